//! Pairs with a likeness to groups.

use super::{Group, Member, Sort};
use crate::extraction::Claims;
use crate::map::{Map, Set};
use crate::order::Order;

/// The most claims of one bucket that are compared with each other: bounds a bucket at 79,800 pairs. Twenty long reports have about a
/// hundred claims in their fullest bucket; more come from lists of figures and from hostile text.
pub(crate) const MOST: usize = 400;

/// The claims of a bucket that are compared: all, or [`MOST`] of them, the first of every article in turn. Takes and gives them in order.
pub(crate) fn bounded(mut items: Vec<Member>) -> Vec<Member> {
    if MOST < items.len() {
        let mut turn = 0;
        let mut ranked: Vec<(usize, Member)> = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            turn = if 0 < index && items[index - 1].article == item.article { turn + 1 } else { 0 };
            ranked.push((turn, *item));
        }
        ranked.order();
        items = ranked.into_iter().take(MOST).map(|(_, item)| item).collect();
        items.order();
    }
    items
}

/// The claims of one sort that share a key, [`bounded`]. Claims without a key are left out.
pub(crate) fn buckets<'c, T: 'c, K: Ord>(
    claims: &'c [Claims],
    of: impl Fn(&'c Claims) -> &'c [T],
    key: impl Fn(&'c T) -> Option<K>,
) -> Vec<Vec<Member>> {
    let mut buckets: Map<K, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, told) in of(claims).iter().enumerate() {
            if let Some(key) = key(told) {
                buckets.at(key).push(Member { article, claim });
            }
        }
    }
    buckets.into_iter().map(|(_, items)| bounded(items)).collect()
}

/// Pairs as the claims they are of, with their features: what weights are fitted on.
#[cfg(test)]
pub(crate) fn examples<const N: usize>(
    items: &[Member],
    pairs: &[Pair],
    features: impl Fn(usize, usize) -> [u64; N],
) -> Vec<(Member, Member, [u64; N])> {
    pairs.iter().map(|pair| (items[pair.one], items[pair.other], features(pair.one, pair.other))).collect()
}

/// All pairs of claims of two articles that have a likeness.
pub(crate) fn pairs(items: &[Member], likeness: impl Fn(usize, usize) -> Option<u64>) -> Vec<Pair> {
    all_pairs(items, &likeness)
}

/// The same; compiled once, whatever the likeness.
fn all_pairs(items: &[Member], likeness: &dyn Fn(usize, usize) -> Option<u64>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for other in 1..items.len() {
        for one in 0..other {
            if items[one].article != items[other].article
                && let Some(likeness) = likeness(one, other)
            {
                pairs.push(Pair { one, other, likeness });
            }
        }
    }
    pairs
}

/// A word that stands in more claims than this tells nothing, and would make the work quadratic.
pub(crate) const COMMON: usize = 40;

/// The pairs of claims of two articles that share an entry of an index and have a likeness.
pub(crate) fn indexed<'a>(
    index: impl Iterator<Item = &'a Vec<usize>>,
    items: &[Member],
    likeness: impl Fn(usize, usize) -> Option<u64>,
) -> Vec<Pair> {
    sharing(&mut { index }, items, &likeness)
}

/// The same; compiled once, whatever the index and the likeness.
fn sharing(
    index: &mut dyn Iterator<Item = &Vec<usize>>,
    items: &[Member],
    likeness: &dyn Fn(usize, usize) -> Option<u64>,
) -> Vec<Pair> {
    let mut candidates: Set<(usize, usize)> = Set::default();
    for holders in index.filter(|holders| holders.len() <= COMMON) {
        for (place, other) in holders.iter().enumerate() {
            let foreign = holders[..place].iter().filter(|one| items[**one].article != items[*other].article);
            candidates.extend(foreign.map(|one| (*one, *other)));
        }
    }
    candidates.into_iter().filter_map(|(one, other)| likeness(one, other).map(|likeness| Pair { one, other, likeness })).collect()
}

