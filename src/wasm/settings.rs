//! How a page wants a table to be: `MountSettings`.

use super::error::Failure;
use crate::{
    Report,
    view::{Chosen, Locale, Presentation, Props, Request},
};
use js_sys::{Function, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use yew::{AttrValue, Callback};

/// The properties of a table, from the report and the settings of the page; `undefined` and `null` stand for the defaults.
pub(super) fn props(report: Rc<Report>, settings: &JsValue) -> Result<Props, Failure> {
    let text = |name: &str| field(settings, name).as_string();
    let on_view = function(settings, "onView")?.map(|listener| {
        Callback::from(move |view: String| {
            // An error of the listener's is not ours.
            let _ = listener.call1(&JsValue::NULL, &JsValue::from(view));
        })
    });
    let on_evidence = function(settings, "onEvidence")?.map(|listener| {
        Callback::from(move |chosen: Chosen| {
            let _ = listener.call1(&JsValue::NULL, &evidence(&chosen));
        })
    });
    let on_take = function(settings, "onTake")?.map(|listener| {
        Callback::from(move |finding: Option<String>| {
            let _ = listener.call1(&JsValue::NULL, &JsValue::from(finding));
        })
    });
    let words: Vec<(String, String)> = match field(settings, "words").dyn_into::<Object>() {
        Ok(words) => Object::keys(&words)
            .into_iter()
            .filter_map(|key| Some((key.as_string()?, Reflect::get(&words, &key).ok()?.as_string()?)))
            .collect(),
        Err(_) => Vec::new(),
    };
    let locale = match text("language") {
        Some(language) if !words.is_empty() => Locale::new(&language, words),
        _ => Locale::english(),
    };
    Ok(Props {
        report,
        instance: AttrValue::from(text("instance").unwrap_or_else(|| "rashomon".to_owned())),
        presentation: Presentation::Live,
        locale: Rc::new(locale),
        request: text("view").map(|view| (0, Request::Restore(view))),
        on_view: on_view.unwrap_or_default(),
        on_evidence,
        on_take,
    })
}

/// A field; `undefined` where there is none.
fn field(settings: &JsValue, name: &str) -> JsValue {
    Reflect::get(settings, &JsValue::from(name)).unwrap_or(JsValue::UNDEFINED)
}

fn function(settings: &JsValue, name: &str) -> Result<Option<Function>, Failure> {
    let value = field(settings, name);
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.dyn_into().map(Some).map_err(|_| Failure::bad_options(format!("{name} is no function")))
}

/// A chosen piece of evidence for JavaScript: `ChosenEvidence`.
fn evidence(chosen: &Chosen) -> JsValue {
    let object = Object::new();
    let parts = [
        ("finding", JsValue::from(&chosen.finding)),
        ("article", JsValue::from(&chosen.article)),
        ("start", JsValue::from(chosen.start)),
        ("end", JsValue::from(chosen.end)),
        ("text", JsValue::from(&chosen.text)),
    ];
    for (name, value) in parts {
        // A fresh object takes any property, so this cannot fail.
        let _ = Reflect::set(&object, &JsValue::from(name), &value);
    }
    object.into()
}
