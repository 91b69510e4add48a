//! What English knows: const tables with their provenance, no logic.

pub mod abbreviation;
pub mod boundary;
pub mod calendar;
pub mod page;
pub mod word_part;
