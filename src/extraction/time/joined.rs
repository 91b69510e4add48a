//! Two terms of one expression as one time: "6 am" and "Sunday", "Tuesday" and "next week", "8" and "in the morning".

use super::moment::{Clock, DAY, Day, Grain, Moment};

impl Moment {
    /// What both say together, if they complete each other and do not tell the same twice.
    pub(super) fn joined(self, other: Self) -> Option<Self> {
        let days = |moment: &Moment| moment.from.or(moment.to).is_some();
        let clock = match (self.clock, other.clock) {
            (Some(one), Some(two)) => Some(within(one, two).or_else(|| within(two, one))?),
            (one, two) => one.or(two),
        };
        let both = days(&self) && days(&other);
        let of = if both {
            narrowed(self, other).or_else(|| narrowed(other, self))?
        } else if days(&self) {
            self
        } else {
            other
        };
        // An hour of a week or a month says nothing.
        if clock.is_some() && days(&of) && of.single_day().is_none() {
            return None;
        }
        let grain = if clock.is_some() { self.grain.min(other.grain) } else { of.grain };
        Some(Moment { clock, grain, throughout: self.throughout || other.throughout, ..of })
    }
}

/// An hour within a part of the day: "11 pm" of a night.
fn within(one: Clock, part: Clock) -> Option<Clock> {
    // "Afternoon at 3" is 15 hours, "night at 1" is 25, "night at 11" 23.
    let early = one.from <= DAY / 24 * 13;
    let later = [0, DAY / 2, DAY]
        .into_iter()
        .find(|later| part.from <= one.from + later && one.to + later <= part.to && (*later == 0 || early));
    let narrower = one.to - one.from < part.to - part.from && part.zone.is_none();
    later.filter(|_| narrower).map(|later| Clock { from: one.from + later, to: one.to + later, ..one })
}

/// A day or a month without its date or year, within a stretch that tells it.
fn narrowed(one: Moment, stretch: Moment) -> Option<Moment> {
    let day = one.from.filter(|_| !one.throughout || one.grain <= Grain::Month)?;
    let (from, to) = (stretch.from?, stretch.to?);
    if let Some(weekday) = day.weekday.filter(|_| one.single_day().is_some()) {
        // "Tuesday, 3 March": the date says all.
        if stretch.grain == Grain::Day && from == to && from.weekday.is_none() {
            return Some(stretch);
        }
        let (first, last) = (from.date()?, to.date()?);
        let date = (0..7).map(|days| first.add_days(days)).find(|date| date.weekday() == weekday)?;
        return (date <= last && last.to_days() - first.to_days() < 7).then(|| Moment::day(Day::on(date)));
    }
    if let (Some(first), Some(last)) = (day.weekday, one.to?.weekday) {
        let on = |weekday| Some(Day::on(from.date()?.add_days(i64::from(weekday) - 1))).filter(|_| stretch.grain == Grain::Week);
        return if first < last { Some(Moment { from: Some(on(first)?), to: Some(on(last)?), ..one }) } else { None };
    }
    if stretch.grain == Grain::Year && from.year.is_some() && from.year == to.year && day.year.is_none() {
        let of_year = |day: Option<Day>| day.map(|day| Day { year: from.year, ..day });
        return Some(Moment { from: of_year(one.from), to: of_year(one.to), ..one });
    }
    None
}
