//! Literate cases: a file says why in prose, then holds sections that begin with a line `--- name ---`. The section `expected` is
//! what a check must print. `BLESS=1 cargo test` writes what it printed instead, to be read in the diff.

use std::{fs, path::PathBuf};

/// A case: its file and its sections in order.
pub(crate) struct Case {
    path: PathBuf,
    /// What stands before the first section: why the case is there.
    why: String,
    sections: Vec<(String, String)>,
}

impl Case {
    fn read(path: PathBuf) -> Case {
        let text = fs::read_to_string(&path).unwrap();
        let mut case = Case { path, why: String::new(), sections: Vec::new() };
        for line in text.lines() {
            match line.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---")) {
                Some(name) => case.sections.push((name.to_owned(), String::new())),
                None => {
                    let part = case.sections.last_mut().map_or(&mut case.why, |section| &mut section.1);
                    part.push_str(line);
                    part.push('\n');
                }
            }
        }
        for (_, body) in &mut case.sections {
            body.truncate(body.trim_end_matches('\n').len());
        }
        case
    }

    /// The text of a section, if the case has it.
    pub(crate) fn section(&self, name: &str) -> Option<&str> {
        self.sections.iter().find(|section| section.0 == name).map(|section| section.1.as_str())
    }

    fn bless(&self, printed: &str) {
        let mut out = self.why.clone();
        for (name, body) in self.sections.iter().filter(|section| section.0 != "expected") {
            out += &format!("--- {name} ---\n{body}\n\n");
        }
        out += &format!("--- expected ---\n{printed}\n");
        fs::write(&self.path, out).unwrap();
    }
}

/// Runs a check over every case of `tests/case/<folder>`; fails with all differences at once.
pub(crate) fn run(folder: &str, check: impl Fn(&Case) -> String) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/case").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    assert!(!paths.is_empty(), "no cases in {}", root.display());
    let mut failures = String::new();
    for case in paths.into_iter().map(Case::read) {
        let printed = check(&case);
        let expected = case.section("expected").unwrap_or_default();
        if std::env::var_os("BLESS").is_some() {
            case.bless(printed.trim_end());
        } else if printed.trim_end() != expected {
            failures += &format!("{}\n", case.path.display());
            let (left, right): (Vec<_>, Vec<_>) = (expected.lines().collect(), printed.trim_end().lines().collect());
            for row in 0..left.len().max(right.len()) {
                let (left, right) = (left.get(row).unwrap_or(&""), right.get(row).unwrap_or(&""));
                if left != right {
                    failures += &format!("  expected: {left}\n  printed:  {right}\n");
                }
            }
        }
        assert!(!case.why.trim().is_empty(), "{} does not say why", case.path.display());
    }
    assert!(failures.is_empty(), "cases differ (BLESS=1 accepts):\n{failures}");
}

/// Compares a text with the one that is kept in a file; `BLESS=1` keeps the new one.
pub(crate) fn keeps(path: &std::path::Path, text: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert!(kept == text, "{} differs (BLESS=1 accepts):\n{text}", path.display());
}
