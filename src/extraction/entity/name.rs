//! Runs of names to entities: titles and roles off, last names and short forms together.

use super::{
    Entities, Entity, Kind, Mention,
    kind::{self, Clues},
    role::{collect_before, country_of, gender_of, is_role, spread_roles},
    run::{self, Run},
};
use crate::map::{Map, Set};
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        country::COUNTRIES,
        noun::{FAMILY_NAMES, LEGAL_FORMS, SUFFIXES},
        role::{Gender, TITLES},
    },
    extraction::tree::Tree,
};

/// The most namesakes that a name is compared with: more are in no report; it keeps the work linear.
const MOST_NAMESAKES: usize = 100;
/// A name as one run gives it.
struct Name {
    first: usize,
    last: usize,
    key: String,
    given: Vec<String>,
    roles: Vec<String>,
    countries: Vec<String>,
    gender: Gender,
    titled: bool,
    body: bool,
}

/// What is known while names are read.
struct Finder<'a, 'd> {
    tree: &'a Tree<'d>,
    entities: Entities,
    clues: Vec<Clues>,
    /// The entities that share a key, in the order they were first named.
    namesakes: Map<String, Vec<usize>>,
    /// The entities with a given name.
    given: Map<String, Vec<usize>>,
    /// Names of one word.
    solo: Set<String>,
}

/// Finds the names of a document.
pub(crate) fn find(tree: &Tree) -> Entities {
    let runs = run::runs(tree);
    let mut finder = Finder {
        tree,
        entities: Entities::default(),
        clues: Vec::new(),
        namesakes: Map::default(),
        given: Map::default(),
        solo: Set::default(),
    };
    finder.solo.extend(runs.iter().filter_map(|run| alone(tree, *run)));
    let runs: Vec<Run> = runs.into_iter().flat_map(|run| finder.parts(run)).collect();
    // Whole names first, so that a bare first name or an acronym finds its bearer wherever it stands.
    let names: Vec<(Run, Name)> = runs.iter().filter_map(|run| finder.read(*run).map(|name| (*run, name))).collect();
    let (whole, bare): (Vec<_>, Vec<_>) = names.into_iter().partition(|(_, name)| !name.given.is_empty());
    for (run, name) in whole.into_iter().chain(bare) {
        finder.add(run, name);
    }
    finder.finish()
}

/// The word of a run that is one word, titles, roles and countries aside.
fn alone(tree: &Tree, run: Run) -> Option<String> {
    let before = |index: usize| is_title(tree, index) || is_role(tree.lemma(index)) || country_of(tree, index).is_some();
    (run.first..run.last).all(before).then(|| tree.norm(run.last).to_string())
}

/// "Ms" before a name; not "MS" before that of a ship.
fn is_title(tree: &Tree, index: usize) -> bool {
    let written = tree.token(index).span.of(&tree.document.text);
    dictionary::lookup(TITLES, tree.norm(index)).is_some() && !(2 <= written.len() && written.chars().all(char::is_uppercase))
}

impl Finder<'_, '_> {
    /// A run, and before it the body whose office it begins with: "FBI Director Ann Poe", "White House aide Tom Roe".
    fn parts(&self, run: Run) -> Vec<Run> {
        let tree = self.tree;
        let office = (run.first..run.last).find(|index| is_role(tree.lemma(*index)));
        let ends = |index: usize| {
            let written = tree.token(index).span.of(&tree.document.text);
            let acronym = 1 < written.len() && written.chars().all(char::is_uppercase);
            country_of(tree, index).is_none() && (acronym || self.solo.contains(tree.norm(index)))
                || run.first < index && run::begins_pair(tree, index - 1)
        };
        match office.filter(|office| run.first < *office && !kind::names_body(tree, run) && ends(office - 1)) {
            Some(office) => vec![Run { last: office - 1, ..run }, Run { first: office, ..run }],
            None => vec![run],
        }
    }

