//! Words that a report chose out of a class whose words exclude each other: the pistol, the left knee, the third arrest, his brother.

use super::{
    entity::{Kind, of_noun},
    frame::{Frame, Reading},
    piece::Line,
};
use crate::{
    dictionary::{
        self,
        choice::{self, CHOICES},
        noun::NOUNS,
        number_word::ORDINALS,
    },
    document::{Relation, Span, Tag},
};
use std::rc::Rc;

/// A word out of a class whose words exclude each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word with what it belongs to ("left knee", "white pickup truck").
    pub span: Span,
    /// The class, then what the word is a kind of: "weapon/gun/pistol".
    pub path: String,
    /// Whether it is told of more than one.
    pub plural: bool,
    /// Key of the word that it belongs to: the noun it describes, the act it stands in.
    pub of: String,
    /// Whether it says something of a noun, not of an act.
    pub describes: bool,
    /// The clause.
    pub frame: Rc<Frame>,
}

impl Choice {
    /// The class.
    #[must_use]
    pub fn class(&self) -> &str {
        dictionary::class(&self.path)
    }

    /// Whether one thing cannot be both: neither word is a kind of the other.
    #[must_use]
    pub fn excludes(&self, other: &Choice) -> bool {
        let (one, two) = (&self.path, &other.path);
        // Neighbouring points of the compass are one direction, told more exactly.
        let points = choice::eighth(one).zip(choice::eighth(two));
        if points.is_some_and(|(one, two)| choice::apart(one, two) < 2) {
            return false;
        }
        self.plural == other.plural && dictionary::part(one, two)
    }
}

/// Classes of `noun.rs` whose words exclude each other.
const THINGS: [&str; 4] = ["aircraft", "building", "ship", "vehicle"];

/// Nouns that have a left and a right. Sorted.
const SIDED: &[&str] =
    &["ankle", "arm", "elbow", "eye", "foot", "hand", "hip", "knee", "leg", "lung", "shoulder", "side", "wing", "wrist"];

/// Finds the choices of a document; the spans of its times, in order, tell none.
pub(crate) fn find(reading: &Reading, lines: &[Line], times: &[Span]) -> Vec<Choice> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for line in lines {
        found.extend((0..line.len()).filter_map(|at| score(reading, line, at)));
    }
    for index in 0..tree.document.tokens.len() {
        let Some(path) = path(reading, index) else { continue };
        let token = tree.token(index);
        let describes = matches!(token.relation, Relation::Amod | Relation::Compound | Relation::Nummod | Relation::NmodPoss);
        let head = token.head.filter(|head| describes && tree.token(*head).tag == Tag::Noun);
        // "Apartment owners" and "a bus driver" are people.
        let people = head.is_some_and(|head| of_noun(tree.lemma(head)) == Kind::Person);
        if people && dictionary::holds(&THINGS, dictionary::class(&path)) {
            continue;
        }
        let nouns = |token: usize| matches!(tree.token(token).relation, Relation::Amod | Relation::Compound);
        let mut words: Vec<usize> =
            tree.children(index).iter().copied().filter(|child| nouns(*child) && *child < index).collect();
        words.push(index);
        words.extend(head);
        let of = head.or(token.head).unwrap_or(index);
        found.push(Choice {
            span: tree.span(&tree.contiguous(&words, index)),
            plural: token.xpos.ends_with('S') && !path.starts_with("ordinal"),
            path,
            of: reading.referent(of),
            describes: head.is_some(),
            frame: reading.frame(index),
        });
    }
    // "The second quarter" of the year is no place in a row.
    found.retain(|choice| {
        let next = times.partition_point(|time| time.end <= choice.span.start);
        times.get(next).is_none_or(|time| !time.contains(choice.span))
    });
    found
}

/// "a 24-17 win", "beat the visitors 3-1": how a match or a vote ended.
fn score(reading: &Reading, line: &Line, at: usize) -> Option<Choice> {
    let small = |at: usize| line.small(at).filter(|points| *points < HIGHEST);
    let dash = |at: usize| line.word(at) == "-" && line.glued(at);
    if dash(at.wrapping_sub(1)) || dash(at + 3) || !dash(at + 1) || !line.glued(at + 2) {
        return None;
    }
    let (one, other) = (small(at)?, small(at + 2)?);
    let near = at.saturating_sub(REACH)..at + REACH;
    near.into_iter().find(|near| line.is(*near, ENDING))?;
    let token = line.token(at);
    Some(Choice {
        span: line.span(at, at + 3),
        path: format!("score/{}-{}", one.max(other), one.min(other)),
        plural: false,
        of: String::new(),
        describes: true,
        frame: reading.frame(token),
    })
}

/// No match of two sides ends with as many points; a higher figure is a year or a number of parts.
const HIGHEST: u32 = 300;
/// So many words from a score stands the word that makes it one.
const REACH: usize = 7;
/// Words that make two figures a score.
const ENDING: &[&str] = &[
    "ahead",
    "beat",
    "beaten",
    "beating",
    "defeat",
    "defeated",
    "defeating",
    "draw",
    "drew",
    "lead",
    "led",
    "lose",
    "loses",
    "losing",
    "loss",
    "lost",
    "rout",
    "score",
    "scored",
    "tie",
    "tied",
    "trailed",
    "triumph",
    "victory",
    "vote",
    "voted",
    "win",
    "winner",
    "winning",
    "wins",
    "won",
];

fn path(reading: &Reading, index: usize) -> Option<String> {
    let tree = reading.tree;
    let token = tree.token(index);
    if !matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Verb | Tag::Num | Tag::Adv) {
        return None;
    }
    let head = token.head.map_or("", |head| tree.lemma(head));
    if matches!(token.tag, Tag::Adj | Tag::Num)
        && token.relation == Relation::Amod
        && let Some(place) = dictionary::lookup(ORDINALS, &token.norm)
    {
        let head = tree.key(token.head?);
        // "The first-ever meeting" is told of no other.
        let ever =
            [index + 1, index + 2].iter().any(|next| tree.document.tokens.get(*next).is_some_and(|next| next.norm == "ever"));
        return (place < FURTHEST && !ever).then(|| format!("ordinal/{head}/{place}"));
    }
    if token.tag == Tag::Noun
        && let Some(path) = dictionary::lookup(NOUNS, tree.lemma(index))
    {
        let class = dictionary::class(path);
        let vague = matches!(
            path,
            "ship/vessel" | "ship/craft" | "building/complex" | "building/premises" | "building/property" | "building/station"
        );
        return (THINGS.contains(&class) && class.len() < path.len() && !vague).then(|| path.to_string());
    }
    let path = dictionary::lookup(CHOICES, tree.lemma(index)).or_else(|| dictionary::lookup(CHOICES, &token.norm))?;
    let fits = match dictionary::class(path) {
        "side" => matches!(path, "side/port" | "side/starboard") && head == "side" || dictionary::holds(SIDED, head),
        "colour" => token.tag == Tag::Adj && token.relation == Relation::Amod,
        "payment" => tree.has_child(index, |child| matches!(child.norm.as_str(), "in" | "for")),
        "deed" => token.tag == Tag::Verb,
        _ => token.tag != Tag::Verb,
    };
    fits.then(|| path.to_string())
}

/// Of what stands further down a row, nobody counts the place in words.
const FURTHEST: u64 = 100;

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        assert!(crate::dictionary::is_sorted_and_unique(super::SIDED));
    }
}
