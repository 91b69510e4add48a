//! The arguments, read by hand: there are few.

use crate::Refusal;
use rashomon::view::{LANGUAGES, Locale};
use std::ffi::OsString;

const HELP: &str = "\
Shows where several news reports of one event disagree.

Usage
  rashomon compare <file or folder>...   compares reports (.txt, .md, .html, .htm)
  rashomon render <report.json>          shows a report made with --format json, as HTML if not told otherwise
  A \"-\" reads standard input.

Options
  --format <format>              table, json, csv, markdown or html (compare: table, render: html, if not told)
  --lang <tag>                   the language of the page made with --format html: en, ar, de, es, fr
  --all                          in a table or Markdown, show agreements too, and what one report alone says
  --outlet <id>=<name>           who published an article; its id is its file name without the ending
  --published <id>=<date>        when it was published: 2017-07-07 or 2017-07-07T18:20
  --help, --version

Exit code 2 means that the input cannot be compared; the message says why and what helps.
Tables are as wide as COLUMNS says (100 otherwise). NO_COLOR switches colour off.
";

/// What to do.
#[derive(Debug)]
pub(crate) enum Command {
    /// Writes a text and nothing else.
    Say(String),
    /// Compares articles.
    Compare(Arguments),
    /// Shows a ready report.
    Render(Arguments),
}

/// What a comparison is made from and how it is written.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// Files, folders, or `-`.
    pub(crate) paths: Vec<OsString>,
    pub(crate) format: Format,
    /// Whether a table shows agreements and what one report alone says.
    pub(crate) all: bool,
    /// The language of a page.
    pub(crate) locale: Locale,
    /// Ids of articles with their outlets.
    pub(crate) outlets: Vec<(String, String)>,
    /// Ids of articles with their dates.
    pub(crate) published: Vec<(String, String)>,
}

/// How to write a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Json,
    Csv,
    Markdown,
    Html,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, Refusal> {
    let mut rest = arguments;
    let Some(word) = rest.next() else { return Err(refusal("no command given")) };
    match word.to_str() {
        Some("help" | "--help" | "-h") => Ok(Command::Say(HELP.to_owned())),
        Some("--version" | "-V") => Ok(Command::Say(concat!("rashomon ", env!("CARGO_PKG_VERSION"), "\n").to_owned())),
        Some("compare") => Ok(match options(rest, Format::Table)? {
            Some(arguments) => Command::Compare(arguments),
            None => Command::Say(HELP.to_owned()),
        }),
        Some("render") => Ok(match options(rest, Format::Html)? {
            Some(arguments) => Command::Render(arguments),
            None => Command::Say(HELP.to_owned()),
        }),
        _ => Err(refusal(&format!("unknown command \"{}\", commands are compare and render", word.display()))),
    }
}

/// The arguments of a command; `None` where help is asked for.
fn options(mut rest: impl Iterator<Item = OsString>, format: Format) -> Result<Option<Arguments>, Refusal> {
    let mut arguments = Arguments {
        paths: Vec::new(),
        format,
        all: false,
        locale: Locale::english(),
        outlets: Vec::new(),
        published: Vec::new(),
    };
    let mut only_paths = false;
    while let Some(word) = rest.next() {
        let Some(option) = word.to_str().filter(|text| !only_paths && 1 < text.len() && text.starts_with('-')) else {
            arguments.paths.push(word);
            continue;
        };
        let (name, inline) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (option, None),
        };
        match name {
            "--" => only_paths = true,
            "--help" | "-h" => return Ok(None),
            "--all" if inline.is_none() => arguments.all = true,
            "--format" => arguments.format = self::format(&value(name, inline, &mut rest)?)?,
            "--lang" => arguments.locale = locale(&value(name, inline, &mut rest)?)?,
            "--outlet" => arguments.outlets.push(pair(name, &value(name, inline, &mut rest)?)?),
            "--published" => {
                let (id, date) = pair(name, &value(name, inline, &mut rest)?)?;
                if !is_date(&date) {
                    return Err(refusal(&format!("\"{date}\" is no date (write 2017-07-07 or 2017-07-07T18:20)")));
                }
                arguments.published.push((id, date));
            }
            _ => {
                return Err(refusal(&format!(
                    "unknown option \"{option}\", options are --format, --lang, --all, --outlet, --published (put -- before a file name \
                     that begins with a hyphen)"
                )));
            }
        }
    }
    Ok(Some(arguments))
}

fn refusal(what: &str) -> Refusal {
    Refusal(format!("{what}\n(rashomon --help shows how it is used)"))
}

fn value(name: &str, inline: Option<String>, rest: &mut impl Iterator<Item = OsString>) -> Result<String, Refusal> {
    match inline.or_else(|| rest.next().map(|word| word.to_string_lossy().into_owned())) {
        Some(value) if !value.is_empty() => Ok(value),
        _ => Err(refusal(&format!("{name} needs a value"))),
    }
}

fn format(value: &str) -> Result<Format, Refusal> {
    match value {
        "table" => Ok(Format::Table),
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        "markdown" => Ok(Format::Markdown),
        "html" => Ok(Format::Html),
        _ => Err(refusal(&format!("unknown format \"{value}\", formats are table, json, csv, markdown, html"))),
    }
}

fn locale(tag: &str) -> Result<Locale, Refusal> {
    let known = || LANGUAGES.join(", ");
    Locale::built_in(tag).ok_or_else(|| refusal(&format!("no words in the language \"{tag}\", languages are en, {}", known())))
}

fn pair(name: &str, value: &str) -> Result<(String, String), Refusal> {
    match value.split_once('=') {
        Some((id, told)) if !id.is_empty() && !told.trim().is_empty() => Ok((id.to_owned(), told.trim().to_owned())),
        _ => Err(refusal(&format!("{name} \"{value}\" has no \"=\" between an id and its value (write {name} <id>=<value>)"))),
    }
}

/// Whether a text is an ISO 8601 date, with or without a time of day after a `T`.
fn is_date(text: &str) -> bool {
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<u32>().ok()).flatten()
    };
    let day = match parts.as_slice() {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    };
    day && time.is_none_or(|time| {
        let clock = time.get(..5).and_then(|clock| clock.split_once(':'));
        clock.is_some_and(|(hour, minute)| {
            number(hour, 2).is_some_and(|hour| hour < 24) && number(minute, 2).is_some_and(|minute| minute < 60)
        })
    })
}
