//! What stands in quotation marks: whole utterances, fragments, and words that nobody utters; with who says them, to whom.

use super::{
    attribution::Source,
    coreference::Coreference,
    entity::Entities,
    mark::Stretch,
    scene::{Saying, Scene},
    tree::Tree,
    utterance,
};
use crate::map::Map;
use crate::order::Order;
use crate::{dictionary::role::Gender, document::Span};

/// What the words between two marks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// At least one whole clause, or an utterance that stands alone.
    Direct,
    /// A fragment of an utterance, built into the outlet's sentence.
    Partial,
    /// A title, a name, a term: nobody is said to utter it.
    Term,
}

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words without the marks.
    pub span: Span,
    /// What they are.
    pub kind: QuoteKind,
    /// The tokens inside that are words, in order, without what the outlet put in brackets.
    pub words: Vec<usize>,
    /// Who speaks, if the text says so.
    pub speaker: Option<Source>,
    /// The word of saying, if one goes with it.
    pub cue: Option<Span>,
    /// Who is told, if the text says so.
    pub addressee: Option<Source>,
    /// The quote it stands inside, as an index into the quotes of the article.
    pub within: Option<usize>,
    /// The quote that it goes on from in the same utterance, as an index into the quotes of the article.
    pub continues: Option<usize>,
    /// Keys of its content words. Sorted.
    pub content: Vec<String>,
    /// Keys of the content words of the sentence around it. Sorted.
    pub clause: Vec<String>,
    /// The sentence it begins in.
    pub sentence: usize,
}

/// How many sentences back the speaker may be whom a pronoun beside a quote means, where nothing else is known of it.
const PRONOUN_REACH: usize = 6;

impl Quote {
    /// Who speaks, where the text names them.
    pub(crate) fn named_speaker(&self) -> Option<&Source> {
        self.speaker.as_ref().filter(|speaker| speaker.named)
    }
}

/// Finds the quotes of a document and their speakers.
pub(crate) fn find(tree: &Tree, entities: &Entities, coreference: &Coreference, stretches: &[Stretch]) -> Vec<Quote> {
    let scene = Scene::new(tree, entities, coreference, stretches);
    let mut quotes: Vec<Quote> = Vec::new();
    // For each stretch, its quote; one without words has none.
    let mut places: Vec<Option<usize>> = Vec::new();
    let mut last: Option<usize> = None;
    // Many quotes may stand in one sentence; it is read once.
    let mut around: (usize, Vec<String>) = (usize::MAX, Vec::new());
    for stretch in stretches {
        let words = spoken(tree, stretch.first, stretch.last);
        let Some(head) = words.first() else {
            places.push(None);
            continue;
        };
        let sentence = tree.sentence(*head);
        if around.0 != sentence {
            let tokens: Vec<usize> = tree.document.sentences[sentence].tokens.clone().collect();
            around = (sentence, meanings(tree, entities, coreference, &tokens));
        }
        let mut quote = Quote {
            span: tree.span(&[stretch.first, stretch.last]),
            kind: QuoteKind::Term,
            content: meanings(tree, entities, coreference, &words),
            clause: around.1.clone(),
            within: stretch.within.and_then(|outer| places[outer]),
            speaker: None,
            cue: None,
            addressee: None,
            continues: None,
            sentence,
            words,
        };
        let saying = if stretch.within.is_some() { scene.inner(stretch) } else { scene.saying(stretch) };
        if let Some(saying) = &saying {
            quote.speaker = said_by(tree, entities, saying, &quotes, sentence);
            quote.cue = Some(saying.cue);
            quote.addressee = saying.addressee.clone();
        } else if stretch.within.is_none() {
            let from = last.filter(|before| goes_on(&scene, &quotes[*before], &stretches[at(&places, *before)], stretch));
            quote.speaker = match from {
                Some(before) => quotes[before].speaker.clone(),
                None => scene.implied(stretch).and_then(|saying| said_by(tree, entities, &saying, &quotes, sentence)),
            };
            quote.continues = from;
            if let Some(before) = from {
                quote.addressee = quotes[before].addressee.clone();
                quote.cue = quotes[before].cue;
            }
        }
        let goes_on = quote.continues.is_some_and(|before| quotes[before].kind == QuoteKind::Direct);
        quote.kind = if goes_on { QuoteKind::Direct } else { utterance::kind(&scene, stretch, &quote.words, saying.as_ref()) };
        if quote.kind == QuoteKind::Term {
            (quote.speaker, quote.cue, quote.addressee) = (None, None, None);
        } else if stretch.within.is_none() {
            last = Some(quotes.len());
        }
        places.push(Some(quotes.len()));
        quotes.push(quote);
    }
    share_backwards(&mut quotes);
    echo(tree, &mut quotes);
    quotes
}

