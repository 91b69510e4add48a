//! "he", "its", "they": the most salient of those before whom gender, number and grammar allow.

use super::{
    description::is_beside,
    discourse::{Discourse, Seen},
    is_quoted,
};
use crate::order::Order;
use crate::{
    dictionary::{self, act::NOMINALS, cue::REPORT_VERBS, role::Gender},
    document::{Relation, Tag},
    extraction::{entity::Kind, tree::Tree},
};

/// How many sentences back a pronoun may reach. In edited news nine in ten reach no further than the sentence before.
const REACH: usize = 2;
/// How many sentences back "he said" may reach for whoever spoke last.
const SPEAKER_REACH: usize = 6;
/// How many mentions back it may reach: more than three long sentences have; it keeps the work linear.
const MENTIONS: usize = 80;
/// Less salient than this, a candidate is too far to be meant.
const LEAST: i32 = -45;
/// By so much the best must be more salient than the next.
const MARGIN: i32 = 4;

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Person(Gender),
    Thing,
    Many,
}

/// Resolves a pronoun; `false` where the token is none of those read here.
pub(super) fn resolve(discourse: &mut Discourse, index: usize) -> bool {
    let asks = match discourse.tree.norm(index) {
        "he" | "him" | "his" | "himself" => Asks::Person(Gender::Male),
        "she" | "her" | "hers" | "herself" => Asks::Person(Gender::Female),
        "it" | "its" | "itself" => Asks::Thing,
        "they" | "them" | "their" | "theirs" | "themselves" => Asks::Many,
        _ => return false,
    };
    if asks == Asks::Thing && is_empty(discourse.tree, index) {
        return true;
    }
    if let Some((referent, certainty)) =
        best(discourse, index, asks).or_else(|| if asks == Asks::Many { pair(discourse, index) } else { None })
    {
        if let Asks::Person(gender) = asks
            && 700 <= certainty
        {
            discourse.referents[referent].gender = gender;
        }
        discourse.mean(index, referent, certainty);
    }
    true
}

/// "it is unclear whether", "it seems that", "it was the crew who": means nothing.
fn is_empty(tree: &Tree, index: usize) -> bool {
    let token = tree.token(index);
    if token.relation == Relation::Expl {
        return true;
    }
    let Some(head) = token.head.filter(|_| matches!(token.relation, Relation::Nsubj | Relation::NsubjPass)) else { return false };
    let clause = tree.children(head).iter().copied().find(|child| {
        head < *child
            && matches!(
                tree.token(*child).relation,
                Relation::Csubj | Relation::Ccomp | Relation::Xcomp | Relation::Advcl | Relation::AclRelcl
            )
    });
    let opened = clause.is_some_and(|clause| {
        tree.has_child(clause, |child| {
            matches!(child.norm.as_str(), "that" | "to" | "whether" | "if" | "what" | "how" | "where" | "who" | "why" | "when")
        })
    });
    let copula = tree.has_child(head, |child| child.relation == Relation::Cop);
    let seems =
        matches!(tree.lemma(head), "seem" | "appear" | "happen" | "emerge" | "rain" | "snow" | "take" | "remain" | "turn");
    (copula && !matches!(tree.token(head).tag, Tag::Verb) || seems) && (opened || tree.lemma(head) == "seem")
}

