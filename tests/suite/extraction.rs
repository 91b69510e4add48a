//! What one article claims: a case names what to show (`show`: figures, times, quotes, entities, mentions, propositions), one line a claim.

use crate::harness::{self, Case};
use rashomon::{
    Article,
    dictionary::unit::Dimension,
    document::{Span, read},
    extraction::{Aspect, Claims, Decimal, Frame, Interval, Measure, Moment, extract},
};
use std::fmt::Write;

fn print(case: &Case) -> String {
    let mut article = Article::plain("case", "Harbour Post", case.section("input").expect("a section input"));
    article.title = case.section("title").map(Into::into);
    article.published = case.section("published").map(Into::into);
    let document = read(&article, usize::MAX);
    let claims = extract(&document);
    spans_are_exact(&document.text, &claims);
    let text = |span: Span| span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let act = |frame: &Frame| {
        let word = &document.tokens[frame.predicate].lemma;
        let told = [format!("{:?}", frame.status), format!("{:?}", frame.polarity)];
        let mut words = vec![word.clone()];
        words.extend(told.iter().filter(|word| !matches!(word.as_str(), "Done" | "Affirmed")).map(|word| word.to_lowercase()));
        words.join(" ")
    };
    let mut out = String::new();
    for kind in case.section("show").expect("a section show").split_whitespace() {
        match kind {
            "figures" => {
                for claim in &claims.quantities {
                    let (unit, noun) = match &claim.measure {
                        // Scales of temperature are shown in the base unit, which alone has its zero.
                        Measure::Unit(unit) if unit.dimension == Dimension::Temperature => (1_000_000, "degree Celsius"),
                        Measure::Unit(unit) => (i128::from(unit.factor), claim.noun.as_str()),
                        Measure::Count(_) | Measure::Toll(..) => (1_000_000, claim.noun.as_str()),
                    };
                    let value = interval(claim.value, unit);
                    let more = if claim.additional { " more" } else { "" };
                    let aspect = match &claim.aspect {
                        Aspect::Level => String::new(),
                        Aspect::Rate(of) => format!(" a {of}"),
                        other => format!(" {other:?}").to_lowercase(),
                    };
                    writeln!(
                        out,
                        "figure \"{}\" = {value} {noun}{more}{aspect} [{}] {}",
                        text(claim.span),
                        claim.measured.join(" "),
                        act(&claim.frame)
                    )
                    .unwrap();
                }
            }
            "times" => {
                for claim in &claims.times {
                    let of = if claim.aside { "aside" } else { "" };
                    let act = if of.is_empty() { act(&claim.frame) } else { of.to_owned() };
                    writeln!(out, "time \"{}\" = {} {act}", text(claim.span), moment(claim.moment)).unwrap();
                }
            }
            "quotes" => {
                for quote in &claims.quotes {
                    let speaker = quote.speaker.as_ref().map_or("?", |speaker| speaker.name.as_str());
                    writeln!(out, "quote \"{}\" by {speaker}", text(quote.span)).unwrap();
                }
            }
            "entities" => {
                for (index, entity) in claims.entities.list.iter().enumerate() {
                    let mentions: Vec<String> = claims
                        .entities
                        .mentions
                        .iter()
                        .filter(|mention| mention.entity == index)
                        .map(|mention| {
                            let (first, last) = (&document.tokens[mention.first], &document.tokens[mention.last]);
                            text(first.span.join(last.span))
                        })
                        .collect();
                    writeln!(
                        out,
                        "entity {} ({:?}, {:?}, {}): {}",
                        entity.name,
                        entity.kind,
                        entity.gender,
                        entity.key,
                        mentions.join(" | ")
                    )
                    .unwrap();
                }
            }
            "mentions" => {
                let name = |entity: usize| claims.entities.list[entity].name.as_str();
                for (index, token) in document.tokens.iter().enumerate() {
                    let group: Vec<&str> = claims.coreference.group(index).iter().map(|entity| name(*entity)).collect();
                    if !group.is_empty() {
                        writeln!(out, "mention {} = {}", text(token.span), group.join(" + ")).unwrap();
                    } else if let Some(link) = claims.coreference.link(index).filter(|_| claims.entities.at(index).is_none()) {
                        writeln!(out, "mention {} = {}", text(token.span), name(link.entity)).unwrap();
                    }
                }
            }
            "propositions" => {
                for claim in &claims.propositions {
                    let stance = claim.stance.map_or_else(String::new, |stance| format!(" {stance:?}"));
                    writeln!(
                        out,
                        "proposition \"{}\" = {}: {} [{}]{stance} {}",
                        text(claim.core),
                        claim.holder_name,
                        claim.lemma,
                        claim.content.join(" "),
                        act(&claim.frame)
                    )
                    .unwrap();
                }
            }
            other => panic!("cannot show {other}"),
        }
    }
    if out.is_empty() { "nothing".into() } else { out }
}

