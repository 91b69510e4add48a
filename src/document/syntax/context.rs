//! What only the whole tree tells about a word: who did it in a passive, and whether `'s` is `is` or `has`.

use super::{Node, Relation, Tag};

/// Nouns that `by` makes a time or a means, not somebody who does it: "closed by noon", "sent by mail".
const NO_AGENTS: [&str; 36] = [
    "accident",
    "afternoon",
    "air",
    "april",
    "august",
    "boat",
    "bus",
    "car",
    "chance",
    "dawn",
    "day",
    "december",
    "e-mail",
    "email",
    "end",
    "evening",
    "force",
    "land",
    "mail",
    "march",
    "means",
    "midnight",
    "mistake",
    "month",
    "morning",
    "night",
    "noon",
    "phone",
    "plane",
    "post",
    "rail",
    "sea",
    "time",
    "train",
    "week",
    "year",
];
/// Weekdays end so.
const DAY: &str = "day";

/// Puts right what depends on other words, in one tree.
pub(super) fn settle(words: &[&str], nodes: &mut [Node]) {
    join_perfect(words, nodes);
    let voices = Voices::of(words, nodes);
    for index in 0..nodes.len() {
        let Some(head) = nodes[index].head else { continue };
        if nodes[index].relation == Relation::Obl && voices.by[index] && voices.passive(nodes, head) && may_act(&nodes[index]) {
            nodes[index].relation = Relation::OblAgent;
        }
        // "He's been there", "it's taken years", but "he's going", "it's being closed".
        let perfect = voices.been[head] || (nodes[head].xpos == "VBN" && !voices.being[head]);
        if nodes[index].relation == Relation::Aux && perfect && matches!(words[index], "'s" | "’s" | "'S") {
            "have".clone_into(&mut nodes[index].lemma);
        }
    }
}

/// "It had sunk the ship": where the tree takes "had" for the verb and the participle right behind it for its complement, the
/// participle is the verb and "had" its auxiliary.
fn join_perfect(words: &[&str], nodes: &mut [Node]) {
    for verb in 1..nodes.len() {
        let Some(have) = nodes[verb].head.filter(|have| *have < verb && nodes[*have].lemma == "have") else { continue };
        let adverbs = nodes[have + 1..verb].iter().all(|between| between.tag == Tag::Adv);
        if nodes[verb].relation != Relation::Xcomp
            || nodes[verb].xpos != "VBN"
            || !adverbs
            || words[have].eq_ignore_ascii_case("having")
        {
            continue;
        }
        let (above, relation) = (nodes[have].head, nodes[have].relation);
        for (index, node) in nodes.iter_mut().enumerate() {
            if node.head == Some(have) && index != verb {
                node.head = Some(verb);
            }
        }
        (nodes[verb].head, nodes[verb].relation) = (above, relation);
        (nodes[have].head, nodes[have].relation, nodes[have].tag) = (Some(verb), Relation::Aux, Tag::Aux);
    }
}

/// Marks that each word's dependents leave on it.
struct Voices {
    /// It has the preposition `by`.
    by: Vec<bool>,
    /// It has `been`.
    been: Vec<bool>,
    /// It has `being`.
    being: Vec<bool>,
    /// It has an auxiliary of the passive.
    passive: Vec<bool>,
    /// It has `have`.
    have: Vec<bool>,
}

impl Voices {
    fn of(words: &[&str], nodes: &[Node]) -> Self {
        let none = || vec![false; nodes.len()];
        let mut voices = Voices { by: none(), been: none(), being: none(), passive: none(), have: none() };
        for (node, word) in nodes.iter().zip(words) {
            let Some(head) = node.head else { continue };
            voices.by[head] |= node.relation == Relation::Case && node.lemma == "by";
            voices.been[head] |= word.eq_ignore_ascii_case("been");
            voices.being[head] |= word.eq_ignore_ascii_case("being");
            voices.passive[head] |= matches!(node.relation, Relation::AuxPass | Relation::NsubjPass);
            voices.have[head] |= node.relation == Relation::Aux && node.lemma == "have";
        }
        voices
    }

    /// Whether a verb is passive: it has a passive's auxiliary or subject, or is a participle without `have` ("a law passed by").
    fn passive(&self, nodes: &[Node], verb: usize) -> bool {
        self.passive[verb] || (nodes[verb].xpos == "VBN" && !self.have[verb])
    }
}

/// In the training treebanks 509 of 530 phrases with `by` under a passive are agents; the others are times, means and measures.
fn may_act(node: &Node) -> bool {
    let lemma = node.lemma.as_str();
    !matches!(node.xpos, "CD" | "SYM" | "$") && !lemma.ends_with(DAY) && NO_AGENTS.binary_search(&lemma).is_err()
}

#[cfg(test)]
mod tests {
    use super::NO_AGENTS;

    #[test]
    fn words_are_sorted() {
        assert!(NO_AGENTS.is_sorted());
    }
}
