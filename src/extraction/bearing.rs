//! Where something lies of something else: "150 miles east of the port".

use super::frame::{Frame, Reading};
use crate::{
    dictionary::{
        self,
        choice::{self, CHOICES},
    },
    document::{Relation, Span},
};
use std::rc::Rc;

/// A direction from a named place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// From the direction to the place.
    pub span: Span,
    /// Points of the compass clockwise from north, in eighths of the circle.
    pub eighth: u8,
    /// Key of the place the direction is told from.
    pub from: String,
    /// That place as written.
    pub from_name: String,
    /// The clause.
    pub frame: Rc<Frame>,
}

/// Finds the bearings of a document.
pub(crate) fn find(reading: &Reading) -> Vec<Bearing> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for index in 0..tree.document.tokens.len() {
        let point = dictionary::lookup(CHOICES, tree.norm(index));
        let Some(eighth) = point.and_then(choice::eighth) else { continue };
        let place = tree.child(index, &[Relation::Obl, Relation::Nmod]).filter(|place| {
            index < *place && *place < index + 5 && tree.norm(index + 1) == "of" && tree.token(*place).xpos.starts_with("NNP")
        });
        if let Some(place) = place {
            let name = tree.token(place).span.of(&tree.document.text).to_string();
            found.push(Bearing {
                span: tree.span(&[index, place]),
                eighth,
                from: reading.referent(place),
                from_name: name,
                frame: reading.frame(index),
            });
        }
    }
    found
}
