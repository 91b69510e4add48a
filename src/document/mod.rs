//! `&str` to [`Document`]: paragraphs without furniture, sentences, tokens, tags, dependencies. Cannot fail.

mod byline;
mod clean;
mod date;
mod furniture;
mod html;
mod markup;
mod normalize;
mod paragraph;
mod sentence;
mod span;
mod stop;
pub mod syntax;
mod token;

pub use span::Span;
pub use syntax::{Relation, Tag};

/// One report as given, and who published it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Names the article in the report; unique in a comparison.
    pub id: String,
    /// Who published it, as readers know it.
    pub outlet: String,
    /// Its headline, if known apart from the text.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was published: an ISO 8601 date or date and time.
    pub published: Option<String>,
    /// The text that all offsets refer to.
    pub text: String,
}

impl Article {
    /// An article from plain text.
    #[must_use]
    pub fn plain(id: &str, outlet: &str, text: &str) -> Self {
        Article { id: id.into(), outlet: outlet.into(), title: None, url: None, published: None, text: text.into() }
    }
}

/// What a paragraph is in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphKind {
    /// The article's own headline or deck: true of the article, but no full sentence.
    Headline,
    /// Running text.
    Body,
    /// Who wrote the article: "By Ada Quill".
    Byline,
    /// What a picture shows, and who took it.
    Caption,
    /// What the page adds: share bars, related headlines, adverts, timestamps.
    Furniture,
}

impl ParagraphKind {
    /// Whether its sentences are read for claims: headlines and body.
    #[must_use]
    pub fn is_read(self) -> bool {
        matches!(self, ParagraphKind::Headline | ParagraphKind::Body)
    }
}

/// A block of text between line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it is.
    pub kind: ParagraphKind,
}

/// A sentence of a headline or body paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without surrounding white space.
    pub span: Span,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// The range of its tokens in [`Document::tokens`].
    pub tokens: std::ops::Range<usize>,
}

/// A word, figure or mark, cut as Universal Dependencies does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the article's text.
    pub span: Span,
    /// Lower case, typographic quotes and dashes made plain: what to compare by.
    pub norm: String,
    /// Dictionary form, lower case.
    pub lemma: String,
    /// Part of speech (Universal Dependencies).
    pub tag: Tag,
    /// Treebank tag (Penn), as written there: `VBD`, `NNP`.
    pub xpos: &'static str,
    /// The token it depends on, as an index into [`Document::tokens`]; `None` at the root of a sentence.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub relation: Relation,
}

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Gregorian year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// An article, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The article's text as given.
    pub text: String,
    /// All of them, in order, furniture included.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences of headlines and body, in order.
    pub sentences: Vec<Sentence>,
    /// Tokens of all sentences, in order.
    pub tokens: Vec<Token>,
    /// The day the article speaks from: published, else the dateline or a timestamp in it.
    pub date: Option<Date>,
    /// Where the report was filed, with agency and day if given, as the body opens with it: "HARWICK, Northland (Agency)".
    pub dateline: Option<Span>,
    /// The names in its bylines.
    pub authors: Vec<Span>,
    /// How much of the text was read, in bytes; less than its length where a limit cut it.
    pub read_bytes: usize,
}

/// The longest sentence handed to the syntax model, in tokens. Longer ones (tables, lists, texts without stops) are cut there: the
/// longest sentences of edited news have about 100.
const LONGEST_SENTENCE: usize = 200;

/// Of a text as long as may be read, at most one token for so many bytes is read: English news has one for five, with its spaces. Only
/// texts made of marks and single letters are cut by it, which would take the parser many times as long as news.
const BYTES_PER_TOKEN: usize = 4;

/// Reads an article: at most `max_bytes` of it, cut at the end of a paragraph, sentence or word, and at most a token for every four of
/// these bytes, cut at the end of a sentence.
#[must_use]
pub fn read(article: &Article, max_bytes: usize) -> Document {
    Reader::default().read(article, max_bytes)
}

