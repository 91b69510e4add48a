//! What the network makes of a word by itself, kept: of a short report's words two in five stood in it before, and two in three in it or
//! in another report of its event.

use super::features::Features;
use super::linear::fixed;
use super::model::{DENSE, EMBEDDED, Model};
use super::network::{EMBEDDING_UNITS, STATE_UNITS, tanh};
use crate::map::Map;
use bytemuck::cast_slice_mut;
use wide::f32x4;

/// The most words kept, 2.3 kB each. A report has a few hundred, a megabyte of text up to twenty thousand.
const MOST_KEPT: usize = 4_000;

/// Words met, with their share of the gates of the first recurrent layer.
#[derive(Default)]
pub(super) struct Lexicon {
    places: Map<String, usize>,
    count: usize,
    /// Forwards and backwards, word by word.
    gates: [Vec<f32x4>; 2],
}

impl Lexicon {
    /// The place of each word in [`Lexicon::gates`], until the next call.
    pub(super) fn places(&mut self, model: &Model, words: &[&str]) -> Vec<usize> {
        if MOST_KEPT < self.count + words.len() {
            *self = Lexicon::default();
        }
        let mut new = Vec::new();
        let mut places = Vec::with_capacity(words.len());
        for word in words {
            places.push(self.places.get(*word).copied().unwrap_or_else(|| {
                *self.places.at((*word).to_owned()) = self.count;
                self.count += 1;
                new.push(embed(model, word));
                self.count - 1
            }));
        }
        let dense = model.dense.apply(&new, EMBEDDING_UNITS);
        let mut inputs = Vec::with_capacity(new.len());
        for row in dense.chunks_exact(model.dense.stride()) {
            let mut row: [f32x4; DENSE / 4] = std::array::from_fn(|k| row[k]);
            row.iter_mut().for_each(|x| *x = tanh(*x));
            inputs.push(fixed(&row, STATE_UNITS));
        }
        for (gates, lstm) in self.gates.iter_mut().zip(&model.first) {
            gates.extend(lstm.input.apply(&inputs, STATE_UNITS));
        }
        places
    }

    /// The gates of all words kept, forwards and backwards.
    pub(super) fn gates(&self) -> [&[f32x4]; 2] {
        [&self.gates[0], &self.gates[1]]
    }
}

fn embed(model: &Model, word: &str) -> [i16; EMBEDDED] {
    let features = Features::of(word);
    let mut out = [f32x4::ZERO; EMBEDDED / 4];
    let mut start = 0;
    for (index, (table, text)) in model.tables.iter().zip(features.texts()).enumerate() {
        table.copy(model.row(index, text), &mut cast_slice_mut(&mut out)[start..start + table.width()]);
        start += table.width();
    }
    fixed(&out, EMBEDDING_UNITS)
}
