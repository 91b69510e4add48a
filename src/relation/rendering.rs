//! **What it decides:** that reports quote one remark in words that do not match.
//!
//! **Why:** two renderings of a remark, often two translations, cannot both be the speaker's own words.
//!
//! **Difference:** "calls alone are clearly not enough" and "by telephone you never get enough done".

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::{document::Document, extraction::Claims, linking::Group};

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let mut members = group.members.clone();
    members.sort_unstable();
    let answers = members
        .iter()
        .map(|member| {
            let quote = &claims[member.article].quotes[member.claim];
            let source = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
            Answer {
                value: None,
                places: vec![Place { article: member.article, span: quote.span, sentence: quote.sentence, source }],
            }
        })
        .collect();
    let first = &claims[members[0].article].quotes[members[0].claim];
    let question = Question::Words {
        speaker: first.speaker.as_ref().map(|speaker| speaker.name.clone()),
        gist: super::shorten(first.span.of(&documents[members[0].article].text)),
    };
    vec![Judgement {
        kind: Kind::Quote,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness,
        question,
        answers,
        reason: Reason::OtherWords(0, 1),
    }]
}
