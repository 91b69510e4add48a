//! The heads of the columns, and a finding as a row with the row of its details.

use super::{
    cell, detail,
    screen::{Screen, Shared},
    state::Action,
    words::{self, kind_word, verdict_class, verdict_sign, verdict_word},
};
use crate::report::Finding;
use web_sys::Element;
use yew::prelude::*;

/// The row of column heads.
pub(super) fn head(screen: &Screen) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader"><span>{ screen.locale.say("question") }</span></th>
                { for screen.columns.iter().map(|&column| column_head(screen, column)) }
            </tr>
        </thead>
    }
}

fn column_head(screen: &Screen, column: usize) -> Html {
    let (article, name) = (&screen.report.articles[column], &screen.names[column]);
    // One column at least stays.
    let hide = (screen.live && 1 < screen.columns.len()).then(|| {
        let (dispatch, id) = (screen.dispatch.clone(), article.id.clone());
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Column(id.clone())))
    });
    html! {
        <th key={column} scope="col" role="columnheader" part="outlet">
            if let Some(url) = words::link(article.url.as_deref()) {
                <a href={url.to_owned()} rel="noopener noreferrer"><bdi>{ name }</bdi></a>
            } else {
                <bdi>{ name }</bdi>
            }
            if let Some(published) = &article.published {
                <time><bdi>{ published.replacen('T', " ", 1) }</bdi></time>
            }
            if let Some(onclick) = hide {
                <button type="button" class="hide" {onclick}>
                    <span class="hidden">{ screen.locale.say("hide") }</span><span class="hidden">{ " " }</span>
                    <bdi class="hidden">{ name }</bdi><span aria-hidden="true">{ "×" }</span>
                </button>
            }
        </th>
    }
}

/// Properties of [`Row`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowProps {
    pub(super) screen: Shared<Screen>,
    /// Which finding of the report.
    pub(super) index: usize,
    pub(super) open: bool,
    /// Whether it is to be hidden.
    pub(super) gone: bool,
}

/// A finding: its row, and the row of its details where they are shown.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { screen, index, open, gone } = props;
    let Some(finding) = screen.report.findings.get(*index) else { return Html::default() };
    let minor = (!words::is_discrepancy(finding.verdict)).then_some("minor");
    html! {
        <tbody role="rowgroup" class={classes!("finding", verdict_class(finding.verdict), minor, gone.then_some("gone"))} part="row"
            data-finding={finding.id.clone()}>
            <Lines screen={screen.clone()} {index} {open} />
        </tbody>
    }
}

/// Properties of [`Lines`].
#[derive(Clone, PartialEq, Properties)]
struct LinesProps {
    screen: Shared<Screen>,
    index: usize,
    open: bool,
}

/// What stands in a row. A component, so that it is not drawn anew while it stays as it was.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let LinesProps { screen, index, open } = props;
    let Some(finding) = screen.report.findings.get(*index) else { return Html::default() };
    // An id may come twice in a report from elsewhere, an index cannot.
    let detail_id = format!("{}-detail-{index}", screen.instance);
    let cells = cell::Row::new(screen, finding);
    // A row out of sight would be styled and laid out when it comes into sight, together with all others that do. Asked how high
    // it is, the browser does so now, while rows are drawn a few at a time.
    let line = use_node_ref();
    use_effect_with((screen.clone(), *open), {
        let line = line.clone();
        move |_| {
            if let Some(line) = line.cast::<Element>() {
                line.client_height();
            }
        }
    });
    html! {
        <>
            <tr role="row" ref={line}>
                <th scope="row" role="rowheader">
                    { badge(screen, finding) }
                    if screen.live {
                        { button(screen, finding, &detail_id, *open) }
                    } else {
                        <p class="question"><span lang={screen.foreign()} dir="auto">{ &finding.question }</span></p>
                    }
                </th>
                { for screen.columns.iter().map(|&column| cells.cell(column)) }
            </tr>
            if !screen.live || *open {
                <tr role="row" id={detail_id} class="detail">
                    <td role="cell" colspan={(screen.columns.len() + 1).to_string()}>
                        { detail::detail(screen, finding) }
                    </td>
                </tr>
            }
        </>
    }
}

fn badge(screen: &Screen, finding: &Finding) -> Html {
    html! {
        <p class="badges">
            <span class="verdict" part="verdict">
                <span class="sign" aria-hidden="true">{ verdict_sign(finding.verdict) }</span>
                <span>{ verdict_word(&screen.locale, finding.verdict) }</span>
            </span>
            <span class="hidden">{ ", " }</span>
            <span class="kind">{ kind_word(&screen.locale, finding.kind) }</span>
        </p>
    }
}

fn button(screen: &Screen, finding: &Finding, detail_id: &str, open: bool) -> Html {
    let onclick = {
        let (dispatch, id) = (screen.dispatch.clone(), finding.id.clone());
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Toggle(id.clone())))
    };
    html! {
        <button type="button" class="question" part="question" {onclick}
            aria-expanded={if open { "true" } else { "false" }}
            aria-controls={open.then(|| detail_id.to_owned())}>
            <span lang={screen.foreign()} dir="auto">{ &finding.question }</span>
            <span class="turn" aria-hidden="true"></span>
        </button>
    }
}
