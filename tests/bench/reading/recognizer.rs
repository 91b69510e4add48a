//! Figures and times against the English specifications of a well-known recogniser (MIT), over all cases of its files.
//!
//! A case passes if each of its results is found. Spans may differ in what stands before and behind them and does not change what is
//! said: prepositions, articles, "about" and the like (the recogniser takes some in and leaves others out), and case. Where nothing
//! must be found, nothing may be. Values: numbers to six places, which is what exact decimals keep; a unit by its
//! dimension and its size, so that "feet" and "foot" are one; vague words ("a few days") must allow the value expected. Days and
//! hours: the past or the future reading of the specification, which gives both where the text says neither.

use crate::{
    Folders,
    recognized_time::{resolution, times, told},
};
use rashomon::{
    document::{Date, Document, Span, read_body},
    extraction::{Decimal, Figure, Interval, extract, figures},
};
use serde_json::Value;
use std::{fmt::Write as _, fs, path::Path};

/// Class, files.
const CLASSES: [(&str, &[&str]); 13] = [
    ("numbers", &["Number/NumberModel", "Number/NumberModelExperimentalMode", "Number/NumberModelPercentMode"]),
    ("number ranges", &["Number/NumberRangeModel", "Number/NumberRangeModelExperimentalMode"]),
    ("ordinals", &["Number/OrdinalModel", "Number/OrdinalModelSuppressExtendedTypes"]),
    ("percentages", &["Number/PercentModel", "Number/PercentModelPercentMode"]),
    ("ages", &["NumberWithUnit/AgeModel"]),
    ("currencies", &["NumberWithUnit/CurrencyModel"]),
    ("dimensions", &["NumberWithUnit/DimensionModel"]),
    ("temperatures", &["NumberWithUnit/TemperatureModel"]),
    ("durations", &["DateTime/DurationExtractor", "DateTime/DurationParser"]),
    ("dates", &["DateTime/DateParser"]),
    ("times", &["DateTime/TimeParser"]),
    ("periods", &["DateTime/DatePeriodParser", "DateTime/TimePeriodParser"]),
    ("the three in one text", &["DateTime/DateTimeModel", "DateTime/MergedParser"]),
];

/// Class, what a case has in its text or in its values, why such cases are left out of the last column.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("number ranges", "equal", "formulas"),
    ("number ranges", "=", "formulas"),
    ("number ranges", "<", "formulas"),
    ("number ranges", "or greater than", "formulas"),
    ("numbers", "^", "formulas"),
    ("numbers", "10G", "letters of engineers"),
    ("numbers", "4.5 G", "letters of engineers"),
    ("ordinals", "end", "places from the end: no figure"),
    ("ordinals", "current", "places from here: no figure"),
    ("percentages", "percents of", "the unit before its number, as no report has it"),
    ("percentages", "percent of 10", "the unit before its number, as no report has it"),
    ("percentages", "per cent of twenty-two", "the unit before its number, as no report has it"),
    ("percentages", "per cent of 210", "the unit before its number, as no report has it"),
    ("percentages", "out of three", "parts are read as parts of one"),
    ("percentages", "in two", "parts are read as parts of one"),
    ("percentages", "1/4 of", "parts are read as parts of one"),
    ("percentages", "fourth of", "parts are read as parts of one"),
    ("percentages", "half of", "parts are read as parts of one"),
    ("percentages", "quarter of", "parts are read as parts of one"),
];

/// Whether a case is of a kind that is left out on purpose.
fn is_left_out(class: &str, case: &Value) -> bool {
    let input = case["Input"].as_str().unwrap_or_default();
    let results = case["Results"].as_array().into_iter().flatten();
    if class == "the three in one text" {
        // How long, how often and in which zone is asked elsewhere or not at all.
        return results.flat_map(told).any(|value| resolution(value).is_none());
    }
    let values: Vec<&str> = results.filter_map(|result| result["Resolution"]["value"].as_str()).collect();
    LEFT_OUT.iter().any(|(of, needle, _)| {
        *of == class
            && if class == "ordinals" { values.iter().any(|value| value.contains(needle)) } else { input.contains(needle) }
    })
}

