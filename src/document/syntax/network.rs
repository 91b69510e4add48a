//! The network's arithmetic. Mirrors `forward` and `label_scores` of `model/network.py`.
//!
//! Products of matrices are sums of whole numbers (4-bit weights, activations in fixed point), exact in any order; the rest is IEEE
//! single precision with addition, multiplication and division only, in the order written. So every machine, and wasm, gives the same
//! bits.

use super::lexicon::Lexicon;
use super::linear::{all, fixed};
use super::model::{ARC, BUCKETS, GATES, HIDDEN, LABELLER, Lstm, Model, RANK, STATE};
use bytemuck::{cast_slice, cast_slice_mut};
use wide::f32x4;

/// Fixed point: units to one. 16 bits hold up to 8 (embeddings), 4 (states, at most 1 but for the learned root) and 32 (rectified).
pub(super) const EMBEDDING_UNITS: f32 = 4096.0;
pub(super) const STATE_UNITS: f32 = 8192.0;
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
    /// Of the root, then of each word.
    states: Vec<[i16; STATE]>,
}

/// Runs the network over a sentence's words.
pub(super) fn run(model: &Model, lexicon: &mut Lexicon, words: &[&str]) -> Scores {
    let places = lexicon.places(model, words);
    let first = layer(&model.first, lexicon.gates(), &places);
    let gates = [0, 1].map(|direction| model.second[direction].input.apply(&first, STATE_UNITS));
    let states = layer(&model.second, [&gates[0], &gates[1]], &(0..words.len()).collect::<Vec<_>>());
    let mut with_root: Vec<[i16; STATE]> = vec![fixed(&model.root, STATE_UNITS)];
    with_root.extend_from_slice(&states);
    let best = |scores: &[f32x4], stride: usize, count: usize| -> Vec<usize> {
        scores.chunks_exact(stride).map(|row| largest(&cast_slice(row)[..count])).collect()
    };
    Scores {
        tags: best(&model.tag.apply(&states, STATE_UNITS), model.tag.stride(), model.tags.len()),
        fine: best(&model.fine.apply(&states, STATE_UNITS), model.fine.stride(), model.xpos.len()),
        arcs: arcs(model, &with_root),
        states: with_root,
    }
}

/// For each word, the scores of all labels, given its head (0 the root); whole vectors, so more than there are labels.
pub(super) fn label_scores(model: &Model, scores: &Scores, heads: &[usize]) -> Vec<f32x4> {
    // Half of the words are nobody's head, and some are the head of many: each head is worked out once.
    let mut places = vec![None; scores.states.len()];
    let mut chosen = Vec::with_capacity(heads.len());
    for &head in heads {
        if places[head].is_none() {
            places[head] = Some(chosen.len());
            chosen.push(scores.states[head]);
        }
    }
    let places: Vec<usize> = heads.iter().filter_map(|&head| places[head]).collect();
    let chosen: Vec<[i16; LABELLER]> = rectified(&model.label_head.apply(&chosen, STATE_UNITS), model.label_head.stride());
    let dependents: Vec<[i16; LABELLER]> =
        rectified(&model.label_dependent.apply(&scores.states[1..], STATE_UNITS), model.label_dependent.stride());
    let both: Vec<[i16; 2 * LABELLER]> = places
        .iter()
        .zip(&dependents)
        .map(|(&place, dependent)| std::array::from_fn(|k| if k < LABELLER { chosen[place][k] } else { dependent[k - LABELLER] }))
        .collect();
    let head = model.label_pair_head.apply(&chosen, RECTIFIED_UNITS);
    let dependent = model.label_pair_dependent.apply(&dependents, RECTIFIED_UNITS);
    let mut out = model.label_both.apply(&both, RECTIFIED_UNITS);
    let (stride, pairs) = (model.label_both.stride(), model.label_pair_head.stride());
    // By rank, then label.
    let width = pairs / RANK;
    let rows = out.chunks_exact_mut(stride).zip(places).zip(dependent.chunks_exact(pairs));
    for ((out, place), dependent) in rows {
        let head = &head[place * pairs..(place + 1) * pairs];
        for (label, out) in out[..width].iter_mut().enumerate() {
            let mut sum = f32x4::ZERO;
            for rank in 0..RANK {
                sum += head[rank * width + label] * dependent[rank * width + label];
            }
            *out += sum;
        }
    }
    out
}

/// The index of the largest; the first of equals.
pub(super) fn largest(values: &[f32]) -> usize {
    let (mut best, mut most) = (0, f32::MIN);
    for (index, value) in values.iter().enumerate() {
        if most < *value {
            (best, most) = (index, *value);
        }
    }
    best
}

/// A layer of both directions over the sentence: what the inputs give to the gates, forwards and backwards, and the place of each
/// word's share there.
fn layer<const IN: usize>(pair: &[Lstm<IN>; 2], inputs: [&[f32x4]; 2], places: &[usize]) -> Vec<[i16; STATE]> {
    let mut out = vec![[0; STATE]; places.len()];
    for (direction, lstm) in pair.iter().enumerate() {
        let inputs = inputs[direction];
        let mut state = [0; HIDDEN];
        let mut cell = [f32x4::ZERO; HIDDEN / 4];
        let mut gates = [f32x4::ZERO; GATES / 4];
        for step in 0..places.len() {
            let position = if direction == 0 { step } else { places.len() - 1 - step };
            let start = places[position] * (GATES / 4);
            gates.copy_from_slice(&inputs[start..start + GATES / 4]);
            lstm.state.add(&state, STATE_UNITS, &mut gates);
            state = fixed(&open(&gates, &mut cell), STATE_UNITS);
            out[position][direction * HIDDEN..(direction + 1) * HIDDEN].copy_from_slice(&state);
        }
    }
    out
}

