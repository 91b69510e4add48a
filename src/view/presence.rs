//! Lists of a finding as a table: which version names what.

use super::{
    cell,
    screen::Screen,
    words::{name_of, version_mark},
};
use crate::report::{Finding, Value, Version};
use yew::prelude::*;

/// The items of all versions against the versions, if at least two of them are lists.
pub(super) fn presence(screen: &Screen, finding: &Finding) -> Option<Html> {
    let lists: Vec<(usize, &Version, Vec<String>)> = finding
        .versions
        .iter()
        .enumerate()
        .filter_map(|(index, version)| match &version.value {
            Some(Value::List { items }) => Some((index, version, items.iter().map(|item| plain(item)).collect())),
            _ => None,
        })
        .collect();
    if lists.len() < 2 {
        return None;
    }
    let items = items(finding);
    Some(html! {
        <div class="figure">
            <table class="grid" role="table">
                <caption class="title"><span>{ screen.locale.say("list.title") }</span></caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader"><span class="hidden">{ screen.locale.say("list.item") }</span></th>
                        { for lists.iter().map(|(index, version, _)| html! {
                            <th scope="col" role="columnheader" class={cell::tone(*index)}>
                                <b class="letter">{ version_mark(*index) }</b>
                                { for outlets(screen, version).into_iter().map(|name| html! { <bdi class="who">{ name }</bdi> }) }
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for items.iter().map(|item| html! {
                        <tr role="row">
                            <th scope="row" role="rowheader"><bdi lang={screen.foreign()}>{ *item }</bdi></th>
                            { for lists.iter().map(|(_, _, named)| yes_or_no(screen, named.contains(&plain(item)))) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    })
}

fn yes_or_no(screen: &Screen, yes: bool) -> Html {
    let (sign, words) = if yes { ("●", "list.yes") } else { ("–", "list.no") };
    html! {
        <td role="cell" class={if yes { "yes" } else { "no" }}>
            <span aria-hidden="true">{ sign }</span><span class="hidden">{ screen.locale.say(words) }</span>
        </td>
    }
}

/// The names of the outlets that give a version, in the order of the columns.
fn outlets<'a>(screen: &'a Screen, version: &Version) -> Vec<&'a str> {
    let gives = |id: &str| version.evidence.iter().any(|evidence| evidence.article == id);
    let articles = screen.report.articles.iter().filter(|article| gives(&article.id));
    articles.map(|article| name_of(&screen.report, &screen.names, &article.id)).collect()
}

/// The items of all lists, each once, in the order in which they come.
fn items(finding: &Finding) -> Vec<&str> {
    let mut items: Vec<&str> = Vec::new();
    for version in &finding.versions {
        let Some(Value::List { items: named }) = &version.value else { continue };
        for item in named {
            if !items.iter().any(|known| plain(known) == plain(item)) {
                items.push(item);
            }
        }
    }
    items
}

/// An item as it is compared: case and article do not count.
fn plain(item: &str) -> String {
    let lower = item.trim().to_lowercase();
    let bare = ["the ", "a ", "an "].iter().find_map(|article| lower.strip_prefix(article)).map(str::to_owned);
    bare.unwrap_or(lower)
}
