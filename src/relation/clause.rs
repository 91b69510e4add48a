//! Clauses in the words of a question: subject, verb and object as the report wrote them, cut at phrases only.

use crate::order::Order;
use crate::{
    document::{Document, Relation, Span, Tag, Token},
    extraction::{Claims, Frame},
};

/// The longest subject or object a question shows, in words; longer ones are shown without what hangs on their noun.
const LONGEST: usize = 6;

/// A clause of a report, to be asked about.
#[derive(Clone, Copy)]
pub(super) struct Clause<'a> {
    document: &'a Document,
    claims: &'a Claims,
    frame: &'a Frame,
}

impl<'a> Clause<'a> {
    pub(super) fn new(document: &'a Document, claims: &'a Claims, frame: &'a Frame) -> Self {
        Clause { document, claims, frame }
    }

    fn token(&self, token: usize) -> &'a Token {
        &self.document.tokens[token]
    }

    fn children(&self, head: usize) -> impl Iterator<Item = usize> + 'a {
        let document = self.document;
        let tokens = document.sentences.get(self.frame.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        tokens.filter(move |token| document.tokens[*token].head == Some(head))
    }

    fn child(&self, head: usize, relations: &[Relation]) -> Option<usize> {
        self.children(head).find(|child| relations.contains(&self.token(*child).relation))
    }

    /// "the pirates surrounded the vessel": subject, verb, object. `without` is left out, where it is no part of these: the time asked
    /// for. `None` where a subject or a finite verb is not told.
    pub(super) fn whole(&self, without: Span) -> Option<String> {
        let verb = self.frame.predicate;
        Some(join(&[Some(self.subject()?), Some(self.verb()?), self.rest(verb, without)]))
    }

    /// "closed the pier": what somebody did.
    pub(super) fn deed(&self) -> Option<String> {
        let verb = self.frame.predicate;
        self.child(verb, &[Relation::NsubjPass, Relation::AuxPass]).is_none().then_some(())?;
        Some(join(&[Some(self.verb()?), self.rest(verb, Span::default())]))
    }

    /// The clause about a phrase of it that is asked for: "the navy seized" for its object, "were injured" for its subject. `None` where
    /// the phrase is neither.
    pub(super) fn around(&self, head: usize) -> Option<String> {
        let verb = self.frame.predicate;
        let asked = self.token(head);
        if asked.head != Some(verb) || self.token(verb).tag != Tag::Verb {
            return None;
        }
        match asked.relation {
            Relation::Obj => Some(join(&[Some(self.subject()?), Some(self.verb()?)])),
            Relation::Nsubj | Relation::NsubjPass => Some(join(&[Some(self.verb()?), self.rest(verb, Span::default())])),
            _ => None,
        }
    }

    /// "the two leaders met": who does what, without whom to.
    pub(super) fn act(&self) -> Option<String> {
        (self.token(self.frame.predicate).tag == Tag::Verb).then_some(())?;
        Some(join(&[Some(self.subject()?), Some(self.verb()?)]))
    }

    /// The subject as a phrase; the name of whom a pronoun means.
    fn subject(&self) -> Option<String> {
        let verb = self.frame.predicate;
        let own = self.child(verb, &[Relation::NsubjPass, Relation::Nsubj]);
        let relative = self.token(verb).relation == Relation::AclRelcl;
        let subject = match own {
            Some(own) if relative && matches!(self.token(own).norm.as_str(), "who" | "which" | "that") => self.token(verb).head?,
            Some(own) => own,
            None => return None,
        };
        if matches!(self.token(subject).tag, Tag::Pron | Tag::Det) {
            let key = self.frame.subject.as_ref().filter(|_| self.child(verb, &[Relation::NsubjPass]).is_none());
            let key = key.or(self.frame.object.as_ref())?;
            return self.claims.entities.list.iter().find(|entity| &entity.key == key).map(|entity| entity.name.clone());
        }
        self.phrase(subject)
    }

    /// The finite verb with its auxiliaries and particle: "were injured", "will hand over".
    fn verb(&self) -> Option<String> {
        let verb = self.frame.predicate;
        let helper = |child: &usize| {
            let token = self.token(*child);
            let helps = matches!(token.relation, Relation::Aux | Relation::AuxPass | Relation::Cop);
            *child < verb && (helps || matches!(token.norm.as_str(), "not" | "n't"))
        };
        let mut words: Vec<usize> = self.children(verb).filter(helper).collect();
        let finite = |token: &Token| matches!(token.xpos, "VBD" | "VBZ" | "VBP" | "MD");
        let first = words.first().copied().unwrap_or(verb);
        if !finite(self.token(first)) {
            return None;
        }
        words.push(verb);
        let particle = |child: &usize| *child == verb + 1 && self.token(*child).relation == Relation::Compound;
        words.extend(self.children(verb).filter(particle));
        let text: Vec<&str> = words.iter().map(|word| self.token(*word).span.of(&self.document.text)).collect();
        Some(text.join(" ").replace(" n't", "n't").replace(" n’t", "n’t"))
    }

    /// The object, else the first short phrase behind the verb.
    fn rest(&self, verb: usize, without: Span) -> Option<String> {
        let apart = |child: &usize| !self.token(*child).span.overlaps(without);
        if let Some(object) = self.child(verb, &[Relation::Obj]).filter(apart) {
            return self.phrase(object);
        }
        let behind =
            self.children(verb).filter(|child| verb < *child && self.token(*child).relation == Relation::Obl).find(apart)?;
        let case = self.child(behind, &[Relation::Case]).filter(|case| *case < behind)?;
        let phrase = self.phrase(behind)?;
        Some(format!("{} {phrase}", self.token(case).span.of(&self.document.text)))
    }

    /// A noun phrase on one line, its first word small unless it is a name.
    fn phrase(&self, head: usize) -> Option<String> {
        let short = self.gather(head, false);
        let whole = Some(self.gather(head, true)).filter(|whole| whole.len() <= LONGEST).unwrap_or(short);
        let (first, last) = (*whole.first()?, *whole.last()?);
        if LONGEST < whole.len() {
            return None;
        }
        let text = self.token(first).span.join(self.token(last).span).of(&self.document.text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let starts = self.document.sentences[self.frame.sentence].tokens.start == first && self.token(first).tag != Tag::Propn;
        let mut letters = text.chars();
        let small = |first: char| first.to_lowercase().collect::<String>();
        Some(if starts { letters.next().map(small).unwrap_or_default() + letters.as_str() } else { text })
    }

    /// The tokens of a noun phrase around its noun, in one piece.
    fn gather(&self, head: usize, with_complements: bool) -> Vec<usize> {
        let mut found = vec![head];
        let mut next = 0;
        while next < found.len() {
            let parent = found[next];
            next += 1;
            found.extend(self.children(parent).filter(|child| match self.token(*child).relation {
                Relation::Det | Relation::Amod | Relation::Compound | Relation::Nummod | Relation::NmodPoss | Relation::Flat => {
                    true
                }
                Relation::Case => parent != head || self.token(*child).norm == "'s",
                Relation::Nmod => with_complements,
                _ => false,
            }));
        }
        found.order();
        let centre = found.binary_search(&head).unwrap_or(0);
        let near =
            |pair: &[usize]| pair[0] + 2 >= pair[1] && (pair[0] + 1 == pair[1] || self.token(pair[0] + 1).tag == Tag::Punct);
        let first = (0..centre).rev().take_while(|place| near(&found[*place..place + 2])).last().unwrap_or(centre);
        let last = (centre..found.len() - 1)
            .take_while(|place| near(&found[*place..place + 2]))
            .last()
            .map_or(centre, |place| place + 1);
        found[first..=last].to_vec()
    }
}

fn join(parts: &[Option<String>]) -> String {
    parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}
