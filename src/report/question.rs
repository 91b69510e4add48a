//! Questions in words a person would use.

use crate::{dictionary::unit::Dimension, extraction::Part, relation::Question};

/// The question of a row.
pub(super) fn word(question: &Question) -> String {
    match question {
        Question::Measure { thing, dimension, planned } => measure(thing, *dimension, *planned),
        Question::Count { noun, clause } => format!("How many {noun} (“{clause}”)"),
        Question::When { clause } => format!("When: “{clause}”"),
        Question::Words { speaker: Some(speaker), gist } => format!("In what words {speaker} said “{gist}”"),
        Question::Words { speaker: None, gist } => format!("In what words it was said: “{gist}”"),
        Question::Speaker { gist } => format!("Who said “{gist}”"),
        Question::Stance { source: Some(source), holder } if source != holder => {
            format!("What stance {holder} took, according to {source}")
        }
        Question::Stance { holder, .. } => format!("What stance {holder} took"),
        Question::Act { clause } => format!("What happened: “{clause}”"),
        Question::Part { part, clause } => {
            let asked = match part {
                Part::Actor => "Who or what",
                Part::Patient => "Whom or what",
                Part::Goal => "Where to, or to whom",
                Part::Source => "Where from, or from whom",
                Part::Place => "Where, or on what",
                Part::Company => "With whom, or with what",
                Part::Purpose => "For whom, or for what",
                Part::Against => "Against whom, or what",
                Part::Matter => "About whom, or what",
                Part::Capacity => "As what",
            };
            format!("{asked}: “{clause}”")
        }
        Question::Direction { from } => format!("In which direction from {from}"),
        Question::Role { person } => format!("What {person} is or was"),
        Question::List { topics: true, .. } => "Which topics were discussed".to_string(),
        Question::List { name, .. } => format!("What is on the list (“{name}”)"),
    }
}

fn measure(thing: &str, dimension: Dimension, planned: bool) -> String {
    let thing = thing.trim();
    match (dimension, planned) {
        (Dimension::Duration | Dimension::Months, true) => format!("How long the {thing} was planned to last"),
        (Dimension::Duration | Dimension::Months, false) => format!("How long the {thing} lasted"),
        (Dimension::Money, _) => format!("How much money (“{thing}”)"),
        (Dimension::Percent, _) => format!("What percentage (“{thing}”)"),
        (Dimension::Length, _) => format!("How long or how far (“{thing}”)"),
        (Dimension::Area, _) => format!("How large an area (“{thing}”)"),
        (Dimension::Mass, _) => format!("How heavy (“{thing}”)"),
        (Dimension::Speed, _) => format!("How fast (“{thing}”)"),
        (Dimension::Temperature, _) => format!("What temperature (“{thing}”)"),
        (Dimension::Volume | Dimension::Energy, _) => format!("How much (“{thing}”)"),
    }
}
