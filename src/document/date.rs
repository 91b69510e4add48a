//! Calendar days: reckoning with them, and the day an article speaks from.

use super::{Date, Paragraph, Span};
use crate::dictionary::calendar::MONTHS;
use std::fmt;

impl Date {
    /// The day, if there is such a day: year 1 to 9999, real month, real day of it.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let exists =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=Date::month_length(year, month)).contains(&day);
        exists.then_some(Date { year, month, day })
    }

    /// Days of a month, 1 to 12, in a year.
    #[must_use]
    pub fn month_length(year: i32, month: u8) -> u8 {
        match month {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Days since 1 January 1970 in the proleptic Gregorian calendar.
    ///
    /// Method: years are counted from March, so that the leap day comes last; 400 years have 146,097 days.
    #[must_use]
    pub fn to_days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day so many days after 1 January 1970; [`Date::to_days`] reversed.
    #[must_use]
    pub fn from_days(days: i64) -> Date {
        let shifted = days + 719_468;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_index = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_index + 2) / 5 + 1;
        let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "month and day are within their ranges; years saturate"
        )]
        Date { year: year.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32, month: month as u8, day: day as u8 }
    }

    /// Day of the week, Monday 1 to Sunday 7 (ISO 8601).
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 7")]
    pub fn weekday(self) -> u8 {
        ((self.to_days() + 3).rem_euclid(7) + 1) as u8
    }

    /// The day so many days later, or earlier if negative.
    #[must_use]
    pub fn add_days(self, days: i64) -> Date {
        Date::from_days(self.to_days() + days)
    }

    /// The first day that a text names in figures or words, with its year: "2013-07-22", "July 7, 2017", "7th July 2017", "22 Jul 2013".
    /// Figures whose month and day could be changed for each other ("7/8/2017") name none.
    #[must_use]
    pub fn find(text: &str) -> Option<Date> {
        let words = words(text);
        (0..words.len()).find_map(|at| iso(words[at]).or_else(|| slashed(words[at])).or_else(|| spelled(&words[at..])))
    }
}

impl fmt::Display for Date {
    /// ISO 8601: `2017-07-07`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The words of the first 40, commas and brackets aside.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|'))
        .filter(|word| !word.is_empty())
        .take(40)
        .collect()
}

/// "2013-07-22", with whatever follows: "2013-07-22T10:00Z".
fn iso(word: &str) -> Option<Date> {
    let date = word.get(..10)?;
    let apart = word[10..].chars().next().is_none_or(|c| !c.is_ascii_digit());
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = year.len() == 4 && month.len() == 2 && apart;
    if whole { Date::new(number(year)?.into(), small(month)?, small(day)?) } else { None }
}

/// "22/7/2013" and "7/22/2013", where only one reading is a day.
fn slashed(word: &str) -> Option<Date> {
    let mut parts = word.trim_end_matches('.').split(['/', '.']);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let (first, second, year) = (small(first)?, small(second)?, i32::from(number(year)?));
    match (Date::new(year, second, first), Date::new(year, first, second)) {
        (Some(day), None) | (None, Some(day)) => Some(day),
        (Some(one), Some(other)) if one == other => Some(one),
        _ => None,
    }
}

/// "July 7 2017", "7 July 2017", "7th of July 2017".
fn spelled(words: &[&str]) -> Option<Date> {
    let (year_first, rest) = words.split_first()?;
    if let Some(month) = month(year_first) {
        return Date::new(year(rest.get(1)?)?, month, day(rest.first()?)?);
    }
    let rest = if rest.first() == Some(&"of") { &rest[1..] } else { rest };
    let named = month(rest.first()?)?;
    Date::new(year(rest.get(1)?)?, named, day(year_first)?)
}

fn month(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.').to_lowercase();
    MONTHS.binary_search_by(|entry| entry.0.cmp(word.as_str())).ok().map(|at| MONTHS[at].1)
}

fn day(word: &str) -> Option<u8> {
    let figure = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let suffix = &word[figure.len()..].trim_end_matches('.').to_lowercase();
    if matches!(suffix.as_str(), "" | "st" | "nd" | "rd" | "th") { small(figure) } else { None }
}

fn year(word: &str) -> Option<i32> {
    let figure = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if figure.len() == 4 && figure.starts_with(['1', '2']) { number(figure).map(i32::from) } else { None }
}

fn number(figure: &str) -> Option<u16> {
    if figure.bytes().all(|byte| byte.is_ascii_digit()) { figure.parse().ok() } else { None }
}

fn small(figure: &str) -> Option<u8> {
    if figure.len() <= 2 { number(figure).and_then(|value| u8::try_from(value).ok()) } else { None }
}

/// The day an article speaks from: `published`, else the one day that timestamps and bylines in the text name, else its dateline's.
pub(super) fn of_article(published: Option<&str>, text: &str, paragraphs: &[Paragraph], dateline: Option<Span>) -> Option<Date> {
    if let Some(date) = published.and_then(Date::find) {
        return Some(date);
    }
    let mut stamps = paragraphs
        .iter()
        .filter(|paragraph| !paragraph.kind.is_read())
        .map(|paragraph| paragraph.span.of(text))
        .filter(|line| super::furniture::dated_line(line))
        .filter_map(Date::find);
    let first = stamps.next();
    if first.is_some() {
        return first.filter(|&day| stamps.all(|other| (other.to_days() - day.to_days()).abs() <= 7));
    }
    Date::find(dateline?.of(text))
}