pub(crate) fn measure(folders: &Folders) -> Option<String> {
    let mut out = format!("{:24}{:>8}{:>8}{:>8}{:>10}{:>8}\n", "cases passed", "passed", "cases", "%", "left out", "%");
    for (class, files) in CLASSES {
        // Passed and all; the same of those not left out.
        let mut counts = [(0_u32, 0_u32); 2];
        for file in files {
            let (folder, name) = file.split_once('/')?;
            for case in cases(&folders.recognizers.join("Specs").join(folder).join("English").join(name))? {
                let pass = passes(class, &case);
                for counted in counts.iter_mut().take(if is_left_out(class, &case) { 1 } else { 2 }) {
                    counted.0 += u32::from(pass);
                    counted.1 += 1;
                }
                if !pass && std::env::var_os("SHOW").is_some_and(|show| show == class) {
                    eprintln!("{} => {}", case["Input"], case["Results"]);
                }
            }
        }
        let share = |(passed, cases): (u32, u32)| 100.0 * f64::from(passed) / f64::from(cases);
        let [(passed, all), (_, rest)] = counts;
        let (of_all, of_rest) = (share(counts[0]), share(counts[1]));
        writeln!(out, "{class:24}{passed:8}{all:8}{of_all:8.1}{:10}{of_rest:8.1}", all - rest).unwrap();
    }
    Some(out)
}

fn cases(path: &Path) -> Option<Vec<Value>> {
    let text = fs::read_to_string(path.with_extension("json")).ok()?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()
}

fn passes(class: &str, case: &Value) -> bool {
    let input = case["Input"].as_str().unwrap_or_default();
    let mut document = read_body(input);
    document.date = case["Context"]["ReferenceDateTime"].as_str().and_then(Date::find);
    let mut wanted = case["Results"].as_array().cloned().unwrap_or_default();
    // A unit without a number is no figure.
    wanted.retain(|result| {
        let figure = CLASSES.iter().position(|(name, _)| *name == class) < Some(8);
        !figure || !result["Resolution"].is_object() || !matches!(result["Resolution"]["value"].as_str(), None | Some("null"))
    });
    let found = figures(&document);
    let claims = extract(&document);
    let relevant = |figure: &&Figure| fits(class, figure, &document);
    if wanted.is_empty() {
        return match class {
            "dates" | "times" | "the three in one text" => claims.times.is_empty(),
            // "In two weeks" is no period, but it is a time.
            "periods" => !claims.times.iter().any(|claim| claim.moment.throughout),
            _ => !found.iter().any(|figure| relevant(&figure)),
        };
    }
    wanted.iter().all(|result| {
        let text = result["Text"].as_str().unwrap_or_default().to_lowercase();
        let value = if result["Resolution"].is_null() { &result["Value"] } else { &result["Resolution"] };
        match class {
            "dates" | "times" | "periods" => times(&document, &claims, &text, value),
            "the three in one text" => {
                told(result).iter().filter_map(resolution).any(|value| times(&document, &claims, &text, &value))
            }
            _ => found.iter().filter(relevant).any(|figure| is_found(class, figure, &document, &text, value)),
        }
    })
}

/// Whether a figure is one of the class.
fn fits(class: &str, figure: &Figure, document: &Document) -> bool {
    let dimension = figure.unit.map(|unit| format!("{:?}", unit.dimension)).unwrap_or_default();
    match class {
        "numbers" => !figure.ordinal && (figure.unit.is_none() || !matches!(dimension.as_str(), "Length" | "Mass" | "Volume")),
        "number ranges" => !figure.ordinal && !figure.value.exact && figure.unit.is_none_or(|unit| unit.name == "year of age"),
        "ordinals" => figure.ordinal,
        "percentages" => dimension == "Percent",
        "ages" => dimension == "Age",
        "currencies" => dimension == "Money",
        "temperatures" => {
            dimension == "Temperature" || figure.unit.is_some_and(|unit| unit.name == "degree") && turned(document).is_none()
        }
        "durations" => matches!(dimension.as_str(), "Duration" | "Months"),
        _ => {
            matches!(dimension.as_str(), "Length" | "Area" | "Mass" | "Volume" | "Speed" | "Data" | "Energy")
                || dimension == "Angle" && turned(document).is_some()
        }
    }
}

/// A degree of an angle, not of warmth: the recogniser tells by words like these, we do not.
fn turned(document: &Document) -> Option<usize> {
    document.text.find("otate").or_else(|| document.text.find("turn")).or_else(|| document.text.find("angle"))
}

fn is_found(class: &str, figure: &Figure, document: &Document, text: &str, value: &Value) -> bool {
    let spans: &[Span] = match class {
        "numbers" | "ordinals" => &[figure.number],
        "number ranges" => &[figure.span, figure.bounds, Span::new(figure.bounds.start, figure.number.end)],
        _ => &[figure.span, figure.bounds],
    };
    if !spans.iter().any(|span| same_text(span.of(&document.text), text)) {
        return false;
    }
    let string = |key: &str| value[key].as_str().or_else(|| value["FutureResolution"][key].as_str()).unwrap_or_default();
    match class {
        // "About 20-100" is wider than the range told, which is what the recogniser gives.
        "number ranges" => range(string("value")).is_some_and(|(low, high)| {
            let told = Some(figure.told).filter(|told| !told.exact);
            [Some(figure.value), told].into_iter().flatten().any(|value| close(value.low, low) && close(value.high, high))
        }),
        "durations" => {
            let seconds = value["values"][0]["value"].as_str().unwrap_or_else(|| string("duration"));
            seconds.is_empty() || lasts(figure, seconds)
        }
        _ => {
            let told = string("value").trim_end_matches('%');
            // A bare unit has no value: it is no figure.
            let Ok(expected) = told.parse::<f64>() else { return false };
            let unit = string("unit");
            allows(figure.told, expected) && (unit.is_empty() || same_unit(figure, unit))
                || unit_value(figure).is_some_and(|value| (value - expected).abs() < 1e-4)
                    && !unit.is_empty()
                    && same_unit(figure, unit)
        }
    }
}

