//! Who a noun, a description or a pronoun means inside one article, by sieves from the surest to the least sure.

use super::{
    entity::{Entities, Entity},
    quote::is_quoted,
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
/// How many mentions of people back a description may reach: more than a long report has; it keeps the work linear.
const DESCRIPTION_REACH: usize = 1000;

/// A person named before, with what decides whether a pronoun may mean them.
struct Recent {
    entity: usize,
    sentence: usize,
    subject: bool,
    quoted: bool,
}

/// Resolves every noun and pronoun of the document that can be resolved. `marked` are the pairs of quotation marks.
pub(crate) fn resolve(tree: &Tree, entities: &Entities, marked: &[(usize, usize)]) -> Coreference {
    let mut referents = vec![None; tree.document.tokens.len()];
    for mention in &entities.mentions {
        referents[mention.first..=mention.last].fill(Some(mention.entity));
        // "Secretary of State | Ann Poe": the office heads the phrase.
        let office = mention.first.checked_sub(3).filter(|office| {
            tree.norm(mention.first - 2) == "of"
                && dictionary::lookup(ROLES, tree.lemma(*office)).is_some()
                && tree.sentence(*office) == tree.sentence(mention.first)
        });
        if let Some(office) = office {
            referents[office] = Some(mention.entity);
        }
        // The phrase may be headed by a noun before the name: "President | Ann Poe", "the destroyer | Valiant".
        let mut head = mention.last;
        while let Some(above) = tree.token(head).head {
            let is_title = mention.first.saturating_sub(4) <= above
                && above < mention.first
                && matches!(tree.token(above).tag, Tag::Noun | Tag::Propn);
            let linked = matches!(tree.token(head).relation, Relation::Flat | Relation::Appos | Relation::Compound);
            if !(linked && (is_title || (mention.first..=mention.last).contains(&above))) {
                break;
            }
            referents[above] = Some(mention.entity);
            head = above;
        }
    }
    // The people named so far, most recent last.
    let mut recent: Vec<Recent> = Vec::new();
    let mut things: Vec<Recent> = Vec::new();
    for (index, referent) in referents.iter_mut().enumerate() {
        let token = tree.token(index);
        let quoted = is_quoted(marked, index);
        if referent.is_none() {
            *referent = match token.tag {
                Tag::Noun | Tag::Propn if dictionary::lookup(ROLES, &token.lemma).is_some() => {
                    description(tree, entities, &recent, index)
                }
                Tag::Pron => pronoun(tree, entities, &recent, &things, index, quoted),
                _ => None,
            };
        }
        if let Some(entity) = *referent {
            let subject = matches!(token.relation, Relation::Nsubj | Relation::NsubjPass);
            let list = if entities.list[entity].may_be_person() { &mut recent } else { &mut things };
            list.push(Recent { entity, sentence: tree.sentence(index), subject, quoted });
        } else if token.tag == Tag::Noun && matches!(token.relation, Relation::Nsubj | Relation::NsubjPass) {
            // A common noun as subject stands between: "it" means that.
            things.clear();
        }
    }
    Coreference { referents }
}

/// "the Norwegian minister": a person named before whose roles and countries the words fit.
fn description(tree: &Tree, entities: &Entities, recent: &[Recent], index: usize) -> Option<usize> {
    let definite = tree.has_child(index, |child| matches!(child.norm.as_str(), "the" | "this" | "that"));
    let is_country = |key: &str| dictionary::country::COUNTRIES.iter().any(|(_, name)| *name == key);
    let wanted: Vec<&str> = tree
        .children(index)
        .iter()
        .filter(|child| matches!(tree.token(**child).relation, Relation::Amod | Relation::Compound | Relation::NmodPoss))
        .map(|child| tree.key(*child))
        .filter(|key| is_country(key))
        .collect();
    let plural = tree.token(index).xpos == "NNS" || tree.token(index).xpos == "NNPS";
    if !definite && wanted.is_empty() || plural {
        return None;
    }
    let role = tree.lemma(index);
    let field = dictionary::lookup(ROLES, role);
    let exact = |entity: &Entity| entity.roles.iter().any(|known| known == role);
    let fits = |entity: &Entity| {
        let same_field = entity.roles.iter().any(|known| dictionary::lookup(ROLES, known) == field);
        let same_country =
            !wanted.is_empty() && wanted.iter().all(|country| entity.countries.iter().any(|known| known == country));
        let role_open = entity.roles.iter().all(|known| known == "counterpart");
        if wanted.is_empty() { exact(entity) } else { same_country && (exact(entity) || same_field || role_open) }
    };
    // The closest one that fits, exact roles before fields.
    let last = || recent.iter().rev().take(DESCRIPTION_REACH);
    let candidates = || last().map(|recent| recent.entity).filter(|entity| fits(&entities.list[*entity]));
    candidates().find(|entity| exact(&entities.list[*entity])).or_else(|| candidates().next())
}

/// "it": the named thing or body that is the closest subject of this sentence or the one before.
fn thing(tree: &Tree, things: &[Recent], index: usize, quoted: bool) -> Option<usize> {
    let sentence = tree.sentence(index);
    let fits = |candidate: &&Recent| candidate.subject && (quoted || !candidate.quoted);
    things.iter().rev().take_while(|candidate| sentence <= candidate.sentence + 1).find(fits).map(|found| found.entity)
}

/// "he": the closest fitting subject of this or the sentences before, else the closest fitting person. The outlet's own "he" does not
/// mean somebody who is only named inside a quote.
fn pronoun(tree: &Tree, entities: &Entities, recent: &[Recent], things: &[Recent], index: usize, quoted: bool) -> Option<usize> {
    let gender = match tree.norm(index) {
        "he" | "him" | "his" | "himself" => Gender::Male,
        "she" | "her" | "hers" | "herself" => Gender::Female,
        "it" | "its" | "itself" => return thing(tree, things, index, quoted),
        _ => return None,
    };
    let sentence = tree.sentence(index);
    let fits = |candidate: &&Recent| {
        let known = entities.list[candidate.entity].gender;
        (quoted || !candidate.quoted) && (known == gender || known == Gender::Unknown)
    };
    let near = |candidate: &&Recent| sentence <= candidate.sentence + PRONOUN_REACH;
    let candidates = || recent.iter().rev().take_while(near).filter(fits);
    let subject_here = candidates().find(|candidate| candidate.subject && candidate.sentence == sentence);
    subject_here
        .or_else(|| candidates().find(|candidate| candidate.subject))
        .or_else(|| candidates().next())
        .map(|found| found.entity)
}
