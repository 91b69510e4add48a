//! Reading anything at all: what holds of every document, over texts put together by chance, and the time that a megabyte takes.

#[path = "../../fuzz/reading.rs"]
mod reading;

use rashomon::{
    Article,
    document::{Document, Paragraph, Sentence, Span, Token, read},
    extraction::extract,
};
use reading::hold;
use std::{fs, path::Path, time::Instant};

pub(crate) fn plain(text: &str) -> Document {
    read(&Article::plain("a", "Harbour Post", text), usize::MAX)
}

/// The corpus of each fuzz target, and what once broke it.
#[test]
fn what_the_fuzzer_starts_from_is_read() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for name in ["text", "page", "compare"] {
        let target = match name {
            "text" => reading::text,
            "page" => reading::page,
            _ => reading::compare,
        };
        let mut files: Vec<_> = fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(5 <= files.len(), "{name}: {} files", files.len());
        files.iter().for_each(|file| target(&fs::read(file).unwrap()));
    }
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

/// Seconds of this thread's own work, whatever else the machine does; of the clock where the system does not tell.
fn worked(since: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| since.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

/// A document of many copies of another, in which the letters "aaa" of names differ from copy to copy. It is put together from what was
/// read once, so that reading does not hide what comes after.
fn copies(document: &Document, count: usize) -> Document {
    let mut long =
        Document { text: String::new(), paragraphs: Vec::new(), sentences: Vec::new(), tokens: Vec::new(), ..document.clone() };
    for copy in 0..count {
        let part: String =
            [copy / 676, copy / 26 % 26, copy % 26].map(|k| char::from(b'a' + u8::try_from(k).unwrap())).iter().collect();
        let (bytes, tokens, paragraphs) = (long.text.len(), long.tokens.len(), long.paragraphs.len());
        let moved = |span: Span| Span::new(span.start + bytes, span.end + bytes);
        long.text += &document.text.replace("aaa", &part);
        long.paragraphs.extend(document.paragraphs.iter().map(|old| Paragraph { span: moved(old.span), ..old.clone() }));
        long.sentences.extend(document.sentences.iter().map(|old| Sentence {
            span: moved(old.span),
            paragraph: old.paragraph + paragraphs,
            tokens: old.tokens.start + tokens..old.tokens.end + tokens,
        }));
        long.tokens.extend(document.tokens.iter().map(|old| Token {
            span: moved(old.span),
            norm: old.norm.replace("aaa", &part),
            lemma: old.lemma.replace("aaa", &part),
            head: old.head.map(|head| head + tokens),
            ..old.clone()
        }));
    }
    long.read_bytes = long.text.len();
    long
}

/// Claims of a long text take as long a kB as those of a short one, though it names hundreds of people.
#[test]
fn claims_are_extracted_in_linear_time() {
    const FEW: usize = 20;
    const MANY: usize = 200;
    let text = "Minister Orla Linaaa denied on Tuesday that 14 people had died when a ferry sank off Haraaa, 12 miles north of \
        Portaaa. “We have searched since Monday morning,” said Capt. Jonas Quiaaa, who leads the coast guard. He added that at least \
        1,200 passengers, six of them children, had been saved. The minister accepted his report. She and the captain talked about \
        safety, fares and pay for two hours, and agreed to meet again next week. Neraaa Bay Lines, the company, said it \
        would pay $5.5 million to the families. Its owner, Mara Tolaaa, said: “It isn't over.”\n\n";
    let document = plain(text);
    let seconds = |count: usize| {
        let long = copies(&document, count);
        let run = || {
            let clock = Instant::now();
            let before = worked(clock);
            assert!(count <= extract(&long).len());
            worked(clock) - before
        };
        (0..3).map(|_| run()).fold(f64::MAX, f64::min)
    };
    let (few, many) = (seconds(FEW) / FEW as f64, seconds(MANY) / MANY as f64);
    assert!(many < 2.5 * few, "{:.2} ms a copy among {FEW}, {:.2} among {MANY}", 1e3 * few, 1e3 * many);
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
