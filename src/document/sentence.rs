//! A paragraph to sentences.

use super::{
    Span,
    normalize::{Glyph, glyphs},
    stop::{self, Stop},
};
use crate::dictionary::{
    abbreviation::Abbreviation,
    boundary::{REPLY_VERBS, STARTERS},
};

/// How far ahead the next letter or figure is looked for, in characters: quotes, brackets and dashes are few.
const AHEAD: usize = 8;

/// The sentences of a stretch of running text, in order, without surrounding white space.
pub(super) fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let glyphs = glyphs(text, paragraph);
    let Some(last) = glyphs.iter().rposition(|glyph| glyph.c != ' ') else { return Vec::new() };
    let reader = Reader { glyphs: &glyphs[..=last] };
    let mut out = Vec::new();
    let mut start = reader.skip_space(0);
    let mut at = start;
    let mut quotes = 0_usize;
    // Marks alone are no sentence: they go with the next words.
    let mut worded = false;
    while at <= last {
        let c = glyphs[at].c;
        if !ends(c) {
            quotes += usize::from(glyphs[at].raw == '"');
            worded |= c.is_alphanumeric();
            at += 1;
            continue;
        }
        let first = at;
        at += reader.glyphs[at..].iter().take_while(|glyph| ends(glyph.c)).count();
        let close = reader.closers(at, quotes);
        quotes += reader.glyphs[at..close].iter().filter(|glyph| glyph.raw == '"').count();
        let close = reader.footnote(close);
        worded |= glyphs[at..close].iter().any(|glyph| glyph.c.is_alphanumeric());
        if worded && reader.boundary(first, at, close) {
            worded = false;
            out.push(Span::new(glyphs[start].start, glyphs[close - 1].end));
            start = reader.skip_space(close);
            at = start;
        } else {
            at = close;
        }
    }
    if start <= last {
        out.push(Span::new(glyphs[start].start, glyphs[last].end));
    }
    out
}

fn ends(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।')
}

struct Reader<'a> {
    /// The paragraph up to its last visible character.
    glyphs: &'a [Glyph],
}

