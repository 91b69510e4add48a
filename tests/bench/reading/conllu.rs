//! Treebank files: words with their analyses, and the text they were cut from.

use std::ops::Range;

/// A sentence of a treebank.
#[derive(Default)]
pub(crate) struct Sentence {
    /// As it was written.
    pub(crate) text: String,
    /// A new document begins with it.
    pub(crate) opens_document: bool,
    /// A new paragraph begins with it.
    pub(crate) opens_paragraph: bool,
    pub(crate) words: Vec<Word>,
}

/// A word as a file has it.
pub(crate) struct Word {
    pub(crate) form: String,
    /// The words written together with it ("don't", "mayor's"), from the first of them on, and how many they are.
    pub(crate) written: Option<(String, usize)>,
    pub(crate) lemma: String,
    /// Universal part of speech.
    pub(crate) tag: String,
    /// Treebank tag.
    pub(crate) xpos: String,
    /// Counted from 1; 0 at the root.
    pub(crate) head: usize,
    pub(crate) relation: String,
}

/// The columns of CoNLL-U that hold form, lemma, tag, treebank tag, head and relation.
const COLUMNS: [usize; 6] = [1, 2, 3, 4, 6, 7];

/// The sentences of a file in CoNLL-U.
pub(crate) fn read(text: &str) -> Vec<Sentence> {
    read_columns(text, COLUMNS)
}

/// Sentences of tab-separated words, with the columns that hold form, lemma, tag, treebank tag, head and relation. In files of ten
/// columns the first is the number of the word; ranges ("3-4") stand before the words they join.
pub(crate) fn read_columns(text: &str, columns: [usize; 6]) -> Vec<Sentence> {
    let mut sentences = vec![Sentence::default()];
    let mut written = None;
    for line in text.lines() {
        let Some(sentence) = sentences.last_mut() else { break };
        let cells: Vec<&str> = line.split('\t').collect();
        if line.is_empty() {
            sentences.push(Sentence::default());
        } else if let Some(comment) = line.strip_prefix("# ") {
            sentence.opens_document |= comment.starts_with("newdoc");
            sentence.opens_paragraph |= comment.split([' ', '=']).next() == Some("newpar");
            if let Some(text) = comment.strip_prefix("text = ") {
                text.clone_into(&mut sentence.text);
            }
        } else if let Some((first, last)) = cells[0].split_once('-').filter(|_| cells.len() == 10) {
            let count = || Some(last.parse::<usize>().ok()? + 1 - first.parse::<usize>().ok()?);
            written = count().map(|count| (cells[1].to_owned(), count));
        } else if cells.len() < 10 || !cells[0].contains('.') {
            let cell = |column: usize| cells[columns[column]].to_owned();
            sentence.words.push(Word {
                form: cell(0),
                written: written.take(),
                lemma: cell(1),
                tag: cell(2),
                xpos: cell(3),
                head: cell(4).parse().expect("a head is a number"),
                relation: cell(5),
            });
        }
    }
    sentences.retain(|sentence| !sentence.words.is_empty());
    sentences
}

/// A document of a treebank as its author wrote it, and where its words and sentences stand in it.
pub(crate) struct Raw<'a> {
    /// Sentences of a paragraph apart by a space, paragraphs by a blank line.
    pub(crate) text: String,
    pub(crate) sentences: Vec<&'a Sentence>,
    /// Bytes of `text`, one a sentence.
    pub(crate) sentence_spans: Vec<Range<usize>>,
    /// Bytes of `text`, one a word, sentences joined. Words that are written as one in another way than their forms share a span.
    pub(crate) word_spans: Vec<Range<usize>>,
}

/// The documents of a treebank.
pub(crate) fn documents(sentences: &[Sentence]) -> Vec<Raw<'_>> {
    let mut out: Vec<Raw<'_>> = Vec::new();
    for sentence in sentences {
        if sentence.opens_document || out.is_empty() {
            out.push(Raw { text: String::new(), sentences: Vec::new(), sentence_spans: Vec::new(), word_spans: Vec::new() });
        }
        let Some(raw) = out.last_mut() else { continue };
        if !raw.text.is_empty() {
            raw.text.push_str(if sentence.opens_paragraph { "\n\n" } else { " " });
        }
        let start = raw.text.len();
        raw.text.push_str(&sentence.text);
        raw.sentence_spans.push(start..raw.text.len());
        raw.word_spans.extend(word_spans(sentence).into_iter().map(|span| span.start + start..span.end + start));
        raw.sentences.push(sentence);
    }
    out
}

/// Where the words of a sentence stand in its text.
fn word_spans(sentence: &Sentence) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut at = 0;
    let mut take = |form: &str| {
        let rest = &sentence.text[at..];
        let start = at + rest.find(form).unwrap_or_else(|| panic!("{form} is not in its sentence"));
        at = start + form.len();
        start..at
    };
    let mut words = sentence.words.iter().peekable();
    while let Some(word) = words.next() {
        let Some((written, count)) = &word.written else {
            spans.push(take(&word.form));
            continue;
        };
        let whole = take(written);
        let mut parts = vec![word.form.as_str()];
        parts.extend(words.by_ref().take(count - 1).map(|word| word.form.as_str()));
        let plain = parts.concat() == *written;
        let mut start = whole.start;
        for part in parts {
            spans.push(if plain { start..start + part.len() } else { whole.clone() });
            start += part.len();
        }
    }
    spans
}
