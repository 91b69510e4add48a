//! Which counts of the dead, the injured or the missing are counts of one event.
//!
//! Reports word them in many ways ("killing two", "two dead", "the toll stands at two"), and the event is the one that all of them are
//! about: what must be told apart is the toll of another event, long ago or elsewhere.

use super::{
    Group, Limits, Member, Sort, cluster, odds, quantity,
    setting::{Beside, Settings},
    weight::{Weighed, Weights},
};
use crate::{
    dictionary::tally::Tally,
    document::{Document, Token},
    extraction::{Claims, Decimal, Interval, Measure, Polarity, Status},
};
use std::cell::LazyCell;

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 14] = [
    ("base", -2371),
    // How alike the sentences are, and what they share, up to `odds::SHARED`.
    ("told", 267),
    ("shared", 1008),
    // The smaller figure as a share of the larger, and whether that is more than a half.
    ("ratio", 2332),
    ("half", 659),
    // Tolls, of two, that are their report's only one of the sort, and its largest.
    ("only", 149),
    ("largest", 767),
    // Tolls, of two, that the other report tells too.
    ("elsewhere", -1278),
    // Tolls, of two, that stand among the first sentences.
    ("lead", 620),
    // One is told of a place that the other does not name; both name places, and others.
    ("placed", -979),
    ("apart", -770),
    // Another year is named beside one of them.
    ("year", -880),
    // What the sentences share with those around them, up to `odds::AROUND`.
    ("around", 969),
    // How far apart they stand in their reports.
    ("depth", -955),
];

pub(crate) fn link(
    documents: &[Document],
    settings: &Settings,
    claims: &[Claims],
    weights: &Weights,
    limits: &Limits,
) -> Vec<Group> {
    // Looked for where the dead are counted, and once.
    let own = LazyCell::new(|| documents.iter().map(took_own_life).collect::<Vec<bool>>());
    let mut groups = Vec::new();
    for items in buckets(claims) {
        let quantity = |item: usize| &claims[items[item].article].quantities[items[item].claim];
        let values = quantity::values(claims, &items);
        let told = told(settings, claims, weights, &items, &values);
        let pairs = cluster::pairs(&items, |one, other| {
            // "Kills four, then himself" and "five dead": one counts the killer too.
            let dead = matches!(quantity(one).measure, Measure::Toll(Tally::Dead, None));
            let killer = dead && (own[items[one].article] || own[items[other].article]);
            let one_more = told[one].value.nominal().gap(told[other].value.nominal()) == Decimal::whole(1);
            if killer && one_more {
                return None;
            }
            Some(odds::likelihood(&WEIGHTS, &features(&told[one], &told[other]))).filter(|likeness| limits.toll <= *likeness)
        });
        groups.extend(cluster::groups(Sort::Quantity, &items, pairs, |one, other| {
            items[one].article == items[other].article && !quantity(one).value.is_one_figure(&quantity(other).value)
        }));
    }
    groups
}

/// Whether a report tells of one who killed others and then himself or herself.
fn took_own_life(document: &Document) -> bool {
    document.tokens.iter().enumerate().any(|(index, token)| {
        let own = matches!(token.norm.as_str(), "himself" | "herself" | "themselves");
        let verb = |verb: &Token| matches!(verb.lemma.as_str(), "kill" | "shoot" | "shot" | "hang");
        own && document.tokens[index.saturating_sub(REACH)..index].iter().any(verb)
    })
}

/// So many words behind the verb stands whom it is done to: "killed four people, then himself".
const REACH: usize = 8;

/// The tolls of one sort, of people called alike.
fn buckets(claims: &[Claims]) -> Vec<Vec<Member>> {
    cluster::buckets(
        claims,
        |claims| &claims.quantities,
        |quantity| {
            let Measure::Toll(tally, who) = &quantity.measure else { return None };
            let told = matches!(quantity.frame.status, Status::Done | Status::UnderWay | Status::Alleged);
            let counted = told && quantity.frame.polarity == Polarity::Affirmed && !quantity.additional;
            counted.then_some((tally, who, &quantity.aspect))
        },
    )
}

fn told<'c>(
    settings: &Settings<'c>,
    claims: &'c [Claims],
    weights: &Weights,
    items: &[Member],
    values: &'c [Vec<Interval>],
) -> Vec<Told<'c>> {
    items.iter().map(|item| Told::of(settings, &claims[item.article], *item, &values[item.article], weights)).collect()
}

/// Where a toll stands and what is told beside it.
struct Told<'c> {
    sentence: Weighed<'c>,
    around: Weighed<'c>,
    depth: u64,
    value: Interval,
    /// All figures of the sort in its report.
    values: &'c [Interval],
    lead: bool,
    beside: Beside<'c>,
}

impl<'c> Told<'c> {
    fn of(settings: &Settings<'c>, claims: &'c Claims, member: Member, values: &'c [Interval], weights: &Weights) -> Self {
        let quantity = &claims.quantities[member.claim];
        let sentence = quantity.frame.sentence;
        let lead = odds::is_lead(&quantity.frame);
        let (around, depth) = (odds::around(claims, sentence, weights), odds::depth(claims, &quantity.frame));
        Told {
            around,
            depth,
            sentence: weights.weigh(&claims.words[sentence]),
            value: quantity.value,
            values,
            lead,
            beside: settings.beside(&member, sentence),
        }
    }

    fn is_largest(&self) -> bool {
        let nominal = |value: &Interval| value.nominal();
        self.values.iter().all(|other| nominal(other) <= nominal(&self.value))
    }
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(a: &Told, b: &Told) -> [u64; WEIGHTS.len()] {
    let ratio = quantity::ratio(a.value, b.value);
    let equal = a.value == b.value;
    let (one, other) = (&a.beside, &b.beside);
    let foreign = one.places.iter().all(|place| !other.places.contains(place));
    [
        1000,
        a.sentence.likeness(&b.sentence),
        odds::shared(&a.sentence, &b.sentence),
        ratio,
        odds::is(500 < ratio),
        odds::each(a.values.len() == 1, b.values.len() == 1),
        odds::each(a.is_largest(), b.is_largest()),
        odds::each(!equal && b.values.contains(&a.value), !equal && a.values.contains(&b.value)),
        odds::each(a.lead, b.lead),
        odds::is(one.places.is_empty() != other.places.is_empty()),
        odds::is(!one.places.is_empty() && !other.places.is_empty() && foreign),
        odds::is(one.years != other.years),
        odds::shared_of(&a.around, &b.around, odds::AROUND),
        a.depth.abs_diff(b.depth),
    ]
}

/// All pairs of unequal tolls of two reports, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(
    documents: &[Document],
    claims: &[Claims],
    weights: &Weights,
) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let settings = Settings::new(documents, claims);
    let settings = &settings;
    let mut examples = Vec::new();
    for items in buckets(claims) {
        let values = quantity::values(claims, &items);
        let told = told(settings, claims, weights, &items, &values);
        let weighed = |one: usize, other: usize| (told[one].value != told[other].value).then_some(0);
        let pairs = cluster::pairs(&items, weighed);
        examples.extend(cluster::examples(&items, &pairs, |one, other| features(&told[one], &told[other])));
    }
    examples
}
