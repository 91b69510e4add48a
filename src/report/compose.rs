//! Judgements to findings: labels, offsets, scores, order.

use super::{
    ArticleSummary, Evidence, Finding, Note, Report, SentenceText, Value, Verdict, Version, explain, offset::Offsets, question,
};
use crate::map::Set;
use crate::order::Order;
use crate::{
    document::{Article, Document},
    extraction::{Claims, Day, Decimal, Grain, Moment},
    relation::{Answer, Judgement, Place, Understood},
};

/// The most words a label shows; the evidence holds them all.
const LABEL_WORDS: usize = 24;
/// The most places of one article that a version shows.
const PLACES_PER_ARTICLE: usize = 2;

/// Words the judgements as a report: `articles` in the order of the columns, `ordered` in that of `documents` and `claims`.
#[must_use]
pub fn compose(
    articles: &[Article],
    ordered: &[&Article],
    documents: &[Document],
    claims: &[Claims],
    judgements: &[Judgement],
) -> Report {
    let offsets: Vec<Offsets> = documents.iter().map(|document| Offsets::of(&document.text)).collect();
    let writer = Writer { ordered, documents, offsets: &offsets };
    let mut findings: Vec<Finding> = judgements.iter().map(|judgement| writer.finding(articles, judgement)).collect();
    findings.order_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.id.cmp(&other.id)));
    drop_repeats(&mut findings);
    let count = |id: &str| ordered.iter().position(|article| article.id == id).map_or(0, |index| claims[index].len());
    let summary = |article: &Article| ArticleSummary {
        id: article.id.clone(),
        outlet: article.outlet.clone(),
        title: article.title.clone(),
        url: article.url.clone(),
        published: article.published.clone(),
        claims: count(&article.id),
    };
    let cut = |index: usize| documents[index].read_bytes < documents[index].text.len();
    let notes = (0..documents.len()).filter(|index| cut(*index)).map(|index| note(ordered[index], &documents[index])).collect();
    Report { articles: articles.iter().map(summary).collect(), findings, notes }
}

fn note(article: &Article, document: &Document) -> Note {
    let message = format!(
        "Only the first {} of {} bytes of this report were read: it is longer than the limit.",
        Decimal::whole(document.read_bytes as i64),
        Decimal::whole(document.text.len() as i64)
    );
    Note { code: "article-cut".into(), article: Some(article.id.clone()), message }
}

/// A finding whose versions stand on the very spans of a better one is the same row twice.
fn drop_repeats(findings: &mut Vec<Finding>) {
    let spans = |finding: &Finding| {
        let mut spans: Vec<(String, usize, usize)> = finding
            .versions
            .iter()
            .flat_map(|version| version.evidence.iter().map(|evidence| (evidence.article.clone(), evidence.start, evidence.end)))
            .collect();
        spans.order();
        spans
    };
    let mut seen: Set<Vec<(String, usize, usize)>> = Set::default();
    findings.retain(|finding| seen.insert(spans(finding)));
}

struct Writer<'a> {
    ordered: &'a [&'a Article],
    documents: &'a [Document],
    offsets: &'a [Offsets],
}

impl Writer<'_> {
    fn finding(&self, articles: &[Article], judgement: &Judgement) -> Finding {
        let versions: Vec<Version> = judgement.answers.iter().map(|answer| self.version(answer)).collect();
        let speaks = |id: &str| versions.iter().any(|version| version.evidence.iter().any(|evidence| evidence.article == id));
        let silent = articles.iter().filter(|article| !speaks(&article.id)).map(|article| article.id.clone()).collect();
        let why = explain::why(judgement, &versions);
        Finding {
            id: id(judgement, &versions),
            question: question::word(&judgement.question),
            kind: judgement.kind,
            verdict: judgement.verdict,
            cause: judgement.cause,
            score: score(judgement),
            silent,
            why,
            versions,
        }
    }

    fn version(&self, answer: &Answer) -> Version {
        let mut places: Vec<&Place> = Vec::new();
        for place in &answer.places {
            if places.iter().filter(|kept| kept.article == place.article).count() < PLACES_PER_ARTICLE {
                places.push(place);
            }
        }
        let evidence: Vec<Evidence> = places.into_iter().map(|place| self.evidence(place)).collect();
        Version {
            label: evidence.first().map_or_else(String::new, |first| label(&first.text)),
            value: answer.value.as_ref().map(value),
            evidence,
        }
    }

    fn evidence(&self, place: &Place) -> Evidence {
        let document = &self.documents[place.article];
        let text = document.text.as_str();
        // Evidence may run over more than one sentence; the text shown holds it all.
        let first = document.sentences.partition_point(|sentence| sentence.span.end <= place.span.start);
        let around = document.sentences[first..]
            .iter()
            .map(|sentence| sentence.span)
            .take_while(|span| span.start < place.span.end)
            .filter(|span| span.overlaps(place.span))
            .fold(place.span, |one, other| one.join(other));
        let unit = |byte: usize| self.offsets[place.article].utf16(text, byte);
        Evidence {
            article: self.ordered[place.article].id.clone(),
            start: unit(place.span.start),
            end: unit(place.span.end),
            text: place.span.of(text).to_string(),
            sentence: SentenceText { start: unit(around.start), end: unit(around.end), text: around.of(text).to_string() },
            source: place.source.clone(),
        }
    }
}

