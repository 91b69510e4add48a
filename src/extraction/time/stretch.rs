//! Reckoning with weeks, months and years: the stretch that a day lies in, and the one so many later.

use super::moment::{Day, Grain, Moment};
use crate::document::Date;

/// How many months a stretch has; none if it is reckoned in days.
const fn months(grain: Grain) -> i64 {
    match grain {
        Grain::Month => 1,
        Grain::Quarter => 3,
        Grain::Year => 12,
        Grain::Decade => 120,
        Grain::Century => 1200,
        _ => 0,
    }
}

/// The first day of the month so many months after January of the year 0.
fn of_index(index: i64) -> Date {
    let year = i32::try_from(index.div_euclid(12).clamp(1, 9999)).unwrap_or(1);
    let month = u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1);
    Date { year, month, day: 1 }
}

fn index(date: Date) -> i64 {
    i64::from(date.year) * 12 + i64::from(date.month) - 1
}

/// The day so many days, weeks, months later, or earlier if negative; the last of the month where the month is too short.
pub(super) fn shifted(date: Date, grain: Grain, count: i64) -> Date {
    let count = count.clamp(-120_000, 120_000);
    match grain {
        Grain::Week => date.add_days(7 * count),
        _ if months(grain) == 0 => date.add_days(count),
        _ => {
            let first = of_index(index(date) + count * months(grain));
            Date { day: date.day.min(Date::month_length(first.year, first.month)), ..first }
        }
    }
}

/// First and last day of the week, month, year that a day lies in. Weeks begin on Monday.
pub(super) fn around(date: Date, grain: Grain) -> (Date, Date) {
    match (grain, months(grain)) {
        (Grain::Week, _) => {
            let monday = date.add_days(1 - i64::from(date.weekday()));
            (monday, monday.add_days(6))
        }
        (_, 0) => (date, date),
        (_, length) => {
            let first = index(date) - index(date).rem_euclid(length);
            (of_index(first), of_index(first + length).add_days(-1))
        }
    }
}

/// The stretch so many stretches after the one that a day lies in.
pub(super) fn unit(date: Date, grain: Grain, count: i64) -> Moment {
    let (from, to) = around(shifted(date, grain, count), grain);
    between(from, to, grain)
}

/// Some time within these days.
pub(super) fn between(from: Date, to: Date, grain: Grain) -> Moment {
    Moment { from: Some(Day::on(from)), to: Some(Day::on(to)), grain, ..Moment::default() }
}

/// A year.
pub(super) fn year(year: i32) -> Moment {
    unit(Date { year, month: 1, day: 1 }, Grain::Year, 0)
}

/// A month, of an untold year if none is given.
pub(super) fn month(of: Option<i32>, month: u8) -> Moment {
    let end = |day| Some(Day { year: of, month: Some(month), day: Some(day), weekday: None });
    Moment { from: end(1), to: end(Date::month_length(of.unwrap_or(2000), month)), grain: Grain::Month, ..Moment::default() }
}

/// A part of a stretch by its number in `EDGES`. "Mid" is the middle half, of a quarter and what is longer the middle third.
pub(super) fn edge(of: Moment, edge: u8, today: Option<Date>) -> Option<Moment> {
    let (first, last) = (of.from?, of.to?);
    // In a year that is not told the halves are those of a leap year.
    let date = |day: Day| Date::new(day.year.unwrap_or(2000), day.month?, day.day?);
    let (from, to) = (date(first)?, date(last)?);
    let length = to.to_days() + 1 - from.to_days();
    let long = 3 <= months(of.grain);
    let part = |of_months: i64, days: i64| if long { of_index(index(from) + of_months) } else { from.add_days(days) };
    let half = part(months(of.grain) / 2, length / 2);
    let third = months(of.grain) / 3;
    let within = |day: Date| from <= day && day <= to;
    let (from, to) = match edge {
        5 if long => (from, of_index(index(from) + third).add_days(-1)),
        6 if long => (of_index(index(to) + 1 - third), to),
        0 | 5 => (from, half.add_days(-1)),
        1 => (
            part(third, length / 4),
            if long { of_index(index(to) + 1 - third) } else { to.add_days(1 - length / 4) }.add_days(-1),
        ),
        2 | 6 => (half, to),
        3 => (from, today.filter(|today| within(*today))?),
        _ => (today.filter(|today| within(*today))?, to),
    };
    let untold = |day: Date| Some(Day { year: first.year.map(|_| day.year), ..Day::on(day) });
    Some(Moment { from: untold(from), to: untold(to), ..of })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn a_month_later_is_never_past_the_end_of_the_month() {
        assert_eq!(shifted(on(2031, 1, 31), Grain::Month, 1), on(2031, 2, 28));
        assert_eq!(shifted(on(2031, 1, 31), Grain::Month, -2), on(2030, 11, 30));
        assert_eq!(shifted(on(2032, 2, 29), Grain::Year, -1), on(2031, 2, 28));
    }

    #[test]
    fn stretches_hold_their_first_and_last_day() {
        assert_eq!(around(on(2031, 3, 16), Grain::Week), (on(2031, 3, 10), on(2031, 3, 16)));
        assert_eq!(around(on(2031, 3, 17), Grain::Week).0, on(2031, 3, 17));
        assert_eq!(around(on(2031, 2, 5), Grain::Quarter), (on(2031, 1, 1), on(2031, 3, 31)));
        assert_eq!(around(on(2031, 2, 5), Grain::Decade), (on(2030, 1, 1), on(2039, 12, 31)));
        assert_eq!(around(on(2031, 2, 5), Grain::Century), (on(2000, 1, 1), on(2099, 12, 31)));
    }

    #[test]
    fn halves_meet() {
        let year = year(2031);
        let (early, late) = (edge(year, 0, None).unwrap(), edge(year, 2, None).unwrap());
        assert_eq!(early.to, Some(Day::on(on(2031, 6, 30))));
        assert_eq!(late.from, Some(Day::on(on(2031, 7, 1))));
        let march = edge(month(None, 3), 0, None).unwrap();
        assert_eq!(march.to, Some(Day { year: None, ..Day::on(on(2000, 3, 15)) }));
        assert_eq!(edge(year, 3, Some(on(2032, 1, 1))), None);
    }
}
