//! Words to the form they are compared by.

use crate::{
    dictionary::{self, country, synonym::SYNONYMS},
    document::{Tag, Token},
};
use rust_stemmers::{Algorithm, Stemmer};

/// Lemmas of words that carry no meaning of their own: sorted.
pub(crate) const HELPERS: &[&str] = &[
    "also", "be", "become", "come", "do", "get", "go", "have", "include", "it", "lot", "make", "new", "now", "other", "say",
    "such", "tell", "that", "thing", "this", "very",
];

/// The form a word is compared by: the common name of a country for all its names, else the Snowball stem of the lemma or of its
/// plainest synonym.
pub(crate) fn key(tokens: &[Token], index: usize) -> String {
    let token = &tokens[index];
    if matches!(token.tag, Tag::Propn | Tag::Adj | Tag::Noun) {
        let neighbour = |other: Option<usize>| other.and_then(|other| tokens.get(other)).map_or("", |token| token.norm.as_str());
        let before = neighbour(index.checked_sub(1));
        let after = neighbour(Some(index + 1));
        for (first, second, name) in country::DIVIDED {
            if token.norm == *second && before == *first || token.norm == *first && after == *second {
                return (*name).to_string();
            }
        }
        let is_pronoun = token.norm == "us" && token.tag != Tag::Propn;
        if let Some(name) = dictionary::lookup(country::COUNTRIES, &token.norm).filter(|_| !is_pronoun) {
            return name.to_string();
        }
    }
    if token.tag == Tag::Propn { stem(&token.norm) } else { plain(&token.lemma) }
}

/// The form a lemma that names nothing is compared by.
pub(crate) fn plain(lemma: &str) -> String {
    stem(dictionary::lookup(SYNONYMS, lemma).unwrap_or(lemma))
}

/// The Snowball (English) stem of a lower-case word.
pub(crate) fn stem(word: &str) -> String {
    let base = word.strip_suffix("'s").unwrap_or(word);
    // The stemmer leaves two letters as they are; two in five words have no more.
    if base.len() <= 2 {
        return base.to_string();
    }
    if base.is_ascii() { Stemmer::create(Algorithm::English).stem(base).into_owned() } else { base.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn helpers_are_sorted() {
        assert!(dictionary::is_sorted_and_unique(HELPERS));
    }

    #[test]
    fn derived_words_share_a_stem() {
        assert_eq!(stem("meeting"), stem("meet"));
        assert_eq!(stem("allegation"), stem("alleged"));
        assert_ne!(stem("planned"), stem("plane"));
    }

    #[test]
    fn short_words_are_their_own_stems() {
        let letters = || (0..128_u8).map(char::from).filter(|c| !c.is_ascii_uppercase());
        let pairs = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
        for word in letters().map(String::from).chain(pairs) {
            assert_eq!(Stemmer::create(Algorithm::English).stem(&word), word);
        }
    }
}