/// A candidate pair and how alike its members are, 0 to 1000.
pub(crate) struct Pair {
    pub(crate) one: usize,
    pub(crate) other: usize,
    pub(crate) likeness: u64,
}

/// Groups items by their pairs, best first. Two groups join only if no two of their items are barred from standing together.
///
/// Gives the groups as lists of item numbers with the likeness of their weakest link. Items without a pair are left out.
fn group(items: &[Member], mut pairs: Vec<Pair>, barred: &dyn Fn(usize, usize) -> bool) -> Vec<(Vec<usize>, u64)> {
    // Ties are broken by what the items are, never by the order of the articles' keys in a map.
    pairs.order_by(|a, b| b.likeness.cmp(&a.likeness).then((a.one, a.other).cmp(&(b.one, b.other))));
    let mut group_of: Vec<usize> = (0..items.len()).collect();
    let mut groups: Vec<(Vec<usize>, u64)> = (0..items.len()).map(|item| (vec![item], 1000)).collect();
    // Groups known not to join, so that no two are looked through twice.
    let mut apart: Vec<Set<usize>> = vec![Set::default(); items.len()];
    for pair in pairs {
        let (into, from) = (group_of[pair.one], group_of[pair.other]);
        if into == from || apart[into].contains(&from) {
            continue;
        }
        if groups[into].0.iter().any(|one| groups[from].0.iter().any(|other| barred(*one, *other))) {
            apart[into].insert(from);
            apart[from].insert(into);
            continue;
        }
        // Whatever may not stand with a part may not stand with the whole.
        for third in std::mem::take(&mut apart[from]) {
            apart[third].insert(into);
            apart[into].insert(third);
        }
        let (moved, likeness) = std::mem::take(&mut groups[from]);
        for item in &moved {
            group_of[*item] = into;
        }
        groups[into].0.extend(moved);
        groups[into].1 = groups[into].1.min(likeness).min(pair.likeness);
    }
    for (members, _) in &mut groups {
        members.order();
    }
    groups.retain(|(members, _)| members.len() > 1);
    groups
}

/// The same as [`group`], as groups of a sort.
pub(crate) fn groups(sort: Sort, items: &[Member], pairs: Vec<Pair>, barred: impl Fn(usize, usize) -> bool) -> Vec<Group> {
    let members = |places: Vec<usize>| places.into_iter().map(|item| items[item]).collect();
    group(items, pairs, &barred)
        .into_iter()
        .map(|(places, likeness)| Group { sort, members: members(places), likeness })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(article: usize, count: usize) -> impl Iterator<Item = Member> {
        (0..count).map(move |claim| Member { article, claim })
    }

    #[test]
    fn a_full_bucket_is_compared_whole_and_a_fuller_one_in_turn() {
        let full: Vec<Member> = members(0, MOST - 1).chain(members(1, 1)).collect();
        assert_eq!(bounded(full.clone()), full);
        let fuller: Vec<Member> = members(0, 2 * MOST).chain(members(3, 1)).chain(members(7, 2 * MOST)).collect();
        let kept = bounded(fuller);
        let count = |article: usize| kept.iter().filter(|member| member.article == article).count();
        assert_eq!((kept.len(), count(0), count(3), count(7)), (MOST, MOST / 2, 1, MOST / 2 - 1));
        assert!(kept.is_sorted() && kept.iter().all(|member| member.claim < MOST / 2));
    }

    #[test]
    fn groups_that_may_not_join_stay_apart_whatever_joins_them() {
        let items: Vec<Member> = (0..4).map(|item| Member { article: item, claim: 0 }).collect();
        let pair = |one, other, likeness| Pair { one, other, likeness };
        let pairs = vec![pair(0, 1, 900), pair(1, 2, 800), pair(2, 3, 700), pair(0, 3, 600)];
        let groups = group(&items, pairs, &|one, other| (one.min(other), one.max(other)) == (0, 2));
        assert_eq!(groups, [(vec![0, 1], 900), (vec![2, 3], 700)]);
    }
}
