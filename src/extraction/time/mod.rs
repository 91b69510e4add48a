//! Dates and times of day, and what happened then.

mod moment;

use super::{
    frame::{Frame, Reading},
    tree::Tree,
};
use crate::{
    dictionary::{
        self,
        calendar::{MONTHS, WEEKDAYS},
        cue::REPORT_VERBS,
    },
    document::{Date, Span, Tag},
};
pub use moment::{Clock, Day, Grain, Moment};

/// A time expression and what it dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeClaim {
    /// The words of the expression.
    pub span: Span,
    /// What it says.
    pub moment: Moment,
    /// Whether it dates an utterance, not what is told.
    pub of_speech: bool,
    /// The clause it dates.
    pub frame: Frame,
}

/// Finds the times of a document.
pub(crate) fn find(reading: &Reading) -> Vec<TimeClaim> {
    let tree = reading.tree;
    let mut found: Vec<TimeClaim> = Vec::new();
    for sentence in &tree.document.sentences {
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            let Some((moment, end)) = read(tree, index, sentence.tokens.end) else {
                index += 1;
                continue;
            };
            let first = nearness(tree, index, sentence.tokens.start).unwrap_or(index);
            let span = tree.span(&[first, end - 1]);
            let clock = moment.clock.map(|clock| if first == index { clock } else { clock.widened() });
            let moment = Moment { clock, ..moment };
            // "at 6 am on Sunday": one time, told in two pieces.
            match found.last_mut().filter(|before| {
                before.frame.sentence == tree.sentence(index)
                    && can_join(tree, before, first)
                    && before.moment.joined(moment).is_some()
            }) {
                Some(before) => {
                    before.moment = before.moment.joined(moment).unwrap_or(moment);
                    before.span = before.span.join(span);
                }
                None => {
                    let frame = reading.frame(index);
                    let of_speech = dictionary::holds(REPORT_VERBS, tree.lemma(frame.predicate));
                    found.push(TimeClaim { span, moment, of_speech, frame });
                }
            }
            index = end;
        }
    }
    found
}

/// The time that begins at a token, and one past its last token.
fn read(tree: &Tree, index: usize, end: usize) -> Option<(Moment, usize)> {
    clock(tree, index, end).or_else(|| date(tree, index, end)).or_else(|| relative(tree, index))
}

fn clock(tree: &Tree, index: usize, end: usize) -> Option<(Moment, usize)> {
    let word = tree.norm(index);
    let at = |minute: u16, end: usize| Some((Moment::clock(Clock::at(u32::from(minute) * 60)), end));
    match word {
        "noon" | "midday" => return at(12 * 60, index + 1),
        "midnight" => return at(0, index + 1),
        _ => {}
    }
    let (hour, minute) = match word.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?),
        Some(_) => return None,
        None => (word.parse::<u16>().ok()?, 0),
    };
    if 24 < hour || 59 < minute || 2 < word.split([':', '.']).next()?.len() {
        return None;
    }
    let mut next = index + 1;
    let half = (next < end).then(|| tree.norm(next)).and_then(|word| match word {
        "am" | "a.m." | "a.m" => Some(0),
        "pm" | "p.m." | "p.m" => Some(12),
        _ => None,
    });
    let total = match half {
        Some(shift) if (1..=12).contains(&hour) => {
            next += 1;
            (hour % 12 + shift) * 60 + minute
        }
        _ if word.contains(':') => hour % 24 * 60 + minute,
        _ => return None,
    };
    // The zone is part of the expression; zones of one report are taken to be those of the place.
    while next < end && is_zone(tree, next) {
        next += 1;
    }
    at(total, next)
}

fn is_zone(tree: &Tree, index: usize) -> bool {
    let written = tree.token(index).span.of(&tree.document.text);
    (2..=4).contains(&written.len()) && written.ends_with('T') && written.bytes().all(|byte| byte.is_ascii_uppercase())
        || matches!(tree.norm(index), "(" | ")")
            && index + 1 < tree.document.tokens.len()
            && (is_zone_word(tree, index + 1) || index.checked_sub(1).is_some_and(|before| is_zone_word(tree, before)))
}

