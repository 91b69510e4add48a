//! The unit of a number: before it ("$3") or behind it ("3 km", "34-year-old", "30 degrees Celsius").

use super::super::{Decimal, piece::Line};
use crate::dictionary::{
    self,
    currency::{CURRENCIES, HUNDREDTHS},
    number_word::MULTIPLIERS,
    unit::{self, Dimension, Unit},
};

/// Scales of temperature by name and letter.
fn scale(line: &Line, at: usize) -> Option<Unit> {
    match line.word(at) {
        "c" | "celsius" | "celcius" | "centigrade" => Some(unit::CELSIUS),
        "f" | "fahrenheit" | "farenheit" => Some(unit::FAHRENHEIT),
        "k" | "kelvin" => Some(unit::KELVIN),
        _ => None,
    }
}

/// A word without the ending of the plural, if a table has it so or as it stands.
fn singular<V: Copy>(table: &[(&str, V)], word: &str) -> Option<V> {
    let found = dictionary::lookup(table, word);
    found.or_else(|| {
        let cut = word.strip_suffix('s').filter(|cut| 2 < cut.len())?;
        dictionary::lookup(table, cut).or_else(|| dictionary::lookup(table, cut.strip_suffix('e')?))
    })
}

/// The currency whose sign, code or name ends before a piece, and where it begins.
pub(super) fn currency_before(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let last = at.checked_sub(1)?;
    let word = line.word(last);
    let money = |name| unit::money(name, 1_000_000);
    // "U.S. $10", "u.s $10".
    let dotted = if line.before(last) == "." { last.saturating_sub(4) } else { last.saturating_sub(3) };
    if word == "$" && line.phrase(dotted, "u . s").is_some() {
        return Some((money("dollar"), dotted));
    }
    if word == "$"
        && let Some(first) = last.checked_sub(1).filter(|first| {
            // "US $10" with a space; "us" in small letters is a pronoun.
            let capitals = 1 < line.word(*first).len() && line.written(*first).chars().all(char::is_uppercase);
            line.word(*first).len() <= 3 && (line.glued(last) || capitals || line.is(*first, &["c", "hk"]))
        })
    {
        let land = line.word(first);
        let code = dictionary::lookup(CURRENCIES, &format!("{land}$")).or_else(|| dictionary::lookup(CURRENCIES, land));
        if let Some(name) = code {
            return Some((money(name), first));
        }
    }
    let sign = !word.starts_with(char::is_alphabetic);
    let code = word.len() == 3 && line.written(last).chars().all(char::is_uppercase);
    if !(sign || code || word == "rs" && line.capital(last)) {
        return None;
    }
    dictionary::lookup(CURRENCIES, word).map(|name| (money(name), last))
}

/// The currency at a piece, and its end: a sign, a code, a noun with or without its country.
fn currency(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let hundredth = singular(HUNDREDTHS, line.word(at)).map(|name| (unit::money(name, 10_000), at + 1));
    if hundredth.is_some() {
        return hundredth;
    }
    let dots = line.phrase(at, "u . s .").map(|next| (String::from("us"), next));
    let (mut words, mut next) = dots.unwrap_or_else(|| (line.word(at).to_owned(), at + 1));
    let mut found = None;
    for _ in 0..3 {
        if let Some(name) = singular(CURRENCIES, &words) {
            let code = words.len() == 3 && words != "yen" && words != "won" && words != "lev" && words != "leu";
            let written = line.written(next - 1);
            if !code
                || written == "rmb"
                || written.chars().all(|c| c.is_uppercase())
                || line.figure(at.wrapping_sub(1)).is_some()
                || dictionary::lookup(MULTIPLIERS, line.before(at)).is_some()
            {
                found = Some((unit::money(name, 1_000_000), next));
            }
        }
        if line.word(next).is_empty() {
            break;
        }
        words = format!("{words} {}", line.word(next));
        next += 1;
    }
    found
}

/// The unit that stands at a piece behind a number, and its end.
pub(super) fn after(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let hyphen = line.word(at) == "-" && line.glued(at) && line.glued(at + 1);
    let at = if hyphen { at + 1 } else { at };
    // "20 (kg)".
    if line.glued(at + 1) && matches!((line.word(at), line.word(at + 2)), ("(", ")") | ("[", "]") | ("{", "}") | ("<", ">")) {
        return measure(line, at + 1).filter(|found| found.1 == at + 2).map(|(unit, end)| (unit, end + 1));
    }
    // "24703L202", "scp-173m": serial numbers.
    let letter = line.word(at).len() == 1 && line.word(at).starts_with(char::is_alphabetic);
    let letters = |at: Option<usize>| at.is_some_and(|at| line.word(at).starts_with(char::is_alphabetic));
    let tail = line.small(line.skip(at + 1, &["-"])).is_some() && line.glued(at + 1) && !line.is(at + 1, &["2", "3"]);
    let head = at.checked_sub(3).is_some_and(|first| {
        line.word(first + 1) == "-"
            && line.glued(first + 1)
            && line.glued(first + 2)
            && (letters(Some(first)) || line.glued(first) && letters(first.checked_sub(1)))
    });
    if letter && (tail || head) {
        return None;
    }
    percent(line, at)
        .or_else(|| magnitude(line, at))
        .or_else(|| temperature(line, at))
        .or_else(|| age(line, at))
        .or_else(|| measure(line, at))
        .or_else(|| currency(line, at).filter(|found| !(hyphen && found.0.name == "pound")))
}

