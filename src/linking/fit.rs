//! Fits the weights of [`super::odds`] anew: `make fit`. Prints them, and how many of the pairs that each event would link are right
//! under the weights that the other events give.
#![allow(clippy::print_stdout, reason = "what it finds is what it prints")]

use super::{Limits, Member, choice, denial, moment, odds, quantity, state, toll, weight::Weights};
use crate::order::Order;
use crate::{
    document::{self, Article, Document, Span},
    extraction::{self, Claims},
};
use std::{fs, path::Path};

/// Strength of the penalty on the squares of the weights, as scikit-learn's C = 1.
const RIDGE: f64 = 1.0;
/// Steps of Newton's method; it stands still after six.
const STEPS: usize = 12;

struct Event {
    name: String,
    documents: Vec<Document>,
    claims: Vec<Claims>,
    /// For each discrepancy, for each version, its places: article, first and last UTF-16 unit.
    key: Vec<Vec<Vec<(usize, usize, usize)>>>,
}

fn events() -> Vec<Event> {
    let news = std::env::var("NEWS").ok().filter(|folder| !folder.is_empty()).unwrap_or_else(|| "../shared/news".into());
    let gold = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold/");
    let roots = [news, format!("{gold}events"), format!("{gold}stories")];
    let folders = roots.iter().flat_map(|root| fs::read_dir(root).into_iter().flatten().flatten()).map(|entry| entry.path());
    let mut folders: Vec<_> = folders.filter(|folder| folder.join("gold.json").is_file()).collect();
    folders.order();
    folders.iter().map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Event {
    let key: serde_json::Value = serde_json::from_str(&fs::read_to_string(folder.join("gold.json")).unwrap()).unwrap();
    let files = key["articles"].as_object().unwrap();
    let texts: Vec<String> =
        files.values().map(|file| fs::read_to_string(folder.join(file.as_str().unwrap())).unwrap()).collect();
    let documents: Vec<Document> = texts.iter().map(|text| document::read(&Article::plain("a", "A", text), 100_000)).collect();
    let place = |evidence: &serde_json::Value| {
        let article = files.keys().position(|id| evidence["article"] == **id).unwrap();
        let text = evidence["text"].as_str().unwrap();
        let units = |text: &str| text.encode_utf16().count();
        let start = evidence["start"].as_u64().map_or_else(
            || texts[article].find(text).map_or(0, |byte| units(&texts[article][..byte])),
            |start| usize::try_from(start).unwrap(),
        );
        (article, start, start + units(text))
    };
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let versions = |item: &serde_json::Value| {
        list(&item["versions"]).iter().map(|version| list(&version["evidence"]).iter().map(place).collect()).collect()
    };
    Event {
        name: folder.file_name().unwrap().to_string_lossy().into_owned(),
        claims: documents.iter().map(extraction::extract).collect(),
        key: list(&key["discrepancies"]).iter().map(versions).collect(),
        documents,
    }
}

impl Event {
    /// Whether the two spans fall on two versions of one discrepancy: they share characters, a quarter of the span at least.
    fn sets_apart(&self, one: (usize, Span), other: (usize, Span)) -> bool {
        let on = |(article, span): (usize, Span), version: &[(usize, usize, usize)]| {
            let text = &self.documents[article].text;
            let start = text[..span.start].encode_utf16().count();
            let end = start + text[span.start..span.end].encode_utf16().count();
            version.iter().any(|place| {
                let shared = end.min(place.2).saturating_sub(start.max(place.1));
                place.0 == article && (end - start).min(2) <= shared && end - start <= 4 * shared
            })
        };
        self.key.iter().any(|versions| {
            (0..versions.len()).any(|a| (0..versions.len()).any(|b| a != b && on(one, &versions[a]) && on(other, &versions[b])))
        })
    }
}

/// Pairs of an event: features, and whether the pair is right.
type Pairs<const N: usize> = Vec<([u64; N], bool)>;

fn fitted<const N: usize>(
    names: &[(&str, i64); N],
    events: &[Event],
    examples: impl Fn(&Event, &Weights) -> Vec<(Member, Member, [u64; N])>,
    span: impl Fn(&Claims, usize) -> Span,
    limit: u64,
) {
    let pairs: Vec<Pairs<N>> = events
        .iter()
        .map(|event| {
            let at = |member: Member| (member.article, span(&event.claims[member.article], member.claim));
            let examples = examples(event, &Weights::count(&event.claims));
            let told = |member: Member| at(member).1.of(&event.documents[member.article].text).to_string();
            let judged = |(one, other, features): (Member, Member, [u64; N])| {
                let is_right = event.sets_apart(at(one), at(other));
                if std::env::var("SHOW").is_ok_and(|name| name.split(',').any(|name| name == event.name)) {
                    let mark = if is_right { "right" } else { "wrong" };
                    println!("{mark} {} {:?} {:?} {features:?}", odds::likelihood(names, &features), told(one), told(other));
                }
                (features, is_right)
            };
            examples.into_iter().map(judged).collect()
        })
        .collect();
    for (left_out, event) in events.iter().enumerate() {
        let others: Vec<_> = (0..events.len()).filter(|other| *other != left_out).flat_map(|other| &pairs[other]).collect();
        let mut weights = *names;
        for (weight, fitted) in weights.iter_mut().zip(fit(&others)) {
            weight.1 = fitted;
        }
        let linked = pairs[left_out].iter().filter(|(features, _)| limit <= odds::likelihood(&weights, features));
        let (right, all) = linked.fold((0, 0), |(right, all), (_, is_right)| (right + u32::from(*is_right), all + 1));
        println!("{:16} left out: {right} of {all} linked pairs are right", event.name);
    }
    let all: Vec<_> = pairs.iter().flatten().collect();
    println!("{} pairs, {} right", all.len(), all.iter().filter(|pair| pair.1).count());
    for ((name, old), new) in names.iter().zip(fit(&all)) {
        println!("    (\"{name}\", {new}),  // was {old}");
    }
}

/// Logistic regression by Newton's method: weights in thousandths; the first feature is the base and not penalised.
fn fit<const N: usize>(pairs: &[&([u64; N], bool)]) -> [i64; N] {
    let mut weights = [0.0_f64; N];
    for _ in 0..STEPS {
        let mut slope = [0.0; N];
        let mut curve = [[0.0; N]; N];
        for (features, is_right) in pairs.iter().map(|pair| (pair.0.map(|feature| feature as f64 / 1000.0), pair.1)) {
            let sum: f64 = weights.iter().zip(features).map(|(weight, feature)| weight * feature).sum();
            let chance = 1.0 / (1.0 + (-sum).exp());
            for i in 0..N {
                slope[i] += (f64::from(u8::from(is_right)) - chance) * features[i];
                for j in 0..N {
                    curve[i][j] += chance * (1.0 - chance) * features[i] * features[j];
                }
            }
        }
        for i in 1..N {
            slope[i] -= RIDGE * weights[i];
            curve[i][i] += RIDGE;
        }
        for (weight, step) in weights.iter_mut().zip(solve(curve, slope)) {
            *weight += step;
        }
    }
    weights.map(|weight| (weight * 1000.0).round() as i64)
}

/// Gauss elimination; the matrix is positive definite.
fn solve<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for i in 0..N {
        for j in i + 1..N {
            let share = matrix[j][i] / matrix[i][i];
            let above = matrix[i];
            for (cell, above) in matrix[j].iter_mut().zip(above).skip(i) {
                *cell -= share * above;
            }
            right[j] -= share * right[i];
        }
    }
    for i in (0..N).rev() {
        let rest: f64 = (i + 1..N).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - rest) / matrix[i][i];
    }
    right
}

