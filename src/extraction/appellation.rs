//! What people are called beside their names: "former campaign chairman Ann Poe".

use super::{frame::Reading, tree::Tree};
use crate::{
    dictionary::{
        self,
        role::{ROLES, SAME_ROLES},
    },
    document::{Relation, Span, Tag},
};

/// A role given to a named person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appellation {
    /// From the first modifier of the role to the name, or the role alone where it stands apart.
    pub span: Span,
    /// Key of the person.
    pub person: String,
    /// Name of the person, as written at length.
    pub name: String,
    /// The role noun, in the form it is compared by.
    pub role: String,
    /// Keys of its modifiers ("campaign"). Sorted.
    pub modifiers: Vec<String>,
    /// The sentence.
    pub sentence: usize,
}

/// Finds the roles given to the named people of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Appellation> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for mention in &reading.entities.mentions {
        let entity = &reading.entities.list[mention.entity];
        let range = tree.document.sentences[tree.sentence(mention.last)].tokens.clone();
        let Some((role, first, apart)) =
            role_before(tree, mention.first, range.start).or_else(|| role_beside(tree, mention.first, mention.last))
        else {
            continue;
        };
        let modifiers: Vec<usize> = (first..role).collect();
        let span = if apart { tree.span(&[first, role]) } else { tree.span(&[first, mention.last]) };
        let lemma = tree.lemma(role);
        let before = role.checked_sub(1).map_or("", |before| tree.norm(before));
        let office = match (before, lemma) {
            ("chief", "executive") => "chief executive",
            ("vice", "president") => "vice president",
            _ => lemma,
        };
        found.push(Appellation {
            span,
            person: entity.key.clone(),
            name: entity.name.clone(),
            role: dictionary::lookup(SAME_ROLES, office).unwrap_or(office).to_string(),
            modifiers: reading.referents(&modifiers),
            sentence: tree.sentence(role),
        });
    }
    found
}

fn is_role(tree: &Tree, index: usize) -> bool {
    dictionary::lookup(ROLES, tree.lemma(index)).is_some() && tree.token(index).xpos != "NNS"
}

/// A role right before a name, and where its modifiers begin.
fn role_before(tree: &Tree, first: usize, start: usize) -> Option<(usize, usize, bool)> {
    let role = first.checked_sub(1).filter(|role| start <= *role && is_role(tree, *role))?;
    Some((role, modifiers_begin(tree, role, start), false))
}

/// A role set beside a name between commas, before or behind it.
fn role_beside(tree: &Tree, first: usize, last: usize) -> Option<(usize, usize, bool)> {
    let token = tree.token(last);
    let apposed = (first..=last)
        .find_map(|token| tree.child(token, &[Relation::Appos]))
        .or_else(|| token.head.filter(|_| token.relation == Relation::Appos))
        .filter(|role| is_role(tree, *role) && !(first..=last).contains(role))?;
    let start = tree.document.sentences[tree.sentence(apposed)].tokens.start;
    Some((apposed, modifiers_begin(tree, apposed, start), true))
}

fn modifiers_begin(tree: &Tree, role: usize, start: usize) -> usize {
    let mut first = role;
    while start < first
        && (matches!(tree.token(first - 1).tag, Tag::Noun | Tag::Adj | Tag::Propn) || tree.norm(first - 1) == "'s")
        && role - first < 5
    {
        first -= 1;
    }
    first
}
