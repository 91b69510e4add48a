//! **What it decides:** whether reports tell the same stance of the same person.
//!
//! **Why:** to accept a statement is not yet to agree with it, and to decline to answer is not to deny.
//!
//! **Agrees:** "the mayor accepted the offer" twice. **Difference:** "accepted the statement" and "agreed that the charge is baseless".
//! **Contradiction:** "accepted the offer" and "rejected the offer".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict, clause, clause::Clause};
use crate::order::Order;
use crate::{
    dictionary::stance::Stance,
    document::Document,
    extraction::{Claims, Polarity, Proposition},
    linking::{Group, Member},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let proposition = |member: &Member| &claims[member.article].propositions[member.claim];
    let mut members: Vec<&Member> = group.members.iter().collect();
    members.order_by_key(|member| (proposition(member).stance, member.article, member.claim));
    let mut answers: Vec<((Option<Stance>, Polarity), Answer)> = Vec::new();
    for member in &members {
        let claim = proposition(member);
        let place = Place::told(member.article, claim.span, &claim.frame);
        let taken = (claim.stance, claim.frame.polarity);
        super::add(&mut answers, taken, None, place);
    }
    let words = |stance: (Option<Stance>, Polarity)| {
        let member = members.iter().find(|member| (proposition(member).stance, proposition(member).frame.polarity) == stance);
        let lemma = member.map(|member| proposition(member).lemma.clone()).unwrap_or_default();
        if stance.1 == Polarity::Negated { format!("not {lemma}") } else { lemma }
    };
    let mut verdict = Verdict::Agreement;
    let mut reason = Reason::Same;
    for (index, (one, first)) in answers.iter().enumerate() {
        for (other, second) in &answers[index + 1..] {
            if !super::differ_across(first, second) {
                continue;
            }
            let opposite = is_for(*one) != is_for(*other);
            if opposite && verdict != Verdict::Contradiction {
                verdict = Verdict::Contradiction;
                reason = Reason::OppositeStance(words(*one), words(*other));
            } else if verdict == Verdict::Agreement {
                verdict = Verdict::Difference;
                reason = Reason::OtherStance(words(*one), words(*other));
            }
        }
    }
    let first = proposition(members[0]);
    let (document, own) = (&documents[members[0].article], &claims[members[0].article]);
    let source = first.frame.source_names.first().map(|source| clause::named(document, own, source));
    let matter = members
        .iter()
        .find_map(|member| Clause::new(&documents[member.article], &claims[member.article], &proposition(member).frame).matter());
    let question = Question::Stance { source, holder: holder(document, own, first), matter };
    vec![Judgement {
        kind: Kind::Stance,
        verdict,
        cause: None,
        sureness: 400 + group.likeness * 6 / 10,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

fn is_for(stance: (Option<Stance>, Polarity)) -> bool {
    stance.0.is_some_and(Stance::is_for) == (stance.1 == Polarity::Affirmed)
}

/// The name of the holder, rather than the pronoun that stands for it.
fn holder(document: &Document, claims: &Claims, claim: &Proposition) -> String {
    let entity = claims.entities.list.iter().position(|entity| Some(&entity.key) == claim.frame.subject.as_ref());
    entity.map_or_else(|| clause::named(document, claims, &claim.holder_name), |entity| clause::called(document, claims, entity))
}
