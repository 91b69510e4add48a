//! How likely two claims answer one question, from features weighed by logistic regression, in integers.
//!
//! The weights are logits in thousandths for a feature of 1000. `fit.rs` fits them anew on pairs of claims of the annotated events: a pair
//! is right where the key of its event sets its two claims against each other. Features and weights stand beside the claims they are
//! about.

use super::weight::{Weighed, Weights};
use crate::extraction::{Claims, Frame};
use crate::order::Order;

/// The probability at every half logit from 0 to 6 (per mille).
const CURVE: [u64; 13] = [500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998];

/// The probability (per mille) for a sum of logits (thousandths).
pub(crate) fn probability(logits: i64) -> u64 {
    let size = logits.unsigned_abs().min(6000);
    let step = (size / 500) as usize;
    let from = CURVE[step];
    let to = CURVE[(step + 1).min(CURVE.len() - 1)];
    let share = from + (to - from) * (size % 500) / 500;
    if logits < 0 { 1000 - share } else { share }
}

/// The probability (per mille) for features (per mille each) under weights (logits in thousandths).
pub(crate) fn likelihood<const N: usize>(weights: &[(&str, i64); N], features: &[u64; N]) -> u64 {
    probability(weights.iter().zip(features).map(|((_, weight), feature)| weight * *feature as i64 / 1000).sum())
}

/// A feature that is there or not.
pub(crate) fn is(condition: bool) -> u64 {
    if condition { 1000 } else { 0 }
}

/// A feature that each of two claims has or not: half of it for one.
pub(crate) fn each(one: bool, other: bool) -> u64 {
    (is(one) + is(other)) / 2
}

/// So many sentences are the beginning of a report.
const FIRST: usize = 5;

/// Whether a claim stands in the headline or among the first sentences.
pub(crate) fn is_lead(frame: &Frame) -> bool {
    frame.headline || frame.sentence < FIRST
}

/// A sentence with the one before and the one behind: what is told around a claim.
pub(crate) fn around<'c>(claims: &'c Claims, sentence: usize, weights: &Weights) -> Weighed<'c> {
    let near = &claims.words[sentence.saturating_sub(1)..(sentence + 2).min(claims.words.len())];
    let mut keys: Vec<&String> = near.iter().flatten().collect();
    keys.order();
    keys.dedup();
    weights.weigh(keys)
}

/// How far down its report a claim stands, of the sentences (per mille).
pub(crate) fn depth(claims: &Claims, frame: &Frame) -> u64 {
    (1000 * frame.sentence as u64).checked_div(claims.words.len() as u64).unwrap_or(0)
}

/// Whether both are told and the same.
pub(crate) fn same(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_some() && one == other
}

/// Weight of the words of two sentences in common, in hundredths of a bit, from which on more of it tells nothing.
const SHARED: u64 = 1500;

/// The same for sentences with those around them.
pub(crate) const AROUND: u64 = 4500;

/// What two sentences share, as a share of [`SHARED`].
pub(crate) fn shared(one: &Weighed, other: &Weighed) -> u64 {
    shared_of(one, other, SHARED)
}

/// What two share, as a share of the most that tells something.
pub(crate) fn shared_of(one: &Weighed, other: &Weighed, most: u64) -> u64 {
    (1000 * one.shared(other).1 / most).min(1000)
}

/// A feature that counts up to ten.
pub(crate) fn tenths(count: usize) -> u64 {
    (100 * count as u64).min(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probability_is_a_half_at_zero_and_runs_to_both_ends() {
        assert_eq!([-9000, -1000, 0, 250, 1000, 9000].map(probability), [2, 269, 500, 561, 731, 998]);
    }

    #[test]
    fn features_count_by_their_weight() {
        let weights = [("base", -1000), ("told", 2000)];
        assert_eq!([0, 500, 1000].map(|told| likelihood(&weights, &[1000, told])), [269, 500, 731]);
    }
}
