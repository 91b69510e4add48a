//! Judgements that tell again what another tells: a reader needs to be told once.

use super::{Answer, Judgement, Kind, Verdict};
use crate::order::Order;

/// Of discrepancies of one kind that stand at the same places, the surest. What happened and what became of it are one kind here.
pub(super) fn once(judgements: Vec<Judgement>) -> Vec<Judgement> {
    let mut order: Vec<usize> = (0..judgements.len()).collect();
    order.order_by_key(|index| (u64::MAX - judgements[*index].sureness, *index));
    let alike = |one, other| one == other || [one, other].iter().all(|kind| matches!(kind, Kind::Event | Kind::Status));
    let mut kept: Vec<usize> = Vec::new();
    for index in order {
        let one = &judgements[index];
        if !kept.iter().any(|known| alike(judgements[*known].kind, one.kind) && tells(&judgements[*known], one)) {
            kept.push(index);
        }
    }
    // Who said something is best told by the words that name the speaker.
    let length = |judgement: &Judgement| -> usize {
        judgement.answers.iter().map(|answer| answer.places[0].span.end - answer.places[0].span.start).sum()
    };
    let better = |one: usize, other: usize| {
        let (one_length, other_length) = (length(&judgements[one]), length(&judgements[other]));
        are_speakers(&judgements[one], &judgements[other]) && (one_length, one) < (other_length, other)
    };
    let mut kept: Vec<usize> = kept.iter().copied().filter(|index| !kept.iter().any(|other| better(*other, *index))).collect();
    kept.order();
    let mut judgements: Vec<Option<Judgement>> = judgements.into_iter().map(Some).collect();
    kept.into_iter().filter_map(|index| judgements[index].take()).collect()
}

/// Whether the versions of a discrepancy stand where two versions of another do.
pub(super) fn tells(known: &Judgement, other: &Judgement) -> bool {
    let disputed = matches!(known.verdict, Verdict::Contradiction | Verdict::Difference | Verdict::Precision);
    let stands = |one: &Answer, two: &Answer| {
        one.places.iter().any(|a| two.places.iter().any(|b| a.article == b.article && a.span.overlaps(b.span)))
    };
    let version = |answer: &Answer| known.answers.iter().position(|known| stands(known, answer));
    let mut versions = other.answers.iter().filter_map(version);
    let first = versions.next();
    disputed && first.is_some() && versions.any(|version| Some(version) != first)
}

/// Whether both tell who said the words of the same sentences.
fn are_speakers(known: &Judgement, other: &Judgement) -> bool {
    let places = |judgement: &Judgement| -> Vec<(usize, usize)> {
        judgement.answers.iter().flat_map(|answer| &answer.places).map(|place| (place.article, place.sentence)).collect()
    };
    known.kind == Kind::Speaker && other.kind == Kind::Speaker && {
        let places_known = places(known);
        places(other).iter().filter(|place| places_known.contains(place)).count() > 1
    }
}
