//! Figures with their unit or the thing counted, and what they measure.

mod aspect;
mod figure;
mod measured;
mod tally;
mod unit;

use super::{
    Decimal,
    frame::{Frame, Reading},
    interval::Interval,
    number,
    piece::Line,
    tree::Tree,
};
use crate::{
    dictionary::{
        calendar::MONTHS,
        cue::Approximator,
        tally::Tally,
        unit::{Dimension, Unit},
    },
    document::{Document, Span, Tag},
};
use std::rc::Rc;

pub use aspect::Aspect;

/// What a figure is a figure of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A unit of measure; the figure is in base units.
    Unit(Unit),
    /// Things counted: the key of their noun.
    Count(String),
    /// People counted by what happened to them, and the key of the noun where it says who they are ("officers").
    Toll(Tally, Option<String>),
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
    /// Whether the things counted are people, by whatever noun.
    pub of_people: bool,
    /// Keys of the event or thing that is measured, with the modifiers of a thing counted. Sorted.
    pub measured: Vec<String>,
    /// The measured thing as written, for the question.
    pub measured_name: String,
    /// Whether that name is a noun, not the verb of an act.
    pub measured_by_noun: bool,
    /// Whether it is added to something told before ("another hour").
    pub additional: bool,
    /// Whether it tells how much there is, a change or a rate.
    pub aspect: Aspect,
    /// The clause.
    pub frame: Rc<Frame>,
}

/// A figure as it is written, before it is asked what it measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The number alone.
    pub number: Span,
    /// The number with its unit.
    pub span: Span,
    /// The same with the words that bound it.
    pub bounds: Span,
    /// The number alone, in the unit it is told in.
    pub told: Interval,
    /// What it allows, in base units.
    pub value: Interval,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Whether it tells a place in a row ("third").
    pub ordinal: bool,
}

/// All figures of a document as they are written, ordinals included, in order.
#[must_use]
pub fn figures(document: &Document) -> Vec<Figure> {
    let tree = Tree::new(document);
    let mut found = Vec::new();
    for sentence in 0..document.sentences.len() {
        let line = Line::of(&tree, sentence);
        let mut at = 0;
        while at < line.len() {
            if let Some((place, end)) = number::ordinal(&line, at) {
                let span = line.span(at, end);
                let value = Interval::exactly(Decimal::millionths(i128::from(place) * 1_000_000));
                if figure::read(&line, at).is_none_or(|figure| figure.end < end) {
                    found.push(Figure { number: span, span, bounds: span, told: value, value, unit: None, ordinal: true });
                    at = end;
                    continue;
                }
            }
            let Some(figure) = figure::read(&line, at) else {
                at += 1;
                continue;
            };
            found.push(Figure {
                number: line.span(figure.number.first, figure.number.end),
                span: line.span(figure.first, figure.end),
                bounds: line.span(figure.bound, figure.end),
                told: figure.number.value,
                value: figure.value,
                unit: figure.unit,
                ordinal: false,
            });
            at = figure.end.max(at + 1);
        }
    }
    found
}

