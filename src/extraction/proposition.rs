//! Who takes which stance on what, and what is said to be lacking.

use super::frame::{Frame, Reading};
use crate::{
    dictionary::{
        self,
        stance::{STANCES, Stance},
    },
    document::{Relation, Span, Tag},
};

/// An assertion: a predicate with its participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposition {
    /// The clause, from the predicate to the end of its content; with the subject where that is near.
    pub span: Span,
    /// The stance the predicate takes, if it takes one.
    pub stance: Option<Stance>,
    /// Lemma of the predicate.
    pub lemma: String,
    /// The one who takes the stance, as written.
    pub holder_name: String,
    /// Keys of the content words of what the stance is taken on. Sorted.
    pub content: Vec<String>,
    /// The clause.
    pub frame: Frame,
}

/// Finds the propositions of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Proposition> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for index in 0..tree.document.tokens.len() {
        let token = tree.token(index);
        if token.tag != Tag::Verb || !(tree.heads_clause(index)) {
            continue;
        }
        let stance = dictionary::lookup(STANCES, &token.lemma);
        let Some(subject) = tree.subject(index) else { continue };
        let content: Vec<usize> = tree
            .children(index)
            .iter()
            .filter(|child| {
                matches!(
                    tree.token(**child).relation,
                    Relation::Obj | Relation::Ccomp | Relation::Xcomp | Relation::Obl | Relation::Iobj
                )
            })
            .flat_map(
                |child| if tree.token(*child).relation == Relation::Obl { tree.phrase(*child) } else { tree.subtree(*child) },
            )
            .collect();
        let mut content = content;
        content.sort_unstable();
        content.dedup();
        if content.is_empty() {
            continue;
        }
        let mut tokens: Vec<usize> = content.clone();
        tokens.push(index);
        if subject < index && index - subject <= 6 {
            tokens.push(subject);
        }
        tokens.extend(
            tree.children(index)
                .iter()
                .copied()
                .filter(|child| matches!(tree.token(*child).relation, Relation::Aux | Relation::Advmod) && *child < index),
        );
        tokens.sort_unstable();
        let frame = reading.frame(index);
        found.push(Proposition {
            span: tree.span(&tokens),
            stance,
            lemma: token.lemma.clone(),
            holder_name: tree.span(&tree.phrase(subject)).of(&tree.document.text).to_string(),
            content: reading.referents(&content),
            frame: Frame { subject: Some(reading.referent(subject)), ..frame },
        });
    }
    found
}
