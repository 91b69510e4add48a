//! Where quotation marks open and close: double and single, straight and curly, one inside the other, over several paragraphs.
//!
//! Marks are read in the text, not among the tokens: whether a mark opens or closes shows in the characters beside it. Where these
//! leave it open (texts with spaces around their marks), the marks of a paragraph are taken in turn.

use crate::document::{Document, Span};
use crate::order::Order;

/// What stands between two marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// The text without the marks.
    pub(crate) span: Span,
    /// First token.
    pub(crate) first: usize,
    /// Last token.
    pub(crate) last: usize,
    /// The stretch it stands inside, as an index into the stretches.
    pub(crate) within: Option<usize>,
    /// Whether it is left open at the end of its paragraph because the next one opens with a mark again.
    pub(crate) goes_on: bool,
}

/// The longest a quote may be, in bytes: about three paragraphs of speech.
const LONGEST: usize = 2500;
/// So many paragraphs may stand between an opening mark and its closing mark, where they have no marks of their own: lines of texts
/// that put each sentence on its own line.
const MOST_LINES: usize = 8;

/// The stretches of a document, in order, the outer before the inner.
pub(crate) fn stretches(document: &Document) -> Vec<Stretch> {
    let text = document.text.as_str();
    let paragraphs: Vec<Marks> = read_paragraphs(document).into_iter().map(|span| Marks::new(text, span)).collect();
    let mut spans = doubles(text, &paragraphs);
    spans.order_by_key(|found| (found.0.start, std::cmp::Reverse(found.0.end)));
    let singles = singles(text, &paragraphs, &spans);
    spans.extend(singles);
    spans.order_by_key(|found| (found.0.start, std::cmp::Reverse(found.0.end)));
    let mut out: Vec<Stretch> = Vec::new();
    for (span, goes_on) in spans {
        let first = document.tokens.partition_point(|token| token.span.start < span.start);
        let end = document.tokens.partition_point(|token| token.span.end <= span.end);
        let within = (0..out.len()).rev().take(8).find(|outer| out[*outer].span.contains(span));
        let worded = span.of(text).chars().any(char::is_alphanumeric);
        if first < end && worded && span.end - span.start <= LONGEST {
            out.push(Stretch { span, first, last: end - 1, within, goes_on });
        }
    }
    out
}

/// First and last token of the stretches that stand in no other, in order.
pub(crate) fn outer(stretches: &[Stretch]) -> Vec<(usize, usize)> {
    stretches.iter().filter(|stretch| stretch.within.is_none()).map(|stretch| (stretch.first, stretch.last)).collect()
}

/// The spans of the paragraphs that are read, in order.
fn read_paragraphs(document: &Document) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last = usize::MAX;
    for sentence in &document.sentences {
        if sentence.paragraph != last {
            last = sentence.paragraph;
            spans.push(document.paragraphs[last].span);
        }
    }
    spans
}

/// What the characters beside a mark tell of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Opens,
    Closes,
    Either,
}

/// A double mark.
#[derive(Clone, Copy, Debug)]
struct Double {
    /// The mark itself.
    span: Span,
    shape: Shape,
    /// Its character has no direction.
    straight: bool,
}

/// A paragraph and its double marks.
struct Marks {
    span: Span,
    doubles: Vec<Double>,
}

impl Marks {
    fn new(text: &str, span: Span) -> Marks {
        let mut doubles = Vec::new();
        let mut skip = span.start;
        for (at, c) in span.of(text).char_indices() {
            let at = span.start + at;
            if at < skip {
                continue;
            }
            let next = text[at + c.len_utf8()..span.end].chars().next();
            let (end, shape, straight) = match c {
                '“' | '„' | '‟' | '«' => (at + c.len_utf8(), Shape::Opens, false),
                '”' | '»' => (at + c.len_utf8(), Shape::Closes, false),
                '"' | '＂' | '″' => (at + c.len_utf8(), shape(text, span, at, at + c.len_utf8()), true),
                '`' if next == Some('`') => (at + 2, Shape::Opens, false),
                '\'' if next == Some('\'') => (at + 2, shape(text, span, at, at + 2), true),
                _ => continue,
            };
            skip = end;
            // 6'2", 5" pipes: inches.
            let before = text[span.start..at].chars().next_back();
            let measure = straight && before.is_some_and(|c| c.is_ascii_digit() || c == '\'') && feet(text, span, at);
            if !measure {
                doubles.push(Double { span: Span::new(at, end), shape, straight });
            }
        }
        Marks { span, doubles }
    }

    /// Whether the paragraph begins with an opening mark.
    fn reopens(&self) -> bool {
        self.doubles.first().is_some_and(|mark| mark.span.start == self.span.start && mark.shape != Shape::Closes)
    }

