//! What has been spoken of so far: everybody named or described, and where, most recent last.

use super::{Coreference, Link, NAME};
use crate::map::Map;
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        noun::NOUNS,
        role::{Gender, ROLES},
    },
    document::{Relation, Tag},
    extraction::{
        entity::{Entities, Entity, Kind, gender_of, is_country, of_noun},
        quote::is_quoted,
        tree::Tree,
    },
};

/// Somebody or something spoken of.
#[derive(Clone, Debug)]
pub(super) struct Referent {
    /// The token that heads the first mention.
    pub(super) head: usize,
    /// The entity; nouns get one when they are taken up again.
    pub(super) entity: Option<usize>,
    /// The members of a set, as referents.
    pub(super) members: Vec<usize>,
    /// What it is.
    pub(super) kind: Kind,
    /// As told so far.
    pub(super) gender: Gender,
    /// Whether it is more than one.
    pub(super) plural: bool,
    /// How often it was mentioned.
    pub(super) count: usize,
    /// Keys of the modifiers of a noun.
    pub(super) modifiers: Vec<String>,
    /// What its first noun says.
    pub(super) class: Class,
    /// The index of its last mention in [`Discourse::seen`].
    pub(super) last_seen: usize,
}

/// What the dictionary says of a noun, looked up once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class {
    /// What it is, from the widest word down.
    pub(super) path: Option<&'static str>,
    /// For a noun for a person, the field of the role.
    pub(super) field: Option<&'static str>,
}

impl Class {
    pub(super) fn of(lemma: &str) -> Self {
        Class { path: dictionary::lookup(NOUNS, lemma), field: dictionary::lookup(ROLES, lemma) }
    }
}

/// Where a referent was mentioned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) referent: usize,
    pub(super) token: usize,
    pub(super) sentence: usize,
    pub(super) quoted: bool,
}

/// The state of one reading.
pub(super) struct Discourse<'a, 'd> {
    pub(super) tree: &'a Tree<'d>,
    pub(super) entities: &'a mut Entities,
    pub(super) marked: &'a [(usize, usize)],
    pub(super) referents: Vec<Referent>,
    pub(super) seen: Vec<Seen>,
    /// Every country and the sentences it was spoken of in.
    pub(super) nations: Map<String, Vec<usize>>,
    of_entity: Vec<Option<usize>>,
    sets: Map<Vec<usize>, usize>,
    /// For each pair of marks, the token of the speaker.
    speakers: Vec<Option<usize>>,
    links: Vec<Option<Link>>,
    groups: Map<usize, Vec<usize>>,
}

impl<'a, 'd> Discourse<'a, 'd> {
    /// Before the first word: the names are known, and which tokens speak what stands between the marks.
    pub(super) fn new(
        tree: &'a Tree<'d>,
        entities: &'a mut Entities,
        names: Coreference,
        marked: &'a [(usize, usize)],
        speakers: Vec<Option<usize>>,
    ) -> Self {
        Discourse {
            of_entity: vec![None; entities.list.len()],
            tree,
            entities,
            marked,
            referents: Vec::new(),
            seen: Vec::new(),
            nations: Map::default(),
            sets: Map::default(),
            speakers,
            links: names.links,
            groups: names.groups,
        }
    }

    /// The referent of an entity, made where there is none.
    pub(super) fn referent_of(&mut self, entity: usize, head: usize) -> usize {
        if let Some(known) = self.of_entity[entity] {
            return known;
        }
        let record = &self.entities.list[entity];
        let lemma = self.tree.lemma(head);
        let many = self.tree.token(head).xpos == "NNPS" || lemma != self.tree.norm(head) && of_noun(lemma) == Kind::Person;
        let referent = Referent {
            head,
            entity: Some(entity),
            members: Vec::new(),
            kind: record.kind,
            gender: record.gender,
            plural: record.plural || many && !matches!(record.kind, Kind::Place | Kind::Body | Kind::Vessel),
            count: 0,
            modifiers: Vec::new(),
            class: Class::of(lemma),
            last_seen: 0,
        };
        self.referents.push(referent);
        self.of_entity[entity] = Some(self.referents.len() - 1);
        self.referents.len() - 1
    }

