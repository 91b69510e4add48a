//! Which stances are those of one person on one matter, and which assertions are the same whoever makes them.

use super::{
    Group, Member, Sort, cluster,
    weight::{Weighed, Weights, common},
};
use crate::extraction::{Claims, Polarity, Proposition, Status};
use crate::map::Map;

/// Contents of two stances must be this alike (per mille) where no source is shared.
const STANCE_LIKENESS: u64 = 300;
/// How sure it is that one source tells of one stance of one person (per mille).
const SAME_SOURCE: u64 = 500;
/// Contents of two assertions must be this alike (per mille), or share a rare word under the same negation.
const ASSERTION_LIKENESS: u64 = 550;
/// A word is rare if it stands in at most this many articles.
const RARE_ARTICLES: u64 = 2;

/// Stances of the same person, by the same source.
pub(crate) fn link_stances(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut buckets: Map<(Option<&str>, &str), Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, proposition) in claims.propositions.iter().enumerate() {
            let (Some(_), Some(holder)) = (proposition.stance, &proposition.frame.subject) else { continue };
            if proposition.frame.headline || proposition.frame.status == Status::Conditional {
                continue;
            }
            let source = proposition.frame.sources.first().filter(|source| *source != holder);
            buckets.at((source.map(String::as_str), holder)).push(Member { article, claim });
        }
    }
    let matter = |member: Member| {
        let proposition = &claims[member.article].propositions[member.claim];
        let mut keys = claims[member.article].words[proposition.frame.sentence].clone();
        let people = [proposition.frame.subject.clone(), proposition.frame.sources.first().cloned()];
        keys.retain(|key| !people.iter().flatten().any(|person| person == key) && *key != proposition.frame.act);
        keys
    };
    let mut groups = Vec::new();
    for ((source, _), items) in buckets {
        let items = cluster::bounded(items);
        let proposition = |item: usize| &claims[items[item].article].propositions[items[item].claim];
        let matters: Vec<Vec<String>> = items.iter().map(|member| matter(*member)).collect();
        let matters: Vec<Weighed> = matters.iter().map(|keys| weights.weigh(keys)).collect();
        let contents: Vec<Weighed> = (0..items.len()).map(|item| weights.weigh(&proposition(item).content)).collect();
        let pairs = cluster::pairs(&items, |one, other| {
            let related = related(proposition(one), proposition(other));
            let likeness = matters[one].likeness(&matters[other]);
            // One source on one person's stance: two words in common are enough, for the matter is often told beside the verb ("those
            // statements"). Without a source in common, the content itself must be alike.
            let told = 2 <= matters[one].shared(&matters[other]).0;
            let content = contents[one].likeness(&contents[other]);
            let near = if source.is_some() { told } else { STANCE_LIKENESS <= content };
            (related && near).then_some(likeness.max(content).max(if source.is_some() { SAME_SOURCE } else { 0 }))
        });
        groups.extend(cluster::groups(Sort::Stance, &items, pairs, |_, _| false));
    }
    groups
}

/// Whether two stances can answer one question: both for, both against, or one the opposite of the other.
fn related(one: &Proposition, other: &Proposition) -> bool {
    match (one.stance, other.stance) {
        (Some(a), Some(b)) => a.is_for() == b.is_for() || a == b,
        _ => false,
    }
}

/// The same assertion by different sources.
pub(crate) fn link_assertions(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut index: Map<&str, Vec<usize>> = Map::default();
    let mut items: Vec<Member> = Vec::new();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, proposition) in claims.propositions.iter().enumerate() {
            let attributed = !proposition.frame.sources.is_empty() && !proposition.frame.headline;
            if !attributed || proposition.content.is_empty() {
                continue;
            }
            for key in &proposition.content {
                if weights.articles(key) <= 4 {
                    index.at(key).push(items.len());
                }
            }
            items.push(Member { article, claim });
        }
    }
    let proposition = |item: usize| &claims[items[item].article].propositions[items[item].claim];
    let pairs =
        cluster::indexed(index.values(), &items, |one, other| same_assertion(proposition(one), proposition(other), weights));
    cluster::groups(Sort::Assertion, &items, pairs, |one, other| items[one].article == items[other].article)
}

fn same_assertion(one: &Proposition, other: &Proposition, weights: &Weights) -> Option<u64> {
    if one.frame.polarity != other.frame.polarity {
        return None;
    }
    let shared = common(&one.content, &other.content);
    let rare = shared.iter().any(|key| weights.articles(key) <= RARE_ARTICLES);
    let lacking =
        one.frame.polarity == Polarity::Negated && one.frame.object.is_some() && one.frame.object == other.frame.object && rare;
    let likeness = weights.likeness(&one.content, &other.content);
    if lacking {
        return Some(likeness.max(ASSERTION_LIKENESS));
    }
    (ASSERTION_LIKENESS <= likeness && 2 <= shared.len() && one.frame.act == other.frame.act).then_some(likeness)
}
