//! The general signs of page furniture.

use super::{
    ParagraphKind, byline,
    normalize::{blank, plain_text},
};
use crate::dictionary::{
    calendar::{MONTHS, WEEKDAYS},
    holds, irregular, lookup,
    page::{
        CAPTION_LINKS, CAPTION_OPENINGS, CAPTION_PLACES, CAPTION_VERBS, LINES, NOTICES, OPENINGS, ROLES, SECTIONS, STAMP_WORDS,
        TRACES, VERBS,
    },
};

/// Words after which a paragraph is no longer looked at as furniture: captions and notices are shorter.
const LONGEST: usize = 60;
/// Bytes from which what stands between two spaces is data and no word: pictures in text, scripts on one line, noise.
const LONGEST_WORD: usize = 1_000;
/// Words of a line of the page without a full stop: share bars, credits, links.
const SHORT: usize = 12;

/// How a paragraph looks.
#[derive(Debug)]
pub(super) struct Look {
    /// Plain characters, lower case, single spaces.
    pub(super) plain: String,
    /// Its words as written, at most [`LONGEST`] and one more.
    pub(super) words: Vec<String>,
    /// It ends with a full stop, question or exclamation mark or an ellipsis, quotes and brackets aside.
    pub(super) stop: bool,
    /// It ends with a colon.
    pub(super) colon: bool,
    /// It opens or ends with a double quote.
    pub(super) quote: bool,
    /// It begins with a bullet.
    pub(super) bullet: bool,
    /// It begins with a small letter.
    pub(super) small: bool,
    /// Its words begin with capitals, as headlines in title case do.
    pub(super) title_case: bool,
    /// It begins with a dateline.
    pub(super) dateline: bool,
    /// Its parts stand between the marks of a trail ("News / World"), and the longest of them has so many words; 0 without marks.
    trail: usize,
}

impl Look {
    pub(super) fn new(text: &str) -> Self {
        let written = plain_text(text);
        let words: Vec<String> = written.split_whitespace().take(LONGEST + 1).map(String::from).collect();
        let bare = written.trim_end_matches(|c: char| blank(c) || matches!(c, '"' | '\'' | ')' | ']' | '}'));
        let bullet = text.starts_with(['•', '●', '▪', '‣', '*', '·', '■', '–', '-'])
            && text.chars().nth(1).is_some_and(char::is_whitespace);
        Look {
            plain: written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
            stop: bare.ends_with(['.', '!', '?', '。', '！', '？']) && !elided(bare, &words),
            colon: bare.ends_with(':'),
            quote: written.starts_with('"') || written.trim_end().ends_with('"'),
            bullet,
            small: written.starts_with(char::is_lowercase),
            title_case: title_case(&words),
            dateline: byline::opens_with_dateline(text),
            trail: trail(text),
            words,
        }
    }
}

/// A headline cut short by the page: few words, an ellipsis.
fn elided(bare: &str, words: &[String]) -> bool {
    bare.ends_with("...") && title_case(words)
}

pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

pub(super) fn capital(word: &str) -> bool {
    bare(word).chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

/// Whether the words of a line, articles and prepositions aside, are capitalised: at least four, nine in ten.
fn title_case(words: &[String]) -> bool {
    const SMALL: &[&str] = &[
        "a", "after", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of", "off", "on", "or",
        "over", "the", "to", "up", "via", "vs", "with",
    ];
    let weighty: Vec<&str> = words
        .iter()
        .map(|word| bare(word))
        .filter(|word| {
            word.chars().next().is_some_and(char::is_alphabetic) && SMALL.binary_search(&word.to_lowercase().as_str()).is_err()
        })
        .collect();
    let capitals = weighty.iter().filter(|word| capital(word)).count();
    4 <= weighty.len() && 9 * weighty.len() <= 10 * capitals
}

/// What a paragraph is that is no text of the article, wherever it stands; `None` where it may be text.
pub(super) fn sign(look: &Look) -> Option<ParagraphKind> {
    if !look.plain.chars().any(char::is_alphanumeric) || look.plain.split(' ').any(|word| LONGEST_WORD < word.len()) {
        return Some(ParagraphKind::Furniture);
    }
    if LONGEST < look.words.len() {
        return None;
    }
    let of_page = page_line(look) || crumbs(look) || stamp(look);
    if !of_page && signed(look) {
        return Some(ParagraphKind::Byline);
    }
    if caption(look) || (!of_page && credit(look)) {
        return Some(ParagraphKind::Caption);
    }
    if of_page {
        return Some(ParagraphKind::Furniture);
    }
    (tags(look) || addresses(look)).then_some(ParagraphKind::Furniture)
}

fn opens(look: &Look, openings: &[&str]) -> bool {
    openings.iter().any(|opening| {
        look.plain.strip_prefix(opening).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || opening.ends_with(' '))
    })
}

