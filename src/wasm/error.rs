//! What JavaScript may catch: an `Error` with a stable `code`.

use crate::InputError;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// A failure on its way to JavaScript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    code: &'static str,
    message: String,
}

impl Failure {
    /// What was given for an article is none.
    pub(super) fn bad_article(message: String) -> Self {
        Failure { code: "bad-article", message }
    }

    /// What was given as options are none.
    pub(super) fn bad_options(message: String) -> Self {
        Failure { code: "bad-options", message }
    }

    /// What was given as a report is none.
    pub(super) fn bad_report(message: String) -> Self {
        Failure { code: "bad-report", message }
    }

    /// The engine failed: an error of ours, never of the caller.
    pub(super) fn engine(message: String) -> Self {
        Failure { code: "engine-failed", message }
    }
}

impl From<InputError> for Failure {
    fn from(error: InputError) -> Self {
        Failure { code: error.code(), message: error.to_string() }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let error = Error::new(&failure.message);
        // A fresh Error takes any property, so this cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &failure.code.into());
        error.into()
    }
}
