//! The best tree for a table of arc scores: Chu and Liu (1965), Edmonds (1967), with one root word.

/// Taken from every arc from the root, so that the best tree has one of them: larger than any difference between sums of scores
/// (scores are under 2^31, sentences under 2^10 words), and small enough that sums of such differences fit.
const ROOT_PENALTY: i64 = 1 << 42;
/// The score of an arc that cannot be.
const NEVER: i64 = -(1 << 54);

/// Scores of arcs: `at(head, dependent)`; node 0 is the root.
struct Scores {
    nodes: usize,
    cells: Vec<i64>,
}

impl Scores {
    fn new(nodes: usize) -> Self {
        Scores { nodes, cells: vec![NEVER; nodes * nodes] }
    }

    fn at(&self, head: usize, dependent: usize) -> i64 {
        self.cells[dependent * self.nodes + head]
    }

    fn set(&mut self, head: usize, dependent: usize, score: i64) {
        self.cells[dependent * self.nodes + head] = score;
    }

    /// The best head of each node; the first of equals. The root has itself.
    fn greedy(&self) -> Vec<usize> {
        let best = |dependent: usize| {
            let row = &self.cells[dependent * self.nodes..(dependent + 1) * self.nodes];
            (0..self.nodes).fold(0, |best, head| if row[head] > row[best] { head } else { best })
        };
        (0..self.nodes).map(|node| if node == 0 { 0 } else { best(node) }).collect()
    }
}

/// Heads of the words 1..=n (at index word - 1; 0 is the root) in the best tree with one root word.
///
/// `arcs` holds n rows of n + 1 scores: row i for word i + 1, column j for head j.
pub(super) fn best(arcs: &[i32], words: usize) -> Vec<usize> {
    if words == 0 {
        return Vec::new();
    }
    let mut scores = Scores::new(words + 1);
    for word in 1..=words {
        for head in (0..=words).filter(|&head| head != word) {
            scores.set(head, word, i64::from(arcs[(word - 1) * (words + 1) + head]));
        }
    }
    let mut heads = scores.greedy();
    let roots = heads[1..].iter().filter(|&&head| head == 0).count();
    if roots != 1 || cycle(&heads).is_some() {
        for word in 1..=words {
            scores.set(0, word, scores.at(0, word) - ROOT_PENALTY);
        }
        heads = arborescence(&scores);
    }
    heads.split_off(1)
}

/// The best tree, however many root words: a cycle of best heads is shrunk to one node, the rest solved, the cycle opened again.
fn arborescence(scores: &Scores) -> Vec<usize> {
    let mut heads = scores.greedy();
    let Some(cycle) = cycle(&heads) else { return heads };
    let mut inside = vec![false; scores.nodes];
    for &node in &cycle {
        inside[node] = true;
    }
    let rest: Vec<usize> = (0..scores.nodes).filter(|&node| !inside[node]).collect();
    let shrunk = rest.len();
    let mut small = Scores::new(shrunk + 1);
    // Where the best arc from `rest[k]` enters the cycle, and where the best arc to it leaves.
    let (mut enter, mut leave) = (vec![cycle[0]; shrunk], vec![cycle[0]; shrunk]);
    for (k, &node) in rest.iter().enumerate() {
        for (j, &head) in rest.iter().enumerate() {
            small.set(j, k, scores.at(head, node));
        }
        // Entering at a node saves the arc that it has in the cycle.
        let gain = |to: usize| scores.at(node, to) - scores.at(heads[to], to);
        enter[k] = cycle.iter().copied().fold(cycle[0], |best, to| if gain(to) > gain(best) { to } else { best });
        leave[k] = cycle
            .iter()
            .copied()
            .fold(cycle[0], |best, from| if scores.at(from, node) > scores.at(best, node) { from } else { best });
        small.set(k, shrunk, gain(enter[k]));
        small.set(shrunk, k, scores.at(leave[k], node));
    }
    let chosen = arborescence(&small);
    for (k, &node) in rest.iter().enumerate().skip(1) {
        heads[node] = if chosen[k] == shrunk { leave[k] } else { rest[chosen[k]] };
    }
    let from = chosen[shrunk];
    heads[enter[from]] = rest[from];
    heads
}

/// A cycle of heads, if there is one.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut node = start;
        while node != 0 && seen[node] == 0 {
            seen[node] = start;
            node = heads[node];
        }
        if node != 0 && seen[node] == start {
            let mut cycle = vec![node];
            let mut next = heads[node];
            while next != node {
                cycle.push(next);
                next = heads[next];
            }
            return Some(cycle);
        }
    }
    None
}
