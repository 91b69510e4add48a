//! [`Report`] to Html (Yew). Compiles natively too, so it renders without a browser.
//!
//! All text of the report enters as text, each string in an element of its own (translation tools move text nodes), words of
//! outlets inside `<bdi>`. The table never says who is right.

mod aligned;
mod cell;
mod detail;
mod emphasis;
mod english;
mod legend;
mod locale;
mod order;
mod overview;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod panel;
mod presence;
mod row;
mod saved;
mod scale;
mod screen;
mod state;
mod summary;
mod words;

pub use locale::{LANGUAGES, Locale};
#[cfg(not(target_arch = "wasm32"))]
pub use page::{document, render_static};
pub use screen::Chosen;
#[cfg(target_arch = "wasm32")]
pub(crate) use words::{CAUSES, KINDS, VERDICTS, verdict_class};
pub use words::{cause_sentence, column_names, is_discrepancy, kind_word, link, summary_sentence, verdict_word, version_mark};

use crate::report::Report;
use order::Index;
use overview::Overview;
use row::Row;
use screen::{Screen, Shared};
use state::{Action, State};
use std::{rc::Rc, time::Duration};
use yew::{
    platform::{spawn_local, time::sleep},
    prelude::*,
};

/// The style sheet of the table: for a shadow root (`:host`) and for a page of its own (`.rashomon`).
pub const STYLE: &str = concat!(
    include_str!("../../www/widget.css"),
    include_str!("../../www/widget-tools.css"),
    include_str!("../../www/widget-detail.css")
);

/// How many cells are drawn in one go, so that a long table does not hold the page up. Chosen by hand, not yet measured.
const CELLS_A_GO: usize = 160;

/// Whether a script serves the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presentation {
    /// Mounted in a page: rows open with buttons, their details are rendered when opened.
    #[default]
    Live,
    /// Html without a script: details are native `<details>`, the switch works by style sheet alone.
    Static,
}

/// What the page asks of a table that is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To show the rows of a view that was written down.
    Restore(String),
    /// To open the row of a finding.
    Reveal(String),
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
    /// The language of the interface.
    #[prop_or_else(|| Rc::new(Locale::english()))]
    pub locale: Rc<Locale>,
    /// What the page asks, with a number that is new for each request. The first is heeded before anything is drawn.
    #[prop_or_default]
    pub request: Option<(u32, Request)>,
    /// Told how the rows are filtered, sorted and opened, as a short text, whenever that changes.
    #[prop_or_default]
    pub on_view: Callback<String>,
    /// Told which piece of evidence a reader wants to see in its article; where it is not set, no cell offers that.
    #[prop_or_default]
    pub on_evidence: Option<Callback<Chosen>>,
}

/// The table of a report: a summary, a row for each finding, a column for each outlet, the notes.
#[component]
pub fn ReportTable(props: &Props) -> Html {
    let Props { report, presentation, locale, request, on_view, .. } = props;
    let live = *presentation == Presentation::Live;
    let state = use_reducer(|| match request {
        Some((_, Request::Restore(view))) => saved::read(view),
        _ => State::default(),
    });
    let index = use_memo(Shared::new(report), |_| Index::default());
    let screen = use_screen(props, &state);

    let visible: Vec<usize> = if live { order::visible(report, &index, &state) } else { (0..report.findings.len()).collect() };
    let wanted = if live { visible.len().min(state.wanted) } else { visible.len() };
    let a_go = (CELLS_A_GO / (screen.columns.len() + 1)).max(2);
    let drawn = if live { wanted.min(state.drawn.max(a_go)) } else { wanted };
    use_effect_with((state.drawn, drawn, wanted), {
        let dispatch = state.dispatcher();
        move |&(after, drawn, wanted): &(usize, usize, usize)| {
            if drawn < wanted {
                spawn_local(async move {
                    sleep(Duration::ZERO).await;
                    dispatch.dispatch(Action::Draw { after, rows: drawn + a_go });
                });
            }
        }
    });
    use_requests(request.clone(), &state, report, &visible);
    let told = use_mut_ref(|| saved::write(&state));
    use_effect_with(saved::write(&state), {
        let on_view = on_view.clone();
        move |view| {
            // The view a table starts with is no news.
            if told.replace(view.clone()) != *view {
                on_view.emit(view.clone());
            }
        }
    });

    let more = visible.len() - wanted;
    html! {
        <div class="rashomon" lang={locale.language().to_owned()} dir={locale.direction()}>
            { summary::summary(&screen, &state, visible.len()) }
            if visible.is_empty() {
                { summary::nothing(&screen, &state) }
            } else {
                <div class={classes!("scroll", columns_class(screen.columns.len()))} role="group" tabindex="0"
                    aria-label={locale.say("table").to_owned()}>
                    <table role="table">
                        <caption class="hidden"><span>{ locale.say("caption") }</span></caption>
                        { row::head(&screen) }
                        { for visible[..drawn].iter().map(|&index| {
                            let open = report.findings.get(index).is_some_and(|finding| state.open.contains(&finding.id));
                            html! { <Row key={index} screen={screen.clone()} {index} {open} /> }
                        }) }
                    </table>
                </div>
            }
            if 0 < more && drawn == wanted {
                { more_button(&screen, more) }
            }
            if !report.findings.is_empty() {
                <Overview screen={screen.clone()} />
                { legend::legend(&screen) }
            }
            { legend::notes(&screen) }
        </div>
    }
}

/// What all rows have in common; the very same as long as nothing of it changes.
#[hook]
fn use_screen(props: &Props, state: &UseReducerHandle<State>) -> Shared<Screen> {
    let Props { report, instance, presentation, locale, on_evidence, .. } = props;
    let parts = (Shared::new(report), Shared::new(locale), instance.clone(), on_evidence.clone(), state.hidden.clone());
    let dispatch = state.dispatcher();
    let live = *presentation == Presentation::Live;
    let screen = use_memo(parts, move |(report, locale, instance, on_evidence, hidden)| {
        let all = 0..report.articles.len();
        let mut columns: Vec<usize> = all.clone().filter(|&column| !hidden.contains(&report.articles[column].id)).collect();
        if columns.is_empty() {
            columns = all.collect();
        }
        Screen {
            names: words::column_names(report),
            columns,
            report: report.clone(),
            locale: locale.clone(),
            instance: instance.clone(),
            live,
            dispatch,
            on_evidence: on_evidence.clone(),
        }
    });
    Shared::new(&screen)
}

/// Heeds what the page asks later on.
#[hook]
fn use_requests(request: Option<(u32, Request)>, state: &UseReducerHandle<State>, report: &Rc<Report>, visible: &[usize]) {
    let dispatch = state.dispatcher();
    let seen = match &request {
        Some((_, Request::Reveal(id))) => visible.iter().any(|&index| report.findings[index].id == *id),
        _ => false,
    };
    use_effect_with(request, move |request| match request {
        Some((_, Request::Restore(view))) => dispatch.dispatch(Action::Restore(view.clone())),
        Some((_, Request::Reveal(finding))) => dispatch.dispatch(Action::Reveal { finding: finding.clone(), seen }),
        None => {}
    });
}

fn more_button(screen: &Screen, more: usize) -> Html {
    let onclick = {
        let dispatch = screen.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::More))
    };
    html! {
        <p class="more">
            <button type="button" class="plain" {onclick}><span>{ screen.locale.count("more", more.min(state::PAGE)) }</span></button>
        </p>
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
