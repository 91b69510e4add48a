//! Quotes of a finding word by word: what only some have is marked, what one leaves out against the longest leaves a gap.

use super::{
    cell,
    emphasis::{plain, words},
    screen::Screen,
};
use crate::report::{Finding, Kind};
use std::ops::Range;
use yew::prelude::*;

/// Words of a version that are compared, at most: the work grows with their square.
const LONGEST: usize = 150;

/// A text cut into words.
struct Line<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
    plain: Vec<String>,
}

/// A stretch of a version.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    /// Words that all versions have here.
    Shared(&'a str),
    /// Words that some version lacks.
    Own(&'a str),
    /// Words of the longest version that are missing here.
    Gap(&'a str),
}

/// The versions of a quote under one another, if there are at least two with words in common.
pub(super) fn aligned(screen: &Screen, finding: &Finding) -> Option<Html> {
    if !matches!(finding.kind, Kind::Quote | Kind::Wording) || finding.versions.len() < 2 {
        return None;
    }
    let texts: Vec<&str> = finding
        .versions
        .iter()
        .map(|version| version.evidence.first().map_or(version.label.as_str(), |evidence| evidence.text.trim()))
        .collect();
    let lines = align(&texts)?;
    Some(html! {
        <div class="figure">
            <p class="title"><span>{ screen.locale.say("aligned.title") }</span></p>
            <ul class="aligned">
                { for lines.iter().enumerate().map(|(index, parts)| html! {
                    <li class={cell::tone(index)}>
                        { cell::mark(screen, index) }
                        <bdi lang={screen.foreign()}>{ for parts.iter().map(|part| part_html(screen, part)) }</bdi>
                    </li>
                }) }
            </ul>
        </div>
    })
}

fn part_html(screen: &Screen, part: &Part<'_>) -> Html {
    match part {
        Part::Shared(words) => html! { <span>{ *words }</span> },
        Part::Own(words) => html! { <strong>{ *words }</strong> },
        Part::Gap(words) => html! {
            <span class="gap">
                <span aria-hidden="true">{ " ··· " }</span>
                <span class="hidden">{ " (" }</span><span class="hidden" lang={screen.locale.language().to_owned()}>{ screen.locale.say("aligned.gap") }</span>
                <span class="hidden">{ " " }</span><span class="hidden">{ *words }</span><span class="hidden">{ ") " }</span>
            </span>
        },
    }
}

/// Aligns texts with the longest of them; `None` where one shares no word with it or is too long.
fn align<'a>(texts: &[&'a str]) -> Option<Vec<Vec<Part<'a>>>> {
    let lines: Vec<Line<'a>> = texts
        .iter()
        .map(|text| {
            let words = words(text);
            let plain = words.iter().map(|range| plain(&text[range.clone()])).collect();
            Line { text, words, plain }
        })
        .collect();
    if lines.iter().any(|line| line.words.is_empty() || LONGEST < line.words.len()) {
        return None;
    }
    // The first of the longest, whatever else stands in the report.
    let longest = (0..lines.len()).rev().max_by_key(|&index| lines[index].words.len())?;
    // For each text, which word of the longest each of its words is.
    let pairs: Vec<Vec<Option<usize>>> = lines.iter().map(|line| common(&line.plain, &lines[longest].plain)).collect();
    if pairs.iter().any(|pairs| pairs.iter().all(Option::is_none)) {
        return None;
    }
    let everywhere = |word: usize| pairs.iter().all(|pairs| pairs.contains(&Some(word)));
    Some(lines.iter().zip(&pairs).map(|(line, pairs)| parts(line, pairs, &lines[longest], &everywhere)).collect())
}

