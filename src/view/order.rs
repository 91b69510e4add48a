//! Which rows a view shows, in which order.

use super::{
    state::{Sort, State},
    words::{KINDS, verdict_class},
};
use crate::order::Order;
use crate::report::{Finding, Report};
use std::cell::OnceCell;

/// The words of each row in lower case, for the search; made when the first search begins.
#[derive(Debug, Default)]
pub(super) struct Index(OnceCell<Vec<String>>);

impl Index {
    fn rows(&self, report: &Report) -> &[String] {
        self.0.get_or_init(|| report.findings.iter().map(words).collect())
    }
}

/// All that a row says of itself, opened or not.
fn words(finding: &Finding) -> String {
    let mut words = format!("{}\n{}", finding.question, finding.why);
    for version in &finding.versions {
        for text in [version.label.as_str()].into_iter().chain(
            version
                .evidence
                .iter()
                .flat_map(|evidence| [evidence.sentence.text.as_str(), evidence.source.as_deref().unwrap_or_default()]),
        ) {
            words.push('\n');
            words.push_str(text);
        }
    }
    words.to_lowercase()
}

/// The findings that a view shows, as indexes, in its order. Every word of the search must stand somewhere in the row.
pub(super) fn visible(report: &Report, index: &Index, state: &State) -> Vec<usize> {
    let search = state.search.to_lowercase();
    let search: Vec<&str> = search.split_whitespace().collect();
    let speaks = |finding: &Finding, article: &str| {
        finding.versions.iter().flat_map(|version| &version.evidence).any(|evidence| evidence.article == article)
    };
    let fits = |&at: &usize| {
        let finding = &report.findings[at];
        let kind = KINDS.iter().find(|(kind, _)| *kind == finding.kind).map_or("", |(_, name)| name);
        state.verdicts.contains(verdict_class(finding.verdict))
            && !state.kinds_out.contains(kind)
            && (state.voice.is_empty() || speaks(finding, &state.voice))
            // A row in which only hidden columns speak would be empty.
            && (state.hidden.is_empty()
                || report.articles.iter().any(|article| !state.hidden.contains(&article.id) && speaks(finding, &article.id)))
            && (search.is_empty() || search.iter().all(|word| index.rows(report)[at].contains(word)))
    };
    let mut rows: Vec<usize> = (0..report.findings.len()).filter(fits).collect();
    match state.sort {
        Sort::Weight => {}
        Sort::Told => rows.order_by_key(|&at| told(report, &report.findings[at])),
        Sort::Voices => rows.order_by_key(|&at| report.articles.len() - voices(report, &report.findings[at])),
    }
    rows
}

/// Where the first article that speaks does so.
fn told(report: &Report, finding: &Finding) -> (usize, usize) {
    let place = |(column, article): (usize, &crate::report::ArticleSummary)| {
        let evidence = finding.versions.iter().flat_map(|version| &version.evidence);
        let first = evidence.filter(|evidence| evidence.article == article.id).map(|evidence| evidence.start).min();
        first.map(|start| (column, start))
    };
    report.articles.iter().enumerate().find_map(place).unwrap_or((usize::MAX, 0))
}

/// How many articles speak.
fn voices(report: &Report, finding: &Finding) -> usize {
    let speaks = |id: &str| finding.versions.iter().flat_map(|version| &version.evidence).any(|evidence| evidence.article == id);
    report.articles.iter().filter(|article| speaks(&article.id)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{map::Set, view::words::VERDICTS};

    fn ids(change: impl FnOnce(&mut State)) -> Vec<String> {
        let report: Report = serde_json::from_str(include_str!("../../tests/case/view/harbour.json")).unwrap();
        let verdicts = VERDICTS.iter().map(|verdict| verdict_class(*verdict)).collect();
        let mut state = State { verdicts, ..State::default() };
        change(&mut state);
        visible(&report, &Index::default(), &state).into_iter().map(|at| report.findings[at].id.clone()).collect()
    }

    #[test]
    fn every_filter_narrows_by_itself() {
        assert_eq!(ids(|_| {}).len(), 10);
        assert_eq!(ids(|state| state.verdicts = Set::from_iter(["agreement"])), ["place"]);
        assert_eq!(
            ids(|state| state.kinds_out = KINDS.map(|(_, name)| name).into_iter().filter(|name| *name != "quote").collect()),
            ["ramp-quote"]
        );
        assert!(ids(|state| state.voice = "gazette".into()).len() < 10);
        assert!(ids(|state| state.voice = "stranger".into()).is_empty());
        assert!(
            !ids(|state| state.hidden = Set::from_iter(["mina".to_owned()])).contains(&"fee".to_owned()),
            "only that report tells the fee"
        );
    }

    #[test]
    fn a_search_finds_words_anywhere_in_the_row_and_needs_them_all() {
        assert_eq!(ids(|state| state.search = "  BREAKWATER stuck ".into()), ["passengers"]);
        assert!(ids(|state| state.search = "breakwater dredging".into()).is_empty());
        assert_eq!(ids(|state| state.search = "   ".into()).len(), 10);
        assert_eq!(ids(|state| state.search = "راكبا".into()), ["passengers"]);
    }

    #[test]
    fn rows_come_in_the_order_asked_for() {
        let by_voices = ids(|state| state.sort = Sort::Voices);
        assert_eq!(by_voices.last().map(String::as_str), Some("fee"), "one report alone comes last");
        let told = ids(|state| state.sort = Sort::Told);
        assert_eq!(told.len(), 10);
        assert_ne!(told, ids(|_| {}));
    }
}
