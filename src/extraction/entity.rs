//! People, bodies and places, under all the names one article gives them.

use super::tree::Tree;
use crate::{
    dictionary::{
        self,
        calendar::{MONTHS, WEEKDAYS},
        role::{Gender, ROLES, TITLES},
    },
    document::Tag,
};
use std::collections::BTreeMap;

/// Somebody or something with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What to compare by across articles: the last name, or the whole name where a namesake is better known.
    pub key: String,
    /// The longest name given, as written.
    pub name: String,
    /// Lower-case words before the last name.
    pub given: Vec<String>,
    /// Lemmas of the roles given ("minister"), sorted.
    pub roles: Vec<String>,
    /// Countries the roles belong to, sorted.
    pub countries: Vec<String>,
    /// What titles and pronouns told.
    pub gender: Gender,
    /// How often it is named.
    pub mentions: usize,
}

impl Entity {
    /// Whether words of the text make it a person: a role, a title or a given name.
    #[must_use]
    pub fn is_person(&self) -> bool {
        (!self.roles.is_empty() || self.gender != Gender::Unknown) && !self.is_body()
    }

    /// Whether it may be a person: it is one, or it has a given name and is no body.
    #[must_use]
    pub fn may_be_person(&self) -> bool {
        self.is_person() || !self.given.is_empty() && !self.is_body()
    }

    /// Whether its name ends as names of bodies do: a party, an agency, a court.
    #[must_use]
    pub fn is_body(&self) -> bool {
        let last = self.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let first = self.given.first().map_or("", String::as_str);
        dictionary::holds(BODIES, &last) || dictionary::holds(SHIPS, first) || self.countries.contains(&self.key)
    }
}

/// Last words of names of bodies, not of people. Sorted.
const BODIES: &[&str] = &[
    "administration",
    "agency",
    "army",
    "assembly",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "campaign",
    "center",
    "centre",
    "church",
    "club",
    "college",
    "commission",
    "committee",
    "company",
    "congress",
    "corp",
    "corporation",
    "council",
    "court",
    "department",
    "force",
    "foundation",
    "fund",
    "government",
    "group",
    "hospital",
    "house",
    "inc",
    "institute",
    "ltd",
    "media",
    "ministry",
    "navy",
    "news",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "police",
    "post",
    "press",
    "school",
    "senate",
    "service",
    "society",
    "street",
    "team",
    "times",
    "tribunal",
    "union",
    "university",
];

/// First words of names of ships. Sorted.
const SHIPS: &[&str] = &["hmas", "hmcs", "hms", "ins", "mt", "mv", "rms", "ss", "uss"];

/// A place in the text that names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// First token.
    pub first: usize,
    /// Last token: the last name.
    pub last: usize,
    /// Index of the entity.
    pub entity: usize,
}

/// The entities of a document and where they are named, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// All of them.
    pub list: Vec<Entity>,
    /// Where they are named.
    pub mentions: Vec<Mention>,
}

impl Entities {
    /// The entity named at a token, or by the phrase that a token heads.
    #[must_use]
    pub fn at(&self, token: usize) -> Option<usize> {
        let index = self.mentions.partition_point(|mention| mention.last < token);
        self.mentions.get(index).filter(|mention| mention.first <= token).map(|mention| mention.entity)
    }
}

/// The entities that share a last name, in the order they were first named.
type Index = BTreeMap<String, Vec<usize>>;
/// The most namesakes that a name is compared with: more are in no report; it keeps the work linear.
const MOST_NAMESAKES: usize = 100;

/// Finds the names of a document.
pub(crate) fn find(tree: &Tree) -> Entities {
    let mut entities = Entities::default();
    let mut namesakes = Index::new();
    for sentence in &tree.document.sentences {
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            let last = name_end(tree, index, sentence.tokens.end);
            if last < index + 1 {
                index += 1;
                continue;
            }
            add_name(tree, &mut entities, &mut namesakes, sentence.tokens.start, index, last - 1);
            index = last;
        }
    }
    rename_namesakes(&mut entities, &namesakes);
    entities
}

/// One past the last token of the run of names that begins here; `start` itself where none does.
fn name_end(tree: &Tree, start: usize, end: usize) -> usize {
    let mut index = start;
    while index < end && is_name_word(tree, index) {
        index += 1;
    }
    index
}

fn is_name_word(tree: &Tree, index: usize) -> bool {
    let token = tree.token(index);
    let dated = dictionary::lookup(MONTHS, &token.norm).is_some() || dictionary::lookup(WEEKDAYS, &token.norm).is_some();
    // "White House" is a name whatever the tagger makes of its first word.
    let pair = begins_pair(tree, index);
    pair || token.tag == Tag::Propn && !dated && token.norm.chars().any(char::is_alphabetic) && token.norm != "'s"
}

/// Whether the token and the next are a name of two words, the first of them no name by itself.
fn begins_pair(tree: &Tree, index: usize) -> bool {
    let next = tree.document.tokens.get(index + 1).map_or("", |token| token.norm.as_str());
    let capital = tree.token(index).span.of(&tree.document.text).starts_with(char::is_uppercase);
    capital && dictionary::country::DIVIDED.iter().any(|(first, second, _)| tree.norm(index) == *first && next == *second)
}

