//! Figures with their unit or the thing counted, and what they measure.

use super::{
    frame::{Frame, Reading},
    interval::Interval,
    number,
    tree::Tree,
};
use crate::{
    dictionary::{
        self,
        cue::{APPROXIMATORS, Approximator, PLANNING},
        unit::{self, Dimension, Unit},
    },
    document::{Relation, Span, Tag},
};

/// What a figure is a figure of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A unit of measure; the figure is in base units.
    Unit(Unit),
    /// Things counted: the key of their noun.
    Count(String),
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The figure with its approximator and unit or noun.
    pub span: Span,
    /// What it allows, in base units.
    pub value: Interval,
    /// Its unit or the thing counted.
    pub measure: Measure,
    /// The noun as written, for counts; the unit's name otherwise.
    pub noun: String,
    /// Keys of the event or thing that is measured, with the modifiers of a thing counted. Sorted.
    pub measured: Vec<String>,
    /// The measured thing as written, for the question.
    pub measured_name: String,
    /// Whether that name is a noun, not the verb of an act.
    pub measured_by_noun: bool,
    /// Whether it is added to something told before ("another hour").
    pub additional: bool,
    /// The clause.
    pub frame: Frame,
}

/// Verbs that tie a measure to their subject: "lasted", "weighs". Lemmas, sorted.
const MEASURING: &[&str] = &[
    "be", "clock", "continue", "cost", "extend", "go", "last", "measure", "reach", "run", "span", "stand", "stretch", "take",
    "total", "weigh",
];

/// Finds the figures of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Quantity> {
    let tree = reading.tree;
    let mut found: Vec<Quantity> = Vec::new();
    for sentence in &tree.document.sentences {
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            match read(reading, index, sentence.tokens.start, sentence.tokens.end) {
                Some((quantity, end)) => {
                    found.push(quantity);
                    index = end.max(index + 1);
                }
                None => index += 1,
            }
        }
    }
    found
}

fn read(reading: &Reading, index: usize, start: usize, end: usize) -> Option<(Quantity, usize)> {
    let tree = reading.tree;
    let number = number::read(tree, index, end)?;
    let (mut value, mut last, measure, head) = measured_in(tree, number.value, index, number.end, end)?;
    if let Measure::Unit(unit) = &measure
        && let Some((more, after)) = remainder(tree, *unit, last + 1, end)
    {
        value = value.plus(more);
        last = after - 1;
    }
    let (approximator, first) =
        approximator(tree, if currency_before(tree, index, start).is_some() { index - 1 } else { index }, start);
    if let Some(approximator) = approximator {
        value = value.widened(approximator);
    }
    if is_time_or_name(tree, index, number.end, last, end, &measure) {
        return None;
    }
    let frame = reading.frame(head);
    let (measured, measured_name, measured_by_noun) = what_is_measured(reading, head, index, &measure, &frame);
    let noun = match &measure {
        Measure::Unit(unit) => unit.name.to_string(),
        Measure::Count(_) => tree.token(head).span.of(&tree.document.text).to_string(),
    };
    let additional = approximator == Some(Approximator::Additional);
    Some((
        Quantity {
            span: tree.span(&[first, last]),
            value,
            measure,
            noun,
            measured,
            measured_name,
            measured_by_noun,
            additional,
            frame,
        },
        last + 1,
    ))
}

/// The unit or noun of a number: the value in base units, the last token, the measure, the token that stands for the phrase.
fn measured_in(tree: &Tree, value: Interval, first: usize, next: usize, end: usize) -> Option<(Interval, usize, Measure, usize)> {
    let in_unit =
        |unit: Unit, last: usize, head: usize| Some((value.scaled(i128::from(unit.factor)), last, Measure::Unit(unit), head));
    if let Some(unit) = currency_before(tree, first, 0) {
        return in_unit(unit, next - 1, next - 1);
    }
    let mut at = next;
    let hyphen = at < end && tree.norm(at) == "-";
    if hyphen {
        at += 1;
    }
    if at < end && tree.norm(at) == "nautical" && at + 1 < end && matches!(tree.lemma(at + 1), "mile" | "miles") {
        return in_unit(unit::NAUTICAL_MILE, at + 1, at + 1);
    }
    if at + 1 < end && tree.norm(at) == "per" && tree.norm(at + 1) == "cent" {
        return in_unit(dictionary::lookup(unit::UNITS, "percent")?, at + 1, at + 1);
    }
    if at < end
        && let Some(unit) =
            dictionary::lookup(unit::UNITS, tree.lemma(at)).or_else(|| dictionary::lookup(unit::UNITS, tree.norm(at)))
        && !(unit.name == "pound" && hyphen)
    {
        let speed = at + 2 < end
            && matches!(tree.norm(at + 1), "per" | "an" | "a")
            && tree.lemma(at + 2) == "hour"
            && unit.dimension == Dimension::Length;
        return if speed { None } else { in_unit(unit, at, at) };
    }
    // "two and a half hours" may leave the noun to the tree: "six of the children", "23 pirates", "a 200-student school".
    let number = next - 1;
    let noun = (first..next)
        .filter(|token| tree.token(*token).relation == Relation::Nummod)
        .find_map(|token| tree.token(token).head)
        .filter(|head| *head >= next && *head < end);
    let noun = noun.or_else(|| {
        let of = (next < end && tree.norm(next) == "of").then(|| tree.child(number, &[Relation::Nmod]))?;
        of.filter(|noun| next < *noun)
    })?;
    let token = tree.token(noun);
    if !matches!(token.tag, Tag::Noun | Tag::Propn) || noun > next + 6 {
        return None;
    }
    Some((value, noun, Measure::Count(tree.key(noun).to_string()), noun))
}

