//! "both presidents", "the two countries", "the leaders", "the two": sets of those who fit best.

use super::discourse::Discourse;
use crate::map::Set;
use crate::order::Order;
use crate::{
    dictionary::{self, noun::NOUNS, role::ROLES},
    document::{Relation, Tag},
    extraction::entity::{Kind, gender_of, is_country},
};

/// How many mentions back the members of a set may lie.
const REACH: usize = 400;
/// A set of those whose roles fit, or who are coordinated.
const SURE: u16 = 850;

/// How many a phrase says: "both", "the two", "all three".
fn said(discourse: &Discourse, index: usize) -> Option<usize> {
    let tree = discourse.tree;
    tree.children(index).iter().find_map(|child| match tree.norm(*child) {
        "both" | "two" => Some(2),
        "three" => Some(3),
        "four" => Some(4),
        _ => None,
    })
}

/// A plural description of people or countries spoken of one by one.
pub(super) fn described(discourse: &mut Discourse, index: usize) -> bool {
    let tree = discourse.tree;
    let marks = |words: &'static [&str]| tree.has_child(index, move |child| words.contains(&child.norm.as_str()));
    let said = said(discourse, index);
    if titled(discourse, index) {
        return true;
    }
    if !(marks(&["the", "both", "these", "those"])) || marks(&["other", "some"]) {
        return false;
    }
    let lemma = tree.lemma(index);
    let nations = dictionary::lookup(NOUNS, lemma).is_some_and(|path| path.starts_with("place/country"));
    let country = tree.children(index).iter().filter(|child| is_country(tree.key(**child))).count();
    if nations && said == Some(2) {
        return countries(discourse, index);
    }
    let Some(field) = dictionary::lookup(ROLES, lemma) else { return false };
    // "the ministers, Ann Poe and Tom Roe": they are named.
    if let Some(first) = tree.child(index, &[Relation::Appos]).filter(|first| discourse.entities.at(*first).is_some()) {
        let members: Vec<usize> = tree.conjuncts(first).into_iter().filter_map(|token| discourse.entities.at(token)).collect();
        if members.len() == said.unwrap_or(2) {
            let members = members.into_iter().map(|entity| discourse.referent_of(entity, first)).collect();
            let set = discourse.set(members, index);
            discourse.mean(index, set, SURE);
            return true;
        }
    }
    // "the Norwegian ministers" are others than "the ministers" of two countries.
    if country == 1 {
        return false;
    }
    let generic = matches!(lemma, "man" | "woman" | "person");
    let fits = |entity: usize| {
        let record = &discourse.entities.list[entity];
        let exact = record.roles.iter().any(|role| role == lemma);
        let same = !matches!(field, "person" | "official" | "outlaw")
            && record.roles.iter().any(|role| dictionary::lookup(ROLES, role) == Some(field));
        if generic {
            record.kind == Kind::Person
                && (record.gender == gender_of(lemma) || record.gender == crate::dictionary::role::Gender::Unknown)
        } else {
            exact || same
        }
    };
    if said.is_none() && generic {
        return false;
    }
    let fitting = people(discourse, fits, if generic { 12 } else { REACH });
    choose(discourse, index, fitting, said.unwrap_or(2), said.is_some())
}

/// "presidents Ann Poe and Tom Roe": the set of those named behind the noun.
fn titled(discourse: &mut Discourse, index: usize) -> bool {
    let tree = discourse.tree;
    let sentence = tree.sentence(index);
    let Some(first) = discourse
        .entities
        .at(index + 1)
        .filter(|_| index + 1 < tree.document.tokens.len() && tree.sentence(index + 1) == sentence)
    else {
        return false;
    };
    let others =
        tree.conjuncts(index).into_iter().chain(tree.conjuncts(index + 1)).filter_map(|token| discourse.entities.at(token));
    let mut members: Vec<usize> =
        others.chain([first]).filter(|entity| discourse.entities.list[*entity].may_be_person()).collect();
    members.order();
    members.dedup();
    if members.len() < 2 {
        return false;
    }
    let members = members.into_iter().map(|entity| discourse.referent_of(entity, index + 1)).collect();
    let set = discourse.set(members, index);
    discourse.mean(index, set, SURE);
    true
}

