//! Maps and sets in the order of their keys that cost few bytes.
//!
//! The standard library compiles a whole tree for every pair of types that is mapped, three kilobytes in the page; there are forty.
//! Here the order is a list of places, compiled once; only the comparison and the entries know the types. About as fast.

use std::{borrow::Borrow, cmp::Ordering};

/// Places of entries, in the order of their keys, in blocks: putting one in moves no more than a block.
#[derive(Clone, Debug, Default)]
struct Places(Vec<Vec<usize>>);

/// The most places of a block.
const BLOCK: usize = 256;

impl Places {
    /// The block and the index in it where the entry that compares equal stands, or else where it belongs.
    fn find(&self, compare: &dyn Fn(usize) -> Ordering) -> (usize, Result<usize, usize>) {
        let after = self.0.partition_point(|block| compare(block[0]) != Ordering::Greater);
        let block = after.saturating_sub(1);
        (block, self.0.get(block).map_or(Err(0), |places| places.binary_search_by(|place| compare(*place))))
    }

    /// The entry that compares equal.
    fn known(&self, compare: &dyn Fn(usize) -> Ordering) -> Option<usize> {
        let (block, found) = self.find(compare);
        found.ok().map(|index| self.0[block][index])
    }

    /// The entry that compares equal, or `new`, which then stands in its place.
    fn known_or(&mut self, new: usize, compare: &dyn Fn(usize) -> Ordering) -> usize {
        let (block, found) = self.find(compare);
        match found {
            Ok(index) => return self.0[block][index],
            Err(_) if self.0.is_empty() => self.0.push(vec![new]),
            Err(index) => {
                self.0[block].insert(index, new);
                if BLOCK < self.0[block].len() {
                    let rest = self.0[block].split_off(BLOCK / 2);
                    self.0.insert(block + 1, rest);
                }
            }
        }
        new
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().flatten().copied()
    }
}

/// Values by key.
#[derive(Clone, Debug)]
pub(crate) struct Map<K, V> {
    entries: Vec<(K, V)>,
    places: Places,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map { entries: Vec::new(), places: Places::default() }
    }
}

impl<K: Ord, V> Map<K, V> {
    /// The value of a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.places.known(&|place| self.entries[place].0.borrow().cmp(key)).map(|place| &self.entries[place].1)
    }

    /// The value of a key, which is added where it is not known.
    pub(crate) fn at(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let place = self.places.known_or(self.entries.len(), &|place| self.entries[place].0.cmp(&key));
        if place == self.entries.len() {
            self.entries.push((key, V::default()));
        }
        &mut self.entries[place].1
    }

    /// In the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.places.iter().map(|place| (&self.entries[place].0, &self.entries[place].1))
    }

    /// In the order of the keys.
    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    /// In the order of the keys.
    fn into_iter(self) -> Self::IntoIter {
        let mut entries: Vec<Option<(K, V)>> = self.entries.into_iter().map(Some).collect();
        self.places.iter().filter_map(|place| entries[place].take()).collect::<Vec<_>>().into_iter()
    }
}

/// Whether each of two have the same entries, in whatever order they came.
impl<K: Ord, V: PartialEq> PartialEq for Map<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<K: Ord, V: Eq> Eq for Map<K, V> {}

impl<K: Ord, V: Default> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Map::default();
        for (key, value) in entries {
            *map.at(key) = value;
        }
        map
    }
}

/// Keys, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Set<K: Ord>(Map<K, ()>);

impl<K: Ord> Default for Set<K> {
    fn default() -> Self {
        Set(Map::default())
    }
}

impl<K: Ord> Set<K> {
    /// Adds a key; whether it is new.
    pub(crate) fn insert(&mut self, key: K) -> bool {
        let known = self.0.entries.len();
        self.0.at(key);
        known < self.0.entries.len()
    }

    /// Takes a key out, in time that grows with the set; whether it was there.
    pub(crate) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        let known = self.0.entries.len();
        *self = std::mem::take(self).into_iter().filter(|other| other.borrow() != key).collect();
        self.0.entries.len() < known
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.entries.is_empty()
    }

    /// Whether every key stands in the other too.
    pub(crate) fn within(&self, other: &Set<K>) -> bool {
        self.iter().all(|key| other.contains(key))
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get(key).is_some()
    }

    /// In order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, ())| key)
    }
}

impl<K: Ord> IntoIterator for Set<K> {
    type Item = K;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(K, ())>, fn((K, ())) -> K>;

    /// In order.
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|(key, ())| key)
    }
}

impl<K: Ord> Extend<K> for Set<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, keys: I) {
        for key in keys {
            self.insert(key);
        }
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        let mut set = Set::default();
        set.extend(keys);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Map, Set};
    use std::collections::{BTreeMap, BTreeSet};

    /// Numbers below a bound, the same at every run.
    fn numbers(count: usize, bound: u32) -> impl Iterator<Item = u32> {
        let mut seed = 7_u32;
        (0..count).map(move |_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % bound
        })
    }

    #[test]
    fn holds_what_the_standard_library_holds_in_the_same_order() {
        for (count, bound) in [(0, 1), (1, 1), (50, 20), (5 * BLOCK, 1_000_000), (20 * BLOCK, 900)] {
            let (mut own, mut theirs) = (Map::<u32, Vec<usize>>::default(), BTreeMap::<u32, Vec<usize>>::new());
            for (index, key) in numbers(count, bound).enumerate() {
                own.at(key).push(index);
                theirs.entry(key).or_default().push(index);
            }
            assert!(own.iter().eq(theirs.iter()), "{count} below {bound}");
            assert!((0..bound.min(2_000)).all(|key| own.get(&key) == theirs.get(&key)), "{count} below {bound}");
            assert!(own.into_iter().eq(theirs), "{count} below {bound}");
        }
    }

    #[test]
    fn ascending_and_descending_keys_are_found_again() {
        let ends = [(0..3_000).collect::<Set<u32>>(), (0..3_000).rev().collect()];
        assert!(ends[0] == ends[1] && ends[0].iter().copied().eq(0..3_000));
        assert!((0..3_000).all(|key| ends[1].contains(&key)) && !ends[1].contains(&3_000));
    }

    #[test]
    fn a_set_tells_what_is_new() {
        let (mut own, mut theirs) = (Set::default(), BTreeSet::new());
        for key in numbers(1_000, 300) {
            assert_eq!(own.insert(key), theirs.insert(key), "{key}");
        }
        assert!(own.into_iter().eq(theirs));
    }
}
