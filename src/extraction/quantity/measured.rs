//! What a figure measures or counts, from the tree.

use super::{super::entity::Entity, Frame, Measure, Reading, Tree};
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        cue::PLANNING,
        unit::{Dimension, Unit},
    },
    document::{Relation, Tag},
};
use std::ops::Range;

/// Verbs that tie a measure to their subject: "lasted", "weighs". Lemmas, sorted.
const MEASURING: &[&str] = &[
    "be", "clock", "continue", "cost", "extend", "go", "last", "measure", "reach", "run", "span", "stand", "stretch", "take",
    "total", "weigh",
];

/// The thing counted by the tokens of a number from `first` to before `next`: "23 pirates", "a 200-student school", "six of the children",
/// "dozens of houses". Within six tokens behind the number.
pub(super) fn counted(tree: &Tree, first: usize, next: usize) -> Option<usize> {
    let sentence = &tree.document.sentences[tree.sentence(first)].tokens;
    let (start, end) = (sentence.start, sentence.end);
    let direct = (first..next)
        .filter(|token| matches!(tree.token(*token).relation, Relation::Nummod | Relation::Amod))
        .find_map(|token| tree.token(token).head.filter(|head| *head >= next && *head < end));
    // "Between 30 and 40 boats sank": the tree may hang number and noun on the verb.
    let beside = |token: usize| {
        let between = start < first && tree.norm(first - 1) == "between";
        let noun = (token..end).find(|token| tree.token(*token).tag != Tag::Adj)?;
        (between && noun < token + 3 && tree.token(noun).xpos == "NNS").then_some(noun)
    };
    let direct = direct.or_else(|| beside(next));
    let noun = direct.or_else(|| {
        let of = next - usize::from(tree.norm(next - 1) == "of");
        let number = (first..of).next_back()?;
        if of < end && tree.norm(of) == "of" { tree.child(number, &[Relation::Nmod]).filter(|noun| of < *noun) } else { None }
    })?;
    (matches!(tree.token(noun).tag, Tag::Noun | Tag::Propn) && noun <= next + 6).then_some(noun)
}

/// What is measured: the subject of a verb of measuring, the noun that carries the measure, the thing counted with its modifiers, or
/// the act that goes on for so long.
pub(super) fn what(
    reading: &Reading,
    head: usize,
    (first, last): (usize, usize),
    measure: &Measure,
    frame: &Frame,
) -> Option<(Vec<String>, String, bool)> {
    let tree = reading.tree;
    let text = |token: usize| tree.token(token).span.of(&tree.document.text).to_string();
    if let Measure::Count(_) = measure {
        let phrase: Vec<usize> = tree
            .phrase(head)
            .into_iter()
            .filter(|token| *token >= first && (*token <= head || tree.token(*token).relation == Relation::Nmod))
            .collect();
        let name = tree.span(&[(last + 1).min(head), head]).of(&tree.document.text).to_string();
        return Some((reading.referents(&phrase), name, true));
    }
    if let Measure::Toll(..) = measure {
        return Some((Vec::new(), text(head), true));
    }
    if let Measure::Unit(Unit { dimension: Dimension::Age, .. }) = measure {
        return aged(reading, head, frame);
    }
    // "A $70,000 reward", "freed on $9,000 bail": the sum stands before what it is the sum of.
    let money = matches!(measure, Measure::Unit(Unit { dimension: Dimension::Money, .. }));
    let sum = |token: usize| money && matches!(tree.token(token).tag, Tag::Sym | Tag::Num);
    let next = head + 1;
    let head = if money {
        (0..2).fold(head, |token, _| tree.token(token).head.filter(|above| sum(*above)).unwrap_or(token))
    } else {
        head
    };
    let beside = tree
        .document
        .tokens
        .get(next)
        .filter(|noun| money && noun.tag == Tag::Noun && tree.sentence(next) == tree.sentence(head));
    if let Some(noun) = beside
        && (noun.head == Some(head) || noun.head == tree.token(head).head || tree.token(head).head == Some(next))
        && !matches!(noun.norm.as_str(), "a" | "apiece" | "each" | "today" | "yesterday")
    {
        return Some((vec![reading.referent(next)], text(next), true));
    }
    // "Three hours of talks", "five tonnes of rice".
    let lasting = matches!(measure, Measure::Unit(Unit { dimension, .. }) if *dimension != Dimension::Percent);
    let of = tree.child(head, &[Relation::Nmod]).filter(|noun| {
        lasting
            && tree.token(*noun).tag == Tag::Noun
            && tree.document.tokens.get(next).is_some_and(|of| of.norm == "of")
            && next < *noun
    });
    if let Some(noun) = of {
        return Some((vec![reading.referent(noun)], text(noun), true));
    }
    let token = tree.token(head);
    // The sum of a fine is "a fine of $1,200"; other nouns the tree only hangs it on.
    let hung = money && token.relation == Relation::Nmod && !tree.has_child(head, |child| child.norm == "of");
    if let Some(noun) = token.head.filter(|noun| {
        matches!(token.relation, Relation::Compound | Relation::Amod | Relation::Nummod | Relation::Nmod | Relation::NmodUnmarked)
            && tree.token(*noun).tag == Tag::Noun
            && !hung
    }) {
        return Some((vec![reading.referent(noun)], text(noun), true));
    }
    // "Turnout was 54 percent".
    let is = |token: usize| tree.has_child(token, |child| child.relation == Relation::Cop);
    let said_of = tree.own_subject(head).filter(|subject| is(head) && matches!(tree.token(*subject).tag, Tag::Noun | Tag::Propn));
    if let Some(subject) = said_of {
        return Some((vec![reading.referent(subject)], text(subject), true));
    }
    let predicate = frame.predicate;
    // "It took place two miles off the coast."
    let place = tree.lemma(predicate) == "take" && tree.object(predicate).is_some_and(|object| tree.norm(object) == "place");
    if !place
        && (dictionary::holds(MEASURING, tree.lemma(predicate)) || dictionary::holds(PLANNING, tree.lemma(predicate)))
        && let Some(subject) = tree.subject(predicate)
    {
        let subject = antecedent(reading, subject);
        // "the results of the meeting, which lasted": a relative clause may belong to either noun.
        let relative = tree.token(predicate).relation == Relation::AclRelcl;
        let is_inner = |token: &usize| {
            subject < *token
                && *token < predicate
                && tree.token(*token).tag == Tag::Noun
                && tree.token(*token).relation == Relation::Nmod
        };
        let inner: Vec<usize> = tree.phrase(subject).into_iter().filter(|token| relative && is_inner(token)).collect();
        let mut keys: Vec<String> = inner.iter().chain([&subject]).map(|token| reading.referent(*token)).collect();
        keys.order();
        return Some((keys, text(*inner.last().unwrap_or(&subject)), true));
    }
    Some((vec![frame.act.clone()], text(predicate), false))
}

