//! Which count of people a figure is: "killing at least two people", "four missing", "the death toll has risen to nine".

use super::{Line, Tree, figure};
use crate::{
    dictionary::{
        self,
        role::ROLES,
        tally::{ANYBODY, COUNTED, DONE, GROUPS, LIFE_TAKING, STATES, SUFFERED, Tally},
    },
    document::{Relation, Tag},
};

/// A count of people by what happened to them.
pub(super) struct Toll {
    pub(super) tally: Tally,
    /// The word that tells what happened, or the noun counted.
    pub(super) head: usize,
    /// The first piece behind the figure and what it counts.
    pub(super) end: usize,
    /// Key of the noun where it says who they are ("officers").
    pub(super) who: Option<String>,
}

/// So many words may stand between the noun of a toll and its figure: "the toll of the crash near the bridge had by Monday evening risen to four".
const NEAR: usize = 14;

/// Reads the count of people that a figure before piece `end` tells, given the noun it counts.
pub(super) fn read(line: &Line, first: usize, end: usize, noun: Option<usize>) -> Option<Toll> {
    match noun {
        Some(noun) => of_noun(line, noun).or_else(|| beside(line, first, noun)),
        None => bare(line, first, end),
    }
}

fn of_noun(line: &Line, noun: usize) -> Option<Toll> {
    let tree = line.tree;
    let end = line.at_byte(tree.token(noun).span.end);
    let lemma = tree.lemma(noun);
    let toll = |tally: Tally, who: Option<String>| Some(Toll { tally, head: noun, end, who });
    if let Some(tally) = dictionary::lookup(COUNTED, lemma) {
        return toll(tally, None);
    }
    let who = (!dictionary::holds(ANYBODY, lemma)).then(|| tree.key(noun).to_string());
    let token = tree.token(noun);
    // "three people dead", "214 people on board", "two people injured in the crash".
    let behind =
        |at: usize| line.skip(line.skip(at, &["still", "feared", "were", "was", "are", "have"]), &["been", "still", "also"]);
    let next = behind(end);
    if let Some(tally) = state(line, next) {
        return toll(tally, who);
    }
    let head = token.head?;
    let verb = tree.lemma(head);
    let object = matches!(token.relation, Relation::Obj | Relation::NsubjPass)
        || token.relation == Relation::Nsubj && tree.is_passive(head);
    if lemma == "life" {
        let taken = object && dictionary::holds(LIFE_TAKING, verb) || token.relation == Relation::Nmod && verb == "loss";
        return if taken { toll(Tally::Dead, None) } else { None };
    }
    if object && let Some(tally) = dictionary::lookup(DONE, verb) {
        // "carried three boxes" counts no people.
        let people = tally != Tally::Aboard || who.is_none() || matches!(lemma, "passenger" | "crew" | "migrant" | "sailor");
        return if people { toll(tally, who) } else { None };
    }
    // "12 people were in hospital", "taken to hospital".
    if (object || token.relation == Relation::Nsubj)
        && (line.phrase(behind(end), "taken to hospital").is_some() || in_hospital(tree, head))
    {
        return toll(Tally::Hospitalised, who);
    }
    // "Three people suffered injuries".
    let hurt = |noun: usize| matches!(tree.lemma(noun), "injury" | "wound" | "burn");
    if token.relation == Relation::Nsubj
        && matches!(verb, "suffer" | "sustain" | "receive")
        && tree.object(head).is_some_and(hurt)
    {
        return toll(Tally::Injured, who);
    }
    if token.relation == Relation::Nsubj {
        let tally = dictionary::lookup(SUFFERED, verb).or_else(|| dictionary::lookup(STATES, tree.norm(head)))?;
        return toll(tally, who);
    }
    None
}

/// "an audience of about 2,000": the noun of the people whom the figure that begins at a piece counts.
pub(super) fn group_of(line: &Line, bound: usize) -> Option<usize> {
    let of = bound.checked_sub(1).filter(|of| line.word(*of) == "of")?;
    let noun = line.token(of.checked_sub(1)?);
    dictionary::holds(GROUPS, line.tree.lemma(noun)).then_some(noun)
}

/// What nouns for people are made with: "dockworkers", "theatregoers".
const PEOPLE: [&str; 7] = ["fighter", "goer", "holder", "member", "owner", "woman", "worker"];

