//! Questions in words a person would use.

use crate::{
    dictionary::{self, choice, unit::Dimension},
    relation::{Around, Counting, Question, Thing},
};

/// Nouns that are themselves what is measured.
const LENGTHS: &[&str] = &["altitude", "depth", "distance", "height", "length", "width"];

/// Sums that are high or low; of other things it is said what they are worth. Sorted.
const SUMS: &[&str] = &[
    "award",
    "bail",
    "bill",
    "bond",
    "bonus",
    "budget",
    "claim",
    "compensation",
    "cost",
    "costs",
    "damage",
    "damages",
    "debt",
    "debts",
    "deficit",
    "expense",
    "expenses",
    "fee",
    "fees",
    "fine",
    "fines",
    "income",
    "loan",
    "loss",
    "losses",
    "payment",
    "payments",
    "payout",
    "penalty",
    "pension",
    "price",
    "prices",
    "profit",
    "profits",
    "ransom",
    "rent",
    "revenue",
    "reward",
    "salary",
    "sales",
    "surplus",
    "tax",
    "toll",
    "turnover",
    "wage",
    "wages",
];

/// The question of a row.
pub(super) fn word(question: &Question) -> String {
    match question {
        Question::Measure { thing, clause, around, gist, dimension, way, change } => {
            let told = Told { thing: thing.as_ref(), clause: clause.as_deref(), around: around.as_ref(), gist };
            match (dimension, way) {
                (Dimension::Length, Some(way)) => told.so(way),
                (Dimension::Percent, _) if *change => told.changed(),
                _ => told.measure(*dimension),
            }
        }
        Question::Count { noun, around, gist, way } => {
            let asked = match way {
                Counting::Number => format!("How many {noun}"),
                Counting::Share => format!("What share of {noun}"),
                Counting::Scale => format!("Which {noun}"),
            };
            around.as_ref().map_or_else(|| about(&asked, gist), |around| whole(&asked, around))
        }
        Question::When { clause: Some(clause), .. } => format!("When {clause}"),
        Question::When { clause: None, gist } => about("When", gist),
        Question::Whether { clause } => format!("Whether {clause}"),
        Question::Stage { clause } => format!("Whether this is done or to come: {clause}"),
        Question::Certainty { clause } => format!("How sure it is that {clause}"),
        Question::Who { deed } => format!("Who {deed}"),
        Question::Words { speaker: Some(speaker), gist } => format!("How {speaker} put it: “{}”", spoken(gist)),
        Question::Words { speaker: None, gist } => format!("How it was put: “{}”", spoken(gist)),
        Question::Speaker { gist } => format!("Who said “{gist}”"),
        Question::Stance { source, holder, matter } => {
            let by = source.as_ref().filter(|source| *source != holder);
            let by = by.map_or_else(String::new, |source| format!(", according to {source}"));
            match matter {
                Some(matter) => format!("Where {holder} stood on {}{by}", matter.strip_prefix("any ").unwrap_or(matter)),
                None => format!("What stance {holder} took{by}"),
            }
        }
        Question::State { class, of } => state(class, of),
        Question::Act { clause } => format!("What happened: “{clause}”"),
        Question::Comment { name } => format!("Whether {name} commented"),
        Question::Which { class, noun, around, gist } => {
            let asked = match (class.as_str(), noun) {
                ("colour", Some(noun)) => return format!("What colour {noun} was"),
                ("ordinal", Some(noun)) => format!("Which {noun}"),
                _ => dictionary::lookup(choice::ASKED, class).unwrap_or("Which").to_string(),
            };
            around.as_ref().map_or_else(|| about(&asked, gist), |around| whole(&asked, around))
        }
        Question::Direction { from } => format!("In which direction from {from} it was"),
        Question::Role { person } => format!("What {person} is called"),
        Question::List { topics: true, .. } => "Which topics were discussed".to_string(),
        Question::List { clause: Some(clause), .. } => format!("What {clause}"),
        Question::List { gist, .. } => about("What is listed", gist),
    }
}

/// Which of the states of a class.
fn state(class: &str, of: &str) -> String {
    match class {
        "change" => format!("Which way {of} moved"),
        "charge" => format!("Whether {of} faced charges"),
        "condition" => format!("What condition is told of {of}"),
        "damage" => format!("What damage {of} suffered"),
        "origin" => format!("Whether {of} proved genuine"),
        "place" => format!("Whether {of} stayed open"),
        "plea" => format!("How {of} pleaded"),
        _ => format!("What became of {of}"),
    }
}

/// What is asked, in its clause: "How many people were hurt", "After how many games the striker left".
fn whole(asked: &str, around: &Around) -> String {
    let clause = &around.clause;
    match &around.case {
        Some(case) => {
            format!("{} {} {clause}", first_letter(case, char::to_ascii_uppercase), first_letter(asked, char::to_ascii_lowercase))
        }
        None => format!("{asked} {clause}"),
    }
}

