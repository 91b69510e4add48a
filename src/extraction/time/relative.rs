//! Times told from the day of the article: "yesterday", "last week", "three weeks ago", "next Sunday", "over the past two days".

use super::{
    super::number,
    date::month,
    grammar::{Grammar, Read},
    moment::{Day, Grain, Moment},
    stretch,
};
use crate::{
    dictionary::{
        self,
        calendar::{DAY_PARTS, NEAR_DAYS, SEASONS, WEEKDAYS, WHICH},
    },
    document::Date,
    extraction::Decimal,
};

impl Grammar<'_, '_, '_> {
    /// A time that needs the day of the article.
    pub(super) fn relative(&self, at: usize) -> Read {
        let line = self.line;
        let today = self.today?;
        let after = |days: i64| Moment::day(Day::on(today.add_days(days)));
        if let Some(days) = dictionary::lookup(NEAR_DAYS, line.word(at)) {
            let part = dictionary::lookup(DAY_PARTS, line.word(at)).map(|(from, to)| after(0).at_hours(from, to));
            return Some((part.unwrap_or(after(days.into())), at + 1));
        }
        for (words, days) in [("the day before", -1), ("the day after", 1)] {
            let next = line.phrase(at, words);
            if let Some((near, next)) = next.and_then(|next| Some((dictionary::lookup(NEAR_DAYS, line.word(next))?, next))) {
                return Some((after(days + i64::from(near)), next + 1));
            }
        }
        // "The week after next".
        if let Some(grain) = self.stretch_word(at + 1).filter(|grain| *grain != Grain::Day && line.word(at) == "the")
            && let Some(end) = line.phrase(at + 2, "after next").or_else(|| line.phrase(at + 2, "after the next"))
        {
            return Some((stretch::unit(today, grain, 2), end));
        }
        self.counted(today, at)
            .or_else(|| self.which(today, at))
            .or_else(|| self.season(today, at))
            .or_else(|| self.week_of(today, at))
            .or_else(|| self.nth(today, at))
            .or_else(|| self.quarter(today, at))
    }

    /// "This week", "last Friday", "next month", "the past two days", "this morning", "last night".
    fn which(&self, today: Date, at: usize) -> Read {
        let line = self.line;
        if line.word(at) == "the" && line.word(at + 1) == "weekend" {
            return Some((self.weekend(today, at, 0), at + 2));
        }
        let article = line.word(at) == "the";
        let first = at + usize::from(article);
        let count = i64::from(dictionary::lookup(WHICH, line.word(first))?);
        let word = line.word(first + 1);
        let calendar = line.is(first, &["this", "last", "next", "current"]);
        if let Some(found) = self.rolling(today, first, count, article || !calendar) {
            return Some(found);
        }
        if article || line.word(first + 2) == "of" {
            return None;
        }
        if let Some(grain) = self.stretch_word(first + 1).filter(|grain| *grain != Grain::Day && !word.ends_with('s')) {
            return Some((stretch::unit(today, grain, count), first + 2));
        }
        if word == "weekend" {
            return Some((self.weekend(today, at, count), first + 2));
        }
        if let Some(weekday) = dictionary::lookup(WEEKDAYS, word) {
            let ahead = (i64::from(weekday) - i64::from(today.weekday())).rem_euclid(7);
            let on = |days: i64| today.add_days(days);
            return Some(match count {
                // "Next Sunday" is the coming one for some and that of next week for others.
                1 => {
                    let coming = if ahead == 0 { 7 } else { ahead };
                    let (monday, _) = stretch::around(on(7), Grain::Week);
                    let other = monday.add_days(i64::from(weekday) - 1);
                    (stretch::between(on(coming).min(other), on(coming).max(other), Grain::Day), first + 2)
                }
                -1 => (Moment::day(Day::on(on(if ahead == 0 { -7 } else { ahead - 7 }))), first + 2),
                _ => (Moment::day(Day::on(on(ahead))), first + 2),
            });
        }
        // "Last March" may be that of this year or of the last.
        if let Some((month, end)) = month(line, first + 1) {
            let year = (count == 0).then_some(today.year);
            return Some((stretch::month(year, month), end));
        }
        let (from, to) = dictionary::lookup(DAY_PARTS, word).filter(|_| count < 1 && calendar)?;
        Some((Moment::day(Day::on(today.add_days(count))).at_hours(from, to), first + 2))
    }

    /// "The past two days", "the next week": from or to today, not the week of the calendar.
    fn rolling(&self, today: Date, at: usize, count: i64, rolls: bool) -> Read {
        let line = self.line;
        let told = number::read(line, at + 1, false);
        let next = told.map_or(at + 1, |told| told.end);
        let grain = self.stretch_word(next)?;
        let single = told.is_none() && rolls && !line.word(next).ends_with('s') && grain != Grain::Day;
        // "The next week" may be reckoned from what was told before.
        let single =
            single && (line.word(at) == "past" || self.follows(at.wrapping_sub(1), &["over", "in", "within", "during", "for"]));
        if count == 0 || line.word(next + 1) == "of" || !(single || told.is_some()) {
            return None;
        }
        let units = told.map_or(Decimal::whole(1), |told| told.value.nominal());
        let units = i64::try_from(units.in_millionths() / 1_000_000).ok().filter(|units| (1..=1000).contains(units))?;
        let far = stretch::shifted(today, grain, count * units);
        let (from, to) = if count < 0 { (far, today) } else { (today.add_days(1), far) };
        Some((Moment { throughout: true, ..stretch::between(from, to, grain) }, next + 1))
    }

    /// The weekend that is meant: the last that began if the clause tells what was, else the coming one.
    fn weekend(&self, today: Date, at: usize, count: i64) -> Moment {
        let (monday, _) = stretch::around(today, Grain::Week);
        let saturday = monday.add_days(5);
        let begun = saturday <= today;
        let (first, last) = match count {
            -1 => (-7, -7),
            1 => (if begun { 7 } else { 0 }, 7),
            _ if begun || !self.is_past(at) => (0, 0),
            _ => (-7, -7),
        };
        stretch::between(saturday.add_days(first), saturday.add_days(last + 1), Grain::Week)
    }

    /// "Summer 2016", "last winter": some time in that year, since the season depends on where; winter runs into the next.
    fn season(&self, today: Date, at: usize) -> Read {
        let line = self.line;
        let which = dictionary::lookup(WHICH, line.word(at));
        let word = line.skip(at, &["the"]) + usize::from(which.is_some());
        if !dictionary::holds(SEASONS, line.word(word)) {
            return None;
        }
        let (year, end) = match which {
            Some(count) => (today.year + i32::from(count), word + 1),
            None => super::date::year(line, line.skip(word + 1, &["of"]))?,
        };
        // "This fall in prices".
        if line.word(word) == "fall" && which == Some(0) && line.is(end, &["in", "of", "from", "to"]) {
            return None;
        }
        let (mut from, mut to) = stretch::around(Date { year, month: 1, day: 1 }, Grain::Year);
        if which.is_some() {
            (from, to) = (from.min(today), to.max(today));
        }
        if line.word(word) == "winter" {
            (from, to) = (stretch::shifted(from, Grain::Month, -1), stretch::shifted(to, Grain::Month, 3));
        }
        Some((stretch::between(from, to, Grain::Quarter), end))
    }

    /// "Three weeks ago", "a month ago", "in two days", "within five years", "two days from tomorrow".
    fn counted(&self, today: Date, at: usize) -> Read {
        let line = self.line;
        let wide = [("more than", true), ("over", true), ("at least", true), ("less than", false), ("under", false)];
        let wide = wide.into_iter().find_map(|(words, open)| Some((open, line.phrase(at, words)?)));
        let lead = line.word(at);
        let rough = usize::from(matches!(lead, "in" | "within" | "about" | "around" | "nearly" | "almost" | "some" | "roughly"));
        let first = wide.map_or(at + rough, |wide| wide.1);
        let mut next = first;
        let mut told = [(0, 0); 2];
        let mut finest = Grain::Century;
        while let Some((low, high, grain, end)) = self.count(line.skip(line.skip(next, &[","]), &["and"])) {
            let (days, factor) = match grain {
                Grain::Day => (true, 1),
                Grain::Week => (true, 7),
                Grain::Month => (false, 1),
                Grain::Quarter => (false, 3),
                Grain::Year => (false, 12),
                Grain::Decade => (false, 120),
                _ => (false, 1200),
            };
            let sum = &mut told[usize::from(days)];
            *sum = (sum.0 + low * factor / 1000, sum.1 + high * factor / 1000);
            finest = finest.min(grain);
            next = end;
        }
        if next == first {
            return None;
        }
        let named = |at: usize| dictionary::lookup(NEAR_DAYS, line.word(at)).map(|days| (i64::from(days), at + 1));
        let (sign, base, end) = match line.word(next) {
            "ago" => (-1, 0, next + 1),
            "before" => named(next + 1).map(|(days, end)| (-1, days, end))?,
            "from" if line.word(next + 1) == "now" => (1, 0, next + 2),
            "from" | "after" => named(next + 1).map(|(days, end)| (1, days, end))?,
            _ if lead == "within" && self.is_planned(at) => {
                let to = stretch::shifted(stretch::shifted(today, Grain::Month, told[0].1), Grain::Day, told[1].1);
                return Some((stretch::between(today, to, finest), next));
            }
            _ if lead == "in" && self.is_planned(at) => (1, 0, next),
            _ => return None,
        };
        let start = today.add_days(base);
        let away = |months: i64, days: i64| {
            stretch::shifted(stretch::shifted(start, Grain::Month, sign * months), Grain::Day, sign * days)
        };
        let (near, far) = (away(told[0].0, told[1].0), away(told[0].1, told[1].1));
        // "Three weeks ago" is told in whole weeks: half a week either way.
        let slack = match finest {
            Grain::Day => 0,
            Grain::Week => 3,
            Grain::Month => 15,
            _ => 182,
        };
        let open = if lead == "within" { Some(false) } else { wide.map(|wide| wide.0) };
        let (from, to) = (near.min(far).add_days(-slack), near.max(far).add_days(slack));
        let moment = stretch::between(from, to, finest);
        // "More than two weeks ago" is open, "less than two weeks ago" ends today.
        Some(match (open, sign) {
            (Some(true), -1) => (Moment { from: None, to: Some(Day::on(near.max(far))), ..moment }, end),
            (Some(true), _) => (Moment { from: Some(Day::on(near.min(far))), to: None, ..moment }, end),
            (Some(false), _) => (stretch::between(start.min(near).min(far), start.max(near).max(far), finest), end),
            _ => (moment, end),
        })
    }

    /// A number of stretches: at least and at most so many thousandths of one.
    fn count(&self, at: usize) -> Option<(i64, i64, Grain, usize)> {
        let (low, high, next) = match number::read(self.line, at, false) {
            Some(number) => (number.value.low?, number.value.high?, number.end),
            None if self.line.is(at, &["a", "an"]) => (Decimal::whole(1), Decimal::whole(1), at + 1),
            None => return None,
        };
        let grain = self.stretch_word(self.line.skip(next, &["-", "business", "more"]))?;
        let mille =
            |value: Decimal| i64::try_from(value.in_millionths() / 1000).ok().filter(|value| (0..1_000_000).contains(value));
        Some((mille(low)?, mille(high)?, grain, self.line.skip(next, &["-", "business", "more"]) + 1))
    }
}
