//! A sentence to tokens, cut as Universal Dependencies cuts English (the English Web Treebank's way).

use super::{
    Span,
    normalize::{Glyph, dash, glyphs, mark},
    stop::{self, Stop},
};
use crate::dictionary::{
    abbreviation::Abbreviation,
    word_part::{APOSTROPHE_WORDS, FUSED, PREFIXES, UNIT_SUFFIXES},
};

/// Runs of one mark from this length on are one token whatever the mark: no writer means each of them.
const LONG_RUN: usize = 4;

/// The tokens of a sentence, in order. Every visible character that is not white space is in exactly one.
pub(super) fn tokens(text: &str, sentence: Span) -> Vec<Span> {
    let glyphs = glyphs(text, sentence);
    let mut cutter = Cutter { glyphs: &glyphs, follow: None, out: Vec::new() };
    let mut start = 0;
    while start < glyphs.len() {
        if glyphs[start].c == ' ' {
            start += 1;
            continue;
        }
        let end = glyphs[start..].iter().position(|glyph| glyph.c == ' ').map_or(glyphs.len(), |length| start + length);
        cutter.follow = glyphs[end..].iter().find(|glyph| glyph.c != ' ').map(|glyph| glyph.c);
        cutter.chunk(start, end);
        start = end;
    }
    cutter.out
}

struct Cutter<'a> {
    glyphs: &'a [Glyph],
    /// The first character of the next word; `None` at the end of the sentence.
    follow: Option<char>,
    out: Vec<Span>,
}

/// What to do with a mark inside a word.
enum Inside {
    /// It belongs to the word.
    Join,
    /// So many characters are a token of their own.
    Cut(usize),
    /// A new token begins so many characters before it and goes on.
    Begin(usize),
    /// The token ends after it.
    End,
}

fn word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || mark(c)
}

fn currency(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '₹' | '₽' | '₩' | '₪' | '₴' | '₺' | '¢')
}

