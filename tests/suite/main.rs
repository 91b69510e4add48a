//! The native suite: the shape of the project, then stages in the order of the pipeline, whole runs, properties.

#![allow(clippy::unwrap_used, reason = "a test that meets what it does not expect should fail there")]

mod alteration;
mod alteration_kinds;
mod architecture;
mod command;
mod curve;
mod document;
mod export;
mod extraction;
mod golden;
mod harness;
mod hostile;
mod locale;
mod proposition;
mod relation;
mod speech;
mod syntax;
mod tuning;
mod view;
