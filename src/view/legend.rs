//! What stands below the table: how to read it, and notes on the comparison.

use super::words::{VERDICTS, column_names, name_of, verdict_class, verdict_meaning, verdict_sign, verdict_word};
use crate::report::Report;
use yew::prelude::*;

/// The verdicts explained.
pub(super) fn legend() -> Html {
    html! {
        <details class="legend">
            <summary><span>{ "How to read this table" }</span></summary>
            <p>
                <span>{ "Each row is a question, each column a report, in its own words. In a row, reports with the same letter " }</span>
                <span>{ "give the same answer. The table shows where reports differ; it does not say which of them is right." }</span>
            </p>
            <dl>
                { for VERDICTS.iter().map(|&verdict| html! {
                    <div class={verdict_class(verdict)}>
                        <dt>
                            <span class="verdict">
                                <span class="sign" aria-hidden="true">{ verdict_sign(verdict) }</span>
                                <span>{ verdict_word(verdict) }</span>
                            </span>
                        </dt>
                        <dd><span>{ verdict_meaning(verdict) }</span></dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

/// Notes on the comparison itself.
pub(super) fn notes(report: &Report) -> Html {
    if report.notes.is_empty() {
        return Html::default();
    }
    let names = column_names(report);
    html! {
        <ul class="notes" aria-label="Notes on this comparison">
            { for report.notes.iter().map(|note| html! {
                <li>
                    if let Some(article) = &note.article {
                        <bdi>{ name_of(report, &names, article) }</bdi><span>{ ": " }</span>
                    }
                    <span>{ &note.message }</span>
                </li>
            }) }
        </ul>
    }
}
