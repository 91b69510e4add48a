//! How likely two claims answer one question, from features weighed by logistic regression, in integers.
//!
//! The weights are logits in thousandths. They were fitted (scikit-learn, L2, C = 1) on pairs of claims of the twelve annotated events,
//! a pair being right where the key of the event sets its two claims against each other; the means with each event left out are in the
//! scoreboard. Features and weights stand beside the claims they are about.

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

/// A weight (logits in thousandths) times a share (per mille).
pub(crate) fn weigh(weight: i64, share: u64) -> i64 {
    weight * share.min(1000) as i64 / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probability_is_a_half_at_zero_and_runs_to_both_ends() {
        assert_eq!([-9000, -1000, 0, 250, 1000, 9000].map(probability), [2, 269, 500, 561, 731, 998]);
    }
}
