//! What a word changed in a copied sentence changes: a time, a figure, a quoted word, a negation, a status, a name.

use super::{Kind, Question, Reason, Understood, Verdict, measure, moment, quantity, sentence::Told};
use crate::{
    dictionary::{
        self,
        cue::{HEDGES, NEGATIONS, PLANNING, POSSIBILITY, REPORT_VERBS},
        number_word::CARDINALS,
        role::{ROLES, TITLES},
    },
    document::{Relation, Span, Tag, Token},
    extraction::{Measure, Quantity, TimeClaim},
};

/// The words on one side of a change.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) span: Span,
    pub(super) source: Option<String>,
    pub(super) value: Option<Understood>,
}

/// A change that says something else.
pub(super) struct Altered {
    pub(super) kind: Kind,
    pub(super) verdict: Verdict,
    pub(super) reason: Reason,
    /// What is asked, where a claim tells it.
    pub(super) question: Option<Question>,
    /// The words of the first sentence that were changed.
    pub(super) range: (usize, usize),
    /// How many words on either side the evidence shows.
    pub(super) context: usize,
    pub(super) one: Side,
    pub(super) other: Side,
}

/// A change: the words of a range in each of two sentences.
struct Change<'a, 'd> {
    one: (&'a Told<'d>, (usize, usize)),
    other: (&'a Told<'d>, (usize, usize)),
}

/// What a reader makes of a change: `None` where it is not of its sort, `Some(None)` where it is and nothing differs.
type Reader = fn(&Change) -> Option<Option<Altered>>;

/// In order; the first that knows what the words are decides.
const READERS: [Reader; 7] = [time, figure, quoted, negation, status, doubt, name];

/// What the change of a stretch of words says.
pub(super) fn read<'d>(one: &Told<'d>, a: (usize, usize), other: &Told<'d>, b: (usize, usize)) -> Option<Altered> {
    let change = Change { one: (one, a), other: (other, b) };
    READERS.iter().find_map(|reader| reader(&change))?
}

impl Change<'_, '_> {
    fn tokens(&self) -> [Vec<&Token>; 2] {
        [self.one, self.other]
            .map(|(told, range)| told.tokens[range.0..range.1].iter().map(|token| &told.document.tokens[*token]).collect())
    }

    fn altered(&self, kind: Kind, verdict: Verdict, reason: Reason, context: usize) -> Altered {
        let side = |(told, range): (&Told, (usize, usize))| Side { span: told.span(range, context), source: None, value: None };
        Altered {
            kind,
            verdict,
            reason,
            question: None,
            range: self.one.1,
            context,
            one: side(self.one),
            other: side(self.other),
        }
    }
}

/// The claim of a sentence whose span the words of a range touch.
fn claim_at<'a, C>(told: &Told<'a>, range: (usize, usize), claims: &'a [C], at: fn(&C) -> (usize, Span)) -> Option<&'a C> {
    let words = (range.0 < range.1).then(|| told.span(range, 0))?;
    claims.iter().find(|claim| at(claim).0 == told.member.claim && at(claim).1.overlaps(words))
}

fn time(change: &Change) -> Option<Option<Altered>> {
    let claim = |(told, range): (&Told<'_>, (usize, usize))| {
        claim_at(told, range, &told.claims.times, |time: &TimeClaim| (time.frame.sentence, time.span)).cloned()
    };
    let (one, other) = (claim(change.one)?, claim(change.other)?);
    if one.said != other.said {
        return Some(None);
    }
    let (verdict, reason) = match moment::compare(one.moment, other.moment) {
        Verdict::Contradiction => (Verdict::Contradiction, Reason::OtherTime(0, 1)),
        Verdict::Precision => (Verdict::Precision, Reason::FinerTime(0, 1)),
        _ => return Some(None),
    };
    let mut altered = change.altered(Kind::Time, verdict, reason, 0);
    altered.one = Side { span: one.span, source: None, value: Some(Understood::Time(one.moment)) };
    altered.other = Side { span: other.span, source: None, value: Some(Understood::Time(other.moment)) };
    Some(Some(altered))
}

