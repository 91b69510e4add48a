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
pub mod choice;
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
pub mod state;
pub mod synonym;
pub mod tally;
pub mod unit;
pub mod word_part;

use std::cmp::Ordering;

/// A long table that is one text: sorted lines, each a key, "=" and its value. In a page that saves eight bytes a text, for none needs
/// to be pointed to.
#[derive(Debug)]
pub struct Pairs(pub(crate) &'static str);

impl Pairs {
    /// Keys with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.0.lines().filter_map(|line| line.split_once('='))
    }
}

/// What [`lookup`] searches.
pub trait Table<V> {
    /// The value of a key.
    fn value(&self, key: &str) -> Option<V>;
}

impl<V: Copy> Table<V> for [(&str, V)] {
    fn value(&self, key: &str) -> Option<V> {
        self.binary_search_by(|(entry, _)| order(entry, key)).ok().map(|index| self[index].1)
    }
}

impl Table<&'static str> for Pairs {
    fn value(&self, key: &str) -> Option<&'static str> {
        let (bytes, key) = (self.0.as_bytes(), key.as_bytes());
        let (mut from, mut to) = (0, bytes.len());
        while from < to {
            // The line that holds the middle. Lines are short, so plain steps are quicker than a search.
            let middle = from.midpoint(to);
            let mut start = middle;
            while from < start && bytes[start - 1] != b'\n' {
                start -= 1;
            }
            let mut at = start;
            while at < to && bytes[at] != b'=' && key.get(at - start) == Some(&bytes[at]) {
                at += 1;
            }
            let rest = key.get(at - start);
            let found = bytes.get(at).filter(|byte| **byte != b'=');
            if rest < found {
                to = start.saturating_sub(1);
                continue;
            }
            let mut end = at.max(middle);
            while end < to && bytes[end] != b'\n' {
                end += 1;
            }
            if rest == found {
                return self.0.get(at + 1..end);
            }
            from = end + 1;
        }
        None
    }
}

/// The order of two texts. Most differ in one of the first bytes: a loop tells it before a call to compare memory has begun.
#[inline(always)]
pub(crate) fn order(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at].cmp(&other[at]);
        }
        at += 1;
    }
    one.len().cmp(&other.len())
}

/// Finds the value of a key in a sorted table.
#[must_use]
pub fn lookup<V>(table: &(impl Table<V> + ?Sized), key: &str) -> Option<V> {
    table.value(key)
}

/// The widest class of a path: "ship" of "ship/boat/dhow".
#[must_use]
pub fn class(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// Whether a path leads further down from another: "ship/boat/dhow" from "ship".
#[must_use]
pub fn is_kind_of(path: &str, wide: &str) -> bool {
    path.strip_prefix(wide).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether neither of two paths leads to the other: a pistol is no rifle, but may be the gun.
#[must_use]
pub fn part(one: &str, other: &str) -> bool {
    one != other && !is_kind_of(one, other) && !is_kind_of(other, one)
}

/// Whether a sorted list of words holds a word.
#[must_use]
pub fn holds(table: &[&str], key: &str) -> bool {
    table.binary_search_by(|entry| order(entry, key)).is_ok()
}

#[cfg(test)]
pub(crate) fn is_sorted_and_unique(keys: &[&str]) -> bool {
    keys.windows(2).all(|pair| pair[0] < pair[1]) && keys.iter().all(|key| *key == key.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{Pairs, lookup};

    #[test]
    fn every_line_of_a_text_is_found_and_nothing_else() {
        for lines in [&["a=1"][..], &["a=1", "é=2"], &["a=1", "ab=", "b c=3", "ß=4 5", "é=5"], &["an=x", "bn=y", "cn=z", "dn=w"]]
        {
            let table = Pairs(lines.join("\n").leak());
            assert_eq!(table.iter().count(), lines.len());
            for (key, value) in table.iter() {
                assert_eq!(lookup(&table, key), Some(value), "{lines:?}");
            }
            for other in ["", "0", "aa", "b", "=", "a=1", "z", "\u{10ffff}", "n"] {
                assert_eq!(lookup(&table, other), None, "{other} in {lines:?}");
            }
        }
    }
}
