//! Who says what stands in quotation marks, by which word of saying, and to whom.
//!
//! Reporters put the speaker in few places: right behind the quote ("...," said Ann Poe), right before it (Poe said: "..."), around a
//! fragment (Poe called it "..."), in another clause of the sentence (it was "...", Poe said; according to Poe). What stands beside the
//! marks is read first, because the tree of a sentence with a quote in it is often wrong there.

use super::{
    mark::Stretch,
    scene::{NEAR, Saying, Scene},
};
use crate::{
    dictionary::{self, cue},
    document::{Relation, Tag},
};

/// The most tokens between a quote and the verb of saying behind it: a name with its office stands between.
const FAR: usize = 30;
/// The most tokens from a verb of saying to a fragment that it reports.
const REACH: usize = 60;

impl Scene<'_, '_> {
    /// The first token behind the quote that is no mark, and whether a comma, question or exclamation mark parts it from the quote.
    fn behind(&self, stretch: &Stretch) -> (usize, bool) {
        let sentence = self.sentence(stretch.last);
        let mut parted = matches!(self.tree.norm(stretch.last), "," | "?" | "!" | "..." | "-" | "…");
        let mut next = stretch.last + 1;
        while next < sentence.end && (self.is_mark(next) || matches!(self.tree.norm(next), "," | "-")) && !self.masked[next] {
            parted |= !self.is_mark(next);
            next += 1;
        }
        (next, parted)
    }

    /// How an outer quote is attributed in its own sentence, or by a colon before it.
    pub(crate) fn saying(&self, stretch: &Stretch) -> Option<Saying> {
        let begins = self.begins(stretch);
        let comma = self.tree.norm(stretch.last) == "," || self.tree.token(stretch.last).tag != Tag::Punct;
        let after = || self.after(stretch, begins);
        let before = || self.before(stretch);
        let beside = if begins || comma { after().or_else(before) } else { before().or_else(after) };
        beside
            .or_else(|| if begins { self.colon(stretch) } else { None })
            .or_else(|| self.around(stretch))
            .or_else(|| self.according(stretch))
    }

    /// Without a word of saying beside it: the sentence before, in the same paragraph, tells what somebody says.
    pub(crate) fn implied(&self, stretch: &Stretch) -> Option<Saying> {
        let sentences = &self.tree.document.sentences;
        let here = self.tree.sentence(stretch.first);
        let before = here.checked_sub(1).filter(|before| sentences[*before].paragraph == sentences[here].paragraph)?;
        if !self.begins(stretch) || !self.ends(stretch) {
            return None;
        }
        let mut verbs = sentences[before].tokens.clone().filter(|token| !self.masked[*token] && self.is_saying(*token));
        verbs.find_map(|verb| self.by_subject(verb).filter(Saying::says))
    }

    /// A quote inside a quote: by the verb of saying before it, inside the outer one.
    pub(crate) fn inner(&self, stretch: &Stretch) -> Option<Saying> {
        let sentence = self.sentence(stretch.first);
        let verb = (sentence.start..stretch.first)
            .rev()
            .take(NEAR)
            .take_while(|token| self.masked[*token])
            .find(|token| self.is_saying(*token))?;
        let noun = self.tree.subject(verb).filter(|noun| *noun < stretch.first || stretch.last < *noun)?;
        Some(self.by(verb, noun))
    }

