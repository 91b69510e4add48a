//! Elements of HTML, by what they do to text.
//!
//! Source: the HTML Living Standard (WHATWG), grouped by hand. Sorted by bytes, lower case.

/// Elements that hold no text of the article whatever stands in them.
pub const DROPPED: &[&str] = &[
    "audio", "button", "canvas", "datalist", "embed", "iframe", "input", "map", "math", "noembed", "noframes", "noscript",
    "object", "picture", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
];

/// Elements dropped too, unless the page never closes them and would be lost: then a mistake of markup is likelier.
pub const DROPPED_IF_CLOSED: &[&str] = &["aside", "dialog", "figcaption", "figure", "footer", "form", "nav"];

/// Elements that begin and end a paragraph.
pub const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements without an end tag.
pub const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Roles of elements that are not the article.
pub const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "toolbar",
];
