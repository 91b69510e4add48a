//! Things told with what sets them apart: how many, whose, and whether still ("a former test site", "two of the mayor's aides").

use super::frame::{Frame, Reading};
use crate::{
    dictionary,
    document::{Relation, Span, Tag},
    order::Order,
};
use std::rc::Rc;

/// Whether a thing is told as one or as more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// "a lawyer".
    One,
    /// "lawyers".
    Many,
}

/// A thing, as told by a noun with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The noun with what stands before it.
    pub span: Span,
    /// Key of the noun.
    pub noun: String,
    /// Keys of the words that say which it is. Sorted.
    pub which: Vec<String>,
    /// Whether it is told as one or as more, where it is new to the reader.
    pub number: Option<Number>,
    /// Whether it is told as past ("former").
    pub former: bool,
    /// Key of whose it is.
    pub owner: Option<String>,
    /// Whether a pronoun tells whose: who that is, is read from the text before.
    pub by_pronoun: bool,
    /// The clause.
    pub frame: Rc<Frame>,
}

/// Words that say that a thing or role is past. Sorted.
const FORMER: &[&str] = &["ex", "former", "one-time", "onetime"];

/// Finds the things of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Thing> {
    (0..reading.tree.document.tokens.len()).filter_map(|index| read(reading, index)).collect()
}

fn read(reading: &Reading, index: usize) -> Option<Thing> {
    let tree = reading.tree;
    let token = tree.token(index);
    let is_argument =
        matches!(token.relation, Relation::Obj | Relation::Nsubj | Relation::NsubjPass | Relation::Obl | Relation::OblAgent);
    if token.tag != Tag::Noun || !is_argument {
        return None;
    }
    let children = tree.children(index);
    let possessor = tree.child(index, &[Relation::NmodPoss]);
    let of = children
        .iter()
        .copied()
        .find(|child| tree.token(*child).relation == Relation::Nmod && tree.has_child(*child, |case| case.norm == "of"));
    let is_former = |child: usize| dictionary::holds(FORMER, tree.norm(child));
    let former = children.iter().any(|child| is_former(*child));
    // Whose a thing is that does something itself, is known from the text before.
    let done_to = !matches!(token.relation, Relation::Nsubj | Relation::NsubjPass);
    let owner = possessor.or(of).filter(|_| done_to).and_then(|owner| reading.named(owner));
    let describes =
        |child: &usize| matches!(tree.token(*child).relation, Relation::Amod | Relation::Compound) && !is_former(*child);
    let words: Vec<usize> = children.iter().copied().filter(describes).collect();
    let mut which: Vec<String> = words.iter().flat_map(|word| tree.subtree(*word)).map(|word| reading.referent(word)).collect();
    which.order();
    which.dedup();
    if which.is_empty() && owner.is_none() {
        return None;
    }
    let det = tree.child(index, &[Relation::Det]).map_or("", |det| tree.norm(det));
    let counted = tree.child(index, &[Relation::Nummod]).is_some();
    let number = match det {
        "a" | "an" if !token.xpos.ends_with('S') => Some(Number::One),
        "" if token.xpos.ends_with('S') && possessor.is_none() && !counted => Some(Number::Many),
        _ => None,
    };
    let before = children.iter().copied().filter(|child| {
        *child < index && describes(child)
            || tree.token(*child).relation == Relation::Det
            || is_former(*child)
            || Some(*child) == possessor
    });
    let mut span: Vec<usize> = before.flat_map(|child| tree.subtree(child)).collect();
    span.push(index);
    span.extend(of.map_or_else(Vec::new, |of| tree.phrase(of)));
    span.extend(of.and_then(|of| tree.child(of, &[Relation::Case])));
    span.order();
    span.dedup();
    Some(Thing {
        span: tree.span(&tree.contiguous(&span, index)),
        noun: tree.key(index).to_string(),
        which,
        number,
        former,
        owner,
        by_pronoun: possessor.is_some_and(|possessor| tree.token(possessor).tag == Tag::Pron),
        frame: reading.frame(index),
    })
}
