//! Whether a stop belongs to the word before it.

use crate::dictionary::abbreviation::{ABBREVIATIONS, Abbreviation};

/// Why a word has a stop of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// An abbreviation of the dictionary, or letters with stops between them ("U.S"), which count as [`Abbreviation::Final`].
    Known(Abbreviation),
    /// One capital: "J. Smith".
    Initial,
}

/// The longest abbreviation looked for, in characters: longer words are never abbreviations.
pub(super) const LONGEST: usize = 12;

/// What the word, given without its last stop, says of that stop; `None` where it ends the sentence.
pub(super) fn of(word: &str) -> Option<Stop> {
    let mut letters = word.chars();
    let first = letters.next()?;
    if letters.next().is_none() && first.is_uppercase() {
        return Some(Stop::Initial);
    }
    if let Some(found) = find(word) {
        return Some(Stop::Known(found));
    }
    let small = word.to_lowercase();
    if first.is_uppercase() && word.chars().skip(1).all(|c| !c.is_uppercase()) {
        return find(&small).map(Stop::Known);
    }
    if lettered(word) {
        return Some(Stop::Known(Abbreviation::Final));
    }
    // "MR.", "GEN.": titles are also written in capitals.
    let titled: String = first.to_uppercase().chain(small.chars().skip(1)).collect();
    find(&titled).filter(|&found| found == Abbreviation::Title).map(Stop::Known)
}

fn find(word: &str) -> Option<Abbreviation> {
    ABBREVIATIONS.binary_search_by(|entry| entry.0.cmp(word)).ok().map(|at| ABBREVIATIONS[at].1)
}

/// Single letters with stops between them: "U.S", "p.m".
fn lettered(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}
