//! Linear maps of whole numbers: 4-bit weights times activations in fixed point.
//!
//! The sums are exact in any order. They are written in vectors of four and eight numbers, which wasm and every common processor have,
//! because the compiler finds them by itself only where it is told to spend bytes on speed everywhere; and in plain loops, for chains of
//! iterators are then a call a number.

use wide::{f32x4, i16x8, i32x4};

/// Outputs in a block, a quarter to a vector.
const BLOCK: usize = 16;
const LANES: usize = 4;

/// Weights of one pair of inputs for a block of outputs: first input, second input, output by output.
type Weights = [i16x8; BLOCK / LANES];

/// A linear map from `IN` numbers, an even count.
pub(super) struct Linear<const IN: usize> {
    /// Block by block, pair of inputs by pair.
    weights: Vec<Weights>,
    /// What the sum of an output is worth; filled up to whole blocks.
    scales: Vec<f32x4>,
    bias: Vec<f32x4>,
    outputs: usize,
}

impl<const IN: usize> Linear<IN> {
    /// A map from weights row by row, one row an input (fewer rows than `IN` means zeros), with a scale and a bias an output.
    pub(super) fn new(weights: impl Iterator<Item = i8>, scales: &[f32], bias: &[f32]) -> Self {
        let outputs = scales.len();
        let blocks = outputs.div_ceil(BLOCK);
        let mut all = vec![[[0; 2 * LANES]; BLOCK / LANES]; blocks * (IN / 2)];
        for (index, weight) in weights.enumerate() {
            let (input, output) = (index / outputs, index % outputs);
            let (block, quarter, lane) = (output / BLOCK, output % BLOCK / LANES, output % LANES);
            all[block * (IN / 2) + input / 2][quarter][2 * lane + input % 2] = i16::from(weight);
        }
        let filled = |values: &[f32]| vectors(values, blocks * BLOCK / LANES);
        Linear {
            weights: all.into_iter().map(|pair| pair.map(i16x8::new)).collect(),
            scales: filled(scales),
            bias: filled(bias),
            outputs,
        }
    }

    /// The outputs for each of the inputs, one after the other. An input's numbers have `units` to one.
    pub(super) fn apply(&self, inputs: &[[i16; IN]], units: f32) -> Vec<f32> {
        let mut out = vec![0.0; inputs.len() * self.outputs];
        let unit = f32x4::splat(1.0 / units);
        for (block, weights) in self.weights.chunks_exact(IN / 2).enumerate() {
            let start = block * BLOCK;
            let end = self.outputs.min(start + BLOCK);
            for (input, out) in inputs.iter().zip(out.chunks_exact_mut(self.outputs)) {
                let values = self.finish(block, sums(weights, input), unit);
                for (index, to) in out[start..end].iter_mut().enumerate() {
                    *to = values[index / LANES].as_array()[index % LANES];
                }
            }
        }
        out
    }

    /// Adds one input's outputs to `out`; their count must be a multiple of [`BLOCK`].
    pub(super) fn add(&self, input: &[i16; IN], units: f32, out: &mut [f32x4]) {
        let unit = f32x4::splat(1.0 / units);
        for (block, (weights, out)) in self.weights.chunks_exact(IN / 2).zip(out.chunks_exact_mut(BLOCK / LANES)).enumerate() {
            let values = self.finish(block, sums(weights, input), unit);
            for (index, out) in out.iter_mut().enumerate() {
                *out += values[index];
            }
        }
    }

    /// Weights are at most 7 and inputs at most 144, so a sum stays under 2^26: what the conversion rounds off is far below the
    /// rounding of the inputs.
    #[inline(always)]
    fn finish(&self, block: usize, sums: [i32x4; BLOCK / LANES], unit: f32x4) -> [f32x4; BLOCK / LANES] {
        let mut values = [f32x4::ZERO; BLOCK / LANES];
        let first = block * BLOCK / LANES;
        for (index, value) in values.iter_mut().enumerate() {
            *value = f32x4::from_i32x4(sums[index]) * (self.scales[first + index] * unit) + self.bias[first + index];
        }
        values
    }
}

#[inline(always)]
fn sums<const IN: usize>(weights: &[Weights], input: &[i16; IN]) -> [i32x4; BLOCK / LANES] {
    // Each sum by name: what stands in an array goes through memory at every step.
    let [mut first, mut second, mut third, mut fourth] = [i32x4::ZERO; BLOCK / LANES];
    for (weights, &[a, b]) in weights.iter().zip(input.as_chunks::<2>().0) {
        let pairs = i16x8::new([a, b, a, b, a, b, a, b]);
        first += weights[0].dot(pairs);
        second += weights[1].dot(pairs);
        third += weights[2].dot(pairs);
        fourth += weights[3].dot(pairs);
    }
    [first, second, third, fourth]
}

/// Numbers in vectors, filled up with zeros to `count` vectors.
pub(super) fn vectors(values: &[f32], count: usize) -> Vec<f32x4> {
    let (fours, rest) = values.as_chunks();
    let mut all = vec![f32x4::ZERO; count];
    for (to, four) in all.iter_mut().zip(fours) {
        *to = f32x4::new(*four);
    }
    if !rest.is_empty() {
        let mut last = [0.0; LANES];
        last[..rest.len()].copy_from_slice(rest);
        all[fours.len()] = f32x4::new(last);
    }
    all
}

/// Fixed point, rounded to even: adding 1.5 * 2^23 leaves the whole number in the low bits.
#[allow(clippy::cast_possible_truncation, reason = "the low bits are what is wanted")]
pub(super) fn fixed<const N: usize>(row: &[f32; N], units: f32) -> [i16; N] {
    let mut whole = [0; N];
    for (to, x) in whole.iter_mut().zip(row) {
        *to = ((x * units).clamp(-32767.0, 32767.0) + 12_582_912.0).to_bits() as i16;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::{Linear, fixed};

    #[test]
    fn fixed_point_rounds_and_saturates() {
        assert_eq!(fixed(&[0.0, 0.5, -0.5, 1.26, 1e9, -1e9], 2.0), [0, 1, -1, 3, 32767, -32767]);
    }

    #[test]
    fn is_the_plain_product_whatever_the_sizes() {
        for outputs in [1, 15, 16, 17, 40] {
            let weights: Vec<i8> = (0..6 * outputs).map(|k| i8::try_from(k * 7 % 15).unwrap_or(0) - 7).collect();
            let scales: Vec<f32> = (0..outputs).map(|k| f32::from(u8::try_from(k).unwrap_or(0)) + 0.5).collect();
            let linear = Linear::<8>::new(weights.iter().copied(), &scales, &vec![2.0; outputs]);
            let inputs: [[i16; 8]; 2] = [[1, -2, 3, -4, 500, -32767, 99, 99], [32767, 0, 0, 0, 0, 1, 0, 0]];
            let found = linear.apply(&inputs, 2.0);
            for (input, found) in inputs.iter().zip(found.chunks_exact(outputs)) {
                for k in 0..outputs {
                    let sum: i32 = (0..6).map(|i| i32::from(weights[i * outputs + k]) * i32::from(input[i])).sum();
                    assert_eq!(found[k], sum as f32 * (scales[k] / 2.0) + 2.0);
                }
            }
        }
    }
}
