//! Where sentences and words begin and end, against raw texts of treebanks. `--list` prints what differs, and keeps none of it.

use crate::{Folders, conllu};
use rashomon::document;
use std::{collections::BTreeSet, fmt::Write as _, fs};

const SETS: [(&str, &str); 3] = [("EWT", "ewt-test"), ("GUM, news", "gumnews-test"), ("PUD, news", "pudnews-test")];

pub(crate) fn measure(folders: &Folders) -> Option<String> {
    let mut out = format!("{:32}{:>11}{:>8}{:>8}\n", "raw text, F1 of spans", "sentences", "words", "texts");
    for (name, file) in SETS {
        let text = fs::read_to_string(folders.treebank.join(file).with_extension("conllu")).ok()?;
        let sentences = conllu::read(&text);
        let (mut ends, mut words) = (Count::default(), Count::default());
        let texts = conllu::documents(&sentences);
        for raw in &texts {
            let document = document::read_body(&raw.text);
            let found = document.sentences.iter().map(|sentence| (sentence.span.start, sentence.span.end));
            ends.add(&raw.sentence_spans, found.collect(), &raw.text);
            let found = document.tokens.iter().map(|token| (token.span.start, token.span.end));
            words.add(&raw.word_spans, found.collect(), &raw.text);
        }
        writeln!(out, "{name:32}{:11.2}{:8.2}{:8}", ends.f1(), words.f1(), texts.len()).unwrap();
    }
    Some(out)
}

#[derive(Default)]
struct Count {
    right: usize,
    gold: usize,
    found: usize,
}

impl Count {
    fn add(&mut self, gold: &[std::ops::Range<usize>], found: Vec<(usize, usize)>, text: &str) {
        let wanted: BTreeSet<_> = gold.iter().map(|span| (span.start, span.end)).collect();
        self.right += found.iter().filter(|span| wanted.contains(span)).count();
        self.gold += gold.len();
        self.found += found.len();
        if std::env::args().any(|argument| argument == "--list") {
            let found: BTreeSet<_> = found.into_iter().collect();
            for (mark, spans, others) in [('-', &wanted, &found), ('+', &found, &wanted)] {
                for &(start, end) in spans.difference(others) {
                    let around = text.floor_char_boundary(start.saturating_sub(20))..text.ceil_char_boundary(end + 20);
                    println!("{mark} {:?} in {:?}", &text[start..end], &text[around]);
                }
            }
        }
    }

    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.gold + self.found).max(1) as f64
    }
}
