//! What a figure tells of the thing measured: how much there is, by how much it changed, how much in each day or for each head.

use super::{super::entity::is_country, Line, figure};
use crate::{
    dictionary::{
        self,
        calendar::STRETCHES,
        cue::CHANGES,
        unit::{Dimension, UNITS},
    },
    document::{Relation, Tag},
};

/// What a figure tells of the thing measured. Figures of different aspects are no two answers to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// How much or how many there are.
    #[default]
    Level,
    /// By how much it rose or fell.
    Change,
    /// How far two figures lie apart: in percentage points, or one over a limit ("30 mph over the limit").
    Points,
    /// What is allowed or wanted, whatever there is ("the limit of 0.08").
    Limit,
    /// How many there are of one sort beside those of another ("12 Dutch and 11 Danish sailors").
    Part,
    /// How many or how much several have between them ("the two firms together would have 80 shops").
    Together,
    /// In which time something came or came again ("the second arrest in three years").
    Within,
    /// How many in each of these ("day", "share").
    Rate(String),
}

/// How far behind a figure "every day" may stand, in pieces: "120 people die in the camps every day".
const NEAR: usize = 8;

/// The aspect of a figure whose noun or unit ends before a piece, and where the words of a rate end.
pub(super) fn read(line: &Line, figure: &figure::Reading, end: usize, toll: bool) -> (Aspect, usize) {
    if let Some((of, end)) = rate(line, end) {
        return (Aspect::Rate(of), end);
    }
    if line.is(figure.end.wrapping_sub(1), &["point", "points"]) && figure.unit.is_some() || is_beyond(line, figure) {
        return (Aspect::Points, end);
    }
    let aspect = if is_change(line, figure, end) {
        Aspect::Change
    } else if is_part(line, figure) || !toll && is_rest(line, figure) {
        Aspect::Part
    } else if is_limit(line, figure) {
        Aspect::Limit
    } else if !toll && is_of_all(line, figure) {
        Aspect::Together
    } else if is_within(line, figure) {
        Aspect::Within
    } else {
        Aspect::Level
    };
    (aspect, end)
}

/// Nouns for what is allowed or wanted. Sorted.
const LIMITS: &[&str] = &["cap", "limit", "maximum", "minimum", "quota", "target", "threshold"];

/// So many words before or behind a figure stands the noun of its limit: "the limit in the old town is 30 mph".
const LIMITED: usize = 5;

/// "The limit of 0.08", "the limit is 0.08", "a 30 mph limit", "a 30 mph zone".
fn is_limit(line: &Line, figure: &figure::Reading) -> bool {
    let zone = line.word(figure.end) == "zone" && figure.unit.is_some_and(|unit| unit.dimension == Dimension::Speed);
    let named = |at: usize| line.is(at, LIMITS);
    let over = |at: usize| (at.saturating_sub(3)..at).any(|at| line.is(at, &["above", "below", "exceeded", "over", "under"]));
    let tied = |at: &usize| !line.is(*at, &[",", ";", "and", "at", "but", "with", "when"]);
    let before = (figure.bound.saturating_sub(LIMITED)..figure.bound).rev().take_while(tied).find(|at| named(*at));
    zone || named(figure.end) || before.is_some_and(|at| !over(at))
}

/// So many words before its figure stands "together".
const SUMMED: usize = 5;

/// "The two firms together would have 80 shops", "a combined 80 shops".
fn is_of_all(line: &Line, figure: &figure::Reading) -> bool {
    let length = figure.unit.is_some_and(|unit| unit.dimension != Dimension::Money && unit.dimension != Dimension::Percent);
    let before = (figure.bound.saturating_sub(SUMMED)..figure.bound).rev().take_while(|at| !line.is(*at, &[",", ";", "and"]));
    !length
        && (line.is(figure.end, &["combined", "together"]) || { before }
            .any(|at| line.is(at, &["combined", "jointly", "together"])))
}

/// "In three years", "over the past six months".
fn is_within(line: &Line, figure: &figure::Reading) -> bool {
    let long = figure.unit.is_some_and(|unit| unit.dimension == Dimension::Months);
    let which = |back: usize| line.is(figure.bound.wrapping_sub(back), &["last", "past", "previous", "the"]);
    let back = if !which(1) {
        1
    } else if !which(2) {
        2
    } else {
        3
    };
    long && line.is(figure.bound.wrapping_sub(back), &["in", "over", "within"])
}

