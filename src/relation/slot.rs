//! **What it decides:** whether reports of one act name the same somebody or something in one of its parts: who did it, to whom,
//! where, with what, for what.
//!
//! **Why:** who did it and what it was done to are the news; when all else of the act is told alike, what differs stands out.
//!
//! **Agrees:** "the crew boarded the ferry" twice. **Difference:** "the crew boarded the ferry" and "the police boarded the ferry".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::{
    dictionary::{self, lexicon, role::ROLES},
    document::{Document, Span},
    extraction::{Claims, Part, Participant},
    linking::{Group, Member, Sort},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let Sort::Slot(part) = group.sort else { return Vec::new() };
    let proposition = |member: &Member| &claims[member.article].propositions[member.claim];
    let mut answers: Vec<(&Participant, Answer)> = Vec::new();
    for member in &group.members {
        let claim = proposition(member);
        for filler in claim.participants.iter().filter(|participant| participant.part == part && !participant.open) {
            let place = Place {
                article: member.article,
                span: filler.span,
                sentence: claim.frame.sentence,
                source: claim.frame.source_names.last().cloned(),
            };
            match answers.iter_mut().find(|(known, _)| fit(known, filler) == Fit::Same) {
                Some((_, answer)) => answer.places.push(place),
                None => answers.push((filler, Answer { value: None, places: vec![place] })),
            }
        }
    }
    let differs = |(one, first): &(&Participant, Answer)| {
        answers.iter().any(|(other, second)| fit(one, other) == Fit::Other && super::differ_across(first, second))
    };
    let kept: Vec<bool> = answers.iter().map(differs).collect();
    let mut kept = kept.into_iter();
    answers.retain(|_| kept.next() == Some(true));
    if answers.len() < 2 {
        return Vec::new();
    }
    let whose = answers[0].0.keys.iter().any(|key| answers[1].0.keys.contains(key));
    let first = proposition(&group.members[0]);
    let text = &documents[group.members[0].article].text;
    let filler = first.participants.iter().find(|participant| participant.part == part).map_or(first.core, |filler| filler.span);
    // The clause without what is asked for.
    let rest = if filler.start <= first.core.start {
        Span::new(filler.end.min(first.core.end), first.core.end)
    } else {
        Span::new(first.core.start, filler.start.min(first.core.end))
    };
    let clause = if rest.of(text).trim().is_empty() { first.core } else { rest };
    let question = Question::Part { part, clause: super::shorten(clause.of(text)) };
    vec![Judgement {
        kind: if part == Part::Actor || whose { Kind::Actor } else { Kind::Event },
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness * 7 / 10,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason: Reason::OtherPart(0, 1),
    }]
}

/// How two fillers of one part stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Same,
    Open,
    Other,
}

/// Nouns that can stand for whatever the other report names. Sorted.
const GENERAL: &[&str] = &[
    "action",
    "authority",
    "bid",
    "cache",
    "case",
    "development",
    "dozen",
    "effort",
    "event",
    "group",
    "incident",
    "issue",
    "item",
    "kind",
    "list",
    "lot",
    "man",
    "matter",
    "move",
    "number",
    "official",
    "one",
    "part",
    "people",
    "person",
    "place",
    "range",
    "scene",
    "series",
    "set",
    "side",
    "site",
    "situation",
    "source",
    "spot",
    "step",
    "system",
    "thing",
    "type",
    "way",
    "woman",
];

fn fit(one: &Participant, other: &Participant) -> Fit {
    if one.keys.iter().any(|key| other.keys.contains(key)) || lexicon::same(&one.lemma, &other.lemma) {
        return match (&one.owner, &other.owner) {
            (Some(a), Some(b)) if a != b => Fit::Other,
            (None, Some(_)) | (Some(_), None) => Fit::Open,
            _ => Fit::Same,
        };
    }
    let within = |one: &Participant, other: &Participant| one.keys.iter().any(|key| other.modifiers.contains(key));
    let shared = one.modifiers.iter().any(|key| other.modifiers.contains(key));
    let general = |participant: &Participant| dictionary::holds(GENERAL, &participant.lemma);
    if within(one, other) || within(other, one) || one.pronoun || other.pronoun || general(one) || general(other) {
        return Fit::Open;
    }
    let people = |participant: &Participant| dictionary::lookup(ROLES, &participant.lemma).is_some();
    let alike = people(one) == people(other);
    // "the ferry Blue Star": a thing is compared by what it is, beside another that has no name.
    let thing = |participant: &Participant| participant.named && !participant.name && !participant.person;
    match (one.named && !thing(one), other.named && !thing(other)) {
        (true, true) if one.name && other.name && one.person == other.person && !shared => Fit::Other,
        (false, false) if lexicon::is_kind(&one.lemma, &other.lemma) => {
            let told = !one.modifiers.is_empty() && !other.modifiers.is_empty();
            if told && !shared { Fit::Other } else { Fit::Open }
        }
        (false, false) if alike => Fit::Other,
        _ => Fit::Open,
    }
}
