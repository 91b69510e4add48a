//! What each paragraph is: the article's headline, its body, or the page's furniture.
//!
//! A sentence lost is worse than a caption kept: where nothing says furniture, a paragraph is body.

use super::{
    Paragraph, ParagraphKind,
    furniture::{self, Look},
    paragraph::paragraphs,
};
use crate::map::Set;

/// Words from which a line with a full stop is running text wherever it stands.
const PROSE_WORDS: usize = 8;
/// Words up to which a line without a full stop between paragraphs is a crosshead or a link.
const CROSSHEAD_WORDS: usize = 12;
/// Words from which even a line without a full stop is running text: headlines are shorter.
const LONG_LINE_WORDS: usize = 28;
/// Lines before the body that can be headline and deck.
const HEADLINES: usize = 4;

/// The paragraphs of a text with their kinds. `title` is the headline if it is known apart from the text.
pub(super) fn clean(text: &str, title: Option<&str>) -> Vec<Paragraph> {
    let spans = paragraphs(text);
    let looks: Vec<Look> = spans.iter().map(|span| Look::new(span.of(text))).collect();
    let furniture = mark_furniture(&looks);
    let title = title.map(|title| Look::new(title).plain);
    let kinds = classify(&looks, &furniture, title.as_deref());
    spans.into_iter().zip(kinds).map(|(span, kind)| Paragraph { span, kind }).collect()
}

/// What is no text of the article by itself, or the second copy of something.
fn mark_furniture(looks: &[Look]) -> Vec<Option<ParagraphKind>> {
    let mut seen = Set::default();
    looks
        .iter()
        .map(|look| {
            if let Some(kind) = furniture::sign(look) {
                return Some(kind);
            }
            // Short sentences are repeated by people, short lines by pages.
            let long = if look.stop { 5 } else { 2 };
            (long < look.words.len() && !seen.insert(look.plain.as_str())).then_some(ParagraphKind::Furniture)
        })
        .collect()
}

fn prose(look: &Look) -> bool {
    (look.stop && PROSE_WORDS <= look.words.len() && !look.title_case) || LONG_LINE_WORDS <= look.words.len() || look.dateline
}

fn classify(looks: &[Look], furniture: &[Option<ParagraphKind>], title: Option<&str>) -> Vec<ParagraphKind> {
    let is_prose = |index: usize| furniture[index].is_none() && prose(&looks[index]);
    let first = (0..looks.len()).find(|&index| is_prose(index));
    let last = (0..looks.len()).rev().find(|&index| is_prose(index));
    let (Some(first), Some(last)) = (first, last) else { return without_prose(looks, furniture) };
    let mut headlines = 0;
    // A headline may end with a full stop; the deck then follows what looks like the first paragraph.
    let opening = furniture[..first].iter().all(Option::is_some) && looks[first].words.len() <= LONG_LINE_WORDS;
    let second = (first + 1..looks.len()).find(|&index| furniture[index].is_none()).filter(|_| opening);
    let deck = |index: usize| second == Some(index) && !looks[index].stop && !looks[index].bullet && !prose(&looks[index]);
    // A sentence runs over the line's end.
    let runs_on = |index: usize| {
        let next = (index + 1..looks.len()).find(|&next| furniture[next].is_none());
        !looks[index].stop && !looks[index].title_case && next.is_some_and(|next| looks[next].small && !looks[next].bullet)
    };
    (0..looks.len())
        .map(|index| {
            let look = &looks[index];
            if let Some(kind) = furniture[index] {
                return kind;
            }
            if index < first || deck(index) || title == Some(look.plain.as_str()) {
                headlines += 1;
                let headline = headlines <= HEADLINES && (1 < look.words.len() || title.is_some());
                return if headline { ParagraphKind::Headline } else { ParagraphKind::Furniture };
            }
            if is_prose(index) || runs_on(index) || within(look, index < last) {
                ParagraphKind::Body
            } else {
                ParagraphKind::Furniture
            }
        })
        .collect()
}

/// Whether a line that is not plainly prose belongs to the body; `inside` where more body follows.
fn within(look: &Look, inside: bool) -> bool {
    if look.stop {
        return !look.title_case || look.words.len() < PROSE_WORDS;
    }
    if look.title_case {
        return false;
    }
    look.bullet || look.quote || (inside && look.colon) || CROSSHEAD_WORDS < look.words.len()
}

/// Texts of notes and lists, without one full sentence: the first line is the headline if more follow.
fn without_prose(looks: &[Look], furniture: &[Option<ParagraphKind>]) -> Vec<ParagraphKind> {
    let kept = furniture.iter().filter(|dropped| dropped.is_none()).count();
    let mut first = 1 < kept;
    furniture
        .iter()
        .zip(looks)
        .map(|(&dropped, look)| match dropped {
            Some(kind) => kind,
            None if first && !look.stop => {
                first = false;
                ParagraphKind::Headline
            }
            None => ParagraphKind::Body,
        })
        .collect()
}

/// How much of the text to read: all of it, or up to the last paragraph, sentence or word that ends before the limit.
pub(super) fn limit(text: &str, max_bytes: usize) -> usize {
    /// How far back a better place to cut is looked for, in bytes: a long paragraph.
    const BACK: usize = 2_000;
    if text.len() <= max_bytes {
        return text.len();
    }
    let end = text.floor_char_boundary(max_bytes);
    let from = text.floor_char_boundary(end.saturating_sub(BACK));
    let near = &text[from..end];
    let line = near.rfind(['\n', '\r']).map(|at| at + 1);
    let sentence = near.rfind(". ").map(|at| at + 2);
    let space = near.rfind(' ').map(|at| at + 1);
    from + line.or(sentence).or(space).unwrap_or(near.len())
}
