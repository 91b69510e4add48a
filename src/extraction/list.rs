//! Lists: things named one after another as answers to one question.

use super::{
    frame::{Frame, Reading},
    tree::Tree,
};
use crate::{
    dictionary::{self, choice::CHOICES, cue},
    document::{Relation, Span, Tag},
};
use std::rc::Rc;

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
    pub frame: Rc<Frame>,
}

/// The key under which all lists of what was talked about are asked for.
pub const TOPICS: &str = "discuss";
/// The end of the keys of lists that stand behind a small word alone ("in these").
pub const BEHIND: &str = " these";
/// The key under which all lists of colours are asked for.
pub const COLOURS: &str = "colours";

/// Finds the lists of a document: two or more things coordinated, or one thing that is said to be among others.
pub(crate) fn find(reading: &Reading) -> Vec<ListClaim> {
    (0..reading.tree.document.tokens.len()).filter_map(|index| read(reading, index)).collect()
}

fn read(reading: &Reading, index: usize) -> Option<ListClaim> {
    let tree = reading.tree;
    let token = tree.token(index);
    let is_thing = matches!(token.tag, Tag::Noun | Tag::Propn) || token.tag == Tag::Verb && is_gerund(tree, index);
    let is_thing = is_thing || token.tag == Tag::Adj && token.relation == Relation::Obl;
    if !is_thing || token.relation == Relation::Conj {
        return None;
    }
    let (question, question_name, open) = question_of(tree, index)?;
    // "discussed four topics: A, B and C" names them behind the colon.
    let named = dictionary::holds(cue::TOPIC_WORDS, tree.lemma(index)) || dictionary::holds(cue::EMPTY_NOUNS, tree.lemma(index));
    let behind = tree.child(index, &[Relation::Appos]).filter(|_| named);
    let members = behind.map_or_else(|| members(tree, index), |first| tree.conjuncts(first));
    // "discussed the matter" names no topic.
    let empty = members.len() == 1
        && (question != TOPICS
            || dictionary::holds(cue::TOPIC_WORDS, tree.lemma(index))
            || dictionary::holds(cue::EMPTY_NOUNS, tree.lemma(index)));
    if empty {
        return None;
    }
    let items: Vec<Item> = members
        .iter()
        .enumerate()
        .map(|(place, member)| {
            let next = members.get(place + 1).copied().unwrap_or(usize::MAX);
            let mut phrase: Vec<usize> = tree.phrase(*member).into_iter().filter(|token| *token < next).collect();
            while phrase.last().is_some_and(|last| last != member && matches!(tree.token(*last).tag, Tag::Punct | Tag::Cconj)) {
                phrase.pop();
            }
            Item { span: tree.span(&phrase), keys: reading.referents(&phrase) }
        })
        .filter(|item| !item.keys.is_empty())
        .collect();
    let (first, last) = (items.first()?, items.last()?);
    let span = first.span.join(last.span);
    Some(ListClaim { span, question, question_name, means: means(tree, index), open, frame: reading.frame(index), items })
}

/// The things coordinated with this one. Where the tree hangs them on its last modifier ("the war in the north, trade and fishing"),
/// they count as coordinated with the whole.
fn members(tree: &Tree, index: usize) -> Vec<usize> {
    let own = tree.conjuncts(index);
    if 1 < own.len() {
        return own;
    }
    let inner = tree.children(index).iter().copied().rfind(|child| tree.token(*child).relation == Relation::Nmod);
    let hung: Vec<usize> = inner.map(|modifier| tree.conjuncts(modifier)).unwrap_or_default().into_iter().skip(1).collect();
    if 2 <= hung.len() { [vec![index], hung].concat() } else { own }
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
    // "several subjects, including A and B", "ships, among them A and B", "tools such as A and B".
    let example = tree.children(index).iter().copied().any(|child| {
        child < index
            && matches!(tree.norm(child), "including" | "include" | "among" | "such" | "like")
            && (tree.norm(child) != "among" || tree.document.tokens.get(child + 1).is_some_and(|next| next.norm == "them"))
    });
    let plural = |noun: usize| matches!(tree.token(noun).xpos, "NNS" | "NNPS");
    if example && matches!(tree.token(predicate).tag, Tag::Noun | Tag::Propn) && (plural(predicate) || is_topic(predicate)) {
        return Some((asked(tree, predicate, is_topic(predicate)), text(predicate), true));
    }
    match token.relation {
        // "Other topics included A and B."
        Relation::Obj if verb == "include" => {
            let sentence = tree.document.sentences[tree.sentence(index)].tokens.clone();
            let mut subjects = sentence
                .take_while(|token| *token < predicate)
                .filter(|token| matches!(tree.token(*token).relation, Relation::Nsubj | Relation::NsubjPass));
            let topic = tree.own_subject(predicate).or_else(|| subjects.next()).filter(|noun| is_topic(*noun));
            topic.or(subject).map(|noun| (asked(tree, noun, is_topic(noun)), text(noun), true))
        }
        // "They discussed A and B."
        Relation::Obj => Some((asked(tree, predicate, is_topic(predicate)), text(predicate), false)),
        Relation::Obl if tree.has_child(index, |child| child.norm == "about") => {
            Some((asked(tree, predicate, is_topic(predicate)), text(predicate), false))
        }
        // "It comes in black and white", "voters in A, B and C": what stands behind one and the same small word.
        Relation::Obl | Relation::Nmod => {
            let case = tree.child(index, &[Relation::Case])?;
            let first = tree.children(index).iter().all(|child| *child != case || tree.norm(case) != "of");
            let things = tree.conjuncts(index);
            let told = first && 2 <= things.len() && things.iter().all(|thing| is_listed(tree, *thing));
            let question = if things.iter().all(|thing| is_colour(tree, *thing)) {
                COLOURS.to_string()
            } else {
                format!("{}{BEHIND}", tree.norm(case))
            };
            told.then(|| (question, format!("{} {}", text(predicate), tree.norm(case)), false))
        }
        // "A was among the topics."
        Relation::Nsubj if is_topic(predicate) && tree.token(predicate).tag == Tag::Noun => {
            Some((TOPICS.to_string(), text(predicate), tree.has_child(predicate, |child| child.norm == "among")))
        }
        // "The topics were A and B."
        Relation::Root | Relation::Ccomp | Relation::Conj => {
            let noun = tree.own_subject(index).filter(|noun| is_topic(*noun))?;
            Some((TOPICS.to_string(), text(noun), false))
        }
        // "A and B were present at the meeting."
        Relation::Nsubj | Relation::NsubjPass => Some((format!("subject of {}", tree.key(predicate)), text(predicate), false)),
        _ => None,
    }
}

/// Whether a thing of a list is named by a name or a colour: nouns behind "in" and "with" are rarely answers to one question.
fn is_listed(tree: &Tree, thing: usize) -> bool {
    tree.token(thing).tag == Tag::Propn || is_colour(tree, thing)
}

fn is_colour(tree: &Tree, thing: usize) -> bool {
    dictionary::lookup(CHOICES, tree.lemma(thing)).is_some_and(|path| dictionary::class(path) == "colour")
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
