//! The words and marks of the screen.

use crate::report::{ArticleSummary, Cause, Evidence, Finding, Kind, Report, Verdict};

/// All verdicts, gravest first: the order of the legend.
pub(super) const VERDICTS: [Verdict; 5] =
    [Verdict::Contradiction, Verdict::Difference, Verdict::Precision, Verdict::Agreement, Verdict::Single];

/// Whether a verdict says that reports differ.
#[must_use]
pub fn is_discrepancy(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Contradiction | Verdict::Difference | Verdict::Precision)
}

/// A verdict, for readers.
#[must_use]
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "Contradiction",
        Verdict::Difference => "Difference",
        Verdict::Precision => "Precision",
        Verdict::Agreement => "Agreement",
        Verdict::Single => "Only here",
    }
}

/// The sign beside the word, so that verdicts differ in shape and not in colour alone.
pub(super) fn verdict_sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "≠",
        Verdict::Difference => "◐",
        Verdict::Precision => "≈",
        Verdict::Agreement => "=",
        Verdict::Single => "•",
    }
}

/// What a verdict means, for the legend.
pub(super) fn verdict_meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "As they stand, these statements cannot all be true.",
        Verdict::Difference => "The reports say different things that may each be partly true, or one leaves out what matters.",
        Verdict::Precision => "The same fact, more exact in one report and rounder in another.",
        Verdict::Agreement => "Two or more reports say the same.",
        Verdict::Single => "One report alone says this.",
    }
}

/// The class of a verdict in the style sheet.
pub(super) fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "contradiction",
        Verdict::Difference => "difference",
        Verdict::Precision => "precision",
        Verdict::Agreement => "agreement",
        Verdict::Single => "single",
    }
}

/// What sort of fact, for readers.
#[must_use]
pub fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Quantity => "Figure",
        Kind::Time => "Time",
        Kind::Quote => "Quote",
        Kind::Speaker => "Who said it",
        Kind::Actor => "Who did it",
        Kind::Stance => "Position",
        Kind::Status => "Planned or done",
        Kind::Set => "List",
        Kind::Event => "What happened",
        Kind::Wording => "Choice of words",
    }
}

/// Why reports may differ, as a sentence.
#[must_use]
pub fn cause_sentence(cause: Cause) -> &'static str {
    match cause {
        Cause::Update => "Likely an update: the later report counts more.",
        Cause::Rounding => "Likely rounding: one figure is the other, rounded.",
        Cause::Translation => "Likely translation: two renderings of words spoken in another language.",
        Cause::Truncation => "Likely a cut: one quote is a part of the other.",
        Cause::Scope => "Likely another scope: a part against the whole.",
        Cause::Unit => "Likely units: the same measure in other units.",
    }
}

/// The mark of a version: A to Z, then AA, AB and so on.
#[must_use]
pub fn version_mark(index: usize) -> String {
    let mut mark = String::new();
    let mut rest = index + 1;
    while 0 < rest {
        rest -= 1;
        mark.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    mark
}

/// The first line: "5 reports, 9 discrepancies, 2 of them contradictions".
#[must_use]
pub fn summary_sentence(report: &Report) -> String {
    let reports = counted(report.articles.len(), "report", "reports");
    let count = report.findings.iter().filter(|finding| is_discrepancy(finding.verdict)).count();
    let grave = report.findings.iter().filter(|finding| finding.verdict == Verdict::Contradiction).count();
    let discrepancies = counted(count, "discrepancy", "discrepancies");
    match (count, grave) {
        (0, _) => format!("{reports}, no discrepancies found"),
        (1, 1) => format!("{reports}, {discrepancies}: a contradiction"),
        (_, 0) => format!("{reports}, {discrepancies}, no contradiction"),
        (_, 1) => format!("{reports}, {discrepancies}, 1 of them a contradiction"),
        _ => format!("{reports}, {discrepancies}, {grave} of them contradictions"),
    }
}

/// A count with its noun.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The heads of the columns: the outlet, or the id where it is blank; with the id where two outlets have one name.
#[must_use]
pub fn column_names(report: &Report) -> Vec<String> {
    let name = |article: &ArticleSummary| {
        let outlet = article.outlet.trim();
        if outlet.is_empty() { article.id.clone() } else { outlet.to_owned() }
    };
    let names: Vec<String> = report.articles.iter().map(name).collect();
    let unique = |name: &String| names.iter().filter(|other| *other == name).count() == 1;
    names
        .iter()
        .zip(&report.articles)
        .map(|(name, article)| if unique(name) { name.clone() } else { format!("{name} ({})", article.id) })
        .collect()
}

/// The name over the column of an article; its id if it has no column.
pub(super) fn name_of<'a>(report: &'a Report, names: &'a [String], article: &'a str) -> &'a str {
    let column = report.articles.iter().position(|candidate| candidate.id == article);
    column.and_then(|column| names.get(column)).map_or(article, String::as_str)
}

/// The longest evidence shown in a cell, in characters; what is longer gives way to the label of its version. About five lines
/// of a column of 26 characters.
const CELL_CHARS: usize = 120;

/// Whether cells can show the words of their own outlet: not if two versions have the same words.
pub(super) fn words_tell_versions_apart(finding: &Finding) -> bool {
    let mut seen: Vec<(String, usize)> = Vec::new();
    for (index, version) in finding.versions.iter().enumerate() {
        for evidence in &version.evidence {
            seen.push((evidence.text.trim().to_lowercase(), index));
        }
    }
    seen.sort();
    seen.windows(2).all(|pair| pair[0].0 != pair[1].0 || pair[0].1 == pair[1].1)
}

/// The words of a version in the cell of an outlet, given its evidence there.
pub(super) fn cell_words<'a>(kind: Kind, label: &'a str, evidence: &[&'a Evidence], own_words: bool) -> &'a str {
    match evidence {
        // The question is who: the words themselves do not answer it.
        [first, ..] if kind == Kind::Speaker => first.source.as_deref().unwrap_or(label),
        [only] if own_words => {
            let text = only.text.trim();
            if text.is_empty() || CELL_CHARS < text.chars().count() { label } else { text }
        }
        _ => label,
    }
}

/// An address that may be linked: `http:` or `https:`, without white space or control characters.
pub(super) fn link(url: Option<&str>) -> Option<&str> {
    let url = url?.trim();
    let web = ["http://", "https://"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && scheme.len() < url.len()
    });
    (web && !url.chars().any(|c| c.is_control() || c.is_whitespace())).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_on_after_z() {
        let marks: Vec<String> = [0, 1, 25, 26, 27, 51, 52, 701, 702].into_iter().map(version_mark).collect();
        assert_eq!(marks, ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn only_web_addresses_are_linked() {
        for good in ["http://a.example/", "HTTPS://a.example/x?y=1#z", " https://a.example/ "] {
            assert!(link(Some(good)).is_some(), "{good}");
        }
        for bad in
            ["javascript:alert(1)", "data:text/html,x", "java\nscript:x", "https://", "//a.example", "https://a b", "é", ""]
        {
            assert!(link(Some(bad)).is_none(), "{bad}");
        }
        assert!(link(None).is_none());
    }
}
