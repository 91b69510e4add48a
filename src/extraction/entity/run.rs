//! Runs of tokens that are names: capitals, hyphens, particles, "University of Such"; headlines in title case are no names.

use crate::map::Set;
use crate::{
    dictionary::{
        self,
        calendar::{MONTHS, WEEKDAYS},
        country::{COUNTRIES, DIVIDED},
        noun::{BODY_WORDS, NOUNS, PARTICLES, PLACE_HEADS},
    },
    document::{ParagraphKind, Sentence, Tag},
    extraction::tree::Tree,
};
use std::ops::Range;

/// A run of name tokens inside one sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// First token.
    pub(super) first: usize,
    /// Last token.
    pub(super) last: usize,
    /// First token of the sentence.
    pub(super) start: usize,
}

/// The words that tell names from other words with a capital.
struct Words<'d> {
    /// Those written small somewhere in the document.
    small: Set<&'d str>,
    /// Those of names in the running text.
    named: Set<&'d str>,
}

/// All runs of a document, in order.
pub(super) fn runs(tree: &Tree) -> Vec<Run> {
    let document = tree.document;
    let is_small = |token: &&crate::document::Token| token.span.of(&document.text).starts_with(char::is_lowercase);
    let small = document.tokens.iter().filter(is_small).map(|token| token.norm.as_str()).collect();
    let mut named = Set::default();
    for sentence in document.sentences.iter().filter(|sentence| !is_headline(tree, sentence)) {
        // The first word of a sentence has a capital anyhow.
        let inner = sentence.tokens.clone().skip(1);
        let tied = |index: usize| {
            [Some(index - 1), Some(index + 1)]
                .into_iter()
                .flatten()
                .any(|at| tree.document.tokens.get(at).is_some_and(|token| token.norm == "-"))
        };
        let is_name = |index: &usize| tree.token(*index).tag == Tag::Propn && has_capital(tree, *index) && !tied(*index);
        named.extend(inner.filter(is_name).map(|index| tree.norm(index)));
    }
    let words = Words { small, named };
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let range = sentence.tokens.clone();
        let titled = is_headline(tree, sentence) && is_title_case(tree, range.clone());
        let mut index = range.start;
        while index < range.end {
            let end = run_end(tree, &words, index, &range, titled);
            if end == index {
                index += 1;
                continue;
            }
            found.push(Run { first: index, last: end - 1, start: range.start });
            index = end;
        }
    }
    found
}

fn is_headline(tree: &Tree, sentence: &Sentence) -> bool {
    tree.document.paragraphs[sentence.paragraph].kind == ParagraphKind::Headline
}

/// Whether most words of a headline begin with a capital, so that a capital tells nothing.
fn is_title_case(tree: &Tree, range: Range<usize>) -> bool {
    let long = |token: &usize| tree.norm(*token).len() > 3 && tree.norm(*token).chars().all(char::is_alphabetic);
    let words = range.clone().filter(long).count();
    let capitals = range.filter(long).filter(|token| has_capital(tree, *token)).count();
    // Seven in ten: in a sentence-case headline of names alone they are fewer, for verbs are small.
    4 <= words && words * 7 <= capitals * 10
}

fn has_capital(tree: &Tree, index: usize) -> bool {
    tree.token(index).span.of(&tree.document.text).starts_with(char::is_uppercase)
}

/// One past the last token of the run that begins here; `start` itself where none does.
fn run_end(tree: &Tree, words: &Words, start: usize, range: &Range<usize>, titled: bool) -> usize {
    let is_country = |index: usize| dictionary::lookup(COUNTRIES, tree.norm(index)).is_some();
    let is_name = |at: usize| {
        at < range.end && is_name_word(tree, words, at) && (!titled || words.named.contains(tree.norm(at)) || is_country(at))
    };
    let particle = |at: usize| at < range.end && dictionary::holds(PARTICLES, tree.norm(at));
    let capital = |at: usize| is_name(at) && has_capital(tree, at);
    let mut begin = start;
    // "Supreme Court", "Democratic National Committee": adjectives with a capital are part of the names of bodies.
    while begin < range.end
        && begin < start + 3
        && tree.token(begin).tag == Tag::Adj
        && has_capital(tree, begin)
        && !is_name(begin)
    {
        begin += 1;
    }
    let mut index = begin;
    while index < range.end {
        if is_name(index) {
            index += 1;
        } else if begin < index && tree.norm(index) == "-" && is_tied(tree, words, index, range) {
            index += 2;
        } else if begin < index && particle(index) && (capital(index + 1) || particle(index + 1) && capital(index + 2)) {
            index += 1;
        } else if begin < index && tree.norm(index) == "of" && capital(index + 1) && reaches_over_of(tree, begin, index - 1) {
            index += 2;
        } else {
            break;
        }
    }
    // "Such Emails" is no name where mails are spoken of otherwise.
    while begin + 1 < index && tree.token(index - 1).xpos == "NNPS" && words.small.contains(tree.norm(index - 1)) {
        index -= 1;
    }
    let common = |at: usize| words.small.contains(tree.norm(at)) && !words.named.contains(tree.norm(at));
    if start < begin && !(begin < index && says_body(tree, index - 1) && !(start == range.start && common(start))) {
        return start;
    }
    // A single word with a capital at the start of a sentence, written small elsewhere, is that word.
    if index == start + 1 && start == range.start && common(start) && !begins_pair(tree, start) {
        return start;
    }
    index
}

