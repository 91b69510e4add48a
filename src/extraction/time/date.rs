//! Days, months and years by name and number: "Tuesday, March 3", "3rd of May 2031", "2031-05-03", "the 1990s".

use super::{
    super::{number, piece::Line},
    grammar::{Grammar, Read},
    moment::{Day, Grain, Moment},
    stretch,
};
use crate::{
    dictionary::{
        self,
        calendar::{DECADES, MONTHS, NAMED_DAYS, WEEKDAYS, WHICH},
        number_word::{CARDINALS, ORDINALS},
    },
    document::{Date, Relation, Tag},
};

/// Words that a bare month or year must follow.
const BEFORE_MONTH: &[&str] = &["in", "since", "until", "till", "by", "during", "for", "from", "through", "throughout", "around"];
/// Words that make "Tues" or "Sun" behind them a day.
const BEFORE_WEEKDAY: &[&str] = &["by", "early", "last", "late", "next", "on", "since", "this", "until"];
const RANGE: &[&str] = &["-", "to", "until", "till", "through"];

impl Grammar<'_, '_, '_> {
    /// A day by its month, a month, a weekday.
    pub(super) fn date(&self, at: usize, inside: bool) -> Read {
        self.month_first(at, inside).or_else(|| self.day_first(at)).or_else(|| self.weekday(at)).or_else(|| self.lone_day(at))
    }

    /// "March 3", "March 3 to 5, 2031", "March 2031", "in March".
    fn month_first(&self, at: usize, inside: bool) -> Read {
        let line = self.line;
        let (month, end) = month(line, at)?;
        let next = line.skip(end, if line.glued(end) { &["-", "/", "."] } else { &["the"] });
        let words = || number::below_hundred(line, next).filter(|(day, _)| line.small(next).is_none() && (1..=31).contains(day));
        let in_words = || words().map(|(day, end)| (u8::try_from(day).unwrap_or(1), end)).map(|(day, end)| (day, day, end));
        if let Some((first, last, end)) = self.days(next).or_else(in_words).filter(|found| is_day_here(line, next, found.2)) {
            let (year, end) = self.year_behind(end);
            return Some((days(year, month, first, last), end));
        }
        let (year, end) = self.year_behind(end);
        let named = inside || year.is_some() || self.follows(at, BEFORE_MONTH);
        let short = line.word(at).len() == 3 && line.word(at) != "may";
        (named && (!short || year.is_some() || inside)).then(|| (stretch::month(year, month), end))
    }

    /// "3 March", "the 3rd of March", "from 3 to 5 March", "the 20th of next month".
    fn day_first(&self, at: usize) -> Read {
        let line = self.line;
        let (first, last, end) = self.days(line.skip(at, &["the"]))?;
        let next = line.skip(end, &["of", "in", ".", "-"]);
        let (month, year, end) = self.month_or_next(next)?;
        let (year, end) = year.map_or_else(|| self.year_behind(end), |year| (Some(year), end));
        Some((days(year, month, first, last), end))
    }

    /// A month by its name or counted from this one.
    pub(super) fn month_or_next(&self, at: usize) -> Option<(u8, Option<i32>, usize)> {
        if let Some((month, end)) = month(self.line, at) {
            return Some((month, None, end));
        }
        let which = dictionary::lookup(WHICH, self.line.word(at))?;
        if self.line.word(at + 1) != "month" {
            return None;
        }
        let date = stretch::shifted(self.today?, Grain::Month, which.into());
        Some((date.month, Some(date.year), at + 2))
    }

    /// One day of the month or two with a word of a range between.
    fn days(&self, at: usize) -> Option<(u8, u8, usize)> {
        let line = self.line;
        let (first, end) = day_number(line, at)?;
        let between = line.word(end) == "and" && self.follows(at, &["between", "on", "the"]) || line.is(end, RANGE);
        let second = between.then(|| day_number(line, line.skip(end + 1, &["the"]))).flatten();
        Some(second.filter(|(last, _)| first < *last).map_or((first, first, end), |(last, end)| (first, last, end)))
    }

    fn year_behind(&self, at: usize) -> (Option<i32>, usize) {
        let line = self.line;
        let next = line.skip(line.skip(at, &[","]), &["of"]);
        if let Some((year, end)) = year(line, next) {
            return (Some(year), end);
        }
        let which = dictionary::lookup(WHICH, line.word(next)).filter(|_| line.word(next + 1) == "year");
        which.zip(self.today).map_or((None, at), |(count, today)| (Some(today.year + i32::from(count)), next + 2))
    }

    /// "Tuesday", "Friday the 15th"; short names only before a date, or where "on" and the like make them a day.
    fn weekday(&self, at: usize) -> Read {
        let line = self.line;
        let weekday = dictionary::lookup(WEEKDAYS, line.word(at))?;
        // "The Sunday Post".
        let token = line.tree.token(line.token(at));
        let named = token.relation == Relation::Compound
            && line.capital(at + 1)
            && token.head.is_some_and(|head| line.tree.token(head).tag == Tag::Propn && head == line.token(at + 1));
        // "The first Sunday without rain", "every Monday".
        let any = dictionary::lookup(ORDINALS, line.before(at)).is_some()
            || self.follows(at, &["a", "another", "any", "each", "every", "most", "one", "some", "st", "nd", "rd", "th"]);
        if any || named && month(line, at + 1).is_none() || dictionary::holds(NAMED_DAYS, line.before(at)) {
            return None;
        }
        if line.word(at).len() < 6 {
            let next = line.skip(line.skip(at + 1, &["."]), &[","]);
            let dated = day_number(line, next).is_some() || month(line, next).is_some();
            // "He leant on Sun reporters", "on sun and rain".
            let day = line.capital(at) && self.follows(at, BEFORE_WEEKDAY) && token.relation != Relation::Compound;
            // The stop may end the sentence.
            let stop = if at + 2 < line.len() { line.skip(at + 1, &["."]) } else { at + 1 };
            return (dated || day).then(|| (self.on_weekday(weekday), stop));
        }
        if line.word(at + 1) == "the"
            && let Some((day, end)) = day_number(line, at + 2).filter(|found| at + 3 < found.1)
            && let Some(today) = self.today
        {
            let near = (0..100).flat_map(|days| [today.add_days(-days), today.add_days(days)]);
            let date = near.into_iter().find(|date| date.day == day && date.weekday() == weekday)?;
            return Some((Moment::day(Day::on(date)), end));
        }
        Some((self.on_weekday(weekday), at + 1))
    }

    /// A weekday whose date is not yet known.
    fn on_weekday(&self, weekday: u8) -> Moment {
        Moment::day(Day { weekday: Some(weekday), ..Day::default() })
    }

    /// "On the 27th", with no noun behind it.
    fn lone_day(&self, at: usize) -> Read {
        let line = self.line;
        if line.word(at) != "the" || !self.follows(at, &["on", "by", "until", "since", "before", "after", "from", "for", "of"]) {
            return None;
        }
        let (day, end) = day_number(line, at + 1).filter(|found| found.1 == at + 3 && line.small(at + 1).is_some())?;
        let noun = line.word(end).starts_with(char::is_alphanumeric) && !line.is(end, &["and", "at", "in", "to", "with"]);
        (!noun).then(|| (Moment::day(Day { day: Some(day), ..Day::default() }), end))
    }

    /// "In 2016", "the 1990s", "the nineties", "2031 June".
    pub(super) fn year_alone(&self, at: usize, inside: bool) -> Read {
        let line = self.line;
        if let Some(found) = self.decade(at) {
            return Some(found);
        }
        let (year, end) = year(line, at)?;
        if let Some((month, end)) = month(line, line.skip(end, &[",", "-", "/"])) {
            let day = day_number(line, line.skip(end, &["-", "/"])).filter(|_| line.is(end, &["-", "/"]));
            return Some(match day {
                Some((day, end)) => (days(Some(year), month, day, day), end),
                None => (stretch::month(Some(year), month), end),
            });
        }
        if line.glued(end) && line.is(end, &["/"]) {
            return None;
        }
        let token = line.tree.token(line.token(at));
        let modifies = matches!(token.relation, Relation::Compound | Relation::Amod | Relation::Nummod)
            && token.head.is_some_and(|head| line.token(at) < head && line.tree.token(head).tag == Tag::Noun);
        // "2014-2018".
        let range = line.word(end) == "-" && line.glued(end) && self::year(line, end + 1).is_some_and(|(last, _)| year < last);
        let named = inside
            || range
            || self.follows(at, BEFORE_MONTH)
            || self.follows(at, &["before", "after", "born", "built", "founded", "launched", "opened"]);
        (named && !modifies && (1800..2100).contains(&year)).then(|| (stretch::year(year), end))
    }

    /// "The 1990s", "the '90s", "the nineties", "the 19th century". "The 90s" may be degrees, "his nineties" an age.
    fn decade(&self, at: usize) -> Read {
        let line = self.line;
        let of = |year: i32, grain| stretch::unit(Date { year, month: 1, day: 1 }, grain, 0);
        if let Some((nth, end)) = number::ordinal(line, line.skip(at, &["the"]))
            && line.word(line.skip(end, &["-"])) == "century"
        {
            let year = i32::try_from(nth).ok().filter(|nth| (1..=21).contains(nth))? * 100 - 100;
            return Some((of(year, Grain::Century), line.skip(end, &["-"]) + 1));
        }
        let next = line.skip(at, &["the"]);
        let next = next + usize::from(next != at && line.word(next) == "nineteen");
        if let Some(tens) = dictionary::lookup(DECADES, line.word(next)).filter(|_| next != at) {
            return Some((of(1900 + i32::from(tens), Grain::Decade), next + 1));
        }
        let short = line.word(next) == "'";
        let year = if short { 1900 + line.small(next + 1).filter(|year| *year < 100)? } else { line.small(next)? };
        let end = next + usize::from(short) + 1;
        let end = if line.is(end, &["'"]) && line.glued(end) { end + 1 } else { end };
        (year % 10 == 0 && (1000..2100).contains(&year) && line.word(end) == "s" && line.glued(end))
            .then(|| (of(i32::try_from(year).unwrap_or(0), Grain::Decade), end + 1))
    }
}

