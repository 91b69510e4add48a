//! "the Norwegian minister", "the ship", "the spokesman": who a definite description means.

use super::discourse::{Class, Discourse, Referent, modifiers};
use crate::{
    dictionary::{self, role::ROLES},
    document::{Relation, Tag},
    extraction::entity::{Entity, Kind, gender_of, is_country, of_noun},
};

/// How many mentions back a description may reach: about as many as a long report has; it keeps the work linear.
const REACH: usize = 400;
/// A role or noun that the text itself gave to the one named.
const SAME_NOUN: u16 = 900;
/// A wider noun, or a role of the same field.
const WIDER: u16 = 750;

/// What a description asks for.
struct Wanted<'d> {
    lemma: &'d str,
    class: Class,
    modifiers: Vec<String>,
    countries: Vec<String>,
}

/// Resolves a definite description of one entity. `false` where it means nobody known.
pub(super) fn resolve(discourse: &mut Discourse, index: usize) -> bool {
    let tree = discourse.tree;
    let definite = tree.has_child(index, |child| matches!(child.norm.as_str(), "the" | "this" | "that"));
    if tree.has_child(index, |child| {
        matches!(child.norm.as_str(), "a" | "an" | "another" | "other" | "no" | "any" | "every" | "each")
    }) {
        return false;
    }
    let mut wanted = wanted(discourse, index);
    let kind = of_noun(wanted.lemma);
    // "Such's foreign minister": the country makes it as definite as "the" does.
    let counterpart = wanted.lemma == "counterpart" && !wanted.countries.is_empty();
    if !definite && (wanted.countries.is_empty() || kind != Kind::Person) && !counterpart {
        return false;
    }
    if wanted.lemma == "minister" && tree.children(index).iter().any(|child| tree.norm(*child) == "prime") {
        wanted.lemma = "premier";
        wanted.class = Class::of(wanted.lemma);
    }
    let found = if counterpart {
        opposite(discourse, index, &wanted)
    } else if kind == Kind::Person {
        person(discourse, index, &wanted)
    } else {
        None
    }
    .or_else(|| thing(discourse, index, &wanted));
    match found {
        Some((referent, certainty)) => {
            discourse.mean(index, referent, certainty);
            true
        }
        None => false,
    }
}

fn wanted<'d>(discourse: &Discourse<'_, 'd>, index: usize) -> Wanted<'d> {
    let tree = discourse.tree;
    let mut countries: Vec<String> = Vec::new();
    for child in tree.children(index) {
        if matches!(tree.token(*child).relation, Relation::Amod | Relation::Compound | Relation::NmodPoss) {
            if is_country(tree.key(*child)) {
                countries.push(tree.key(*child).to_string());
            } else if let Some(owner) = discourse.linked(*child).and_then(|owner| discourse.referents[owner].entity) {
                // "the nation's leader", where the nation is known.
                countries.extend(Some(discourse.entities.list[owner].key.clone()).filter(|key| is_country(key)));
            }
        }
    }
    let lemma = tree.lemma(index);
    Wanted { lemma, class: Class::of(lemma), modifiers: modifiers(tree, index), countries }
}

/// Referents spoken of so far, most recent first, each once, with the sentence that they were last spoken of in.
fn recent<'a>(discourse: &'a Discourse) -> impl Iterator<Item = (usize, &'a Referent, usize)> {
    discourse.seen.iter().enumerate().rev().take(REACH).filter_map(|(place, seen)| {
        let referent = &discourse.referents[seen.referent];
        (referent.last_seen == place).then_some((seen.referent, referent, seen.sentence))
    })
}

/// Whether a referent is an argument of the verb that a token is an argument of: "the president pressed Ann Poe" is about two people.
pub(super) fn is_beside(discourse: &Discourse, index: usize, referent: usize) -> bool {
    let tree = discourse.tree;
    let argument = |token: usize| {
        matches!(
            tree.token(token).relation,
            Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj | Relation::Obl | Relation::OblAgent
        )
    };
    // "over the strait instead of through it": what is coordinated with an argument stands in its place.
    let place = if tree.token(index).relation == Relation::Conj { tree.token(index).head.unwrap_or(index) } else { index };
    let Some(verb) = tree.token(place).head.filter(|_| argument(place)) else { return false };
    tree.children(verb).iter().any(|child| {
        *child != index
            && argument(*child)
            && discourse.entities.at(*child).is_some()
            && discourse.linked(*child) == Some(referent)
            || *child < index && argument(*child) && discourse.linked(*child) == Some(referent)
    })
}

