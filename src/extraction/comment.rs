//! Who was asked and gave no comment, and who gave one.

use super::{
    factuality::{self, Polarity},
    frame::{Frame, Reading},
};
use crate::{
    dictionary::{self, role::ROLES},
    document::{Relation, Span, Tag},
};
use std::rc::Rc;

/// That somebody commented or did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Who and the verb ("the mayor declined to comment").
    pub span: Span,
    /// Whether a comment was given.
    pub given: bool,
    /// Key of who was asked, or of whom they speak for.
    pub by: String,
    /// The same as written.
    pub name: String,
    /// The clause.
    pub frame: Rc<Frame>,
}

/// Verbs of saying no, before "to comment". Lemmas, sorted.
const DECLINING: &[&str] = &["decline", "refuse"];
/// What those asked decline to do. Lemmas, sorted.
const COMMENTING: &[&str] = &["answer", "comment", "discuss", "elaborate", "reply", "respond", "say", "speak"];
/// Verbs that, denied, tell of no comment. Lemmas, sorted.
const ANSWERING: &[&str] = &["answer", "comment", "reply", "respond"];
/// Verbs that tell of a comment. Lemmas, sorted.
const GIVING: &[&str] = &["call", "claim", "confirm", "deny", "insist", "reply", "respond", "say", "tell"];
/// Nouns for those who speak for others: what they say, the others say. Lemmas, sorted.
const SPEAKING_FOR: &[&str] = &[
    "agent",
    "attorney",
    "lawyer",
    "manager",
    "publicist",
    "rep",
    "representative",
    "solicitor",
    "spokesman",
    "spokesperson",
    "spokeswoman",
];

/// Finds who commented and who did not.
pub(crate) fn find(reading: &Reading) -> Vec<Comment> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for verb in 0..tree.document.tokens.len() {
        if !matches!(tree.token(verb).tag, Tag::Verb | Tag::Adj) {
            continue;
        }
        let Some(given) = told(reading, verb) else { continue };
        let asked = if tree.is_passive(verb) { tree.object(verb) } else { tree.subject(verb) };
        let Some(asked) = asked else { continue };
        for by in tree.conjuncts(asked) {
            let last = last(reading, verb, if given { 4 } else { 6 });
            let name = tree.span(&tree.contiguous(&tree.phrase(by), by)).of(&tree.document.text).to_string();
            for key in principals(reading, by) {
                found.push(Comment {
                    span: tree.span(&[by.min(verb), last.max(by)]),
                    given,
                    by: key,
                    name: name.clone(),
                    frame: reading.frame(verb),
                });
            }
        }
    }
    found
}

/// Whether a verb tells of a comment that was given, or of one that was not.
fn told(reading: &Reading, verb: usize) -> Option<bool> {
    let tree = reading.tree;
    let lemma = tree.lemma(verb);
    let comments = |token: usize| dictionary::holds(COMMENTING, tree.lemma(token));
    if dictionary::holds(DECLINING, lemma)
        && let Some(comment) = tree.child(verb, &[Relation::Xcomp]).filter(|comment| comments(*comment))
    {
        // "Declined to say whether it was safe": who said no word of that may have said much else.
        let only = tree.lemma(comment) != "say" || tree.child(comment, &[Relation::Ccomp]).is_none();
        return only.then_some(false);
    }
    let denied = factuality::polarity(tree, verb) == Polarity::Negated;
    let comment = || {
        tree.has_child(verb, |child| child.lemma == "comment" || matches!(child.lemma.as_str(), "call" | "message" | "request"))
    };
    match lemma {
        "reach" if denied => Some(false),
        "available" | "return" if denied && comment() => Some(false),
        "unavailable" if comment() => Some(false),
        _ if denied && dictionary::holds(ANSWERING, lemma) => Some(false),
        "tweet" => Some(!denied),
        _ if !denied && tree.token(verb).tag == Tag::Verb && dictionary::holds(GIVING, lemma) => Some(true),
        _ => None,
    }
}

/// The word up to which it is said to whom or that there was no comment, at most so many words behind the verb.
fn last(reading: &Reading, verb: usize, reach: usize) -> usize {
    let tree = reading.tree;
    let below =
        tree.child(verb, &[Relation::Xcomp, Relation::Obl, Relation::Obj]).filter(|below| verb < *below && *below < verb + reach);
    below.unwrap_or(verb)
}

/// The keys of somebody and of the one for whom they speak: "Orvia's spokeswoman", "a spokesman for Orvia", "Orvia spokeswoman Ann Poe".
fn principals(reading: &Reading, by: usize) -> Vec<String> {
    let tree = reading.tree;
    let entity = |token: usize| reading.coreference.of(token).map(|entity| &reading.entities.list[entity]);
    let speaks = |token: usize| dictionary::holds(SPEAKING_FOR, tree.lemma(token));
    let mut keys = Vec::new();
    if let Some(entity) = entity(by).filter(|entity| entity.named) {
        keys.push(entity.key.clone());
    }
    // Before a name the role and whom it serves are parts of its phrase.
    let phrase = tree.phrase(by);
    if phrase.iter().any(|token| speaks(*token)) {
        let served = |token: &&usize| {
            matches!(tree.token(**token).relation, Relation::NmodPoss | Relation::Nmod | Relation::Compound | Relation::Flat)
                && dictionary::lookup(ROLES, tree.lemma(**token)).is_none()
        };
        let served = phrase
            .iter()
            .filter(served)
            .filter_map(|token| entity(*token))
            .find(|served| served.named && !keys.contains(&served.key));
        keys.extend(served.map(|served| served.key.clone()));
    }
    keys
}
