// Quality on annotated events: runs the command line over each folder of NEWS, then of INVENTED, that has a gold.json, scores the
// reports, prints the scores and keeps them in tests/gold/scoreboard.txt, so that a better or worse result is a diff. Figures only, no texts.
//
//   NEWS     folder of event folders (default ../shared/news)
//   SCORER   the scoring program, `SCORER GOLD ARTICLES REPORT` prints JSON last (default score.py beside NEWS)
//   --list   also prints hits, false alarms and misses
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const NEWS = process.env.NEWS || "../shared/news";
const SCORER = process.env.SCORER || join(dirname(NEWS.replace(/\/$/, "")), "score.py");
const INVENTED = { invented: "tests/gold/events", stories: "tests/gold/stories" };
const BOARD = "tests/gold/scoreboard.txt";
const COLUMNS = ["recall", "recall_clear", "precision", "precision_10", "f1_clear", "reported", "traps_10"];
const COUNTS = ["reported", "traps_10"];
const DISPUTED = ["contradiction", "difference", "precision"];
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

// The scorer's figures of one report, with the traps among its first ten rows.
function score(folder, report) {
  const key = join(folder, "gold.json");
  const said = run("python3", [SCORER, key, folder, report, "--list"]).trimEnd();
  const outcomes = said.split("\n").map((row) => row.split(" ", 1)[0]);
  const figures = JSON.parse(said.slice(said.lastIndexOf("\n") + 1));
  return { said, figures: { ...figures, traps_10: traps(JSON.parse(readFileSync(key, "utf8")), JSON.parse(readFileSync(report, "utf8")), outcomes) } };
}

// How many of the first ten rows are traps: two of their versions fall on two places that the key says look like a discrepancy and are none.
function traps(gold, report, outcomes) {
  const rows = report.findings.filter((finding) => DISPUTED.includes(finding.verdict)).sort((one, other) => other.score - one.score);
  const on = (evidence, place) =>
    evidence.article === place.article && Math.min(evidence.end, place.end) - Math.max(evidence.start, place.start) >= (evidence.end - evidence.start) / 4;
  const touched = (version, trap) => trap.evidence.flatMap((place, index) => (version.evidence.some((evidence) => on(evidence, place)) ? [index] : []));
  const caught = (row, trap) => {
    const versions = row.versions.map((version) => touched(version, trap));
    return versions.some((one, i) => versions.some((other, j) => i < j && one.some((a) => other.some((b) => a !== b))));
  };
  return rows.slice(0, 10).filter((row, index) => outcomes[index] === "false" && gold.traps.some((trap) => caught(row, trap))).length;
}

// The mean over the events, each scored under the limits of likeness that are best on all others: f1_clear first, then recall.
function leftOut(events) {
  const out = join(scratch, "limits");
  run("env", [`OUT=${out}`, `NEWS=${resolve(NEWS)}`, "cargo", "test", "--release", "--locked", "--quiet", "--test", "suite", "reports_under_other_limits", "--", "--ignored"]);
  const points = readdirSync(out).sort();
  // What was shipped stands first, so that it is kept where nothing is better.
  points.sort((one, other) => (other === "default") - (one === "default"));
  const all = points.map((point) => events.map((event) => score(join(NEWS, event), join(out, point, `${event}.json`)).figures));
  const worth = (rows, without) => rows.reduce((sum, row, index) => (index === without ? sum : sum + row.f1_clear + row.recall / 100), 0);
  const best = (without) => all.reduce((best, rows, point) => (worth(rows, without) > worth(all[best], without) + 1e-9 ? point : best), 0);
  const chosen = events.map((_, index) => best(index));
  const rows = chosen.map((point, index) => all[point][index]);
  console.log(`limits chosen without each event: ${chosen.map((point, index) => `${events[index]} ${points[point]}`).join(", ")}; on all: ${points[best(-1)]}`);
  return { event: "mean, held out", ...meanOf(rows) };
}

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
    const { figures, said } = score(folder, report);
    if (list) console.log(`\n${event}\n${said}`);
    rows.push({ event, ...figures });
  }
  return rows;
}

function meanOf(rows) {
  return Object.fromEntries(COLUMNS.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0) / rows.length]));
}

const figure = (column, value) => (COUNTS.includes(column) ? (Number.isInteger(value) ? String(value) : value.toFixed(1)) : value.toFixed(3));
const line = (row) => row.event.padEnd(18) + COLUMNS.map((column) => figure(column, row[column]).padStart(14)).join("");

function tabled(name, rows, more = []) {
  const mean = { event: "mean", ...meanOf(rows) };
  return [name.padEnd(18) + COLUMNS.map((column) => column.padStart(14)).join(""), ...rows.map(line), line(mean), ...more.map(line)].join("\n");
}

const rows = scored(NEWS);
if (rows.length === 0) {
  console.log(`no event with a gold.json in ${NEWS}, scoreboard kept`);
  process.exit(0);
}
const invented = Object.entries(INVENTED).map(([name, folder]) => tabled(name, scored(folder)));
const table = [tabled("event", rows, [leftOut(rows.map((row) => row.event))]), ...invented].join("\n\n");
console.log(`\n${table}`);
mkdirSync(dirname(BOARD), { recursive: true });
writeFileSync(BOARD, `Made by \`make score\`. What the columns mean: tests/README.md.\n\n${table}\n`);