/// Share bars, links, notices.
fn page_line(look: &Look) -> bool {
    let line = look.plain.trim_matches(|c: char| !c.is_alphanumeric());
    let counted = line.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let short = look.words.len() <= SHORT;
    let glued = short && !look.stop && look.words.iter().any(|word| run_together(word)) && {
        let apart: String = look.words.join(" ").chars().fold(String::new(), |mut out, c| {
            out.extend((c.is_uppercase() && out.ends_with(char::is_lowercase)).then_some('|'));
            out.extend(c.to_lowercase());
            out
        });
        apart.split('|').any(|piece| holds(LINES, piece.trim()))
    };
    holds(LINES, line)
        || holds(LINES, counted)
        || glued
        || (short && !look.stop && opens(look, OPENINGS))
        || opens(look, NOTICES)
        || (look.words.len() <= 40 && TRACES.iter().any(|trace| look.plain.contains(trace)))
        || look.plain.starts_with('©')
}

/// Two words without the space that the page had between them: "standardsDiscussion".
fn run_together(word: &str) -> bool {
    word.chars().zip(word.chars().skip(1)).any(|(one, other)| one.is_lowercase() && other.is_uppercase())
}

/// The words of the longest part between the marks of a trail; 0 without marks, or with an empty part.
fn trail(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().take(LONGEST).collect();
    let parts: Vec<usize> = words.split(|word| matches!(*word, "/" | ">" | "»" | "›" | "|" | "→")).map(<[&str]>::len).collect();
    if parts.len() < 2 || parts.contains(&0) { 0 } else { parts.into_iter().max().unwrap_or(0) }
}

/// Menus and trails: "News / World / Europe", "Home World Europe".
fn crumbs(look: &Look) -> bool {
    let section = |word: &str| holds(SECTIONS, bare(word));
    let words: Vec<&str> = look.plain.split(' ').collect();
    let cut = look.plain.ends_with("...") || !look.stop;
    let menu = 1 < words.len()
        && words.len() <= SHORT
        && words.iter().all(|word| section(word) || !word.contains(char::is_alphanumeric));
    let homeward = cut && matches!(bare(words[0]), "home" | "homepage") && words.get(1).is_some_and(|word| section(word));
    let named = |word: &String| {
        capital(word) || !word.contains(char::is_alphanumeric) || matches!(word.as_str(), "and" | "of" | "the" | "in")
    };
    menu || homeward || ((1..=3).contains(&look.trail) && !look.stop && look.words.iter().all(named))
}

/// "By Ada Quill", "Ada Quill, Political Correspondent".
fn signed(look: &Look) -> bool {
    if SHORT < look.words.len() || look.stop || look.words.len() < 2 {
        return false;
    }
    let named = |word: &String| {
        capital(word)
            || matches!(word.as_str(), "and" | "in" | "for" | "at" | "of" | "the" | "de" | "van" | "von" | "&" | "|" | "-")
    };
    let by = look.words[0].eq_ignore_ascii_case("by") && look.words[1..].iter().all(named);
    let role = look.words.last().is_some_and(|word| ROLES.binary_search(&bare(&word.to_lowercase())).is_ok());
    by || (role && capital(&look.words[0]) && look.words[0] != "The" && look.words.iter().any(|word| word.ends_with(',')))
}

/// A date or a time of day and nothing else.
fn stamp(look: &Look) -> bool {
    let mut figures = false;
    let all = look.words.len() <= SHORT
        && look.plain.split([' ', ',', '|', '(', ')', '/']).map(bare).filter(|word| !word.is_empty()).all(|word| {
            let figure = word.starts_with(|c: char| c.is_ascii_digit());
            figures |= figure;
            let known = |table: &[(&str, u8)]| table.binary_search_by(|entry| entry.0.cmp(word)).is_ok();
            figure || known(MONTHS) || known(WEEKDAYS) || holds(STAMP_WORDS, word)
        });
    all && figures
}

/// Whether a line of furniture tells when the article was published or changed: a stamp, a "posted by". The clock of the page itself,
/// which shows when it was fetched, leads with the time of day.
pub(super) fn dated_line(line: &str) -> bool {
    let look = Look::new(line);
    let tells = look.plain.split([' ', ':']).any(|word| matches!(word, "posted" | "published" | "updated" | "modified"));
    let clock = look.words.first().is_some_and(|word| word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit()));
    look.words.len() <= 2 * SHORT && (tells || (stamp(&look) && !clock) || signed(&look))
}

