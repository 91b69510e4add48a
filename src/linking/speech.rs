//! Which quotes are the same utterance.

use super::{
    Group, Member, Sort,
    cluster::{self, Pair},
    run, spelling,
    weight::common,
};
use crate::map::Map;
use crate::{document::Document, extraction::Claims};
use std::borrow::Cow;

/// How many words in a row make two quotes candidates.
const RUN: usize = 3;
/// A run that stands in more quotes than this is a turn of phrase ("I think that").
const COMMON: usize = 40;
/// Share of the shorter quote's words that must stand in runs it shares with the longer one (per mille).
const SHARED: usize = 500;
/// And at least so many words.
const FEWEST: usize = 4;

/// Lengths of a fragment that may have one word altered, in words.
const SHORT: std::ops::RangeInclusive<usize> = 4..=8;
/// And so many different words that carry meaning: "it will be a great" begins many sentences.
const FEWEST_CONTENT: usize = 2;

pub(crate) fn link(documents: &[Document], claims: &[Claims]) -> Vec<Group> {
    let mut items: Vec<Member> = Vec::new();
    let mut spoken: Vec<Vec<Cow<str>>> = Vec::new();
    for (article, claims) in claims.iter().enumerate() {
        let norm = |token: &usize| spelling::plain(&documents[article].tokens[*token].norm);
        items.extend((0..claims.quotes.len()).map(|claim| Member { article, claim }));
        spoken.extend(claims.quotes.iter().map(|quote| quote.words.iter().map(norm).collect()));
    }
    let content = |item: usize| claims[items[item].article].quotes[items[item].claim].content.as_slice();
    let mut pairs: Vec<Pair> = run::shared(&items, &spoken, RUN, COMMON)
        .filter_map(|((one, other), count)| {
            let shared = count + RUN - 1;
            let shorter = spoken[one].len().min(spoken[other].len());
            let content = common(content(one), content(other)).len();
            let likeness = ((1000 * shared / shorter) as u64).min(1000);
            (FEWEST <= shared && FEWEST_CONTENT <= content && SHARED * shorter <= 1000 * shared).then_some(Pair {
                one,
                other,
                likeness,
            })
        })
        .collect();
    pairs.extend(short_pairs(claims, &items, &spoken));
    let speaker = |item: usize| claims[items[item].article].quotes[items[item].claim].named_speaker();
    pairs.retain(|pair| {
        let others = speaker(pair.one).zip(speaker(pair.other)).is_some_and(|(one, other)| one.key != other.key);
        !(others && is_self(&spoken[pair.one]) != is_self(&spoken[pair.other]))
    });
    cluster::groups(Sort::Quote, &items, pairs, |_, _| false)
}

/// Whether the speaker speaks of himself or herself. What one says so and another of him ("I am sorry", "he is sorry") are two utterances.
fn is_self(words: &[Cow<str>]) -> bool {
    words.iter().any(|word| matches!(word.as_ref(), "i" | "me" | "my" | "myself"))
}

/// A fragment with one word altered shares no run: "has a robust plan" and "had a robust plan". Fragments are looked up by the two words
/// they end in.
fn short_pairs(claims: &[Claims], items: &[Member], spoken: &[Vec<Cow<str>>]) -> Vec<Pair> {
    let mut ends: Map<&[Cow<str>], Vec<(usize, usize)>> = Map::default();
    for (item, words) in spoken.iter().enumerate() {
        for (place, pair) in words.windows(2).enumerate() {
            ends.at(pair).push((item, place));
        }
    }
    let mut pairs = Vec::new();
    for one in 0..items.len() {
        let fragment = &spoken[one];
        if !SHORT.contains(&fragment.len()) {
            continue;
        }
        let last = fragment.len() - 2;
        for (other, place) in ends.get(&fragment[last..]).into_iter().filter(|places| places.len() <= COMMON).flatten() {
            let differ =
                place.checked_sub(last).map(|from| spoken[*other][from..].iter().zip(fragment).filter(|(a, b)| a != b).count());
            let quote = |item: usize| &claims[items[item].article].quotes[items[item].claim];
            let content = common(&quote(one).content, &quote(*other).content).len();
            if items[one].article != items[*other].article && differ == Some(1) && FEWEST_CONTENT <= content {
                pairs.push(Pair { one: one.min(*other), other: one.max(*other), likeness: 600 });
            }
        }
    }
    pairs
}
