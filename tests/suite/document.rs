//! Reading: cases, properties, hostile input, and figures where a treebank is at hand.

use crate::harness::{self, Case};
use rashomon::{
    Article,
    document::{Date, Document, ParagraphKind, Token, read},
};
use std::{fmt::Write, path::PathBuf, time::Instant};

/// One line a sentence, its tokens with single spaces; furniture as it stands.
fn print(case: &Case) -> String {
    let mut article = match case.section("html") {
        Some(page) => Article::html("case", "Harbour Post", page),
        None => Article::plain("case", "Harbour Post", case.section("input").expect("a section input or html")),
    };
    let mut out = String::new();
    if case.section("html").is_some() {
        for (name, value) in [("title", &article.title), ("url", &article.url), ("published", &article.published)] {
            if let Some(value) = value {
                writeln!(out, "{name} {value}").unwrap();
            }
        }
    }
    if let Some(title) = case.section("title") {
        article.title = Some(title.into());
    }
    if let Some(published) = case.section("published") {
        article.published = Some(published.into());
    }
    let limit = case.section("limit").map_or(usize::MAX, |limit| limit.parse().unwrap());
    let document = read(&article, limit);
    if let Some(date) = document.date {
        writeln!(out, "date {date}").unwrap();
    }
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let mark = match paragraph.kind {
            ParagraphKind::Headline => 'H',
            ParagraphKind::Body => 'B',
            ParagraphKind::Furniture => {
                writeln!(out, "F {}", paragraph.span.of(&document.text)).unwrap();
                continue;
            }
        };
        for sentence in document.sentences.iter().filter(|sentence| sentence.paragraph == index) {
            let words: Vec<&str> =
                document.tokens[sentence.tokens.clone()].iter().map(|token| token.span.of(&document.text)).collect();
            writeln!(out, "{mark} {}", words.join(" ")).unwrap();
        }
    }
    out
}

#[test]
fn cases() {
    harness::run("document", print);
}

fn plain(text: &str) -> Document {
    read(&Article::plain("a", "Harbour Post", text), usize::MAX)
}

fn invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What holds of any document whatever the text.
fn hold(document: &Document) {
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
    assert!(document.read_bytes <= 1_000 && document.read_bytes % paragraph.len() == 0, "{}", document.read_bytes);
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

#[test]
fn norms_are_plain() {
    let document = plain("“The mayor’s co\u{ad}lleague ‘Ada’ won’t – or can’t – go…” said E\u{301}mile on the quay.");
    let norms: Vec<&str> = document.tokens.iter().map(|token| token.norm.as_str()).collect();
    let expected = "\" the mayor 's colleague ' ada ' wo n't - or ca n't - go ... \" said e\u{301}mile on the quay .";
    assert_eq!(norms.join(" "), expected);
}

#[test]
fn days_are_counted_both_ways() {
    let day = |year, month, day| Date::new(year, month, day).unwrap();
    assert_eq!(day(1970, 1, 1).to_days(), 0);
    assert_eq!(day(2000, 3, 1).to_days(), 11_017);
    assert_eq!(day(1970, 1, 1).weekday(), 4);
    assert_eq!(day(2024, 2, 29).weekday(), 4);
    assert_eq!(day(2023, 12, 31).add_days(60), day(2024, 2, 29));
    assert_eq!(day(2024, 3, 1).add_days(-1).to_string(), "2024-02-29");
    assert_eq!(Date::new(2023, 2, 29), None);
    let first = day(1, 1, 1).to_days();
    for days in (first..day(9999, 12, 31).to_days()).step_by(17) {
        let date = Date::from_days(days);
        assert_eq!((date.to_days(), Date::new(date.year, date.month, date.day)), (days, Some(date)));
    }
}

#[test]
fn dates_are_found_in_figures_and_words() {
    let cases = [
        ("2031-07-07T21:15:00+02:00", "2031-07-07"),
        ("July 7, 2031", "2031-07-07"),
        ("Monday 7th of July 2031, 10:00", "2031-07-07"),
        ("22 Jul 2031", "2031-07-22"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("updated 22/7/2031", "2031-07-22"),
        ("7/22/2031", "2031-07-22"),
        ("5/5/2031", "2031-05-05"),
        ("7/8/2031", ""),
        ("February 30, 2031", ""),
        ("in July 2031", ""),
        ("7 July", ""),
        ("room 2031-77-07", ""),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(Date::find(text).map(|date| date.to_string()).unwrap_or_default(), expected, "{text}");
    }
}

/// Gold tokens of a sentence, as ranges of its text; words in a contraction cut as written.
fn gold_tokens(text: &str, block: &str) -> Vec<(usize, usize)> {
    let rows: Vec<Vec<&str>> =
        block.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    let mut gold = Vec::new();
    let (mut at, mut covered) = (0, 0);
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| !row[0].contains('.')) {
        let mut add = |word: &str, parts: &[&str]| {
            let start = at + text[at..].find(word).unwrap();
            at = start;
            for part in parts {
                gold.push((at, at + part.len()));
                at += part.len();
            }
        };
        if let Some((from, to)) = row[0].split_once('-') {
            let (from, to): (usize, usize) = (from.parse().unwrap(), to.parse().unwrap());
            let parts: Vec<&str> = rows[index + 1..]
                .iter()
                .filter(|row| !row[0].contains(['.', '-']))
                .take(to + 1 - from)
                .map(|row| row[1])
                .collect();
            if parts.concat() == row[1] {
                add(row[1], &parts)
            } else {
                add(row[1], &[row[1]])
            }
            covered = to;
        } else if covered < row[0].parse().unwrap() {
            add(row[1], &[row[1]]);
        }
    }
    gold
}

/// Where `RASHOMON_TREEBANK` names a folder of treebanks in CoNLL-U, tokens and sentences of the news part must stay as good as they
/// were measured (Parallel Universal Dependencies, English, news: tokens F1 99.96, sentences F1 99.4 over running text).
#[test]
fn treebank_figures() {
    let Some(folder) = std::env::var_os("RASHOMON_TREEBANK").map(PathBuf::from) else { return };
    let raw = std::fs::read_to_string(folder.join("pudnews-test.conllu")).unwrap();
    let blocks: Vec<&str> = raw.split("\n\n").filter(|block| !block.trim().is_empty()).collect();
    let (mut text, mut tokens, mut sentences) = (String::new(), Vec::new(), Vec::new());
    for block in blocks {
        let sentence = block.lines().find_map(|line| line.strip_prefix("# text = ")).unwrap();
        let base = text.len();
        sentences.push((base, base + sentence.len()));
        tokens.extend(gold_tokens(sentence, block).into_iter().map(|(start, end)| (base + start, base + end)));
        text += sentence;
        text.push(' ');
    }
    let document = plain(&text);
    hold(&document);
    let f1 = |gold: &[(usize, usize)], got: &[(usize, usize)]| {
        let hits = got.iter().filter(|span| gold.binary_search(span).is_ok()).count();
        20_000 * hits / (gold.len() + got.len())
    };
    let got: Vec<_> = document.tokens.iter().map(|token| (token.span.start, token.span.end)).collect();
    let found: Vec<_> = document.sentences.iter().map(|sentence| (sentence.span.start, sentence.span.end)).collect();
    let (token_f1, sentence_f1) = (f1(&tokens, &got), f1(&sentences, &found));
    assert!(9_990 <= token_f1, "tokens: {token_f1} of 10,000");
    assert!(9_900 <= sentence_f1, "sentences: {sentence_f1} of 10,000");
}
