//! Which propositions tell of one act, so far that what fills one of its parts in the one must fill it in the other.
//!
//! Each part of an act (who, whom, where, with what) is a question of its own: two clauses answer it if their predicates are the same
//! and the other parts agree. What fills the part itself has no say.

use super::{
    Group, Member, Sort, cluster,
    weight::{Weights, common},
};
use crate::order::Order;
use crate::{
    dictionary::{self, cue::REPORT_VERBS},
    extraction::{Claims, Part, Participant, Polarity, Proposition, Status},
};
use std::collections::BTreeMap;

/// The parts that are compared.
const PARTS: &[Part] = &[
    Part::Actor,
    Part::Patient,
    Part::Goal,
    Part::Source,
    Part::Place,
    Part::Company,
    Part::Purpose,
    Part::Against,
    Part::Matter,
    Part::Capacity,
];
/// What predicate and agreeing parts must weigh together, in thousandths of the weight of the rarest word: a verb and a noun of which
/// neither is in every other sentence. Tuned on the scoreboard.
const SUPPORT: u64 = 780;
/// Taken off for each other part that names somebody else.
const CONFLICT: u64 = 420;
/// From here on it is certain that two clauses tell of one act.
const CERTAIN: u64 = 3700;

pub(crate) fn link(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut items: Vec<Member> = Vec::new();
    let mut index: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, proposition) in claims.propositions.iter().enumerate() {
            if !is_act(proposition) {
                continue;
            }
            let keys = proposition
                .participants
                .iter()
                .filter(|participant| !participant.open)
                .flat_map(|participant| participant.keys.iter().chain(&participant.modifiers));
            for (act, key) in keys.flat_map(|key| proposition.acts.iter().map(move |act| (act, key))) {
                let holders = index.entry((act, key)).or_default();
                if holders.last() != Some(&items.len()) {
                    holders.push(items.len());
                }
            }
            items.push(Member { article, claim });
        }
    }
    let proposition = |item: usize| &claims[items[item].article].propositions[items[item].claim];
    let mut groups = Vec::new();
    for part in PARTS.iter().copied() {
        let pairs =
            cluster::indexed(index.values(), &items, |one, other| support(proposition(one), proposition(other), part, weights));
        let linked = cluster::group(&items, pairs, |one, other| items[one].article == items[other].article);
        groups.extend(linked.into_iter().map(|(members, likeness)| Group {
            sort: Sort::Slot(part),
            members: members.into_iter().map(|item| items[item]).collect(),
            likeness,
        }));
    }
    groups
}

fn is_act(proposition: &Proposition) -> bool {
    let light = dictionary::holds(REPORT_VERBS, &proposition.lemma)
        || matches!(proposition.lemma.as_str(), "be" | "have" | "do" | "get" | "go" | "happen" | "include");
    !light && !proposition.frame.headline && proposition.frame.polarity == Polarity::Affirmed
}

fn of(proposition: &Proposition, part: Part) -> impl Iterator<Item = &Participant> {
    proposition.participants.iter().filter(move |participant| participant.part == part && !participant.open)
}

/// How sure it is that two clauses tell of one act, whatever fills the part: 0 to 1000.
fn support(one: &Proposition, other: &Proposition, part: Part, weights: &Weights) -> Option<u64> {
    let open = |status: Status| status == Status::Conditional;
    if of(one, part).next().is_none() || of(other, part).next().is_none() || open(one.frame.status) != open(other.frame.status) {
        return None;
    }
    let mut total = weights.of(&one.frame.act).min(weights.of(&other.frame.act));
    let mut agreeing = 0;
    let mut against = 0_u64;
    // A part with the same head is no answer itself: what may differ is whose it is.
    for part in PARTS.iter().copied() {
        for participant in of(one, part) {
            let heads = of(other, part).flat_map(|twin| common(&participant.keys, &twin.keys)).map(|key| weights.of(key)).max();
            if let Some(weight) = heads {
                total += weight;
                agreeing += 1;
            } else if participant.name && of(other, part).any(|twin| twin.name) {
                against += 1;
            }
        }
    }
    if of(one, part).any(|participant| participant.name) && of(other, part).any(|twin| twin.name) {
        against = against.saturating_sub(1);
    }
    let (first, second) = (around(one, part), around(other, part));
    total += common(&first, &second).into_iter().map(|key| weights.of(key) / 3).sum::<u64>();
    let total = (1000 * total / weights.most()).saturating_sub(CONFLICT * against);
    (1 <= agreeing && SUPPORT <= total).then_some((1000 * total / CERTAIN).min(1000))
}

/// Keys of the words of the clause outside the heads of its parts and outside one part. Sorted.
fn around(proposition: &Proposition, part: Part) -> Vec<String> {
    let taken = |key: &String| {
        proposition.acts.contains(key)
            || proposition.participants.iter().any(|participant| {
                participant.keys.contains(key) || participant.part == part && participant.modifiers.contains(key)
            })
    };
    let mut words: Vec<String> =
        proposition.frame.words.iter().chain(&proposition.content).filter(|key| !taken(key)).cloned().collect();
    words.order();
    words.dedup();
    words
}
