//! Who is meant: names, pronouns, descriptions and sets against `tests/gold/mentions.tsv`, over the annotated events.
//!
//! An entity of the program is the annotated one that most of its names are. A mention is right when it resolves to that one; for
//! short names, the entity must moreover be the one that has most names of it.

use crate::Folders;
use rashomon::{
    Article,
    dictionary::{country::COUNTRIES, lookup},
    document,
    extraction::{self, Claims},
};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// The events whose errors were read while the rules were written; of the others only these figures were looked at.
const DEVELOPED_ON: [&str; 3] = ["dnc-suit", "hamburg", "pirates"];

const GOLD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold/mentions.tsv");

#[derive(Clone, Copy, Default)]
struct Tally {
    right: usize,
    wrong: usize,
    silent: usize,
}

/// An annotated mention: UTF-16 offsets, class, entities.
struct Row {
    start: usize,
    end: usize,
    class: String,
    ids: Vec<usize>,
}

#[derive(Default)]
struct Score {
    tallies: BTreeMap<(bool, String), Tally>,
    /// The key of each annotated entity in each article, by event.
    keys: BTreeMap<(String, usize), Vec<String>>,
}

pub(crate) fn measure(folders: &Folders) -> Option<String> {
    let gold = fs::read_to_string(GOLD).unwrap();
    let mut articles: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    let mut kinds: BTreeMap<(&str, usize), &str> = BTreeMap::new();
    for line in gold.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [event, id, kind] = fields[..] {
            kinds.insert((event, id.parse().unwrap()), kind);
            continue;
        }
        articles.entry(fields[0]).or_default().push(Row {
            start: fields[1].parse().unwrap(),
            end: fields[2].parse().unwrap(),
            class: fields[3].into(),
            ids: fields[4].split('+').map(|id| id.parse().unwrap()).collect(),
        });
    }
    let mut score = Score::default();
    for (path, rows) in &articles {
        let text = fs::read_to_string(folders.news.join(Path::new(path).with_extension("txt"))).ok()?;
        score.add(path.split('/').next().unwrap(), &text, rows, &kinds);
    }
    Some(score.print())
}

/// What the program made of one article.
struct Reading<'a> {
    text: &'a str,
    document: document::Document,
    claims: Claims,
    /// The byte offset of each UTF-16 offset.
    bytes: Vec<usize>,
}

impl Reading<'_> {
    fn tokens(&self, row: &Row) -> Vec<usize> {
        let (start, end) = (self.bytes[row.start], self.bytes[row.end]);
        let inside =
            |token: &usize| start <= self.document.tokens[*token].span.start && self.document.tokens[*token].span.end <= end;
        (0..self.document.tokens.len()).filter(inside).collect()
    }

    /// The entity that a name means.
    fn named(&self, row: &Row) -> Option<usize> {
        self.tokens(row).iter().rev().find_map(|token| self.claims.coreference.link(*token)).map(|link| link.entity)
    }

    /// The entities that a phrase means: those of its head.
    fn meant(&self, row: &Row) -> Vec<usize> {
        let inside = self.tokens(row);
        let tokens = &self.document.tokens;
        let is_head =
            |token: &usize| tokens[*token].head.is_none_or(|head| !inside.contains(&head)) && tokens[*token].norm != "'s";
        let Some(head) = inside.iter().copied().find(is_head) else { return Vec::new() };
        let group = self.claims.coreference.group(head);
        if !group.is_empty() {
            return group.to_vec();
        }
        self.claims.coreference.link(head).map(|link| link.entity).into_iter().collect()
    }

    /// A mention in the words around it, what the program takes it for, and what it means.
    fn shown(&self, row: &Row, wanted: &[usize], ours_of: &Votes) -> String {
        /// Bytes before it.
        const BEFORE: usize = 300;
        let name = |entity: usize| self.claims.entities.list[entity].name.as_str();
        let taken: Vec<&str> = self.meant(row).into_iter().map(name).collect();
        let meant: Vec<_> = wanted.iter().map(|id| winner(ours_of, *id).map(name)).collect();
        let (start, end) = (self.bytes[row.start], self.bytes[row.end]);
        let first = self.text.floor_char_boundary(start.saturating_sub(BEFORE));
        let after = self.text.floor_char_boundary((end + BEFORE / 4).min(self.text.len()));
        let (before, word, after) = (&self.text[first..start], &self.text[start..end], &self.text[end..after]);
        format!("taken for {taken:?}, means {meant:?}: {before}[[{word}]]{after}")
    }

    /// The entity of a country that is spoken of by another word.
    fn country(&self, row: &Row) -> Option<usize> {
        let word = self.text[self.bytes[row.start]..self.bytes[row.end]].to_lowercase();
        let key = lookup(COUNTRIES, &word)?;
        self.claims.entities.list.iter().position(|entity| entity.named && entity.key == key)
    }
}

