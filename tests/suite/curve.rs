//! How the time of a comparison grows with the number of articles: near-linear, for every article adds candidates to compare with.

use crate::{
    alteration::news,
    golden::{STORIES, story},
    harness,
};
use rashomon::{Article, Options, compare};
use std::{
    fmt::Write as _,
    path::Path,
    time::{Duration, Instant},
};

/// Twenty articles take at most so many times as long as five.
const MOST: u32 = 8;

/// The articles of all events, those of one after those of another; the stories of the project where there are no others.
fn cluster() -> Vec<Article> {
    let events = news();
    let own = || STORIES.iter().flat_map(|name| story(name)).collect();
    let mut all: Vec<Article> = if events.is_empty() { own() } else { events.into_iter().flat_map(|event| event.1).collect() };
    for (index, article) in all.iter_mut().enumerate() {
        article.id = format!("{index:02}");
    }
    all
}

/// The shortest of three runs.
fn time(articles: &[Article]) -> Duration {
    let run = || {
        let begun = Instant::now();
        compare(articles, &Options::default()).unwrap();
        begun.elapsed()
    };
    (0..3).map(|_| run()).min().unwrap()
}

#[test]
#[ignore = "measures time: `make curve`, on a machine with nothing else to do"]
fn time_grows_with_the_articles_and_no_faster() {
    let all = cluster();
    // As many bytes an article at every step, or the longer texts at the end would count twice.
    let bytes = all.iter().map(|article| article.text.len()).sum::<usize>() / all.len();
    let count = all.len().min(20);
    let steps = [5, 10, 15, 20].map(|step: usize| step.min(count));
    let mut printed =
        String::from("Made by `make curve`: articles of several events compared at once, release build, one core.\n\n");
    writeln!(printed, "{:>10}{:>10}{:>10}{:>14}", "articles", "bytes", "ms", "times five").unwrap();
    let mut five = Duration::ZERO;
    let mut last = Duration::ZERO;
    for step in steps {
        // Evenly over the cluster, so that every step has short texts and long ones.
        let some: Vec<Article> = (0..step).map(|turn| all[turn * all.len() / step].clone()).collect();
        last = time(&some);
        if step == 5 {
            five = last;
        }
        let size: usize = some.iter().map(|article| article.text.len()).sum();
        let ratio = last.as_secs_f64() / five.as_secs_f64();
        writeln!(printed, "{step:>10}{size:>10}{:>10.1}{ratio:>14.2}", last.as_secs_f64() * 1000.0).unwrap();
    }
    eprintln!("{printed}mean of an article: {bytes} bytes");
    harness::keeps(Path::new("tests/bench/curve.txt"), &printed);
    assert!(last <= five * MOST, "twenty articles take {last:?}, five {five:?}");
}
