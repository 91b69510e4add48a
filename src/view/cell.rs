//! A cell: the version or versions of one outlet, in its own words.

use super::{
    emphasis::Words,
    screen::{Chosen, Screen},
    words::{cell_words, version_mark, words_tell_versions_apart},
};
use crate::report::{Evidence, Finding};
use yew::prelude::*;

/// Looks of versions; beyond them they come again, and the letters tell them apart.
const TONES: [&str; 6] = ["v0", "v1", "v2", "v3", "v4", "v5"];

/// The class of a version: its colour and the shape of its mark.
pub(super) fn tone(index: usize) -> &'static str {
    TONES[index % TONES.len()]
}

/// Whether versions need marks: not where one report alone says something.
pub(super) fn is_marked(finding: &Finding) -> bool {
    match finding.versions.as_slice() {
        [] => false,
        [only] => only.evidence.iter().any(|evidence| evidence.article != only.evidence[0].article),
        _ => true,
    }
}

/// The letter of a version: cells with one letter say the same.
pub(super) fn mark(screen: &Screen, index: usize) -> Html {
    html! {
        <b class="letter"><span class="unseen">{ format!("{} ", screen.locale.say("version")) }</span>{ version_mark(index) }</b>
    }
}

/// What the cells of one row have in common.
pub(super) struct Row<'a> {
    screen: &'a Screen,
    finding: &'a Finding,
    words: Words,
    own_words: bool,
    marked: bool,
}

impl<'a> Row<'a> {
    pub(super) fn new(screen: &'a Screen, finding: &'a Finding) -> Self {
        let own_words = words_tell_versions_apart(finding);
        Row { screen, finding, words: Words::new(finding), own_words, marked: is_marked(finding) }
    }

    /// The cell of the article with this index.
    pub(super) fn cell(&self, column: usize) -> Html {
        let article = &self.screen.report.articles[column].id;
        let mut said = Vec::new();
        let mut tones = Vec::new();
        for (index, version) in self.finding.versions.iter().enumerate() {
            let evidence: Vec<&Evidence> = version.evidence.iter().filter(|evidence| evidence.article == *article).collect();
            let Some(first) = evidence.first() else { continue };
            tones.push(tone(index));
            let words = self.words.marked(cell_words(self.finding.kind, &version.label, &evidence, self.own_words));
            said.push(html! {
                <div class={classes!("said", self.marked.then(|| ["lettered", tone(index)].to_vec()))}>
                    if self.marked { { mark(self.screen, index) } }
                    { self.evidence(first, words) }
                </div>
            });
        }
        let tone = match tones.as_slice() {
            [only] if self.marked => Some(*only),
            _ => None,
        };
        html! {
            <td role="cell" class={classes!(tone.map(|_| "tinted"), tone, said.is_empty().then_some("quiet"))}>
                <bdi class="outlet">{ &self.screen.names[column] }</bdi>
                if said.is_empty() {
                    <div class="said none">
                        <span aria-hidden="true">{ "—" }</span><span class="unseen">{ self.screen.locale.say("silent") }</span>
                    </div>
                } else {
                    { for said }
                }
            </td>
        }
    }

    /// The words of a cell, as a button where they can be shown in their article.
    fn evidence(&self, evidence: &Evidence, words: Html) -> Html {
        match show(self.screen, self.finding, evidence) {
            Some(onclick) => html! {
                <button type="button" class="words" lang={self.screen.foreign()} {onclick}>
                    <bdi>{ words }</bdi><span class="unseen">{ format!(" · {}", self.screen.locale.say("show")) }</span>
                </button>
            },
            None => html! { <bdi class="words" lang={self.screen.foreign()}>{ words }</bdi> },
        }
    }
}

/// What shows a piece of evidence in its article, where that can be done.
pub(super) fn show(screen: &Screen, finding: &Finding, evidence: &Evidence) -> Option<Callback<MouseEvent>> {
    let callback = screen.on_evidence.clone()?;
    let chosen = Chosen {
        finding: finding.id.clone(),
        article: evidence.article.clone(),
        start: evidence.start,
        end: evidence.end,
        text: evidence.text.clone(),
    };
    Some(Callback::from(move |_: MouseEvent| callback.emit(chosen.clone())))
}
