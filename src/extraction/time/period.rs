//! Two times and all between them ("from Monday to Wednesday", "3-5 pm", "between 2014 and 2018"), and times with an open end ("since
//! Friday", "until noon").

use super::{
    grammar::{Grammar, Read},
    moment::{Clock, DAY, Day, Grain, Moment},
};

const HOUR: u32 = 3600;

impl Grammar<'_, '_, '_> {
    /// Two ends and what lies between.
    pub(super) fn period(&self, at: usize) -> Read {
        let line = self.line;
        let word = line.word(at);
        let and = word == "between";
        let opened = and || word == "from";
        let first = at + usize::from(opened);
        let (mut from, mut end) = (None, first);
        if let Some((moment, after)) = self.now(first).or_else(|| self.simple(first, opened)) {
            (from, end) = (Some(moment), after);
        }
        let separator = |at: usize| match line.word(at) {
            "and" => and,
            "to" | "until" | "till" | "til" | "through" | "-" => true,
            _ => false,
        };
        // "From 3 to 5 pm": the first end is a bare hour.
        let hour = if from.is_none() { bare_hour(self, first) } else { None };
        if let Some((_, after)) = hour {
            end = after;
        }
        if end == first || !separator(end) {
            return None;
        }
        let next = line.skip(end + 1, &["about", "around"]);
        if let Some((to, after)) = self.now(next).or_else(|| self.simple(next, true)) {
            let half =
                |from: usize, to: usize| (from..to).any(|at| line.is(at, &["am", "pm", "m", "noon", "midnight", "morning"]));
            return match (from, hour) {
                (Some(from), _) => Some((whole(from, to, half(first, end), half(next, after))?, after)),
                (None, Some((hour, _))) => Some((until(hour, to, true)?, after)),
                _ => None,
            };
        }
        // "From 1 pm to 4".
        let (hour, after) = bare_hour(self, next)?;
        let clock = from?.clock.filter(|clock| opened && clock.from == clock.to)?;
        let to = [hour, hour + 12 * HOUR, hour + DAY].into_iter().find(|to| clock.from < *to)?;
        let follows = line.word(after).starts_with(char::is_alphabetic) && !line.is(after, &["on", "and", "in", "at"]);
        (!follows).then_some((Moment { clock: Some(Clock { to, ..clock }), throughout: true, ..from? }, after))
    }

    fn now(&self, at: usize) -> Read {
        (self.line.word(at) == "now").then_some(())?;
        Some((Moment::day(Day::on(self.today?)), at + 1))
    }

    /// "Since Friday", "until noon", "by 2040", "after midnight".
    pub(super) fn bound(&self, at: usize) -> Read {
        let word = self.line.word(at);
        let opens_end = match word {
            "since" | "after" => true,
            "until" | "till" | "before" | "by" => false,
            _ => return None,
        };
        let (moment, end) = self.simple(self.line.skip(at + 1, &["about", "around"]), true)?;
        // "After Tuesday's vote" tells of the vote.
        let noun = matches!(word, "after" | "before") && moment.clock.is_none() && moment.single_day().is_some();
        if moment.throughout || noun && self.line.word(end).starts_with(|c: char| c.is_alphanumeric() || c == '\'') {
            return None;
        }
        let throughout = matches!(word, "since" | "until" | "till");
        let days = moment.from.or(moment.to).is_some();
        let clock = moment.clock.filter(|_| !days || moment.single_day().is_some() && !throughout);
        let open = match (clock, opens_end) {
            (Some(clock), true) => Moment { clock: Some(Clock { to: DAY, ..clock }), ..moment },
            (Some(clock), false) => Moment { clock: Some(Clock { from: 0, ..clock }), ..moment },
            (None, true) => Moment { to: None, clock: None, ..moment },
            (None, false) => Moment { from: None, clock: None, ..moment },
        };
        Some((Moment { throughout, grain: open.grain.max(if days { Grain::Day } else { Grain::Clock }), ..open }, end))
    }
}

/// An hour alone, in figures or words: one end of a period whose other end tells that hours are meant.
pub(super) fn bare_hour(grammar: &Grammar, at: usize) -> Option<(u32, usize)> {
    let line = grammar.line;
    if !line.counts(at) {
        return None;
    }
    let small = line.small(at).filter(|_| line.word(at).len() < 3);
    let hour = small.or_else(|| crate::dictionary::lookup(crate::dictionary::number_word::CARDINALS, line.word(at)))?;
    (hour <= 24 && !line.glued(at)).then(|| (hour * HOUR, at + 1))
}

/// From an hour that may be of either half of the day to a time of day.
fn until(hour: u32, to: Moment, bare: bool) -> Option<Moment> {
    let end = to.clock.filter(|clock| clock.from == clock.to)?;
    let day = |second: u32| if second <= end.to { end.to - second } else { end.to + DAY - second };
    let late = (hour + DAY / 2) % DAY;
    let from = if bare && hour <= DAY / 2 && day(late) < day(hour) && day(late) != 0 { late } else { hour };
    let clock = Clock { from, to: from + day(from), ..end };
    Some(Moment { clock: Some(clock), throughout: true, ..to })
}

/// All from one time to another, which lends it the year and the hour's half. `halved`: whether the half of the day is told at each end.
fn whole(from: Moment, to: Moment, start_halved: bool, end_halved: bool) -> Option<Moment> {
    if let (Some(start), Some(end)) = (from.clock, to.clock)
        && from.from.is_none()
    {
        let late = start_halved && !end_halved && end.to < start.from && end.to + DAY / 2 < DAY;
        let clock = Clock { from: end.from + if late { DAY / 2 } else { 0 }, to: end.to + if late { DAY / 2 } else { 0 }, ..end };
        let to = Moment { clock: Some(clock), ..to };
        return until(start.from, to, end_halved && !start_halved).filter(|_| start.from == start.to);
    }
    let (mut start, end) = (from.from?, to.to?);
    if from.throughout || to.throughout || (start.weekday.is_some() != end.weekday.is_some()) {
        return None;
    }
    if let (None, Some(year), Some(month), Some(last)) = (start.year, end.year, start.month, end.month) {
        start.year = Some(year - i32::from((last, end.day) < (month, start.day)));
    }
    let ends_first = start.date().zip(end.date()).is_some_and(|(start, end)| end < start);
    (!ends_first).then_some(Moment {
        from: Some(start),
        to: Some(end),
        clock: None,
        grain: from.grain.max(to.grain),
        throughout: true,
    })
}
