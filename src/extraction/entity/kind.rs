//! What an entity is, from the words around its names: each hint counts, the strongest sum wins.

use super::{
    Kind,
    run::{Run, says_body},
};
use crate::{
    dictionary::{
        self,
        noun::{NOUNS, PLACE_HEADS, SHIP_PREFIXES},
        role::ROLES,
    },
    document::{Relation, Tag},
    extraction::tree::Tree,
};

/// How strongly the text says that an entity is of each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clues {
    weights: [u16; 4],
}

/// A title or role, a word inside the name: leaves no doubt.
pub(super) const PLAIN: u16 = 10;
/// A word beside the name.
pub(super) const BESIDE: u16 = 6;
/// The shape of the name, a preposition.
pub(super) const SHAPE: u16 = 2;

impl Clues {
    pub(super) fn add(&mut self, kind: Kind, weight: u16) {
        if kind != Kind::Other {
            let sum = &mut self.weights[kind as usize];
            *sum = sum.saturating_add(weight);
        }
    }

    /// The likeliest kind and how sure it is, in thousandths: the share of its weight, less where there is little.
    pub(super) fn verdict(self) -> (Kind, u16) {
        let kinds = [Kind::Person, Kind::Body, Kind::Place, Kind::Vessel];
        let total: u32 = self.weights.iter().map(|weight| u32::from(*weight)).sum();
        let mut best = 0;
        for index in 1..4 {
            if self.weights[best] < self.weights[index] {
                best = index;
            }
        }
        let most = u32::from(self.weights[best]);
        if most == 0 {
            return (Kind::Other, 0);
        }
        let share = 1000 * most / total;
        let sure = share * most.min(u32::from(BESIDE)) / u32::from(BESIDE);
        (kinds[best], u16::try_from(sure).unwrap_or(1000))
    }
}

/// The kind that a common noun says.
pub(crate) fn of_noun(lemma: &str) -> Kind {
    if dictionary::lookup(ROLES, lemma).is_some() {
        return Kind::Person;
    }
    match dictionary::lookup(NOUNS, lemma).map(dictionary::class) {
        Some("body") => Kind::Body,
        Some("place") => Kind::Place,
        Some("ship") => Kind::Vessel,
        _ => Kind::Other,
    }
}

/// Whether a run names a body: its last word, or the one before "of", is a noun for bodies.
pub(super) fn names_body(tree: &Tree, run: Run) -> bool {
    let before_of = (run.first..run.last).find(|index| tree.norm(index + 1) == "of");
    run.first < run.last && (says_body(tree, run.last) || before_of.is_some_and(|index| says_body(tree, index)))
}

/// What the words of one mention and around it say.
pub(super) fn clues(tree: &Tree, run: Run, start: usize, clues: &mut Clues) {
    let last = run.last;
    let country = super::is_country(tree.key(last));
    let bare = start == last;
    if names_body(tree, Run { first: start, ..run }) {
        clues.add(Kind::Body, PLAIN);
    } else if country {
        clues.add(Kind::Place, PLAIN);
    } else if dictionary::holds(SHIP_PREFIXES, tree.norm(start)) && !bare {
        clues.add(Kind::Vessel, PLAIN);
    } else if !bare && dictionary::holds(PLACE_HEADS, tree.norm(start)) && tree.norm(start + 1) == "of" {
        clues.add(Kind::Place, PLAIN);
    } else if !bare {
        clues.add(Kind::Person, SHAPE);
    }
    let written = tree.token(last).span.of(&tree.document.text);
    // "SuchWorks": a capital inside a word that is no family name.
    let inner = written.chars().skip(3).any(char::is_uppercase)
        && written.chars().any(char::is_lowercase)
        && !written.contains(['-', '\'', '’']);
    if bare && inner {
        clues.add(Kind::Body, SHAPE);
    }
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    if bare && !country && 1 < letters && letters < 7 && written.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) {
        clues.add(Kind::Body, SHAPE);
    }
    // The noun before: "the frigate Such", "the town of Such", "Such, a ferry".
    let beside = start.checked_sub(1).filter(|before| run.start <= *before);
    if let Some(before) = beside {
        let token = tree.token(before);
        match token.norm.as_str() {
            "of" if run.start < before && token.tag == Tag::Adp && of_noun(tree.lemma(before - 1)) == Kind::Place => {
                clues.add(Kind::Place, BESIDE);
            }
            "in" | "near" if token.tag == Tag::Adp => clues.add(Kind::Place, SHAPE * 2),
            "at" if token.tag == Tag::Adp && bare => clues.add(Kind::Place, 1),
            "the" if bare && tree.token(last).relation != Relation::Compound => clues.add(Kind::Body, SHAPE),
            _ if token.tag == Tag::Noun => clues.add(of_noun(&token.lemma), BESIDE),
            _ => {}
        }
    }
    // What is set beside it between commas, its age, what it does.
    for token in start..=last {
        for child in tree.children(token) {
            let below = tree.token(*child);
            if below.relation == Relation::Appos {
                if below.tag == Tag::Num && below.norm.len() < 4 {
                    clues.add(Kind::Person, BESIDE);
                } else if below.tag == Tag::Noun {
                    clues.add(of_noun(&below.lemma), BESIDE);
                }
            }
        }
        let above = tree.token(token);
        if above.relation == Relation::Appos
            && let Some(head) = above.head.filter(|head| tree.token(*head).tag == Tag::Noun)
        {
            clues.add(of_noun(tree.lemma(head)), BESIDE);
        }
        // "Such is a ferry".
        if matches!(above.relation, Relation::Nsubj)
            && let Some(head) = above.head.filter(|head| {
                tree.token(*head).tag == Tag::Noun && tree.has_child(*head, |child| child.relation == Relation::Cop)
            })
        {
            clues.add(of_noun(tree.lemma(head)), BESIDE);
        }
        if above.relation == Relation::Nsubj
            && above.head.is_some_and(|verb| dictionary::holds(dictionary::cue::REPORT_VERBS, tree.lemma(verb)))
            && !country
        {
            clues.add(if bare { Kind::Body } else { Kind::Person }, 1);
            clues.add(Kind::Person, 1);
        }
    }
}