/// One step of a recurrent layer: gates (input, forget, output, update) to the new cell and state.
fn open(gates: &[f32x4; GATES / 4], cell: &mut [f32x4; HIDDEN / 4]) -> [f32x4; HIDDEN / 4] {
    const STEP: usize = HIDDEN / 4;
    let mut state = [f32x4::ZERO; STEP];
    for k in 0..STEP {
        cell[k] = sigmoid(gates[STEP + k]) * cell[k] + sigmoid(gates[k]) * tanh(gates[3 * STEP + k]);
    }
    // A loop of its own: in one, each curve would wait for the one before it.
    for k in 0..STEP {
        state[k] = sigmoid(gates[2 * STEP + k]) * tanh(cell[k]);
    }
    state
}

/// Scores of all arcs, as whole numbers; `states` begins with the root's.
#[allow(clippy::cast_possible_truncation, reason = "casts of floats saturate, and scores are small")]
fn arcs(model: &Model, states: &[[i16; STATE]]) -> Vec<i32> {
    let nodes = states.len();
    let heads = model.arc_head.apply(states, STATE_UNITS);
    let dependents = model.arc_dependent.apply(&states[1..], STATE_UNITS);
    let sought = model.arc_pair.apply(&rectified::<ARC>(&dependents, model.arc_dependent.stride()), RECTIFIED_UNITS);
    // By eight heads, then component: the inner loop runs over components, with eight sums at a time.
    let mut columns = vec![[f32x4::ZERO; 2]; nodes.div_ceil(EIGHT) * ARC];
    let places: &mut [f32] = cast_slice_mut(&mut columns);
    for (head, row) in heads.chunks_exact(model.arc_head.stride()).enumerate() {
        for (four, x) in row[..ARC / 4].iter().enumerate() {
            let first = head / EIGHT * ARC + 4 * four;
            let x = steep(*x);
            for (k, x) in x.as_array().iter().enumerate() {
                places[(first + k) * EIGHT + head % EIGHT] = *x;
            }
        }
    }
    let prior: Vec<[f32x4; 2]> =
        columns.chunks_exact(ARC).map(|column| product([f32x4::ZERO; 2], &model.arc_prior, column)).collect();
    let mut out = Vec::with_capacity((nodes - 1) * nodes);
    for (word, sought) in sought.chunks_exact(model.arc_pair.stride()).enumerate() {
        let (word, sought) = (word + 1, &cast_slice(sought)[..ARC]);
        for (eight, column) in columns.chunks_exact(ARC).enumerate() {
            let scores = product(prior[eight], sought, column);
            for (k, score) in scores.iter().flat_map(|four| four.as_array()).enumerate() {
                let head = EIGHT * eight + k;
                if head == nodes {
                    break;
                }
                let distance = bucket(word.abs_diff(head)) + if head > word { BUCKETS } else { 0 };
                let near = if head == 0 { 0.0 } else { model.arc_distance[distance] };
                out.push(((score + near) * ARC_UNITS) as i32);
            }
        }
    }
    out
}

/// Heads that are scored at a time. With four each sum would wait for the one before it.
const EIGHT: usize = 8;

/// Eight sums: what is given, and the products of a vector with eight others, which stand side by side.
#[inline(always)]
fn product([mut one, mut other]: [f32x4; 2], vector: &[f32], column: &[[f32x4; 2]]) -> [f32x4; 2] {
    for (factor, eight) in vector.iter().zip(column) {
        let factor = all(*factor);
        one += factor * eight[0];
        other += factor * eight[1];
    }
    [one, other]
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

/// Rows of `stride` vectors, rectified, the first `N` numbers of each in fixed point.
fn rectified<const N: usize>(rows: &[f32x4], stride: usize) -> Vec<[i16; N]> {
    let mut out = Vec::with_capacity(rows.len() / stride);
    for row in rows.chunks_exact(stride) {
        let mut steeper = [f32x4::ZERO; STATE / 4];
        for (to, x) in steeper.iter_mut().zip(&row[..N / 4]) {
            *to = steep(*x);
        }
        out.push(fixed(&steeper, RECTIFIED_UNITS));
    }
    out
}

/// The rectifier.
#[inline(always)]
fn steep(x: f32x4) -> f32x4 {
    x.fast_max(x * const { all(SLOPE) })
}

/// Hyperbolic tangent to a few units in the last place: the rational approximation of the Eigen library, written out because the
/// platform's own differs between platforms, and without loops because they would stay loops.
#[inline(always)]
pub(super) fn tanh(x: f32x4) -> f32x4 {
    const END: f32 = 7.905_311;
    let x = x.fast_max(const { all(-END) }).fast_min(const { all(END) });
    let s = x * x;
    let p = const { all(-2.760_768_5e-16) } * s + const { all(2.000_188e-13) };
    let p = p * s + const { all(-8.604_672e-11) };
    let p = p * s + const { all(5.122_297e-8) };
    let p = p * s + const { all(1.485_722_4e-5) };
    let p = p * s + const { all(6.372_619_3e-4) };
    let p = p * s + const { all(4.893_524_6e-3) };
    let q = const { all(1.198_258_4e-6) } * s + const { all(1.185_347_1e-4) };
    let q = q * s + const { all(2.268_434_6e-3) };
    let q = q * s + const { all(4.893_525e-3) };
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
