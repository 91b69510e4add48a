//! The languages of the interface: every file of `www/locales/` against the English of the source.

use super::view::{sample, words};
use rashomon::view::{self, Locale};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_language_says_all_that_english_says_with_its_own_plural_forms() {
    let forms = |language: &str| -> &[&str] {
        if language == "ar" { &["few", "many", "one", "other", "two", "zero"] } else { &["one", "other"] }
    };
    // What the element says before the table is there has its English in `element.js`, the dialog its own in `takeaway.js`.
    const SCRIPTS: [&str; 11] = [
        "show.none",
        "take.copied",
        "take.copy",
        "take.none",
        "take.page",
        "take.picture",
        "take.select",
        "take.title",
        "wait",
        "wait.error",
        "wait.read",
    ];
    let read = |language: &str| -> BTreeMap<String, String> {
        let path = format!("{}/www/locales/{language}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/view/english.rs")).unwrap();
    let english: BTreeSet<&str> = source
        .split(['(', '\n'])
        .filter_map(|part| part.trim().strip_prefix('"')?.split_once("\","))
        .map(|(key, _)| key)
        .filter(|key| !key.contains(' '))
        .collect();
    assert!(80 < english.len(), "{english:?}");
    for language in view::LANGUAGES {
        let said = read(language);
        let mut expected: BTreeSet<String> = SCRIPTS.map(str::to_owned).into();
        for key in &english {
            match key.strip_suffix(".other") {
                Some(stem) => expected.extend(forms(language).iter().map(|form| format!("{stem}.{form}"))),
                None => {
                    expected.insert((*key).to_owned());
                }
            }
        }
        assert_eq!(said.keys().cloned().collect::<BTreeSet<_>>(), expected, "{language}");
        for (key, text) in &said {
            assert!(!text.trim().is_empty() && !text.contains('<'), "{language} {key}");
            // French parts these signs from the word by a space at which no line may break.
            let parted = [" :", " ;", " !", " ?"].iter().any(|sign| text.contains(sign));
            assert!(!parted, "{language} {key}: a space that breaks stands before a sign");
            let close = [':', ';']
                .iter()
                .any(|sign| text.contains(&format!("\u{a0}{sign}")) || text.contains(&format!("\u{202f}{sign}")));
            assert_eq!(close, language == "fr" && text.contains([':', ';']), "{language} {key}");
        }
        let (locale, report) = (Locale::built_in(language).unwrap(), sample());
        let html = view::render_static(&report, "t", &locale);
        assert!(html.contains(&format!("lang=\"{language}\"")) && html.contains(&view::summary_sentence(&locale, &report)));
        assert!(!words(&html).contains('{'), "{language}: something is not filled in");
        assert!(!html.contains("Contradiction<") || language == "fr", "{language}: English is left");
    }
    assert_eq!(view::summary_sentence(&Locale::built_in("ar").unwrap(), &sample()), "5 تقارير، 8 اختلافات، منها تناقضان");
    assert_eq!(
        view::summary_sentence(&Locale::built_in("de").unwrap(), &sample()),
        "5 Berichte, 8 Abweichungen, 2 davon Widersprüche"
    );
    assert!(Locale::built_in("xx").is_none());
}
