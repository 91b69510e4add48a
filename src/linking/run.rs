//! Which claims have words in a row in common: copies of one text do, however they were edited.

use super::Member;
use crate::map::Map;
use std::borrow::Cow;

/// The pairs of claims of two articles that have words in a row in common, with the number of such runs. A run that stands in more than
/// `common` claims tells nothing, and would make the work quadratic.
pub(crate) fn shared(
    items: &[Member],
    words: &[Vec<Cow<str>>],
    length: usize,
    common: usize,
) -> impl Iterator<Item = ((usize, usize), usize)> {
    let mut index: Map<&[Cow<str>], Vec<usize>> = Map::default();
    for (item, words) in words.iter().enumerate() {
        for run in words.windows(length) {
            let holders = index.at(run);
            if holders.last() != Some(&item) {
                holders.push(item);
            }
        }
    }
    let mut pairs: Map<(usize, usize), usize> = Map::default();
    for holders in index.values().filter(|holders| holders.len() <= common) {
        for (place, other) in holders.iter().enumerate() {
            for one in &holders[..place] {
                if items[*one].article != items[*other].article {
                    *pairs.at((*one, *other)) += 1;
                }
            }
        }
    }
    pairs.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_counted_once_a_claim_and_common_ones_not_at_all() {
        let items: Vec<Member> = [0, 0, 1, 2].map(|article| Member { article, claim: 0 }).into();
        let texts = ["the old pier shut", "the old pier", "old pier shut the old pier", "the old boat"];
        let words: Vec<Vec<Cow<str>>> = texts.map(|text| text.split(' ').map(Cow::from).collect()).into();
        let pairs = |common| shared(&items, &words, 2, common).collect::<Vec<_>>();
        assert_eq!(pairs(4), [((0, 2), 3), ((0, 3), 1), ((1, 2), 2), ((1, 3), 1), ((2, 3), 1)]);
        // "the old" stands in four.
        assert_eq!(pairs(3), [((0, 2), 2), ((1, 2), 1)]);
    }
}
