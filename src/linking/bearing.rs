//! Which bearings place the same thing.

use super::{
    Group, Member, Sort, cluster,
    weight::{Weighed, Weights},
};
use crate::extraction::Claims;
use crate::map::Map;

/// Sentences that give a bearing from one place must be this alike (per mille).
const LIKENESS: u64 = 150;

pub(crate) fn link(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut places: Map<&str, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, bearing) in claims.bearings.iter().enumerate() {
            places.at(&bearing.from).push(Member { article, claim });
        }
    }
    let mut groups = Vec::new();
    for (_, items) in places {
        let items = cluster::bounded(items);
        let words = |item: usize| {
            &claims[items[item].article].words[claims[items[item].article].bearings[items[item].claim].frame.sentence]
        };
        let words: Vec<Weighed> = (0..items.len()).map(|item| weights.weigh(words(item))).collect();
        let pairs = cluster::pairs(&items, |one, other| {
            Some(words[one].likeness(&words[other])).filter(|likeness| LIKENESS <= *likeness)
        });
        let linked = cluster::groups(Sort::Bearing, &items, pairs, |one, other| items[one].article == items[other].article);
        groups.extend(linked.into_iter().map(|group| Group { likeness: (300 + group.likeness).min(1000), ..group }));
    }
    groups
}
