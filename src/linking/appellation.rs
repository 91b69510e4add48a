//! Which appellations are of the same person.

use super::{Group, Member, Sort, cluster};
use crate::extraction::Claims;
use std::collections::BTreeMap;

pub(crate) fn link(claims: &[Claims]) -> Vec<Group> {
    let mut people: BTreeMap<&str, Vec<Member>> = BTreeMap::new();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, appellation) in claims.appellations.iter().enumerate() {
            people.entry(&appellation.person).or_default().push(Member { article, claim });
        }
    }
    people
        .into_values()
        .map(|members| Group { sort: Sort::Appellation, members: cluster::bounded(members), likeness: 1000 })
        .collect()
}