/// A person named or described before whose roles and countries the words fit.
fn person(discourse: &Discourse, index: usize, wanted: &Wanted) -> Option<(usize, u16)> {
    let role = wanted.lemma;
    let tree = discourse.tree;
    let field = wanted.class.field.filter(|field| !matches!(*field, "person" | "official" | "family"));
    // Whoever speaks for a country calls its president "the president".
    let speaker = discourse.speaker(index).and_then(|speaker| discourse.referents[speaker].entity);
    let home: &[String] = speaker.map_or(&[], |speaker| &discourse.entities.list[speaker].countries);
    let shares = |entity: &Entity, countries: &[String]| countries.iter().any(|country| entity.countries.contains(country));
    let rank = |entity: &Entity| -> Option<u16> {
        let exact = entity.roles.iter().any(|known| known == role);
        let same_field = field.is_some() && entity.roles.iter().any(|known| dictionary::lookup(ROLES, known) == field);
        let role_open = !entity.roles.is_empty() && entity.roles.iter().all(|known| known == "counterpart") && field.is_some();
        if wanted.countries.is_empty() {
            return exact.then(|| if shares(entity, home) { SAME_NOUN + 1 } else { SAME_NOUN });
        }
        let same = wanted.countries.iter().all(|country| entity.countries.contains(country));
        match (same, exact) {
            (true, true) => Some(SAME_NOUN),
            (true, false) if same_field || role_open => Some(WIDER),
            // A role whose country was not told.
            (false, true) if entity.countries.is_empty() => Some(WIDER - 50),
            (false, false) if entity.countries.is_empty() && same_field => Some(WIDER - 100),
            _ => None,
        }
    };
    let sentence = tree.sentence(index);
    // "the president met President Ann Poe": whoever is named later in the sentence is somebody else.
    let later: Vec<usize> =
        (index + 1..tree.document.sentences[sentence].tokens.end).filter_map(|token| discourse.entities.at(token)).collect();
    let mut best: Option<(usize, u16)> = None;
    let mut last = 0;
    for (referent, record, last_seen) in recent(discourse) {
        let Some(entity) = record.entity.map(|entity| &discourse.entities.list[entity]).filter(|entity| entity.named) else {
            continue;
        };
        let apart = is_beside(discourse, index, referent) || record.entity.is_some_and(|entity| later.contains(&entity));
        if record.plural || apart || discourse.speaker(index) == Some(referent) {
            continue;
        }
        let Some(rank) = rank(entity) else { continue };
        match best {
            Some((_, other)) if rank < other => {}
            // Two presidents spoken of lately: neither is "the president" for sure.
            Some((_, other)) if rank == other => {
                if last <= last_seen + ALIKE {
                    return None;
                }
            }
            _ => {
                best = Some((referent, rank));
                last = last_seen;
            }
        }
    }
    best.map(|(referent, rank)| (referent, rank.min(SAME_NOUN)))
}

/// Of two whom a description fits alike, the one spoken of so many sentences later is meant.
const ALIKE: usize = 3;

/// "her Chilean counterpart": the person of that country who holds an office of the same field.
fn opposite(discourse: &Discourse, index: usize, wanted: &Wanted) -> Option<(usize, u16)> {
    let tree = discourse.tree;
    let owner = tree.child(index, &[Relation::NmodPoss]).and_then(|owner| discourse.linked(owner))?;
    let fields = |referent: usize| -> Vec<&str> {
        let entity = discourse.referents[referent].entity.map(|entity| &discourse.entities.list[entity]);
        entity.map_or_else(Vec::new, |entity| entity.roles.iter().filter_map(|role| dictionary::lookup(ROLES, role)).collect())
    };
    let own = fields(owner);
    recent(discourse).find_map(|(referent, record, _)| {
        let entity = record.entity.map(|entity| &discourse.entities.list[entity]).filter(|entity| entity.named)?;
        let fits = referent != owner && wanted.countries.iter().all(|country| entity.countries.contains(country));
        (fits && fields(referent).iter().any(|field| own.contains(field))).then_some((referent, WIDER))
    })
}

