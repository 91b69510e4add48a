//! **What it decides:** whether reports choose words that exclude each other for one thing.
//!
//! **Why:** a pistol is no rifle, the left knee not the right, the second arrest not the third: one report errs.
//!
//! **Agrees:** "armed with a pistol" and "had a gun". **Contradiction:** "armed with a pistol" and "armed with a rifle", each in a report
//! that does not tell of the other.

use super::{Answer, Around, Judgement, Kind, Place, Question, Reason, Verdict, clause::Clause};
use crate::{
    dictionary,
    document::{Document, Tag},
    extraction::{Choice, Claims},
    linking::Group,
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(&Choice, Answer)> = Vec::new();
    for member in &group.members {
        let choice = &claims[member.article].choices[member.claim];
        let place = Place::told(member.article, choice.span, &choice.frame);
        match answers.iter_mut().find(|(known, _)| !known.excludes(choice)) {
            Some((_, answer)) => answer.places.push(place),
            None => answers.push((choice, Answer { value: None, places: vec![place] })),
        }
    }
    let pair = super::first_apart(answers.len(), |one, other| super::differ_across(&answers[one].1, &answers[other].1));
    let Some((one, other)) = pair else { return Vec::new() };
    let first = &claims[group.members[0].article].choices[group.members[0].claim];
    let document = &documents[group.members[0].article];
    vec![Judgement {
        kind: Kind::Event,
        verdict: Verdict::Contradiction,
        cause: None,
        sureness: group.likeness,
        question: question(document, &claims[group.members[0].article], first),
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason: Reason::OtherWord(one, other),
    }]
}

/// Classes of things that a clause can be asked for: "which weapon the guard carried". Sorted.
const THINGS: &[&str] =
    &["aircraft", "animal", "building", "crime", "drink", "drug", "fuel", "injury", "ship", "vehicle", "weapon"];
/// Classes that are asked for with their preposition: "on which side". Sorted.
const PLACES: &[&str] = &["direction", "room", "side"];

fn question(document: &Document, claims: &Claims, choice: &Choice) -> Question {
    let (class, frame) = (choice.class(), &choice.frame);
    let clause = Clause::new(document, claims, frame);
    let tokens = document.sentences.get(frame.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
    let within = |token: &usize| document.tokens[*token].span.overlaps(choice.span);
    // The word that all others of it hang on.
    let head = tokens.clone().filter(within).find(|token| document.tokens[*token].head.is_none_or(|head| !within(&head)));
    let noun = |token: usize| Some(token).filter(|token| matches!(document.tokens[*token].tag, Tag::Noun | Tag::Propn));
    let name = |token: usize| document.tokens[token].span.of(&document.text).to_string();
    // The answer is no part of the question.
    let answer = choice.span.of(&document.text).to_lowercase();
    let first = answer.split([' ', '-']).next().unwrap_or_default();
    let tells = |around: &Around| around.clause.to_lowercase().split([' ', '-']).any(|word| word == first);
    let around = match class {
        _ if dictionary::holds(THINGS, class) => head.and_then(|head| clause.around(head, choice.span)),
        _ if dictionary::holds(PLACES, class) => {
            // "A road near the eastern town": the town lies in the east, not what is done.
            let told = head.filter(|head| document.tokens[*head].head == Some(frame.predicate));
            told.and_then(|head| clause.whole(document.tokens[head].span)).map(|clause| Around { case: None, clause })
        }
        "ordinal" => head.filter(|head| noun(*head).is_some()).and_then(|head| clause.around(head, choice.span)),
        _ => None,
    };
    let described = || head.and_then(|head| document.tokens[head].head.filter(|of| head < *of).and_then(noun));
    let noun = match class {
        "ordinal" => head.and_then(noun).or_else(described).map(name),
        "colour" => described().map(|noun| format!("the {}", name(noun))),
        _ => None,
    };
    Question::Which {
        class: class.to_string(),
        // "In which arrest he was arrested" asks nothing.
        around: around.filter(|around| !tells(around) && noun.as_ref().is_none_or(|noun| !around.clause.contains(noun.as_str()))),
        noun,
        gist: super::gap(document, frame, choice.span),
    }
}
