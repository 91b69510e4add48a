//! Reading anything at all: what holds of every document, over texts put together by chance, and the time that a megabyte takes.

use rashomon::{
    Article,
    document::{Document, ParagraphKind, Token, read},
};
use std::time::Instant;

pub(crate) fn plain(text: &str) -> Document {
    read(&Article::plain("a", "Harbour Post", text), usize::MAX)
}

fn invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What holds of any document whatever the text.
pub(crate) fn hold(document: &Document) {
    let text = &document.text;
    let valid = |start: usize, end: usize| start < end && text.is_char_boundary(start) && text.is_char_boundary(end);
    assert!(document.read_bytes <= text.len() && text.is_char_boundary(document.read_bytes));
    let mut end = 0;
    for paragraph in &document.paragraphs {
        assert!(end <= paragraph.span.start && valid(paragraph.span.start, paragraph.span.end), "{paragraph:?} in {text:?}");
        end = paragraph.span.end;
    }
    assert!(end <= document.read_bytes);
    let (mut end, mut next) = (0, 0);
    for sentence in &document.sentences {
        assert!(end <= sentence.span.start && valid(sentence.span.start, sentence.span.end), "{sentence:?} in {text:?}");
        end = sentence.span.end;
        let paragraph = &document.paragraphs[sentence.paragraph];
        assert!(paragraph.span.contains(sentence.span));
        assert_ne!(paragraph.kind, ParagraphKind::Furniture);
        assert_eq!(sentence.tokens.start, next, "tokens of all sentences, in order");
        next = sentence.tokens.end;
        hold_tokens(text, sentence.span.start, sentence.span.end, &document.tokens[sentence.tokens.clone()]);
        let roots = sentence.tokens.clone().filter(|&token| document.tokens[token].head.is_none()).count();
        assert_eq!(roots, 1, "one root");
        assert!(
            document.tokens[sentence.tokens.clone()]
                .iter()
                .all(|token| token.head.is_none_or(|head| sentence.tokens.contains(&head)))
        );
    }
    assert_eq!(next, document.tokens.len());
}

/// Every visible character of a sentence is in exactly one of its tokens.
fn hold_tokens(text: &str, start: usize, end: usize, tokens: &[Token]) {
    assert!(!tokens.is_empty());
    let mut at = start;
    for token in tokens {
        assert!(at <= token.span.start && token.span.start < token.span.end && token.span.end <= end, "{token:?} in {text:?}");
        assert!(text[at..token.span.start].chars().all(invisible), "lost {:?} in {text:?}", &text[at..token.span.start]);
        assert!(!token.norm.is_empty() && !token.norm.contains(invisible), "{token:?}");
        at = token.span.end;
    }
    assert_eq!(at, end);
}

/// A small generator with a fixed seed (xorshift), so that a failure can be repeated.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

/// Pieces of texts that break readers.
const PIECES: &[&str] = &[
    "The ferry",
    " sank",
    " off Harwick",
    ". ",
    ".",
    "...",
    "…",
    "! ",
    "?",
    "\"",
    "“",
    "”",
    "'",
    "’s",
    "n't",
    "cannot",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{ad}",
    "\0",
    "\u{1}",
    "\t",
    "-",
    " - ",
    "—",
    "--",
    "(",
    ")",
    "[",
    "[12]",
    "$5.50",
    "US$3bn",
    "6am",
    "3 p.m. ",
    "U.S.",
    "Mr. ",
    "Gen.",
    "No. 5",
    "J. ",
    "98-2",
    "two-and-a-half-hour",
    "06:00",
    "2031-07-07",
    "7/8/2031",
    "July 7, 2031",
    "e\u{301}",
    "\u{301}",
    "👩\u{200d}🚒",
    "🇫🇷",
    "😀",
    "東京。",
    "مرحبا؟",
    "שלום",
    "Ωμέγα",
    "İstanbul",
    "ß",
    "ﬁ",
    "http://a.b/c?d=e",
    "x@y.org",
    "@handle",
    "#tag",
    "&amp;",
    "&",
    "&#0;",
    "&#x110000;",
    "<p>",
    "</p>",
    "<",
    "<a href='",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<nav>",
    "</nav",
    "<li>",
    "<div hidden>",
    "<article>",
    "</article>",
    "<td",
    "=\"",
    "HARWICK (Agency) — ",
    "By Ada Quill",
    "Photo by ",
    "Read more",
    "• ",
    "%",
    "½",
    "²",
    "\u{1f3fb}",
    "\u{fe0f}",
    "''",
    "``",
    "1,000",
    ",",
    ";",
    ":",
    "/",
    "\\",
    "*",
    "____",
    "°C",
    "\u{fffd}",
    "\u{10ffff}",
    "\u{e000}",
];

