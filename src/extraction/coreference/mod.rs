//! Who a noun, a description or a pronoun means inside one article, by sieves from the surest to the least sure: names and what is
//! set beside them, descriptions by noun and country, sets, pronouns by gender, number and salience, "I" by the speaker of a quote.
//! After Raghunathan et al., "A Multi-Pass Sieve for Coreference Resolution" (2010), and Lee et al. (2013), in one pass over the text.

mod description;
mod discourse;
mod group;
mod pronoun;

use super::{
    entity::{Entities, Kind},
    mark::{self, Stretch},
    quote::{self, Quote},
    scene::Scene,
    tree::Tree,
};
use crate::map::Map;
use crate::{
    dictionary::{self, role::ROLES},
    document::{Relation, Tag},
};
use discourse::Discourse;

/// That a phrase means an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Index of the entity.
    pub entity: usize,
    /// How sure, in thousandths: 1000 for a name.
    pub certainty: u16,
    /// Whether the phrase says so by a noun of its own ("the pirates"), so that the noun compares as well as the entity.
    plain: bool,
}

/// For each token, what the phrase headed by it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coreference {
    links: Vec<Option<Link>>,
    groups: Map<usize, Vec<usize>>,
}

impl Coreference {
    /// The entity that the phrase headed by a token means, where its words alone do not say so: one with a name, or whatever a pronoun
    /// stands for. `None` for common nouns that mean nobody named, for sets, and where it is not sure.
    #[must_use]
    pub fn of(&self, token: usize) -> Option<usize> {
        self.links.get(token).copied().flatten().filter(|link| !link.plain).map(|link| link.entity)
    }

    /// Like [`Coreference::of`], and for a common noun the entity without a name that it introduces or takes up.
    #[must_use]
    pub fn link(&self, token: usize) -> Option<Link> {
        self.links.get(token).copied().flatten()
    }

    /// The members of the set that the phrase headed by a token means ("both presidents", "they"); empty for one entity.
    #[must_use]
    pub fn group(&self, token: usize) -> &[usize] {
        self.groups.get(&token).map_or(&[], Vec::as_slice)
    }

    /// Gives "I" and "my" in quotes to their speakers.
    pub(crate) fn speak(&mut self, tree: &Tree, entities: &Entities, quotes: &[Quote]) {
        let mut by_key: Map<&str, usize> = Map::default();
        // Backwards: of those with one key the first counts.
        for (index, entity) in entities.list.iter().enumerate().rev().filter(|(_, entity)| entity.may_be_person()) {
            *by_key.at(&entity.key) = index;
        }
        for quote in quotes {
            let Some(source) = quote.named_speaker() else { continue };
            let Some(entity) = by_key.get(source.key.as_str()).copied() else { continue };
            for token in quote.words.iter().copied() {
                if matches!(tree.norm(token), "i" | "me" | "my" | "mine" | "myself") && tree.token(token).tag == Tag::Pron {
                    self.links[token] = Some(Link { entity, certainty: SPEAKER, plain: false });
                }
            }
        }
    }
}

/// The phrase names the entity, or stands in apposition to its name.
const NAME: u16 = 1000;
/// "I" in a quote with a cue.
const SPEAKER: u16 = 900;

/// Resolves every noun and pronoun of the document that can be resolved, and adds those without a name who are taken up again to the
/// entities. `stretches` are what stands in quotation marks.
pub(crate) fn resolve(tree: &Tree, entities: &mut Entities, stretches: &[Stretch]) -> Coreference {
    let marked = mark::outer(stretches);
    let names = names(tree, entities);
    let speakers = speakers(&Scene::new(tree, entities, &names, stretches), stretches);
    let mut discourse = Discourse::new(tree, entities, names, &marked, speakers);
    let heads = heads(tree, discourse.entities);
    for index in 0..tree.document.tokens.len() {
        if let Some((last, entity)) = heads.get(&index) {
            discourse.name(index, *last, *entity);
            continue;
        }
        if discourse.entities.at(index).is_some() {
            continue;
        }
        let token = tree.token(index);
        let role = token.tag == Tag::Propn && dictionary::lookup(ROLES, &token.lemma).is_some();
        match token.tag {
            Tag::Pron | Tag::Det if pronoun::resolve(&mut discourse, index) => {}
            Tag::Num | Tag::Det | Tag::Pron => group::bare(&mut discourse, index),
            Tag::Noun => noun(&mut discourse, index),
            Tag::Propn if role => noun(&mut discourse, index),
            _ => discourse.nation(index),
        }
    }
    discourse.finish()
}

