//! Words for numbers.

/// Cardinals below one hundred.
pub const CARDINALS: &[(&str, u32)] = &[
    ("eight", 8),
    ("eighteen", 18),
    ("eighty", 80),
    ("eleven", 11),
    ("fifteen", 15),
    ("fifty", 50),
    ("five", 5),
    ("forty", 40),
    ("four", 4),
    ("fourteen", 14),
    ("naught", 0),
    ("nine", 9),
    ("nineteen", 19),
    ("ninety", 90),
    ("nought", 0),
    ("one", 1),
    ("seven", 7),
    ("seventeen", 17),
    ("seventy", 70),
    ("six", 6),
    ("sixteen", 16),
    ("sixty", 60),
    ("ten", 10),
    ("thirteen", 13),
    ("thirty", 30),
    ("three", 3),
    ("twelve", 12),
    ("twenty", 20),
    ("two", 2),
    ("zero", 0),
];

/// Words that multiply the number before them. Those of South Asian English: lakh, crore.
pub const MULTIPLIERS: &[(&str, u64)] = &[
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("dozen", 12),
    ("dozens", 12),
    ("hundred", 100),
    ("hundreds", 100),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("mil", 1_000_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("mln", 1_000_000),
    ("mn", 1_000_000),
    ("thousand", 1_000),
    ("thousands", 1_000),
    ("tln", 1_000_000_000_000),
    ("tn", 1_000_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("trillions", 1_000_000_000_000),
];

/// Letters behind a figure that multiply it: "5k", "1.2B". An "m" means metre unless it is money or a capital.
pub const LETTERS: &[(&str, u64)] =
    &[("b", 1_000_000_000), ("k", 1_000), ("m", 1_000_000), ("mm", 1_000_000), ("t", 1_000_000_000_000)];

/// Ordinals below one hundred, and of the multipliers; with an "s" or behind a number they are parts: "two thirds".
pub const ORDINALS: &[(&str, u64)] = &[
    ("billionth", 1_000_000_000),
    ("eighteenth", 18),
    ("eighth", 8),
    ("eightieth", 80),
    ("eleventh", 11),
    ("fifteenth", 15),
    ("fifth", 5),
    ("fiftieth", 50),
    ("first", 1),
    ("fortieth", 40),
    ("fourteenth", 14),
    ("fourth", 4),
    ("hundredth", 100),
    ("millionth", 1_000_000),
    ("nineteenth", 19),
    ("nineth", 9),
    ("ninetieth", 90),
    ("ninth", 9),
    ("second", 2),
    ("seventeenth", 17),
    ("seventh", 7),
    ("seventieth", 70),
    ("sixteenth", 16),
    ("sixth", 6),
    ("sixtieth", 60),
    ("tenth", 10),
    ("third", 3),
    ("thirteenth", 13),
    ("thirtieth", 30),
    ("thousandth", 1_000),
    ("trillionth", 1_000_000_000_000),
    ("twelfth", 12),
    ("twentieth", 20),
];

/// Parts that go by words of their own.
pub const PARTS: &[&str] = &["half", "halves", "quarter", "quarters", "third", "thirds"];

/// Fractions written as one character: numerator and denominator.
pub const VULGAR: &[(&str, (u32, u32))] = &[
    ("¼", (1, 4)),
    ("½", (1, 2)),
    ("¾", (3, 4)),
    ("⅐", (1, 7)),
    ("⅑", (1, 9)),
    ("⅒", (1, 10)),
    ("⅓", (1, 3)),
    ("⅔", (2, 3)),
    ("⅕", (1, 5)),
    ("⅖", (2, 5)),
    ("⅗", (3, 5)),
    ("⅘", (4, 5)),
    ("⅙", (1, 6)),
    ("⅚", (5, 6)),
    ("⅛", (1, 8)),
    ("⅜", (3, 8)),
    ("⅝", (5, 8)),
    ("⅞", (7, 8)),
];

/// Numbers that are left open: the least and the greatest they are used for. A plural of a multiplier is at least two of it and less
/// than ten ("dozens": less than 200); "a few" and "several" are three at least and less than ten by common use.
pub const VAGUE: &[(&str, (u64, u64))] = &[
    ("a couple of", (2, 3)),
    ("a few", (3, 9)),
    ("billions", (2_000_000_000, 999_000_000_000)),
    ("couple of", (2, 3)),
    ("dozens", (24, 200)),
    ("few", (3, 9)),
    ("hundreds", (200, 1_999)),
    ("hundreds of millions", (200_000_000, 1_999_000_000)),
    ("hundreds of thousands", (200_000, 1_999_000)),
    ("millions", (2_000_000, 999_000_000)),
    ("scores", (40, 400)),
    ("several", (3, 9)),
    ("several dozen", (36, 120)),
    ("several hundred", (300, 999)),
    ("several hundred thousand", (300_000, 999_000)),
    ("several million", (3_000_000, 9_999_000)),
    ("several thousand", (3_000, 9_999)),
    ("tens of millions", (20_000_000, 199_000_000)),
    ("tens of thousands", (20_000, 199_000)),
    ("thousands", (2_000, 99_999)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn tables_are_sorted() {
        assert!(is_sorted_and_unique(&CARDINALS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&MULTIPLIERS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&LETTERS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&ORDINALS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&VULGAR.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&VAGUE.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