fn currency_before(tree: &Tree, first: usize, start: usize) -> Option<Unit> {
    let sign = first.checked_sub(1).filter(|sign| start <= *sign)?;
    dictionary::lookup(unit::UNITS, tree.norm(sign))
        .filter(|unit| unit.dimension == Dimension::Money && tree.token(sign).tag == Tag::Sym)
}

/// "and 16 minutes" behind "two hours": a smaller unit of the same dimension.
fn remainder(tree: &Tree, larger: Unit, from: usize, end: usize) -> Option<(Interval, usize)> {
    let mut at = from;
    while at < end && matches!(tree.norm(at), "and" | ",") {
        at += 1;
    }
    let number = number::read(tree, at, end)?;
    let unit = dictionary::lookup(unit::UNITS, (number.end < end).then(|| tree.lemma(number.end))?)?;
    (unit.dimension == larger.dimension
        && unit.factor < larger.factor
        && !matches!(unit.dimension, Dimension::Money | Dimension::Percent))
    .then(|| (number.value.scaled(i128::from(unit.factor)), number.end + 1))
}

/// The approximating words before a figure, and where they begin.
fn approximator(tree: &Tree, first: usize, start: usize) -> (Option<Approximator>, usize) {
    for length in (1..=3).rev() {
        let Some(from) = first.checked_sub(length).filter(|from| start <= *from) else { continue };
        let words: Vec<&str> = (from..first).map(|token| tree.norm(token)).collect();
        if let Some(found) = dictionary::lookup(APPROXIMATORS, &words.join(" ")) {
            return (Some(found), from);
        }
    }
    (None, first)
}

/// Figures that are no measures: clock times, years, dates, "two years ago", parts of names.
fn is_time_or_name(tree: &Tree, first: usize, number_end: usize, last: usize, end: usize, measure: &Measure) -> bool {
    let follows = |words: &[&str]| last + 1 < end && words.contains(&tree.norm(last + 1));
    let is_month = |token: usize| dictionary::lookup(dictionary::calendar::MONTHS, tree.norm(token)).is_some();
    let dated = first.checked_sub(1).is_some_and(is_month) || number_end < end && is_month(number_end);
    let counted = matches!(measure, Measure::Count(_));
    let year = counted
        && number_end == first + 1
        && tree.norm(first).len() == 4
        && !tree.norm(first).contains(',')
        && matches!(tree.norm(first).as_bytes().first(), Some(b'1' | b'2'))
        && tree.norm(first).bytes().all(|byte| byte.is_ascii_digit());
    let named = counted && tree.token(last).tag == Tag::Propn;
    follows(&["ago", "later", "earlier", "old", "before", "after"]) || dated || year || named
}

/// What is measured: the subject of a verb of measuring, the noun that carries the measure, the thing counted with its modifiers, or
/// the act that goes on for so long.
fn what_is_measured(
    reading: &Reading,
    head: usize,
    number: usize,
    measure: &Measure,
    frame: &Frame,
) -> (Vec<String>, String, bool) {
    let tree = reading.tree;
    let text = |token: usize| tree.token(token).span.of(&tree.document.text).to_string();
    if let Measure::Count(_) = measure {
        let phrase: Vec<usize> = tree
            .phrase(head)
            .into_iter()
            .filter(|token| *token >= number && (*token <= head || tree.token(*token).relation == Relation::Nmod))
            .collect();
        return (reading.referents(&phrase), tree.span(&[number + 1, head]).of(&tree.document.text).to_string(), true);
    }
    let token = tree.token(head);
    if let Some(noun) = token.head.filter(|noun| {
        matches!(token.relation, Relation::Compound | Relation::Amod | Relation::Nummod | Relation::Nmod | Relation::NmodUnmarked)
            && tree.token(*noun).tag == Tag::Noun
    }) {
        return (vec![reading.referent(noun)], text(noun), true);
    }
    let predicate = frame.predicate;
    if (dictionary::holds(MEASURING, tree.lemma(predicate)) || dictionary::holds(PLANNING, tree.lemma(predicate)))
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
        keys.sort_unstable();
        return (keys, text(*inner.last().unwrap_or(&subject)), true);
    }
    (vec![frame.act.clone()], text(predicate), false)
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
