//! The command line, run as a program.

use rashomon::Report;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/case/view/harbour.json");
const FIRST: &str = "The ferry Marlin left the harbour at noon. The council met for two hours on Monday.";
const SECOND: &str = "The ferry Marlin left the harbour at noon. The council met for three hours on Monday.";

/// A folder of its own, gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str, files: &[(&str, &[u8])]) -> Self {
        let path = std::env::temp_dir().join(format!("rashomon-{}-{test}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        for (name, bytes) in files {
            fs::write(path.join(name), bytes).unwrap();
        }
        Folder(path)
    }

    fn reports(test: &str) -> Self {
        Folder::new(test, &[("bay.txt", SECOND.as_bytes()), ("anchor.txt", FIRST.as_bytes())])
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    fn path(&self) -> String {
        self.0.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(arguments: &[&str]) -> Output {
    run_with(arguments, &[], b"")
}

fn run_with(arguments: &[&str], environment: &[(&str, &str)], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rashomon"));
    command.env_remove("COLUMNS").env_remove("NO_COLOR").args(arguments).envs(environment.iter().copied());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> &str {
    assert_eq!(output.status.code(), Some(0), "{}", err(output));
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// Runs into a refusal: exit code 2, nothing on standard output, a message with each of these parts.
fn refuses(arguments: &[&str], input: &[u8], parts: &[&str]) {
    let output = run_with(arguments, &[], input);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let message = err(&output);
    assert!(message.starts_with("rashomon: "), "{message}");
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in {message:?}");
    }
}

#[test]
fn help_and_version() {
    for arguments in [&["--help"][..], &["help"], &["compare", "--help"], &["render", "-h"]] {
        assert!(out(&run(arguments)).contains("rashomon compare <file or folder>..."));
    }
    assert_eq!(out(&run(&["--version"])), format!("rashomon {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn unknown_words_are_refused_with_the_known_ones() {
    refuses(&[], b"", &["no command given", "--help"]);
    refuses(&["comprae"], b"", &["unknown command \"comprae\"", "compare and render"]);
    refuses(&["compare", "--frmat=csv"], b"", &["unknown option \"--frmat=csv\"", "--format"]);
    refuses(&["compare", "--format", "xml"], b"", &["unknown format \"xml\"", "table, json, csv, markdown, html"]);
    refuses(&["compare", "--format"], b"", &["--format needs a value"]);
    refuses(&["compare", "--all=no"], b"", &["unknown option"]);
}

#[test]
fn a_folder_is_read_by_name_and_gives_the_contract_as_json() {
    let folder = Folder::reports("json");
    fs::write(folder.0.join("ignored.pdf"), "x").unwrap();
    fs::write(folder.0.join(".hidden.txt"), "x").unwrap();
    let output = run(&["compare", &folder.path(), "--format", "json"]);
    let report: Report = serde_json::from_str(out(&output)).unwrap();
    let ids: Vec<(&str, &str)> = report.articles.iter().map(|article| (article.id.as_str(), article.outlet.as_str())).collect();
    assert_eq!(ids, [("anchor", "anchor"), ("bay", "bay")]);
    assert_eq!(out(&output), serde_json::to_string_pretty(&report).unwrap() + "\n");
    assert!(report.notes.is_empty(), "{:?}", report.notes);
}

#[test]
fn files_keep_the_order_given_and_take_outlets_and_dates() {
    let folder = Folder::reports("order");
    let output = run(&[
        "compare",
        &folder.file("bay.txt"),
        "--outlet=bay=Bay Courier = East",
        "--published",
        "anchor=2031-03-04T18:20",
        "--format=json",
        "--",
        &folder.file("anchor.txt"),
    ]);
    let report: Report = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(report.articles[0].outlet, "Bay Courier = East");
    assert_eq!(report.articles[1].published.as_deref(), Some("2031-03-04T18:20"));
    let (first, second) = (folder.file("bay.txt"), folder.file("anchor.txt"));
    refuses(&["compare", &first, &second, "--outlet", "bow=x"], b"", &["no article has the id \"bow\"", "bay, anchor"]);
    refuses(&["compare", &first, &second, "--outlet", "bay"], b"", &["--outlet <id>=<value>"]);
    for date in ["yesterday", "2031-13-04", "2031-3-4", "2031-03-04T25:00", "2031-03-04T"] {
        refuses(&["compare", &first, &second, "--published", &format!("bay={date}")], b"", &[date, "2017-07-07"]);
    }
}

#[test]
fn standard_input_is_an_article() {
    let folder = Folder::reports("stdin");
    let output = run_with(&["compare", &folder.file("bay.txt"), "-", "--format=json"], &[], FIRST.as_bytes());
    let report: Report = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(report.articles[1].id, "stdin");
    refuses(&["compare", "-", "-"], b"x", &["named twice"]);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let folder = Folder::reports("refused");
    let empty = Folder::new("refused-empty", &[("readme.pdf", b"x")]);
    refuses(&["compare"], b"", &["0 article(s) given, at least 2"]);
    refuses(&["compare", &folder.file("bay.txt")], b"", &["1 article(s) given"]);
    refuses(&["compare", &folder.file("gone.txt"), &folder.file("bay.txt")], b"", &["cannot read", "gone.txt", "check the name"]);
    refuses(&["compare", &empty.path()], b"", &["holds no report", ".txt, .md, .html or .htm"]);
    fs::write(folder.0.join("bay.html"), "<p>x</p>").unwrap();
    refuses(&["compare", &folder.path()], b"", &["two articles have the id \"bay\""]);
    let blank = Folder::new("refused-blank", &[("a.txt", b" \n"), ("b.txt", b"Words.")]);
    refuses(&["compare", &blank.path()], b"", &["article \"a\" has no text"]);
    let many = Folder::new("refused-many", &[]);
    for index in 0..21 {
        fs::write(many.0.join(format!("{index}.txt")), "Words.").unwrap();
    }
    refuses(&["compare", &many.path()], b"", &["21 articles given, at most 20"]);
}

#[test]
fn faults_of_utf8_are_replaced_and_noted() {
    let folder =
        Folder::new("utf8", &[("a.txt", b"\xef\xbb\xbfThe caf\xe9 closed. It \xff\xfe rained."), ("b.txt", FIRST.as_bytes())]);
    let output = run(&["compare", &folder.path(), "--format", "json"]);
    let report: Report = serde_json::from_str(out(&output)).unwrap();
    let note = report.notes.iter().find(|note| note.code == "invalid-utf8").unwrap();
    assert_eq!(note.article.as_deref(), Some("a"));
    assert!(note.message.contains("3 places") && note.message.contains("UTF-8"), "{}", note.message);
    assert_eq!(report.notes.iter().filter(|note| note.code == "invalid-utf8").count(), 1);
    let csv = run(&["compare", &folder.path(), "--format", "csv"]);
    assert!(err(&csv).contains("rashomon: note: a: 3 places"), "a table of data has no place for notes: {}", err(&csv));
    assert!(out(&run(&["compare", &folder.path()])).contains("Note: a: 3 places"));
}

#[test]
fn hostile_files_give_a_report() {
    let line = b"word ".repeat(220_000);
    let binary: Vec<u8> = (0..50_000u32).map(|index| (index.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let folder = Folder::new("hostile", &[("binary.txt", &binary), ("line.txt", &line), ("news.txt", FIRST.as_bytes())]);
    let report: Report = serde_json::from_str(out(&run(&["compare", &folder.path(), "--format=json"]))).unwrap();
    assert_eq!(report.articles.len(), 3);
    assert!(report.notes.iter().any(|note| note.code == "invalid-utf8"));
}

#[test]
fn a_ready_report_is_rendered() {
    let page = run(&["render", SAMPLE]);
    let report: Report = serde_json::from_str(&fs::read_to_string(SAMPLE).unwrap()).unwrap();
    assert!(
        out(&page) == rashomon::view::document(&report, &rashomon::view::Locale::english()),
        "the page should be that of the library"
    );
    let again = run_with(&["render", "-", "--format=json"], &[], &fs::read(SAMPLE).unwrap());
    assert!(out(&again) == fs::read_to_string(SAMPLE).unwrap(), "the sample should be what the program writes");
    refuses(&["render", "-"], b"{\"articles\": []}", &["holds no report", "findings", "line 1", "--format json"]);
    refuses(&["render", "-"], b"", &["holds no report"]);
    refuses(&["render"], b"", &["render takes one report, 0 given"]);
    let verdict = fs::read_to_string(SAMPLE).unwrap().replacen("contradiction", "certain", 1);
    refuses(&["render", "-"], verdict.as_bytes(), &["unknown variant `certain`"]);
}

#[test]
fn the_table_keeps_to_the_width_and_shows_each_version() {
    for width in [40, 72, 100, 160] {
        let columns = width.to_string();
        let output = run_with(&["render", SAMPLE, "--format", "table"], &[("COLUMNS", &columns)], b"");
        let text = out(&output);
        for line in text.lines().filter(|line| line.starts_with(['┌', '├', '│', '└'])) {
            assert_eq!(unicode_width::UnicodeWidthStr::width(line), width, "{line}");
        }
        assert!(!text.contains('\u{1b}'), "no colour where nobody looks");
    }
    let text = out(&run(&["render", SAMPLE, "--format=table"])).to_owned();
    assert!(text.starts_with("5 reports, 8 discrepancies, 2 of them contradictions\n"));
    assert!(text.contains("│ CONTRADICTION · Figure"));
    assert!(text.contains("│ A │ Harbour Post, Quayside ⛴️ Live"));
    assert!(text.contains("2 agreements and statements of one report are left out (--all shows them)"));
    assert!(!text.contains("Where the council met"));
    assert!(out(&run(&["render", SAMPLE, "--format=table", "--all"])).contains("Where the council met"));
}

#[test]
fn text_of_others_cannot_steer_the_terminal() {
    let json =
        fs::read_to_string(SAMPLE).unwrap().replace("accepted the offer\"", "\\u001b[2Jaccepted\\u202e the offer\\u0007\"");
    let output = run_with(&["render", "-", "--format=table"], &[], json.as_bytes());
    let text = out(&output);
    assert!(text.contains("<U+001B>[2Jaccepted<U+202E>"), "{text}");
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']));
}

#[test]
fn csv_has_a_row_for_each_passage_and_no_formula() {
    let mut report: Report = serde_json::from_str(&fs::read_to_string(SAMPLE).unwrap()).unwrap();
    report.findings[0].versions[0].label = "=1+1, \"x\"\nand".into();
    let json = serde_json::to_string(&report).unwrap();
    let output = run_with(&["render", "-", "--format=csv"], &[], json.as_bytes());
    let csv = out(&output);
    let head = "finding,question,kind,verdict,cause,score,outlet,version,label,text,start,end,sentence,source,why,article\r\n";
    assert!(csv.starts_with(head), "{csv}");
    let passages: usize =
        report.findings.iter().flat_map(|finding| &finding.versions).map(|version| version.evidence.len()).sum();
    assert_eq!(csv.matches("\r\n").count(), passages + 1);
    assert!(csv.contains(",\"'=1+1, \"\"x\"\"\nand\","), "{csv}");
    assert!(
        csv.contains(
            "offer-accepted,Whether the council accepted the operator's offer,stance,contradiction,,0.97,Harbour Post,A,"
        )
    );
    assert!(err(&output).contains("note: quay: 3 bytes"));
}

#[test]
fn html_is_a_page_of_the_same_table() {
    let folder = Folder::reports("html");
    let page = run(&["compare", &folder.path(), "--format", "html"]);
    assert!(out(&page).starts_with("<!doctype html>") && out(&page).contains("2 reports, "));
}

#[test]
fn a_closed_pipe_is_quiet() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .args(["render", SAMPLE])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.stderr.is_empty(), "{}", err(&output));
    assert!(Path::new(SAMPLE).exists() && output.status.code() == Some(0));
}
