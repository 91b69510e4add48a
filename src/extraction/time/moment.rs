//! What a time expression says: the days and the hours that it allows.

pub use crate::dictionary::calendar::Grain;
use crate::document::Date;
use std::cmp::Ordering;

/// A calendar day as far as it is told: fields that are not told are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Gregorian year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// Monday 1 to Sunday 7, where no date could be found for it.
    pub weekday: Option<u8>,
}

impl Day {
    /// A whole date.
    #[must_use]
    pub fn on(date: Date) -> Self {
        Day { year: Some(date.year), month: Some(date.month), day: Some(date.day), weekday: None }
    }

    /// The date, if year, month and day are told.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?)
    }

    /// How many days after this the other comes, if both tell enough; a year that only one tells is that of both.
    fn days_to(self, other: Self) -> Option<i64> {
        if let (Some(a), Some(b)) = (self.weekday, other.weekday) {
            let ahead = (i64::from(b) - i64::from(a)).rem_euclid(7);
            return Some(if 3 < ahead { ahead - 7 } else { ahead });
        }
        let year = self.year.or(other.year).unwrap_or(2000);
        let on = |day: Day| Date::new(day.year.unwrap_or(year), day.month?, day.day?);
        Some(on(other)?.to_days() - on(self)?.to_days())
    }

    /// Which comes first. A year that only one tells is left aside; `None` where what both tell does not decide.
    #[must_use]
    pub fn order(self, other: Self) -> Option<Ordering> {
        if let (Some(a), Some(b)) = (self.weekday, other.weekday) {
            return (a == b).then_some(Ordering::Equal);
        }
        if let (Some(a), Some(b)) = (self.year, other.year)
            && a != b
        {
            return Some(a.cmp(&b));
        }
        let months = self.month?.cmp(&other.month?);
        if months == Ordering::Equal { Some(self.day?.cmp(&other.day?)) } else { Some(months) }
    }
}

/// A stretch of the hours of a day. Seconds after midnight, both ends included; past 86,400 it runs into the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// First second.
    pub from: u32,
    /// Last second; the same as the first for a time told exactly.
    pub to: u32,
    /// Minutes ahead of UTC, where a zone is told.
    pub zone: Option<i16>,
}

/// Seconds in a day.
pub(crate) const DAY: u32 = 86_400;

impl Clock {
    /// One moment.
    #[must_use]
    pub const fn at(second: u32) -> Self {
        Clock { from: second, to: second, zone: None }
    }

    /// From one full hour to another.
    #[must_use]
    pub(super) fn between(from: u8, to: u8) -> Self {
        Clock { from: u32::from(from) * 3600, to: u32::from(to) * 3600, zone: None }
    }
}

/// A time: it lies within these days and, if a clock is told, within these hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// First day it may fall on; `None` if no day is told or the start is left open ("until Friday").
    pub from: Option<Day>,
    /// Last day it may fall on; `None` if no day is told or the end is left open ("since Friday").
    pub to: Option<Day>,
    /// The hours of the day.
    pub clock: Option<Clock>,
    /// How finely it is told.
    pub grain: Grain,
    /// Whether the whole stretch is meant ("from 3 to 5 pm"), not some time within it.
    pub throughout: bool,
}

impl Moment {
    /// One day.
    #[must_use]
    pub fn day(day: Day) -> Self {
        Moment { from: Some(day), to: Some(day), grain: Grain::Day, ..Moment::default() }
    }

    /// A time of an untold day.
    #[must_use]
    pub fn clock(clock: Clock) -> Self {
        Moment { clock: Some(clock), ..Moment::default() }
    }

    /// The same days, in these hours.
    #[must_use]
    pub(super) fn at_hours(self, from: u8, to: u8) -> Self {
        Moment { clock: Some(Clock::between(from, to)), grain: Grain::PartOfDay, ..self }
    }

    /// The only day it may fall on.
    #[must_use]
    pub fn single_day(&self) -> Option<Day> {
        self.from.filter(|_| self.from == self.to)
    }

