//! **What it decides:** whether figures of one measure can all be true.
//!
//! **Why:** a figure with its approximator is an interval. Intervals without a common value contradict each other; an interval that
//! holds another is the rounder telling of the same fact.
//!
//! **Agrees:** "35 minutes" and "35 minutes". **Precision:** "over two hours" and "two hours and 16 minutes".
//! **Contradiction:** "30 minutes" and "35 minutes".

use super::{Answer, Cause, Judgement, Kind, Place, Question, Reason, Understood, Verdict, clause::Clause};
use crate::order::Order;
use crate::{
    dictionary::unit::{CELSIUS, Dimension},
    document::{Document, Tag},
    extraction::{Aspect, Claims, Interval, Measure, Quantity, Status},
    linking::{Group, Member},
};

/// Two exact figures closer than this share of the larger (per mille) are one figure, rounded, if one of them is round.
const ROUNDING: i128 = 25;

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
    let asked = |member: &Member| question(&documents[member.article], &claims[member.article], quantity(member));
    let tells = |question: &Question| match question {
        Question::Count { clause, .. } => clause.is_some(),
        Question::Measure { thing, .. } => thing.is_some(),
        _ => false,
    };
    let questions: Vec<Question> = members.iter().map(|member| asked(member)).collect();
    let question = questions.iter().find(|question| tells(question)).unwrap_or(&questions[0]).clone();
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

pub(super) fn question(document: &Document, claims: &Claims, claim: &Quantity) -> Question {
    let clause = Clause::new(document, claims, &claim.frame);
    let noun = head(document, claim);
    match &claim.measure {
        Measure::Unit(unit) => {
            // "paid ten dollars": the measure is what is done; else it goes with the act.
            let money = unit.dimension == Dimension::Money;
            let told = noun.and_then(|noun| clause.around(noun)).filter(|_| money);
            Question::Measure {
                thing: claim.measured_by_noun.then(|| claim.measured_name.clone()),
                clause: told.or_else(|| clause.act().filter(|_| !money)),
                gist: super::shorten(claim.frame.clause.of(&document.text)),
                dimension: unit.dimension,
                planned: claim.frame.status == Status::Planned,
            }
        }
        Measure::Toll(tally, _) => {
            Question::Count { noun: plural(&claim.noun, document, noun), clause: Some(tally.predicate().to_string()) }
        }
        Measure::Count(_) => Question::Count {
            noun: plural(claim.measured_name.trim_start_matches("of ").trim_start_matches("the "), document, noun)
                + &match &claim.aspect {
                    Aspect::Rate(of) => format!(" per {of}"),
                    _ => String::new(),
                },
            clause: noun.and_then(|noun| clause.around(noun)),
        },
    }
}

/// The noun that a figure belongs to: the last of its span.
fn head(document: &Document, claim: &Quantity) -> Option<usize> {
    let tokens = document.sentences.get(claim.frame.sentence)?.tokens.clone();
    tokens.rev().find(|token| {
        let token = &document.tokens[*token];
        // "120 ships a day" are ships.
        let per = matches!(&claim.aspect, Aspect::Rate(of) if *of == token.norm);
        token.span.overlaps(claim.span) && matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Sym) && !per
    })
}

/// The things counted, asked for as many.
fn plural(name: &str, document: &Document, noun: Option<usize>) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if noun.is_none_or(|noun| document.tokens[noun].xpos != "NN") {
        return name;
    }
    match name.as_bytes() {
        [.., b's' | b'x' | b'h'] => name + "es",
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &name[..name.len() - 1]),
        _ => name + "s",
    }
}
