//! [`Alignment`] to judgements: one rule a file, one registry.

use crate::{document::Document, extraction::Claims, linking::Alignment};
use serde::{Deserialize, Serialize};

/// How the versions of a finding stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Both cannot be true.
    Contradiction,
    /// They say different things that could both be partly true, or one leaves out what changes the meaning.
    Difference,
    /// The same fact, one rounder or vaguer.
    Precision,
    /// Two or more articles say the same.
    Agreement,
    /// One article alone; not a discrepancy.
    Single,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A figure with its unit or the thing counted.
    Quantity,
    /// A date, a time of day, an order of events.
    Time,
    /// The same utterance, in other words, cut or stitched.
    Quote,
    /// The same words or claim from another source.
    Speaker,
    /// Who did it, or to whom.
    Actor,
    /// Accepted, denied, agreed, declined; degree of certainty.
    Stance,
    /// Planned, under way, done, alleged.
    Status,
    /// Lists that differ.
    Set,
    /// What happened differs otherwise.
    Event,
    /// The same fact in loaded or notably other words.
    Wording,
}

/// Why versions differ, where it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cause {
    /// The later report counts more.
    Update,
    /// One figure is the other, rounded.
    Rounding,
    /// Two renderings of words spoken in another language.
    Translation,
    /// One quote is the other, cut.
    Truncation,
    /// A part against the whole.
    Scope,
    /// The same measure in other units.
    Unit,
}

/// A judged group of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {}

/// Judges every group.
#[must_use]
pub fn judge(_documents: &[Document], _claims: &[Claims], _alignment: &Alignment) -> Vec<Judgement> {
    Vec::new()
}
