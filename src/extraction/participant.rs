//! Who and what takes part in an act, each in its part: who does it, to whom, where, whence, whither, with what, for what.

use super::frame::Reading;
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        calendar::{MONTHS, WEEKDAYS},
        cue::{NEGATIONS, TIME_NOUNS},
        preposition::PREPOSITIONS,
    },
    document::{Relation, Span, Tag},
};

pub use crate::dictionary::preposition::Part;

/// Somebody or something that takes part in an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// In which part.
    pub part: Part,
    /// The phrase; with its preposition, where it has one.
    pub span: Span,
    /// Lemma of the head noun.
    pub lemma: String,
    /// Keys of the heads: one, or one for each of a list. Sorted.
    pub keys: Vec<String>,
    /// Keys of the other content words of the phrase. Sorted.
    pub modifiers: Vec<String>,
    /// Key of whose it is ("the mayor's plan", "the plan of the mayor"), if said.
    pub owner: Option<String>,
    /// Whether the head is a name, or a pronoun or description that stands for one.
    pub named: bool,
    /// Whether the head is a name as written.
    pub name: bool,
    /// Whether the head is a pronoun.
    pub pronoun: bool,
    /// Whether it is one person, by name.
    pub person: bool,
    /// Whether it is many ("boats", "a boat and a raft").
    pub plural: bool,
    /// Whether it stands for something named before: a pronoun that was not resolved, "the former", "those".
    pub open: bool,
}

/// Finds the participants of the clause of a predicate.
pub(crate) fn find(reading: &Reading, predicate: usize) -> Vec<Participant> {
    let tree = reading.tree;
    let passive = tree.is_passive(predicate);
    let mut found = Vec::new();
    let subject = tree.subject(predicate);
    if let Some(subject) = subject {
        found.extend(read(reading, if passive { Part::Patient } else { Part::Actor }, subject, predicate));
    }
    for child in tree.children(predicate).iter().copied() {
        let part = match tree.token(child).relation {
            Relation::Obj if !passive => Part::Patient,
            Relation::OblAgent => Part::Actor,
            Relation::Iobj => Part::Goal,
            Relation::Obl => match part_of(reading, child) {
                Some(part) => part,
                None => continue,
            },
            _ => continue,
        };
        found.extend(read(reading, part, child, predicate));
    }
    found.order_by_key(|participant: &Participant| (participant.part, participant.span.start));
    found
}

/// The part that a phrase plays by its preposition.
fn part_of(reading: &Reading, head: usize) -> Option<Part> {
    let tree = reading.tree;
    let case = tree.child(head, &[Relation::Case])?;
    // "out of", "because of", "in front of": prepositions of several words say other things.
    let single = !tree.has_child(case, |child| child.relation == Relation::Fixed);
    let cases = tree.children(head).iter().filter(|child| tree.token(**child).relation == Relation::Case).count();
    let outward = tree.norm(case) == "out" || tree.norm(case) == "off" && 1 < cases;
    let by = tree.children(head).iter().any(|child| tree.token(*child).relation == Relation::Case && tree.norm(*child) == "by");
    if by {
        return Some(Part::Actor);
    }
    if outward {
        return Some(Part::Source);
    }
    dictionary::lookup(PREPOSITIONS, tree.norm(case)).filter(|_| single)
}

fn read(reading: &Reading, part: Part, head: usize, predicate: usize) -> Option<Participant> {
    let tree = reading.tree;
    let token = tree.token(head);
    let nominal = matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::Det | Tag::Num);
    let timed = dictionary::holds(TIME_NOUNS, &token.lemma)
        || dictionary::lookup(MONTHS, &token.norm).is_some()
        || dictionary::lookup(WEEKDAYS, &token.norm).is_some();
    if !nominal || timed || tree.sentence(head) != tree.sentence(predicate) {
        return None;
    }
    let heads: Vec<usize> =
        tree.conjuncts(head).into_iter().filter(|other| *other == head || is_nominal(token_tag(reading, *other))).collect();
    let mut phrase = tree.phrase(head);
    let inner = phrase.clone();
    if let Some(case) = tree.child(head, &[Relation::Case]).filter(|case| *case < head) {
        let first = phrase.first().copied().unwrap_or(head);
        if case < first && first - case <= 2 {
            phrase.insert(0, case);
        }
    }
    let open = matches!(token.tag, Tag::Pron | Tag::Det | Tag::Num) && reading.coreference.of(head).is_none();
    let negated = inner.iter().any(|token| dictionary::holds(NEGATIONS, tree.norm(*token)));
    let mut keys: Vec<String> = heads.iter().map(|head| reading.referent(*head)).collect();
    keys.order();
    keys.dedup();
    let owner = tree
        .child(head, &[Relation::NmodPoss])
        .or_else(|| {
            tree.child(head, &[Relation::Nmod])
                .filter(|below| tree.child(*below, &[Relation::Case]).is_some_and(|case| tree.norm(case) == "of"))
        })
        .and_then(|owner| reading.named(owner));
    let rest: Vec<usize> = inner.iter().copied().filter(|token| !heads.contains(token)).collect();
    let mut modifiers = reading.referents(&rest);
    modifiers.retain(|key| !keys.contains(key));
    Some(Participant {
        part,
        span: tree.span(&phrase),
        lemma: token.lemma.clone(),
        modifiers,
        owner,
        named: reading.coreference.of(head).is_some(),
        name: token.tag == Tag::Propn,
        pronoun: token.tag == Tag::Pron,
        person: reading.coreference.of(head).is_some_and(|entity| reading.entities.list[entity].is_person()),
        plural: 1 < heads.len() || matches!(token.xpos, "NNS" | "NNPS") || matches!(token.norm.as_str(), "they" | "them"),
        open: open || negated,
        keys,
    })
}

fn token_tag(reading: &Reading, index: usize) -> Tag {
    reading.tree.token(index).tag
}

fn is_nominal(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num)
}
