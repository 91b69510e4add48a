//! Rashomon shows where several news reports of one event disagree.
//!
//! # Steps
//!
//! [`compare`] runs every stage, in the order of the folders below:
//!
//! 1. **[`document`]** reads each [`Article`] into a [`document::Document`]: paragraphs, sentences, tokens, tags, dependencies.
//! 2. **[`extraction`]** finds its [`extraction::Claims`]: quantities, times, quotes, propositions, lists, each with its attribution.
//! 3. **[`linking`]** groups the claims of all documents that answer one question into an [`linking::Alignment`].
//! 4. **[`relation`]** judges each group: [`relation::Judgement`].
//! 5. **[`report`]** words the judgements as a [`report::Report`], most important first.
//!
//! [`view`] shows a report as a table; `wasm` is the door to JavaScript. Nothing imports from a folder listed below it.

use crate::order::Order;
pub mod dictionary;
pub mod document;
pub mod extraction;
pub mod linking;
pub mod relation;
pub mod report;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use document::Article;
pub use report::Report;

mod input;
mod map;
mod order;
pub use input::{InputError, Options};

/// Compares articles about one event and reports where they disagree.
///
/// The order of the articles decides the order of the columns and nothing else.
///
/// # Errors
///
/// [`InputError`] where there is nothing to compare (fewer than two articles, one without text), where there are more than
/// [`Options::max_articles`], or where two articles share an id. Bad text is never an error.
///
/// # Example
///
/// ```
/// use rashomon::{Article, Options, compare};
///
/// let articles = [
///     Article::plain("a", "Harbour Post", "The ferry sank on Monday. The meeting was planned to last 30 minutes."),
///     Article::plain("b", "Bay Courier", "The ferry sank on Monday. The meeting was planned to last 45 minutes."),
/// ];
/// let report = compare(&articles, &Options::default())?;
/// assert_eq!(report.articles.len(), 2);
/// assert!(compare(&articles[..1], &Options::default()).is_err());
/// # Ok::<(), rashomon::InputError>(())
/// ```
pub fn compare(articles: &[Article], options: &Options) -> Result<Report, InputError> {
    compare_and_tell(articles, options, |_| {})
}

/// The same as [`compare`], and tells how many of the articles are read, after each of them.
///
/// # Errors
///
/// As [`compare`].
pub fn compare_and_tell(articles: &[Article], options: &Options, mut read: impl FnMut(usize)) -> Result<Report, InputError> {
    input::check(articles, options)?;
    // The stages see the articles in the order of their ids, so that the order given cannot change what is found.
    let mut ordered: Vec<&Article> = articles.iter().collect();
    ordered.order_by(|one, other| one.id.cmp(&other.id));
    let mut reader = document::Reader::default();
    let mut documents = Vec::with_capacity(ordered.len());
    let mut claims = Vec::with_capacity(ordered.len());
    for article in &ordered {
        let document = reader.read(article, options.max_article_bytes);
        claims.push(extraction::extract(&document));
        documents.push(document);
        read(documents.len());
    }
    let alignment = linking::align(&documents, &claims);
    let judgements = relation::judge(&documents, &claims, &alignment);
    Ok(report::compose(articles, &ordered, &documents, &claims, &judgements))
}
