//! Linear maps of whole numbers: 4-bit weights times activations in fixed point.
//!
//! The sums are exact in any order, so vectors of any machine give the same. The weights lie as the vector instruction that
//! multiplies pairs of 16-bit numbers and adds the two products wants them; wasm has it by name, elsewhere the compiler finds one.

/// Outputs in a block, in two halves.
const BLOCK: usize = 16;
const HALF: usize = BLOCK / 2;

/// Weights of one pair of inputs for a half block of outputs: first input, second input, output by output.
type Weights = [i16; 2 * HALF];

/// A linear map from `IN` numbers, an even count.
pub(super) struct Linear<const IN: usize> {
    /// Block by block, pair of inputs by pair.
    weights: Vec<[Weights; 2]>,
    /// What the sum of an output is worth; filled up to whole blocks.
    scales: Vec<f32>,
    bias: Vec<f32>,
    outputs: usize,
}

impl<const IN: usize> Linear<IN> {
    /// A map from weights row by row, one row an input (fewer rows than `IN` means zeros), with a scale and a bias an output.
    pub(super) fn new(weights: impl Iterator<Item = i8>, mut scales: Vec<f32>, mut bias: Vec<f32>) -> Self {
        let outputs = scales.len();
        let blocks = outputs.div_ceil(BLOCK);
        let mut all = vec![[[0; 2 * HALF]; 2]; blocks * (IN / 2)];
        for (index, weight) in weights.enumerate() {
            let (input, output) = (index / outputs, index % outputs);
            let (block, half, lane) = (output / BLOCK, output % BLOCK / HALF, output % HALF);
            all[block * (IN / 2) + input / 2][half][2 * lane + input % 2] = i16::from(weight);
        }
        scales.resize(blocks * BLOCK, 0.0);
        bias.resize(blocks * BLOCK, 0.0);
        Linear { weights: all, scales, bias, outputs }
    }

    /// The outputs for each of the inputs, one after the other. An input's numbers have `units` to one.
    pub(super) fn apply(&self, inputs: &[[i16; IN]], units: f32) -> Vec<f32> {
        let mut out = vec![0.0; inputs.len() * self.outputs];
        for (block, weights) in self.weights.chunks_exact(IN / 2).enumerate() {
            let start = block * BLOCK;
            let end = self.outputs.min(start + BLOCK);
            for (input, out) in inputs.iter().zip(out.chunks_exact_mut(self.outputs)) {
                let values = self.finish(start, sums(weights, input), units);
                out[start..end].copy_from_slice(&values[..end - start]);
            }
        }
        out
    }

    /// Adds one input's outputs to `out`; their count must be a multiple of [`BLOCK`].
    pub(super) fn add(&self, input: &[i16; IN], units: f32, out: &mut [f32]) {
        for (block, (weights, out)) in self.weights.chunks_exact(IN / 2).zip(out.chunks_exact_mut(BLOCK)).enumerate() {
            for (out, value) in out.iter_mut().zip(self.finish(block * BLOCK, sums(weights, input), units)) {
                *out += value;
            }
        }
    }

    /// Weights are at most 7 and inputs at most 144, so a sum stays under 2^26: what the conversion rounds off is far below the
    /// rounding of the inputs.
    #[inline(always)]
    #[allow(clippy::cast_precision_loss, reason = "see above")]
    fn finish(&self, start: usize, sums: [[i32; HALF]; 2], units: f32) -> [f32; BLOCK] {
        let (scales, bias) = (&self.scales[start..start + BLOCK], &self.bias[start..start + BLOCK]);
        let unit = 1.0 / units;
        std::array::from_fn(|k| sums[k / HALF][k % HALF] as f32 * (scales[k] * unit) + bias[k])
    }
}

#[inline(always)]
fn sums<const IN: usize>(weights: &[[Weights; 2]], input: &[i16; IN]) -> [[i32; HALF]; 2] {
    let mut sums = [[0; HALF]; 2];
    for (weights, &pair) in weights.iter().zip(input.as_chunks::<2>().0) {
        sums = [add_pair(sums[0], &weights[0], pair), add_pair(sums[1], &weights[1], pair)];
    }
    sums
}

/// Adds the products of a pair of inputs.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn add_pair(mut sums: [i32; HALF], weights: &Weights, pair: [i16; 2]) -> [i32; HALF] {
    for (k, sum) in sums.iter_mut().enumerate() {
        *sum += i32::from(weights[2 * k]) * i32::from(pair[0]) + i32::from(weights[2 * k + 1]) * i32::from(pair[1]);
    }
    sums
}

/// The same by name: the compiler does not find the instruction here.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn add_pair(sums: [i32; HALF], weights: &Weights, pair: [i16; 2]) -> [i32; HALF] {
    use core::arch::wasm32::{i16x8, i32x4, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat};
    let [a, b, c, d, e, f, g, h] = sums;
    let pair = i32x4_splat(i32::from(pair[0]) & 0xffff | i32::from(pair[1]) << 16);
    let (low, high) = weights.as_chunks::<8>().0.split_at(1);
    let load = |w: &[i16; 8]| i16x8(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
    let low = i32x4_add(i32x4(a, b, c, d), i32x4_dot_i16x8(load(&low[0]), pair));
    let high = i32x4_add(i32x4(e, f, g, h), i32x4_dot_i16x8(load(&high[0]), pair));
    [
        i32x4_extract_lane::<0>(low),
        i32x4_extract_lane::<1>(low),
        i32x4_extract_lane::<2>(low),
        i32x4_extract_lane::<3>(low),
        i32x4_extract_lane::<0>(high),
        i32x4_extract_lane::<1>(high),
        i32x4_extract_lane::<2>(high),
        i32x4_extract_lane::<3>(high),
    ]
}

/// Fixed point, rounded to even: adding 1.5 * 2^23 leaves the whole number in the low bits.
#[allow(clippy::cast_possible_truncation, reason = "the low bits are what is wanted")]
pub(super) fn fixed<const N: usize>(row: &[f32; N], units: f32) -> [i16; N] {
    row.map(|x| ((x * units).clamp(-32767.0, 32767.0) + 12_582_912.0).to_bits() as i16)
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
            let linear = Linear::<8>::new(weights.iter().copied(), scales.clone(), vec![2.0; outputs]);
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
