//! What can become of somebody or something, where one outcome excludes the others for a while: an arrested man is not free, a rejected
//! offer is not accepted.

/// What sort of outcomes exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// Of a person, with police and courts.
    Custody,
    /// Of an offer, a plan, a law.
    Proposal,
    /// Of talks, a march, a match.
    Appointment,
    /// Of what may be forbidden.
    Permission,
    /// Of a road, a school, a plant.
    Place,
}

use Course::{Appointment, Custody, Permission, Place, Proposal};

/// Lemma of a verb to the course it belongs to and the outcome, told by its plainest word.
pub const OUTCOMES: &[(&str, (Course, &str))] = &[
    ("accept", (Proposal, "accepted")),
    ("acquit", (Custody, "acquitted")),
    ("adopt", (Proposal, "accepted")),
    ("allow", (Permission, "allowed")),
    ("approve", (Proposal, "accepted")),
    ("arrest", (Custody, "held")),
    ("ban", (Permission, "forbidden")),
    ("cancel", (Appointment, "called off")),
    ("close", (Place, "closed")),
    ("consider", (Proposal, "considered")),
    ("convict", (Custody, "convicted")),
    ("detain", (Custody, "held")),
    ("forbid", (Permission, "forbidden")),
    ("free", (Custody, "free")),
    ("hold", (Custody, "held")),
    ("imprison", (Custody, "held")),
    ("jail", (Custody, "held")),
    ("permit", (Permission, "allowed")),
    ("postpone", (Appointment, "put off")),
    ("prohibit", (Permission, "forbidden")),
    ("rebuff", (Proposal, "rejected")),
    ("reject", (Proposal, "rejected")),
    ("release", (Custody, "free")),
    ("reopen", (Place, "open")),
    ("resume", (Appointment, "taken up again")),
    ("shut", (Place, "closed")),
    ("spurn", (Proposal, "rejected")),
    ("study", (Proposal, "considered")),
    ("veto", (Proposal, "rejected")),
    ("weigh", (Proposal, "considered")),
    ("withdraw", (Proposal, "withdrawn")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(OUTCOMES.is_sorted_by(|one, other| one.0 < other.0));
    }
}
