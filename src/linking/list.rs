//! Which lists answer the same question.

use super::{
    Group, Member, Sort,
    cluster::{self, Pair},
    weight::{Weights, common},
};
use crate::extraction::{Claims, ListClaim, Status, TOPICS};
use std::collections::BTreeMap;

pub(crate) fn link(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut buckets: BTreeMap<(&str, Option<&str>), Vec<Member>> = BTreeMap::new();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, list) in claims.lists.iter().enumerate() {
            // Talks by phone are other talks than those in person.
            if !list.frame.headline && list.frame.status != Status::Conditional {
                buckets.entry((&list.question, list.means.as_deref())).or_default().push(Member { article, claim });
            }
        }
    }
    let mut groups = Vec::new();
    for items in buckets.into_values() {
        let list = |item: usize| &claims[items[item].article].lists[items[item].claim];
        let mut pairs = Vec::new();
        for other in 1..items.len() {
            for one in 0..other {
                if let Some(likeness) = likeness(list(one), list(other), items[one].article == items[other].article, weights) {
                    pairs.push(Pair { one, other, likeness });
                }
            }
        }
        groups.extend(cluster::group(&items, pairs, |_, _| false).into_iter().map(|(members, likeness)| Group {
            sort: Sort::List,
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness,
        }));
    }
    groups
}

/// Two lists belong together if they share a thing; topics of the same talks also if they share none.
fn likeness(one: &ListClaim, other: &ListClaim, same_article: bool, weights: &Weights) -> Option<u64> {
    let keys = |list: &ListClaim| {
        let mut keys: Vec<String> = list.items.iter().flat_map(|item| item.keys.iter().cloned()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let (a, b) = (keys(one), keys(other));
    let shared =
        one.items.iter().filter(|item| other.items.iter().any(|twin| !common(&item.keys, &twin.keys).is_empty())).count();
    if one.question == TOPICS {
        let ongoing = one.frame.status == other.frame.status;
        return (ongoing && (same_article || 0 < shared))
            .then(|| if same_article { 500 } else { 500 + weights.likeness(&a, &b) / 2 });
    }
    let alike = weights.likeness(&a, &b) / 2 + weights.likeness(&one.frame.words, &other.frame.words) / 2;
    (!same_article && 2 <= shared && 350 <= alike).then_some(alike)
}
