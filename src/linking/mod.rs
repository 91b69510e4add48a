//! Claims of all documents to an [`Alignment`]: which claims answer the same question.

use crate::{document::Document, extraction::Claims};

/// Groups of comparable claims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {}

/// Groups the claims of all documents.
#[must_use]
pub fn align(_documents: &[Document], _claims: &[Claims]) -> Alignment {
    Alignment::default()
}