/// The stretch of a quote.
fn at(places: &[Option<usize>], quote: usize) -> usize {
    places.partition_point(|place| place.is_none_or(|place| place < quote))
}

/// Who says it; for a pronoun that could not be resolved, whoever spoke before.
fn said_by(tree: &Tree, entities: &Entities, saying: &Saying, quotes: &[Quote], sentence: usize) -> Option<Source> {
    let Some(pronoun) = saying.pronoun else { return saying.speaker.clone() };
    if !matches!(tree.norm(pronoun), "he" | "she" | "it" | "they") {
        return saying.speaker.clone();
    }
    let gender = match tree.norm(pronoun) {
        "he" => Gender::Female,
        "she" => Gender::Male,
        _ => Gender::Unknown,
    };
    // Nobody of the other gender.
    let fits =
        |source: &Source| source.entity.is_none_or(|entity| gender == Gender::Unknown || entities.list[entity].gender != gender);
    let sentences = &tree.document.sentences;
    let last_sentence = |quote: &Quote| quote.words.last().map_or(quote.sentence, |word| tree.sentence(*word));
    // Somebody who just spoke in this paragraph goes on, whoever else was named.
    let near = |quote: &&Quote| {
        sentences[quote.sentence].paragraph == sentences[sentence].paragraph && sentence <= last_sentence(quote) + 1
    };
    let uttered = quotes.iter().rev().find(|quote| quote.within.is_none());
    let just = uttered.filter(near).and_then(|quote| quote.speaker.as_ref()).filter(|speaker| fits(speaker));
    if just.is_some() || saying.speaker.is_some() {
        return just.or(saying.speaker.as_ref()).cloned();
    }
    let before = quotes.iter().rev().take(PRONOUN_REACH).find(|quote| quote.speaker.as_ref().is_some_and(fits))?;
    if sentence <= before.sentence + PRONOUN_REACH { before.speaker.clone() } else { None }
}

/// Whether a quote without a word of saying goes on with the utterance of the quote before: in the same paragraph, or where its own
/// paragraph holds nothing else and the one before ends with that quote or its words of saying.
fn goes_on(scene: &Scene, before: &Quote, previous: &Stretch, stretch: &Stretch) -> bool {
    if previous.goes_on {
        return true;
    }
    let sentences = &scene.tree.document.sentences;
    let paragraph = |token: usize| sentences[scene.tree.sentence(token)].paragraph;
    // A paragraph in other marks is a line that the page lifts out of the text.
    let single = |stretch: &Stretch| scene.tree.document.text[..stretch.span.start].ends_with(['\'', '‘', '`']);
    if !scene.begins(stretch) || single(previous) != single(stretch) {
        return false;
    }
    if paragraph(previous.last) == paragraph(stretch.first) {
        // Other sentences between them have another subject.
        return scene.ends(stretch) && scene.tree.sentence(stretch.first) <= scene.tree.sentence(previous.last) + 1;
    }
    let next = sentences.partition_point(|sentence| sentence.paragraph <= paragraph(previous.last));
    let close = scene.tree.sentence(previous.last) + 1 == next && next == scene.tree.sentence(stretch.first);
    // A line between them that announces this one is no sentence, and yet names another speaker.
    let document = scene.tree.document;
    let between = document.paragraphs.get(paragraph(previous.last) + 1..paragraph(stretch.first)).unwrap_or_default();
    let announced = between.iter().any(|line| line.span.of(&document.text).trim_end().ends_with(':'));
    let close = close && !announced;
    close && scene.ends(stretch) && before.kind == QuoteKind::Direct
}

