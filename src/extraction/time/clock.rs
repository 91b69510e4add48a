//! Times of day: "6.30 pm", "18:30", "1830 GMT", "half past six", "quarter to nine", "around noon", "Tuesday morning", "overnight".

use super::{
    super::{number, piece::Line},
    grammar::{Grammar, Read},
    moment::{Clock, DAY, Grain, Moment},
};
use crate::dictionary::{self, calendar::DAY_PARTS, number_word::CARDINALS};

const HOUR: u32 = 3600;
const MINUTE: u32 = 60;

/// An hour as it stands: seconds after midnight, and whether a half of the day may still be added.
#[derive(Clone, Copy)]
struct Told {
    second: u32,
    /// Whether it has minutes parted by a colon, so that it is a time without more.
    colon: bool,
    end: usize,
}

impl Grammar<'_, '_, '_> {
    /// A time of day with the words that make it rough and its zone.
    pub(super) fn clock(&self, at: usize, inside: bool) -> Read {
        let line = self.line;
        let mut first = at;
        let mut reach = (0, 0);
        while let Some(more) = near(line.word(first)).filter(|_| first < at + 2) {
            reach = if first == at { more } else { (more.0.min(reach.0.max(more.0)), more.1.min(reach.1.max(more.1))) };
            first += 1;
        }
        let (clock, end) = self.exact(first, inside)?;
        // "Just before midnight" is late in the day.
        let later = if clock.from < reach.0 { DAY } else { 0 };
        let (from, to) = (clock.from + later - reach.0, clock.to + later + reach.1);
        Some((Moment::clock(Clock { from, to, ..clock }), end))
    }

    /// A time of day in figures or words.
    fn exact(&self, at: usize, inside: bool) -> Option<(Clock, usize)> {
        let line = self.line;
        let twelve = line.small(at) == Some(12);
        let first = at + usize::from(twelve);
        let mid = line.word(first) == "mid";
        let word = if mid { line.skip(first + 1, &["-"]) } else { first };
        let named = match line.word(word) {
            "noon" | "midday" => Some(12),
            "day" if mid => Some(12),
            "midnight" => Some(0),
            "night" if mid => Some(0),
            _ => None,
        };
        if let Some(hour) = named {
            return Some(self.zoned(Clock::at(hour * HOUR), word + 1));
        }
        if let Some(found) = self.past(at) {
            return Some(found);
        }
        let told = told(line, at)?;
        if let Some((second, end)) = with_half(line, told) {
            return Some(self.zoned(Clock::at(second), end));
        }
        let oclock = line.phrase(told.end, "o ' clock").or_else(|| line.phrase(told.end, "oclock"));
        let end = oclock.unwrap_or(told.end);
        // "12 at night", "2 at night".
        let small = |shift: bool| {
            shift && ((5 * HOUR..12 * HOUR).contains(&told.second) || !(end..end + 3).any(|at| line.word(at) == "night"))
        };
        let (shift, after) =
            self.half_in_words(end, oclock.is_some() || inside || self.follows(at, &["at", "by", "until", "from"]));
        let whole = told.second < 13 * HOUR && (HOUR..).contains(&told.second);
        if let Some(shift) = shift.filter(|_| whole) {
            return Some(self.zoned(Clock::at(halved(told.second, small(shift))), after));
        }
        if oclock.is_some() || told.colon {
            return Some(self.zoned(Clock::at(told.second), end));
        }
        // "1830 GMT", "0600 hours".
        let four = line.word(at).len() == 4 && line.small(at).is_some();
        if line.is(end, &["hours", "hrs"]) && four && line.word(at).starts_with('0') {
            return Some((Clock::at(told.second), end + 1));
        }
        let (clock, after) = self.zoned(Clock::at(told.second), end);
        (clock.zone.is_some() && (four || told.second % HOUR != 0)).then_some((clock, after))
    }

    /// "Half past six", "a quarter to nine pm", "ten minutes past nine".
    fn past(&self, at: usize) -> Option<(Clock, usize)> {
        let line = self.line;
        let start = line.skip(at, &["a"]);
        let (minutes, next, sure) = match line.word(start) {
            "half" => (30, start + 1, true),
            "quarter" => (15, start + 1, true),
            _ => {
                let (minutes, end) = hour_or_minute(line, start)?;
                let unit = line.skip(end, &["minutes", "minute", "mins", "min", "quarters"]);
                (if line.word(end) == "quarters" { minutes * 15 } else { minutes }, unit, unit != end)
            }
        };
        let before = match line.word(next) {
            "past" => false,
            "to" if sure && minutes != 30 => true,
            _ => return None,
        };
        let told = told(line, next + 1).filter(|told| !told.colon && minutes < 60 && told.second <= 24 * HOUR)?;
        let (second, end) = with_half(line, told).unwrap_or((told.second, told.end));
        let end = line.phrase(end, "o ' clock").unwrap_or(end);
        let (shift, end) = self.half_in_words(end, true);
        let second = shift.map_or(second, |shift| halved(second, shift));
        // "Ten to twelve people", "five minutes to three goals".
        let counts = before && !line.word(start).starts_with('q') && line.word(end).starts_with(char::is_alphabetic);
        let moved = if before { (second + DAY - minutes * MINUTE) % DAY } else { second + minutes * MINUTE };
        (!counts).then(|| self.zoned(Clock::at(moved), end))
    }

    /// "In the morning", "at night" behind an hour, taken in; "this evening", "tonight" behind it, left for what follows.
    fn half_in_words(&self, at: usize, hour: bool) -> (Option<bool>, usize) {
        let line = self.line;
        let later = |word: &str| matches!(word, "afternoon" | "evening" | "night" | "tonight");
        let part = |at: usize| dictionary::lookup(DAY_PARTS, line.word(at)).is_some();
        for lead in ["in the", "at"] {
            if let Some(next) = line.phrase(at, lead).filter(|next| part(*next)) {
                return (Some(later(line.word(next))), next + 1);
            }
        }
        let next = line.skip(at, &["this", "last", "tomorrow", "yesterday", "on"]);
        let next = next + usize::from(dictionary::lookup(dictionary::calendar::WEEKDAYS, line.word(next)).is_some());
        let tells = hour && part(next) && (next != at || line.word(at) == "tonight");
        (tells.then(|| later(line.word(next))), at)
    }

    /// Morning, afternoon, evening, night: behind a day, or in the words that make them a time.
    pub(super) fn part_of_day(&self, at: usize, inside: bool) -> Read {
        let line = self.line;
        let edge = match line.word(at) {
            "early" => Some(0),
            "mid" => Some(1),
            "late" => Some(2),
            _ => None,
        };
        let next = line.skip(at + usize::from(edge.is_some()), &["-"]);
        if line.word(next) == "hours" && edge == Some(0) && self.follows(at, &["the", "into"]) {
            return Some((Moment { grain: Grain::PartOfDay, ..Moment::clock(Clock::between(0, 6)) }, next + 1));
        }
        let (from, to) = dictionary::lookup(DAY_PARTS, line.word(next).trim_end_matches('s'))?;
        let bare = line.is(next, &["overnight", "midmorning", "midafternoon"])
            || edge == Some(1)
            || self.follows(at, &["the"])
                && at.checked_sub(2).is_some_and(|before| line.is(before, &["in", "during", "on", "into", "by"]))
            || self.follows(at, &["that", "at", "before", "after"]) && !line.is(next, &["afternoon", "morning", "evening"])
            || self.follows(at, &["that"]);
        if !(inside || bare) {
            return None;
        }
        let quarter = (to - from) / 4;
        let (from, to) = match edge {
            Some(0) => (from, to - quarter),
            Some(1) => dictionary::lookup(DAY_PARTS, &format!("mid{}", line.word(next)))?,
            Some(_) => (from + (to - from) / 3, to),
            None => (from, to),
        };
        Some((Moment { grain: Grain::PartOfDay, ..Moment::clock(Clock::between(from, to)) }, next + 1))
    }
}

