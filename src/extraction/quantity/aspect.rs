//! What a figure tells of the thing measured: how much there is, by how much it changed, how much in each day or for each head.

use super::{super::entity::is_country, Line, figure};
use crate::{
    dictionary::{
        self,
        calendar::STRETCHES,
        cue::CHANGES,
        unit::{Dimension, UNITS},
    },
    document::Tag,
};

/// What a figure tells of the thing measured. Figures of different aspects are no two answers to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// How much or how many there are.
    #[default]
    Level,
    /// By how much it rose or fell.
    Change,
    /// By how many percentage points it rose or fell, or two shares lie apart.
    Points,
    /// How many there are of one sort beside those of another ("12 Dutch and 11 Danish sailors").
    Part,
    /// How many in each of these ("day", "share").
    Rate(String),
}

/// How far behind a figure "every day" may stand, in pieces: "120 people die in the camps every day".
const NEAR: usize = 8;

/// The aspect of a figure whose noun or unit ends before a piece, and where the words of a rate end.
pub(super) fn read(line: &Line, figure: &figure::Reading, end: usize) -> (Aspect, usize) {
    if let Some((of, end)) = rate(line, end) {
        return (Aspect::Rate(of), end);
    }
    if line.is(figure.end.wrapping_sub(1), &["point", "points"]) && figure.unit.is_some() {
        return (Aspect::Points, end);
    }
    let aspect = match (is_change(line, figure, end), is_part(line, figure)) {
        (true, _) => Aspect::Change,
        (false, true) => Aspect::Part,
        _ => Aspect::Level,
    };
    (aspect, end)
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

/// "Rose by 3 percent", "fell 12 points", "up 5 percent", "a 3 percent rise", "an increase of 40".
fn is_change(line: &Line, figure: &figure::Reading, end: usize) -> bool {
    let tree = line.tree;
    let changes = |at: usize| at < line.len() && dictionary::holds(CHANGES, tree.lemma(line.token(at)));
    let Some(before) = figure.bound.checked_sub(1) else { return false };
    match line.word(before) {
        "up" | "down" => true,
        "by" | "of" => (before.saturating_sub(3)..before).any(changes),
        _ => changes(before) || figure.unit.is_some() && changes(end),
    }
}
