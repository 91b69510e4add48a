//! One thing changed in a copy of an article is found, whatever it is; nothing is found in a copy where nothing was changed.
//!
//! The alterations are generated: every place of an article whose meaning one word decides. A sample of the stories of this project is
//! altered at every run; `make alterations` alters them and the annotated events of `NEWS` (default `../shared/news`) at many more
//! places, and keeps the shares found in `tests/gold/alterations.txt`.

use crate::{
    alteration_kinds::{Alteration, KINDS, Kind, alterations},
    golden::{STORIES, story},
    harness,
};
use rashomon::{
    Article,
    document::{self, Document, Span},
    extraction::{self, Claims},
    linking, relation,
    relation::{Judgement, Verdict},
};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// How much of an article is read.
const ALL: usize = 100_000;

/// The stories of the project, and the annotated events where they are at hand: name and articles.
fn events() -> Vec<(String, Vec<Article>)> {
    let own = STORIES.iter().map(|name| ((*name).to_string(), story(name)));
    own.chain(news()).collect()
}

pub(crate) fn news() -> Vec<(String, Vec<Article>)> {
    let folder = std::env::var("NEWS").unwrap_or_else(|_| "../shared/news".into());
    let Ok(entries) = fs::read_dir(&folder) else { return Vec::new() };
    let mut events: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.join("gold.json").exists()).collect();
    events.sort();
    events.iter().map(|event| (event.file_name().unwrap().to_str().unwrap().to_string(), texts(event))).collect()
}

fn texts(event: &Path) -> Vec<Article> {
    let mut files: Vec<_> = fs::read_dir(event).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let read = |file: &std::path::PathBuf| {
        let id = file.file_stem().unwrap().to_str().unwrap();
        Article::plain(id, id, &fs::read_to_string(file).unwrap())
    };
    files.iter().map(read).collect()
}

/// An article, read once for all its copies.
struct Original {
    article: Article,
    document: Document,
    claims: Claims,
}

impl Original {
    fn read(article: Article) -> Self {
        let document = document::read(&article, ALL);
        let claims = extraction::extract(&document);
        Original { article, document, claims }
    }

    /// The discrepancies between the article and a copy of it with another text: the article is the first, the copy the second.
    fn against(&self, text: String) -> Vec<Judgement> {
        let copy = document::read(&Article { text, ..self.article.clone() }, ALL);
        let claims = [self.claims.clone(), extraction::extract(&copy)];
        let documents = [self.document.clone(), copy];
        let mut judgements = relation::judge(&documents, &claims, &linking::align(&documents, &claims));
        judgements.retain(|judgement| !matches!(judgement.verdict, Verdict::Agreement | Verdict::Single));
        judgements
    }
}

/// Whether two versions of one discrepancy stand on the altered words, one in the article and one in the copy.
fn is_found(judgements: &[Judgement], original: Span, copy: Span) -> bool {
    judgements.iter().any(|judgement| {
        let stands = |index: usize, article: usize, span: Span| {
            judgement.answers[index].places.iter().any(|place| place.article == article && place.span.overlaps(span))
        };
        let versions = 0..judgement.answers.len();
        versions.clone().any(|one| versions.clone().any(|two| one != two && stands(one, 0, original) && stands(two, 1, copy)))
    })
}

/// Found and altered, by event and kind.
type Table = BTreeMap<(String, Kind), (usize, usize)>;

/// Alters the articles of an event, at most `most` times an article and kind, evenly over the article.
fn alter(event: &str, articles: Vec<Article>, most: usize) -> Table {
    let mut table = Table::new();
    for original in articles.into_iter().map(Original::read) {
        let all = alterations(&original.document, &original.claims);
        for kind in KINDS {
            let sites: Vec<&Alteration> = all.iter().filter(|alteration| alteration.kind == kind).collect();
            let count = sites.len().min(most);
            for site in (0..count).map(|turn| sites[turn * sites.len() / count]) {
                let (text, copy) = site.apply(&original.article.text);
                let found = is_found(&original.against(text), site.original, copy);
                if !found && std::env::var_os("SHOW").is_some() {
                    let around = original.document.sentences.iter().find(|sentence| sentence.span.overlaps(site.original));
                    let sentence = around.map_or("", |sentence| sentence.span.of(&original.article.text));
                    eprintln!("missed {event} {} {kind:?} “{}” {sentence}", original.article.id, site.text);
                }
                let cell = table.entry((event.to_string(), kind)).or_default();
                cell.0 += usize::from(found);
                cell.1 += 1;
            }
        }
    }
    table
}

