//! The zone behind a time of day: "GMT", "GMT+3", "Eastern time", "(15:00 GMT)".

use super::{
    grammar::Grammar,
    moment::{Clock, DAY},
};
use crate::dictionary::{self, calendar::ZONES};

impl Grammar<'_, '_, '_> {
    /// The time with the zone that stands behind it.
    pub(super) fn zoned(&self, clock: Clock, at: usize) -> (Clock, usize) {
        let line = self.line;
        let open = line.skip(at, &["("]);
        let close = |at: usize| if open == at || line.word(at) != ")" { at } else { at + 1 };
        if let Some((zone, end)) = self.zone(open) {
            let end = if open == at { end } else { close(end) };
            return (Clock { zone: zone.or(clock.zone), ..clock }, end);
        }
        // "6 pm (1500 GMT)": the same time twice, which tells the zone of the first.
        if open != at
            && let Some((second, end)) = self.figures(open)
            && let Some((Some(zone), end)) = self.zone(end)
            && line.word(end) == ")"
        {
            let day = i64::from(DAY);
            let ahead = (i64::from(clock.from) - i64::from(second) + i64::from(zone) * 60).rem_euclid(day);
            // Zones reach from 12 hours behind to 14 ahead; quarters of an hour.
            let ahead = if 14 * 3600 < ahead { ahead - day } else { ahead };
            if ahead % 900 == 0 {
                return (Clock { zone: i16::try_from(ahead / 60).ok(), ..clock }, end + 1);
            }
        }
        (clock, at)
    }

    fn figures(&self, at: usize) -> Option<(u32, usize)> {
        let line = self.line;
        let hour = line.small(at)?;
        if line.word(at).len() == 4 {
            return (hour % 100 < 60 && hour < 2400).then(|| (hour / 100 * 3600 + hour % 100 * 60, at + 1));
        }
        let minute = line.small(at + 2).filter(|minute| line.word(at + 1) == ":" && *minute < 60)?;
        (hour < 24).then(|| (hour * 3600 + minute * 60, at + 3))
    }

    /// Minutes ahead of UTC, if the words tell them, and where the words end.
    fn zone(&self, at: usize) -> Option<(Option<i16>, usize)> {
        let line = self.line;
        let written = line.written(at);
        let code = (2..=4).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_uppercase());
        if code && let Some(zone) = dictionary::lookup(ZONES, line.word(at)) {
            let ahead = i16::try_from(line.small(at + 2).filter(|hours| *hours < 15).unwrap_or(0)).unwrap_or(0) * 60;
            let sign = if line.glued(at + 1) && line.glued(at + 2) { line.word(at + 1) } else { "" };
            return Some(match sign {
                "+" => (Some(zone + ahead), at + 3),
                "-" => (Some(zone - ahead), at + 3),
                _ => (Some(zone), at + 1),
            });
        }
        // "ET", "BST", "IST": a zone, but the letters or the season leave open which.
        if code && written.ends_with('T') && !line.is(at, &["it", "at", "got", "not"]) {
            return Some((None, at + 1));
        }
        if line.word(at) == "local" {
            return Some((None, line.skip(at + 1, &["time"])));
        }
        let named = line.capital(at) && line.word(at + 1) == "time";
        named.then_some((None, at + 2))
    }
}
