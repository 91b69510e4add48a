//! What part a phrase plays in an act, by its preposition.

/// The part that somebody or something plays in an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who or what does it.
    Actor,
    /// Who or what it is done to.
    Patient,
    /// To whom, or whither: "to the station".
    Goal,
    /// Whence or from whom: "from the station".
    Source,
    /// Where: "at the station".
    Place,
    /// With whom or by what means: "with a boat".
    Company,
    /// For whom or what purpose: "for the crew".
    Purpose,
    /// Against whom: "against the state".
    Against,
    /// About what: "about the plan".
    Matter,
    /// In what capacity: "as a spokesman".
    Capacity,
}

/// Preposition to part. Those that tell a time, a cause or a measure are left out: times and figures have rules of their own.
pub const PREPOSITIONS: &[(&str, Part)] = &[
    ("aboard", Part::Place),
    ("about", Part::Matter),
    ("across", Part::Place),
    ("against", Part::Against),
    ("along", Part::Place),
    ("alongside", Part::Company),
    ("as", Part::Capacity),
    ("at", Part::Place),
    ("behind", Part::Place),
    ("beneath", Part::Place),
    ("beside", Part::Place),
    ("by", Part::Actor),
    ("concerning", Part::Matter),
    ("for", Part::Purpose),
    ("from", Part::Source),
    ("in", Part::Place),
    ("inside", Part::Place),
    ("into", Part::Goal),
    ("near", Part::Place),
    ("off", Part::Place),
    ("on", Part::Place),
    ("onto", Part::Goal),
    ("outside", Part::Place),
    ("regarding", Part::Matter),
    ("to", Part::Goal),
    ("toward", Part::Goal),
    ("towards", Part::Goal),
    ("upon", Part::Place),
    ("with", Part::Company),
    ("within", Part::Place),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn prepositions_are_sorted() {
        assert!(is_sorted_and_unique(&PREPOSITIONS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
