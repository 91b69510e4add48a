//! The network's arithmetic. Mirrors `forward` and `label_scores` of `model/network.py`.
//!
//! Products of matrices are sums of whole numbers (4-bit weights, activations in fixed point), exact in any order; the rest is IEEE
//! single precision with addition, multiplication and division only, in the order written. So every machine, and wasm, gives the same
//! bits.

use super::features::Features;
use super::linear::{fixed, vectors};
use super::model::{ARC, BUCKETS, DENSE, EMBEDDED, GATES, HIDDEN, LABELLER, Lstm, Model, RANK, STATE};
use wide::f32x4;

/// Fixed point: units to one. 16 bits hold up to 8 (embeddings), 4 (states, at most 1 but for the learned root) and 32 (rectified).
const EMBEDDING_UNITS: f32 = 4096.0;
const STATE_UNITS: f32 = 8192.0;
const RECTIFIED_UNITS: f32 = 1024.0;
/// Slope of the rectifier below zero.
const SLOPE: f32 = 0.1;
/// Arc scores become whole numbers with this many units to one, so that trees compare exactly.
const ARC_UNITS: f32 = 4096.0;

/// What the network thinks of a sentence, before the tree is chosen.
pub(super) struct Scores {
    /// Index of the best tag of each word in [`Model::tags`].
    pub(super) tags: Vec<usize>,
    /// Index of the best treebank tag in [`Model::xpos`].
    pub(super) fine: Vec<usize>,
    /// For each word, the scores of heads 0 (the root) to n.
    pub(super) arcs: Vec<i32>,
    label_heads: Vec<[f32; LABELLER]>,
    label_dependents: Vec<[f32; LABELLER]>,
}

/// Runs the network over a sentence's words.
pub(super) fn run(model: &Model, words: &[&str]) -> Scores {
    let embedded: Vec<[i16; EMBEDDED]> = words.iter().map(|word| embed(model, word)).collect();
    let dense: Vec<[i16; DENSE]> = model
        .dense
        .apply(&embedded, EMBEDDING_UNITS)
        .chunks_exact(DENSE)
        .map(|row| narrow(vectors(row, DENSE / 4).into_iter().map(tanh)))
        .collect();
    let first = layer(&model.first, &dense);
    let states = layer(&model.second, &first);
    let mut with_root: Vec<[i16; STATE]> = vec![fixed(&std::array::from_fn(|k| model.root[k]), STATE_UNITS)];
    with_root.extend_from_slice(&states);
    Scores {
        tags: model.tag.apply(&states, STATE_UNITS).chunks_exact(model.tags.len()).map(largest).collect(),
        fine: model.fine.apply(&states, STATE_UNITS).chunks_exact(model.xpos.len()).map(largest).collect(),
        arcs: arcs(model, &with_root),
        label_heads: rows(&model.label_head.apply(&with_root, STATE_UNITS), rectified),
        label_dependents: rows(&model.label_dependent.apply(&states, STATE_UNITS), rectified),
    }
}

/// For each word, scores of all labels, given its head (0 the root).
pub(super) fn label_scores(model: &Model, scores: &Scores, heads: &[usize]) -> Vec<f32> {
    let labels = model.relations.len();
    let chosen: Vec<[f32; LABELLER]> = heads.iter().map(|&head| scores.label_heads[head]).collect();
    let both: Vec<[i16; 2 * LABELLER]> = chosen
        .iter()
        .zip(&scores.label_dependents)
        .map(|(head, dependent)| {
            fixed(&std::array::from_fn(|k| if k < LABELLER { head[k] } else { dependent[k - LABELLER] }), RECTIFIED_UNITS)
        })
        .collect();
    let short =
        |rows: &[[f32; LABELLER]]| -> Vec<[i16; LABELLER]> { rows.iter().map(|row| fixed(row, RECTIFIED_UNITS)).collect() };
    let dependent = model.label_pair_dependent.apply(&short(&scores.label_dependents), RECTIFIED_UNITS);
    let head = model.label_pair_head.apply(&short(&chosen), RECTIFIED_UNITS);
    let mut out = model.label_both.apply(&both, RECTIFIED_UNITS);
    debug_assert_eq!(out.len() * RANK, head.len());
    debug_assert_eq!(out.len(), labels * heads.len());
    for ((out, head), dependent) in out.iter_mut().zip(head.chunks_exact(RANK)).zip(dependent.chunks_exact(RANK)) {
        *out += head.iter().zip(dependent).fold(0.0, |sum, (a, b)| sum + a * b);
    }
    out
}

