//! Ways through the dependency trees of a document.

use crate::order::Order;
use crate::{
    dictionary::{self, act, cue},
    document::{Document, Relation, Span, Tag, Token},
};

/// A document with what is needed to walk its trees.
pub(crate) struct Tree<'d> {
    pub(crate) document: &'d Document,
    children: Vec<Vec<usize>>,
    sentence_of: Vec<usize>,
    keys: Vec<String>,
}

impl<'d> Tree<'d> {
    pub(crate) fn new(document: &'d Document) -> Self {
        let count = document.tokens.len();
        let mut children = vec![Vec::new(); count];
        for (index, token) in document.tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[head].push(index);
            }
        }
        let mut sentence_of = vec![0; count];
        for (index, sentence) in document.sentences.iter().enumerate() {
            for token in sentence.tokens.clone() {
                sentence_of[token] = index;
            }
        }
        let keys = (0..count).map(|index| super::word::key(&document.tokens, index)).collect();
        Tree { document, children, sentence_of, keys }
    }

    pub(crate) fn token(&self, index: usize) -> &'d Token {
        &self.document.tokens[index]
    }

    pub(crate) fn lemma(&self, index: usize) -> &'d str {
        &self.token(index).lemma
    }

    pub(crate) fn norm(&self, index: usize) -> &'d str {
        &self.token(index).norm
    }

    /// The word to compare by: a stem, or the name of a country.
    pub(crate) fn key(&self, index: usize) -> &str {
        &self.keys[index]
    }

    pub(crate) fn sentence(&self, index: usize) -> usize {
        self.sentence_of[index]
    }

    pub(crate) fn children(&self, index: usize) -> &[usize] {
        &self.children[index]
    }

    /// The first child that stands in one of the relations.
    pub(crate) fn child(&self, index: usize, relations: &[Relation]) -> Option<usize> {
        self.children[index].iter().copied().find(|child| relations.contains(&self.token(*child).relation))
    }

    /// What helps a predicate before it: "had not been" of "had not been arrested".
    pub(crate) fn helpers(&self, predicate: usize) -> impl Iterator<Item = usize> + '_ {
        self.children[predicate].iter().copied().filter(move |child| {
            let relation = self.token(*child).relation;
            *child < predicate && matches!(relation, Relation::Aux | Relation::AuxPass | Relation::Advmod | Relation::Cop)
        })
    }

    pub(crate) fn has_child(&self, index: usize, test: impl Fn(&Token) -> bool) -> bool {
        self.children[index].iter().any(|child| test(self.token(*child)))
    }

    /// The token and all below it, in order. Bounded by the sentence.
    pub(crate) fn subtree(&self, index: usize) -> Vec<usize> {
        self.gather(index, |_, _| true)
    }

    /// The token and what stands below it through children that pass the test, in order.
    pub(crate) fn gather(&self, index: usize, follow: impl Fn(usize, &Token) -> bool) -> Vec<usize> {
        let mut found = vec![index];
        let mut next = 0;
        while next < found.len() {
            let parent = found[next];
            found.extend(self.children[parent].iter().copied().filter(|child| follow(parent, self.token(*child))));
            next += 1;
        }
        found.order();
        found
    }

    /// A noun with its determiner, modifiers and prepositional phrases, without clauses, further conjuncts and its own preposition.
    pub(crate) fn phrase(&self, index: usize) -> Vec<usize> {
        let tokens = self.gather(index, |parent, child| match child.relation {
            Relation::Conj | Relation::Cc => parent != index,
            Relation::AclRelcl | Relation::Advcl | Relation::Parataxis | Relation::Punct | Relation::Appos | Relation::Cop => {
                false
            }
            Relation::Nsubj | Relation::NsubjPass | Relation::Aux | Relation::AuxPass | Relation::Mark | Relation::Ccomp => false,
            Relation::Case => parent != index || child.norm == "'s",
            Relation::Acl => false,
            _ => true,
        });
        self.contiguous(&tokens, index)
    }

    /// The run of the tokens around `index` with no gap wider than one mark.
    pub(crate) fn contiguous(&self, tokens: &[usize], index: usize) -> Vec<usize> {
        let Ok(centre) = tokens.binary_search(&index) else { return vec![index] };
        let (mut first, mut last) = (centre, centre);
        while 0 < first && self.is_near(tokens[first - 1], tokens[first]) {
            first -= 1;
        }
        while last + 1 < tokens.len() && self.is_near(tokens[last], tokens[last + 1]) {
            last += 1;
        }
        tokens[first..=last].to_vec()
    }

    fn is_near(&self, left: usize, right: usize) -> bool {
        (left + 1..right).all(|between| {
            let token = self.token(between);
            token.tag == Tag::Punct && matches!(token.norm.as_str(), "-" | "\"" | "'" | "[" | "]") || token.norm == "'s"
        })
    }

    /// The text span from the first to the last of the tokens.
    pub(crate) fn span(&self, tokens: &[usize]) -> Span {
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => Span::new(self.token(*first).span.start, self.token(*last).span.end),
            _ => Span::default(),
        }
    }

    /// The nearest token at or above this one that heads a clause.
    pub(crate) fn predicate(&self, index: usize) -> usize {
        let mut current = index;
        while let Some(head) = self.token(current).head {
            if self.heads_clause(current) {
                return current;
            }
            current = head;
        }
        current
    }

    /// Whether the token is the predicate of a clause.
    pub(crate) fn heads_clause(&self, index: usize) -> bool {
        let token = self.token(index);
        let predicative = matches!(token.tag, Tag::Verb | Tag::Aux)
            || self.has_child(index, |child| matches!(child.relation, Relation::Cop | Relation::Nsubj | Relation::NsubjPass));
        match token.relation {
            Relation::Root | Relation::Ccomp | Relation::Xcomp | Relation::Advcl | Relation::AclRelcl | Relation::Csubj => true,
            Relation::Acl | Relation::Conj | Relation::Parataxis => predicative,
            _ => false,
        }
    }

    /// The tokens of the clause of a predicate, without the clauses inside it.
    pub(crate) fn clause(&self, predicate: usize) -> Vec<usize> {
        let mut found = vec![predicate];
        let mut next = 0;
        while next < found.len() {
            let parent = found[next];
            found.extend(self.children[parent].iter().copied().filter(|child| !self.heads_clause(*child)));
            next += 1;
        }
        found.order();
        found
    }

    /// The subject of a predicate: its own, the one it shares with a verb it is coordinated with or depends on, or the noun that its
    /// relative clause describes.
    pub(crate) fn subject(&self, predicate: usize) -> Option<usize> {
        let mut current = predicate;
        for _ in 0..8 {
            if let Some(subject) = self.own_subject(current) {
                let relative =
                    matches!(self.norm(subject), "who" | "which" | "that") && self.token(current).relation == Relation::AclRelcl;
                return if relative { self.token(current).head } else { Some(subject) };
            }
            let token = self.token(current);
            if let Some(object) = self.controller(current) {
                return Some(object);
            }
            match token.relation {
                Relation::Xcomp | Relation::Advcl | Relation::Parataxis => current = token.head?,
                Relation::Conj
                    if matches!(self.token(token.head?).tag, Tag::Verb | Tag::Aux | Tag::Adj)
                        || self.heads_clause(token.head?) =>
                {
                    current = token.head?
                }
                Relation::Conj => return None,
                Relation::Acl | Relation::AclRelcl => return token.head,
                _ => return None,
            }
        }
        None
    }

    /// The object of a verb that does what its complement tells: "ordered the crew to leave", "accused the crew of leaving".
    fn controller(&self, predicate: usize) -> Option<usize> {
        let verb = self.token(predicate).head?;
        let moved = dictionary::holds(act::ORDERING, self.lemma(verb)) || dictionary::holds(cue::ALLEGING, self.lemma(verb));
        let controls = match self.token(predicate).relation {
            Relation::Xcomp => !matches!(self.lemma(verb), "promise" | "threaten" | "use"),
            Relation::Advcl => moved && self.has_child(predicate, |child| child.relation == Relation::Mark),
            _ => false,
        };
        let object = self.child(verb, &[Relation::Obj, Relation::Iobj])?;
        (controls && object < predicate && verb < object).then_some(object)
    }

    /// What a predicate is done to: its object, the subject of its passive, the noun that its relative clause describes.
    pub(crate) fn object(&self, predicate: usize) -> Option<usize> {
        if self.is_passive(predicate) {
            return self.subject(predicate);
        }
        let object = self.child(predicate, &[Relation::Obj])?;
        let relative = self.token(predicate).relation == Relation::AclRelcl
            && matches!(self.norm(object), "that" | "which" | "who" | "whom");
        if relative { self.token(predicate).head } else { Some(object) }
    }

    /// The subject that depends on the predicate itself: the closest, where the tree gives it several.
    pub(crate) fn own_subject(&self, predicate: usize) -> Option<usize> {
        let subjects = self.children[predicate]
            .iter()
            .copied()
            .filter(|child| matches!(self.token(*child).relation, Relation::Nsubj | Relation::NsubjPass | Relation::Csubj));
        subjects.min_by_key(|subject| subject.abs_diff(predicate))
    }

    /// The agent of a passive ("by the mayor"), if it is said.
    pub(crate) fn agent(&self, predicate: usize) -> Option<usize> {
        self.child(predicate, &[Relation::OblAgent])
    }

    pub(crate) fn is_passive(&self, predicate: usize) -> bool {
        let token = self.token(predicate);
        // "the men arrested on Monday"; "the road is closed".
        let reduced = token.relation == Relation::Acl && token.xpos == "VBN";
        let state = token.tag == Tag::Adj
            && (token.norm.ends_with("ed") || token.norm == "hurt")
            && self.has_child(predicate, |child| child.relation == Relation::Cop);
        state
            || self.has_child(predicate, |child| matches!(child.relation, Relation::NsubjPass | Relation::AuxPass))
            || reduced && self.child(predicate, &[Relation::Obj]).is_none()
    }

    /// The word and all coordinated with it. In a list without "and" between its first things the tree may take one for an apposition.
    pub(crate) fn conjuncts(&self, index: usize) -> Vec<usize> {
        let mut found = vec![index];
        let mut next = 0;
        while next < found.len() {
            let member = found[next];
            found.extend(self.children[member].iter().copied().filter(|child| match self.token(*child).relation {
                Relation::Conj => true,
                Relation::Appos => self.subtree(*child).iter().any(|below| self.token(*below).relation == Relation::Conj),
                _ => false,
            }));
            next += 1;
        }
        found.order();
        found
    }

    /// Whether the word carries meaning of its own: a noun, name, verb, adjective or figure that is not a mere helper.
    pub(crate) fn is_content(&self, index: usize) -> bool {
        let token = self.token(index);
        let tells = match token.tag {
            Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj => true,
            Tag::Adv => token.norm.ends_with("ly"),
            _ => false,
        };
        tells && token.norm.chars().any(char::is_alphabetic) && !dictionary::holds(super::word::HELPERS, &token.lemma)
    }
}
