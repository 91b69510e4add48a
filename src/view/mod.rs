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
mod standing;
mod state;
mod style;
mod summary;
mod words;

pub use locale::{LANGUAGES, Locale};
#[cfg(not(target_arch = "wasm32"))]
pub use page::{document, render_static};
pub use screen::Chosen;
pub use style::STYLE;
#[cfg(target_arch = "wasm32")]
pub(crate) use words::{CAUSES, KINDS, VERDICTS, verdict_class};
pub use words::{cause_sentence, column_names, is_discrepancy, kind_word, link, summary_sentence, verdict_word, version_mark};

use crate::report::Report;
use order::Index;
use row::Row;
use screen::{Screen, Shared};
use standing::Standing;
use state::{Action, State};
use std::{rc::Rc, time::Duration};
use web_sys::wasm_bindgen::{JsCast, closure::Closure};
use yew::{
    platform::{spawn_local, time::sleep},
    prelude::*,
};

/// How many cells are drawn in one go. A cell takes about 0.3 ms in all (drawn, styled, laid out; measured in Chromium on one core of a
/// busy server), so that a go stays well below the 50 ms after which a page is felt to stick.
const CELLS_A_GO: usize = 48;

/// How many cells a report may have for a table of which all is laid out. Of a longer one only rows near the window are; a shorter one is
/// whole on pictures of the page too.
const LONG: usize = 1000;

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
    /// Told that a reader wants to take the table away, or, given the id of a finding, a copy of its row; where it is not set, neither
    /// is offered.
    #[prop_or_default]
    pub on_take: Option<Callback<Option<String>>>,
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
    let a_go = if live { (CELLS_A_GO / (screen.columns.len() + 1)).max(1) } else { usize::MAX / 8 };
    let standing = use_mut_ref(Standing::<Shared<Screen>>::default);
    let mut standing = standing.borrow_mut();
    // Rows of another report are not these rows.
    if standing.rows().first().is_some_and(|row| row.drawn_with.report != screen.report) {
        standing.clear();
    }
    let complete = standing.go(&visible[..wanted], &screen, a_go);
    // Small, but for many columns: drawn when all rows are, in a task of its own; until then it stays as it was.
    let settled = use_mut_ref(|| None);
    let overview = settled.borrow().clone().or_else(|| (!live).then(|| screen.clone()));
    let again_for_it = use_force_update();
    use_effect_with((complete, screen.clone()), {
        let settled = settled.clone();
        move |(complete, screen)| {
            if *complete && settled.borrow().as_ref() != Some(screen) {
                *settled.borrow_mut() = Some(screen.clone());
                after_a_frame(move || again_for_it.force_update());
            }
        }
    });
    let again = use_force_update();
    use_effect(move || {
        if !complete {
            after_a_frame(move || again.force_update());
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

    // A list of its own: among others, which have no keys, rows would go by their place, and all be drawn anew for each new one.
    let rows: Html = standing
        .rows()
        .iter()
        .map(|row| {
            let (index, screen, gone) = (row.index, row.drawn_with.clone(), row.gone);
            let open = report.findings.get(index).is_some_and(|finding| state.open.contains(&finding.id));
            html! { <Row key={index} {screen} {index} {open} {gone} /> }
        })
        .collect();
    let long = (LONG < report.findings.len() * (report.articles.len() + 1)).then_some("long");
    let more = visible.len() - wanted;
    html! {
        <div class={classes!("rashomon", (!live).then_some("still"))} lang={locale.language().to_owned()} dir={locale.direction()}>
            { summary::summary(&screen, &state, visible.len()) }
            if visible.is_empty() {
                { summary::nothing(&screen, &state) }
            } else {
                <div class={classes!("scroll", columns_class(screen.columns.len()), long)} role="group" tabindex="0"
                    aria-label={locale.say("table").to_owned()}>
                    <table role="table">
                        <caption class="hidden"><span>{ locale.say("caption") }</span></caption>
                        { row::head(&screen) }
                        { rows }
                    </table>
                </div>
            }
            if 0 < more && complete {
                { more_button(&screen, more) }
            }
            if !report.findings.is_empty() {
                { overview::overview(&screen, overview) }
                { legend::legend(&screen) }
            }
            { legend::notes(&screen) }
        </div>
    }
}

/// What all rows have in common; the very same as long as nothing of it changes.
#[hook]
fn use_screen(props: &Props, state: &UseReducerHandle<State>) -> Shared<Screen> {
    let Props { report, instance, presentation, locale, on_evidence, on_take, .. } = props;
    let parts =
        (Shared::new(report), Shared::new(locale), instance.clone(), on_evidence.clone(), on_take.clone(), state.hidden.clone());
    let dispatch = state.dispatcher();
    let live = *presentation == Presentation::Live;
    let screen = use_memo(parts, move |(report, locale, instance, on_evidence, on_take, hidden)| {
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
            on_take: on_take.clone(),
        }
    });
    Shared::new(&screen)
}

/// Calls back in a task of its own after the next frame: what was drawn before is on the screen by then.
fn after_a_frame(call: impl FnOnce() + 'static) {
    let next = Closure::once_into_js(move || {
        spawn_local(async move {
            sleep(Duration::ZERO).await;
            call();
        });
    });
    if let Some(window) = web_sys::window() {
        // Refused only in a page that is being closed.
        let _ = window.request_animation_frame(next.unchecked_ref());
    }
}

/// Heeds what the page asks later on.
#[hook]
fn use_requests(request: Option<(u32, Request)>, state: &UseReducerHandle<State>, report: &Rc<Report>, visible: &[usize]) {
    let dispatch = state.dispatcher();
    let (seen, place) = match &request {
        Some((_, Request::Reveal(id))) => {
            let is_it = |&index: &usize| report.findings[index].id == *id;
            let seen = visible.iter().position(is_it);
            (seen.is_some(), seen.or_else(|| (0..report.findings.len()).position(|index| is_it(&index))).unwrap_or(0))
        }
        _ => (false, 0),
    };
    use_effect_with(request, move |request| match request {
        Some((_, Request::Restore(view))) => dispatch.dispatch(Action::Restore(view.clone())),
        Some((_, Request::Reveal(finding))) => dispatch.dispatch(Action::Reveal { finding: finding.clone(), seen, place }),
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
