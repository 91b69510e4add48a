//! **What it decides:** whether the same quoted words are given to different speakers.
//!
//! **Why:** words in quotation marks have one author.
//!
//! **Agrees:** both give "We will rebuild" to the mayor. **Difference:** one gives it to the mayor, the other to the minister.

use super::{Answer, Judgement, Kind, Place, Question, Reason, Verdict};
use crate::order::Order;
use crate::{
    document::Document,
    extraction::{Claims, Source},
    linking::{Group, Member},
};

/// Short phrases are said by many; so many words in common are one utterance.
const FEWEST_WORDS: usize = 5;

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let quote = |member: &Member| &claims[member.article].quotes[member.claim];
    let is_person = |member: &Member, key: &str| {
        claims[member.article].entities.list.iter().any(|entity| entity.key == key && entity.may_be_person())
    };
    let beside = |member: &Member, speaker: &Source| {
        let (document, claims) = (&documents[member.article], &claims[member.article]);
        let paragraph = |sentence: usize| document.sentences.get(sentence).map(|sentence| sentence.paragraph);
        sentence_at(document, speaker.span.start).is_some_and(|sentence| {
            paragraph(sentence) == paragraph(quote(member).sentence)
                && super::is_named_in(document, claims, sentence, &speaker.key)
        })
    };
    let named = |member: &&Member| {
        let speaker = quote(member).speaker.as_ref();
        speaker.is_some_and(|speaker| is_person(member, &speaker.key) && beside(member, speaker))
            && FEWEST_WORDS <= quote(member).words.len()
    };
    let mut members: Vec<&Member> = group.members.iter().filter(named).collect();
    let key = |member: &Member| quote(member).speaker.as_ref().map(|speaker| speaker.key.clone());
    members.order_by_key(|member| (key(member), member.article, member.claim));
    let mut answers: Vec<(Option<String>, Answer)> = Vec::new();
    for member in &members {
        let claim = quote(member);
        let Some(speaker) = &claim.speaker else { continue };
        let place = Place {
            article: member.article,
            span: speaker.span,
            sentence: sentence_at(&documents[member.article], speaker.span.start).unwrap_or(claim.sentence),
            source: Some(speaker.name.clone()),
        };
        super::add(&mut answers, key(member), None, place);
    }
    let articles = |answer: &Answer| answer.places.iter().map(|place| place.article).collect::<Vec<_>>();
    if answers.len() < 2 || articles(&answers[0].1).iter().any(|article| articles(&answers[1].1).contains(article)) {
        return Vec::new();
    }
    let name = |index: usize| answers[index].1.places[0].source.clone().unwrap_or_default();
    // "Ann Poe" and "Ann Poe Jr." are one person, or so close that a reader would ask.
    if name(0).split(' ').any(|word| 2 < word.len() && name(1).split(' ').any(|other| other == word)) {
        return Vec::new();
    }
    let reason = Reason::OtherSource(name(0), name(1));
    let question = Question::Speaker { gist: super::shorten(quote(members[0]).span.of(&documents[members[0].article].text)) };
    vec![Judgement {
        kind: Kind::Speaker,
        verdict: Verdict::Difference,
        cause: None,
        sureness: group.likeness * 8 / 10,
        question,
        answers: answers.into_iter().map(|answer| answer.1).collect(),
        reason,
    }]
}

fn sentence_at(document: &Document, offset: usize) -> Option<usize> {
    document.sentences.iter().position(|sentence| sentence.span.start <= offset && offset < sentence.span.end)
}
