//! Numbers in figures and words: cardinals, fractions, ranges, vague ones.

mod cardinal;
mod fraction;
mod power;

use super::{decimal::Decimal, interval::Interval, piece::Line};
use crate::dictionary::{self, number_word};
pub(crate) use cardinal::{below_hundred, multiplier, ordinal};

/// A number in the text: pieces `first` to before `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// What it says.
    pub(crate) value: Interval,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// Whether a number may begin with a piece that is no figure: [`read`] finds nothing at any other.
pub(super) fn may_begin(word: &str) -> bool {
    let vague = || {
        let next = number_word::VAGUE.partition_point(|(words, _)| *words < word);
        number_word::VAGUE.get(next).is_some_and(|(words, _)| words.split(' ').next() == Some(word))
    };
    matches!(word, "-" | "a" | "an" | "half" | "minus" | "negative" | "quarter")
        || word.starts_with(|c: char| c.is_ascii_digit())
        || dictionary::lookup(number_word::CARDINALS, word).is_some()
        || dictionary::lookup(number_word::MULTIPLIERS, word).is_some()
        || dictionary::lookup(number_word::VULGAR, word).is_some()
        || vague()
}

/// The number or range of numbers that begins at a piece. `money`: an "m" behind the figure is a million.
pub(crate) fn read(line: &Line, first: usize, money: bool) -> Option<Number> {
    if !line.counts(first) {
        return None;
    }
    if let Some(number) = vague(line, first) {
        return Some(number);
    }
    let (from, end) = single(line, first, money)?;
    let one = Number { value: Interval::exactly(from), first, end };
    let mut dash = end;
    // "$30-$40": the sign may be said again.
    let sign = usize::from(money && line.is(first.wrapping_sub(1), &["$", "£", "€"]));
    let between = line.word(dash) == "and" && first.checked_sub(sign).is_some_and(|first| line.before(first) == "between");
    if !(between || line.is(dash, &["-", "to", "~", "through", "or"])) {
        return Some(one);
    }
    dash += 1;
    if money && line.is(dash, &["$", "£", "€"]) {
        dash += 1;
    }
    // "between 5 and 10", but "one or more", "two or 40" are no ranges.
    let Some((to, after)) = single(line, dash, money) else { return Some(one) };
    if line.word(end) == "or" && to != from.plus(Decimal::whole(1)) && from.plus(from) != to {
        return Some(one);
    }
    // "2 to 3 million": the multiplier is of both.
    let scaled = cardinal::multiplier_before(line, after, money)
        .map(|factor| from.scaled(factor))
        .filter(|scaled| cardinal::multiplier_before(line, end, money).is_none() && *scaled < to);
    let from = scaled.unwrap_or(from);
    if from < to && !is_score(line, first, end, after) {
        return Some(Number { value: Interval::between(from, to), first, end: after });
    }
    Some(one)
}

/// "3-1 win": a noun of voting or sport behind makes a score, not a range.
fn is_score(line: &Line, first: usize, dash: usize, after: usize) -> bool {
    const WON: &[&str] = &["beat", "beaten", "drew", "lost", "voted", "win", "wins", "won"];
    line.word(dash) == "-"
        && ((first.saturating_sub(3)..first).any(|at| line.is(at, WON))
            || line.is(
                after,
                &["vote", "votes", "win", "defeat", "victory", "loss", "lead", "draw", "margin", "majority", "ruling"],
            ))
}

/// One number without a range.
fn single(line: &Line, first: usize, money: bool) -> Option<(Decimal, usize)> {
    let minus = line.is(first, &["minus", "negative"])
        || line.word(first) == "-" && !line.glued(first) && line.glued(first + 1) && line.figure(first + 1).is_some();
    let at = if minus { first + 1 } else { first };
    let (value, end) = fraction::read(line, at, money).or_else(|| cardinal::read(line, at, money))?;
    // "A320" is a name, "USD115" a sum.
    (minus || money || is_number_here(line, at, end)).then(|| (if minus { value.negated() } else { value }, end))
}

/// "One" counts only before a noun or a further number word: "the one", "one of them" do not. Figures inside names ("A320") are names.
fn is_number_here(line: &Line, first: usize, end: usize) -> bool {
    let named = line.figure(first).is_some() && line.glued(first) && line.before(first).chars().all(char::is_alphabetic);
    if line.word(first) == "one" && end == first + 1 {
        let token = line.tree.token(line.token(first));
        return token.tag == crate::document::Tag::Num && !line.is(first.wrapping_sub(1), &["the", "this", "that", "which"]);
    }
    !named
}

/// "A few", "dozens", "tens of thousands".
fn vague(line: &Line, first: usize) -> Option<Number> {
    // "the few", "so few": not a number.
    if line.word(first) == "few" && line.is(first.wrapping_sub(1), &["the", "very", "so", "too", "as", "a"]) {
        return None;
    }
    for length in (1..=3).rev() {
        let words = (first..first + length).map(|at| line.word(at)).collect::<Vec<_>>().join(" ");
        if let Some((low, high)) = dictionary::lookup(number_word::VAGUE, &words) {
            let [low, high] = [low, high].map(|end| Decimal::millionths(i128::from(end) * 1_000_000));
            let end = first + length;
            let end =
                line.phrase(end, "of").filter(|_| !words.ends_with(" of") && !words.starts_with(['f', 'a'])).map_or(end, |_| end);
            return Some(Number { value: Interval::between(low, high), first, end });
        }
    }
    None
}
