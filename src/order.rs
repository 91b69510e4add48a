//! Sorting that costs few bytes.
//!
//! The standard library compiles two whole algorithms for every type that is sorted: a quarter of the module's code, for lists that
//! have a dozen entries. Here one merge sort, compiled once, orders places; only the swaps know the type. About as fast for short
//! lists, half as fast for long ones.

use std::cmp::Ordering;

/// Sorting of slices; stable, so that equal entries keep their order on every machine.
pub(crate) trait Order<T> {
    /// From the least to the greatest.
    fn order(&mut self)
    where
        T: Ord;
    /// By a comparison.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);
    /// By a key of each entry, asked for at every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Order<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(Ord::cmp);
    }

    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut places = places(self.len(), &mut |one, other| compare(&self[one], &self[other]) == Ordering::Greater);
        for start in 0..self.len() {
            // Follow the circle of entries that stand in each other's places.
            let mut place = start;
            while places[place] != start {
                let from = places[place];
                self.swap(place, from);
                places[place] = place;
                place = from;
            }
            places[place] = place;
        }
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }
}

/// For each place, which of the entries belongs there; `after` tells whether the one entry must stand behind the other.
fn places(count: usize, after: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut merged = sorted.clone();
    let mut width = 1;
    while width < count {
        for start in (0..count).step_by(2 * width) {
            let (middle, end) = (count.min(start + width), count.min(start + 2 * width));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let from_right = left == middle || right < end && after(sorted[left], sorted[right]);
                let taken = if from_right { &mut right } else { &mut left };
                *place = sorted[*taken];
                *taken += 1;
            }
        }
        std::mem::swap(&mut sorted, &mut merged);
        width *= 2;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn orders_as_the_standard_library_does_and_keeps_equals_in_order() {
        let mut seed = 7_u32;
        for length in (0..40).chain([100, 1000]) {
            let mut own: Vec<(u32, usize)> = (0..length)
                .map(|place| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 28, place)
                })
                .collect();
            let mut theirs = own.clone();
            own.order_by_key(|entry| entry.0);
            theirs.sort_by_key(|entry| entry.0);
            assert_eq!(own, theirs);
            own.order_by(|one, other| other.cmp(one));
            theirs.sort_by(|one, other| other.cmp(one));
            assert_eq!(own, theirs);
            own.order();
            theirs.sort();
            assert_eq!(own, theirs);
        }
    }
}
