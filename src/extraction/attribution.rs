//! Who is the source of what: reported speech, direct and indirect, as a chain from the outlet inwards.

use super::{coreference::Coreference, entity::Entities, quote::Quote, tree::Tree};
use crate::{
    dictionary::{self, cue},
    document::{Relation, Span, Tag},
};

/// Somebody a claim is attributed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What to compare by: the key of the entity, else of the noun.
    pub key: String,
    /// The name or description on the screen.
    pub name: String,
    /// Whether the key is that of a named entity.
    pub named: bool,
    /// Where the source and the verb of saying stand.
    pub span: Span,
}

/// For every token, the sources that vouch for it, outermost first.
pub(crate) struct Attribution {
    regions: Vec<(Vec<usize>, Source)>,
    of: Vec<Vec<usize>>,
}

impl Attribution {
    /// The chain of sources of a token; empty where the outlet itself speaks.
    pub(crate) fn chain(&self, token: usize) -> Vec<&Source> {
        let mut chain: Vec<&Source> = self.of[token].iter().map(|region| &self.regions[*region].1).collect();
        chain.dedup_by(|a, b| a.key == b.key);
        chain
    }
}

/// The subject of a verb of saying as a source.
pub(crate) fn source_of(tree: &Tree, entities: &Entities, coreference: &Coreference, verb: usize) -> Option<Source> {
    let subject = if tree.is_passive(verb) { tree.agent(verb)? } else { speaking(tree, coreference, verb)? };
    let mut source = noun_source(tree, entities, coreference, subject)?;
    source.span = tree.span(&[subject.min(verb), subject.max(verb)]);
    Some(source)
}

/// Who speaks: the verb's own subject, else the name right before it, else the subject it shares with another verb.
fn speaking(tree: &Tree, coreference: &Coreference, verb: usize) -> Option<usize> {
    let own = tree.own_subject(verb).filter(|_| tree.token(verb).relation != Relation::AclRelcl);
    let before = (verb.saturating_sub(2)..verb).rev().find(|token| tree.token(*token).tag != Tag::Adv);
    let named = before.filter(|token| {
        tree.token(*token).tag == Tag::Propn && coreference.of(*token).is_some() && tree.sentence(*token) == tree.sentence(verb)
    });
    own.or(named).or_else(|| tree.subject(verb))
}

pub(crate) fn noun_source(tree: &Tree, entities: &Entities, coreference: &Coreference, noun: usize) -> Option<Source> {
    let token = tree.token(noun);
    let span = tree.span(&tree.phrase(noun));
    if let Some(entity) = coreference.of(noun) {
        let entity = &entities.list[entity];
        return Some(Source { key: entity.key.clone(), name: entity.name.clone(), named: entity.named, span });
    }
    matches!(token.tag, Tag::Noun | Tag::Propn).then(|| Source {
        key: tree.key(noun).to_string(),
        name: span.of(&tree.document.text).to_string(),
        named: token.tag == Tag::Propn,
        span,
    })
}

/// Finds who vouches for what.
pub(crate) fn attribute(tree: &Tree, entities: &Entities, coreference: &Coreference, quotes: &[Quote]) -> Attribution {
    let mut regions: Vec<(Vec<usize>, Source)> = Vec::new();
    for quote in quotes {
        if let (Some(source), Some(first), Some(last)) = (&quote.speaker, quote.words.first(), quote.words.last()) {
            regions.push(((*first..=*last).collect(), source.clone()));
        }
    }
    for index in 0..tree.document.tokens.len() {
        let token = tree.token(index);
        if token.tag == Tag::Verb && dictionary::holds(cue::REPORT_VERBS, &token.lemma) {
            if let Some(source) = source_of(tree, entities, coreference, index) {
                regions.extend(contents(tree, index).into_iter().map(|content| (content, source.clone())));
            }
        } else if token.norm == "according"
            && let Some(noun) = token.head.filter(|noun| tree.token(*noun).relation != Relation::Root)
            && let Some(source) = noun_source(tree, entities, coreference, noun)
        {
            let own = tree.subtree(noun);
            let clause = tree.token(noun).head.map_or_else(Vec::new, |head| tree.subtree(tree.predicate(head)));
            regions.push((clause.into_iter().filter(|token| own.binary_search(token).is_err()).collect(), source));
        }
    }
    // Outermost first: the wider region encloses the narrower one.
    regions.sort_by_key(|(tokens, _)| std::cmp::Reverse(tokens.len()));
    let mut of = vec![Vec::new(); tree.document.tokens.len()];
    for (region, (tokens, _)) in regions.iter().enumerate() {
        for token in tokens {
            of[*token].push(region);
        }
    }
    Attribution { regions, of }
}

/// What a verb of saying reports: the clauses that depend on it, or the clause it is set beside.
fn contents(tree: &Tree, verb: usize) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = tree
        .children(verb)
        .iter()
        .filter(|child| match tree.token(**child).relation {
            Relation::Ccomp => true,
            Relation::Parataxis => tree.heads_clause(**child) && !dictionary::holds(cue::REPORT_VERBS, tree.lemma(**child)),
            _ => false,
        })
        .map(|child| tree.subtree(*child))
        .collect();
    let token = tree.token(verb);
    if token.relation == Relation::Parataxis
        && let Some(head) = token.head
    {
        let own = tree.subtree(verb);
        found.push(tree.subtree(head).into_iter().filter(|token| own.binary_search(token).is_err()).collect());
    }
    found
}
