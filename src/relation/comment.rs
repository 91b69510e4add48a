//! **What it decides:** whether somebody gave a comment.
//!
//! **Why:** one report has an answer that the other did not get, or came too early for.
//!
//! **Agrees:** "the mayor declined to comment" and "the mayor did not return a call". **Difference:** "the mayor declined to comment" and
//! "the mayor said", each in a report that does not tell the other.

use super::{
    Judgement, Kind, Question, Reason, Verdict,
    answer::{Answer, Place, add, differ_across},
    clause,
};
use crate::{document::Document, extraction::Claims, linking::Group};

pub(super) fn judge(_: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(bool, Answer)> = Vec::new();
    for member in &group.members {
        let comment = &claims[member.article].comments[member.claim];
        let place = Place::told(member.article, comment.span, &comment.frame);
        let shown = |(given, answer): &(bool, Answer)| {
            *given == comment.given && answer.places.iter().any(|place| place.article == member.article)
        };
        // The first place of a report is where it answers.
        if !answers.iter().any(shown) {
            add(&mut answers, comment.given, None, place);
        }
    }
    let [(_, one), (_, other)] = &answers[..] else { return Vec::new() };
    if !differ_across(one, other) {
        return Vec::new();
    }
    let first = &claims[group.members[0].article].comments[group.members[0].claim];
    vec![Judgement {
        kind: Kind::Stance,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness,
        question: Question::Comment { name: inside(&first.name) },
        reason: Reason::NoComment,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
    }]
}

/// A description that began a sentence, as it stands inside one: "a spokeswoman", "her lawyer".
fn inside(name: &str) -> String {
    const BEGINNINGS: &[&str] = &["A ", "An ", "Her ", "His ", "Its ", "One ", "The ", "Their "];
    let begins = BEGINNINGS.iter().any(|word| name.starts_with(word));
    if begins { clause::small(name) } else { name.to_string() }
}
