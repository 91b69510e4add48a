//! Which figures measure the same thing.
//!
//! Two figures of one unit, or of one noun, are the more likely figures of one thing the more their clauses share, the closer they are to
//! each other, and the fewer other figures of the sort their reports tell. A figure that the other report tells too is another one.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    setting::Settings,
    weight::{Weighed, Weights, common},
};
use crate::{
    dictionary::{self, unit::Dimension},
    extraction::{Aspect, Claims, Interval, Measure, Quantity, Status},
};

/// What two figures must share before their clauses are looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bucket {
    Unit(Dimension, &'static str, bool, Aspect),
    Count(String, Aspect),
    People(Aspect),
    Additional(String),
}

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 19] = [
    ("base", -3208),
    // How alike clause or sentence are.
    ("told", 35),
    // What the sentences share, up to `odds::SHARED`.
    ("shared", 1341),
    // The smaller figure as a share of the larger, and whether that is more than a half.
    ("ratio", 2175),
    ("half", 617),
    // Reports, of two, that tell no other figure of the sort.
    ("only", 1210),
    // Different figures of the sort in both reports, up to ten.
    ("many", -1374),
    // Figures, of two, that the other report tells too.
    ("elsewhere", -1456),
    // Further words of the thing measured that both have, up to two.
    ("measured", 2111),
    ("subject", 414),
    ("object", 139),
    ("act", -453),
    // The same act and the same subject or object.
    ("deed", 211),
    // Both count by one noun, not only people.
    ("noun", 765),
    // Another status: planned, under way, done.
    ("status", -196),
    // A unit, not a thing counted.
    ("unit", -542),
    // Figures, of two, that stand among the first sentences.
    ("lead", 598),
    // What the sentences share with those around them, up to `odds::AROUND`.
    ("around", 1030),
    // How far apart they stand in their reports.
    ("depth", -2063),
];

/// How sure it is that two ages of one person are told of the same day (per mille).
const ONE_PERSON: u64 = 900;

pub(crate) fn link(settings: &Settings, claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut groups = Vec::new();
    for items in buckets(claims) {
        let quantity = |item: usize| &claims[items[item].article].quantities[items[item].claim];
        let values = values(claims, &items);
        let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &values, weights)).collect();
        let settings = settings.of(&items, |member| &claims[member.article].quantities[member.claim].frame);
        let pairs = cluster::pairs(&items, |one, other| {
            let likeness = likeness(&told[one], &told[other]);
            // What one spends, wins or owns is not what another does; of crowds two witnesses may tell.
            let another = !quantity(one).of_people && !is_age(quantity(one)) && settings[one].is_of_another(&settings[other]);
            likeness.filter(|likeness| limits.quantity <= *likeness && !another && !settings[one].excludes(&settings[other]))
        });
        // Two figures of one article that differ are two facts.
        groups.extend(cluster::groups(Sort::Quantity, &items, pairs, |one, other| {
            items[one].article == items[other].article && !quantity(one).value.is_one_figure(&quantity(other).value)
        }));
    }
    groups
}

/// The figures that could measure one thing.
fn buckets(claims: &[Claims]) -> Vec<Vec<Member>> {
    cluster::buckets(claims, |claims| &claims.quantities, bucket)
}

fn bucket(quantity: &Quantity) -> Option<Bucket> {
    let bucket = match &quantity.measure {
        Measure::Unit(_) if quantity.additional => return None,
        // Currencies are not converted; all other units of a dimension are.
        Measure::Unit(unit) => {
            let name = if unit.dimension == Dimension::Money { unit.name } else { "" };
            // How long it was to last and how long it lasted are two things.
            let lasting = matches!(unit.dimension, Dimension::Duration | Dimension::Months);
            let planned = lasting && quantity.frame.status == Status::Planned;
            Bucket::Unit(unit.dimension, name, planned, quantity.aspect.clone())
        }
        // What is called in on top goes by many nouns; the act tells.
        Measure::Count(_) if quantity.additional => Bucket::Additional(quantity.frame.act.clone()),
        Measure::Count(_) if quantity.of_people => Bucket::People(quantity.aspect.clone()),
        Measure::Count(noun) => Bucket::Count(noun.clone(), quantity.aspect.clone()),
        Measure::Toll(..) => return None,
    };
    Some(bucket)
}