    /// The entity of a referent, made where there is none.
    pub(super) fn entity_of(&mut self, referent: usize) -> usize {
        if let Some(entity) = self.referents[referent].entity {
            return entity;
        }
        let tree = self.tree;
        let head = self.referents[referent].head;
        let record = &self.referents[referent];
        let entity = Entity {
            key: tree.key(head).to_string(),
            name: tree.span(&tree.phrase(head)).of(&tree.document.text).to_string(),
            roles: vec![tree.lemma(head).to_string()],
            countries: record.modifiers.iter().filter(|key| is_country(key)).cloned().collect(),
            gender: record.gender,
            kind: record.kind,
            certainty: if record.kind == Kind::Other { 0 } else { NAME },
            plural: record.plural,
            mentions: record.count,
            ..Entity::default()
        };
        self.entities.list.push(entity);
        self.of_entity.push(Some(referent));
        let entity = self.entities.list.len() - 1;
        self.referents[referent].entity = Some(entity);
        // Where it was spoken of before by the same noun.
        for token in
            self.seen.iter().rev().take(LOOK_BACK).filter(|seen| seen.referent == referent).map(|seen| seen.token).chain([head])
        {
            self.links[token].get_or_insert(Link { entity, certainty: NAME, plain: true });
        }
        entity
    }

    /// A name at a token.
    pub(super) fn name(&mut self, token: usize, last: usize, entity: usize) {
        self.nation(token);
        let referent = self.referent_of(entity, last);
        self.links[token] = Some(Link { entity, certainty: NAME, plain: false });
        self.see(referent, token);
    }

    /// A noun that means a known entity.
    pub(super) fn take_up(&mut self, token: usize, entity: usize, certainty: u16) {
        let referent = self.referent_of(entity, token);
        self.mean(token, referent, certainty);
    }

    /// A phrase that means a referent. A common noun that takes up itself needs no entity unless it is somebody.
    pub(super) fn mean(&mut self, token: usize, referent: usize, certainty: u16) {
        if self.referents[referent].members.is_empty() {
            let entity = self.entity_of(referent);
            let noun = matches!(self.tree.token(token).tag, Tag::Noun);
            let plain = noun && !self.entities.list[entity].named;
            self.links[token] = Some(Link { entity, certainty, plain });
        } else {
            let mut members: Vec<usize> = Vec::new();
            for member in self.referents[referent].members.clone() {
                members.push(self.entity_of(member));
            }
            members.order();
            *self.groups.at(token) = members;
        }
        self.see(referent, token);
    }

    /// Somebody new.
    pub(super) fn introduce(&mut self, token: usize, plural: bool) {
        let tree = self.tree;
        let lemma = tree.lemma(token);
        if dictionary::holds(TIMES, lemma) {
            return;
        }
        self.referents.push(Referent {
            head: token,
            entity: None,
            members: Vec::new(),
            kind: of_noun(lemma),
            gender: if of_noun(lemma) == Kind::Person { gender_of(lemma) } else { Gender::Unknown },
            plural,
            count: 0,
            modifiers: modifiers(tree, token),
            class: Class::of(lemma),
            last_seen: 0,
        });
        self.see(self.referents.len() - 1, token);
    }

    /// Notes a mention; one coordinated with another makes a set with it.
    pub(super) fn see(&mut self, referent: usize, token: usize) {
        let (sentence, quoted) = (self.tree.sentence(token), is_quoted(self.marked, token));
        self.mention(Seen { referent, token, sentence, quoted });
        let first = self.tree.token(token).head.filter(|_| self.tree.token(token).relation == Relation::Conj);
        let Some(first) = first else { return };
        let coordinated = |seen: &&Seen| {
            seen.token == first
                || self.tree.token(seen.token).head == Some(first) && self.tree.token(seen.token).relation == Relation::Conj
        };
        let mut members: Vec<usize> = self
            .seen
            .iter()
            .rev()
            .take(12)
            .filter(coordinated)
            .filter(|seen| self.referents[seen.referent].members.is_empty())
            .map(|seen| seen.referent)
            .collect();
        members.order();
        members.dedup();
        if 1 < members.len()
            && members
                .iter()
                .all(|member| !self.referents[*member].plural || self.referents[*member].kind == self.referents[referent].kind)
        {
            let set = self.set(members, first);
            self.mention(Seen { referent: set, token: first, sentence, quoted });
        }
    }