fn figure(change: &Change) -> Option<Option<Altered>> {
    let claim = |(told, range): (&Told<'_>, (usize, usize))| {
        claim_at(told, range, &told.claims.quantities, |quantity: &Quantity| (quantity.frame.sentence, quantity.span)).cloned()
    };
    if let (Some(one), Some(other)) = (claim(change.one), claim(change.other)) {
        // How many there are and how many come in a day are two things.
        if one.aspect != other.aspect {
            return Some(None);
        }
        let money = |quantity: &Quantity| matches!(&quantity.measure, Measure::Unit(unit) if unit.dimension == dictionary::unit::Dimension::Money);
        let figures = |quantity: &Quantity| quantity.value;
        let (verdict, reason) = if !same_measure(&one, &other) {
            // Sums in two currencies may be one sum, converted.
            let converted = money(&one) && money(&other) && figures(&one) != figures(&other);
            if converted
                || matches!(
                    (&one.measure, &other.measure),
                    (Measure::Count(_) | Measure::Toll(..), Measure::Count(_) | Measure::Toll(..))
                ) && one.value == other.value
            {
                return None;
            }
            (Verdict::Contradiction, Reason::Apart(0, 1))
        } else if quantity::is_conversion(&one, &other) {
            return Some(None);
        } else if one.value.is_disjoint(&other.value) {
            (Verdict::Contradiction, Reason::Apart(0, 1))
        } else if one.value == other.value {
            return None;
        } else if quantity::is_near(&one.value, &other.value) {
            return Some(None);
        } else if one.value.contains(&other.value) {
            (Verdict::Precision, Reason::Rounder(0, 1))
        } else {
            (Verdict::Precision, Reason::Rounder(1, 0))
        };
        let mut altered = change.altered(Kind::Quantity, verdict, reason, 0);
        altered.question = Some(measure::question(change.one.0.document, change.one.0.claims, &one));
        altered.one = Side { span: one.span, source: None, value: Some(quantity::understood(&one)) };
        altered.other = Side { span: other.span, source: None, value: Some(quantity::understood(&other)) };
        return Some(Some(altered));
    }
    // "23 sailors" and "12 Dutch and 11 Danish sailors" may be the same sailors.
    let numbers = change.tokens().map(|tokens| tokens.into_iter().filter(|token| is_number(token)).count());
    (0 < numbers[0] && numbers[0] == numbers[1])
        .then(|| Some(change.altered(Kind::Quantity, Verdict::Contradiction, Reason::Apart(0, 1), 0)))
}

fn same_measure(one: &Quantity, other: &Quantity) -> bool {
    match (&one.measure, &other.measure) {
        (Measure::Unit(a), Measure::Unit(b)) => {
            a.dimension == b.dimension && (a.dimension != dictionary::unit::Dimension::Money || a.name == b.name)
        }
        (Measure::Count(_) | Measure::Toll(..), Measure::Count(_) | Measure::Toll(..)) => true,
        _ => false,
    }
}

fn is_number(token: &Token) -> bool {
    token.norm.starts_with(|c: char| c.is_ascii_digit())
        || dictionary::lookup(CARDINALS, &token.norm).is_some() && token.tag == Tag::Num
}

