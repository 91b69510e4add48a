//! What can become of somebody or something, where one outcome excludes the others for a while: an arrested man is not free, a rejected
//! offer is not accepted.

/// What sort of outcomes exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// Of a person, with police and courts.
    Custody,
    /// Of a defendant.
    Trial,
    /// Of one who works for somebody.
    Job,
    /// Of somebody in danger.
    Life,
    /// Of a price, a number.
    Change,
    /// Of an offer, a plan, a law.
    Proposal,
    /// Of talks, a march, a match.
    Appointment,
    /// Of what may be forbidden.
    Permission,
    /// Of a road, a school, a plant.
    Place,
}

use Course::{Appointment, Change, Custody, Job, Life, Permission, Place, Proposal, Trial};

/// Lemma of a verb to the course it belongs to and the outcome, told by its plainest word.
pub const OUTCOMES: &[(&str, (Course, &str))] = &[
    ("accept", (Proposal, "accepted")),
    ("acquit", (Trial, "acquitted")),
    ("adopt", (Proposal, "accepted")),
    ("allow", (Permission, "allowed")),
    ("approve", (Proposal, "accepted")),
    ("arrest", (Custody, "held")),
    ("ban", (Permission, "forbidden")),
    ("cancel", (Appointment, "called off")),
    ("capture", (Custody, "held")),
    ("climb", (Change, "rose")),
    ("close", (Place, "closed")),
    ("consider", (Proposal, "considered")),
    ("convict", (Trial, "convicted")),
    ("decline", (Change, "fell")),
    ("delay", (Appointment, "put off")),
    ("detain", (Custody, "held")),
    ("die", (Life, "dead")),
    ("dismiss", (Job, "dismissed")),
    ("drop", (Change, "fell")),
    ("escape", (Custody, "free")),
    ("extradite", (Custody, "extradited")),
    ("fall", (Change, "fell")),
    ("fire", (Job, "dismissed")),
    ("forbid", (Permission, "forbidden")),
    ("free", (Custody, "free")),
    ("gain", (Change, "rose")),
    ("hold", (Custody, "held")),
    ("imprison", (Custody, "held")),
    ("increase", (Change, "rose")),
    ("jail", (Custody, "held")),
    ("jump", (Change, "rose")),
    ("kill", (Life, "dead")),
    ("liberate", (Custody, "free")),
    ("permit", (Permission, "allowed")),
    ("plunge", (Change, "fell")),
    ("postpone", (Appointment, "put off")),
    ("prohibit", (Permission, "forbidden")),
    ("quit", (Job, "resigned")),
    ("rebuff", (Proposal, "rejected")),
    ("recapture", (Custody, "held")),
    ("reinstate", (Job, "reinstated")),
    ("reject", (Proposal, "rejected")),
    ("release", (Custody, "free")),
    ("reopen", (Place, "open")),
    ("resign", (Job, "resigned")),
    ("resume", (Appointment, "taken up again")),
    ("retire", (Job, "retired")),
    ("rise", (Change, "rose")),
    ("sack", (Job, "dismissed")),
    ("scrap", (Appointment, "called off")),
    ("shut", (Place, "closed")),
    ("slip", (Change, "fell")),
    ("spurn", (Proposal, "rejected")),
    ("study", (Proposal, "considered")),
    ("survive", (Life, "alive")),
    ("suspend", (Job, "suspended")),
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
