//! Long sentences in pieces, so that work stays linear.

/// The most words that are parsed at once. No sentence of the training data is longer.
pub const MOST_WORDS: usize = 160;

/// Cuts words into runs of at most [`MOST_WORDS`], after the last comma, semicolon or colon in the second half of a run if there is one.
pub(super) fn cut<'a, 'b>(words: &'a [&'b str]) -> impl Iterator<Item = &'a [&'b str]> {
    let mut rest = words;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = if rest.len() <= MOST_WORDS {
            rest.len()
        } else {
            (MOST_WORDS / 2..MOST_WORDS).rev().find(|&k| matches!(rest[k], "," | ";" | ":")).map_or(MOST_WORDS, |k| k + 1)
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::{MOST_WORDS, cut};

    #[test]
    fn pieces_join_to_the_whole_and_end_at_commas() {
        let mut words = vec!["a"; 400];
        words[100] = ",";
        words[270] = ";";
        let pieces: Vec<_> = cut(&words).collect();
        assert_eq!(pieces.iter().map(|piece| piece.len()).collect::<Vec<_>>(), [101, 160, 139]);
        assert!(pieces.iter().all(|piece| piece.len() <= MOST_WORDS));
        assert_eq!(pieces.concat(), words);
    }
}
