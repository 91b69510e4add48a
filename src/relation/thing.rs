//! **What it decides:** whether reports tell alike of one thing: one or several, still there or former, and whose it is.
//!
//! **Why:** a former depot is in no use, one lawyer is no firm of them, and whose concerns were raised is news.
//!
//! **Agrees:** "closed a former fuel depot" twice. **Difference:** "closed a former fuel depot" and "closed its fuel depot".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::{
    document::Document,
    extraction::{Claims, Thing},
    linking::Group,
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    type Told = fn(&Thing) -> Option<String>;
    let number: Told = |thing| thing.number.map(|number| format!("{number:?}"));
    let former: Told = |thing| Some(thing.former.to_string());
    let owner: Told = |thing| thing.owner.clone();
    let points = [(Kind::Quantity, number), (Kind::Status, former), (Kind::Actor, owner)];
    points.into_iter().filter_map(|(kind, told)| difference(documents, claims, group, kind, told)).collect()
}

/// The one point in which the phrases of a group differ.
fn difference(
    documents: &[Document],
    claims: &[Claims],
    group: &Group,
    kind: Kind,
    told: fn(&Thing) -> Option<String>,
) -> Option<Judgement> {
    let mut answers: Vec<(String, Answer)> = Vec::new();
    for member in &group.members {
        let thing = &claims[member.article].things[member.claim];
        if let Some(key) = told(thing) {
            super::add(&mut answers, key, None, Place::told(member.article, thing.span, &thing.frame));
        }
    }
    let [(_, one), (_, other)] = &answers[..] else { return None };
    if !super::differ_across(one, other) {
        return None;
    }
    // Who a name or pronoun means is read from all of a text; the same words tell the same.
    let letters = |place: &Place| -> String {
        let document = &documents[place.article];
        let text = document.sentences[place.sentence].span.of(&document.text);
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    if one.places.iter().any(|one| other.places.iter().any(|other| letters(one) == letters(other))) {
        return None;
    }
    let said = |answer: &Answer| answer.places[0].span.of(&documents[answer.places[0].article].text).to_string();
    let reason = Reason::OtherRole(said(one), said(other));
    let first = &claims[group.members[0].article].things[group.members[0].claim];
    let text = &documents[group.members[0].article].text;
    Some(Judgement {
        kind,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness,
        question: Question::Act { clause: super::shorten(first.frame.clause.of(text)) },
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    })
}
