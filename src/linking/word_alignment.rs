//! Two sequences of words, aligned by their longest common subsequence.

/// A stretch of one alignment: the same words on both sides, or words that only stand on one or differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) same: bool,
    /// Range in the first sequence.
    pub(crate) one: (usize, usize),
    /// Range in the second sequence.
    pub(crate) other: (usize, usize),
}

/// The longest sequences compared in full, in words; longer ones are cut to it. Bounds the table at 160,000 cells.
pub(crate) const LONGEST: usize = 400;

/// Aligns two sequences of words.
pub(crate) fn align<W: PartialEq>(one: &[W], other: &[W]) -> Vec<Stretch> {
    let (one, other) = (&one[..one.len().min(LONGEST)], &other[..other.len().min(LONGEST)]);
    let width = other.len() + 1;
    let mut longest = vec![0_u32; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            longest[i * width + j] = if one[i] == other[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < one.len() || j < other.len() {
        let same = i < one.len() && j < other.len() && one[i] == other[j];
        let step_one = same || i < one.len() && (j == other.len() || longest[i * width + j + 1] <= longest[(i + 1) * width + j]);
        let (next_i, next_j) = if same {
            (i + 1, j + 1)
        } else if step_one {
            (i + 1, j)
        } else {
            (i, j + 1)
        };
        match stretches.last_mut().filter(|last| last.same == same) {
            Some(last) => {
                last.one.1 = next_i;
                last.other.1 = next_j;
            }
            None => stretches.push(Stretch { same, one: (i, next_i), other: (j, next_j) }),
        }
        (i, j) = (next_i, next_j);
    }
    stretches
}

/// How many words are the same on both sides.
pub(crate) fn same(stretches: &[Stretch]) -> usize {
    stretches.iter().filter(|stretch| stretch.same).map(|stretch| stretch.one.1 - stretch.one.0).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_put_in_is_one_stretch() {
        let stretches = align(&["as", "she", "has", "before"], &["as", "she", "has", "done", "before"]);
        assert_eq!(stretches.len(), 3);
        assert_eq!(stretches[1], Stretch { same: false, one: (3, 3), other: (3, 4) });
    }

    #[test]
    fn nothing_in_common_is_one_stretch_and_nothing_at_all_none() {
        assert_eq!(align(&["a"], &["b"]), [Stretch { same: false, one: (0, 1), other: (0, 1) }]);
        assert_eq!(align::<&str>(&[], &[]), []);
    }
}
