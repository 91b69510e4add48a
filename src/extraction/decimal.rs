//! Exact decimals, so that equal figures are equal on every machine.

use std::fmt;

/// A decimal number with six places, exact within them. Sums and products saturate at the ends of `i128`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i128);

/// Millionths in one.
const SCALE: i128 = 1_000_000;

impl Decimal {
    /// A whole number.
    #[must_use]
    pub const fn whole(value: i64) -> Self {
        Decimal(value as i128 * SCALE)
    }

    /// A number of millionths.
    #[must_use]
    pub const fn millionths(value: i128) -> Self {
        Decimal(value)
    }

    /// Reads digits with an optional decimal point, thousands parted by commas ("1,234.5"). `None` for anything else, for more than
    /// fifteen digits before the point, and for commas that do not part thousands.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let groups: Vec<&str> = whole.split(',').collect();
        // "12,34,567": South Asian English parts hundreds above the thousands.
        let grouped = groups.len() == 1
            || groups[0].len() < 4
                && groups[groups.len() - 1].len() == 3
                && (groups[1..].iter().all(|group| group.len() == 3)
                    || groups[0].len() < 3 && groups[1..groups.len() - 1].iter().all(|group| group.len() == 2));
        let digits: String = groups.concat();
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !grouped
            || digits.is_empty() && fraction.is_empty()
            || 15 < digits.len()
            || !is_number(&digits)
            || !is_number(fraction)
        {
            return None;
        }
        let mut value: i128 = if digits.is_empty() { 0 } else { digits.parse::<i128>().ok()? * SCALE };
        let mut place = SCALE / 10;
        for byte in fraction.bytes().take(6) {
            value += i128::from(byte - b'0') * place;
            place /= 10;
        }
        Some(Decimal(value))
    }

    /// The product with a factor given in millionths.
    #[must_use]
    pub const fn scaled(self, factor_millionths: i128) -> Self {
        Decimal(self.0.saturating_mul(factor_millionths) / SCALE)
    }

    /// The quotient by a positive factor given in millionths.
    #[must_use]
    pub const fn unscaled(self, factor_millionths: i128) -> Self {
        Decimal(self.0.saturating_mul(SCALE) / factor_millionths)
    }

    /// The sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Decimal(self.0.saturating_add(other.0))
    }

    /// The difference, never below zero.
    #[must_use]
    pub fn gap(self, other: Self) -> Self {
        Decimal(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// The number with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Decimal(self.0.saturating_neg())
    }

    /// How many millionths of one it is.
    #[must_use]
    pub const fn in_millionths(self) -> i128 {
        self.0
    }

    /// For plots and JSON only: comparisons are made on the exact value.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "the screen needs no more than a float holds")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / SCALE as f64
    }

    /// A float from plots or JSON, rounded to hundredths. Text of floats themselves costs a page ten kilobytes.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "rounded and far inside an i128")]
    pub fn hundredths(value: f64) -> Self {
        Decimal((value * 100.0).round().clamp(-1e30, 1e30) as i128 * (SCALE / 100))
    }

    /// How many zeros the digits end in, places after the point included.
    #[must_use]
    pub fn zeros(self) -> u32 {
        let mut rest = self.0;
        let mut count = 0;
        while rest != 0 && rest % 10 == 0 {
            rest /= 10;
            count += 1;
        }
        count
    }

    /// Whether it has no fraction.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0 % SCALE == 0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.abs() / SCALE, self.0.abs() % SCALE);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index != 0 && (digits.len() - index) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if fraction == 0 {
            write!(f, "{sign}{grouped}")
        } else {
            // Two places are as exact as news gets; the value itself keeps six.
            let places = format!("{fraction:06}");
            write!(f, "{sign}{grouped}.{}", places[..2].trim_end_matches('0')).map(|()| ())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_news_writes_and_nothing_else() {
        assert_eq!(Decimal::parse("1,500"), Some(Decimal::whole(1500)));
        assert_eq!(Decimal::parse("2.25"), Some(Decimal::millionths(2_250_000)));
        assert_eq!(Decimal::parse(".5"), Some(Decimal::millionths(500_000)));
        for bad in ["", ".", "1,50", "1,2345", "x", "1234567890123456", "06:00", "1,,000"] {
            assert_eq!(Decimal::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn shows_thousands_and_two_places() {
        assert_eq!(Decimal::whole(28_500).to_string(), "28,500");
        assert_eq!(Decimal::millionths(2_250_000).to_string(), "2.25");
        assert_eq!(Decimal::millionths(-1_500_000).to_string(), "-1.5");
        assert_eq!(
            [1234.5, -0.126, 3.0, f64::NAN].map(|value| Decimal::hundredths(value).to_string()),
            ["1,234.5", "-0.13", "3", "0"]
        );
        assert!([f64::MAX, -f64::INFINITY].iter().all(|value| 30 < Decimal::hundredths(*value).to_string().len()));
    }
}