#[test]
#[ignore = "`make fit`, which prints"]
fn weights() {
    let events = events();
    let limits = Limits::default();
    let figure = |claims: &Claims, claim: usize| claims.quantities[claim].span;
    println!("figures");
    fitted(&quantity::WEIGHTS, &events, |event, weights| quantity::examples(&event.claims, weights), figure, limits.quantity);
    println!("tolls");
    let tolls = |event: &Event, weights: &Weights| toll::examples(&event.documents, &event.claims, weights);
    fitted(&toll::WEIGHTS, &events, tolls, figure, limits.toll);
    println!("choices");
    let span = |claims: &Claims, claim: usize| claims.choices[claim].span;
    fitted(&choice::WEIGHTS, &events, |event, weights| choice::examples(&event.claims, weights), span, limits.choice);
    println!("states");
    let span = |claims: &Claims, claim: usize| claims.states[claim].span;
    fitted(&state::WEIGHTS, &events, |event, weights| state::examples(&event.claims, weights), span, limits.state);
    println!("denials");
    let span = |claims: &Claims, claim: usize| claims.occurrences[claim].span;
    fitted(&denial::WEIGHTS, &events, |event, weights| denial::examples(&event.claims, weights), span, limits.denial);
    println!("times");
    let span = |claims: &Claims, claim: usize| claims.times[claim].span;
    fitted(&moment::WEIGHTS, &events, |event, weights| moment::examples(&event.claims, weights), span, limits.moment);
}

#[test]
fn regression_finds_what_parts_right_from_wrong() {
    let pairs: Vec<([u64; 2], bool)> = (0..100).map(|n| ([1000, 10 * n], 50 <= n)).collect();
    let weights = fit(&pairs.iter().collect::<Vec<_>>());
    let named = [("base", weights[0]), ("feature", weights[1])];
    assert!(odds::likelihood(&named, &[1000, 900]) > 800 && odds::likelihood(&named, &[1000, 100]) < 200);
}