    /// "...," said Ann Poe. "...," the mayor told reporters. "...," according to the mayor.
    fn after(&self, stretch: &Stretch, begins: bool) -> Option<Saying> {
        let (start, parted) = self.behind(stretch);
        let end =
            (start..self.sentence(stretch.last).end).find(|token| self.masked[*token]).unwrap_or(self.sentence(stretch.last).end);
        if !parted || end <= start {
            return None;
        }
        if self.tree.norm(start) == "according" {
            return self.according_at(start);
        }
        let mut start = start;
        // "..., as the admiral later described it".
        while start + 1 < end && (self.tree.token(start).tag == Tag::Adv || self.tree.norm(start) == "as") {
            start += 1;
        }
        // The verb first.
        let small = self.tree.token(start).span.of(&self.tree.document.text).starts_with(char::is_lowercase);
        if self.is_finite(start) && small && (begins || self.is_saying(start)) {
            let noun = self.noun_between(start + 1, end)?;
            return Some(self.by(start, noun));
        }
        let opens =
            !small || matches!(self.tree.token(start).tag, Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Num);
        if !opens || matches!(self.tree.norm(start), "which" | "that" | "who" | "whose" | "what") {
            return None;
        }
        let own = |verb: usize| {
            let subject = self.tree.own_subject(verb)?;
            let phrase = self.tree.phrase(subject);
            (start <= subject && phrase.first().is_some_and(|first| *first <= start + 1)).then_some(subject)
        };
        let plain = |verb: usize| {
            (start..verb).all(|token| {
                let token = self.tree.token(token);
                let noun = matches!(token.tag, Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Num | Tag::Adp);
                noun && !matches!(token.norm.as_str(), "which" | "that" | "who" | "whose")
                    || matches!(token.norm.as_str(), "'s" | "." | "'" | "-" | "," | "and" | "also" | "later" | "then")
            })
        };
        let verbs = || (start + 1..end.min(start + FAR)).filter(|token| self.is_saying(*token));
        if let Some(verb) = self.mistagged(start, end) {
            return Some(self.by(verb, verb - 1));
        }
        let verb = verbs()
            .find(|verb| own(*verb).is_some() || self.is_quoted_as(*verb) && plain(*verb))
            .or_else(|| self.past_clause(start, end))
            .or_else(|| verbs().find(|verb| plain(*verb) && self.is_finite(*verb)))
            .or_else(|| {
                let any = (start + 1..end.min(start + NEAR)).find(|token| self.is_finite(*token));
                any.filter(|verb| begins && (own(*verb).is_some() || plain(*verb)))
            })?;
        let noun = own(verb).or_else(|| self.noun_between(start, verb))?;
        Some(self.by(verb, noun))
    }

    /// "Ms Roe, who chairs the board, told the paper": what stands between two commas is passed.
    fn past_clause(&self, start: usize, end: usize) -> Option<usize> {
        let mut commas = (start..end.min(start + FAR)).filter(|token| self.tree.norm(*token) == ",");
        let first = commas.next().filter(|comma| comma - start <= NEAR)?;
        let relative = first + 1 < end && matches!(self.tree.norm(first + 1), "who" | "which" | "whose");
        let verb = |comma: usize| comma + 1 < end && self.is_saying(comma + 1) && self.is_finite(comma + 1);
        commas.find(|comma| verb(*comma)).map(|comma| comma + 1).filter(|_| relative)
    }

    /// "the report states", "the lawsuit claims": the tagger may take the verb for a plural. It stands at the end of the clause.
    fn mistagged(&self, start: usize, end: usize) -> Option<usize> {
        let last = (start..end).take(NEAR).take_while(|token| self.tree.token(*token).tag != Tag::Punct).last()?;
        let token = self.tree.token(last);
        let small = token.span.of(&self.tree.document.text).starts_with(char::is_lowercase);
        let stem = token.norm.strip_suffix('s').filter(|stem| dictionary::holds(cue::REPORT_VERBS, stem));
        let plural = matches!(token.tag, Tag::Noun | Tag::Propn) && small && stem.is_some();
        let noun = start < last && matches!(self.tree.token(last - 1).tag, Tag::Noun | Tag::Propn);
        let verb = (start..last).any(|token| matches!(self.tree.token(token).tag, Tag::Verb | Tag::Aux));
        (plural && noun && !verb).then_some(last)
    }

    /// Poe said: "..."; adding, "..."; the statement, which read "...".
    fn before(&self, stretch: &Stretch) -> Option<Saying> {
        let sentence = self.sentence(stretch.first);
        let mut at = stretch.first;
        let mut colon = false;
        while sentence.start < at && (self.is_mark(at - 1) || matches!(self.tree.norm(at - 1), "," | ":" | "that" | "-")) {
            colon |= self.tree.norm(at - 1) == ":";
            at -= 1;
        }
        if at == stretch.first || at <= sentence.start || self.masked[at - 1] {
            return None;
        }
        let parted = (at..stretch.first).any(|token| matches!(self.tree.norm(token), "," | ":" | "that"));
        let limit = if parted { NEAR } else { 1 };
        let near = (sentence.start..at).rev().take_while(|token| !self.masked[*token]);
        let listed = near.clone().take(if colon { REACH } else { limit }).find(|token| self.is_saying(*token));
        if let Some(verb) = listed {
            // Where the tree gives the verb no subject, whoever the sentence begins with.
            let first = || self.noun_between(sentence.start, verb).filter(|noun| self.tree.token(*noun).tag == Tag::Propn);
            let saying = self.by_subject(verb).or_else(|| first().map(|noun| self.by(verb, noun)));
            return saying.filter(|saying| self.can_say(saying));
        }
        if !colon {
            return None;
        }
        // "Poe demurred: ..." has a verb that is none of saying; "Poe: ..." has none.
        let verb = near.clone().take(NEAR).find(|token| self.is_finite(*token));
        match verb {
            Some(verb) => self.by_subject(verb),
            None => self.label(sentence.start, at),
        }
    }

