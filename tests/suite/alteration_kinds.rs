//! The places of an article whose meaning one word decides, and what that word is changed to.

use rashomon::{
    dictionary::{
        calendar::{MONTHS, WEEKDAYS},
        cue::REPORT_VERBS,
        number_word::CARDINALS,
    },
    document::{Document, Relation, Span, Tag, Token},
    extraction::{Claims, Measure, Mention},
};

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Figure,
    Unit,
    Date,
    Name,
    Negation,
    Word,
    Speaker,
    Status,
}

pub(crate) const KINDS: [Kind; 8] =
    [Kind::Figure, Kind::Unit, Kind::Date, Kind::Name, Kind::Negation, Kind::Word, Kind::Speaker, Kind::Status];

impl Kind {
    /// The share that must be found, per mille.
    pub(crate) fn least(self) -> usize {
        match self {
            Kind::Figure | Kind::Date | Kind::Word => 950,
            Kind::Negation | Kind::Speaker => 850,
            Kind::Unit | Kind::Name | Kind::Status => 700,
        }
    }
}

/// A change of one place.
pub(crate) struct Alteration {
    pub(crate) kind: Kind,
    /// What is replaced: empty where something is put in.
    at: Span,
    /// By what.
    pub(crate) text: String,
    /// The words a finding must touch in the article: those replaced, or those on both sides of what is put in.
    pub(crate) original: Span,
}

impl Alteration {
    /// The altered text, and the words a finding must touch in it.
    pub(crate) fn apply(&self, text: &str) -> (String, Span) {
        let altered = format!("{}{}{}", &text[..self.at.start], self.text, &text[self.at.end..]);
        let end = self.original.end - (self.at.end - self.at.start) + self.text.len();
        (altered, Span::new(self.original.start, end))
    }
}

/// All alterations of an article, in the order of its text within each kind.
pub(crate) fn alterations(document: &Document, claims: &Claims) -> Vec<Alteration> {
    let site = Site { document, claims };
    let tokens = 0..document.tokens.len();
    let mut found: Vec<Alteration> = Vec::new();
    found.extend(tokens.clone().filter_map(|token| site.figure(token)));
    found.extend(tokens.clone().filter_map(|token| site.unit(token)));
    found.extend(tokens.clone().filter_map(|token| site.date(token)));
    found.extend(tokens.clone().filter_map(|token| site.negation(token)));
    found.extend(tokens.clone().filter_map(|token| site.word(token)));
    found.extend(tokens.filter_map(|token| site.status(token)));
    found.extend(claims.entities.mentions.iter().filter_map(|mention| site.name(mention)));
    found
}

struct Site<'a> {
    document: &'a Document,
    claims: &'a Claims,
}

