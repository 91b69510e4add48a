//! One way to write what typography writes in many.

/// A character that is not seen and cuts nothing: controls, zero-width spaces and joiners, marks of writing direction, soft hyphens.
pub(super) fn invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => false,
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        _ => c.is_control(),
    }
}

/// White space or nothing to see.
pub(super) fn blank(c: char) -> bool {
    c.is_whitespace() || invisible(c)
}

/// A mark that belongs to the character before it: accents written apart, variation selectors.
pub(super) fn mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{e31}' | '\u{e34}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// The plain form of a quote, dash or space; other characters as they are. The ellipsis stays: it is three characters when plain.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{201c}'..='\u{201f}' | '«' | '»' | '″' | '＂' => '"',
        '\u{2018}'..='\u{201b}' | '′' | 'ʼ' | 'ʻ' | '´' | '`' | '＇' | '‹' | '›' => '\'',
        '\u{2010}'..='\u{2015}' | '−' | '﹘' | '﹣' | '－' => '-',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// A dash that joins no words, unlike the hyphen.
pub(super) fn dash(c: char) -> bool {
    matches!(c, '\u{2012}'..='\u{2015}' | '﹘')
}

/// The text in plain characters, capitals kept: what the syntax model reads.
pub(super) fn plain_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !invisible(c)) {
        match c {
            '…' => out.push_str("..."),
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            _ => out.push(plain(c)),
        }
    }
    if out == "''" {
        out = String::from("\"");
    }
    out
}

/// A character that is seen, with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// First byte in the text.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    /// Its plain form.
    pub(super) c: char,
    /// As written.
    pub(super) raw: char,
}

/// The visible characters of a span, white space included.
pub(super) fn glyphs(text: &str, span: super::Span) -> Vec<Glyph> {
    span.of(text)
        .char_indices()
        .filter(|&(_, c)| !invisible(c))
        .map(|(at, c)| Glyph { start: span.start + at, end: span.start + at + c.len_utf8(), c: plain(c), raw: c })
        .collect()
}
