//! Units of measure: lemma or sign, dimension, exact factor to the base unit in millionths.
//!
//! Factors: the International System of Units; the international yard and pound agreement of 1959 (inch 0.0254 m, pound
//! 453.59237 g); the nautical mile of 1,852 m. Ambiguous ones (ton, gallon) are those of United States usage where no metric word
//! is said; months and years are left out of conversion because their length varies.

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Base unit: second.
    Duration,
    /// Base unit: metre.
    Length,
    /// Base unit: square metre.
    Area,
    /// Base unit: gram.
    Mass,
    /// Base unit: litre.
    Volume,
    /// Base unit: metre per second.
    Speed,
    /// Base unit: degree Celsius; conversions between scales have an offset and are not tabled.
    Temperature,
    /// Base unit: the currency's own; currencies are not converted.
    Money,
    /// Base unit: one percent (or one percentage point).
    Percent,
    /// Calendar months; not converted to seconds. Base unit: month.
    Months,
    /// Base unit: watt-hour or watt are kept apart by name; not converted.
    Energy,
}

/// A unit: its dimension, the factor to the base unit in millionths, and its name on the screen in the singular.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// One of it, in millionths of the base unit.
    pub factor: i64,
    /// Singular name.
    pub name: &'static str,
}

const fn unit(dimension: Dimension, factor: i64, name: &'static str) -> Unit {
    Unit { dimension, factor, name }
}

use Dimension::{Area, Duration, Energy, Length, Mass, Money, Months, Percent, Speed, Temperature, Volume};

/// Units by lemma, abbreviation or sign.
pub const UNITS: &[(&str, Unit)] = &[
    ("$", unit(Money, 1_000_000, "dollar")),
    ("%", unit(Percent, 1_000_000, "percent")),
    ("a$", unit(Money, 1_000_000, "Australian dollar")),
    ("acre", unit(Area, 4_046_856_422, "acre")),
    ("barrel", unit(Volume, 158_987_295, "barrel")),
    ("c$", unit(Money, 1_000_000, "Canadian dollar")),
    ("cent", unit(Money, 10_000, "cent")),
    ("centimeter", unit(Length, 10_000, "centimetre")),
    ("centimetre", unit(Length, 10_000, "centimetre")),
    ("century", unit(Months, 1_200_000_000, "century")),
    ("cm", unit(Length, 10_000, "centimetre")),
    ("day", unit(Duration, 86_400_000_000, "day")),
    ("decade", unit(Months, 120_000_000, "decade")),
    ("degree", unit(Temperature, 1_000_000, "degree")),
    ("dollar", unit(Money, 1_000_000, "dollar")),
    ("euro", unit(Money, 1_000_000, "euro")),
    ("feet", unit(Length, 304_800, "foot")),
    ("foot", unit(Length, 304_800, "foot")),
    ("fortnight", unit(Duration, 1_209_600_000_000, "fortnight")),
    ("franc", unit(Money, 1_000_000, "franc")),
    ("ft", unit(Length, 304_800, "foot")),
    ("gallon", unit(Volume, 3_785_412, "gallon")),
    ("gram", unit(Mass, 1_000_000, "gram")),
    ("hectare", unit(Area, 10_000_000_000, "hectare")),
    ("hour", unit(Duration, 3_600_000_000, "hour")),
    ("hr", unit(Duration, 3_600_000_000, "hour")),
    ("inch", unit(Length, 25_400, "inch")),
    ("kg", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilo", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilogram", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilogramme", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilometer", unit(Length, 1_000_000_000, "kilometre")),
    ("kilometre", unit(Length, 1_000_000_000, "kilometre")),
    ("km", unit(Length, 1_000_000_000, "kilometre")),
    ("km/h", unit(Speed, 277_778, "kilometre per hour")),
    ("knot", unit(Speed, 514_444, "knot")),
    ("kph", unit(Speed, 277_778, "kilometre per hour")),
    ("lb", unit(Mass, 453_592_370, "pound (weight)")),
    ("liter", unit(Volume, 1_000_000, "litre")),
    ("litre", unit(Volume, 1_000_000, "litre")),
    ("m", unit(Length, 1_000_000, "metre")),
    ("megawatt", unit(Energy, 1_000_000_000_000, "megawatt")),
    ("meter", unit(Length, 1_000_000, "metre")),
    ("metre", unit(Length, 1_000_000, "metre")),
    ("mile", unit(Length, 1_609_344_000, "mile")),
    ("min", unit(Duration, 60_000_000, "minute")),
    ("minute", unit(Duration, 60_000_000, "minute")),
    ("mm", unit(Length, 1_000, "millimetre")),
    ("month", unit(Months, 1_000_000, "month")),
    ("mph", unit(Speed, 447_040, "mile per hour")),
    ("nm", unit(Length, 1_852_000_000, "nautical mile")),
    ("ounce", unit(Mass, 28_349_523, "ounce")),
    ("pence", unit(Money, 10_000, "penny")),
    ("per cent", unit(Percent, 1_000_000, "percent")),
    ("percent", unit(Percent, 1_000_000, "percent")),
    ("peso", unit(Money, 1_000_000, "peso")),
    ("pound", unit(Money, 1_000_000, "pound")),
    ("ruble", unit(Money, 1_000_000, "rouble")),
    ("rupee", unit(Money, 1_000_000, "rupee")),
    ("second", unit(Duration, 1_000_000, "second")),
    ("ton", unit(Mass, 907_184_740_000, "ton")),
    ("tonne", unit(Mass, 1_000_000_000_000, "tonne")),
    ("us$", unit(Money, 1_000_000, "dollar")),
    ("week", unit(Duration, 604_800_000_000, "week")),
    ("yard", unit(Length, 914_400, "yard")),
    ("year", unit(Months, 12_000_000, "year")),
    ("yen", unit(Money, 1_000_000, "yen")),
    ("yuan", unit(Money, 1_000_000, "yuan")),
    ("£", unit(Money, 1_000_000, "pound")),
    ("¥", unit(Money, 1_000_000, "yen")),
    ("€", unit(Money, 1_000_000, "euro")),
];

/// One nautical mile, where "nautical" stands before the unit.
pub const NAUTICAL_MILE: Unit = unit(Length, 1_852_000_000, "nautical mile");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn units_are_sorted_and_positive() {
        assert!(is_sorted_and_unique(&UNITS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(UNITS.iter().all(|entry| 0 < entry.1.factor));
    }
}
