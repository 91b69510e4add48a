//! Whether words in quotation marks are a whole utterance, a fragment of one, or a term that nobody utters.

use super::{
    mark::Stretch,
    quote::QuoteKind,
    scene::{Saying, Scene},
};
use crate::{
    dictionary::{self, cue},
    document::{ParagraphKind, Relation, Tag},
};

/// Words that make a clause a part of another one. Sorted.
const SUBORDINATORS: &[&str] = &[
    "after", "although", "as", "because", "before", "how", "if", "since", "that", "though", "unless", "until", "what", "when",
    "where", "whether", "which", "while", "who", "whose", "why",
];

/// What the words of a stretch are.
pub(super) fn kind(scene: &Scene, stretch: &Stretch, words: &[usize], saying: Option<&Saying>) -> QuoteKind {
    let stands = stands_alone(scene, stretch);
    let named = is_name(scene, words) && !is_headline(scene, stretch);
    if is_naming(scene, stretch) || named && !stands && !saying.is_some_and(|saying| is_judged(scene, saying)) {
        return QuoteKind::Term;
    }
    let clause = holds_clause(scene, stretch, words);
    if clause || stands && (saying.is_some() || 2 < words.len() && scene.ends(stretch)) {
        return QuoteKind::Direct;
    }
    if saying.is_some_and(|saying| saying.speaker.is_some() || saying.pronoun.is_some()) {
        return QuoteKind::Partial;
    }
    QuoteKind::Term
}

/// Whether the stretch is set apart as an utterance: it begins the sentence, or follows a comma or colon with a capital, and ends with
/// the mark of an end, or with a comma.
fn stands_alone(scene: &Scene, stretch: &Stretch) -> bool {
    let tree = scene.tree;
    let ended = matches!(tree.norm(stretch.last), "," | "." | "?" | "!" | "..." | "…" | "-")
        || tree.norm(stretch.last).ends_with('.')
        || tree.document.tokens.get(stretch.last + 2).is_some_and(|token| token.norm == ",");
    let capital =
        tree.token(stretch.first).span.of(&tree.document.text).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let parted = || {
        (scene.sentence(stretch.first).start..stretch.first).rev().take(2).any(|token| matches!(tree.norm(token), "," | ":"))
            && tree.norm(stretch.last) != ","
    };
    ended && (scene.begins(stretch) || capital && parted())
}

/// Whether there is a main clause inside: a verb with its subject, at the top.
fn holds_clause(scene: &Scene, stretch: &Stretch, words: &[usize]) -> bool {
    let tree = scene.tree;
    let inside = |token: usize| stretch.first <= token && token <= stretch.last;
    // "the "plan is a fraud"": the article belongs to the outlet.
    let mut before = stretch.first;
    let sentence = scene.sentence(stretch.first);
    while sentence.start < before && tree.token(before - 1).tag == Tag::Punct {
        before -= 1;
    }
    let determined =
        sentence.start < before && matches!(tree.token(before - 1).tag, Tag::Det) && !tree.norm(before - 1).starts_with("th")
            || sentence.start < before && matches!(tree.norm(before - 1), "the" | "'s");
    let Some(first) = words.first() else { return false };
    let small = tree.token(*first).span.of(&tree.document.text).starts_with(char::is_lowercase);
    let subordinate = small && dictionary::holds(SUBORDINATORS, tree.norm(*first));
    words.iter().any(|word| {
        let token = tree.token(*word);
        // A sentence that ends or begins inside is whole, whatever stands before it.
        let later = tree.sentence(*word) != tree.sentence(stretch.first);
        if !later && (determined || subordinate) {
            return false;
        }
        let top = token.head.is_none_or(|head| !inside(head));
        let predicate = matches!(token.tag, Tag::Verb | Tag::Aux) && !matches!(token.xpos, "VBG" | "VBN")
            || tree.has_child(*word, |child| matches!(child.relation, Relation::Cop | Relation::Aux | Relation::AuxPass));
        let subject = tree.children(*word).iter().any(|child| {
            inside(*child)
                && matches!(tree.token(*child).relation, Relation::Nsubj | Relation::NsubjPass | Relation::Expl | Relation::Csubj)
                && !matches!(tree.norm(*child), "who" | "which" | "that")
        });
        let part = tree
            .children(*word)
            .iter()
            .any(|child| child < word && inside(*child) && small && dictionary::holds(SUBORDINATORS, tree.norm(*child)));
        top && predicate && subject && (later || !part) && tree.token(*word).relation != Relation::AclRelcl
    })
}

/// Whether all words that carry meaning begin with a capital, as those of titles and names do.
fn is_name(scene: &Scene, words: &[usize]) -> bool {
    let text = &scene.tree.document.text;
    let small = |word: &usize| scene.tree.token(*word).span.of(text).starts_with(char::is_lowercase);
    let minor = |word: &usize| matches!(scene.tree.token(*word).tag, Tag::Det | Tag::Adp | Tag::Cconj | Tag::Part);
    let shouted = |word: &usize| {
        let written = scene.tree.token(*word).span.of(text);
        2 < written.len() && written.chars().all(|c| !c.is_lowercase())
    };
    words.iter().all(|word| !small(word) || minor(word)) && !words.iter().any(shouted) && words.iter().any(|word| !small(word))
}

fn is_headline(scene: &Scene, stretch: &Stretch) -> bool {
    let document = scene.tree.document;
    let paragraph = document.sentences[scene.tree.sentence(stretch.first)].paragraph;
    document.paragraphs.get(paragraph).is_some_and(|paragraph| paragraph.kind == ParagraphKind::Headline)
}

/// "He called it "..."": a name that is a judgement.
fn is_judged(scene: &Scene, saying: &Saying) -> bool {
    matches!(scene.tree.lemma(saying.verb), "call" | "describe" | "refer") || {
        dictionary::holds(cue::JUDGING_VERBS, scene.tree.lemma(saying.verb))
    }
}

/// "a boat called "..."", "codenamed "..."", "the so-called "..."": it is what something is called, not what somebody says.
fn is_naming(scene: &Scene, stretch: &Stretch) -> bool {
    let tree = scene.tree;
    let start = scene.sentence(stretch.first).start;
    let mut before = (start..stretch.first).rev().filter(|token| tree.token(*token).tag != Tag::Punct);
    let Some(last) = before.next() else { return false };
    let earlier = before.next().map_or("", |token| tree.norm(token));
    match tree.norm(last) {
        "called" | "named" => {
            tree.token(last).xpos == "VBN" && !tree.has_child(last, |child| child.relation == Relation::AuxPass)
        }
        "as" => matches!(earlier, "know" | "known" | "knows"),
        word => dictionary::holds(cue::NAMING_WORDS, word) || word == "called" && earlier == "so",
    }
}
