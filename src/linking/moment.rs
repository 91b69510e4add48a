//! Which times date the same act.
//!
//! Two times of one subject's act are times of one act. Else two times are the more likely so the more their sentences share, if they
//! are told as finely and lie near each other; a time that the other report tells too dates something else.

use super::{
    Group, Limits, Member, Sort, cluster, odds,
    weight::{Weighed, Weights},
};
use crate::{
    extraction::{Claims, Day, Grain, Moment, Status, TimeClaim},
    map::Map,
};

/// How sure it is that one subject's acts of one verb on neighbouring days are one act (per mille).
const NEXT_DAY: u64 = 500;
/// Clauses of two times of one act by one subject, or done to one object, must be this alike (per mille).
const CLAUSES: u64 = 350;

/// The features of a pair and their weights: see [`odds`].
pub(super) const WEIGHTS: [(&str, i64); 17] = [
    ("base", -4721),
    // How alike clause or sentence are.
    ("told", 2140),
    // What the clauses share, up to `CLAUSE`, and the sentences, up to `odds::SHARED`.
    ("clause", 573),
    ("shared", -23),
    ("act", 1020),
    ("object", 700),
    ("subject", 240),
    // The same act and the same subject or object.
    ("deed", -171),
    // Times, of two, that are the only ones told so finely in their report; all such of both, up to ten.
    ("only", 483),
    ("many", 162),
    // Times, of two, that stand among the first sentences.
    ("lead", -84),
    // Told as finely.
    ("grain", 1480),
    ("near", 2065),
    // Times, of two, that the other report tells too.
    ("elsewhere", -3026),
    // Times, of two, that may date an utterance.
    ("aside", -1079),
    // What the sentences share with those around them, up to `odds::AROUND`.
    ("around", 761),
    // How far apart they stand in their reports.
    ("depth", -2057),
];

/// Weight of the words of two clauses in common, in hundredths of a bit, from which on more of it tells nothing.
const CLAUSE: u64 = 1200;
/// More different times are not counted.
const MOST_ALIKE: usize = 10;
/// Years, days and seconds so far apart are near: reports that err about one act err by so much.
const NEAR_YEARS: u32 = 3;
const NEAR_DAYS: i64 = 10;
const NEAR_MONTHS: i64 = 1;
/// The same for days told by their weekday alone.
const NEAR_WEEKDAYS: u8 = 2;
const NEAR_SECONDS: u32 = 2 * 3600;

/// Keys of words that tell times, not what happened then. Sorted.
const TIMES: &[&str] = &[
    "afternoon",
    "am",
    "april",
    "august",
    "bst",
    "day",
    "decemb",
    "earli",
    "even",
    "februari",
    "friday",
    "gmt",
    "hour",
    "januari",
    "juli",
    "june",
    "last",
    "late",
    "march",
    "may",
    "minut",
    "monday",
    "month",
    "morn",
    "next",
    "night",
    "novemb",
    "octob",
    "past",
    "pm",
    "saturday",
    "septemb",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
    "week",
    "year",
];

pub(crate) fn link(claims: &[Claims], weights: &Weights, limits: &Limits) -> Vec<Group> {
    let (items, index) = candidates(claims);
    let time = |item: usize| &claims[items[item].article].times[items[item].claim];
    let alike: Vec<Map<Grain, Vec<Moment>>> = claims.iter().map(by_grain).collect();
    let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &alike[item.article], weights)).collect();
    let pairs = cluster::indexed(index.values(), &items, |one, other| {
        let likeness = likeness(&told[one], &told[other]);
        likeness.filter(|likeness| limits.moment <= *likeness)
    });
    cluster::groups(Sort::Moment, &items, pairs, |one, other| {
        items[one].article == items[other].article && time(one).moment != time(other).moment
    })
}

/// All times, and which of them stand in a sentence with which word.
fn candidates(claims: &[Claims]) -> (Vec<Member>, Map<&str, Vec<usize>>) {
    let mut items: Vec<Member> = Vec::new();
    let mut index: Map<&str, Vec<usize>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, time) in claims.times.iter().enumerate() {
            for word in claims.words[time.frame.sentence].iter().filter(|word| is_told(word)) {
                index.at(word).push(items.len());
            }
            index.at(&time.frame.act).push(items.len());
            items.push(Member { article, claim });
        }
    }
    (items, index)
}

