//! Whether one and the same was asked for a comment.

use super::{Group, Member, Sort};
use crate::{document::Span, extraction::Claims, map::Map};

/// How sure it is that a report without a comment and one with it tell of one request (per mille).
const ONE_REQUEST: u64 = 430;

pub(crate) fn link(claims: &[Claims]) -> Vec<Group> {
    let mut asked: Map<&str, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, comment) in claims.comments.iter().enumerate() {
            asked.at(comment.by.as_str()).push(Member { article, claim });
        }
    }
    let silent = |members: &Vec<Member>| members.iter().any(|member| !claims[member.article].comments[member.claim].given);
    let mut groups: Vec<Group> = Vec::new();
    for (_, members) in asked.into_iter().filter(|(_, members)| silent(members)) {
        // One who speaks for a firm is asked as the firm: what both are said to have answered is one question.
        let refusals = |members: &[Member]| -> Vec<(usize, Span)> {
            let comment = |member: &Member| (member.article, claims[member.article].comments[member.claim].span);
            members.iter().filter(|member| !claims[member.article].comments[member.claim].given).map(comment).collect()
        };
        if groups.iter().all(|known| refusals(&known.members) != refusals(&members)) {
            groups.push(Group { sort: Sort::Comment, members, likeness: ONE_REQUEST });
        }
    }
    groups
}
