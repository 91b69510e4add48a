//! A document with its quotation marks, and what every way of finding a speaker asks of it: which words say something, whose words they
//! are, to whom they are said.

use super::{
    attribution::{Source, noun_source},
    coreference::Coreference,
    entity::Entities,
    mark::Stretch,
    tree::Tree,
};
use crate::{
    dictionary::{self, cue, role::ROLES},
    document::{Relation, Span, Tag},
};

/// How a quote is attributed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Saying {
    /// The word of saying.
    pub(crate) cue: Span,
    /// The token of it.
    pub(crate) verb: usize,
    /// The token of who says it.
    pub(crate) noun: usize,
    /// Who says it; nothing where only a pronoun says it that could not be resolved.
    pub(crate) speaker: Option<Source>,
    /// The token of the pronoun, where it is one.
    pub(crate) pronoun: Option<usize>,
    /// Who is told.
    pub(crate) addressee: Option<Source>,
}

/// The most tokens between a verb that need not be one of saying and the marks.
pub(super) const NEAR: usize = 8;

/// What is looked at to find speakers.
pub(crate) struct Scene<'a, 'd> {
    pub(crate) tree: &'a Tree<'d>,
    pub(crate) entities: &'a Entities,
    pub(crate) coreference: &'a Coreference,
    /// For each token, whether it stands between marks.
    pub(crate) masked: Vec<bool>,
}
impl<'a, 'd> Scene<'a, 'd> {
    pub(crate) fn new(tree: &'a Tree<'d>, entities: &'a Entities, coreference: &'a Coreference, stretches: &[Stretch]) -> Self {
        let mut masked = vec![false; tree.document.tokens.len()];
        for stretch in stretches.iter().filter(|stretch| stretch.within.is_none()) {
            masked[stretch.first..=stretch.last].fill(true);
        }
        Scene { tree, entities, coreference, masked }
    }

    /// The tokens of the sentence of a token.
    pub(crate) fn sentence(&self, token: usize) -> std::ops::Range<usize> {
        self.tree.document.sentences[self.tree.sentence(token)].tokens.clone()
    }

    pub(super) fn is_mark(&self, token: usize) -> bool {
        matches!(self.tree.norm(token), "\"" | "'" | "''" | "``" | "`")
    }

    /// Whether the quote begins its sentence, but for its mark.
    pub(crate) fn begins(&self, stretch: &Stretch) -> bool {
        let sentence = self.sentence(stretch.first);
        (sentence.start..stretch.first).all(|token| self.is_mark(token) || matches!(self.tree.norm(token), "-" | "—"))
    }

    /// Whether the sentence ends with the quote.
    pub(crate) fn ends(&self, stretch: &Stretch) -> bool {
        let sentence = self.sentence(stretch.last);
        (stretch.last + 1..sentence.end).all(|token| self.is_mark(token) || matches!(self.tree.norm(token), "." | "-"))
    }

    pub(super) fn is_saying(&self, token: usize) -> bool {
        let lemma = self.tree.lemma(token);
        self.tree.token(token).tag == Tag::Verb
            && (dictionary::holds(cue::REPORT_VERBS, lemma) || dictionary::holds(cue::JUDGING_VERBS, lemma))
    }

    pub(super) fn is_finite(&self, token: usize) -> bool {
        self.tree.token(token).tag == Tag::Verb && matches!(self.tree.token(token).xpos, "VBD" | "VBZ" | "VBP")
    }

    /// Whether the verb makes a speaker of its subject: figures and meetings reveal and suggest things, people and bodies do both.
    pub(super) fn can_say(&self, saying: &Saying) -> bool {
        let Some(speaker) = &saying.speaker else { return true };
        let person = |lemma: &str| dictionary::lookup(ROLES, lemma).is_some();
        !dictionary::holds(cue::SHOWING_VERBS, self.tree.lemma(saying.verb))
            || speaker.named
            || person(&speaker.key)
            || speaker.entity.is_some_and(|entity| self.entities.list[entity].may_be_person())
    }