fn is_zone_word(tree: &Tree, index: usize) -> bool {
    let written = tree.token(index).span.of(&tree.document.text);
    (2..=4).contains(&written.len()) && written.ends_with('T') && written.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn day_number(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &word[digits.len()..];
    let day = digits.parse::<u8>().ok()?;
    (matches!(suffix, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day)).then_some(day)
}

fn year_number(word: &str) -> Option<i32> {
    (word.len() == 4).then(|| word.parse::<i32>().ok())?.filter(|year| (1800..2100).contains(year))
}

fn date(tree: &Tree, index: usize, end: usize) -> Option<(Moment, usize)> {
    let word = |at: usize| if at < end { tree.norm(at) } else { "" };
    let month_at =
        |at: usize| if at < end && tree.token(at).tag == Tag::Propn { dictionary::lookup(MONTHS, tree.norm(at)) } else { None };
    let year_after = |at: usize| {
        let at = if word(at) == "," { at + 1 } else { at };
        year_number(word(at)).map(|year| (year, at + 1))
    };
    if let Some(month) = month_at(index) {
        if let Some(day) = day_number(word(index + 1)) {
            let (year, next) = year_after(index + 2).map_or((None, index + 2), |(year, next)| (Some(year), next));
            return Some((Moment::day(Day { year, month: Some(month), day: Some(day), weekday: None }), next));
        }
        let (year, next) = year_after(index + 1).map_or((None, index + 1), |(year, next)| (Some(year), next));
        return Some((of_month(year, month), next));
    }
    if let Some(day) = day_number(word(index)) {
        let at = if word(index + 1) == "of" { index + 2 } else { index + 1 };
        if let Some(month) = month_at(at) {
            let (year, next) = year_after(at + 1).map_or((None, at + 1), |(year, next)| (Some(year), next));
            return Some((Moment::day(Day { year, month: Some(month), day: Some(day), weekday: None }), next));
        }
    }
    if let Some(year) = year_number(word(index))
        && index
            .checked_sub(1)
            .is_some_and(|before| matches!(tree.norm(before), "in" | "since" | "by" | "during" | "until" | "from"))
        && !tree.token(index).head.is_some_and(|head| index < head && tree.token(head).tag == Tag::Noun)
    {
        let end = |month, day| Some(Day { year: Some(year), month: Some(month), day: Some(day), weekday: None });
        return Some((Moment { from: end(1, 1), to: end(12, 31), grain: Grain::Year, ..Moment::default() }, index + 1));
    }
    None
}

/// A whole month.
fn of_month(year: Option<i32>, month: u8) -> Moment {
    let end = |day| Some(Day { year, month: Some(month), day: Some(day), weekday: None });
    Moment { from: end(1), to: end(Date::month_length(year.unwrap_or(2000), month)), grain: Grain::Month, ..Moment::default() }
}

/// Weekdays and "today", resolved by the day the article speaks from.
fn relative(tree: &Tree, index: usize) -> Option<(Moment, usize)> {
    let word = tree.norm(index);
    let today = tree.document.date;
    let on = |date: Date| Moment::day(Day::on(date));
    if let Some(weekday) = dictionary::lookup(WEEKDAYS, word).filter(|_| tree.token(index).tag == Tag::Propn) {
        let Some(today) = today else { return Some((Moment::day(Day { weekday: Some(weekday), ..Day::default() }), index + 1)) };
        let back = (i64::from(today.weekday()) - i64::from(weekday)).rem_euclid(7);
        let ahead = (7 - back) % 7;
        let before = |step: usize| index.checked_sub(step).map_or("", |at| tree.norm(at));
        let coming = matches!(before(1), "next" | "this")
            || super::factuality::status(tree, tree.predicate(index)) == super::factuality::Status::Planned;
        let days = if coming && before(1) != "last" { if ahead == 0 { 0 } else { ahead } } else { -back };
        return Some((on(today.add_days(days)), index + 1));
    }
    let days = match word {
        "today" | "tonight" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        _ => return None,
    };
    Some((on(today?.add_days(days)), index + 1))
}

/// Where "about" or "around" before a time of day begins.
fn nearness(tree: &Tree, index: usize, start: usize) -> Option<usize> {
    let before = index.checked_sub(1).filter(|before| start <= *before)?;
    matches!(tree.norm(before), "about" | "around" | "approximately" | "circa" | "nearly" | "shortly" | "just").then_some(before)
}

fn can_join(tree: &Tree, before: &TimeClaim, first: usize) -> bool {
    let gap = tree.token(first).span.start.saturating_sub(before.span.end);
    gap <= 5 && before.frame.predicate == tree.predicate(first)
}
