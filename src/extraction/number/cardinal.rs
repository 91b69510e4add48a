//! Whole and decimal numbers: "1,500", "twenty-one", "two million five hundred thousand", "2.5m", "two point five".

use super::Decimal;
use crate::{
    dictionary::{
        self,
        number_word::{CARDINALS, LETTERS, MULTIPLIERS, ORDINALS},
    },
    extraction::piece::Line,
};

const MILLIONTHS: i128 = 1_000_000;

/// A number below one hundred in words: "twenty-one", "twenty one".
pub(crate) fn below_hundred(line: &Line, at: usize) -> Option<(u32, usize)> {
    let value = dictionary::lookup(CARDINALS, line.word(at))?;
    if 20 <= value {
        let next = line.skip(at + 1, &["-"]);
        if let Some(unit) = dictionary::lookup(CARDINALS, line.word(next)).filter(|unit| (1..10).contains(unit)) {
            return Some((value + unit, next + 1));
        }
    }
    Some((value, at + 1))
}

/// The multiplier at a piece, in millionths, and its end.
pub(crate) fn multiplier(line: &Line, at: usize, money: bool) -> Option<(i128, usize)> {
    let word = line.word(at);
    let hyphen = word == "-" && dictionary::lookup(MULTIPLIERS, line.word(at + 1)).is_some();
    if let Some(factor) = dictionary::lookup(MULTIPLIERS, line.word(at + usize::from(hyphen))) {
        return Some((i128::from(factor) * MILLIONTHS, at + 1 + usize::from(hyphen)));
    }
    let figure = at.checked_sub(1).is_some_and(|before| line.figure(before).is_some());
    let factor = dictionary::lookup(LETTERS, word).filter(|_| figure)?;
    let capital = line.capital(at);
    let means = match word {
        "m" | "mm" => money || capital,
        "t" => money,
        "b" => money || line.glued(at),
        _ => line.glued(at),
    };
    let ends = !(line.glued(at + 1) && line.word(at + 1).starts_with(char::is_alphanumeric));
    (means && ends).then_some((i128::from(factor) * MILLIONTHS, at + 1))
}

/// The multiplier that a number ending there ended in.
pub(super) fn multiplier_before(line: &Line, end: usize, money: bool) -> Option<i128> {
    multiplier(line, end.checked_sub(1)?, money).map(|found| found.0)
}

/// What stands before a multiplier: a figure, words below one thousand, "a"; whether it is a figure.
fn group(line: &Line, at: usize, opens: bool) -> Option<(Decimal, usize)> {
    if opens && line.is(at, &["a", "an"]) {
        let (_, _) = multiplier(line, at + 1, false).filter(|_| !line.word(at + 1).ends_with('s'))?;
        return Some((Decimal::whole(1), at + 1));
    }
    // "hundred thousand dollars": a multiplier before another one may stand alone.
    if opens && dictionary::lookup(MULTIPLIERS, line.word(at)).is_some() && !line.word(at).ends_with('s') {
        return multiplier(line, at + 1, false).map(|_| (Decimal::whole(1), at));
    }
    let (value, end) = match line.figure(at) {
        Some(figure) => super::power::read(line, figure, at + 1).unwrap_or_else(|| spaced(line, at, figure)),
        None => {
            let (value, end) = below_hundred(line, at)?;
            point(line, value, end).unwrap_or((Decimal::whole(i64::from(value)), end))
        }
    };
    if line.is(end, &["hundred", "hundreds"]) {
        let value = value.scaled(100 * MILLIONTHS);
        let rest = line.skip(end + 1, &["and"]);
        let tail = below_hundred(line, rest).map(|(tail, end)| (Decimal::whole(i64::from(tail)), end)).or_else(|| {
            line.figure(rest)
                .filter(|tail| *tail < Decimal::whole(100) && line.before(rest) == "and")
                .map(|tail| (tail, rest + 1))
        });
        let tail = tail.filter(|(tail, end)| {
            *tail != Decimal::default() && !line.is(*end, &["hundred", "hundreds"]) && !is_part(line, *end)
        });
        return match tail {
            Some((tail, end)) => {
                Some(point(line, 0, end).map_or((value.plus(tail), end), |(more, end)| (value.plus(tail).plus(more), end)))
            }
            None => Some(point(line, 0, end + 1).map_or((value, end + 1), |(more, end)| (value.plus(more), end))),
        };
    }
    Some((value, end))
}

/// "three quarters", "two fifths": a number before these does not go on the one before it.
fn is_part(line: &Line, at: usize) -> bool {
    let at = line.skip(at, &["-"]);
    line.is(at, &["half", "halves", "quarter", "quarters"]) || place(line, at, true).is_some()
}

