//! Spellings of one spoken word are the same word: "U.S." and "US", "1,000" and "1000", "two" and "2", "we're" and "we are".

use crate::{
    dictionary::{self, number_word::CARDINALS},
    document::Document,
};
use std::borrow::Cow;

/// The one spelling of a normalised word that it is compared by.
pub(crate) fn plain(norm: &str) -> Cow<'_, str> {
    let whole = match norm {
        "'re" => "are",
        "'ve" => "have",
        "'ll" => "will",
        "'m" => "am",
        "n't" => "not",
        "ca" => "can",
        "wo" => "will",
        "gon" => "going",
        "na" => "to",
        "%" => "percent",
        "&" => "and",
        other => other,
    };
    if let Some(value) = dictionary::lookup(CARDINALS, whole) {
        return Cow::Owned(value.to_string());
    }
    let starts = |test: fn(&u8) -> bool| whole.as_bytes().first().is_some_and(test);
    if whole.contains(',') && starts(u8::is_ascii_digit) {
        return Cow::Owned(whole.replace(',', ""));
    }
    // The stops of an abbreviation: a word with one that is no figure.
    if whole.contains('.') && starts(u8::is_ascii_alphabetic) {
        return Cow::Owned(whole.replace('.', ""));
    }
    Cow::Borrowed(whole)
}

/// The tokens of a range that are words or figures, with the spelling each is compared by.
pub(crate) fn words(document: &Document, tokens: impl Iterator<Item = usize>) -> (Vec<usize>, Vec<Cow<'_, str>>) {
    tokens
        .map(|token| (token, document.tokens[token].norm.as_str()))
        .filter(|(_, norm)| *norm == "%" || norm.chars().any(char::is_alphanumeric))
        .map(|(token, norm)| (token, plain(norm)))
        .unzip()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn spellings_of_one_word_are_one() {
        let same = [("u.s.", "us"), ("1,000", "1000"), ("two", "2"), ("mr.", "mr"), ("n't", "not"), ("%", "percent")];
        assert!(same.iter().all(|(one, other)| plain(one) == plain(other)));
        let other = [("1.5", "15"), ("two", "three"), ("us", "uk")];
        assert!(other.iter().all(|(one, other)| plain(one) != plain(other)));
    }
}
