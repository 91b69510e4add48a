//! What stands above the table: the count, the switch; and what stands in its place when there is nothing to show.

use super::{
    Presentation,
    state::State,
    words::{counted, is_discrepancy, summary_sentence},
};
use crate::report::Report;
use yew::prelude::*;

/// The count of reports and discrepancies, and the switch for the rest.
pub(super) fn summary(
    report: &Report,
    instance: &str,
    presentation: Presentation,
    state: &State,
    on_filter: Callback<Event>,
) -> Html {
    let others = report.findings.iter().filter(|finding| !is_discrepancy(finding.verdict)).count();
    let id = format!("{instance}-filter");
    let checked = presentation == Presentation::Static || state.differences_only;
    html! {
        <div class="top">
            <p class="summary" role="status"><span>{ summary_sentence(report) }</span></p>
            if 0 < others {
                <p class="filter">
                    <input type="checkbox" role="switch" id={id.clone()} {checked} onchange={on_filter} />
                    <label for={id}>
                        <span>{ "Differences only" }</span>
                        <span class="aside">{ format!("leaves out {}", counted(others, "row", "rows")) }</span>
                    </label>
                </p>
            }
        </div>
    }
}

/// The place of an empty table.
pub(super) fn nothing(report: &Report) -> Html {
    let words = if report.articles.len() < 2 {
        "There are no two reports to compare."
    } else if report.findings.is_empty() {
        "Nothing was found that two of these reports both speak of and tell differently."
    } else {
        "Where these reports speak of the same thing, they agree. Switch \u{201c}Differences only\u{201d} off to see it."
    };
    html! { <p class="nothing"><span>{ words }</span></p> }
}