fn label(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let cut = LABEL_WORDS < words.len();
    let shown = words[..words.len().min(LABEL_WORDS)].join(" ");
    let shown = shown.trim_end_matches([',', ';', ':', ' ']);
    // A bracket whose other half is not shown.
    let alone = |open: char, close: char| shown.contains(open) != shown.contains(close);
    let drops = |c: char| matches!(c, '[' | ']') && alone('[', ']') || matches!(c, '(' | ')') && alone('(', ')');
    let mut shown: String = shown.chars().filter(|c| !drops(*c)).collect();
    if cut {
        shown.push('…');
    }
    shown
}

fn value(understood: &Understood) -> Value {
    match understood {
        Understood::Quantity(interval, unit, factor) => {
            let end = |end: Option<Decimal>| end.map(|value| value.unscaled(i128::from(*factor)).to_f64());
            Value::Quantity { low: end(interval.low), high: end(interval.high), unit: unit.clone() }
        }
        Understood::Time(moment) => time(*moment),
        Understood::List(items) => Value::List { items: items.clone() },
    }
}

/// The first and, where it is another, the last moment in ISO 8601, as far as told; unknown leading parts are left out.
fn time(moment: Moment) -> Value {
    let clock = |second: Option<u32>| second.map_or_else(String::new, |s| format!("T{:02}:{:02}", s / 3600 % 24, s / 60 % 60));
    let date = |day: Option<Day>| day.map_or_else(String::new, |day| iso(day, moment.grain));
    let from = date(moment.from) + &clock(moment.clock.map(|clock| clock.from));
    let to = date(moment.to) + &clock(moment.clock.map(|clock| clock.to));
    Value::Time { to: (from != to).then_some(to), from }
}

fn iso(day: Day, grain: Grain) -> String {
    match (day.year, day.month, day.day) {
        (Some(year), _, _) if grain == Grain::Year => format!("{year:04}"),
        (Some(year), Some(month), Some(_)) if grain == Grain::Month => format!("{year:04}-{month:02}"),
        (None, Some(month), Some(_)) if grain == Grain::Month => format!("--{month:02}"),
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, _) => format!("{year:04}"),
        (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
        (None, Some(month), None) => format!("--{month:02}"),
        (None, None, _) => day.weekday.map_or_else(String::new, |weekday| format!("-W-{weekday}")),
    }
}

/// Grave findings first, and among equally grave ones the surer: each verdict has a band of its own that sureness moves within.
/// Bands overlap so that a sure difference comes before an unsure contradiction.
fn score(judgement: &Judgement) -> f64 {
    let (base, width) = match judgement.verdict {
        Verdict::Contradiction => (550, 450),
        Verdict::Difference => (350, 350),
        Verdict::Precision => (150, 300),
        Verdict::Agreement => (50, 100),
        Verdict::Single => (0, 50),
    };
    let mille = base + width * judgement.sureness.min(1000) / 1000;
    Decimal::millionths(i128::from(mille) * 1000).to_f64()
}

/// A hash (FNV-1a, 64 bits) of the kind and of where the evidence stands, which no order of articles changes.
fn id(judgement: &Judgement, versions: &[Version]) -> String {
    let mut places: Vec<String> = versions
        .iter()
        .flat_map(|version| {
            version
                .evidence
                .iter()
                .map(|evidence| format!("{} {} {} {}", evidence.article, evidence.start, evidence.end, evidence.text))
        })
        .collect();
    places.order();
    let text = format!("{:?}\n{}", judgement.kind, places.join("\n"));
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
