//! Which lists answer the same question.

use super::{
    Group, Limits, Member, Sort,
    cluster::{self, Pair},
    weight::{Weighed, Weights},
};
use crate::extraction::{COLOURS, Claims, ListClaim, Status, TOPICS};
use crate::map::Map;
use crate::order::Order;

pub(crate) fn link(claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut buckets: Map<(&str, Option<&str>), Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, list) in claims.lists.iter().enumerate() {
            // Talks by phone are other talks than those in person.
            if !list.frame.headline && list.frame.status != Status::Conditional {
                buckets.at((&list.question, list.means.as_deref())).push(Member { article, claim });
            }
        }
    }
    let mut groups = Vec::new();
    for (_, items) in buckets {
        let items = cluster::bounded(items);
        let list = |item: usize| &claims[items[item].article].lists[items[item].claim];
        let keys: Vec<Vec<&String>> = (0..items.len()).map(|item| keys(list(item))).collect();
        let told: Vec<Told> = (0..items.len()).map(|item| Told::of(list(item), &keys[item], weights)).collect();
        let mut pairs = Vec::new();
        for other in 1..items.len() {
            for one in 0..other {
                if let Some(likeness) = likeness(&told[one], &told[other], items[one].article == items[other].article, limits) {
                    pairs.push(Pair { one, other, likeness });
                }
            }
        }
        groups.extend(cluster::groups(Sort::List, &items, pairs, |_, _| false));
    }
    groups
}

/// The keys of all things of a list. Sorted, each once.
fn keys(list: &ListClaim) -> Vec<&String> {
    let mut keys: Vec<&String> = list.items.iter().flat_map(|item| &item.keys).collect();
    keys.order();
    keys.dedup();
    keys
}

/// A list with the weights of its things and of its clause.
struct Told<'c> {
    list: &'c ListClaim,
    keys: &'c [&'c String],
    things: Weighed<'c>,
    clause: Weighed<'c>,
}

impl<'c> Told<'c> {
    fn of(list: &'c ListClaim, keys: &'c [&'c String], weights: &Weights) -> Self {
        Told { list, keys, things: weights.weigh(keys.iter().copied()), clause: weights.weigh(&list.frame.words) }
    }
}

/// Two lists belong together if they share a thing; topics of the same talks also if they share none.
fn likeness(one: &Told, other: &Told, same_article: bool, limits: &Limits) -> Option<u64> {
    let stands = |key: &String| other.keys.binary_search(&key).is_ok();
    let shared = one.list.items.iter().filter(|item| item.keys.iter().any(stands)).count();
    if one.list.question == TOPICS {
        let ongoing = one.list.frame.status == other.list.frame.status;
        return (ongoing && (same_article || 0 < shared))
            .then(|| if same_article { 500 } else { 500 + one.things.likeness(&other.things) / 2 });
    }
    let alike = one.things.likeness(&other.things) / 2 + one.clause.likeness(&other.clause) / 2;
    // Two things come in few colours: one in common makes them the same things.
    let fewest = if one.list.question == COLOURS { 1 } else { 2 };
    (!same_article && fewest <= shared && limits.list <= alike).then_some(alike)
}