fn percent(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let end = if let Some(end) = line.phrase(at, "per cent") {
        end
    } else if line.is(at, &["percentage", "percent"]) && line.is(at + 1, &["point", "points"]) {
        at + 2
    } else {
        line.is(at, &["%", "percent", "percents", "pct", "percentage"]).then_some(at + 1)?
    };
    Some((dictionary::lookup(unit::UNITS, "percent")?, end))
}

/// "6.1 magnitude", "6.1 on the Richter scale".
fn magnitude(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let scale = line.phrase(at, "on the richter scale").or_else(|| line.phrase(at, "on richter scale"));
    let scale = scale.or_else(|| line.phrase(at, "on the richter")).or_else(|| line.phrase(at, "richter"));
    let end = scale.or_else(|| (line.is(at, &["magnitude"])).then_some(at + 1))?;
    let strength = line.figure(at.checked_sub(1)?).or_else(|| line.figure(at.checked_sub(2)?))?;
    (strength < Decimal::whole(STRONGEST)).then_some((unit::MAGNITUDE, end))
}

/// No earthquake reaches this magnitude: the strongest measured had 9.5 (Valdivia, 1960).
const STRONGEST: i64 = 10;

/// "magnitude 6.1", "a magnitude of 6.1": the unit before a number, and where it begins.
pub(super) fn magnitude_before(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let first = (1..=2).filter_map(|back| at.checked_sub(back)).find(|first| line.word(*first) == "magnitude")?;
    let joined = first + 1 == at || line.is(first + 1, &["of", "-"]);
    let strength = line.figure(at).is_some_and(|strength| strength < Decimal::whole(STRONGEST));
    (joined && strength).then_some((unit::MAGNITUDE, first))
}

fn temperature(line: &Line, at: usize) -> Option<(Unit, usize)> {
    if line.is(at, &["celsius", "celcius", "centigrade", "fahrenheit", "farenheit", "kelvin"]) {
        return scale(line, at).map(|unit| (unit, at + 1));
    }
    // The ordinal sign is often written for the degree.
    if let Some(letter) = line.word(at).strip_prefix('º') {
        let unit = match letter {
            "c" => unit::CELSIUS,
            "f" => unit::FAHRENHEIT,
            _ => unit::DEGREE,
        };
        return Some((unit, at + 1));
    }
    // "14C" is no temperature where it stands alone; "14 C" behind a number of degrees is.
    if !line.is(at, &["degree", "degrees", "deg", "°"]) {
        return None;
    }
    let next = if line.word(at) == "deg" { line.skip(at + 1, &["."]) } else { at + 1 };
    scale(line, next).map_or(Some((unit::DEGREE, next)), |unit| Some((unit, next + 1)))
}

fn age(line: &Line, at: usize) -> Option<(Unit, usize)> {
    if line.is(at, &["yo", "y.o"]) {
        return dictionary::lookup(unit::AGES, "year").map(|unit| (unit, at + 1));
    }
    let unit = singular(unit::AGES, line.word(at))?;
    let next = line.skip(at + 1, &["-"]);
    if line.is(next, &["old", "olds"]) {
        return Some((unit, next + 1));
    }
    line.phrase(at + 1, "of age").map(|end| (unit, end))
}

fn measure(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let kind = match line.word(at) {
        "square" | "sq" => "square ",
        "cubic" | "cu" => "cubic ",
        "nautical" => "nautical ",
        "metric" => "metric ",
        _ => "",
    };
    if !kind.is_empty() {
        let next = line.skip(at + 1, &["."]);
        let name = singular(unit::UNITS, line.word(next)).map(|unit| unit.name).unwrap_or_default();
        let name = if kind == "metric " { "ton" } else { name };
        let key = format!("{kind}{name}");
        return dictionary::lookup(unit::UNITS, &key).map(|unit| (unit, next + 1));
    }
    // "10\" long".
    if line.word(at) == "\"" && line.is(at + 1, &["deep", "high", "long", "tall", "thick", "wide"]) {
        return dictionary::lookup(unit::UNITS, "inch").map(|unit| (unit, at + 1));
    }
    let unit = singular(unit::UNITS, line.word(at))?;
    // "5m" with a capital is a number, "second" before a noun is an ordinal; "l" and "t" alone are read only behind figures.
    if line.word(at).len() == 1 && at.checked_sub(1).is_none_or(|before| line.figure(before).is_none()) {
        return None;
    }
    let end = at + 1;
    if unit.dimension == Dimension::Length {
        let kind = match line.word(end) {
            "2" | "²" if line.glued(end) => "square ",
            "3" | "³" if line.glued(end) => "cubic ",
            _ => "",
        };
        if let Some(unit) = dictionary::lookup(unit::UNITS, &format!("{kind}{}", unit.name)).filter(|_| !kind.is_empty()) {
            return Some((unit, end + 1));
        }
        if line.is(end, &["per", "an", "a", "/"]) {
            let time = match line.word(end + 1) {
                "hour" | "h" | "hr" => "hour",
                "second" | "s" | "sec" => "second",
                _ => "",
            };
            if let Some(unit) = dictionary::lookup(unit::UNITS, &format!("{} per {time}", unit.name)) {
                return Some((unit, end + 2));
            }
        }
    }
    Some((unit, end))
}
