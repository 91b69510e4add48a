//! Words to part of speech, lemma and dependency tree.
//!
//! A small neural network (`model/README.md`) scores tags, arcs and labels; the best tree is picked; [`lemma()`] knows inflection.

mod context;
mod features;
mod lemma;
mod lexicon;
mod linear;
mod mend;
mod model;
mod names;
mod network;
mod pieces;
mod tree;

use bytemuck::cast_slice_mut;
use lexicon::Lexicon;

pub use lemma::lemma;
pub use pieces::MOST_WORDS;

/// Universal part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those of Universal Dependencies")]
pub enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// Dependency relation, with the subtypes that change who did what; [`Relation::base`] is without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those of Universal Dependencies")]
pub enum Relation {
    Acl,
    /// Relative clause: the report *that he denied*.
    AclRelcl,
    Advcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    /// Auxiliary of the passive: he *was* arrested.
    AuxPass,
    Case,
    Cc,
    Ccomp,
    Clf,
    Compound,
    Conj,
    Cop,
    Csubj,
    Dep,
    Det,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    /// Possessor: *the city's* mayor, *her* letter.
    NmodPoss,
    /// Noun phrase beside a noun without a preposition: ten dollars *a day*.
    NmodUnmarked,
    Nsubj,
    /// Subject of the passive: *he* was arrested.
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    /// Who did it, in the passive: arrested *by police*.
    OblAgent,
    /// Noun phrase as adverbial without a preposition: they met *last week*.
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
}

/// One word, analysed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Part of speech.
    pub tag: Tag,
    /// Penn treebank tag.
    pub xpos: &'static str,
    /// Dictionary form, lower case.
    pub lemma: String,
    /// Index of the head within the sentence; `None` for the root.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub relation: Relation,
}

/// Analyses the words of one sentence, cut as Universal Dependencies cuts them (`do` `n't`, `mayor` `'s`, `four` `-` `storey`).
///
/// The nodes are as many as the words, and form one tree: exactly one has no head. Time is linear in the words beyond
/// [`MOST_WORDS`]: longer sentences are parsed in pieces, cut after a comma or semicolon where there is one, and the roots of later
/// pieces hang on the first as [`Relation::Parataxis`]. The result is the same on every machine.
///
/// # Example
///
/// ```
/// use rashomon::document::syntax::{Relation, parse};
///
/// let nodes = parse(&["The", "thief", "was", "arrested", "by", "police", "."]);
/// assert_eq!(nodes[1].relation, Relation::NsubjPass);
/// assert_eq!(nodes[1].head, Some(3));
/// assert_eq!((nodes[3].lemma.as_str(), nodes[3].head), ("arrest", None));
/// ```
#[must_use]
pub fn parse(words: &[&str]) -> Vec<Node> {
    Parser::default().parse(words)
}

/// Analyses sentences, and remembers what it made of their words: texts about one thing share most of them. What it remembers changes
/// how long a sentence takes and nothing else.
#[derive(Default)]
pub struct Parser {
    lexicon: Lexicon,
}

impl Parser {
    /// The same as [`parse`].
    #[must_use]
    pub fn parse(&mut self, words: &[&str]) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::with_capacity(words.len());
        let mut first_root = None;
        for piece in pieces::cut(words) {
            let start = nodes.len();
            for mut node in self.parse_piece(piece) {
                match (node.head, first_root) {
                    (Some(head), _) => node.head = Some(head + start),
                    (None, None) => first_root = Some(nodes.len()),
                    (None, root) => (node.head, node.relation) = (root, Relation::Parataxis),
                }
                nodes.push(node);
            }
        }
        nodes
    }

    fn parse_piece(&mut self, words: &[&str]) -> Vec<Node> {
        let whole = self.analyse(words);
        let asides = mend::asides(&whole);
        if asides.is_empty() {
            return whole;
        }
        let is_aside = |index: &usize| asides.iter().any(|aside| aside.contains(index));
        let outside: Vec<&str> = (0..words.len()).filter(|index| !is_aside(index)).map(|index| words[index]).collect();
        let within = asides.iter().map(|aside| self.analyse(&words[aside.clone()])).collect();
        mend::join(whole, self.analyse(&outside), &asides, within)
    }

    fn analyse(&mut self, words: &[&str]) -> Vec<Node> {
        let model = model::model();
        let scores = network::run(model, &mut self.lexicon, words);
        let heads = tree::best(&scores.arcs, words.len());
        let mut labels = network::label_scores(model, &scores, &heads);
        let root = model.relations.iter().position(|relation| *relation == Relation::Root).unwrap_or_default();
        let analysed = labels.chunks_exact_mut(model.label_both.stride()).enumerate().map(|(index, labels)| {
            let (tag, xpos) = (model.tags[scores.tags[index]], model.xpos[scores.fine[index]].as_str());
            let labels = &mut cast_slice_mut(labels)[..model.relations.len()];
            // Only the root word may be, and must be, the root.
            labels[root] = if heads[index] == 0 { f32::MAX } else { f32::MIN };
            let relation = model.relations[network::largest(labels)];
            Node { tag, xpos, lemma: lemma(words[index], tag, xpos), head: heads[index].checked_sub(1), relation }
        });
        let mut nodes = analysed.collect::<Vec<_>>();
        mend::mend(words, &mut nodes);
        context::settle(words, &mut nodes);
        nodes
    }
}
