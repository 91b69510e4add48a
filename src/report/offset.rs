//! Bytes of UTF-8 to code units of UTF-16.

/// Converts offsets of one text; asking in any order costs little.
pub(super) struct Offsets {
    /// UTF-16 offset at every 256th byte, rounded down to a character boundary: (byte, unit).
    marks: Vec<(usize, usize)>,
}

const STEP: usize = 256;

impl Offsets {
    pub(super) fn of(text: &str) -> Self {
        let mut marks = vec![(0, 0)];
        let (mut byte, mut unit) = (0, 0);
        for c in text.chars() {
            if marks.len() * STEP <= byte {
                marks.push((byte, unit));
            }
            byte += c.len_utf8();
            unit += c.len_utf16();
        }
        Offsets { marks }
    }

    /// The UTF-16 offset of a byte on a character boundary of the same text.
    pub(super) fn utf16(&self, text: &str, byte: usize) -> usize {
        let index = self.marks.partition_point(|mark| mark.0 <= byte).saturating_sub(1);
        let (from, unit) = self.marks[index];
        unit + text[from..byte].encode_utf16().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = "naïve “quotes” 🎈 — ".repeat(60);
        let offsets = Offsets::of(&text);
        for (byte, _) in text.char_indices() {
            assert_eq!(offsets.utf16(&text, byte), text[..byte].encode_utf16().count());
        }
        assert_eq!(offsets.utf16(&text, text.len()), text.encode_utf16().count());
        assert_eq!(Offsets::of("").utf16("", 0), 0);
    }
}
