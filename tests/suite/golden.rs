//! Whole runs over stories written for this project, and what must hold of every run.

use crate::harness;
use rashomon::{Article, Options, Report, compare};
use std::{fmt::Write as _, fs, path::Path};

/// The articles of a story: the files of its folder, or the texts of the demo page's sample.
pub(crate) fn story(name: &str) -> Vec<Article> {
    if name == "sample" {
        let json: serde_json::Value = serde_json::from_str(&fs::read_to_string("www/samples/meeting.json").unwrap()).unwrap();
        let list = json.get("articles").unwrap_or(&json).as_array().unwrap().clone();
        let field = |article: &serde_json::Value, key: &str| article[key].as_str().unwrap_or_default().to_string();
        return list
            .iter()
            .map(|article| {
                let mut read = Article::plain(&field(article, "id"), &field(article, "outlet"), &field(article, "text"));
                read.published = article["published"].as_str().map(str::to_string);
                read
            })
            .collect();
    }
    let mut files: Vec<_> =
        fs::read_dir(Path::new("tests/golden").join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.file_name().unwrap().to_str().unwrap() != "report.txt");
    files.sort();
    files
        .iter()
        .map(|file| {
            let id = file.file_stem().unwrap().to_str().unwrap();
            let text = fs::read_to_string(file).unwrap();
            let (published, text) = text.split_once('\n').unwrap();
            Article { published: Some(published.to_string()), ..Article::plain(id, id, text) }
        })
        .collect()
}

pub(crate) const STORIES: [&str; 3] = ["sample", "ferry", "takeover"];

fn run(articles: &[Article]) -> Report {
    compare(articles, &Options::default()).unwrap()
}

/// The report as a reader would have it read out.
fn readable(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let cause = finding.cause.map_or_else(String::new, |cause| format!(" ({cause:?})"));
        writeln!(text, "{:?} {:?}{cause} {:.3}: {}", finding.verdict, finding.kind, finding.score, finding.question).unwrap();
        for version in &finding.versions {
            for evidence in &version.evidence {
                let source = evidence.source.as_ref().map_or_else(String::new, |source| format!("  [{source}]"));
                writeln!(text, "    {}: {}{source}", evidence.article, evidence.text.replace('\n', " ")).unwrap();
            }
        }
        writeln!(text, "    {}", finding.why).unwrap();
    }
    text
}

#[test]
fn whole_runs_give_the_reports_that_were_read_and_kept() {
    for name in STORIES {
        let path = Path::new("tests/golden").join(name).join("report.txt");
        harness::keeps(&path, &readable(&run(&story(name))));
    }
}

#[test]
fn evidence_is_the_text_of_the_article_in_utf16_units() {
    for name in STORIES {
        let mut articles = story(name);
        for article in &mut articles {
            article.text = format!("🎈 “Ünïcode” first.\n\n{}", article.text);
        }
        let report = run(&articles);
        let mut count = 0;
        for evidence in report.findings.iter().flat_map(|finding| &finding.versions).flat_map(|version| &version.evidence) {
            let units: Vec<u16> =
                articles.iter().find(|article| article.id == evidence.article).unwrap().text.encode_utf16().collect();
            assert_eq!(String::from_utf16(&units[evidence.start..evidence.end]).unwrap(), evidence.text);
            let sentence = &evidence.sentence;
            assert_eq!(String::from_utf16(&units[sentence.start..sentence.end]).unwrap(), sentence.text);
            assert!(sentence.start <= evidence.start && evidence.end <= sentence.end && evidence.start < evidence.end);
            count += 1;
        }
        assert!(0 < count, "{name} has no evidence at all");
    }
}

#[test]
fn the_order_of_the_articles_moves_columns_and_nothing_else() {
    for name in STORIES {
        let mut articles = story(name);
        let findings = run(&articles).findings;
        assert_eq!(run(&articles).findings, findings, "the same input twice");
        for _ in 1..articles.len() {
            articles.rotate_left(1);
            let report = run(&articles);
            let mut moved = report.findings;
            for (finding, first) in moved.iter_mut().zip(&findings) {
                assert_eq!(finding.silent.len(), first.silent.len());
                finding.silent.clone_from(&first.silent);
            }
            assert_eq!(moved, findings, "{name}");
            assert!(report.articles.iter().zip(&articles).all(|(column, article)| column.id == article.id));
        }
    }
}

#[test]
fn any_text_gives_a_report() {
    let hostile = [
        "\u{0}\u{1}\u{2}x".to_string(),
        "“”“”((([[[ a".repeat(50),
        "\u{202e}\u{2066}right\u{200b}left\u{feff} 5 5 5".to_string(),
        "a".repeat(100_000),
        "Ça n’est pas de l’anglais. Точно не английский. 这不是英语。".to_string(),
        "He said \"she said \"they said \"it said".to_string(),
        "1,000,000,000,000,000,000,000 people and 0 people and 99999999999999999999 percent.".to_string(),
    ];
    for one in &hostile {
        for other in &hostile {
            let report = run(&[Article::plain("one", "one", one), Article::plain("other", "other", other)]);
            assert_eq!(report.articles.len(), 2);
        }
    }
}

#[test]
fn an_article_over_the_limit_is_cut_with_a_note() {
    let options = Options { max_article_bytes: 200, ..Options::default() };
    let long = "The pier was closed on Monday. ".repeat(40);
    let report =
        compare(&[Article::plain("long", "Long", &long), Article::plain("short", "Short", "The pier is open.")], &options)
            .unwrap();
    assert_eq!(report.notes.len(), 1);
    assert_eq!((report.notes[0].code.as_str(), report.notes[0].article.as_deref()), ("article-cut", Some("long")));
}

#[test]
fn what_cannot_be_compared_is_an_error_with_value_and_remedy() {
    let article = |id: &str| Article::plain(id, id, "The pier was closed.");
    let error = |articles: &[Article]| compare(articles, &Options::default()).unwrap_err();
    assert_eq!(error(&[]).code(), "too-few-articles");
    assert_eq!(
        error(&[article("a")]).to_string(),
        "1 article(s) given, at least 2 are needed to compare (add another report of the same event)"
    );
    assert_eq!(error(&[article("a"), Article::plain("b", "b", " \n…")]).code(), "empty-article");
    assert_eq!(error(&[article("a"), article("a")]).code(), "duplicate-id");
    let many: Vec<Article> = (0..21).map(|index| article(&index.to_string())).collect();
    assert_eq!(error(&many).code(), "too-many-articles");
    assert!(compare(&many[..20], &Options::default()).is_ok());
}
