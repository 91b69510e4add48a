//! What is asked where figures differ: how long, how far, how many of what.

use super::{Around, Counting, Question, Thing, clause::Clause};
use crate::{
    dictionary::{self, irregular, number_word::CARDINALS, unit::Dimension},
    document::{Document, Relation, Span, Tag},
    extraction::{Aspect, Claims, Kind, Measure, Quantity, Status, kind_of_noun},
};

/// Lemmas of verbs that make their subject an event that lasts.
const LASTING: &[&str] = &["continue", "go", "last", "run", "span", "stretch"];
/// Lemmas of nouns that a length of time belongs to and that do not go on themselves. Sorted.
const STANDING: &[&str] = &[
    "agreement",
    "bond",
    "contract",
    "deal",
    "duty",
    "forecast",
    "guarantee",
    "high",
    "lease",
    "loan",
    "low",
    "outlook",
    "plan",
    "sentence",
    "term",
    "warranty",
];
/// Lemmas of nouns for places in time: "the 80-minute mark" lasts no 80 minutes. Sorted.
const POINTS: &[&str] = &["deadline", "limit", "mark", "milestone", "point", "target"];
/// Words that say which length is told.
const WAYS: &[&str] = &["deep", "high", "long", "tall", "thick", "wide"];
/// The most words of a sentence behind its figure that a question shows.
const LONGEST: usize = 10;
/// Words between a distance and the place it is told from.
const BETWEEN: &[&str] = &["away", "east", "inland", "north", "offshore", "south", "west"];

/// The question that a figure answers.
pub(super) fn question(document: &Document, claims: &Claims, claim: &Quantity) -> Question {
    let clause = Clause::new(document, claims, &claim.frame);
    let noun = head(document, claim);
    match &claim.measure {
        Measure::Unit(unit) => {
            // "Paid ten dollars", "burned ten acres": the measure is what is done; else it goes with the act.
            let money = unit.dimension == Dimension::Money;
            let done_with = money || matches!(unit.dimension, Dimension::Percent | Dimension::Area);
            let point = dictionary::holds(POINTS, &claim.measured_name);
            let way = noun.and_then(|noun| way(document, claim, noun)).filter(|_| unit.dimension == Dimension::Length);
            // "Six miles off Larn" is asked for with the place.
            let span = way.as_ref().map_or(claim.span, |(_, span)| claim.span.join(*span));
            let around = noun.filter(|_| done_with).and_then(|noun| {
                // "What percentage Halden owns of the yard."
                let of = clause.share_of(noun).map_or_else(String::new, |of| format!(" of {of}"));
                clause.around(noun, claim.span).map(|around| Around { clause: around.clause + &of, ..around })
            });
            let acts = !money && !point;
            Question::Measure {
                thing: thing(document, claim, unit.dimension)
                    .filter(|_| !point)
                    .or_else(|| noun.and_then(|noun| worth(document, noun)).filter(|_| money)),
                clause: clause.act(span).filter(|_| acts),
                around,
                gist: super::gap(document, &claim.frame, claim.span),
                dimension: unit.dimension,
                way: way.map(|(way, _)| way),
                change: claim.aspect == Aspect::Change,
            }
        }
        Measure::Toll(tally, _) => Question::Count {
            noun: plural(&claim.noun, document, noun),
            around: Some(Around { case: None, clause: tally.predicate().to_string() }),
            gist: String::new(),
            way: Counting::Number,
        },
        Measure::Count(_) => {
            let scale = claim.measured_name.starts_with('-');
            let name = counted(document, claim, noun);
            // "A four-storey house" has so many, "a 94th-minute goal" has not.
            let whole = scale && is_cardinal(claim.span.of(&document.text));
            let bare = |clause: String| Around { case: None, clause };
            Question::Count {
                noun: if whole { plural(&name, document, noun) } else { name },
                around: match claim.noun.as_str() {
                    _ if scale => noun.and_then(|noun| scaled(document, noun)).map(bare),
                    "times" | "occasions" => clause.act(claim.span).map(bare),
                    _ => noun.and_then(|noun| clause.around(noun, claim.span)),
                },
                gist: super::gap(document, &claim.frame, claim.span),
                way: match whole {
                    false if scale => Counting::Scale,
                    false if is_share(claim) => Counting::Share,
                    _ => Counting::Number,
                },
            }
        }
    }
}

