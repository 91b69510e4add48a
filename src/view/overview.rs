//! Which reports agree: for each two of them, on how many of the questions that both answer they give the same answer.

use super::screen::{Screen, Shared};
use crate::{
    map::Map,
    report::{Finding, Report},
};
use yew::prelude::*;

/// Properties of [`Overview`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverviewProps {
    /// What it is drawn with; nothing while rows are still drawn, which come first.
    pub(super) screen: Option<Shared<Screen>>,
}

/// The table of agreement, for two or more columns.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let Some(screen) = &props.screen else { return Html::default() };
    let answers = answers(&screen.report);
    html! {
        <div class="wide" role="group" tabindex="0" aria-label={screen.locale.say("agree.title").to_owned()}>
            <table class="grid" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        { for screen.columns.iter().map(|&column| html! {
                            <th scope="col" role="columnheader"><bdi>{ &screen.names[column] }</bdi></th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for screen.columns.iter().map(|&row| html! {
                        <tr role="row">
                            <th scope="row" role="rowheader"><bdi>{ &screen.names[row] }</bdi></th>
                            { for screen.columns.iter().map(|&column| pair(screen, &answers, row, column)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// What opens to the table of agreement.
pub(super) fn overview(screen: &Screen, drawn: Option<Shared<Screen>>) -> Html {
    if screen.columns.len() < 2 || screen.report.findings.is_empty() {
        return Html::default();
    }
    html! {
        <details class="overview" part="overview">
            <summary><span>{ screen.locale.say("agree.title") }</span></summary>
            <p><span>{ screen.locale.say("agree.note") }</span></p>
            <Overview screen={drawn} />
        </details>
    }
}

fn pair(screen: &Screen, answers: &[Vec<Vec<usize>>], one: usize, other: usize) -> Html {
    if one == other {
        return html! { <td role="cell" class="self"><span aria-hidden="true">{ "·" }</span></td> };
    }
    let (same, both) = agreement(answers, one, other);
    if both == 0 {
        return html! {
            <td role="cell" class="no">
                <span aria-hidden="true">{ "–" }</span><span class="hidden">{ screen.locale.say("agree.none") }</span>
            </td>
        };
    }
    // Five shades, so that the look needs no style of its own in the page (a strict policy forbids it).
    let shade = format!("s{}", same * 4 / both);
    let words = screen.locale.fill("agree.cell", &[("n", &same.to_string()), ("total", &both.to_string())]);
    html! {
        <td role="cell" class={shade}>
            <span aria-hidden="true">{ format!("{same}/{both}") }</span><span class="hidden">{ words }</span>
        </td>
    }
}

/// For each finding that two reports answer, and for each article, which versions it gives.
fn answers(report: &Report) -> Vec<Vec<Vec<usize>>> {
    let columns: Map<&str, usize> =
        report.articles.iter().enumerate().map(|(column, article)| (article.id.as_str(), column)).collect();
    let given = |finding: &Finding| -> Vec<Vec<usize>> {
        let mut given = vec![Vec::new(); report.articles.len()];
        for (index, version) in finding.versions.iter().enumerate() {
            for evidence in &version.evidence {
                let own = columns.get(evidence.article.as_str()).map(|column| &mut given[*column]);
                if let Some(own) = own.filter(|own| own.last() != Some(&index)) {
                    own.push(index);
                }
            }
        }
        given
    };
    report.findings.iter().map(given).filter(|given| 1 < given.iter().filter(|versions| !versions.is_empty()).count()).collect()
}

/// On how many questions two articles give the same answer, and how many both answer.
fn agreement(answers: &[Vec<Vec<usize>>], one: usize, other: usize) -> (usize, usize) {
    let both = answers.iter().filter(|row| !row[one].is_empty() && !row[other].is_empty());
    both.fold((0, 0), |(same, all), row| {
        (same + usize::from(row[one].iter().any(|version| row[other].contains(version))), all + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_reports_agree_where_they_share_a_version() {
        let answers = [vec![vec![0], vec![0], vec![1]], vec![vec![0, 1], vec![1], vec![]], vec![vec![0], vec![], vec![1]]];
        assert_eq!(agreement(&answers, 0, 1), (2, 2));
        assert_eq!(agreement(&answers, 0, 2), (0, 2));
        assert_eq!(agreement(&answers, 1, 2), (0, 1));
        assert_eq!(agreement(&[], 0, 1), (0, 0));
    }
}
