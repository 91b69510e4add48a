//! Parts: "half", "three quarters", "two and a half", "1/3", "2½", "nine out of ten", "half a million".

use super::{Decimal, cardinal};
use crate::{
    dictionary::{self, number_word::VULGAR},
    extraction::piece::Line,
};

/// One, in millionths.
const ONE: i128 = 1_000_000;

/// So much of a whole: a number and what it is divided by.
type Part = (Decimal, i64);

/// The fraction or the number with a fraction that begins at a piece.
pub(super) fn read(line: &Line, first: usize, money: bool) -> Option<(Decimal, usize)> {
    if let Some((part, end)) = bare(line, first) {
        return Some(multiplied(line, part, end));
    }
    let (whole, end) = cardinal::read(line, first, money)?;
    // "Three twenty-firsts", "a hundred trillionths".
    if line.small(first).is_none()
        && let Some((of, end)) = cardinal::place(line, line.skip(end, &["-"]), true)
    {
        return Some(multiplied(line, (whole, i64::try_from(of).ok()?), end));
    }
    if let Some((part, end)) =
        slashed(line, end).or_else(|| vulgar(line, end)).filter(|_| line.small(first).is_some() && end == first + 1)
    {
        return Some(multiplied(line, (whole.scaled(i128::from(part.1) * ONE).plus(part.0), part.1), end));
    }
    let hyphen = line.skip(end, &["-"]);
    let and = line.word(hyphen) == "and";
    let next = if and { line.skip(hyphen + 1, &["-"]) } else { end };
    let scale = cardinal::multiplier_before(line, end, money).unwrap_or(ONE);
    let half = (and && line.word(next) == "half").then(|| ((Decimal::whole(1), 2), next + 1));
    // "One hundred thirty-two fifths".
    let direct = and || ONE < scale && line.small(first).is_none();
    if let Some(((count, of), end)) = half.or_else(|| bare(line, next).filter(|_| direct))
        && !line.is(end, &["of"])
    {
        let small = count < Decimal::whole(of);
        let (value, after) = multiplied(line, (count, of), end);
        return Some(match small {
            // "Five and a half million", but "one billion and a half million".
            true if after != end && whole < Decimal::whole(1000) => {
                multiplied(line, (whole.scaled(i128::from(of) * ONE).plus(count), of), end)
            }
            true if after != end => (whole.plus(value), after),
            // "One million and a half" is half a million more.
            true if and => {
                (whole.plus(count.scaled(if 1000 * ONE <= scale { scale } else { ONE }).unscaled(i128::from(of) * ONE)), end)
            }
            _ => (whole.plus(count).unscaled(i128::from(of) * ONE), end),
        });
    }
    if line.word(end) == "over"
        && let Some((of, after)) = cardinal::read(line, end + 1, false)
        && of < Decimal::whole(1000)
        && Decimal::default() < of
        && !line.word(after).starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '%')
    {
        return Some((ratio(whole, of), after));
    }
    if line.phrase(end, "out of").is_some()
        && let Some((of, end)) = cardinal::read(line, end + 2, false)
        && whole < of
    {
        return Some((ratio(whole, of), end));
    }
    // "one in five": in words or of a round number, or it is a place or a year.
    if line.word(end) == "in"
        && whole == Decimal::whole(1)
        && let Some((of, end)) = cardinal::read(line, end + 1, false)
        && whole < of
        && of <= Decimal::whole(1000)
    {
        return Some((ratio(whole, of), end));
    }
    None
}

fn ratio(part: Decimal, whole: Decimal) -> Decimal {
    part.unscaled(whole.in_millionths().max(1))
}

/// A part of one without a number before it.
fn bare(line: &Line, first: usize) -> Option<(Part, usize)> {
    if let Some(found) = slashed(line, first).or_else(|| vulgar(line, first)) {
        return Some(found);
    }
    if line.word(first) == "half" || line.word(first) == "quarter" && cardinal::multiplier(line, first + 1, false).is_some() {
        let of = if line.word(first) == "half" { 2 } else { 4 };
        return (!line.is(first.wrapping_sub(1), &["first", "second", "other", "latter", "and"]))
            .then_some(((Decimal::whole(1), of), first + 1));
    }
    let article = line.is(first, &["a", "an"]);
    let (count, end) = if article { (1, first + 1) } else { cardinal::below_hundred(line, first)? };
    let at = line.skip(end, &["-"]);
    let (of, end) = match line.word(at) {
        "half" | "halves" => (2, at + 1),
        "quarter" | "quarters" => (4, at + 1),
        // "a third man", "one fifth" but not "two fifth": the plural tells parts from places in a row.
        _ if 1 < count => cardinal::place(line, at, true)?,
        _ => {
            let (of, end) = cardinal::place(line, at, false).filter(|(of, _)| 2 < *of)?;
            let ends = line.word(end) == "of" || !line.word(end).starts_with(char::is_alphabetic);
            (!article || ends).then_some((of, end))?
        }
    };
    Some(((Decimal::whole(i64::from(count)), i64::try_from(of).ok()?), end))
}

/// "half a million", "three quarters of a million", "half a dozen".
fn multiplied(line: &Line, (count, of): Part, end: usize) -> (Decimal, usize) {
    let next = line.skip(end, &["of"]);
    let article = line.skip(next, &["a", "an"]);
    let (factor, end) = match cardinal::multiplier(line, article, false).filter(|_| next == end || article != next) {
        Some(found) => found,
        None => (ONE, end),
    };
    (count.scaled(factor).unscaled(i128::from(of) * ONE), end)
}

fn vulgar(line: &Line, at: usize) -> Option<(Part, usize)> {
    let (part, of) = dictionary::lookup(VULGAR, line.word(at))?;
    Some(((Decimal::whole(part.into()), of.into()), at + 1))
}

/// "1/3": small parts of a usual whole; "24/7", "9/11" and dates are none.
fn slashed(line: &Line, at: usize) -> Option<(Part, usize)> {
    let (part, of) = (line.small(at)?, line.small(at + 2)?);
    let usual = matches!(of, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100);
    let alone = !line.glued(at + 3) || !line.is(at + 3, &["/"]);
    (line.word(at + 1) == "/" && line.glued(at + 1) && line.glued(at + 2) && alone && usual && 0 < part && part < of)
        .then(|| ((Decimal::whole(part.into()), of.into()), at + 3))
}