    /// The head of the first noun phrase between two places: its last noun, with possessors passed.
    pub(super) fn noun_between(&self, start: usize, end: usize) -> Option<usize> {
        let mut head = None;
        for token in start..end {
            match self.tree.token(token).tag {
                _ if self.masked[token] => break,
                Tag::Pron if head.is_none() && self.tree.token(token).relation != Relation::NmodPoss => return Some(token),
                Tag::Noun | Tag::Propn => head = Some(token),
                // "Ms", "Rep": names and titles that the tagger does not know.
                Tag::Verb | Tag::X | Tag::Adv
                    if self.tree.token(token).span.of(&self.tree.document.text).starts_with(char::is_uppercase) =>
                {
                    head = Some(token);
                }
                Tag::Det | Tag::Adj | Tag::Num | Tag::Pron => {
                    if head.is_some() {
                        break;
                    }
                }
                _ if matches!(self.tree.norm(token), "'s" | "'" | "-" | ".") => {}
                _ => break,
            }
        }
        head
    }

    /// A verb of saying with the noun that speaks.
    pub(super) fn by(&self, verb: usize, noun: usize) -> Saying {
        let tree = self.tree;
        // "the agency said, quoting the minister": the minister speaks.
        let quoting =
            tree.children(verb).iter().copied().find(|child| tree.lemma(*child) == "quote" && tree.token(*child).xpos == "VBG");
        let quoted = quoting.and_then(|quoting| tree.child(quoting, &[Relation::Obj]));
        let (noun, verb) = match (quoting, quoted) {
            (Some(quoting), Some(quoted)) => (quoted, quoting),
            _ => (noun, verb),
        };
        // "Poe said he called it ...": he is Poe.
        let himself = matches!(tree.norm(noun), "he" | "she").then(|| self.speech_around(noun)).flatten();
        let himself =
            himself.and_then(|outer| tree.own_subject(outer)).filter(|subject| *subject != noun && !self.masked[*subject]);
        let noun = himself.unwrap_or(noun);
        let pronoun = (tree.token(noun).tag == Tag::Pron).then_some(noun);
        let mut speaker = noun_source(tree, self.entities, self.coreference, noun);
        if let Some(source) = &mut speaker {
            source.span = tree.span(&[noun.min(verb), noun.max(verb)]);
        }
        let addressee = self.addressee(verb).filter(|told| *told != noun);
        Saying {
            cue: tree.token(verb).span,
            verb,
            noun,
            speaker,
            pronoun,
            addressee: addressee.and_then(|told| noun_source(tree, self.entities, self.coreference, told)),
        }
    }

    /// A verb of saying with its own subject.
    pub(super) fn by_subject(&self, verb: usize) -> Option<Saying> {
        self.teller(verb).map(|noun| self.by(verb, noun))
    }

    /// The head of the phrase for who says what a verb of saying reports.
    pub(super) fn teller(&self, verb: usize) -> Option<usize> {
        let token = self.tree.token(verb);
        // "a plan called ...": it calls nothing.
        let reduced = token.xpos == "VBN" && token.relation == Relation::Acl;
        let passive = (self.tree.is_passive(verb) || reduced) && !self.is_quoted_as(verb);
        let noun = if passive { self.tree.agent(verb) } else { self.speaking(verb) };
        noun.filter(|noun| self.masked[verb] || !self.masked[*noun])
    }

    /// "The minister was quoted as saying": the subject of the passive speaks.
    pub(super) fn is_quoted_as(&self, verb: usize) -> bool {
        matches!(self.tree.lemma(verb), "quote" | "cite")
    }

    /// Who does it: the verb's own subject, else the name right before it, else the subject it shares with another verb.
    pub(super) fn speaking(&self, verb: usize) -> Option<usize> {
        let tree = self.tree;
        let outside = |subject: usize| self.masked[verb] || !self.masked[subject];
        let own = tree.own_subject(verb).filter(|subject| outside(*subject) && tree.token(verb).relation != Relation::AclRelcl);
        let before = (self.sentence(verb).start..verb).rev().take(3).find(|token| tree.token(*token).tag != Tag::Adv);
        let named = before.filter(|token| tree.token(*token).tag == Tag::Propn && self.entities.at(*token).is_some());
        own.or(named).or_else(|| self.shared(verb))
    }

