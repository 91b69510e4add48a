//! Dictionary forms: tables of irregular forms, then the rules of English spelling.

use super::Tag;
use super::model::model;
use crate::dictionary::{
    Pairs,
    irregular::{COMPARISONS, NOUNS, SMALL, VERBS},
    lookup,
};

/// The dictionary form, lower case, of a word with its universal and its treebank tag.
///
/// Where the rules leave two spellings open (`hop` and `hope` for `hoped`), the one that the model's vocabulary has is taken. Names
/// keep their form, but a plural name (`NNPS`) loses its plural. `'s` as an auxiliary is `be`; [`super::parse`], which knows the
/// participle after it, makes it `have` where it must.
#[must_use]
pub fn lemma(form: &str, tag: Tag, xpos: &str) -> String {
    let knows: &dyn Fn(&str) -> bool = &|word| model().knows(word);
    let lower: String = form.to_lowercase().chars().map(|c| if matches!(c, '’' | '‘') { '\'' } else { c }).collect();
    if let Some(small) = small(&lower, tag, xpos) {
        return small.to_owned();
    }
    if !lower.is_ascii() || lower.contains(|c: char| c.is_ascii_digit()) || !lower.ends_with(|c: char| c.is_ascii_lowercase()) {
        return lower;
    }
    match xpos {
        "VBD" | "VBN" => find(VERBS, &lower).unwrap_or_else(|| strip(&lower, "ed", knows)),
        "VBG" => find(VERBS, &lower).unwrap_or_else(|| strip(&lower, "ing", knows)),
        "VBZ" => find(VERBS, &lower).unwrap_or_else(|| singular(&lower, knows)),
        // The present of a verb can look like the past of another: "they found schools", "we saw wood".
        "VBP" | "VB" if tag == Tag::Aux || matches!(lower.as_str(), "am" | "are" | "is" | "was" | "were") => {
            find(VERBS, &lower).unwrap_or(lower)
        }
        // The rest of the irregular pasts are no present of anything, whatever the tagger says.
        "VBP" if !PRESENT_TOO.contains(&lower.as_str()) => find(VERBS, &lower).unwrap_or(lower),
        "NNS" | "NNPS" => prefixed(&lower).or_else(|| find(NOUNS, &lower)).unwrap_or_else(|| singular(&lower, knows)),
        "JJR" | "RBR" => compared(&lower, xpos, "er", knows),
        "JJS" | "RBS" => compared(&lower, xpos, "est", knows),
        _ => lower,
    }
}

/// Irregular pasts that are also the present of another verb.
const PRESENT_TOO: [&str; 10] = ["bore", "bound", "fell", "felt", "found", "ground", "lay", "left", "saw", "wound"];

/// Contractions and pronouns.
fn small(lower: &str, tag: Tag, xpos: &str) -> Option<&'static str> {
    match (lower, tag) {
        (_, Tag::Propn | Tag::X) => None,
        ("'s", Tag::Pron) => Some("we"),
        ("'s", Tag::Verb | Tag::Aux) => Some("be"),
        ("'d", Tag::Aux | Tag::Verb) => Some(if xpos == "MD" { "would" } else { "have" }),
        ("her", Tag::Pron) if xpos == "PRP" => Some("she"),
        ("me", Tag::Pron) => Some("i"),
        ("him", Tag::Pron) => Some("he"),
        ("us", Tag::Pron) => Some("we"),
        ("them", Tag::Pron) => Some("they"),
        ("ca", Tag::Aux) => Some("can"),
        ("wo", Tag::Aux) => Some("will"),
        ("sha", Tag::Aux) => Some("shall"),
        ("na", Tag::Part) => Some("to"),
        ("gon", Tag::Verb) => Some("go"),
        ("better" | "best", Tag::Adv) => Some("well"),
        ("'", Tag::Part) => Some("'s"),
        _ => lookup(SMALL, lower),
    }
}

fn find(table: &Pairs, form: &str) -> Option<String> {
    lookup(table, form).map(str::to_owned)
}

/// Compounds of `man`, `woman`, `child`, `wife`, `life` and of words after a hyphen.
fn prefixed(plural: &str) -> Option<String> {
    if let Some((before, last)) = plural.rsplit_once('-') {
        return find(NOUNS, last).map(|last| format!("{before}-{last}"));
    }
    [("women", "woman"), ("children", "child"), ("wives", "wife"), ("selves", "self"), ("people", "people")]
        .iter()
        .find(|(ending, _)| plural.len() > ending.len() && plural.ends_with(ending))
        .map(|(ending, single)| format!("{}{single}", &plural[..plural.len() - ending.len()]))
        .or_else(|| {
            plural
                .strip_suffix("men")
                .filter(|stem| stem.len() > 2 && *stem != "regi" && *stem != "speci")
                .map(|stem| format!("{stem}man"))
        })
}