impl Reader<'_> {
    fn char(&self, at: usize) -> Option<char> {
        self.glyphs.get(at).map(|glyph| glyph.c)
    }

    fn skip_space(&self, at: usize) -> usize {
        at + self.glyphs[at.min(self.glyphs.len())..].iter().take_while(|glyph| glyph.c == ' ').count()
    }

    fn space_or_end(&self, at: usize) -> bool {
        self.char(at).is_none_or(|c| c == ' ')
    }

    /// Where the quotes and brackets end that close at `at`, right after the stop; `quotes` straight ones stand before.
    fn closers(&self, at: usize, quotes: usize) -> usize {
        let mut close = at;
        let mut open = quotes % 2 == 1;
        while let Some(glyph) = self.glyphs.get(close) {
            let next = self.char(close + 1);
            let outside = next.is_none_or(|c| matches!(c, ' ' | '"' | '\'' | ')' | ']' | '}'));
            let closing = match glyph.raw {
                '”' | '’' | '»' | '›' | ')' | ']' | '}' => true,
                '"' => outside || open,
                '\'' => outside,
                // A quote set apart by a space, as older tokenised texts have it.
                ' ' => open && next == Some('"') && self.space_or_end(close + 2),
                _ => false,
            };
            if !closing {
                break;
            }
            open ^= glyph.raw == '"';
            close += 1;
        }
        close
    }

    /// Where the figures in square brackets end that follow a stop and point to a note: `ended.[4]`.
    fn footnote(&self, at: usize) -> usize {
        if self.char(at) != Some('[') {
            return at;
        }
        let digits = self.glyphs[at + 1..].iter().take(3).take_while(|glyph| glyph.c.is_ascii_digit()).count();
        if 0 < digits && self.char(at + 1 + digits) == Some(']') { at + digits + 2 } else { at }
    }

    /// Whether a sentence ends with the marks from `first` to `end` and the closers up to `close`.
    fn boundary(&self, first: usize, end: usize, close: usize) -> bool {
        if self.glyphs.len() <= close {
            return true;
        }
        if matches!(self.glyphs[end - 1].c, '。' | '！' | '？' | '।') {
            return true;
        }
        if self.glyphs[close].c != ' ' {
            return self.glued(first, end, close);
        }
        let next = self.skip_space(close);
        let Some(letter) = (next..self.glyphs.len().min(next + AHEAD)).find(|&at| self.glyphs[at].c.is_alphanumeric()) else {
            return false;
        };
        let small = self.glyphs[letter].c.is_lowercase() && !self.char(letter + 1).is_some_and(char::is_uppercase);
        if small {
            return false;
        }
        let quoted = self.glyphs[end..close].iter().any(|glyph| matches!(glyph.c, '"' | '\''));
        match self.glyphs[first].c {
            '.' if end - first == 1 => self.after_stop(first, letter, quoted),
            '!' | '?' | '؟' if quoted => !self.reply(letter),
            _ => true,
        }
    }

    /// A single stop, with white space after it and no small letter.
    fn after_stop(&self, stop: usize, letter: usize, quoted: bool) -> bool {
        let length = self.glyphs[..stop].iter().rev().take(stop::LONGEST + 1).take_while(|glyph| in_word(glyph.c)).count();
        if length == 0 || stop::LONGEST < length {
            return true;
        }
        let word: String = self.glyphs[stop - length..stop].iter().map(|glyph| glyph.c).collect();
        let digit = self.glyphs[letter].c.is_numeric();
        match stop::of(&word) {
            // "1. The harbour": a numbered item.
            None => !(word.chars().all(|c| c.is_ascii_digit()) && length <= 2 && stop == length),
            Some(Stop::Known(Abbreviation::Inner)) => false,
            Some(Stop::Known(Abbreviation::Title)) => matches!(word.as_str(), "St" | "Ft" | "Mt" | "Gov") && self.starter(letter),
            Some(Stop::Known(Abbreviation::Numbered)) => !digit,
            Some(Stop::Known(Abbreviation::Calendar | Abbreviation::Final) | Stop::Initial) => {
                quoted || (!digit && self.starter(letter))
            }
        }
    }

    /// No white space after the stop: an address, a figure, or two sentences that an extractor ran together.
    fn glued(&self, first: usize, end: usize, close: usize) -> bool {
        if 1 < end - first && self.glyphs[first].c == '.' {
            return false;
        }
        let capital = self.glyphs[close].c.is_uppercase() && self.char(close + 1).is_some_and(char::is_lowercase);
        if !capital {
            return false;
        }
        if end < close {
            return true;
        }
        let before: Vec<char> =
            self.glyphs[..first].iter().rev().map(|glyph| glyph.c).take(24).take_while(|&c| c != ' ').collect();
        let word_length = before.iter().take_while(|c| c.is_lowercase()).count();
        2 <= word_length && !before.iter().any(|&c| matches!(c, '.' | '@' | '/'))
    }

    fn word_at(&self, at: usize) -> String {
        self.glyphs[at..]
            .iter()
            .take(24)
            .take_while(|glyph| glyph.c.is_alphanumeric() || glyph.c == '-')
            .map(|glyph| glyph.c)
            .collect()
    }

    fn starter(&self, at: usize) -> bool {
        STARTERS.binary_search(&self.word_at(at).as_str()).is_ok()
    }

    /// Whether capitalised words and then a verb of saying follow: `"Why?" Mr Smith asked`.
    fn reply(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..5 {
            let word = self.word_at(at);
            if !word.chars().next().is_some_and(char::is_uppercase) {
                return REPLY_VERBS.binary_search(&word.as_str()).is_ok();
            }
            at += word.chars().count();
            at += self.glyphs[at..].iter().take(3).take_while(|glyph| matches!(glyph.c, ' ' | '.' | ',')).count();
        }
        false
    }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '.'
}
