//! What a figure with its approximator says: an interval.

use super::decimal::Decimal;
use crate::dictionary::cue::Approximator;

/// The values a figure allows, in base units; an end that is `None` is open to infinity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The least value.
    pub low: Option<Decimal>,
    /// The greatest value.
    pub high: Option<Decimal>,
    /// Whether the least value itself is left out.
    pub above: bool,
    /// Whether the greatest value itself is left out.
    pub below: bool,
    /// Whether the figure was given as it is, with no word that widens it and as no range.
    pub exact: bool,
}

/// "nearly" reaches down to seven eighths: nearly two hours is 105 minutes at least. From the design's worked example.
const BELOW: i128 = 875_000;
/// "about" reaches a tenth either way. From common use in recognisers of figures; both ends are tested.
const ABOUT: (i128, i128) = (900_000, 1_100_000);

/// The same for "about 334": a hundredth either way.
const SHARP: (i128, i128) = (990_000, 1_010_000);

impl Interval {
    /// Exactly one value.
    #[must_use]
    pub fn exactly(value: Decimal) -> Self {
        Interval { low: Some(value), high: Some(value), above: false, below: false, exact: true }
    }

    /// From one value to another, both included, in either order.
    #[must_use]
    pub fn between(one: Decimal, other: Decimal) -> Self {
        Interval { low: Some(one.min(other)), high: Some(one.max(other)), above: false, below: false, exact: false }
    }

    /// The interval widened by the word in front of the figure.
    #[must_use]
    pub fn widened(self, approximator: Approximator) -> Self {
        let scaled = |end: Option<Decimal>, factor| end.map(|value: Decimal| value.scaled(factor));
        let open = Interval { exact: false, ..self };
        match approximator {
            Approximator::Below => Interval { low: scaled(self.low, BELOW), below: true, ..open },
            Approximator::About => Interval { low: scaled(self.low, ABOUT.0), high: scaled(self.high, ABOUT.1), ..open },
            Approximator::Over => Interval { low: self.high, high: None, above: true, ..open },
            Approximator::Under => Interval { low: None, high: self.low, below: true, ..open },
            Approximator::AtLeast => Interval { high: None, ..open },
            Approximator::AtMost => Interval { low: None, ..open },
            Approximator::Additional => self,
        }
    }

    /// The interval widened as little as "about" widens a figure that is told to three places or more.
    #[must_use]
    pub(crate) fn blurred(self) -> Self {
        let scaled = |end: Option<Decimal>, factor| end.map(|value: Decimal| value.scaled(factor));
        Interval { low: scaled(self.low, SHARP.0), high: scaled(self.high, SHARP.1), exact: false, ..self }
    }

    /// Both ends in another unit.
    #[must_use]
    pub fn scaled(self, factor_millionths: i128) -> Self {
        let scaled = |end: Option<Decimal>| end.map(|value| value.scaled(factor_millionths));
        Interval { low: scaled(self.low), high: scaled(self.high), ..self }
    }

    /// Both ends divided.
    #[must_use]
    pub fn unscaled(self, factor_millionths: i128) -> Self {
        let unscaled = |end: Option<Decimal>| end.map(|value| value.unscaled(factor_millionths));
        Interval { low: unscaled(self.low), high: unscaled(self.high), ..self }
    }

    /// The sum of two measures, as in "two hours and 16 minutes".
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let sum = |a: Option<Decimal>, b: Option<Decimal>| Some(a?.plus(b?));
        Interval { low: sum(self.low, other.low), high: sum(self.high, other.high), ..self }
    }

    /// Whether no value lies in both.
    #[must_use]
    pub fn is_disjoint(&self, other: &Self) -> bool {
        lies_below(self, other) || lies_below(other, self)
    }

    /// Whether every value of `other` lies in `self`.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        let low = match (self.low, other.low) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a < b || a == b && (!self.above || other.above),
        };
        let high = match (self.high, other.high) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => b < a || a == b && (!self.below || other.below),
        };
        low && high
    }

    /// Whether one figure is told twice, once with a word that widens it: "about 13" and "13".
    #[must_use]
    pub fn is_one_figure(&self, other: &Self) -> bool {
        let middle = |interval: &Interval| Some(interval.low?.plus(interval.high?));
        self == other || middle(self).is_some() && middle(self) == middle(other)
    }

    /// How many zeros its figure ends in: a measure of how round it is.
    #[must_use]
    pub fn zeros(&self) -> u32 {
        self.nominal().zeros()
    }

    /// A value that stands for it: its only value, else the end that was said.
    #[must_use]
    pub fn nominal(&self) -> Decimal {
        match (self.low, self.high) {
            (Some(low), _) if self.above => low,
            (_, Some(high)) => high,
            (Some(low), None) => low,
            (None, None) => Decimal::default(),
        }
    }
}

fn lies_below(lower: &Interval, upper: &Interval) -> bool {
    match (lower.high, upper.low) {
        (Some(high), Some(low)) => high < low || high == low && (lower.below || upper.above),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(value: i64) -> Interval {
        Interval::exactly(Decimal::whole(value))
    }

    #[test]
    fn nearly_reaches_down_to_seven_eighths_and_leaves_the_figure_out() {
        let nearly = minutes(120).widened(Approximator::Below);
        assert!(nearly.contains(&minutes(105)) && nearly.contains(&minutes(119)));
        assert!(nearly.is_disjoint(&minutes(104)) && nearly.is_disjoint(&minutes(120)));
    }

    #[test]
    fn about_reaches_a_tenth_either_way() {
        let about = minutes(100).widened(Approximator::About);
        assert!(about.contains(&minutes(90)) && about.contains(&minutes(110)));
        assert!(about.is_disjoint(&minutes(89)) && about.is_disjoint(&minutes(111)));
    }

    #[test]
    fn open_ends_hold_what_lies_beyond() {
        let over = minutes(120).widened(Approximator::Over);
        assert!(over.contains(&minutes(136)) && over.is_disjoint(&minutes(120)));
        let at_least = minutes(120).widened(Approximator::AtLeast);
        assert!(at_least.contains(&minutes(120)) && at_least.is_disjoint(&minutes(119)));
        let under = minutes(10).widened(Approximator::Under);
        assert!(under.contains(&minutes(9)) && under.is_disjoint(&minutes(10)));
    }
}
