//! A report as CSV (RFC 4180): a row for each finding, version and passage, safe to open in a spreadsheet.

use rashomon::{Report, view};

const COLUMNS: [&str; 16] = [
    "finding", "question", "kind", "verdict", "cause", "score", "outlet", "version", "label", "text", "start", "end", "sentence",
    "source", "why", "article",
];

/// The report as CSV.
pub(crate) fn csv(report: &Report) -> String {
    let names = view::column_names(report);
    let mut text = String::new();
    line(&mut text, &COLUMNS.map(String::from));
    for finding in &report.findings {
        for (index, version) in finding.versions.iter().enumerate() {
            for evidence in &version.evidence {
                let column = report.articles.iter().position(|article| article.id == evidence.article);
                line(
                    &mut text,
                    &[
                        finding.id.clone(),
                        finding.question.clone(),
                        word(&finding.kind),
                        word(&finding.verdict),
                        finding.cause.as_ref().map(word).unwrap_or_default(),
                        finding.score.to_string(),
                        column.and_then(|column| names.get(column)).unwrap_or(&evidence.article).clone(),
                        view::version_mark(index),
                        version.label.clone(),
                        evidence.text.clone(),
                        evidence.start.to_string(),
                        evidence.end.to_string(),
                        evidence.sentence.text.clone(),
                        evidence.source.clone().unwrap_or_default(),
                        finding.why.clone(),
                        evidence.article.clone(),
                    ],
                );
            }
        }
    }
    text
}

/// A kind, verdict or cause as the report's JSON has it.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn line(text: &mut String, fields: &[String]) {
    for (index, value) in fields.iter().enumerate() {
        if 0 < index {
            text.push(',');
        }
        text.push_str(&field(value));
    }
    text.push_str("\r\n");
}

/// A field. Spreadsheets run what begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula, full-width forms included
/// (OWASP, "CSV Injection"): an apostrophe before it makes it text.
fn field(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guarded = if formula { format!("'{value}") } else { value.to_owned() };
    if guarded.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_formulas_disarmed() {
        for (value, expected) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("he said \"no\"", "\"he said \"\"no\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@cmd", "'@cmd"),
            ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("＝1", "'＝1"),
            ("", ""),
        ] {
            assert_eq!(field(value), expected);
        }
    }
}