    fn mention(&mut self, seen: Seen) {
        let referent = &mut self.referents[seen.referent];
        referent.count += 1;
        referent.last_seen = self.seen.len();
        self.seen.push(seen);
    }

    /// The referent for a set of referents.
    pub(super) fn set(&mut self, mut members: Vec<usize>, head: usize) -> usize {
        members.order();
        if let Some(known) = self.sets.get(&members) {
            return *known;
        }
        let kind = self.referents[members[0]].kind;
        let kind = if members.iter().all(|member| self.referents[*member].kind == kind) { kind } else { Kind::Other };
        self.referents.push(Referent {
            head,
            entity: None,
            members: members.clone(),
            kind,
            gender: Gender::Unknown,
            plural: true,
            count: 0,
            modifiers: Vec::new(),
            class: Class::of(self.tree.lemma(head)),
            last_seen: 0,
        });
        *self.sets.at(members) = self.referents.len() - 1;
        self.referents.len() - 1
    }

    /// Notes that a country is spoken of, by whatever word.
    pub(super) fn nation(&mut self, token: usize) {
        let key = self.tree.key(token);
        if is_country(key) {
            let sentence = self.tree.sentence(token);
            self.nations.at(key.to_string()).push(sentence);
        }
    }

    /// The entity of a country, by whatever word it was spoken of.
    pub(super) fn country(&mut self, key: &str, token: usize) -> usize {
        let known = self.entities.list.iter().position(|entity| entity.named && entity.key == key);
        let entity = known.unwrap_or_else(|| {
            self.entities.list.push(Entity {
                key: key.into(),
                name: key.into(),
                kind: Kind::Place,
                certainty: NAME,
                named: true,
                ..Entity::default()
            });
            self.of_entity.push(None);
            self.entities.list.len() - 1
        });
        self.referent_of(entity, token)
    }

    /// The referent that a token was linked to.
    pub(super) fn linked(&self, token: usize) -> Option<usize> {
        self.links[token].and_then(|link| self.of_entity[link.entity])
    }

    /// Who speaks the words around a token, if they are quoted.
    pub(super) fn speaker(&self, token: usize) -> Option<usize> {
        let mark = self.marked.partition_point(|span| span.1 < token);
        self.marked.get(mark).filter(|span| span.0 <= token)?;
        self.speakers[mark].and_then(|speaker| self.linked(speaker))
    }

    pub(super) fn finish(self) -> Coreference {
        for referent in &self.referents {
            if let Some(entity) = referent.entity {
                let record = &mut self.entities.list[entity];
                if record.gender == Gender::Unknown && referent.gender != Gender::Unknown && record.kind != Kind::Body {
                    record.gender = referent.gender;
                    if record.kind == Kind::Other {
                        (record.kind, record.certainty) = (Kind::Person, 600);
                    }
                }
            }
        }
        Coreference { links: self.links, groups: self.groups }
    }
}

/// How many mentions back a noun that becomes an entity is looked for.
const LOOK_BACK: usize = 100;

/// Keys of the adjectives, compounds and figures of a noun. Sorted.
pub(super) fn modifiers(tree: &Tree, noun: usize) -> Vec<String> {
    let told = |child: &&usize| {
        matches!(tree.token(**child).relation, Relation::Amod | Relation::Compound | Relation::NmodPoss | Relation::Nummod)
            && tree.token(**child).tag != Tag::Pron
    };
    let mut keys: Vec<String> = tree.children(noun).iter().filter(told).map(|child| tree.key(*child).to_string()).collect();
    keys.order();
    keys
}

/// Nouns for stretches of time and other measures: nothing takes them up. Sorted.
const TIMES: &[&str] = &[
    "afternoon",
    "century",
    "day",
    "decade",
    "evening",
    "hour",
    "minute",
    "moment",
    "month",
    "morning",
    "night",
    "number",
    "percent",
    "rest",
    "time",
    "today",
    "tomorrow",
    "tonight",
    "way",
    "week",
    "weekend",
    "year",
    "yesterday",
];