/// The different figures of a bucket in each report.
pub(super) fn values(claims: &[Claims], items: &[Member]) -> Vec<Vec<Interval>> {
    let mut values: Vec<Vec<Interval>> = vec![Vec::new(); claims.len()];
    for member in items {
        let value = claims[member.article].quantities[member.claim].value;
        if !values[member.article].contains(&value) {
            values[member.article].push(value);
        }
    }
    values
}

/// A figure, and what is told of the thing measured in the clause and in the whole sentence. The thing itself is shared by making.
struct Told<'c> {
    quantity: &'c Quantity,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    around: Weighed<'c>,
    depth: u64,
    /// All figures of the sort in its report.
    values: &'c [Interval],
}

impl<'c> Told<'c> {
    fn of(member: Member, claims: &'c [Claims], values: &'c [Vec<Interval>], weights: &Weights) -> Self {
        let claims = &claims[member.article];
        let quantity = &claims.quantities[member.claim];
        let told = |words: &'c [String]| weights.weigh(words.iter().filter(|word| !quantity.measured.contains(word)));
        let sentence = told(&claims.words[quantity.frame.sentence]);
        let around = odds::around(claims, quantity.frame.sentence, weights);
        let depth = odds::depth(claims, &quantity.frame);
        Told { around, depth, quantity, clause: told(&quantity.frame.words), sentence, values: &values[member.article] }
    }
}

/// How likely two figures measure the same thing (per mille); `None` where they cannot.
fn likeness(a: &Told, b: &Told) -> Option<u64> {
    let (one, other) = (&a.quantity, &b.quantity);
    if let Measure::Unit(unit) = &one.measure {
        // What is still under way has not reached its length.
        let ongoing = (one.frame.status == Status::UnderWay) != (other.frame.status == Status::UnderWay);
        if unit.dimension == Dimension::Duration && ongoing {
            return None;
        }
        if unit.dimension == Dimension::Age {
            return is_one_person(&one.measured, &other.measured).then_some(ONE_PERSON);
        }
    }
    if bargain(one).zip(bargain(other)).is_some_and(|(one, other)| one != other) {
        return None;
    }
    if one.of_people && other.of_people && is_uniformed(&one.measure) != is_uniformed(&other.measure) {
        return None;
    }
    Some(odds::likelihood(&WEIGHTS, &features(a, b)))
}

/// Keys of words for what one side asks for, and for what the other would give. Sorted.
const ASKED: &[&str] = &["ask", "claim", "demand", "request", "seek", "want"];
const OFFERED: &[&str] = &["bid", "offer", "propos"];

