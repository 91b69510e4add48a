//! What the model looks a word up by. Mirrors `model/corpus.py`: the weights mean nothing for features cut otherwise.

/// Longest shape, in characters.
const SHAPE_LENGTH: usize = 8;

/// The texts of the five embeddings.
pub(super) struct Features {
    norm: String,
    shape: String,
}

impl Features {
    pub(super) fn of(form: &str) -> Self {
        Features { norm: norm(form), shape: shape(form) }
    }

    /// Whole word, last three characters, last two, first three, shape: the order of the model's vocabularies.
    pub(super) fn texts(&self) -> [&str; 5] {
        let norm = self.norm.as_str();
        [norm, last(norm, 3), last(norm, 2), first(norm, 3), &self.shape]
    }
}

fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().take(count).last().map_or("", |(start, _)| &text[start..])
}

fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// Lower case, plain quotes and dashes, figures as zeros; numbers, years and addresses each as one word.
fn norm(form: &str) -> String {
    let bytes = form.as_bytes();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    if digits > 0 && bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
        return if digits == 4 && bytes.len() == 4 { "!year" } else { "!num" }.to_owned();
    }
    if form.contains("://") || form.starts_with("www.") {
        return "!url".to_owned();
    }
    let plain = |c| match c {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        '0'..='9' => '0',
        other => other,
    };
    form.to_lowercase().chars().map(plain).collect()
}

/// Case and kind of each character, runs cut to two: `Xxx` for a capitalised word, `dd.d` for 17.5.
fn shape(form: &str) -> String {
    let mut shape = String::new();
    let mut length = 0;
    let mut run = (' ', 0);
    for c in form.chars() {
        let kind = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_lowercase() => 'x',
            '0'..='9' => 'd',
            '-' | '.' | '\'' | '’' | ',' | '$' | '%' | '@' => c,
            _ => '#',
        };
        run = if run.0 == kind { (kind, run.1 + 1) } else { (kind, 1) };
        if run.1 > 2 {
            continue;
        }
        shape.push(kind);
        length += 1;
        if length == SHAPE_LENGTH {
            break;
        }
    }
    shape
}
