//! The heads of the columns, and a finding as a row with the row of its details.

use super::{
    Presentation, cell, detail,
    words::{self, kind_word, verdict_class, verdict_sign, verdict_word},
};
use crate::report::{Finding, Report, Verdict};
use yew::prelude::*;

/// What a row is made from.
pub(super) struct Row<'a> {
    pub(super) report: &'a Report,
    /// The heads of the columns.
    pub(super) names: &'a [String],
    /// Which finding of the report.
    pub(super) index: usize,
    pub(super) instance: &'a str,
    pub(super) presentation: Presentation,
    pub(super) open: bool,
    /// Called with the id of the finding.
    pub(super) on_toggle: &'a Callback<String>,
}

/// The row of column heads.
pub(super) fn head(report: &Report, names: &[String]) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader"><span>{ "Question" }</span></th>
                { for report.articles.iter().zip(names).map(|(article, name)| html! {
                    <th scope="col" role="columnheader">
                        if let Some(url) = words::link(article.url.as_deref()) {
                            <a href={url.to_owned()} rel="noopener noreferrer"><bdi>{ name }</bdi></a>
                        } else {
                            <bdi>{ name }</bdi>
                        }
                        if let Some(published) = &article.published {
                            <time><bdi>{ published.replacen('T', " ", 1) }</bdi></time>
                        }
                    </th>
                }) }
            </tr>
        </thead>
    }
}

/// A finding: its row, and the row of its details where they are shown.
pub(super) fn row(row: &Row<'_>) -> Html {
    let Some(finding) = row.report.findings.get(row.index) else { return Html::default() };
    let detail_id = format!("{}-detail-{}", row.instance, row.index);
    let live = row.presentation == Presentation::Live;
    // An id may come twice in a report from elsewhere, an index cannot.
    html! {
        <tbody key={row.index} role="rowgroup" class={classes!("finding", verdict_class(finding.verdict), minor(finding.verdict))}>
            <tr role="row">
                <th scope="row" role="rowheader">
                    { badge(finding) }
                    if live {
                        { button(row, finding, &detail_id) }
                    } else {
                        <p class="question"><span>{ &finding.question }</span></p>
                    }
                </th>
                { for row.report.articles.iter().zip(row.names).map(|(article, name)| cell::cell(finding, &article.id, name)) }
            </tr>
            if !live || row.open {
                <tr role="row" id={detail_id} class="detail">
                    <td role="cell" colspan={(row.names.len() + 1).to_string()}>
                        { detail::detail(row.report, row.names, finding, row.presentation) }
                    </td>
                </tr>
            }
        </tbody>
    }
}

/// The class of rows that the filter hides.
fn minor(verdict: Verdict) -> Option<&'static str> {
    (!words::is_discrepancy(verdict)).then_some("minor")
}

fn badge(finding: &Finding) -> Html {
    html! {
        <p class="badges">
            <span class="verdict">
                <span class="sign" aria-hidden="true">{ verdict_sign(finding.verdict) }</span>
                <span>{ verdict_word(finding.verdict) }</span>
            </span>
            <span class="hidden">{ ", " }</span>
            <span class="kind">{ kind_word(finding.kind) }</span>
        </p>
    }
}

fn button(row: &Row<'_>, finding: &Finding, detail_id: &str) -> Html {
    let onclick = {
        let on_toggle = row.on_toggle.clone();
        let id = finding.id.clone();
        Callback::from(move |_: MouseEvent| on_toggle.emit(id.clone()))
    };
    html! {
        <button type="button" class="question" {onclick}
            aria-expanded={if row.open { "true" } else { "false" }}
            aria-controls={row.open.then(|| detail_id.to_owned())}>
            <span>{ &finding.question }</span>
            <span class="turn" aria-hidden="true"></span>
        </button>
    }
}
