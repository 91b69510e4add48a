//! A number with its unit and with the words before and behind it that bound it.

use super::{
    super::{
        Decimal,
        interval::Interval,
        number::{self, Number},
        piece::Line,
    },
    unit as units,
};
use crate::dictionary::{
    self,
    cue::{APPROXIMATORS, Approximator},
    unit::{self, Dimension, Unit},
};
use crate::document::Tag;

/// A figure in a sentence: pieces `first` to before `end`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    /// What it says, in base units.
    pub(crate) value: Interval,
    /// The number alone, in the unit it is told in, without what bounds it.
    pub(crate) number: Number,
    pub(crate) unit: Option<Unit>,
    pub(crate) approximator: Option<Approximator>,
    /// Where the words that bound it begin.
    pub(crate) bound: usize,
    /// The figure with its unit.
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// The figure that begins at a piece.
pub(crate) fn read(line: &Line, at: usize) -> Option<Reading> {
    let begins = line.counts(at) || line.is(at, &["age", "aged", "all", "another", "entire", "full", "whole"]);
    if !begins || is_address(line, at) {
        return None;
    }
    if let Some(found) = one_unit(line, at).or_else(|| whole(line, at)).or_else(|| aged(line, at)) {
        return Some(found);
    }
    let money = units::currency_before(line, at);
    let before = money.or_else(|| units::magnitude_before(line, at));
    // "That one mile".
    let one = || {
        let unit = (line.word(at) == "one").then(|| units::after(line, at + 1)).flatten()?;
        (unit.0.dimension == Dimension::Length).then_some(Number {
            value: Interval::exactly(Decimal::whole(1)),
            first: at,
            end: at + 1,
        })
    };
    let mut number = number::read(line, at, money.is_some()).or_else(one)?;
    let (unit, first, mut end) = match before {
        Some((unit, first)) => {
            // "$3 million dollars", "US$ 3".
            let end = units::after(line, number.end)
                .filter(|(more, _)| more.name == "dollar" && line.word(number.end) != "$")
                .map_or(number.end, |found| found.1);
            (Some(unit), first, end)
        }
        None => {
            // "Half a mile", "three hundredths of a second".
            let of = line.skip(number.end, &["of"]);
            let part = line.is(of, &["a", "an"]) && number.value.nominal() < Decimal::whole(1);
            let of = if part { of + 1 } else { number.end };
            match units::after(line, of).or_else(|| described(line, of)) {
                Some((unit, end)) => {
                    // "75 USD million".
                    let times = number::multiplier(line, end, true).filter(|_| unit.dimension == Dimension::Money);
                    number.value = times.map_or(number.value, |(factor, _)| number.value.scaled(factor));
                    (Some(heavy(line, unit)), at, times.map_or(end, |times| times.1))
                }
                None => (blood_alcohol(line, number.value), at, number.end),
            }
        }
    };
    let mut value = unit.map_or(number.value, |unit| to_base(number.value, unit));
    while let Some((more, after)) = unit.and_then(|unit| remainder(line, unit, end)) {
        value = value.plus(more);
        end = after;
    }
    if let Some((more, after)) = unit.and_then(|unit| and_a_half(line, unit, end)) {
        value = value.plus(more);
        end = after;
    }
    Some(two_sided(line, bounded(line, Reading { value, number, unit, approximator: None, bound: first, first, end })))
}

/// The unit at a piece behind one word that tells of it: "three straight days", "1,824 rushing yards".
fn described(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let token = (at + 1 < line.len()).then(|| line.tree.token(line.token(at)))?;
    let describes = token.tag == Tag::Adj && !matches!(token.xpos, "JJR" | "JJS") || matches!(token.xpos, "VBG" | "VBN");
    let plural = line.word(at + 1).ends_with('s') && 3 < line.word(at + 1).len();
    (describes && plural && !line.glued(at)).then(|| units::after(line, at + 1)).flatten()
}

