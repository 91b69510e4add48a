//! Which choices answer one question: the same class, and much told alike around them.
//!
//! A report that names one weapon and no other and a report that names another and no other speak of the same one, the more so the more
//! their sentences share. A word that the other report has too belongs to something else.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    setting::Settings,
    weight::{Weighed, Weights},
};
use crate::extraction::{Choice, Claims};

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 15] = [
    ("base", -4081),
    // How alike clause or sentence are.
    ("told", 340),
    // What the sentences share, up to `odds::SHARED`, and the clauses.
    ("shared", 1087),
    ("clause", 2281),
    // Reports, of two, that choose no other word of the class.
    ("only", 2682),
    // Words of the class in both reports, up to ten.
    ("many", -1822),
    // Words, of two, that the other report has too.
    ("elsewhere", -676),
    ("act", 465),
    ("subject", 696),
    ("object", 547),
    // They belong to the same word.
    ("of", 310),
    ("describes", 412),
    // Words, of two, that stand among the first sentences.
    ("lead", 778),
    // What the sentences share with those around them, up to `odds::AROUND`.
    ("around", 1674),
    // How far apart they stand in their reports.
    ("depth", -1538),
];

pub(crate) fn link(settings: &Settings, claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let mut groups = Vec::new();
    for items in buckets(claims) {
        let choice = |item: usize| &claims[items[item].article].choices[items[item].claim];
        let chosen = chosen(claims, &items);
        let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &chosen[item.article], weights)).collect();
        let settings = settings.of(&items, |member| &claims[member.article].choices[member.claim].frame);
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
    cluster::buckets(
        claims,
        |claims| &claims.choices,
        |choice| {
            // "The third arrest" and "the second escape" are no question.
            let row = choice.path.rsplit_once('/').filter(|_| choice.class() == "ordinal");
            Some(row.map_or(choice.class(), |row| row.0))
        },
    )
}

/// The words of a class that each report chooses, each of which excludes the others.
fn chosen<'c>(claims: &'c [Claims], items: &[Member]) -> Vec<Vec<&'c Choice>> {
    let mut chosen: Vec<Vec<&Choice>> = vec![Vec::new(); claims.len()];
    for member in items {
        let choice = &claims[member.article].choices[member.claim];
        if chosen[member.article].iter().all(|known| known.excludes(choice)) {
            chosen[member.article].push(choice);
        }
    }
    chosen
}

struct Told<'c> {
    choice: &'c Choice,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    around: Weighed<'c>,
    depth: u64,
    /// The words of the class that its report chooses.
    chosen: &'c [&'c Choice],
}

impl<'c> Told<'c> {
    fn of(member: Member, claims: &'c [Claims], chosen: &'c [&'c Choice], weights: &Weights) -> Self {
        let own = &claims[member.article];
        let choice = &own.choices[member.claim];
        Told {
            choice,
            clause: weights.weigh(&choice.frame.words),
            sentence: weights.weigh(&own.words[choice.frame.sentence]),
            around: odds::around(own, choice.frame.sentence, weights),
            depth: odds::depth(own, &choice.frame),
            chosen,
        }
    }

    /// Whether its report has that word or a kind of it.
    fn has(&self, choice: &Choice) -> bool {
        self.chosen.iter().any(|known| !known.excludes(choice))
    }
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(a: &Told, b: &Told) -> [u64; WEIGHTS.len()] {
    let (one, other) = (a.choice, b.choice);
    let apart = one.excludes(other);
    [
        1000,
        a.clause.likeness(&b.clause).max(a.sentence.likeness(&b.sentence)),
        odds::shared(&a.sentence, &b.sentence),
        odds::shared(&a.clause, &b.clause),
        odds::each(a.chosen.len() == 1, b.chosen.len() == 1),
        odds::tenths(a.chosen.len() + b.chosen.len()),
        odds::each(apart && b.has(one), apart && a.has(other)),
        odds::is(one.frame.act == other.frame.act),
        odds::is(odds::same(&one.frame.subject, &other.frame.subject)),
        odds::is(odds::same(&one.frame.object, &other.frame.object)),
        odds::is(one.of == other.of),
        odds::each(one.describes, other.describes),
        odds::each(odds::is_lead(&one.frame), odds::is_lead(&other.frame)),
        odds::shared_of(&a.around, &b.around, odds::AROUND),
        a.depth.abs_diff(b.depth),
    ]
}

/// All pairs of choices of two reports that exclude each other, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(claims: &[Claims], weights: &Weights) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let mut examples = Vec::new();
    for items in buckets(claims) {
        let chosen = chosen(claims, &items);
        let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &chosen[item.article], weights)).collect();
        let weighed = |one: usize, other: usize| (told[one].choice.excludes(told[other].choice)).then_some(0);
        let pairs = cluster::pairs(&items, weighed);
        examples.extend(cluster::examples(&items, &pairs, |one, other| features(&told[one], &told[other])));
    }
    examples
}