/// A day or, if they differ, all days from the first to the last.
fn days(year: Option<i32>, month: u8, first: u8, last: u8) -> Moment {
    let end = |day| Some(Day { year, month: Some(month), day: Some(day), weekday: None });
    Moment { from: end(first), to: end(last), grain: Grain::Day, throughout: first != last, ..Moment::default() }
}

/// The name of a month, with the stop of an abbreviation. In small letters only where it is no other word.
pub(super) fn month(line: &Line, at: usize) -> Option<(u8, usize)> {
    let word = line.word(at);
    let month = dictionary::lookup(MONTHS, word)?;
    if !line.capital(at) && matches!(word, "mar" | "march" | "may" | "august") {
        return None;
    }
    let short = word.len() < 5 && !matches!(word, "may" | "june" | "july");
    Some((month, if short && line.glued(at + 1) { line.skip(at + 1, &["."]) } else { at + 1 }))
}

/// A day of the month: "3", "3rd", "third".
pub(super) fn day_number(line: &Line, at: usize) -> Option<(u8, usize)> {
    let (day, end) = match number::ordinal(line, at) {
        Some(found) => found,
        None => (u64::from(line.small(at).filter(|_| line.word(at).len() < 3)?), at + 1),
    };
    let apart = !(line.glued(end) && (line.word(end).starts_with(char::is_alphanumeric) || line.is(end, &["%", ":"])));
    (apart && (1..=31).contains(&day)).then(|| (u8::try_from(day).unwrap_or(1), end))
}