    /// Reads a run, with the adjectives and roles before it, as a name with its roles.
    fn read(&self, run: Run) -> Option<Name> {
        let tree = self.tree;
        let Run { mut first, mut last, start } = run;
        let (mut roles, mut countries, mut gender, mut titled) = (Vec::new(), Vec::new(), Gender::Unknown, false);
        let body = kind::names_body(tree, run);
        // "Secretary of State Ann Poe": the office reaches over "of" into the run.
        if start + 2 <= first && tree.norm(first - 1) == "of" && is_role(tree.lemma(first - 2)) && first < last && !body {
            roles.push(tree.lemma(first - 2).to_string());
            collect_before(tree, start, first - 2, &mut roles, &mut countries);
            first += 1;
        } else {
            collect_before(tree, start, first, &mut roles, &mut countries);
        }
        let suffix = dictionary::holds(SUFFIXES, tree.norm(last)) && first < last;
        if suffix {
            last -= 1;
        }
        if !body {
            // All up to the last title or role is no part of the name: "Vice President Ann Poe".
            let cut = (first..last).rev().find(|index| is_title(tree, *index) || is_role(tree.lemma(*index)));
            for index in first..cut.map_or(first, |cut| cut + 1) {
                if let Some(told) = dictionary::lookup(TITLES, tree.norm(index)) {
                    titled = true;
                    gender = if told == Gender::Unknown { gender } else { told };
                } else if is_role(tree.lemma(index)) {
                    roles.push(tree.lemma(index).to_string());
                } else if let Some(country) = country_of(tree, index) {
                    countries.push(country);
                }
            }
            first = cut.map_or(first, |cut| cut + 1);
            while first < last && !run::begins_pair(tree, first) {
                let Some(country) = country_of(tree, first) else { break };
                countries.push(country);
                first += 1;
            }
        }
        // "Secretary of State" alone, "the President": an office, not a name.
        if first == last && is_role(tree.lemma(last)) {
            return None;
        }
        for role in &roles {
            let told = gender_of(role);
            gender = if gender == Gender::Unknown { told } else { gender };
        }
        // "Orbix Inc." is Orbix.
        if first < last && dictionary::holds(LEGAL_FORMS, tree.norm(last)) {
            last -= 1;
        }
        let words = words(tree, first, last);
        let (key, mut given) = self.key(&words, last, body);
        if suffix {
            given.push(tree.norm(last + 1).trim_end_matches('.').to_string());
        }
        let key = if suffix { format!("{key} {}", tree.norm(last + 1).trim_end_matches('.')) } else { key };
        let last = run.last;
        Some(Name { first, last, key, given, roles, countries, gender, titled, body })
    }

