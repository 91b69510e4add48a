//! The native suite: stages in the order of the pipeline, whole runs, properties.

mod command;
mod document;
mod harness;
mod syntax;
mod view;