type Votes = BTreeMap<usize, BTreeMap<usize, usize>>;

fn vote(votes: &mut Votes, from: usize, to: usize) {
    *votes.entry(from).or_default().entry(to).or_default() += 1;
}

fn winner(votes: &Votes, from: usize) -> Option<usize> {
    votes.get(&from)?.iter().max_by_key(|(to, count)| (**count, std::cmp::Reverse(**to))).map(|(to, _)| *to)
}

impl Score {
    fn add(&mut self, event: &str, text: &str, rows: &[Row], kinds: &BTreeMap<(&str, usize), &str>) {
        let document = document::read(&Article::plain("a", "a", text), usize::MAX);
        let claims = extraction::extract(&document);
        let mut bytes = vec![0];
        for (at, character) in text.char_indices() {
            bytes.extend(std::iter::repeat_n(at + character.len_utf8(), character.len_utf16()));
        }
        let reading = Reading { text, document, claims, bytes };
        let developed = DEVELOPED_ON.contains(&event);
        let (mut gold_of, mut ours_of) = (Votes::new(), Votes::new());
        for row in rows {
            let found = match row.class.as_str() {
                "name" | "short" => reading.named(row),
                "anchor" => reading.meant(row).first().copied(),
                "alias" => reading.country(row),
                _ => continue,
            };
            if let Some(found) = found {
                vote(&mut gold_of, found, row.ids[0]);
                if row.class != "alias" {
                    vote(&mut ours_of, row.ids[0], found);
                }
            }
        }
        for id in ours_of.keys() {
            let entity = &reading.claims.entities.list[winner(&ours_of, *id).unwrap()];
            if kinds.contains_key(&(event, *id)) {
                self.keys.entry((event.into(), *id)).or_default().push(entity.key.clone());
            }
            if let Some(kind) = kinds.get(&(event, *id)) {
                let found = match format!("{:?}", entity.kind).to_lowercase().as_str() {
                    "body" => "organisation".to_owned(),
                    other => other.to_owned(),
                };
                self.count(developed, "kind", (found != "other").then_some(found == *kind));
            }
        }
        for row in rows {
            let answer = match row.class.as_str() {
                "anchor" | "alias" => continue,
                "name" | "short" => reading.named(row).map(|found| winner(&ours_of, row.ids[0]) == Some(found)),
                class => {
                    let mut found: Vec<usize> =
                        reading.meant(row).iter().map(|entity| winner(&gold_of, *entity).unwrap_or(0)).collect();
                    found.sort_unstable();
                    let mut wanted = row.ids.clone();
                    wanted.sort_unstable();
                    if developed && found != wanted && std::env::var_os("SHOW").is_some_and(|show| show == class) {
                        println!("{event} {}", reading.shown(row, &wanted, &ours_of));
                    }
                    (!found.is_empty()).then_some(found == wanted)
                }
            };
            self.count(developed, &row.class, answer);
        }
    }

    fn count(&mut self, developed: bool, class: &str, answer: Option<bool>) {
        let tally = self.tallies.entry((!developed, class.into())).or_default();
        match answer {
            Some(true) => tally.right += 1,
            Some(false) => tally.wrong += 1,
            None => tally.silent += 1,
        }
    }

    fn print(&self) -> String {
        let mut out = format!(
            "{:<12}{:<14}{:>7}{:>7}{:>8}{:>11}{:>8}\n",
            "events", "class", "right", "wrong", "silent", "precision", "recall"
        );
        for ((held_out, class), Tally { right, wrong, silent }) in &self.tallies {
            let share = |whole: usize| permille(*right, whole);
            let events = if *held_out { "held out" } else { "developed" };
            writeln!(
                out,
                "{events:<12}{class:<14}{right:>7}{wrong:>7}{silent:>8}{:>11}{:>8}",
                share(right + wrong),
                share(right + wrong + silent)
            )
            .unwrap();
        }
        let (mut same, mut pairs, mut shared) = (0, 0, 0);
        let all: Vec<_> = self.keys.iter().collect();
        for (index, ((event, _), keys)) in all.iter().enumerate() {
            let earlier = |at: usize| &keys[..at];
            same += (0..keys.len()).map(|at| earlier(at).iter().filter(|key| **key == keys[at]).count()).sum::<usize>();
            pairs += keys.len() * keys.len().saturating_sub(1) / 2;
            let others = all[..index].iter().filter(|((other, _), _)| other == event);
            shared += others.filter(|(_, other)| other.iter().any(|key| keys.contains(key))).count();
        }
        writeln!(
            out,
            "One entity in two articles has one key: {same} of {pairs}. Different entities that share a key: {shared}."
        )
        .unwrap();
        out
    }
}

/// A share with three decimals.
fn permille(part: usize, whole: usize) -> String {
    let share = (1000 * part + whole / 2) / whole.max(1);
    format!("{}.{:03}", share / 1000, share % 1000)
}
