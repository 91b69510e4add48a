//! **What it decides:** whether reports give the same utterance in the same words.
//!
//! **Why:** what stands in quotation marks is promised to be the speaker's own words. A quote cut at its ends, or by whole sentences,
//! keeps the promise; other words, words put in, or a cut inside a phrase do not.
//!
//! **Agrees:** "We will rebuild the pier" and "We will rebuild the pier this year". **Precision:** "as she has before" and "as she has
//! done before". **Difference:** "for the town" and "for the town and its guests".

use super::{Answer, Cause, Judgement, Kind, Place, Question, Reason, Verdict, rendering};
use crate::order::Order;
use crate::{
    document::{Document, Span, Tag},
    extraction::{Claims, Quote},
    linking::{
        Group, Member, spelling,
        word_alignment::{self, Stretch},
    },
};
use std::borrow::Cow;

/// Words the same on both sides must come at least so many in a row to hold an alteration in place.
const ANCHOR: usize = 2;
/// In a quote of no more words than this one word holds, if longer runs do not hold all but one.
const FRAGMENT: usize = 6;
/// So many alterations make another rendering of the whole remark rather than slips in its words.
const MANY: usize = 3;
/// Alterations with no more than so many same words between them are one.
const BRIDGE: usize = 3;
/// More words than this on one side are other sentences, not an alteration.
const LONGEST: usize = 9;
/// How many words of context the evidence shows on each side of an alteration.
const CONTEXT: usize = 3;
/// Words the same in a row that hold an altered beginning or end in place.
const HOLD: usize = 4;
/// A cut of no more than so many words may be one inside a phrase.
const LONGEST_CUT: usize = 2;

/// Pronouns that are written in two ways, as words are spelled to be compared.
const PRONOUNS: [(&str, &str); 4] =
    [("no 1", "nobody"), ("everyone", "everybody"), ("someone", "somebody"), ("anyone", "anybody")];

/// A quote with the words it is compared by.
struct Spoken<'a> {
    member: Member,
    quote: &'a Quote,
    document: &'a Document,
    claims: &'a Claims,
    /// Tokens, without what the outlet put in brackets.
    tokens: Vec<usize>,
    words: Vec<Cow<'a, str>>,
}

impl Spoken<'_> {
    fn question(&self) -> Question {
        rendering::words(self.document, self.claims, self.member.claim)
    }
}

/// A quote aligned with the longest one of its group.
struct Aligned<'a> {
    quote: &'a Spoken<'a>,
    /// For each word of the longest quote, the word of this one that it is.
    positions: Vec<Option<usize>>,
    stretches: Vec<Stretch>,
}

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut quotes: Vec<Spoken> = group.members.iter().map(|member| spoken(documents, claims, *member)).collect();
    quotes.order_by_key(|quote| (std::cmp::Reverse(quote.words.len()), quote.member));
    // What somebody else is said to have said is no other version of the same words; who said it, `speaker.rs` asks.
    let speaker = quotes.iter().find_map(|quote| quote.quote.named_speaker());
    quotes
        .retain(|quote| quote.quote.named_speaker().is_none_or(|other| speaker.is_some_and(|speaker| speaker.key == other.key)));
    let Some((pivot, others)) = quotes.split_first() else { return Vec::new() };
    let aligned: Vec<Aligned> = others
        .iter()
        .map(|quote| {
            let raw = word_alignment::align(&pivot.words, &quote.words);
            let held = anchored(raw.clone(), ANCHOR);
            let matched = word_alignment::same(&held);
            let loose = quote.words.len() <= FRAGMENT && matched + 1 < quote.words.len();
            let stretches = if loose { anchored(raw, 1) } else { held };
            Aligned { quote, positions: positions(&stretches, pivot.words.len()), stretches }
        })
        .collect();
    let foreign = aligned.iter().filter(|aligned| aligned.quote.member.article != pivot.member.article);
    let mut regions: Vec<(usize, usize)> =
        foreign.flat_map(|aligned| alterations(pivot, aligned.quote, &aligned.stretches)).collect();
    regions.order();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for region in regions {
        match merged.last_mut().filter(|last| region.0 <= last.1 + BRIDGE) {
            Some(last) => last.1 = last.1.max(region.1),
            None => merged.push(region),
        }
    }
    if MANY <= merged.len() {
        return vec![super::rendering::whole(documents, claims, group)];
    }
    let mut judgements: Vec<Judgement> =
        merged.into_iter().filter_map(|region| judge_region(pivot, &aligned, region, group)).collect();
    if judgements.is_empty() {
        judgements.push(agreement(&quotes, group));
    }
    judgements
}