/// Whether a word at the end of a name says that it is a body.
pub(super) fn says_body(tree: &Tree, index: usize) -> bool {
    let norm = tree.norm(index);
    dictionary::lookup(NOUNS, norm).is_some_and(|path| path.starts_with("body")) || dictionary::holds(BODY_WORDS, norm)
}

/// "University of Such", "Bay of Such": the word before "of" begins a name of a body or place.
fn reaches_over_of(tree: &Tree, start: usize, head: usize) -> bool {
    let norm = tree.norm(head);
    let body = dictionary::lookup(NOUNS, norm).is_some_and(|path| path.starts_with("body") || path.starts_with("building"))
        || dictionary::holds(BODY_WORDS, norm);
    has_capital(tree, head) && (body || start == head && dictionary::holds(PLACE_HEADS, norm))
}

/// Whether a hyphen without spaces ties two parts of one name: "Smith-Jones", "Jae-sok"; not "Such-based", not "Norway-Chad".
fn is_tied(tree: &Tree, words: &Words, hyphen: usize, range: &Range<usize>) -> bool {
    if range.end <= hyphen + 1 {
        return false;
    }
    let (left, mark, right) = (tree.token(hyphen - 1), tree.token(hyphen), tree.token(hyphen + 1));
    if left.span.end != mark.span.start || mark.span.end != right.span.start {
        return false;
    }
    let country = |index: usize| dictionary::lookup(COUNTRIES, tree.norm(index)).is_some();
    let apart = words.named.contains(left.norm.as_str()) && words.named.contains(right.norm.as_str());
    if has_capital(tree, hyphen + 1) {
        return right.tag == Tag::Propn && !country(hyphen - 1) && !country(hyphen + 1) && !apart;
    }
    // The second syllable of a given name is short and written small.
    right.norm.len() <= 4
        && (matches!(right.tag, Tag::Propn | Tag::Noun | Tag::X) || matches!(right.norm.as_str(), "in" | "un" | "on" | "ho"))
        && !country(hyphen - 1)
}

fn is_name_word(tree: &Tree, words: &Words, index: usize) -> bool {
    let token = tree.token(index);
    let dated = dictionary::lookup(MONTHS, &token.norm).is_some() || dictionary::lookup(WEEKDAYS, &token.norm).is_some();
    let capital = token.span.of(&tree.document.text).contains(char::is_uppercase);
    if dated || !capital && !begins_or_ends_pair(tree, index) {
        return false;
    }
    // "White House" is a name whatever the tagger makes of its words; so is a word that is a name elsewhere and never written small.
    let pair = begins_or_ends_pair(tree, index);
    let known = || {
        matches!(token.tag, Tag::Noun | Tag::Verb | Tag::Adv | Tag::X)
            && has_capital(tree, index)
            && words.named.contains(token.norm.as_str())
            && !words.small.contains(token.norm.as_str())
    };
    pair || token.tag == Tag::Propn || known()
}

fn begins_or_ends_pair(tree: &Tree, index: usize) -> bool {
    begins_pair(tree, index) || index.checked_sub(1).is_some_and(|before| begins_pair(tree, before))
}

/// Whether the token and the next are a name of two words, the first of them no name by itself.
pub(super) fn begins_pair(tree: &Tree, index: usize) -> bool {
    let next = tree.document.tokens.get(index + 1).map_or("", |token| token.norm.as_str());
    has_capital(tree, index) && DIVIDED.iter().any(|(first, second, _)| tree.norm(index) == *first && next == *second)
}