/// "1 234 567": thousands parted by spaces, twice at least, or by a space that does not break.
fn spaced(line: &Line, at: usize, first: Decimal) -> (Decimal, usize) {
    let (mut value, mut end) = (first, at + 1);
    let whole = |at: usize| line.word(at).split('.').next().unwrap_or_default().len() == 3 && line.figure(at).is_some();
    while line.word(at).len() <= 3
        && whole(end)
        && line.small(end - 1).is_some()
        && line.small(at).is_some()
        && !line.glued(end)
        && (line.unbroken(end) || whole(end + 1) || at + 1 < end)
    {
        value = value.scaled(1000 * MILLIONTHS).plus(line.figure(end).unwrap_or_default());
        end += 1;
    }
    (value, end)
}

/// "point zero three", "point seventy-one" behind a number.
fn point(line: &Line, whole: u32, at: usize) -> Option<(Decimal, usize)> {
    if line.word(at) != "point" {
        return None;
    }
    let mut digits = String::from(".");
    let mut next = at + 1;
    while let Some((value, end)) = below_hundred(line, next) {
        digits.push_str(&value.to_string());
        next = end;
    }
    Some((Decimal::whole(i64::from(whole)).plus(Decimal::parse(&digits)?), next)).filter(|_| 1 < digits.len())
}

/// The number that begins at a piece.
pub(super) fn read(line: &Line, first: usize, money: bool) -> Option<(Decimal, usize)> {
    if !line.counts(first) {
        return None;
    }
    let (mut value, mut at) = group(line, first, true)?;
    let mut total = Decimal::default();
    let mut last: Option<i128> = None;
    let mut end = at;
    loop {
        let mut scale = MILLIONTHS;
        let mut next = at;
        while let Some((factor, after)) = multiplier(line, next, money) {
            scale = scale.saturating_mul(factor) / MILLIONTHS;
            next = after;
        }
        let value_scaled = value.scaled(scale);
        if last.is_some_and(|last| Decimal::millionths(last) <= value_scaled) {
            break;
        }
        total = total.plus(value_scaled);
        end = next;
        if scale == MILLIONTHS || line.word(next.wrapping_sub(1)).len() < 4 {
            break;
        }
        last = Some(scale);
        let joined = line.skip(end, &["and"]);
        let Some((more, after)) = group(line, joined, false) else { break };
        let goes_on = multiplier(line, after, money).is_some() || more < Decimal::whole(1000);
        let small = joined != end
            && more < Decimal::whole(100)
            && 1_000_000 * MILLIONTHS <= scale
            && multiplier(line, after, money).is_none();
        if !goes_on
            || small
            || is_part(line, after)
            || line.figure(joined).is_some()
                && multiplier(line, after, money).is_none()
                && line.before(joined) != "and"
                && !(joined..after).any(|at| line.word(at) == "hundred")
        {
            break;
        }
        value = more;
        at = after;
    }
    Some((total, end))
}

/// "11th", "twenty-first", "one hundred twenty-fifth", "two hundredth": which one, and its end.
pub(crate) fn ordinal(line: &Line, first: usize) -> Option<(u64, usize)> {
    if let Some(figure) = line.small(first) {
        return (line.glued(first + 1) && line.is(first + 1, &["st", "nd", "rd", "th"]))
            .then_some((u64::from(figure), first + 2));
    }
    // "The second to last" counts from the end.
    let from_end = |end: usize| {
        line.is(line.skip(end, &["-"]), &["to"]) && line.is(line.skip(line.skip(end, &["-"]) + 1, &["-"]), &["last"])
    };
    place(line, first, false).filter(|(_, end)| !from_end(*end))
}

/// A place in a row in words; `parts`: in the plural, as parts of one go ("twenty-firsts").
pub(super) fn place(line: &Line, first: usize, parts: bool) -> Option<(u64, usize)> {
    let single = |at: usize| {
        let word = line.word(at);
        let word = if parts { word.strip_suffix('s')? } else { word };
        dictionary::lookup(ORDINALS, word)
    };
    if let Some(value) = single(first) {
        return Some((value, first + 1));
    }
    // The number before it in words: "one hundred and", "twenty-".
    let (before, end) = read(line, first, false).filter(|_| !(first..first + 3).any(|at| line.figure(at).is_some()))?;
    let before = u64::try_from(before.in_millionths() / MILLIONTHS).ok()?;
    let next = line.skip(line.skip(end, &["-"]), &["and"]);
    let last = single(next)?;
    let tens = 20 <= before % 100 && before % 10 == 0;
    let fits = if 100 <= last { next == line.skip(end, &["-"]) && before < last } else { last < 10 && tens || before % 100 == 0 };
    let value = if 100 <= last { before.checked_mul(last)? } else { before + last };
    (fits && 0 < before).then_some((value, next + 1))
}
