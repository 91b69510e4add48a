//! See `reading.rs`.

#![no_main]

#[path = "../reading.rs"]
#[allow(dead_code)]
mod reading;

libfuzzer_sys::fuzz_target!(|data: &[u8]| reading::text(data));
