//! **What it decides:** whether one assertion is told of different sources.
//!
//! **Why:** readers weigh a claim by who makes it. A claim the one outlet gives to the minister and the other to the minister's
//! opponent is not the same news.
//!
//! **Agrees:** both outlets: "the minister said there was no proof". **Difference:** "the minister said there was no proof" and "the
//! minister said the mayor had told him there was no proof".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::order::Order;
use crate::{
    document::Document,
    extraction::{Claims, Proposition},
    linking::{Group, Member},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let proposition = |member: &Member| &claims[member.article].propositions[member.claim];
    let innermost = |member: &Member| proposition(member).frame.sources.last().cloned();
    // Only named sources can be told apart for sure: "the ministry" may speak through the minister.
    let named = |member: &Member| {
        let claim = proposition(member);
        innermost(member).is_some_and(|key| {
            let known = &claims[member.article];
            known.entities.list.iter().any(|entity| entity.key == key && entity.may_be_person())
                && super::is_named_in(&documents[member.article], known, claim.frame.sentence, &key)
        })
    };
    let mut members: Vec<&Member> = group.members.iter().filter(|member| named(member)).collect();
    members.order_by_key(|member| (innermost(member), member.article, member.claim));
    let mut answers: Vec<(Option<String>, Answer)> = Vec::new();
    for member in &members {
        let claim = proposition(member);
        let place = Place::told(member.article, evidence(claim), &claim.frame);
        super::add(&mut answers, innermost(member), None, place);
    }
    // "I made a mistake" and "he made a mistake", of him by another, are two utterances.
    let of_self = |member: &&Member| {
        let document = &documents[member.article];
        let span = evidence(proposition(member));
        let tokens = document.sentences[proposition(member).frame.sentence].tokens.clone();
        tokens
            .map(|token| &document.tokens[token])
            .any(|token| token.span.overlaps(span) && matches!(token.norm.as_str(), "i" | "me" | "my" | "myself"))
    };
    if answers.len() < 2 || members.iter().any(of_self) && !members.iter().all(of_self) {
        return Vec::new();
    }
    let name = |index: usize| answers[index].1.places[0].source.clone().unwrap_or_default();
    let reason = Reason::OtherSource(name(0), name(1));
    let question =
        Question::Speaker { gist: super::shorten(proposition(members[0]).frame.clause.of(&documents[members[0].article].text)) };
    vec![Judgement {
        kind: Kind::Speaker,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness.min(800),
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

fn evidence(claim: &Proposition) -> crate::document::Span {
    claim.span
}
