//! Which propositions tell of the same act, whoever is said to have done it, and whether it is said to be done.

use super::{
    Group, Member, Sort, cluster, odds,
    weight::{Weights, common},
};
use crate::map::Map;
use crate::{
    dictionary::{self, cue::REPORT_VERBS},
    extraction::{Claims, Proposition, Status},
};

/// What two clauses with the same verb say besides must be this alike (per mille). Tuned on the scoreboard.
const LIKENESS: u64 = 560;
/// Stems of verbs that say too little to be an act. Sorted.
const LIGHT: &[&str] = &[
    "allow", "appear", "becom", "begin", "call", "come", "expect", "face", "give", "help", "hold", "keep", "know", "leav", "let",
    "like", "look", "need", "plan", "put", "see", "seem", "show", "start", "take", "tri", "use", "want", "work",
];

pub(crate) fn link(claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut items: Vec<Member> = Vec::new();
    let mut index: Map<(&str, &str), Vec<usize>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, proposition) in claims.propositions.iter().enumerate() {
            if !is_act(proposition) {
                continue;
            }
            for key in proposition.content.iter().chain(&proposition.frame.subject) {
                index.at((&proposition.frame.act, key)).push(items.len());
            }
            items.push(Member { article, claim });
        }
    }
    let proposition = |item: usize| &claims[items[item].article].propositions[items[item].claim];
    let pairs = cluster::indexed(index.values(), &items, |one, other| likeness(proposition(one), proposition(other), weights));
    cluster::groups(Sort::Act, &items, pairs, |one, other| items[one].article == items[other].article)
}

fn is_act(proposition: &Proposition) -> bool {
    let light = dictionary::holds(LIGHT, &proposition.frame.act)
        || dictionary::holds(REPORT_VERBS, &proposition.lemma)
        || matches!(proposition.lemma.as_str(), "be" | "have" | "do" | "make" | "get" | "go" | "happen" | "include");
    !light && !proposition.frame.headline && proposition.frame.status != Status::Conditional && proposition.stance.is_none()
}

/// How alike two clauses with the same verb are: in who does it and to what, or at least in what it is done to.
fn likeness(one: &Proposition, other: &Proposition, weights: &Weights) -> Option<u64> {
    let subject = odds::same(&one.frame.subject, &other.frame.subject);
    let object = odds::same(&one.frame.object, &other.frame.object);
    let shared = common(&one.content, &other.content).len();
    let content = weights.likeness(&one.content, &other.content);
    let near = if subject { 1 <= shared } else { object && 2 <= shared };
    (near && LIKENESS <= content).then_some(content)
}
