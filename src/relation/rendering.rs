//! **What it decides:** that reports quote one remark in words that do not match.
//!
//! **Why:** two renderings of a remark, often two translations, cannot both be the speaker's own words.
//!
//! **Difference:** "calls alone are clearly not enough" and "by telephone you never get enough done".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict, clause};
use crate::order::Order;
use crate::{document::Document, extraction::Claims, linking::Group};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    vec![whole(documents, claims, group)]
}

/// The quotes of a group as so many renderings of one remark. Quotes with the same words are one.
pub(super) fn whole(documents: &[Document], claims: &[Claims], group: &Group) -> Judgement {
    let mut members = group.members.clone();
    members.order();
    let mut answers: Vec<(Vec<&str>, Answer)> = Vec::new();
    for member in &members {
        let quote = &claims[member.article].quotes[member.claim];
        let words: Vec<&str> = quote.words.iter().map(|token| documents[member.article].tokens[*token].norm.as_str()).collect();
        super::add(&mut answers, words, None, Place::spoken(member.article, quote.span, quote));
    }
    let question = words(&documents[members[0].article], &claims[members[0].article], members[0].claim);
    let (verdict, reason) =
        if answers.len() < 2 { (Verdict::Agreement, Reason::Same) } else { (Verdict::Difference, Reason::OtherWords(0, 1)) };
    Judgement {
        kind: Kind::Quote,
        verdict,
        cause: None,
        sureness: group.likeness,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }
}

/// In what words the utterance of a quote was told.
pub(super) fn words(document: &Document, claims: &Claims, quote: usize) -> Question {
    let quote = &claims.quotes[quote];
    let speaker = quote.speaker.as_ref().map(|speaker| clause::named(document, claims, &speaker.name));
    Question::Words { speaker, gist: super::shorten(quote.span.of(&document.text)) }
}
