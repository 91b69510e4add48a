//! What surrounds a claim and says what it is about.

use super::{
    act,
    attribution::Attribution,
    coreference::Coreference,
    entity::Entities,
    factuality::{self, Polarity, Status},
    tree::Tree,
};
use crate::document::{ParagraphKind, Relation, Span, Tag};
use crate::order::Order;
use std::{cell::RefCell, rc::Rc};

/// The clause of a claim: what links it to claims of other articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The sentence it stands in.
    pub sentence: usize,
    /// The token that heads its clause.
    pub predicate: usize,
    /// The clause around its predicate.
    pub clause: Span,
    /// Key of the predicate.
    pub act: String,
    /// Key of who or what does it or is so, if said.
    pub subject: Option<String>,
    /// Key of what it is done to, if said.
    pub object: Option<String>,
    /// Keys of all content words of the clause, with the keys of entities for names, descriptions and pronouns. Sorted.
    pub words: Vec<String>,
    /// Affirmed or negated.
    pub polarity: Polarity,
    /// Planned, under way, done, alleged, conditional.
    pub status: Status,
    /// Whether it is told as further back than the rest ("had sunk").
    pub pluperfect: bool,
    /// Keys of the sources that vouch for it, outermost first.
    pub sources: Vec<String>,
    /// Names of the sources, in the same order.
    pub source_names: Vec<String>,
    /// Whether it stands in a headline.
    pub headline: bool,
}

/// What frames are made from.
pub(crate) struct Reading<'a, 'd> {
    pub(crate) tree: &'a Tree<'d>,
    pub(crate) entities: &'a Entities,
    pub(crate) coreference: &'a Coreference,
    pub(crate) attribution: &'a Attribution,
    /// The frames of predicates, each made once: many claims stand in one clause.
    frames: RefCell<Vec<Option<Rc<Frame>>>>,
}

impl<'a, 'd> Reading<'a, 'd> {
    pub(crate) fn new(
        tree: &'a Tree<'d>,
        entities: &'a Entities,
        coreference: &'a Coreference,
        attribution: &'a Attribution,
    ) -> Self {
        let frames = RefCell::new(vec![None; tree.document.tokens.len()]);
        Reading { tree, entities, coreference, attribution, frames }
    }

    /// The key of what a token means: its entity, else its word.
    pub(crate) fn referent(&self, token: usize) -> String {
        match self.coreference.of(token) {
            Some(entity) => self.entities.list[entity].key.clone(),
            None => self.tree.key(token).to_string(),
        }
    }

    /// The key of what a token means, unless it is a pronoun that could not be resolved.
    pub(crate) fn named(&self, token: usize) -> Option<String> {
        let open = matches!(self.tree.token(token).tag, Tag::Pron | Tag::Det) && self.coreference.of(token).is_none();
        (!open).then(|| self.referent(token))
    }

    /// The keys of what the tokens mean: content words, and pronouns that could be resolved. Sorted, each once.
    pub(crate) fn referents(&self, tokens: &[usize]) -> Vec<String> {
        let mut keys: Vec<String> = tokens
            .iter()
            .filter(|token| self.tree.is_content(**token) || self.coreference.of(**token).is_some())
            .map(|token| self.referent(*token))
            .collect();
        // "both presidents", "they": whoever is in the set.
        let members = tokens.iter().flat_map(|token| self.coreference.group(*token));
        keys.extend(members.map(|entity| self.entities.list[*entity].key.clone()));
        keys.order();
        keys.dedup();
        keys
    }

    /// The frame of the clause that a token stands in.
    pub(crate) fn frame(&self, token: usize) -> Rc<Frame> {
        let predicate = self.tree.predicate(token);
        if let Some(known) = &self.frames.borrow()[predicate] {
            return Rc::clone(known);
        }
        let frame = Rc::new(self.frame_at(predicate));
        self.frames.borrow_mut()[predicate] = Some(Rc::clone(&frame));
        frame
    }

    fn frame_at(&self, predicate: usize) -> Frame {
        let tree = self.tree;
        let told = act::of(tree, predicate);
        let subject = if tree.is_passive(predicate) { tree.agent(predicate) } else { tree.subject(predicate) };
        let object = match told.noun {
            Some(noun) => act::object(tree, noun),
            None => tree.object(predicate),
        };
        self.frame_of(predicate, told.key, subject, object, tree.clause(predicate))
    }

    /// The frame of an act with who does it and to what, and the tokens that tell it.
    pub(crate) fn frame_of(
        &self,
        predicate: usize,
        act: String,
        subject: Option<usize>,
        object: Option<usize>,
        mut clause: Vec<usize>,
    ) -> Frame {
        let tree = self.tree;
        let around = tree.span(&tree.contiguous(&clause, predicate));
        clause.extend(subject);
        clause.extend(object);
        let sources = self.attribution.chain(predicate);
        let sentence = tree.sentence(predicate);
        let paragraph = tree.document.sentences[sentence].paragraph;
        Frame {
            sentence,
            predicate,
            clause: around,
            act,
            subject: subject.and_then(|token| self.named(token)),
            object: object.and_then(|token| self.named(token)),
            words: self.referents(&clause),
            polarity: factuality::polarity(tree, predicate),
            status: factuality::status(tree, predicate),
            pluperfect: tree.has_child(predicate, |child| child.relation == Relation::Aux && child.norm == "had"),
            sources: sources.iter().map(|source| source.key.clone()).collect(),
            source_names: sources.iter().map(|source| source.name.clone()).collect(),
            headline: tree.document.paragraphs.get(paragraph).is_some_and(|paragraph| paragraph.kind == ParagraphKind::Headline),
        }
    }
}
