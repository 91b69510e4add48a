//! What JavaScript gives, read field by field. Errors are messages: what was read, which field, what it must be.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An object of JavaScript. Fields that nobody asks for are ignored; `undefined` and `null` stand for what is left out.
pub(super) struct Given {
    object: JsValue,
    /// How messages call it.
    what: String,
}

impl Given {
    /// Takes an object.
    pub(super) fn new(object: JsValue, what: String) -> Result<Self, String> {
        if object.is_object() && !Array::is_array(&object) {
            Ok(Given { object, what })
        } else {
            Err(format!("{what} is no object"))
        }
    }

    fn field(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.object, &JsValue::from(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
    }

    fn wrong(&self, name: &str, wanted: &str) -> String {
        format!("{}: {name} must be {wanted}", self.what)
    }

    /// A field that may be left out.
    fn optional<T>(&self, name: &str, wanted: &str, read: impl FnOnce(&JsValue) -> Option<T>) -> Result<Option<T>, String> {
        self.field(name).map(|value| read(&value).ok_or_else(|| self.wrong(name, wanted))).transpose()
    }

    /// A text that may be left out.
    pub(super) fn text_if_any(&self, name: &str) -> Result<Option<String>, String> {
        self.optional(name, "a string", JsValue::as_string)
    }

    /// A text.
    pub(super) fn text(&self, name: &str) -> Result<String, String> {
        self.text_if_any(name)?.ok_or_else(|| self.wrong(name, "a string"))
    }

    /// A number that may be left out.
    pub(super) fn number_if_any(&self, name: &str) -> Result<Option<f64>, String> {
        self.optional(name, "a number", JsValue::as_f64)
    }

    /// A number.
    pub(super) fn number(&self, name: &str) -> Result<f64, String> {
        self.number_if_any(name)?.ok_or_else(|| self.wrong(name, "a number"))
    }

    /// A whole number from `least` up that may be left out.
    pub(super) fn whole_if_any(&self, name: &str, least: u32) -> Result<Option<usize>, String> {
        let whole = |value: &JsValue| value.as_f64().filter(|number| number.fract() == 0.0 && f64::from(least) <= *number);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked: whole, positive, at most u32::MAX")]
        let size = |value: &JsValue| whole(value).filter(|number| *number <= f64::from(u32::MAX)).map(|number| number as usize);
        self.optional(name, &format!("a whole number from {least} to {}", u32::MAX), size)
    }

    /// A whole number from 0 up.
    pub(super) fn whole(&self, name: &str) -> Result<usize, String> {
        self.whole_if_any(name, 0)?.ok_or_else(|| self.wrong(name, "a whole number"))
    }

    /// One of the names of a table that may be left out.
    pub(super) fn named_if_any<T: Copy>(&self, name: &str, names: &[(T, &str)]) -> Result<Option<T>, String> {
        let find = |value: &JsValue| {
            value.as_string().and_then(|text| names.iter().find(|(_, known)| *known == text).map(|(named, _)| *named))
        };
        self.optional(name, "one of the names that the types list", find)
    }

    /// One of the names of a table.
    pub(super) fn named<T: Copy>(&self, name: &str, names: &[(T, &str)]) -> Result<T, String> {
        self.named_if_any(name, names)?.ok_or_else(|| self.wrong(name, "given"))
    }

    /// An object that may be left out.
    pub(super) fn object_if_any(&self, name: &str) -> Result<Option<Given>, String> {
        self.field(name).map(|value| Given::new(value, format!("{}: {name}", self.what))).transpose()
    }

    /// An object.
    pub(super) fn object(&self, name: &str) -> Result<Given, String> {
        self.object_if_any(name)?.ok_or_else(|| self.wrong(name, "an object"))
    }

    fn array(&self, name: &str) -> Result<Array, String> {
        self.field(name).and_then(|value| value.dyn_into().ok()).ok_or_else(|| self.wrong(name, "an array"))
    }

    /// An array of texts.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, String> {
        self.array(name)?.iter().map(|value| value.as_string().ok_or_else(|| self.wrong(name, "an array of strings"))).collect()
    }

    /// An array of objects.
    pub(super) fn list<T>(&self, name: &str, read: fn(&Given) -> Result<T, String>) -> Result<Vec<T>, String> {
        self.each(name)?.map(|given| read(&given?)).collect()
    }

    /// The objects of an array, one after the other.
    pub(super) fn each(&self, name: &str) -> Result<impl Iterator<Item = Result<Given, String>> + use<>, String> {
        let (array, what) = (self.array(name)?, format!("{}: {name}", self.what));
        Ok((0..array.length()).map(move |index| Given::new(array.get(index), format!("{what}[{index}]"))))
    }
}
