//! Which counts of the dead, the injured or the missing are counts of one event.
//!
//! Reports word them in many ways ("killing two", "two dead", "the toll stands at two"), and the event is the one that all of them are
//! about: what must be told apart is the toll of another event, long ago or elsewhere.

use super::{
    Group, Member, Sort, cluster, quantity,
    weight::{Weighed, Weights},
};
use crate::map::Map;
use crate::{
    document::Document,
    extraction::{Claims, Grain, Kind, Measure, Moment, Polarity, Quantity, Status},
    order::Order,
};

/// So sure it is that two tolls of the same sort in reports of one event are one, where nothing else speaks for it (per mille).
const BASE: u64 = 400;
/// Added where both stand among the first sentences: what a report begins with is its event.
const LEAD: u64 = 150;
/// Added for each report that tells one figure of that sort only.
const ONLY: u64 = 75;
/// Taken off where one of them is told of a place that the other does not name: a part of the toll.
const ELSEWHERE: u64 = 150;
/// The least that makes two tolls one question.
const LEAST: u64 = 540;

pub(crate) fn link(documents: &[Document], claims: &[Claims], weights: &Weights) -> Vec<Group> {
    let mut buckets: Map<_, Vec<Member>> = Map::default();
    for (article, claims) in claims.iter().enumerate() {
        for (claim, quantity) in claims.quantities.iter().enumerate() {
            let Measure::Toll(tally, who) = &quantity.measure else { continue };
            let told = matches!(quantity.frame.status, Status::Done | Status::UnderWay | Status::Alleged);
            if told && quantity.frame.polarity == Polarity::Affirmed && !quantity.additional {
                buckets.at((tally, who, &quantity.aspect)).push(Member { article, claim });
            }
        }
    }
    let mut groups = Vec::new();
    for (_, items) in buckets {
        let items = cluster::bounded(items);
        let quantity = |item: usize| &claims[items[item].article].quantities[items[item].claim];
        let values = quantity::values(claims, &items);
        let told: Vec<Told> = (0..items.len())
            .map(|item| {
                let article = items[item].article;
                Told::of(&documents[article], &claims[article], quantity(item), values[article].len() == 1, weights)
            })
            .collect();
        let pairs = cluster::pairs(&items, |one, other| told[one].likeness(&told[other]));
        groups.extend(cluster::groups(Sort::Quantity, &items, pairs, |one, other| {
            items[one].article == items[other].article && quantity(one).value != quantity(other).value
        }));
    }
    groups
}

/// Where a toll stands and what is told beside it.
struct Told<'c> {
    sentence: Weighed<'c>,
    lead: bool,
    only: bool,
    /// Keys of the places named in the clause. Sorted.
    places: Vec<&'c str>,
    /// Years that the sentence names, other than the year of the report. Sorted.
    years: Vec<i32>,
}

impl<'c> Told<'c> {
    fn of(document: &Document, claims: &'c Claims, quantity: &Quantity, only: bool, weights: &Weights) -> Self {
        let sentence = quantity.frame.sentence;
        let times = claims.times.iter().filter(|time| time.frame.sentence == sentence);
        let year = |moment: &Moment| moment.from.or(moment.to).and_then(|day| day.year);
        let told = times
            .filter(|time| document.date.is_some() || Grain::Year <= time.moment.grain)
            .filter_map(|time| year(&time.moment));
        let mut years: Vec<i32> = told.filter(|year| document.date.is_none_or(|date| date.year != *year)).collect();
        years.order();
        years.dedup();
        let named = document.sentences[sentence].tokens.clone().filter_map(|token| claims.coreference.of(token));
        let entities = named.map(|entity| &claims.entities.list[entity]);
        let mut places: Vec<&str> =
            entities.filter(|entity| entity.named && entity.kind == Kind::Place).map(|entity| entity.key.as_str()).collect();
        places.order();
        places.dedup();
        let lead = quantity::is_lead(quantity);
        Told { sentence: weights.weigh(&claims.words[sentence]), lead, only, places, years }
    }

    fn likeness(&self, other: &Self) -> Option<u64> {
        let likeness = BASE
            + self.sentence.likeness(&other.sentence) / 2
            + if self.lead && other.lead { LEAD } else { 0 }
            + ONLY * (u64::from(self.only) + u64::from(other.only));
        let elsewhere = self.places.iter().all(|place| !other.places.contains(place));
        let likeness = match (self.places.is_empty(), other.places.is_empty()) {
            _ if self.lead && other.lead => likeness,
            (false, false) if elsewhere => return None,
            (true, false) | (false, true) => likeness - ELSEWHERE,
            _ => likeness,
        };
        (self.years == other.years && LEAST <= likeness).then(|| likeness.min(1000))
    }
}
