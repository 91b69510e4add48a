//! Whether a predicate is affirmed or denied, and whether it is planned, under way, done, alleged or conditional.

use super::tree::Tree;
use crate::{
    dictionary::{self, cue},
    document::{Relation, Tag},
};

/// Affirmed or negated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Polarity {
    /// "The ferry sank."
    #[default]
    Affirmed,
    /// "The ferry did not sink."
    Negated,
}

/// How real what is told is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It happened or is so.
    #[default]
    Done,
    /// It goes on as it is told.
    UnderWay,
    /// It is to come: planned, expected, announced.
    Planned,
    /// Somebody says that it is so.
    Alleged,
    /// It holds under a condition or as a possibility.
    Conditional,
}

/// The polarity of a predicate.
pub(crate) fn polarity(tree: &Tree, predicate: usize) -> Polarity {
    let negates = |index: usize| dictionary::holds(cue::NEGATIONS, tree.norm(index));
    let direct = tree.children(predicate).iter().any(|child| {
        matches!(
            tree.token(*child).relation,
            Relation::Advmod | Relation::Det | Relation::Aux | Relation::AuxPass | Relation::Cc | Relation::Discourse
        ) && negates(*child)
    });
    // "has no proof", "nobody was hurt": the negation sits on an argument.
    let argument = tree.children(predicate).iter().any(|child| {
        matches!(tree.token(*child).relation, Relation::Nsubj | Relation::NsubjPass | Relation::Obj)
            && (negates(*child)
                || tree.children(*child).iter().any(|below| tree.token(*below).relation == Relation::Det && negates(*below)))
    });
    if direct != argument { Polarity::Negated } else { Polarity::Affirmed }
}

/// The status of a predicate, from its auxiliaries and from what governs it.
pub(crate) fn status(tree: &Tree, predicate: usize) -> Status {
    let token = tree.token(predicate);
    let helpers: Vec<&str> = tree
        .children(predicate)
        .iter()
        .filter(|child| matches!(tree.token(**child).relation, Relation::Aux | Relation::AuxPass | Relation::Cop))
        .map(|child| tree.lemma(*child))
        .collect();
    let helper = |word: &str| helpers.contains(&word);
    let marked =
        tree.has_child(predicate, |child| child.relation == Relation::Mark && dictionary::holds(cue::CONDITIONS, &child.norm));
    let governor =
        token.head.filter(|_| matches!(token.relation, Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Advcl));
    let governed_by = |words: &[&str]| governor.is_some_and(|head| dictionary::holds(words, tree.lemma(head)));
    let plans = |index: usize| dictionary::holds(cue::PLANNING, tree.lemma(index)) && tree.token(index).tag != Tag::Noun;
    let going_to = token.relation == Relation::Xcomp
        && governor.is_some_and(|head| tree.lemma(head) == "go" && tree.token(head).xpos == "VBG");
    let future = ["will", "shall", "'ll", "would"].iter().any(|word| helper(word));
    if marked || helpers.iter().any(|word| dictionary::holds(cue::POSSIBILITY, word)) {
        Status::Conditional
    } else if future || going_to || plans(predicate) || governor.is_some_and(plans) {
        Status::Planned
    } else if governed_by(cue::ALLEGING)
        || tree.has_child(predicate, |child| child.tag == Tag::Adv && dictionary::holds(cue::ALLEGING, &child.norm))
    {
        Status::Alleged
    } else if token.xpos == "VBG" && helper("be") {
        Status::UnderWay
    } else {
        Status::Done
    }
}