/// What the names mean.
fn names(tree: &Tree, entities: &Entities) -> Coreference {
    let mut links = vec![None; tree.document.tokens.len()];
    for mention in &entities.mentions {
        links[mention.first..=mention.last].fill(Some(Link { entity: mention.entity, certainty: NAME, plain: false }));
    }
    Coreference { links, groups: Map::default() }
}

/// For each stretch that stands in no other, the token of who speaks, as far as the names alone tell.
fn speakers(scene: &Scene, stretches: &[Stretch]) -> Vec<Option<usize>> {
    let mut speakers: Vec<Option<usize>> = Vec::new();
    let mut goes_on = false;
    for stretch in stretches.iter().filter(|stretch| stretch.within.is_none()) {
        let before = speakers.last().copied().flatten().filter(|_| goes_on);
        let saying = || scene.saying(stretch).or_else(|| scene.implied(stretch)).map(|saying| saying.noun);
        speakers.push(before.or_else(saying));
        goes_on = stretch.goes_on;
    }
    speakers
}

/// A common noun: set beside a name, a description of somebody known, or somebody new.
fn noun(discourse: &mut Discourse, index: usize) {
    let tree = discourse.tree;
    discourse.nation(index);
    let relation = tree.token(index).relation;
    if matches!(relation, Relation::Compound | Relation::Flat | Relation::Fixed | Relation::OblUnmarked | Relation::NmodUnmarked)
    {
        return;
    }
    // "President | Ann Poe", where the tree ties them in another way or not at all.
    if let Some(entity) = discourse.entities.at(index + 1).filter(|_| matches!(tree.token(index).xpos, "NNP" | "NN")) {
        let tied = tree.token(index + 1).head == Some(index);
        let person = dictionary::lookup(ROLES, tree.lemma(index)).is_some() && discourse.entities.list[entity].may_be_person();
        if tied && person {
            return discourse.take_up(index, entity, NAME);
        }
        if tree.token(index).tag == Tag::Propn {
            return;
        }
    }
    let plural = matches!(tree.token(index).xpos, "NNS" | "NNPS");
    // "the company, Such Corp.", "an envoy, Ann Poe": the name tells who it is.
    let beside =
        tree.child(index, &[Relation::Appos]).into_iter().chain(tree.token(index).head.filter(|_| relation == Relation::Appos));
    // "Ann Poe, the mayor, met Bob Lee, the sheriff": the name right before the comma is nearer than what the tree may tie it to.
    let nearest = behind_name(discourse, index).filter(|entity| relation == Relation::Appos && fits(discourse, index, *entity));
    let named = nearest
        .or_else(|| beside.into_iter().find_map(|other| discourse.entities.at(other)))
        .or_else(|| behind_name(discourse, index))
        .or_else(|| before_name(discourse, index))
        .or_else(|| named_ship(discourse, index))
        .filter(|entity| !plural && fits(discourse, index, *entity));
    if let Some(entity) = named {
        let roles = &mut discourse.entities.list[entity].roles;
        if let Err(place) = roles.binary_search_by(|role| role.as_str().cmp(tree.lemma(index))) {
            roles.insert(place, tree.lemma(index).to_string());
        }
        discourse.take_up(index, entity, NAME);
    } else if plural && group::described(discourse, index) || !plural && description::resolve(discourse, index) {
    } else if !description::same(discourse, index, plural) {
        discourse.introduce(index, plural);
    }
}

/// "the Such, a merchant vessel": the entity named right before the comma that the phrase of a noun follows, where the tree is no help.
fn behind_name(discourse: &Discourse, index: usize) -> Option<usize> {
    let tree = discourse.tree;
    let article = tree.children(index).iter().copied().find(|child| matches!(tree.norm(*child), "a" | "an" | "the"))?;
    let comma =
        article.checked_sub(1).filter(|comma| tree.norm(*comma) == "," && tree.sentence(*comma) == tree.sentence(index))?;
    let name = comma.checked_sub(1).filter(|before| discourse.entities.at(*before).is_some())?;
    // A tree that gives a verb two subjects, the name and the noun, has missed that they are one.
    let first = (0..4)
        .map_while(|back| name.checked_sub(back))
        .filter(|token| discourse.entities.at(*token) == discourse.entities.at(name))
        .last()?;
    let twice = tree.token(first).head == tree.token(index).head && tree.token(first).relation == tree.token(index).relation;
    let subject = matches!(tree.token(index).relation, Relation::Nsubj | Relation::NsubjPass | Relation::Root);
    let listed = subject && !twice || tree.has_child(index, |child| child.relation == Relation::Cc);
    discourse.entities.at(name).filter(|_| !listed)
}

