//! Which appellations are of the same person.

use super::{Group, Member, Sort, cluster};
use crate::extraction::Claims;
use crate::map::Map;

pub(crate) fn link(claims: &[Claims]) -> Vec<Group> {
    let mut people: Map<&str, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, appellation) in claims.appellations.iter().enumerate() {
            people.at(&appellation.person).push(Member { article, claim });
        }
    }
    people
        .into_iter()
        .map(|(_, members)| Group { sort: Sort::Appellation, members: cluster::bounded(members), likeness: 1000 })
        .collect()
}