    /// What a name is compared by, and its other words.
    fn key(&self, words: &[String], last: usize, body: bool) -> (String, Vec<String>) {
        let tree = self.tree;
        let count = words.len();
        let others = |at: usize| {
            words
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != at)
                .map(|(_, word)| word.trim_end_matches('.').to_string())
                .collect::<Vec<_>>()
        };
        let plain =
            |index: usize| if words[index] == tree.norm(last) { tree.key(last).to_string() } else { words[index].clone() };
        let Some(end) = count.checked_sub(1) else { return (tree.key(last).to_string(), Vec::new()) };
        if count == 1 {
            let written = tree.token(last).span.of(&tree.document.text);
            let acronym = written.len() < 8 && 1 < written.len() && written.chars().all(|c| c.is_uppercase() || c == '.');
            let key = if acronym && country_of(tree, last).is_none() { words[0].replace('.', "") } else { plain(0) };
            return (key, Vec::new());
        }
        if body || words.iter().any(|word| word == "of") {
            let initials: String = words
                .iter()
                .filter(|word| !matches!(word.as_str(), "of" | "and" | "the" | "for"))
                .filter_map(|word| word.chars().next())
                .collect();
            if body && (3 <= initials.chars().count() || self.solo.contains(&initials)) {
                return (initials, words.to_vec());
            }
            let national = dictionary::lookup(COUNTRIES, words[0].as_str()).is_some();
            return if national && count == 2 { (plain(end), others(end)) } else { (words.join(" "), words.to_vec()) };
        }
        let family = if self.family_first(words) { 0 } else { end };
        (plain(family), others(family))
    }

    /// Whether the family name comes first: it is used alone and the last word never is, and the given name has the shape of one that
    /// follows ("Jae-sok", "Min Ho").
    fn family_first(&self, words: &[String]) -> bool {
        let end = words.len() - 1;
        let used = |word: &String| self.solo.contains(word);
        let short = |word: &String| word.chars().count() <= 5;
        let shaped = words[1..].iter().any(|word| word.contains('-')) || words.len() == 3 && words.iter().all(short);
        let known = dictionary::holds(FAMILY_NAMES, &words[0]);
        !used(&words[end]) && (used(&words[0]) && (shaped || known) || shaped && known && short(&words[0]))
    }

    fn add(&mut self, run: Run, name: Name) {
        let tree = self.tree;
        let span = tree.span(&[name.first, name.last]);
        let written = span.of(&tree.document.text);
        let entity = self.bearer(&name).unwrap_or_else(|| {
            let index = self.entities.list.len();
            self.namesakes.at(name.key.clone()).push(index);
            self.entities.list.push(Entity {
                key: name.key.clone(),
                name: written.to_string(),
                given: name.given.clone(),
                named: true,
                ..Entity::default()
            });
            self.clues.push(Clues::default());
            index
        });
        for word in &name.given {
            let bearers = self.given.at(word.clone());
            if !bearers.contains(&entity) && bearers.len() < 2 {
                bearers.push(entity);
            }
        }
        let clues = &mut self.clues[entity];
        kind::clues(tree, Run { last: name.last, ..run }, name.first, clues);
        let record = &mut self.entities.list[entity];
        if name.titled {
            clues.add(Kind::Person, kind::PLAIN);
        }
        for role in &name.roles {
            clues.add(kind::of_noun(role), kind::PLAIN);
        }
        if name.body && !name.given.is_empty() {
            record.roles.push(tree.lemma(name.last).to_string());
        }
        record.mentions += 1;
        if record.given.len() < name.given.len() {
            record.given = name.given;
            record.name = written.to_string();
        }
        if name.gender != Gender::Unknown {
            record.gender = name.gender;
        }
        record.roles.extend(name.roles);
        record.countries.extend(name.countries);
        self.entities.mentions.push(Mention { first: name.first, last: name.last, entity });
    }

    /// Who bears a name: somebody named before under the same key whose given names agree; a bare last name is whoever bears it most
    /// often; a bare given name, whoever alone has it.
    fn bearer(&self, name: &Name) -> Option<usize> {
        let list = &self.entities.list;
        let namesakes = self.namesakes.get(&name.key).map_or(&[][..], |all| &all[..all.len().min(MOST_NAMESAKES)]);
        let nations = |entity: &Entity| {
            !name.body
                || name.countries.is_empty()
                || entity.countries.is_empty()
                || entity.countries.iter().any(|country| name.countries.contains(country))
        };
        let known =
            namesakes.iter().copied().find(|entity| is_compatible(&list[*entity].given, &name.given) && nations(&list[*entity]));
        let best = if name.given.is_empty() { most_mentioned(list, namesakes) } else { None };
        let first = || {
            let bearers = self.given.get(self.tree.norm(name.last)).filter(|_| name.given.is_empty())?;
            (bearers.len() == 1).then(|| bearers[0])
        };
        best.or(known).or_else(first)
    }

    /// Gives the rarer of two namesakes its whole name as key, and settles what each entity is.
    fn finish(mut self) -> Entities {
        for (key, namesakes) in self.namesakes.iter() {
            let main = most_mentioned(&self.entities.list, namesakes);
            for other in namesakes.iter().copied().filter(|other| Some(*other) != main) {
                let given = self.entities.list[other].given.join(" ");
                self.entities.list[other].key = format!("{given} {key}");
            }
        }
        self.entities.mentions.order_by_key(|mention| mention.first);
        spread_roles(self.tree, &mut self.entities, &mut self.clues);
        for (entity, clues) in self.entities.list.iter_mut().zip(&self.clues) {
            (entity.kind, entity.certainty) = clues.verdict();
            for words in [&mut entity.roles, &mut entity.countries] {
                words.order();
                words.dedup();
            }
        }
        self.entities
    }
}

/// The words of a name, parts tied by hyphens as one.
fn words(tree: &Tree, first: usize, last: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut tied = false;
    for index in first..=last {
        let norm = tree.norm(index);
        match words.last_mut() {
            Some(word) if norm == "-" || tied => word.push_str(norm),
            _ => words.push(norm.to_string()),
        }
        tied = norm == "-";
    }
    words
}

/// Whether two sets of given names may be one person's: they share a word, or one is the initial of the other.
fn is_compatible(known: &[String], given: &[String]) -> bool {
    let same = |one: &String, other: &String| {
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        one == other || short.chars().count() == 1 && long.starts_with(short.as_str())
    };
    known.is_empty() || given.is_empty() || known.iter().any(|word| given.iter().any(|other| same(word, other)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_stand_for_given_names() {
        let words = |text: &str| text.split(' ').map(String::from).collect::<Vec<_>>();
        assert!(is_compatible(&words("michael d"), &words("michael")));
        assert!(is_compatible(&words("j"), &words("john")));
        assert!(!is_compatible(&words("john"), &words("jane")));
    }
}
