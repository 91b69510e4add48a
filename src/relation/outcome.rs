//! **What it decides:** whether reports tell the same outcome of one person or thing.
//!
//! **Why:** who is held is not free, what was rejected was not accepted: one report is behind the other, or wrong.
//!
//! **Agrees:** "police arrested the skipper" and "the skipper was detained". **Difference:** "the skipper is held" and "the skipper was
//! released", each in a report that does not tell the other.

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::{
    dictionary::{self, outcome::OUTCOMES},
    document::Document,
    extraction::Claims,
    linking::Group,
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(&'static str, Answer)> = Vec::new();
    for member in &group.members {
        let claim = &claims[member.article].propositions[member.claim];
        let Some((_, outcome)) = dictionary::lookup(OUTCOMES, &claim.lemma) else { continue };
        let place = Place::told(member.article, claim.core, &claim.frame);
        super::add(&mut answers, outcome, None, place);
    }
    let differs =
        |(one, first): &(&str, Answer)| answers.iter().any(|(other, second)| one != other && super::differ_across(first, second));
    let disputed: Vec<&(&str, Answer)> = answers.iter().filter(|answer| differs(answer)).collect();
    let [(one, _), (other, _), ..] = disputed[..] else { return Vec::new() };
    let first = &claims[group.members[0].article].propositions[group.members[0].claim];
    let text = &documents[group.members[0].article].text;
    vec![Judgement {
        kind: Kind::Status,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness,
        question: Question::Act { clause: super::shorten(first.core.of(text)) },
        answers: disputed.iter().map(|answer| answer.1.clone()).collect(),
        reason: Reason::OtherStatus(one, other),
    }]
}
