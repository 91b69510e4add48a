//! Who is the source of what: reported speech, direct and indirect, as a chain from the outlet inwards.

use super::{coreference::Coreference, entity::Entities, quote::Quote, scene::Scene, tree::Tree};
use crate::order::Order;
use crate::{
    dictionary::{self, act, cue},
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

pub(crate) fn noun_source(tree: &Tree, entities: &Entities, coreference: &Coreference, noun: usize) -> Option<Source> {
    let token = tree.token(noun);
    let mut phrase = tree.phrase(noun);
    phrase.pop_if(|last| *last != noun && matches!(tree.norm(*last), "'s" | "'"));
    let span = tree.span(&phrase);
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
pub(crate) fn attribute(scene: &Scene, quotes: &[Quote]) -> Attribution {
    let tree = scene.tree;
    let mut regions: Vec<(Vec<usize>, Source)> = Vec::new();
    for quote in quotes {
        if let (Some(source), Some(first), Some(last)) = (&quote.speaker, quote.words.first(), quote.words.last()) {
            regions.push(((*first..=*last).collect(), source.clone()));
        }
    }
    for index in 0..tree.document.tokens.len() {
        let token = tree.token(index);
        if token.tag == Tag::Verb && dictionary::holds(cue::REPORT_VERBS, &token.lemma) {
            if let Some(mut source) = scene.teller(index).and_then(|noun| source_of(scene, noun)) {
                source.span = source.span.join(token.span);
                regions.extend(contents(tree, index).into_iter().map(|content| (content, source.clone())));
            }
        } else if token.norm == "according"
            && let Some(noun) = token.head.filter(|noun| tree.token(*noun).relation != Relation::Root)
            && let Some(source) = source_of(scene, noun)
        {
            regions.extend(around(tree, noun).map(|clause| (clause, source)));
        } else if token.tag == Tag::Noun && dictionary::holds(cue::SPEECH_NOUNS, &token.lemma) {
            regions.extend(nominal(scene, index));
        } else if token.tag == Tag::Noun && dictionary::holds(act::ACCOUNTS, &token.lemma) {
            regions.extend(account(scene, index));
        }
        if token.xpos == "VBG" && matches!(token.lemma.as_str(), "cite" | "quote") {
            regions.extend(cited(scene, index));
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

fn source_of(scene: &Scene, noun: usize) -> Option<Source> {
    noun_source(scene.tree, scene.entities, scene.coreference, noun)
}

/// The clause that a phrase stands in, without the phrase.
fn around(tree: &Tree, noun: usize) -> Option<Vec<usize>> {
    let own = tree.subtree(noun);
    let clause = tree.subtree(tree.predicate(tree.token(noun).head?));
    Some(clause.into_iter().filter(|token| own.binary_search(token).is_err()).collect())
}

/// "by the captain's account", "in the view of the union": the clause around it is theirs.
fn account(scene: &Scene, noun: usize) -> Option<(Vec<usize>, Source)> {
    let tree = scene.tree;
    let beside = tree.token(noun).relation == Relation::Obl
        && tree.has_child(noun, |case| case.relation == Relation::Case && matches!(case.norm.as_str(), "by" | "in"));
    let source = source_of(scene, owner(tree, noun).filter(|_| beside)?)?;
    Some((around(tree, noun)?, source))
}

/// Whose a statement is: "the minister's claim", "the claim by the minister".
fn owner(tree: &Tree, noun: usize) -> Option<usize> {
    let by = |child: usize| tree.has_child(child, |case| matches!(case.norm.as_str(), "by" | "from" | "of"));
    tree.child(noun, &[Relation::NmodPoss])
        .or_else(|| tree.children(noun).iter().copied().find(|child| tree.token(*child).relation == Relation::Nmod && by(*child)))
}

/// "the minister's claim that ...", "the warning by the minister that ...": the clause is the minister's.
fn nominal(scene: &Scene, noun: usize) -> Option<(Vec<usize>, Source)> {
    let tree = scene.tree;
    let clause = tree.children(noun).iter().copied().find(|child| {
        matches!(tree.token(*child).relation, Relation::Acl | Relation::Ccomp)
            && tree.has_child(*child, |mark| mark.norm == "that" && mark.relation == Relation::Mark)
    })?;
    // "made the claim that ...": whoever makes it.
    let maker = || {
        let verb = tree.token(noun).head.filter(|_| tree.token(noun).relation == Relation::Obj)?;
        if dictionary::holds(act::LIGHT_VERBS, tree.lemma(verb)) { scene.teller(verb) } else { None }
    };
    Some((tree.subtree(clause), source_of(scene, owner(tree, noun).or_else(maker)?)?))
}

/// "..., citing officials": the clause before is theirs.
fn cited(scene: &Scene, verb: usize) -> Option<(Vec<usize>, Source)> {
    let tree = scene.tree;
    let head = tree.token(verb).head.filter(|_| tree.token(verb).relation == Relation::Advcl)?;
    let source = source_of(scene, tree.child(verb, &[Relation::Obj])?)?;
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
    // "quoted a witness as saying": what the witness says, the outer source says too.
    if matches!(tree.lemma(verb), "quote" | "cite") {
        let inner = tree.children(verb).iter().filter(|child| tree.has_child(**child, |mark| mark.norm == "as"));
        found.extend(inner.filter(|child| tree.token(**child).tag == Tag::Verb).flat_map(|child| contents(tree, *child)));
    }
    let token = tree.token(verb);
    if token.relation == Relation::Parataxis
        && let Some(head) = token.head
    {
        let own = tree.subtree(verb);
        found.push(tree.subtree(head).into_iter().filter(|token| own.binary_search(token).is_err()).collect());
    }
    found
}
