//! What the reader has opened, filtered and sorted: a pure reducer.

use super::{
    saved,
    words::{VERDICTS, is_discrepancy, verdict_class},
};
use crate::map::Set;
use std::rc::Rc;
use yew::Reducible;

/// How many rows are shown before the reader asks for more, and how many more each time.
pub(super) const PAGE: usize = 50;

/// The order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    /// Most important first, as the report has them.
    #[default]
    Weight,
    /// As the reports tell it.
    Told,
    /// What most reports speak of first.
    Voices,
}

/// Findings and articles go by their ids, so that a new report keeps what is open and hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    /// The open rows.
    pub(super) open: Set<String>,
    /// The verdicts shown, by [`verdict_class`].
    pub(super) verdicts: Set<&'static str>,
    /// The kinds left out.
    pub(super) kinds_out: Set<&'static str>,
    /// The article that must speak in a row; empty for any.
    pub(super) voice: String,
    /// The articles whose columns are hidden.
    pub(super) hidden: Set<String>,
    /// What a row must hold, as typed.
    pub(super) search: String,
    /// The order of rows.
    pub(super) sort: Sort,
    /// How many rows the reader has asked for.
    pub(super) wanted: usize,
    /// Whether the filters are in view.
    pub(super) panel: bool,
}

/// What a reader does.
pub(super) enum Action {
    /// Opens or closes the row of a finding.
    Toggle(String),
    /// Shows or hides agreements and what one report alone says.
    SwitchFilter,
    /// Shows or hides rows of a verdict.
    Verdict(&'static str),
    /// Shows or leaves out rows of a kind.
    Kind(&'static str),
    /// Keeps rows in which an article speaks; empty for any.
    Voice(String),
    /// Shows or hides the column of an article.
    Column(String),
    /// Keeps rows that hold these words.
    Search(String),
    /// Orders the rows.
    Sort(Sort),
    /// Shows more rows.
    More,
    /// Shows or hides the filters.
    Panel,
    /// Back to the rows a table starts with; what is open stays open.
    Clear,
    /// Takes over a view that was written down.
    Restore(String),
    /// Opens the row of a finding wherever it stands, and gives up the filters if they hide it.
    Reveal {
        /// The finding.
        finding: String,
        /// Whether it is among the rows shown now.
        seen: bool,
        /// How many rows come before it, then.
        place: usize,
    },
}

impl Default for State {
    fn default() -> Self {
        State {
            open: Set::default(),
            verdicts: verdicts(true),
            kinds_out: Set::default(),
            voice: String::new(),
            hidden: Set::default(),
            search: String::new(),
            sort: Sort::Weight,
            wanted: PAGE,
            panel: false,
        }
    }
}

fn verdicts(discrepancies_alone: bool) -> Set<&'static str> {
    let kept = VERDICTS.iter().filter(|verdict| !discrepancies_alone || is_discrepancy(**verdict));
    kept.map(|verdict| verdict_class(*verdict)).collect()
}

impl State {
    /// Whether only rows on which reports differ are shown.
    pub(super) fn differences_only(&self) -> bool {
        self.verdicts.within(&verdicts(true))
    }

    /// Whether the reader has narrowed the rows or columns.
    pub(super) fn is_narrowed(&self) -> bool {
        !verdicts(true).within(&self.verdicts)
            || !self.kinds_out.is_empty()
            || !self.voice.is_empty()
            || !self.hidden.is_empty()
            || !self.search.trim().is_empty()
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
                return Rc::new(state);
            }
            Action::Panel => {
                state.panel = !state.panel;
                return Rc::new(state);
            }
            Action::More => {
                state.wanted = state.wanted.saturating_add(PAGE);
                return Rc::new(state);
            }
            Action::SwitchFilter => {
                let alone = state.differences_only();
                for minor in VERDICTS.iter().filter(|verdict| !is_discrepancy(**verdict)).map(|verdict| verdict_class(*verdict)) {
                    if alone {
                        state.verdicts.insert(minor);
                    } else {
                        state.verdicts.remove(minor);
                    }
                }
            }
            Action::Verdict(name) => toggle(&mut state.verdicts, name),
            Action::Kind(name) => toggle(&mut state.kinds_out, name),
            Action::Voice(article) => state.voice = article,
            Action::Column(article) => {
                if !state.hidden.remove(&article) {
                    state.hidden.insert(article);
                }
            }
            Action::Search(words) => state.search = words,
            Action::Sort(sort) => state.sort = sort,
            Action::Clear => state = State { open: state.open, panel: state.panel, ..State::default() },
            Action::Restore(view) => state = State { panel: state.panel, ..saved::read(&view) },
            Action::Reveal { finding, seen, place } => {
                if !seen {
                    state = State { open: state.open, panel: state.panel, verdicts: verdicts(false), ..State::default() };
                }
                state.open.insert(finding);
                state.wanted = state.wanted.max(place + 1);
                return Rc::new(state);
            }
        }
        // Other rows: from the top again.
        state.wanted = PAGE;
        Rc::new(state)
    }
}

