//! **What it decides:** whether reports choose words that exclude each other for one thing.
//!
//! **Why:** a pistol is no rifle, the left knee not the right, the second arrest not the third: one report errs.
//!
//! **Agrees:** "armed with a pistol" and "had a gun". **Contradiction:** "armed with a pistol" and "armed with a rifle", each in a report
//! that does not tell of the other.

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::{
    document::Document,
    extraction::{Choice, Claims},
    linking::Group,
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(&Choice, Answer)> = Vec::new();
    for member in &group.members {
        let choice = &claims[member.article].choices[member.claim];
        let place = Place {
            article: member.article,
            span: choice.span,
            sentence: choice.frame.sentence,
            source: choice.frame.source_names.last().cloned(),
        };
        match answers.iter_mut().find(|(known, _)| !known.excludes(choice)) {
            Some((_, answer)) => answer.places.push(place),
            None => answers.push((choice, Answer { value: None, places: vec![place] })),
        }
    }
    let pair = (0..answers.len())
        .flat_map(|other| (0..other).map(move |one| (one, other)))
        .find(|(one, other)| super::differ_across(&answers[*one].1, &answers[*other].1));
    let Some((one, other)) = pair else { return Vec::new() };
    let first = &claims[group.members[0].article].choices[group.members[0].claim];
    let text = &documents[group.members[0].article].text;
    vec![Judgement {
        kind: Kind::Event,
        verdict: Verdict::Contradiction,
        cause: None,
        sureness: group.likeness,
        question: Question::Which { class: first.class().to_string(), gist: super::shorten(first.frame.clause.of(text)) },
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason: Reason::OtherWord(one, other),
    }]
}
