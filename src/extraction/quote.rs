//! Direct speech: where the quotation marks are, and who is speaking.

use super::{
    attribution::{Source, noun_source, source_of},
    coreference::Coreference,
    entity::Entities,
    tree::Tree,
};
use crate::{
    dictionary::{self, cue},
    document::{Relation, Span, Tag},
};

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words without the marks.
    pub span: Span,
    /// The tokens inside that are words, in order, without what the outlet put in brackets.
    pub words: Vec<usize>,
    /// Who speaks, if the text says so.
    pub speaker: Option<Source>,
    /// Keys of its content words. Sorted.
    pub content: Vec<String>,
    /// Keys of the content words of the sentence around it. Sorted.
    pub clause: Vec<String>,
    /// The sentence it begins in.
    pub sentence: usize,
}

/// The longest a quote may be without a closing mark, in tokens: about two paragraphs of speech.
const LONGEST: usize = 400;

/// Finds the quotes of a document and their speakers.
pub(crate) fn find(tree: &Tree, entities: &Entities, coreference: &Coreference, spans: &[(usize, usize)]) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    // Many quotes may stand in one sentence; it is read once.
    let mut around: (usize, Vec<String>) = (usize::MAX, Vec::new());
    for (index, (first, last)) in spans.iter().copied().enumerate() {
        let words = spoken(tree, first, last);
        let Some(head) = words.first() else { continue };
        let speaker = cue_verb(tree, spans, first, last)
            .and_then(|verb| speaker_of(tree, entities, coreference, spans, verb))
            .or_else(|| implied(tree, &quotes, spans, index));
        let content = meanings(tree, entities, coreference, &words);
        let sentence = tree.sentence(*head);
        if around.0 != sentence {
            let tokens: Vec<usize> = tree.document.sentences[sentence].tokens.clone().collect();
            around = (sentence, meanings(tree, entities, coreference, &tokens));
        }
        let clause = around.1.clone();
        quotes.push(Quote { content, clause, span: tree.span(&[first, last]), sentence, words, speaker });
    }
    quotes
}

/// The subject of a cue; where the tree puts it inside the quote, the name beside the cue.
fn speaker_of(
    tree: &Tree,
    entities: &Entities,
    coreference: &Coreference,
    spans: &[(usize, usize)],
    verb: usize,
) -> Option<Source> {
    let subject = tree.subject(verb).or_else(|| tree.agent(verb));
    if subject.is_some_and(|subject| !is_quoted(spans, subject)) {
        return source_of(tree, entities, coreference, verb);
    }
    let sentence = &tree.document.sentences[tree.sentence(verb)].tokens;
    let near = |token: &usize| sentence.contains(token) && !is_quoted(spans, *token) && coreference.of(*token).is_some();
    let beside = (verb + 1..verb + 4).find(near).or_else(|| (verb.saturating_sub(3)..verb).rev().find(near))?;
    noun_source(tree, entities, coreference, beside)
}

/// The keys of what the tokens mean. Sorted, each once.
fn meanings(tree: &Tree, entities: &Entities, coreference: &Coreference, tokens: &[usize]) -> Vec<String> {
    let meant = tokens.iter().filter_map(|token| match coreference.of(*token) {
        Some(entity) => Some(entities.list[entity].key.clone()),
        None => tree.is_content(*token).then(|| tree.key(*token).to_string()),
    });
    let mut keys: Vec<String> = meant.collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The tokens that are words, without what the outlet put in brackets.
fn spoken(tree: &Tree, first: usize, last: usize) -> Vec<usize> {
    let mut inserted = false;
    let mut words = Vec::new();
    for token in first..=last {
        match tree.norm(token) {
            "[" => inserted = true,
            "]" => inserted = false,
            norm if !inserted && norm.chars().any(char::is_alphanumeric) => words.push(token),
            _ => {}
        }
    }
    words
}

/// First and last token inside each pair of marks. A mark that is not closed runs to the end of its paragraph.
pub(crate) fn marked(tree: &Tree) -> Vec<(usize, usize)> {
    let document = tree.document;
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut paragraph = usize::MAX;
    let mut begins = 0;
    for index in 0..document.tokens.len() {
        let here = document.sentences[tree.sentence(index)].paragraph;
        if here != paragraph {
            if let Some(first) = open.take().filter(|first| *first < index && index - first < LONGEST) {
                found.push((first, index - 1));
            }
            paragraph = here;
            begins = index;
        }
        if !is_mark(tree, index) {
            continue;
        }
        let written = document.tokens[index].span.of(&document.text);
        let opens = match written {
            "“" | "„" | "«" | "``" | "`" | "‘" => true,
            "”" | "»" | "''" | "’" => false,
            // A straight mark that hangs on the word before it closes; with nothing open, the quote began before the paragraph.
            _ => open.is_none() && !(begins < index && hangs_behind(tree, index)),
        };
        match open {
            Some(first) if !opens || written == "\"" => {
                if first < index && index - first < LONGEST {
                    found.push((first, index - 1));
                }
                open = None;
            }
            None if opens => open = Some(index + 1),
            None if written == "\"" && index - begins < LONGEST => found.push((begins, index - 1)),
            _ => {}
        }
    }
    if let Some(first) = open.filter(|first| *first < document.tokens.len() && document.tokens.len() - first < LONGEST) {
        found.push((first, document.tokens.len() - 1));
    }
    found
}

/// Whether a mark stands right behind a word or stop and has a space behind it.
fn hangs_behind(tree: &Tree, index: usize) -> bool {
    let text = &tree.document.text;
    let span = tree.token(index).span;
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    before.is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | ',' | '!' | '?'))
        && after.is_none_or(|c| c.is_whitespace() || c == ',')
}