fn toggle(set: &mut Set<&'static str>, name: &'static str) {
    if !set.remove(name) {
        set.insert(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::new(State::default()), Reducible::reduce)
    }

    #[test]
    fn a_row_opens_and_closes_and_leaves_the_others() {
        let state = after([Action::Toggle("f1".into()), Action::Toggle("f2".into())]);
        assert_eq!(state.open.iter().collect::<Vec<_>>(), ["f1", "f2"]);
        let state = state.reduce(Action::Toggle("f1".into()));
        assert_eq!(state.open.iter().collect::<Vec<_>>(), ["f2"]);
    }

    #[test]
    fn the_switch_is_on_at_first_and_adds_and_takes_what_is_no_discrepancy() {
        let state = after([]);
        assert!(state.differences_only() && !state.verdicts.contains("agreement"));
        let state = after([Action::SwitchFilter]);
        assert!(!state.differences_only() && state.verdicts.iter().count() == VERDICTS.len());
        assert_eq!(after([Action::SwitchFilter, Action::SwitchFilter]), after([]));
        // A verdict taken out by hand stays out.
        let state = after([Action::Verdict("precision"), Action::SwitchFilter]);
        assert!(!state.verdicts.contains("precision") && state.verdicts.contains("single"));
        assert!(state.is_narrowed());
    }

    #[test]
    fn clearing_keeps_what_is_open() {
        let narrowed = [
            Action::Toggle("f1".into()),
            Action::Panel,
            Action::Kind("quote"),
            Action::Voice("a".into()),
            Action::Column("b".into()),
            Action::Search("ferry".into()),
            Action::Sort(Sort::Told),
        ];
        let state = after(narrowed);
        assert!(state.is_narrowed());
        let state = state.reduce(Action::Clear);
        assert_eq!(*state, State { open: Set::from_iter(["f1".to_owned()]), panel: true, ..State::default() });
    }

    #[test]
    fn more_rows_last_until_the_rows_change() {
        assert_eq!(after([Action::More, Action::More]).wanted, 3 * PAGE);
        assert_eq!(after([Action::More, Action::Toggle("f".into())]).wanted, 2 * PAGE);
        assert_eq!(after([Action::More, Action::Search("x".into())]).wanted, PAGE);
    }

    #[test]
    fn a_revealed_row_is_open_and_no_filter_hides_it() {
        let search = || Action::Search("x".into());
        let seen = after([search(), Action::Reveal { finding: "f".into(), seen: true, place: PAGE - 1 }]);
        assert!(seen.open.contains("f") && seen.search == "x" && seen.wanted == PAGE);
        let unseen = after([search(), Action::Reveal { finding: "f".into(), seen: false, place: PAGE }]);
        assert_eq!(unseen.wanted, PAGE + 1);
        assert!(unseen.open.contains("f") && unseen.search.is_empty() && !unseen.differences_only());
    }

    #[test]
    fn a_view_is_taken_over_as_it_was_written() {
        let state = after([Action::Column("b".into()), Action::Toggle("f".into()), Action::Sort(Sort::Voices)]);
        assert_eq!(*after([Action::Search("x".into()), Action::Restore(saved::write(&state))]), *state);
    }
}