impl Site<'_> {
    fn token(&self, token: usize) -> &Token {
        &self.document.tokens[token]
    }

    fn written(&self, token: usize) -> &str {
        self.token(token).span.of(&self.document.text)
    }

    fn next(&self, token: usize) -> Option<&Token> {
        self.document.tokens.get(token + 1)
    }

    fn is_named(&self, token: usize) -> bool {
        self.claims.entities.at(token).is_some() || self.token(token).tag == Tag::Propn
    }

    fn replaced(&self, kind: Kind, token: usize, text: String) -> Alteration {
        let at = self.token(token).span;
        Alteration { kind, at, text, original: at }
    }

    /// A figure of a measure or count to one half as large again and two more.
    fn figure(&self, token: usize) -> Option<Alteration> {
        let span = self.token(token).span;
        let measured = self.claims.quantities.iter().any(|quantity| quantity.span.overlaps(span));
        let norm = self.token(token).norm.as_str();
        if !measured || self.is_named(token) {
            return None;
        }
        if let Some(index) = CARDINALS.iter().position(|(word, value)| *word == norm && 1 < *value) {
            let value = CARDINALS[index].1;
            let other = CARDINALS.iter().find(|(_, other)| *other == if value < 17 { value + 3 } else { value - 10 })?;
            return Some(self.replaced(Kind::Figure, token, other.0.to_string()));
        }
        let value: u64 = norm.replace(',', "").parse().ok()?;
        let other = value + value / 2 + 2;
        let text = if norm.contains(',') { format!("{},{:03}", other / 1000, other % 1000) } else { other.to_string() };
        (other < 1_000_000).then(|| self.replaced(Kind::Figure, token, text))
    }

    /// A unit of measure to another one.
    fn unit(&self, token: usize) -> Option<Alteration> {
        const UNITS: [(&str, &str); 16] = [
            ("minutes", "hours"),
            ("minute", "hour"),
            ("hours", "minutes"),
            ("hour", "minute"),
            ("days", "weeks"),
            ("day", "week"),
            ("weeks", "months"),
            ("week", "month"),
            ("months", "years"),
            ("years", "months"),
            ("miles", "kilometres"),
            ("kilometres", "miles"),
            ("kilometers", "miles"),
            ("metres", "feet"),
            ("feet", "metres"),
            ("tons", "pounds"),
        ];
        let span = self.token(token).span;
        let measures = |measure: &Measure| matches!(measure, Measure::Unit(_));
        let measured = self.claims.quantities.iter().any(|quantity| measures(&quantity.measure) && quantity.span.overlaps(span));
        let other = UNITS.iter().find(|(unit, _)| *unit == self.token(token).norm)?.1;
        measured.then(|| self.replaced(Kind::Unit, token, other.to_string()))
    }

    /// A weekday, month, day, year or hour to another.
    fn date(&self, token: usize) -> Option<Alteration> {
        let span = self.token(token).span;
        let norm = self.token(token).norm.as_str();
        let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
        if !self.claims.times.iter().any(|time| time.span.overlaps(span)) {
            return None;
        }
        let beside = |table: &[(&str, u8)], step: u8, count: u8| {
            let number = table.iter().find(|(word, _)| *word == norm)?.1;
            let name = |entry: &&(&str, u8)| entry.1 == (number - 1 + step) % count + 1 && norm.len().min(4) <= entry.0.len();
            table.iter().find(name).map(|entry| capital(entry.0))
        };
        let month = |token: Option<&Token>| token.is_some_and(|token| MONTHS.iter().any(|(word, _)| *word == token.norm));
        let before = token.checked_sub(1).map(|before| self.token(before));
        let text = beside(WEEKDAYS, 2, 7).or_else(|| beside(MONTHS, 3, 12)).or_else(|| match norm.split_once(':') {
            Some((hour, minute)) => Some(format!("{:02}:{minute}", (hour.parse::<u32>().ok()? + 3) % 24)),
            None if month(before) || month(self.next(token)) => {
                let number: u32 = norm.parse().ok()?;
                Some(
                    if 31 < number {
                        number - 3
                    } else if number < 20 {
                        number + 5
                    } else {
                        number - 5
                    }
                    .to_string(),
                )
            }
            None => None,
        })?;
        Some(self.replaced(Kind::Date, token, text))
    }

    /// "was" to "was not", and back.
    fn negation(&self, token: usize) -> Option<Alteration> {
        let verbs = ["are", "can", "could", "did", "had", "has", "have", "is", "was", "were", "will", "would"];
        let span = self.token(token).span;
        let next = self.next(token)?;
        let helps = verbs.contains(&self.token(token).norm.as_str())
            && matches!(self.token(token).relation, Relation::Aux | Relation::AuxPass | Relation::Cop);
        if !helps || !next.norm.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        if next.norm == "not" {
            let after = self.document.tokens.get(token + 2)?;
            let original = span.join(after.span);
            return Some(Alteration {
                kind: Kind::Negation,
                at: Span::new(span.end, next.span.end),
                text: String::new(),
                original,
            });
        }
        let at = Span::new(span.end, span.end);
        let plain = !matches!(next.norm.as_str(), "n't" | "never" | "no" | "nothing");
        plain.then(|| Alteration { kind: Kind::Negation, at, text: " not".into(), original: span.join(next.span) })
    }

    /// A noun, adjective or verb of a quote of four words or more to one that no report has.
    fn word(&self, token: usize) -> Option<Alteration> {
        let quoted = self.claims.quotes.iter().any(|quote| 4 <= quote.words.len() && quote.words.contains(&token));
        let written = self.written(token);
        let plain = 4 <= written.len() && written.bytes().all(|byte| byte.is_ascii_lowercase());
        if !quoted
            || !plain
            || self.is_named(token)
            || self.claims.quantities.iter().any(|one| one.span.overlaps(self.token(token).span))
        {
            return None;
        }
        let text = match (self.token(token).tag, self.token(token).xpos) {
            (Tag::Noun, "NNS") => "lanterns",
            (Tag::Noun, _) => "lantern",
            (Tag::Adj, _) => "crimson",
            (Tag::Verb, "VBD" | "VBN") => "borrowed",
            (Tag::Verb, "VBG") => "borrowing",
            (Tag::Verb, "VBZ") => "borrows",
            (Tag::Verb, _) => "borrow",
            _ => return None,
        };
        Some(self.replaced(Kind::Word, token, text.into()))
    }

    /// A name to one that no report has.
    fn name(&self, mention: &Mention) -> Option<Alteration> {
        let at = self.token(mention.first).span.join(self.token(mention.last).span);
        let measured = self.claims.times.iter().any(|time| time.span.overlaps(at));
        let whole = at.of(&self.document.text);
        let dashed = self.document.text[at.end..].starts_with('-') || self.document.text[..at.start].ends_with('-');
        let part = (mention.first..=mention.last)
            .any(|token| self.token(token).relation == Relation::Compound && self.outside(mention, token));
        // A line without a verb ("By our correspondent at Lake Such") claims nothing.
        let sentence = self.document.sentences.iter().find(|sentence| sentence.tokens.contains(&mention.first));
        let claims = sentence.is_some_and(|sentence| sentence.tokens.clone().any(|token| self.token(token).tag == Tag::Verb));
        if !claims
            || measured
            || dashed
            || part
            || !whole.starts_with(char::is_uppercase)
            || !whole.ends_with(char::is_alphabetic)
        {
            return None;
        }
        let speaks = (mention.first..=mention.last).any(|token| {
            let head = self.token(token).head.map(|head| self.token(head));
            self.token(token).relation == Relation::Nsubj
                && head.is_some_and(|head| head.tag == Tag::Verb && REPORT_VERBS.binary_search(&head.lemma.as_str()).is_ok())
        });
        let text = if mention.first < mention.last { "Erik Lindholm" } else { "Lindholm" };
        Some(Alteration { kind: if speaks { Kind::Speaker } else { Kind::Name }, at, text: text.into(), original: at })
    }

    fn outside(&self, mention: &Mention, token: usize) -> bool {
        self.token(token).head.is_none_or(|head| head < mention.first || mention.last < head)
    }

    /// "will close" to "closed".
    fn status(&self, token: usize) -> Option<Alteration> {
        const PAST: [(&str, &str); 24] = [
            ("be", "was"),
            ("become", "became"),
            ("begin", "began"),
            ("bring", "brought"),
            ("build", "built"),
            ("come", "came"),
            ("do", "did"),
            ("fall", "fell"),
            ("get", "got"),
            ("give", "gave"),
            ("go", "went"),
            ("have", "had"),
            ("hold", "held"),
            ("keep", "kept"),
            ("leave", "left"),
            ("make", "made"),
            ("meet", "met"),
            ("pay", "paid"),
            ("say", "said"),
            ("see", "saw"),
            ("send", "sent"),
            ("speak", "spoke"),
            ("take", "took"),
            ("tell", "told"),
        ];
        let verb = self.next(token).filter(|next| self.token(token).norm == "will" && next.xpos == "VB")?;
        let irregular = PAST.iter().find(|(base, _)| *base == verb.norm).map(|(_, past)| (*past).to_string());
        let text = irregular.unwrap_or_else(|| match verb.norm.as_bytes() {
            [.., b'e'] => format!("{}d", verb.norm),
            [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ied", &verb.norm[..verb.norm.len() - 1]),
            _ => format!("{}ed", verb.norm),
        });
        let at = self.token(token).span.join(verb.span);
        Some(Alteration { kind: Kind::Status, at, text, original: at })
    }
}
