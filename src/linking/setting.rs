//! Of which event a claim is: who its clause says did it and when, where that excludes another event; whether it is of any event at all.

use super::{Member, moment::is_near};
use crate::{
    dictionary,
    document::{Date, Document, Relation},
    extraction::{Claims, Entity, Frame, Grain, Kind, Moment},
    map::Map,
    order::Order,
};

/// A time that ends so many days before its report or earlier is of an earlier event: dailies tell of yesterday, weeklies of the week.
const EARLIER: i64 = 14;

/// Words that make a verb of the present a habit. Sorted.
const HABITS: &[&str] = &["always", "generally", "normally", "often", "typically", "usually"];

/// The named entities of an article by their keys.
struct Names<'c> {
    claims: &'c Claims,
    places: Map<&'c str, usize>,
}

impl<'c> Names<'c> {
    fn of(claims: &'c Claims) -> Self {
        let named = claims.entities.list.iter().enumerate().rev().filter(|(_, entity)| entity.named);
        Names { claims, places: named.map(|(place, entity)| (entity.key.as_str(), place)).collect() }
    }

    fn get(&self, key: &str) -> Option<&'c Entity> {
        self.places.get(key).map(|place| &self.claims.entities.list[*place])
    }
}

/// What tells the settings of claims, made once for all sorts of them.
pub(crate) struct Settings<'c> {
    documents: &'c [Document],
    names: Vec<Names<'c>>,
}

impl<'c> Settings<'c> {
    pub(crate) fn new(documents: &'c [Document], claims: &'c [Claims]) -> Self {
        Settings { documents, names: claims.iter().map(Names::of).collect() }
    }

    /// What the sentence of a claim names.
    pub(crate) fn beside(&self, member: &Member, sentence: usize) -> Beside<'c> {
        Beside::of(self.names[member.article].claims, &self.documents[member.article], sentence)
    }

    /// The settings of claims, each with its frame.
    pub(crate) fn of<'f>(&self, items: &[Member], frame: impl Fn(&Member) -> &'f Frame) -> Vec<Setting<'_>> {
        let setting = |member: &Member| Setting::of(&self.names[member.article], &self.documents[member.article], frame(member));
        items.iter().map(setting).collect()
    }
}

/// The places and years that the sentence of a claim names.
pub(crate) struct Beside<'c> {
    /// Keys of the places. Sorted.
    pub(crate) places: Vec<&'c str>,
    /// The years, other than the year of the report. Sorted.
    pub(crate) years: Vec<i32>,
}

impl<'c> Beside<'c> {
    fn of(claims: &'c Claims, document: &Document, sentence: usize) -> Self {
        let first = claims.times.partition_point(|time| time.frame.sentence < sentence);
        let times = claims.times[first..].iter().take_while(|time| time.frame.sentence == sentence);
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
        Beside { places, years }
    }
}

/// Who did it and when, as far as the clause tells.
pub(crate) struct Setting<'c> {
    doer: Option<&'c Entity>,
    /// When, if long before the report.
    earlier: Option<Earlier>,
    /// The months and years that the sentence tells.
    told: Vec<Moment>,
    /// Whether the sentence tells of a month or year before that of the report ("last year").
    last: bool,
    /// Whether it tells what holds in general.
    general: bool,
}

/// A time long before the report.
enum Earlier {
    At(Moment),
    /// "Last year", of a report whose own day is not told.
    Last,
}

impl<'c> Setting<'c> {
    fn of(names: &Names<'c>, document: &Document, frame: &Frame) -> Self {
        let (times, today) = (&names.claims.times, document.date);
        let first = times.partition_point(|time| time.frame.sentence < frame.sentence);
        let here = || times[first..].iter().take_while(|time| time.frame.sentence == frame.sentence);
        let own = here().find(|time| time.frame.predicate == frame.predicate && !time.aside && is_earlier(time.moment, today));
        let last = last(document, frame.sentence);
        let earlier = match own {
            Some(time) => Some(Earlier::At(time.moment)),
            None => (last == Some(frame.predicate)).then_some(Earlier::Last),
        };
        let told = here()
            .map(|time| time.moment)
            .filter(|moment| moment.to.is_some_and(|day| day.month.or(day.year.map(|_| 1)).is_some()));
        let doer = frame.subject.as_deref().and_then(|key| names.get(key));
        Setting { doer, earlier, told: told.collect(), last: last.is_some(), general: is_general(document, frame) }
    }