/// The index of the largest; the first of equals.
pub(super) fn largest(values: &[f32]) -> usize {
    (0..values.len()).fold(0, |best, index| if values[index] > values[best] { index } else { best })
}

fn embed(model: &Model, word: &str) -> [i16; EMBEDDED] {
    let features = Features::of(word);
    let mut out = [0.0; EMBEDDED];
    let mut start = 0;
    for (index, (table, text)) in model.tables.iter().zip(features.texts()).enumerate() {
        table.copy(model.row(index, text), &mut out[start..start + table.width()]);
        start += table.width();
    }
    fixed(&out, EMBEDDING_UNITS)
}

/// A layer of both directions over the sentence.
fn layer<const IN: usize>(pair: &[Lstm<IN>; 2], inputs: &[[i16; IN]]) -> Vec<[i16; STATE]> {
    let mut out = vec![[0; STATE]; inputs.len()];
    for (direction, lstm) in pair.iter().enumerate() {
        let gates = lstm.input.apply(inputs, STATE_UNITS);
        let mut state = [0; HIDDEN];
        let mut cell = [f32x4::ZERO; HIDDEN / 4];
        for step in 0..inputs.len() {
            let position = if direction == 0 { step } else { inputs.len() - 1 - step };
            let mut now = vectors(&gates[position * GATES..(position + 1) * GATES], GATES / 4);
            lstm.state.add(&state, STATE_UNITS, &mut now);
            state = narrow(open(&now, &mut cell));
            out[position][direction * HIDDEN..(direction + 1) * HIDDEN].copy_from_slice(&state);
        }
    }
    out
}

/// One step of a recurrent layer: gates to the new cell and state.
fn open<'a>(gates: &'a [f32x4], cell: &'a mut [f32x4; HIDDEN / 4]) -> impl Iterator<Item = f32x4> + 'a {
    let gate = |index: usize| &gates[index * HIDDEN / 4..(index + 1) * HIDDEN / 4];
    let (input, forget, output, update) = (gate(0), gate(1), gate(2), gate(3));
    cell.iter_mut().enumerate().map(move |(k, cell)| {
        *cell = sigmoid(forget[k]) * *cell + sigmoid(input[k]) * tanh(update[k]);
        sigmoid(output[k]) * tanh(*cell)
    })
}

/// States in fixed point.
fn narrow<const N: usize>(values: impl Iterator<Item = f32x4>) -> [i16; N] {
    let mut row = [0.0; N];
    for (to, value) in row.chunks_exact_mut(4).zip(values) {
        to.copy_from_slice(value.as_array());
    }
    fixed(&row, STATE_UNITS)
}

/// Scores of all arcs, as whole numbers; `states` begins with the root's.
#[allow(clippy::cast_possible_truncation, reason = "casts of floats saturate, and scores are small")]
fn arcs(model: &Model, states: &[[i16; STATE]]) -> Vec<i32> {
    let nodes = states.len();
    let heads: Vec<[f32; ARC]> = rows(&model.arc_head.apply(states, STATE_UNITS), rectified);
    let dependents = rows(&model.arc_dependent.apply(&states[1..], STATE_UNITS), rectified);
    let dependents: Vec<[i16; ARC]> = dependents.iter().map(|row| fixed(row, RECTIFIED_UNITS)).collect();
    let sought = model.arc_pair.apply(&dependents, RECTIFIED_UNITS);
    // By component, then head, so that the inner loop runs over heads.
    let width = nodes.div_ceil(4);
    let columns: Vec<f32x4> =
        (0..ARC).flat_map(|k| vectors(&heads.iter().map(|head| head[k]).collect::<Vec<f32>>(), width)).collect();
    let mut prior = vec![f32x4::ZERO; width];
    add_products(&mut prior, &model.arc_prior, &columns);
    let mut out = Vec::with_capacity((nodes - 1) * nodes);
    for (word, sought) in sought.chunks_exact(ARC).enumerate() {
        let word = word + 1;
        let mut scores = prior.clone();
        add_products(&mut scores, sought, &columns);
        let scores = scores.iter().flat_map(|four| four.to_array()).take(nodes);
        out.extend(scores.enumerate().map(|(head, score)| {
            let distance = bucket(word.abs_diff(head)) + if head > word { BUCKETS } else { 0 };
            let near = if head == 0 { 0.0 } else { model.arc_distance[distance] };
            ((score + near) * ARC_UNITS) as i32
        }));
    }
    out
}

