//! What stands below the table: how to read it, and notes on the comparison.

use super::{
    screen::Screen,
    words::{VERDICTS, verdict_class, verdict_meaning, verdict_sign, verdict_word},
};
use yew::prelude::*;

/// The verdicts explained.
pub(super) fn legend(screen: &Screen) -> Html {
    let locale = &screen.locale;
    html! {
        <details class="legend">
            <summary><span>{ locale.say("legend.title") }</span></summary>
            <p><span>{ locale.say("legend.text") }</span></p>
            <dl>
                { for VERDICTS.iter().map(|&verdict| html! {
                    <div class={verdict_class(verdict)}>
                        <dt>
                            <span class="verdict">
                                <span class="sign" aria-hidden="true">{ verdict_sign(verdict) }</span>
                                <span>{ verdict_word(locale, verdict) }</span>
                            </span>
                        </dt>
                        <dd><span>{ verdict_meaning(locale, verdict) }</span></dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

/// Notes on the comparison itself.
pub(super) fn notes(screen: &Screen) -> Html {
    if screen.report.notes.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="notes" aria-label={screen.locale.say("notes").to_owned()}>
            { for screen.report.notes.iter().map(|note| html! {
                <li>
                    if let Some(article) = &note.article {
                        <bdi>{ screen.name(article) }</bdi><span>{ ": " }</span>
                    }
                    <span lang={screen.foreign()} dir="auto">{ &note.message }</span>
                </li>
            }) }
        </ul>
    }
}
