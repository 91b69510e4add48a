//! `&str` to [`Document`]: paragraphs without furniture, sentences, tokens, tags, dependencies. Cannot fail.

mod span;
pub mod syntax;

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
    /// What the page adds: captions, bylines, share bars, related headlines, adverts, timestamps. Never read for claims.
    Furniture,
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
    /// How much of the text was read, in bytes; less than its length where a limit cut it.
    pub read_bytes: usize,
}

/// Reads an article.
#[must_use]
pub fn read(article: &Article, max_bytes: usize) -> Document {
    let _ = max_bytes;
    Document {
        text: article.text.clone(),
        paragraphs: Vec::new(),
        sentences: Vec::new(),
        tokens: Vec::new(),
        date: None,
        read_bytes: article.text.len(),
    }
}
