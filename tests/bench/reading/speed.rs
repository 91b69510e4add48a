//! How fast articles are read, natively and in wasm, and how the time grows with the text. Seconds are of work, on the machine that ran
//! it.

use crate::{Folders, copies};
use rashomon::{
    Article, Options, compare,
    document::{self, Document},
    extraction::extract,
};
use std::{
    env,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

/// Runs of each measure; the fastest counts, for it was disturbed least.
const RUNS: usize = 5;

/// Lengths of one text, in kB: ten times as long each, up to the longest that is asked for.
const LENGTHS: [usize; 3] = [10, 100, 1_000];

pub(crate) fn measure(_: &Folders) -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = invented(&root.join("tests/gold/events"));
    if text.is_empty() {
        return None;
    }
    let mut out = String::new();
    // The model is decoded once.
    let words = read(&text).tokens.len() as f64;
    let seconds = fastest(RUNS, || drop(extract(&read(&text))));
    writeln!(out, "{:44}{:10.0}", "whole reading, words a second", words / seconds).unwrap();
    let seconds = fastest(RUNS, || drop(read(&text)));
    writeln!(out, "{:44}{:10.0}", "document alone, words a second", words / seconds).unwrap();
    let five: Vec<Article> = (0..5).map(|k| article(k, &cut(&text, k * 5_000, 5_000))).collect();
    let seconds = fastest(RUNS, || assert!(compare(&five, &Options::default()).is_ok()));
    writeln!(out, "{:44}{:10.0}", "five articles of 5 kB compared, ms", 1000.0 * seconds).unwrap();
    // One long article and one of two words: nearly all of the time is reading.
    let pair = [article(0, &cut(&text, 0, 100_000)), article(1, "It sank.")];
    let words = read(&pair[0].text).tokens.len() as f64;
    match wasm(root, &[&five[..], &pair[..]]) {
        Some(seconds) => {
            writeln!(out, "{:44}{:10.0}", "in wasm: whole reading, words a second", words / seconds[1]).unwrap();
            writeln!(out, "{:44}{:10.0}", "in wasm: five articles compared, ms", 1000.0 * seconds[0]).unwrap();
        }
        None => writeln!(out, "in wasm: not measured, dist/ is not built").unwrap(),
    }
    for kilobytes in LENGTHS {
        let text = copies::text(1_000 * kilobytes);
        let seconds = fastest(2, || drop(extract(&read(&text))));
        let label = format!("one text of {kilobytes} kB read, ms a kB");
        writeln!(out, "{label:44}{:10.2}", 1e6 * seconds / text.len() as f64).unwrap();
    }
    Some(out)
}

fn read(text: &str) -> Document {
    document::read(&article(0, text), usize::MAX)
}

fn article(index: usize, text: &str) -> Article {
    Article::plain(&format!("a{index}"), "Harbour Post", text)
}

/// The texts of the invented events, joined.
fn invented(folder: &Path) -> String {
    let list = |folder: &Path| -> Vec<PathBuf> {
        let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let texts = list(folder).into_iter().flat_map(|event| list(&event));
    let texts = texts.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    texts.filter_map(|path| fs::read_to_string(path).ok()).map(|text| text + "\n\n").collect()
}

fn cut(text: &str, from: usize, length: usize) -> String {
    text[text.floor_char_boundary(from)..text.floor_char_boundary(from + length)].to_owned()
}

fn fastest(runs: usize, work: impl Fn()) -> f64 {
    let timed = || {
        let clock = Instant::now();
        let before = worked(clock);
        work();
        worked(clock) - before
    };
    (0..runs).map(|_| timed()).fold(f64::MAX, f64::min)
}

/// Seconds of this thread's own work, whatever else the machine does; of the clock where the system does not tell.
fn worked(since: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| since.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

/// Seconds that the built module in `dist/` (or `DIST`) takes to compare each set of articles.
fn wasm(root: &Path, sets: &[&[Article]]) -> Option<Vec<f64>> {
    let dist = env::var_os("DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    if !dist.join("rashomon_bg.wasm").exists() {
        return None;
    }
    let object = |article: &Article| serde_json::json!({ "id": article.id, "outlet": article.outlet, "text": article.text });
    let sets: Vec<Vec<_>> = sets.iter().map(|set| set.iter().map(object).collect()).collect();
    let mut node = Command::new("node")
        .arg(root.join("tests/bench/reading/wasm.mjs"))
        .args([dist.into_os_string(), RUNS.to_string().into()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    node.stdin.take()?.write_all(&serde_json::to_vec(&sets).ok()?).ok()?;
    serde_json::from_slice(&node.wait_with_output().ok()?.stdout).ok()
}