fn is_role(lemma: &str) -> bool {
    dictionary::lookup(ROLES, lemma).is_some()
}

fn country_of(tree: &Tree, index: usize) -> Option<String> {
    let key = tree.key(index);
    crate::dictionary::country::COUNTRIES.iter().any(|(_, name)| *name == key).then(|| key.to_string())
}

/// Reads a run of name words, with the adjectives and roles before it, as a name with its roles.
fn add_name(tree: &Tree, entities: &mut Entities, index: &mut Index, sentence_start: usize, first: usize, last: usize) {
    let mut start = first;
    let mut roles = Vec::new();
    let mut countries = Vec::new();
    let mut gender = Gender::Unknown;
    // "Secretary of State Ann Poe": the office reaches over "of" into the run.
    if sentence_start + 2 <= first && tree.norm(first - 1) == "of" && is_role(tree.lemma(first - 2)) && start < last {
        roles.push(tree.lemma(first - 2).to_string());
        start += 1;
        collect_before(tree, sentence_start, first - 2, &mut roles, &mut countries);
    } else {
        collect_before(tree, sentence_start, first, &mut roles, &mut countries);
    }
    while start < last {
        let word = tree.norm(start);
        if begins_pair(tree, start) && start + 1 == last {
            break;
        }
        if let Some(told) = dictionary::lookup(TITLES, word) {
            gender = told;
        } else if is_role(tree.lemma(start)) {
            roles.push(tree.lemma(start).to_string());
        } else if let Some(country) = country_of(tree, start) {
            countries.push(country);
        } else {
            break;
        }
        start += 1;
    }
    // "Secretary of State" alone, "the President": an office, not a name.
    if start == last && is_role(tree.lemma(last)) {
        return;
    }
    let key = tree.key(last).to_string();
    let given: Vec<String> = (start..last).map(|index| tree.norm(index).trim_end_matches('.').to_string()).collect();
    let span = tree.span(&[start, last]);
    let name = span.of(&tree.document.text);
    let namesakes = index.get(&key).map_or(&[][..], |all| &all[..all.len().min(MOST_NAMESAKES)]);
    let known = namesakes.iter().copied().find(|entity| is_compatible(&entities.list[*entity].given, &given));
    // A bare last name is whoever bears it most often so far.
    let best = if given.is_empty() { most_mentioned(&entities.list, namesakes) } else { None };
    let entity = best.or(known).unwrap_or_else(|| {
        index.entry(key.clone()).or_default().push(entities.list.len());
        entities.list.push(Entity {
            key,
            name: name.to_string(),
            given: given.clone(),
            roles: Vec::new(),
            countries: Vec::new(),
            gender,
            mentions: 0,
        });
        entities.list.len() - 1
    });
    let record = &mut entities.list[entity];
    record.mentions += 1;
    if record.given.len() < given.len() {
        record.given = given;
        record.name = name.to_string();
    }
    if gender != Gender::Unknown {
        record.gender = gender;
    }
    record.roles.extend(roles);
    record.roles.sort_unstable();
    record.roles.dedup();
    record.countries.extend(countries);
    record.countries.sort_unstable();
    record.countries.dedup();
    entities.mentions.push(Mention { first: start, last, entity });
}

/// Roles and countries in the words right before a name: "the Norwegian foreign minister Ann Poe".
fn collect_before(tree: &Tree, sentence_start: usize, first: usize, roles: &mut Vec<String>, countries: &mut Vec<String>) {
    let mut found_role = !roles.is_empty();
    for index in (sentence_start..first).rev().take(5) {
        let token = tree.token(index);
        if let Some(country) = country_of(tree, index) {
            countries.push(country);
        } else if token.norm == "'s" && found_role {
        } else if is_role(&token.lemma) || token.lemma == "counterpart" {
            roles.push(token.lemma.clone());
            found_role = true;
        } else if !(found_role && matches!(token.tag, Tag::Adj | Tag::Noun | Tag::Propn)) {
            break;
        }
    }
}

fn is_compatible(known: &[String], given: &[String]) -> bool {
    known.is_empty() || given.is_empty() || known.iter().any(|word| given.contains(word))
}

/// The first of those named most often.
fn most_mentioned(list: &[Entity], namesakes: &[usize]) -> Option<usize> {
    let mut best: Option<usize> = None;
    for index in namesakes {
        if best.is_none_or(|other| list[other].mentions < list[*index].mentions) {
            best = Some(*index);
        }
    }
    best
}

/// Gives the rarer of two namesakes its whole name as key.
fn rename_namesakes(entities: &mut Entities, index: &Index) {
    for (key, namesakes) in index {
        let main = most_mentioned(&entities.list, namesakes);
        for other in namesakes.iter().copied().filter(|other| Some(*other) != main) {
            let given = entities.list[other].given.join(" ");
            entities.list[other].key = format!("{given} {key}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_sorted() {
        assert!(dictionary::is_sorted_and_unique(BODIES) && dictionary::is_sorted_and_unique(SHIPS));
    }
}
