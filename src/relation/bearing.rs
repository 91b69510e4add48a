//! **What it decides:** whether something lies in one direction of a place.
//!
//! **Why:** nothing lies both east and west of a port. Neighbouring points of the compass are one direction, told more exactly.
//!
//! **Agrees:** "east of the port" twice. **Precision:** "east" and "southeast of the port". **Contradiction:** "east" and "west of the
//! port".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::order::Order;
use crate::{dictionary::choice::apart, document::Document, extraction::Claims, linking::Group};

pub(super) fn judge(_documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut members = group.members.clone();
    let bearing = |member: &crate::linking::Member| &claims[member.article].bearings[member.claim];
    members.order_by_key(|member| (bearing(member).eighth, *member));
    let mut answers: Vec<(u8, Answer)> = Vec::new();
    for member in &members {
        let claim = bearing(member);
        let place = Place::told(member.article, claim.span, &claim.frame);
        super::add(&mut answers, claim.eighth, None, place);
    }
    let widest = answers.iter().flat_map(|(one, _)| answers.iter().map(move |(other, _)| apart(*one, *other))).max().unwrap_or(0);
    let (verdict, reason) = match widest {
        0 => (Verdict::Agreement, Reason::Same),
        1 => (Verdict::Precision, Reason::OtherDirection(0, 1)),
        _ => (Verdict::Contradiction, Reason::OtherDirection(0, answers.len() - 1)),
    };
    let question = Question::Direction { from: bearing(&members[0]).from_name.clone() };
    vec![Judgement {
        kind: Kind::Event,
        verdict,
        cause: None,
        sureness: group.likeness,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}
