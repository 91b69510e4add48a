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
    /// Base unit: bit.
    Data,
    /// Base unit: degree. Degrees of an untold scale of temperature are here too: they are not converted.
    Angle,
    /// Of a person or thing. Base unit: year.
    Age,
    /// Of an earthquake. Base unit: one step of the scale.
    Magnitude,
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

use Dimension::{Age, Angle, Area, Data, Duration, Energy, Length, Mass, Money, Months, Percent, Speed, Temperature, Volume};

/// The strength of an earthquake, on whatever scale.
pub const MAGNITUDE: Unit = unit(Dimension::Magnitude, 1_000_000, "magnitude");

/// Units by lemma, abbreviation or sign.
pub const UNITS: &[(&str, Unit)] = &[
    ("%", unit(Percent, 1_000_000, "percent")),
    ("acre", unit(Area, 4_046_856_422, "acre")),
    ("barrel", unit(Volume, 158_987_295, "barrel")),
    ("bit", unit(Data, 1_000_000, "bit")),
    ("byte", unit(Data, 8_000_000, "byte")),
    ("carat", unit(Mass, 200_000, "carat")),
    ("centimeter", unit(Length, 10_000, "centimetre")),
    ("centimetre", unit(Length, 10_000, "centimetre")),
    ("century", unit(Months, 1_200_000_000, "century")),
    ("cm", unit(Length, 10_000, "centimetre")),
    ("cubic centimetre", unit(Volume, 1_000, "cubic centimetre")),
    ("cubic foot", unit(Volume, 28_316_847, "cubic foot")),
    ("cubic metre", unit(Volume, 1_000_000_000, "cubic metre")),
    ("cup", unit(Volume, 236_588, "cup")),
    ("day", unit(Duration, 86_400_000_000, "day")),
    ("decade", unit(Months, 120_000_000, "decade")),
    ("decimeter", unit(Length, 100_000, "decimetre")),
    ("dm", unit(Length, 100_000, "decimetre")),
    ("feet", unit(Length, 304_800, "foot")),
    ("foot", unit(Length, 304_800, "foot")),
    ("foot per second", unit(Speed, 304_800, "foot per second")),
    ("fortnight", unit(Duration, 1_209_600_000_000, "fortnight")),
    ("ft", unit(Length, 304_800, "foot")),
    ("g", unit(Mass, 1_000_000, "gram")),
    ("gallon", unit(Volume, 3_785_412, "gallon")),
    ("gb", unit(Data, 8_000_000_000_000_000, "gigabyte")),
    ("gigabyte", unit(Data, 8_000_000_000_000_000, "gigabyte")),
    ("gigawatt", unit(Energy, 1_000_000_000_000_000, "gigawatt")),
    ("gram", unit(Mass, 1_000_000, "gram")),
    ("gramme", unit(Mass, 1_000_000, "gram")),
    ("gw", unit(Energy, 1_000_000_000_000_000, "gigawatt")),
    ("h", unit(Duration, 3_600_000_000, "hour")),
    ("ha", unit(Area, 10_000_000_000, "hectare")),
    ("hectare", unit(Area, 10_000_000_000, "hectare")),
    ("hour", unit(Duration, 3_600_000_000, "hour")),
    ("hr", unit(Duration, 3_600_000_000, "hour")),
    ("inch", unit(Length, 25_400, "inch")),
    ("kb", unit(Data, 8_000_000_000, "kilobyte")),
    ("kg", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilo", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilobyte", unit(Data, 8_000_000_000, "kilobyte")),
    ("kilogram", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilogramme", unit(Mass, 1_000_000_000, "kilogram")),
    ("kilometer", unit(Length, 1_000_000_000, "kilometre")),
    ("kilometre", unit(Length, 1_000_000_000, "kilometre")),
    ("kilometre per hour", unit(Speed, 277_778, "kilometre per hour")),
    ("kiloton", unit(Mass, 1_000_000_000_000_000, "kiloton")),
    ("kilowatt", unit(Energy, 1_000_000_000, "kilowatt")),
    ("km", unit(Length, 1_000_000_000, "kilometre")),
    ("km/h", unit(Speed, 277_778, "kilometre per hour")),
    ("kmh", unit(Speed, 277_778, "kilometre per hour")),
    ("kmph", unit(Speed, 277_778, "kilometre per hour")),
    ("knot", unit(Speed, 514_444, "knot")),
    ("kph", unit(Speed, 277_778, "kilometre per hour")),
    ("l", unit(Volume, 1_000_000, "litre")),
    ("lb", unit(Mass, 453_592_370, "pound (weight)")),
    ("lbs", unit(Mass, 453_592_370, "pound (weight)")),
    ("liter", unit(Volume, 1_000_000, "litre")),
    ("litre", unit(Volume, 1_000_000, "litre")),
    ("m", unit(Length, 1_000_000, "metre")),
    ("mb", unit(Data, 8_000_000_000_000, "megabyte")),
    ("mcg", unit(Mass, 1, "microgram")),
    ("megabit", unit(Data, 1_000_000_000_000, "megabit")),
    ("megabyte", unit(Data, 8_000_000_000_000, "megabyte")),
    ("megawatt", unit(Energy, 1_000_000_000_000, "megawatt")),
    ("meter", unit(Length, 1_000_000, "metre")),
    ("metre", unit(Length, 1_000_000, "metre")),
    ("metre per second", unit(Speed, 1_000_000, "metre per second")),
    ("metric ton", unit(Mass, 1_000_000_000_000, "tonne")),
    ("mg", unit(Mass, 1_000, "milligram")),
    ("mi", unit(Length, 1_609_344_000, "mile")),
    ("microgram", unit(Mass, 1, "microgram")),
    ("microgramme", unit(Mass, 1, "microgram")),
    ("mile", unit(Length, 1_609_344_000, "mile")),
    ("mile per hour", unit(Speed, 447_040, "mile per hour")),
    ("milligram", unit(Mass, 1_000, "milligram")),
    ("milliliter", unit(Volume, 1_000, "millilitre")),
    ("millilitre", unit(Volume, 1_000, "millilitre")),
    ("millimeter", unit(Length, 1_000, "millimetre")),
    ("millimetre", unit(Length, 1_000, "millimetre")),
    ("millisecond", unit(Duration, 1_000, "millisecond")),
    ("min", unit(Duration, 60_000_000, "minute")),
    ("minute", unit(Duration, 60_000_000, "minute")),
    ("ml", unit(Volume, 1_000, "millilitre")),
    ("mm", unit(Length, 1_000, "millimetre")),
    ("month", unit(Months, 1_000_000, "month")),
    ("mph", unit(Speed, 447_040, "mile per hour")),
    ("ms", unit(Duration, 1_000, "millisecond")),
    ("mw", unit(Energy, 1_000_000_000_000, "megawatt")),
    ("nautical mile", unit(Length, 1_852_000_000, "nautical mile")),
    ("ounce", unit(Mass, 28_349_523, "ounce")),
    ("oz", unit(Mass, 28_349_523, "ounce")),
    ("pc", unit(Percent, 1_000_000, "percent")),
    ("pct", unit(Percent, 1_000_000, "percent")),
    ("per cent", unit(Percent, 1_000_000, "percent")),
    ("percent", unit(Percent, 1_000_000, "percent")),
    ("percentage", unit(Percent, 1_000_000, "percent")),
    ("percentage point", unit(Percent, 1_000_000, "percent")),
    ("pint", unit(Volume, 473_176, "pint")),
    ("quart", unit(Volume, 946_353, "quart")),
    ("rad", unit(Angle, 57_295_780, "radian")),
    ("radian", unit(Angle, 57_295_780, "radian")),
    ("sec", unit(Duration, 1_000_000, "second")),
    ("second", unit(Duration, 1_000_000, "second")),
    ("secs", unit(Duration, 1_000_000, "second")),
    ("square centimetre", unit(Area, 100, "square centimetre")),
    ("square foot", unit(Area, 92_903, "square foot")),
    ("square inch", unit(Area, 645, "square inch")),
    ("square kilometre", unit(Area, 1_000_000_000_000, "square kilometre")),
    ("square metre", unit(Area, 1_000_000, "square metre")),
    ("square mile", unit(Area, 2_589_988_110_000, "square mile")),
    ("square yard", unit(Area, 836_127, "square yard")),
    ("stone", unit(Mass, 6_350_293_180, "stone")),
    ("t", unit(Mass, 1_000_000_000_000, "tonne")),
    ("tablespoon", unit(Volume, 14_787, "tablespoon")),
    ("tb", unit(Data, 8_000_000_000_000_000_000, "terabyte")),
    ("teaspoon", unit(Volume, 4_929, "teaspoon")),
    ("terabyte", unit(Data, 8_000_000_000_000_000_000, "terabyte")),
    ("ton", unit(Mass, 907_184_740_000, "ton")),
    ("tonne", unit(Mass, 1_000_000_000_000, "tonne")),
    ("watt", unit(Energy, 1_000_000, "watt")),
    ("week", unit(Duration, 604_800_000_000, "week")),
    ("y", unit(Months, 12_000_000, "year")),
    ("yard", unit(Length, 914_400, "yard")),
    ("yd", unit(Length, 914_400, "yard")),
    ("year", unit(Months, 12_000_000, "year")),
    ("yr", unit(Months, 12_000_000, "year")),
    ("μg", unit(Mass, 1, "microgram")),
];

/// Degrees Celsius.
pub const CELSIUS: Unit = unit(Temperature, 1_000_000, "degree Celsius");
/// Degrees Fahrenheit: nine fifths of a degree Celsius; zero is 32 degrees above that of Celsius.
pub const FAHRENHEIT: Unit = unit(Temperature, 555_556, "degree Fahrenheit");
/// Kelvin: zero is 273.15 degrees below that of Celsius.
pub const KELVIN: Unit = unit(Temperature, 1_000_000, "kelvin");
/// Degrees of an untold scale, or of an angle.
pub const DEGREE: Unit = unit(Angle, 1_000_000, "degree");

/// Ages by the unit they are told in: a year has twelve months and 365.25 days.
pub const AGES: &[(&str, Unit)] = &[
    ("day", unit(Age, 2_738, "day of age")),
    ("month", unit(Age, 83_333, "month of age")),
    ("week", unit(Age, 19_165, "week of age")),
    ("year", unit(Age, 1_000_000, "year of age")),
];

/// A sum of money in a currency.
#[must_use]
pub const fn money(name: &'static str, factor: i64) -> Unit {
    unit(Money, factor, name)
}

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
