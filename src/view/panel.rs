//! The filters: what a reader may narrow and how rows are ordered.

use super::{
    screen::Screen,
    state::{Action, Sort, State},
    words::{KINDS, VERDICTS, kind_word, verdict_class, verdict_word},
};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The panel of filters, in view when the reader asks for it.
pub(super) fn panel(screen: &Screen, state: &State, id: &str) -> Html {
    let Screen { report, locale, dispatch, .. } = screen;
    let narrowed = state.is_narrowed() || state.sort != Sort::Weight;
    let onclick = callback(screen, |_: MouseEvent| Action::Clear);
    let oninput = callback(screen, |event: InputEvent| {
        Action::Search(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
    });
    let clear = html! { <button type="button" class="plain" {onclick}>{ label(locale.say("filter.clear")) }</button> };
    let search = format!("{id}-search");
    html! {
        <div id={id.to_owned()} class="panel" part="filters">
            <div class="field">
                <label for={search.clone()}>{ label(locale.say("filter.search")) }</label>
                <input id={search} type="search" autocomplete="off" value={state.search.clone()} {oninput} />
            </div>
            { voices(screen, state, id) }
            { orders(screen, state, id) }
            <fieldset>
                <legend>{ label(locale.say("filter.verdict")) }</legend>
                { for VERDICTS.into_iter().filter_map(|verdict| {
                    let count = report.findings.iter().filter(|finding| finding.verdict == verdict).count();
                    let name = verdict_class(verdict);
                    let word = html! { <span>{ verdict_word(locale, verdict) }</span> };
                    (0 < count).then(|| chip(dispatch, word, count, state.verdicts.contains(name), move || Action::Verdict(name)))
                }) }
            </fieldset>
            <fieldset>
                <legend>{ label(locale.say("filter.kind")) }</legend>
                { for KINDS.into_iter().filter_map(|(kind, name)| {
                    let count = report.findings.iter().filter(|finding| finding.kind == kind).count();
                    let word = html! { <span>{ kind_word(locale, kind) }</span> };
                    (0 < count).then(|| chip(dispatch, word, count, !state.kinds_out.contains(name), move || Action::Kind(name)))
                }) }
            </fieldset>
            <fieldset>
                <legend>{ label(locale.say("filter.outlets")) }</legend>
                { for report.articles.iter().zip(&screen.names).map(|(article, name)| {
                    let id = article.id.clone();
                    chip(dispatch, html! { <bdi>{ name }</bdi> }, 0, !state.hidden.contains(&id), move || Action::Column(id.clone()))
                }) }
            </fieldset>
            if narrowed { <p>{ clear }</p> }
        </div>
    }
}

fn label(words: &str) -> Html {
    html! { <span>{ words }</span> }
}

fn callback<E: 'static>(screen: &Screen, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |event| dispatch.dispatch(action(event)))
}

/// A box to tick, with its words and how many rows it is about.
fn chip(
    dispatch: &UseReducerDispatcher<State>,
    words: Html,
    count: usize,
    checked: bool,
    action: impl Fn() -> Action + 'static,
) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(action()));
    html! {
        <label class="chip">
            <input type="checkbox" {checked} {onchange} />
            { words }
            if 0 < count { <span class="count">{ count }</span> }
        </label>
    }
}

fn voices(screen: &Screen, state: &State, id: &str) -> Html {
    let onchange = callback(screen, |event: Event| Action::Voice(chosen(&event)));
    let articles = screen.report.articles.iter().zip(&screen.names);
    let options = articles.map(|(article, name)| (article.id.clone(), name.as_str()));
    let any = (String::new(), screen.locale.say("filter.outlet.any"));
    select(format!("{id}-voice"), screen.locale.say("filter.outlet"), [any].into_iter().chain(options), &state.voice, onchange)
}

fn orders(screen: &Screen, state: &State, id: &str) -> Html {
    let onchange = callback(screen, |event: Event| {
        Action::Sort(match chosen(&event).as_str() {
            "told" => Sort::Told,
            "voices" => Sort::Voices,
            _ => Sort::Weight,
        })
    });
    let now = match state.sort {
        Sort::Weight => "weight",
        Sort::Told => "told",
        Sort::Voices => "voices",
    };
    let options = [("weight", "sort.weight"), ("told", "sort.told"), ("voices", "sort.voices")]
        .map(|(value, key)| (value.to_owned(), screen.locale.say(key)));
    select(format!("{id}-sort"), screen.locale.say("filter.sort"), options.into_iter(), now, onchange)
}

fn select<'a>(
    id: String,
    words: &str,
    options: impl Iterator<Item = (String, &'a str)>,
    now: &str,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <div class="field">
            <label for={id.clone()}>{ label(words) }</label>
            <select {id} {onchange}>
                { for options.map(|(value, words)| {
                    let selected = value == now;
                    html! { <option {value} {selected} dir="auto">{ words }</option> }
                }) }
            </select>
        </div>
    }
}

fn chosen(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}