/// "(Photo by Ada Quill)" or "(Agency)" after the last stop, "Image Harbour Post".
fn credit(look: &Look) -> bool {
    let short = look.words.len() <= 6 && !look.stop;
    let first = look.words[0].to_lowercase();
    let kind = matches!(first.as_str(), "image" | "photo" | "photograph" | "picture" | "video" | "credit" | "graphic");
    if short && 1 < look.words.len() && kind && look.words[1..].iter().all(|word| capital(word)) {
        return true;
    }
    // A copyright sign in a short line.
    if look.words.len() <= SHORT && look.plain.contains('©') {
        return true;
    }
    let Some(open) = look.plain.rfind('(') else { return false };
    let (before, inside) = (look.plain[..open].trim_end(), look.plain[open..].trim_matches(|c| matches!(c, '(' | ')' | '.')));
    let from = look.words.iter().rposition(|word| word.starts_with('('));
    look.plain.trim_end_matches('.').ends_with(')')
        && before.ends_with('.')
        && !look.plain.contains('"')
        && inside.split(' ').count() <= 6
        && from.is_some_and(|from| {
            look.words[from..].iter().all(|word| capital(word) || matches!(bare(word), "by" | "via" | "of" | ""))
        })
}

/// A sentence about a picture.
fn caption(look: &Look) -> bool {
    if look.plain.contains('"') {
        return false;
    }
    let told = [" said", " showed", " told", " says"].iter().any(|verb| look.plain.contains(verb));
    let shown = || look.plain.split(' ').take(14).any(|word| holds(CAPTION_VERBS, bare(word)));
    let subject = opens(look, CAPTION_OPENINGS) && !told && (shown() || look.plain.contains("pictured"));
    let placed = capital(&look.words[0]) && CAPTION_PLACES.iter().any(|place| look.plain.contains(place));
    // "(R)" alone may be a party; a caption tells the occasion in one sentence and quotes nobody.
    let right = !told && look.plain.contains(" (r) ") && look.plain.contains(" during ") && !look.plain.contains(". ");
    subject || placed || right || verbless(look)
}

/// "Ada Quill, the mayor of Harwick, during a meeting in March.": a name, something between commas, an occasion, and no verb.
fn verbless(look: &Look) -> bool {
    let names = look.words.iter().take_while(|word| capital(word)).count();
    let comma = look.words.iter().take(names).any(|word| word.ends_with(','));
    let last = look.words.iter().rposition(|word| word.ends_with(','));
    let linked =
        last.and_then(|at| look.words.get(at + 1)).is_some_and(|word| holds(CAPTION_LINKS, word) || word.ends_with("ing"));
    2 <= names
        && comma
        && linked
        && look.stop
        && !look.title_case
        && (6..=40).contains(&look.words.len())
        && !look.plain.contains(". ")
        && !look.words[names..].iter().any(|word| finite(bare(word)))
}

/// Whether a word looks like a finite verb; a plural noun looks like one too, which only keeps a caption.
fn finite(word: &str) -> bool {
    let ending = word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("'s") && !word.ends_with("ss"));
    let known = holds(VERBS, word) || (!word.ends_with("ing") && lookup(irregular::VERBS, word).is_some());
    known
        || (ending && 3 < word.len() && !capital(word))
        || ["n't", "'m", "'re", "'ve", "'ll", "'d"].iter().any(|end| word.ends_with(end))
}

/// "harbour, ferry, Ada Quill, Harwick": four or more short items, no verb among them.
fn tags(look: &Look) -> bool {
    if look.stop || look.colon || look.quote {
        return false;
    }
    let items: Vec<&str> = look.plain.split(", ").collect();
    let word_count: usize = items.iter().map(|item| item.split(' ').count()).sum();
    4 <= items.len()
        && word_count <= 3 * items.len()
        && items.iter().all(|item| item.split(' ').count() <= 7)
        && !look.plain.split([' ', ',']).any(|word| holds(VERBS, word) || word == "and" || word == "or")
}

/// Web and mail addresses or account names and nothing else.
fn addresses(look: &Look) -> bool {
    look.words.len() <= SHORT
        && look.words.iter().all(|word| {
            let word = word.to_lowercase();
            word.starts_with("http")
                || word.starts_with("www.")
                || word.starts_with('@')
                || (word.contains('@') && word.contains('.'))
                || word.starts_with("pic.")
        })
}