fn parts<'a>(line: &Line<'a>, pairs: &[Option<usize>], longest: &Line<'a>, everywhere: &dyn Fn(usize) -> bool) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut expected = 0; // the next word of the longest
    let mut own: Option<bool> = None; // whether the open stretch is of own words
    let (mut from, mut at) = (0, 0);
    let close = |parts: &mut Vec<Part<'a>>, own: &mut Option<bool>, text: &'a str| match own.take() {
        Some(true) => parts.push(Part::Own(text)),
        Some(false) => parts.push(Part::Shared(text)),
        None => {}
    };
    for (range, pair) in line.words.iter().zip(pairs) {
        let mine = !pair.is_some_and(everywhere);
        if let Some(word) = *pair {
            if expected < word {
                close(&mut parts, &mut own, &line.text[from..at]);
                from = at;
                parts.push(Part::Gap(&longest.text[longest.words[expected].start..longest.words[word - 1].end]));
            }
            expected = word + 1;
        }
        if own.is_some_and(|own| own != mine) {
            // What stands between words goes with the shared ones.
            let cut = if mine { range.start } else { at };
            close(&mut parts, &mut own, &line.text[from..cut]);
            from = cut;
        } else if own.is_none() && mine {
            if from < range.start {
                parts.push(Part::Shared(&line.text[from..range.start]));
            }
            from = range.start;
        }
        own = Some(mine);
        at = range.end;
    }
    if own == Some(true) {
        close(&mut parts, &mut own, &line.text[from..at]);
        (from, own) = (at, Some(false));
    }
    if from < line.text.len() {
        close(&mut parts, &mut own, &line.text[from..]);
    }
    if let (Some(first), Some(last)) = (longest.words.get(expected), longest.words.last()) {
        parts.push(Part::Gap(&longest.text[first.start..last.end]));
    }
    parts
}

/// For each word of one text the word of another that it is, by their longest common sequence.
fn common(one: &[String], other: &[String]) -> Vec<Option<usize>> {
    let width = other.len() + 1;
    // The length of the longest common sequence of the rests from each pair of words on.
    let mut lengths = vec![0_u16; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            lengths[i * width + j] = if one[i] == other[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let mut pairs = vec![None; one.len()];
    let (mut i, mut j) = (0, 0);
    while i < one.len() && j < other.len() {
        if one[i] == other[j] {
            pairs[i] = Some(j);
            (i, j) = (i + 1, j + 1);
        } else if lengths[i * width + j + 1] < lengths[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[own]`, `<gap>`.
    fn shown(texts: &[&str]) -> Vec<String> {
        let part = |part: &Part<'_>| match part {
            Part::Shared(words) => (*words).to_owned(),
            Part::Own(words) => format!("[{words}]"),
            Part::Gap(words) => format!("<{words}>"),
        };
        align(texts).unwrap_or_default().iter().map(|parts| parts.iter().map(part).collect()).collect()
    }

    #[test]
    fn an_altered_word_and_a_cut_are_seen() {
        assert_eq!(
            shown(&["We will build the ramp, whatever the cost.", "We shall build the ramp"]),
            ["We [will] build the ramp, [whatever the cost].", "We [shall]< will> build the ramp< whatever the cost>"]
                .map(|text| text.replace("< ", "<"))
        );
    }

    #[test]
    fn a_cut_at_the_beginning_and_in_the_middle_leaves_gaps() {
        assert_eq!(
            shown(&["It was a very long and cold night", "a long night"]),
            ["[It was] a [very] long [and cold] night", "<It was>a<very> long<and cold> night"]
        );
    }

    #[test]
    fn what_two_of_three_have_is_not_shared() {
        assert_eq!(
            shown(&["a good evening", "a good evening", "a evening"]),
            ["a [good] evening", "a [good] evening", "a<good> evening"]
        );
    }

    #[test]
    fn texts_without_a_word_in_common_are_not_aligned() {
        assert!(align(&["one two", "three four"]).is_none());
        assert!(align(&["one", "…"]).is_none());
        assert!(align(&[&"word ".repeat(LONGEST + 1), "word"]).is_none());
        assert!(align(&[]).is_none());
    }

    #[test]
    fn no_word_is_lost_or_doubled() {
        let texts = ["„We — will“ not, ever, go back!", "We will go, never back (he said)", "not go back"];
        for (text, parts) in texts.iter().zip(align(&texts).unwrap()) {
            let kept: String = parts.iter().map(|part| if let Part::Shared(t) | Part::Own(t) = part { *t } else { "" }).collect();
            assert_eq!(kept, *text);
        }
    }
}