    /// Whether two claims of one act are of two events: other doers of one kind and other countries, or a time long before the report
    /// that the other does not tell. What holds in general is of no event.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        let doers = self.doer.zip(other.doer).is_some_and(|(a, b)| are_others(a, b));
        doers || self.general != other.general || self.is_elsewhen(other) || other.is_elsewhen(self)
    }

    /// Whether two named people are told to do or have it.
    pub(crate) fn is_of_another(&self, other: &Self) -> bool {
        let person = |doer: &&Entity| doer.kind == Kind::Person;
        self.doer.filter(person).zip(other.doer.filter(person)).is_some_and(|(one, other)| one.key != other.key)
    }

    fn is_elsewhen(&self, other: &Self) -> bool {
        match self.earlier {
            Some(Earlier::At(time)) => {
                !other.last && !other.told.iter().any(|told| !time.is_disjoint(told) || is_near(time, *told))
            }
            Some(Earlier::Last) => !other.last && other.told.is_empty(),
            None => false,
        }
    }
}

/// Whether a clause tells what holds in general: in the present, of any such thing ("a state's waters reach", "each boat carries") or as
/// a habit ("usually takes").
fn is_general(document: &Document, frame: &Frame) -> bool {
    let token = |token: usize| &document.tokens[token];
    let tokens = document.sentences[frame.sentence].tokens.clone();
    let under = |head: usize| tokens.clone().filter(move |child| document.tokens[*child].head == Some(head));
    let present = matches!(token(frame.predicate).xpos, "VBZ" | "VBP") && !frame.headline;
    let any = |noun: usize| under(noun).any(|child| matches!(token(child).norm.as_str(), "any" | "each" | "every"));
    let owner = |noun: usize| {
        let possessor = under(noun).find(|child| token(*child).relation == Relation::NmodPoss);
        possessor.is_some_and(|owner| under(owner).any(|child| matches!(token(child).norm.as_str(), "a" | "an")))
    };
    let subject = || under(frame.predicate).filter(|child| token(*child).relation == Relation::Nsubj);
    let habit = || under(frame.predicate).any(|child| dictionary::holds(HABITS, &token(child).norm));
    present && (habit() || subject().any(|noun| any(noun) || owner(noun)))
}

/// What the first "last year" of a sentence dates, in a report whose own day is not told: others are read as times.
fn last(document: &Document, sentence: usize) -> Option<usize> {
    let stretch = |token: usize| {
        let above = document.tokens[token].head.filter(|_| matches!(document.tokens[token].norm.as_str(), "last" | "previous"));
        above.filter(|above| matches!(document.tokens[*above].norm.as_str(), "month" | "year"))
    };
    let tokens = document.sentences[sentence].tokens.clone().filter(|_| document.date.is_none());
    tokens.filter_map(stretch).find_map(|stretch| document.tokens[stretch].head)
}

/// Whether two names cannot mean one doer.
fn are_others(one: &Entity, other: &Entity) -> bool {
    let countries = !one.countries.is_empty()
        && !other.countries.is_empty()
        && one.countries.iter().all(|country| !other.countries.contains(country));
    one.kind == other.kind && one.kind != Kind::Other && one.key != other.key && countries
}

/// Whether a time ends long before its report. Where the day of the report is not told, a month is long before: of its own month a report
/// tells days.
fn is_earlier(time: Moment, today: Option<Date>) -> bool {
    let Some(end) = time.to else { return false };
    match (today, end.date()) {
        (Some(today), Some(end)) => end.to_days() + EARLIER <= today.to_days(),
        (Some(today), None) => {
            end.year.is_some_and(|year| year < today.year)
                || end.year.is_none() && time.grain == Grain::Month && end.month.is_some_and(|month| month != today.month)
        }
        (None, _) => Grain::Month <= time.grain,
    }
}
