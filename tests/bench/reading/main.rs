//! How well and how fast articles are read: `make bench-reading`.
//!
//! Each section measures one thing and prints a block; the blocks are kept in `tests/bench/reading.txt`, so that a better or worse
//! reading is a diff. The data are not part of the project: a section whose folder is missing keeps its block as it was. A new
//! section is a module here with a function from [`Folders`] to a block, and a line in [`SECTIONS`].
//!
//! Names of sections as arguments run only these.

#![allow(clippy::print_stdout, reason = "a program that reports")]
#![allow(clippy::unwrap_used, reason = "a measure that meets what it does not expect should stop there")]

mod boundary;
mod conllu;
mod copies;
mod mention;
mod model;
mod quotes;
mod recognized_time;
mod recognizer;
mod speed;
mod syntax;

use std::{env, fs, path::PathBuf};

/// Where the data lie.
pub(crate) struct Folders {
    /// CoNLL-U files (`TREEBANK`).
    pub(crate) treebank: PathBuf,
    /// Specifications of a recogniser of figures and times (`RECOGNIZERS`).
    pub(crate) recognizers: PathBuf,
    /// Annotated events (`NEWS`).
    pub(crate) news: PathBuf,
}

/// A section: its name, and what measures it: lines of a table without its heading, or nothing where the data are missing.
type Section = (&'static str, fn(&Folders) -> Option<String>);

/// All sections, in the order printed.
const SECTIONS: [Section; 7] = [
    ("syntax", syntax::measure),
    ("boundary", boundary::measure),
    ("quotes", quotes::measure),
    ("mention", mention::measure),
    ("recognizer", recognizer::measure),
    ("model", model::measure),
    ("speed", speed::measure),
];

const KEPT: &str = "tests/bench/reading.txt";
const HEAD: &str = "Made by `make bench-reading`. Figures only; what they mean: tests/README.md.\n";

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = |name: &str, beside: &str| {
        env::var_os(name)
            .filter(|folder| !folder.is_empty())
            .map_or_else(|| root.join("../shared").join(beside), |folder| root.join(folder))
    };
    let folders = Folders {
        treebank: folder("TREEBANK", "treebank"),
        recognizers: folder("RECOGNIZERS", "recognizers"),
        news: folder("NEWS", "news"),
    };
    // Cargo itself passes `--bench`.
    let wanted: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let unknown = wanted.iter().find(|name| SECTIONS.iter().all(|section| section.0 != name.as_str()));
    assert!(unknown.is_none(), "there is no section {unknown:?}");
    let kept = fs::read_to_string(root.join(KEPT)).unwrap_or_default();
    let mut out = HEAD.to_owned();
    for (name, measure) in SECTIONS {
        let runs = wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
        let measured = if runs { measure(&folders) } else { None };
        let block = match measured {
            Some(lines) => lines.trim_end().to_owned(),
            None => {
                let why = if runs { "no data here" } else { "not asked for" };
                println!("\n== {name}: {why}, kept as it was");
                kept_block(&kept, name).to_owned()
            }
        };
        if !block.is_empty() {
            println!("\n== {name}\n{block}");
            out += &format!("\n== {name}\n{block}\n");
        }
    }
    fs::write(root.join(KEPT), out).unwrap();
}

/// The block of a section in a file of them, without its heading.
fn kept_block<'a>(kept: &'a str, name: &str) -> &'a str {
    let Some((_, rest)) = kept.split_once(&format!("\n== {name}\n")) else { return "" };
    rest.split("\n== ").next().unwrap_or_default().trim_end()
}
