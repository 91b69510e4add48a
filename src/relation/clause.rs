//! Clauses in the words of a question: subject, verb and object as the report wrote them, cut at phrases only.

use super::Around;
use crate::order::Order;
use crate::{
    dictionary::{
        self,
        cue::REPORT_VERBS,
        unit::{Dimension, UNITS},
    },
    document::{Document, Relation, Span, Tag, Token},
    extraction::{Claims, Frame, Status},
};

/// The longest subject or object a question shows, in words; longer ones are shown without what hangs on their noun.
const LONGEST: usize = 6;

/// Prepositions by which a phrase that is asked for may hang on its clause: "in how many games". Sorted.
const CASES: &[&str] = &[
    "across", "after", "against", "among", "at", "before", "between", "by", "during", "for", "from", "in", "into", "near", "off",
    "on", "over", "through", "to", "under", "within",
];

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
        if let Some(to) = self.infinitive() {
            return self.planned(to, without);
        }
        let rest = self.complement(verb, without).or_else(|| self.rest(verb, without));
        // An object too long to be shown, or a time: "the board took", "the striker will miss" ask nothing.
        let asks_nothing = |object| self.is_timed(object) || !self.is_left_out(object, without);
        let object = self.child(verb, &[Relation::Obj]).filter(|object| !self.token(*object).span.overlaps(without));
        let cut = rest.is_none() && object.is_some_and(asks_nothing);
        (!cut).then_some(())?;
        Some(join(&[Some(self.subject()?), Some(self.verb()?), rest]))
    }

    /// The "to" of an infinitive.
    fn infinitive(&self) -> Option<usize> {
        let verb = self.frame.predicate;
        self.children(verb).find(|child| self.token(*child).xpos == "TO" && *child < verb)
    }

    /// "the minister is to appear before the court": an infinitive that tells what somebody plans, with the subject of the verb above it.
    fn planned(&self, to: usize, without: Span) -> Option<String> {
        let verb = self.frame.predicate;
        let governs = matches!(self.token(verb).relation, Relation::Xcomp)
            && self.frame.status == Status::Planned
            && self.token(verb).xpos == "VB";
        let above = self.token(verb).head.filter(|above| governs && *above < to)?;
        let subject = self.child(above, &[Relation::Nsubj, Relation::NsubjPass]).filter(|subject| !self.is_timed(*subject))?;
        let subject = self.phrase(subject)?;
        let be = if self.children(above).chain([above]).any(|word| self.token(word).xpos == "VBD") { "was" } else { "is" };
        let words = self.token(to).span.join(self.token(verb).span).of(&self.document.text);
        Some(join(&[Some(subject), Some(be.to_string()), Some(words.to_string()), self.rest(verb, without)]))
    }

    /// "closed the pier": what somebody did.
    pub(super) fn deed(&self) -> Option<String> {
        let verb = self.frame.predicate;
        self.child(verb, &[Relation::NsubjPass, Relation::AuxPass]).is_none().then_some(())?;
        Some(join(&[Some(self.verb()?), self.rest(verb, Span::default())]))
    }

    /// The clause about a phrase of it that is asked for: "the navy seized" for its object, "were injured" for its subject. `None` where
    /// the phrase is neither, or where the clause goes on with another that is not told here ("the files prove that"). `told` is the answer with what belongs to it.
    pub(super) fn around(&self, head: usize, told: Span) -> Option<Around> {
        let verb = self.frame.predicate;
        let place = self.counted(head);
        let asked = self.token(place);
        if asked.head != Some(verb) || self.token(verb).tag != Tag::Verb {
            return None;
        }
        let bare = |clause: String| Some(Around { case: None, clause });
        match asked.relation {
            Relation::Obj if self.infinitive().is_some() => bare(self.planned(self.infinitive()?, asked.span)?),
            Relation::Obj => bare(join(&[Some(self.subject()?), Some(self.verb()?)])),
            // "After how many games the striker left."
            Relation::Obl => {
                let case = self.child(place, &[Relation::Case]).filter(|case| *case < place)?;
                // "Damaged at least 20 houses" has an object, whatever the tree says.
                if self.token(case).span.overlaps(told) {
                    return bare(join(&[Some(self.subject()?), Some(self.verb()?)]));
                }
                let case = Some(self.token(case).norm.clone()).filter(|case| dictionary::holds(CASES, case))?;
                Some(Around { case: Some(case), clause: self.whole(asked.span)? })
            }
            Relation::Nsubj | Relation::NsubjPass if self.child(verb, &[Relation::Ccomp]).is_none() => {
                let rest = self.complement(verb, asked.span).or_else(|| self.rest(verb, asked.span));
                // "How many inmates said" asks nothing.
                let empty = rest.is_none() && dictionary::holds(REPORT_VERBS, &self.token(verb).lemma);
                (!empty).then_some(())?;
                bare(join(&[Some(self.verb()?), rest]))
            }
            _ => None,
        }
    }

    /// The word that stands in the clause for things counted: "dozens" of "dozens of boats", the first of "a boat and two rafts".
    fn counted(&self, noun: usize) -> usize {
        let token = self.token(noun);
        let Some(head) = token.head else { return noun };
        let above = self.token(head);
        let numeral = above.tag == Tag::Num || matches!(above.lemma.as_str(), "dozen" | "half" | "hundred" | "thousand");
        let joined = token.relation == Relation::Conj && matches!(above.tag, Tag::Noun | Tag::Propn);
        if token.relation == Relation::Nmod && numeral || joined { head } else { noun }
    }

    /// "to be trapped" of "were believed to be trapped": an infinitive right behind the verb.
    fn complement(&self, verb: usize, without: Span) -> Option<String> {
        let to = |below: &usize| verb + 1 < *below && *below <= verb + LONGEST && self.token(verb + 1).xpos == "TO";
        let below = self.child(verb, &[Relation::Xcomp]).filter(to)?;
        let span = self.token(verb + 1).span.join(self.token(below).span);
        (!span.overlaps(without)).then_some(())?;
        let rest = self.rest(below, without);
        // "Agreed to buy" asks nothing where what was bought is too long to be shown.
        let cut = rest.is_none() && self.child(below, &[Relation::Obj]).is_some();
        (!cut).then_some(join(&[Some(span.of(&self.document.text).to_string()), rest]))
    }

    /// "the captain had been on duty", "the two leaders met in Larn": what is so, without a phrase that is asked for.
    pub(super) fn act(&self, without: Span) -> Option<String> {
        let predicate = self.frame.predicate;
        if self.token(predicate).tag == Tag::Verb {
            return self.whole(without);
        }
        let be = self.child(predicate, &[Relation::Cop])?;
        let helpers = self.children(predicate).filter(|child| self.token(*child).relation == Relation::Aux && *child < be);
        let first = helpers.min().unwrap_or(be);
        let span = self.token(first).span.join(self.token(be).span);
        let text = |span: Span| Some(span.of(&self.document.text).to_string());
        let (subject, be) = (Some(self.subject()?), text(span));
        // "The bridge is 40 metres high": how high it is.
        if self.token(predicate).tag == Tag::Adj {
            return Some(join(&[subject, be]));
        }
        let case = self.child(predicate, &[Relation::Case]).filter(|case| *case < predicate)?;
        Some(join(&[subject, be, text(self.token(case).span), self.phrase(predicate)]))
    }

    /// The subject as a phrase; the name of whom a pronoun means.
    pub(super) fn subject(&self) -> Option<String> {
        let verb = self.frame.predicate;
        let own = self.child(verb, &[Relation::NsubjPass, Relation::Nsubj]);
        let relative = self.token(verb).relation == Relation::AclRelcl;
        let subject = match own {
            Some(own) if relative && matches!(self.token(own).norm.as_str(), "who" | "which" | "that") => self.token(verb).head?,
            Some(own) => own,
            // "The crews came and called for help."
            None => self.token(verb).head.filter(|_| self.token(verb).relation == Relation::Conj).and_then(|head| {
                let active = self.child(verb, &[Relation::AuxPass]).is_none();
                let shared = if active { Relation::Nsubj } else { Relation::NsubjPass };
                self.child(head, &[shared])
            })?,
        };
        // "Only hours after the vote" is no subject, whatever the tree says; "I have" is not told of somebody else.
        let unit = dictionary::lookup(UNITS, &self.token(subject).norm);
        let lasts = unit.is_some_and(|unit| unit.dimension == Dimension::Duration);
        let speaker = matches!(self.token(subject).norm.as_str(), "i" | "we" | "you");
        if lasts || speaker && self.children(verb).chain([verb]).any(|word| self.token(word).xpos == "VBP") {
            return None;
        }
        if matches!(self.token(subject).tag, Tag::Pron | Tag::Det) {
            let key = self.frame.subject.as_ref().filter(|_| self.child(verb, &[Relation::NsubjPass]).is_none());
            let key = key.or(self.frame.object.as_ref())?;
            let entity = self.claims.entities.list.iter().position(|entity| &entity.key == key)?;
            let name = called(self.document, self.claims, entity);
            return Some(name).filter(|name| !name.starts_with(|c: char| c.is_ascii_digit()));
        }
        // Nor is "only hours after the vote the chairman", read as one phrase.
        let strays =
            self.gather(subject, true).into_iter().any(|word| matches!(self.token(word).norm.as_str(), "after" | "before"));
        self.phrase(subject).filter(|_| !strays)
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
        // "Are to be kept."
        words.extend(self.children(verb).filter(|child| self.token(*child).xpos == "TO" && *child < verb && first < *child));
        words.order();
        // "Is being looked for."
        let end = self.document.sentences.get(self.frame.sentence).map_or(0, |sentence| sentence.tokens.end);
        let stranded = verb + 1 < end
            && self.token(verb + 1).tag == Tag::Adp
            && (verb + 2 == end || self.token(verb + 2).tag == Tag::Punct || self.token(verb + 2).norm == "by");
        words.extend((stranded && words.last() != Some(&(verb + 1))).then_some(verb + 1));
        let text: Vec<&str> = words.iter().map(|word| self.token(*word).span.of(&self.document.text)).collect();
        Some(text.join(" ").replace(" n't", "n't").replace(" n’t", "n’t"))
    }

    /// Whether a phrase is no part of a question: it is what is asked for, a measure or a time.
    fn is_left_out(&self, head: usize, without: Span) -> bool {
        let figure = self.child(head, &[Relation::Nummod]).is_some();
        let unit = figure && (self.token(head).tag == Tag::Sym || dictionary::lookup(UNITS, &self.token(head).norm).is_some());
        unit || self.token(head).span.overlaps(without) || self.is_timed(head)
    }

    /// The object, else the first short phrase behind the verb that tells no figure.
    fn rest(&self, verb: usize, without: Span) -> Option<String> {
        if let Some(object) = self.child(verb, &[Relation::Obj]).filter(|object| !self.is_left_out(*object, without)) {
            // "Had nothing" goes on.
            return self.phrase(object).filter(|_| !self.token(object).norm.ends_with("thing"));
        }
        // "Fell to $9" would tell an answer, "at Gate 1" does not.
        let named = |word: usize| matches!(self.token(word).tag, Tag::Propn);
        let figure =
            |word: usize| self.children(word).any(|child| self.token(child).relation == Relation::Nummod) && !named(word);
        let fits = |child: &usize| {
            verb < *child && self.token(*child).relation == Relation::Obl && !self.is_left_out(*child, without) && !figure(*child)
        };
        let behind = self.children(verb).find(fits)?;
        // "Out of the jail" has two.
        let mut cases = self.children(behind).filter(|case| *case < behind && self.token(*case).relation == Relation::Case);
        let first = cases.next()?;
        let case = self.token(first).span.join(self.token(cases.last().unwrap_or(first)).span).of(&self.document.text);
        let phrase = self.phrase(behind)?;
        Some(format!("{case} {phrase}"))
    }

    /// Of what a share is told: "the yard" of "40 percent of the yard".
    pub(super) fn share_of(&self, noun: usize) -> Option<String> {
        let of = |child: &usize| self.child(*child, &[Relation::Case]).is_some_and(|case| self.token(case).norm == "of");
        let whole = self.children(noun).filter(|child| self.token(*child).relation == Relation::Nmod).find(of)?;
        self.phrase(whole)
    }

    /// What a stance is taken on: "the offer", "whether the crew had help".
    pub(super) fn matter(&self) -> Option<String> {
        let verb = self.frame.predicate;
        if let Some(below) = self.child(verb, &[Relation::Ccomp]) {
            let frame = self.claims.propositions.iter().map(|claim| &claim.frame).find(|frame| frame.predicate == below)?;
            let told = Clause::new(self.document, self.claims, frame);
            return told.whole(Span::default()).map(|clause| format!("whether {clause}"));
        }
        if let Some(object) = self.child(verb, &[Relation::Obj]) {
            let vague = matches!(self.token(object).tag, Tag::Pron | Tag::Det);
            return self.phrase(object).filter(|_| !vague);
        }
        let to = |child: &usize| self.child(*child, &[Relation::Case]).is_some_and(|case| self.token(case).norm == "to");
        let behind =
            self.children(verb).filter(|child| verb < *child && self.token(*child).relation == Relation::Obl).find(to)?;
        self.phrase(behind).filter(|_| self.token(behind).tag == Tag::Noun)
    }

    /// Somebody or something of the clause, by its key: the name, else the phrase of its noun.
    pub(super) fn called(&self, key: &str) -> Option<String> {
        let entity = self.claims.entities.list.iter().position(|entity| entity.named && entity.key == key);
        if let Some(entity) = entity {
            return Some(called(self.document, self.claims, entity));
        }
        let mut tokens = self.document.sentences.get(self.frame.sentence)?.tokens.clone();
        let phrase = self.phrase(tokens.find(|token| self.token(*token).lemma == key)?)?;
        // By now it is known which.
        let bare = ["a ", "an "].iter().find_map(|article| phrase.strip_prefix(article));
        Some(bare.map_or(phrase.clone(), |bare| format!("the {bare}")))
    }

    /// Whether a word tells a time.
    fn is_timed(&self, token: usize) -> bool {
        let times = self.claims.times.iter().filter(|time| time.frame.sentence == self.frame.sentence);
        times.into_iter().any(|time| time.span.overlaps(self.token(token).span))
    }

    /// A noun phrase on one line, its first word small unless it is a name.
    fn phrase(&self, head: usize) -> Option<String> {
        let short = self.gather(head, false);
        // The time is what is asked for, not a part of the question.
        let timed = |phrase: &Vec<usize>| phrase.iter().any(|token| self.is_timed(*token));
        let whole = Some(self.gather(head, true)).filter(|whole| whole.len() <= LONGEST && !timed(whole)).unwrap_or(short);
        let (first, last) = (*whole.first()?, *whole.last()?);
        if LONGEST < whole.len() {
            return None;
        }
        let text = self.token(first).span.join(self.token(last).span).of(&self.document.text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let starts =
            self.document.sentences[self.frame.sentence].tokens.start == first && !self.token(first).xpos.starts_with("NNP");
        Some(if starts || self.token(first).tag == Tag::Det { small(&text) } else { text })
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
        // A phrase cut behind "with" or "the" ends before it.
        let ends = |place: &usize| !matches!(self.token(found[*place]).tag, Tag::Adp | Tag::Det | Tag::Cconj);
        let last = (centre..=last).rev().find(ends).unwrap_or(centre);
        found[first..=last].to_vec()
    }
}