/// Whether a word tells what happened, not when.
fn is_told(word: &str) -> bool {
    TIMES.binary_search(&word).is_err()
}

/// The different times that a report tells, by how finely it tells them: up to [`MOST_ALIKE`] of each.
fn by_grain(claims: &Claims) -> Map<Grain, Vec<Moment>> {
    let mut alike: Map<Grain, Vec<Moment>> = Map::default();
    for moment in claims.times.iter().map(|time| time.moment) {
        let known = alike.at(moment.grain);
        if known.len() < MOST_ALIKE && !known.contains(&moment) {
            known.push(moment);
        }
    }
    alike
}

/// A time, and what is told beside it.
struct Told<'c> {
    time: &'c TimeClaim,
    claims: &'c Claims,
    clause: Weighed<'c>,
    sentence: Weighed<'c>,
    around: Weighed<'c>,
    depth: u64,
    /// How many different times its report tells as finely.
    alike: usize,
}

impl<'c> Told<'c> {
    fn of(member: Member, claims: &'c [Claims], alike: &Map<Grain, Vec<Moment>>, weights: &Weights) -> Self {
        let claims = &claims[member.article];
        let time = &claims.times[member.claim];
        let told = |words: &'c [String]| weights.weigh(words.iter().filter(|word| is_told(word)));
        Told {
            time,
            claims,
            clause: told(&time.frame.words),
            sentence: told(&claims.words[time.frame.sentence]),
            around: odds::around(claims, time.frame.sentence, weights),
            depth: odds::depth(claims, &time.frame),
            alike: alike.get(&time.moment.grain).map_or(0, Vec::len),
        }
    }
}

/// How likely two times date one act (per mille); `None` where they cannot.
fn likeness(one: &Told, other: &Told) -> Option<u64> {
    let (a, b) = (&one.time.frame, &other.time.frame);
    // When two outlets were told something is no question about what happened.
    let told = one.time.aside && other.time.aside || one.time.said != other.time.said;
    if a.polarity != b.polarity || told || are_appointments(one.time, other.time) {
        return None;
    }
    let differ = |x: &Option<String>, y: &Option<String>| x.is_some() && y.is_some() && x != y;
    let (act, subject, object) = (a.act == b.act, odds::same(&a.subject, &b.subject), odds::same(&a.object, &b.object));
    let clauses = one.clause.likeness(&other.clause);
    let speech = one.time.aside || other.time.aside;
    let one_act = if !act || speech || a.status != b.status {
        0
    } else if subject && !object && is_next_day(one.time, other.time) {
        NEXT_DAY
    } else if !object && !subject || differ(&a.object, &b.object) {
        0
    } else {
        let alike = clauses + if object && subject { 150 } else { 0 };
        if CLAUSES <= alike { alike.min(1000) } else { 0 }
    };
    Some(odds::likelihood(&WEIGHTS, &features(one, other)).max(one_act))
}

/// The features that [`WEIGHTS`] weighs, per mille.
fn features(one: &Told, other: &Told) -> [u64; WEIGHTS.len()] {
    let (a, b) = (&one.time.frame, &other.time.frame);
    let (first, second) = (one.time.moment, other.time.moment);
    let (subject, object) = (odds::same(&a.subject, &b.subject), odds::same(&a.object, &b.object));
    let tells = |told: &Told, moment: Moment| first != second && told.claims.times.iter().any(|time| time.moment == moment);
    [
        1000,
        one.clause.likeness(&other.clause).max(one.sentence.likeness(&other.sentence)),
        odds::shared_of(&one.clause, &other.clause, CLAUSE),
        odds::shared(&one.sentence, &other.sentence),
        odds::is(a.act == b.act),
        odds::is(object),
        odds::is(subject),
        odds::is(a.act == b.act && (subject || object)),
        odds::each(one.alike == 1, other.alike == 1),
        odds::tenths(one.alike + other.alike),
        odds::each(odds::is_lead(a), odds::is_lead(b)),
        odds::is(first.grain == second.grain),
        odds::is(first == second || is_near(first, second)),
        odds::each(tells(other, first), tells(one, second)),
        odds::each(one.time.aside, other.time.aside),
        odds::shared_of(&one.around, &other.around, odds::AROUND),
        one.depth.abs_diff(other.depth),
    ]
}

