//! What may be compared: the limits, and the only error.

use crate::Article;
use std::fmt;

/// Limits of one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The most articles of one comparison (2 and up). More are an error. Default 20: the widest table that stays readable.
    pub max_articles: usize,
    /// The longest text read of one article, in bytes of UTF-8. What lies beyond is cut, and a note says so. Default 100,000:
    /// ten times a long news report, and little enough that 20 of them are compared in seconds.
    pub max_article_bytes: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { max_articles: 20, max_article_bytes: 100_000 }
    }
}

/// Why nothing was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputError {
    /// Fewer than two articles.
    TooFewArticles {
        /// How many were given.
        count: usize,
    },
    /// More than [`Options::max_articles`].
    TooManyArticles {
        /// How many were given.
        count: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// An article without a letter or figure in it.
    EmptyArticle {
        /// Its id.
        id: String,
    },
    /// Two articles with one id.
    DuplicateId {
        /// The id.
        id: String,
    },
}

impl InputError {
    /// A stable code for programs: `too-few-articles`, `too-many-articles`, `empty-article`, `duplicate-id`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            InputError::TooFewArticles { .. } => "too-few-articles",
            InputError::TooManyArticles { .. } => "too-many-articles",
            InputError::EmptyArticle { .. } => "empty-article",
            InputError::DuplicateId { .. } => "duplicate-id",
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InputError::TooFewArticles { count } => {
                write!(f, "{count} article(s) given, at least 2 are needed to compare (add another report of the same event)")
            }
            InputError::TooManyArticles { count, limit } => {
                write!(f, "{count} articles given, at most {limit} are compared at once (leave some out)")
            }
            InputError::EmptyArticle { id } => {
                write!(f, "article \"{id}\" has no text, at least one word is needed (give it text or leave it out)")
            }
            InputError::DuplicateId { id } => write!(f, "two articles have the id \"{id}\", ids must differ (rename one)"),
        }
    }
}

impl std::error::Error for InputError {}

/// Refuses what cannot be compared.
pub(crate) fn check(articles: &[Article], options: &Options) -> Result<(), InputError> {
    let count = articles.len();
    if count < 2 {
        return Err(InputError::TooFewArticles { count });
    }
    if options.max_articles < count {
        return Err(InputError::TooManyArticles { count, limit: options.max_articles });
    }
    for (index, article) in articles.iter().enumerate() {
        if !article.text.chars().any(char::is_alphanumeric) {
            return Err(InputError::EmptyArticle { id: article.id.clone() });
        }
        if articles[..index].iter().any(|earlier| earlier.id == article.id) {
            return Err(InputError::DuplicateId { id: article.id.clone() });
        }
    }
    Ok(())
}