#[test]
fn any_text_keeps_its_characters() {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    for _ in 0..400 {
        let length = 1 + chance.below(60);
        let text: String = (0..length).map(|_| PIECES[chance.below(PIECES.len())]).collect();
        hold(&plain(&text));
        let limit = chance.below(text.len() + 1);
        hold(&read(&Article::plain("a", "Harbour Post", &text), limit));
        let page = Article::html("a", "Harbour Post", &text);
        hold(&read(&page, usize::MAX));
    }
}

#[test]
fn any_characters_are_read() {
    let mut chance = Chance(42);
    for _ in 0..200 {
        let text: String = (0..40).filter_map(|_| char::from_u32(u32::try_from(chance.below(0x11_0000)).unwrap())).collect();
        hold(&plain(&text));
        hold(&plain(&Article::html("a", "Harbour Post", &text).text));
    }
}

/// A megabyte of anything takes about as long as a megabyte of anything else. The bound is generous: a quadratic step takes minutes.
#[test]
fn a_megabyte_is_read_in_linear_time() {
    const BYTES: usize = 1_000_000;
    const SECONDS: u64 = 10;
    let texts = [
        "a", " ", "\n", "\"", "(", ".", ". ", "' ", "-", "…", "?!", "\u{301}", "\u{200b}", "é", "<a", "x@", "\0", "“", "a-",
        "a'", "a.",
    ];
    let pages = [
        "a",
        "&",
        "<",
        "<a",
        "<a ",
        "</p>",
        "<p>",
        "<p>a",
        "<b>",
        "<b>a",
        "<!--",
        "<script>",
        "<a x=\"",
        "&#",
        "<nav>",
        "<li><p>",
        "</div",
        "=\n",
        "<div a b c>",
        "<article>a",
        "<a href=x>a</a>",
        "<!",
        "<?x>",
    ];
    let timed = |unit: &str, work: &dyn Fn(&str)| {
        let text = unit.repeat(BYTES / unit.len());
        let clock = Instant::now();
        work(&text);
        let took = clock.elapsed().as_secs();
        assert!(took < SECONDS, "{unit:?} took {took} s");
    };
    for unit in texts {
        timed(unit, &|text| assert!(plain(text).sentences.len() <= 1));
    }
    for unit in pages {
        timed(unit, &|page| assert!(Article::html("a", "Harbour Post", page).text.len() <= 2 * page.len()));
    }
}

#[test]
fn what_is_too_long_is_cut_where_a_paragraph_ends() {
    let paragraph = "The ferry sank off Harwick on Monday. Nobody was hurt.\n\n";
    let text = paragraph.repeat(50);
    let document = read(&Article::plain("a", "Harbour Post", &text), 1_000);
    assert!(document.read_bytes <= 1_000 && document.read_bytes.is_multiple_of(paragraph.len()), "{}", document.read_bytes);
    assert_eq!(document.text, text);
    assert_eq!(plain(&text).read_bytes, text.len());
    hold(&document);
}

#[test]
fn a_list_without_stops_is_handed_on_in_pieces() {
    let document = plain(&"harbour ".repeat(1_000));
    hold(&document);
    assert_eq!(document.tokens.len(), 1_000);
    assert!(5 <= document.sentences.len() && document.sentences.iter().all(|sentence| sentence.tokens.len() <= 200));
}