fn spoken<'a>(documents: &'a [Document], claims: &'a [Claims], member: Member) -> Spoken<'a> {
    let document = &documents[member.article];
    let quote = &claims[member.article].quotes[member.claim];
    let words = quote.words.iter().map(|token| spelling::plain(&document.tokens[*token].norm)).collect();
    Spoken { member, quote, document, claims: &claims[member.article], tokens: quote.words.clone(), words }
}

/// The alignment without anchors too short to hold.
fn anchored(stretches: Vec<Stretch>, anchor: usize) -> Vec<Stretch> {
    let mut kept: Vec<Stretch> = Vec::new();
    let count = stretches.len();
    for (index, stretch) in stretches.into_iter().enumerate() {
        let inner = 0 < index && index + 1 < count;
        let same = stretch.same && (anchor <= stretch.one.1 - stretch.one.0 || !inner);
        match kept.last_mut().filter(|last| last.same == same) {
            Some(last) => {
                last.one.1 = stretch.one.1;
                last.other.1 = stretch.other.1;
            }
            None => kept.push(Stretch { same, ..stretch }),
        }
    }
    kept
}

/// For each word of the pivot, the word of the other quote that it is.
fn positions(stretches: &[Stretch], length: usize) -> Vec<Option<usize>> {
    let mut map = vec![None; length];
    for stretch in stretches.iter().filter(|stretch| stretch.same) {
        for (offset, place) in map[stretch.one.0..stretch.one.1].iter_mut().enumerate() {
            *place = Some(stretch.other.0 + offset);
        }
    }
    map
}

/// The ranges of the pivot at which the other quote was altered.
fn alterations(pivot: &Spoken, other: &Spoken, stretches: &[Stretch]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut bridged = false;
    for (index, stretch) in stretches.iter().enumerate() {
        let (ours, theirs) = (stretch.one.1 - stretch.one.0, stretch.other.1 - stretch.other.0);
        if stretch.same {
            bridged = bridged && ours <= BRIDGE;
            continue;
        }
        let edge = index == 0 || index + 1 == stretches.len();
        let short = ours <= LONGEST && theirs <= LONGEST;
        let altered = match (edge, ours, theirs) {
            (_, 0, 0) => false,
            // Words on one side only, at the end: a cut, unless it goes on from an alteration or splits a phrase.
            (true, _, 0) => bridged && short || index == 0 && splits_phrase(pivot, ours, other),
            (true, 0, _) => bridged && short || index == 0 && splits_phrase(other, theirs, pivot),
            // Other words on both sides of an end, held by a long same stretch: the end was altered, not cut.
            (true, _, _) => {
                let neighbour = if index == 0 { stretches.get(1) } else { stretches.get(index - 1) };
                let held = neighbour.is_some_and(|same| HOLD <= same.one.1 - same.one.0);
                if index == 0 {
                    ours <= LONGEST_CUT && theirs <= LONGEST_CUT && held
                } else {
                    short && (held || ours <= BRIDGE && theirs <= BRIDGE)
                }
            }
            (false, _, _) => short && !cut_between(pivot, stretch.one) && !cut_between(other, stretch.other),
        };
        if altered {
            found.push((stretch.one.0, stretch.one.1));
        }
        bridged = altered;
    }
    found
}

/// Whether the quote leaves out words here and says so, or a whole sentence ends here.
fn cut_between(quote: &Spoken, range: (usize, usize)) -> bool {
    let first = range.0.checked_sub(1).map_or(quote.tokens[0], |before| quote.tokens[before]);
    let last = quote.tokens.get(range.1).copied().unwrap_or(quote.tokens[quote.tokens.len() - 1]);
    let between = &quote.document.tokens[first + 1..last.max(first + 1)];
    between.iter().any(|token| matches!(token.norm.as_str(), "..." | "…" | ". . ."))
        || range.1 - range.0 > 4 && between.iter().any(|token| matches!(token.norm.as_str(), "." | "?" | "!"))
}

/// Whether the other quote begins in the middle of the phrase that this one begins with: "Mayor Poe and I" and "Poe and I".
fn splits_phrase(quote: &Spoken, cut: usize, other: &Spoken) -> bool {
    let starts_sentence =
        other.quote.span.of(&other.document.text).chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    if LONGEST_CUT < cut || quote.tokens.len() <= cut || !starts_sentence || other.words.len() < 5 {
        return false;
    }
    let last = &quote.document.tokens[quote.tokens[cut - 1]];
    let next = &quote.document.tokens[quote.tokens[cut]];
    let joined = last.head == Some(quote.tokens[cut]) || next.head == Some(quote.tokens[cut - 1]);
    joined && matches!(last.tag, Tag::Noun | Tag::Propn | Tag::Adj) && matches!(next.tag, Tag::Noun | Tag::Propn)
}