    /// Whether no time lies in both. Two stretches meant whole exclude each other unless they begin and end alike.
    #[must_use]
    pub fn is_disjoint(&self, other: &Self) -> bool {
        if self.throughout && other.throughout && self.grain == other.grain {
            return differ(self.from, other.from) || differ(self.to, other.to) || self.clocks(other).is_some_and(|(a, b)| a != b);
        }
        if let Some(days) = self.single_day().zip(other.single_day()).and_then(|(a, b)| a.days_to(b)).filter(|days| *days != 0) {
            return self.is_apart(other, days * i64::from(DAY));
        }
        // "From 28 December to 2 January", of no told year, begins after it ends.
        let wraps = |moment: &Moment| moment.from.zip(moment.to).is_some_and(|(from, to)| to.order(from) == Some(Ordering::Less));
        let before = |one: &Moment, other: &Moment| {
            one.to.zip(other.from).is_some_and(|(to, from)| to.order(from) == Some(Ordering::Less))
        };
        !wraps(self) && !wraps(other) && (before(self, other) || before(other, self))
            || self.clocks(other).is_some_and(|(a, b)| (a.1 < b.0 || b.1 < a.0) && !is_next_day(a, b))
    }

    /// Whether no second lies in both, where the day of the other begins so many seconds after that of this. A night runs into the next
    /// day; two clocks of different zones may say one time on two days.
    fn is_apart(&self, other: &Self, later: i64) -> bool {
        let zones = self.clock.and_then(|clock| clock.zone).zip(other.clock.and_then(|clock| clock.zone));
        let ends = |moment: &Moment, shift: i64| {
            let zone = if zones.is_some() { moment.clock.and_then(|clock| clock.zone).unwrap_or(0) } else { 0 };
            let (from, to) = moment.clock.map_or((0, DAY - 1), |clock| (clock.from, clock.to));
            (i64::from(from) + shift - i64::from(zone) * 60, i64::from(to) + shift - i64::from(zone) * 60)
        };
        let (a, b) = (ends(self, 0), ends(other, later));
        let one_zone = self.clock.zip(other.clock).is_some_and(|(a, b)| a.zone.is_some() != b.zone.is_some());
        let may_be_zone = one_zone && (b.0 - a.0) % 1800 == 0 && (b.0 - a.0).abs() <= i64::from(DAY) * 14 / 24;
        (a.1 < b.0 || b.1 < a.0) && !may_be_zone
    }

    /// The hours of both on one scale: in UTC where both tell a zone. A zone that only one tells is taken for that of the place, which
    /// the other means too, unless they lie whole half hours apart.
    fn clocks(&self, other: &Self) -> Option<((i64, i64), (i64, i64))> {
        let (a, b) = self.clock.zip(other.clock)?;
        let ends = |clock: Clock, shift: i64| (i64::from(clock.from) - shift, i64::from(clock.to) - shift);
        match (a.zone, b.zone) {
            (Some(x), Some(y)) => Some((ends(a, i64::from(x) * 60), ends(b, i64::from(y) * 60))),
            (None, None) => Some((ends(a, 0), ends(b, 0))),
            _ => (a.from.abs_diff(b.from) % 1800 != 0 || a == Clock { zone: a.zone, ..b }).then(|| (ends(a, 0), ends(b, 0))),
        }
    }

    /// Whether both tell the day or the hours and one of them more exactly.
    #[must_use]
    pub fn is_finer(&self, other: &Self) -> bool {
        let clocks = self.clock.zip(other.clock).is_some_and(|(a, b)| a.to - a.from != b.to - b.from);
        let days = self.from.zip(other.from).is_some() && self.to.zip(other.to).is_some();
        clocks || days && self.grain != other.grain && !self.throughout && !other.throughout
    }
}

/// Half of the day is the day after for a night that runs past midnight.
fn is_next_day(a: (i64, i64), b: (i64, i64)) -> bool {
    let day = i64::from(DAY);
    let within = |outer: (i64, i64), inner: (i64, i64)| outer.0 <= inner.1 + day && inner.0 + day <= outer.1;
    within(a, b) || within(b, a)
}

