//! The language of the interface: its words, its plural forms, its direction. The words of the reports stay as they are.

use super::english::ENGLISH;
use crate::map::Map;

/// Languages with plural rules here and a file in `www/locales/`, English aside.
pub const LANGUAGES: [&str; 4] = ["ar", "de", "es", "fr"];

/// The words of the screen in one language; what it lacks is said in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    language: String,
    words: Map<String, String>,
}

impl Locale {
    /// English.
    #[must_use]
    pub fn english() -> Self {
        Locale { language: "en".to_owned(), words: Map::default() }
    }

    /// A language by its tag ("fr", "fr-CA") with its words.
    #[must_use]
    pub fn new(language: &str, words: impl IntoIterator<Item = (String, String)>) -> Self {
        Locale { language: primary(language), words: words.into_iter().collect() }
    }

    /// A language by its tag, with the words that come with the program; `None` for a language it does not have.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn built_in(language: &str) -> Option<Self> {
        let words = match primary(language).as_str() {
            "en" => return Some(Locale::english()),
            "ar" => include_str!("../../www/locales/ar.json"),
            "de" => include_str!("../../www/locales/de.json"),
            "es" => include_str!("../../www/locales/es.json"),
            "fr" => include_str!("../../www/locales/fr.json"),
            _ => return None,
        };
        // A test reads every one of them.
        let words: serde_json::Map<String, serde_json::Value> = serde_json::from_str(words).unwrap_or_default();
        Some(Locale::new(language, words.into_iter().filter_map(|(key, word)| Some((key, word.as_str()?.to_owned())))))
    }

    /// The tag of the language, for `lang`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// `rtl` or `ltr`, for `dir`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if matches!(self.language.as_str(), "ar" | "fa" | "he" | "ur") { "rtl" } else { "ltr" }
    }

    /// The words for a key of `english.rs`, nothing for any other.
    #[must_use]
    pub fn say(&self, key: &str) -> &str {
        self.find(key).unwrap_or_default()
    }

    /// The words for a key, with `{name}` filled in.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.say(key), values)
    }

    /// The words for a count: the plural form of a key, with `{n}` filled in.
    #[must_use]
    pub fn count(&self, key: &str, n: usize) -> String {
        self.count_with(key, n, &[])
    }

    /// The words for a count, with `{n}` and more filled in.
    #[must_use]
    pub fn count_with(&self, key: &str, n: usize, values: &[(&str, &str)]) -> String {
        let form = self.words.get(&format!("{key}.{}", plural(&self.language, n))).map(String::as_str);
        // A language that has no words here is not asked for its plural rule either.
        let english = || self.find(&format!("{key}.{}", plural("en", n))).or_else(|| self.find(&format!("{key}.other")));
        let other = || self.words.get(&format!("{key}.other")).map(String::as_str);
        let text = fill(form.or_else(other).or_else(english).unwrap_or_default(), &[("n", &n.to_string())]);
        fill(&text, values)
    }

    fn find(&self, key: &str) -> Option<&str> {
        let english = || ENGLISH.binary_search_by(|(known, _)| (*known).cmp(key)).ok().map(|at| ENGLISH[at].1);
        self.words.get(key).map(String::as_str).or_else(english)
    }
}

/// The language of a tag: "fr" of "fr-CA".
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// The plural form of a whole number in a language: the cardinal rules of the Unicode CLDR, for numbers below a million (beyond,
/// Spanish and French have a form of their own, which no table needs).
fn plural(language: &str, n: usize) -> &'static str {
    match language {
        "ar" => match (n, n % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
        "fr" if n == 0 => "one",
        _ if n == 1 => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_in_the_order_of_its_keys() {
        assert!(ENGLISH.windows(2).all(|pair| pair[0].0 < pair[1].0), "binary search needs it");
    }

    #[test]
    fn plural_forms_follow_the_language() {
        for (language, n, form) in [
            ("en", 0, "other"),
            ("en", 1, "one"),
            ("en", 2, "other"),
            ("de", 1, "one"),
            ("fr", 0, "one"),
            ("fr", 1, "one"),
            ("fr", 2, "other"),
            ("es", 0, "other"),
            ("ar", 0, "zero"),
            ("ar", 1, "one"),
            ("ar", 2, "two"),
            ("ar", 3, "few"),
            ("ar", 10, "few"),
            ("ar", 11, "many"),
            ("ar", 99, "many"),
            ("ar", 100, "other"),
            ("ar", 102, "other"),
            ("ar", 103, "few"),
        ] {
            assert_eq!(plural(language, n), form, "{language} {n}");
        }
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let words = [("question".to_owned(), "Frage".to_owned())];
        let locale = Locale::new("de-AT", words);
        assert_eq!((locale.language(), locale.say("question"), locale.say("silent")), ("de", "Frage", "says nothing on this"));
        assert_eq!(locale.count("reports", 1), "1 report");
        assert_eq!(locale.count_with("shown", 3, &[("shown", "2")]), "2 of 3 rows shown");
        assert_eq!(locale.say("no such key"), "");
    }
}
