//! Who is the source of what: reported speech, direct and indirect, as a chain from the outlet inwards.

use super::{coreference::Coreference, entity::Entities, quote::Quote, tree::Tree};
use crate::order::Order;
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
    /// Where the words stand that name the source: a name, a description, a pronoun.
    pub noun: Span,
    /// Its entity, as an index into [`Entities::list`].
    pub entity: Option<usize>,
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
    if let Some(index) = coreference.of(noun) {
        let entity = &entities.list[index];
        let (key, name) = (entity.key.clone(), entity.name.clone());
        return Some(Source { key, name, named: entity.named, span, noun: span, entity: Some(index) });
    }
    matches!(token.tag, Tag::Noun | Tag::Propn).then(|| Source {
        key: tree.key(noun).to_string(),
        name: span.of(&tree.document.text).to_string(),
        named: token.tag == Tag::Propn,
        span,
        noun: span,
        entity: None,
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
        } else if token.tag == Tag::Noun && dictionary::holds(cue::SPEECH_NOUNS, &token.lemma) {
            regions.extend(nominal(tree, entities, coreference, index));
        }
        if token.xpos == "VBG" && matches!(token.lemma.as_str(), "cite" | "quote") {
            regions.extend(cited(tree, entities, coreference, index));
        }
    }
    // Outermost first: the wider region encloses the narrower one.
    regions.order_by_key(|(tokens, _)| std::cmp::Reverse(tokens.len()));
    let mut of = vec![Vec::new(); tree.document.tokens.len()];
    for (region, (tokens, _)) in regions.iter().enumerate() {
        for token in tokens {
            of[*token].push(region);
        }
    }
    Attribution { regions, of }
}

/// "the minister's claim that ...", "the warning by the minister that ...": the clause is the minister's.
fn nominal(tree: &Tree, entities: &Entities, coreference: &Coreference, noun: usize) -> Option<(Vec<usize>, Source)> {
    let clause = tree.children(noun).iter().copied().find(|child| {
        matches!(tree.token(*child).relation, Relation::Acl | Relation::Ccomp)
            && tree.has_child(*child, |mark| mark.norm == "that" && mark.relation == Relation::Mark)
    })?;
    let by = |child: usize| tree.has_child(child, |case| matches!(case.norm.as_str(), "by" | "from" | "of"));
    let owner = tree.child(noun, &[Relation::NmodPoss]).or_else(|| {
        tree.children(noun).iter().copied().find(|child| tree.token(*child).relation == Relation::Nmod && by(*child))
    })?;
    let source = noun_source(tree, entities, coreference, owner)?;
    Some((tree.subtree(clause), source))
}

/// "..., citing officials": the clause before is theirs.
fn cited(tree: &Tree, entities: &Entities, coreference: &Coreference, verb: usize) -> Option<(Vec<usize>, Source)> {
    let head = tree.token(verb).head.filter(|_| tree.token(verb).relation == Relation::Advcl)?;
    let source = noun_source(tree, entities, coreference, tree.child(verb, &[Relation::Obj])?)?;
    let own = tree.subtree(verb);
    let clauses = contents(tree, head);
    // What the head says, where it is a verb of saying: "the agency said, citing the minister, that ...".
    let said = if dictionary::holds(cue::REPORT_VERBS, tree.lemma(head)) { clauses.concat() } else { tree.subtree(head) };
    let mut region: Vec<usize> = said.into_iter().filter(|token| own.binary_search(token).is_err()).collect();
    region.order();
    (!region.is_empty()).then_some((region, source))
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