/// Words with one spelling for those that mean the same: "no one" is nobody.
fn everybody(words: &str) -> String {
    let one = |words: String, (apart, whole): (&str, &str)| words.replace(apart, whole);
    PRONOUNS.into_iter().fold(words.to_string(), one)
}

fn judge_region(pivot: &Spoken, aligned: &[Aligned], region: (usize, usize), group: &Group) -> Option<Judgement> {
    let mut answers: Vec<(String, Answer)> = Vec::new();
    let mut add = |quote: &Spoken, range: (usize, usize)| {
        let words = quote.words[range.0..range.1].join(" ");
        let place = Place::spoken(quote.member.article, with_context(quote, range), quote.quote);
        match answers.iter_mut().find(|(known, _)| *known == words) {
            Some((_, answer)) if answer.places.iter().any(|known| known.article == place.article) => {}
            Some((_, answer)) => answer.places.push(place),
            None => answers.push((words, Answer { value: None, places: vec![place] })),
        }
    };
    add(pivot, region);
    for other in aligned {
        if let Some(range) = counterpart(&other.positions, region, other.quote.words.len()) {
            add(other.quote, range);
        }
    }
    let differ = answers.iter().enumerate().any(|(index, (_, one))| {
        answers[index + 1..].iter().any(|(_, other)| super::has_own_article(one, other) || super::has_own_article(other, one))
    });
    if !differ {
        return None;
    }
    let contentful = carries_meaning(pivot, region)
        || aligned.iter().any(|other| {
            counterpart(&other.positions, region, other.quote.words.len())
                .is_some_and(|range| carries_meaning(other.quote, range))
        });
    let empty = answers.iter().any(|(words, _)| words.is_empty());
    let contentful = contentful && answers.windows(2).any(|pair| everybody(&pair[0].0) != everybody(&pair[1].0));
    let verdict = if contentful && !(empty && region.0 == 0) { Verdict::Difference } else { Verdict::Precision };
    let reason = if empty && region.0 == 0 { Reason::CutWords(0, 1) } else { Reason::OtherWords(0, 1) };
    Some(Judgement {
        kind: Kind::Quote,
        verdict,
        cause: matches!(reason, Reason::CutWords(..)).then_some(Cause::Truncation),
        sureness: 500 + group.likeness / 2,
        question: pivot.question(),
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    })
}

/// The range of the other quote that stands where the pivot has the region: between the nearest same words on both sides. `None` if
/// it has neither, or stops well before.
fn counterpart(map: &[Option<usize>], region: (usize, usize), length: usize) -> Option<(usize, usize)> {
    let left = (0..region.0).rev().find_map(|place| map[place].map(|found| (place, found)));
    let right = (region.1..map.len()).find_map(|place| map[place].map(|found| (place, found)));
    match (left, right) {
        (Some((_, before)), Some((_, after))) => Some((before + 1, after)),
        (Some((place, before)), None) if region.0 <= place + BRIDGE => Some((before + 1, length)),
        (None, Some((place, after))) if place <= region.1 => Some((0, after)),
        _ => None,
    }
}

/// Whether a word of the range says something: a name, noun, figure, adjective, main verb or a negation.
fn carries_meaning(quote: &Spoken, range: (usize, usize)) -> bool {
    quote.tokens[range.0..range.1].iter().any(|token| {
        let token = &quote.document.tokens[*token];
        matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Num | Tag::Adj)
            || token.tag == Tag::Verb && !matches!(token.lemma.as_str(), "do" | "go" | "have" | "get")
            || matches!(token.norm.as_str(), "not" | "n't" | "never" | "no")
    })
}

/// The words of a range with a little context, inside the quote.
fn with_context(quote: &Spoken, range: (usize, usize)) -> Span {
    let first = range.0.saturating_sub(CONTEXT);
    let last = (range.1 + CONTEXT).min(quote.tokens.len()).max(first + 1) - 1;
    let span = |index: usize| quote.document.tokens[quote.tokens[index]].span;
    span(first).join(span(last))
}

fn agreement(quotes: &[Spoken], group: &Group) -> Judgement {
    let mut places: Vec<Place> =
        quotes.iter().map(|quote| Place::spoken(quote.member.article, quote.quote.span, quote.quote)).collect();
    places.order_by_key(|place| (place.article, place.span));
    let told = quotes.iter().find(|quote| quote.quote.speaker.is_some()).unwrap_or(&quotes[0]);
    Judgement {
        kind: Kind::Quote,
        verdict: Verdict::Agreement,
        cause: None,
        sureness: group.likeness,
        question: told.question(),
        answers: vec![Answer { value: None, places }],
        reason: Reason::Same,
    }
}