/// Whether a piece stands in a web or mail address or in a telephone number: "+1-222-555-0100", "222-555-0100".
fn is_address(line: &Line, at: usize) -> bool {
    /// Pieces looked at on either side: longer addresses are cut, which costs a figure at most.
    const FAR: usize = 40;
    let first = (at.saturating_sub(FAR)..at).rev().take_while(|before| line.glued(before + 1)).last().unwrap_or(at);
    let end = (at + 1..line.len().min(at + FAR)).find(|next| !line.glued(*next)).unwrap_or(line.len().min(at + FAR));
    let web = line.is(first, &["www"]) || (first..end).any(|at| line.word(at) == "@" || line.phrase(at, ": / /").is_some());
    let figures: Vec<&str> = (first..end).filter(|at| line.figure(*at).is_some()).map(|at| line.word(at)).collect();
    let dashes = (first..end).filter(|at| line.word(*at) == "-").count();
    let long = figures.iter().filter(|figure| 3 <= figure.len()).count();
    web || 2 <= dashes && 3 <= figures.len() && (line.word(first) == "+" || long == figures.len())
}

/// "More than 10 but fewer than 20 people": the second bound closes what the first left open.
fn two_sided(line: &Line, one: Reading) -> Reading {
    let open = one.value.low.is_some() != one.value.high.is_some();
    let next = line.skip(line.skip(one.end, &[","]), &["and", "but"]);
    if !open || next == one.end {
        return one;
    }
    let other = (1..=5).rev().map(|length| next + length).find_map(|at| {
        let words = (next..at).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
        let approximator = dictionary::lookup(APPROXIMATORS, &words)?;
        let number = number::read(line, at, one.unit.is_some())?;
        let unit = units::after(line, number.end);
        let fits = one.unit.is_none() || unit.is_none() || one.unit == unit.map(|unit| unit.0);
        let told = unit.map(|unit| unit.0).or(one.unit);
        let value = told.map_or(number.value, |unit| to_base(number.value, unit)).widened(approximator);
        fits.then_some((value, told, unit.map_or(number.end, |unit| unit.1)))
    });
    let Some((other, unit, end)) = other else { return one };
    // "Over 10 and under 20 metres": the unit is of both.
    let first = match (one.unit, unit) {
        (None, Some(unit)) => to_base(one.value, unit),
        _ => one.value,
    };
    let (lower, upper) = if first.low.is_some() { (first, other) } else { (other, first) };
    match (lower.low, lower.high, upper.low, upper.high) {
        (Some(low), None, None, Some(high)) if low < high => {
            let value = Interval { low: Some(low), high: Some(high), above: lower.above, below: upper.below, exact: false };
            Reading { value, unit, end, ..one }
        }
        _ => one,
    }
}

/// "blew .19", "a blood alcohol content of .11": the share of alcohol in the blood is told without its unit.
fn blood_alcohol(line: &Line, value: Interval) -> Option<Unit> {
    let small = Decimal::default() < value.nominal() && value.nominal() < Decimal::whole(1);
    let told = |at: usize| line.is(at, &["alcohol", "bac", "breath", "breathalyser", "breathalyzer", "intoxicated"]);
    let tested = small && (0..line.len()).any(told);
    if tested { dictionary::lookup(unit::UNITS, "percent") } else { None }
}

/// The value in base units. Scales of temperature have other zeros.
fn to_base(value: Interval, unit: Unit) -> Interval {
    let shift = match unit.name {
        "degree Fahrenheit" => -32_000_000,
        "kelvin" => -273_150_000,
        _ => 0,
    };
    let shifted = value.plus(Interval::exactly(Decimal::millionths(shift)));
    let shifted = Interval { exact: value.exact, ..shifted };
    // Nine fifths exactly: the factor of the table is rounded.
    if unit.name == "degree Fahrenheit" {
        shifted.scaled(5_000_000).unscaled(9_000_000)
    } else {
        shifted.scaled(i128::from(unit.factor))
    }
}

/// Pounds are weight where the sentence speaks of it.
fn heavy(line: &Line, unit: Unit) -> Unit {
    let weighs = |at: usize| line.is(at, &["weigh", "weighs", "weighed", "weighing", "weight", "heavy", "baby", "ton"]);
    if unit.name == "pound" && (0..line.len()).any(weighs) { dictionary::lookup(unit::UNITS, "lb").unwrap_or(unit) } else { unit }
}