/// Alters several events at once, one a thread.
fn alter_all(events: Vec<(String, Vec<Article>)>, most: usize) -> Table {
    std::thread::scope(|scope| {
        let run = |(name, articles): (String, Vec<Article>)| scope.spawn(move || alter(&name, articles, most));
        let threads: Vec<_> = events.into_iter().map(run).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

/// Found of altered for each kind, over all events.
fn sums(table: &Table) -> BTreeMap<Kind, (usize, usize)> {
    let mut sums = BTreeMap::new();
    for ((_, kind), (found, altered)) in table {
        let sum: &mut (usize, usize) = sums.entry(*kind).or_default();
        *sum = (sum.0 + found, sum.1 + altered);
    }
    sums
}

/// That the share of every kind is found; `spare` alterations may be missed beside, where a share of few says little.
fn check(table: &Table, spare: usize) {
    for (kind, (found, altered)) in sums(table) {
        assert!(kind.least() * altered <= 1000 * (found + spare), "{kind:?}: found {found} of {altered} alterations");
    }
}

#[test]
fn what_is_altered_in_a_copy_is_found() {
    let own = STORIES.iter().map(|name| ((*name).to_string(), story(name))).collect();
    let table = alter_all(own, 1);
    assert!(KINDS.iter().all(|kind| sums(&table).contains_key(kind)), "every kind is tried: {:?}", sums(&table));
    check(&table, 1);
}

#[test]
#[ignore = "minutes long: `make alterations`"]
fn every_alteration() {
    let table = alter_all(events(), 2);
    let names: std::collections::BTreeSet<&String> = table.keys().map(|(event, _)| event).collect();
    let mut printed =
        String::from("Made by `make alterations`: altered copies found of those made. What it means: tests/README.md.\n\n");
    write!(printed, "{:<18}", "event").unwrap();
    KINDS.iter().for_each(|kind| write!(printed, "{:>10}", format!("{kind:?}").to_lowercase()).unwrap());
    for name in names {
        write!(printed, "\n{name:<18}").unwrap();
        for kind in KINDS {
            let cell = table.get(&(name.clone(), kind)).map_or("-".into(), |(found, altered)| format!("{found}/{altered}"));
            write!(printed, "{cell:>10}").unwrap();
        }
    }
    write!(printed, "\n{:<18}", "share").unwrap();
    for (found, altered) in sums(&table).values() {
        write!(printed, "{:>10.3}", *found as f64 / *altered as f64).unwrap();
    }
    write!(printed, "\n{:<18}", "least").unwrap();
    KINDS.iter().for_each(|kind| write!(printed, "{:>10.3}", kind.least() as f64 / 1000.0).unwrap());
    eprintln!("{printed}");
    harness::keeps(Path::new("tests/gold/alterations.txt"), &(printed + "\n"));
    check(&table, 0);
}

/// Copies that say the same in other typography or order.
fn copies(text: &str) -> Vec<(&'static str, String)> {
    let mut shuffled: Vec<&str> = text.split("\n\n").collect();
    if let Some(body) = shuffled.get_mut(1..) {
        body.reverse();
    }
    let thousands = |text: &str| {
        let bytes = text.as_bytes();
        let parts = |at: usize| {
            let digits = |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
            bytes[at] == b',' && 0 < at && digits(at - 1..at) && digits(at + 1..at + 4) && !digits(at + 4..at + 5)
        };
        text.char_indices().filter(|(at, _)| !parts(*at)).map(|(_, c)| c).collect::<String>()
    };
    vec![
        ("as it is", text.to_string()),
        ("straight quotes", text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")),
        ("hard spaces and long dashes", text.replace(" – ", " — ").replace(" - ", " – ").replace(' ', "\u{a0}")),
        ("line ends", text.replace('\n', "\r\n")),
        ("thousands without a comma", thousands(text)),
        ("abbreviations without stops", text.replace("U.S.", "US").replace("U.N.", "UN").replace("Mr. ", "Mr ")),
        ("paragraphs backwards", shuffled.join("\n\n")),
    ]
}

/// What is found to differ between the articles of an event and their copies.
fn differ(name: &str, articles: Vec<Article>) -> Vec<String> {
    let mut found = Vec::new();
    for original in articles.into_iter().map(Original::read) {
        for (how, text) in copies(&original.article.text) {
            if how == "as it is" || text != original.article.text {
                let judgements = original.against(text);
                found
                    .extend(judgements.iter().map(|found| format!("{name} {} {how}: {:?}", original.article.id, found.question)));
            }
        }
    }
    found
}

fn check_copies(events: Vec<(String, Vec<Article>)>) {
    let found: Vec<String> = std::thread::scope(|scope| {
        let run = |(name, articles): (String, Vec<Article>)| scope.spawn(move || differ(&name, articles));
        let threads: Vec<_> = events.into_iter().map(run).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_copy_that_says_the_same_does_not_differ() {
    check_copies(STORIES.iter().map(|name| ((*name).to_string(), story(name))).collect());
}

#[test]
#[ignore = "minutes long: `make alterations`"]
fn no_copy_that_says_the_same_differs() {
    check_copies(news());
}
