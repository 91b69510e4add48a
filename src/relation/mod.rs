//! [`Alignment`] to judgements: one rule a file, one registry.

mod act;
mod alteration;
mod answer;
mod appellation;
mod assertion;
mod bearing;
mod choice;
mod clause;
mod comment;
mod denial;
mod gist;
mod list;
mod measure;
mod moment;
mod quantity;
mod question;
mod quote;
mod rendering;
mod repeated;
mod sentence;
mod speaker;
mod stance;
mod state;
mod thing;

use crate::{
    document::{Document, Span},
    extraction::Claims,
    linking::{Alignment, Group, Sort},
};
pub use answer::{Answer, Place, Understood};
use answer::{add, differ_across, first_apart, has_own_article, is_named_in};
use gist::{gap, shorten};
pub use question::{Around, Counting, Question, Thing};
use repeated::{once, tells};
use serde::{Deserialize, Serialize};

/// How the versions of a finding stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Both cannot be true.
    Contradiction,
    /// They say different things that could both be partly true, or one leaves out what changes the meaning.
    Difference,
    /// The same fact, one rounder or vaguer.
    Precision,
    /// Two or more articles say the same.
    Agreement,
    /// One article alone; not a discrepancy.
    Single,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A figure with its unit or the thing counted.
    Quantity,
    /// A date, a time of day, an order of events.
    Time,
    /// The same utterance, in other words, cut or stitched.
    Quote,
    /// The same words or claim from another source.
    Speaker,
    /// Who did it, or to whom.
    Actor,
    /// Accepted, denied, agreed, declined; degree of certainty.
    Stance,
    /// Planned, under way, done, alleged.
    Status,
    /// Lists that differ.
    Set,
    /// What happened differs otherwise.
    Event,
    /// The same fact in loaded or notably other words.
    Wording,
}

/// Why versions differ, where it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cause {
    /// The later report counts more.
    Update,
    /// One figure is the other, rounded.
    Rounding,
    /// Two renderings of words spoken in another language.
    Translation,
    /// One quote is the other, cut.
    Truncation,
    /// A part against the whole.
    Scope,
    /// The same measure in other units.
    Unit,
}

/// A judged group of claims: one question, its answers, how they stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What sort of fact.
    pub kind: Kind,
    /// How the answers stand to each other.
    pub verdict: Verdict,
    /// Why they differ, where it can be told.
    pub cause: Option<Cause>,
    /// How sure it is that the answers are answers to one question and stand so: 0 to 1000.
    pub sureness: u64,
    /// What is asked.
    pub question: Question,
    /// The answers, each with its places, in the order they should be read.
    pub answers: Vec<Answer>,
    /// What the verdict rests on.
    pub reason: Reason,
}

/// What a verdict rests on: the facts of the one-sentence why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Two figures no value fits: indices of two answers.
    Apart(usize, usize),
    /// One figure holds the other.
    Rounder(usize, usize),
    /// Two times that cannot both be.
    OtherTime(usize, usize),
    /// One time is told more exactly.
    FinerTime(usize, usize),
    /// One quote has words that the other has not, or others.
    OtherWords(usize, usize),
    /// One quote stops inside a phrase of the other.
    CutWords(usize, usize),
    /// Other sources.
    OtherSource(String, String),
    /// Other verbs of stance.
    OtherStance(String, String),
    /// Opposite stances.
    OppositeStance(String, String),
    /// One says that it happened, another that it did not.
    Denied,
    /// One says it flatly, the other leaves it open.
    Hedged,
    /// Other status of one act.
    OtherStatus(&'static str, &'static str),
    /// Other people did it: indices of two answers.
    OtherActor(usize, usize),
    /// Other names at one place of a copied sentence: indices of two answers.
    OtherName(usize, usize),
    /// One report has no comment.
    NoComment,
    /// Words that exclude each other: indices of two answers.
    OtherWord(usize, usize),
    /// Other directions from one place: indices of two answers.
    OtherDirection(usize, usize),
    /// Other roles of one person.
    OtherRole(String, String),
    /// Things on one list that are missing on another: the thing as written, and the answer without it.
    Missing(String, usize),
    /// All say the same.
    Same,
}

/// The registry: which rules judge which sort of group. A rule gives no judgement, one, or one for each point of difference.
type Rule = fn(&[Document], &[Claims], &Group) -> Vec<Judgement>;
const RULES: &[(Sort, Rule)] = &[
    (Sort::Quantity, quantity::judge),
    (Sort::Moment, moment::judge),
    (Sort::Quote, quote::judge),
    (Sort::Quote, speaker::judge),
    (Sort::Rendering, rendering::judge),
    (Sort::Act, act::judge),
    (Sort::State, state::judge),
    (Sort::Denial, denial::judge),
    (Sort::Thing, thing::judge),
    (Sort::Stance, stance::judge),
    (Sort::Assertion, assertion::judge),
    (Sort::Bearing, bearing::judge),
    (Sort::Choice, choice::judge),
    (Sort::Comment, comment::judge),
    (Sort::List, list::judge),
    (Sort::Appellation, appellation::judge),
    (Sort::Sentence, sentence::judge),
];

/// A discrepancy less sure than this is not told (per mille). Of ten rows below it on twelve annotated events three were real.
const LEAST: u64 = 250;

/// Judges every group.
#[must_use]
pub fn judge(documents: &[Document], claims: &[Claims], alignment: &Alignment) -> Vec<Judgement> {
    let rules = |group: &Group| {
        RULES
            .iter()
            .filter(|(sort, _)| *sort == group.sort)
            .flat_map(|(_, rule)| rule(documents, claims, group))
            .collect::<Vec<_>>()
    };
    let (copies, others): (Vec<&Group>, Vec<&Group>) = alignment.groups.iter().partition(|group| group.sort == Sort::Sentence);
    let mut judgements: Vec<Judgement> = others.into_iter().flat_map(rules).collect();
    // What a rule for its sort of claim has found needs no second row.
    let known = judgements.len();
    for judgement in copies.into_iter().flat_map(rules) {
        if !judgements[..known].iter().any(|other| tells(other, &judgement)) {
            judgements.push(judgement);
        }
    }
    judgements
        .retain(|judgement| LEAST <= judgement.sureness || matches!(judgement.verdict, Verdict::Agreement | Verdict::Single));
    once(judgements)
}

/// The question of an act that is told otherwise: whether, how far, how surely or by whom it was done. Where the clause cannot be told by
/// itself, its first words are shown.
fn act_question(kind: Kind, clause: clause::Clause, gist: String) -> Question {
    let whole = || clause.whole(Span::default());
    let asked = match kind {
        Kind::Event => whole().map(|clause| Question::Whether { clause }),
        Kind::Status => whole().map(|clause| Question::Stage { clause }),
        Kind::Stance => whole().map(|clause| Question::Certainty { clause }),
        Kind::Actor => clause.deed().map(|deed| Question::Who { deed }),
        _ => None,
    };
    asked.unwrap_or(Question::Act { clause: gist })
}
