//! Figures or times of a finding drawn on one scale: points, ranges, open ends. The words beside each mark say the same.

use super::{cell, screen::Screen};
use crate::{
    dictionary::unit::UNITS,
    extraction::Decimal,
    report::{Finding, Value},
};
use yew::prelude::*;

/// Where a version lies; an end that is `None` is open.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stretch {
    low: Option<f64>,
    high: Option<f64>,
}

/// What is drawn.
#[derive(Debug, PartialEq)]
struct Scale {
    /// For each version that has a place: its index, its place, its place in figures.
    marks: Vec<(usize, Stretch, String)>,
    /// The ends of the scale.
    from: f64,
    to: f64,
    /// What is measured; empty for times.
    unit: String,
}

/// The versions of a finding on one scale, if at least two have a place on it and not the same one.
pub(super) fn scale(screen: &Screen, finding: &Finding) -> Option<Html> {
    let scale = read(finding)?;
    Some(html! {
        <div class="figure">
            <p class="title">
                <span>{ screen.locale.say("scale.title") }</span>
                if !scale.unit.is_empty() {
                    <span>{ " · " }</span><bdi lang={screen.foreign()}>{ &scale.unit }</bdi>
                }
            </p>
            <ul class="scale" dir="ltr">
                { for scale.marks.iter().map(|(index, stretch, place)| html! {
                    <li class={cell::tone(*index)}>
                        { cell::mark(screen, *index) }
                        { line(&scale, *stretch) }
                        <span class="place">{ place }</span>
                    </li>
                }) }
            </ul>
        </div>
    })
}

