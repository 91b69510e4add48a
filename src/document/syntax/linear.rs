//! Linear maps of whole numbers: 4-bit weights times activations in fixed point.
//!
//! The sums are exact in any order. They are written in vectors of four and eight numbers, which wasm and every common processor have,
//! because the compiler finds them by itself only where it is told to spend bytes on speed everywhere; and in plain loops, for chains of
//! iterators are then a call a number.

use bytemuck::{cast, cast_slice, cast_slice_mut, zeroed_vec};
use wide::{f32x4, i16x8, i32x4};

/// Numbers in a vector.
pub(super) const LANES: usize = 4;
/// Vectors of outputs in a block.
const VECTORS: usize = 4;
/// Outputs in a block.
const BLOCK: usize = VECTORS * LANES;

/// Weights of one pair of inputs for a block of outputs: first input, second input, output by output.
type Weights = [i16x8; VECTORS];

/// The sums of a block. Each has a place of its own: what stands in an array goes through memory at every step.
#[derive(Clone, Copy)]
struct Sums(i32x4, i32x4, i32x4, i32x4);

const NOTHING: Sums = Sums(i32x4::ZERO, i32x4::ZERO, i32x4::ZERO, i32x4::ZERO);

/// A linear map from `IN` numbers, a multiple of four.
pub(super) struct Linear<const IN: usize> {
    /// Block by block, pair of inputs by pair.
    weights: Vec<Weights>,
    /// What the sum of an output is worth; filled up to whole blocks.
    scales: Vec<f32x4>,
    bias: Vec<f32x4>,
}

impl<const IN: usize> Linear<IN> {
    /// A map from weights row by row, one row an input (fewer rows than `IN` means zeros), with a scale and a bias an output.
    pub(super) fn new(weights: impl Iterator<Item = i8>, scales: &[f32], bias: &[f32]) -> Self {
        let outputs = scales.len();
        let blocks = outputs.div_ceil(BLOCK);
        let mut all = vec![[[0; 2 * LANES]; VECTORS]; blocks * (IN / 2)];
        for (index, weight) in weights.enumerate() {
            let (input, output) = (index / outputs, index % outputs);
            let (block, quarter, lane) = (output / BLOCK, output % BLOCK / LANES, output % LANES);
            all[block * (IN / 2) + input / 2][quarter][2 * lane + input % 2] = i16::from(weight);
        }
        let filled = |values: &[f32]| vectors(values, blocks * VECTORS);
        Linear { weights: all.into_iter().map(|pair| pair.map(i16x8::new)).collect(), scales: filled(scales), bias: filled(bias) }
    }

    /// Vectors that the outputs of one input take, filled up to whole blocks.
    pub(super) fn stride(&self) -> usize {
        self.scales.len()
    }

    /// The outputs for each of the inputs, [`Linear::stride`] vectors each. An input's numbers have `units` to one.
    pub(super) fn apply(&self, inputs: &[[i16; IN]], units: f32) -> Vec<f32x4> {
        let stride = self.stride();
        let mut out: Vec<f32x4> = zeroed_vec(inputs.len() * stride);
        let unit = all(1.0 / units);
        for (block, weights) in self.weights.chunks_exact(IN / 2).enumerate() {
            let mut rows = &mut out[..];
            // Two inputs at a time fetch the weights half as often. The last may be alone.
            for two in inputs.chunks(2) {
                let [one, other] = two_sums(weights, cast_slice(&two[0]), cast_slice(&two[two.len() - 1]));
                self.finish(block, one, unit, rows);
                rows = &mut rows[stride..];
                if two.len() == 2 {
                    self.finish(block, other, unit, rows);
                    rows = &mut rows[stride..];
                }
            }
        }
        out
    }

    /// Adds one input's outputs to `out`, which has [`Linear::stride`] vectors.
    pub(super) fn add(&self, input: &[i16; IN], units: f32, out: &mut [f32x4]) {
        let unit = all(1.0 / units);
        for (two, weights) in self.weights.chunks(IN).enumerate() {
            let (one, other) = weights.split_at(IN / 2);
            let [first, second] = sums(one, if other.is_empty() { one } else { other }, cast_slice(input));
            self.finish(2 * two, first, unit, out);
            if !other.is_empty() {
                self.finish(2 * two + 1, second, unit, out);
            }
        }
    }

    /// Adds what the sums of a block are worth to its place in `out`. Weights are at most 7 and inputs at most 144, so a sum stays under
    /// 2^26: what the conversion rounds off is far below the rounding of the inputs.
    #[inline(always)]
    fn finish(&self, block: usize, sums: Sums, unit: f32x4, out: &mut [f32x4]) {
        let block = block * VECTORS..(block + 1) * VECTORS;
        let (scales, bias, out) = (&self.scales[block.clone()], &self.bias[block.clone()], &mut out[block]);
        let Sums(a, b, c, d) = sums;
        for (k, sum) in [a, b, c, d].iter().enumerate() {
            out[k] += f32x4::from_i32x4(*sum) * (scales[k] * unit) + bias[k];
        }
    }
}

