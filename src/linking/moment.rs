//! Which times date the same act.

use super::{
    Group, Limits, Member, Sort, cluster,
    weight::{Weighed, Weights},
};
use crate::extraction::{Claims, TimeClaim};
use crate::map::Map;

/// How sure it is that one subject's acts of one verb on neighbouring days are one act (per mille).
const NEXT_DAY: u64 = 500;

pub(crate) fn link(claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut buckets: Map<&str, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, time) in claims.times.iter().enumerate().filter(|(_, time)| !time.aside) {
            buckets.at(&time.frame.act).push(Member { article, claim });
        }
    }
    let mut groups = Vec::new();
    for (_, items) in buckets {
        let items = cluster::bounded(items);
        let time = |item: usize| &claims[items[item].article].times[items[item].claim];
        let words: Vec<Weighed> = (0..items.len()).map(|item| weights.weigh(&time(item).frame.words)).collect();
        let pairs = cluster::pairs(&items, |one, other| likeness(time(one), time(other), (&words[one], &words[other]), limits));
        let linked = cluster::group(&items, pairs, |one, other| {
            items[one].article == items[other].article && time(one).moment != time(other).moment
        });
        groups.extend(linked.into_iter().map(|(members, likeness)| Group {
            sort: Sort::Moment,
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness,
        }));
    }
    groups
}

/// Whether two full dates are unequal and at most a day apart: what one did on the eleventh and on the twelfth, with the same verb, is
/// rather one thing with two dates than two things.
fn is_next_day(one: &TimeClaim, other: &TimeClaim) -> bool {
    let (Some(a), Some(b)) = (one.moment.single_day(), other.moment.single_day()) else { return false };
    a.month.is_some() && a.month == b.month && matches!((a.day, b.day), (Some(x), Some(y)) if x.abs_diff(y) == 1)
}

fn likeness(one: &TimeClaim, other: &TimeClaim, words: (&Weighed, &Weighed), limits: &Limits) -> Option<u64> {
    let (a, b) = (&one.frame, &other.frame);
    if a.status != b.status || a.polarity != b.polarity {
        return None;
    }
    let same = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
    let differ = |x: &Option<String>, y: &Option<String>| x.is_some() && y.is_some() && x != y;
    let object = same(&a.object, &b.object);
    let subject = same(&a.subject, &b.subject);
    if subject && !object && is_next_day(one, other) {
        return Some(NEXT_DAY);
    }
    if !object && !subject || differ(&a.object, &b.object) {
        return None;
    }
    let clauses = words.0.likeness(words.1) + if object && subject { 150 } else { 0 };
    (limits.moment <= clauses).then(|| clauses.min(1000))
}
