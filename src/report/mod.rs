//! Judgements to a [`Report`]: plain data in the words of the screen, the public contract. Offsets are UTF-16 code units of the
//! article's text as given.

mod compose;
mod explain;
mod offset;
mod question;

pub use crate::relation::{Cause, Kind, Verdict};
pub use compose::compose;
use serde::{Deserialize, Serialize};

/// What a comparison found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The articles compared, in the order given: the columns.
    pub articles: Vec<ArticleSummary>,
    /// The rows, most important first.
    pub findings: Vec<Finding>,
    /// What a reader should know of the comparison itself: texts cut at a limit, replaced bytes.
    pub notes: Vec<Note>,
}

/// An article of the comparison, without its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleSummary {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub outlet: String,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its address; only `http:` and `https:` are ever linked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published, as given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// How many claims were read in it.
    pub claims: usize,
}

/// A row: a question, its versions, a verdict, why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The same for the same content, whatever the order of the articles.
    pub id: String,
    /// What the row is about: "How long the meeting lasted".
    pub question: String,
    /// What sort of fact.
    pub kind: Kind,
    /// How the versions stand to each other.
    pub verdict: Verdict,
    /// Why they differ, where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// 0 to 1: how grave and how sure; the order of rows.
    pub score: f64,
    /// The answers; equal values share a version.
    pub versions: Vec<Version>,
    /// Ids of the articles that say nothing on it.
    pub silent: Vec<String>,
    /// One plain sentence with the facts in it.
    pub why: String,
}

/// One of the answers, with the evidence of every article that gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// The outlet's own words, short.
    pub label: String,
    /// What was understood, where it is a figure, a time or a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Where it stands, at least one.
    pub evidence: Vec<Evidence>,
}

/// What was understood of a version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Value {
    /// An interval of a measure; an open end is `null`.
    Quantity {
        /// Lower end, in `unit`.
        low: Option<f64>,
        /// Upper end, in `unit`.
        high: Option<f64>,
        /// The unit both ends are given in ("minute"), or the thing counted ("people").
        unit: String,
    },
    /// A time: ISO 8601, as fine as known ("2017-07", "2017-07-07", "2017-07-07T06:00", "T06:00").
    Time {
        /// Its beginning or the time itself.
        from: String,
        /// Its end, if it is a period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<String>,
    },
    /// The items of a list, in the outlet's words.
    List {
        /// The items.
        items: Vec<String>,
    },
}

/// A span of an article that carries a version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Id of the article.
    pub article: String,
    /// Start in the article's text, UTF-16 code units.
    pub start: usize,
    /// End in the article's text, UTF-16 code units.
    pub end: usize,
    /// The words themselves: `article.slice(start, end)`.
    pub text: String,
    /// The sentence around it.
    pub sentence: SentenceText,
    /// Who is quoted as saying so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// The sentence around a piece of evidence, with its words, so that a ready report can be shown without the articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentenceText {
    /// Start in the article's text, UTF-16 code units; not after the evidence's start.
    pub start: usize,
    /// End in the article's text, UTF-16 code units; not before the evidence's end.
    pub end: usize,
    /// The words themselves.
    pub text: String,
}

/// Something a reader should know of the comparison itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// A stable code: `article-cut`, `invalid-utf8`.
    pub code: String,
    /// The article it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The note in words.
    pub message: String,
}