/// All pairs of unequal times of two reports that are weighed, with their features: what the weights are fitted on.
#[cfg(test)]
pub(super) fn examples(claims: &[Claims], weights: &Weights) -> Vec<(Member, Member, [u64; WEIGHTS.len()])> {
    let (items, index) = candidates(claims);
    let alike: Vec<Map<Grain, Vec<Moment>>> = claims.iter().map(by_grain).collect();
    let told: Vec<Told> = items.iter().map(|item| Told::of(*item, claims, &alike[item.article], weights)).collect();
    let unequal = |one: usize, other: usize| (told[one].time.moment != told[other].time.moment).then_some(0);
    let pairs = cluster::indexed(index.values(), &items, unequal);
    cluster::examples(&items, &pairs, |one, other| features(&told[one], &told[other]))
}

/// Whether two times are of two appointments of one sort, one of them to come: on days far apart, of another number in another month. A
/// court hears the same man twice.
fn are_appointments(one: &TimeClaim, other: &TimeClaim) -> bool {
    let planned = one.frame.status == Status::Planned || other.frame.status == Status::Planned;
    let days = one.moment.single_day().zip(other.moment.single_day());
    planned
        && days.is_some_and(|(a, b)| a.day.is_some() && b.day.is_some() && a.day != b.day && a.month != b.month)
        && !is_near(one.moment, other.moment)
}

/// Whether two times, as finely told, lie so near that they may be two tellings of one.
pub(super) fn is_near(one: Moment, other: Moment) -> bool {
    if one.grain == Grain::Clock && other.grain == Grain::Clock {
        return match (one.clock, other.clock) {
            // "By noon" begins with the day.
            (Some(a), Some(b)) if a.from == 0 || b.from == 0 => a.to.abs_diff(b.to) <= NEAR_SECONDS,
            (Some(a), Some(b)) => a.from.abs_diff(b.from) <= NEAR_SECONDS,
            _ => false,
        };
    }
    let (Some(a), Some(b)) = (one.from.or(one.to), other.from.or(other.to)) else { return false };
    match (a.year, b.year) {
        (Some(x), Some(y)) if x != y => x.abs_diff(y) <= NEAR_YEARS,
        _ => match (place(a), place(b)) {
            (None, None) => match (a.weekday, b.weekday) {
                (Some(x), Some(y)) => {
                    let apart = x.abs_diff(y);
                    x != y && apart.min(7 - apart) <= NEAR_WEEKDAYS
                }
                _ => false,
            },
            (Some(x), Some(y)) => {
                let months = one.grain == Grain::Month && other.grain == Grain::Month;
                x != y && (x - y).abs() <= if months { NEAR_MONTHS * 31 } else { NEAR_DAYS }
            }
            _ => false,
        },
    }
}

/// The place of a day in its year, all months taken to have 31 days.
fn place(day: Day) -> Option<i64> {
    day.month.map(|month| i64::from(month) * 31 + day.day.map_or(15, i64::from))
}

/// Whether two full dates are unequal and at most a day apart: what one did on the eleventh and on the twelfth, with the same verb, is
/// rather one thing with two dates than two things.
fn is_next_day(one: &TimeClaim, other: &TimeClaim) -> bool {
    let (Some(a), Some(b)) = (one.moment.single_day(), other.moment.single_day()) else { return false };
    a.month.is_some() && a.month == b.month && matches!((a.day, b.day), (Some(x), Some(y)) if x.abs_diff(y) == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_times_are_sorted() {
        assert!(crate::dictionary::is_sorted_and_unique(TIMES));
    }

    #[test]
    fn near_is_within_three_years_and_ten_days() {
        let year =
            |year| Moment { from: Some(Day { year: Some(year), ..Day::default() }), grain: Grain::Year, ..Moment::default() };
        assert!(is_near(year(2016), year(2019)) && !is_near(year(2016), year(2020)));
        let day = |day| Moment::day(Day { month: Some(5), day: Some(day), ..Day::default() });
        assert!(is_near(day(1), day(11)) && !is_near(day(1), day(12)));
    }
}
