//! Quotes and their speakers against `tests/gold/quotes.tsv`: the events for development and those held out, apart.
//!
//! `RASHOMON_MISSES=1` lists what was missed in the events for development; the others are only counted.

use crate::Folders;
use rashomon::{
    Article, document,
    document::{Document, Span},
    extraction::{self, Claims, Quote, QuoteKind},
};
use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::PathBuf};

const DEVELOPMENT: [&str; 3] = ["hamburg", "dnc-suit", "pirates"];
const HELD_OUT: [&str; 3] = ["nk-suspend", "iran-files", "wellington-fire"];

/// A stretch as annotated.
struct Marked {
    span: Span,
    kind: QuoteKind,
    speakers: Vec<String>,
    addressee: Option<Span>,
}

/// An article as annotated.
#[derive(Default)]
struct Gold {
    quotes: Vec<Marked>,
    /// Where each entity is named.
    entities: BTreeMap<String, Vec<Span>>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    gold: usize,
    found: usize,
}

impl Count {
    fn line(&self, name: &str) -> String {
        let share = |whole: usize| 100.0 * self.right as f64 / whole.max(1) as f64;
        let f1 = 200.0 * self.right as f64 / (self.gold + self.found).max(1) as f64;
        format!(
            "{name:32}{:8}{:8}{:8}{:11.1}{:8.1}{f1:8.1}\n",
            self.gold,
            self.found,
            self.right,
            share(self.found),
            share(self.gold)
        )
    }
}

/// What is counted over some events.
#[derive(Default)]
struct Tally {
    direct: Count,
    partial: Count,
    uttered: Count,
    speakers: Count,
    direct_speakers: Count,
    addressees: Count,
    misses: String,
}

pub(crate) fn measure(folders: &Folders) -> Option<String> {
    let annotated = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/gold/quotes.tsv")).ok()?;
    let articles = read(&annotated);
    let mut out = String::new();
    for (name, events) in [("development", DEVELOPMENT), ("held out", HELD_OUT)] {
        let mut tally = Tally::default();
        for ((event, article), gold) in articles.iter().filter(|((event, _), _)| events.contains(&event.as_str())) {
            let text = fs::read_to_string(folders.news.join(event).join(article).with_extension("txt")).ok()?;
            let document = document::read(&Article::plain(article, article, &text), 100_000);
            let claims = extraction::extract(&document);
            tally.article(&format!("{event}/{article}"), gold, &document, &claims);
        }
        let title = format!("{name}: {}", events.join(", "));
        writeln!(out, "{title}\n{:32}{:>8}{:>8}{:>8}{:>11}{:>8}{:>8}", "", "gold", "found", "right", "precision", "recall", "F1")
            .unwrap();
        out += &tally.direct.line("direct quotes");
        out += &tally.partial.line("partial quotes");
        out += &tally.uttered.line("direct or partial");
        out += &tally.addressees.line("who is told");
        for (name, count) in [("speakers of direct quotes", tally.direct_speakers), ("speakers of all found", tally.speakers)] {
            let share = 100.0 * count.right as f64 / count.gold.max(1) as f64;
            writeln!(out, "{name:32}{:8}{:>8}{:8}{:>11}{share:8.1}", count.gold, "", count.right, "").unwrap();
        }
        out.push('\n');
        if env::var_os("RASHOMON_MISSES").is_some() && events == DEVELOPMENT {
            print!("{}", tally.misses);
        }
    }
    Some(out)
}

