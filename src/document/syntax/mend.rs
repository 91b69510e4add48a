//! Trees that no English sentence has, put right: the network scores each arc by itself, so that a verb may get two subjects.

use super::{Node, Relation, Tag};
use crate::dictionary::{
    cue::{MESSAGES, REPORT_VERBS, SPEECH_NOUNS, TELLING_VERBS},
    holds, lookup,
    number_word::CARDINALS,
};
use crate::map::Set;
use std::ops::Range;

/// Puts right what is wrong by itself. What is not plainly wrong stays.
pub(super) fn mend(words: &[&str], nodes: &mut [Node]) {
    for index in 0..nodes.len() {
        number(words[index], &mut nodes[index]);
    }
    for index in 1..nodes.len() {
        title(nodes, index);
        compound(nodes, index);
        behind_preposition(nodes, index);
    }
    one_complement(nodes);
    for index in 1..nodes.len() {
        hearer(nodes, index);
        told_clause(nodes, index);
        said_clause(nodes, index);
    }
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

/// "sailed through it to avoid them": what a preposition stands before is no subject of an infinitive, save behind "for".
fn behind_preposition(nodes: &mut [Node], noun: usize) {
    let Some(verb) = nodes[noun].head.filter(|verb| noun < *verb && nodes[noun].relation == Relation::Nsubj) else { return };
    let child =
        |head: usize, relation: Relation| (0..head).find(|k| nodes[*k].head == Some(head) && nodes[*k].relation == relation);
    let preposition = child(noun, Relation::Case).is_some_and(|case| !matches!(nodes[case].lemma.as_str(), "for" | "'s" | "'"));
    let infinitive = (noun..verb).any(|k| nodes[k].head == Some(verb) && nodes[k].xpos == "TO");
    if let Some(above) = nodes[verb].head.filter(|above| *above < noun && preposition && infinitive) {
        (nodes[noun].head, nodes[noun].relation) = (Some(above), Relation::Obl);
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

/// "Ann Poe told the Daily Such": nobody told Ann Poe, for this verb stands before no subject.
fn hearer(nodes: &mut [Node], noun: usize) {
    let verb = nodes[noun].head.filter(|verb| *verb < noun && nodes[noun].relation == Relation::Nsubj);
    if verb.is_some_and(|verb| matches!(nodes[verb].lemma.as_str(), "assure" | "inform" | "remind" | "tell")) {
        nodes[noun].relation = Relation::Obj;
    }
}

/// "told the Daily Such that the firm had lied", "said in a letter that it had": the clause is what is told, and says nothing of the
/// noun before it. "made the claim that it had" stays.
fn told_clause(nodes: &mut [Node], clause: usize) {
    let Some(mut noun) = nodes[clause].head.filter(|noun| *noun < clause) else { return };
    let own = |node: &Node| node.head == Some(clause);
    let whole = nodes[noun..clause].iter().any(|node| own(node) && node.relation == Relation::Mark && node.lemma == "that")
        && nodes[noun..clause].iter().any(|node| own(node) && matches!(node.relation, Relation::Nsubj | Relation::NsubjPass));
    if !whole || !matches!(nodes[clause].relation, Relation::Acl | Relation::AclRelcl | Relation::Ccomp) {
        return;
    }
    let telling = holds(SPEECH_NOUNS, &nodes[noun].lemma) && !holds(MESSAGES, &nodes[noun].lemma);
    // The noun may stand inside the phrase: "told a court in Such that".
    while matches!(nodes[noun].relation, Relation::Nmod | Relation::Appos | Relation::Flat | Relation::Conj | Relation::Compound)
    {
        match nodes[noun].head {
            Some(head) if nodes[head].tag != Tag::Verb => noun = head,
            _ => break,
        }
    }
    let Some(verb) = nodes[noun].head.filter(|verb| *verb < noun && nodes[*verb].tag == Tag::Verb && !telling) else { return };
    let hears = match nodes[noun].relation {
        Relation::Obj | Relation::Iobj => holds(TELLING_VERBS, &nodes[verb].lemma),
        Relation::Obl | Relation::OblAgent | Relation::OblUnmarked => holds(REPORT_VERBS, &nodes[verb].lemma),
        _ => false,
    };
    if hears {
        (nodes[clause].head, nodes[clause].relation) = (Some(verb), Relation::Ccomp);
    }
}

/// "said the roof collapsed", "said the cargo contained arms": what is said is a clause, not a thing.
fn said_clause(nodes: &mut [Node], noun: usize) {
    let says = |node: &Node| node.tag == Tag::Verb && matches!(node.lemma.as_str(), "add" | "insist" | "say" | "think" | "warn");
    let Some(verb) = nodes[noun].head.filter(|verb| *verb < noun && says(&nodes[*verb])) else { return };
    if nodes[noun].relation != Relation::Obj || !matches!(nodes[noun].tag, Tag::Noun | Tag::Propn | Tag::Pron) {
        return;
    }
    let past = |node: &Node| matches!(node.xpos, "VBD" | "VBN") && node.tag == Tag::Verb;
    let infinitive = |index: usize| nodes.iter().any(|node| node.head == Some(index) && node.xpos == "TO");
    let behind =
        (noun + 1..nodes.len()).find(|index| nodes[*index].head == Some(verb) && nodes[*index].relation == Relation::Xcomp);
    if let Some(inner) = behind.filter(|inner| past(&nodes[*inner]) && !infinitive(*inner)) {
        nodes[inner].relation = Relation::Ccomp;
        let passive = nodes.iter().any(|node| node.head == Some(inner) && node.relation == Relation::AuxPass);
        (nodes[noun].head, nodes[noun].relation) = (Some(inner), if passive { Relation::NsubjPass } else { Relation::Nsubj });
        return;
    }
    // A participle between two nouns, which no noun phrase has.
    let Some(inner) = (verb + 1..noun).find(|index| nodes[*index].head == Some(noun) && past(&nodes[*index])) else { return };
    let Some(subject) = (verb + 1..inner).rfind(|index| nodes[*index].head == Some(noun) && nodes[*index].tag != Tag::Punct)
    else {
        return;
    };
    if !matches!(nodes[subject].tag, Tag::Noun | Tag::Propn) || inner != subject + 1 {
        return;
    }
    for node in &mut nodes[verb + 1..subject] {
        if node.head == Some(noun) {
            node.head = Some(subject);
        }
    }
    (nodes[subject].head, nodes[subject].relation) = (Some(inner), Relation::Nsubj);
    (nodes[inner].head, nodes[inner].relation) = (Some(verb), Relation::Ccomp);
    (nodes[noun].head, nodes[noun].relation) = (Some(inner), Relation::Obj);
}

/// Where words of saying stand between two commas inside a clause ("the blast, officials said, injured three guards"), and the tree
/// has made them a part of it: without them the clause is read better. The ranges of these words, with both commas.
pub(super) fn asides(nodes: &[Node]) -> Vec<Range<usize>> {
    /// The most words between the commas: a name with its office.
    const LONGEST: usize = 12;
    let comma = |index: usize| nodes[index].tag == Tag::Punct && nodes[index].lemma == ",";
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for index in (1..nodes.len()).filter(|index| comma(*index)) {
        let start = last.replace(index).filter(|start| index - start - 1 <= LONGEST && start + 2 < index);
        let Some(start) = start.filter(|start| found.last().is_none_or(|before| before.end <= *start)) else { continue };
        let verb = (start + 1..index).find(|index| nodes[*index].tag == Tag::Verb && holds(REPORT_VERBS, &nodes[*index].lemma));
        let Some(verb) = verb.filter(|verb| matches!(nodes[*verb].xpos, "VBD" | "VBZ" | "VBP")) else { continue };
        let first = &nodes[start + 1];
        let only = (start + 1..verb).all(|index| !matches!(nodes[index].tag, Tag::Verb | Tag::Sconj | Tag::Cconj));
        // Behind the verb a day or a hearer may stand, and nothing else that it says.
        let told = holds(TELLING_VERBS, &nodes[verb].lemma);
        let bare = (verb + 1..index).all(|index| match nodes[index].tag {
            Tag::Adv | Tag::Adp | Tag::Propn | Tag::Num => true,
            tag => told && matches!(tag, Tag::Det | Tag::Noun | Tag::Pron),
        });
        let goes_on = nodes.get(index + 1).is_some_and(|next| next.tag != Tag::Punct);
        let noun = matches!(first.tag, Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num)
            && !first.xpos.starts_with('W');
        let inside = |index: usize| nodes[index].head.is_some_and(|head| start < head && head < index);
        let part = nodes[verb].relation != Relation::Parataxis
            || (start + 1..verb).all(|index| !inside(index) && nodes[index].head != Some(verb));
        if start != 0 && start + 1 < verb && only && bare && goes_on && noun && part {
            found.push(start..index + 1);
        }
    }
    found
}

/// The nodes of a sentence from those of what stands outside the asides and of each aside.
pub(super) fn join(whole: Vec<Node>, outside: Vec<Node>, asides: &[Range<usize>], within: Vec<Vec<Node>>) -> Vec<Node> {
    let mut nodes = whole;
    let is_aside = |index: usize| asides.iter().any(|aside| aside.contains(&index));
    let places: Vec<usize> = (0..nodes.len()).filter(|index| !is_aside(*index)).collect();
    let root = outside.iter().position(|node| node.head.is_none()).map(|root| places[root]);
    for (mut node, place) in outside.into_iter().zip(&places) {
        node.head = node.head.map(|head| places[head]);
        nodes[*place] = node;
    }
    for (aside, within) in asides.iter().zip(within) {
        for (mut node, place) in within.into_iter().zip(aside.clone()) {
            match node.head {
                Some(head) => node.head = Some(head + aside.start),
                None => (node.head, node.relation) = (root, Relation::Parataxis),
            }
            nodes[place] = node;
        }
    }
    nodes
}
