//! [`Document`] to [`Claims`].

use crate::document::Document;

/// Everything one article claims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {}

impl Claims {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        0
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Extracts the claims of a document.
#[must_use]
pub fn extract(_document: &Document) -> Claims {
    Claims::default()
}
