//! [`Report`] to Html (Yew). Compiles natively too, so it renders without a browser.
//!
//! All text of the report enters as text, each string in an element of its own (translation tools move text nodes), words of
//! outlets inside `<bdi>`. The table never says who is right.

mod cell;
mod detail;
mod legend;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod row;
mod state;
mod summary;
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use page::{document, render_static};
pub use words::{cause_sentence, column_names, is_discrepancy, kind_word, summary_sentence, verdict_word, version_mark};

use crate::report::Report;
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The style sheet of the table: for a shadow root (`:host`) and for a page of its own (`.rashomon`).
pub const STYLE: &str = concat!(include_str!("../../www/widget.css"), include_str!("../../www/widget-detail.css"));

/// Whether a script serves the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presentation {
    /// Mounted in a page: rows open with buttons, their details are rendered when opened.
    #[default]
    Live,
    /// Html without a script: details are native `<details>`, the switch works by style sheet alone.
    Static,
}

/// Properties of [`ReportTable`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What to show.
    pub report: Rc<Report>,
    /// Makes the ids of this table unique in its page: letters, figures, hyphens.
    pub instance: AttrValue,
    /// Whether a script serves the table.
    #[prop_or_default]
    pub presentation: Presentation,
}

/// The table of a report: a summary, a row for each finding, a column for each outlet, the notes.
#[component]
pub fn ReportTable(props: &Props) -> Html {
    let state = use_reducer(State::default);
    let on_filter = {
        let state = state.dispatcher();
        Callback::from(move |_: Event| state.dispatch(Action::SwitchFilter))
    };
    let on_toggle = {
        let state = state.dispatcher();
        Callback::from(move |finding: String| state.dispatch(Action::Toggle(finding)))
    };
    let Props { report, instance, presentation } = props;
    let live = *presentation == Presentation::Live;
    let visible: Vec<usize> = (0..report.findings.len()).filter(|&index| !live || state.shows(&report.findings[index])).collect();
    let names = words::column_names(report);
    html! {
        <div class="rashomon">
            { summary::summary(report, instance, *presentation, &state, on_filter) }
            if visible.is_empty() {
                { summary::nothing(report) }
            } else {
                <div class={classes!("scroll", columns_class(names.len()))} role="group" tabindex="0"
                    aria-labelledby={format!("{instance}-caption")}>
                    <table role="table">
                        <caption id={format!("{instance}-caption")} class="hidden">
                            <span>{ "What the reports say: a row for each question, a column for each report" }</span>
                        </caption>
                        { row::head(report, &names) }
                        { for visible.iter().map(|&index| {
                            let finding = &report.findings[index];
                            row::row(&row::Row {
                                report,
                                names: &names,
                                index,
                                instance,
                                presentation: *presentation,
                                open: state.is_open(&finding.id),
                                on_toggle: &on_toggle,
                            })
                        }) }
                    </table>
                </div>
                { legend::legend() }
            }
            { legend::notes(report) }
        </div>
    }
}

/// How wide the table wants to be: decides from which width of the container it fits without scrolling.
fn columns_class(count: usize) -> &'static str {
    match count {
        0..=3 => "few",
        4..=6 => "some",
        _ => "many",
    }
}