/// How well a noun takes up what another noun introduced: the same, a wider one, none.
fn takes_up(wide: &Wanted, narrow: &str, class: impl Fn() -> Class) -> Option<u16> {
    if wide.lemma == narrow {
        return Some(SAME_NOUN);
    }
    if wide.class == Class::default() {
        return None;
    }
    let class = class();
    if let (Some(wide), Some(narrow)) = (wide.class.path, class.path) {
        let wider = dictionary::is_kind_of(narrow, wide);
        // Words of one narrow class are one thing told in two words: shop, store.
        let sisters = || {
            let class = |path: &'static str| path.rsplit_once('/').map_or("", |(class, _)| class);
            class(wide) == class(narrow) && class(wide).contains('/')
        };
        let roots =
            wide == "ship" && narrow == "vessel" || (wide == "ship/vessel" || wide == "ship/craft") && narrow.starts_with("ship");
        return (wider || roots || sisters()).then_some(WIDER);
    }
    let person = || matches!(wide.lemma, "man" | "woman" | "person") && gender_of(wide.lemma) as u8 == gender_of(narrow) as u8;
    match (wide.class.field, class.field) {
        (Some("outlaw"), Some("outlaw")) => Some(WIDER),
        (Some(_), Some(_)) if person() => Some(WIDER),
        _ => None,
    }
}

/// A body, place, ship, building or unnamed person spoken of before.
fn thing(discourse: &Discourse, index: usize, wanted: &Wanted) -> Option<(usize, u16)> {
    let tree = discourse.tree;
    let kind = of_noun(wanted.lemma);
    let path = wanted.class.path;
    if kind == Kind::Other && path.is_none() {
        return None;
    }
    let nation = path.is_some_and(|path| path.starts_with("place/country"));
    let sentence = tree.sentence(index);
    let mut best: Option<(usize, i64, u16)> = None;
    let mut second = i64::MIN;
    for (referent, record, last_seen) in recent(discourse) {
        if record.plural || !record.members.is_empty() || is_beside(discourse, index, referent) {
            continue;
        }
        let Some(likeness) = likeness(discourse, wanted, record, kind, nation) else { continue };
        let near = i64::try_from((sentence - last_seen).min(8)).unwrap_or(8);
        let known = if nation {
            2 * i64::try_from(record.count.min(12)).unwrap_or(12)
        } else {
            i64::try_from(record.count.min(3)).unwrap_or(3)
        };
        let shared = i64::try_from(wanted.modifiers.iter().filter(|word| is_told(discourse, record, word)).count()).unwrap_or(0);
        let score = i64::from(likeness) / 25 + known + 6 * shared - 3 * near;
        match best {
            Some((_, most, _)) if score <= most => second = second.max(score),
            Some((_, most, _)) => {
                second = most;
                best = Some((referent, score, likeness));
            }
            None => best = Some((referent, score, likeness)),
        }
    }
    // Of two that fit alike, neither is sure.
    let (referent, score, likeness) = best?;
    (second < score - MARGIN).then_some((referent, likeness))
}

/// By so much the best must fit better than the next: less than one sentence of distance.
const MARGIN: i64 = 1;

/// Whether the text gave a referent a modifier of this key.
fn is_told(discourse: &Discourse, record: &Referent, key: &String) -> bool {
    let entity = record.entity.map(|entity| &discourse.entities.list[entity]);
    record.modifiers.contains(key) || entity.is_some_and(|entity| entity.countries.contains(key) || entity.roles.contains(key))
}

