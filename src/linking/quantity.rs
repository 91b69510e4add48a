//! Which figures measure the same thing.
//!
//! Two figures of one unit, or of one noun, are the more likely figures of one thing the more their clauses share, the closer they are to
//! each other, and the fewer other figures of the sort their reports tell. A figure that the other report tells too is another one.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    weight::{Weighed, Weights, common},
};
use crate::map::Map;
use crate::{
    dictionary::unit::Dimension,
    extraction::{Aspect, Claims, Interval, Measure, Quantity, Status},
};

/// What two figures must share before their clauses are looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bucket {
    Unit(Dimension, &'static str, bool, Aspect),
    Count(String, Aspect),
    Additional(String),
}

/// Logits (thousandths) of the features of a pair.
mod weights {
    pub(super) const BASE: i64 = -3750;
    /// How alike clause or sentence are.
    pub(super) const TOLD: i64 = 560;
    /// What the sentences share, up to [`super::SHARED`].
    pub(super) const SHARED: i64 = 1550;
    /// The smaller figure as a share of the larger.
    pub(super) const RATIO: i64 = 2150;
    /// Where that is more than a half.
    pub(super) const HALF: i64 = 1440;
    /// For each report that tells no other figure of the sort.
    pub(super) const ONLY: i64 = 870;
    /// For ten different figures of the sort in both reports together.
    pub(super) const MANY: i64 = -650;
    /// For each of the figures that the other report tells too.
    pub(super) const ELSEWHERE: i64 = -1060;
    /// For each further word of the thing measured that both have, up to two.
    pub(super) const MEASURED: i64 = 1180;
    pub(super) const SUBJECT: i64 = 980;
    pub(super) const STATUS: i64 = -1110;
    pub(super) const UNIT: i64 = -1160;
    /// For each that stands among the first sentences.
    pub(super) const LEAD: i64 = 410;
}

/// Weight of shared words, in hundredths of a bit, from which on more of it tells nothing.
const SHARED: u64 = 1500;
/// How sure it is that two ages of one person are told of the same day (per mille).
const ONE_PERSON: u64 = 900;
/// So many sentences are the beginning of a report.
const FIRST: usize = 5;

pub(crate) fn link(claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut buckets: Map<Bucket, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, quantity) in claims.quantities.iter().enumerate() {
            if quantity.additional && matches!(quantity.measure, Measure::Unit(_)) {
                continue;
            }
            let planned = quantity.frame.status == Status::Planned;
            let bucket = match &quantity.measure {
                // Currencies are not converted; all other units of a dimension are.
                Measure::Unit(unit) => {
                    let name = if unit.dimension == Dimension::Money { unit.name } else { "" };
                    Bucket::Unit(unit.dimension, name, planned, quantity.aspect.clone())
                }
                // What is called in on top goes by many nouns; the act tells.
                Measure::Count(_) if quantity.additional => Bucket::Additional(quantity.frame.act.clone()),
                Measure::Count(noun) => Bucket::Count(noun.clone(), quantity.aspect.clone()),
                Measure::Toll(..) => continue,
            };
            buckets.at(bucket).push(Member { article, claim });
        }
    }
    let mut groups = Vec::new();
    for (_, items) in buckets {
        let items = cluster::bounded(items);
        let quantity = |item: usize| &claims[items[item].article].quantities[items[item].claim];
        let mut values: Vec<Vec<Interval>> = vec![Vec::new(); claims.len()];
        for (item, member) in items.iter().enumerate() {
            if !values[member.article].contains(&quantity(item).value) {
                values[member.article].push(quantity(item).value);
            }
        }
        let told: Vec<Told> = (0..items.len())
            .map(|item| {
                let article = items[item].article;
                Told::of(quantity(item), &claims[article], &values[article], weights)
            })
            .collect();
        let pairs = cluster::pairs(&items, |one, other| {
            let likeness = likeness(&told[one], &told[other]);
            likeness.filter(|likeness| limits.quantity <= *likeness)
        });
        // Two figures of one article that differ are two facts.
        let linked = cluster::group(&items, pairs, |one, other| {
            items[one].article == items[other].article && quantity(one).value != quantity(other).value
        });
        groups.extend(linked.into_iter().map(|(members, likeness)| Group {
            sort: Sort::Quantity,
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness,
        }));
    }
    groups
}

