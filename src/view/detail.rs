//! The details of a finding: why, and each report's own sentences with the words that count marked.

use super::{
    aligned, cell, presence, scale,
    screen::Screen,
    words::{cause_sentence, link},
};
use crate::order::Order;
use crate::report::{Evidence, Finding, Report, Version};
use yew::prelude::*;

/// Why a finding is one, what its versions look like side by side, and where they stand.
pub(super) fn detail(screen: &Screen, finding: &Finding) -> Html {
    let marked = cell::is_marked(finding);
    let figure = scale::scale(screen, finding)
        .or_else(|| presence::presence(screen, finding))
        .or_else(|| aligned::aligned(screen, finding));
    let versions = html! {
        <>
            { figure }
            <ul class="versions">
                { for finding.versions.iter().enumerate().map(|(index, version)| html! {
                    <li class={marked.then(|| cell::tone(index))}>
                        <p class="version">
                            if marked { { cell::mark(screen, index) } }
                            <bdi lang={screen.foreign()}>{ &version.label }</bdi>
                        </p>
                        <ul class="evidence">
                            { for in_column_order(&screen.report, version).into_iter().map(|evidence| {
                                passage(screen, finding, evidence)
                            }) }
                        </ul>
                    </li>
                }) }
            </ul>
            { silent(screen, finding) }
            if screen.on_take.is_some() {
                // What came of it is said by whoever copies.
                <p class="copy">{ screen.take("take.row", Some(&finding.id)) }<span role="status"></span></p>
            }
        </>
    };
    let why = html! { <span class="why" lang={screen.foreign()} dir="auto">{ &finding.why }</span> };
    let cause = finding.cause.map(|cause| html! { <p class="cause"><span>{ cause_sentence(&screen.locale, cause) }</span></p> });
    html! {
        if screen.live {
            <div class="body" part="detail"><p>{ why }</p>{ cause }{ versions }</div>
        } else {
            <details class="body"><summary>{ why }</summary>{ cause }{ versions }</details>
        }
    }
}

fn in_column_order<'a>(report: &Report, version: &'a Version) -> Vec<&'a Evidence> {
    let column = |evidence: &Evidence| report.articles.iter().position(|article| article.id == evidence.article);
    let mut evidence: Vec<&Evidence> = version.evidence.iter().collect();
    // Articles without a column come last.
    evidence.order_by_key(|evidence| (column(evidence).unwrap_or(usize::MAX), evidence.start));
    evidence
}

fn passage(screen: &Screen, finding: &Finding, evidence: &Evidence) -> Html {
    let article = screen.report.articles.iter().find(|article| article.id == evidence.article);
    let url = link(article.and_then(|article| article.url.as_deref()));
    let name = screen.name(&evidence.article);
    let show = cell::show(screen, finding, evidence);
    html! {
        <li>
            <p class="outlet"><bdi>{ name }</bdi></p>
            <blockquote><p dir="auto"><bdi lang={screen.foreign()}>{ marked_sentence(evidence) }</bdi></p></blockquote>
            if evidence.source.is_some() || url.is_some() || show.is_some() {
                <p class="source">
                    if let Some(source) = &evidence.source {
                        <span><span>{ screen.locale.say("quoted") }</span><span>{ " " }</span><bdi lang={screen.foreign()}>{ source }</bdi></span>
                    }
                    if let Some(onclick) = show {
                        <button type="button" class="plain" {onclick}>
                            <span>{ screen.locale.say("show") }</span>{ of(name) }
                        </button>
                    }
                    if let Some(url) = url {
                        <a href={url.to_owned()} rel="noopener noreferrer">
                            <span>{ screen.locale.say("read") }</span>{ of(name) }
                        </a>
                    }
                </p>
            }
        </li>
    }
}

/// Whose it is, for those who do not see where it stands.
fn of(name: &str) -> Html {
    html! { <><span class="hidden">{ ": " }</span><bdi class="hidden">{ name }</bdi></> }
}

fn marked_sentence(evidence: &Evidence) -> Html {
    let sentence = evidence.sentence.text.as_str();
    match span_in_sentence(evidence) {
        Some(span) => html! {
            <>
                <span>{ &sentence[..span.start] }</span>
                <mark>{ &sentence[span.clone()] }</mark>
                <span>{ &sentence[span.end..] }</span>
            </>
        },
        None => html! { <span>{ sentence }</span> },
    }
}

fn silent(screen: &Screen, finding: &Finding) -> Html {
    let speaks = |id: &str| finding.versions.iter().flat_map(|version| &version.evidence).any(|evidence| evidence.article == id);
    let articles = screen.report.articles.iter().zip(&screen.names);
    let silent: Vec<&String> = articles.filter(|(article, _)| !speaks(&article.id)).map(|(_, name)| name).collect();
    if silent.is_empty() {
        return Html::default();
    }
    html! {
        <p class="absent">
            <span>{ screen.locale.say("absent") }</span><span>{ " " }</span>
            { for silent.iter().enumerate().map(|(index, name)| html! {
                <>
                    if index != 0 { <span>{ screen.locale.say("comma") }</span> }
                    <bdi>{ *name }</bdi>
                </>
            }) }
        </p>
    }
}

/// The bytes of the evidence in its sentence: by the offsets where they hold these very words, else where the words stand, else
/// nowhere. A report may come from elsewhere, so no number is trusted.
fn span_in_sentence(evidence: &Evidence) -> Option<std::ops::Range<usize>> {
    let text = evidence.text.as_str();
    if text.is_empty() {
        return None;
    }
    let sentence = evidence.sentence.text.as_str();
    let by_offsets = evidence.start.checked_sub(evidence.sentence.start).and_then(|units| {
        let start = byte_at(sentence, units)?;
        sentence.get(start..)?.starts_with(text).then_some(start)
    });
    let start = by_offsets.or_else(|| sentence.find(text))?;
    Some(start..start + text.len())
}

/// The byte at an offset in UTF-16 code units; `None` within a character or beyond the end.
fn byte_at(text: &str, units: usize) -> Option<usize> {
    let mut passed = 0;
    for (byte, character) in text.char_indices() {
        if units <= passed {
            return (units == passed).then_some(byte);
        }
        passed += character.len_utf16();
    }
    (units == passed).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::SentenceText;

    fn span(start: usize, text: &str, sentence_start: usize, sentence: &str) -> Option<String> {
        let evidence = Evidence {
            article: "a".into(),
            start,
            end: start.saturating_add(text.len()),
            text: text.into(),
            sentence: SentenceText { start: sentence_start, end: sentence_start + sentence.len(), text: sentence.into() },
            source: None,
        };
        span_in_sentence(&evidence).map(|span| format!("{}[{}]", &sentence[..span.start], &sentence[span]))
    }

    #[test]
    fn offsets_are_utf16_units_of_the_article() {
        // The ferry is one character of two units; "two" stands twice and the offsets tell which.
        assert_eq!(span(19, "two", 10, "two ⛴️🚢 two"), Some("two ⛴️🚢 [two]".into()));
        assert_eq!(span(10, "two", 10, "two ⛴️🚢 two"), Some("[two]".into()));
    }

    #[test]
    fn bad_offsets_fall_back_to_the_words_and_then_to_nothing() {
        assert_eq!(span(0, "two", 10, "in two hours"), Some("in [two]".into()));
        assert_eq!(span(usize::MAX, "two", 10, "in two hours"), Some("in [two]".into()));
        assert_eq!(span(11, "two", 10, "🚢"), None);
        assert_eq!(span(10, "", 10, "in two hours"), None);
        assert_eq!(span(10, "long evidence", 10, "long"), None);
    }
}
