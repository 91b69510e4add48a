//! The grammar of times: terms ("Tuesday", "3 March", "6 pm", "last week") join to expressions ("6 pm on Tuesday, 3 March"), two of
//! them make a period ("from 3 to 5 pm"), a word before them leaves an end open ("since Friday").
//!
//! Every rule reads pieces from a place on and says where it ended; none looks back further than a word, and none calls itself, so that
//! the work stays linear in the sentence.

use super::{
    super::{frame::Reading, piece::Line},
    moment::{Clock, Grain, Moment},
    period::bare_hour,
    stretch,
};
use crate::{
    dictionary::{self, calendar::EDGES},
    document::Date,
    extraction::{
        entity::Kind,
        factuality::{Status, status},
    },
};

/// What was read, and one past its last piece.
pub(super) type Read = Option<(Moment, usize)>;

/// A sentence to be read for times.
pub(super) struct Grammar<'a, 't, 'd> {
    pub(super) reading: &'a Reading<'a, 'd>,
    pub(super) line: &'a Line<'t, 'd>,
    /// The day the article speaks from.
    pub(super) today: Option<Date>,
    /// Whether the article is about trade, whose quarters are those of the year.
    pub(super) trades: bool,
}

/// Words that may stand between the terms of one expression.
const CONNECTORS: &[&str] = &[",", "at", "on", "in", "of", "the", "during", "("];
/// The most terms in one expression: weekday, date, part of the day, hour, and one to spare.
const TERMS: usize = 5;

impl Grammar<'_, '_, '_> {
    /// The longest time that begins at a piece.
    pub(super) fn read(&self, at: usize) -> Read {
        let atom = |at, inside| self.period(at).or_else(|| self.term(at, inside));
        self.bound(at).or_else(|| {
            // Most pieces begin nothing: a period begins with a word of its own, a bare hour or a term.
            let begins = self.line.is(at, &["between", "from", "now"]) || bare_hour(self, at).is_some();
            if !begins && self.term(at, false).is_none() {
                return None;
            }
            self.joined(atom(at, false)?, &|at| atom(at, true))
        })
    }

    /// Terms without a period.
    pub(super) fn simple(&self, at: usize, inside: bool) -> Read {
        self.joined(self.term(at, inside)?, &|at| self.term(at, true))
    }

    fn joined(&self, first: (Moment, usize), read: &dyn Fn(usize) -> Read) -> Read {
        let mut found = first;
        for _ in 0..TERMS {
            let Some(more) = self.more(found, read) else { break };
            found = more;
        }
        // "7 pm on Friday EDT": the zone may follow the day.
        let (moment, end) = found;
        let zoned =
            moment.clock.filter(|clock| clock.zone.is_none() && moment.grain == Grain::Clock).map(|clock| self.zoned(clock, end));
        Some(zoned.map_or(found, |(clock, end)| (Moment { clock: Some(clock), ..moment }, end)))
    }

    /// One more term behind an expression.
    fn more(&self, (moment, end): (Moment, usize), read: &dyn Fn(usize) -> Read) -> Read {
        let mut next = end;
        while next < end + 3 && self.line.is(next, CONNECTORS) {
            next += 1;
        }
        // "Tuesday afternoon at 3": an hour that the part of the day completes.
        let part = moment.clock.filter(|_| moment.grain == Grain::PartOfDay && self.line.before(next) == "at");
        let (more, after) = read(next).or_else(|| {
            let (second, end) = part.and_then(|_| bare_hour(self, next))?;
            Some((Moment::clock(Clock::at(second)), end))
        })?;
        let open = (end..next).any(|at| self.line.word(at) == "(");
        let after = if open { self.line.phrase(after, ")")? } else { after };
        Some((moment.joined(more)?, after))
    }

    /// One term. `inside`: behind another term or a word that a time must follow.
    fn term(&self, at: usize, inside: bool) -> Read {
        if self.line.len() <= at || self.is_name(at) {
            return None;
        }
        self.numeric(at)
            .or_else(|| self.clock(at, inside))
            .or_else(|| self.date(at, inside))
            .or_else(|| self.relative(at))
            .or_else(|| self.bare_quarter(at))
            .or_else(|| self.edge(at))
            .or_else(|| self.part_of_day(at, inside))
            .or_else(|| self.year_alone(at, inside))
    }

    /// Whether a piece is part of a name: "Theresa May", "the Sunday Post". One word of no known kind may be the month after all ("Oct.").
    fn is_name(&self, at: usize) -> bool {
        let token = self.line.token(at);
        let entities = self.reading.entities;
        let mention = entities.mention(token);
        mention.is_some_and(|mention| mention.first < mention.last || entities.list[mention.entity].kind != Kind::Other)
    }

    /// "Early March", "mid-2016", "the end of next week", "later this month"; "early on Tuesday" is a part of the day.
    fn edge(&self, at: usize) -> Read {
        let first = self.line.skip(at, &["the"]);
        let edge = dictionary::lookup(EDGES, self.line.word(first))?;
        let next = self.line.skip(self.line.skip(first + 1, &["-"]), &["in", "of", "on"]);
        let next =
            if self.line.is(next + 1, &["week", "month", "year", "decade"]) { next } else { self.line.skip(next, &["the"]) };
        let stretch = |at: usize| {
            let article = self.line.is(at, &["the", "my"]).then(|| self.stretch_word(at + 1)).flatten();
            article
                .map(|grain| Some((stretch::unit(self.today?, grain, 0), at + 2)))
                .unwrap_or_else(|| self.relative(at).or_else(|| self.date(at, true)).or_else(|| self.year_alone(at, true)))
        };
        let (of, end) = stretch(next)?;
        if of.clock.is_some() || of.from.is_none() {
            return None;
        }
        if of.grain == Grain::Day {
            return match edge {
                0 => Some((of.at_hours(0, 10), end)),
                2 => Some((of.at_hours(16, 26), end)),
                3 | 4 => Some((of, end)),
                _ => None,
            };
        }
        Some((stretch::edge(of, edge, self.today)?, end))
    }

    /// The stretch of the calendar named at a piece.
    pub(super) fn stretch_word(&self, at: usize) -> Option<Grain> {
        dictionary::lookup(dictionary::calendar::STRETCHES, self.line.word(at))
    }

    /// Whether the clause of a piece tells what is still to come.
    pub(super) fn is_planned(&self, at: usize) -> bool {
        let tree = self.reading.tree;
        status(tree, tree.predicate(self.line.token(at))) == Status::Planned
    }

    /// Whether the clause of a piece tells what was.
    pub(super) fn is_past(&self, at: usize) -> bool {
        let tree = self.reading.tree;
        let predicate = tree.predicate(self.line.token(at));
        let helped = |words: &[&str]| tree.has_child(predicate, |child| words.contains(&child.norm.as_str()));
        let verb = tree.token(predicate);
        helped(&["was", "were", "had"])
            || match verb.xpos {
                "VBD" => true,
                "VBN" => !helped(&["is", "are", "be", "been", "being"]),
                // "Struck" is often taken for a present.
                "VBP" => verb.norm != verb.lemma && !matches!(verb.lemma.as_str(), "be" | "have" | "do"),
                _ => false,
            }
    }

    /// Whether one of these words stands before a piece.
    pub(super) fn follows(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.line.before(at))
    }
}