/// What follows a figure that begins its sentence: "protested in the village". `None` where that is no verb or does not end soon.
pub(super) fn behind(document: &Document, claim: &Quantity) -> Option<String> {
    let tokens = document.sentences.get(claim.frame.sentence)?.tokens.clone();
    let starts = claim.span.start <= document.tokens[tokens.start].span.start;
    let first = tokens.clone().find(|token| claim.span.end <= document.tokens[*token].span.start)?;
    let verb = matches!(document.tokens[first].xpos, "VBD" | "VBN" | "VBP" | "VBZ" | "MD");
    let end = (first..tokens.end).find(|token| document.tokens[*token].tag == Tag::Punct).unwrap_or(tokens.end);
    let short = 1 < end - first && end - first <= LONGEST;
    (starts && verb && short).then(|| {
        let text = document.tokens[first].span.join(document.tokens[end - 1].span).of(&document.text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// Whether a figure before a hyphen is a whole number: "four-storey", "12-man".
fn is_cardinal(text: &str) -> bool {
    let word = text.split_whitespace().find(|word| word.contains(['-', '–'])).unwrap_or_default();
    let number = word.split(['-', '–']).next().unwrap_or_default().to_lowercase();
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    digits || dictionary::lookup(CARDINALS, &number).is_some()
}

/// "The reward", of "a $5,000 reward".
fn worth(document: &Document, sum: usize) -> Option<Thing> {
    let token = &document.tokens[sum];
    let head = token.head.filter(|head| sum < *head && *head <= sum + 3)?;
    let attributive = matches!(token.relation, Relation::Nummod | Relation::Compound | Relation::Amod | Relation::NmodPoss);
    let noun = &document.tokens[head];
    (attributive && noun.tag == Tag::Noun).then(|| Thing {
        name: noun.span.of(&document.text).to_string(),
        plural: noun.xpos == "NNS",
        lasts: false,
        planned: false,
        sized: true,
    })
}

/// "The shock had", of "a 6.1-magnitude shock".
fn scaled(document: &Document, scale: usize) -> Option<String> {
    let thing = document.tokens[scale].head.filter(|thing| scale < *thing && document.tokens[*thing].tag == Tag::Noun)?;
    Some(format!("the {} had", document.tokens[thing].span.of(&document.text)))
}

/// Whether less than one of the thing is told: "half of the roof".
fn is_share(claim: &Quantity) -> bool {
    claim.value.high.is_some_and(|high| high.in_millionths() < 1_000_000)
}

/// The things counted: "boats", "of Harwick's jobs", "cars per day".
fn counted(document: &Document, claim: &Quantity, noun: Option<usize>) -> String {
    let name = claim.measured_name.trim_start_matches(['-', '–', ' ']);
    // "Of" stays before what is one whole: "two of the boats".
    let bare = name.strip_prefix("of ").filter(|rest| {
        let first = rest.split(' ').next().unwrap_or_default();
        let whole = matches!(first, "the" | "its" | "their" | "his" | "her" | "our" | "these" | "those" | "them");
        !whole && !first.ends_with("'s") && !first.ends_with("’s")
    });
    let name = bare.unwrap_or(name);
    if is_share(claim) || claim.measured_name.starts_with('-') {
        return name.strip_prefix("of ").unwrap_or(name).to_string();
    }
    let name = name.strip_prefix("other ").unwrap_or(name);
    let rate = match &claim.aspect {
        Aspect::Rate(of) => format!(" per {of}"),
        _ => String::new(),
    };
    plural(name.trim_start_matches("the "), document, noun) + &rate
}

/// The thing measured, where a noun tells it and can be asked for.
fn thing(document: &Document, claim: &Quantity, dimension: Dimension) -> Option<Thing> {
    let name = Some(claim.measured_name.trim()).filter(|_| claim.measured_by_noun)?;
    let tokens = document.sentences.get(claim.frame.sentence)?.tokens.clone();
    let place = tokens.clone().find(|token| document.tokens[*token].span.of(&document.text) == name);
    let token = place.map(|place| &document.tokens[place]);
    // "The alcohol content".
    let compound = |part: &usize| {
        let token = &document.tokens[*part];
        token.head == place && token.relation == Relation::Compound && !token.span.overlaps(claim.span)
    };
    let first = place.and_then(|place| (tokens.start..place).rev().take_while(compound).last());
    let compounds = first.map_or(String::new(), |first| {
        document.tokens[first].span.join(document.tokens[place.unwrap_or(first) - 1].span).of(&document.text).to_string() + " "
    });
    let compounds = Some(compounds).filter(|words| !words.contains(|c: char| c.is_ascii_digit())).unwrap_or_default();
    let (lemma, plural) = token.map_or((name, false), |token| (token.lemma.as_str(), matches!(token.xpos, "NNS" | "NNPS")));
    let verb = document.tokens[claim.frame.predicate].lemma.as_str();
    let lasting = dictionary::holds(LASTING, verb);
    if matches!(dimension, Dimension::Duration | Dimension::Months) {
        // "The jury took three hours": not the jury lasted.
        if kind_of_noun(lemma) != Kind::Other && !lasting {
            return None;
        }
    }
    let lasts = lasting || !dictionary::holds(STANDING, lemma);
    let sized = place.is_some_and(|place| {
        claim.span.end <= document.tokens[place].span.start
            && claim.span.end + 3 > document.tokens[first.unwrap_or(place)].span.start
    });
    Some(Thing { name: compounds + name, plural, lasts, planned: claim.frame.status == Status::Planned, sized })
}

/// Which length a figure tells and the words that say so: "deep" of "ten metres deep", "far off the coast" of "two miles off the coast".
fn way(document: &Document, claim: &Quantity, unit: usize) -> Option<(String, Span)> {
    let tokens = document.sentences.get(claim.frame.sentence)?.tokens.clone();
    let norm = |token: usize| if tokens.contains(&token) { document.tokens[token].norm.as_str() } else { "" };
    let behind = |from: usize| (from..tokens.end).find(|token| norm(*token) != "-");
    let next = behind(unit + 1)?;
    match norm(next) {
        "below" | "beneath" | "under" | "underground" => return Some(("deep".into(), document.tokens[next].span)),
        word if dictionary::holds(WAYS, word) => return Some((word.into(), document.tokens[next].span)),
        _ => {}
    }
    let place = if BETWEEN.iter().any(|word| norm(next).starts_with(word)) { next + 1 } else { next };
    let from = matches!(norm(place), "from" | "off" | "outside") || norm(place) == "of" && next < place;
    let noun = document.tokens.get(place)?.head.filter(|noun| from && place < *noun && tokens.contains(noun))?;
    let phrase: Span = document.tokens[next].span.join(document.tokens[noun].span);
    let words: Vec<&str> = phrase.of(&document.text).split_whitespace().collect();
    (noun <= place + 4).then(|| (format!("far {}", words.join(" ")), phrase))
}

/// The noun that a figure belongs to: the last of its span.
fn head(document: &Document, claim: &Quantity) -> Option<usize> {
    let tokens = document.sentences.get(claim.frame.sentence)?.tokens.clone();
    tokens.rev().find(|token| {
        let token = &document.tokens[*token];
        // "120 ships a day" are ships.
        let per = matches!(&claim.aspect, Aspect::Rate(of) if *of == token.norm);
        token.span.overlaps(claim.span) && matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Sym) && !per
    })
}

/// The things counted, asked for as many.
fn plural(name: &str, document: &Document, noun: Option<usize>) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let last = name.rsplit(' ').next().unwrap_or_default();
    let one = noun.is_some_and(|noun| document.tokens[noun].xpos == "NN" && document.tokens[noun].norm == last.to_lowercase());
    // "A team of five".
    let team = || document.tokens.iter().any(|token| token.xpos == "NN" && token.norm == last.to_lowercase());
    if noun.is_none() && !name.is_empty() && team() {
        return format!("are in the {name}");
    }
    if !one || dictionary::lookup(irregular::NOUNS, last).is_some() || matches!(last, "people" | "aircraft" | "police" | "staff")
    {
        return name;
    }
    match name.as_bytes() {
        [.., b's' | b'x' | b'h'] => name + "es",
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &name[..name.len() - 1]),
        _ => name + "s",
    }
}
