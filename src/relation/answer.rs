//! The answers to a question, and where they are given.

use crate::{
    document::{Document, Span},
    extraction::{Claims, Frame, Interval, Moment, Quote},
};

/// One of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was understood.
    pub value: Option<Understood>,
    /// Where it is given: at least one place.
    pub places: Vec<Place>,
}

/// What was understood of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Understood {
    /// An interval in base units, with the unit or noun to show it in and that unit's factor in millionths.
    Quantity(Interval, String, i64),
    /// A time.
    Time(Moment),
    /// The things of a list, as written.
    List(Vec<String>),
}

/// A place of an article that carries an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// The shortest span that carries the answer.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// Who is quoted as saying so.
    pub source: Option<String>,
}

impl Place {
    /// Where a claim with that frame is told.
    pub(super) fn told(article: usize, span: Span, frame: &Frame) -> Self {
        Place { article, span, sentence: frame.sentence, source: frame.source_names.last().cloned() }
    }

    /// Where words of a quote stand.
    pub(super) fn spoken(article: usize, span: Span, quote: &Quote) -> Self {
        let source = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
        Place { article, span, sentence: quote.sentence, source }
    }
}

/// Adds a place to the answer with that key; the first place of a key begins an answer.
pub(super) fn add<K: PartialEq>(answers: &mut Vec<(K, Answer)>, key: K, value: Option<Understood>, place: Place) {
    match answers.iter_mut().find(|(known, _)| *known == key) {
        Some((_, answer)) => answer.places.push(place),
        None => answers.push((key, Answer { value, places: vec![place] })),
    }
}

/// Whether a sentence itself names whom a key means: who a pronoun means, or who goes on speaking, is read from the text before, and two
/// readings of it are no two reports.
pub(super) fn is_named_in(document: &Document, claims: &Claims, sentence: usize, key: &str) -> bool {
    let Some(tokens) = document.sentences.get(sentence).map(|sentence| &sentence.tokens) else { return false };
    let entities = &claims.entities;
    let first = entities.mentions.partition_point(|mention| mention.last < tokens.start);
    let here = entities.mentions[first..].iter().take_while(|mention| mention.first < tokens.end);
    here.map(|mention| &entities.list[mention.entity]).any(|entity| entity.key == key)
}

/// The first two answers that stand apart, in order of the second.
pub(super) fn first_apart(answers: usize, apart: impl Fn(usize, usize) -> bool) -> Option<(usize, usize)> {
    (0..answers).flat_map(|other| (0..other).map(move |one| (one, other))).find(|(one, other)| apart(*one, *other))
}

/// Whether one article gives only the one answer and another only the other. An article that gives both differs from itself at most.
pub(super) fn differ_across(one: &Answer, other: &Answer) -> bool {
    has_own_article(one, other) && has_own_article(other, one)
}

/// Whether an article gives the one answer and not the other.
pub(super) fn has_own_article(one: &Answer, other: &Answer) -> bool {
    one.places.iter().any(|place| other.places.iter().all(|known| known.article != place.article))
}
