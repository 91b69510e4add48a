//! JavaScript to Rust and back: exports, wire types, errors.