/// The mark of one version. Lines with round ends, because the drawing is stretched to the width there is and lines alone keep
/// their thickness.
fn line(scale: &Scale, stretch: Stretch) -> Html {
    let at = |value: f64| {
        #[allow(clippy::cast_possible_truncation, reason = "from 40 to 960")]
        let tenths = (40.0 + 920.0 * (value - scale.from) / (scale.to - scale.from)).round() as i32;
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let ends = (stretch.low.map(at), stretch.high.map(at));
    let (from, to) = (ends.0.clone().unwrap_or_else(|| "0".into()), ends.1.clone().unwrap_or_else(|| "100".into()));
    let point = ends.0.is_some() && ends.0 == ends.1;
    html! {
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <line class="axis" x1="0" x2="100" y1="5" y2="5" />
            if !point {
                <line class={if ends.0.is_some() && ends.1.is_some() { "range" } else { "range open" }}
                    x1={from} x2={to} y1="5" y2="5" />
            }
            { for [ends.0, ends.1].into_iter().flatten().map(|end| html! {
                <line class="point" x1={end.clone()} x2={end} y1="5" y2="5" />
            }) }
        </svg>
    }
}

fn read(finding: &Finding) -> Option<Scale> {
    let mut marks = Vec::new();
    let mut units: Vec<&str> = Vec::new();
    for (index, version) in finding.versions.iter().enumerate() {
        match &version.value {
            Some(Value::Quantity { low, high, unit }) => {
                let stretch = Stretch { low: low.filter(|low| low.is_finite()), high: high.filter(|high| high.is_finite()) };
                if stretch.low.is_some() || stretch.high.is_some() {
                    units.push(unit);
                    marks.push((index, stretch, in_figures(stretch)));
                }
            }
            Some(Value::Time { from, to }) => {
                let (from_time, to_time) = (moment(from)?, moment(to.as_ref().unwrap_or(from))?);
                let clock = if from.starts_with('T') { "clock" } else { "calendar" };
                units.push(clock);
                let place = match to {
                    Some(to) if to != from => format!("{}\u{2013}{}", spoken(from), spoken(to)),
                    _ => spoken(from),
                };
                marks.push((index, Stretch { low: from_time.low, high: to_time.high }, place));
            }
            _ => {}
        }
    }
    // Things counted may go by several names ("people", "passengers"); a unit of measure, or the clock, fits only itself.
    let measure = |unit: &str| matches!(unit, "clock" | "calendar") || UNITS.iter().any(|(_, known)| known.name == unit);
    let one = units.windows(2).all(|pair| pair[0].eq_ignore_ascii_case(pair[1]));
    if marks.len() < 2 || !(one || units.iter().all(|unit| !measure(unit))) || marks.windows(2).all(|pair| pair[0].1 == pair[1].1)
    {
        return None;
    }
    let ends = || marks.iter().flat_map(|(_, stretch, _)| [stretch.low, stretch.high]).flatten();
    let (mut from, mut to) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
    if from == to {
        // One end that all share, open to this side or that.
        (from, to) = (from - 1.0, to + 1.0);
    }
    if !(to - from).is_finite() {
        return None;
    }
    // An open end needs room beyond the last figure.
    let room = (to - from) / 6.0;
    if marks.iter().any(|(_, stretch, _)| stretch.low.is_none()) {
        from -= room;
    }
    if marks.iter().any(|(_, stretch, _)| stretch.high.is_none()) {
        to += room;
    }
    let unit = if one && !matches!(units[0], "clock" | "calendar") { units[0].to_owned() } else { String::new() };
    Some(Scale { marks, from, to, unit })
}

fn in_figures(stretch: Stretch) -> String {
    match (stretch.low, stretch.high) {
        (Some(low), Some(high)) if low == high => figure(low),
        (Some(low), Some(high)) => format!("{}\u{2013}{}", figure(low), figure(high)),
        (Some(low), None) => format!("≥ {}", figure(low)),
        (None, Some(high)) => format!("≤ {}", figure(high)),
        (None, None) => String::new(),
    }
}

/// A figure with at most two decimals, thousands parted.
fn figure(value: f64) -> String {
    Decimal::hundredths(value).to_string()
}

/// An ISO 8601 time as a stretch of minutes, as long as it is vague; `None` for what is no such time.
fn moment(text: &str) -> Option<Stretch> {
    let (date, clock) = text.split_once('T').unwrap_or((text, ""));
    let minute = if clock.is_empty() {
        None
    } else {
        let (hour, minute) = clock.get(..5)?.split_once(':')?;
        Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
    };
    let parts = date.split('-').filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect::<Option<Vec<i32>>>()?;
    let (from, to) = match *parts.as_slice() {
        [] => (0, 0),
        [year] => (day(year, 1, 1), day(year, 13, 1)),
        [year, month @ 1..=12] => (day(year, month, 1), day(year, month + 1, 1)),
        [year, month @ 1..=12, number @ 1..=31] => (day(year, month, number), day(year, month, number + 1)),
        _ => return None,
    };
    #[allow(clippy::cast_precision_loss, reason = "days of a calendar are far below 2^53")]
    let minutes = |days: i64| days as f64 * 1440.0;
    match minute {
        Some(minute) => {
            let at = minutes(from) + f64::from(minute);
            Some(Stretch { low: Some(at), high: Some(at) })
        }
        None if parts.is_empty() => None,
        None => Some(Stretch { low: Some(minutes(from)), high: Some(minutes(to)) }),
    }
}

/// Days to a date of the Gregorian calendar from a fixed day; a month or day beyond the last counts on.
fn day(year: i32, month: i32, day: i32) -> i64 {
    // Years begin in March, so that the odd day comes last.
    let months = i64::from(year) * 12 + i64::from(month) - 3;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
    let leap = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap + (month * 153 + 2) / 5 + i64::from(day)
}

fn spoken(time: &str) -> String {
    time.trim_start_matches('T').replace('T', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Kind, Verdict, Version};

    fn finding(values: Vec<Option<Value>>) -> Finding {
        Finding {
            id: "f".into(),
            question: String::new(),
            kind: Kind::Quantity,
            verdict: Verdict::Difference,
            cause: None,
            score: 0.5,
            versions: values.into_iter().map(|value| Version { label: String::new(), value, evidence: Vec::new() }).collect(),
            silent: Vec::new(),
            why: String::new(),
        }
    }

    fn quantity(low: Option<f64>, high: Option<f64>, unit: &str) -> Option<Value> {
        Some(Value::Quantity { low, high, unit: unit.into() })
    }

    fn time(from: &str, to: Option<&str>) -> Option<Value> {
        Some(Value::Time { from: from.into(), to: to.map(Into::into) })
    }

    #[test]
    fn figures_of_one_unit_share_a_scale_with_room_at_the_open_end() {
        let read = read(&finding(vec![
            quantity(Some(120.0), Some(120.0), "minute"),
            None,
            quantity(Some(120.0), None, "minute"),
            quantity(Some(105.0), Some(165.0), "minute"),
        ]));
        let scale = read.unwrap();
        assert_eq!((scale.from, scale.to, scale.unit.as_str()), (105.0, 175.0, "minute"));
        let places: Vec<_> = scale.marks.iter().map(|(index, _, place)| (*index, place.as_str())).collect();
        assert_eq!(places, [(0, "120"), (2, "≥ 120"), (3, "105\u{2013}165")]);
    }

    #[test]
    fn what_does_not_share_a_scale_is_not_drawn() {
        let two = |one, other| read(&finding(vec![one, other]));
        assert!(two(quantity(Some(1.0), Some(1.0), "metre"), quantity(Some(2.0), Some(2.0), "minute")).is_none());
        assert!(two(quantity(Some(1.0), Some(1.0), "people"), quantity(Some(2.0), Some(2.0), "passengers")).is_some());
        assert!(two(quantity(Some(1.0), Some(1.0), "people"), quantity(Some(1.0), Some(1.0), "people")).is_none());
        assert!(two(quantity(Some(1.0), Some(1.0), "people"), None).is_none());
        assert!(two(quantity(None, None, "people"), quantity(Some(f64::NAN), None, "people")).is_none());
        assert!(two(quantity(Some(-f64::MAX), None, "m"), quantity(Some(f64::MAX), None, "m")).is_none());
        assert!(two(time("T06:40", None), time("2031-03-04", None)).is_none());
        assert!(two(time("soon", None), time("2031-03-04", None)).is_none());
        assert!(two(time("T06:40", None), time("T07:15", None)).is_some());
    }

    #[test]
    fn one_shared_end_has_a_scale_too() {
        let scale = read(&finding(vec![quantity(Some(5.0), Some(5.0), "people"), quantity(Some(5.0), None, "people")])).unwrap();
        assert!(scale.from < 5.0 && 5.0 < scale.to);
    }

    #[test]
    fn times_are_as_long_as_they_are_vague() {
        let length = |text: &str| moment(text).map(|stretch| stretch.high.unwrap() - stretch.low.unwrap());
        assert_eq!(length("2031-03-04T06:40"), Some(0.0));
        assert_eq!(length("2031-03-04"), Some(1440.0));
        assert_eq!(length("2032-02"), Some(29.0 * 1440.0));
        assert_eq!(length("2100-02"), Some(28.0 * 1440.0));
        assert_eq!(length("2031"), Some(365.0 * 1440.0));
        for none in
            ["", "T", "Tx", "T1", "T99", "T-1:00", "a-b", "2031-W07", "2031-01-01-01", "Tédé", "2031-13", "2031-2147483647"]
        {
            assert_eq!(length(none), None, "{none}");
        }
        assert_eq!(day(2031, 1, 1) - day(2030, 12, 31), 1);
        assert_eq!(day(2032, 3, 1) - day(2032, 2, 28), 2);
    }

    #[test]
    fn figures_are_short() {
        let texts: Vec<_> = [0.0, 12.5, 0.126, 1200.0, 1_234_567.0, -1500.0, -200.0].into_iter().map(figure).collect();
        assert_eq!(texts, ["0", "12.5", "0.13", "1,200", "1,234,567", "-1,500", "-200"]);
    }
}