    /// The subject that a verb shares with another. A participle behind a comma ("..., adding") goes with the speaker of the sentence,
    /// not with a subject inside the speech; so does one that the tree hangs on a day or week.
    pub(super) fn shared(&self, verb: usize) -> Option<usize> {
        let tree = self.tree;
        // "quoted a witness as saying": the witness says it.
        let quoting = tree.token(verb).head.filter(|head| self.is_quoted_as(*head) && !tree.is_passive(*head));
        if let Some(quoting) = quoting.filter(|_| tree.has_child(verb, |child| child.norm == "as")) {
            return tree.child(quoting, &[Relation::Obj]);
        }
        let subject = tree.subject(verb)?;
        let participle = tree.token(verb).xpos == "VBG";
        if participle && matches!(tree.token(subject).relation, Relation::OblUnmarked) {
            return tree.token(subject).head.and_then(|head| tree.subject(head));
        }
        let outer = self.speech_around(subject).filter(|_| participle);
        outer.and_then(|outer| tree.subject(outer)).or(Some(subject))
    }

    /// The verb of saying whose content the clause of a token is.
    pub(super) fn speech_around(&self, token: usize) -> Option<usize> {
        let mut clause = self.tree.predicate(token);
        for _ in 0..4 {
            let head = self.tree.token(clause).head?;
            match self.tree.token(clause).relation {
                Relation::Ccomp => return self.is_saying(head).then_some(head),
                Relation::Conj | Relation::Xcomp | Relation::Advcl => clause = head,
                _ => return None,
            }
        }
        None
    }

    /// Whom the verb tells: its object where it takes a hearer, else who stands behind "to"; "addressing the board, Poe said".
    pub(super) fn addressee(&self, verb: usize) -> Option<usize> {
        let tree = self.tree;
        let is_noun = |token: usize| matches!(tree.token(token).tag, Tag::Noun | Tag::Propn);
        if dictionary::holds(cue::TELLING_VERBS, tree.lemma(verb)) && !tree.is_passive(verb) {
            // "asked the council to pay" is not told to the council in these words.
            let asks = |child: &usize| tree.has_child(*child, |mark| mark.xpos == "TO");
            if tree.lemma(verb) == "ask" && tree.children(verb).iter().any(asks) {
                return None;
            }
            let object =
                tree.child(verb, &[Relation::Iobj, Relation::Obj]).filter(|object| verb < *object && !self.masked[*object]);
            return object.or_else(|| self.noun_between(verb + 1, self.sentence(verb).end)).filter(|noun| is_noun(*noun));
        }
        if !dictionary::holds(cue::REPORT_VERBS, tree.lemma(verb)) {
            return None;
        }
        let mut reach = (verb + 1..self.sentence(verb).end).take(NEAR).take_while(|token| !self.masked[*token]);
        let to = reach.find(|token| tree.norm(*token) == "to" && tree.token(*token).tag == Tag::Adp);
        let told = to.and_then(|to| tree.token(to).head.filter(|noun| to < *noun && is_noun(*noun)));
        let by_message = |noun: &usize| {
            tree.token(*noun).head.is_some_and(|head| head == verb || dictionary::holds(cue::MESSAGES, tree.lemma(head)))
        };
        told.filter(by_message).or_else(|| {
            let addressing =
                tree.children(verb).iter().copied().find(|child| tree.lemma(*child) == "address" && *child < verb)?;
            tree.child(addressing, &[Relation::Obj])
        })
    }
}

impl Saying {
    /// Whether somebody is known to say it.
    pub(super) fn says(&self) -> bool {
        self.speaker.is_some() || self.pronoun.is_some()
    }
}