/// The most salient candidate and how sure it is, in thousandths.
fn best(discourse: &Discourse, index: usize, asks: Asks) -> Option<(usize, u16)> {
    let tree = discourse.tree;
    let sentence = tree.sentence(index);
    let speaker = discourse.speaker(index);
    let subjects = subjects(tree, index);
    let mut scores: Vec<(usize, i32)> = Vec::new();
    let speaks_on = asks != Asks::Many && speaks(tree, index);
    let reach = if speaks_on { SPEAKER_REACH } else { REACH };
    for seen in discourse.seen.iter().rev().take(MENTIONS).take_while(|seen| sentence <= seen.sentence + reach) {
        if REACH < sentence - seen.sentence && !speaks(tree, seen.token) {
            continue;
        }
        if speaker == Some(seen.referent) || is_spoken_to(discourse, index, seen) {
            continue;
        }
        let Some(fit) = agreement(discourse, index, seen, asks) else { continue };
        let score = fit + salience(discourse, index, seen, &subjects);
        match scores.iter_mut().find(|(referent, _)| *referent == seen.referent) {
            Some((_, known)) => *known = (*known).max(score),
            None => scores.push((seen.referent, score)),
        }
    }
    scores.order_by_key(|(referent, score)| (std::cmp::Reverse(*score), std::cmp::Reverse(*referent)));
    let (referent, score) = *scores.first()?;
    let lead = scores.get(1).map_or(40, |(_, next)| score - next);
    if score < LEAST || lead < MARGIN {
        return None;
    }
    let sure = 600 + lead.min(40) * 7 + score.clamp(-40, 20);
    Some((referent, u16::try_from(sure).unwrap_or(600)))
}

/// The subjects of the clause of a token and of those around it, from the inside out.
fn subjects(tree: &Tree, index: usize) -> Vec<Option<usize>> {
    let mut found = Vec::new();
    let mut around = Some(tree.predicate(index));
    while let Some(predicate) = around.filter(|_| found.len() < 5) {
        let token = tree.token(predicate);
        // "made Ann Poe leave her post": the object of the one verb is the subject of the other.
        let object = token.head.filter(|_| token.relation == Relation::Xcomp).and_then(|head| tree.child(head, &[Relation::Obj]));
        found.push(
            tree.own_subject(predicate)
                .filter(|_| token.relation != Relation::AclRelcl)
                .or(object)
                .or_else(|| tree.subject(predicate)),
        );
        around = token.head.map(|head| tree.predicate(head));
    }
    found
}

/// "told reporters: they ...": whoever is spoken to is "you"; and who says "he said" is not named in the words that he says.
fn is_spoken_to(discourse: &Discourse, index: usize, seen: &Seen) -> bool {
    let tree = discourse.tree;
    let verb = tree.token(seen.token).head;
    let told = matches!(tree.token(seen.token).relation, Relation::Obj | Relation::Iobj)
        && verb.is_some_and(|verb| matches!(tree.lemma(verb), "tell" | "brief" | "inform" | "address"));
    let quoted = is_quoted(discourse, index);
    told && (quoted || discourse.referents[seen.referent].plural)
        || seen.quoted && speaks(tree, index) && (!quoted && tree.sentence(index) == seen.sentence || !speaks(tree, seen.token))
}

/// Whether a token is the subject of a verb with an object.
fn acts(tree: &Tree, token: usize) -> bool {
    tree.token(token).relation == Relation::Nsubj
        && tree.token(token).head.is_some_and(|verb| tree.child(verb, &[Relation::Obj]).is_some())
}

/// Whether a token is the subject of a verb of saying.
fn speaks(tree: &Tree, token: usize) -> bool {
    tree.token(token).relation == Relation::Nsubj
        && tree.token(token).head.is_some_and(|verb| dictionary::holds(REPORT_VERBS, tree.lemma(verb)))
}

