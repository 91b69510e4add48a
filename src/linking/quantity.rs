//! Which figures measure the same thing.

use super::{
    Group, Limits, Member, Sort, cluster,
    weight::{Weighed, Weights, common},
};
use crate::map::Map;
use crate::{
    dictionary::unit::Dimension,
    extraction::{Aspect, Claims, Measure, Quantity, Status},
};

/// What is told as added on top, by the same act, needs this much less likeness (per mille): few facts are told so.
const ADDITIONAL: u64 = 200;
/// Clauses this alike tell of one act even where one report tells it as further back.
const CERTAIN: u64 = 400;

/// What two figures must share before their clauses are looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bucket {
    Unit(Dimension, &'static str, bool, Aspect),
    Count(String, bool, Aspect),
    Additional(String),
}

pub(crate) fn link(claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut buckets: Map<Bucket, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, quantity) in claims.quantities.iter().enumerate() {
            if quantity.frame.status == Status::Conditional || quantity.additional && matches!(quantity.measure, Measure::Unit(_))
            {
                continue;
            }
            let planned = quantity.frame.status == Status::Planned;
            let bucket = match &quantity.measure {
                // Currencies are not converted; all other units of a dimension are.
                Measure::Unit(unit) if unit.dimension == Dimension::Money => {
                    Bucket::Unit(unit.dimension, unit.name, planned, quantity.aspect.clone())
                }
                Measure::Unit(unit) => Bucket::Unit(unit.dimension, "", planned, quantity.aspect.clone()),
                // What is called in on top goes by many nouns; the act tells.
                Measure::Count(_) if quantity.additional => Bucket::Additional(quantity.frame.act.clone()),
                Measure::Count(noun) => Bucket::Count(noun.clone(), planned, quantity.aspect.clone()),
                Measure::Toll(..) => continue,
            };
            buckets.at(bucket).push(Member { article, claim });
        }
    }
    let mut groups = Vec::new();
    for (_, items) in buckets {
        let items = cluster::bounded(items);
        let quantity = |item: usize| &claims[items[item].article].quantities[items[item].claim];
        let told: Vec<Told> =
            (0..items.len()).map(|item| Told::of(quantity(item), &claims[items[item].article], weights)).collect();
        let likeness = |one: usize, other: usize| likeness(quantity(one), quantity(other), (&told[one], &told[other]), limits);
        let pairs = cluster::pairs(&items, likeness);
        let linked = cluster::group(&items, pairs, |one, other| {
            // Two figures of one article that differ are two facts, unless both are told of the very same act.
            items[one].article == items[other].article
                && quantity(one).value != quantity(other).value
                && likeness(one, other).is_none()
        });
        groups.extend(linked.into_iter().map(|(members, likeness)| Group {
            sort: Sort::Quantity,
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness,
        }));
    }
    groups
}

/// What is told of the thing measured, in the clause and in the whole sentence. The thing itself is shared by making.
struct Told<'c> {
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
}

impl<'c> Told<'c> {
    fn of(quantity: &'c Quantity, claims: &'c Claims, weights: &Weights) -> Self {
        let told = |words: &'c [String]| weights.weigh(words.iter().filter(|word| !quantity.measured.contains(word)));
        Told { clause: told(&quantity.frame.words), sentence: told(&claims.words[quantity.frame.sentence]) }
    }
}

/// How sure it is that two figures measure the same thing; `None` if they do not seem to.
fn likeness(one: &Quantity, other: &Quantity, told: (&Told, &Told), limits: &Limits) -> Option<u64> {
    let measured = common(&one.measured, &other.measured);
    let clauses = told.0.clause.likeness(&told.1.clause);
    let likeness = clauses.max(told.0.sentence.likeness(&told.1.sentence));
    if one.frame.pluperfect != other.frame.pluperfect && likeness < CERTAIN {
        return None;
    }
    match &one.measure {
        Measure::Unit(unit) => {
            let lasting = unit.dimension == Dimension::Duration;
            // What two pay or own, or by how much two things rose, is no one measure.
            let shared = matches!(unit.dimension, Dimension::Money | Dimension::Percent);
            let (doer, twin) = (&one.frame.subject, &other.frame.subject);
            if shared && doer.is_some() && twin.is_some() && doer != twin {
                return None;
            }
            // What is still under way has not reached its length.
            let ongoing = (one.frame.status == Status::UnderWay) != (other.frame.status == Status::UnderWay);
            // A length of time said of an act ("met for two hours") is a measure of that act whatever else the clause says; so is an age
            // one of its person.
            let floor = if lasting || unit.dimension == Dimension::Age { 0 } else { limits.measure };
            if measured.is_empty() || lasting && ongoing || clauses < floor {
                return None;
            }
            Some((500 + clauses / 2).min(1000))
        }
        Measure::Toll(..) => None,
        Measure::Count(_) => {
            let bonus = if one.additional && other.additional { ADDITIONAL } else { 0 }
                + if one.frame.act == other.frame.act { 50 } else { 0 }
                + if 1 < measured.len() { 50 } else { 0 };
            (limits.count <= likeness + bonus).then(|| (300 + likeness + bonus).min(1000))
        }
    }
}