/// Finds the figures of a document that measure or count something. `times` are the spans of expressions of time, whose figures are
/// none.
pub(crate) fn find(reading: &Reading, lines: &[Line], times: &[Span]) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut next = 0;
    for line in lines {
        let mut at = 0;
        while at < line.len() {
            let piece = line.span(at, at + 1);
            while times.get(next).is_some_and(|time| time.end <= piece.start) {
                next += 1;
            }
            let timed = times.get(next).is_some_and(|time| time.overlaps(piece));
            match if timed { None } else { read(reading, line, at) } {
                Some((quantity, end)) => {
                    found.push(quantity);
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn read(reading: &Reading, line: &Line, at: usize) -> Option<(Quantity, usize)> {
    let tree = reading.tree;
    if let Some(found) = age_behind_name(reading, line, at).or_else(|| age_behind_noun(reading, line, at)) {
        return Some(found);
    }
    let figure = figure::read(line, at)?;
    if is_score(line, &figure) {
        return None;
    }
    // "More than 10 but fewer than 20 boats": the noun stands behind the second number.
    let last = figure.unit.map_or(figure.end, |_| figure.number.end).max(figure.number.end);
    let (first, last) = (line.token(figure.number.first), line.token(last - 1));
    let (measure, head, end) = match figure.unit {
        Some(unit) => {
            let end = figure.end;
            (Measure::Unit(unit), line.token(end - 1), end)
        }
        None => {
            let noun = measured::counted(tree, first, last + 1);
            match (tally::read(line, figure.number.first, figure.number.end, noun), noun) {
                (Some(toll), _) => (Measure::Toll(toll.tally, toll.who), toll.head, toll.end),
                (None, Some(noun)) => (Measure::Count(tree.key(noun).to_string()), noun, line.at_byte(tree.token(noun).span.end)),
                (None, None) => {
                    let group = tally::group_of(line, figure.bound)?;
                    (Measure::Count(tree.key(group).to_string()), group, figure.end)
                }
            }
        }
    };
    if is_time_or_name(line, &figure, end, head) {
        return None;
    }
    let frame = reading.frame(head);
    let gathered = figure.unit.is_none() && head < first;
    let (keys, name, by_noun) = measured::what(reading, head, (first, last), &measure, &frame)?;
    let noun = match &measure {
        Measure::Unit(unit) => unit.name.to_string(),
        Measure::Count(_) if gathered => "people".to_string(),
        Measure::Count(_) => tree.token(head).span.of(&tree.document.text).to_string(),
        Measure::Toll(_, None) => "people".to_string(),
        Measure::Toll(..) => tree.token(head).span.of(&tree.document.text).to_string(),
    };
    let (aspect, end) = aspect::read(line, &figure, end.max(figure.end), matches!(measure, Measure::Toll(..)));
    let quantity = Quantity {
        span: line.span(figure.bound, end),
        value: figure.value,
        of_people: matches!(measure, Measure::Count(_)) && (gathered || tally::is_people(tree.lemma(head))),
        measure,
        noun,
        measured: keys,
        measured_name: name,
        measured_by_noun: by_noun,
        additional: figure.approximator == Some(Approximator::Additional),
        aspect,
        frame,
    };
    Some((quantity, end))
}

/// "Ada Holm, 34, said": an age that stands alone behind a name.
fn age_behind_name(reading: &Reading, line: &Line, at: usize) -> Option<(Quantity, usize)> {
    let years = line.small(at).filter(|years| (1..=120).contains(years))?;
    let name = at.checked_sub(2).filter(|_| line.before(at) == "," && line.is(at + 1, &[",", "."]) && !line.glued(at))?;
    let entities = reading.entities;
    let mention = entities.mention(line.token(name)).filter(|mention| mention.last == line.token(name))?;
    let person = &entities.list[mention.entity];
    let of = (measured::full_name(person), person.name.clone());
    person.may_be_person().then(|| age(reading, line, at, Decimal::whole(years.into()), of)).flatten()
}

/// "A girl of six", "a crane driver of 51": the age of one person without a name.
fn age_behind_noun(reading: &Reading, line: &Line, at: usize) -> Option<(Quantity, usize)> {
    let tree = line.tree;
    let number = number::read(line, at, false).filter(|number| number.end == at + 1 && line.before(at) == "of")?;
    let years = number.value.nominal();
    let token = line.token(at);
    let noun = tree.token(token).head.filter(|noun| *noun + 2 == token && tree.token(*noun).xpos == "NN")?;
    let one = tree.has_child(noun, |child| matches!(child.norm.as_str(), "a" | "an" | "one"));
    let person =
        tally::is_people(tree.lemma(noun)) && reading.coreference.of(noun).is_none_or(|who| !reading.entities.list[who].named);
    let old = Decimal::default() < years && years <= Decimal::whole(110) && years.is_whole();
    let ends = line.len() <= at + 1 || !matches!(tree.token(line.token(at + 1)).tag, Tag::Noun | Tag::Propn | Tag::Num);
    let of = (format!("a {}", tree.key(noun)), tree.token(noun).span.of(&tree.document.text).to_string());
    (one && person && old && ends).then(|| age(reading, line, at, years, of)).flatten()
}

/// An age told by the number at a piece alone, of somebody whose key and name are given.
fn age(reading: &Reading, line: &Line, at: usize, years: Decimal, of: (String, String)) -> Option<(Quantity, usize)> {
    let unit = crate::dictionary::lookup(crate::dictionary::unit::AGES, "year")?;
    let quantity = Quantity {
        span: line.span(at, at + 1),
        value: Interval::exactly(years),
        measure: Measure::Unit(unit),
        noun: unit.name.to_string(),
        of_people: false,
        measured: vec![of.0],
        measured_name: of.1,
        measured_by_noun: true,
        additional: false,
        aspect: Aspect::Level,
        frame: reading.frame(line.token(at)),
    };
    Some((quantity, at + 1))
}

/// "98-2", "3-1": neither of the two is a count of what stands behind.
fn is_score(line: &Line, figure: &figure::Reading) -> bool {
    let number = figure.number;
    let small = |at: usize| line.small(at).is_some_and(|small| small < 1000);
    let dash = |at: usize| line.word(at) == "-" && line.glued(at);
    let before = number.first.checked_sub(2).is_some_and(|other| dash(number.first - 1) && small(other));
    let behind = dash(number.end) && line.glued(number.end + 1) && small(number.end + 1);
    number.value.exact && small(number.first) && (before && line.glued(number.first) || behind)
}

/// Figures that are no measures: dates, years, "two years ago", parts of names.
fn is_time_or_name(line: &Line, figure: &figure::Reading, end: usize, head: usize) -> bool {
    let is_month = |at: usize| crate::dictionary::lookup(MONTHS, line.word(at)).is_some();
    let number = figure.number;
    let dated = figure.unit.is_none() && (number.first.checked_sub(1).is_some_and(is_month) || is_month(number.end));
    let counted = figure.unit.is_none();
    let year =
        counted && number.end == number.first + 1 && line.small(number.first).is_some_and(|year| (1000..3000).contains(&year));
    let named = counted && line.tree.token(head).tag == Tag::Propn;
    let lasting = figure.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Duration | Dimension::Months));
    let relative = line.is(end, &["ago", "later", "earlier", "old", "before", "after"]);
    // "At the 80-minute mark" is a moment; "five times longer", "twice as" compare.
    let mark = lasting && line.is(end, &["mark", "point"]);
    // So is "in the 70th minute".
    let places = ["th", "st", "nd", "rd"].iter().any(|ending| line.tree.norm(line.token(number.end - 1)).ends_with(ending));
    let place = places && matches!(line.tree.lemma(head), "minute" | "second" | "hour");
    let comparing = |at: usize| at < line.len() && matches!(line.tree.token(line.token(at)).xpos, "JJR" | "RBR");
    let factor = counted && line.tree.lemma(head) == "time" && (comparing(end) || line.is(end, &["as", "more", "the"]));
    dated || year || named || mark || place || factor || relative && (lasting || counted)
}
