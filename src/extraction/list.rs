//! Lists: things named one after another as answers to one question.

use super::{
    frame::{Frame, Reading},
    tree::Tree,
};
use crate::{
    dictionary::{self, cue},
    document::{Relation, Span, Tag},
};

/// One thing of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its words.
    pub span: Span,
    /// Keys of its content words, with those of entities. Sorted.
    pub keys: Vec<String>,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListClaim {
    /// From the first to the last item.
    pub span: Span,
    /// The things, in order.
    pub items: Vec<Item>,
    /// What the list answers: the key of the act or noun it belongs to ("discuss", "attend").
    pub question: String,
    /// The act or noun as written.
    pub question_name: String,
    /// The way of being in touch, where it is not a meeting in person ("phone").
    pub means: Option<String>,
    /// Whether the text says that there is more ("include", "among").
    pub open: bool,
    /// The clause.
    pub frame: Frame,
}

/// The key under which all lists of what was talked about are asked for.
pub const TOPICS: &str = "discuss";

/// Finds the lists of a document: two or more things coordinated, or one thing that is said to be among others.
pub(crate) fn find(reading: &Reading) -> Vec<ListClaim> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for index in 0..tree.document.tokens.len() {
        let token = tree.token(index);
        let is_argument = matches!(
            token.relation,
            Relation::Obj
                | Relation::Nsubj
                | Relation::NsubjPass
                | Relation::Obl
                | Relation::Nmod
                | Relation::Appos
                | Relation::Root
                | Relation::Conj
                | Relation::Ccomp
        );
        if !matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Verb)
            || !is_argument
            || token.tag == Tag::Verb && !is_gerund(tree, index)
        {
            continue;
        }
        let members: Vec<usize> = if token.relation == Relation::Conj { vec![index] } else { tree.conjuncts(index) };
        let (question, question_name, open) = match question_of(tree, index) {
            Some(question) => question,
            None => continue,
        };
        if token.relation == Relation::Conj || members.len() < 2 && question != TOPICS {
            continue;
        }
        let items: Vec<Item> = members
            .iter()
            .map(|member| {
                let phrase = tree.phrase(*member);
                Item { span: tree.span(&phrase), keys: reading.referents(&phrase) }
            })
            .filter(|item| !item.keys.is_empty())
            .collect();
        let (Some(first), Some(last)) = (items.first(), items.last()) else { continue };
        let span = first.span.join(last.span);
        found.push(ListClaim {
            span,
            question,
            question_name,
            means: means(tree, index),
            open,
            frame: reading.frame(index),
            items,
        });
    }
    found
}

fn is_gerund(tree: &Tree, index: usize) -> bool {
    tree.token(index).xpos == "VBG"
}

/// What the coordinated things answer: the act they take part in, or the noun they are examples of.
fn question_of(tree: &Tree, index: usize) -> Option<(String, String, bool)> {
    let token = tree.token(index);
    let predicate = token.head?;
    let verb = tree.lemma(predicate);
    let text = |token: usize| tree.token(token).span.of(&tree.document.text).to_string();
    let is_topic = |noun: usize| dictionary::holds(cue::TOPIC_WORDS, tree.lemma(noun));
    let subject = tree.subject(predicate);
    match token.relation {
        // "Other topics included A and B."
        Relation::Obj if verb == "include" => subject.map(|noun| (asked(tree, noun, is_topic(noun)), text(noun), true)),
        // "They discussed A and B."
        Relation::Obj => Some((asked(tree, predicate, is_topic(predicate)), text(predicate), false)),
        Relation::Obl if tree.has_child(index, |child| child.norm == "about") => {
            Some((asked(tree, predicate, is_topic(predicate)), text(predicate), false))
        }
        // "A was among the topics."
        Relation::Nsubj if is_topic(predicate) => {
            Some((TOPICS.to_string(), text(predicate), tree.has_child(predicate, |child| child.norm == "among")))
        }
        // "The topics were A and B."
        Relation::Root | Relation::Ccomp | Relation::Conj => {
            let noun = tree.child(index, &[Relation::Nsubj]).filter(|noun| is_topic(*noun))?;
            Some((TOPICS.to_string(), text(noun), false))
        }
        // "A and B were present at the meeting."
        Relation::Nsubj | Relation::NsubjPass => Some((format!("subject of {}", tree.key(predicate)), text(predicate), false)),
        _ => None,
    }
}

fn asked(tree: &Tree, word: usize, topic: bool) -> String {
    if topic { TOPICS.to_string() } else { tree.key(word).to_string() }
}

/// The remote means named in the sentence of a list, before it.
fn means(tree: &Tree, index: usize) -> Option<String> {
    let sentence = &tree.document.sentences[tree.sentence(index)];
    sentence
        .tokens
        .clone()
        .filter(|token| *token < index)
        .map(|token| tree.lemma(token))
        .find(|lemma| dictionary::holds(cue::REMOTE_MEANS, lemma))
        .map(str::to_string)
}