    /// Whether the first mark ends what an earlier paragraph opened.
    fn ends_earlier(&self) -> bool {
        let Some(first) = self.doubles.first() else { return false };
        match first.straight {
            true => self.doubles.iter().filter(|mark| mark.straight).count() % 2 == 1,
            false => first.shape == Shape::Closes,
        }
    }
}

/// "6'2"": feet stand before the inches.
fn feet(text: &str, paragraph: Span, at: usize) -> bool {
    let before = text[paragraph.start..at].trim_end_matches(|c: char| c.is_ascii_digit());
    before.len() < at - paragraph.start && before.ends_with(['\'', '’', '′'])
}

fn shape(text: &str, paragraph: Span, start: usize, end: usize) -> Shape {
    let before = text[paragraph.start..start].chars().next_back();
    let after = text[end..paragraph.end].chars().next();
    let open_before = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '‘' | '\''));
    let closed_after = after
        .is_none_or(|c| c.is_whitespace() || matches!(c, ')' | ']' | ',' | '.' | ';' | ':' | '?' | '!' | '—' | '–' | '’' | '\''));
    match (open_before, closed_after) {
        (true, false) => Shape::Opens,
        (false, true) => Shape::Closes,
        _ => Shape::Either,
    }
}

/// The stretches between double marks; with each, whether the next paragraph goes on with it.
fn doubles(text: &str, paragraphs: &[Marks]) -> Vec<(Span, bool)> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let straight = paragraph.doubles.iter().filter(|mark| mark.straight).count() + usize::from(open.is_some());
        for (place, mark) in paragraph.doubles.iter().enumerate() {
            let missing = straight % 2 == 1 && mark.straight && mark.shape == Shape::Opens;
            match open {
                None if mark.shape == Shape::Closes => {
                    let begins = paragraph.span.start;
                    let quote_ends = text[begins..mark.span.start].ends_with([',', '.', '!', '?']);
                    // The opening mark before the paragraph was lost.
                    if place == 0 && quote_ends {
                        found.push((Span::new(begins, mark.span.start), false));
                    }
                }
                None => open = Some(mark.span.end),
                // The closing mark before this one was lost; where the other ended nobody knows.
                Some(_) if missing || !mark.straight && mark.shape == Shape::Opens => open = Some(mark.span.end),
                Some(start) => {
                    found.push((Span::new(start, mark.span.start), false));
                    open = None;
                }
            }
        }
        let Some(start) = open else { continue };
        let following = &paragraphs[index + 1..];
        let goes_on = following.first().is_some_and(Marks::reopens);
        let marked = following.iter().take(MOST_LINES).find(|paragraph| !paragraph.doubles.is_empty());
        if goes_on || !marked.is_some_and(Marks::ends_earlier) {
            // What an earlier paragraph opened has no place here.
            let own = paragraph.span.start <= start && start < paragraph.span.end;
            if own && (goes_on || text[paragraph.span.start..start].chars().count() <= 2) {
                found.push((Span::new(start, paragraph.span.end), goes_on));
            }
            open = None;
        }
    }
    found
}

/// The stretches between single marks.
fn singles(text: &str, paragraphs: &[Marks], doubles: &[(Span, bool)]) -> Vec<(Span, bool)> {
    let mut found: Vec<(Span, bool)> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let mut skip = paragraph.span.start;
        for (at, c) in paragraph.span.of(text).char_indices() {
            let at = paragraph.span.start + at;
            if at < skip || !single_opens(text, paragraph.span, at, c) {
                continue;
            }
            let start = at + c.len_utf8();
            // Inside a double stretch the closing mark stands inside it too.
            let place = doubles.partition_point(|double| double.0.end < at);
            let around = doubles.get(place).filter(|double| double.0.start <= at && at < double.0.end);
            let end = around.map_or(paragraph.span.end, |double| double.0.end.min(paragraph.span.end));
            let limit = floor(text, end.min(start + LONGEST));
            if let Some(close) = single_close(text, Span::new(start, limit), paragraph.span, around.is_none(), doubles) {
                found.push((Span::new(start, close), false));
                skip = close;
            } else if around.is_none()
                && at == paragraph.span.start
                && paragraphs.get(index + 1).is_some_and(|next| {
                    text[next.span.start..].chars().next().is_some_and(|c| single_opens(text, next.span, next.span.start, c))
                })
            {
                found.push((Span::new(start, paragraph.span.end), true));
                skip = paragraph.span.end;
            }
        }
    }
    found
}

/// The character boundary at or before a place.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '`' | '‛' | '‹' | '›')
}

