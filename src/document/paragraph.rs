//! A text to paragraphs: what stands between line breaks, lines wrapped by hand joined again.

use super::{
    Span,
    normalize::{blank, invisible},
};

/// Columns of a text wrapped by hand. Source: mail and wire text wraps at 60 to 80; the margin allows for other habits.
const NARROWEST: usize = 40;
/// The widest lines that can be wrapped by hand.
const WIDEST: usize = 100;
/// Of the lines that go on, per cent that must be too full for the next word.
const FULL_SHARE: usize = 60;
/// Of the full lines, per cent that must go on with a small letter: sentences run over the line ends.
const SMALL_SHARE: usize = 25;

struct Line {
    span: Span,
    /// Visible characters.
    width: usize,
    /// A blank line stands before it.
    apart: bool,
}

/// The paragraphs of a text, in order, without surrounding white space.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let column = wrapped_column(text, &lines);
    let mut out: Vec<Span> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let joined =
            column.is_some_and(|column| index.checked_sub(1).is_some_and(|before| continues(text, &lines[before], line, column)));
        match out.last_mut() {
            Some(last) if joined => *last = last.join(line.span),
            _ => out.push(line.span),
        }
    }
    out
}

fn breaks(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines that have something to see.
fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut apart = true;
    let ends =
        text.match_indices(breaks).map(|(at, mark)| (at, at + mark.len())).chain(std::iter::once((text.len(), text.len())));
    for (end, next) in ends {
        let written = &text[start..end];
        let trimmed = written.trim_matches(blank);
        if trimmed.is_empty() {
            // The empty piece between CR and LF is no blank line.
            apart |= !(text[..start].ends_with('\r') && text[start..].starts_with('\n'));
        } else {
            let from = start + (written.len() - written.trim_start_matches(blank).len());
            let width = trimmed.chars().filter(|&c| !invisible(c)).count();
            out.push(Line { span: Span::new(from, from + trimmed.len()), width, apart });
            apart = false;
        }
        start = next;
    }
    out
}

/// The column at which the text was wrapped by hand; `None` where each line is a paragraph.
fn wrapped_column(text: &str, lines: &[Line]) -> Option<usize> {
    let pairs: Vec<(&Line, &Line)> = lines.windows(2).filter(|pair| !pair[1].apart).map(|pair| (&pair[0], &pair[1])).collect();
    let column = pairs.iter().flat_map(|(line, next)| [line.width, next.width]).max()?;
    if !(NARROWEST..=WIDEST).contains(&column) {
        return None;
    }
    let full: Vec<_> = pairs.iter().filter(|(line, next)| is_full(text, line, next, column)).collect();
    let small = full.iter().filter(|(_, next)| starts_small(text, next)).count();
    (FULL_SHARE * pairs.len() <= 100 * full.len() && SMALL_SHARE * full.len() <= 100 * small && 0 < small).then_some(column)
}

/// Whether the next line's first word would not have fitted.
fn is_full(text: &str, line: &Line, next: &Line, column: usize) -> bool {
    let word = next.span.of(text).chars().take_while(|&c| !blank(c)).take(column).count();
    column < line.width + 1 + word
}

fn starts_small(text: &str, line: &Line) -> bool {
    line.span.of(text).chars().next().is_some_and(char::is_lowercase)
}

fn continues(text: &str, line: &Line, next: &Line, column: usize) -> bool {
    if next.apart {
        return false;
    }
    let ended = line.span.of(text).trim_end_matches(['"', '\'', '”', '’', ')']).ends_with(['.', '!', '?', ':']);
    is_full(text, line, next, column) || (starts_small(text, next) && !ended)
}
