//! JavaScript to Rust and back: exports, wire types, errors.
//!
//! Everything JavaScript may call stands here; everything it may pass in is read in [`wire`], [`report`] and
//! [`settings`]; everything it may catch is made in
//! [`error`]. The TypeScript of all is `types.d.ts`.

mod error;
mod given;
mod report;
mod settings;
mod wire;

use crate::{
    Report,
    view::{Props, ReportTable, Request, STYLE},
};
use error::Failure;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

/// How many pieces of evidence are read in one task: each takes some 15 µs.
const A_TASK: usize = 500;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Compares two or more articles about one event and returns where they disagree. `onProgress`, if given, is called after each
/// article that is read, with how many are, and of how many.
///
/// Offsets in the report are UTF-16 code units: `article.text.slice(start, end)`. A lone surrogate in a text counts as U+FFFD.
///
/// Throws an `Error` with a stable `code`: `too-few-articles`, `too-many-articles`, `empty-article`, `duplicate-id`,
/// `bad-article`, `bad-options`. If the engine itself fails, it throws a `WebAssembly.RuntimeError`: load it anew before the next call.
///
/// # Errors
///
/// See above.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "readonly ArticleInput[]")] articles: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CompareOptions | null")] options: &JsValue,
    #[wasm_bindgen(js_name = onProgress, unchecked_optional_param_type = "(read: number, total: number) => void")]
    on_progress: Option<Function>,
) -> Result<JsValue, Failure> {
    let options = wire::options(options)?;
    let articles = wire::articles(articles, &options)?;
    let report = crate::compare_and_tell(&articles, &options, |read| {
        if let Some(on_progress) = &on_progress {
            // Nobody waits for an answer, and an error of the listener's is not ours.
            let _ = on_progress.call2(&JsValue::NULL, &JsValue::from(read), &JsValue::from(articles.len()));
        }
    })?;
    wire::report_out(&report)
}

/// Shows a report as a table inside `element`, which should be empty, and keeps it alive until `destroy()`.
///
/// Adopt `stylesheet()` in the document or shadow root that holds the element.
///
/// Throws an `Error` with the code `bad-report` for what is no report, `bad-options` for what are no settings.
///
/// # Errors
///
/// See above.
#[wasm_bindgen]
pub fn mount(
    element: web_sys::Element,
    #[wasm_bindgen(unchecked_param_type = "Report")] report: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "MountSettings | null")] settings: &JsValue,
) -> Result<Mounted, Failure> {
    Reading::new(report)?.mount(element, settings)
}

/// A report that is read a piece at a time, so that a large one does not hold the page up.
#[wasm_bindgen]
pub struct Reading(report::Reading);

#[wasm_bindgen]
impl Reading {
    /// Begins to read a report. Throws an `Error` with the code `bad-report` for what is none, now or later.
    ///
    /// # Errors
    ///
    /// See above.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "Report")] report: &JsValue) -> Result<Reading, Failure> {
        report::Reading::new(report.clone()).map(Reading).map_err(Failure::bad_report)
    }

    /// Reads on, for some 10 ms; whether all is read.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn go(&mut self) -> Result<bool, Failure> {
        self.0.go(A_TASK).map_err(Failure::bad_report)
    }

    fn whole(&mut self) -> Result<Rc<Report>, Failure> {
        while !self.go()? {}
        Ok(self.0.report())
    }

    /// Reads what is left and shows all, as `mount` does.
    ///
    /// # Errors
    ///
    /// As `mount`.
    pub fn mount(
        &mut self,
        element: web_sys::Element,
        #[wasm_bindgen(unchecked_optional_param_type = "MountSettings | null")] settings: &JsValue,
    ) -> Result<Mounted, Failure> {
        let props = settings::props(self.whole()?, settings)?;
        let handle = Renderer::<ReportTable>::with_root_and_props(element, props.clone()).render();
        Ok(Mounted { handle, props, requests: 0 })
    }
}

/// A table in the page.
#[wasm_bindgen]
pub struct Mounted {
    handle: AppHandle<ReportTable>,
    props: Props,
    requests: u32,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows another report in its place, with other settings if there are any; the view stays. Throws like `mount` and then leaves the
    /// table as it was.
    ///
    /// # Errors
    ///
    /// See above.
    pub fn update(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Report")] report: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "MountSettings | null")] settings: &JsValue,
    ) -> Result<(), Failure> {
        self.show(&mut Reading::new(report)?, settings)
    }

    /// Does as `update`, with a report that is being read or was. The rows of one that is shown already stay as they are.
    ///
    /// # Errors
    ///
    /// As `mount`.
    pub fn show(
        &mut self,
        report: &mut Reading,
        #[wasm_bindgen(unchecked_optional_param_type = "MountSettings | null")] settings: &JsValue,
    ) -> Result<(), Failure> {
        let report = report.whole()?;
        if settings.is_object() {
            self.props = Props { request: self.props.request.take(), ..settings::props(report, settings)? };
        } else {
            self.props.report = report;
        }
        self.handle.update(self.props.clone());
        Ok(())
    }

    /// Filters, sorts and opens rows as a text says that `onView` gave; the empty text is the view a table starts with.
    pub fn restore(&mut self, view: String) {
        self.request(Request::Restore(view));
    }

    /// Opens the row of a finding, given its id, wherever it stands; its `<tbody>` has the id as `data-finding`.
    pub fn reveal(&mut self, finding: String) {
        self.request(Request::Reveal(finding));
    }

    fn request(&mut self, request: Request) {
        self.requests += 1;
        self.props.request = Some((self.requests, request));
        self.handle.update(self.props.clone());
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