/// The first parts of an utterance whose speaker is told with a later part.
fn share_backwards(quotes: &mut [Quote]) {
    for index in (0..quotes.len()).rev() {
        if let (Some(before), Some(speaker)) = (quotes[index].continues, quotes[index].speaker.clone())
            && quotes[before].speaker.is_none()
        {
            let (cue, addressee) = (quotes[index].cue, quotes[index].addressee.clone());
            let earlier = &mut quotes[before];
            (earlier.speaker, earlier.cue, earlier.addressee) = (Some(speaker), cue, addressee);
        }
    }
}

/// A quote that is said again elsewhere with its speaker, as headlines do, has that speaker.
fn echo(tree: &Tree, quotes: &mut [Quote]) {
    /// Quotes that share two words are few; texts made of one phrase are no news.
    const MOST: usize = 8;
    let mut pairs: Map<[&str; 2], Vec<(usize, usize)>> = Map::default();
    for (index, quote) in quotes.iter().enumerate().filter(|(_, quote)| quote.speaker.is_some()) {
        for (place, pair) in quote.words.windows(2).enumerate() {
            let places = pairs.at([tree.norm(pair[0]), tree.norm(pair[1])]);
            if places.len() < MOST {
                places.push((index, place));
            }
        }
    }
    for index in 0..quotes.len() {
        let words: Vec<&str> = quotes[index].words.iter().map(|word| tree.norm(*word)).collect();
        if quotes[index].speaker.is_some() || quotes[index].within.is_some() || words.len() < 2 {
            continue;
        }
        let told = pairs.get(&[words[0], words[1]]).into_iter().flatten().find(|(other, place)| {
            let theirs = quotes[*other].words[*place..].iter().map(|word| tree.norm(*word));
            theirs.take(words.len()).eq(words.iter().copied())
        });
        if let Some((other, _)) = told {
            quotes[index].speaker = quotes[*other].speaker.clone();
            if quotes[index].kind == QuoteKind::Term {
                quotes[index].kind = QuoteKind::Partial;
            }
        }
    }
}

/// The keys of what the tokens mean. Sorted, each once.
fn meanings(tree: &Tree, entities: &Entities, coreference: &Coreference, tokens: &[usize]) -> Vec<String> {
    let meant = tokens.iter().filter_map(|token| match coreference.of(*token) {
        Some(entity) => Some(entities.list[entity].key.clone()),
        None => tree.is_content(*token).then(|| tree.key(*token).to_string()),
    });
    let mut keys: Vec<String> = meant.collect();
    keys.order();
    keys.dedup();
    keys
}

/// The tokens that are words, without what the outlet put in brackets.
fn spoken(tree: &Tree, first: usize, last: usize) -> Vec<usize> {
    let mut inserted = false;
    let mut words = Vec::new();
    for token in first..=last {
        match tree.norm(token) {
            "[" => inserted = true,
            "]" => inserted = false,
            norm if !inserted && norm.chars().any(char::is_alphanumeric) => words.push(token),
            _ => {}
        }
    }
    words
}

/// Whether a token stands inside one of the pairs of marks.
pub(crate) fn is_quoted(spans: &[(usize, usize)], token: usize) -> bool {
    let index = spans.partition_point(|span| span.1 < token);
    spans.get(index).is_some_and(|span| span.0 <= token)
}
