//! **What it decides:** whether lists that answer one question name the same things.
//!
//! **Why:** inside a list, what is left out is news: a reader takes the list for the whole.
//!
//! **Agrees:** "trade and fishing" and "fishing and trade". **Difference:** "trade and fishing" and "trade and migration".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Understood, Verdict, clause::Clause};
use crate::order::Order;
use crate::{
    document::{Document, Span},
    extraction::{BEHIND, COLOURS, Claims, Item, ListClaim, TOPICS},
    linking::{Group, Member},
};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let list = |member: &Member| &claims[member.article].lists[member.claim];
    // One answer an article: all its lists together.
    let mut answers: Vec<(Vec<&Item>, Answer)> = Vec::new();
    let mut members: Vec<&Member> = group.members.iter().collect();
    members.order_by_key(|member| (member.article, member.claim));
    for member in &members {
        let claim = list(member);
        let place = Place::told(member.article, claim.span, &claim.frame);
        match answers.iter_mut().find(|(_, answer)| answer.places[0].article == member.article) {
            Some((items, answer)) => {
                items.extend(&claim.items);
                answer.places.push(place);
            }
            None => answers.push((claim.items.iter().collect(), Answer { value: None, places: vec![place] })),
        }
    }
    let text = |answer: &Answer, span: Span| span.of(&documents[answer.places[0].article].text).to_string();
    let mut reason = Reason::Same;
    for (items, answer) in &answers {
        for (index, (others, _)) in answers.iter().enumerate() {
            if let (Reason::Same, Some(missing)) =
                (&reason, items.iter().find(|item| !others.iter().any(|other| same(item, other))))
            {
                reason = Reason::Missing(text(answer, missing.span), index);
            }
        }
    }
    // Beside lists of topics, a list that only leaves out is a shorter telling; each must name what the other does not.
    let first_question = list(members[0]).question.as_str();
    let mutual = answers.iter().any(|(one, _)| answers.iter().any(|(other, _)| !covers(one, other) && !covers(other, one)));
    if reason != Reason::Same && first_question != TOPICS && !mutual {
        reason = Reason::Same;
    }
    let verdict = if reason == Reason::Same { Verdict::Agreement } else { Verdict::Difference };
    let first: &ListClaim = list(members[0]);
    let behind = match first.question.as_str() {
        COLOURS => Some("colours are named".to_string()),
        question if question.ends_with(BEHIND) => Some(format!("is named: “{} …”", first.question_name)),
        _ => None,
    };
    let clause = behind.or_else(|| {
        members.iter().find_map(|member| {
            let document = &documents[member.article];
            let item = list(member).items.first()?.span;
            let tokens = document.sentences.get(list(member).frame.sentence)?.tokens.clone();
            let told = Clause::new(document, &claims[member.article], &list(member).frame);
            // A verb alone asks nothing: "What said".
            tokens
                .filter(|token| document.tokens[*token].span.overlaps(item))
                .find_map(|token| told.around(token, item))
                .filter(|around| around.case.is_none() && around.clause.contains(' '))
                .map(|around| around.clause)
        })
    });
    let question = Question::List {
        name: first.question_name.clone(),
        clause,
        topics: first.question == TOPICS,
        gist: super::gap(&documents[members[0].article], &first.frame, first.span),
    };
    let mut merged: Vec<(Vec<&Item>, Answer)> = Vec::new();
    for (items, mut answer) in answers {
        answer.value = Some(Understood::List(items.iter().map(|item| text(&answer, item.span)).collect()));
        match merged.iter_mut().find(|(known, _)| covers(known, &items) && covers(&items, known)) {
            Some((_, twin)) => twin.places.extend(answer.places),
            None => merged.push((items, answer)),
        }
    }
    let index_of = |reason: Reason| if let Reason::Missing(thing, _) = reason { Reason::Missing(thing, 0) } else { reason };
    vec![Judgement {
        kind: Kind::Set,
        verdict,
        cause: None,
        sureness: group.likeness,
        question,
        reason: index_of(reason),
        answers: merged.into_iter().map(|answer| answer.1).collect(),
    }]
}

fn covers(one: &[&Item], other: &[&Item]) -> bool {
    other.iter().all(|item| one.iter().any(|twin| same(item, twin)))
}

/// Two things are one if a word that carries meaning stands in both, written as one word or as two.
fn same(one: &Item, other: &Item) -> bool {
    one.keys.iter().any(|key| other.keys.contains(key)) || is_joined(one, other) || is_joined(other, one)
}

/// Whether a word of one thing is two words of the other: "cybersecurity" and "cyber security".
fn is_joined(one: &Item, other: &Item) -> bool {
    let parts = |word: &String| {
        other
            .keys
            .iter()
            .any(|first| word.strip_prefix(first.as_str()).is_some_and(|rest| other.keys.iter().any(|second| second == rest)))
    };
    one.keys.iter().any(parts)
}
