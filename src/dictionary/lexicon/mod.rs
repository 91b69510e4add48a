//! Which words can mean the same act or thing, which name a wider thing, which are opposites: a part of WordNet 3.0.
//!
//! `words.txt` has three parts. First the nouns, as a tree: a line a meaning, its depth as a letter, the words that have it; what stands
//! deeper below it is a kind of it. Then verbs that mean the same, with the nouns for the act. Then opposites. Only the commonest
//! senses of a word are in it. `README.md` tells the licence, `build.py` makes it again.

use crate::order::Order;
use std::sync::OnceLock;

const WORDS: &str = include_str!("words.txt");
/// So many steps up at most is a wider name of the same thing; further up everything is a thing.
const STEPS: usize = 5;

struct Lexicon {
    /// Words with their meanings in the tree. Sorted.
    nouns: Vec<(&'static str, u16)>,
    /// The next wider meaning of each; its own number at the top.
    wider: Vec<u16>,
    /// Words with their groups of verbs. Sorted.
    verbs: Vec<(&'static str, u16)>,
    /// Both ways round. Sorted.
    opposites: Vec<(&'static str, &'static str)>,
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| read(WORDS))
}

fn read(text: &'static str) -> Lexicon {
    let mut lexicon = Lexicon { nouns: Vec::new(), wider: Vec::new(), verbs: Vec::new(), opposites: Vec::new() };
    let mut parts = text.split("\n\n");
    let mut path: Vec<u16> = Vec::new();
    for line in parts.next().unwrap_or_default().lines() {
        let (depth, words) = line.split_at(1);
        let meaning = lexicon.wider.len() as u16;
        path.truncate(usize::from(depth.as_bytes()[0].saturating_sub(b'a')));
        lexicon.wider.push(path.last().copied().unwrap_or(meaning));
        path.push(meaning);
        lexicon.nouns.extend(words.split_whitespace().map(|word| (word, meaning)));
    }
    for (group, line) in (0..).zip(parts.next().unwrap_or_default().lines()) {
        lexicon.verbs.extend(line.split_whitespace().map(|word| (word, group)));
    }
    for (one, other) in parts.next().unwrap_or_default().lines().filter_map(|line| line.split_once(' ')) {
        lexicon.opposites.extend([(one, other), (other, one)]);
    }
    lexicon.nouns.order();
    lexicon.verbs.order();
    lexicon.opposites.order();
    lexicon
}

fn of(table: &'static [(&'static str, u16)], word: &str) -> impl Iterator<Item = u16> + Clone {
    let first = table.partition_point(|(known, _)| *known < word);
    let word = word.to_string();
    table[first..].iter().take_while(move |(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// The groups of verbs and nouns of acts that a lemma belongs to.
pub fn acts(lemma: &str) -> impl Iterator<Item = u16> + Clone {
    of(&lexicon().verbs, lemma)
}

/// Whether two nouns (lemmas) can name the same thing, or two verbs the same act.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let shared =
        |table: &'static [(&'static str, u16)]| of(table, one).any(|meaning| of(table, other).any(|twin| twin == meaning));
    one == other || shared(&lexicon().nouns) || shared(&lexicon().verbs)
}

/// Whether one of two nouns (lemmas) names a kind of what the other names: "trawler" and "vessel".
#[must_use]
pub fn is_kind(one: &str, other: &str) -> bool {
    above(one, other) || above(other, one)
}

fn above(narrow: &str, wide: &str) -> bool {
    let lexicon = lexicon();
    of(&lexicon.nouns, narrow).any(|mut meaning| {
        (0..STEPS).any(|_| {
            meaning = lexicon.wider[usize::from(meaning)];
            of(&lexicon.nouns, wide).any(|twin| twin == meaning)
        })
    })
}

/// Whether two words are opposites: "accept" and "reject".
#[must_use]
pub fn opposite(one: &str, other: &str) -> bool {
    lexicon().opposites.binary_search(&(one, other)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_the_same_or_a_kind_or_the_opposite() {
        assert!(same("injure", "wound") && same("acquire", "acquisition") && same("war", "warfare"));
        assert!(!same("injure", "arrest") && !same("boat", "car"));
        assert!(is_kind("frigate", "ship") && is_kind("vessel", "speedboat") && !is_kind("rifle", "boat"));
        assert!(opposite("legal", "illegal") && opposite("illegal", "legal") && !opposite("legal", "moral"));
    }

    #[test]
    fn every_meaning_hangs_from_one_told_before() {
        let lexicon = read(WORDS);
        assert!(lexicon.wider.iter().enumerate().all(|(meaning, wider)| usize::from(*wider) <= meaning));
        assert!(2000 < lexicon.nouns.len() && 500 < lexicon.verbs.len() && 200 < lexicon.opposites.len());
    }
}
