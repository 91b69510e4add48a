//! Parts: "half", "three quarters", "two and a half", "1/3", "2½", "nine out of ten", "half a million".

use super::{Decimal, cardinal};
use crate::{
    dictionary::{
        self,
        number_word::{ORDINALS, VULGAR},
    },
    extraction::piece::Line,
};

/// The fraction or the number with a fraction that begins at a piece.
pub(super) fn read(line: &Line, first: usize, money: bool) -> Option<(Decimal, usize)> {
    if let Some((part, end)) = bare(line, first) {
        return Some(multiplied(line, part, end));
    }
    let (whole, end) = cardinal::read(line, first, money)?;
    // "one million and a half" is half a million more.
    let scale = cardinal::multiplier_before(line, end, money).unwrap_or(1_000_000);
    if let Some((part, end)) =
        slashed(line, end).or_else(|| vulgar(line, end)).filter(|_| line.small(first).is_some() && end == first + 1)
    {
        return Some(multiplied(line, whole.plus(part), end));
    }
    let hyphen = line.skip(end, &["-"]);
    if line.word(hyphen) == "and" {
        let next = line.skip(hyphen + 1, &["-"]);
        let half = (line.word(next) == "half").then(|| (Decimal::millionths(500_000), next + 1));
        if let Some((part, end)) = half.or_else(|| bare(line, next))
            && !line.is(end, &["of"])
        {
            return Some(multiplied(line, whole.plus(part.scaled(scale)), end));
        }
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
fn bare(line: &Line, first: usize) -> Option<(Decimal, usize)> {
    if let Some(found) = slashed(line, first).or_else(|| vulgar(line, first)) {
        return Some(found);
    }
    if line.word(first) == "half" || line.word(first) == "quarter" && cardinal::multiplier(line, first + 1, false).is_some() {
        let part = if line.word(first) == "half" { 500_000 } else { 250_000 };
        return (!line.is(first.wrapping_sub(1), &["first", "second", "other", "latter", "and"]))
            .then_some((Decimal::millionths(part), first + 1));
    }
    let article = line.is(first, &["a", "an"]);
    let (count, end) = if article { (1, first + 1) } else { cardinal::below_hundred(line, first)? };
    let at = line.skip(end, &["-"]);
    let word = line.word(at);
    let of = match word {
        "half" | "halves" => 2,
        "quarter" | "quarters" => 4,
        _ => {
            let plural = word.strip_suffix('s').filter(|_| 1 < count);
            let of = dictionary::lookup(ORDINALS, plural.unwrap_or(word)).filter(|of| 2 < *of)?;
            // "a third man", "one fifth" but not "two fifth": the plural tells parts from places in a row.
            if plural.is_none()
                && (1 < count
                    || article
                        && !(line.word(at + 1) == "of"
                            || line.len() <= at + 1
                            || !line.word(at + 1).starts_with(char::is_alphabetic)))
            {
                return None;
            }
            of
        }
    };
    Some((ratio(Decimal::whole(i64::from(count)), Decimal::millionths(i128::from(of) * 1_000_000)), at + 1))
}

/// "half a million", "three quarters of a million", "half a dozen".
fn multiplied(line: &Line, part: Decimal, end: usize) -> (Decimal, usize) {
    let of = line.skip(end, &["of"]);
    let article = line.skip(of, &["a", "an"]);
    match cardinal::multiplier(line, article, false).filter(|_| of == end || article != of) {
        Some((factor, end)) => (part.scaled(factor), end),
        None => (part, end),
    }
}

fn vulgar(line: &Line, at: usize) -> Option<(Decimal, usize)> {
    let (part, of) = dictionary::lookup(VULGAR, line.word(at))?;
    Some((ratio(Decimal::whole(part.into()), Decimal::whole(of.into())), at + 1))
}

/// "1/3": small parts of a usual whole; "24/7", "9/11" and dates are none.
fn slashed(line: &Line, at: usize) -> Option<(Decimal, usize)> {
    let (part, of) = (line.small(at)?, line.small(at + 2)?);
    let usual = matches!(of, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100);
    let alone = !line.glued(at + 3) || !line.is(at + 3, &["/"]);
    (line.word(at + 1) == "/" && line.glued(at + 1) && line.glued(at + 2) && alone && usual && 0 < part && part < of)
        .then(|| (ratio(Decimal::whole(part.into()), Decimal::whole(of.into())), at + 3))
}
