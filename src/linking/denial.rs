//! Which denials and assertions are of one act.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    setting::Settings,
    weight::{Weighed, Weights},
};
use crate::extraction::{Claims, Occurrence, Status};

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 14] = [
    ("base", -3877),
    ("told", 974),
    ("shared", 912),
    ("clause", 310),
    ("which", 1476),
    ("subject", 824),
    ("object", 503),
    ("rare", -565),
    ("noun", 369),
    ("status", 626),
    ("lead", 557),
    ("sourced", 50),
    ("only", 491),
    ("many", -170),
];

pub(crate) fn link(settings: &Settings, claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut groups = Vec::new();
    for items in buckets(claims) {
        let denied = |item: usize| claims[items[item].article].occurrences[items[item].claim].denied;
        let told = Told::all(&items, claims, weights);
        let settings = settings.of(&items, |member| &claims[member.article].occurrences[member.claim].frame);
        let pairs = cluster::pairs(&items, |one, other| {
            let (a, b) = (&told[one], &told[other]);
            let apart = settings[one].excludes(&settings[other]);
            let likeness = if a.disputes(b) && !apart { odds::likelihood(&WEIGHTS, &features(a, b, weights)) } else { 0 };
            (limits.denial <= likeness).then_some(likeness)
        });
        groups.extend(cluster::groups(Sort::Denial, &items, pairs, |one, other| {
            items[one].article == items[other].article && denied(one) != denied(other)
        }));
    }
    groups
}

/// The occurrences of one act, where one is denied.
fn buckets(claims: &[Claims]) -> Vec<Vec<Member>> {
    let mut buckets = cluster::buckets(claims, |claims| &claims.occurrences, |occurrence| Some(occurrence.act.as_str()));
    let denied = |member: &Member| claims[member.article].occurrences[member.claim].denied;
    buckets.retain(|items| items.iter().any(denied) && !items.iter().all(denied));
    buckets
}

struct Told<'c> {
    occurrence: &'c Occurrence,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    which: Weighed<'c>,
    /// How often its report asserts the act, and denies it.
    asserted: usize,
    denied: usize,
}

impl<'c> Told<'c> {
    fn all(items: &[Member], claims: &'c [Claims], weights: &Weights) -> Vec<Self> {
        let occurrence = |member: &Member| &claims[member.article].occurrences[member.claim];
        let told = |member: &Member| {
            let (own, one) = (&claims[member.article], occurrence(member));
            let beside = || items.iter().filter(|other| other.article == member.article).map(occurrence);
            Told {
                occurrence: one,
                clause: weights.weigh(&one.frame.words),
                sentence: weights.weigh(&own.words[one.frame.sentence]),
                which: weights.weigh(&one.which),
                asserted: beside().filter(|other| !other.denied).count(),
                denied: beside().filter(|other| other.denied).count(),
            }
        };
        items.iter().map(told).collect()
    }

    /// Whether the one report denies what the other asserts, and neither does both.
    fn disputes(&self, other: &Told) -> bool {
        let clear = |told: &Told| told.asserted == 0 || told.denied == 0;
        self.occurrence.denied != other.occurrence.denied && clear(self) && clear(other)
    }
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(a: &Told, b: &Told, weights: &Weights) -> [u64; WEIGHTS.len()] {
    let (one, other) = (a.occurrence, b.occurrence);
    [
        1000,
        a.clause.likeness(&b.clause).max(a.sentence.likeness(&b.sentence)),
        odds::shared(&a.sentence, &b.sentence),
        odds::shared(&a.clause, &b.clause),
        a.which.likeness(&b.which),
        odds::is(odds::same(&one.frame.subject, &other.frame.subject)),
        odds::is(odds::same(&one.frame.object, &other.frame.object)),
        weights.of(&one.act).min(1000),
        odds::each(one.noun, other.noun),
        odds::is((one.frame.status == Status::Planned) == (other.frame.status == Status::Planned)),
        odds::each(odds::is_lead(&one.frame), odds::is_lead(&other.frame)),
        odds::each(!one.frame.sources.is_empty(), !other.frame.sources.is_empty()),
        odds::each(a.asserted + a.denied == 1, b.asserted + b.denied == 1),
        odds::tenths(a.asserted + a.denied + b.asserted + b.denied),
    ]
}

/// All pairs of a denial and an assertion of two reports, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(claims: &[Claims], weights: &Weights) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let mut examples = Vec::new();
    for items in buckets(claims) {
        let told = Told::all(&items, claims, weights);
        let pairs = cluster::pairs(&items, |one, other| told[one].disputes(&told[other]).then_some(0));
        examples.extend(cluster::examples(&items, &pairs, |one, other| features(&told[one], &told[other], weights)));
    }
    examples
}
