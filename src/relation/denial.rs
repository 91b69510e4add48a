//! **What it decides:** whether reports tell that something happened or that it did not.
//!
//! **Why:** verb or noun, what one report denies and the other asserts cannot both be.
//!
//! **Agrees:** "issued a warning" and "the warning came late". **Contradiction:** "no warning was issued" and "issued a warning".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict, clause::Clause};
use crate::{
    document::Document,
    extraction::Claims,
    linking::{Group, Member},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(bool, Answer)> = Vec::new();
    for member in &group.members {
        let occurrence = &claims[member.article].occurrences[member.claim];
        let place = Place::told(member.article, occurrence.span, &occurrence.frame);
        super::add(&mut answers, occurrence.denied, None, place);
    }
    let [(_, one), (_, other)] = &answers[..] else { return Vec::new() };
    if !super::differ_across(one, other) {
        return Vec::new();
    }
    let occurrence = |member: &Member| &claims[member.article].occurrences[member.claim];
    let text = |member: &Member| &documents[member.article].text;
    // A noun far from its verb ("the test showed") asks for another clause.
    let asks = |member: &&Member| {
        let one = occurrence(member);
        let verb = documents[member.article].tokens[one.frame.predicate].span;
        !one.denied && one.span.contains(verb)
    };
    let question = match group.members.iter().find(asks) {
        Some(first) => {
            let frame = &occurrence(first).frame;
            let clause = Clause::new(&documents[first.article], &claims[first.article], frame);
            super::act_question(Kind::Event, clause, super::shorten(frame.clause.of(text(first))))
        }
        None => {
            let first = group.members.iter().find(|member| occurrence(member).denied).unwrap_or(&group.members[0]);
            Question::Act { clause: super::shorten(occurrence(first).frame.clause.of(text(first))) }
        }
    };
    vec![Judgement {
        kind: Kind::Event,
        verdict: Verdict::Contradiction,
        cause: None,
        sureness: group.likeness,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason: Reason::Denied,
    }]
}
