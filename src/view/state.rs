//! What the reader has opened and filtered: a pure reducer.

use super::words::is_discrepancy;
use crate::report::Finding;
use std::{collections::BTreeSet, rc::Rc};
use yew::Reducible;

/// Open rows, by the id of the finding (so that a new report keeps what is open), and the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    open: BTreeSet<String>,
    pub(super) differences_only: bool,
}

/// What a reader does.
pub(super) enum Action {
    /// Opens or closes the row of a finding.
    Toggle(String),
    /// Shows or hides agreements and what one report alone says.
    SwitchFilter,
}

impl Default for State {
    fn default() -> Self {
        State { open: BTreeSet::new(), differences_only: true }
    }
}

impl State {
    /// Whether the row of a finding is open.
    pub(super) fn is_open(&self, finding: &str) -> bool {
        self.open.contains(finding)
    }

    /// Whether the filter lets a finding through.
    pub(super) fn shows(&self, finding: &Finding) -> bool {
        !self.differences_only || is_discrepancy(finding.verdict)
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Toggle(finding) => {
                if !state.open.remove(&finding) {
                    state.open.insert(finding);
                }
            }
            Action::SwitchFilter => state.differences_only = !state.differences_only,
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Kind, Verdict};

    fn finding(verdict: Verdict) -> Finding {
        Finding {
            id: "f1".into(),
            question: "How many boats sailed".into(),
            kind: Kind::Quantity,
            verdict,
            cause: None,
            score: 0.5,
            versions: Vec::new(),
            silent: Vec::new(),
            why: String::new(),
        }
    }

    #[test]
    fn a_row_opens_and_closes_and_leaves_the_others() {
        let state = Rc::new(State::default());
        let state = state.reduce(Action::Toggle("f1".into())).reduce(Action::Toggle("f2".into()));
        assert!(state.is_open("f1") && state.is_open("f2") && !state.is_open("f3"));
        let state = state.reduce(Action::Toggle("f1".into()));
        assert!(!state.is_open("f1") && state.is_open("f2"));
    }

    #[test]
    fn the_filter_is_on_at_first_and_keeps_discrepancies() {
        let state = Rc::new(State::default());
        assert!(state.shows(&finding(Verdict::Contradiction)));
        assert!(state.shows(&finding(Verdict::Precision)));
        assert!(!state.shows(&finding(Verdict::Agreement)));
        assert!(!state.shows(&finding(Verdict::Single)));
        let state = state.reduce(Action::SwitchFilter);
        assert!(state.shows(&finding(Verdict::Agreement)) && state.shows(&finding(Verdict::Single)));
    }
}
