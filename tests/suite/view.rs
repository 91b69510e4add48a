//! The table, rendered without a browser from a ready report.

use rashomon::{
    Report,
    report::{Finding, Verdict},
    view::{self, Locale, Presentation, Props, ReportTable},
};
use std::{
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};
use yew::{Callback, LocalServerRenderer};

/// Five reports, ten findings of all verdicts, an outlet with markup in its text, one in Arabic, one with emoji, one with a long
/// name and a script as its address, and one piece of evidence with wrong offsets.
pub(crate) fn sample() -> Report {
    serde_json::from_str(include_str!("../case/view/harbour.json")).unwrap()
}

fn render(report: &Report) -> String {
    view::render_static(report, "t", &Locale::english())
}

fn live(report: Report) -> String {
    let props = Props {
        report: Rc::new(report),
        instance: "t1".into(),
        presentation: Presentation::Live,
        locale: Rc::new(Locale::english()),
        request: None,
        on_view: Callback::default(),
        on_evidence: None,
        on_take: None,
    };
    let mut rendering = pin!(LocalServerRenderer::<ReportTable>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

/// The row groups of the findings.
fn rows(html: &str) -> Vec<&str> {
    let is_finding = |&(at, _): &(usize, &str)| html[at..].split('>').next().unwrap().contains("data-finding=");
    let starts: Vec<usize> = html.match_indices("<tbody").filter(is_finding).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([html.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &html[start..end]).collect()
}

/// The cells of a row group, without the row's head, and the detail last if there is one.
fn cells(row: &str) -> Vec<String> {
    let (row, detail) = row.split_once("<details").map_or((row, None), |(row, detail)| (row, detail.split("</details>").next()));
    let mut cells: Vec<String> =
        row.split("<td").skip(1).map(|cell| words(cell.split_once('>').unwrap().1.split("</td>").next().unwrap())).collect();
    if let Some(detail) = detail {
        // The cell that holds the details was cut at their beginning.
        cells.pop();
        cells.push(words(detail.split_once('>').unwrap().1));
    }
    cells
}

/// The text of some Html: tags out, the character references that Yew writes back to characters.
pub(crate) fn words(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let inside = if text.is_empty() && !html.starts_with('<') && part == html.split('<').next().unwrap() {
            part
        } else {
            part.split_once('>').map_or("", |(_, after)| after)
        };
        if !inside.is_empty() {
            text.push_str(inside);
            text.push(' ');
        }
    }
    let text =
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn finding(verdict: Verdict, id: &str) -> Finding {
    Finding { id: id.into(), verdict, ..sample().findings[0].clone() }
}

#[test]
fn rows_stand_in_the_order_given_with_verdict_and_kind_in_words() {
    let report = sample();
    let html = render(&report);
    let rows = rows(&html);
    let english = Locale::english();
    assert_eq!(rows.len(), report.findings.len());
    for (row, finding) in rows.iter().zip(&report.findings) {
        let head = words(row.split_once("<th").unwrap().1.split_once('>').unwrap().1.split("</th>").next().unwrap());
        let expected = format!(
            "{} , {} {}",
            view::verdict_word(&english, finding.verdict),
            view::kind_word(&english, finding.kind),
            finding.question
        );
        assert!(head.ends_with(&expected), "{head:?} should end with {expected:?}");
        assert_eq!(cells(row).len(), report.articles.len() + 1, "a cell for each outlet and the detail");
    }
    let heads: Vec<_> = rows.iter().map(|row| row.split("<details").next().unwrap().matches("scope=\"row\"").count()).collect();
    assert!(heads.iter().all(|&count| count == 1), "{heads:?}");
    assert_eq!(html.split("<tbody").next().unwrap().matches("scope=\"col\"").count(), report.articles.len() + 1);
    assert!(html.contains("<caption"));
}

#[test]
fn a_cell_holds_the_words_of_its_own_outlet_and_the_letter_of_their_version() {
    let html = render(&sample());
    let rows = rows(&html);
    let accepted = cells(rows[0]);
    assert_eq!(accepted[0], "Harbour Post version A accepted the offer");
    assert_eq!(accepted[1], "The Bay Courier version B turned down Skerry Lines");
    assert!(accepted[2].ends_with("— says nothing on this"), "{}", accepted[2]);
    assert_eq!(accepted[4], "Quayside ⛴️ Live version A took Skerry's offer");
    // Two versions in one outlet.
    assert!(
        cells(rows[2])[2].ends_with("version C nearly two and a quarter hours version D two hours and forty minutes"),
        "{}",
        cells(rows[2])[2]
    );
    // Too long for a cell: the label.
    assert!(cells(rows[4])[2].ends_with("version B the ramp, fares, dredging"), "{}", cells(rows[4])[2]);
    // One report alone: no letter.
    assert_eq!(cells(rows[9])[3], "صحيفة الميناء 4,300 crowns");
}

#[test]
fn versions_with_the_same_words_show_their_labels() {
    let mut report = sample();
    for version in &mut report.findings[0].versions {
        version.evidence[0].text = "Accepted".into();
    }
    let html = render(&report);
    let cells = cells(rows(&html)[0]);
    assert_eq!(cells[0], "Harbour Post version A accepted the offer");
    assert_eq!(cells[1], "The Bay Courier version B turned it down");
}

#[test]
fn where_the_speaker_is_the_question_the_source_answers_it() {
    let mut report = sample();
    report.findings[6].versions[0].label = "That engine won't last the winter".into();
    report.findings[6].versions[1].evidence[0].source = None;
    let html = render(&report);
    let cells = cells(rows(&html)[6]);
    assert_eq!(cells[1], "The Bay Courier version A the chief engineer");
    assert_eq!(cells[3], "صحيفة الميناء version B the captain", "the label, where no source is given");
}

#[test]
fn details_mark_the_evidence_and_name_the_source() {
    let html = render(&sample());
    let rows = rows(&html);
    assert!(
        rows[0].contains("<mark>took Skerry&#x27;s offer</mark>") || rows[0].contains("<mark>took Skerry's offer</mark>"),
        "{}",
        rows[0]
    );
    let detail = cells(rows[0]).pop().unwrap();
    assert!(detail.starts_with("Harbour Post and Quayside ⛴️ Live write that the council accepted the offer;"), "{detail}");
    assert!(detail.contains("⛴️🌊 It's done: they took Skerry's offer , 9 votes to 4. Read the report"), "{detail}");
    assert!(detail.contains("quoted: Anton Reve, deputy harbour master"), "{detail}");
    assert!(detail.contains("Nothing on this: The Independent Gazette"), "{detail}");
    assert!(
        cells(rows[2]).pop().unwrap().contains(view::cause_sentence(&Locale::english(), sample().findings[2].cause.unwrap()))
    );
    // The evidence whose offsets lie elsewhere is found by its words.
    assert!(rows[7].contains("<mark>06:40</mark>"), "{}", rows[7]);
}

#[test]
fn wild_numbers_and_strangers_show_the_plain_sentence() {
    let mut report = sample();
    let evidence = &mut report.findings[0].versions[0].evidence[0];
    (evidence.start, evidence.end, evidence.text) = (usize::MAX, 0, "not in the sentence".into());
    evidence.article = "stranger".into();
    report.findings[0].versions[1].evidence.clear();
    let html = render(&report);
    let detail = cells(rows(&html)[0]).pop().unwrap();
    assert!(detail.contains("stranger After a long evening the council accepted the offer of Skerry Lines."), "{detail}");
    assert!(!rows(&html)[0].contains("<mark>not"), "{detail}");
}

#[test]
fn text_of_others_stays_text() {
    let mut report = sample();
    report.articles[0].outlet = "<script>alert(1)</script>".into();
    report.articles[0].url = Some("https://a.example/\"onclick=\"alert(1)".into());
    report.findings[0].question = "</th><img src=x onerror=alert(1)>".into();
    report.findings[0].why = "<!-- ".into();
    report.notes[0].message = "<style>".into();
    let html = render(&report);
    for raw in ["<script", "<img", "<b>stuck", "<!--", "<style", "\"onclick"] {
        assert!(!html.contains(raw), "{raw} is markup in {html}");
    }
    assert!(html.contains("&lt;b&gt;stuck&lt;"), "the words themselves are shown");
    assert!(!html.contains("javascript:"), "only web addresses are linked");
    assert_eq!(html.matches("<a ").count(), html.matches("rel=\"noopener noreferrer\"").count());
    assert!(html.contains("href=\"https://quay.example/live\""));
}

#[test]
fn the_summary_counts() {
    let cases: [(&[Verdict], &str); 8] = [
        (&[], "5 reports, no discrepancies found"),
        (&[Verdict::Agreement, Verdict::Single], "5 reports, no discrepancies found"),
        (&[Verdict::Contradiction], "5 reports, 1 discrepancy: a contradiction"),
        (&[Verdict::Difference], "5 reports, 1 discrepancy, no contradiction"),
        (&[Verdict::Difference, Verdict::Precision], "5 reports, 2 discrepancies, no contradiction"),
        (&[Verdict::Contradiction, Verdict::Precision], "5 reports, 2 discrepancies, 1 of them a contradiction"),
        (&[Verdict::Contradiction, Verdict::Contradiction], "5 reports, 2 discrepancies, 2 of them contradictions"),
        (
            &[Verdict::Contradiction, Verdict::Single, Verdict::Contradiction, Verdict::Precision],
            "5 reports, 3 discrepancies, 2 of them contradictions",
        ),
    ];
    for (verdicts, expected) in cases {
        let findings = verdicts.iter().enumerate().map(|(index, &verdict)| finding(verdict, &index.to_string())).collect();
        let report = Report { findings, ..sample() };
        assert_eq!(view::summary_sentence(&Locale::english(), &report), expected, "{verdicts:?}");
        assert!(render(&report).contains(expected), "{expected}");
    }
    let one = Report { articles: sample().articles[..1].to_vec(), ..Report::default() };
    assert_eq!(view::summary_sentence(&Locale::english(), &one), "1 report, no discrepancies found");
}

#[test]
fn a_live_table_starts_with_differences_only_and_closed_rows() {
    let report = sample();
    let html = live(report.clone());
    let shown: Vec<&Finding> = report.findings.iter().filter(|finding| view::is_discrepancy(finding.verdict)).collect();
    assert_eq!(rows(&html).len(), shown.len());
    assert_eq!(html.matches("aria-expanded=\"false\"").count(), shown.len() + 1, "a button for each row, one for the filters");
    assert!(!html.contains("<mark") && !html.contains("class=\"detail\""), "details come when a row is opened");
    assert!(html.contains("id=\"t1-filter\"") && html.contains("for=\"t1-filter\""));
    assert!(words(&html).contains("Differences only leaves out 2 rows"));
}

#[test]
fn a_report_without_rows_says_so() {
    let none = Report { findings: Vec::new(), ..sample() };
    assert!(words(&live(none.clone())).contains("Nothing was found that two of these reports both speak of"));
    assert!(!live(none).contains("<table"));
    let agreed = Report { findings: vec![finding(Verdict::Agreement, "a")], ..sample() };
    assert!(words(&live(agreed.clone())).contains("they agree"));
    assert!(rows(&render(&agreed)).len() == 1, "without a script the style sheet hides the row");
    assert!(words(&live(Report::default())).contains("There are no two reports to compare."));
}

#[test]
fn outlets_of_one_name_are_told_apart_and_blank_ones_named_by_id() {
    let mut report = sample();
    report.articles[1].outlet = "Harbour Post".into();
    report.articles[2].outlet = "  ".into();
    assert_eq!(view::column_names(&report)[..3], ["Harbour Post (post)", "Harbour Post (courier)", "gazette"]);
}

#[test]
fn notes_stand_below_the_table_with_their_outlet() {
    let html = render(&sample());
    let below = words(html.split_once("</table>").unwrap().1);
    assert!(below.contains("Quayside ⛴️ Live : 3 bytes that were no UTF-8 were replaced"), "{below}");
}

#[test]
fn every_string_of_an_outlet_is_isolated() {
    let html = render(&sample());
    for (at, _) in html.match_indices("صحيفة الميناء") {
        let before = &html[..at];
        assert!(
            ["<bdi>", "<bdi class=\"hidden\">", "<bdi class=\"outlet\">"].iter().any(|start| before.ends_with(start)),
            "{}",
            &before[before.len().saturating_sub(60)..]
        );
    }
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let page = view::document(&sample(), &Locale::english());
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">"));
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    assert!(page.contains(view::STYLE) && view::STYLE.contains(":host") && view::STYLE.contains(".rashomon"));
    for foreign in ["<script", "<link", "src=", "@import", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

#[test]
fn many_rows_and_columns_take_little_time() {
    let mut report = sample();
    let article = report.articles[0].clone();
    report.articles =
        (0..20).map(|index| rashomon::report::ArticleSummary { id: format!("a{index}"), ..article.clone() }).collect();
    let original = report.findings[1].clone();
    report.findings = (0..300)
        .map(|index| {
            let mut copy = Finding { id: format!("f{index}"), ..original.clone() };
            let version = copy.versions[0].clone();
            copy.versions = (0..20)
                .map(|article| {
                    let mut version = version.clone();
                    version.evidence.truncate(1);
                    version.evidence[0].article = format!("a{article}");
                    version.evidence[0].text = format!("{article}");
                    version
                })
                .collect();
            copy
        })
        .collect();
    let begin = std::time::Instant::now();
    let html = render(&report);
    assert_eq!(rows(&html).len(), 300);
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn nothing_writes_html_unchecked() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/view");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        // Yew's one way to insert markup as it is.
        assert!(!text.contains("from_html_unchecked") && !text.contains("VRaw"));
        files += 1;
    }
    assert!(8 < files, "the folder of the table was read");
}

#[test]
fn details_draw_figures_lists_and_quotes() {
    let html = render(&sample());
    let rows = rows(&html);
    let length = rows[2];
    assert_eq!(length.matches("<svg").count(), 4, "one line for each version");
    assert!(words(length).contains("On one scale · minute version A 120 version B 136"), "{}", words(length));
    let quote = words(rows[3]);
    assert!(quote.contains("Word by word version A"), "{quote}");
    assert!(quote.contains("leaves out: if the steel arrives"), "{quote}");
    let topics = words(rows[4]);
    assert!(topics.contains("dredging – not named ● named"), "{topics}");
    assert!(!rows[0].contains("<svg") && !rows[0].contains("class=\"figure\""), "what has no figure draws none");
}

#[test]
fn the_overview_counts_on_how_many_questions_two_reports_agree() {
    let html = words(render(&sample()).split_once("class=\"overview\"").unwrap().1);
    assert!(html.contains("2/6 agree on 2 of 6"), "{html}");
    assert!(html.contains("– no question in common"), "{html}");
}

#[test]
fn many_rows_are_drawn_in_goes_and_then_by_the_page() {
    let findings = (0..500).map(|index| finding(Verdict::Difference, &index.to_string())).collect();
    let html = live(Report { findings, ..sample() });
    let first = rows(&html).len();
    assert!((2..50).contains(&first), "{first} rows in the first go");
    assert!(html.contains("500 discrepancies") && !html.contains("class=\"more\""));
}