/// Whether number, gender and grammar allow it, and how gladly.
fn agreement(discourse: &Discourse, index: usize, seen: &Seen, asks: Asks) -> Option<i32> {
    let tree = discourse.tree;
    let record = &discourse.referents[seen.referent];
    let entity = record.entity.map(|entity| &discourse.entities.list[entity]);
    let named = entity.is_some_and(|entity| entity.named);
    let set = !record.members.is_empty();
    let fit = match asks {
        Asks::Person(gender) => {
            let person = record.kind == Kind::Person
                || record.kind == Kind::Other
                    && named
                    && !entity.is_some_and(|entity| entity.given.is_empty() && entity.mentions < 2);
            if !person || record.plural || set || record.gender != Gender::Unknown && record.gender != gender {
                return None;
            }
            let told = if record.gender == gender { 8 } else { 0 };
            told + if record.kind == Kind::Person { 5 } else { -5 }
        }
        Asks::Thing => {
            if record.kind == Kind::Person || record.plural || set || record.gender != Gender::Unknown {
                return None;
            }
            match (record.kind, tree.norm(index) == "its") {
                // An attack picks nothing up.
                (Kind::Other, _) if acts(tree, index) && dictionary::lookup(NOMINALS, tree.lemma(record.head)).is_some() => -18,
                (Kind::Other, true) if !named => -8,
                (Kind::Other, false) if !named => -2,
                (Kind::Body | Kind::Vessel, _) => 8,
                (_, true) => 6,
                _ => 2,
            }
        }
        Asks::Many => {
            if record.plural {
                match record.kind {
                    Kind::Person => 8,
                    _ if set || named => 4,
                    Kind::Other if tree.token(index).relation == Relation::NmodPoss => -10,
                    Kind::Other => -4,
                    _ => 2,
                }
            } else if record.kind == Kind::Body {
                -30
            } else {
                return None;
            }
        }
    };
    // A pronoun that is an argument of a verb means none of its other arguments; in a possessive, it may.
    let own = tree.token(index).relation != Relation::NmodPoss;
    let reflexive = tree.norm(index).ends_with("self") || tree.norm(index).ends_with("selves");
    if own && !reflexive && (is_beside(discourse, index, seen.referent) || does_it(tree, index) == Some(seen.token)) {
        return None;
    }
    // A phrase does not mean what a pronoun inside it means: "its owner".
    let mut above = tree.token(index).head;
    for _ in 0..6 {
        if above == Some(seen.token) && tree.token(index).relation == Relation::NmodPoss && seen.token > index {
            return None;
        }
        above = above.and_then(|above| tree.token(above).head);
    }
    Some(fit)
}

/// How much a mention stands out, seen from a pronoun: subjects before objects, near before far, the ones spoken of often first.
fn salience(discourse: &Discourse, index: usize, seen: &Seen, subjects: &[Option<usize>]) -> i32 {
    let tree = discourse.tree;
    let record = &discourse.referents[seen.referent];
    let sentence = tree.sentence(index);
    let back = i32::try_from(sentence - seen.sentence).unwrap_or(3);
    // Whoever spoke last goes on speaking.
    let speaks_on = speaks(tree, index) && speaks(tree, seen.token);
    let mut score = if speaks_on { 12 - 15 * back } else { -30 * back };
    let relation = rank(tree, seen.token);
    score += relation;
    if back == 0 {
        score -= i32::try_from((index.saturating_sub(seen.token) / 4).min(8)).unwrap_or(8);
        // "Ann Poe said she", "the club sold its ground": the subject of the clause or of one around it.
        if let Some(level) = subjects.iter().position(|subject| *subject == Some(seen.token)) {
            score += 20 - LEVEL * i32::try_from(level).unwrap_or(5);
            // The object that does what the inner clause tells is as good as a subject.
            score += (SUBJECT - relation).max(0);
            // "police said the men left their car": the nearest subject owns.
            let own =
                tree.token(index).relation == Relation::NmodPoss && tree.own_subject(tree.predicate(index)) == Some(seen.token);
            if own {
                score += 24;
            }
        }
        if done_to_both(tree, seen.token, index) {
            score += SAME_OBJECT;
        }
        // "the club and its ground".
        let owned = tree.token(index).head.filter(|_| tree.token(index).relation == Relation::NmodPoss);
        if owned.is_some_and(|owned| tree.token(owned).relation == Relation::Conj && tree.token(owned).head == Some(seen.token)) {
            score += 60;
        }
    } else if matches!(tree.token(index).relation, Relation::Nsubj | Relation::NsubjPass) && SUBJECT <= relation {
        score += 6;
    }
    score += i32::try_from(record.count.min(5)).unwrap_or(5) * 2;
    if record.entity.is_some_and(|entity| discourse.entities.list[entity].named) {
        score += 6;
    }
    // Whoever says "he said" is outside the quote, whatever the marks look like.
    match (is_quoted(discourse, index) && !speaks(tree, index), seen.quoted && (back == 0 || !speaks(tree, seen.token))) {
        (false, true) => score - 40,
        (true, false) => score - 4,
        _ => score,
    }
}

