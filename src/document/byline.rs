//! Where and by whom an article was filed: datelines and bylines.

use super::{
    Paragraph, ParagraphKind, Span,
    furniture::{bare, capital},
    normalize::blank,
};
use crate::dictionary::page::ROLES;

/// A dateline: where its place, agency and day end, and where the text after its dash begins, in bytes.
struct Dateline {
    place: usize,
    text: usize,
}

/// The dateline that the first paragraph of the body opens with.
pub(super) fn dateline(text: &str, paragraphs: &[Paragraph]) -> Option<Span> {
    let span = paragraphs.iter().find(|paragraph| paragraph.kind == ParagraphKind::Body)?.span;
    let found = dashed(span.of(text)).or_else(|| coloned(span.of(text)))?;
    Some(Span::new(span.start, span.start + found.place))
}

/// A paragraph of the body without its dateline. Reports put together of several have more than one with a dash; one with a colon is
/// known only as the article's own, for speakers in transcripts are written so too.
pub(super) fn after_dateline(text: &str, paragraph: Span, own: Option<Span>) -> Span {
    let written = paragraph.of(text);
    let own = || own.filter(|own| own.start == paragraph.start).and_then(|_| coloned(written));
    let skipped = dashed(written).or_else(own).map_or(0, |found| found.text);
    Span::new(paragraph.start + skipped, paragraph.end)
}

/// "HARWICK, Northland (Agency) - ".
pub(super) fn opens_with_dateline(text: &str) -> bool {
    dashed(text).is_some()
}

/// The longest place, agency and date, in characters.
const LONGEST: usize = 80;

fn dashed(text: &str) -> Option<Dateline> {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    let (dash, length) = dash_after_place(head)?;
    let place = head[..dash].trim();
    let rest = &text[dash + length..];
    let gap = rest.len() - rest.trim_start_matches(blank).len();
    (opens_sentence(rest) && is_place(place))
        .then(|| Dateline { place: head[..dash].trim_end().len(), text: dash + length + gap })
}

/// "HARWICK: ": capitals alone, as papers of South Asia write it; no label of the page ("UPDATE: ").
fn coloned(text: &str) -> Option<Dateline> {
    const LABELS: [&str; 14] = [
        "ANALYSIS",
        "BREAKING",
        "COMMENT",
        "CORRECTION",
        "EDITORIAL",
        "EXCLUSIVE",
        "EXPLAINER",
        "FACTBOX",
        "LIVE",
        "OPINION",
        "READ",
        "UPDATE",
        "VIDEO",
        "WATCH",
    ];
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let place = text[..end].split(':').next().filter(|place| place.len() < end)?;
    let rest = &text[place.len() + 1..];
    let gap = rest.len() - rest.trim_start_matches(blank).len();
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let town = place.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-' | '.' | ','))
        && 3 <= letters
        && place.split(' ').count() <= 4
        && LABELS.binary_search(&place).is_err();
    (town && 0 < gap && opens_sentence(rest)).then_some(Dateline { place: place.len(), text: place.len() + 1 + gap })
}

fn opens_sentence(rest: &str) -> bool {
    let first = rest.trim_start_matches(blank).chars().find(|&c| !matches!(c, '"' | '“' | '\'' | '‘' | '(' | '['));
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

/// Where the first dash stands that has white space or a bracket before it, and how long it is.
fn dash_after_place(head: &str) -> Option<(usize, usize)> {
    let mut before = ' ';
    let mut found = None;
    for (at, c) in head.char_indices() {
        let is_dash = matches!(c, '-' | '–' | '—' | '―' | '‒');
        match found {
            None if is_dash && (before.is_whitespace() || before == ')') && 0 < at => found = Some((at, c.len_utf8())),
            None => {}
            Some((from, length)) if is_dash && from + length == at => found = Some((from, length + c.len_utf8())),
            Some((from, length)) => return (from + length == at && (c.is_whitespace() || length == 3)).then_some((from, length)),
        }
        before = c;
    }
    None
}

/// Whether the words are a place in capitals, with country, agency or date if any, or an agency in brackets.
fn is_place(place: &str) -> bool {
    let agency = place.ends_with(')') && place.contains('(');
    let town = place.split(['(', ',', '/']).next().unwrap_or("").trim();
    let letters = town.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = 3 <= letters && town.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let words: Vec<&str> = place.split_whitespace().collect();
    words.len() <= 9
        && words.iter().all(|word| capital(word) || matches!(*word, "/" | "and" | "of" | "de" | "del" | "la" | "al"))
        && (capitals || (agency && (town.is_empty() || words.len() <= 5)))
}

/// The names in all bylines, in order: "By Ada Quill and Omar Vance in Harwick".
pub(super) fn authors(text: &str, paragraphs: &[Paragraph]) -> Vec<Span> {
    let lines = paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Byline);
    lines.flat_map(|paragraph| names(text, paragraph.span)).collect()
}

fn names(text: &str, line: Span) -> Vec<Span> {
    let words: Vec<Span> = words(text, line);
    // "Ada Quill, Omar Vance and Lena Fox" are three; what follows the comma in "Ada Quill, Harbour Post" is no name.
    let last_comma = words.iter().rposition(|word| word.of(text).ends_with(','));
    let list = last_comma.is_some_and(|comma| words[comma..].iter().any(|word| joins(word.of(text))));
    let mut out = Vec::new();
    let mut run: Option<(Span, usize)> = None;
    for (index, &word) in words.iter().enumerate() {
        let written = word.of(text);
        if index == 0 && bare(written).eq_ignore_ascii_case("by") {
            continue;
        }
        let name = capital(written) && !written.starts_with(|c: char| c.is_numeric()) && !role(written);
        if name {
            let end = word.start + written.trim_end_matches([',', '|', ';', ':', ')', ']']).len();
            run = Some(run.map_or((Span::new(word.start, end), 1), |(span, count)| (Span::new(span.start, end), count + 1)));
        }
        let ends = !name || written.ends_with([',', ';', '|']) || index + 1 == words.len();
        if ends {
            // One word may be an agency's; two are a name. A role makes what stands before it its own: "Chief Editor".
            out.extend(run.take().filter(|(_, count)| 2 <= *count && !role(written)).map(|(span, _)| span));
            if !(joins(written) || role(written) || (list && written.ends_with(','))) {
                break;
            }
        }
    }
    out
}

fn joins(word: &str) -> bool {
    matches!(word, "and" | "And" | "AND" | "&")
}

fn role(word: &str) -> bool {
    ROLES.binary_search(&bare(&word.to_lowercase())).is_ok()
}

/// What stands between white space.
fn words(text: &str, line: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut from = None;
    for (at, c) in line.of(text).char_indices().map(|(at, c)| (line.start + at, c)) {
        if blank(c) {
            out.extend(from.take().map(|from| Span::new(from, at)));
        } else if from.is_none() {
            from = Some(at);
        }
    }
    out.extend(from.map(|from| Span::new(from, line.end)));
    out
}
