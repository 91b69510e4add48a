//! Who a noun, a description or a pronoun means inside one article, by sieves from the surest to the least sure.

use super::{
    entity::{Entities, Entity},
    tree::Tree,
};
use crate::{
    dictionary::{
        self,
        role::{Gender, ROLES},
    },
    document::{Relation, Tag},
};

/// For each token, the entity that the phrase headed by it means.
pub(crate) struct Coreference {
    referents: Vec<Option<usize>>,
}

impl Coreference {
    pub(crate) fn of(&self, token: usize) -> Option<usize> {
        self.referents[token]
    }
}

/// How many sentences back a pronoun may reach. In edited news nine in ten reach no further than the sentence before.
const PRONOUN_REACH: usize = 2;

/// Resolves every noun and pronoun of the document that can be resolved.
pub(crate) fn resolve(tree: &Tree, entities: &Entities) -> Coreference {
    let mut referents = vec![None; tree.document.tokens.len()];
    for mention in &entities.mentions {
        for index in mention.first..=mention.last {
            referents[index] = Some(mention.entity);
        }
        // The phrase may be headed by a role before the name: "President | Ann Poe".
        let mut head = mention.last;
        while let Some(above) = tree.token(head).head {
            let is_title = mention.first.saturating_sub(4) <= above
                && above < mention.first
                && dictionary::lookup(ROLES, tree.lemma(above)).is_some();
            let linked = matches!(tree.token(head).relation, Relation::Flat | Relation::Appos | Relation::Compound);
            if !(linked && (is_title || (mention.first..=mention.last).contains(&above))) {
                break;
            }
            referents[above] = Some(mention.entity);
            head = above;
        }
    }
    // The people named so far, most recent last, with the sentence and whether they were subjects.
    let mut recent: Vec<(usize, usize, bool)> = Vec::new();
    for index in 0..tree.document.tokens.len() {
        let token = tree.token(index);
        if referents[index].is_none() {
            referents[index] = match token.tag {
                Tag::Noun | Tag::Propn if dictionary::lookup(ROLES, &token.lemma).is_some() => {
                    description(tree, entities, &recent, index)
                }
                Tag::Pron => pronoun(tree, entities, &recent, index),
                _ => None,
            };
        }
        if let Some(entity) = referents[index]
            && (entities.list[entity].is_person() || !entities.list[entity].given.is_empty())
        {
            let is_subject = matches!(token.relation, Relation::Nsubj | Relation::NsubjPass);
            recent.push((entity, tree.sentence(index), is_subject));
        }
    }
    Coreference { referents }
}

/// "the Norwegian minister": a person named before whose roles and countries the words fit.
fn description(tree: &Tree, entities: &Entities, recent: &[(usize, usize, bool)], index: usize) -> Option<usize> {
    let definite = tree.has_child(index, |child| matches!(child.norm.as_str(), "the" | "this" | "that"));
    let countries: Vec<&str> = tree
        .children(index)
        .iter()
        .filter(|child| matches!(tree.token(**child).relation, Relation::Amod | Relation::Compound | Relation::NmodPoss))
        .map(|child| tree.key(*child))
        .collect();
    let is_country = |key: &str| dictionary::country::COUNTRIES.iter().any(|(_, name)| *name == key);
    let wanted: Vec<&str> = countries.into_iter().filter(|key| is_country(key)).collect();
    let plural = tree.token(index).xpos == "NNS" || tree.token(index).xpos == "NNPS";
    if !definite && wanted.is_empty() || plural {
        return None;
    }
    let role = tree.lemma(index);
    let field = dictionary::lookup(ROLES, role);
    let fits = |entity: &Entity| {
        let same_role = entity.roles.iter().any(|known| known == role);
        let same_field = entity.roles.iter().any(|known| dictionary::lookup(ROLES, known) == field);
        let same_country =
            !wanted.is_empty() && wanted.iter().all(|country| entity.countries.iter().any(|known| known == country));
        let role_open = entity.roles.iter().all(|known| known == "counterpart");
        if wanted.is_empty() { same_role } else { same_country && (same_role || same_field || role_open) }
    };
    // The closest one that fits, exact roles before fields.
    let exact = recent
        .iter()
        .rev()
        .find(|(entity, _, _)| fits(&entities.list[*entity]) && entities.list[*entity].roles.iter().any(|known| known == role));
    exact.or_else(|| recent.iter().rev().find(|(entity, _, _)| fits(&entities.list[*entity]))).map(|found| found.0)
}

/// "he": the closest fitting subject of this or the sentences before, else the closest fitting person.
fn pronoun(tree: &Tree, entities: &Entities, recent: &[(usize, usize, bool)], index: usize) -> Option<usize> {
    let gender = match tree.norm(index) {
        "he" | "him" | "his" | "himself" => Gender::Male,
        "she" | "her" | "hers" | "herself" => Gender::Female,
        _ => return None,
    };
    let sentence = tree.sentence(index);
    let fits = |candidate: &&(usize, usize, bool)| {
        let known = entities.list[candidate.0].gender;
        sentence <= candidate.1 + PRONOUN_REACH && (known == gender || known == Gender::Unknown)
    };
    let own_subject = tree.subject(tree.predicate(index));
    let here = |candidate: &&(usize, usize, bool)| candidate.1 == sentence && candidate.2;
    let object = !matches!(tree.token(index).relation, Relation::Nsubj | Relation::NsubjPass | Relation::NmodPoss);
    let barred = own_subject.filter(|subject| object && *subject != index);
    let _ = barred;
    recent
        .iter()
        .rev()
        .filter(fits)
        .find(here)
        .or_else(|| recent.iter().rev().filter(fits).find(|candidate| candidate.2))
        .or_else(|| recent.iter().rev().find(fits))
        .map(|found| found.0)
}
