//! What a report is taken away as. The page writes the same bytes: `tests/browser/takeaway.test.mjs` reads the same files.

use std::{fs, process::Command};

/// Runs `rashomon render` over a report of `tests/case/export/` and compares with the file beside it.
fn check(format: &str, all: bool, expected: &str) {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/case/export/");
    let report = format!("{root}report.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_rashomon"));
    command.args(["render", &report, "--format", format]).args(all.then_some("--all"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let path = format!("{root}{expected}");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &output.stdout).unwrap();
    }
    let (got, want) = (String::from_utf8(output.stdout).unwrap(), fs::read_to_string(&path).unwrap());
    assert_eq!(got, want, "{path} (BLESS=1 writes it)");
}

#[test]
fn csv_is_what_the_page_writes() {
    check("csv", false, "report.csv");
}

#[test]
fn markdown_is_what_the_page_writes() {
    check("markdown", false, "report.md");
    check("markdown", true, "report-all.md");
}

#[test]
fn no_cell_of_the_csv_begins_like_a_formula() {
    let csv = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/case/export/report.csv")).unwrap();
    assert!(csv.contains("'=HYPERLINK") && csv.contains("'@sum") && csv.contains("'-2"), "the report tries all of them");
    let cells = csv.split(['\n', ',']).map(|cell| cell.trim_start_matches('"'));
    for cell in cells {
        assert!(!cell.starts_with(['=', '+', '@', '\t']), "{cell}");
    }
}
