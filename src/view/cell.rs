//! A cell: the version or versions of one outlet, in its own words.

use super::words::{cell_words, version_mark, words_tell_versions_apart};
use crate::report::{Evidence, Finding};
use yew::prelude::*;

/// Whether versions need marks: not where one report alone says something.
pub(super) fn is_marked(finding: &Finding) -> bool {
    match finding.versions.as_slice() {
        [] => false,
        [only] => only.evidence.iter().any(|evidence| evidence.article != only.evidence[0].article),
        _ => true,
    }
}

/// The letter of a version: cells with one letter say the same.
pub(super) fn mark(index: usize) -> Html {
    html! {
        <span class="letter"><span class="hidden">{ "version " }</span><b>{ version_mark(index) }</b></span>
    }
}

/// The cell of an article in the row of a finding. `name` is the outlet, seen where the columns have no heads.
pub(super) fn cell(finding: &Finding, article: &str, name: &str) -> Html {
    let own_words = words_tell_versions_apart(finding);
    let marked = is_marked(finding);
    let said: Vec<Html> = finding
        .versions
        .iter()
        .enumerate()
        .filter_map(|(index, version)| {
            let evidence: Vec<&Evidence> = version.evidence.iter().filter(|evidence| evidence.article == article).collect();
            let words = (!evidence.is_empty()).then(|| cell_words(finding.kind, &version.label, &evidence, own_words))?;
            Some(html! {
                <p class="said">
                    if marked { { mark(index) } }
                    <bdi>{ words }</bdi>
                </p>
            })
        })
        .collect();
    html! {
        <td role="cell">
            <p class="outlet"><bdi>{ name }</bdi></p>
            if said.is_empty() {
                <p class="said none"><span aria-hidden="true">{ "—" }</span><span class="hidden">{ "says nothing on this" }</span></p>
            } else {
                { for said }
            }
        </td>
    }
}