    /// The sentence before ends with a colon: "The mayor wrote on Monday:" and the quote on the next line.
    fn colon(&self, stretch: &Stretch) -> Option<Saying> {
        let sentence = self.tree.sentence(stretch.first).checked_sub(1)?;
        let tokens = self.tree.document.sentences[sentence].tokens.clone();
        if self.tree.norm(tokens.end - 1) != ":" {
            return None;
        }
        let verb = tokens.clone().rev().find(|token| !self.masked[*token] && self.is_saying(*token));
        verb.and_then(|verb| self.by_subject(verb)).or_else(|| self.label(tokens.start, tokens.end - 1))
    }

    /// "Ann Poe: ...": a name and nothing else.
    fn label(&self, start: usize, end: usize) -> Option<Saying> {
        let noun = self.noun_between(start, end)?;
        let bare = (start..end).all(|token| !matches!(self.tree.token(token).tag, Tag::Verb | Tag::Aux));
        (bare && end - start <= NEAR).then(|| {
            let mut saying = self.by(noun, noun);
            saying.addressee = None;
            saying.cue = self.tree.token(end.min(self.sentence(start).end - 1)).span;
            saying
        })
    }

    /// A fragment inside a clause that is reported: by the verb of saying that is nearest before it, or that stands beside its clause.
    fn around(&self, stretch: &Stretch) -> Option<Saying> {
        let sentence = self.sentence(stretch.first);
        let left = (sentence.start..stretch.first).rev().take(REACH).filter(|token| !self.masked[*token]);
        let mut verbs = left.clone().filter(|token| self.is_saying(*token));
        if let Some(saying) =
            verbs.find_map(|verb| self.by_subject(verb).filter(Saying::says).filter(|saying| self.can_say(saying)))
        {
            return Some(saying);
        }
        // "..., Poe said" at the end of the sentence.
        let last = self.sentence(stretch.last);
        let right = (stretch.last + 1..last.end).filter(|token| !self.masked[*token] && self.is_saying(*token));
        let aside = |verb: &usize| {
            let token = self.tree.token(*verb);
            let holds = |head: usize| head < stretch.first || self.tree.subtree(head).binary_search(&stretch.first).is_ok();
            let beside = match token.relation {
                Relation::Parataxis | Relation::Root => true,
                _ => token.head.is_some_and(|head| self.masked[head]),
            };
            beside && self.tree.own_subject(*verb).is_some() && token.head.is_none_or(holds)
        };
        // As the only verb before: "Poe, in a speech, thundered that there was ...".
        let verb = right.clone().find(aside);
        verb.and_then(|verb| self.by_subject(verb)).or_else(|| {
            let speech = |verb: &usize| {
                self.is_finite(*verb)
                    && self
                        .tree
                        .child(*verb, &[Relation::Ccomp])
                        .is_some_and(|clause| self.tree.subtree(clause).binary_search(&stretch.first).is_ok())
            };
            let saying = left.clone().find(speech).and_then(|verb| self.by_subject(verb))?;
            saying.speaker.as_ref().is_some_and(|speaker| speaker.named).then_some(saying)
        })
    }

    /// "According to Poe, it was ..."; "in the words of Poe".
    fn according(&self, stretch: &Stretch) -> Option<Saying> {
        let sentence = self.sentence(stretch.first);
        let found = sentence.clone().find(|token| {
            let next = |offset: usize| if token + offset < sentence.end { self.tree.norm(token + offset) } else { "" };
            !self.masked[*token]
                && (self.tree.norm(*token) == "according" && next(1) == "to"
                    || self.tree.norm(*token) == "words" && next(1) == "of" && 0 < *token && self.tree.norm(token - 1) == "the")
        })?;
        self.according_at(found)
    }

    fn according_at(&self, token: usize) -> Option<Saying> {
        let end = self.sentence(token).end;
        let noun = self.noun_between(token + 2, end)?;
        let mut saying = self.by(token, noun);
        saying.cue = self.tree.span(&[token, token + 1]);
        saying.addressee = None;
        Some(saying)
    }
}
