//! What a terminal shows: its width, its colour, text that cannot steer it, lines of a width.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The width of a table, in cells, where the terminal does not say.
const DEFAULT_WIDTH: usize = 100;
/// Narrower tables hold no words, wider ones are hard to read.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=160;

/// The width of a table, in cells.
pub(crate) fn width() -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    told.unwrap_or(DEFAULT_WIDTH).clamp(*WIDTHS.start(), *WIDTHS.end())
}

/// Whether to use colour (see no-color.org).
pub(crate) fn has_colour() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    crate::writes_to_terminal() && !refused && !dumb
}

/// Text of others without what steers a terminal or turns its text around: controls, and marks of direction that reach beyond
/// their word, become visible. Line ends stay.
pub(crate) fn harmless(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => clean.push('\n'),
            '\t' | '\r' | '\u{2028}' | '\u{2029}' => clean.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => clean.push_str(&format!("<U+{:04X}>", u32::from(character))),
            _ if character.is_control() => clean.push_str(&format!("<U+{:04X}>", u32::from(character))),
            _ => clean.push(character),
        }
    }
    clean
}

/// How many cells a text takes.
pub(crate) fn cells(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// A text in lines of at most so many cells, broken between words, within words only where one is longer than a line.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in harmless(text).split_whitespace() {
        if !line.is_empty() && cells(&line) + 1 + cells(word) <= width {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if cells(word) <= width {
            line.push_str(word);
            continue;
        }
        let mut taken = 0;
        for character in word.chars() {
            let wide = character.width().unwrap_or(0);
            if width < taken + wide {
                lines.push(std::mem::take(&mut line));
                taken = 0;
            }
            taken += wide;
            line.push(character);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// A line filled with spaces to so many cells.
pub(crate) fn filled(line: &str, width: usize) -> String {
    format!("{line}{}", " ".repeat(width.saturating_sub(cells(line))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_their_cells() {
        for (text, width, expected) in [
            ("the ferry left", 9, vec!["the ferry", "left"]),
            ("", 9, vec![""]),
            ("港は朝に閉鎖", 4, vec!["港は", "朝に", "閉鎖"]),
            ("abcdefghij k", 4, vec!["abcd", "efgh", "ij k"]),
            ("a\tb\u{1b}[31m", 40, vec!["a b<U+001B>[31m"]),
        ] {
            assert_eq!(wrap(text, width), expected);
        }
    }

    #[test]
    fn what_steers_a_terminal_becomes_visible() {
        assert_eq!(harmless("a\u{202e}b\u{7}\r\nc\u{9b}"), "a<U+202E>b<U+0007> \nc<U+009B>");
        // Joiners and marks of one letter's direction belong to the text.
        assert_eq!(harmless("👩\u{200d}✈️ \u{200f}"), "👩\u{200d}✈️ \u{200f}");
    }
}