/// "the two", "both", "the pair" without a noun.
pub(super) fn bare(discourse: &mut Discourse, index: usize) {
    let tree = discourse.tree;
    let argument = matches!(
        tree.token(index).relation,
        Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Obl | Relation::Nmod
    );
    let two =
        tree.token(index).tag == Tag::Num && tree.norm(index) == "two" && tree.has_child(index, |child| child.norm == "the");
    let both = tree.norm(index) == "both" && tree.token(index).tag != Tag::Num;
    if !argument || !(two || both) {
        return;
    }
    let fitting = people(discourse, |_| true, REACH);
    choose(discourse, index, fitting, 2, true);
}

/// Named people who fit, most recent first, with how often they were mentioned.
fn people(discourse: &Discourse, fits: impl Fn(usize) -> bool, reach: usize) -> Vec<(usize, usize)> {
    let mut known = Set::default();
    let mut found = Vec::new();
    for seen in discourse.seen.iter().rev().take(reach) {
        let record = &discourse.referents[seen.referent];
        let Some(entity) = record.entity else { continue };
        let person = discourse.entities.list[entity].may_be_person() && record.members.is_empty();
        if person && known.insert(seen.referent) && fits(entity) {
            found.push((seen.referent, record.count));
        }
    }
    found
}

/// The set of so many of the fitting: the last set spoken of that is made of them, else the most mentioned, if they stand out.
fn choose(discourse: &mut Discourse, index: usize, mut fitting: Vec<(usize, usize)>, count: usize, said: bool) -> bool {
    let fits = |member: &usize| fitting.iter().any(|(referent, _)| referent == member);
    let spoken = discourse.seen.iter().rev().take(REACH).find_map(|seen| {
        let members = &discourse.referents[seen.referent].members;
        (members.len() == count && members.iter().all(fits)).then_some(seen.referent)
    });
    let set = match spoken {
        Some(set) => set,
        None => {
            if fitting.len() < count || !said && fitting.len() != count {
                return false;
            }
            fitting.order_by_key(|(referent, mentions)| (std::cmp::Reverse(*mentions), *referent));
            // The last of them must be better known than the first left out.
            if fitting.get(count).is_some_and(|next| fitting[count - 1].1 <= next.1) {
                return false;
            }
            discourse.set(fitting[..count].iter().map(|(referent, _)| *referent).collect(), index)
        }
    };
    discourse.mean(index, set, SURE);
    true
}

/// "the two countries": the two spoken of in this sentence and the two before it, or the two spoken of most.
fn countries(discourse: &mut Discourse, index: usize) -> bool {
    let sentence = discourse.tree.sentence(index);
    let mut counts: Vec<(usize, String)> =
        discourse.nations.iter().map(|(key, sentences)| (sentences.len(), key.clone())).collect();
    let near: Vec<String> = discourse
        .nations
        .iter()
        .filter(|(_, sentences)| sentences.last().is_some_and(|last| sentence <= last + 1))
        .map(|(key, _)| key.clone())
        .collect();
    let chosen = if near.len() == 2 {
        near
    } else {
        counts.order_by_key(|(count, key)| (std::cmp::Reverse(*count), key.clone()));
        if counts.len() < 2 || counts.get(2).is_some_and(|third| counts[1].0 <= third.0) {
            return false;
        }
        counts.into_iter().take(2).map(|(_, key)| key).collect()
    };
    let members = chosen.iter().map(|key| discourse.country(key, index)).collect();
    let set = discourse.set(members, index);
    discourse.mean(index, set, SURE);
    true
}