impl Cutter<'_> {
    fn emit(&mut self, from: usize, to: usize) {
        if from < to {
            self.out.push(Span::new(self.glyphs[from].start, self.glyphs[to - 1].end));
        }
    }

    fn char(&self, at: usize) -> Option<char> {
        self.glyphs.get(at).map(|glyph| glyph.c)
    }

    /// Lower-case text of a stretch, at most `most` characters long; empty where it is longer.
    fn lower(&self, from: usize, to: usize, most: usize) -> String {
        if most < to - from { String::new() } else { self.written(from, to).to_lowercase() }
    }

    fn written(&self, from: usize, to: usize) -> String {
        self.glyphs[from..to].iter().map(|glyph| glyph.c).collect()
    }

    /// What stands between white space.
    fn chunk(&mut self, start: usize, end: usize) {
        let mut from = start;
        while from < end {
            let length = self.leading(start, from, end);
            if length == 0 {
                break;
            }
            self.emit(from, from + length);
            from += length;
        }
        if self.address(from, end) {
            let mut to = end;
            while from + 1 < to
                && matches!(self.glyphs[to - 1].c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '"' | '\'' | '>' | ']')
            {
                to -= 1;
            }
            self.emit(from, to);
            self.middle(to, end);
            return;
        }
        let mut to = end;
        let mut tail = Vec::new();
        while from < to {
            let length = self.trailing(from, to);
            if length == 0 {
                break;
            }
            tail.push((to - length, to));
            to -= length;
        }
        self.middle(from, to);
        for &(from, to) in tail.iter().rev() {
            self.emit(from, to);
        }
    }

    /// How often the character stands there in a row.
    fn run(&self, at: usize, end: usize) -> usize {
        let c = self.glyphs[at].c;
        self.glyphs[at..end].iter().take_while(|glyph| glyph.c == c).count()
    }

    /// The length of a token of marks before a word; 0 where the word begins.
    fn leading(&self, start: usize, at: usize, end: usize) -> usize {
        let c = self.glyphs[at].c;
        if word(c) {
            return 0;
        }
        let next = if at + 1 < end { self.char(at + 1) } else { None };
        let joins = |test: fn(char) -> bool| next.is_some_and(test);
        match c {
            '.' if joins(|c| c.is_ascii_digit()) => 0,
            '#' if joins(char::is_alphabetic) => 0,
            '@' if joins(word) => 0,
            '\'' => self.leading_apostrophe(start, at, end),
            _ => self.marks(at, end),
        }
    }

    fn leading_apostrophe(&self, start: usize, at: usize, end: usize) -> usize {
        let run = self.run(at, end);
        if 1 < run {
            return if LONG_RUN <= run { run } else { 2 };
        }
        let letters = self.glyphs[at + 1..end].iter().take(8).take_while(|glyph| word(glyph.c)).count();
        let piece = self.lower(at, at + 1 + letters, 9);
        if APOSTROPHE_WORDS.contains(&piece.as_str()) || (letters == 3 && piece.ends_with("0s")) {
            return 0;
        }
        if at == start && clitic(&piece[1..]) { 1 + letters } else { 1 }
    }

    /// The length of the token of marks that begins there, at least 1.
    fn marks(&self, at: usize, end: usize) -> usize {
        let c = self.glyphs[at].c;
        let run = self.run(at, end);
        match c {
            '!' | '?' => self.glyphs[at..end].iter().take_while(|glyph| matches!(glyph.c, '!' | '?')).count(),
            '.' | '…' | '-' | '=' | '*' | '~' | '+' | '<' | '>' | '#' => run,
            _ if LONG_RUN <= run => run,
            '\'' if run == 2 => 2,
            _ => 1 + self.glyphs[at + 1..end].iter().take_while(|glyph| mark(glyph.c)).count(),
        }
    }

    /// The length of a token of marks at the end of a word; 0 where the word ends.
    fn trailing(&self, from: usize, to: usize) -> usize {
        let c = self.glyphs[to - 1].c;
        if word(c) {
            return 0;
        }
        let run = self.glyphs[from..to].iter().rev().take_while(|glyph| glyph.c == c).count();
        match c {
            '.' if run == 1 && self.keeps_stop(from, to - 1) => 0,
            '!' | '?' => self.glyphs[from..to].iter().rev().take_while(|glyph| matches!(glyph.c, '!' | '?')).count(),
            '.' | '…' | '-' | '=' | '*' | '~' | '+' | '<' | '>' => run,
            _ if LONG_RUN <= run => run,
            '\'' if run == 2 => 2,
            // "US$" is one token.
            '$' if 1 < to - from && self.glyphs[from..to - 1].iter().all(|glyph| glyph.c.is_ascii_uppercase()) => 0,
            _ => 1,
        }
    }

    /// Whether the stop at `at` belongs to the word before it.
    fn keeps_stop(&self, from: usize, at: usize) -> bool {
        let length = self.glyphs[from..at].iter().rev().take_while(|glyph| word(glyph.c) || glyph.c == '.').count();
        if stop::LONGEST < length {
            return false;
        }
        let inside =
            self.glyphs.get(at + 1).is_some_and(|glyph| glyph.c != ' ' && !matches!(glyph.c, '"' | '\'' | ')' | ']' | '?' | '!'));
        let last = self.follow.is_none() && !inside;
        let next_digit = self.follow.is_some_and(|c| c.is_numeric());
        let written = self.written(at - length, at);
        // "3p.m.": the figure is cut off later.
        match stop::of(written.trim_start_matches(|c: char| c.is_ascii_digit())) {
            None => false,
            Some(Stop::Initial | Stop::Known(Abbreviation::Calendar)) => !last,
            Some(Stop::Known(Abbreviation::Numbered)) => next_digit && !inside,
            Some(Stop::Known(_)) => true,
        }
    }

    /// Web and mail addresses stay whole.
    fn address(&self, from: usize, end: usize) -> bool {
        let starts = |prefix: &str| {
            prefix.chars().count() < end - from
                && prefix.chars().zip(&self.glyphs[from..]).all(|(c, glyph)| glyph.c.to_ascii_lowercase() == c)
        };
        if starts("http://") || starts("https://") || starts("www.") {
            return true;
        }
        let chunk = &self.glyphs[from..end];
        chunk.iter().position(|glyph| glyph.c == '@').is_some_and(|at| {
            0 < at
                && chunk[at - 1].c.is_alphanumeric()
                && chunk[at + 1..].windows(2).any(|pair| pair[0].c == '.' && pair[1].c.is_alphanumeric())
        })
    }

    /// A word with whatever marks stand inside it.
    fn middle(&mut self, from: usize, end: usize) {
        let (mut start, mut at) = (from, from);
        while at < end {
            if word(self.glyphs[at].c) {
                at += 1;
                continue;
            }
            match self.inside(from, start, at, end) {
                Inside::Join => at += 1,
                Inside::Cut(length) => {
                    self.word(start, at);
                    self.emit(at, at + length);
                    at += length;
                    start = at;
                }
                Inside::Begin(before) => {
                    self.word(start, at - before);
                    start = at - before;
                    at += 1;
                }
                Inside::End => {
                    self.word(start, at + 1);
                    at += 1;
                    start = at;
                }
            }
        }
        self.word(start, end);
    }

    fn inside(&self, from: usize, start: usize, at: usize, end: usize) -> Inside {
        let c = self.glyphs[at].c;
        let left = if start < at { self.char(at - 1) } else { None };
        let right = if at + 1 < end { self.char(at + 1) } else { None };
        let both = |test: fn(char) -> bool| left.is_some_and(test) && right.is_some_and(test);
        let digits = both(|c| c.is_ascii_digit());
        match c {
            '.' if self.run(at, end) == 1 => {
                let numeral = left.is_none() && at == from && right.is_some_and(|c| c.is_ascii_digit());
                if both(word) || numeral || (left.is_some() && self.keeps_stop(start, at)) {
                    Inside::Join
                } else {
                    Inside::Cut(1)
                }
            }
            ',' | ':' | '/' if digits => Inside::Join,
            '&' if both(char::is_alphabetic) => Inside::Join,
            '@' if right.is_some_and(word) => Inside::Join,
            '#' | '\'' if at == from && right.is_some_and(word) => Inside::Join,
            '\'' => self.apostrophe(start, at, end),
            '-' if self.hyphen_joins(start, at, end) => Inside::Join,
            _ if currency(c)
                && start < at
                && at - start <= 3
                && self.glyphs[start..at].iter().all(|glyph| glyph.c.is_ascii_uppercase()) =>
            {
                Inside::End
            }
            _ => Inside::Cut(self.marks(at, end)),
        }
    }

    fn apostrophe(&self, start: usize, at: usize, end: usize) -> Inside {
        let letters = self.glyphs[at + 1..end].iter().take(4).take_while(|glyph| word(glyph.c)).count();
        if start == at || letters == 0 {
            return Inside::Cut(self.marks(at, end));
        }
        let suffix = self.lower(at + 1, at + 1 + letters, 4);
        if clitic(&suffix) {
            return Inside::Begin(0);
        }
        if suffix == "t" && matches!(self.glyphs[at - 1].c, 'n' | 'N') && start < at - 1 {
            return Inside::Begin(1);
        }
        Inside::Join
    }

    fn hyphen_joins(&self, start: usize, at: usize, end: usize) -> bool {
        let right = self.glyphs[at + 1..end].iter().take(5).take_while(|glyph| word(glyph.c)).count();
        if start == at || right == 0 || dash(self.glyphs[at].raw) {
            return false;
        }
        let digits = |from: usize, to: usize| self.glyphs[from..to].iter().all(|glyph| glyph.c.is_ascii_digit());
        let left = at - start;
        if digits(at + 1, at + 1 + right) {
            // 2021-03-04 is a date, 555-0100 and 555-010-0199 are telephone numbers; 2019-20 and 98-2 are neither.
            let more = end.min(at + 1 + right + 3);
            let follows = |length: usize| {
                self.char(at + 1 + right) == Some('-')
                    && at + 2 + right + length <= end
                    && digits(at + 2 + right, at + 2 + right + length)
            };
            let date = left == 4 && digits(start, at) && right == 2 && at + 1 + right < more && follows(2);
            let date_end = left == 7 && right == 2 && self.glyphs[start + 4].c == '-' && digits(start, start + 4);
            let phone = left == 3 && digits(start, at) && (right == 4 || (right == 3 && follows(4)));
            let phone_end = left == 7 && right == 4 && self.glyphs[start + 3].c == '-' && digits(start, start + 3);
            if date || date_end || phone || phone_end {
                return true;
            }
        }
        let prefix = self.lower(start, at, 8);
        PREFIXES.binary_search(&prefix.as_str()).is_ok()
    }

    /// A word without marks to cut at: contractions written as one, figures with their unit.
    fn word(&mut self, from: usize, to: usize) {
        if to <= from {
            return;
        }
        let lower = self.lower(from, to, 24);
        if let Ok(at) = FUSED.binary_search_by(|entry| entry.0.cmp(lower.as_str())) {
            self.emit(from, from + FUSED[at].1);
            self.emit(from + FUSED[at].1, to);
            return;
        }
        let figure =
            self.glyphs[from..to].iter().take_while(|glyph| glyph.c.is_ascii_digit() || matches!(glyph.c, '.' | ',')).count();
        if 0 < figure
            && figure < to - from
            && self.glyphs[from].c.is_ascii_digit()
            && self.glyphs[from + figure - 1].c.is_ascii_digit()
        {
            let suffix = self.written(from + figure, to.min(from + figure + 9));
            let small = suffix.to_lowercase();
            let unit = match small.chars().count() {
                // "5G", "3D" and "4B" are names; "5K" and "2M" are figures.
                1 => suffix == small || small == "k" || small == "m",
                _ => true,
            };
            if (unit && UNIT_SUFFIXES.binary_search(&small.as_str()).is_ok())
                || matches!(small.as_str(), "a.m." | "p.m." | "a.m" | "p.m")
            {
                self.emit(from, from + figure);
                self.emit(from + figure, to);
                return;
            }
        }
        self.emit(from, to);
    }
}

/// What an apostrophe joins to a word and the treebank cuts off.
fn clitic(suffix: &str) -> bool {
    matches!(suffix, "s" | "re" | "ve" | "ll" | "d" | "m")
}
