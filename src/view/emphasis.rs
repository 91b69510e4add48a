//! Which words of a cell make the difference: those that not every version has.

use crate::map::Set;
use crate::{
    dictionary::number_word::{CARDINALS, MULTIPLIERS, PARTS},
    report::{Finding, Kind},
};
use std::ops::Range;
use yew::prelude::*;

/// The words of each version of a finding.
pub(super) struct Words {
    versions: Vec<Set<String>>,
    shared: bool,
    figures: bool,
}

impl Words {
    /// Reads the versions of a finding.
    pub(super) fn new(finding: &Finding) -> Self {
        let versions: Vec<Set<String>> = finding
            .versions
            .iter()
            .map(|version| {
                let texts = version.evidence.iter().map(|evidence| evidence.text.as_str()).chain([version.label.as_str()]);
                texts.flat_map(|text| words(text).into_iter().map(|range| plain(&text[range]))).collect()
            })
            .collect();
        let shared = versions.first().is_some_and(|first| first.iter().any(|word| versions.iter().all(|all| all.contains(word))));
        Words { versions, shared, figures: matches!(finding.kind, Kind::Quantity | Kind::Time) }
    }

    /// Whether a word is worth a mark: not every version has it. Where versions share no word at all, marks would be everywhere;
    /// there only figures get one.
    fn counts(&self, word: &str) -> bool {
        if self.versions.len() < 2 {
            return false;
        }
        let word = plain(word);
        let figure = self.figures && is_figure(&word);
        if self.shared { !self.versions.iter().all(|words| words.contains(&word)) } else { figure }
    }

    /// A text of the finding with its telling words marked; what is put into the element that holds a text of an outlet.
    pub(super) fn marked(&self, text: &str) -> Html {
        let runs = self.runs(text);
        if runs.is_empty() {
            return html! { text };
        }
        let plain = |text: &str| {
            if text.is_empty() {
                Html::default()
            } else {
                html! { <span>{ text }</span> }
            }
        };
        let mut at = 0;
        let mut parts = Vec::new();
        for run in runs {
            parts.push(plain(&text[at..run.start]));
            parts.push(html! { <strong>{ &text[run.clone()] }</strong> });
            at = run.end;
        }
        parts.push(plain(&text[at..]));
        html! { { for parts } }
    }

    /// The telling words of a text, neighbours joined.
    fn runs(&self, text: &str) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut joined = false;
        for range in words(text) {
            if !self.counts(&text[range.clone()]) {
                joined = false;
                continue;
            }
            match runs.last_mut().filter(|_| joined) {
                Some(last) => last.end = range.end,
                None => runs.push(range),
            }
            joined = true;
        }
        runs
    }
}

/// Whether a word is a figure in digits or begins with one in words ("ninety", "two-hour").
fn is_figure(word: &str) -> bool {
    let first = word.split('-').next().unwrap_or_default();
    word.contains(|c: char| c.is_numeric())
        || CARDINALS.iter().any(|(known, _)| *known == first)
        || MULTIPLIERS.iter().any(|(known, _)| *known == first)
        || PARTS.contains(&first)
}

/// The words of a text: what stands between white space, without the punctuation around it.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '$' | '£' | '€'));
        if !inner.is_empty() {
            // Both are slices of the text.
            let start = inner.as_ptr() as usize - text.as_ptr() as usize;
            found.push(start..start + inner.len());
        }
    }
    found
}

/// A word as it is compared: case and the form of apostrophes do not count.
pub(super) fn plain(word: &str) -> String {
    word.to_lowercase().replace('\u{2019}', "'")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Evidence, SentenceText, Verdict, Version};

    fn finding(kind: Kind, texts: &[&str]) -> Finding {
        let version = |text: &&str| Version {
            label: (*text).into(),
            value: None,
            evidence: vec![Evidence {
                article: "a".into(),
                start: 0,
                end: text.len(),
                text: (*text).into(),
                sentence: SentenceText { start: 0, end: text.len(), text: (*text).into() },
                source: None,
            }],
        };
        Finding {
            id: "f".into(),
            question: String::new(),
            kind,
            verdict: Verdict::Difference,
            cause: None,
            score: 0.5,
            versions: texts.iter().map(version).collect(),
            silent: Vec::new(),
            why: String::new(),
        }
    }

    fn marks(kind: Kind, texts: &[&str]) -> Vec<String> {
        let words = Words::new(&finding(kind, texts));
        let mark = |text: &&str| words.runs(text).into_iter().map(|run| &text[run]).collect::<Vec<_>>().join("|");
        texts.iter().map(mark).collect()
    }

    #[test]
    fn words_that_not_all_have_are_marked_and_joined() {
        assert_eq!(marks(Kind::Quote, &["a very good evening", "a good, long evening"]), ["very", "long"]);
        assert_eq!(marks(Kind::Quantity, &["about 35 minutes", "two minutes"]), ["about 35", "two"]);
        assert_eq!(marks(Kind::Quote, &["It\u{2019}s done", "it's DONE"]), ["", ""]);
        assert_eq!(marks(Kind::Quote, &["he left", "she left", "he left early"]), ["he", "she", "he|early"]);
    }

    #[test]
    fn where_nothing_is_shared_figures_alone_are_marked() {
        assert_eq!(marks(Kind::Quantity, &["212 aboard", "nearly ninety passengers"]), ["212", "ninety"]);
        assert_eq!(marks(Kind::Stance, &["accepted it", "turned 9 down"]), ["", ""]);
    }

    #[test]
    fn one_version_has_no_marks() {
        assert_eq!(marks(Kind::Quantity, &["212 aboard"]), [""]);
        assert!(marks(Kind::Quantity, &[]).is_empty());
    }
}