/// "An hour", "a week" where it is a length of time, not a rate: behind a word that measures, or with a half.
fn one_unit(line: &Line, at: usize) -> Option<Reading> {
    const MEASURES: &[&str] = &[
        "about", "after", "almost", "another", "around", "every", "for", "half", "in", "last", "lasted", "least", "lasting",
        "nearly", "over", "roughly", "spent", "take", "takes", "than", "took", "within",
    ];
    if !line.is(at, &["a", "an", "another"]) {
        return None;
    }
    let next = line.skip(at + 1, &["full", "whole", "business"]);
    let (unit, end) = units::after(line, next)?;
    if !matches!(unit.dimension, Dimension::Duration | Dimension::Months) {
        return None;
    }
    let half = and_a_half(line, unit, end);
    let measures = line.word(at) == "another" || at.checked_sub(1).is_some_and(|before| line.is(before, MEASURES));
    if half.is_none() && !measures {
        return None;
    }
    let one = Interval::exactly(Decimal::whole(1));
    let number = Number { value: one, first: at, end: at + 1 };
    let value = to_base(one, unit);
    let (value, end) = half.map_or((value, end), |(more, end)| (value.plus(more), end));
    let approximator = (line.word(at) == "another").then_some(Approximator::Additional);
    let read = bounded(line, Reading { value, number, unit: Some(unit), approximator: None, bound: at, first: at, end });
    Some(Reading { approximator: read.approximator.or(approximator), ..read })
}

/// "All day", "the whole week".
fn whole(line: &Line, at: usize) -> Option<Reading> {
    if !line.is(at, &["all", "full", "whole", "entire"]) {
        return None;
    }
    let (unit, end) = units::after(line, at + 1)?;
    if !matches!(unit.name, "day" | "week" | "month" | "year") || line.word(end - 1).ends_with('s') {
        return None;
    }
    let one = Interval { exact: false, ..Interval::exactly(Decimal::whole(1)) };
    let number = Number { value: one, first: at, end: at + 1 };
    Some(Reading { value: to_base(one, unit), number, unit: Some(unit), approximator: None, bound: at, first: at, end })
}

/// "Aged 34", "at the age of 34".
fn aged(line: &Line, at: usize) -> Option<Reading> {
    let next = if line.word(at) == "aged" {
        at + 1
    } else if line.word(at) == "age" {
        line.skip(at + 1, &["of"])
    } else {
        return None;
    };
    let number = number::read(line, next, false)?;
    let unit = dictionary::lookup(unit::AGES, "year")?;
    (number.value.nominal() <= Decimal::whole(130)).then_some(Reading {
        value: number.value,
        number,
        unit: Some(unit),
        approximator: None,
        bound: at,
        first: at,
        end: number.end,
    })
}

/// "and 16 minutes" behind "two hours", "50 cents" behind "3 dollars": a smaller unit of the same dimension.
fn remainder(line: &Line, larger: Unit, from: usize) -> Option<(Interval, usize)> {
    let at = line.skip(line.skip(from, &[","]), &["and"]);
    let number = number::read(line, at, false)?;
    // "15 dollars 50".
    let cents = number.value.exact && number.value.nominal() < Decimal::whole(100) && Decimal::whole(9) < number.value.nominal();
    if larger.dimension == Dimension::Money && cents && larger.factor == 1_000_000 && line.word(from) != "," {
        let alone = !line.word(number.end).starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '%' | '$'));
        if alone {
            return Some((number.value.scaled(10_000), number.end));
        }
    }
    let (unit, end) = match line.word(number.end) {
        "in" | "\"" if larger.name == "foot" => (dictionary::lookup(unit::UNITS, "inch")?, number.end + 1),
        _ => units::after(line, number.end)?,
    };
    let smaller = unit.dimension == larger.dimension && unit.factor < larger.factor;
    (smaller && !matches!(unit.dimension, Dimension::Percent | Dimension::Age)).then(|| (to_base(number.value, unit), end))
}