/// "3", "3 to 5", "> 3", ">= 3", "< 5", in a unit of so many millionths of the base unit.
fn interval(value: Interval, unit: i128) -> String {
    let end = |end: Option<Decimal>| end.map(|end| end.unscaled(unit).to_string());
    match (end(value.low), end(value.high)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => {
            format!("{low} {} {}{high}", if value.above { "over to" } else { "to" }, if value.below { "under " } else { "" })
        }
        (Some(low), None) => format!("{} {low}", if value.above { ">" } else { ">=" }),
        (None, Some(high)) => format!("{} {high}", if value.below { "<" } else { "<=" }),
        (None, None) => "?".into(),
    }
}

/// Days and hours with the grain: "2031-03-01 to 2031-03-31 month".
fn moment(moment: Moment) -> String {
    let mut words = Vec::new();
    let day = |day: Option<rashomon::extraction::Day>| {
        day.map_or_else(
            || "open".to_owned(),
            |day| {
                if let Some(weekday) = day.weekday {
                    return format!("weekday {weekday}");
                }
                let field = |field: Option<i32>, width: usize| {
                    field.map_or_else(|| "?".repeat(width), |field| format!("{field:0width$}"))
                };
                format!("{}-{}-{}", field(day.year, 4), field(day.month.map(i32::from), 2), field(day.day.map(i32::from), 2))
            },
        )
    };
    if moment.from.or(moment.to).is_some() {
        words.push(day(moment.from));
        if moment.from != moment.to {
            words.push(format!("to {}", day(moment.to)));
        }
    }
    if let Some(clock) = moment.clock {
        let time = |second: u32| {
            let shown = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
            shown.trim_end_matches(":00").to_owned() + if second.is_multiple_of(3600) { ":00" } else { "" }
        };
        words.push(time(clock.from));
        if clock.from != clock.to {
            words.push(format!("to {}", time(clock.to)));
        }
        words.extend(clock.zone.map(|zone| format!("UTC{zone:+}")));
    }
    words.push(format!("{:?}", moment.grain).to_lowercase());
    if moment.throughout {
        words.push("throughout".into());
    }
    words.join(" ")
}

/// Every span lies on the boundaries of characters and holds no space at its ends.
fn spans_are_exact(text: &str, claims: &Claims) {
    let spans = claims
        .quantities
        .iter()
        .flat_map(|claim| [claim.span, claim.frame.clause])
        .chain(claims.times.iter().flat_map(|claim| [claim.span, claim.frame.clause]))
        .chain(claims.quotes.iter().map(|quote| quote.span))
        .chain(claims.propositions.iter().flat_map(|claim| [claim.span, claim.core]))
        .chain(claims.lists.iter().map(|list| list.span))
        .chain(claims.appellations.iter().map(|claim| claim.span))
        .chain(claims.bearings.iter().map(|claim| claim.span));
    for span in spans {
        assert!(span.start <= span.end && text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{span:?}");
        let written = span.of(text);
        assert_eq!(written, written.trim(), "{span:?}");
    }
}

#[test]
fn claims_are_as_the_cases_tell() {
    harness::run("extraction", print);
}

/// Whatever marks a text is written with, spans stay exact.
#[test]
fn spans_are_exact_in_any_typography() {
    let texts = [
        "“At least 23 people”, the mayor’s office said, “were hurt – 7 of them badly – at 6 a.m. on 3\u{a0}May\u{202f}2031.”",
        "👩\u{200d}🚒 Dozens… of firefighters — 40\u{202f}000 £5m €1.5bn ½ mile 30°C −4°C at 06:00 BST, e\u{301}t 18.30!",
        "12½% of 1/3, 98–2, 30‑40 minutes, “two-and-a-half-hour” talks… the 1990s’ end, mid‑March, 5/3/2031 and ’16.",
        "東京 3人 12% مرحبا 5 שלום 6 am İ 7 pm ß 8 km² ﬁ 9 ﬁ",
    ];
    for text in texts {
        let document = read(&Article::plain("a", "Harbour Post", text), usize::MAX);
        spans_are_exact(&document.text, &extract(&document));
    }
}
