//! What stands above the table: the count, the switch, the way to the filters; and what stands in its place when there is nothing
//! to show.

use super::{
    panel,
    screen::Screen,
    state::{Action, State},
    words::{is_discrepancy, summary_sentence},
};
use yew::prelude::*;

/// The count of reports and discrepancies, and the tools. `shown` is how many rows there are after filtering.
pub(super) fn summary(screen: &Screen, state: &State, shown: usize) -> Html {
    let locale = &screen.locale;
    let panel_id = format!("{}-filters", screen.instance);
    let count = if state.is_narrowed() {
        let total = screen.report.findings.len();
        locale.count_with("shown", total, &[("shown", &shown.to_string())])
    } else {
        String::new()
    };
    html! {
        <>
            <div class="top">
                <p class="summary" role="status" part="summary"><span>{ summary_sentence(locale, &screen.report) }</span></p>
                <div class="tools" part="tools">
                    { switch(screen, state) }
                    if screen.live && !screen.report.findings.is_empty() {
                        { opener(screen, state, &panel_id) }
                    }
                    { screen.take("take.open", None) }
                </div>
            </div>
            if screen.live {
                if state.panel { { panel::panel(screen, state, &panel_id) } }
                <p class="shown" role="status"><span>{ count }</span></p>
            }
        </>
    }
}

/// The switch between discrepancies and all rows. Without a script it works by style sheet alone.
fn switch(screen: &Screen, state: &State) -> Html {
    let others = screen.report.findings.iter().filter(|finding| !is_discrepancy(finding.verdict)).count();
    if others == 0 {
        return Html::default();
    }
    let id = format!("{}-filter", screen.instance);
    let checked = !screen.live || state.differences_only();
    let onchange = {
        let dispatch = screen.dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Action::SwitchFilter))
    };
    html! {
        <p class="filter">
            <input type="checkbox" role="switch" id={id.clone()} {checked} {onchange} />
            <label for={id}>
                <span>{ screen.locale.say("only") }</span>
                <span class="aside">{ screen.locale.count("only.out", others) }</span>
            </label>
        </p>
    }
}

fn opener(screen: &Screen, state: &State, panel_id: &str) -> Html {
    let onclick = {
        let dispatch = screen.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Panel))
    };
    html! {
        <button type="button" class="plain" {onclick} aria-expanded={if state.panel { "true" } else { "false" }}
            aria-controls={state.panel.then(|| panel_id.to_owned())}>
            <span>{ screen.locale.say("filter") }</span><span class="turn" aria-hidden="true"></span>
        </button>
    }
}

/// The place of an empty table.
pub(super) fn nothing(screen: &Screen, state: &State) -> Html {
    let key = if screen.report.articles.len() < 2 {
        "nothing.few"
    } else if screen.report.findings.is_empty() {
        "nothing.found"
    } else if state.is_narrowed() {
        "nothing.filtered"
    } else {
        "nothing.agree"
    };
    html! { <p class="nothing"><span>{ screen.locale.say(key) }</span></p> }
}