/// By so much the subject of a clause further out is less likely meant. Tuned on the annotated events: 4 to 8 differ by one pronoun.
const LEVEL: i32 = 6;
/// What is done to two things told of one is sooner meant than the subject of its clause or of the one around it.
const SAME_OBJECT: i32 = 30;

/// "seized the boat and sank it", "read the letter and said it was forged": the object of the first of two coordinated verbs, seen from
/// the second and from what that one says.
fn done_to_both(tree: &Tree, before: usize, index: usize) -> bool {
    let object = |token: usize| tree.token(token).head.filter(|_| tree.token(token).relation == Relation::Obj);
    let first = |verb: usize| tree.token(verb).head.filter(|_| tree.token(verb).relation == Relation::Conj).unwrap_or(verb);
    let clause = |verb: usize| tree.token(verb).head.filter(|_| tree.token(verb).relation == Relation::Ccomp);
    let subject = matches!(tree.token(index).relation, Relation::Nsubj | Relation::NsubjPass);
    let verb = object(index).or_else(|| tree.token(index).head.filter(|_| subject).and_then(clause));
    object(before).zip(verb).is_some_and(|(one, other)| before < index && one < other && first(one) == first(other))
}

/// Whoever does what is done to a pronoun, though the verb shares its subject: "the army shelled the town and entered it".
fn does_it(tree: &Tree, index: usize) -> Option<usize> {
    let done = matches!(tree.token(index).relation, Relation::Obj | Relation::Iobj);
    tree.token(index).head.filter(|_| done).and_then(|verb| tree.subject(verb))
}

/// A subject.
const SUBJECT: i32 = 25;

/// How prominent a grammatical place is.
fn rank(tree: &Tree, token: usize) -> i32 {
    match tree.token(token).relation {
        Relation::Nsubj | Relation::NsubjPass | Relation::Root => {
            let verb = tree.token(token).head;
            let main = verb.is_none_or(|verb| matches!(tree.token(verb).relation, Relation::Root | Relation::Parataxis));
            if main { SUBJECT + 5 } else { SUBJECT }
        }
        Relation::Obj | Relation::Iobj | Relation::OblAgent => 14,
        Relation::Appos | Relation::Conj => 10,
        Relation::NmodPoss => 10,
        Relation::Obl => 8,
        Relation::Compound => -6,
        // "many of the boats" are boats.
        Relation::Nmod => {
            let many = tree
                .token(token)
                .head
                .filter(|head| matches!(tree.lemma(*head), "all" | "few" | "many" | "most" | "several" | "some"));
            many.map_or(4, |many| rank(tree, many))
        }
        _ => 4,
    }
}

/// "they" without any set in sight: the two people named in this sentence or the one before, if they are two.
fn pair(discourse: &mut Discourse, index: usize) -> Option<(usize, u16)> {
    let sentence = discourse.tree.sentence(index);
    let quoted = is_quoted(discourse, index);
    for back in 0..=REACH {
        let mut people: Vec<usize> = discourse
            .seen
            .iter()
            .rev()
            .take(MENTIONS)
            .filter(|seen| seen.sentence + back == sentence && seen.token < index && (quoted || !seen.quoted))
            .map(|seen| seen.referent)
            .filter(|referent| discourse.referents[*referent].kind == Kind::Person && !discourse.referents[*referent].plural)
            .filter(|referent| discourse.speaker(index) != Some(*referent))
            .collect();
        people.order();
        people.dedup();
        match people.len() {
            0 | 1 => {}
            2 => return Some((discourse.set(people, index), 650)),
            _ => return None,
        }
    }
    None
}
