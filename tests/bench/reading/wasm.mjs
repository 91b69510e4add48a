// Times the built wasm module: `node wasm.mjs DIST RUNS` takes sets of articles as JSON, prints the fastest seconds for each.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, runs] = process.argv.slice(2);
const { initSync, compare } = await import(pathToFileURL(resolve(join(dist, "rashomon.js"))).href);
initSync({ module: readFileSync(join(dist, "rashomon_bg.wasm")) });

const timed = (articles) => {
  // Work, not time: what else the machine does must not count.
  const begun = process.cpuUsage();
  compare(articles);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};
const sets = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(sets.map((set) => Math.min(...Array.from({ length: Number(runs) }, () => timed(set))))));
