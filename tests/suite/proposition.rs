//! Propositions: which act, who does it to whom, whether it is denied, done or to come.

use crate::harness;
use rashomon::{Article, document, extraction};
use std::fmt::Write as _;

/// No case is longer, in bytes.
const LONGEST: usize = 10_000;

#[test]
fn acts_are_read_with_who_does_them_to_whom() {
    harness::run("proposition", |case| {
        let article = Article::plain("a", "a", case.section("article").unwrap_or_default());
        let document = document::read(&article, LONGEST);
        let claims = extraction::extract(&document);
        let mut printed = String::new();
        let mut last = 0;
        for proposition in &claims.propositions {
            let frame = &proposition.frame;
            if frame.sentence != last {
                printed.push('\n');
                last = frame.sentence;
            }
            for source in &frame.source_names {
                write!(printed, "{source} > ").unwrap();
            }
            let part = |key: &Option<String>| key.clone().unwrap_or_else(|| "-".into());
            write!(printed, "{}: {}, {}", proposition.lemma, part(&frame.subject), part(&frame.object)).unwrap();
            if let Some(stance) = proposition.stance {
                write!(printed, ", {stance:?}").unwrap();
            }
            if frame.polarity == extraction::Polarity::Negated {
                printed += ", not";
            }
            if frame.status != extraction::Status::Done {
                write!(printed, ", {:?}", frame.status).unwrap();
            }
            writeln!(printed, "{}", if proposition.hedged { ", hedged" } else { "" }).unwrap();
        }
        printed
    });
}
