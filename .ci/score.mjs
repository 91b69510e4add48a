// Quality on annotated events: runs the command line over each folder of NEWS, then of INVENTED, that has a gold.json, scores the
// reports, prints the scores and keeps them in tests/gold/scoreboard.txt, so that a better or worse result is a diff. Figures only, no texts.
//
//   NEWS     folder of event folders (default ../shared/news)
//   SCORER   the scoring program, `SCORER GOLD ARTICLES REPORT` prints JSON last (default score.py beside NEWS)
//   --list   also prints hits, false alarms and misses
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const NEWS = process.env.NEWS || "../shared/news";
const SCORER = process.env.SCORER || join(dirname(NEWS.replace(/\/$/, "")), "score.py");
const INVENTED = "tests/gold/events";
const BOARD = "tests/gold/scoreboard.txt";
const COLUMNS = ["recall", "recall_clear", "precision", "precision_10", "f1_clear", "reported"];
const list = process.argv.includes("--list");

for (const needed of [NEWS, SCORER]) {
  if (existsSync(needed)) continue;
  console.log(`nothing at ${needed}, scoreboard kept`);
  process.exit(0);
}

function run(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error || status !== 0) {
    console.error(`error: ${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ` with status ${status}`}\n${stderr ?? ""}`);
    process.exit(1);
  }
  return stdout;
}

console.log("building the command line");
run("cargo", ["build", "--release", "--locked", "--quiet", "--bin", "rashomon"]);
const program = join(process.env.CARGO_TARGET_DIR || "target", "release", "rashomon");

const scratch = mkdtempSync(join(tmpdir(), "rashomon-score-"));
process.on("exit", () => rmSync(scratch, { recursive: true }));

// One row an event of the folder, each with the scorer's figures.
function scored(news) {
  const rows = [];
  for (const event of readdirSync(news).sort()) {
    const folder = join(news, event);
    const key = join(folder, "gold.json");
    if (!existsSync(key)) continue;
    const files = Object.values(JSON.parse(readFileSync(key, "utf8")).articles).map((file) => join(folder, file));
    const report = join(scratch, `${event}.json`);
    writeFileSync(report, run(program, ["compare", ...files, "--format", "json"]));
    const said = run("python3", [SCORER, key, folder, report, ...(list ? ["--list"] : [])]).trimEnd();
    if (list) console.log(`\n${event}\n${said}`);
    rows.push({ event, ...JSON.parse(said.slice(said.lastIndexOf("\n") + 1)) });
  }
  return rows;
}

const figure = (column, value) => (column === "reported" ? (Number.isInteger(value) ? String(value) : value.toFixed(1)) : value.toFixed(3));
const line = (row) => row.event.padEnd(18) + COLUMNS.map((column) => figure(column, row[column]).padStart(14)).join("");

function tabled(name, rows) {
  const mean = { event: "mean" };
  for (const column of COLUMNS) mean[column] = rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
  return [name.padEnd(18) + COLUMNS.map((column) => column.padStart(14)).join(""), ...rows.map(line), line(mean)].join("\n");
}

const rows = scored(NEWS);
if (rows.length === 0) {
  console.log(`no event with a gold.json in ${NEWS}, scoreboard kept`);
  process.exit(0);
}
const invented = scored(INVENTED);
const table = [tabled("event", rows), ...(invented.length > 0 ? [tabled("invented", invented)] : [])].join("\n\n");
console.log(`\n${table}`);
mkdirSync(dirname(BOARD), { recursive: true });
writeFileSync(BOARD, `Made by \`make score\`. What the columns mean: tests/README.md.\n\n${table}\n`);
