//! Which rows stand in the page while a table changes. What is new, changed or to go is drawn or taken out a few rows at a time, so
//! that a long table does not hold the page up; rows that are to go are hidden at once.

/// A row that stands in the page. `S` is what it was drawn with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place<S> {
    /// Which finding of the report.
    pub(super) index: usize,
    /// What it was drawn with.
    pub(super) drawn_with: S,
    /// Whether it no longer is a row that the view shows.
    pub(super) gone: bool,
}

/// The rows that stand, in the order of the page.
#[derive(Debug)]
pub(super) struct Standing<S> {
    rows: Vec<Place<S>>,
    /// What was asked for last: the rows, and what they are drawn with.
    asked: Option<(Vec<usize>, S)>,
}

impl<S> Default for Standing<S> {
    fn default() -> Self {
        Standing { rows: Vec::new(), asked: None }
    }
}

/// How many rows are taken out for each one that may be drawn: it costs a fraction.
const OUT: usize = 4;

impl<S: Clone + PartialEq> Standing<S> {
    /// Forgets all rows.
    pub(super) fn clear(&mut self) {
        self.rows.clear();
    }

    /// Goes on towards the rows `target`, each drawn with `screen`; draws at most `most` (1 or more) and takes out a few times as
    /// many. Where rows stand already and others are asked for, rows are hidden at once and the rest is left to the next go: the task
    /// of what the reader did has enough to do. Whether that is all.
    pub(super) fn go(&mut self, target: &[usize], screen: &S, most: usize) -> bool {
        let size = target.iter().chain(self.rows.iter().map(|row| &row.index)).max().map_or(0, |most| most + 1);
        let mut standing: Vec<Option<S>> = vec![None; size];
        for row in &self.rows {
            standing[row.index] = Some(row.drawn_with.clone());
        }
        let news = self.asked.as_ref().is_none_or(|(rows, with)| rows != target || with != screen);
        if news {
            self.asked = Some((target.to_vec(), screen.clone()));
        }
        let most = if news && !self.rows.is_empty() { 0 } else { most };
        let (mut left, mut complete) = (most, true);
        let mut shown: Vec<Place<S>> = Vec::with_capacity(target.len());
        for &index in target {
            let mut drawn_with = standing[index].clone();
            if drawn_with.as_ref() != Some(screen) && 0 < left {
                left -= 1;
                drawn_with = Some(screen.clone());
            }
            complete &= drawn_with.as_ref() == Some(screen);
            if let Some(drawn_with) = drawn_with {
                shown.push(Place { index, drawn_with, gone: false });
            }
        }

        // Rows that go stay where they are until they are taken out, so that no other has to move.
        let mut place: Vec<Option<usize>> = vec![None; size];
        for (at, row) in shown.iter().enumerate() {
            place[row.index] = Some(at);
        }
        let (mut rows, mut taken, mut out) = (Vec::with_capacity(self.rows.len() + target.len()), 0, most * OUT);
        for row in self.rows.drain(..) {
            match place[row.index] {
                Some(at) if at < taken => {}
                Some(at) => {
                    rows.extend_from_slice(&shown[taken..=at]);
                    taken = at + 1;
                }
                None if 0 < out => out -= 1,
                None => {
                    complete = false;
                    rows.push(Place { gone: true, ..row });
                }
            }
        }
        rows.extend_from_slice(&shown[taken..]);
        self.rows = rows;
        complete
    }

    /// The rows, in the order of the page.
    pub(super) fn rows(&self) -> &[Place<S>] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `3` for a row, `(3)` for one that is hidden, `3a` for one drawn with `a`.
    fn words(standing: &Standing<char>) -> String {
        let word = |row: &Place<char>| {
            let word = format!("{}{}", row.index, row.drawn_with);
            if row.gone { format!("({word})") } else { word }
        };
        standing.rows().iter().map(word).collect::<Vec<_>>().join(" ")
    }

    fn goes(standing: &mut Standing<char>, target: &[usize], screen: char, most: usize) -> Vec<String> {
        let mut seen = Vec::new();
        loop {
            let complete = standing.go(target, &screen, most);
            seen.push(words(standing));
            if complete {
                return seen;
            }
            assert!(seen.len() < 1000, "it comes to an end");
        }
    }

    #[test]
    fn rows_come_a_few_at_a_time_from_the_top() {
        let mut standing = Standing::default();
        assert_eq!(goes(&mut standing, &[0, 1, 2, 3, 4], 'a', 2), ["0a 1a", "0a 1a 2a 3a", "0a 1a 2a 3a 4a"]);
        assert_eq!(goes(&mut standing, &[0, 1, 2, 3, 4], 'a', 2), ["0a 1a 2a 3a 4a"]);
    }

    #[test]
    fn what_is_filtered_out_is_hidden_at_once_and_moves_nothing() {
        let mut standing = Standing::default();
        goes(&mut standing, &[0, 1, 2, 3, 4, 5, 6], 'a', 9);
        assert_eq!(goes(&mut standing, &[5, 9], 'a', 1), ["(0a) (1a) (2a) (3a) (4a) 5a (6a)", "(4a) 5a (6a) 9a", "5a 9a"]);
    }

    #[test]
    fn another_order_has_every_row_once() {
        let mut standing = Standing::default();
        goes(&mut standing, &[0, 1, 2, 3], 'a', 9);
        assert_eq!(goes(&mut standing, &[3, 4, 2, 1, 0], 'a', 1), ["3a 2a 1a 0a", "3a 4a 2a 1a 0a"]);
        // What is new comes from the top, between the others.
        assert_eq!(goes(&mut standing, &[3, 7, 2, 8, 0], 'a', 1), ["3a (4a) 2a (1a) 0a", "3a 7a 2a 0a", "3a 7a 2a 8a 0a"]);
    }

    #[test]
    fn other_columns_come_row_by_row() {
        let mut standing = Standing::default();
        goes(&mut standing, &[0, 1, 2], 'a', 9);
        assert_eq!(goes(&mut standing, &[0, 1, 2], 'b', 2), ["0a 1a 2a", "0b 1b 2a", "0b 1b 2b"]);
    }

    #[test]
    fn whatever_comes_the_rows_asked_for_stand_in_their_order() {
        let mut standing = Standing::default();
        let mut seed = 7_usize;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..300 {
            let mut target: Vec<usize> = (0..30).filter(|_| next(3) != 0).collect();
            let turn = next(target.len().max(1));
            target.rotate_left(turn);
            let most = next(5) + 1;
            for _ in 0..next(4) {
                standing.go(&target, &'a', most);
            }
            if next(3) == 0 {
                goes(&mut standing, &target, 'a', most);
                assert_eq!(standing.rows().iter().map(|row| row.index).collect::<Vec<_>>(), target);
                assert!(standing.rows().iter().all(|row| !row.gone));
            }
        }
    }
}