/// Without the `s` of a plural or of the third person.
fn singular(form: &str, knows: &dyn Fn(&str) -> bool) -> String {
    let Some(stem) = form.strip_suffix('s').filter(|stem| stem.len() > 1) else { return form.to_owned() };
    if stem.ends_with(['s', 'u']) && !knows(stem) {
        return form.to_owned();
    }
    if let Some(root) = stem.strip_suffix("ie").filter(|root| root.len() > 1) {
        let y = format!("{root}y");
        return if knows(stem) && !knows(&y) { stem.to_owned() } else { y };
    }
    if let Some(root) = stem.strip_suffix('e') {
        // "Hisses" and "boxes" add es; "cases" and "houses" add s to an e; so do "aches" and "axes", which are in the table.
        let added =
            ["ss", "sh", "ch", "x", "zz"].iter().any(|ending| root.ends_with(ending)) || (root.ends_with('o') && root.len() > 2);
        if added && (knows(root) || !knows(stem)) {
            return root.to_owned();
        }
    }
    stem.to_owned()
}

fn compared(form: &str, xpos: &str, ending: &str, knows: &dyn Fn(&str) -> bool) -> String {
    match form {
        "better" | "best" if xpos.starts_with("RB") => "well".to_owned(),
        "worse" | "worst" if xpos.starts_with("RB") => "badly".to_owned(),
        _ => find(COMPARISONS, form).unwrap_or_else(|| strip(form, ending, knows)),
    }
}

/// Without an ending that begins with a vowel: the `y`, the `e` or the single consonant that it changed is put back.
fn strip(form: &str, ending: &str, knows: &dyn Fn(&str) -> bool) -> String {
    let Some(stem) = form.strip_suffix(ending).filter(|stem| stem.len() > 1 && stem.contains(is_vowel)) else {
        return form.to_owned();
    };
    if let Some(root) = stem.strip_suffix('i').filter(|_| ending != "ing") {
        return format!("{root}y");
    }
    let bytes = stem.as_bytes();
    let [.., before, last] = bytes else { return stem.to_owned() };
    let with_e = format!("{stem}e");
    if before == last && !is_vowel(char::from(*last)) {
        let single = &stem[..stem.len() - 1];
        // "Passed", "buzzed", "stuffed" end so by themselves, and so do short words in -ll; "planned" and "controlled" were doubled.
        let own = matches!(last, b's' | b'z' | b'f') || (*last == b'l' && syllables(stem) == 1);
        return match (knows(stem), knows(single)) {
            (true, false) => stem,
            (false, true) => single,
            _ if own => stem,
            _ => single,
        }
        .to_owned();
    }
    match (knows(stem), knows(&with_e)) {
        (true, false) => stem.to_owned(),
        (false, true) => with_e,
        _ if wants_e(stem) => with_e,
        _ => stem.to_owned(),
    }
}

/// Whether a stem that a vowel followed had lost an e, by its last letters. Exceptions that are frequent are in the tables.
fn wants_e(stem: &str) -> bool {
    let letters: Vec<char> = stem.chars().collect();
    let at = |back: usize| letters.len().checked_sub(back).and_then(|index| letters.get(index)).copied().unwrap_or(' ');
    let (third, second, last) = (at(3), at(2), at(1));
    match last {
        'v' | 'c' => true,
        'u' => second != 'o',
        'z' => second != 't' && second != 'z',
        's' => second != 's',
        'g' => matches!(second, 'd' | 'r' | 'l') || (second == 'n' && third != 'o' && third != 'i') || is_vowel(second),
        'l' if !is_vowel(second) => !matches!(second, 'l' | 'r' | 'w' | 'y'),
        'r' if matches!(second, 't' | 'c') => true,
        'h' | 'w' | 'x' | 'y' => false,
        _ if !is_vowel(second) || is_vowel(last) => false,
        // Two vowels make the sound long by themselves: "cleared", "failed"; but qu is a consonant: "required".
        _ if is_vowel(third) && !(third == 'u' && at(4) == 'q') => last == 't' && matches!((third, second), ('i' | 'u', 'a')),
        _ if syllables(stem) == 1 => true,
        'n' => matches!(second, 'i' | 'u'),
        'r' => matches!(second, 'i' | 'u' | 'o' | 'a'),
        't' => matches!(second, 'a' | 'o' | 'u'),
        'd' => true,
        'm' => matches!(second, 'a' | 'i' | 'u'),
        'b' | 'k' | 'p' => matches!(second, 'a' | 'i' | 'o' | 'u'),
        'l' => matches!(second, 'i' | 'u' | 'o'),
        _ => false,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Runs of vowels.
fn syllables(word: &str) -> usize {
    word.split(|c| !is_vowel(c)).filter(|run| !run.is_empty()).count()
}
