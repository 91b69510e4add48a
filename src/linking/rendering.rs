//! Which quotes of one speaker are renderings of the same remark in other words.

use super::{
    Group, Limits, Member, Sort, cluster,
    weight::{Weighed, Weights, common},
};
use crate::extraction::{Claims, Quote};
use crate::map::{Map, Set};
use crate::order::Order;

/// Two renderings share so many words that carry meaning.
const FEWEST: usize = 2;
/// A quote shorter than this is read with the clause it stands in, in words.
const FRAGMENT: usize = 8;

/// Groups quotes by the same speaker that are not yet known to be the same words.
pub(crate) fn link(claims: &[Claims], weights: &Weights, known: &[Group], limits: &Limits) -> Vec<Group> {
    let mut same_words: Set<Member> = Set::default();
    for group in known.iter().filter(|group| group.sort == Sort::Quote) {
        same_words.extend(group.members.iter().copied());
    }
    let mut speakers: Map<&str, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, quote) in claims.quotes.iter().enumerate() {
            let member = Member { article, claim };
            if let Some(speaker) = quote.named_speaker().filter(|_| !same_words.contains(&member)) {
                speakers.at(&speaker.key).push(member);
            }
        }
    }
    let mut groups = Vec::new();
    for (speaker, items) in speakers {
        let items = cluster::bounded(items);
        let contents: Vec<Vec<String>> = items.iter().map(|member| content(claims, *member, speaker)).collect();
        let contents: Vec<Weighed> = contents.iter().map(|keys| weights.weigh(keys)).collect();
        let pairs = cluster::pairs(&items, |one, other| {
            // The clauses around two fragments may tell of one occasion while the fragments speak of two things.
            let own = |item: usize| &claims[items[item].article].quotes[items[item].claim].content;
            let shared = common(own(one), own(other)).len();
            // A short fragment that stands in the other quote as it is words nothing otherwise.
            let cut = shared <= FEWEST && shared == own(one).len().min(own(other).len());
            if shared == 0 || cut && own(one).len() != own(other).len() {
                return None;
            }
            let likeness = contents[one].containment(&contents[other]);
            (limits.rendering <= likeness && FEWEST <= contents[one].shared(&contents[other]).0).then_some(likeness)
        });
        groups.extend(cluster::groups(Sort::Rendering, &items, pairs, |one, other| items[one].article == items[other].article));
    }
    groups
}

/// What a quote says, without its speaker.
fn content(claims: &[Claims], member: Member, speaker: &str) -> Vec<String> {
    let quote: &Quote = &claims[member.article].quotes[member.claim];
    let mut keys = quote.content.clone();
    if quote.words.len() < FRAGMENT {
        keys.extend(quote.clause.iter().cloned());
        keys.order();
        keys.dedup();
    }
    keys.retain(|key| key != speaker);
    keys
}
