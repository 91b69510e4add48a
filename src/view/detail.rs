//! The details of a finding: why, and each report's own sentences with the words that count marked.

use super::{
    Presentation, cell,
    words::{cause_sentence, link, name_of},
};
use crate::report::{Evidence, Finding, Report, Version};
use yew::prelude::*;

/// Why a finding is one, and where its versions stand.
pub(super) fn detail(report: &Report, names: &[String], finding: &Finding, presentation: Presentation) -> Html {
    let marked = cell::is_marked(finding);
    let versions = html! {
        <>
            <ul class="versions">
                { for finding.versions.iter().enumerate().map(|(index, version)| html! {
                    <li>
                        <p class="version">
                            if marked { { cell::mark(index) } }
                            <bdi>{ &version.label }</bdi>
                        </p>
                        <ul class="evidence">
                            { for in_column_order(report, version).into_iter().map(|evidence| {
                                passage(report, name_of(report, names, &evidence.article), evidence)
                            }) }
                        </ul>
                    </li>
                }) }
            </ul>
            { silent(report, names, finding) }
        </>
    };
    let why = html! { <span class="why">{ &finding.why }</span> };
    let cause = finding.cause.map(|cause| html! { <p class="cause"><span>{ cause_sentence(cause) }</span></p> });
    html! {
        if presentation == Presentation::Static {
            <details class="body"><summary>{ why }</summary>{ cause }{ versions }</details>
        } else {
            <div class="body"><p>{ why }</p>{ cause }{ versions }</div>
        }
    }
}

fn in_column_order<'a>(report: &Report, version: &'a Version) -> Vec<&'a Evidence> {
    let column = |evidence: &Evidence| report.articles.iter().position(|article| article.id == evidence.article);
    let mut evidence: Vec<&Evidence> = version.evidence.iter().collect();
    // Articles without a column come last.
    evidence.sort_by_key(|evidence| (column(evidence).unwrap_or(usize::MAX), evidence.start));
    evidence
}

fn passage(report: &Report, name: &str, evidence: &Evidence) -> Html {
    let article = report.articles.iter().find(|article| article.id == evidence.article);
    let url = link(article.and_then(|article| article.url.as_deref()));
    html! {
        <li>
            <p class="outlet"><bdi>{ name }</bdi></p>
            <blockquote><p><bdi>{ marked_sentence(evidence) }</bdi></p></blockquote>
            if evidence.source.is_some() || url.is_some() {
                <p class="source">
                    if let Some(source) = &evidence.source {
                        <span>{ "quoted: " }</span><bdi>{ source }</bdi>
                    }
                    if let Some(url) = url {
                        <a href={url.to_owned()} rel="noopener noreferrer">
                            <span>{ "Read the report" }</span><span class="hidden">{ " of " }</span><bdi class="hidden">{ name }</bdi>
                        </a>
                    }
                </p>
            }
        </li>
    }
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

fn silent(report: &Report, names: &[String], finding: &Finding) -> Html {
    let speaks = |id: &str| finding.versions.iter().flat_map(|version| &version.evidence).any(|evidence| evidence.article == id);
    let silent: Vec<&String> =
        report.articles.iter().zip(names).filter(|(article, _)| !speaks(&article.id)).map(|(_, name)| name).collect();
    if silent.is_empty() {
        return Html::default();
    }
    html! {
        <p class="absent">
            <span>{ "Nothing on this: " }</span>
            { for silent.iter().enumerate().map(|(index, name)| html! {
                <>
                    if index != 0 { <span>{ ", " }</span> }
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
