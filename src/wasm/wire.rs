//! What JavaScript may pass in, and how a report goes out.

use super::{error::Failure, given::Given};
use crate::{Article, InputError, Options, Report};
use js_sys::{Array, Object};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

/// The names of the options. Unlike an article's, an unknown one is an error: a misspelt limit would be no limit.
const OPTIONS: [&str; 2] = ["maxArticles", "maxArticleBytes"];

/// Reads the options; `undefined` and `null` stand for the defaults.
pub(super) fn options(value: &JsValue) -> Result<Options, Failure> {
    let mut options = Options::default();
    if value.is_undefined() || value.is_null() {
        return Ok(options);
    }
    let Some(object) = value.dyn_ref::<Object>().filter(|object| !Array::is_array(object)) else {
        return Err(Failure::bad_options("options must be an object, or left out".to_owned()));
    };
    for key in Object::keys(object) {
        let key = key.as_string().unwrap_or_default();
        if !OPTIONS.contains(&key.as_str()) {
            return Err(Failure::bad_options(format!("unknown option \"{key}\", known are {}", OPTIONS.join(" and "))));
        }
    }
    let given = Given::new(value.clone(), "options".to_owned()).map_err(Failure::bad_options)?;
    let whole = |name, least| given.whole_if_any(name, least).map_err(Failure::bad_options);
    options.max_articles = whole("maxArticles", 2)?.unwrap_or(options.max_articles);
    options.max_article_bytes = whole("maxArticleBytes", 1)?.unwrap_or(options.max_article_bytes);
    Ok(options)
}

/// Reads the articles. Their number is checked before any of them is copied.
pub(super) fn articles(value: &JsValue, options: &Options) -> Result<Vec<Article>, Failure> {
    let Some(list) = value.dyn_ref::<Array>() else {
        return Err(Failure::bad_article("articles must be an array of objects with an outlet and a text or html".to_owned()));
    };
    let count = list.length() as usize;
    if options.max_articles < count {
        return Err(InputError::TooManyArticles { count, limit: options.max_articles }.into());
    }
    let mut articles: Vec<Article> = Vec::with_capacity(count);
    for (index, value) in list.iter().enumerate() {
        let article = article(value, index + 1, &articles)?;
        articles.push(article);
    }
    Ok(articles)
}

/// Reads one article; `number` counts from 1, `earlier` are those before it.
fn article(value: JsValue, number: usize, earlier: &[Article]) -> Result<Article, Failure> {
    let given = Given::new(value, format!("article {number}"))
        .map_err(|error| Failure::bad_article(format!("{error} (give it an outlet and a text or html)")))?;
    let text = |name: &str| given.text_if_any(name).map_err(Failure::bad_article);
    let outlet = text("outlet")?.filter(|outlet| !outlet.trim().is_empty());
    let id = text("id")?.filter(|id| !id.trim().is_empty()).unwrap_or_else(|| default_id(outlet.as_deref(), number, earlier));
    let outlet = outlet.unwrap_or_else(|| id.clone());
    let mut article = match (text("text")?, text("html")?) {
        (Some(text), None) => Article::plain(&id, &outlet, &text),
        (None, Some(html)) => Article::html(&id, &outlet, &html),
        (Some(_), Some(_)) => {
            return Err(Failure::bad_article(format!(
                "article {number} (\"{id}\") has both text and html (give it one of the two)"
            )));
        }
        (None, None) => {
            return Err(Failure::bad_article(format!(
                "article {number} (\"{id}\") has neither text nor html (give it one of the two)"
            )));
        }
    };
    article.title = text("title")?.or(article.title);
    article.url = text("url")?.or(article.url);
    article.published = text("published")?.or(article.published);
    Ok(article)
}

/// An id for an article without one: its outlet in lower case with hyphens, unless that is empty or taken; then its number.
fn default_id(outlet: Option<&str>, number: usize, earlier: &[Article]) -> String {
    let words = outlet.unwrap_or_default().to_lowercase();
    let slug = words.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let slug = slug.join("-");
    let taken = |id: &str| earlier.iter().any(|article| article.id == id);
    if slug.is_empty() || taken(&slug) { format!("article-{number}") } else { slug }
}

/// A report as plain objects, arrays, strings and numbers.
pub(super) fn report_out(report: &Report) -> Result<JsValue, Failure> {
    report.serialize(&Serializer::json_compatible()).map_err(|error| Failure::engine(error.to_string()))
}
