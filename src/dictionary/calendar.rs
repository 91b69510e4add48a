//! Words of the calendar and of the clock, with the abbreviations of news style.
//!
//! Source: compiled by hand; abbreviations as in common English-language press style; zones as in the IANA time zone database, 2025.
//! Sorted by bytes, lower case, without stops.

/// How finely a time is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A time of day in figures, or noon and midnight.
    #[default]
    Clock,
    /// Morning, afternoon, evening, night.
    PartOfDay,
    /// A day.
    Day,
    /// A week or a weekend.
    Week,
    /// A month.
    Month,
    /// A quarter of a year or a season.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// Names and abbreviations of months, 1 to 12.
pub const MONTHS: &[(&str, u8)] = &[
    ("apr", 4),
    ("april", 4),
    ("aug", 8),
    ("august", 8),
    ("dec", 12),
    ("december", 12),
    ("feb", 2),
    ("february", 2),
    ("jan", 1),
    ("january", 1),
    ("jul", 7),
    ("july", 7),
    ("jun", 6),
    ("june", 6),
    ("mar", 3),
    ("march", 3),
    ("may", 5),
    ("nov", 11),
    ("november", 11),
    ("oct", 10),
    ("october", 10),
    ("sep", 9),
    ("sept", 9),
    ("september", 9),
];

/// Names and abbreviations of days of the week, Monday 1 to Sunday 7 (ISO 8601).
pub const WEEKDAYS: &[(&str, u8)] = &[
    ("fri", 5),
    ("friday", 5),
    ("mon", 1),
    ("monday", 1),
    ("sat", 6),
    ("saturday", 6),
    ("sun", 7),
    ("sunday", 7),
    ("thu", 4),
    ("thur", 4),
    ("thurs", 4),
    ("thursday", 4),
    ("tue", 2),
    ("tues", 2),
    ("tuesday", 2),
    ("wed", 3),
    ("wednesday", 3),
];

/// Stretches of the calendar, singular and plural.
pub const STRETCHES: &[(&str, Grain)] = &[
    ("centuries", Grain::Century),
    ("century", Grain::Century),
    ("day", Grain::Day),
    ("days", Grain::Day),
    ("decade", Grain::Decade),
    ("decades", Grain::Decade),
    ("month", Grain::Month),
    ("months", Grain::Month),
    ("quarter", Grain::Quarter),
    ("quarters", Grain::Quarter),
    ("week", Grain::Week),
    ("weeks", Grain::Week),
    ("year", Grain::Year),
    ("years", Grain::Year),
];

/// Words that say which one, counted from now.
pub const WHICH: &[(&str, i8)] =
    &[("coming", 1), ("current", 0), ("last", -1), ("next", 1), ("past", -1), ("previous", -1), ("this", 0), ("upcoming", 1)];

/// Days named from today, in days.
pub const NEAR_DAYS: &[(&str, i8)] = &[("tmrw", 1), ("today", 0), ("tomorrow", 1), ("tonight", 0), ("yesterday", -1)];

/// Parts of the day: the hours they are used for at the widest, 24 and more being those of the next day.
pub const DAY_PARTS: &[(&str, (u8, u8))] = &[
    ("afternoon", (12, 19)),
    ("dawn", (3, 8)),
    ("daybreak", (3, 8)),
    ("dusk", (16, 23)),
    ("evening", (16, 24)),
    ("lunchtime", (11, 15)),
    ("midafternoon", (13, 17)),
    ("midmorning", (8, 12)),
    ("morning", (0, 12)),
    ("night", (17, 30)),
    ("overnight", (17, 33)),
    ("tonight", (16, 30)),
];

/// The part of a stretch that is meant: the first half (0), the middle (1), the last half (2), up to today (3), from today on (4), of a year
/// the first (5) and the last third (6).
pub const EDGES: &[(&str, u8)] = &[
    ("beginning", 5),
    ("earlier", 3),
    ("early", 0),
    ("end", 6),
    ("late", 2),
    ("later", 4),
    ("mid", 1),
    ("middle", 1),
    ("remainder", 4),
    ("rest", 4),
    ("start", 5),
];

/// Decades in words, by their first year in the century.
pub const DECADES: &[(&str, u8)] = &[
    ("eighties", 80),
    ("fifties", 50),
    ("forties", 40),
    ("nineties", 90),
    ("noughties", 100),
    ("seventies", 70),
    ("sixties", 60),
    ("thirties", 30),
    ("twenties", 20),
];

/// Words before a weekday that make it the name of a feast, a paper, an event.
pub const NAMED_DAYS: &[&str] =
    &["ash", "black", "bloody", "cyber", "easter", "giving", "good", "holy", "palm", "shrove", "super", "whit"];

/// Seasons.
pub const SEASONS: &[&str] = &["autumn", "fall", "spring", "summer", "winter"];

/// Zones: minutes ahead of UTC. Abbreviations that different parts of the world use for different zones ("IST", "CST") are not here.
pub const ZONES: &[(&str, i16)] = &[
    ("acst", 570),
    ("aedt", 660),
    ("aest", 600),
    ("awst", 480),
    ("cest", 120),
    ("cet", 60),
    ("edt", -240),
    ("eest", 180),
    ("eet", 120),
    ("est", -300),
    ("gmt", 0),
    ("hkt", 480),
    ("jst", 540),
    ("kst", 540),
    ("msk", 180),
    ("nzdt", 780),
    ("nzst", 720),
    ("pdt", -420),
    ("pkt", 300),
    ("pst", -480),
    ("sast", 120),
    ("sgt", 480),
    ("utc", 0),
    ("wib", 420),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    fn sorted<V>(table: &[(&str, V)]) -> bool {
        is_sorted_and_unique(&table.iter().map(|entry| entry.0).collect::<Vec<_>>())
    }

    #[test]
    fn tables_are_sorted() {
        assert!(sorted(MONTHS) && sorted(WEEKDAYS) && sorted(STRETCHES) && sorted(WHICH) && sorted(NEAR_DAYS));
        assert!(
            sorted(DAY_PARTS)
                && sorted(EDGES)
                && sorted(DECADES)
                && is_sorted_and_unique(SEASONS)
                && is_sorted_and_unique(NAMED_DAYS)
                && sorted(ZONES)
        );
    }

    #[test]
    fn parts_of_the_day_begin_before_they_end() {
        assert!(DAY_PARTS.iter().all(|(_, (from, to))| from < to && *to <= 36));
    }
}