/// The value in the unit it is named by: "5 feet 2 inches" in feet.
fn unit_value(figure: &Figure) -> Option<f64> {
    let unit = figure.unit?;
    Some(figure.value.nominal().unscaled(i128::from(unit.factor)).to_f64())
}

fn same_unit(figure: &Figure, wanted: &str) -> bool {
    let Some(unit) = figure.unit else { return false };
    let (name, wanted) = (unit.name.to_lowercase(), wanted.to_lowercase());
    let plain = |name: &str| {
        name.replace("metre", "meter")
            .replace("litre", "liter")
            .replace(" (weight)", "")
            .replace(" of age", "")
            .replace("tonne", "ton")
            .replace("pence", "penny")
            .replace("netherlands guilder", "guilder")
            .replace("united states dollar", "dollar")
            .replace("metric ", "")
            .replace("rouble", "ruble")
            .replace("degree celsius", "c")
            .replace("degree fahrenheit", "f")
    };
    let (name, wanted) = (plain(&name), plain(&wanted));
    // A bare noun is the currency of its best known issuer: "dollar", "British pound".
    name == wanted || wanted.ends_with(&format!(" {name}")) || wanted == "age" && name == "year"
}

fn allows(told: Interval, expected: f64) -> bool {
    if told.exact {
        return close(told.low, Some(expected));
    }
    let end = |end: Option<Decimal>| end.map(Decimal::to_f64);
    end(told.low).is_none_or(|low| low <= expected + 1e-6) && end(told.high).is_none_or(|high| expected <= high + 1e-6)
}

fn close(end: Option<Decimal>, wanted: Option<f64>) -> bool {
    match (end, wanted) {
        (Some(end), Some(wanted)) => (end.to_f64() - wanted).abs() <= 1e-6 + wanted.abs() * 1e-9,
        (None, None) => true,
        _ => false,
    }
}

/// "[20,30)".
fn range(text: &str) -> Option<(Option<f64>, Option<f64>)> {
    let (low, high) = text.get(1..text.len().checked_sub(1)?)?.split_once(',')?;
    Some((low.parse().ok(), high.parse().ok()))
}

/// Whether a length of time is of so many seconds. The recogniser counts a month as 30 days and a year as 365.
fn lasts(figure: &Figure, seconds: &str) -> bool {
    let Ok(seconds) = seconds.parse::<f64>() else { return false };
    let end = |end: Option<Decimal>| {
        let value = end?.to_f64();
        let months = figure.unit.is_some_and(|unit| format!("{:?}", unit.dimension) == "Months");
        Some(if months {
            ((value / 12.0).floor() * 365.0
                + value % 12.0 * if value % 1.0 == 0.0 && value < 12.0 && value != 6.0 { 30.0 } else { 365.0 / 12.0 })
                * 86_400.0
        } else {
            value
        })
    };
    let (low, high) = (end(figure.value.low), end(figure.value.high));
    low.is_none_or(|low| low <= seconds + 1e-3) && high.is_none_or(|high| seconds <= high + 1e-3)
}

const LEAVES: &[&str] = &[
    "a",
    "an",
    "about",
    "around",
    "approximately",
    "at",
    "between",
    "by",
    "during",
    "for",
    "from",
    "in",
    "of",
    "on",
    "over",
    "some",
    "the",
    "within",
    "more",
    "than",
    "less",
    "until",
    "till",
    "since",
    "before",
    "after",
    "nearly",
    "almost",
    "only",
    "this",
    "and",
    "more",
    "or",
    "to",
    "up",
];

/// Texts without leading small words, spaces and marks.
pub(crate) fn same_text(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let lower = text.to_lowercase().replace(['–', '—'], "-");
        let mut words: Vec<String> = lower.split_whitespace().map(|word| word.trim_matches([',', '.', '|']).to_owned()).collect();
        while words.first().is_some_and(|word| LEAVES.contains(&word.as_str()) && 1 < words.len()) {
            words.remove(0);
        }
        words.concat()
    };
    plain(one) == plain(other)
}
