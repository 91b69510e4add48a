//! Powers written behind a figure: "1e10", "1.3x10^6", "2.5^-1".

use super::{super::piece::Line, Decimal};

const ONE: i128 = 1_000_000;
/// Exponents beyond this leave what a decimal can hold.
const LARGEST: u32 = 30;

/// The figure with the power that stands right behind it, and its end.
pub(super) fn read(line: &Line, value: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let glued = |from: usize, to: usize| (from..to).all(|at| line.glued(at));
    let (base, next) = match line.word(at) {
        "e" => (Decimal::whole(10), at + 1),
        "x" | "×" if line.small(at + 1) == Some(10) && line.word(at + 2) == "^" => (Decimal::whole(10), at + 3),
        "^" => (value, at + 1),
        _ => return None,
    };
    let first = if line.word(at) == "^" { Decimal::whole(1) } else { value };
    let exponent = next + usize::from(line.is(next, &["+", "-"]));
    let times = line.small(exponent).filter(|times| *times <= LARGEST && glued(at, exponent + 1))?;
    let down = line.word(next) == "-";
    let value = (0..times).fold(first, |value, _| {
        if down { value.unscaled(base.in_millionths().max(1)) } else { value.scaled(base.in_millionths()) }
    });
    (base.in_millionths() % ONE == 0 || times < 3).then_some((value, exponent + 1))
}
