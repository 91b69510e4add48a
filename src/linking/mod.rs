//! Claims of all documents to an [`Alignment`]: which claims answer the same question.
//!
//! Each sort of claim has its own file. All work the same way: an index over what a claim is about (unit, act, speaker, rare words)
//! gives candidates, likeness of the clauses decides, and a group takes a claim only if it is like the whole group. No file compares
//! all claims with all.

mod act;
mod appellation;
mod bearing;
mod choice;
mod cluster;
mod comment;
mod denial;
#[cfg(test)]
mod fit;
mod limits;
mod list;
mod moment;
mod odds;
mod quantity;
mod rendering;
mod run;
mod sentence;
mod setting;
mod speech;
pub(crate) mod spelling;
mod stance;
mod state;
mod thing;
mod toll;
mod weight;
pub(crate) mod word_alignment;

use crate::{document::Document, extraction::Claims};
pub use limits::Limits;

/// A claim of one article, by its place in [`Claims`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member {
    /// Index of the article.
    pub article: usize,
    /// Index of the claim in the list of its sort.
    pub claim: usize,
}

/// What sort of claim a group holds, and thereby what it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Figures of one measure: [`Claims::quantities`].
    Quantity,
    /// Times of one act: [`Claims::times`].
    Moment,
    /// Quotes of one utterance: [`Claims::quotes`].
    Quote,
    /// Quotes of one remark in other words: [`Claims::quotes`].
    Rendering,
    /// One act: [`Claims::propositions`].
    Act,
    /// Stances of one person on one matter, by one source: [`Claims::propositions`].
    Stance,
    /// One assertion by whatever source: [`Claims::propositions`].
    Assertion,
    /// States of one person or thing: [`Claims::states`].
    State,
    /// Denials and assertions of one act: [`Claims::occurrences`].
    Denial,
    /// Phrases for one thing: [`Claims::things`].
    Thing,
    /// Roles of one person: [`Claims::appellations`].
    Appellation,
    /// Directions from one place: [`Claims::bearings`].
    Bearing,
    /// Words out of one class: [`Claims::choices`].
    Choice,
    /// Comments by one who was asked: [`Claims::comments`].
    Comment,
    /// Lists that answer one question: [`Claims::lists`].
    List,
    /// Sentences copied from one text: [`Document::sentences`].
    Sentence,
}

/// Claims that answer one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The sort of all its claims.
    pub sort: Sort,
    /// The claims, of at least one article, in order.
    pub members: Vec<Member>,
    /// How alike the clauses are: 0 to 1000.
    pub likeness: u64,
}

/// Groups of comparable claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// The groups, by sort, then by first member.
    pub groups: Vec<Group>,
}

/// Groups the claims of all documents.
#[must_use]
pub fn align(documents: &[Document], claims: &[Claims]) -> Alignment {
    align_within(documents, claims, &Limits::default())
}

/// Groups the claims of all documents that are as alike as the limits ask.
#[must_use]
pub fn align_within(documents: &[Document], claims: &[Claims], limits: &Limits) -> Alignment {
    let weights = weight::Weights::count(claims);
    let settings = setting::Settings::new(documents, claims);
    let mut groups = Vec::new();
    groups.extend(quantity::link(&settings, claims, &weights, limits));
    groups.extend(toll::link(documents, &settings, claims, &weights, limits));
    groups.extend(moment::link(claims, &weights, limits));
    groups.extend(speech::link(documents, claims));
    groups.extend(rendering::link(claims, &weights, &groups, limits));
    groups.extend(act::link(claims, &weights));
    groups.extend(state::link(&settings, claims, &weights, limits));
    groups.extend(denial::link(&settings, claims, &weights, limits));
    groups.extend(thing::link(claims));
    groups.extend(stance::link_stances(claims, &weights));
    groups.extend(stance::link_assertions(claims, &weights));
    groups.extend(appellation::link(claims));
    groups.extend(bearing::link(claims, &weights));
    groups.extend(choice::link(&settings, claims, &weights, limits));
    groups.extend(comment::link(claims));
    groups.extend(list::link(claims, &weights, limits));
    groups.extend(sentence::link(documents, claims, limits));
    groups.retain(|group| group.members.iter().any(|member| member.article != group.members[0].article));
    Alignment { groups }
}