/// Whose age it is: only of a known person or thing, since two men of two ages are no question.
fn aged(reading: &Reading, head: usize, frame: &Frame) -> Option<(Vec<String>, String, bool)> {
    let tree = reading.tree;
    let known = |token: &usize| reading.coreference.of(*token).is_some();
    let above = tree.token(head).head.into_iter().chain(tree.token(head).head.and_then(|head| tree.token(head).head));
    let holder = above
        .filter(|token| matches!(tree.token(*token).tag, Tag::Noun | Tag::Propn))
        .chain(tree.subject(head))
        .chain(tree.subject(frame.predicate).filter(|_| dictionary::holds(MEASURING, tree.lemma(frame.predicate))))
        .find(known);
    let Some(holder) = holder else {
        let person = described(reading, head)?;
        return Some((vec![full_name(person)], person.name.clone(), true));
    };
    let entity = reading.coreference.of(holder).map(|entity| &reading.entities.list[entity]);
    let key = entity.filter(|entity| entity.named).map_or_else(|| reading.referent(holder), full_name);
    Some((vec![key], tree.token(holder).span.of(&tree.document.text).to_string(), true))
}

/// So many sentences before, "the 34-year-old" takes up a name.
const REACH: usize = 3;

/// "The 34-year-old", "the 34-year-old actress" without a name: reports call so whom they have just named, the subject of a sentence
/// before. `None` where that sentence is about two people.
fn described<'a>(reading: &'a Reading, head: usize) -> Option<&'a Entity> {
    let tree = reading.tree;
    let sentences = &tree.document.sentences;
    let sentence = tree.sentence(head);
    let start = (sentences[sentence].tokens.start..head)
        .rev()
        .take_while(|token| head < *token + 9)
        .find(|token| tree.norm(*token) == "the")?;
    let whole = |token: usize| matches!(tree.token(token).tag, Tag::Num | Tag::Noun | Tag::Adj | Tag::Punct | Tag::Part);
    if !(start + 1..head).all(whole) {
        return None;
    }
    let subjects = |tokens: Range<usize>| -> Vec<usize> {
        let mut people: Vec<usize> = tokens
            .filter(|token| matches!(tree.token(*token).relation, Relation::Nsubj | Relation::NsubjPass))
            .filter_map(|token| reading.coreference.of(token))
            .filter(|entity| reading.entities.list[*entity].may_be_person())
            .collect();
        people.order();
        people.dedup();
        people
    };
    // "Poe put poison in the 61-year-old's coffee": nobody is called so in a sentence that has named them.
    if !subjects(sentences[sentence].tokens.start..start).is_empty() {
        return None;
    }
    (sentence.saturating_sub(REACH)..sentence).rev().find_map(|before| match subjects(sentences[before].tokens.clone())[..] {
        [] => None,
        [person] => Some(Some(&reading.entities.list[person])),
        _ => Some(None),
    })?
}

/// The key of a person with the given names: two of one family have two ages.
pub(super) fn full_name(person: &Entity) -> String {
    let mut names = person.given.clone();
    names.push(person.key.clone());
    names.join(" ")
}

/// What "it" stands for: the closest subject before that is a thing, in this sentence or the two before; else the closest object.
fn antecedent(reading: &Reading, subject: usize) -> usize {
    let tree = reading.tree;
    if tree.token(subject).tag != Tag::Pron {
        return subject;
    }
    let sentence = tree.sentence(subject);
    let start = tree.document.sentences[sentence.saturating_sub(2)].tokens.start;
    let is_thing = |token: usize| tree.token(token).tag == Tag::Noun && reading.coreference.of(token).is_none();
    let closest = |relations: &[Relation]| {
        (start..subject).rev().find(|token| relations.contains(&tree.token(*token).relation) && is_thing(*token))
    };
    closest(&[Relation::Nsubj, Relation::NsubjPass]).or_else(|| closest(&[Relation::Obj])).unwrap_or(subject)
}
