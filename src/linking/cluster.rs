//! Pairs with a likeness to groups.

use super::Member;

/// A candidate pair and how alike its members are, 0 to 1000.
pub(crate) struct Pair {
    pub(crate) one: usize,
    pub(crate) other: usize,
    pub(crate) likeness: u64,
}

/// Groups items by their pairs, best first. Two groups join only if no two of their items are barred from standing together.
///
/// Gives the groups as lists of item numbers with the likeness of their weakest link. Items without a pair are left out.
pub(crate) fn group(items: &[Member], mut pairs: Vec<Pair>, barred: impl Fn(usize, usize) -> bool) -> Vec<(Vec<usize>, u64)> {
    // Ties are broken by what the items are, never by the order of the articles' keys in a map.
    pairs.sort_by(|a, b| b.likeness.cmp(&a.likeness).then((a.one, a.other).cmp(&(b.one, b.other))));
    let mut group_of: Vec<usize> = (0..items.len()).collect();
    let mut groups: Vec<(Vec<usize>, u64)> = (0..items.len()).map(|item| (vec![item], 1000)).collect();
    for pair in pairs {
        let (into, from) = (group_of[pair.one], group_of[pair.other]);
        if into == from || groups[into].0.iter().any(|one| groups[from].0.iter().any(|other| barred(*one, *other))) {
            continue;
        }
        let (moved, likeness) = std::mem::take(&mut groups[from]);
        for item in &moved {
            group_of[*item] = into;
        }
        groups[into].0.extend(moved);
        groups[into].1 = groups[into].1.min(likeness).min(pair.likeness);
    }
    for (members, _) in &mut groups {
        members.sort_unstable();
    }
    groups.retain(|(members, _)| members.len() > 1);
    groups
}
