//! A report for the terminal: a box for each finding, its versions in rows, the reason below.

use crate::terminal::{cells, filled, harmless, wrap};
use rashomon::{
    Report,
    report::{Evidence, Finding, Verdict},
    view::{self, Locale, cause_sentence, is_discrepancy, kind_word, verdict_word, version_mark},
};

/// The report as text, `width` cells wide.
pub(crate) fn table(report: &Report, all: bool, width: usize, colour: bool) -> String {
    let names = view::column_names(report);
    let mut text = view::summary_sentence(&Locale::english(), report) + "\n";
    let shown: Vec<&Finding> = report.findings.iter().filter(|finding| all || is_discrepancy(finding.verdict)).collect();
    for finding in &shown {
        text.push('\n');
        text.push_str(&Boxed { report, names: &names, finding, width, colour }.draw());
    }
    let hidden = report.findings.len() - shown.len();
    if 0 < hidden {
        let rows =
            if hidden == 1 { "1 agreement or statement of one report is" } else { "agreements and statements of one report are" };
        let count = if hidden == 1 { String::new() } else { format!("{hidden} ") };
        text.push_str(&format!("\n{count}{rows} left out (--all shows them)\n"));
    }
    for note in &report.notes {
        let column = note.article.as_ref().and_then(|id| report.articles.iter().position(|article| article.id == *id));
        let name = column.and_then(|column| names.get(column)).map(|name| format!("{name}: ")).unwrap_or_default();
        text.push('\n');
        for line in wrap(&format!("Note: {name}{}", note.message), width) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// A finding in a box.
struct Boxed<'a> {
    report: &'a Report,
    names: &'a [String],
    finding: &'a Finding,
    width: usize,
    colour: bool,
}

impl Boxed<'_> {
    fn draw(&self) -> String {
        let finding = self.finding;
        let locale = Locale::english();
        let rows = self.rows();
        // "│ A │ outlets │ words │": ten cells of frame and space.
        let mark = rows.iter().map(|row| cells(&row.mark)).max().unwrap_or(1);
        let free = self.width.saturating_sub(10 + mark);
        let widest = rows.iter().map(|row| cells(&harmless(&row.outlets))).max().unwrap_or(1);
        let outlets = widest.clamp(1, (free * 2 / 5).max(1));
        let words = free.saturating_sub(outlets).max(1);
        let inner = self.width.saturating_sub(4);

        let mut text = format!("┌{}┐\n", "─".repeat(inner + 2));
        let head = format!("{} · {}", verdict_word(&locale, finding.verdict).to_uppercase(), kind_word(&locale, finding.kind));
        self.lines(&mut text, &head, inner, Some(tone(finding.verdict)));
        self.lines(&mut text, &finding.question, inner, Some("1"));
        text.push_str(&rule(['├', '┬', '┤'], [mark, outlets, words]));
        for row in &rows {
            let (left, right) = (wrap(&row.outlets, outlets), wrap(&row.words, words));
            for index in 0..left.len().max(right.len()) {
                let part = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
                let letter = if index == 0 { row.mark.as_str() } else { "" };
                text.push_str(&format!(
                    "│ {} │ {} │ {} │\n",
                    filled(letter, mark),
                    filled(&part(&left), outlets),
                    filled(&part(&right), words)
                ));
            }
        }
        text.push_str(&rule(['├', '┴', '┤'], [mark, outlets, words]));
        self.lines(&mut text, &finding.why, inner, None);
        if let Some(cause) = finding.cause {
            self.lines(&mut text, cause_sentence(&locale, cause), inner, None);
        }
        text.push_str(&format!("└{}┘\n", "─".repeat(inner + 2)));
        text
    }

    /// The versions, then the silent outlets.
    fn rows(&self) -> Vec<Row> {
        let finding = self.finding;
        let mut rows: Vec<Row> = Vec::new();
        for (index, version) in finding.versions.iter().enumerate() {
            let outlets = self.outlets(|id| version.evidence.iter().any(|evidence| evidence.article == id));
            rows.push(Row { mark: version_mark(index), outlets, words: version.label.clone() + &sources(&version.evidence) });
        }
        let speaks =
            |id: &str| finding.versions.iter().flat_map(|version| &version.evidence).any(|evidence| evidence.article == id);
        let silent = self.outlets(|id| !speaks(id));
        if !silent.is_empty() {
            rows.push(Row { mark: "—".into(), outlets: silent, words: "nothing on this".into() });
        }
        rows
    }

    fn outlets(&self, belongs: impl Fn(&str) -> bool) -> String {
        let chosen: Vec<&str> = self
            .report
            .articles
            .iter()
            .zip(self.names)
            .filter(|(article, _)| belongs(&article.id))
            .map(|(_, name)| name.as_str())
            .collect();
        chosen.join(", ")
    }

    fn lines(&self, text: &mut String, words: &str, inner: usize, style: Option<&str>) {
        for line in wrap(words, inner) {
            let line = filled(&line, inner);
            match style.filter(|_| self.colour) {
                Some(style) => text.push_str(&format!("│ \u{1b}[{style}m{line}\u{1b}[0m │\n")),
                None => text.push_str(&format!("│ {line} │\n")),
            }
        }
    }
}

/// A row of a box.
struct Row {
    mark: String,
    outlets: String,
    words: String,
}

/// Who is quoted, each once.
fn sources(evidence: &[Evidence]) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for source in evidence.iter().filter_map(|evidence| evidence.source.as_deref()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    if sources.is_empty() { String::new() } else { format!(" (quoted: {})", sources.join("; ")) }
}

/// The graphic rendition (ECMA-48) of a verdict.
fn tone(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "1;31",
        Verdict::Difference => "33",
        Verdict::Precision => "36",
        Verdict::Agreement => "32",
        Verdict::Single => "2",
    }
}

fn rule([left, middle, right]: [char; 3], [mark, outlets, words]: [usize; 3]) -> String {
    let bar = |cells: usize| "─".repeat(cells + 2);
    format!("{left}{}{middle}{}{middle}{}{right}\n", bar(mark), bar(outlets), bar(words))
}
