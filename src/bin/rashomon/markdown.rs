//! A report as Markdown (CommonMark, with GitHub's tables): a table of all rows, then each with its sentences and sources. The page
//! writes the same in `www/takeaway.js`.

use rashomon::{
    Report,
    report::{Evidence, Finding},
    view::{self, Locale, is_discrepancy, kind_word, verdict_word, version_mark},
};

/// The report as Markdown; agreements and what one report alone says only if `all`.
pub(crate) fn markdown(report: &Report, all: bool) -> String {
    let names = view::column_names(report);
    let english = Locale::english();
    let shown: Vec<&Finding> = report.findings.iter().filter(|finding| all || is_discrepancy(finding.verdict)).collect();
    let mut text = format!("# {}\n", view::summary_sentence(&english, report));
    if !shown.is_empty() {
        let heads: Vec<String> = names.iter().map(|name| escaped(name)).collect();
        text.push_str(&format!("\n| Question | {} |\n|{}\n", heads.join(" | "), " --- |".repeat(heads.len() + 1)));
        for finding in &shown {
            let cells = report.articles.iter().map(|article| cell(finding, &article.id));
            text.push_str(&format!("| {} | {} |\n", escaped(&finding.question), cells.collect::<Vec<_>>().join(" | ")));
        }
    }
    for finding in &shown {
        text.push_str(&format!("\n## {}\n\n", escaped(&finding.question)));
        let head = format!("{}, {}", verdict_word(&english, finding.verdict), kind_word(&english, finding.kind).to_lowercase());
        text.push_str(&format!("*{head}.* {}\n\n", escaped(&finding.why)));
        for (index, version) in finding.versions.iter().enumerate() {
            text.push_str(&format!("- {}: {}\n", version_mark(index), escaped(&version.label)));
            for evidence in &version.evidence {
                text.push_str(&passage(report, &names, evidence));
            }
        }
    }
    for (index, note) in report.notes.iter().enumerate() {
        text.push_str(if index == 0 { "\n## Notes\n\n" } else { "" });
        text.push_str(&format!("- {}\n", escaped(&note.message)));
    }
    text
}

/// What an article says in a row, with the letter of its version.
fn cell(finding: &Finding, article: &str) -> String {
    let mut said = Vec::new();
    for (index, version) in finding.versions.iter().enumerate() {
        if let Some(first) = version.evidence.iter().find(|evidence| evidence.article == article) {
            said.push(format!("{}: {}", version_mark(index), escaped(&first.text)));
        }
    }
    if said.is_empty() { "–".to_owned() } else { said.join("; ") }
}

/// A sentence with its outlet, who is quoted, and where it can be read.
fn passage(report: &Report, names: &[String], evidence: &Evidence) -> String {
    let column = report.articles.iter().position(|article| article.id == evidence.article);
    let name = column.and_then(|column| names.get(column)).unwrap_or(&evidence.article);
    let source = evidence.source.as_ref().map(|source| format!(" (quoted: {})", escaped(source))).unwrap_or_default();
    let url = view::link(column.and_then(|column| report.articles[column].url.as_deref()));
    let address = url.map(|url| format!(" <{}>", url.replace('<', "%3C").replace('>', "%3E"))).unwrap_or_default();
    format!("  - **{}**{source}: {}{address}\n", escaped(name), escaped(&evidence.sentence.text))
}

/// A text on one line, in which nothing is taken for markup.
fn escaped(text: &str) -> String {
    let mut line = String::new();
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_[]<>|&~#".contains(c) {
            line.push('\\');
        }
        line.push(c);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_for_markup() {
        assert_eq!(escaped("a | b\n# <img> [x](y) *z* &amp;"), r"a \| b \# \<img\> \[x\](y) \*z\* \&amp;");
        assert_eq!(escaped(" plain, “quoted” 2.5 "), "plain, “quoted” 2.5");
    }
}
