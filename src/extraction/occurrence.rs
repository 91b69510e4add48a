//! What is said to have happened, or not to have: acts in all words for them, verb or noun.

use super::{
    act,
    factuality::{self, Polarity, Status},
    frame::{Frame, Reading},
    word,
};
use crate::{
    dictionary::{
        self,
        act::{DENIABLE, LIGHT_VERBS, NOMINALS},
        cue::{NEGATIONS, REPORT_VERBS},
    },
    document::{Relation, Span, Tag},
    order::Order,
};
use std::rc::Rc;

/// That something happened, or that it did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The words for it ("no warning was issued", "had warned").
    pub span: Span,
    /// Key of the act.
    pub act: String,
    /// Whether it is denied.
    pub denied: bool,
    /// Whether a noun tells it.
    pub noun: bool,
    /// Keys of the words that say which ("tsunami" of "tsunami warning"), or to what it was done. Sorted.
    pub which: Vec<String>,
    /// The clause.
    pub frame: Rc<Frame>,
}

/// At most so many words between a verb and a noun that are shown together.
const NEAR: usize = 5;

/// Finds the occurrences of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Occurrence> {
    (0..reading.tree.document.tokens.len()).filter_map(|index| read(reading, index)).collect()
}

fn read(reading: &Reading, index: usize) -> Option<Occurrence> {
    let tree = reading.tree;
    let token = tree.token(index);
    match token.tag {
        Tag::Verb if tree.heads_clause(index) || token.relation == Relation::Acl => verb(reading, index),
        Tag::Noun => noun(reading, index),
        _ => None,
    }
}

/// "did not warn".
fn verb(reading: &Reading, index: usize) -> Option<Occurrence> {
    let tree = reading.tree;
    let told = act::of(tree, index);
    let light = dictionary::holds(LIGHT_VERBS, told.lemma)
        || dictionary::holds(REPORT_VERBS, told.lemma)
        || dictionary::holds(word::HELPERS, told.lemma);
    if light || told.noun.is_some() {
        return None;
    }
    let frame = reading.frame(index);
    if frame.status == Status::Conditional {
        return None;
    }
    let denied = frame.polarity == Polarity::Negated;
    // What is to be done is not said to be done.
    if !denied && tree.has_child(index, |child| child.xpos == "TO") {
        return None;
    }
    let mut words: Vec<usize> = tree.helpers(index).collect();
    words.push(index);
    // "No trucks passed."
    if let Some(subject) = tree.own_subject(index).filter(|subject| denied && *subject < index && index - subject <= NEAR) {
        words.extend(tree.phrase(subject));
    }
    words.order();
    let object = tree.object(index).or_else(|| tree.child(index, &[Relation::Xcomp]));
    let which = object.map_or_else(Vec::new, |object| reading.referents(&tree.phrase(object)));
    Some(Occurrence { span: tree.span(&tree.contiguous(&words, index)), act: told.key, denied, noun: false, which, frame })
}

/// "no warning", "without warning", "did not issue a warning".
fn noun(reading: &Reading, index: usize) -> Option<Occurrence> {
    let tree = reading.tree;
    let token = tree.token(index);
    let none = tree.has_child(index, |child| {
        child.relation == Relation::Det && dictionary::holds(NEGATIONS, &child.norm) || child.norm == "without"
    });
    let nominal = dictionary::lookup(NOMINALS, &token.lemma);
    if !none && nominal.is_none() && !dictionary::holds(DENIABLE, &token.lemma) {
        return None;
    }
    let act = nominal.map_or_else(|| tree.key(index).to_string(), |(verb, _)| word::plain(verb));
    let frame = reading.frame(index);
    let predicate = frame.predicate;
    if frame.status == Status::Conditional {
        return None;
    }
    let done_to = matches!(token.relation, Relation::Obj | Relation::NsubjPass) && token.head == Some(predicate);
    let before = tree.children(index).iter().copied().filter(|child| *child < index && index - child <= NEAR);
    let mut words: Vec<usize> =
        before.filter(|child| !matches!(tree.token(*child).relation, Relation::Cc | Relation::Punct)).collect();
    words.push(index);
    // "will not need surgery", "a warning was not issued".
    let in_turn = token.relation == Relation::NsubjPass || predicate < index;
    if done_to && in_turn && predicate.abs_diff(index) <= NEAR {
        words.extend(tree.helpers(predicate));
        words.extend(tree.child(predicate, &[Relation::Mark]).filter(|mark| *mark < predicate));
        words.push(predicate);
        words.extend(factuality::undoing(tree, predicate));
    }
    words.order();
    let mut which = tree.phrase(index);
    which.retain(|word| *word != index);
    Some(Occurrence {
        span: tree.span(&tree.contiguous(&words, index)),
        act,
        denied: none || done_to && frame.polarity == Polarity::Negated,
        noun: true,
        which: reading.referents(&which),
        frame,
    })
}