/// "In May second" may go on with "place": an ordinal in words must end there.
fn is_day_here(line: &Line, first: usize, end: usize) -> bool {
    line.small(first).is_some()
        || !line.word(end).starts_with(char::is_alphabetic)
        || line.is(end, &["to", "at", "two", "nineteen"])
}

/// A year: "2031", "'99", "nineteen ninety-nine", "two thousand and eighteen".
pub(super) fn year(line: &Line, at: usize) -> Option<(i32, usize)> {
    let apart = |end: usize| !(line.glued(end) && (line.word(end).starts_with(char::is_alphanumeric) || line.word(end) == "%"));
    if let Some(year) = line.small(at) {
        return (line.word(at).len() == 4 && (1000..2200).contains(&year) && apart(at + 1))
            .then(|| (i32::try_from(year).unwrap_or(0), at + 1));
    }
    if line.word(at) == "'" && line.glued(at + 1) && line.word(at + 1).len() == 2 {
        let year = i32::try_from(line.small(at + 1)?).ok()?;
        return apart(at + 2).then(|| (if year < 40 { 2000 + year } else { 1900 + year }, at + 2));
    }
    let hundreds = dictionary::lookup(CARDINALS, line.word(at))?;
    if hundreds == 2 && line.word(at + 1) == "thousand" {
        let next = line.skip(at + 2, &["and"]);
        let rest = number::below_hundred(line, next);
        return Some(rest.map_or((2000, at + 2), |(rest, end)| (2000 + i32::try_from(rest).unwrap_or(0), end)));
    }
    let zero = line.is(at + 1, &["zero", "oh"]);
    let (rest, end) = number::below_hundred(line, at + 1 + usize::from(zero))?;
    ((17..=20).contains(&hundreds) && (zero && rest < 10 || !zero && 9 < rest))
        .then(|| (i32::try_from(hundreds * 100 + rest).unwrap_or(0), end))
}
