//! A sentence cut finer than tokens: runs of letters, figures, single marks. The grammars of figures and times read these, so that "6am",
//! "98-2" and "5/3/2031" are read alike however tokens are cut.

use super::{decimal::Decimal, number, tree::Tree};
use crate::document::Span;

/// A run of letters, a figure or one mark.
struct Piece {
    span: Span,
    /// Lower case; quotes and dashes made plain.
    norm: String,
    figure: Option<Decimal>,
    /// Whether a number may begin with it.
    counts: bool,
    /// Whether no space stands before it.
    glued: bool,
    token: usize,
}

/// The pieces of a sentence.
pub(crate) struct Line<'t, 'd> {
    pub(crate) tree: &'t Tree<'d>,
    pieces: Vec<Piece>,
}

impl<'t, 'd> Line<'t, 'd> {
    /// Cuts a sentence.
    pub(crate) fn of(tree: &'t Tree<'d>, sentence: usize) -> Self {
        let tokens = tree.document.sentences[sentence].tokens.clone();
        let text = tree.document.text.as_str();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut token = tokens.start;
        let Some(span) = tokens.clone().next().map(|first| tree.span(&[first, tokens.end - 1])) else {
            return Line { tree, pieces };
        };
        let mut at = span.start;
        while let Some(first) = text[at..span.end].chars().next() {
            let end = at + length(&text[at..span.end], first, pieces.last().is_some_and(|piece| piece.span.end == at));
            if first.is_whitespace() {
                at = end;
                continue;
            }
            while token + 1 < tokens.end && tree.token(token).span.end <= at {
                token += 1;
            }
            let written = &text[at..end];
            let figure = if written.ends_with(|c: char| c.is_ascii_digit()) { Decimal::parse(written) } else { None };
            let norm = if figure.is_some() { written.to_string() } else { plain(written) };
            let glued = pieces.last().is_some_and(|piece| piece.span.end == at);
            let counts = figure.is_some() || number::may_begin(&norm);
            pieces.push(Piece { span: Span::new(at, end), norm, figure, counts, glued, token });
            at = end;
        }
        Line { tree, pieces }
    }

    pub(crate) fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The piece in plain lower case; empty beyond the end.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| piece.norm.as_str())
    }

    /// The piece before; empty at the beginning.
    pub(crate) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        at < self.len() && words.contains(&self.word(at))
    }

    /// Whether the pieces from `at` on are these, and where they end.
    pub(crate) fn phrase(&self, at: usize, words: &str) -> Option<usize> {
        let mut next = at;
        for word in words.split(' ') {
            if self.word(next) != word {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// `at` or, if one of these words stands there, behind it.
    pub(crate) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.is(at, words) { at + 1 } else { at }
    }

    pub(crate) fn figure(&self, at: usize) -> Option<Decimal> {
        self.pieces.get(at)?.figure
    }

    /// Whether a number may begin there: most pieces are told by this to begin none.
    pub(crate) fn counts(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.counts)
    }

    /// A whole figure of at most four digits with nothing in it.
    pub(crate) fn small(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        if (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) { word.parse().ok() } else { None }
    }

    /// Whether no space stands between it and the piece before.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.glued)
    }

    /// Whether a space that does not break stands before it.
    pub(crate) fn unbroken(&self, at: usize) -> bool {
        let start = self.pieces.get(at).map_or(0, |piece| piece.span.start);
        self.tree.document.text[..start].ends_with(['\u{a0}', '\u{202f}', '\u{2009}'])
    }

    /// Whether it is written in capitals or begins with one.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.written(at).starts_with(char::is_uppercase)
    }

    pub(crate) fn written(&self, at: usize) -> &'d str {
        self.pieces.get(at).map_or("", |piece| piece.span.of(&self.tree.document.text))
    }

    pub(crate) fn token(&self, at: usize) -> usize {
        self.pieces[at.min(self.len() - 1)].token
    }

    /// The text of the pieces from `first` to before `end`.
    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        Span::new(self.pieces[first].span.start, self.pieces[end - 1].span.end)
    }

    /// The first piece that begins at or after a byte.
    pub(crate) fn at_byte(&self, byte: usize) -> usize {
        self.pieces.partition_point(|piece| piece.span.start < byte)
    }
}

/// How many bytes the piece at the beginning of a text has.
fn length(text: &str, first: char, glued: bool) -> usize {
    let run = |test: fn(char) -> bool| text.find(|c| !test(c)).unwrap_or(text.len());
    if first.is_whitespace() {
        run(char::is_whitespace)
    } else if first.is_ascii_digit() || first == '.' && !glued && text[1..].starts_with(|c: char| c.is_ascii_digit()) {
        figure(text)
    } else if first.is_alphabetic() {
        run(|c| c.is_alphabetic() || matches!(c, '\u{ad}' | '\u{200d}' | '\u{300}'..='\u{36f}'))
    } else {
        first.len_utf8()
    }
}

/// A figure with its points and commas where they are those of one number; else the first run of digits.
fn figure(text: &str) -> usize {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let mut end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(text.len());
    end = text[..end].trim_end_matches(['.', ',']).len();
    if Decimal::parse(&text[..end]).is_some() { end } else { digits.max(1) }
}

fn plain(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '\u{2018}' | '\u{2019}' => out.push('\''),
            '\u{ad}' | '\u{200d}' => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}
