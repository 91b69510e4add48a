//! People, bodies, places and things, under all the names and descriptions that one article gives them.

mod kind;
mod name;
mod role;
mod run;

use crate::dictionary::role::Gender;
pub(crate) use kind::of_noun;
pub(crate) use name::find;
pub(crate) use role::{gender_of, is_country};

/// What an entity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Somebody: "Ann Poe", "a spokesman".
    Person,
    /// People who act as one: a party, an agency, a company, a court.
    Body,
    /// A country, a town, a sea. Countries act like bodies.
    Place,
    /// A ship or boat.
    Vessel,
    /// Anything else, or not told.
    #[default]
    Other,
}

/// Somebody or something that an article names, or describes and takes up again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entity {
    /// What to compare by across articles: the last name (the family name where it comes first), the initials of a body with a long
    /// name, the whole name where a namesake is better known; without a name, the noun.
    pub key: String,
    /// The longest name given, as written; without a name, the first description.
    pub name: String,
    /// Lower-case words beside the one that the key is made from.
    pub given: Vec<String>,
    /// Lemmas of the nouns that the text calls it ("minister", "frigate"), sorted.
    pub roles: Vec<String>,
    /// Countries that these belong to, sorted.
    pub countries: Vec<String>,
    /// What titles, roles and pronouns told.
    pub gender: Gender,
    /// What it is.
    pub kind: Kind,
    /// How sure the kind is, in thousandths: 1000 where a title or the like says so, 0 where nothing does.
    pub certainty: u16,
    /// Whether it has a name; `false` for "a spokesman" who is taken up again.
    pub named: bool,
    /// Whether it is more than one ("the pirates").
    pub plural: bool,
    /// How often it is named.
    pub mentions: usize,
}

/// A kind at least so sure was told by a word of the text, not guessed from the shape of a name.
const TOLD: u16 = 500;

impl Entity {
    /// Whether it has a name and words of the text make it a person: a role, a title, a pronoun.
    #[must_use]
    pub fn is_person(&self) -> bool {
        self.named && self.kind == Kind::Person && TOLD <= self.certainty
    }

    /// Whether it has a name and may be a person: it is one, or it has a given name and nothing makes it something else.
    #[must_use]
    pub fn may_be_person(&self) -> bool {
        self.named && (self.kind == Kind::Person || self.kind == Kind::Other && !self.given.is_empty())
    }

    /// Whether it is a body: a party, an agency, a court, a company.
    #[must_use]
    pub fn is_body(&self) -> bool {
        self.kind == Kind::Body
    }
}

/// A place in the text that names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Index of the entity.
    pub entity: usize,
}

/// The entities of a document and where they are named, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// All of them: first those with names.
    pub list: Vec<Entity>,
    /// Where they are named.
    pub mentions: Vec<Mention>,
}

impl Entities {
    /// The entity named at a token.
    #[must_use]
    pub fn at(&self, token: usize) -> Option<usize> {
        self.mention(token).map(|mention| mention.entity)
    }

    /// The mention that a token is part of.
    #[must_use]
    pub fn mention(&self, token: usize) -> Option<&Mention> {
        let index = self.mentions.partition_point(|mention| mention.last < token);
        self.mentions.get(index).filter(|mention| mention.first <= token)
    }
}