/// Adds to each sum the product of a vector with that sum's column.
fn add_products(sums: &mut [f32x4], vector: &[f32], columns: &[f32x4]) {
    for (&factor, column) in vector.iter().zip(columns.chunks_exact(sums.len())) {
        let factor = f32x4::splat(factor);
        for (sum, &value) in sums.iter_mut().zip(column) {
            *sum += factor * value;
        }
    }
}

/// Buckets of distance, as learned.
fn bucket(distance: usize) -> usize {
    match distance {
        0..=1 => 0,
        2..=5 => distance - 1,
        6..=7 => 5,
        8..=10 => 6,
        11..=15 => 7,
        16..=24 => 8,
        25..=40 => 9,
        _ => 10,
    }
}

fn rows<const N: usize>(flat: &[f32], change: impl Fn([f32; N]) -> [f32; N]) -> Vec<[f32; N]> {
    flat.as_chunks().0.iter().map(|row| change(*row)).collect()
}

fn rectified<const N: usize>(mut row: [f32; N]) -> [f32; N] {
    for x in &mut row {
        if *x < 0.0 {
            *x *= SLOPE;
        }
    }
    row
}

/// A number in all lanes.
const fn all(x: f32) -> f32x4 {
    f32x4::new([x; 4])
}

/// Hyperbolic tangent to a few units in the last place: the rational approximation of the Eigen library, written out because the
/// platform's own differs between platforms.
#[inline(always)]
fn tanh(x: f32x4) -> f32x4 {
    /// From the highest power of the numerator's square down.
    const P: [f32x4; 7] = [
        all(-2.760_768_5e-16),
        all(2.000_188e-13),
        all(-8.604_672e-11),
        all(5.122_297e-8),
        all(1.485_722_4e-5),
        all(6.372_619_3e-4),
        all(4.893_524_6e-3),
    ];
    /// The same of the denominator.
    const Q: [f32x4; 4] = [all(1.198_258_4e-6), all(1.185_347_1e-4), all(2.268_434_6e-3), all(4.893_525e-3)];
    const END: f32 = 7.905_311;
    let x = x.fast_max(const { all(-END) }).fast_min(const { all(END) });
    let s = x * x;
    let (mut p, mut q) = (P[0], Q[0]);
    for next in &P[1..] {
        p = p * s + *next;
    }
    for next in &Q[1..] {
        q = q * s + *next;
    }
    x * p / q
}

#[inline(always)]
fn sigmoid(x: f32x4) -> f32x4 {
    let half = const { all(0.5) };
    half + half * tanh(half * x)
}

#[cfg(test)]
mod tests {
    use super::{bucket, sigmoid, tanh};
    use wide::f32x4;

    #[test]
    fn tanh_and_sigmoid_are_right_to_six_digits() {
        for step in -1200..=1200_i16 {
            let x = f32::from(step) / 100.0;
            let first = |of: fn(f32x4) -> f32x4| f64::from(of(f32x4::splat(x)).to_array()[0]);
            let exact = f64::from(x).tanh();
            assert!((first(tanh) - exact).abs() < 1e-6, "tanh {x}");
            let exact = 1.0 / (1.0 + (-f64::from(x)).exp());
            assert!((first(sigmoid) - exact).abs() < 1e-6, "sigmoid {x}");
        }
    }

    #[test]
    fn buckets_are_the_trainers() {
        let table = [0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8];
        assert_eq!(std::array::from_fn(bucket), table);
        assert_eq!([bucket(24), bucket(25), bucket(40), bucket(41), bucket(500)], [8, 9, 9, 10, 10]);
    }
}
