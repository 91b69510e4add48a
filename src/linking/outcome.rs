//! What became of one person or thing: all that reports say happened to it, of one sort of outcome.

use super::{Group, Member, Sort, weight::Weights};
use crate::{
    dictionary::{
        self,
        outcome::{Course, OUTCOMES},
    },
    extraction::{Claims, Polarity, Status},
    map::Map,
};

/// How sure it is that two outcomes are outcomes of one thing, where it has a name (per mille), and where it has none.
const NAMED: u64 = 620;
const UNNAMED: u64 = 520;
/// In so many reports, at least, the thing must be told of.
const REPORTS: u64 = 2;

pub(crate) fn link(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut buckets: Map<(Course, &str), Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, proposition) in claims.propositions.iter().enumerate() {
            let Some((course, _)) = dictionary::lookup(OUTCOMES, &proposition.lemma) else { continue };
            let frame = &proposition.frame;
            let open = matches!(frame.status, Status::Conditional | Status::Planned) || frame.polarity == Polarity::Negated;
            // Talks resume, people resign and die, prices fall by themselves.
            let alone = matches!(course, Course::Appointment | Course::Change | Course::Job | Course::Life);
            let patient = if course == Course::Change { &frame.subject } else { &frame.object };
            let patient = patient.as_ref().or(frame.subject.as_ref().filter(|_| alone));
            if let Some(patient) = patient.filter(|patient| !open && REPORTS <= weights.articles(patient)) {
                buckets.at((course, patient)).push(Member { article, claim });
            }
        }
    }
    let is_named =
        |key: &str| claims.iter().any(|claims| claims.entities.list.iter().any(|entity| entity.named && entity.key == key));
    let mut groups = Vec::new();
    for ((_, patient), members) in buckets {
        let likeness = if is_named(patient) { NAMED } else { UNNAMED };
        groups.push(Group { sort: Sort::Outcome, members, likeness });
    }
    groups
}