impl Tally {
    fn article(&mut self, name: &str, gold: &Gold, document: &Document, claims: &Claims) {
        let text = document.text.as_str();
        let mut taken = vec![false; claims.quotes.len()];
        for marked in &gold.quotes {
            let words = trimmed(text, marked.span);
            let at = claims.quotes.iter().position(|quote| trimmed(text, quote.span) == words);
            let quote = at.map(|at| &claims.quotes[at]);
            if let Some(at) = at {
                taken[at] = true;
            }
            let kind = quote.map_or(QuoteKind::Term, |quote| quote.kind);
            self.count(marked.kind, kind);
            let mut miss = |what: &str, more: &str| {
                writeln!(self.misses, "{name} {what} [{}] {more}", words.of(text).replace('\n', " ")).unwrap();
            };
            if marked.kind != kind {
                miss("kind", &format!("{:?} taken as {kind:?}{}", marked.kind, if quote.is_none() { ", not found" } else { "" }));
            }
            let Some(quote) = quote else { continue };
            if marked.kind == QuoteKind::Term || kind == QuoteKind::Term {
                continue;
            }
            let right = is_speaker(gold, marked, quote, claims, document);
            if !right {
                let speaker = quote.speaker.as_ref().map(|speaker| (speaker.noun.of(text), speaker.name.as_str()));
                miss("speaker", &format!("{:?} not {:?}", speaker, marked.speakers));
            }
            self.speakers.gold += 1;
            self.speakers.right += usize::from(right);
            if marked.kind == QuoteKind::Direct && kind == QuoteKind::Direct {
                self.direct_speakers.gold += 1;
                self.direct_speakers.right += usize::from(right);
            }
            let told = quote.addressee.as_ref().map(|told| told.noun);
            self.addressees.gold += usize::from(marked.addressee.is_some());
            self.addressees.found += usize::from(told.is_some());
            let same = told.zip(marked.addressee).is_some_and(|(told, wanted)| told.overlaps(wanted));
            self.addressees.right += usize::from(same);
            if !same && (told.is_some() || marked.addressee.is_some()) {
                let shown = |span: Option<Span>| span.map(|span| span.of(text).to_owned());
                writeln!(self.misses, "{name} told {:?} not {:?}", shown(told), shown(marked.addressee)).unwrap();
            }
        }
        for (quote, _) in claims.quotes.iter().zip(taken).filter(|(_, taken)| !taken) {
            self.count(QuoteKind::Term, quote.kind);
            writeln!(self.misses, "{name} false {:?} [{}]", quote.kind, quote.span.of(text)).unwrap();
        }
    }

    fn count(&mut self, gold: QuoteKind, found: QuoteKind) {
        let sorts: [(&mut Count, &dyn Fn(QuoteKind) -> bool); 3] = [
            (&mut self.direct, &|kind| kind == QuoteKind::Direct),
            (&mut self.partial, &|kind| kind == QuoteKind::Partial),
            (&mut self.uttered, &|kind| kind != QuoteKind::Term),
        ];
        for (count, is) in sorts {
            count.gold += usize::from(is(gold));
            count.found += usize::from(is(found));
            count.right += usize::from(is(gold) && is(found));
        }
    }
}

/// Whether the quote is given to one of the speakers it should be given to, or to none where there is none. Both must be right: the
/// words that name the speaker, unless they are a pronoun, and the name of the entity they are taken to mean.
fn is_speaker(gold: &Gold, marked: &Marked, quote: &Quote, claims: &Claims, document: &Document) -> bool {
    let Some(speaker) = &quote.speaker else { return marked.speakers.is_empty() };
    let of = |id: &String, name: Span| gold.entities.get(id).is_some_and(|spans| spans.iter().any(|span| span.overlaps(name)));
    let right = |name: Span| marked.speakers.iter().any(|id| of(id, name));
    let known = gold.entities.keys().any(|id| of(id, speaker.noun));
    // The last name is that of one of the names annotated.
    let name = speaker.entity.and_then(|entity| claims.entities.list[entity].name.rsplit(' ').next());
    let spans = marked.speakers.iter().filter_map(|id| gold.entities.get(id)).flatten();
    let named = name.is_none_or(|name| spans.map(|span| span.of(&document.text)).any(|mention| mention.ends_with(name)));
    (right(speaker.noun) || !known && speaker.entity.is_some()) && named
}

/// Without the marks, brackets and spaces at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let Some(first) = words.find(char::is_alphanumeric) else { return span };
    let end = words.char_indices().rev().find(|(_, c)| c.is_alphanumeric()).map_or(0, |(at, c)| at + c.len_utf8());
    Span::new(span.start + first, span.start + end)
}

fn read(table: &str) -> BTreeMap<(String, String), Gold> {
    let span = |cell: &str| {
        let (start, end) = cell.split_once('-')?;
        Some(Span::new(start.parse().ok()?, end.parse().ok()?))
    };
    let mut articles: BTreeMap<(String, String), Gold> = BTreeMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let gold = articles.entry((cells[1].to_owned(), cells[2].to_owned())).or_default();
        if cells[0] == "entity" {
            gold.entities.insert(cells[3].to_owned(), cells[4].split(' ').filter_map(span).collect());
            continue;
        }
        let kind = match cells[5] {
            "direct" => QuoteKind::Direct,
            "partial" => QuoteKind::Partial,
            _ => QuoteKind::Term,
        };
        let speakers = cells[6].split(',').filter(|id| *id != "-").map(str::to_owned).collect();
        gold.quotes.push(Marked { span: span(cells[4]).unwrap(), kind, speakers, addressee: span(cells[8]) });
    }
    articles
}
