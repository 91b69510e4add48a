//! **What it decides:** whether figures of one measure can all be true.
//!
//! **Why:** a figure with its approximator is an interval. Intervals without a common value contradict each other; an interval that
//! holds another is the rounder telling of the same fact.
//!
//! **Agrees:** "35 minutes" and "35 minutes". **Precision:** "over two hours" and "two hours and 16 minutes".
//! **Contradiction:** "30 minutes" and "35 minutes".

use super::{
    Answer, Around, Cause, Counting, Judgement, Kind, Place, Question, Reason, Understood, Verdict, measure, measure::question,
};
use crate::order::Order;
use crate::{
    dictionary::unit::{CELSIUS, Dimension},
    document::Document,
    extraction::{Claims, Decimal, Interval, Measure, Quantity},
    linking::{Group, Member},
};

/// Two exact figures closer than this share of the larger (per mille) are one figure, rounded, if one of them is round.
const ROUNDING: i128 = 25;
/// A figure that another leaves open is a little off if it is at least this share of it (per mille): what "about" leaves open.
const NEAR: i128 = 900;

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let quantity = |member: &Member| &claims[member.article].quantities[member.claim];
    let mut members: Vec<&Member> = group.members.iter().collect();
    members.order_by_key(|member| {
        (quantity(member).value.nominal(), quantity(member).value.low, quantity(member).value.above, member.article, member.claim)
    });
    let mut answers: Vec<(Interval, Answer)> = Vec::new();
    for member in &members {
        let claim = quantity(member);
        let place = Place::told(member.article, claim.span, &claim.frame);
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
            let converted = is_converted(first, second);
            if (one.is_disjoint(other) || are_apart(one, other))
                && !is_rounding(one, other)
                && !(converted && is_close(one, other))
            {
                if verdict != Verdict::Contradiction {
                    reason = Reason::Apart(index, other_index);
                }
                verdict = Verdict::Contradiction;
                cause = None;
            } else if verdict == Verdict::Agreement && converted {
                // "Ten kilometres" and "6.2 miles": nobody is rounder, each outlet told it in the units of its readers.
                cause = Some(Cause::Unit);
            } else if verdict == Verdict::Agreement && !one.is_one_figure(other) && !is_near(one, other) {
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
    let asked = |member: &&Member| question(&documents[member.article], &claims[member.article], quantity(member));
    let questions: Vec<Question> = members.iter().map(asked).collect();
    let mut question = questions.iter().min_by_key(|question| vagueness(question)).unwrap_or(&questions[0]).clone();
    if let Question::Count { around: around @ None, way: Counting::Number, noun, .. } = &mut question {
        let told = members.iter().find_map(|member| {
            let (document, claims) = (&documents[member.article], &claims[member.article]);
            let Question::Count { noun, .. } = measure::question(document, claims, quantity(member)) else { return None };
            Some((measure::behind(document, quantity(member))?, noun))
        });
        if let Some((clause, of)) = told {
            (*around, *noun) = (Some(Around { case: None, clause }), of);
        }
    }
    vec![Judgement {
        kind: Kind::Quantity,
        verdict,
        cause,
        sureness: group.likeness,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

/// How little a question tells of what is asked. The event by its noun ("the meeting") reads better than by its verb ("met").
fn vagueness(question: &Question) -> usize {
    match question {
        Question::Measure { thing: Some(_), .. } | Question::Measure { way: Some(_), clause: Some(_), .. } => 0,
        Question::Count { around: Some(Around { case: None, .. }), .. } => 0,
        Question::Count { around: Some(_), .. } => 1,
        Question::Measure { clause, around, .. } if clause.is_some() || around.is_some() => 1,
        _ => 2,
    }
}

fn same(one: &Interval, other: &Interval) -> bool {
    (one.low, one.high, one.above, one.below) == (other.low, other.high, other.above, other.below)
}

/// Whether two figures are one, told in two units. One number in two units is rather one of them copied wrongly.
pub(super) fn is_conversion(one: &Quantity, other: &Quantity) -> bool {
    let units = match (&one.measure, &other.measure) {
        (Measure::Unit(a), Measure::Unit(b)) => {
            a.dimension == b.dimension && are_two_numbers((&one.value, a.factor), (&other.value, b.factor))
        }
        _ => false,
    };
    units && (is_close(&one.value, &other.value) || !one.value.is_disjoint(&other.value))
}

/// Whether two figures, each with the factor of its unit, are told as two numbers in two units.
fn are_two_numbers((one, a): (&Interval, i64), (other, b): (&Interval, i64)) -> bool {
    a != b && one.nominal().unscaled(a.into()) != other.nominal().unscaled(b.into())
}

/// Whether two answers are told in two units of one dimension.
fn is_converted(one: &Answer, other: &Answer) -> bool {
    match (&one.value, &other.value) {
        (Some(Understood::Quantity(one, _, a)), Some(Understood::Quantity(other, _, b))) => {
            are_two_numbers((one, *a), (other, *b))
        }
        _ => false,
    }
}

/// Whether two figures that are both left open a little are two: "about 12,000" and "some 14,000". Neither has the other's middle.
fn are_apart(one: &Interval, other: &Interval) -> bool {
    let middle = |interval: &Interval| match (interval.low, interval.high) {
        (Some(low), Some(high)) if !interval.exact && !interval.below => Some(Interval::exactly(low.plus(high).scaled(500_000))),
        _ => None,
    };
    let (a, b) = (middle(one), middle(other));
    a.zip(b).is_some_and(|(a, b)| one.is_disjoint(&b) && other.is_disjoint(&a))
}

/// Whether one figure is the other, with a word that leaves a little open: "just under 12 million" beside "11.8 million". No reader would
/// call that a difference. "At least" and "up to" leave more open than a little.
pub(super) fn is_near(one: &Interval, other: &Interval) -> bool {
    let loose = |interval: &Interval| match (interval.low, interval.high) {
        (Some(_), None) => interval.above,
        (None, Some(_)) => interval.below,
        (Some(_), Some(_)) => true,
        (None, None) => false,
    };
    let told = |interval: &Interval| match (interval.low, interval.high) {
        (Some(low), Some(high)) if !interval.below => low.plus(high).scaled(500_000),
        _ => interval.nominal(),
    };
    let (a, b) = (told(one), told(other));
    loose(one) && loose(other) && a.max(b).scaled(NEAR * 1000) <= a.min(b)
}

/// Whether one exact figure is the other, rounded.
fn is_rounding(one: &Interval, other: &Interval) -> bool {
    let (a, b) = (one.nominal(), other.nominal());
    // "4 percent" beside "4.2 percent".
    let whole = a.is_whole() != b.is_whole() && a.gap(b) <= Decimal::millionths(500_000);
    one.exact && other.exact && (is_close(one, other) && a != b && one.zeros() != other.zeros() || whole)
}

/// Whether two figures are no further apart than rounding makes them.
fn is_close(one: &Interval, other: &Interval) -> bool {
    let (a, b) = (one.nominal(), other.nominal());
    a.gap(b).scaled(1_000_000_000) <= a.max(b).scaled(ROUNDING * 1_000_000)
}

/// Whether the figures grow with the days of the articles: a later count, not another one.
fn grows(documents: &[Document], answers: &[(Interval, Answer)]) -> bool {
    let dated: Vec<_> = answers
        .iter()
        .map(|(value, answer)| (answer.places.iter().filter_map(|place| documents[place.article].date).min(), value.nominal()))
        .collect();
    dated.iter().all(|(date, _)| date.is_some()) && dated.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1)
}

pub(super) fn understood(claim: &Quantity) -> Understood {
    match &claim.measure {
        // Scales of temperature have other zeros: all are shown in the base unit.
        Measure::Unit(unit) if unit.dimension == Dimension::Temperature => {
            Understood::Quantity(claim.value, CELSIUS.name.to_string(), CELSIUS.factor)
        }
        Measure::Unit(unit) => Understood::Quantity(claim.value, claim.noun.clone(), unit.factor),
        Measure::Count(_) | Measure::Toll(..) => Understood::Quantity(claim.value, claim.noun.clone(), 1_000_000),
    }
}
