//! Numbers in figures and words.

use super::{decimal::Decimal, interval::Interval, tree::Tree};
use crate::{
    dictionary::{self, number_word},
    document::Tag,
};

/// A number in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// What it says.
    pub(crate) value: Interval,
    /// First token.
    pub(crate) first: usize,
    /// One past the last token.
    pub(crate) end: usize,
}

/// The number or range of numbers that begins at a token, no further than `end`.
pub(crate) fn read(tree: &Tree, first: usize, end: usize) -> Option<Number> {
    let (from, mut next) = cardinal(tree, first, end)?;
    let joined = next + 1 < end && matches!(tree.norm(next), "-" | "to");
    let between = next + 1 < end && tree.norm(next) == "and" && 0 < first && tree.norm(first - 1) == "between";
    if (joined || between)
        && let Some((to, after)) = cardinal(tree, next + 1, end)
        && (between || from < to)
        && !is_score(tree, first, next, after)
    {
        next = after;
        return Some(Number { value: Interval::between(from, to), first, end: next });
    }
    Some(Number { value: Interval::exactly(from), first, end: next })
}

/// "98-2", "3-1": the larger figure first, or a noun of voting or sport behind, makes a score, not a range.
fn is_score(tree: &Tree, first: usize, dash: usize, after: usize) -> bool {
    let _ = first;
    let noun = (after < tree.document.tokens.len()).then(|| tree.lemma(after));
    tree.norm(dash) == "-"
        && noun.is_some_and(|noun| matches!(noun, "vote" | "win" | "defeat" | "victory" | "loss" | "lead" | "draw" | "margin"))
}

/// One number without a range.
fn cardinal(tree: &Tree, first: usize, end: usize) -> Option<(Decimal, usize)> {
    let mut index = first;
    let mut total = Decimal::default();
    let mut part: Option<Decimal> = None;
    let mut words = 0;
    while index < end {
        let word = tree.norm(index);
        if let Some(value) = Decimal::parse(word) {
            if part.is_some() {
                break;
            }
            part = Some(value);
        } else if let Some(value) = dictionary::lookup(number_word::CARDINALS, word) {
            let small = Decimal::whole(i64::from(value));
            match part {
                // "twenty-one"; "two hundred ten" continues below the multiplier.
                Some(before) if words != 0 && Decimal::whole(20) <= before && value < 10 => part = Some(before.plus(small)),
                Some(_) => break,
                None => part = Some(small),
            }
        } else if let Some(factor) = dictionary::lookup(number_word::MULTIPLIERS, word) {
            let article = index == first && is_article(tree, first.wrapping_sub(1));
            if part.is_none() && total == Decimal::default() && !(article || word == "dozen") {
                break;
            }
            total = total.plus(part.unwrap_or(Decimal::whole(1)).scaled(i128::from(factor) * 1_000_000));
            part = None;
        } else if let Some((fraction, after)) = fraction(tree, index, end).filter(|_| part.is_some()) {
            part = part.map(|value| value.plus(fraction));
            index = after;
            break;
        } else if index != first && index + 1 < end && goes_on(tree, index, total, part) {
            index += 1;
            continue;
        } else {
            break;
        }
        words += 1;
        index += 1;
    }
    let value = match part {
        Some(part) => total.plus(part),
        None if total != Decimal::default() => total,
        None => return None,
    };
    // A joining dash that led nowhere is not part of the number.
    while first < index && matches!(tree.norm(index - 1), "-" | "and") {
        index -= 1;
    }
    is_number_here(tree, first).then_some((value, index))
}

/// "and a half", "-and-a-quarter", "1/2" behind a whole number.
fn fraction(tree: &Tree, index: usize, end: usize) -> Option<(Decimal, usize)> {
    let mut next = index;
    let skip = |words: &[&str], next: usize| if next < end && words.contains(&tree.norm(next)) { next + 1 } else { next };
    next = skip(&["-"], next);
    let before_and = next;
    next = skip(&["and"], next);
    if next == before_and {
        return None;
    }
    next = skip(&["-"], next);
    let mut count = 1;
    if next < end && matches!(tree.norm(next), "a" | "one") {
        next += 1;
    } else if next < end && tree.norm(next) == "three" {
        count = 3;
        next += 1;
    } else {
        return None;
    }
    next = skip(&["-"], next);
    let part = dictionary::lookup(number_word::FRACTIONS, tree.norm(next.min(end.saturating_sub(1))))?;
    (next < end).then(|| (Decimal::millionths(i128::from(part) * count), next + 1))
}

/// Whether a dash or "and" inside a number leads on: "twenty-one", "two hundred and ten".
fn goes_on(tree: &Tree, index: usize, total: Decimal, part: Option<Decimal>) -> bool {
    match tree.norm(index) {
        "-" => joins(tree, index),
        "and" => total != Decimal::default() && part.is_none() && is_small(tree, index + 1),
        _ => false,
    }
}

fn joins(tree: &Tree, dash: usize) -> bool {
    is_small(tree, dash + 1) && dictionary::lookup(number_word::CARDINALS, tree.norm(dash - 1)).is_some_and(|tens| 20 <= tens)
        || dictionary::lookup(number_word::MULTIPLIERS, tree.norm(dash + 1)).is_some()
}

fn is_small(tree: &Tree, index: usize) -> bool {
    dictionary::lookup(number_word::CARDINALS, tree.norm(index)).is_some_and(|value| value < 100)
}

fn is_article(tree: &Tree, index: usize) -> bool {
    index < tree.document.tokens.len() && matches!(tree.norm(index), "a" | "an" | "several" | "few")
}

/// "one" counts only before a noun; a figure glued to a name ("Boeing 737", "Route 66") is a name.
fn is_number_here(tree: &Tree, first: usize) -> bool {
    let token = tree.token(first);
    if token.norm == "one" {
        return token.tag == Tag::Num
            && token.head.is_some_and(|head| {
                head != first && first < head && matches!(tree.token(head).tag, Tag::Noun | Tag::Propn | Tag::Num)
            });
    }
    true
}
