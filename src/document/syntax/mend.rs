//! Trees that no English sentence has, put right: the network scores each arc by itself, so that a verb may get two subjects.

use super::{Node, Relation, Tag};
use crate::dictionary::{lookup, number_word::CARDINALS};
use crate::map::Set;

/// Puts right what is wrong by itself. What is not plainly wrong stays.
pub(super) fn mend(words: &[&str], nodes: &mut [Node]) {
    for index in 0..nodes.len() {
        number(words[index], &mut nodes[index]);
    }
    for index in 1..nodes.len() {
        title(nodes, index);
        compound(nodes, index);
    }
    one_complement(nodes);
}

/// "Nineteen people": capitals at the start of a sentence make no adjective of a number.
fn number(word: &str, node: &mut Node) {
    if node.relation == Relation::Amod && node.tag != Tag::Num && lookup(CARDINALS, &word.to_lowercase()).is_some() {
        (node.tag, node.xpos, node.relation) = (Tag::Num, "CD", Relation::Nummod);
    }
}

/// "said mayor Ann Poe agreed": of two subjects side by side, a noun and a name, the noun is the name's title.
fn title(nodes: &mut [Node], name: usize) {
    let subject = |node: &Node| matches!(node.relation, Relation::Nsubj | Relation::NsubjPass);
    let (noun, named) = (&nodes[name - 1], &nodes[name]);
    if noun.tag == Tag::Noun && named.tag == Tag::Propn && subject(noun) && subject(named) && noun.head == named.head {
        (nodes[name - 1].head, nodes[name - 1].relation) = (Some(name), Relation::Nmod);
        hand_over(nodes, name - 1, name);
    }
}

/// "trade and cyber security": of two conjuncts with nothing between them the first belongs to the second.
fn compound(nodes: &mut [Node], noun: usize) {
    let conjunct = |node: &Node| node.relation == Relation::Conj && node.tag == Tag::Noun;
    let first = noun - 1;
    let apart = conjunct(&nodes[first]) && conjunct(&nodes[noun]) && nodes[noun].head.is_some_and(|head| head < first);
    if apart && nodes.iter().all(|node| node.head != Some(first)) {
        (nodes[first].head, nodes[first].relation) = (Some(noun), Relation::Compound);
    }
}

/// What stands before a word and hung on it now hangs on what that word hangs on.
fn hand_over(nodes: &mut [Node], from: usize, to: usize) {
    for node in &mut nodes[..from] {
        if node.head == Some(from) && node.relation != Relation::Conj {
            node.head = Some(to);
        }
    }
}

/// "said she agreed that it was safe": a verb has one complement clause, so a second one behind it that begins with "that" belongs to
/// the first.
fn one_complement(nodes: &mut [Node]) {
    let that = |node: &Node| node.relation == Relation::Mark && node.lemma == "that";
    let marked: Set<usize> = nodes.iter().filter(|node| that(node)).filter_map(|node| node.head).collect();
    // The first complement behind each word.
    let mut first: Vec<Option<usize>> = vec![None; nodes.len()];
    for index in 0..nodes.len() {
        let Some(head) = nodes[index].head.filter(|head| *head < index) else { continue };
        if nodes[index].relation != Relation::Ccomp {
            continue;
        }
        match first[head] {
            Some(verb) if nodes[verb].tag == Tag::Verb && marked.contains(&index) => {
                let coordinated =
                    nodes[verb + 1..index].iter().any(|node| node.relation == Relation::Cc && node.head == Some(index));
                nodes[index].head = Some(verb);
                if coordinated {
                    nodes[index].relation = Relation::Conj;
                } else {
                    first[verb] = first[verb].or(Some(index));
                }
            }
            Some(_) => {}
            None => first[head] = Some(index),
        }
    }
}
