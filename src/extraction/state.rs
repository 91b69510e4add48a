//! In which state somebody or something is said to be: held or free, genuine or fake, destroyed or damaged.

use super::{
    act,
    entity::{Kind, of_noun},
    factuality::{self, Polarity, Status},
    frame::{Frame, Reading},
};
use crate::{
    dictionary::{
        self,
        noun::NOUNS,
        state::{CIRCUMSTANCES, CLOSING, CONDITIONS, OWN, PERSONAL, PLEAS, PROPOSED, STATES},
    },
    document::{Relation, Span, Tag},
    order::Order,
};
use std::rc::Rc;

/// That somebody or something is in a state, or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The words for the state ("was not arrested", "in critical condition").
    pub span: Span,
    /// The class, then the state: "custody/held".
    pub path: String,
    /// Whether it is denied.
    pub denied: bool,
    /// Whether it is told as to come.
    pub planned: bool,
    /// Key of who or what is in it.
    pub of: String,
    /// The clause.
    pub frame: Rc<Frame>,
}

impl State {
    /// The class.
    #[must_use]
    pub fn class(&self) -> &str {
        dictionary::class(&self.path)
    }

    /// Whether nothing can be in both: other states of one class, neither a kind of the other; or the one is the denial of the other.
    #[must_use]
    pub fn excludes(&self, other: &State) -> bool {
        if self.planned != other.planned && self.class() != "course" {
            return false;
        }
        let within = |one: &State, wide: &State| one.path == wide.path || dictionary::is_kind_of(&one.path, &wide.path);
        match (self.denied, other.denied) {
            (true, true) => false,
            (true, false) => within(other, self),
            (false, true) => within(self, other),
            (false, false) => dictionary::part(&self.path, &other.path),
        }
    }
}

/// Finds the states of a document.
pub(crate) fn find(reading: &Reading) -> Vec<State> {
    (0..reading.tree.document.tokens.len()).filter_map(|index| read(reading, index)).collect()
}

fn read(reading: &Reading, index: usize) -> Option<State> {
    let tree = reading.tree;
    let (path, holder, mut words) = match tree.token(index).tag {
        Tag::Verb => verb(reading, index)?,
        Tag::Adj if tree.child(index, &[Relation::Case]).is_some() => circumstance(reading, index)?,
        Tag::Adj | Tag::Adv => quality(reading, index)?,
        Tag::Noun => circumstance(reading, index)?,
        _ => return None,
    };
    let (path, ended) = path.strip_prefix('!').map_or((path, false), |path| (path, true));
    let class = dictionary::class(path);
    if !fits(reading, class, holder) {
        return None;
    }
    let infinitive = tree.has_child(index, |child| child.xpos == "TO");
    let frame = reading.frame(index);
    let planned = frame.status == Status::Planned;
    if planned && !matches!(class, "charge" | "course" | "permission" | "place")
        || frame.status == Status::Conditional
        || infinitive && !planned
    {
        return None;
    }
    let own = || frame.predicate != index && factuality::polarity(tree, index) == Polarity::Negated;
    let denied = ended != (frame.polarity == Polarity::Negated || own());
    words.extend(tree.helpers(index));
    words.extend(tree.child(index, &[Relation::Det]).filter(|det| *det < index));
    words.push(index);
    words.order();
    words.dedup();
    // "was “fake”": half a pair of marks is no label.
    let whole = tree.span(&tree.contiguous(&words, index));
    let marked = whole.of(&tree.document.text).contains(['"', '“', '”']);
    Some(State {
        span: if marked { tree.token(index).span } else { whole },
        path: path.to_string(),
        denied,
        planned,
        of: reading.named(holder)?,
        frame,
    })
}

/// Whether somebody or something can be in the states of a class.
fn fits(reading: &Reading, class: &str, holder: usize) -> bool {
    let tree = reading.tree;
    let token = tree.token(holder);
    let entity = reading.coreference.of(holder).map(|entity| &reading.entities.list[entity]);
    match class {
        _ if dictionary::holds(PERSONAL, class) => match entity.filter(|entity| entity.named) {
            Some(entity) => entity.may_be_person(),
            None => token.tag == Tag::Pron || of_noun(&token.lemma) == Kind::Person && !token.xpos.ends_with('S'),
        },
        // "Their last talks ended": other talks than those of the day.
        "course" => !tree.has_child(holder, |child| dictionary::holds(PAST, &child.lemma)),
        // Prices and rates rise or fall; a missile does both.
        "change" => {
            let class = dictionary::lookup(NOUNS, &token.lemma).map(dictionary::class);
            !class.is_some_and(|class| dictionary::holds(BODIES, class))
                && !dictionary::holds(FLYING, &token.lemma)
                && of_noun(&token.lemma) != Kind::Person
        }
        "proposal" => dictionary::holds(PROPOSED, &token.lemma),
        "place" => {
            dictionary::holds(CLOSING, &token.lemma)
                || dictionary::lookup(NOUNS, &token.lemma).is_some_and(|path| dictionary::class(path) == "building")
        }
        _ => true,
    }
}

/// Adjectives by which something is an earlier one of its kind. Sorted.
const PAST: &[&str] = &["earlier", "former", "last", "past", "previous", "prior"];
/// Classes of things that move. Sorted.
const BODIES: &[&str] = &["aircraft", "ship", "vehicle"];
/// And things that fly. Lemmas, sorted.
const FLYING: &[&str] = &["balloon", "bomb", "debris", "missile", "projectile", "rocket", "satellite", "shell", "smoke", "stone"];

