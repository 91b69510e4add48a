//! Words that a report chose out of a class whose words exclude each other: the pistol, the left knee, the third arrest, his brother.

use super::frame::{Frame, Reading};
use crate::{
    dictionary::{
        self,
        choice::CHOICES,
        noun::NOUNS,
        number_word::ORDINALS,
    },
    document::{Relation, Span, Tag},
};

/// A word out of a class whose words exclude each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word with what it belongs to ("left knee", "white pickup truck").
    pub span: Span,
    /// The class, then what the word is a kind of: "weapon/gun/pistol".
    pub path: String,
    /// Key of the word that it belongs to: the noun it describes, the act it stands in.
    pub of: String,
    /// Whether it says something of a noun, not of an act.
    pub describes: bool,
    /// The clause.
    pub frame: Frame,
}

impl Choice {
    /// The class.
    #[must_use]
    pub fn class(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// Whether one thing cannot be both: neither word is a kind of the other.
    #[must_use]
    pub fn excludes(&self, other: &Choice) -> bool {
        let within = |one: &str, other: &str| one == other || one.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'));
        !within(&self.path, &other.path) && !within(&other.path, &self.path)
    }
}

/// Classes of `noun.rs` whose words exclude each other.
const THINGS: [&str; 4] = ["aircraft", "building", "ship", "vehicle"];

/// Nouns that have a left and a right.
const SIDED: &[&str] = &["arm", "ankle", "elbow", "eye", "foot", "hand", "hip", "knee", "leg", "lung", "shoulder", "side", "wing", "wrist"];

/// Finds the choices of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Choice> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for index in 0..tree.document.tokens.len() {
        let Some(path) = path(reading, index) else { continue };
        let token = tree.token(index);
        let describes = matches!(token.relation, Relation::Amod | Relation::Compound | Relation::Nummod | Relation::NmodPoss);
        let head = token.head.filter(|head| describes && tree.token(*head).tag == Tag::Noun);
        let nouns = |token: usize| matches!(tree.token(token).relation, Relation::Amod | Relation::Compound);
        let mut words: Vec<usize> = tree.children(index).iter().copied().filter(|child| nouns(*child) && *child < index).collect();
        words.push(index);
        words.extend(head);
        let of = head.or(token.head).unwrap_or(index);
        found.push(Choice {
            span: tree.span(&tree.contiguous(&words, index)),
            path,
            of: reading.referent(of),
            describes: head.is_some(),
            frame: reading.frame(index),
        });
    }
    found
}

fn path(reading: &Reading, index: usize) -> Option<String> {
    let tree = reading.tree;
    let token = tree.token(index);
    if !matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Verb | Tag::Num | Tag::Adv) {
        return None;
    }
    let head = token.head.map_or("", |head| tree.lemma(head));
    if matches!(token.tag, Tag::Adj | Tag::Num) && token.relation == Relation::Amod
        && let Some(place) = dictionary::lookup(ORDINALS, &token.norm)
    {
        let head = tree.key(token.head?);
        return (place < FURTHEST).then(|| format!("ordinal/{head}/{place}"));
    }
    if token.tag == Tag::Noun && let Some(path) = dictionary::lookup(NOUNS, tree.lemma(index)) {
        let class = path.split('/').next().unwrap_or_default();
        let vague = matches!(path, "ship/vessel" | "ship/craft" | "building/complex" | "building/premises" | "building/property");
        return (THINGS.contains(&class) && class.len() < path.len() && !vague).then(|| path.to_string());
    }
    let path = dictionary::lookup(CHOICES, tree.lemma(index)).or_else(|| dictionary::lookup(CHOICES, &token.norm))?;
    let fits = match path.split('/').next().unwrap_or_default() {
        "side" => matches!(path, "side/port" | "side/starboard") && head == "side" || dictionary::holds(SIDED, head),
        "colour" => token.tag == Tag::Adj && token.relation == Relation::Amod,
        "payment" => tree.has_child(index, |child| matches!(child.norm.as_str(), "in" | "for")),
        "deed" => token.tag == Tag::Verb,
        "injury" => token.tag != Tag::Verb,
        _ => token.tag != Tag::Verb,
    };
    fits.then(|| path.to_string())
}

/// Of what stands further down a row, nobody counts the place in words.
const FURTHEST: u64 = 100;
