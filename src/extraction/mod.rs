//! [`Document`] to [`Claims`]: entities, coreference, quotes, attribution, then quantities, times, propositions and lists, each with
//! the [`Frame`] that says what it is about and who vouches for it.

mod act;
mod appellation;
mod attribution;
mod bearing;
mod choice;
mod comment;
mod coreference;
mod decimal;
mod entity;
mod factuality;
mod frame;
mod interval;
mod list;
mod mark;
mod number;
mod occurrence;
mod piece;
mod proposition;
mod quantity;
mod quote;
mod scene;
mod speaker;
mod state;
mod thing;
mod time;
mod tree;
mod utterance;
mod word;

use crate::document::Document;
pub use appellation::Appellation;
pub use attribution::Source;
pub use bearing::Bearing;
pub use choice::Choice;
pub use comment::Comment;
pub use coreference::{Coreference, Link};
pub use decimal::Decimal;
pub(crate) use entity::of_noun as kind_of_noun;
pub use entity::{Entities, Entity, Kind, Mention};
pub use factuality::{Polarity, Status};
pub use frame::Frame;
pub use interval::Interval;
pub use list::{BEHIND, COLOURS, Item, ListClaim, TOPICS};
pub use occurrence::Occurrence;
pub use proposition::Proposition;
pub use quantity::{Aspect, Figure, Measure, Quantity, figures};
pub use quote::{Quote, QuoteKind};
pub use state::State;
pub use thing::{Number, Thing};
pub use time::{Clock, Day, Grain, Moment, TimeClaim};

/// Everything one article claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Who and what is named.
    pub entities: Entities,
    /// Who is meant where.
    pub coreference: Coreference,
    /// Figures.
    pub quantities: Vec<Quantity>,
    /// Dates and times.
    pub times: Vec<TimeClaim>,
    /// Direct speech.
    pub quotes: Vec<Quote>,
    /// Assertions with a subject and a content.
    pub propositions: Vec<Proposition>,
    /// Lists.
    pub lists: Vec<ListClaim>,
    /// Roles of named people.
    pub appellations: Vec<Appellation>,
    /// Directions from named places.
    pub bearings: Vec<Bearing>,
    /// Words out of classes whose words exclude each other.
    pub choices: Vec<Choice>,
    /// Things with what sets them apart.
    pub things: Vec<Thing>,
    /// What happened or did not.
    pub occurrences: Vec<Occurrence>,
    /// In which state somebody or something is.
    pub states: Vec<State>,
    /// Who commented and who did not.
    pub comments: Vec<Comment>,
    /// For each sentence, the keys of its content words, sorted: what weights are counted from.
    pub words: Vec<Vec<String>>,
}

impl Claims {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.quantities.len()
            + self.times.len()
            + self.quotes.len()
            + self.propositions.len()
            + self.lists.len()
            + self.appellations.len()
            + self.bearings.len()
            + self.choices.len()
            + self.states.len()
            + self.things.len()
            + self.occurrences.len()
            + self.comments.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Extracts the claims of a document.
#[must_use]
pub fn extract(document: &Document) -> Claims {
    let tree = tree::Tree::new(document);
    let mut entities = entity::find(&tree);
    let stretches = mark::stretches(document);
    let mut coreference = coreference::resolve(&tree, &mut entities, &stretches);
    let quotes = quote::find(&tree, &entities, &coreference, &stretches);
    coreference.speak(&tree, &entities, &quotes);
    let attribution = attribution::attribute(&scene::Scene::new(&tree, &entities, &coreference, &stretches), &quotes);
    let reading = frame::Reading::new(&tree, &entities, &coreference, &attribution);
    let words: Vec<Vec<String>> =
        document.sentences.iter().map(|sentence| reading.referents(&sentence.tokens.clone().collect::<Vec<_>>())).collect();
    let lines: Vec<piece::Line> = (0..document.sentences.len()).map(|sentence| piece::Line::of(&tree, sentence)).collect();
    let times = time::find(&reading, &lines);
    let timed: Vec<_> = times.iter().map(|time| time.span).collect();
    Claims {
        quantities: quantity::find(&reading, &lines, &timed),
        times,
        propositions: proposition::find(&reading),
        lists: list::find(&reading),
        appellations: appellation::find(&reading),
        bearings: bearing::find(&reading),
        choices: choice::find(&reading, &lines, &timed),
        states: state::find(&reading),
        things: thing::find(&reading),
        occurrences: occurrence::find(&reading),
        comments: comment::find(&reading),
        quotes,
        words,
        entities,
        coreference,
    }
}
