//! What reports of disasters, attacks and protests count people by: the dead, the injured, the missing.

/// What happened to the people counted, or where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tally {
    /// Killed, by whatever.
    Dead,
    /// Hurt and alive.
    Injured,
    /// Not found.
    Missing,
    /// In the hands of the police.
    Arrested,
    /// Saved.
    Rescued,
    /// Brought out of danger beforehand.
    Evacuated,
    /// In hospital.
    Hospitalised,
    /// Without their homes.
    Homeless,
    /// On a ship, a plane, a train.
    Aboard,
}

use Tally::{Aboard, Arrested, Dead, Evacuated, Homeless, Hospitalised, Injured, Missing, Rescued};

impl Tally {
    /// What is said of the people counted.
    #[must_use]
    pub fn predicate(self) -> &'static str {
        match self {
            Dead => "died",
            Injured => "were injured",
            Missing => "are missing",
            Arrested => "were arrested",
            Rescued => "were rescued",
            Evacuated => "were evacuated",
            Hospitalised => "were taken to hospital",
            Homeless => "lost their homes",
            Aboard => "were on board",
        }
    }
}

/// Verbs whose subject is counted. Lemmas, sorted.
pub const SUFFERED: &[(&str, Tally)] =
    &[("die", Dead), ("disappear", Missing), ("drown", Dead), ("perish", Dead), ("succumb", Dead), ("vanish", Missing)];

/// Verbs whose object is counted. Lemmas, sorted.
pub const DONE: &[(&str, Tally)] = &[
    ("arrest", Arrested),
    ("carry", Aboard),
    ("detain", Arrested),
    ("evacuate", Evacuated),
    ("hospitalise", Hospitalised),
    ("hospitalize", Hospitalised),
    ("hurt", Injured),
    ("injure", Injured),
    ("kill", Dead),
    ("massacre", Dead),
    ("rescue", Rescued),
    ("wound", Injured),
];

/// Adjectives and participles said of the people counted. Sorted.
pub const STATES: &[(&str, Tally)] = &[
    ("aboard", Aboard),
    ("arrested", Arrested),
    ("dead", Dead),
    ("detained", Arrested),
    ("evacuated", Evacuated),
    ("homeless", Homeless),
    ("hospitalised", Hospitalised),
    ("hospitalized", Hospitalised),
    ("hurt", Injured),
    ("injured", Injured),
    ("killed", Dead),
    ("missing", Missing),
    ("rescued", Rescued),
    ("unaccounted", Missing),
    ("wounded", Injured),
];

/// Nouns that are counted themselves, or whose number is told: "12 deaths", "the number of dead". Lemmas, sorted.
pub const COUNTED: &[(&str, Tally)] = &[
    ("arrest", Arrested),
    ("dead", Dead),
    ("death", Dead),
    ("fatality", Dead),
    ("injured", Injured),
    ("injury", Injured),
    ("missing", Missing),
    ("wounded", Injured),
];

/// Verbs whose object, when it is "lives", is counted as dead. Lemmas, sorted.
pub const LIFE_TAKING: &[&str] = &["claim", "cost", "lose", "take"];

/// Words for people that say nothing of who they are: what is counted of them is counted of all. Lemmas, sorted.
pub const ANYBODY: &[&str] = &["another", "human", "life", "more", "other", "people", "person", "soul", "victim"];

/// Nouns for people together, whose number may stand behind "of". Lemmas, sorted.
pub const GROUPS: &[&str] = &[
    "audience",
    "cast",
    "class",
    "congregation",
    "crew",
    "crowd",
    "delegation",
    "force",
    "garrison",
    "gathering",
    "group",
    "mob",
    "party",
    "population",
    "staff",
    "team",
    "turnout",
    "workforce",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn tables_are_sorted() {
        for table in [SUFFERED, DONE, STATES, COUNTED] {
            assert!(table.is_sorted_by(|one, other| one.0 < other.0));
        }
        assert!(is_sorted_and_unique(LIFE_TAKING) && is_sorted_and_unique(ANYBODY) && is_sorted_and_unique(GROUPS));
    }
}
