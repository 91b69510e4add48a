//! Tags and trees against treebanks: with the treebank's words, and with our own sentences and words from raw text.

use crate::{Folders, conllu};
use conllu::{Raw, Sentence};
use rashomon::document::{self, Document, syntax::parse};
use std::{collections::BTreeMap, fmt::Write as _, fs};

/// Test sets: name and file.
const SETS: [(&str, &str); 4] =
    [("EWT", "ewt-test"), ("GUM", "gum-test"), ("GUM, news", "gumnews-test"), ("PUD, news", "pudnews-test")];

/// Relations that carry who did what to whom, and of what clause.
const CORE: [&str; 10] = ["nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl:agent", "ccomp", "xcomp", "acl:relcl", "root"];

/// UPOS, XPOS, UAS, LAS, lemmas, core relations with their heads.
const MEASURES: usize = 6;

pub(crate) fn measure(folders: &Folders) -> Option<String> {
    let mut gold = format!("{}\n", heading("gold words, per cent of words"));
    let mut own = format!("{}\n", heading("own sentences and words, F1"));
    for (name, file) in SETS {
        let text = fs::read_to_string(folders.treebank.join(file).with_extension("conllu")).ok()?;
        let sentences = conllu::read(&text);
        writeln!(gold, "{}", line(name, &gold_words(&sentences))).unwrap();
        writeln!(own, "{}", line(name, &own_words(&sentences))).unwrap();
    }
    Some(format!(
        "LAS on the relation before its colon; core: subjects, objects, clauses and roots with their heads, F1.\n\n{gold}\n{own}"
    ))
}

fn heading(what: &str) -> String {
    format!("{what:32}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}", "UPOS", "XPOS", "UAS", "LAS", "lemmas", "core")
}

fn line(name: &str, figures: &[f64; MEASURES]) -> String {
    let figures: String = figures.iter().map(|figure| format!("{figure:8.2}")).collect();
    format!("{name:32}{figures}")
}

/// A word's analysis; its head as a byte of the text or a number, whatever tells words apart; `None` at the root.
struct Analysis<'a> {
    tag: &'a str,
    xpos: &'a str,
    lemma: String,
    head: Option<usize>,
    relation: &'a str,
}

/// Counts what is right; `gold` and `found` are the words of each side.
#[derive(Default)]
struct Count {
    right: [usize; MEASURES],
    gold: [usize; MEASURES],
    found: [usize; MEASURES],
}

impl Count {
    fn word(&mut self, gold: Option<&Analysis<'_>>, found: Option<&Analysis<'_>>) {
        let core = |word: &&Analysis<'_>| CORE.contains(&word.relation);
        for (sums, word) in [(&mut self.gold, gold), (&mut self.found, found)] {
            let Some(word) = word else { continue };
            sums[..MEASURES - 1].iter_mut().for_each(|sum| *sum += 1);
            sums[MEASURES - 1] += usize::from(core(&word));
        }
        let (Some(gold), Some(found)) = (gold, found) else { return };
        let arc = gold.head == found.head;
        let base = |relation: &str| relation.split(':').next().map(str::to_owned);
        let points = [
            gold.tag == found.tag,
            gold.xpos == found.xpos,
            arc,
            arc && base(gold.relation) == base(found.relation),
            gold.lemma == found.lemma,
            arc && gold.relation == found.relation && core(&gold),
        ];
        self.right.iter_mut().zip(points).for_each(|(sum, point)| *sum += usize::from(point));
    }

    fn f1(&self) -> [f64; MEASURES] {
        std::array::from_fn(|k| 200.0 * self.right[k] as f64 / (self.gold[k] + self.found[k]).max(1) as f64)
    }
}

fn gold_words(sentences: &[Sentence]) -> [f64; MEASURES] {
    let mut count = Count::default();
    for sentence in sentences {
        let nodes = parse(&sentence.words.iter().map(|word| word.form.as_str()).collect::<Vec<_>>());
        for (word, node) in sentence.words.iter().zip(&nodes) {
            let found = Analysis {
                tag: node.tag.name(),
                xpos: node.xpos,
                lemma: node.lemma.clone(),
                head: node.head,
                relation: node.relation.name(),
            };
            count.word(Some(&gold(word, word.head.checked_sub(1))), Some(&found));
        }
    }
    count.f1()
}

fn gold(word: &conllu::Word, head: Option<usize>) -> Analysis<'_> {
    Analysis { tag: &word.tag, xpos: &word.xpos, lemma: word.lemma.to_lowercase(), head, relation: &word.relation }
}

/// As the CoNLL 2018 shared task scores: words are the same where they span the same characters; what is missing or too much counts.
fn own_words(sentences: &[Sentence]) -> [f64; MEASURES] {
    let mut count = Count::default();
    for raw in conllu::documents(sentences) {
        let document = document::read_body(&raw.text);
        let gold = gold_by_span(&raw);
        let found = found_by_span(&document);
        for (span, word) in &gold {
            count.word(Some(word), found.get(span));
        }
        for (span, word) in &found {
            if !gold.contains_key(span) {
                count.word(None, Some(word));
            }
        }
    }
    count.f1()
}

/// By start, end, and place among words of one span.
type Spans<'a> = BTreeMap<(usize, usize, usize), Analysis<'a>>;

fn gold_by_span<'a>(raw: &Raw<'a>) -> Spans<'a> {
    let mut out = Spans::new();
    let mut first = 0;
    for sentence in &raw.sentences {
        let spans = &raw.word_spans[first..first + sentence.words.len()];
        for (word, span) in sentence.words.iter().zip(spans) {
            let head = word.head.checked_sub(1).map(|head| spans[head].start);
            let same = (0..).find(|same| !out.contains_key(&(span.start, span.end, *same))).unwrap_or_default();
            out.insert((span.start, span.end, same), gold(word, head));
        }
        first += sentence.words.len();
    }
    out
}

fn found_by_span(document: &Document) -> Spans<'_> {
    let analysis = |token: &rashomon::document::Token| Analysis {
        tag: token.tag.name(),
        xpos: token.xpos,
        lemma: token.lemma.clone(),
        head: token.head.map(|head| document.tokens[head].span.start),
        relation: token.relation.name(),
    };
    // The lifetime of names is that of the program.
    document.tokens.iter().map(|token| ((token.span.start, token.span.end, 0), analysis(token))).collect()
}
