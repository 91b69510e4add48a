//! Files, folders and standard input to articles; a file to a ready report.

use crate::{Refusal, arguments::Arguments};
use rashomon::{Article, Options, Report, report::Note};
use std::{
    ffi::{OsStr, OsString},
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// The most read of one file, in bytes: far above any report of news (the longest of one article is 100 kB), far below what would
/// fill a machine. What lies beyond is left unread, and a note says so.
const MAX_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// The endings of files that are read from a folder.
const ENDINGS: [&str; 4] = ["htm", "html", "md", "txt"];

/// The id of an article from standard input.
const STANDARD_INPUT_ID: &str = "stdin";

/// Reads all articles, in the order given, files of a folder by name.
pub(crate) fn read(arguments: &Arguments, options: &Options) -> Result<(Vec<Article>, Vec<Note>), Refusal> {
    let paths = files(&arguments.paths)?;
    // Before anything is read: a folder may hold thousands.
    if options.max_articles < paths.len() {
        return Err(rashomon::InputError::TooManyArticles { count: paths.len(), limit: options.max_articles }.into());
    }
    let mut articles = Vec::new();
    let mut notes = Vec::new();
    for path in &paths {
        let id = id(path);
        let (text, cut) = decoded(path, &id, &mut notes)?;
        let article = article(path, &id, &text);
        // What is over the limit of the comparison gets its note there.
        if cut && article.text.len() <= options.max_article_bytes {
            notes.push(Note {
                code: "article-cut".into(),
                article: Some(id),
                message: format!("the file was read up to its first {MAX_FILE_BYTES} bytes, the rest was left out"),
            });
        }
        articles.push(article);
    }
    for (id, outlet) in &arguments.outlets {
        named(&mut articles, "--outlet", id)?.outlet.clone_from(outlet);
    }
    for (id, date) in &arguments.published {
        named(&mut articles, "--published", id)?.published = Some(date.clone());
    }
    Ok((articles, notes))
}

/// Reads a report that was written as JSON.
pub(crate) fn read_report(arguments: &Arguments) -> Result<Report, Refusal> {
    let [path] = arguments.paths.as_slice() else {
        return Err(Refusal(format!(
            "render takes one report, {} given (name one file, or - for standard input)",
            arguments.paths.len()
        )));
    };
    let path = Path::new(path);
    let (bytes, cut) = bytes(path)?;
    if cut {
        return Err(Refusal(format!("\"{}\" is longer than {MAX_FILE_BYTES} bytes, the most a report may have", path.display())));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(bytes).map_err(|error| {
        Refusal(format!("\"{}\" holds no report: {error} (give it what rashomon compare --format json writes)", path.display()))
    })
}

/// The article with an id.
fn named<'a>(articles: &'a mut [Article], option: &str, id: &str) -> Result<&'a mut Article, Refusal> {
    let ids: Vec<&str> = articles.iter().map(|article| article.id.as_str()).collect();
    let remedy = format!("{option}: no article has the id \"{id}\", ids are {}", ids.join(", "));
    articles.iter_mut().find(|article| article.id == id).ok_or(Refusal(remedy))
}

/// The files to read, folders opened.
fn files(paths: &[OsString]) -> Result<Vec<PathBuf>, Refusal> {
    let mut files = Vec::new();
    for path in paths {
        let path = PathBuf::from(path);
        if is_standard_input(&path) && files.contains(&path) {
            return Err(Refusal("standard input is named twice, it can be read once (name one \"-\")".into()));
        }
        if path.is_dir() && !is_standard_input(&path) {
            files.extend(folder(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// The reports in a folder, by name.
fn folder(path: &Path) -> Result<Vec<PathBuf>, Refusal> {
    let unreadable = |error: io::Error| Refusal(format!("cannot read the folder \"{}\": {error}", path.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        let hidden = file.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if !hidden && ending(&file).is_some_and(|ending| ENDINGS.contains(&ending.as_str())) && file.is_file() {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(Refusal(format!(
            "the folder \"{}\" holds no report (put files ending in .txt, .md, .html or .htm into it)",
            path.display()
        )));
    }
    files.sort();
    Ok(files)
}

fn ending(path: &Path) -> Option<String> {
    path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase)
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The file name without its ending.
fn id(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    if is_standard_input(path) { STANDARD_INPUT_ID.into() } else { stem.unwrap_or_else(|| path.display().to_string()) }
}

/// An article from the text of a file, by the ending of its name. The outlet is the id until the caller says better.
fn article(path: &Path, id: &str, text: &str) -> Article {
    match ending(path).as_deref() {
        Some("html" | "htm") => Article::html(id, id, text),
        _ => Article::plain(id, id, text),
    }
}

/// The text of a file, without a byte order mark, and whether it was cut; what is no UTF-8 is replaced and noted.
fn decoded(path: &Path, id: &str, notes: &mut Vec<Note>) -> Result<(String, bool), Refusal> {
    let (mut bytes, cut) = bytes(path)?;
    if cut {
        // Not within a character, which would look like a fault of the file.
        let whole = bytes.iter().rev().take(4).position(|byte| byte & 0b1100_0000 != 0b1000_0000);
        bytes.truncate(bytes.len() - whole.map_or(0, |after| after + 1));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let faults = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    if 0 < faults {
        let places =
            if faults == 1 { "1 place that is no UTF-8 was".into() } else { format!("{faults} places that are no UTF-8 were") };
        notes.push(Note {
            code: "invalid-utf8".into(),
            article: Some(id.to_owned()),
            message: format!("{places} replaced by \u{fffd} (save the text as UTF-8)"),
        });
    }
    Ok((String::from_utf8_lossy(bytes).into_owned(), cut))
}

/// The bytes of a file or of standard input, and whether there are more than are read.
fn bytes(path: &Path) -> Result<(Vec<u8>, bool), Refusal> {
    let mut bytes = Vec::new();
    let source: io::Result<Box<dyn Read>> = if is_standard_input(path) {
        Ok(Box::new(io::stdin()))
    } else if path.is_dir() {
        Err(io::Error::from(io::ErrorKind::IsADirectory))
    } else {
        File::open(path).map(|file| Box::new(file) as Box<dyn Read>)
    };
    source
        .and_then(|source| source.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| Refusal(format!("cannot read \"{}\": {error} (check the name and the permissions)", path.display())))?;
    let cut = MAX_FILE_BYTES < bytes.len() as u64;
    Ok((bytes, cut))
}