/// Reads articles one after the other, quicker than [`read`] does and with the same result: it remembers the words it has met.
#[derive(Default)]
pub struct Reader {
    parser: syntax::Parser,
}

impl Reader {
    /// The same as [`read`].
    #[must_use]
    pub fn read(&mut self, article: &Article, max_bytes: usize) -> Document {
        let text = article.text.as_str();
        let read_bytes = clean::limit(text, max_bytes);
        let paragraphs = clean::clean(&text[..read_bytes], article.title.as_deref());
        let dateline = byline::dateline(text, &paragraphs);
        let mut document = Document {
            text: article.text.clone(),
            date: date::of_article(article.published.as_deref(), text, &paragraphs, dateline),
            dateline,
            authors: byline::authors(text, &paragraphs),
            paragraphs,
            sentences: Vec::new(),
            tokens: Vec::new(),
            read_bytes,
        };
        add_sentences(&mut document, &mut self.parser, (max_bytes / BYTES_PER_TOKEN).max(LONGEST_SENTENCE));
        document
    }
}

/// Reads a text that is known to be nothing but running text: every paragraph is body, nothing is left out.
#[must_use]
pub fn read_body(text: &str) -> Document {
    let body = |span| Paragraph { span, kind: ParagraphKind::Body };
    let mut document = Document {
        text: text.to_owned(),
        paragraphs: paragraph::paragraphs(text).into_iter().map(body).collect(),
        sentences: Vec::new(),
        tokens: Vec::new(),
        date: None,
        dateline: None,
        authors: Vec::new(),
        read_bytes: text.len(),
    };
    add_sentences(&mut document, &mut syntax::Parser::default(), text.len());
    document
}

/// Adds the sentences of all paragraphs, up to so many tokens.
fn add_sentences(document: &mut Document, parser: &mut syntax::Parser, most_tokens: usize) {
    for index in 0..document.paragraphs.len() {
        let Paragraph { span, kind } = document.paragraphs[index];
        let text = document.text.as_str();
        let sentences = match kind {
            ParagraphKind::Headline => vec![span],
            ParagraphKind::Body => sentence::sentences(text, byline::after_dateline(text, span, document.dateline)),
            ParagraphKind::Byline | ParagraphKind::Caption | ParagraphKind::Furniture => Vec::new(),
        };
        if !sentences.into_iter().all(|sentence| add_sentence(document, parser, index, sentence, most_tokens)) {
            end_with_last_sentence(document);
            break;
        }
    }
}

/// What follows the last sentence was not read.
fn end_with_last_sentence(document: &mut Document) {
    let Some(last) = document.sentences.last() else { return };
    document.read_bytes = last.span.end;
    document.paragraphs.truncate(last.paragraph + 1);
    document.paragraphs[last.paragraph].span.end = last.span.end;
}

/// Adds a sentence with its tokens, in pieces where it is too long; `false` where that would be too many tokens.
fn add_sentence(document: &mut Document, parser: &mut syntax::Parser, paragraph: usize, span: Span, most_tokens: usize) -> bool {
    let spans = token::tokens(&document.text, span);
    for piece in spans.chunks(LONGEST_SENTENCE) {
        let (Some(&first), Some(&last)) = (piece.first(), piece.last()) else { continue };
        if most_tokens < document.tokens.len() + piece.len() {
            return false;
        }
        let base = document.tokens.len();
        let words: Vec<String> = piece.iter().map(|span| normalize::plain_text(span.of(&document.text))).collect();
        let nodes = parser.parse(&words.iter().map(String::as_str).collect::<Vec<_>>());
        document.tokens.extend(piece.iter().zip(words).zip(nodes).map(|((&span, word), node)| Token {
            span,
            norm: word.to_lowercase(),
            lemma: node.lemma,
            tag: node.tag,
            xpos: node.xpos,
            head: node.head.map(|head| base + head),
            relation: node.relation,
        }));
        let tokens = base..document.tokens.len();
        document.sentences.push(Sentence { span: first.join(last), paragraph, tokens });
    }
    true
}
