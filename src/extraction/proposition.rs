//! Who takes which stance on what, and what is said to be lacking.

use super::{
    act,
    entity::{Kind, of_noun},
    factuality::{self, Status},
    frame::{Frame, Reading},
};
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        act::{NEGATING, NOMINALS, ORDERING, Of},
        cue::{ALLEGING, HEDGES, PLANNING},
        stance::{STANCES, Stance},
    },
    document::{Relation, Span, Tag},
};
use std::rc::Rc;

/// An assertion: who does what to whom, or is what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposition {
    /// The clause, from the predicate to the end of its content; with the subject where that is near.
    pub span: Span,
    /// The act itself: subject, verb and object where they stand close together.
    pub core: Span,
    /// Whether it has a subject of its own and is no infinitive or participle hung on another clause.
    pub finite: bool,
    /// The stance the predicate takes, if it takes one.
    pub stance: Option<Stance>,
    /// Lemma of the verb for the act: "approve" for "gave his approval".
    pub lemma: String,
    /// The one who takes the stance, as written.
    pub holder_name: String,
    /// Whether a word leaves it open ("possibly", "reportedly").
    pub hedged: bool,
    /// Keys of the content words of what the stance is taken on. Sorted.
    pub content: Vec<String>,
    /// The clause.
    pub frame: Rc<Frame>,
}

/// The most tokens between a subject and its verb, or a verb and its object, for the act to be shown with them.
const NEAR: usize = 8;

/// Finds the propositions of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Proposition> {
    let tree = reading.tree;
    (0..tree.document.tokens.len()).filter_map(|index| read(reading, index).or_else(|| nominal(reading, index))).collect()
}

/// What a verb says, or an adjective or noun behind "be".
fn read(reading: &Reading, index: usize) -> Option<Proposition> {
    let tree = reading.tree;
    let token = tree.token(index);
    let copular = tree.child(index, &[Relation::Cop]).is_some() && matches!(token.tag, Tag::Adj | Tag::Noun | Tag::Propn);
    let own = tree.child(index, &[Relation::Nsubj, Relation::NsubjPass]);
    if token.tag != Tag::Verb && !copular || !tree.heads_clause(index) || token.relation == Relation::Acl && own.is_none() {
        return None;
    }
    let told = act::of(tree, index);
    let passive = tree.is_passive(index);
    let subject = tree.subject(index)?;
    if copular {
        // "it was late", "this is a mistake": of what is not known.
        reading.named(subject)?;
    }
    let holder = if passive { tree.agent(index) } else { Some(subject) };
    let patient = if copular { None } else { tree.object(index) };
    let arguments = tree.children(index).iter().copied().filter(|child| {
        matches!(tree.token(*child).relation, Relation::Obj | Relation::Ccomp | Relation::Xcomp | Relation::Obl | Relation::Iobj)
    });
    let mut content: Vec<usize> = arguments
        .flat_map(|child| if tree.token(child).relation == Relation::Obl { tree.phrase(child) } else { tree.subtree(child) })
        .collect();
    if copular {
        content.extend(tree.phrase(index));
    }
    let mut span = content.clone();
    span.push(index);
    if passive || copular && token.tag == Tag::Adj {
        content.extend(tree.phrase(subject));
    }
    // The noun that tells the act is no part of what it is done to.
    let owner = told.noun.and_then(|noun| tree.child(noun, &[Relation::NmodPoss]));
    content.retain(|token| Some(*token) != told.noun && Some(*token) != owner && *token != index);
    if content.is_empty() && told.noun.is_none() {
        return None;
    }
    content.order();
    content.dedup();
    // Where "denied that" stands before it, it says so.
    let undoing = factuality::undoing(tree, index).filter(|verb| *verb < index && index - verb <= NEAR);
    let mut core: Vec<usize> = tree.helpers(index).chain([index]).chain(undoing).collect();
    span.extend(core.iter().copied());
    if subject < index && index - subject <= NEAR {
        span.extend(tree.phrase(subject).into_iter().filter(|token| *token < index));
        core.extend(tree.phrase(subject).into_iter().filter(|token| *token < index));
    }
    if copular {
        core.extend(tree.phrase(index));
    } else if let Some(object) = patient.or(holder).filter(|object| index < *object && object - index <= NEAR) {
        core.extend(tree.phrase(object));
    } else {
        core.extend(content.iter().copied().filter(|token| index < *token && *token <= index + NEAR / 2));
    }
    span.order();
    core.order();
    let text = |tokens: &[usize]| tree.span(tokens).of(&tree.document.text).to_string();
    Some(Proposition {
        span: tree.span(&span),
        core: tree.span(&core),
        finite: is_finite(reading, index),
        // "dismissed 300 workers" is no stance.
        stance: dictionary::lookup(STANCES, told.lemma)
            .filter(|_| told.lemma != "dismiss" || patient.is_none_or(|patient| of_noun(tree.lemma(patient)) != Kind::Person)),
        lemma: told.lemma.to_string(),
        holder_name: holder.map_or_else(String::new, |holder| text(&tree.phrase(holder))),
        hedged: tree.clause(index).iter().any(|token| dictionary::holds(HEDGES, tree.norm(*token))),
        content: reading.referents(&content),
        frame: reading.frame(index),
    })
}

