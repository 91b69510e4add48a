//! Which act a predicate tells, in whatever words: "approved", "gave his approval", "turned down" for "rejected".

use super::tree::Tree;
use crate::{
    dictionary::{
        self,
        act::{LIGHT_VERBS, NOMINALS, PARTICLES},
    },
    document::{Relation, Tag},
};

/// An act as told by a predicate.
pub(crate) struct Act<'d> {
    /// Lemma of the verb for it.
    pub(crate) lemma: &'d str,
    /// Key of it.
    pub(crate) key: String,
    /// The noun that tells it, where a verb leaves that to a noun.
    pub(crate) noun: Option<usize>,
}

/// The act that a predicate tells.
pub(crate) fn of<'d>(tree: &Tree<'d>, predicate: usize) -> Act<'d> {
    let lemma = tree.lemma(predicate);
    let plain = || Act { lemma, key: tree.key(predicate).to_string(), noun: None };
    let told = |lemma: &'d str, noun| Act { lemma, key: super::word::plain(lemma), noun };
    match tree.token(predicate).tag {
        Tag::Verb => {}
        Tag::Noun => return dictionary::lookup(NOMINALS, lemma).map_or_else(plain, |(verb, _)| told(verb, None)),
        _ => return plain(),
    }
    let particle = tree.children(predicate).iter().find(|child| {
        predicate < **child
            && tree.token(**child).relation == Relation::Compound
            && matches!(tree.token(**child).tag, Tag::Adp | Tag::Adv)
    });
    if let Some(verb) = particle.and_then(|particle| dictionary::lookup(PARTICLES, &format!("{lemma} {}", tree.norm(*particle))))
    {
        // "carried out an attack" says no more than "attacked".
        return if verb == "conduct" {
            light(tree, predicate).map_or_else(|| told(verb, None), |(verb, noun)| told(verb, Some(noun)))
        } else {
            told(verb, None)
        };
    }
    // "declined to say" is no fall.
    if lemma == "decline" && tree.child(predicate, &[Relation::Xcomp, Relation::Obj]).is_some() {
        return Act { lemma, ..told("refuse", None) };
    }
    let light = light(tree, predicate).filter(|_| particle.is_none() && dictionary::holds(LIGHT_VERBS, lemma));
    light.map_or_else(plain, |(verb, noun)| told(verb, Some(noun)))
}

/// The object of a verb as an act of its subject.
fn light(tree: &Tree, predicate: usize) -> Option<(&'static str, usize)> {
    let noun = tree.child(predicate, &[Relation::Obj])?;
    let verb = dictionary::lookup(NOMINALS, tree.lemma(noun))?.0;
    // "took the mayor's offer" is no offer of whoever took it.
    let others = tree.child(noun, &[Relation::NmodPoss]).is_some_and(|owner| tree.token(owner).tag != Tag::Pron);
    (!others && tree.token(noun).tag == Tag::Noun).then_some((verb, noun))
}

/// What the act that a noun tells is done to: "approval of the plan", "gave his approval to the plan".
pub(crate) fn object(tree: &Tree, noun: usize) -> Option<usize> {
    let beside = tree.token(noun).head.filter(|_| tree.token(noun).relation == Relation::Obj);
    let below = tree.children(noun).iter().filter(|child| tree.token(**child).relation == Relation::Nmod);
    let after = beside.map_or(&[][..], |verb| tree.children(verb)).iter();
    let after = after.filter(|child| noun < **child && tree.token(**child).relation == Relation::Obl);
    let governed = |child: &&usize| {
        tree.child(**child, &[Relation::Case])
            .is_some_and(|case| matches!(tree.norm(case), "of" | "to" | "for" | "on" | "against"))
    };
    below.chain(after).find(governed).copied()
}
