//! Dates in figures alone: "2031-05-03", "3/5/2031", "22/04".

use super::{
    grammar::{Grammar, Read},
    moment::{Day, Grain, Moment},
    stretch,
};
use crate::document::Date;

/// The longest: "2031-05-03".
const LONGEST: usize = 10;

impl Grammar<'_, '_, '_> {
    /// The date that the figures at a piece write.
    pub(super) fn numeric(&self, at: usize) -> Read {
        let line = self.line;
        line.small(at).or_else(|| line.figure(at).map(|_| 0))?;
        let opens = at == 0 || !line.glued(at) || matches!(line.before(at), "(" | "|" | "\"" | "[");
        let start = line.span(at, at + 1).start;
        let text = &line.tree.document.text[start..];
        let run = text.bytes().take_while(|byte| byte.is_ascii_digit() || b"/.-".contains(byte)).count();
        let run = text[..run].trim_end_matches(['/', '.', '-']);
        let ends = !text[run.len()..].starts_with(|c: char| c.is_alphanumeric() && c != 'T' || c == '%');
        let mark = run.chars().find(|c| !c.is_ascii_digit())?;
        if !opens || !ends || LONGEST < run.len() {
            return None;
        }
        let parts: Vec<i32> = run.split(mark).map_while(|part| part.parse().ok()).collect();
        let widths: Vec<usize> = run.split(mark).map(str::len).collect();
        let moment = match (parts.as_slice(), widths.as_slice()) {
            ([year, month, day], [4, ..]) => on(*year, *month, *day).map(one)?,
            ([one, other, year], [.., 4]) => either(*year, *one, *other)?,
            ([one, other, year], [.., 2]) if mark != '.' => either(year + if *year < 40 { 2000 } else { 1900 }, *one, *other)?,
            // "2011-12" is a season, "2016-11" cannot be one.
            ([year, month], [4, _]) if mark != '.' && *month <= year % 100 => of_month(*year, *month)?,
            ([month, year], [_, 4]) if mark != '.' => of_month(*year, *month)?,
            ([first, second], _) if mark == '/' || mark == '-' && self.follows(at, &["on"]) && 12 < *second => {
                self.yearless(at, *first, *second)?
            }
            _ => return None,
        };
        Some((moment, line.at_byte(start + run.len())))
    }

    /// "22/04": no fraction and no score only if one of them can be no month and a word says so, or both are too large for parts.
    fn yearless(&self, at: usize, first: i32, second: i32) -> Option<Moment> {
        let told = self.follows(at, &["on", "from", "until", "since", "before", "after", "to", "dated"]);
        let clear = (12 < first) != (12 < second) && (first, second) != (24, 7);
        if !clear && !told || (first, second) == (9, 11) {
            return None;
        }
        // In a leap year, so that the 29 February is a day.
        let untold = |date: Date| Day { year: None, ..Day::on(date) };
        on(2000, first, second).or_else(|| on(2000, second, first)).map(|date| Moment::day(untold(date)))
    }
}

fn on(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).filter(|date| (1000..2200).contains(&date.year))
}

fn one(date: Date) -> Moment {
    Moment::day(Day::on(date))
}

fn of_month(year: i32, month: i32) -> Option<Moment> {
    let first = on(year, month, 1)?;
    Some(stretch::unit(first, Grain::Month, 0))
}

/// Day and month in either order: where both orders are days, it is one of the two.
fn either(year: i32, first: i32, second: i32) -> Option<Moment> {
    match (on(year, first, second), on(year, second, first)) {
        (Some(a), Some(b)) => Some(stretch::between(a.min(b), a.max(b), Grain::Day)),
        (a, b) => a.or(b).map(one),
    }
}