/// Whether a predicate has a subject of its own, or shares that of a finite verb that it is coordinated with.
fn is_finite(reading: &Reading, index: usize) -> bool {
    let tree = reading.tree;
    let own = |verb| tree.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).is_some();
    let token = tree.token(index);
    let shares = token.relation == Relation::Conj && matches!(token.xpos, "VBD" | "VBZ");
    own(index) || shares && token.head.is_some_and(own)
}

/// An act told by a noun, with whoever does it or has it done: "the mayor's denial", "the arrest of three men by police".
fn nominal(reading: &Reading, index: usize) -> Option<Proposition> {
    let tree = reading.tree;
    let token = tree.token(index);
    if token.tag != Tag::Noun || tree.heads_clause(index) {
        return None;
    }
    let (_, of) = dictionary::lookup(NOMINALS, &token.lemma)?;
    let above = tree.predicate(index);
    if act::of(tree, above).noun == Some(index) {
        return None;
    }
    let told = act::of(tree, index);
    let below = |noun: usize, word: &str| {
        tree.children(noun)
            .iter()
            .copied()
            .find(|child| tree.token(*child).relation == Relation::Nmod && tree.has_child(*child, |case| case.norm == word))
    };
    let owner = tree.child(index, &[Relation::NmodPoss]);
    let object = act::object(tree, index);
    let agent = below(index, "by").or_else(|| object.and_then(|object| below(object, "by")));
    let (actor, patient) = match of {
        Of::Actor => (owner.or(below(index, "of")), None),
        // "the mayor's arrest" is done to the mayor, "the mayor's denial of it" by the mayor.
        Of::Patient if agent.is_some() => (agent, object.or(owner)),
        Of::Patient => (owner, object),
    };
    let stance = dictionary::lookup(STANCES, told.lemma);
    // Without either, whose it is may be whoever it is done to.
    if of == Of::Patient && agent.is_none() && stance.is_none() && object.is_none() {
        return None;
    }
    reading.named(actor?)?;
    let mut content = patient.map_or_else(Vec::new, |patient| tree.phrase(patient));
    let doer = agent.map_or_else(Vec::new, |agent| tree.subtree(agent));
    content.retain(|token| doer.binary_search(token).is_err());
    content.extend(tree.child(index, &[Relation::Acl]).map_or_else(Vec::new, |clause| tree.subtree(clause)));
    content.order();
    let phrase = tree.phrase(index);
    let mut frame = reading.frame_of(index, told.key, actor, patient, phrase.clone());
    // What is demanded, planned or denied has not happened.
    let around = reading.frame(above);
    if frame.status == Status::Done && (around.status != Status::Done || asks(reading, above)) {
        frame.status = Status::Conditional;
    }
    Some(Proposition {
        span: tree.span(&phrase),
        core: tree.span(&phrase),
        finite: false,
        stance,
        lemma: told.lemma.to_string(),
        holder_name: actor.map_or_else(String::new, |actor| tree.span(&tree.phrase(actor)).of(&tree.document.text).to_string()),
        hedged: false,
        content: reading.referents(&content),
        frame: Rc::new(frame),
    })
}

/// Whether a verb makes what it governs something asked for or kept from happening.
fn asks(reading: &Reading, verb: usize) -> bool {
    let lemma = reading.tree.lemma(verb);
    matches!(lemma, "await" | "call" | "seek" | "want")
        || dictionary::holds(ORDERING, lemma)
        || dictionary::holds(PLANNING, lemma)
        || dictionary::holds(NEGATING, lemma)
        || dictionary::holds(ALLEGING, lemma)
}