/// Whether a single mark may open here: before a word, behind none, and no elision ('em, '90s).
fn single_opens(text: &str, paragraph: Span, at: usize, c: char) -> bool {
    if !matches!(c, '\'' | '‘' | '`' | '‹') {
        return false;
    }
    let before = text[paragraph.start..at].chars().next_back();
    let after = &text[at + c.len_utf8()..paragraph.end];
    let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '"' | '“'));
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).take(8).flat_map(char::to_lowercase).collect();
    let doubled = after.starts_with(['\'', '`']);
    let elided = crate::dictionary::holds(crate::dictionary::word_part::APOSTROPHE_WORDS, &format!("'{word}"))
        || word.ends_with("0s") && word.len() <= 4;
    let begins =
        after.chars().next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '$' | '£' | '€' | '[' | '"' | '“' | '…'));
    free && begins && !elided && !doubled
}

/// Where the single mark closes: the first that can, but not an apostrophe behind a plural ("the workers' homes") where a surer one
/// follows. `pass` tells to step over what stands between double marks.
fn single_close(text: &str, span: Span, paragraph: Span, pass: bool, doubles: &[(Span, bool)]) -> Option<usize> {
    let mut unsure = None;
    let mut skip = span.start;
    for (at, c) in span.of(text).char_indices() {
        let at = span.start + at;
        if at < skip {
            continue;
        }
        if pass && let Ok(place) = doubles.binary_search_by_key(&at, |double| double.0.start) {
            skip = doubles[place].0.end;
            continue;
        }
        if at != span.start && single_opens(text, paragraph, at, c) && unsure.is_some() {
            break;
        }
        if !is_single(c) || c == '‘' {
            continue;
        }
        let before = text[span.start..at].trim_end().chars().next_back();
        let glued = !text[span.start..at].ends_with(char::is_whitespace);
        let after = text[at + c.len_utf8()..paragraph.end].chars().next();
        if before.is_none() || after.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let sure = !before.is_some_and(char::is_alphanumeric)
            || after.is_none_or(|c| matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | ')' | '"' | '”' | '—' | '–'))
            || glued && !before.is_some_and(|c| matches!(c, 's' | 'S' | 'x' | 'z' | 'n'));
        if sure {
            return Some(at);
        }
        unsure = unsure.or(Some(at));
    }
    unsure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Article, read};

    /// The stretches of a text, joined, inner ones in brackets.
    fn of(text: &str) -> String {
        let document = read(&Article::plain("a", "a", text), 10_000);
        let shown = stretches(&document).into_iter().map(|stretch| {
            let words = stretch.span.of(text).trim();
            if stretch.within.is_some() { format!("[{words}]") } else { words.to_string() }
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn straight_marks_are_taken_in_turn() {
        assert_eq!(of("She said \"yes\" and then \"no\" to the board."), "yes | no");
        assert_eq!(of("\"We left early, \"said the pilot of the boat. \"It was dark. \""), "We left early, | It was dark.");
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(of("The workers' union said it's the '90s and the boss' car isn't theirs."), "");
        assert_eq!(of("‘The workers’ homes are gone,’ she said of the boss’s plan."), "The workers’ homes are gone,");
        assert_eq!(of("He is 6'2\" and plays rock 'n' roll."), "");
    }

    #[test]
    fn one_kind_stands_inside_the_other() {
        assert_eq!(of("\"He told me 'never again' and left,\" she said."), "He told me 'never again' and left, | [never again]");
        assert_eq!(of("‘He told me “never again” and left,’ she said."), "He told me “never again” and left, | [never again]");
        assert_eq!(
            of("'He told me \"never again\" and left,' she said."),
            "He told me \"never again\" and left, | [never again]"
        );
    }

    #[test]
    fn a_quote_runs_over_paragraphs() {
        assert_eq!(
            of("“We will rebuild the old pier this year.\n\n“It will be better than it was,” said the mayor."),
            "We will rebuild the old pier this year. | It will be better than it was,"
        );
        assert_eq!(
            of("\"We will rebuild the old pier.\nIt will take a year.\nIt will be better,\" said the mayor of the town."),
            "We will rebuild the old pier.\nIt will take a year.\nIt will be better,"
        );
    }

    #[test]
    fn a_lost_mark_costs_one_quote() {
        assert_eq!(of("We heard the siren late,\" she said. \"Nobody came.\""), "We heard the siren late, | Nobody came.");
        assert_eq!(of("The \"pier is safe, he said. \"Nobody was hurt,\" he added later."), "Nobody was hurt,");
    }

    #[test]
    fn a_mark_lost_two_paragraphs_before_one_that_reopens_costs_one_quote() {
        let text = "She said: \"The old pier is safe.\n\nThe pier was built long ago.\n\n\"Nobody was hurt there, he said.";
        assert_eq!(of(text), "Nobody was hurt there, he said.");
    }
}
