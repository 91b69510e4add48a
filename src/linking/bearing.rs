//! Which bearings place the same thing.

use super::{
    Group, Member, Sort,
    cluster::{self, Pair},
    weight::Weights,
};
use crate::extraction::Claims;
use std::collections::BTreeMap;

/// Sentences that give a bearing from one place must be this alike (per mille).
const LIKENESS: u64 = 150;

pub(crate) fn link(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut places: BTreeMap<&str, Vec<Member>> = BTreeMap::new();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, bearing) in claims.bearings.iter().enumerate() {
            places.entry(&bearing.from).or_default().push(Member { article, claim });
        }
    }
    let mut groups = Vec::new();
    for items in places.into_values() {
        let words = |item: usize| {
            &claims[items[item].article].words[claims[items[item].article].bearings[items[item].claim].frame.sentence]
        };
        let mut pairs = Vec::new();
        for other in 1..items.len() {
            for one in 0..other {
                let likeness = weights.likeness(words(one), words(other));
                if items[one].article != items[other].article && LIKENESS <= likeness {
                    pairs.push(Pair { one, other, likeness });
                }
            }
        }
        let linked = cluster::group(&items, pairs, |one, other| items[one].article == items[other].article);
        groups.extend(linked.into_iter().map(|(members, likeness)| Group {
            sort: Sort::Bearing,
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness: (300 + likeness).min(1000),
        }));
    }
    groups
}