/// Whether a figure is asked for or offered, where it is told to be either: no two answers to one question.
fn bargain(quantity: &Quantity) -> Option<bool> {
    let of = |key: &String| match (dictionary::holds(ASKED, key), dictionary::holds(OFFERED, key)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    quantity.measured.iter().find_map(of).or_else(|| of(&quantity.frame.act))
}

/// Keys of those who are called out: no outlet counts them as "people". Sorted.
const UNIFORMED: &[&str] = &[
    "agent",
    "deputi",
    "firefight",
    "firemen",
    "guard",
    "marin",
    "offic",
    "polic",
    "policeman",
    "rescuer",
    "sailor",
    "soldier",
    "troop",
    "trooper",
];

fn is_age(quantity: &Quantity) -> bool {
    matches!(&quantity.measure, Measure::Unit(unit) if unit.dimension == Dimension::Age)
}

fn is_uniformed(measure: &Measure) -> bool {
    matches!(measure, Measure::Count(noun) if dictionary::holds(UNIFORMED, noun))
}

/// Whether two names, given names first, are names of one person: one last name, and no given names that differ.
fn is_one_person(one: &[String], other: &[String]) -> bool {
    let ([one], [other]) = (one, other) else { return false };
    let (mut one, mut other) = (one.split(' ').rev(), other.split(' ').rev());
    let last = one.next() == other.next();
    let (one, other): (Vec<&str>, Vec<&str>) = (one.collect(), other.collect());
    last && (one.is_empty() || other.is_empty() || one.iter().any(|name| other.contains(name)))
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(a: &Told, b: &Told) -> [u64; WEIGHTS.len()] {
    let (one, other) = (a.quantity, b.quantity);
    let unit = matches!(one.measure, Measure::Unit(_));
    let ratio = ratio(one.value, other.value);
    let measured = common(&one.measured, &other.measured).len();
    let equal = one.value == other.value;
    let subject = odds::same(&one.frame.subject, &other.frame.subject);
    let object = odds::same(&one.frame.object, &other.frame.object);
    let act = one.frame.act == other.frame.act;
    [
        1000,
        a.clause.likeness(&b.clause).max(a.sentence.likeness(&b.sentence)),
        odds::shared(&a.sentence, &b.sentence),
        ratio,
        odds::is(500 < ratio),
        odds::each(a.values.len() == 1, b.values.len() == 1),
        odds::tenths(a.values.len() + b.values.len()),
        odds::each(!equal && b.values.contains(&one.value), !equal && a.values.contains(&other.value)),
        500 * measured.saturating_sub(usize::from(!unit)).min(2) as u64,
        odds::is(subject),
        odds::is(object),
        odds::is(act),
        odds::is(act && (subject || object)),
        odds::is(one.measure == other.measure),
        odds::is(one.frame.status != other.frame.status),
        odds::is(unit),
        odds::each(odds::is_lead(&one.frame), odds::is_lead(&other.frame)),
        odds::shared_of(&a.around, &b.around, odds::AROUND),
        a.depth.abs_diff(b.depth),
    ]
}

/// All pairs of unequal figures of two reports that are weighed, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(claims: &[Claims], weights: &Weights) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let mut examples = Vec::new();
    for items in buckets(claims) {
        let values = values(claims, &items);
        let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &values, weights)).collect();
        let weighed = |one: usize, other: usize| {
            (told[one].quantity.value != told[other].quantity.value && likeness(&told[one], &told[other]).is_some()).then_some(0)
        };
        let pairs = cluster::pairs(&items, weighed);
        examples.extend(cluster::examples(&items, &pairs, |one, other| features(&told[one], &told[other])));
    }
    examples
}

/// The smaller of two figures as a share of the larger (per mille).
pub(super) fn ratio(one: Interval, other: Interval) -> u64 {
    let size = |interval: Interval| interval.nominal().in_millionths().unsigned_abs();
    let (a, b) = (size(one), size(other));
    let share = a.min(b) / (a.max(b) / 1000).max(1);
    share.min(1000) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::Decimal;

    #[test]
    fn keys_are_sorted() {
        assert!([UNIFORMED, ASKED, OFFERED].iter().all(|keys| dictionary::is_sorted_and_unique(keys)));
    }

    #[test]
    fn one_person_may_be_named_short() {
        let same = |one: &str, other: &str| is_one_person(&[one.to_string()], &[other.to_string()]);
        assert!(same("ann marie poe", "ann poe") && same("poe", "ann poe") && same("skipper", "skipper"));
        assert!(!same("ann poe", "eve poe") && !same("ann poe", "ann roe"));
    }

    #[test]
    fn ratio_runs_from_nothing_to_all_whatever_the_size() {
        let of = |a: i64, b: i64| ratio(Interval::exactly(Decimal::whole(a)), Interval::exactly(Decimal::whole(b)));
        assert_eq!([of(0, 7), of(3, 4), of(4, 3), of(5, 5), of(0, 0)], [0, 750, 750, 1000, 0]);
        assert_eq!(of(i64::MAX, 1), 0);
    }
}
