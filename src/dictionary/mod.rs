//! What English knows: const tables with their provenance, no logic.

pub mod irregular;
