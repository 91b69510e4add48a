//! Whether a time is read as the recogniser's specifications have it.

use crate::recognizer::same_text;
use rashomon::{
    document::{Date, Document},
    extraction::{Claims, Day, Moment},
};
use serde_json::{Value, json};
use std::cmp::Ordering;

/// The readings that a result of the merged models gives.
pub(crate) fn told(result: &Value) -> &[Value] {
    let values = if result["Resolution"].is_null() { &result["Value"] } else { &result["Resolution"] };
    values["values"].as_array().map_or(&[], Vec::as_slice)
}

/// One of these readings in the form of the single parsers.
pub(crate) fn resolution(value: &Value) -> Option<Value> {
    let parts = |key: &str| {
        let text = value[key].as_str().unwrap_or_default();
        let (date, time) = text.split_once(' ').unwrap_or(if text.contains(':') { ("", text) } else { (text, "") });
        [date, time].map(|part| if part.is_empty() { Value::Null } else { part.into() })
    };
    let [date, time] = parts("value");
    let ([from_date, from_time], [to_date, to_time]) = (parts("start"), parts("end"));
    let reading = match value["type"].as_str()? {
        "date" | "time" | "datetime" => json!({ "date": date, "time": time }),
        "daterange" | "timerange" | "datetimerange" => {
            json!({ "startDate": from_date, "startTime": from_time, "endDate": to_date, "endTime": to_time })
        }
        _ => return None,
    };
    Some(json!({ "FutureResolution": reading }))
}

pub(crate) fn times(document: &Document, claims: &Claims, text: &str, value: &Value) -> bool {
    let claim = claims.times.iter().find(|claim| same_text(claim.span.of(&document.text), text));
    let Some(claim) = claim else { return false };
    ["FutureResolution", "PastResolution"].iter().any(|reading| {
        let string = |key: &str| value[*reading][key].as_str();
        let (from, to) = match (string("date"), string("startDate"), string("endDate")) {
            (Some(date), _, _) => (Some(date), None),
            (_, from, to) => (from, to),
        };
        let days = match (from, to) {
            (Some(from), Some(to)) => {
                is_day(claim.moment.from, from, 0)
                    && (is_day(claim.moment.to, to, 1) || is_day(claim.moment.to, to, 0) || is_unit(claim.moment, to))
            }
            (Some(date), None) => {
                is_day(claim.moment.single_day(), date, 0)
                    || claim.moment.to.is_none() && is_day(claim.moment.from, date, 0)
                    || is_roughly(claim.moment, date)
            }
            (None, Some(date)) => is_day(claim.moment.to, date, 0),
            (None, None) => true,
        };
        let clock = match (string("time").or_else(|| string("startTime")), string("endTime")) {
            (Some(from), to) => is_clock(claim.moment, from, to),
            (None, _) => true,
        };
        days && clock
    })
}

/// Whether a period ends with a month or a year that begins on a day: "from 2014 to 2018" ends for the recogniser when 2018 begins, here
/// when it is over.
fn is_unit(moment: Moment, wanted: &str) -> bool {
    let (Some(end), Some(date)) = (moment.to, Date::find(wanted)) else { return false };
    let of_month = Date { day: Date::month_length(date.year, date.month), ..date };
    let of_year = Date { month: 12, day: 31, ..date };
    moment.throughout && date.day == 1 && (end == Day::on(of_month) || date.month == 1 && end == Day::on(of_year))
}

/// Whether a time that leaves the day open ("three weeks ago", "next Sunday") holds the day of the specification.
fn is_roughly(moment: Moment, wanted: &str) -> bool {
    let Some(date) = Date::find(wanted).map(Day::on) else { return false };
    let order = |day: Option<Day>, wanted| day.is_some_and(|day| day == date || day.order(date) == Some(wanted));
    !moment.throughout && order(moment.from, Ordering::Less) && order(moment.to, Ordering::Greater)
}

/// Whether a day is that of the specification; `after`: so many days before it, where it names the first day that is out.
fn is_day(day: Option<Day>, wanted: &str, after: i64) -> bool {
    let Some(day) = day else { return false };
    let Some(date) = Date::find(wanted) else { return false };
    let date = date.add_days(-after);
    let field = |told: Option<u8>, wanted: u8| told.is_none_or(|told| told == wanted);
    match day.weekday {
        Some(weekday) => date.weekday() == weekday,
        None => day.year.is_none_or(|year| year == date.year) && field(day.month, date.month) && field(day.day, date.day),
    }
}

fn is_clock(moment: Moment, from: &str, to: Option<&str>) -> bool {
    let Some(clock) = moment.clock else { return false };
    let seconds = |text: &str| -> Option<u32> {
        let mut parts = text.split(':').map(|part| part.parse::<u32>());
        Some(parts.next()?.ok()? * 3600 + parts.next()?.ok()? * 60 + parts.next()?.ok()?)
    };
    // Morning and evening have no agreed hours: the stretches must meet.
    let Some(start) = seconds(from) else { return false };
    match to.and_then(seconds) {
        Some(end) if moment.throughout => clock.from == start && clock.to % 86_400 == end,
        Some(end) => clock.from <= end && start <= clock.to,
        None => clock.from == start || clock.from != clock.to && clock.from <= start && start <= clock.to,
    }
}
