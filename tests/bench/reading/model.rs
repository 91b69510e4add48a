//! What the syntax model weighs.

use crate::Folders;
use std::{fs, path::Path};

/// The model's bytes, and what its trainer found them to be with brotli; nothing where both are not of the same model.
pub(crate) fn measure(_: &Folders) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/document/syntax/model");
    let bytes = fs::metadata(folder.join("syntax.bin")).ok()?.len();
    let figures = fs::read_to_string(folder.join("FIGURES.txt")).ok()?;
    let numbers: Vec<&str> = figures.lines().find(|line| line.starts_with("bytes "))?.split(' ').collect();
    let [_, raw, _, brotli] = numbers[..] else { return None };
    assert_eq!(raw.parse(), Ok(bytes), "FIGURES.txt is of another model");
    Some(format!("{:32}{bytes:>10}\n{:32}{brotli:>10}", "bytes", "bytes, brotli 11"))
}