/// "the ambassador in Such, Ann Poe.": a person named right behind the comma that the phrase of a role ends in, and before another mark.
fn before_name(discourse: &Discourse, index: usize) -> Option<usize> {
    /// So many words may stand between a role and the comma.
    const LONGEST: usize = 6;
    let tree = discourse.tree;
    dictionary::lookup(ROLES, tree.lemma(index))?;
    let end = tree.document.sentences[tree.sentence(index)].tokens.end;
    let within = |token: &usize| matches!(tree.token(*token).tag, Tag::Adj | Tag::Adp | Tag::Det | Tag::Noun | Tag::Propn);
    let comma =
        (index + 1..end.min(index + 2 + LONGEST)).find(|token| !within(token)).filter(|token| tree.norm(*token) == ",")?;
    let name = discourse.entities.mention(comma + 1)?;
    let entity = &discourse.entities.list[name.entity];
    let behind = Some(name.last + 1).filter(|behind| *behind < end && entity.named && entity.may_be_person())?;
    let listed = behind + 1 < end && matches!(tree.token(behind + 1).tag, Tag::Propn | Tag::Cconj);
    (tree.token(behind).tag == Tag::Punct && !listed).then_some(name.entity)
}

/// "the Valiant warship": a ship's name before the noun for it.
fn named_ship(discourse: &Discourse, index: usize) -> Option<usize> {
    let tree = discourse.tree;
    let compounds = tree.children(index).iter().filter(|child| tree.token(**child).relation == Relation::Compound);
    let ship = |entity: &usize| {
        discourse.entities.list[*entity].kind == Kind::Vessel && super::entity::of_noun(tree.lemma(index)) == Kind::Vessel
    };
    compounds.filter_map(|child| discourse.entities.at(*child)).find(ship)
}

/// Whether a noun may be said of an entity: "spokesman" of no body, "company" of no person.
fn fits(discourse: &Discourse, noun: usize, entity: usize) -> bool {
    let said = super::entity::of_noun(discourse.tree.lemma(noun));
    let entity = &discourse.entities.list[entity];
    entity.kind == Kind::Other || said != Kind::Other && entity.kind == said
}

/// For each token that heads a name, the last token of the name and its entity; with them the words before a name that head its
/// phrase: "President | Ann Poe", "the destroyer | Valiant", "Secretary of State | Ann Poe".
fn heads(tree: &Tree, entities: &Entities) -> Map<usize, (usize, usize)> {
    let mut heads = Map::default();
    for mention in &entities.mentions {
        *heads.at(mention.first) = (mention.last, mention.entity);
        let office = mention.first.checked_sub(3).filter(|office| {
            tree.norm(mention.first - 2) == "of"
                && dictionary::lookup(ROLES, tree.lemma(*office)).is_some()
                && tree.token(mention.first - 1).tag == Tag::Propn
                && !entities.list[mention.entity].is_body()
                && tree.sentence(*office) == tree.sentence(mention.first)
        });
        if let Some(office) = office {
            *heads.at(office) = (mention.last, mention.entity);
        }
        let mut head = mention.last;
        while let Some(above) = tree.token(head).head {
            let inside = (mention.first..=mention.last).contains(&above);
            let is_title = mention.first.saturating_sub(4) <= above
                && above < mention.first
                && matches!(tree.token(above).tag, Tag::Noun | Tag::Propn)
                && tree.token(above).xpos != "NNS"
                && entities.at(above).is_none();
            let linked = matches!(tree.token(head).relation, Relation::Flat | Relation::Appos | Relation::Compound);
            if !linked || !(is_title || inside) {
                break;
            }
            if is_title {
                *heads.at(above) = (mention.last, mention.entity);
            }
            head = above;
        }
    }
    heads
}

/// Whether a token stands inside a quote.
fn is_quoted(discourse: &Discourse, token: usize) -> bool {
    quote::is_quoted(discourse.marked, token)
}
