//! What a fuzzer calls with any bytes, and what must hold then: `cargo +nightly fuzz run text` (or `page`, `compare`), beside the
//! texts of `corpus/`, which the test suite replays. A crash is mended together with a test that shows it.

use rashomon::{
    Article, Options, compare as compare_articles,
    document::{Document, Token, read},
    extraction::{Claims, extract},
};

/// The whole reading of a plain text.
pub(crate) fn text(data: &[u8]) {
    read_whole(&Article::plain("a", "Harbour Post", &String::from_utf8_lossy(data)));
}

/// The whole reading of a page.
pub(crate) fn page(data: &[u8]) {
    read_whole(&Article::html("a", "Harbour Post", &String::from_utf8_lossy(data)));
}

/// A comparison: articles apart by U+001E, or halves of the text without one.
pub(crate) fn compare(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut parts: Vec<&str> = text.split('\u{1e}').take(5).collect();
    if parts.len() < 2 {
        let (one, other) = text.split_at(text.floor_char_boundary(text.len() / 2));
        parts = vec![one, other];
    }
    let article = |(index, text): (usize, &&str)| Article::plain(&format!("a{index}"), "Harbour Post", text);
    let articles: Vec<Article> = parts.iter().enumerate().map(article).collect();
    let Ok(report) = compare_articles(&articles, &Options::default()) else { return };
    for finding in &report.findings {
        assert!((0.0..=1.0).contains(&finding.score), "{finding:?}");
        for evidence in finding.versions.iter().flat_map(|version| &version.evidence) {
            let article = articles.iter().find(|article| article.id == evidence.article).expect("evidence is of an article");
            let units: Vec<u16> = article.text.encode_utf16().collect();
            let said = String::from_utf16(&units[evidence.start..evidence.end]).expect("evidence cuts no character");
            assert_eq!(said, evidence.text);
            assert!(evidence.sentence.start <= evidence.start && evidence.end <= evidence.sentence.end, "{evidence:?}");
        }
    }
}

fn read_whole(article: &Article) {
    let document = read(article, Options::default().max_article_bytes);
    hold(&document);
    hold_claims(&document, &extract(&document));
}

/// Every claim stands on words of the text.
fn hold_claims(document: &Document, claims: &Claims) {
    let spans = (claims.quantities.iter().map(|claim| claim.span))
        .chain(claims.times.iter().map(|claim| claim.span))
        .chain(claims.propositions.iter().map(|claim| claim.span))
        .chain(claims.lists.iter().map(|claim| claim.span))
        .chain(claims.quotes.iter().map(|claim| claim.span));
    for span in spans {
        assert!(!span.of(&document.text).is_empty());
    }
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
    assert!(document.dateline.iter().chain(&document.authors).all(|span| valid(span.start, span.end)));
    let (mut end, mut next) = (0, 0);
    for sentence in &document.sentences {
        assert!(end <= sentence.span.start && valid(sentence.span.start, sentence.span.end), "{sentence:?} in {text:?}");
        end = sentence.span.end;
        let paragraph = &document.paragraphs[sentence.paragraph];
        assert!(paragraph.span.contains(sentence.span));
        assert!(paragraph.kind.is_read());
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