/// A text with a small first letter.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default() + letters.as_str()
}

/// An entity by its name, with the article that the report gives it: "the Harbour Board".
pub(super) fn called(document: &Document, claims: &Claims, entity: usize) -> String {
    let name = claims.entities.list[entity].name.as_str();
    if let Some(rest) = name.strip_prefix("The ") {
        return format!("the {rest}");
    }
    let written = |first: usize, last: usize| document.tokens[first].span.join(document.tokens[last].span).of(&document.text);
    let mut mentions = claims.entities.mentions.iter().filter(|mention| mention.entity == entity);
    let article =
        mentions.find(|mention| written(mention.first, mention.last) == name).and_then(|mention| mention.first.checked_sub(1));
    if article.is_some_and(|article| document.tokens[article].norm == "the") { format!("the {name}") } else { name.to_string() }
}

/// A speaker or holder by the name given, with its article in the middle of a question.
pub(super) fn named(document: &Document, claims: &Claims, name: &str) -> String {
    match claims.entities.list.iter().position(|entity| entity.name == name) {
        Some(entity) => called(document, claims, entity),
        None if ["The ", "A ", "An "].iter().any(|article| name.starts_with(article)) => small(name),
        None => name.to_string(),
    }
}

fn join(parts: &[Option<String>]) -> String {
    parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}
