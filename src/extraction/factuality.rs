//! Whether a predicate is affirmed or denied, and whether it is planned, under way, done, alleged or conditional.

use super::tree::Tree;
use crate::{
    dictionary::{self, act, cue},
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
    /// Somebody is told to do it.
    Ordered,
    /// Somebody will not do it.
    Refused,
}

/// The polarity of a predicate.
pub(crate) fn polarity(tree: &Tree, predicate: usize) -> Polarity {
    let negates = |index: usize| dictionary::holds(cue::NEGATIONS, tree.norm(index));
    let direct = tree.children(predicate).iter().any(|child| {
        let token = tree.token(*child);
        let kind = matches!(
            token.relation,
            Relation::Advmod | Relation::Det | Relation::Aux | Relation::AuxPass | Relation::Cc | Relation::Discourse
        );
        // "no longer"; "has yet to".
        let longer = token.norm == "longer" && tree.children(*child).iter().any(|below| negates(*below));
        let yet = token.norm == "yet" && is_infinitive(tree, predicate);
        let without = token.relation == Relation::Mark && token.norm == "without";
        kind && (negates(*child) || longer) || yet || without
    });
    // "has no proof", "nobody was hurt": the negation sits on an argument.
    let argument = tree.children(predicate).iter().any(|child| {
        matches!(tree.token(*child).relation, Relation::Nsubj | Relation::NsubjPass | Relation::Obj)
            && (negates(*child)
                || tree.children(*child).iter().any(|below| tree.token(*below).relation == Relation::Det && negates(*below)))
    });
    if (direct != argument) != undoing(tree, predicate).is_some() { Polarity::Negated } else { Polarity::Affirmed }
}

/// The word that undoes what a clause tells: "failed to stop", "denied that he stopped", "its refusal to stop".
pub(crate) fn undoing(tree: &Tree, predicate: usize) -> Option<usize> {
    let (head, _) = governor(tree, predicate).filter(|(_, lemma)| dictionary::holds(act::NEGATING, lemma))?;
    (polarity(tree, head) == Polarity::Affirmed).then_some(head)
}

/// What a clause is the complement of, with the lemma of the verb for it: "failed", "failure".
fn governor<'d>(tree: &Tree<'d>, predicate: usize) -> Option<(usize, &'d str)> {
    let token = tree.token(predicate);
    let head = token.head?;
    let lemma = tree.lemma(head);
    let bare = !tree.has_child(predicate, |child| child.relation == Relation::Mark && child.xpos != "TO");
    let told = match token.relation {
        Relation::Xcomp | Relation::Ccomp => lemma,
        Relation::Advcl if head < predicate && (is_infinitive(tree, predicate) || token.xpos == "VBG" && bare) => lemma,
        Relation::Acl if is_infinitive(tree, predicate) => dictionary::lookup(act::NOMINALS, lemma)?.0,
        _ => return None,
    };
    Some((head, told))
}

/// Whether a predicate stands behind "to".
fn is_infinitive(tree: &Tree, predicate: usize) -> bool {
    tree.has_child(predicate, |child| child.xpos == "TO")
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
    let above =
        token.head.filter(|_| matches!(token.relation, Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Advcl));
    let governed_by = |words: &[&str]| above.is_some_and(|head| dictionary::holds(words, tree.lemma(head)));
    let plans = |index: usize| dictionary::holds(cue::PLANNING, tree.lemma(index)) && tree.token(index).tag != Tag::Noun;
    let going_to =
        token.relation == Relation::Xcomp && above.is_some_and(|head| tree.lemma(head) == "go" && tree.token(head).xpos == "VBG");
    let infinitive = governor(tree, predicate).filter(|_| is_infinitive(tree, predicate));
    let under = |words: &[&str]| infinitive.is_some_and(|(_, lemma)| dictionary::holds(words, lemma));
    // "is said to have", "is believed to have".
    let hearsay = infinitive.is_some_and(|(head, _)| tree.is_passive(head)) && under(cue::REPORT_VERBS) && helper("have");
    // "is to leave"; "agreed to leave": whoever agrees has not left yet.
    let is_to = is_infinitive(tree, predicate)
        && tree.has_child(predicate, |child| {
            child.lemma == "be" && child.norm != "be" && matches!(child.relation, Relation::Cop | Relation::Aux)
        });
    let to_come = is_to
        || token.relation != Relation::Advcl
            && infinitive.is_some_and(|(head, lemma)| {
                let told = dictionary::holds(act::IMPLICATIVE, lemma) || dictionary::holds(act::NEGATING, lemma);
                !(told || tree.is_passive(head) && dictionary::holds(cue::REPORT_VERBS, lemma))
            });
    let future = ["will", "shall", "'ll", "would"].iter().any(|word| helper(word));
    if marked || helpers.iter().any(|word| dictionary::holds(cue::POSSIBILITY, word)) || helper("would") && helper("have") {
        Status::Conditional
    } else if under(act::ORDERING) || helper("must") || helper("should") {
        Status::Ordered
    } else if under(&["decline", "refuse"]) {
        Status::Refused
    } else if future || going_to || plans(predicate) || above.is_some_and(plans) {
        Status::Planned
    } else if hearsay
        || governed_by(cue::ALLEGING)
        || tree.has_child(predicate, |child| child.tag == Tag::Adv && dictionary::holds(cue::ALLEGING, &child.norm))
    {
        Status::Alleged
    } else if token.xpos == "VBG" && helper("be") {
        Status::UnderWay
    } else if to_come {
        Status::Planned
    } else {
        Status::Done
    }
}