/// "and a half" behind "an hour".
fn and_a_half(line: &Line, unit: Unit, at: usize) -> Option<(Interval, usize)> {
    let end = line.phrase(at, "and a half").or_else(|| line.phrase(at, "and half"));
    let end = end.map(|end| (500_000, end)).or_else(|| line.phrase(at, "and a quarter").map(|end| (250_000, end)));
    end.map(|(part, end)| (to_base(Interval::exactly(Decimal::millionths(part)), unit), end))
}

/// The approximator whose words end before a piece, and where they begin.
pub(crate) fn approximator(line: &Line, first: usize) -> Option<(Approximator, usize)> {
    let first = if line.word(first.wrapping_sub(1)) == "the" && 1 < first { first - 1 } else { first };
    (1..=6).rev().filter_map(|length| first.checked_sub(length)).find_map(|from| {
        let words = (from..first).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
        dictionary::lookup(APPROXIMATORS, &words).map(|found| (found, from))
    })
}

/// "A raise of 12 percent over three years": behind a noun or a share the years are those within which it comes, not more than three.
fn is_period(line: &Line, read: Reading, from: usize) -> bool {
    let lasting = read.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Duration | Dimension::Months));
    let noun = |at: usize| matches!(line.tree.token(line.token(at)).tag, Tag::Noun | Tag::Num | Tag::Sym);
    let long = line.is(read.end, &["long", "old", "late", "ago", "-"]);
    lasting && !long && line.word(from) == "over" && from + 1 == read.first && from.checked_sub(1).is_some_and(noun)
}

/// Whether a number is told to so many places that "about" leaves little open: three, and the last no five ("about 334", not "about 325").
fn is_sharp(number: Interval) -> bool {
    let mut places = number.nominal().in_millionths().unsigned_abs();
    while 0 < places && places.is_multiple_of(10) {
        places /= 10;
    }
    number.exact && 100 <= places && places % 10 != 5
}

/// "Four units or less": the words that bound a figure may stand behind what it counts.
fn behind_noun(line: &Line, noun: usize) -> Option<Approximator> {
    let counted = noun < line.len() && line.tree.token(line.token(noun)).xpos == "NNS" && line.word(noun + 1) == "or";
    if !counted || line.is(noun + 3, &["than", "of"]) || number::read(line, noun + 3, false).is_some() {
        return None;
    }
    match line.word(noun + 2) {
        "more" => Some(Approximator::AtLeast),
        "less" | "fewer" => Some(Approximator::AtMost),
        _ => None,
    }
}

/// The figure with the words that bound it: "at least" before it, "or more" behind it, "and less than" with a second figure.
fn bounded(line: &Line, read: Reading) -> Reading {
    let before = approximator(line, read.first).filter(|(_, from)| !is_period(line, read, *from));
    let (before, bound) = before.map_or((None, read.first), |(found, from)| (Some(found), from));
    let mut end = read.end;
    let joined = line.skip(end, &["or", "and"]);
    let behind = if joined == end {
        (line.word(end) == "+" && line.glued(end)).then_some(Approximator::AtLeast)
    } else {
        match line.word(joined) {
            "more" | "greater" | "higher" | "above" | "over" | "up" | "upwards" | "older" => Some(Approximator::AtLeast),
            "less" | "fewer" | "lower" | "under" | "below" | "younger" => Some(Approximator::AtMost),
            "so" | "thereabouts" => Some(Approximator::About),
            _ => None,
        }
        // "13 or more than 20": the words belong to what follows.
        .filter(|_| !line.is(joined + 1, &["than", "of"]) && number::read(line, joined + 1, false).is_none())
    };
    if behind.is_some() {
        end = joined + 1;
    }
    let approximator = behind.or_else(|| behind_noun(line, end)).or(before);
    // "A decade and a half" is nobody's count of years.
    let rough = read.unit.is_some_and(|unit| matches!(unit.name, "decade" | "century")).then_some(Approximator::About);
    let value = approximator.or(rough).map_or(read.value, |approximator| match approximator {
        Approximator::About if is_sharp(read.number.value) => read.value.blurred(),
        _ => read.value.widened(approximator),
    });
    Reading { value, approximator, bound, end, ..read }
}
