//! Questions in words a person would use.

use crate::{dictionary::unit::Dimension, relation::Question};

/// The question of a row.
pub(super) fn word(question: &Question) -> String {
    match question {
        Question::Measure { thing, clause, gist, dimension, planned } => {
            measure(thing.as_deref(), clause.as_deref(), gist, (*dimension, *planned))
        }
        Question::Count { noun, clause: Some(clause) } => format!("How many {noun} {clause}"),
        Question::Count { noun, clause: None } => format!("How many {noun}"),
        Question::When { clause: Some(clause), .. } => format!("When {clause}"),
        Question::When { clause: None, gist } => format!("When: “{gist}”"),
        Question::Whether { clause } => format!("Whether {clause}"),
        Question::Stage { clause } => format!("Whether it is done or to come: {clause}"),
        Question::Certainty { clause } => format!("How sure it is that {clause}"),
        Question::Who { deed } => format!("Who {deed}"),
        Question::Words { speaker: Some(speaker), gist } => format!("In what words {speaker} said “{gist}”"),
        Question::Words { speaker: None, gist } => format!("In what words it was said: “{gist}”"),
        Question::Speaker { gist } => format!("Who said “{gist}”"),
        Question::Stance { source: Some(source), holder } if source != holder => {
            format!("What stance {holder} took, according to {source}")
        }
        Question::Stance { holder, .. } => format!("What stance {holder} took"),
        Question::Act { clause } => format!("What happened: “{clause}”"),
        Question::Direction { from } => format!("In which direction from {from} it was"),
        Question::Role { person } => format!("What {person} is called"),
        Question::List { topics: true, .. } => "Which topics were discussed".to_string(),
        Question::List { clause: Some(clause), .. } => format!("What {clause}"),
        Question::List { name, .. } => format!("What belongs to “{name}”"),
    }
}

fn measure(thing: Option<&str>, clause: Option<&str>, gist: &str, (dimension, planned): (Dimension, bool)) -> String {
    let thing = thing.map(str::trim);
    let asked = match dimension {
        Dimension::Duration | Dimension::Months => {
            return match (thing, clause) {
                (Some(thing), _) if planned => format!("How long the {thing} was planned to last"),
                (Some(thing), _) => format!("How long the {thing} lasted"),
                (None, Some(clause)) => format!("How long {clause}"),
                (None, None) => format!("How long: “{gist}”"),
            };
        }
        Dimension::Money => "How much money",
        Dimension::Percent => {
            return match (thing, clause) {
                (Some(thing), _) => format!("What percentage: the {thing}"),
                _ => format!("What percentage: “{gist}”"),
            };
        }
        Dimension::Length => "How long or how far",
        Dimension::Area => "How large an area",
        Dimension::Mass => "How heavy",
        Dimension::Speed => "How fast",
        Dimension::Temperature => "What temperature",
        Dimension::Age => {
            let article = |thing: &str| if thing.starts_with(char::is_uppercase) { "" } else { "the " };
            return thing.map_or_else(|| format!("How old: “{gist}”"), |thing| format!("How old {}{thing} is", article(thing)));
        }
        Dimension::Volume | Dimension::Energy | Dimension::Data | Dimension::Angle => "How much",
    };
    match (thing, clause) {
        (Some(thing), _) => format!("{asked}: the {thing}"),
        (None, Some(clause)) => format!("{asked} {clause}"),
        (None, None) => format!("{asked}: “{gist}”"),
    }
}
