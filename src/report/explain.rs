//! The one plain sentence of why, with the facts in it.

use super::{Cause, Value, Version};
use crate::{
    dictionary::unit::UNITS,
    extraction::Decimal,
    relation::{Judgement, Reason},
};

/// Why the verdict is what it is.
pub(super) fn why(judgement: &Judgement, versions: &[Version]) -> String {
    let label = |index: usize| versions.get(index).map_or("", |version| without_stop(&version.label));
    let shown = |index: usize| versions.get(index).map_or_else(String::new, interval);
    let sentence = match &judgement.reason {
        Reason::Apart(one, other) => match (shown(*one).is_empty(), shown(*other).is_empty()) {
            (true, true) => format!("“{}” and “{}” are different figures.", label(*one), label(*other)),
            (true, false) => format!("“{}” lies outside “{}”{}.", label(*one), label(*other), shown(*other)),
            (false, true) => format!("“{}” lies outside “{}”{}.", label(*other), label(*one), shown(*one)),
            (false, false) if overlap(versions, *one, *other) => {
                format!("“{}” and “{}” are different figures.", label(*one), label(*other))
            }
            (false, false) => {
                format!("“{}”{} and “{}”{} have no value in common.", label(*one), shown(*one), label(*other), shown(*other))
            }
        },
        Reason::Rounder(one, other) => {
            format!("“{}” fits “{}”{}: one is rounder or vaguer.", label(*other), label(*one), shown(*one))
        }
        Reason::OtherTime(one, other) => {
            format!("“{}” and “{}” are different times of the same act.", label(*one), label(*other))
        }
        Reason::FinerTime(one, other) => {
            format!("“{}” and “{}” do not exclude each other, but one tells the time more closely.", label(*one), label(*other))
        }
        Reason::OtherWords(one, other) => {
            format!("The same words are quoted in two ways: “{}” and “{}”.", label(*one), label(*other))
        }
        Reason::CutWords(one, other) => {
            format!("One quote begins inside a phrase of the other: “{}” and “{}”.", label(*one), label(*other))
        }
        Reason::OtherSource(one, other) => format!("One report gives it to {one}, another to {other}."),
        Reason::OtherStance(one, other) => format!("One report says “{one}”, another “{other}”: not the same stance."),
        Reason::OppositeStance(one, other) => format!("One report says “{one}”, another “{other}”: opposite stances."),
        Reason::Denied => "One report says that it happened, another that it did not.".to_string(),
        Reason::Hedged => "One report says it flatly, another leaves it open.".to_string(),
        Reason::OtherStatus(one, other) => format!("One report tells it as {one}, another as {other}."),
        Reason::OtherActor(one, other) => {
            format!("The reports name others who did it: “{}” and “{}”.", label(*one), label(*other))
        }
        Reason::OtherName(one, other) => {
            format!("The sentence is the same, but one report has “{}” and another “{}”.", label(*one), label(*other))
        }
        Reason::NoComment => "One report has a comment, another says that there was none.".to_string(),
        Reason::OtherWord(one, other) => format!("“{}” and “{}” exclude each other.", label(*one), label(*other)),
        Reason::OtherDirection(one, other) => format!("“{}” and “{}” are different directions.", label(*one), label(*other)),
        Reason::OtherRole(one, other) => format!("One report says “{one}”, another “{other}”."),
        Reason::Missing(thing, _) => format!("“{thing}” is on one list and missing on another."),
        Reason::Same => "The reports say the same.".to_string(),
    };
    match judgement.cause {
        Some(Cause::Update) => format!("{sentence} The later report counts more."),
        _ => sentence,
    }
}

/// Whether two versions leave so much open that they share values.
fn overlap(versions: &[Version], one: usize, other: usize) -> bool {
    let ends = |index: usize| match versions.get(index).and_then(|version| version.value.as_ref()) {
        Some(Value::Quantity { low: Some(low), high: Some(high), .. }) => Some((*low, *high)),
        _ => None,
    };
    ends(one).zip(ends(other)).is_some_and(|(a, b)| a.0 <= b.1 && b.0 <= a.1)
}

/// A label without the stop that ends its sentence; an abbreviation keeps its own.
fn without_stop(label: &str) -> &str {
    let last = label.rsplit(' ').next().unwrap_or_default();
    if last.matches('.').count() == 1 { label.strip_suffix('.').unwrap_or(label) } else { label }
}

/// The interval of a version in brackets, where its words say something other than one exact figure.
fn interval(version: &Version) -> String {
    let Some(Value::Quantity { low, high, unit }) = &version.value else { return String::new() };
    let plain = |value: f64| Decimal::hundredths(value).to_string();
    // A unit goes by its singular, what is counted as it was written.
    let of_measure = UNITS.iter().any(|(_, known)| known.name == unit);
    let unit = if of_measure && !matches!(unit.as_str(), "percent" | "foot") { format!("{unit}s") } else { unit.clone() };
    match (low, high) {
        (Some(low), Some(high)) if low == high => String::new(),
        (Some(low), Some(high)) => format!(" ({} to {} {unit})", plain(*low), plain(*high)),
        (Some(low), None) => format!(" ({} {unit} or more)", plain(*low)),
        (None, Some(high)) => format!(" ({} {unit} or less)", plain(*high)),
        (None, None) => String::new(),
    }
}