/// A path, whose state it is, and the words for it beside the state itself.
type Told = (&'static str, usize, Vec<usize>);

/// "was arrested", "complied", "pleaded guilty".
fn verb(reading: &Reading, index: usize) -> Option<Told> {
    let tree = reading.tree;
    let told = act::of(tree, index);
    let object = tree.object(index).or_else(|| shared(reading, index));
    if told.lemma == "plead" {
        let plea = tree.children(index).iter().copied().filter(|child| index < *child);
        let (path, plea) = plea.filter_map(|child| Some((dictionary::lookup(PLEAS, tree.lemma(child))?, child))).next()?;
        let denied = tree.children(plea).iter().copied().find(|child| tree.norm(*child) == "not");
        let path = if denied.is_some() { "plea/not guilty" } else { path };
        return Some((path, tree.subject(index)?, tree.subtree(plea)));
    }
    let path = dictionary::lookup(STATES, told.lemma)?;
    let fits = match told.lemma {
        // "held talks", "hold a share".
        "hold" | "free" => tree.is_passive(index) || tree.object(index).is_none() && object.is_some(),
        // "declined to say".
        "decline" => tree.child(index, &[Relation::Xcomp, Relation::Obj]).is_none(),
        // "escaped unharmed", "escaped injury".
        "escape" => object.is_none() && !tree.has_child(index, |child| child.tag == Tag::Adj || child.norm.starts_with("un")),
        // "suffered a broken wrist".
        "suffer" => object.is_some_and(|object| tree.lemma(object).starts_with("injur")),
        "release" if discharged(reading, index) => return Some(("condition/discharged", object?, Vec::new())),
        _ => true,
    };
    if !fits {
        return None;
    }
    if dictionary::holds(OWN, told.lemma) {
        let subject = if tree.is_passive(index) { tree.object(index) } else { tree.subject(index) };
        return Some((path, subject?, Vec::new()));
    }
    // Talks resume, schools close, prices fall by themselves.
    let alone = matches!(dictionary::class(path), "course" | "place") && !tree.is_passive(index);
    let holder = object.or_else(|| tree.subject(index).filter(|_| alone))?;
    Some((path, holder, Vec::new()))
}

/// What a participle without a helper of its own is done to: "was treated and released".
fn shared(reading: &Reading, index: usize) -> Option<usize> {
    let tree = reading.tree;
    let token = tree.token(index);
    let beside = token.head.filter(|head| token.relation == Relation::Conj && token.xpos == "VBN" && tree.is_passive(*head))?;
    tree.object(beside)
}

/// "was treated at a hospital and released".
fn discharged(reading: &Reading, index: usize) -> bool {
    let tree = reading.tree;
    let clause = tree.clause(index);
    let beside = tree.token(index).head.filter(|_| tree.token(index).relation == Relation::Conj);
    clause.iter().any(|token| tree.lemma(*token) == "hospital") || beside.is_some_and(|verb| tree.lemma(verb) == "treat")
}

/// "is genuine", "found alive", "bought legally", "in critical condition".
fn quality(reading: &Reading, index: usize) -> Option<Told> {
    let tree = reading.tree;
    let token = tree.token(index);
    if let Some(head) = token.head.filter(|_| token.relation == Relation::Amod) {
        if tree.lemma(head) == "condition" {
            // It is told of somebody.
            let path = dictionary::lookup(CONDITIONS, &token.lemma)?;
            return Some((path, carrier(reading, head)?, vec![head]));
        }
        let path = dictionary::lookup(STATES, &token.lemma)?;
        let apart = matches!(dictionary::class(path), "course" | "origin");
        return apart.then_some((path, head, Vec::new()));
    }
    let path = dictionary::lookup(STATES, &token.lemma).or_else(|| dictionary::lookup(STATES, &token.norm))?;
    if let Some(head) = token.head.filter(|_| token.tag == Tag::Adv || token.relation == Relation::Advmod) {
        let holder = tree.object(head).or_else(|| tree.subject(head))?;
        return (dictionary::class(path) == "law").then_some((path, holder, vec![head]));
    }
    let predicative = tree.child(index, &[Relation::Cop]).is_some() || token.relation == Relation::Xcomp;
    let holder = tree.subject(index).filter(|_| predicative)?;
    Some((path, holder, Vec::new()))
}

/// "in custody", "at large", "under control".
fn circumstance(reading: &Reading, index: usize) -> Option<Told> {
    let tree = reading.tree;
    if tree.lemma(index) == "charge" {
        let without = tree.has_child(index, |child| child.norm == "without");
        let below =
            |head: usize| tree.children(head).iter().copied().find(|child| tree.has_child(*child, |case| case.norm == "against"));
        let beside = || tree.token(index).head.and_then(below);
        let holder = below(index).or_else(beside).or_else(|| carrier(reading, index));
        return Some((if without { "!charge/charged" } else { "charge/charged" }, holder?, Vec::new()));
    }
    let (before, path) = dictionary::lookup(CIRCUMSTANCES, tree.lemma(index))?;
    let case = tree.child(index, &[Relation::Case]).filter(|case| before.contains(&tree.norm(*case)))?;
    Some((path, carrier(reading, index)?, vec![case]))
}

/// Who is in what a noun behind a preposition tells: "the guard is in custody", "a guard in custody", "remained in custody".
fn carrier(reading: &Reading, index: usize) -> Option<usize> {
    let tree = reading.tree;
    let token = tree.token(index);
    if tree.child(index, &[Relation::Cop, Relation::Nsubj]).is_some() {
        return tree.subject(index);
    }
    let head = token.head?;
    match token.relation {
        Relation::Nmod => Some(head),
        Relation::Obl | Relation::Advmod if tree.is_passive(head) => tree.object(head),
        Relation::Obl | Relation::Advmod => tree.object(head).or_else(|| tree.subject(head)),
        _ => None,
    }
}
