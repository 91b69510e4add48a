//! Two or three short reports a case: what is found to differ between them, and what is not.

use crate::harness;
use rashomon::{Article, Options, compare, report::Verdict};
use std::fmt::Write as _;

#[test]
fn reports_differ_where_they_differ_and_nowhere_else() {
    harness::run("relation", |case| {
        let articles: Vec<Article> =
            ["a", "b", "c"].iter().filter_map(|id| case.section(id).map(|text| Article::plain(id, id, text))).collect();
        let report = compare(&articles, &Options::default()).unwrap();
        let mut printed = String::new();
        for finding in report.findings.iter().filter(|finding| !matches!(finding.verdict, Verdict::Agreement | Verdict::Single)) {
            writeln!(printed, "{:?} {:?}: {}", finding.verdict, finding.kind, finding.question).unwrap();
            for version in &finding.versions {
                let texts: Vec<String> =
                    version.evidence.iter().map(|evidence| format!("{} “{}”", evidence.article, evidence.text)).collect();
                writeln!(printed, "    {}", texts.join(", ")).unwrap();
            }
        }
        if printed.is_empty() { "nothing".into() } else { printed }
    });
}
