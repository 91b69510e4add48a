//! **What it decides:** whether reports tell the same state of one person or thing.
//!
//! **Why:** who is held is not free, what was rejected was not accepted: one report is behind the other, or wrong.
//!
//! **Agrees:** "police arrested the skipper" and "the skipper was detained". **Difference:** "the skipper is held" and "the skipper was
//! released", each in a report that does not tell the other. **Contradiction:** "the letter is genuine" and "a fake letter".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict, clause::Clause};
use crate::{
    dictionary::{
        self,
        state::{LASTING, PERSONAL},
    },
    document::Document,
    extraction::{Claims, State},
    linking::Group,
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut answers: Vec<(&State, Answer)> = Vec::new();
    for member in &group.members {
        let state = &claims[member.article].states[member.claim];
        let place = Place::told(member.article, state.span, &state.frame);
        match answers.iter_mut().find(|(known, _)| known.denied == state.denied && !known.excludes(state)) {
            Some((_, answer)) => answer.places.push(place),
            None => answers.push((state, Answer { value: None, places: vec![place] })),
        }
    }
    let apart = |one: usize, other: usize| {
        let (one, other) = (&answers[one], &answers[other]);
        one.0.excludes(other.0) && super::differ_across(&one.1, &other.1)
    };
    let disputed: Vec<usize> = (0..answers.len()).filter(|one| (0..answers.len()).any(|other| apart(*one, other))).collect();
    let pair = super::first_apart(disputed.len(), |one, other| apart(disputed[one], disputed[other]));
    let Some((one, other)) = pair else { return Vec::new() };
    let first = &claims[group.members[0].article].states[group.members[0].claim];
    let document = &documents[group.members[0].article];
    let clause = Clause::new(document, &claims[group.members[0].article], &first.frame);
    let of = clause.called(&first.of).or_else(|| clause.subject().filter(|_| first.class() == "change"));
    let question = match of {
        // "What became of the driver" asks nothing of whether he kept the law.
        Some(of) if !matches!(first.class(), "compliance" | "law" | "permission") => {
            Question::State { class: first.class().to_string(), of }
        }
        _ => Question::Act { clause: super::shorten(first.frame.clause.of(&document.text)) },
    };
    // How somebody is changes in a day; that the plant was closed and that it was not do not.
    let (held, not) = (answers[disputed[one]].0, answers[disputed[other]].0);
    let denied = held.denied != not.denied && !dictionary::holds(PERSONAL, first.class());
    let lasting = denied || dictionary::holds(LASTING, first.class());
    vec![Judgement {
        kind: Kind::Status,
        verdict: if lasting { Verdict::Contradiction } else { Verdict::Difference },
        cause: None,
        sureness: group.likeness,
        question,
        answers: disputed.iter().map(|answer| answers[*answer].1.clone()).collect(),
        reason: Reason::OtherWord(one, other),
    }]
}