/// Whether a noun (lemma) is one for people.
pub(super) fn is_people(noun: &str) -> bool {
    let made = |end: &&str| end.len() < noun.len() && noun.ends_with(*end);
    dictionary::holds(ANYBODY, noun) || dictionary::lookup(ROLES, noun).is_some() || PEOPLE.iter().any(made)
}

/// "killing at least 12 people": the verb right before the figure, whatever the tree makes of them.
fn beside(line: &Line, first: usize, noun: usize) -> Option<Toll> {
    let tree = line.tree;
    let bound = figure::approximator(line, first).map_or(first, |found| found.1);
    let verb = line.token(bound.checked_sub(1)?);
    let active = tree.token(verb).tag == Tag::Verb && !tree.is_passive(verb) || tree.norm(verb).ends_with("ing");
    let tally = dictionary::lookup(DONE, tree.lemma(verb)).filter(|tally| active && *tally != Tally::Aboard)?;
    let lemma = tree.lemma(noun);
    let who = (!dictionary::holds(ANYBODY, lemma)).then(|| tree.key(noun).to_string());
    is_people(lemma).then(|| Toll { tally, head: noun, end: line.at_byte(tree.token(noun).span.end), who })
}

fn in_hospital(tree: &Tree, verb: usize) -> bool {
    matches!(tree.lemma(verb), "hospital" | "take" | "bring" | "rush" | "fly")
        && tree.has_child(verb, |child| child.norm == "hospital" || child.norm == "hospitals")
}

/// The state that is told from a piece on: "dead", "on board", "unaccounted for".
fn state(line: &Line, at: usize) -> Option<Tally> {
    if line.phrase(at, "on board").is_some() {
        return Some(Tally::Aboard);
    }
    let word = line.word(at);
    let tally = dictionary::lookup(STATES, word)?;
    // "two injured officers" counts officers; "killed two" counts others.
    let noun = (at + 1 < line.len()).then(|| line.tree.token(line.token(at + 1)));
    let goes_on = noun.is_some_and(|noun| matches!(noun.tag, Tag::Noun | Tag::Propn | Tag::Num | Tag::Det));
    (!goes_on).then_some(tally)
}

/// A figure without a noun: "two dead", "a toll of 12", "at least 30 were arrested".
fn bare(line: &Line, first: usize, end: usize) -> Option<Toll> {
    let tree = line.tree;
    let next = line.skip(
        line.skip(line.skip(end, &["are", "were", "was", "have", "has"]), &["been"]),
        &["still", "feared", "more", "confirmed"],
    );
    if let Some(tally) = state(line, next) {
        return Some(Toll { tally, head: line.token(next), end: next + 1, who: None });
    }
    // "crash kills two", "three die".
    let number = tree.token(line.token(first));
    if let Some(head) = number.head {
        let verb = tree.lemma(head);
        let tally = match number.relation {
            Relation::Nsubj if !tree.is_passive(head) => dictionary::lookup(SUFFERED, verb),
            Relation::Obj | Relation::Nsubj | Relation::NsubjPass => dictionary::lookup(DONE, verb),
            _ => None,
        };
        if let Some(tally) = tally {
            return Some(Toll { tally, head, end, who: None });
        }
    }
    // "the death toll stands at four": the noun stands before, the figure behind "at", "to" or "of".
    if !line.is(first.wrapping_sub(1), &["at", "to", "of", "reached", "is", "was", "passed", "topped", "over", "least"]) {
        return None;
    }
    let from = first.saturating_sub(NEAR);
    (from..first).rev().find_map(|at| {
        let tally = match line.word(at) {
            "toll" if matches!(line.before(at), "injury" | "injured") => Tally::Injured,
            "toll" => Tally::Dead,
            "deaths" | "dead" | "fatalities" | "killed" if number_of(line, at) => Tally::Dead,
            "injured" | "wounded" | "injuries" if number_of(line, at) => Tally::Injured,
            "missing" if number_of(line, at) => Tally::Missing,
            "arrests" | "arrested" | "detained" if number_of(line, at) => Tally::Arrested,
            _ => return None,
        };
        Some(Toll { tally, head: line.token(at), end, who: None })
    })
}

/// "the number of dead", "number of people killed".
fn number_of(line: &Line, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|before| line.is(before, &["number", "total", "tally", "count", "figure"]))
}
