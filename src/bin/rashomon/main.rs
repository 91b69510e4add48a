//! Compares news reports on the command line.

mod arguments;
mod articles;
mod csv;
mod markdown;
mod table;
mod terminal;

use arguments::{Arguments, Command, Format};
use rashomon::{InputError, Options, Report, compare, report::Note, view};
use std::{
    error::Error,
    fmt,
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

/// The exit code for what the caller can mend: arguments, files, too few reports.
const BAD_INPUT: u8 = 2;

/// What the caller can mend, in words: what, limit, remedy.
#[derive(Debug)]
struct Refusal(String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Refusal {}

impl From<InputError> for Refusal {
    fn from(error: InputError) -> Self {
        Refusal(error.to_string())
    }
}

fn main() -> ExitCode {
    let outcome = arguments::parse(std::env::args_os().skip(1)).and_then(run);
    match outcome {
        Ok(text) => write(&text),
        Err(refusal) => {
            // Words of files and arguments may hold anything; nothing more can be done if standard error is closed.
            let _ = writeln!(io::stderr(), "rashomon: {}", terminal::harmless(&refusal.0));
            ExitCode::from(BAD_INPUT)
        }
    }
}

fn run(command: Command) -> Result<String, Refusal> {
    match command {
        Command::Say(text) => Ok(text),
        Command::Compare(arguments) => {
            let options = Options::default();
            let (articles, notes) = articles::read(&arguments, &options)?;
            let mut report = compare(&articles, &options)?;
            report.notes.extend(notes);
            print(&report, &arguments)
        }
        Command::Render(arguments) => {
            let report = articles::read_report(&arguments)?;
            print(&report, &arguments)
        }
    }
}

fn print(report: &Report, arguments: &Arguments) -> Result<String, Refusal> {
    match arguments.format {
        Format::Table => Ok(table::table(report, arguments.all, terminal::width(), terminal::has_colour())),
        Format::Html => Ok(view::document(report, &arguments.locale)),
        Format::Json => match serde_json::to_string_pretty(report) {
            Ok(text) => Ok(text + "\n"),
            Err(error) => Err(Refusal(format!("the report cannot be written as JSON: {error}"))),
        },
        Format::Markdown => Ok(markdown::markdown(report, arguments.all)),
        Format::Csv => {
            // A table of data has no place for notes.
            report.notes.iter().for_each(warn);
            Ok(csv::csv(report))
        }
    }
}

fn warn(note: &Note) {
    let article = note.article.as_ref().map(|article| format!("{article}: ")).unwrap_or_default();
    let _ = writeln!(io::stderr(), "rashomon: note: {}", terminal::harmless(&format!("{article}{}", note.message)));
}

/// Writes the result. A reader that closes the pipe early has what it wanted.
fn write(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "rashomon: cannot write the result: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether standard output is a terminal.
fn writes_to_terminal() -> bool {
    io::stdout().is_terminal()
}