/// The words of a quote without what goes on behind its closing mark, which stands right behind a word.
fn spoken(gist: &str) -> &str {
    let closes = |(at, c): &(usize, char)| matches!(c, '"' | '”') && !gist[..*at].ends_with(char::is_whitespace);
    let end = gist.char_indices().skip(1).find(closes).map(|(at, _)| at);
    end.map_or(gist, |end| gist[..end].trim_end_matches([',', '.', ' ']))
}

/// What is asked, and the words around the answer, if there are any.
fn about(asked: &str, gist: &str) -> String {
    if gist.is_empty() { asked.to_string() } else { format!("{asked}: “{gist}”") }
}

/// A text with another first letter.
fn first_letter(text: &str, turn: fn(&char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| turn(&first).to_string()).unwrap_or_default() + letters.as_str()
}

/// What is told of a measure.
struct Told<'q> {
    thing: Option<&'q Thing>,
    clause: Option<&'q str>,
    around: Option<&'q Around>,
    gist: &'q str,
}

impl Told<'_> {
    /// "How far off the coast the ship sank", "How deep the lake is".
    fn so(&self, way: &str) -> String {
        match (self.clause, self.thing) {
            (Some(clause), None) => format!("How {way} {clause}"),
            (Some(clause), _) if way.starts_with("far") => format!("How {way} {clause}"),
            (_, Some(thing)) => format!("How {way} {}", be(thing)),
            (None, None) => about(&format!("How {way}"), self.gist),
        }
    }

    /// "By what percentage exports rose".
    fn changed(&self) -> String {
        match self.clause {
            Some(clause) => format!("By what percentage {clause}"),
            None => self.measure(Dimension::Percent),
        }
    }

    fn measure(&self, dimension: Dimension) -> String {
        let asked = match dimension {
            Dimension::Duration | Dimension::Months => "How long",
            Dimension::Age => "How old",
            Dimension::Magnitude => "What magnitude",
            Dimension::Mass => "How heavy",
            Dimension::Speed => "How fast",
            Dimension::Money => "How much money",
            Dimension::Percent => "What percentage",
            Dimension::Length => "How far",
            Dimension::Area => "How large an area",
            Dimension::Temperature => "What temperature",
            Dimension::Angle => "How many degrees",
            Dimension::Volume | Dimension::Energy | Dimension::Data => "How much",
        };
        match (self.thing, self.around, self.clause) {
            (None, Some(around @ Around { case: Some(_), .. }), _) if dimension == Dimension::Money => whole("What sum", around),
            (thing, Some(around), _) if thing.is_none() || dimension != Dimension::Money => whole(asked, around),
            (Some(thing), ..)
                if dimension != Dimension::Speed
                    && (dimension != Dimension::Length || thing.sized || LENGTHS.contains(&last(&thing.name))) =>
            {
                of_thing(dimension, thing)
            }
            (_, _, Some(clause)) if acts(dimension, clause) => format!("{asked} {clause}"),
            _ => about(asked, self.gist),
        }
    }
}

/// Whether a measure goes with an act: how long, how far, how fast something is done. "It reduced speed to six knots" is not how fast
/// it did, and an act with a figure of its own may be measured by that.
fn acts(dimension: Dimension, clause: &str) -> bool {
    match dimension {
        Dimension::Duration | Dimension::Months => true,
        Dimension::Length | Dimension::Speed => !clause.ends_with("speed") && !clause.contains(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// The noun of a name.
fn last(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}

/// What is asked of a thing.
fn of_thing(dimension: Dimension, thing: &Thing) -> String {
    let name = &thing.name;
    match dimension {
        Dimension::Duration | Dimension::Months => lasted(thing),
        Dimension::Age if name.starts_with(char::is_uppercase) => format!("How old {name} is"),
        Dimension::Age => format!("How old {}", be(thing)),
        Dimension::Magnitude => format!("What magnitude the {name} had"),
        Dimension::Mass => format!("How heavy {}", be(thing)),
        // "At a depth of ten kilometres".
        Dimension::Length if LENGTHS.contains(&last(name)) => format!("What the {name} was"),
        Dimension::Length => format!("What the {name} {}", if thing.plural { "measure" } else { "measures" }),
        Dimension::Area => format!("How large {}", be(thing)),
        Dimension::Money if dictionary::holds(SUMS, last(name)) => format!("How high {}", be(thing)),
        Dimension::Money => format!("How much {} worth", be(thing)),
        Dimension::Percent => format!("What percentage {}", be(thing)),
        Dimension::Temperature => format!("What the temperature of the {name} was"),
        Dimension::Angle => format!("How many degrees {}", be(thing)),
        Dimension::Speed | Dimension::Volume | Dimension::Energy | Dimension::Data => {
            format!("How much the {name} {}", if thing.plural { "hold" } else { "holds" })
        }
    }
}

/// "The lake is", "the talks are".
fn be(thing: &Thing) -> String {
    format!("the {} {}", thing.name, if thing.plural { "are" } else { "is" })
}

fn lasted(thing: &Thing) -> String {
    let (name, be) = (&thing.name, if thing.plural { "were" } else { "was" });
    match (thing.planned, thing.lasts) {
        (true, true) => format!("How long the {name} {be} planned to last"),
        (false, true) => format!("How long the {name} lasted"),
        (_, false) => format!("How long the {name} {be}"),
    }
}