/// The sums of two blocks for one input.
#[inline(never)]
fn sums(one: &[Weights], other: &[Weights], input: &[[i16; 2]]) -> [Sums; 2] {
    let mut sums = (NOTHING, NOTHING);
    for step in 0..one.len().min(other.len()).min(input.len()) {
        let pair = everywhere(input[step]);
        sums.0 = more(sums.0, &one[step], pair);
        sums.1 = more(sums.1, &other[step], pair);
    }
    [sums.0, sums.1]
}

/// The sums of a block for two inputs. One step at a time: the weights of two would not stay in the sixteen registers beside the sums.
#[inline(never)]
fn two_sums(weights: &[Weights], one: &[[i16; 2]], other: &[[i16; 2]]) -> [Sums; 2] {
    let mut sums = (NOTHING, NOTHING);
    for step in 0..weights.len().min(one.len()).min(other.len()) {
        let weights = &weights[step];
        sums.0 = more(sums.0, weights, everywhere(one[step]));
        sums.1 = more(sums.1, weights, everywhere(other[step]));
    }
    [sums.0, sums.1]
}

#[inline(always)]
fn more(sums: Sums, weights: &Weights, pair: i16x8) -> Sums {
    let Sums(a, b, c, d) = sums;
    Sums(a + weights[0].dot(pair), b + weights[1].dot(pair), c + weights[2].dot(pair), d + weights[3].dot(pair))
}

/// A pair of numbers in all lanes, laid there as one number of twice the length: one instruction where single numbers take ten.
#[inline(always)]
fn everywhere(pair: [i16; 2]) -> i16x8 {
    let both: i32 = cast(pair);
    cast([both, both, both, both])
}

/// Numbers in vectors, filled up with zeros to `count` vectors.
pub(super) fn vectors(values: &[f32], count: usize) -> Vec<f32x4> {
    let mut all = vec![f32x4::ZERO; count];
    cast_slice_mut(&mut all)[..values.len()].copy_from_slice(values);
    all
}

/// Fixed point, rounded to even: adding 1.5 * 2^23 leaves the whole number in the low bits. `N` numbers, a multiple of eight.
pub(super) fn fixed<const N: usize>(row: &[f32x4], units: f32) -> [i16; N] {
    let units = all(units);
    let mut out = [0; N];
    let (eights, pairs) = (out.as_chunks_mut().0, row.as_chunks::<2>().0);
    for k in 0..eights.len() {
        let [one, other] = pairs[k];
        eights[k] = i16x8::from_i32x8_saturate(cast([whole(one * units), whole(other * units)])).to_array();
    }
    out
}

/// The nearest whole numbers, within 16 bits.
#[inline(always)]
fn whole(x: f32x4) -> i32x4 {
    let bits: i32x4 = cast(x.fast_max(const { all(-32_767.0) }).fast_min(const { all(32_767.0) }) + const { all(12_582_912.0) });
    // The low half, with its sign.
    (bits << 16) >> 16
}

/// A number in all lanes.
#[inline(always)]
pub(super) const fn all(x: f32) -> f32x4 {
    // Not `[x; 4]`, which is a loop where bytes count most.
    f32x4::new([x, x, x, x])
}

#[cfg(test)]
mod tests {
    use super::{Linear, fixed, vectors};
    use wide::f32x4;

    #[test]
    fn fixed_point_rounds_and_saturates() {
        let row = vectors(&[0.0, 0.5, -0.5, 1.26, 1e9, -1e9, 0.25, 0.75], 2);
        assert_eq!(fixed(&row, 2.0), [0, 1, -1, 3, 32767, -32767, 0, 2]);
    }

    #[test]
    fn is_the_plain_product_whatever_the_sizes() {
        for outputs in [1, 15, 16, 17, 40] {
            let weights: Vec<i8> = (0..6 * outputs).map(|k| i8::try_from(k * 7 % 15).unwrap_or(0) - 7).collect();
            let scales: Vec<f32> = (0..outputs).map(|k| f32::from(u8::try_from(k).unwrap_or(0)) + 0.5).collect();
            let linear = Linear::<8>::new(weights.iter().copied(), &scales, &vec![2.0; outputs]);
            let inputs: [[i16; 8]; 3] =
                [[1, -2, 3, -4, 500, -32767, 99, 99], [32767, 0, 0, 0, 0, 1, 0, 0], [-3, 0, 7, 0, 0, 0, 1, 1]];
            let found = linear.apply(&inputs, 2.0);
            for (input, found) in inputs.iter().zip(found.chunks_exact(linear.stride())) {
                let mut added = vec![f32x4::ZERO; linear.stride()];
                linear.add(input, 2.0, &mut added);
                assert_eq!(added, found);
                for k in 0..outputs {
                    let sum: i32 = (0..6).map(|i| i32::from(weights[i * outputs + k]) * i32::from(input[i])).sum();
                    assert_eq!(found[k / 4].to_array()[k % 4], sum as f32 * (scales[k] / 2.0) + 2.0);
                }
            }
        }
    }
}
