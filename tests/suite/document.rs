//! Reading: cases, dates, tables.

use crate::{
    harness::{self, Case},
    hostile::plain,
};
use rashomon::{
    Article,
    dictionary::{abbreviation, boundary, calendar, character_name, element, page, word_part},
    document::{Date, ParagraphKind, read},
};
use std::fmt::Write;

/// One line a sentence, its tokens with single spaces; furniture as it stands.
fn print(case: &Case) -> String {
    let mut article = match case.section("html") {
        Some(page) => Article::html("case", "Harbour Post", page),
        None => Article::plain("case", "Harbour Post", case.section("input").expect("a section input or html")),
    };
    let mut out = String::new();
    if case.section("html").is_some() {
        for (name, value) in [("title", &article.title), ("url", &article.url), ("published", &article.published)] {
            if let Some(value) = value {
                writeln!(out, "{name} {value}").unwrap();
            }
        }
    }
    if let Some(title) = case.section("title") {
        article.title = Some(title.into());
    }
    if let Some(published) = case.section("published") {
        article.published = Some(published.into());
    }
    let limit = case.section("limit").map_or(usize::MAX, |limit| limit.parse().unwrap());
    let document = read(&article, limit);
    if let Some(date) = document.date {
        writeln!(out, "date {date}").unwrap();
    }
    if let Some(dateline) = document.dateline {
        writeln!(out, "dateline {}", dateline.of(&document.text)).unwrap();
    }
    for author in &document.authors {
        writeln!(out, "author {}", author.of(&document.text)).unwrap();
    }
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let mark = match paragraph.kind {
            ParagraphKind::Headline => 'H',
            ParagraphKind::Body => 'B',
            other => {
                let mark = match other {
                    ParagraphKind::Byline => "By",
                    ParagraphKind::Caption => "C",
                    _ => "F",
                };
                writeln!(out, "{mark} {}", paragraph.span.of(&document.text)).unwrap();
                continue;
            }
        };
        for sentence in document.sentences.iter().filter(|sentence| sentence.paragraph == index) {
            let words: Vec<&str> =
                document.tokens[sentence.tokens.clone()].iter().map(|token| token.span.of(&document.text)).collect();
            writeln!(out, "{mark} {}", words.join(" ")).unwrap();
        }
    }
    out
}

#[test]
fn cases() {
    harness::run("document", print);
}

/// Searching by halves needs tables in order.
#[test]
fn tables_are_sorted_and_unique() {
    fn keys<V>(table: &[(&'static str, V)]) -> Vec<&'static str> {
        table.iter().map(|entry| entry.0).collect()
    }
    let tables = [
        keys(abbreviation::ABBREVIATIONS),
        boundary::STARTERS.to_vec(),
        boundary::REPLY_VERBS.to_vec(),
        keys(calendar::MONTHS),
        keys(calendar::WEEKDAYS),
        keys(character_name::CHARACTERS),
        element::DROPPED.to_vec(),
        element::DROPPED_IF_CLOSED.to_vec(),
        element::BLOCKS.to_vec(),
        element::VOID.to_vec(),
        element::ROLES.to_vec(),
        page::LINES.to_vec(),
        page::OPENINGS.to_vec(),
        page::NOTICES.to_vec(),
        page::TRACES.to_vec(),
        page::CAPTION_OPENINGS.to_vec(),
        page::CAPTION_VERBS.to_vec(),
        page::CAPTION_PLACES.to_vec(),
        page::CAPTION_LINKS.to_vec(),
        page::SECTIONS.to_vec(),
        page::ROLES.to_vec(),
        page::STAMP_WORDS.to_vec(),
        page::VERBS.to_vec(),
        page::PARTS.to_vec(),
        page::WHOLES.to_vec(),
        keys(word_part::FUSED),
        word_part::PREFIXES.to_vec(),
        word_part::UNIT_SUFFIXES.to_vec(),
        word_part::APOSTROPHE_WORDS.to_vec(),
    ];
    for table in tables {
        for pair in table.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }
}

#[test]
fn norms_are_plain() {
    let document = plain("“The mayor’s co\u{ad}lleague ‘Ada’ won’t – or can’t – go…” said E\u{301}mile on the quay.");
    let norms: Vec<&str> = document.tokens.iter().map(|token| token.norm.as_str()).collect();
    let expected = "\" the mayor 's colleague ' ada ' wo n't - or ca n't - go ... \" said e\u{301}mile on the quay .";
    assert_eq!(norms.join(" "), expected);
}

#[test]
fn days_are_counted_both_ways() {
    let day = |year, month, day| Date::new(year, month, day).unwrap();
    assert_eq!(day(1970, 1, 1).to_days(), 0);
    assert_eq!(day(2000, 3, 1).to_days(), 11_017);
    assert_eq!(day(1970, 1, 1).weekday(), 4);
    assert_eq!(day(2024, 2, 29).weekday(), 4);
    assert_eq!(day(2023, 12, 31).add_days(60), day(2024, 2, 29));
    assert_eq!(day(2024, 3, 1).add_days(-1).to_string(), "2024-02-29");
    assert_eq!(Date::new(2023, 2, 29), None);
    let first = day(1, 1, 1).to_days();
    for days in (first..day(9999, 12, 31).to_days()).step_by(17) {
        let date = Date::from_days(days);
        assert_eq!((date.to_days(), Date::new(date.year, date.month, date.day)), (days, Some(date)));
    }
}

#[test]
fn dates_are_found_in_figures_and_words() {
    let cases = [
        ("2031-07-07T21:15:00+02:00", "2031-07-07"),
        ("July 7, 2031", "2031-07-07"),
        ("Monday 7th of July 2031, 10:00", "2031-07-07"),
        ("22 Jul 2031", "2031-07-22"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("updated 22/7/2031", "2031-07-22"),
        ("7/22/2031", "2031-07-22"),
        ("5/5/2031", "2031-05-05"),
        ("7/8/2031", ""),
        ("February 30, 2031", ""),
        ("in July 2031", ""),
        ("7 July", ""),
        ("room 2031-77-07", ""),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(Date::find(text).map(|date| date.to_string()).unwrap_or_default(), expected, "{text}");
    }
}
