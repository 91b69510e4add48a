//! Reports of the annotated events under other limits of likeness, for `make score` to choose between.

use crate::alteration::news;
use rashomon::{
    Article,
    document::{self, Document},
    extraction::{self, Claims},
    linking::{self, Limits},
    relation, report,
};
use std::fs;

#[test]
#[ignore = "part of `make score`, which scores what it writes"]
fn reports_under_other_limits() {
    let folder = std::env::var("OUT").expect("OUT names the folder to write to");
    for (event, articles) in news() {
        let documents: Vec<Document> = articles.iter().map(|article| document::read(article, 100_000)).collect();
        let claims: Vec<Claims> = documents.iter().map(extraction::extract).collect();
        let ordered: Vec<&Article> = articles.iter().collect();
        for (name, limits) in Limits::grid() {
            let alignment = linking::align_within(&documents, &claims, &limits);
            let judgements = relation::judge(&documents, &claims, &alignment);
            let report = report::compose(&articles, &ordered, &documents, &claims, &judgements);
            let to = format!("{folder}/{name}");
            fs::create_dir_all(&to).unwrap();
            fs::write(format!("{to}/{event}.json"), serde_json::to_string(&report).unwrap()).unwrap();
        }
    }
}
