// Times the built wasm module: `node wasm.mjs DIST RUNS` takes sets of articles as JSON, prints the fastest seconds for each.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, runs] = process.argv.slice(2);
const { initSync, compare } = await import(pathToFileURL(resolve(join(dist, "rashomon.js"))).href);
initSync({ module: readFileSync(join(dist, "rashomon_bg.wasm")) });

const timed = (articles) => {
  const begun = performance.now();
  compare(articles);
  return (performance.now() - begun) / 1000;
};
const sets = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(sets.map((set) => Math.min(...Array.from({ length: Number(runs) }, () => timed(set))))));