fn likeness(discourse: &Discourse, wanted: &Wanted, record: &Referent, kind: Kind, nation: bool) -> Option<u16> {
    let tree = discourse.tree;
    let named = record.entity.map(|entity| &discourse.entities.list[entity]).filter(|entity| entity.named);
    let Some(entity) = named else {
        let likeness = takes_up(wanted, tree.lemma(record.head), || record.class)?;
        let countries: Vec<&String> = record.modifiers.iter().filter(|key| is_country(key)).collect();
        let foreign = !countries.is_empty() && wanted.countries.iter().any(|country| !countries.contains(&country));
        let counted =
            figure(&wanted.modifiers).is_some_and(|count| figure(&record.modifiers).is_some_and(|other| other != count));
        return (!foreign && !counted).then_some(likeness);
    };
    if kind == Kind::Person {
        return None;
    }
    if nation {
        return (is_country(&entity.key) && wanted.countries.is_empty() && wanted.modifiers.is_empty()).then_some(WIDER);
    }
    let foreign = !entity.countries.is_empty() && wanted.countries.iter().any(|country| !entity.countries.contains(country));
    if foreign {
        return None;
    }
    let best = entity.roles.iter().filter_map(|role| takes_up(wanted, role, || Class::of(role))).max();
    // A ship's or a town's name says of itself what it is.
    let root = wanted.class.path.is_some_and(|path| path == "ship" || path == "ship/vessel" || path.starts_with("place/town"));
    let silent = || {
        (root && entity.kind == kind && !entity.roles.iter().any(|role| of_noun(role) == kind) && !is_country(&entity.key))
            .then_some(WIDER - 50)
    };
    best.or_else(silent)
}

/// A noun that repeats a noun: "pirates ... the pirates", "the talks ... the talks". Counts as a mention of the same.
pub(super) fn same(discourse: &mut Discourse, index: usize, plural: bool) -> bool {
    let tree = discourse.tree;
    let marks = |words: &'static [&str]| tree.has_child(index, move |child| words.contains(&child.norm.as_str()));
    if marks(&["other", "another", "a", "an", "some", "more"]) {
        return false;
    }
    let wanted = wanted(discourse, index);
    let figure = figure(&wanted.modifiers);
    let owned = tree
        .child(index, &[Relation::NmodPoss])
        .filter(|owner| tree.token(*owner).tag != Tag::Pron)
        .map(|owner| tree.key(owner).to_string());
    if !marks(&["the", "this", "that", "these", "those", "all"]) && figure.is_none() && owned.is_none() {
        return false;
    }
    let definite = marks(&["the", "this", "that", "these", "those"]);
    let (sentence, kind) = (tree.sentence(index), of_noun(wanted.lemma));
    let mut best: Option<(usize, i64)> = None;
    for (referent, record, last_seen) in recent(discourse).take(MOST_REPEATED) {
        let unnamed = record.entity.is_none_or(|entity| !discourse.entities.list[entity].named) && record.members.is_empty();
        if !unnamed || record.plural != plural || record.modifiers.iter().any(|word| word == "other") {
            continue;
        }
        // Without "the", only the same count or the same owner makes it the same.
        let counted = figure.is_some() && figure == self::figure(&record.modifiers);
        let owner = owned.as_ref().is_some_and(|owner| record.modifiers.contains(owner));
        let fits = owner || if definite { owned.is_none() } else { counted };
        if !fits {
            continue;
        }
        let Some(likeness) = likeness(discourse, &wanted, record, kind, false) else { continue };
        let near = i64::try_from((sentence - last_seen).min(10)).unwrap_or(10);
        let shared = i64::try_from(wanted.modifiers.iter().filter(|word| record.modifiers.contains(word)).count()).unwrap_or(0);
        // "pirates" at large are less likely meant than those of whom something was told.
        let head = record.head;
        let told = tree.has_child(head, |child| matches!(child.relation, Relation::Det | Relation::Nummod));
        let score = i64::from(likeness) / 25 + 6 * shared - near + i64::try_from(record.count.min(4)).unwrap_or(4) * 2
            - if plural && !told { 8 } else { 0 };
        if best.is_none_or(|(_, most)| most < score) {
            best = Some((referent, score));
        }
    }
    let Some((referent, _)) = best else { return false };
    let somebody = kind != Kind::Other || wanted.class.path.is_some();
    if somebody || discourse.referents[referent].entity.is_some() {
        discourse.mean(index, referent, WIDER);
    } else {
        discourse.see(referent, index);
    }
    true
}

/// How many referents back a repeated noun may lie.
const MOST_REPEATED: usize = 100;

/// The figure among modifiers.
fn figure(keys: &[String]) -> Option<&String> {
    keys.iter().find(|key| key.starts_with(|c: char| c.is_ascii_digit()))
}