/// Words of what stands between quotation marks in both.
fn quoted(change: &Change) -> Option<Option<Altered>> {
    let inside = |(told, range): (&Told, (usize, usize))| {
        // Words put in between two quoted words are put into the quote.
        let (first, last) = if range.0 < range.1 { (range.0, range.1 - 1) } else { (range.0.checked_sub(1)?, range.0) };
        let (first, last) = (*told.tokens.get(first)?, *told.tokens.get(last)?);
        let quote =
            told.claims.quotes.iter().find(|quote| quote.words.first() <= Some(&first) && Some(&last) <= quote.words.last())?;
        Some((quote.span, quote.speaker.as_ref().map(|speaker| speaker.name.clone())))
    };
    let (one, other) = (inside(change.one)?, inside(change.other)?);
    let tells = |token: &&Token| {
        matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Num | Tag::Adj | Tag::Verb) || dictionary::holds(NEGATIONS, &token.norm)
    };
    let verdict = if change.tokens().iter().flatten().any(tells) { Verdict::Difference } else { Verdict::Precision };
    let mut altered = change.altered(Kind::Quote, verdict, Reason::OtherWords(0, 1), 2);
    for (side, (quote, speaker)) in [(&mut altered.one, one), (&mut altered.other, other)] {
        // The context ends with the quote.
        side.span = Span::new(side.span.start.max(quote.start), side.span.end.min(quote.end));
        side.source = speaker;
    }
    Some(Some(altered))
}

/// The lemmas of a side without auxiliaries, articles and what `drop` names.
fn lemmas<'t>(tokens: &[&'t Token], drop: fn(&Token) -> bool) -> Vec<&'t str> {
    let light = |token: &Token| {
        matches!(token.tag, Tag::Aux | Tag::Det | Tag::Part) || matches!(token.lemma.as_str(), "do" | "any" | "a")
    };
    tokens.iter().filter(|token| !light(token) && !drop(token)).map(|token| token.lemma.as_str()).collect()
}

fn negation(change: &Change) -> Option<Option<Altered>> {
    fn negates(token: &Token) -> bool {
        dictionary::holds(NEGATIONS, &token.norm)
    }
    let [one, other] = change.tokens();
    let denied = |tokens: &[&Token]| tokens.iter().filter(|token| negates(token)).count() % 2 == 1;
    (denied(&one) != denied(&other) && lemmas(&one, negates) == lemmas(&other, negates))
        .then(|| Some(change.altered(Kind::Event, Verdict::Contradiction, Reason::Denied, 2)))
}

fn status(change: &Change) -> Option<Option<Altered>> {
    fn plans(token: &Token) -> bool {
        matches!(token.norm.as_str(), "will" | "'ll" | "shall" | "would" | "going")
            || dictionary::holds(PLANNING, &token.lemma) && token.tag != Tag::Noun
    }
    let [one, other] = change.tokens();
    let planned = |tokens: &[&Token]| tokens.iter().any(|token| plans(token));
    let done = |tokens: &[&Token]| {
        !planned(tokens) && tokens.iter().any(|token| matches!(token.xpos, "VBD" | "VBN") || token.norm == "has")
    };
    let words = match (planned(&one) && done(&other), planned(&other) && done(&one)) {
        (true, _) => ("planned", "done"),
        (_, true) => ("done", "planned"),
        _ => return None,
    };
    (lemmas(&one, plans) == lemmas(&other, plans))
        .then(|| Some(change.altered(Kind::Status, Verdict::Difference, Reason::OtherStatus(words.0, words.1), 1)))
}

/// A word that leaves it open, on one side alone.
fn doubt(change: &Change) -> Option<Option<Altered>> {
    fn doubts(token: &Token) -> bool {
        dictionary::holds(HEDGES, &token.norm) || dictionary::holds(POSSIBILITY, &token.norm) && token.tag == Tag::Aux
    }
    let [one, other] = change.tokens();
    let open = |tokens: &[&Token]| tokens.iter().any(|token| doubts(token));
    (open(&one) != open(&other) && lemmas(&one, doubts) == lemmas(&other, doubts))
        .then(|| Some(change.altered(Kind::Stance, Verdict::Precision, Reason::Hedged, 2)))
}

