//! Words for numbers.

/// Cardinals below one hundred, and indefinite words with an agreed size.
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
    ("nine", 9),
    ("nineteen", 19),
    ("ninety", 90),
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

/// Words that multiply the number before them.
pub const MULTIPLIERS: &[(&str, u64)] = &[
    ("billion", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("dozen", 12),
    ("hundred", 100),
    ("million", 1_000_000),
    ("mn", 1_000_000),
    ("thousand", 1_000),
    ("trillion", 1_000_000_000_000),
];

/// Fractions, as millionths of one.
pub const FRACTIONS: &[(&str, u32)] =
    &[("half", 500_000), ("quarter", 250_000), ("quarters", 250_000), ("third", 333_333), ("thirds", 333_333)];

/// How often, as a count.
pub const TIMES: &[(&str, u32)] = &[("once", 1), ("thrice", 3), ("twice", 2)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn tables_are_sorted() {
        assert!(is_sorted_and_unique(&CARDINALS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&MULTIPLIERS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&FRACTIONS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&TIMES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