/// The reach either way, in seconds, that a word before a time gives it.
fn near(word: &str) -> Option<(u32, u32)> {
    const NEAR: u32 = 20 * MINUTE;
    Some(match word {
        "about" | "around" | "approximately" | "circa" | "roughly" | "shortly" | "just" | "soon" => (NEAR, NEAR),
        "nearly" | "almost" | "before" => (NEAR, 0),
        "after" => (0, NEAR),
        _ => return None,
    })
}

/// A number below sixty in figures or words.
fn hour_or_minute(line: &Line, at: usize) -> Option<(u32, usize)> {
    let found = line.small(at).filter(|_| line.word(at).len() < 3).map(|small| (small, at + 1));
    found.or_else(|| number::below_hundred(line, at)).filter(|found| found.0 < 60)
}

/// An hour with its minutes, as far as told: "6", "6:30", "6.30", "18h30", "1830", "six thirty".
fn told(line: &Line, at: usize) -> Option<Told> {
    let glued = |from: usize, to: usize| (from..to).all(|at| line.glued(at));
    let minute = |at: usize| line.small(at).filter(|minute| line.word(at).len() == 2 && *minute < 60);
    let apart = |end: usize| !(line.glued(end) && (line.is(end, &["%", ":", "/"]) || line.small(end).is_some()));
    let opens = !(line.glued(at)
        && (line.is(at.wrapping_sub(1), &["$", "£", "€", ":", "/"]) || line.before(at).ends_with(char::is_alphabetic)));
    let at_second = |hour: u32, minute: u32, second: u32, colon: bool, end: usize| {
        (hour <= 24 && minute < 60 && apart(end) && opens).then_some(Told {
            second: hour * HOUR + minute * MINUTE + second,
            colon,
            end,
        })
    };
    if let Some(hour) = line.small(at) {
        if line.is(at + 1, &[":", "h"])
            && glued(at + 1, at + 3)
            && let Some(minutes) = minute(at + 2)
        {
            if line.word(at + 3) == ":"
                && glued(at + 3, at + 5)
                && let Some(seconds) = minute(at + 4)
            {
                // "2:05:31" may be how long a runner took.
                let told = at_second(hour, minutes, seconds, false, at + 5)?;
                let colon = line.is(at.wrapping_sub(1), &["at"]);
                return Some(Told { colon, ..told });
            }
            return at_second(hour, minutes, 0, true, at + 3);
        }
        return match line.word(at).len() {
            1 | 2 => at_second(hour, 0, 0, false, at + 1),
            _ => at_second(hour / 100, hour % 100, 0, false, at + 1),
        };
    }
    if line.figure(at).is_some() {
        let (hour, minutes) = line.word(at).split_once('.').filter(|parts| parts.1.len() == 2 && parts.0.len() < 3)?;
        return at_second(hour.parse().ok()?, minutes.parse().ok()?, 0, false, at + 1);
    }
    let hour = dictionary::lookup(CARDINALS, line.word(at)).filter(|hour| (1..=12).contains(hour) || matches!(hour, 15))?;
    match number::below_hundred(line, at + 1).filter(|found| (5..60).contains(&found.0)) {
        Some((minutes, end)) => at_second(hour, minutes, 0, false, end),
        None => at_second(hour, 0, 0, false, at + 1),
    }
}

/// The time with "am" or "pm" behind it.
fn with_half(line: &Line, told: Told) -> Option<(u32, usize)> {
    let letter = told.end;
    let end = match line.word(letter) {
        "am" | "pm" => letter + 1,
        "a" | "p" => {
            let dot = line.skip(letter + 1, &["."]);
            let end = dot + 1;
            let stop = dot != letter + 1 && line.word(end) == "." && line.glued(end);
            (line.word(dot) == "m" && (dot != letter + 1 || line.word(letter) == "p")).then_some(end + usize::from(stop))?
        }
        _ => return None,
    };
    let late = line.word(letter).starts_with('p');
    (told.second < 13 * HOUR || late).then(|| (halved(told.second, late), end))
}

/// An hour of the first or the second half of the day.
fn halved(second: u32, late: bool) -> u32 {
    if 13 * HOUR <= second { second } else { second % (DAY / 2) + if late { DAY / 2 } else { 0 } }
}
