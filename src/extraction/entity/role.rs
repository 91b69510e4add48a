//! What people and things are called beside their names: roles before, behind and about them, and what these tell.

use super::{
    Entities, Kind, Mention,
    kind::{self, Clues},
};
use crate::map::Set;
use crate::{
    dictionary::{
        self,
        country::COUNTRIES,
        role::{GENDERED, Gender, ROLES},
    },
    document::{Relation, Tag},
    extraction::tree::Tree,
};

use std::sync::OnceLock;

/// How far before a name its roles are looked for, in words: "the former Norwegian deputy foreign minister".
const ROLE_REACH: usize = 5;

pub(super) fn is_role(lemma: &str) -> bool {
    dictionary::lookup(ROLES, lemma).is_some()
}

/// Whether a key is that of a country: the common name of one.
pub(crate) fn is_country(key: &str) -> bool {
    static NAMES: OnceLock<Set<&str>> = OnceLock::new();
    NAMES.get_or_init(|| COUNTRIES.iter().map(|(_, name)| name).collect()).contains(key)
}

/// The country that a word names or belongs to.
pub(super) fn country_of(tree: &Tree, index: usize) -> Option<String> {
    let key = tree.key(index);
    is_country(key).then(|| key.to_string())
}

/// What a noun tells of a person's gender: "spokeswoman", "son".
pub(crate) fn gender_of(lemma: &str) -> Gender {
    match dictionary::lookup(GENDERED, lemma) {
        Some(gender) => gender,
        None if lemma.ends_with("woman") => Gender::Female,
        None if lemma.ends_with("man") && lemma != "human" => Gender::Male,
        None => Gender::Unknown,
    }
}

/// Roles and countries in the words right before a name: "the Norwegian foreign minister Ann Poe".
pub(super) fn collect_before(
    tree: &Tree,
    sentence_start: usize,
    first: usize,
    roles: &mut Vec<String>,
    countries: &mut Vec<String>,
) {
    let mut found_role = !roles.is_empty();
    for index in (sentence_start..first).rev().take(ROLE_REACH) {
        let token = tree.token(index);
        if let Some(country) = country_of(tree, index) {
            countries.push(country);
        } else if token.norm == "'s" && found_role {
        } else if is_role(&token.lemma)
            || token.lemma == "counterpart"
            || !found_role && token.tag == Tag::Noun && kind::of_noun(&token.lemma) != Kind::Other
        {
            roles.push(token.lemma.clone());
            found_role = true;
        } else if !(found_role && matches!(token.tag, Tag::Adj | Tag::Noun | Tag::Propn)) {
            break;
        }
    }
}

/// Roles beside a name: "Ann Poe, the mayor of Such", "Ann Poe is the mayor", "presidents Ann Poe and Tom Roe".
pub(super) fn spread_roles(tree: &Tree, entities: &mut Entities, clues: &mut [Clues]) {
    for index in 0..entities.mentions.len() {
        let Mention { first, last, entity } = entities.mentions[index];
        for token in first..=last {
            let child = tree.child(token, &[Relation::Appos]).filter(|child| !(first..=last).contains(child));
            let above = tree
                .token(token)
                .head
                .filter(|head| tree.token(token).relation == Relation::Appos && !(first..=last).contains(head));
            let predicate = tree.token(token).head.filter(|head| {
                tree.token(token).relation == Relation::Nsubj && tree.has_child(*head, |child| child.relation == Relation::Cop)
            });
            for noun in [child, above, predicate]
                .into_iter()
                .flatten()
                .filter(|noun| tree.token(*noun).tag == Tag::Noun && tree.token(*noun).xpos == "NN")
            {
                let record = &mut entities.list[entity];
                let lemma = tree.lemma(noun);
                if kind::of_noun(lemma) == Kind::Other {
                    continue;
                }
                record.roles.push(lemma.to_string());
                if record.gender == Gender::Unknown {
                    record.gender = gender_of(lemma);
                }
                for modifier in tree.children(noun).iter().filter(|child| {
                    matches!(tree.token(**child).relation, Relation::Amod | Relation::Compound | Relation::NmodPoss)
                }) {
                    record.countries.extend(country_of(tree, *modifier));
                }
            }
        }
        // "President Ann Poe and her Chilean counterpart Tom Roe": they hold one office.
        if first.checked_sub(1).is_some_and(|before| tree.lemma(before) == "counterpart") {
            let other = entities.mentions[..index]
                .iter()
                .rev()
                .take(3)
                .find(|other| other.entity != entity && tree.sentence(other.first) == tree.sentence(first));
            if let Some(other) = other {
                let shared: Vec<String> = entities.list[other.entity]
                    .roles
                    .iter()
                    .filter(|role| kind::of_noun(role) == Kind::Person)
                    .cloned()
                    .collect();
                entities.list[entity].roles.extend(shared);
            }
            clues[entity].add(Kind::Person, kind::BESIDE);
        }
        // A role in the plural before the first of two names is that of both.
        let plural =
            first.checked_sub(1).filter(|before| tree.token(*before).xpos.ends_with('S') && is_role(tree.lemma(*before)));
        if let Some(role) = plural {
            let other = entities
                .mentions
                .get(index + 1)
                .filter(|other| other.first <= last + 3 && tree.sentence(other.first) == tree.sentence(last));
            if let Some(other) = other {
                let entity = other.entity;
                entities.list[entity].roles.push(tree.lemma(role).to_string());
                clues[entity].add(Kind::Person, kind::BESIDE);
            }
        }
    }
}
