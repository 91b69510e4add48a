//! Compares news reports on the command line.

fn main() {}
