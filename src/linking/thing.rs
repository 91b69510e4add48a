//! Which phrases tell of one thing: one noun in one act, set apart by the same words or told of the same doer.

use super::{Group, Sort, cluster, weight::common};
use crate::extraction::{Claims, Thing};

/// How sure it is that two phrases tell of one thing (per mille), and what each word more that sets both apart adds.
const SURE: u64 = 420;
const MORE: u64 = 60;
/// Words that set a thing apart, from which on its number is told on purpose.
const APART: usize = 2;

pub(crate) fn link<'c>(claims: &'c [Claims]) -> Vec<Group> {
    let key = |thing: &'c Thing| (!thing.frame.headline).then_some((thing.noun.as_str(), thing.frame.act.as_str()));
    let mut groups = Vec::new();
    for items in cluster::buckets(claims, |claims| &claims.things, key) {
        let thing = |item: usize| &claims[items[item].article].things[items[item].claim];
        let pairs = cluster::pairs(&items, |one, other| likeness(thing(one), thing(other)));
        groups.extend(cluster::groups(Sort::Thing, &items, pairs, |_, _| false));
    }
    groups
}

/// How alike two phrases with one noun in one act are.
fn likeness(one: &Thing, other: &Thing) -> Option<u64> {
    let shared = common(&one.which, &other.which).len();
    let alike = shared == one.which.len() && shared == other.which.len();
    let counted = alike && APART <= shared && one.number.is_some() && other.number.is_some();
    let within = 1 <= shared && (shared == one.which.len() || shared == other.which.len());
    let former = within && one.former != other.former;
    let doer = one.frame.subject.is_some() && one.frame.subject == other.frame.subject;
    let owned =
        !(one.by_pronoun && other.by_pronoun) && one.owner.is_some() && other.owner.is_some() && one.owner != other.owner && doer;
    (counted || former || owned).then_some((SURE + MORE * shared as u64).min(1000))
}
