//! Which choices answer one question: the same class, and much told alike around them.
//!
//! A report that names one weapon and no other and a report that names another and no other speak of the same one, the more so the more
//! their sentences share. A word that the other report has too belongs to something else.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    setting::{Names, Setting},
    weight::{Weighed, Weights},
};
use crate::{
    document::Document,
    extraction::{Choice, Claims},
    map::Map,
};

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 13] = [
    ("base", -4367),
    // How alike clause or sentence are.
    ("told", 665),
    // What the sentences share, up to `SHARED`, and the clauses.
    ("shared", 1813),
    ("clause", 2493),
    // Reports, of two, that choose no other word of the class.
    ("only", 2625),
    // Words of the class in both reports, up to ten.
    ("many", -1743),
    // Words, of two, that the other report has too.
    ("elsewhere", -739),
    ("act", 522),
    ("subject", 713),
    ("object", 513),
    // They belong to the same word.
    ("of", 406),
    ("describes", 178),
    // Words, of two, that stand among the first sentences.
    ("lead", 1087),
];

/// Weight of shared words, in hundredths of a bit, from which on more of it tells nothing.
const SHARED: u64 = 1500;
/// So many sentences are the beginning of a report.
const FIRST: usize = 5;

pub(crate) fn link(documents: &[Document], claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let names: Vec<Names> = claims.iter().map(Names::of).collect();
    let mut groups = Vec::new();
    for items in buckets(claims) {
        let choice = |item: usize| &claims[items[item].article].choices[items[item].claim];
        let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &items, weights)).collect();
        let setting = |item: usize| {
            let article = items[item].article;
            Setting::of(&names[article], &documents[article], &choice(item).frame)
        };
        let settings: Vec<Setting> = (0..items.len()).map(setting).collect();
        let pairs = cluster::pairs(&items, |one, other| {
            let (a, b) = (&told[one], &told[other]);
            // Somebody has a wife and a father; two relations are set apart only where they are told of one deed or one person.
            let related = a.choice.class() != "family" || a.choice.of == b.choice.of;
            let elsewhere = a.choice.excludes(b.choice) && (b.has(a.choice) || a.has(b.choice));
            let likeness = odds::likelihood(&WEIGHTS, &features(a, b));
            (related && !elsewhere && limits.choice <= likeness && !settings[one].excludes(&settings[other])).then_some(likeness)
        });
        groups.extend(cluster::groups(Sort::Choice, &items, pairs, |one, other| {
            items[one].article == items[other].article && choice(one).excludes(choice(other))
        }));
    }
    groups
}

/// The choices of one class.
fn buckets(claims: &[Claims]) -> Vec<Vec<Member>> {
    let mut buckets: Map<&str, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, choice) in claims.choices.iter().enumerate() {
            // "The third arrest" and "the second escape" are no question.
            let bucket =
                if choice.class() == "ordinal" { choice.path.rsplit_once('/').map_or("", |path| path.0) } else { choice.class() };
            buckets.at(bucket).push(Member { article, claim });
        }
    }
    buckets.into_iter().map(|(_, items)| cluster::bounded(items)).collect()
}

struct Told<'c> {
    choice: &'c Choice,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    /// The words of the class that its report chooses.
    chosen: Vec<&'c Choice>,
}

impl<'c> Told<'c> {
    fn of(member: Member, claims: &'c [Claims], items: &[Member], weights: &Weights) -> Self {
        let own = &claims[member.article];
        let choice = &own.choices[member.claim];
        let mut chosen: Vec<&Choice> = Vec::new();
        for item in items.iter().filter(|item| item.article == member.article) {
            let other = &own.choices[item.claim];
            if chosen.iter().all(|known| known.excludes(other)) {
                chosen.push(other);
            }
        }
        Told {
            choice,
            clause: weights.weigh(&choice.frame.words),
            sentence: weights.weigh(&own.words[choice.frame.sentence]),
            chosen,
        }
    }

    /// Whether its report has that word or a kind of it.
    fn has(&self, choice: &Choice) -> bool {
        self.chosen.iter().any(|known| !known.excludes(choice))
    }

    fn is_lead(&self) -> bool {
        self.choice.frame.headline || self.choice.frame.sentence < FIRST
    }
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(a: &Told, b: &Told) -> [u64; WEIGHTS.len()] {
    let (one, other) = (a.choice, b.choice);
    let same = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
    let apart = one.excludes(other);
    [
        1000,
        a.clause.likeness(&b.clause).max(a.sentence.likeness(&b.sentence)),
        (1000 * a.sentence.shared(&b.sentence).1 / SHARED).min(1000),
        (1000 * a.clause.shared(&b.clause).1 / SHARED).min(1000),
        odds::each(a.chosen.len() == 1, b.chosen.len() == 1),
        (100 * (a.chosen.len() + b.chosen.len()) as u64).min(1000),
        odds::each(apart && b.has(one), apart && a.has(other)),
        odds::is(one.frame.act == other.frame.act),
        odds::is(same(&one.frame.subject, &other.frame.subject)),
        odds::is(same(&one.frame.object, &other.frame.object)),
        odds::is(one.of == other.of),
        odds::each(one.describes, other.describes),
        odds::each(a.is_lead(), b.is_lead()),
    ]
}

/// All pairs of choices of two reports that exclude each other, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(claims: &[Claims], weights: &Weights) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let mut examples = Vec::new();
    for items in buckets(claims) {
        let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &items, weights)).collect();
        for (other, b) in told.iter().enumerate() {
            for (one, a) in told[..other].iter().enumerate() {
                if items[one].article != items[other].article && a.choice.excludes(b.choice) {
                    examples.push((items[one], items[other], features(a, b)));
                }
            }
        }
    }
    examples
}
