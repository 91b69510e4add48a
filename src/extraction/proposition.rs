//! Who takes which stance on what, and what is said to be lacking.

use super::{
    frame::{Frame, Reading},
    participant::{self, Participant},
};
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        cue::HEDGES,
        stance::{STANCES, Stance},
    },
    document::{Relation, Span, Tag},
};

/// An assertion: a predicate with its participants.
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
    /// Lemma of the predicate.
    pub lemma: String,
    /// The one who takes the stance, as written.
    pub holder_name: String,
    /// Whether a word leaves it open ("possibly", "reportedly").
    pub hedged: bool,
    /// Keys of the content words of what the stance is taken on. Sorted.
    pub content: Vec<String>,
    /// Who and what takes part, by part.
    pub participants: Vec<Participant>,
    /// The clause.
    pub frame: Frame,
}

/// The most tokens between a subject and its verb, or a verb and its object, for the act to be shown with them.
const NEAR: usize = 8;

/// Finds the propositions of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Proposition> {
    let tree = reading.tree;
    (0..tree.document.tokens.len()).filter_map(|index| read(reading, index)).collect()
}

fn read(reading: &Reading, index: usize) -> Option<Proposition> {
    let tree = reading.tree;
    let token = tree.token(index);
    if token.tag != Tag::Verb || !tree.heads_clause(index) || token.relation == Relation::Acl {
        return None;
    }
    let passive = tree.is_passive(index);
    let subject = tree.subject(index)?;
    let holder = if passive { tree.agent(index) } else { Some(subject) };
    let patient = if passive { Some(subject) } else { tree.child(index, &[Relation::Obj]) };
    let arguments = tree.children(index).iter().copied().filter(|child| {
        matches!(tree.token(*child).relation, Relation::Obj | Relation::Ccomp | Relation::Xcomp | Relation::Obl | Relation::Iobj)
    });
    let mut content: Vec<usize> = arguments
        .flat_map(|child| if tree.token(child).relation == Relation::Obl { tree.phrase(child) } else { tree.subtree(child) })
        .collect();
    let mut span = content.clone();
    span.push(index);
    if passive {
        content.extend(tree.phrase(subject));
    }
    if content.is_empty() {
        return None;
    }
    content.order();
    content.dedup();
    let helpers = tree.children(index).iter().copied().filter(|child| {
        matches!(tree.token(*child).relation, Relation::Aux | Relation::AuxPass | Relation::Advmod) && *child < index
    });
    let mut core: Vec<usize> = helpers.chain([index]).collect();
    span.extend(core.iter().copied());
    if subject < index && index - subject <= NEAR {
        span.extend(tree.phrase(subject).into_iter().filter(|token| *token < index));
        core.extend(tree.phrase(subject).into_iter().filter(|token| *token < index));
    }
    if let Some(object) = patient.or(holder).filter(|object| index < *object && object - index <= NEAR) {
        core.extend(tree.phrase(object));
    } else {
        core.extend(content.iter().copied().filter(|token| index < *token && *token <= index + NEAR / 2));
    }
    span.order();
    core.order();
    Some(Proposition {
        span: tree.span(&span),
        core: tree.span(&core),
        finite: tree.child(index, &[Relation::Nsubj, Relation::NsubjPass]).is_some(),
        stance: dictionary::lookup(STANCES, &token.lemma),
        lemma: token.lemma.clone(),
        holder_name: holder
            .map_or_else(String::new, |holder| tree.span(&tree.phrase(holder)).of(&tree.document.text).to_string()),
        hedged: tree.clause(index).iter().any(|token| dictionary::holds(HEDGES, tree.norm(*token))),
        content: reading.referents(&content),
        participants: participant::find(reading, index),
        frame: reading.frame(index),
    })
}
