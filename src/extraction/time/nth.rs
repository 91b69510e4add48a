//! The part of a month or a year by its number: "the first Monday of May", "the third quarter", "the week of 16 September", "Q3 2031".

use super::{
    super::number,
    date,
    grammar::{Grammar, Read},
    moment::{Day, Grain, Moment},
    stretch,
};
use crate::{
    dictionary::{
        self,
        calendar::{WEEKDAYS, WHICH},
    },
    document::Date,
};

impl Grammar<'_, '_, '_> {
    /// "The week of 16 September", "the week beginning on Monday".
    pub(super) fn week_of(&self, today: Date, at: usize) -> Read {
        let line = self.line;
        let week = line.skip(at, &["the"]);
        if line.word(week) != "week" || !line.is(week + 1, &["of", "beginning", "starting", "commencing"]) {
            return None;
        }
        let next = line.skip(week + 2, &["on"]);
        let (day, end) = self.numeric(next).or_else(|| self.date(next, true))?;
        let day = day.single_day()?;
        let date = self.nearest(today, day)?;
        Some((stretch::unit(date, Grain::Week, 0), end))
    }

    /// The date of a day without a year that is nearest to today.
    fn nearest(&self, today: Date, day: Day) -> Option<Date> {
        // Without a month, it is that day of this month or of one beside it.
        let near = |step: i64| {
            let grain = if day.month.is_some() { Grain::Year } else { Grain::Month };
            let near = stretch::shifted(today, grain, step);
            Date::new(day.year.unwrap_or(near.year), day.month.unwrap_or(near.month), day.day?)
        };
        [0, -1, 1].into_iter().filter_map(near).min_by_key(|date| (date.to_days() - today.to_days()).abs())
    }

    /// "The first Monday of May", "the last week of July", "the third quarter of 2031".
    pub(super) fn nth(&self, today: Date, at: usize) -> Read {
        let line = self.line;
        let first = line.skip(at, &["the"]);
        let (nth, next) = match number::ordinal(line, first) {
            Some((nth, end)) if nth < 6 => (i64::try_from(nth).unwrap_or(1), end),
            None if line.word(first) == "last" => (0, first + 1),
            _ => return None,
        };
        let of = line.skip(line.skip(next + 1, &["of", "in", ","]), &["the"]);
        let within = |of: usize| self.month_stretch(today, of).or_else(|| self.year_stretch(today, of));
        if let Some(weekday) = dictionary::lookup(WEEKDAYS, line.word(next)) {
            let (month, end) = self.month_stretch(today, of).filter(|_| of != next + 1)?;
            let (from, to) = (month.from?.date()?, month.to?.date()?);
            let of_week = |date: Date, step: i64| {
                (0..7).map(|days| date.add_days(days * step)).find(|date| date.weekday() == weekday).unwrap_or(date)
            };
            let date = if nth == 0 { of_week(to, -1) } else { of_week(from, 1).add_days(7 * (nth - 1)) };
            return (date <= to).then(|| (Moment::day(Day::on(date)), end));
        }
        match line.word(next) {
            "week" => {
                let (whole, end) = within(of)?;
                let (from, to) = (whole.from?.date()?, whole.to?.date()?);
                // The first week is that of the first Thursday (ISO 8601).
                let day = if nth == 0 { to.add_days(-3) } else { from.add_days(3 + 7 * (nth - 1)) };
                Some((stretch::unit(day, Grain::Week, 0), end))
            }
            "quarter" => {
                let (whole, end) = self.year_stretch(today, of)?;
                let first = whole.from?.date()?;
                (0 < nth && nth < 5).then(|| (stretch::unit(first, Grain::Quarter, nth - 1), end))
            }
            _ => None,
        }
    }

    /// "In the second quarter", of an untold year: where money is what the article is about, not a match.
    pub(super) fn bare_quarter(&self, at: usize) -> Read {
        let line = self.line;
        let (nth, end) = number::ordinal(line, line.skip(at, &["the"])).filter(|(nth, _)| (1..=4).contains(nth))?;
        let within = line.is(at.wrapping_sub(1), &["by", "during", "for", "from", "in", "until"]);
        let last = u8::try_from(3 * nth).ok().filter(|_| within && self.trades && line.word(end) == "quarter")?;
        let day = |month, day| Some(Day { month: Some(month), day: Some(day), ..Day::default() });
        let to = day(last, Date::month_length(2000, last));
        Some((Moment { from: day(last - 2, 1), to, grain: Grain::Quarter, ..Moment::default() }, end + 1))
    }

    /// "Q3 2031", "H1 2031", "2031 Q3".
    pub(super) fn quarter(&self, today: Date, at: usize) -> Read {
        let line = self.line;
        let before = date::year(line, at);
        let letter = before.map_or(at, |found| found.1);
        let part = line.small(letter + 1).filter(|_| line.glued(letter + 1))?;
        let half = line.word(letter) == "h";
        if !line.is(letter, &["q", "h"]) || !(1..=if half { 2 } else { 4 }).contains(&part) {
            return None;
        }
        let behind = || self.year_stretch(today, line.skip(letter + 2, &["of"]));
        let (year, end) = match before.map(|(year, _)| (stretch::year(year), letter + 2)).or_else(behind) {
            Some(found) => found,
            None if !half => (stretch::unit(today, Grain::Year, 0), letter + 2),
            None => return None,
        };
        let first = year.from?.date()?;
        let months = if half { 6 } else { 3 };
        let from = stretch::shifted(first, Grain::Month, i64::from(part - 1) * months);
        Some((stretch::between(from, stretch::shifted(from, Grain::Month, months).add_days(-1), Grain::Quarter), end))
    }

    /// A month of a known year: the nearest if none is told.
    fn month_stretch(&self, today: Date, at: usize) -> Read {
        let (month, year, end) = self.month_or_next(at)?;
        let behind = date::year(self.line, self.line.skip(end, &[",", "of"]));
        let (year, end) = match (year, behind) {
            (Some(year), _) => (year, end),
            (None, Some(behind)) => behind,
            _ => (self.nearest(today, Day { year: None, month: Some(month), day: Some(15), weekday: None })?.year, end),
        };
        Some((stretch::month(Some(year), month), end))
    }

    /// "2031", "this year", "next year".
    fn year_stretch(&self, today: Date, at: usize) -> Read {
        if let Some((year, end)) = date::year(self.line, at) {
            return Some((stretch::year(year), end));
        }
        let count = dictionary::lookup(WHICH, self.line.word(at))?;
        (self.line.word(at + 1) == "year").then(|| (stretch::unit(today, Grain::Year, count.into()), at + 2))
    }
}
