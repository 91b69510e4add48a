//! What English knows: const tables with their provenance, no logic.
//!
//! # Conventions
//!
//! Entries are lower case and sorted by their key, so that [`lookup`] can search by halves; a test holds every table to it. Unless
//! a table says otherwise it was written for this project from general knowledge of English and carries the project's licence.

pub mod abbreviation;
pub mod act;
pub mod boundary;
pub mod calendar;
pub mod character_name;
pub mod country;
pub mod cue;
pub mod currency;
pub mod element;
pub mod irregular;
pub mod noun;
pub mod number_word;
pub mod page;
pub mod role;
pub mod stance;
pub mod synonym;
pub mod tally;
pub mod unit;
pub mod word_part;

/// Finds the value of a key in a sorted table.
#[must_use]
pub fn lookup<V: Copy>(table: &[(&str, V)], key: &str) -> Option<V> {
    table.binary_search_by(|(entry, _)| (*entry).cmp(key)).ok().map(|index| table[index].1)
}

/// Whether a sorted list of words holds a word.
#[must_use]
pub fn holds(table: &[&str], key: &str) -> bool {
    table.binary_search(&key).is_ok()
}

#[cfg(test)]
pub(crate) fn is_sorted_and_unique(keys: &[&str]) -> bool {
    keys.windows(2).all(|pair| pair[0] < pair[1]) && keys.iter().all(|key| *key == key.to_lowercase())
}
