//! **What it decides:** whether sentences copied from one text were changed in a figure, a time, a name, a negation, a quoted word, or
//! from what is to come to what is done.
//!
//! **Why:** outlets print the same agency copy. Where all of a sentence is the same but one such word, the word is the news.
//!
//! **Agrees:** "The two ferries left the port on Monday" and "The 2 ferries left the port on Monday". **Contradiction:** "The two ferries
//! left the port on Monday" and "The three ferries left the port on Monday". **Difference:** "will leave" and "left".

use super::{Answer, Judgement, Kind, Place, Question, alteration, alteration::Altered, clause, clause::Clause};
use crate::{
    document::{Document, Span},
    extraction::{Claims, Proposition},
    linking::{
        Group, Member, spelling,
        word_alignment::{self, Stretch},
    },
};
use std::borrow::Cow;

/// The longest change looked at, in words: more is another telling.
const LONGEST: usize = 6;

/// A sentence with the words it is compared by.
pub(super) struct Told<'a> {
    pub(super) member: Member,
    pub(super) document: &'a Document,
    pub(super) claims: &'a Claims,
    /// Tokens that are words.
    pub(super) tokens: Vec<usize>,
    words: Vec<Cow<'a, str>>,
}

impl Told<'_> {
    /// The text from the first to the last word of a range, with so many words on either side.
    pub(super) fn span(&self, range: (usize, usize), context: usize) -> Span {
        let first = range.0.saturating_sub(context).min(self.tokens.len() - 1);
        let last = (range.1 + context).min(self.tokens.len()).max(first + 1) - 1;
        let span = |word: usize| self.document.tokens[self.tokens[word]].span;
        span(first).join(span(last))
    }

    fn place(&self, side: &alteration::Side) -> Place {
        Place { article: self.member.article, span: side.span, sentence: self.member.claim, source: side.source.clone() }
    }
}

pub(super) fn judge(documents: &[Document], claims: &[Claims], group: &Group) -> Vec<Judgement> {
    let told: Vec<Told> = group
        .members
        .iter()
        .map(|member| {
            let document = &documents[member.article];
            let (tokens, words) = spelling::words(document, document.sentences[member.claim].tokens.clone());
            Told { member: *member, document, claims: &claims[member.article], tokens, words }
        })
        .collect();
    let Some((pivot, others)) = told.split_first() else { return Vec::new() };
    let aligned: Vec<Vec<Stretch>> = others.iter().map(|other| word_alignment::align(&pivot.words, &other.words)).collect();
    let mut found: Vec<(Altered, Judgement)> = Vec::new();
    for (other, stretches) in others.iter().zip(&aligned) {
        for change in changes(pivot, other, stretches) {
            let place = other.place(&change.other);
            match found.iter_mut().find(|(known, _)| known.kind == change.kind && known.range == change.range) {
                Some((_, judgement)) => {
                    let text = |place: &Place| place.span.of(&documents[place.article].text);
                    match judgement.answers.iter_mut().find(|answer| text(&answer.places[0]) == text(&place)) {
                        Some(answer) => answer.places.push(place),
                        None => judgement.answers.push(Answer { value: change.other.value.clone(), places: vec![place] }),
                    }
                }
                None => {
                    let first = Answer { value: change.one.value.clone(), places: vec![pivot.place(&change.one)] };
                    let second = Answer { value: change.other.value.clone(), places: vec![place] };
                    let judgement = word(pivot, &change, vec![first, second], group.likeness);
                    found.push((change, judgement));
                }
            }
        }
    }
    // Whoever has the pivot's words says what the pivot says.
    for (change, judgement) in &mut found {
        for (other, stretches) in others.iter().zip(&aligned) {
            if let Some(range) = unchanged(stretches, change.range) {
                let side = alteration::Side { span: other.span(range, change.context), ..change.one.clone() };
                judgement.answers[0].places.push(other.place(&side));
            }
        }
    }
    found.into_iter().map(|(_, judgement)| judgement).collect()
}

/// What was changed between two sentences. Changes of two sorts make two facts told in one form: a list of results, a weekly notice.
fn changes(pivot: &Told, other: &Told, stretches: &[Stretch]) -> Vec<Altered> {
    let read = |stretch: &&Stretch| {
        let short = stretch.one.1 - stretch.one.0 <= LONGEST && stretch.other.1 - stretch.other.0 <= LONGEST;
        if short { alteration::read(pivot, stretch.one, other, stretch.other) } else { None }
    };
    let changes: Vec<Altered> = stretches.iter().filter(|stretch| !stretch.same).filter_map(|stretch| read(&stretch)).collect();
    let one_sort = changes.iter().all(|change| change.kind == changes[0].kind);
    let of_another = stretches.iter().filter(|stretch| !stretch.same).any(|stretch| {
        let known = changes.iter().any(|change| change.range == stretch.one);
        !known && alteration::is_of_another(pivot, stretch.one, other, stretch.other)
    });
    if one_sort && !of_another { changes } else { Vec::new() }
}

/// Where the other sentence has the words of a range, if it has all of them in one stretch.
fn unchanged(stretches: &[Stretch], range: (usize, usize)) -> Option<(usize, usize)> {
    // Where words were only put in, the words on both sides must follow each other.
    let (first, last) = if range.0 < range.1 { range } else { (range.0.saturating_sub(1), range.1 + 1) };
    let holds = |stretch: &&Stretch| stretch.same && stretch.one.0 <= first && last <= stretch.one.1;
    let moved = |place: usize, stretch: &Stretch| stretch.other.0 + place - stretch.one.0;
    stretches.iter().find(holds).map(|stretch| (moved(range.0, stretch), moved(range.1, stretch)))
}

fn word(pivot: &Told, change: &Altered, answers: Vec<Answer>, likeness: u64) -> Judgement {
    let gist = || super::shorten(pivot.document.sentences[pivot.member.claim].span.of(&pivot.document.text));
    let question = change.question.clone().unwrap_or_else(|| match change.kind {
        Kind::Speaker => Question::Speaker { gist: gist() },
        Kind::Quote => {
            let named = |name: &String| clause::named(pivot.document, pivot.claims, name);
            Question::Words { speaker: change.one.source.as_ref().map(named), gist: gist() }
        }
        Kind::Time => Question::When { clause: None, gist: gist() },
        kind => {
            let touched = |proposition: &&Proposition| {
                proposition.frame.sentence == pivot.member.claim && proposition.core.overlaps(change.one.span)
            };
            match pivot.claims.propositions.iter().find(touched) {
                Some(proposition) => {
                    super::act_question(kind, Clause::new(pivot.document, pivot.claims, &proposition.frame), gist())
                }
                None => Question::Act { clause: gist() },
            }
        }
    });
    Judgement {
        kind: change.kind,
        verdict: change.verdict,
        cause: None,
        sureness: likeness,
        question,
        answers,
        reason: change.reason.clone(),
    }
}
