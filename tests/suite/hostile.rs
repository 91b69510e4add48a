//! Reading anything at all: what holds of every document, over texts put together by chance, and the time that a megabyte takes.

#[path = "../../fuzz/reading.rs"]
mod reading;

#[path = "../bench/reading/copies.rs"]
mod copies;

use rashomon::{
    Article,
    document::{Document, read},
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

/// A kB of a long report takes as long as one of a short report, though it names hundreds of people. To a megabyte: `make bench-reading`.
#[test]
fn a_long_report_is_read_in_linear_time() {
    const FEW: usize = 15_000;
    const MANY: usize = 150_000;
    let seconds = |bytes: usize| {
        let text = copies::text(bytes);
        let run = || {
            let clock = Instant::now();
            let before = worked(clock);
            let document = plain(&text);
            assert!(
                text.len() / 5 < 2 * document.tokens.len(),
                "left out: {} tokens of {} bytes",
                document.tokens.len(),
                text.len()
            );
            assert!(text.len() / 100 < extract(&document).len());
            (worked(clock) - before) / text.len() as f64
        };
        // The first of two decodes the model.
        run().min(run())
    };
    let (few, many) = (seconds(FEW), seconds(MANY));
    assert!(many < 1.7 * few, "{:.2} ms a kB of {FEW} bytes, {:.2} of {MANY}", 1e6 * few, 1e6 * many);
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
