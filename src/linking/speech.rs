//! Which quotes are the same utterance.

use super::{
    Group, Member, Sort,
    cluster::{self, Pair},
    weight::common,
};
use crate::{
    document::Document,
    extraction::{Claims, Quote},
};
use std::collections::BTreeMap;

/// How many words in a row make two quotes candidates.
const RUN: usize = 3;
/// A run that stands in more quotes than this tells nothing ("I think that"), and would make the work quadratic.
const COMMON: usize = 40;
/// Share of the shorter quote's words that must stand in runs it shares with the longer one (per mille).
const SHARED: usize = 500;
/// And at least so many words.
const FEWEST: usize = 4;

/// And so many different words that carry meaning: "it will be a great" begins many sentences.
const FEWEST_CONTENT: usize = 2;

pub(crate) fn link(documents: &[Document], claims: &[Claims]) -> Vec<Group> {
    let mut items: Vec<Member> = Vec::new();
    let mut runs: BTreeMap<[&str; RUN], Vec<usize>> = BTreeMap::new();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, quote) in claims.quotes.iter().enumerate() {
            for run in windows(&documents[article], quote) {
                let holders = runs.entry(run).or_default();
                if holders.last() != Some(&items.len()) {
                    holders.push(items.len());
                }
            }
            items.push(Member { article, claim });
        }
    }
    let mut candidates: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in runs.values().filter(|holders| holders.len() <= COMMON) {
        for (index, other) in holders.iter().enumerate() {
            for one in &holders[..index] {
                if items[*one].article != items[*other].article {
                    *candidates.entry((*one, *other)).or_default() += 1;
                }
            }
        }
    }
    let content = |item: usize| claims[items[item].article].quotes[items[item].claim].content.as_slice();
    let words = |item: usize| claims[items[item].article].quotes[items[item].claim].words.len();
    let pairs = candidates
        .into_iter()
        .filter_map(|((one, other), count)| {
            let shared = count + RUN - 1;
            let shorter = words(one).min(words(other));
            let content = common(content(one), content(other)).len();
            (FEWEST <= shared && FEWEST_CONTENT <= content && SHARED * shorter <= 1000 * shared).then(|| Pair {
                one,
                other,
                likeness: ((1000 * shared / shorter) as u64).min(1000),
            })
        })
        .collect();
    cluster::group(&items, pairs, |_, _| false)
        .into_iter()
        .map(|(members, likeness)| Group {
            sort: Sort::Quote,
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness,
        })
        .collect()
}

fn windows<'d>(document: &'d Document, quote: &Quote) -> Vec<[&'d str; RUN]> {
    let norm = |token: usize| document.tokens[token].norm.as_str();
    quote.words.windows(RUN).map(|run| [norm(run[0]), norm(run[1]), norm(run[2])]).collect()
}
