//! What all rows of one table have in common.

use super::{locale::Locale, state::State, words};
use crate::report::Report;
use std::{ops::Deref, rc::Rc};
use yew::prelude::*;

/// Something shared that counts as unchanged while it is the very same: rows need not be drawn anew then.
#[derive(Debug)]
pub(super) struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    pub(super) fn new(rc: &Rc<T>) -> Self {
        Shared(Rc::clone(rc))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A piece of evidence that a reader chose, to be shown in its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The id of the finding.
    pub finding: String,
    /// The id of the article.
    pub article: String,
    /// Start in the article's text, UTF-16 code units.
    pub start: usize,
    /// End in the article's text, UTF-16 code units.
    pub end: usize,
    /// The words themselves.
    pub text: String,
}

/// What all rows of one table have in common.
pub(super) struct Screen {
    pub(super) report: Shared<Report>,
    /// The heads of the columns, one for each article of the report.
    pub(super) names: Vec<String>,
    /// The articles whose columns are shown.
    pub(super) columns: Vec<usize>,
    pub(super) locale: Shared<Locale>,
    /// Makes ids unique in the page.
    pub(super) instance: AttrValue,
    /// Whether a script serves the table.
    pub(super) live: bool,
    /// What the reader does goes here.
    pub(super) dispatch: UseReducerDispatcher<State>,
    /// Set where a piece of evidence can be shown in its article.
    pub(super) on_evidence: Option<Callback<Chosen>>,
    /// Set where the table can be taken away, or a row be copied.
    pub(super) on_take: Option<Callback<Option<String>>>,
}

impl Screen {
    /// The name over the column of an article.
    pub(super) fn name<'a>(&'a self, article: &'a str) -> &'a str {
        words::name_of(&self.report, &self.names, article)
    }

    /// A button that takes away the table, or the row of a finding; nothing where that cannot be done.
    pub(super) fn take(&self, key: &str, finding: Option<&str>) -> Html {
        let Some(callback) = self.on_take.clone() else { return Html::default() };
        let finding = finding.map(str::to_owned);
        let onclick = Callback::from(move |_: MouseEvent| callback.emit(finding.clone()));
        html! { <button type="button" class="plain take" {onclick}><span>{ self.locale.say(key) }</span></button> }
    }

    /// The language of the reports, where it is not that of the interface.
    pub(super) fn foreign(&self) -> Option<&'static str> {
        (self.locale.language() != "en").then_some("en")
    }
}
