// What a reader downloads, compressed as a site would (brotli, quality 11), against the budgets.
// `--bless` keeps the table in tests/bench/sizes.txt.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = "dist";
const KEPT = "tests/bench/sizes.txt";
// Bytes. The loader is paid by every visitor of a page, the rest by those who reach the table.
const LOADER_BUDGET = 4_000;
const FIRST_RESULT_BUDGET = 500_000;
// The first result is over its budget (see "Limits" in the README). Until it is met, this holds what has been reached,
// with a margin for compilers that differ by a few per cent: nothing may make it larger. A prebuilt standard library costs its part more.
const PREBUILT = existsSync("target/tools/env") && /^WASM=prebuilt$/m.test(readFileSync("target/tools/env", "utf8"));
const FIRST_RESULT_CEILING = 668_000 + (PREBUILT ? 30_000 : 0);
const REQUESTS_BUDGET = 5;
// Fetched only when a reader asks for what they do, after the first result; bytes each.
const ON_DEMAND = ["inplace.js", "takeaway.js"];
const ON_DEMAND_BUDGET = 8_000;
if (!existsSync(DIST)) {
  console.error(`error: ${DIST}/ is missing (run make build)`);
  process.exit(1);
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

// What the loader makes a page fetch: the files it names, and those that they name.
const names = readdirSync(DIST, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const fetched = names.filter((name) => name === "element.js");
for (const name of fetched) {
  if (!name.endsWith(".js")) continue;
  const script = readFileSync(`${DIST}/${name}`, "utf8");
  fetched.push(...names.filter((other) => !fetched.includes(other) && !ON_DEMAND.includes(other) && !other.endsWith(".d.ts") && script.includes(other)));
}
const measured = (name) => {
  const bytes = readFileSync(`${DIST}/${name}`);
  return { name, raw: bytes.length, brotli: brotli(bytes) };
};
const files = fetched.map(measured);
const later = ON_DEMAND.filter((name) => names.includes(name)).map(measured);
files.sort((a, b) => b.brotli - a.brotli || (a.name < b.name ? -1 : 1));

const total = { name: "first result, everything", raw: 0, brotli: 0 };
for (const file of files) {
  total.raw += file.raw;
  total.brotli += file.brotli;
}
const line = ({ name, raw, brotli }, budget = "") => `${name.padEnd(26)}${String(raw).padStart(10)}${String(brotli).padStart(10)}${String(budget).padStart(10)}`.trimEnd();
const table = [
  `${"file".padEnd(26)}${"bytes".padStart(10)}${"brotli".padStart(10)}${"budget".padStart(10)}`,
  ...files.map((file) => line(file, file.name === "element.js" ? LOADER_BUDGET : "")),
  line(total, FIRST_RESULT_BUDGET),
  `${"requests".padEnd(26)}${String(files.length).padStart(20)}${String(REQUESTS_BUDGET).padStart(10)}`,
  ...later.map((file) => line({ ...file, name: `on demand: ${file.name}` }, ON_DEMAND_BUDGET)),
].join("\n");
console.log(table);

const loader = files.find((file) => file.name === "element.js");
const over = [];
if (loader === undefined) over.push(`${DIST}/element.js is missing`);
else if (LOADER_BUDGET < loader.brotli) over.push(`element.js has ${loader.brotli} bytes, at most ${LOADER_BUDGET} are allowed`);
if (FIRST_RESULT_BUDGET < total.brotli) console.log(`OVER BUDGET: the first result costs ${total.brotli - FIRST_RESULT_BUDGET} bytes more than the ${FIRST_RESULT_BUDGET} it may`);
if (FIRST_RESULT_CEILING < total.brotli) over.push(`the first result costs ${total.brotli} bytes, more than the ${FIRST_RESULT_CEILING} reached before`);
if (REQUESTS_BUDGET < files.length) over.push(`the first result takes ${files.length} requests, at most ${REQUESTS_BUDGET} are allowed`);
for (const { name, brotli } of later) if (ON_DEMAND_BUDGET < brotli) over.push(`${name} has ${brotli} bytes, at most ${ON_DEMAND_BUDGET} are allowed`);
for (const complaint of over) console.error(`error: ${complaint}`);

if (process.argv.includes("--bless")) {
  mkdirSync("tests/bench", { recursive: true });
  writeFileSync(KEPT, `Made by \`make bless\`; bytes as downloaded, brotli at quality 11. Compilers differ by a few per cent.\n\n${table}\n`);
}
process.exit(over.length === 0 ? 0 : 1);
