//! The words and marks of the screen.

use super::locale::Locale;
use crate::order::Order;
use crate::report::{ArticleSummary, Cause, Evidence, Finding, Kind, Report, Verdict};

/// All verdicts, gravest first: the order of the legend.
pub(crate) const VERDICTS: [Verdict; 5] =
    [Verdict::Contradiction, Verdict::Difference, Verdict::Precision, Verdict::Agreement, Verdict::Single];

/// Whether a verdict says that reports differ.
#[must_use]
pub fn is_discrepancy(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Contradiction | Verdict::Difference | Verdict::Precision)
}

/// A verdict, for readers.
#[must_use]
pub fn verdict_word(locale: &Locale, verdict: Verdict) -> &str {
    locale.say(&format!("verdict.{}", verdict_class(verdict)))
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
pub(super) fn verdict_meaning(locale: &Locale, verdict: Verdict) -> &str {
    locale.say(&format!("meaning.{}", verdict_class(verdict)))
}

/// The class of a verdict in the style sheet.
pub(crate) fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "contradiction",
        Verdict::Difference => "difference",
        Verdict::Precision => "precision",
        Verdict::Agreement => "agreement",
        Verdict::Single => "single",
    }
}

/// All kinds, in the order in which a filter lists them, each with its name.
pub(crate) const KINDS: [(Kind, &str); 10] = [
    (Kind::Quantity, "quantity"),
    (Kind::Time, "time"),
    (Kind::Quote, "quote"),
    (Kind::Speaker, "speaker"),
    (Kind::Actor, "actor"),
    (Kind::Stance, "stance"),
    (Kind::Status, "status"),
    (Kind::Set, "set"),
    (Kind::Event, "event"),
    (Kind::Wording, "wording"),
];

/// What sort of fact, for readers.
#[must_use]
pub fn kind_word(locale: &Locale, kind: Kind) -> &str {
    let name = KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, name)| name);
    locale.say(&format!("kind.{name}"))
}

/// All causes, each with its name.
pub(crate) const CAUSES: [(Cause, &str); 6] = [
    (Cause::Update, "update"),
    (Cause::Rounding, "rounding"),
    (Cause::Translation, "translation"),
    (Cause::Truncation, "truncation"),
    (Cause::Scope, "scope"),
    (Cause::Unit, "unit"),
];

/// Why reports may differ, as a sentence.
#[must_use]
pub fn cause_sentence(locale: &Locale, cause: Cause) -> &str {
    let name = CAUSES.iter().find(|(known, _)| *known == cause).map_or("", |(_, name)| name);
    locale.say(&format!("cause.{name}"))
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
pub fn summary_sentence(locale: &Locale, report: &Report) -> String {
    let reports = locale.count("reports", report.articles.len());
    let count = report.findings.iter().filter(|finding| is_discrepancy(finding.verdict)).count();
    let contradictions = report.findings.iter().filter(|finding| finding.verdict == Verdict::Contradiction).count();
    let counted = |key: &str, n: usize| if n == 0 { locale.say(&format!("{key}.none")).to_owned() } else { locale.count(key, n) };
    let (found, grave) = (counted("found", count), counted("grave", contradictions));
    let key = match (count, contradictions) {
        (0, _) => "summary",
        (1, 1) => "summary.only",
        _ => "summary.grave",
    };
    locale.fill(key, &[("reports", &reports), ("found", &found), ("grave", &grave)])
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
    seen.order();
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
#[must_use]
pub fn link(url: Option<&str>) -> Option<&str> {
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