/// A figure, and what is told of the thing measured in the clause and in the whole sentence. The thing itself is shared by making.
struct Told<'c> {
    quantity: &'c Quantity,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    /// All figures of the sort in its report.
    values: &'c [Interval],
}

impl<'c> Told<'c> {
    fn of(quantity: &'c Quantity, claims: &'c Claims, values: &'c [Interval], weights: &Weights) -> Self {
        let told = |words: &'c [String]| weights.weigh(words.iter().filter(|word| !quantity.measured.contains(word)));
        let sentence = told(&claims.words[quantity.frame.sentence]);
        Told { quantity, clause: told(&quantity.frame.words), sentence, values }
    }

    fn is_first(&self) -> bool {
        self.quantity.frame.headline || self.quantity.frame.sentence < FIRST
    }
}

/// How likely two figures measure the same thing (per mille); `None` where they cannot.
fn likeness(a: &Told, b: &Told) -> Option<u64> {
    let (one, other) = (a.quantity, b.quantity);
    let measured = common(&one.measured, &other.measured).len();
    let unit = match &one.measure {
        Measure::Unit(unit) => Some(unit.dimension),
        _ => None,
    };
    if let Some(dimension) = unit {
        // What is still under way has not reached its length.
        let ongoing = (one.frame.status == Status::UnderWay) != (other.frame.status == Status::UnderWay);
        if dimension == Dimension::Duration && ongoing {
            return None;
        }
    }
    if unit == Some(Dimension::Age) {
        return (measured != 0).then_some(ONE_PERSON);
    }
    let each = |weight: i64, one: bool, other: bool| weight * (i64::from(one) + i64::from(other));
    let same = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
    let ratio = ratio(one.value, other.value);
    let told = a.clause.likeness(&b.clause).max(a.sentence.likeness(&b.sentence));
    let shared = 1000 * a.sentence.shared(&b.sentence).1 / SHARED;
    let further = measured.saturating_sub(usize::from(unit.is_none())).min(2);
    let many = 100 * (a.values.len() + b.values.len());
    let equal = one.value == other.value;
    let logits = weights::BASE
        + odds::weigh(weights::TOLD, told)
        + odds::weigh(weights::SHARED, shared)
        + odds::weigh(weights::RATIO, ratio)
        + if 500 < ratio { weights::HALF } else { 0 }
        + each(weights::ONLY, a.values.len() == 1, b.values.len() == 1)
        + odds::weigh(weights::MANY, many as u64)
        + each(weights::ELSEWHERE, !equal && b.values.contains(&one.value), !equal && a.values.contains(&other.value))
        + weights::MEASURED * further as i64
        + if same(&one.frame.subject, &other.frame.subject) { weights::SUBJECT } else { 0 }
        + if one.frame.status == other.frame.status { 0 } else { weights::STATUS }
        + if unit.is_some() { weights::UNIT } else { 0 }
        + each(weights::LEAD, a.is_first(), b.is_first());
    Some(odds::probability(logits))
}

/// The smaller of two figures as a share of the larger (per mille).
fn ratio(one: Interval, other: Interval) -> u64 {
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
    fn ratio_runs_from_nothing_to_all_whatever_the_size() {
        let of = |a: i64, b: i64| ratio(Interval::exactly(Decimal::whole(a)), Interval::exactly(Decimal::whole(b)));
        assert_eq!([of(0, 7), of(3, 4), of(4, 3), of(5, 5), of(0, 0)], [0, 750, 750, 1000, 0]);
        assert_eq!(of(i64::MAX, 1), 0);
    }
}
