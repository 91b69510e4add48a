//! How much a shared word tells: the rarer in the cluster, the more.

use crate::extraction::Claims;
use crate::map::Map;
use crate::order::Order;

/// Weights of keys, and the likeness of sets of keys, in integers so that every machine agrees.
pub(crate) struct Weights {
    sentences: u64,
    counts: Map<String, u64>,
    articles: Map<String, u64>,
}

impl Weights {
    /// Counts in how many sentences and articles of the cluster each key stands.
    pub(crate) fn count(claims: &[Claims]) -> Self {
        let mut weights = Weights { sentences: 0, counts: Map::default(), articles: Map::default() };
        for article in claims {
            let mut seen: Vec<&String> = Vec::new();
            for words in &article.words {
                weights.sentences += 1;
                for word in words {
                    *weights.counts.at(word.clone()) += 1;
                    seen.push(word);
                }
            }
            seen.order();
            seen.dedup();
            for word in seen {
                *weights.articles.at(word.clone()) += 1;
            }
        }
        weights
    }

    /// Inverse sentence frequency of a key: the binary logarithm of sentences over sentences with it, in hundredths, at least 50 so
    /// that a word in every sentence still counts a little.
    pub(crate) fn of(&self, key: &str) -> u64 {
        let count = self.counts.get(key).copied().unwrap_or(1);
        log2_hundredths((self.sentences + 1) * 16 / (count * 16).max(1)).max(50)
    }

    /// In how many articles the key stands.
    pub(crate) fn articles(&self, key: &str) -> u64 {
        self.articles.get(key).copied().unwrap_or(0)
    }

    /// Sorted keys with their weights, to be compared with many others.
    pub(crate) fn weigh<'k>(&self, keys: impl IntoIterator<Item = &'k String>) -> Weighed<'k> {
        let keys: Vec<(&str, u64)> = keys.into_iter().map(|key| (key.as_str(), self.of(key))).collect();
        Weighed { total: keys.iter().map(|(_, weight)| weight).sum(), keys }
    }

    /// Likeness of two sorted lists of keys: twice the shared weight over the sum, 0 to 1000.
    pub(crate) fn likeness(&self, one: &[String], other: &[String]) -> u64 {
        self.weigh(one).likeness(&self.weigh(other))
    }
}

/// Sorted keys, each with its weight.
pub(crate) struct Weighed<'k> {
    keys: Vec<(&'k str, u64)>,
    total: u64,
}

impl Weighed<'_> {
    /// Count and weight of the keys that stand in both.
    pub(crate) fn shared(&self, other: &Weighed) -> (usize, u64) {
        let mut rest = other.keys.iter().peekable();
        self.keys.iter().fold((0, 0), |(count, sum), (key, weight)| {
            while rest.next_if(|(other, _)| other < key).is_some() {}
            if rest.peek().is_some_and(|(other, _)| other == key) { (count + 1, sum + weight) } else { (count, sum) }
        })
    }

    /// Twice the shared weight over the sum: 0 to 1000.
    pub(crate) fn likeness(&self, other: &Weighed) -> u64 {
        (2000 * self.shared(other).1).checked_div(self.total + other.total).unwrap_or(0)
    }

    /// How much of the lighter one stands in the other: 0 to 1000.
    pub(crate) fn containment(&self, other: &Weighed) -> u64 {
        (1000 * self.shared(other).1).checked_div(self.total.min(other.total)).unwrap_or(0)
    }
}

/// The keys that stand in both sorted lists.
pub(crate) fn common<'a>(one: &'a [String], other: &[String]) -> Vec<&'a String> {
    one.iter().filter(|key| other.binary_search(key).is_ok()).collect()
}

/// The binary logarithm in hundredths, by linear interpolation between powers of two; 0 below two.
fn log2_hundredths(value: u64) -> u64 {
    if value < 2 {
        return 0;
    }
    let power = u64::from(value.ilog2());
    let base = 1_u64 << power;
    power * 100 + (value - base) * 100 / base
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithm_is_exact_at_powers_of_two_and_grows_between() {
        assert_eq!([1, 2, 4, 1024].map(log2_hundredths), [0, 100, 200, 1000]);
        assert!(log2_hundredths(3) > 100 && log2_hundredths(3) < 200);
    }

    #[test]
    fn likeness_runs_from_nothing_to_all() {
        let keys = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
        let claims = [Claims { words: vec![keys(&["ferry", "harbour"]), keys(&["mayor"])], ..Claims::default() }];
        let weights = Weights::count(&claims);
        assert_eq!(weights.likeness(&keys(&["ferry"]), &keys(&["ferry"])), 1000);
        assert_eq!(weights.likeness(&keys(&["ferry"]), &keys(&["mayor"])), 0);
        assert_eq!(weights.likeness(&[], &[]), 0);
    }
}