fn name(change: &Change) -> Option<Option<Altered>> {
    let read = |(told, range): (&Told, (usize, usize))| {
        let tokens = &told.tokens[range.0..range.1];
        let is_title = |token: &Token| {
            dictionary::lookup(TITLES, &token.norm).is_some() || dictionary::lookup(ROLES, &token.lemma).is_some()
        };
        let token = |token: &usize| &told.document.tokens[*token];
        let last = tokens.iter().rev().find(|index| token(index).tag == Tag::Propn && !is_title(token(index)))?;
        let all =
            tokens.iter().all(|index| token(index).tag == Tag::Propn || is_title(token(index)) || token(index).tag == Tag::Det);
        let entity = told.claims.entities.at(*last).map(|entity| &told.claims.entities.list[entity])?;
        let name = if told.claims.quotes.is_empty() || 1 < tokens.len() {
            told.span(range, 0).of(&told.document.text)
        } else {
            &entity.name
        };
        all.then(|| (entity.key.clone(), name.to_string(), is_speaker(told, *last)))
    };
    let (one, other) = (read(change.one)?, read(change.other)?);
    if one.0 == other.0 || is_variant(&one.1, &other.1) || is_variant(&one.0, &other.0) {
        return Some(None);
    }
    if one.2 && other.2 {
        let mut altered =
            change.altered(Kind::Speaker, Verdict::Difference, Reason::OtherSource(one.1.clone(), other.1.clone()), 0);
        (altered.one.source, altered.other.source) = (Some(one.1), Some(other.1));
        return Some(Some(altered));
    }
    let acts = |(told, range): (&Told, (usize, usize))| {
        let relation = |token: &usize| told.document.tokens[*token].relation;
        told.tokens[range.0..range.1].iter().any(|token| matches!(relation(token), Relation::Nsubj | Relation::OblAgent))
    };
    let (kind, reason) = if acts(change.one) && acts(change.other) {
        (Kind::Actor, Reason::OtherActor(0, 1))
    } else {
        (Kind::Event, Reason::OtherName(0, 1))
    };
    Some(Some(change.altered(kind, Verdict::Difference, reason, 0)))
}

/// Whether a stretch has a name on either side that no reader could compare: the sentences may tell of two things.
pub(super) fn is_of_another(one: &Told, a: (usize, usize), other: &Told, b: (usize, usize)) -> bool {
    let named = |told: &Told, range: (usize, usize)| {
        told.tokens[range.0..range.1].iter().any(|token| told.document.tokens[*token].tag == Tag::Propn)
    };
    named(one, a) && named(other, b)
}

/// Whether a name is the subject of a verb of saying, or stands behind "according to".
fn is_speaker(told: &Told, name: usize) -> bool {
    let tokens = &told.document.tokens;
    let mut current = name;
    while let Some(head) = tokens[current].head {
        let says = tokens[head].tag == Tag::Verb && dictionary::holds(REPORT_VERBS, &tokens[head].lemma);
        match tokens[current].relation {
            Relation::Flat | Relation::Compound | Relation::Appos => current = head,
            Relation::Nsubj | Relation::OblAgent => return says,
            _ => return tokens.iter().any(|token| token.head == Some(current) && token.norm == "according"),
        }
    }
    false
}

/// Whether two names are two spellings, one the end of the other, or one the initials of the other.
fn is_variant(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let words = |name: &str| name.split([' ', '-']).filter(|word| 2 < word.len()).map(str::to_string).collect::<Vec<_>>();
    let shared = words(&one).iter().any(|word| words(&other).contains(word));
    let initials = |name: &str| name.split([' ', '-']).filter_map(|word| word.chars().next()).collect::<String>();
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (a, b) = (letters(&one), letters(&other));
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    shared || initials(&one) == other || initials(&other) == one || 4 < longest && longest <= start + end + 2
}

#[cfg(test)]
mod tests {
    use super::is_variant;

    #[test]
    fn variants_of_a_name_are_one_name() {
        for (one, other) in [("Ann Poe", "Poe"), ("Salem", "Saleem"), ("Northern Trade Union", "NTU"), ("Han-il", "Han Il")] {
            assert!(is_variant(one, other), "{one} {other}");
        }
        for (one, other) in [("Ann Poe", "Eve Roe"), ("Larn", "Lorne"), ("Ness", "Tess")] {
            assert!(!is_variant(one, other), "{one} {other}");
        }
    }
}
