//! Which sentences are one text, with a word changed here and there: outlets print the same agency copy, and each edits it.

use super::{
    Group, Limits, Member, Sort,
    cluster::{self, Pair},
    run, spelling,
    weight::common,
    word_alignment,
};
use crate::{document::Document, extraction::Claims};

/// How many words in a row make two sentences candidates.
const RUN: usize = 2;
/// A run that stands in more sentences than this is a turn of phrase. Two outlets in three print one agency; twenty columns are the most.
const COMMON: usize = 24;
/// Shorter sentences, in words, are no copy of anything.
const FEWEST: usize = 4;
/// In a longer sentence than this, in words, one run in common is chance.
const SHORT: usize = 8;
/// So much of the longer sentence must stand in the shorter (per mille): what was put in is no more than the rest.
const SHARED_LONGER: usize = 500;
/// And so many words that carry meaning.
const FEWEST_CONTENT: usize = 2;

pub(crate) fn link(documents: &[Document], claims: &[Claims], limits: &Limits) -> Vec<Group> {
    let (mut items, mut told) = (Vec::new(), Vec::new());
    for (article, document) in documents.iter().enumerate() {
        for (claim, sentence) in document.sentences.iter().enumerate() {
            let (_, words) = spelling::words(document, sentence.tokens.clone());
            if FEWEST <= words.len() {
                items.push(Member { article, claim });
                told.push(words);
            }
        }
    }
    let content = |item: usize| claims[items[item].article].words[items[item].claim].as_slice();
    let pairs = run::shared(&items, &told, RUN, COMMON).filter_map(|((one, other), runs)| {
        let (shorter, longer) = ordered(told[one].len(), told[other].len());
        let hopeless = runs < 2 && SHORT < shorter || 1000 * shorter < SHARED_LONGER * longer;
        if hopeless || common(content(one), content(other)).len() < FEWEST_CONTENT {
            return None;
        }
        let same = word_alignment::same(&word_alignment::align(&told[one], &told[other]));
        let near = limits.sentence * shorter as u64 <= 1000 * same as u64 && SHARED_LONGER * longer <= 1000 * same;
        near.then_some(Pair { one, other, likeness: (2000 * same / (shorter + longer)) as u64 })
    });
    cluster::groups(Sort::Sentence, &items, pairs.collect(), |one, other| items[one].article == items[other].article)
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}
