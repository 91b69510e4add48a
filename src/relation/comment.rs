//! **What it decides:** whether somebody gave a comment.
//!
//! **Why:** one report has an answer that the other did not get, or came too early for.
//!
//! **Agrees:** "the mayor declined to comment" and "the mayor did not return a call". **Difference:** "the mayor declined to comment" and
//! "the mayor said", each in a report that does not tell the other.

use super::{
    Judgement, Kind, Question, Reason, Verdict,
    answer::{Answer, Place, add, differ_across},
};
use crate::{document::Document, extraction::Claims, linking::Group};

/// So many places of a report's comments are shown: the first is where it answers.
const SHOWN: usize = 1;

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(bool, Answer)> = Vec::new();
    for member in &group.members {
        let comment = &claims[member.article].comments[member.claim];
        let place = Place::told(member.article, comment.span, &comment.frame);
        let known = answers.iter().find(|(given, _)| *given == comment.given);
        let shown = known.map_or(0, |known| known.1.places.iter().filter(|place| place.article == member.article).count());
        if shown < SHOWN {
            add(&mut answers, comment.given, None, place);
        }
    }
    let [(_, one), (_, other)] = &answers[..] else { return Vec::new() };
    if !differ_across(one, other) {
        return Vec::new();
    }
    let first = &claims[group.members[0].article].comments[group.members[0].claim];
    let text = &documents[group.members[0].article].text;
    vec![Judgement {
        kind: Kind::Stance,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness,
        question: Question::Comment { name: small(&first.name) },
        reason: Reason::NoComment(super::shorten(first.span.of(text))),
        answers: answers.into_iter().map(|answer| answer.1).collect(),
    }]
}

/// A description that began a sentence, as it stands inside one: "a spokeswoman", "her lawyer".
fn small(name: &str) -> String {
    const BEGINNINGS: &[&str] = &["A ", "An ", "Her ", "His ", "Its ", "One ", "The ", "Their "];
    match BEGINNINGS.iter().find(|word| name.starts_with(**word)) {
        Some(word) => word.to_lowercase() + &name[word.len()..],
        None => name.to_string(),
    }
}
