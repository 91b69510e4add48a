//! JavaScript to Rust and back: exports, wire types, errors.
//!
//! Everything JavaScript may call stands here; everything it may pass in is read in [`wire`]; everything it may catch is made in
//! [`error`]. The TypeScript of all three is `types.d.ts`.

mod error;
mod wire;

use crate::{
    Report,
    view::{Presentation, Props, ReportTable, STYLE},
};
use error::Failure;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, AttrValue, Renderer};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Makes every panic a JavaScript `Error` with the panic's words, thrown from where it happens.
#[wasm_bindgen(start)]
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|info| wasm_bindgen::throw_val(Failure::panicked(&info.to_string()).into())));
}

/// Compares two or more articles about one event and returns where they disagree.
///
/// Offsets in the report are UTF-16 code units: `article.text.slice(start, end)`. A lone surrogate in a text counts as U+FFFD.
///
/// Throws an `Error` with a stable `code`: `too-few-articles`, `too-many-articles`, `empty-article`, `duplicate-id`,
/// `bad-article`, `bad-options`, or, if the engine itself fails, `engine-failed`: load it anew before the next call.
///
/// # Errors
///
/// See above.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "readonly ArticleInput[]")] articles: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CompareOptions | null")] options: &JsValue,
) -> Result<JsValue, Failure> {
    let options = wire::options(options)?;
    let articles = wire::articles(articles, &options)?;
    wire::report_out(&crate::compare(&articles, &options)?)
}

/// Shows a report as a table inside `element`, which should be empty, and keeps it alive until `destroy()`.
///
/// `instance` names the table among others of the page: ids inside it begin with it. Adopt `stylesheet()` in the document or
/// shadow root that holds the element.
///
/// Throws an `Error` with the code `bad-report` for what is no report.
///
/// # Errors
///
/// See above.
#[wasm_bindgen]
pub fn mount(
    element: web_sys::Element,
    #[wasm_bindgen(unchecked_param_type = "Report")] report: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "string")] instance: Option<String>,
) -> Result<Mounted, Failure> {
    let report = wire::report_in(report)?;
    let instance = AttrValue::from(instance.unwrap_or_else(|| "rashomon".to_owned()));
    let props = Props { report: Rc::new(report), instance: instance.clone(), presentation: Presentation::Live };
    Ok(Mounted { handle: Renderer::<ReportTable>::with_root_and_props(element, props).render(), instance })
}

/// A table in the page.
#[wasm_bindgen]
pub struct Mounted {
    handle: AppHandle<ReportTable>,
    instance: AttrValue,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows another report in its place. Throws like `mount` and then leaves the table as it was.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn update(&mut self, #[wasm_bindgen(unchecked_param_type = "Report")] report: &JsValue) -> Result<(), Failure> {
        let report: Report = wire::report_in(report)?;
        let props = Props { report: Rc::new(report), instance: self.instance.clone(), presentation: Presentation::Live };
        self.handle.update(props);
        Ok(())
    }

    /// Takes the table out of the page and frees it. The handle is of no use afterwards.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

/// The style sheet of the table.
#[wasm_bindgen]
#[must_use]
pub fn stylesheet() -> String {
    STYLE.to_owned()
}

/// The version of this package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
