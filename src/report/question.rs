//! Questions in words a person would use.

use crate::{
    dictionary::{self, choice, unit::Dimension},
    relation::{Counting, Question, Thing},
};

/// Nouns that are themselves what is measured.
const LENGTHS: &[&str] = &["altitude", "depth", "distance", "height", "length", "width"];

/// The question of a row.
pub(super) fn word(question: &Question) -> String {
    match question {
        Question::Measure { thing, clause, gist, dimension, way, change } => {
            let told = Told { thing: thing.as_ref(), clause: clause.as_deref(), gist };
            match (dimension, way) {
                (Dimension::Length, Some(way)) => told.so(way),
                (Dimension::Percent, _) if *change => told.changed(),
                _ => told.measure(*dimension),
            }
        }
        Question::Count { noun, clause, way } => {
            let asked = match way {
                Counting::Number => format!("How many {noun}"),
                Counting::Share => format!("What share of {noun}"),
                Counting::Scale => format!("What {noun}"),
            };
            clause.as_ref().map_or(asked.clone(), |clause| format!("{asked} {clause}"))
        }
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
        Question::Comment { name } => format!("Whether {name} commented"),
        Question::Which { class, gist } => {
            format!("{}: “{gist}”", dictionary::lookup(choice::ASKED, class).unwrap_or("Which"))
        }
        Question::Direction { from } => format!("In which direction from {from} it was"),
        Question::Role { person } => format!("What {person} is called"),
        Question::List { topics: true, .. } => "Which topics were discussed".to_string(),
        Question::List { clause: Some(clause), .. } => format!("What {clause}"),
        Question::List { name, .. } => format!("What belongs to “{name}”"),
    }
}

/// What is told of a measure.
struct Told<'q> {
    thing: Option<&'q Thing>,
    clause: Option<&'q str>,
    gist: &'q str,
}

impl Told<'_> {
    /// "How far off the coast the ship sank", "How deep the lake is".
    fn so(&self, way: &str) -> String {
        match (self.clause, self.thing) {
            (Some(clause), None) => format!("How {way} {clause}"),
            (Some(clause), _) if way.starts_with("far") => format!("How {way} {clause}"),
            (_, Some(thing)) => format!("How {way} {}", be(thing)),
            (None, None) => format!("How {way}: “{}”", self.gist),
        }
    }

    /// "By what percentage exports rose".
    fn changed(&self) -> String {
        match self.clause {
            Some(clause) => format!("By what percentage {clause}"),
            None => self.measure(Dimension::Percent),
        }
    }

    fn measure(&self, dimension: Dimension) -> String {
        let asked = match dimension {
            Dimension::Duration | Dimension::Months => {
                return match (self.thing, self.clause) {
                    (Some(thing), _) => lasted(thing),
                    (None, Some(clause)) => format!("How long {clause}"),
                    (None, None) => format!("How long: “{}”", self.gist),
                };
            }
            Dimension::Age => {
                let article = |name: &str| if name.starts_with(char::is_uppercase) { "" } else { "the " };
                let old = |thing: &Thing| format!("How old {}{} is", article(&thing.name), thing.name);
                return self.thing.map_or_else(|| format!("How old: “{}”", self.gist), old);
            }
            Dimension::Magnitude => {
                let had = |thing: &Thing| format!("What magnitude the {} had", thing.name);
                return self.thing.map_or_else(|| format!("What magnitude: “{}”", self.gist), had);
            }
            Dimension::Mass | Dimension::Speed => {
                let how = if dimension == Dimension::Mass { "heavy" } else { "fast" };
                return match self.thing {
                    Some(thing) if dimension == Dimension::Mass => format!("How {how} {}", be(thing)),
                    _ => format!("How {how}: “{}”", self.gist),
                };
            }
            Dimension::Money => "How much money",
            Dimension::Percent => "What percentage",
            Dimension::Length => "What length or distance",
            Dimension::Area => "How large an area",
            Dimension::Temperature => "What temperature",
            Dimension::Angle => "How many degrees",
            Dimension::Volume | Dimension::Energy | Dimension::Data => "How much",
        };
        match (self.thing, self.clause) {
            // "At a depth of ten kilometres".
            (Some(thing), _) if LENGTHS.contains(&thing.name.as_str()) => format!("What the {} was", thing.name),
            (Some(thing), _) => format!("{asked}: the {}", thing.name),
            (None, Some(clause)) if dimension == Dimension::Money => format!("{asked} {clause}"),
            _ => format!("{asked}: “{}”", self.gist),
        }
    }
}

/// "The lake is", "the talks are".
fn be(thing: &Thing) -> String {
    format!("the {} {}", thing.name, if thing.plural { "are" } else { "is" })
}

fn lasted(thing: &Thing) -> String {
    let (name, be) = (&thing.name, if thing.plural { "were" } else { "was" });
    match (thing.planned, thing.lasts) {
        (true, true) => format!("How long the {name} {be} planned to last"),
        (false, true) => format!("How long the {name} lasted"),
        (_, false) => format!("How long the {name} {be}"),
    }
}