/// Whether the token is a quotation mark, and no apostrophe.
fn is_mark(tree: &Tree, index: usize) -> bool {
    let token = tree.token(index);
    let written = token.span.of(&tree.document.text);
    matches!(written, "\"" | "“" | "”" | "„" | "«" | "»" | "``" | "''" | "‘") && (token.tag == Tag::Punct || written != "''")
}

/// Whether a token stands inside one of the pairs of marks.
pub(crate) fn is_quoted(spans: &[(usize, usize)], token: usize) -> bool {
    let index = spans.partition_point(|span| span.1 < token);
    spans.get(index).is_some_and(|span| span.0 <= token)
}

/// The verb of saying that belongs to the words between two marks.
pub(crate) fn cue_verb(tree: &Tree, spans: &[(usize, usize)], first: usize, last: usize) -> Option<usize> {
    let quoted = |token: usize| is_quoted(spans, token);
    let reports = |token: usize| {
        !quoted(token)
            && tree.token(token).tag == Tag::Verb
            && dictionary::holds(cue::REPORT_VERBS, tree.lemma(token))
            && tree.subject(token).is_some()
    };
    // Up the tree from the words: the clause that holds a fragment, or the verb the whole quote depends on.
    let top = (first..=last).find(|token| tree.token(*token).head.is_none_or(|head| head < first || last < head));
    let mut current = top;
    while let Some(token) = current {
        if reports(token) {
            return Some(token);
        }
        if let Some(child) = tree
            .children(token)
            .iter()
            .copied()
            .find(|child| reports(*child) && tree.token(*child).relation == Relation::Parataxis)
        {
            return Some(child);
        }
        current = tree.token(token).head;
    }
    // Beside the marks in the same sentence, closest first: behind before ahead.
    let sentences = &tree.document.sentences;
    let behind = sentences[tree.sentence(last)].tokens.clone().filter(|token| last < *token && *token <= last + 12);
    let ahead = sentences[tree.sentence(first)].tokens.clone().rev().filter(|token| *token < first && first <= *token + 12);
    let beside = behind.chain(ahead).find(|token| reports(*token));
    // A colon before the quote: the cue is in the sentence before.
    beside.or_else(|| {
        let opening = first.checked_sub(2).filter(|token| tree.norm(*token) == ":")?;
        sentences[tree.sentence(opening)].tokens.clone().rev().find(|token| reports(*token))
    })
}

/// Without a cue: whoever spoke in the same paragraph, or in the paragraph before if this one is all quote.
fn implied(tree: &Tree, quotes: &[Quote], spans: &[(usize, usize)], index: usize) -> Option<Source> {
    let (first, last) = spans[index];
    let previous = quotes.last()?;
    let sentences = &tree.document.sentences;
    let paragraph = sentences[tree.sentence(first)].paragraph;
    let before = sentences[previous.sentence].paragraph;
    let whole = |token: usize| sentences[tree.sentence(token)].tokens.clone();
    let all_quoted = whole(first).start + 1 >= first && last + 2 >= whole(last).end;
    let close = before == paragraph || all_quoted && neighbours(tree, before, paragraph);
    if close && all_quoted { previous.speaker.clone() } else { None }
}

/// Whether no other paragraph with sentences lies between the two.
fn neighbours(tree: &Tree, before: usize, after: usize) -> bool {
    let sentences = &tree.document.sentences;
    let next = sentences.partition_point(|sentence| sentence.paragraph <= before);
    sentences.get(next).is_none_or(|sentence| after <= sentence.paragraph)
}
