//! Which states are of one person or thing: of one class, and of whom the reports tell alike.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    setting::Settings,
    weight::{Weighed, Weights},
};
use crate::{
    dictionary::{self, state::PERSONAL},
    extraction::{Claims, State},
};

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 9] = [
    ("base", -1509),
    ("of", 1111),
    // It has a name.
    ("named", 480),
    // It is no person.
    ("thing", 847),
    // How alike clause or sentence are.
    ("told", 396),
    ("shared", 209),
    // Reports, of two, that tell one state of the class.
    ("only", 397),
    // States, of two, that the other report tells too.
    ("elsewhere", -676),
    ("lead", 798),
];

pub(crate) fn link(settings: &Settings, claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut groups = Vec::new();
    for items in buckets(claims) {
        let state = |item: usize| &claims[items[item].article].states[items[item].claim];
        let told = Told::all(&items, claims, weights);
        let settings = settings.of(&items, |member| &claims[member.article].states[member.claim].frame);
        let pairs = cluster::pairs(&items, |one, other| {
            let (a, b) = (&told[one], &told[other]);
            let elsewhere = a.state.excludes(b.state) && (b.has(a.state) || a.has(b.state));
            let likeness = odds::likelihood(&WEIGHTS, &features(a, b));
            let near = limits.state <= likeness && !a.differs(b);
            (near && !elsewhere && !settings[one].excludes(&settings[other])).then_some(likeness)
        });
        groups.extend(cluster::groups(Sort::State, &items, pairs, |one, other| {
            items[one].article == items[other].article && state(one).excludes(state(other))
        }));
    }
    groups
}

/// The states of one class.
fn buckets(claims: &[Claims]) -> Vec<Vec<Member>> {
    cluster::buckets(claims, |claims| &claims.states, |state| Some(state.class()))
}

struct Told<'c> {
    state: &'c State,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    /// Whether whose state it is has a name.
    named: bool,
    /// The states of the same thing that its report tells.
    same: Vec<&'c State>,
    /// All states of the class that its report tells.
    all: usize,
}

impl<'c> Told<'c> {
    fn all(items: &[Member], claims: &'c [Claims], weights: &Weights) -> Vec<Self> {
        let state = |member: &Member| &claims[member.article].states[member.claim];
        let told = |member: &Member| {
            let (own, one) = (&claims[member.article], state(member));
            let beside = || items.iter().filter(|other| other.article == member.article).map(state);
            Told {
                state: one,
                clause: weights.weigh(&one.frame.words),
                sentence: weights.weigh(&own.words[one.frame.sentence]),
                named: own.entities.list.iter().any(|entity| entity.named && entity.key == one.of),
                same: beside().filter(|other| other.of == one.of).collect(),
                all: beside().count(),
            }
        };
        items.iter().map(told).collect()
    }

    /// Whether its report tells that state of the same thing.
    fn has(&self, state: &State) -> bool {
        self.same.iter().any(|known| known.planned == state.planned && known.denied == state.denied && !known.excludes(state))
    }

    /// Whether they are of two people or things for sure.
    fn differs(&self, other: &Told) -> bool {
        let loose = matches!(self.state.class(), "change" | "course" | "place");
        (self.named && other.named || loose) && self.state.of != other.state.of
    }
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(a: &Told, b: &Told) -> [u64; WEIGHTS.len()] {
    let (one, other) = (a.state, b.state);
    let apart = one.excludes(other);
    [
        1000,
        odds::is(one.of == other.of),
        odds::each(a.named, b.named),
        odds::is(!dictionary::holds(PERSONAL, one.class())),
        a.clause.likeness(&b.clause).max(a.sentence.likeness(&b.sentence)),
        odds::shared(&a.sentence, &b.sentence),
        odds::each(a.all == 1, b.all == 1),
        odds::each(apart && b.has(one), apart && a.has(other)),
        odds::each(odds::is_lead(&one.frame), odds::is_lead(&other.frame)),
    ]
}

/// All pairs of states of two reports that exclude each other, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(claims: &[Claims], weights: &Weights) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let mut examples = Vec::new();
    for items in buckets(claims) {
        let told = Told::all(&items, claims, weights);
        let pairs = cluster::pairs(&items, |one, other| {
            (told[one].state.excludes(told[other].state) && !told[one].differs(&told[other])).then_some(0)
        });
        examples.extend(cluster::examples(&items, &pairs, |one, other| features(&told[one], &told[other])));
    }
    examples
}
