//! **What it decides:** whether figures of one measure can all be true.
//!
//! **Why:** a figure with its approximator is an interval. Intervals without a common value contradict each other; an interval that
//! holds another is the rounder telling of the same fact.
//!
//! **Agrees:** "35 minutes" and "35 minutes". **Precision:** "over two hours" and "two hours and 16 minutes".
//! **Contradiction:** "30 minutes" and "35 minutes".

use super::{Answer, Cause, Judgement, Kind, Place, Question, Reason, Understood, Verdict};
use crate::{
    document::Document,
    extraction::{Claims, Interval, Measure, Quantity, Status},
    linking::{Group, Member},
};

/// Two exact figures closer than this share of the larger (per mille) are one figure, rounded, if one of them is round.
const ROUNDING: i128 = 25;

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let quantity = |member: &Member| &claims[member.article].quantities[member.claim];
    let mut members: Vec<&Member> = group.members.iter().collect();
    members.sort_by_key(|member| {
        (quantity(member).value.nominal(), quantity(member).value.low, quantity(member).value.above, member.article, member.claim)
    });
    let mut answers: Vec<(Interval, Answer)> = Vec::new();
    for member in &members {
        let claim = quantity(member);
        let place = Place {
            article: member.article,
            span: claim.span,
            sentence: claim.frame.sentence,
            source: claim.frame.source_names.last().cloned(),
        };
        match answers.iter_mut().find(|(value, _)| same(value, &claim.value)) {
            Some((_, answer)) => answer.places.push(place),
            None => answers.push((claim.value, Answer { value: Some(understood(claim)), places: vec![place] })),
        }
    }
    let mut reason = Reason::Same;
    let mut verdict = Verdict::Agreement;
    let mut cause = None;
    for (index, (one, first)) in answers.iter().enumerate() {
        for (other_index, (other, second)) in answers.iter().enumerate().skip(index + 1) {
            if !super::differ_across(first, second) {
                continue;
            }
            if one.is_disjoint(other) && !is_rounding(one, other) {
                if verdict != Verdict::Contradiction {
                    reason = Reason::Apart(index, other_index);
                }
                verdict = Verdict::Contradiction;
                cause = None;
            } else if verdict == Verdict::Agreement && !is_same_figure(one, other) {
                verdict = Verdict::Precision;
                cause = Some(Cause::Rounding);
                reason =
                    if one.contains(other) { Reason::Rounder(index, other_index) } else { Reason::Rounder(other_index, index) };
            }
        }
    }
    if verdict == Verdict::Contradiction && grows(documents, &answers) {
        cause = Some(Cause::Update);
    }
    // The event by its noun ("the meeting") reads better than by its verb ("met").
    let named = members.iter().copied().find(|member| quantity(member).measured_by_noun).unwrap_or(members[0]);
    let first = quantity(named);
    vec![Judgement {
        kind: Kind::Quantity,
        verdict,
        cause,
        sureness: group.likeness,
        question: question(documents, named, first),
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

fn same(one: &Interval, other: &Interval) -> bool {
    (one.low, one.high, one.above, one.below) == (other.low, other.high, other.above, other.below)
}

/// Whether "about 13" stands beside "13": no reader would call that a difference.
fn is_same_figure(one: &Interval, other: &Interval) -> bool {
    let middle = |interval: &Interval| match (interval.low, interval.high) {
        (Some(low), Some(high)) => Some(low.plus(high)),
        _ => None,
    };
    middle(one).is_some() && middle(one) == middle(other)
}

/// Whether one exact figure is the other, rounded.
fn is_rounding(one: &Interval, other: &Interval) -> bool {
    let (a, b) = (one.nominal(), other.nominal());
    let close = a.gap(b).scaled(1_000_000_000) <= a.max(b).scaled(ROUNDING * 1_000_000);
    one.exact && other.exact && close && a != b && (one.zeros() != other.zeros())
}

/// Whether the figures grow with the days of the articles: a later count, not another one.
fn grows(documents: &[Document], answers: &[(Interval, Answer)]) -> bool {
    let dated: Vec<_> = answers
        .iter()
        .map(|(value, answer)| (answer.places.iter().filter_map(|place| documents[place.article].date).min(), value.nominal()))
        .collect();
    dated.iter().all(|(date, _)| date.is_some()) && dated.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1)
}

fn understood(claim: &Quantity) -> Understood {
    let factor = match &claim.measure {
        Measure::Unit(unit) => unit.factor,
        Measure::Count(_) => 1_000_000,
    };
    Understood::Quantity(claim.value, claim.noun.clone(), factor)
}

fn question(documents: &[Document], member: &Member, claim: &Quantity) -> Question {
    match &claim.measure {
        Measure::Unit(unit) => Question::Measure {
            thing: claim.measured_name.clone(),
            dimension: unit.dimension,
            planned: claim.frame.status == Status::Planned,
        },
        Measure::Count(_) => Question::Count {
            noun: claim.measured_name.clone(),
            clause: super::shorten(claim.frame.clause.of(&documents[member.article].text)),
        },
    }
}
