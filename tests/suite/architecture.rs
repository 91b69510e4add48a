//! The shape of the project, as tests: imports go one way, files stay small, no story is told in the source.
//!
//! Every check is a function from text to complaints, so that a planted fault proves that it can fail.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Lines of a file, but for the tables of `src/dictionary`.
const LONGEST_FILE: usize = 400;

/// Names that say nothing of what is inside.
const GRAB_BAGS: [&str; 8] = ["common", "helper", "helpers", "manager", "misc", "types", "util", "utils"];

/// Crates that the stages before the view must not know.
const BROWSER_CRATES: [&str; 6] = ["gloo", "js_sys", "serde_wasm_bindgen", "wasm_bindgen", "web_sys", "yew"];

/// People, places, bodies and outlets of the events the rules were tried on. A rule that knows them is worthless on the next event.
const STORY_WORDS: &str = "\
    Abbas Arnav Astana Benjamin Chetak Clinton DNC Debbie Djibouti Gibe Guccifer Hamburg Hillary Jared Jong KCNA Kushner \
    Lavrov Manafort Mehta Melania Mueller Mysore Netanyahu Nixon Panmunjom Papadopoulos Parscale Perez Pitman Podesta \
    Pompeo Putin Pyongyang Rosenstein Salahaddin Schultz Sergei Sergey Somali Somalian Somerset Sputnik Tabar Taunton \
    Tillerson Trump Vladimir Waitrose Wasserman Watergate Wellington WikiLeaks Wikileaks";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` with one of the endings, as paths from the project's root with `/`, sorted, with their text.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.is_empty() || path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
                // What is no text (the model, a picture) has no lines and no words.
                if let Ok(text) = fs::read_to_string(&path) {
                    found.push((from_root(&path), text));
                }
            }
        }
    }
    found.sort();
    found
}

fn from_root(path: &Path) -> String {
    let parts: Vec<_> = path.strip_prefix(root()).unwrap().iter().map(|part| part.to_str().unwrap()).collect();
    parts.join("/")
}

/// The folders of `src/`: the stages.
fn stages() -> Vec<String> {
    let mut stages: Vec<_> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("bin"))
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    stages.sort();
    stages
}

/// The file without comments (and so without links of its documentation).
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The first names of all paths that begin with `prefix`, groups in braces included: `crate::{a::B, c}` gives `a` and `c`.
fn first_names(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].ends_with(is_word) || code[..at].ends_with("::") {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(rest.chars().take_while(|&c| is_word(c)).collect());
            continue;
        };
        let (mut depth, mut name, mut wanted) = (0_usize, String::new(), true);
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => wanted = true,
                c if is_word(c) && wanted => name.push(c),
                c if c.is_whitespace() && name.is_empty() => {}
                _ => wanted &= depth != 0 && name.is_empty(),
            }
            if !name.is_empty() && !is_word(c) {
                names.push(std::mem::take(&mut name));
            }
        }
        if !name.is_empty() {
            names.push(name);
        }
    }
    names
}

/// Where the names that the crate's root re-exports come from, as (name, stage).
fn re_exports(lib: &str) -> Vec<(String, String)> {
    let code = code(lib);
    let mut found = Vec::new();
    for statement in code.split(';').filter_map(|statement| statement.trim().strip_prefix("pub use ")) {
        let Some((stage, names)) = statement.split_once("::") else { continue };
        for name in names.trim_matches(['{', '}']).split(',') {
            found.push((name.trim().to_owned(), stage.to_owned()));
        }
    }
    found
}

/// Names of the project that a file of a stage uses, as the stage they belong to.
fn uses(path: &str, text: &str, re_exports: &[(String, String)]) -> Vec<String> {
    let depth = path.split('/').count() - 2 + usize::from(!path.ends_with("/mod.rs"));
    let code = code(text);
    let mut names = first_names(&code, "crate::");
    for above in depth..depth + 2 {
        names.extend(first_names(&code, &"super::".repeat(above)));
    }
    for name in &mut names {
        if let Some((_, stage)) = re_exports.iter().find(|(exported, _)| exported == name) {
            name.clone_from(stage);
        }
    }
    names
}

fn import_complaints(path: &str, text: &str, stages: &[String], re_exports: &[(String, String)]) -> Vec<String> {
    let own = path.split('/').nth(1).unwrap_or_default();
    uses(path, text, re_exports)
        .into_iter()
        // `compare` runs every stage, so only the last one, at the edge, may call it.
        .filter(|used| (stages.contains(used) && own < used.as_str()) || (used == "compare" && own != "wasm"))
        .map(|used| format!("{path}: {own} must not import from {used}, which comes later"))
        .collect()
}

fn stage_files() -> Vec<(String, String)> {
    files("src", &["rs"]).into_iter().filter(|(path, _)| 2 < path.split('/').count() && !path.starts_with("src/bin/")).collect()
}

fn crate_complaints(path: &str, text: &str) -> Vec<String> {
    if ["src/view/", "src/wasm/", "src/bin/"].iter().any(|edge| path.starts_with(edge)) {
        return Vec::new();
    }
    let code = code(text);
    let used = BROWSER_CRATES.iter().filter(|name| has_word(&code, name));
    used.map(|name| format!("{path}: only the view and the wasm edge may use {name}")).collect()
}

/// Sorts and maps of the standard library cost kilobytes for each type: `crate::order` and `crate::map` serve the library.
fn bulk_complaints(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/bin/") || path == "src/order.rs" {
        return Vec::new();
    }
    let code = code(text.split("#[cfg(test)]").next().unwrap_or_default());
    let sorts = [".sort(", ".sort_"].iter().filter(|call| code.contains(**call)).map(|_| "order");
    let maps = ["BTreeMap", "BTreeSet", "HashMap", "HashSet"].iter().filter(|name| has_word(&code, name)).map(|_| "map");
    sorts.chain(maps).map(|own| format!("{path}: uses the standard library's (use crate::{own})")).collect()
}

/// Whether `word` stands in `text` as a whole word, in this case.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(is_word) && !text[at + word.len()..].starts_with(is_word))
}

fn story_complaints(path: &str, text: &str) -> Vec<String> {
    let told = STORY_WORDS.split(' ').filter(|word| has_word(text, word));
    told.map(|word| format!("{path}: the word {word} belongs to one story")).collect()
}

fn form_complaints(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    if path.ends_with(".rs") && !text.starts_with("//!") {
        complaints.push(format!("{path}: begins without a //! line that says what is in it"));
    }
    let lines = text.lines().count();
    if LONGEST_FILE < lines && !path.starts_with("src/dictionary/") {
        complaints.push(format!("{path}: {lines} lines, at most {LONGEST_FILE} are allowed (split it by concept)"));
    }
    if path.split(['/', '.']).any(|part| GRAB_BAGS.contains(&part)) {
        complaints.push(format!("{path}: its name says nothing of what is inside"));
    }
    if path.starts_with("src/") && code(text).contains("#[path") {
        complaints.push(format!("{path}: modules are found by their place, not by #[path]"));
    }
    complaints
}

fn lock_complaints(lock: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    if lock.lines().any(|line| line == "name = \"regex\"") {
        complaints.push("Cargo.lock: regex is compiled in, 100 kB of it in the page (write a scanner)".to_owned());
    }
    for line in lock.lines().filter(|line| line.starts_with("source = ")) {
        if line != "source = \"registry+https://github.com/rust-lang/crates.io-index\"" {
            complaints.push(format!("Cargo.lock: {line} is not the public registry"));
        }
    }
    complaints
}

#[track_caller]
fn assert_none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn imports_go_one_way() {
    let (stages, lib) = (stages(), fs::read_to_string(root().join("src/lib.rs")).unwrap());
    assert!(stages.len() == 8, "stages: {stages:?}");
    let re_exports = re_exports(&lib);
    let files = stage_files();
    assert_none(files.iter().flat_map(|(path, text)| import_complaints(path, text, &stages, &re_exports)).collect());
}

#[test]
fn imports_against_the_order_are_noticed() {
    let stages: Vec<String> = ["dictionary", "document", "report", "wasm"].map(str::to_owned).to_vec();
    let exported = re_exports("pub mod report;\npub use document::{Article, Date};\npub use report::Report;\n");
    let complains = |path, text| !import_complaints(path, text, &stages, &exported).is_empty();
    assert!(complains("src/document/mod.rs", "use crate::report::Finding;"));
    assert!(complains("src/document/mod.rs", "use crate::{dictionary, report::{self, Finding}};"));
    assert!(complains("src/document/mod.rs", "use crate::{dictionary::{unit, cue}, report};"));
    assert!(complains("src/document/mod.rs", "fn f() -> crate::Report { todo() }"));
    assert!(complains("src/document/mod.rs", "use super::report;"));
    assert!(complains("src/document/token.rs", "use super::super::report;"));
    assert!(complains("src/report/mod.rs", "use crate::compare;"));
    assert!(!complains("src/document/mod.rs", "use crate::dictionary::{report::Verb, unit};"));
    assert!(!complains("src/document/mod.rs", "/// See [`crate::report`].\nuse crate::document::Span;"));
    assert!(!complains("src/document/token.rs", "use super::report;"));
    assert!(!complains("src/wasm/mod.rs", "use crate::{Article, compare, report::Report};"));
}

#[test]
fn the_stages_know_no_browser() {
    assert_none(files("src", &["rs"]).iter().flat_map(|(path, text)| crate_complaints(path, text)).collect());
}

#[test]
fn a_browser_in_a_stage_is_noticed() {
    assert_eq!(crate_complaints("src/report/mod.rs", "use yew::Html;").len(), 1);
    assert_eq!(crate_complaints("src/lib.rs", "#[wasm_bindgen::prelude::wasm_bindgen]").len(), 1);
    assert!(crate_complaints("src/view/mod.rs", "use yew::Html;").is_empty());
    assert!(crate_complaints("src/report/mod.rs", "fn yews() {} // not yew").is_empty());
}

#[test]
fn one_sort_and_one_map_serve_all() {
    assert_none(files("src", &["rs"]).iter().flat_map(|(path, text)| bulk_complaints(path, text)).collect());
    assert_eq!(bulk_complaints("src/report/mod.rs", "rows.sort_by_key(|row| row.at);").len(), 1);
    assert_eq!(bulk_complaints("src/report/mod.rs", "use std::collections::{BTreeMap, HashSet};").len(), 2);
    assert!(bulk_complaints("src/report/mod.rs", "rows.order();\n#[cfg(test)]\nmod tests { fn f() { rows.sort() } }").is_empty());
}

#[test]
fn no_story_is_told_in_the_source() {
    assert_none(files("src", &[]).iter().flat_map(|(path, text)| story_complaints(path, text)).collect());
}

#[test]
fn a_story_in_the_source_is_noticed() {
    assert_eq!(story_complaints("src/a.rs", "if name == \"Lavrov\" {").len(), 1);
    assert_eq!(story_complaints("src/a.txt", "Hamburg\tplace\n").len(), 1);
    assert!(story_complaints("src/a.rs", "fn trump() -> Hamburger {}").is_empty());
}

#[test]
fn files_are_small_and_say_what_they_are() {
    let sources = files("src", &["rs"]).into_iter().chain(files("tests", &["rs", "js", "mjs", "ts", "css"]));
    let sources: Vec<_> = sources.chain(files("www", &["js", "mjs", "ts", "css"])).collect();
    assert!(15 <= sources.len(), "only {} files found", sources.len());
    assert_none(sources.iter().flat_map(|(path, text)| form_complaints(path, text)).collect());
}

#[test]
fn bad_form_is_noticed() {
    let long = format!("//! Long.\n{}", "\n".repeat(LONGEST_FILE));
    assert_eq!(form_complaints("src/report/long.rs", &long).len(), 1);
    assert!(form_complaints("src/dictionary/long.rs", &long).is_empty());
    assert_eq!(form_complaints("src/report/mute.rs", "use std::fmt;\n").len(), 1);
    assert_eq!(form_complaints("src/report/utils.rs", "//! Things.\n").len(), 1);
    assert_eq!(form_complaints("www/common/a.js", "export {};\n").len(), 1);
    assert_eq!(form_complaints("src/report/mod.rs", "//! Rows.\n#[path = \"../view/row.rs\"]\nmod row;\n").len(), 1);
}

#[test]
fn dependencies_are_light_and_public() {
    assert_none(lock_complaints(&fs::read_to_string(root().join("Cargo.lock")).unwrap()));
    // The lock file of the build tools names versions and checksums only.
    let packages = fs::read_to_string(root().join("package-lock.json")).unwrap();
    assert!(!packages.contains("\"resolved\""), "package-lock.json records download addresses (see .npmrc)");
}

#[test]
fn heavy_or_private_dependencies_are_noticed() {
    assert_eq!(lock_complaints("[[package]]\nname = \"regex\"\nversion = \"1.0.0\"\n").len(), 1);
    assert_eq!(lock_complaints("[[package]]\nname = \"a\"\nsource = \"registry+https://mirror.invalid/index\"\n").len(), 1);
    assert!(lock_complaints("[[package]]\nname = \"regex-lite\"\n").is_empty());
}
