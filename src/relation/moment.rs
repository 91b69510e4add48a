//! **What it decides:** whether times of one act can both be true.
//!
//! **Why:** a time is as fine as it was told. Two times conflict only in a field that both tell.
//!
//! **Agrees:** "6 a.m." and "06:00". **Precision:** "around 6 a.m." and "6 a.m.". **Contradiction:** "November 18" and "November 19".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Understood, Verdict, clause::Clause};
use crate::order::Order;
use crate::{
    document::Document,
    extraction::{Claims, Grain, Moment},
    linking::{Group, Member},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let time = |member: &Member| &claims[member.article].times[member.claim];
    let mut members: Vec<&Member> = group.members.iter().collect();
    members.order_by_key(|member| (time(member).moment, member.article, member.claim));
    let mut answers: Vec<(Moment, Answer)> = Vec::new();
    for member in &members {
        let claim = time(member);
        let place = Place::told(member.article, claim.span, &claim.frame);
        super::add(&mut answers, claim.moment, Some(Understood::Time(claim.moment)), place);
    }
    let mut verdict = Verdict::Agreement;
    let mut reason = Reason::Same;
    for one in 0..answers.len() {
        for other in one + 1..answers.len() {
            if !super::differ_across(&answers[one].1, &answers[other].1) {
                continue;
            }
            if as_written(documents, &answers[one].1) == as_written(documents, &answers[other].1) {
                continue;
            }
            match compare(answers[one].0, answers[other].0) {
                Verdict::Contradiction if verdict != Verdict::Contradiction => {
                    verdict = Verdict::Contradiction;
                    reason = Reason::OtherTime(one, other);
                }
                Verdict::Precision if verdict == Verdict::Agreement => {
                    verdict = Verdict::Precision;
                    reason = Reason::FinerTime(one, other);
                }
                _ => {}
            }
        }
    }
    let first = members[0];
    let told = |member: &&Member| {
        let claim = time(member);
        Clause::new(&documents[member.article], &claims[member.article], &claim.frame).whole(claim.span)
    };
    let question = Question::When {
        clause: members.iter().copied().find_map(|member| told(&member)),
        gist: super::gap(&documents[first.article], &time(first).frame, time(first).span),
    };
    vec![Judgement {
        kind: Kind::Time,
        verdict,
        cause: None,
        sureness: group.likeness,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

/// The words of the first place. "Friday" and "Friday" may be read as two days where one report's own day is not known; no reader would
/// call them different.
fn as_written(documents: &[Document], answer: &Answer) -> String {
    answer.places.first().map_or_else(String::new, |place| place.span.of(&documents[place.article].text).to_lowercase())
}

/// How two times of one act stand to each other.
pub(super) fn compare(one: Moment, other: Moment) -> Verdict {
    if one.is_disjoint(&other) {
        Verdict::Contradiction
    } else if one.is_finer(&other) && !is_part_of_day(one, other) {
        Verdict::Precision
    } else {
        Verdict::Agreement
    }
}

/// Whether one tells a part of a day and the other that day or a part of it too: "Tuesday" and "Tuesday morning", "early Sunday" and "the
/// early hours of Sunday" are no two answers to a reader.
fn is_part_of_day(one: Moment, other: Moment) -> bool {
    let part = |a: Moment, b: Moment| matches!(a.grain, Grain::Day | Grain::PartOfDay) && b.grain == Grain::PartOfDay;
    (part(one, other) || part(other, one)) && one.single_day().is_some() && one.single_day() == other.single_day()
}
