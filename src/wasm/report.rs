//! A ready report, read from plain objects.

use super::given::Given;
use crate::{
    Report,
    report::{ArticleSummary, Evidence, Finding, Note, SentenceText, Value, Version},
    view::{CAUSES, KINDS, VERDICTS, verdict_class},
};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A report that is being read; errors tell where it is none.
pub(super) struct Reading {
    findings: Box<dyn Iterator<Item = Result<Given, String>>>,
    report: Rc<Report>,
}

impl Reading {
    pub(super) fn new(value: JsValue) -> Result<Self, String> {
        let given = Given::new(value, "report".to_owned())?;
        let findings = Box::new(given.each("findings")?);
        let report =
            Report { articles: given.list("articles", article)?, findings: Vec::new(), notes: given.list("notes", note)? };
        Ok(Reading { findings, report: Rc::new(report) })
    }

    /// Reads findings up to the one with which `most` pieces of evidence are read; whether all are.
    pub(super) fn go(&mut self, most: usize) -> Result<bool, String> {
        let mut read = 0;
        while read < most {
            let Some(given) = self.findings.next() else { return Ok(true) };
            let finding = finding(&given?)?;
            read += 1 + finding.versions.iter().map(|version| version.evidence.len()).sum::<usize>();
            // Nobody else has it before all is read.
            Rc::make_mut(&mut self.report).findings.push(finding);
        }
        Ok(false)
    }

    /// What is read so far.
    pub(super) fn report(&self) -> Rc<Report> {
        Rc::clone(&self.report)
    }
}

fn article(given: &Given) -> Result<ArticleSummary, String> {
    Ok(ArticleSummary {
        id: given.text("id")?,
        outlet: given.text("outlet")?,
        title: given.text_if_any("title")?,
        url: given.text_if_any("url")?,
        published: given.text_if_any("published")?,
        claims: given.whole("claims")?,
    })
}

fn finding(given: &Given) -> Result<Finding, String> {
    Ok(Finding {
        id: given.text("id")?,
        question: given.text("question")?,
        kind: given.named("kind", &KINDS)?,
        verdict: given.named("verdict", &VERDICTS.map(|verdict| (verdict, verdict_class(verdict))))?,
        cause: given.named_if_any("cause", &CAUSES)?,
        score: given.number("score")?,
        versions: given.list("versions", version)?,
        silent: given.texts("silent")?,
        why: given.text("why")?,
    })
}

fn version(given: &Given) -> Result<Version, String> {
    let value = given.object_if_any("value")?.map(|given| value(&given)).transpose()?;
    Ok(Version { label: given.text("label")?, value, evidence: given.list("evidence", evidence)? })
}

fn value(given: &Given) -> Result<Value, String> {
    let sort = given.text("type")?;
    Ok(match sort.as_str() {
        "quantity" => {
            Value::Quantity { low: given.number_if_any("low")?, high: given.number_if_any("high")?, unit: given.text("unit")? }
        }
        "time" => Value::Time { from: given.text("from")?, to: given.text_if_any("to")? },
        "list" => Value::List { items: given.texts("items")? },
        _ => return Err(format!("a value has the unknown type \"{sort}\"")),
    })
}

fn evidence(given: &Given) -> Result<Evidence, String> {
    let sentence = given.object("sentence")?;
    Ok(Evidence {
        article: given.text("article")?,
        start: given.whole("start")?,
        end: given.whole("end")?,
        text: given.text("text")?,
        sentence: SentenceText { start: sentence.whole("start")?, end: sentence.whole("end")?, text: sentence.text("text")? },
        source: given.text_if_any("source")?,
    })
}

fn note(given: &Given) -> Result<Note, String> {
    Ok(Note { code: given.text("code")?, article: given.text_if_any("article")?, message: given.text("message")? })
}
