//! **What it decides:** whether reports tell the same act: that it happened or not, that it is done or to come, and who did it.
//!
//! **Why:** the verb and what it is done to are the same; what differs is the news.
//!
//! **Agrees:** "crews closed the pier" twice. **Contradiction:** "crews closed the pier" and "crews did not close the pier".
//! **Difference:** "crews will close the pier" (status), "police closed the pier" (actor).

use super::{Answer, Judgement, Kind, Place, Reason, Verdict, clause::Clause};
use crate::order::Order;
use crate::{
    document::{Document, Tag},
    extraction::{Claims, Polarity, Proposition, Status},
    linking::{Group, Member},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let proposition = |member: &Member| &claims[member.article].propositions[member.claim];
    let order = |member: &Member| {
        (proposition(member).frame.polarity, proposition(member).frame.status, proposition(member).frame.subject.clone())
    };
    let mut members: Vec<&Member> = group.members.iter().collect();
    members.order_by_key(|member| (order(member), member.article, member.claim));
    let differ = |same: &dyn Fn(&Proposition, &Proposition) -> bool| {
        members.iter().any(|one| !same(proposition(members[0]), proposition(one)))
    };
    // "provides no exemption" does not deny that it provides shelter: the object must be the same.
    let object = !differ(&|one, other| one.frame.object == other.frame.object);
    let polarity = object && differ(&|one, other| one.frame.polarity == other.frame.polarity);
    let planned = |claim: &Proposition| claim.frame.status == Status::Planned;
    let settled = members.iter().all(|member| matches!(proposition(member).frame.status, Status::Planned | Status::Done));
    // An infinitive or a noun in -ing leaves open whether it is done; so does an office: who is the new host has hosted nothing yet.
    let office = |member: &Member| {
        matches!(documents[member.article].tokens[proposition(member).frame.predicate].tag, Tag::Noun | Tag::Propn)
    };
    let told = members.iter().all(|member| planned(proposition(member)) || proposition(member).finite && !office(member));
    let status = told && settled && differ(&|one, other| planned(one) == planned(other));
    let is_person = |member: &Member| {
        claims[member.article]
            .entities
            .list
            .iter()
            .any(|entity| entity.is_person() && Some(&entity.key) == proposition(member).frame.subject.as_ref())
    };
    // A common noun, or a part of a body, may mean the one whom the other report names; only two people are two for sure.
    let is_named = |member: &Member| {
        let frame = &proposition(member).frame;
        frame.subject.as_ref().is_some_and(|subject| {
            super::is_named_in(&documents[member.article], &claims[member.article], frame.sentence, subject)
        })
    };
    let named = members.iter().all(|member| is_person(member) && is_named(member) && proposition(member).finite);
    let actor = named && differ(&|one, other| one.frame.subject == other.frame.subject);
    let hedge = differ(&|one, other| one.hedged == other.hedged);
    let (kind, verdict, reason) = if polarity && !status {
        (Kind::Event, Verdict::Contradiction, Reason::Denied)
    } else if status && !polarity {
        (
            Kind::Status,
            Verdict::Difference,
            Reason::OtherStatus(
                word(proposition(members[0]).frame.status),
                word(proposition(members[members.len() - 1]).frame.status),
            ),
        )
    } else if actor && !polarity && !status {
        (Kind::Actor, Verdict::Difference, Reason::OtherActor(0, 1))
    } else if hedge && !polarity && !status {
        (Kind::Stance, Verdict::Precision, Reason::Hedged)
    } else {
        // That an act is told twice is no news; what is told of it has rules of its own.
        return Vec::new();
    };
    let by = |claim: &Proposition| match kind {
        Kind::Actor => claim.frame.subject.clone().unwrap_or_default(),
        Kind::Stance => {
            if claim.hedged {
                "open".into()
            } else {
                "flat".into()
            }
        }
        Kind::Status => word(claim.frame.status).to_string(),
        Kind::Event if verdict == Verdict::Contradiction => {
            if claim.frame.polarity == Polarity::Negated {
                "no".into()
            } else {
                "yes".into()
            }
        }
        _ => String::new(),
    };
    let mut answers: Vec<(String, Answer)> = Vec::new();
    for member in members.iter().copied() {
        let claim = proposition(member);
        // The word that leaves it open may stand behind the act itself.
        let span = if kind == Kind::Stance { claim.span } else { claim.core };
        let place = Place::told(member.article, span, &claim.frame);
        super::add(&mut answers, by(claim), None, place);
    }
    let first = proposition(members[0]);
    let document = &documents[members[0].article];
    let clause = Clause::new(document, &claims[members[0].article], &first.frame);
    let question = super::act_question(kind, clause, super::shorten(first.core.of(&document.text)));
    vec![Judgement {
        kind,
        verdict,
        cause: None,
        sureness: group.likeness * 7 / 10,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Done => "done",
        Status::UnderWay => "under way",
        Status::Planned => "planned",
        Status::Alleged => "alleged",
        Status::Conditional => "possible",
        Status::Ordered => "ordered",
        Status::Refused => "refused",
    }
}