fn differ(one: Option<Day>, other: Option<Day>) -> bool {
    let Some((a, b)) = one.zip(other) else { return false };
    let unlike = |a: Option<i64>, b: Option<i64>| a.zip(b).is_some_and(|(a, b)| a != b);
    unlike(a.year.map(i64::from), b.year.map(i64::from))
        || unlike(a.month.map(i64::from), b.month.map(i64::from))
        || unlike(a.day.map(i64::from), b.day.map(i64::from))
        || unlike(a.weekday.map(i64::from), b.weekday.map(i64::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u32) -> Moment {
        Moment::clock(Clock::at(minute * 60))
    }

    fn on(year: i32, month: u8, day: u8) -> Day {
        Day::on(Date { year, month, day })
    }

    #[test]
    fn near_times_reach_twenty_minutes_and_no_further() {
        let around = Moment::clock(Clock { from: 340 * 60, to: 380 * 60, zone: None });
        assert!(!around.is_disjoint(&at(380)) && around.is_disjoint(&at(381)) && at(360).is_disjoint(&at(361)));
        assert!(around.is_finer(&at(380)) && !at(360).is_finer(&at(360)));
    }

    #[test]
    fn what_only_one_tells_is_no_conflict() {
        let day = Day { month: Some(11), day: Some(18), ..Day::default() };
        assert!(!Moment::day(day).is_disjoint(&at(360)));
        assert!(Moment::day(day).is_disjoint(&Moment::day(Day { day: Some(19), ..day })));
        assert!(!Moment::day(day).is_disjoint(&Moment::day(on(2031, 11, 18))));
    }

    #[test]
    fn a_month_holds_its_days() {
        let march = Moment { from: Some(on(2031, 3, 1)), to: Some(on(2031, 3, 31)), grain: Grain::Month, ..Moment::default() };
        assert!(!march.is_disjoint(&Moment::day(on(2031, 3, 31))) && march.is_disjoint(&Moment::day(on(2031, 4, 1))));
        let since = Moment { to: None, ..march };
        assert!(!since.is_disjoint(&Moment::day(on(2032, 1, 1))) && since.is_disjoint(&Moment::day(on(2031, 2, 28))));
    }

    #[test]
    fn zones_of_one_moment_do_not_differ() {
        let zoned = |hour: u32, zone: i16| Moment::clock(Clock { zone: Some(zone), ..Clock::at(hour * 3600) });
        assert!(!zoned(6, 60).is_disjoint(&zoned(5, 0)) && zoned(6, 60).is_disjoint(&zoned(6, 0)));
        let day = |day: u8, moment: Moment| Moment { from: Some(on(2031, 3, day)), to: Some(on(2031, 3, day)), ..moment };
        assert!(!day(2, zoned(1, 120)).is_disjoint(&day(1, zoned(23, 0))));
        // A zone told by one alone may be another than the other's.
        assert!(!zoned(6, 0).is_disjoint(&at(7 * 60)) && zoned(6, 0).is_disjoint(&at(6 * 60 + 10)));
    }

    #[test]
    fn a_night_runs_past_midnight() {
        let night = Moment::clock(Clock { from: 64_800, to: 108_000, zone: None });
        assert!(!night.is_disjoint(&at(23 * 60)) && !night.is_disjoint(&at(2 * 60)) && night.is_disjoint(&at(12 * 60)));
    }

    #[test]
    fn a_night_runs_into_the_next_day() {
        let night = Moment { clock: Some(Clock::between(17, 30)), ..Moment::day(on(2031, 3, 2)) };
        let at = |day: u8, hour: u32| Moment { clock: Some(Clock::at(hour * 3600)), ..Moment::day(on(2031, 3, day)) };
        assert!(!night.is_disjoint(&at(3, 6)) && night.is_disjoint(&at(3, 7)) && night.is_disjoint(&at(2, 16)));
        assert!(!night.is_disjoint(&Moment::day(on(2031, 3, 3))) && night.is_disjoint(&Moment::day(on(2031, 3, 4))));
        let zoned = |day: u8, hour: u32, zone| Moment {
            clock: Some(Clock { zone, ..Clock::at(hour * 3600) }),
            ..Moment::day(on(2031, 3, day))
        };
        assert!(!zoned(3, 1, None).is_disjoint(&zoned(2, 12, Some(0))) && zoned(3, 3, None).is_disjoint(&zoned(2, 12, Some(0))));
    }

    #[test]
    fn a_period_over_the_new_year_ends_after_it_begins() {
        let untold = |month, day| Some(Day { month: Some(month), day: Some(day), ..Day::default() });
        let period = Moment { from: untold(12, 28), to: untold(1, 2), grain: Grain::Day, ..Moment::default() };
        assert!(!period.is_disjoint(&Moment::day(untold(12, 30).unwrap())));
    }

    #[test]
    fn stretches_meant_whole_must_be_alike() {
        let from_to = |from: u8, to: u8| Moment {
            from: Some(on(2031, 5, from)),
            to: Some(on(2031, 5, to)),
            grain: Grain::Day,
            throughout: true,
            ..Moment::default()
        };
        assert!(from_to(3, 5).is_disjoint(&from_to(3, 6)) && !from_to(3, 5).is_disjoint(&from_to(3, 5)));
        assert!(!from_to(3, 5).is_disjoint(&Moment::day(on(2031, 5, 4))));
    }
}
