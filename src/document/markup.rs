//! HTML to pieces: text, start tags, end tags. Takes anything: what is no tag is text. One pass, linear in the input.

use crate::dictionary::{
    character_name::{CHARACTERS, WINDOWS_1252},
    lookup,
};

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// Text as written, character references not yet read.
    Text(&'a str),
    /// A start tag.
    Start(Start<'a>),
    /// An end tag: its name in lower case.
    End(String),
}

/// A start tag.
#[derive(Debug)]
pub(super) struct Start<'a> {
    /// In lower case.
    pub(super) name: String,
    /// What stands between the name and the end of the tag.
    attributes: &'a str,
    /// The text of an element that holds no markup (`script`, `title`), which has no end tag of its own then.
    pub(super) raw: Option<&'a str>,
}

/// Elements whose text holds no markup.
const RAW: &[&str] = &["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];

/// Cuts a page into pieces.
pub(super) struct Pieces<'a> {
    html: &'a str,
    at: usize,
    /// No tag ends from here on: all the rest is text.
    plain: bool,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Pieces { html, at: 0, plain: false }
    }

    /// The tag, comment or declaration that begins at `at`, and where it ends; `None` if it is text.
    fn markup(&mut self, at: usize) -> Option<(usize, Option<Piece<'a>>)> {
        let rest = &self.html[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->").map_or(self.html.len(), |length| at + 4 + length + 3);
            return Some((end, None));
        }
        let mark = rest.as_bytes().get(1)?;
        if self.plain || !(mark.is_ascii_alphabetic() || matches!(mark, b'/' | b'!' | b'?')) {
            return None;
        }
        let Some(length) = tag_length(rest) else {
            self.plain = true;
            return None;
        };
        let end = at + length;
        let inside = &rest[1..length - 1];
        if matches!(mark, b'!' | b'?') {
            return Some((end, None));
        }
        if let Some(name) = inside.strip_prefix('/') {
            return Some((end, Some(Piece::End(tag_name(name).to_ascii_lowercase()))));
        }
        let written = tag_name(inside);
        let name = written.to_ascii_lowercase();
        let mut start = Start { attributes: &inside[written.len()..], raw: None, name };
        let mut next = end;
        if RAW.binary_search(&start.name.as_str()).is_ok() {
            let length = end_tag(&self.html[end..], &start.name);
            start.raw = Some(&self.html[end..end + length]);
            next = end + length;
            next += tag_length(&self.html[next..]).unwrap_or(self.html.len() - next);
        }
        Some((next, Some(Piece::Start(start))))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let start = self.at;
        let mut search = start;
        while let Some(found) = self.html[search..].find('<') {
            let at = search + found;
            if start < at && self.html[at..].starts_with("<!--") {
                self.at = at;
                return Some(Piece::Text(&self.html[start..at]));
            }
            if start < at && !self.plain && tag_like(&self.html[at..]) {
                self.at = at;
                return Some(Piece::Text(&self.html[start..at]));
            }
            match self.markup(at) {
                Some((end, Some(piece))) => {
                    self.at = end;
                    return Some(piece);
                }
                // A comment separates nothing; an empty text keeps the loop simple.
                Some((end, None)) => {
                    self.at = end;
                    return Some(Piece::Text(""));
                }
                None => search = at + 1,
            }
        }
        self.at = self.html.len();
        (start < self.html.len()).then(|| Piece::Text(&self.html[start..]))
    }
}

fn tag_like(rest: &str) -> bool {
    rest.as_bytes().get(1).is_some_and(|mark| mark.is_ascii_alphabetic() || matches!(mark, b'/' | b'!' | b'?'))
}

fn tag_name(inside: &str) -> &str {
    let end = inside.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(inside.len());
    &inside[..end]
}

/// The length of a tag up to its `>`, which may stand in quoted values before; `None` where it never ends.
fn tag_length(tag: &str) -> Option<usize> {
    let mut quote = None;
    let mut value = false;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if value => quote = Some(byte),
            _ => {}
        }
        value = byte == b'=' || (value && byte.is_ascii_whitespace());
    }
    // A quote that never closes: the tag ends at the first mark that could end it.
    if quote.is_some() { tag.find('>').map(|at| at + 1) } else { None }
}

/// How far it is to the end tag of an element without markup; to the end of the text if there is none.
fn end_tag(text: &str, name: &str) -> usize {
    text.match_indices("</")
        .find(|&(at, _)| {
            text.as_bytes().get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        })
        .map_or(text.len(), |(at, _)| at)
}

impl Start<'_> {
    /// The value of an attribute, character references read; empty for one without a value.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            // A name may begin with any character, "=" too.
            let end = rest
                .char_indices()
                .skip(1)
                .find(|&(_, c)| c.is_ascii_whitespace() || c == '=' || c == '/')
                .map_or(rest.len(), |found| found.0);
            let (key, after) = rest.split_at(end);
            let (value, after) = value(after);
            if key.eq_ignore_ascii_case(name) {
                return Some(decode(value));
            }
            rest = after;
        }
    }
}

/// The value that follows an attribute's name, and what follows it.
fn value(after: &str) -> (&str, &str) {
    let Some(rest) = after.trim_start().strip_prefix('=') else { return ("", after) };
    let rest = rest.trim_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = rest.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    rest.split_at(rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len()))
}

/// Text with its character references read: `&eacute;`, `&#8217;`, `&#x2019;`. What is none stays as written.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (c, length) = reference(rest).unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The character that a reference at the beginning of the text stands for, and the reference's length.
fn reference(text: &str) -> Option<(char, usize)> {
    /// Longer than any name or number, in bytes.
    const LONGEST: usize = 12;
    let body = &text.as_bytes()[1..text.len().min(1 + LONGEST)];
    let (prefix, digits, radix) = match body {
        [b'#', b'x' | b'X', digits @ ..] => (3, digits, 16),
        [b'#', digits @ ..] => (2, digits, 10),
        _ => (1, body, 0),
    };
    let length = digits
        .iter()
        .take_while(|byte| if radix == 0 { byte.is_ascii_alphanumeric() } else { char::from(**byte).is_digit(radix) })
        .count();
    let end = prefix + length;
    let written = text.get(prefix..end)?;
    let closed = text.as_bytes().get(end) == Some(&b';');
    let c = if radix == 0 {
        let known = closed || matches!(written, "amp" | "lt" | "gt" | "quot" | "nbsp");
        lookup(CHARACTERS, written).filter(|_| known)?
    } else {
        match u32::from_str_radix(written, radix).ok()? {
            code @ 128..=159 => WINDOWS_1252[(code - 128) as usize],
            code => char::from_u32(code).filter(|&c| c != '\0').unwrap_or('\u{fffd}'),
        }
    };
    Some((c, end + usize::from(closed)))
}
