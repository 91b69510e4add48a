//! Dates and times of day, and what happened then.

mod clock;
mod date;
mod grammar;
mod joined;
mod moment;
mod nth;
mod numeric;
mod period;
mod relative;
mod stretch;
mod zone;

use super::{
    frame::{Frame, Reading},
    piece::Line,
};
use crate::{
    dictionary::{self, cue::REPORT_VERBS},
    document::{Date, Span, Tag},
};
use grammar::Grammar;
pub use moment::{Clock, Day, Grain, Moment};
use std::rc::Rc;

/// A time expression and what it dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeClaim {
    /// The words of the expression.
    pub span: Span,
    /// What it says.
    pub moment: Moment,
    /// Whether it dates an utterance or a noun ("Friday's vote", "the 12 May vote"), not what is told.
    pub aside: bool,
    /// Whether it stands right behind a verb of saying.
    pub said: bool,
    /// The clause it dates.
    pub frame: Rc<Frame>,
}

/// Finds the times of a document, given as its lines.
pub(crate) fn find(reading: &Reading, lines: &[Line]) -> Vec<TimeClaim> {
    let tree = reading.tree;
    let today = tree.document.date;
    let trades = tree.document.tokens.iter().any(|token| dictionary::holds(TRADE, &token.lemma));
    let mut found: Vec<TimeClaim> = Vec::new();
    for line in lines {
        let grammar = Grammar { reading, line, today, trades };
        let mut at = 0;
        while at < line.len() {
            let Some((moment, end)) = grammar.read(at) else {
                at += 1;
                continue;
            };
            let token = line.token(end - 1);
            // "Until Friday" is to come unless the clause tells what was.
            let comes = || if moment.from.is_none() { !grammar.is_past(end - 1) } else { grammar.is_planned(end - 1) };
            let moment = dated(moment, today, comes);
            if moment.from.or(moment.to).is_some() || moment.clock.is_some() {
                let frame = reading.frame(token);
                // "The fire was reported at 6 am" tells of the fire.
                let aside = dictionary::holds(REPORT_VERBS, tree.lemma(frame.predicate)) && !tree.is_passive(frame.predicate);
                // "Friday's lawsuit", "the 12 May vote": the day is that of the suit, of the vote.
                let owner = line.word(end) == "'" && line.word(end + 1) == "s";
                let article = line.is(at, &["the"]) || line.is(at.wrapping_sub(1), &["a", "an", "the", "its", "their"]);
                let noun = end < line.len() && !line.glued(end) && tree.token(line.token(end)).tag == Tag::Noun;
                let of_noun = owner || article && noun && !(at..end).any(|at| line.word(at) == "of");
                // "The firm will pay, it said on Friday": whatever the tree makes of it.
                let before = (at.saturating_sub(2)..at).rev().find(|before| !line.is(*before, &["on", "late", "early"]));
                let said = before.is_some_and(|verb| {
                    let verb = line.token(verb);
                    tree.token(verb).tag == Tag::Verb
                        && dictionary::holds(REPORT_VERBS, tree.lemma(verb))
                        && !tree.is_passive(verb)
                });
                let aside = aside || of_noun || said;
                let said = said && before.is_some_and(|verb| line.is(verb, &["added", "said", "says", "told"]));
                found.push(TimeClaim { span: line.span(at, end), moment, aside, said, frame });
            }
            at = end;
        }
    }
    found
}

/// Words (lemmas) of articles about trade. Sorted.
const TRADE: &[&str] = &[
    "acquisition",
    "analyst",
    "earnings",
    "economy",
    "inflation",
    "investor",
    "merger",
    "profit",
    "revenue",
    "shareholder",
    "takeover",
];

/// Weekdays as dates: the last one up to the day the article speaks from, or the coming one.
fn dated(moment: Moment, today: Option<Date>, comes: impl Fn() -> bool) -> Moment {
    let weekday = |day: Option<Day>| day.and_then(|day| day.weekday);
    let Some(today) = today.filter(|_| weekday(moment.from).or(weekday(moment.to)).is_some()) else { return moment };
    let ahead = |from: Date, weekday: u8| from.add_days((i64::from(weekday) - i64::from(from.weekday())).rem_euclid(7));
    let back = |from: Date, weekday: u8| from.add_days(-(i64::from(from.weekday()) - i64::from(weekday)).rem_euclid(7));
    let (mut from, mut to) = (moment.from, moment.to);
    if comes() {
        let start = weekday(from).map_or(today, |weekday| ahead(today, weekday));
        from = from.map(|_| Day::on(start));
        to = weekday(to).map(|weekday| Day::on(ahead(start, weekday)));
    } else {
        let end = weekday(to).map_or(today, |weekday| back(today, weekday));
        to = to.map(|_| Day::on(end));
        from = weekday(from).map(|weekday| Day::on(back(end, weekday)));
    }
    Moment { from, to, ..moment }
}
