//! The first words of a clause, for questions that cannot be put better; what is asked for is left out of them, so that no report's
//! answer stands in the question.

use crate::{
    document::{Document, Span},
    extraction::Frame,
};

/// How many words of a clause or quote a question shows.
const GIST_WORDS: usize = 9;
/// How many words it shows around what is left out, and how many of them before it at most.
const AROUND: usize = 11;
const BEFORE: usize = 8;

/// Words that tie a clause to the text before it and say nothing in a question.
const TIES: &[&str] =
    &["and", "as", "but", "or", "so", "that", "then", "when", "where", "which", "while", "who", "–", "—", "-", ","];

/// The first words of a text, without what ties it to the words before.
pub(super) fn shorten(text: &str) -> String {
    let words = untied(text);
    let shown = &words[..words.len().min(GIST_WORDS)];
    let joined = shown.join(" ");
    let trimmed = joined.trim_matches(EDGES);
    if shown.len() < words.len() { format!("{trimmed}…") } else { trimmed.to_string() }
}

/// The words of a clause around those asked for, which are left out: "fell … on the news"; of its sentence, where there are no others.
pub(super) fn gap(document: &Document, frame: &Frame, asked: Span) -> String {
    let sentence = document.sentences.get(frame.sentence).map_or(frame.clause, |sentence| sentence.span);
    let clause = if frame.clause.overlaps(asked) { frame.clause } else { sentence };
    let near = around(&document.text, clause, asked);
    if near.is_empty() { around(&document.text, sentence, asked) } else { near }
}

fn around(text: &str, clause: Span, asked: Span) -> String {
    if !clause.overlaps(asked) {
        return shorten(clause.of(text));
    }
    // "A 30-metre wave": what hangs on by a hyphen goes too.
    let before = text.get(clause.start..asked.start.max(clause.start)).unwrap_or_default();
    let behind = text.get(asked.end.min(clause.end)..clause.end).unwrap_or_default();
    let behind = if behind.starts_with('-') { behind.find(' ').map_or("", |end| &behind[end..]) } else { behind };
    let (before, behind) = (untied(before), untied_end(behind));
    let first = before.len().saturating_sub(BEFORE);
    let rest = AROUND - (before.len() - first);
    let head = before[first..].join(" ");
    let tail = behind[..behind.len().min(rest)].join(" ");
    let (head, tail) = (head.trim_matches(EDGES), tail.trim_matches(EDGES));
    if head.is_empty() && tail.is_empty() {
        return String::new();
    }
    let mut words = Vec::new();
    if 0 < first {
        words.push(format!("…{head}"));
    } else if !head.is_empty() {
        words.push(head.to_string());
    }
    words.push("…".to_string());
    if !tail.is_empty() {
        words.push(if rest < behind.len() { format!("{tail}…") } else { tail.to_string() });
    }
    words.join(" ")
}

const EDGES: [char; 8] = [',', ';', ':', '.', '"', '“', '”', ' '];

fn untied(text: &str) -> Vec<&str> {
    let tie = |word: &&str| TIES.contains(&word.to_lowercase().as_str());
    text.split_whitespace().skip_while(tie).collect()
}

fn untied_end(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.last().is_some_and(|last| TIES.contains(&last.to_lowercase().as_str())) {
        words.pop();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gap_of(text: &str, asked: &str) -> String {
        let start = text.find(asked).unwrap();
        around(text, Span::new(0, text.len()), Span::new(start, start + asked.len()))
    }

    #[test]
    fn the_first_words_stand_for_the_rest() {
        assert_eq!(shorten("and the ferry sank off Larn."), "the ferry sank off Larn");
        assert_eq!(shorten("one two three four five six seven eight nine ten"), "one two three four five six seven eight nine…");
    }

    #[test]
    fn no_answer_stands_in_a_question() {
        assert_eq!(gap_of("Shares fell 3 percent on the news.", "3 percent"), "Shares fell … on the news");
        assert_eq!(gap_of("posted $5,000 bail", "$5,000"), "posted … bail");
        assert_eq!(gap_of("and left at noon", "at noon"), "left …");
        assert_eq!(gap_of("a 9-metre wave hit", "9"), "a … wave hit");
        assert_eq!(
            gap_of("zero one two three four five six seven eight X b c d e f", "X"),
            "…one two three four five six seven eight … b c d…"
        );
        assert_eq!(gap_of("two hours", "two hours"), "");
        assert_eq!(around("X stands elsewhere", Span::new(0, 1), Span::new(2, 5)), "X");
    }
}