/// "30 mph over the limit", "two points above the target".
fn is_beyond(line: &Line, figure: &figure::Reading) -> bool {
    let near = figure.end + 1..figure.end + LIMITED;
    line.is(figure.end, &["above", "below", "beyond", "over", "under"])
        && near.take_while(|at| !line.is(*at, &[",", ";", "and", "but"])).any(|at| line.is(at, LIMITS))
}

/// "A teacher and two other hikers": who stands before them is not counted.
fn is_rest(line: &Line, figure: &figure::Reading) -> bool {
    figure.unit.is_none()
        && line.is(figure.end, &["fellow", "other", "others"])
        && line.is(figure.bound.wrapping_sub(1), &["alongside", "and", "plus", "with"])
}

/// "Twelve Dutch and 11 Danish sailors": a number and what sort they are, without the noun, stand before the figure.
fn is_part(line: &Line, figure: &figure::Reading) -> bool {
    let tag = |at: usize| line.tree.token(line.token(at)).tag;
    let sort = |at: usize| tag(at) == Tag::Adj || is_country(line.tree.key(line.token(at)));
    let and = figure.bound.checked_sub(1).filter(|and| line.is(*and, &["and", ",", "or"]) && figure.unit.is_none());
    let before = and.and_then(|and| (0..and).rev().find(|at| !sort(*at)).filter(|before| before + 1 < and));
    before.is_some_and(|before| tag(before) == Tag::Num)
}

/// "A day", "per share" right behind, "every year" further on.
fn rate(line: &Line, end: usize) -> Option<(String, usize)> {
    let of_time = |at: usize| {
        let word = line.word(at);
        let lasts = dictionary::lookup(UNITS, word).is_some_and(|unit| unit.dimension == Dimension::Duration && 2 < word.len());
        (lasts || dictionary::lookup(STRETCHES, word).is_some() && !word.ends_with('s')).then(|| (word.to_string(), at + 1))
    };
    // "50 people an hour after the crash".
    let told = |at: usize| !line.is(at, &["ago", "later", "earlier", "before", "after", "from", "old", "-"]);
    match line.word(end) {
        "per" if line.word(end + 1).starts_with(char::is_alphabetic) && line.word(end + 1) != "cent" => {
            return Some((line.word(end + 1).to_string(), end + 2));
        }
        "a" | "an" => {
            let share =
                line.is(end + 1, &["barrel", "gallon", "head", "kilo", "litre", "person", "pound", "share", "ton", "tonne"]);
            let share = share.then(|| (line.word(end + 1).to_string(), end + 2));
            return of_time(end + 1).or(share).filter(|(_, end)| told(*end));
        }
        _ => {}
    }
    let far = (end..end + NEAR).take_while(|at| !line.is(*at, &[",", ";", "and", "but"]));
    far.filter(|at| line.is(*at, &["each", "every"])).find_map(|at| of_time(at + 1)).map(|(of, _)| (of, end))
}

/// Verbs (lemmas) that take as an object what there is, not by how much it changes: "cut 400 jobs", "raised 60 million". Sorted.
const TAKING: &[&str] = &["cut", "drop", "gain", "raise", "reduce", "slash"];

/// "Rose by 3 percent", "fell 12 points", "up 5 percent", "a 3 percent rise", "an increase of 40".
fn is_change(line: &Line, figure: &figure::Reading, end: usize) -> bool {
    let tree = line.tree;
    let lemma = |at: usize| if at < line.len() { tree.lemma(line.token(at)) } else { "" };
    let changes = |at: usize| dictionary::holds(CHANGES, lemma(at));
    let share = figure.unit.is_some_and(|unit| unit.dimension == Dimension::Percent);
    let money = figure.unit.is_some_and(|unit| unit.dimension == Dimension::Money);
    let Some(before) = figure.bound.checked_sub(1) else { return false };
    match line.word(before) {
        // "Put up $5,000", "picked up 90 people".
        "up" | "down" => share || tree.token(line.token(before)).relation != Relation::Compound,
        "by" | "of" => (before.saturating_sub(3)..before).any(changes),
        // "A hair-raising 90 mph".
        _ if line.before(before) == "-" && line.glued(before) => false,
        _ => {
            let taken = dictionary::holds(TAKING, lemma(before)) && (figure.unit.is_none() || money && lemma(before) != "gain");
            changes(before) && (share || !taken) || figure.unit.is_some() && changes(end)
        }
    }
}
