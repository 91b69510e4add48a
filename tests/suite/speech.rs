//! Quotes, their speakers and chains of attribution: what is read in a short article.

use crate::harness;
use rashomon::{Article, document, extraction};
use std::fmt::Write as _;

/// No case is longer, in bytes.
const LONGEST: usize = 10_000;

#[test]
fn quotes_are_given_to_who_says_them() {
    harness::run("speech", |case| {
        let article = Article::plain("a", "a", case.section("article").unwrap_or_default());
        let document = document::read(&article, LONGEST);
        let claims = extraction::extract(&document);
        let mut printed = String::new();
        for quote in &claims.quotes {
            let words = quote.span.of(&article.text).replace('\n', " ");
            write!(printed, "{}{:?} “{words}”", if quote.within.is_some() { "  inside: " } else { "" }, quote.kind).unwrap();
            if let Some(speaker) = &quote.speaker {
                write!(printed, " by {}", speaker.name).unwrap();
            }
            if let Some(cue) = quote.cue {
                write!(printed, ", {}", cue.of(&article.text)).unwrap();
            }
            if let Some(told) = &quote.addressee {
                write!(printed, ", told {}", told.name).unwrap();
            }
            printed += if quote.continues.is_some() { ", goes on\n" } else { "\n" };
        }
        for proposition in claims.propositions.iter().filter(|proposition| !proposition.frame.source_names.is_empty()) {
            let act = proposition.core.of(&article.text).replace('\n', " ");
            writeln!(printed, "{} > {act}", proposition.frame.source_names.join(" > ")).unwrap();
        }
        printed
    });
}
