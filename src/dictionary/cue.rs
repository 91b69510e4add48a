//! Small words that change what a claim says: negation, planning, doubt, reporting, approximation, occasion.

/// How a word in front of a figure widens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximator {
    /// A little less than the figure: "nearly".
    Below,
    /// More than the figure, not itself: "over".
    Over,
    /// Less than the figure, not itself: "under".
    Under,
    /// The figure or more: "at least".
    AtLeast,
    /// The figure or less: "up to".
    AtMost,
    /// Near the figure on either side: "about".
    About,
    /// Added to what went before: "another".
    Additional,
}

use Approximator::{About, Additional, AtLeast, AtMost, Below, Over, Under};

/// Verbs and nouns of rising and falling. Lemmas, sorted.
pub const CHANGES: &[&str] = &[
    "climb",
    "cut",
    "decline",
    "decrease",
    "dip",
    "drop",
    "ease",
    "edge",
    "fall",
    "gain",
    "grow",
    "growth",
    "hike",
    "increase",
    "jump",
    "leap",
    "lower",
    "plummet",
    "plunge",
    "raise",
    "rebound",
    "reduce",
    "reduction",
    "rise",
    "rocket",
    "shrink",
    "skyrocket",
    "slash",
    "slide",
    "slip",
    "soar",
    "spike",
    "surge",
    "swell",
    "tumble",
];

/// Words in front of a figure, parted by single spaces. The longest that fits counts.
pub const APPROXIMATORS: &[(&str, Approximator)] = &[
    ("<", Under),
    (">", Over),
    ("a bit more than", Over),
    ("a bit over", Over),
    ("a further", Additional),
    ("a little less than", Below),
    ("a little more than", Over),
    ("a little over", Over),
    ("a little under", Below),
    ("a maximum of", AtMost),
    ("a minimum of", AtLeast),
    ("about", About),
    ("above", Over),
    ("additional", Additional),
    ("almost", Below),
    ("an additional", Additional),
    ("an estimated", About),
    ("another", Additional),
    ("approximately", About),
    ("around", About),
    ("as few as", AtLeast),
    ("as many as", AtMost),
    ("as much as", AtMost),
    ("at least", AtLeast),
    ("at most", AtMost),
    ("barely", About),
    ("below", Under),
    ("better than", Over),
    ("bigger or equal than", AtLeast),
    ("bigger than", Over),
    ("circa", About),
    ("close to", Below),
    ("equal to or greater than", AtLeast),
    ("equal to or less than", AtMost),
    ("equal to or more than", AtLeast),
    ("estimated", About),
    ("exceed", Over),
    ("exceeded", Over),
    ("exceeding", Over),
    ("exceeds", Over),
    ("extra", Additional),
    ("faster than", Over),
    ("fewer than", Under),
    ("further", Additional),
    ("greater or equal than", AtLeast),
    ("greater than", Over),
    ("greater than or equal to", AtLeast),
    ("higher or equal than", AtLeast),
    ("higher than", Over),
    ("in excess of", Over),
    ("in the neighborhood of", About),
    ("in the neighbourhood of", About),
    ("in the region of", About),
    ("just about", About),
    ("just over", Over),
    ("just short of", Below),
    ("just shy of", Below),
    ("just under", Below),
    ("larger than", Over),
    ("less or equal than", AtMost),
    ("less than", Under),
    ("less than or equal to", AtMost),
    ("longer than", Over),
    ("lower or equal than", AtMost),
    ("lower than", Under),
    ("maybe", About),
    ("more than", Over),
    ("nearly", Below),
    ("no fewer than", AtLeast),
    ("no less than", AtLeast),
    ("no more than", AtMost),
    ("north of", Over),
    ("not less than", AtLeast),
    ("not more than", AtMost),
    ("not quite", Below),
    ("older than", Over),
    ("over", Over),
    ("perhaps", About),
    ("roughly", About),
    ("scarcely", About),
    ("short of", Below),
    ("shorter than", Under),
    ("shy of", Below),
    ("slightly less than", Below),
    ("slightly more than", Over),
    ("slightly over", Over),
    ("slightly under", Below),
    ("slower than", Under),
    ("smaller or equal than", AtMost),
    ("smaller than", Under),
    ("some", About),
    ("something like", About),
    ("something over", Over),
    ("surpass", Over),
    ("surpassed", Over),
    ("surpassing", Over),
    ("topped", Over),
    ("topping", Over),
    ("under", Under),
    ("up to", AtMost),
    ("upward of", AtLeast),
    ("upwards of", AtLeast),
    ("well over", Over),
    ("younger than", Under),
    ("~", About),
];

/// Lemmas that deny what they govern, beside the negative determiners and adverbs.
pub const NEGATIONS: &[&str] =
    &["barely", "cannot", "hardly", "n't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without"];

/// Lemmas of verbs and adjectives that make what they govern a plan, not a fact.
pub const PLANNING: &[&str] = &[
    "aim",
    "anticipate",
    "book",
    "budget",
    "design",
    "due",
    "estimate",
    "expect",
    "forecast",
    "hope",
    "intend",
    "mean",
    "plan",
    "project",
    "propose",
    "schedule",
    "set",
    "slate",
    "suppose",
    "want",
    "wish",
];

/// Lemmas and adverbs that mark a claim as alleged.
pub const ALLEGING: &[&str] = &[
    "accuse",
    "allege",
    "alleged",
    "allegedly",
    "apparently",
    "claim",
    "purport",
    "purported",
    "purportedly",
    "reported",
    "reportedly",
    "suspect",
    "suspected",
];

/// Lemmas of auxiliaries that leave a claim open.
pub const POSSIBILITY: &[&str] = &["can", "could", "may", "might"];

/// Words that begin a condition.
pub const CONDITIONS: &[&str] = &["if", "provided", "unless"];

/// Lemmas of verbs that report what somebody said or thinks; a clause or quote is their content.
pub const REPORT_VERBS: &[&str] = &[
    "acknowledge",
    "add",
    "admit",
    "affirm",
    "allege",
    "announce",
    "answer",
    "argue",
    "ask",
    "assert",
    "assure",
    "believe",
    "boast",
    "call",
    "caution",
    "charge",
    "cite",
    "claim",
    "comment",
    "complain",
    "concede",
    "conclude",
    "confess",
    "confirm",
    "contend",
    "continue",
    "cry",
    "declare",
    "deny",
    "describe",
    "disclose",
    "emphasise",
    "emphasize",
    "estimate",
    "exclaim",
    "explain",
    "express",
    "go",
    "hint",
    "imply",
    "indicate",
    "inform",
    "insist",
    "joke",
    "lament",
    "maintain",
    "mention",
    "note",
    "object",
    "observe",
    "opine",
    "phrase",
    "pledge",
    "predict",
    "proclaim",
    "promise",
    "quip",
    "quote",
    "read",
    "reaffirm",
    "recall",
    "reiterate",
    "relate",
    "remark",
    "remind",
    "repeat",
    "reply",
    "report",
    "respond",
    "reveal",
    "say",
    "shout",
    "signal",
    "speculate",
    "state",
    "stress",
    "suggest",
    "swear",
    "tell",
    "testify",
    "think",
    "tweet",
    "underline",
    "underscore",
    "urge",
    "vow",
    "warn",
    "whisper",
    "wonder",
    "write",
];

/// Lemmas of verbs that say what somebody thinks of something, or how they say it; a fragment in quotation marks is their content,
/// a clause rarely.
pub const JUDGING_VERBS: &[&str] = &[
    "accuse",
    "applaud",
    "attack",
    "bemoan",
    "blame",
    "blast",
    "brag",
    "brand",
    "castigate",
    "characterise",
    "characterize",
    "chide",
    "compare",
    "condemn",
    "criticise",
    "criticize",
    "decry",
    "defend",
    "demand",
    "demur",
    "denounce",
    "deplore",
    "deride",
    "dismiss",
    "dub",
    "fume",
    "hail",
    "label",
    "laud",
    "liken",
    "mock",
    "portray",
    "post",
    "praise",
    "propose",
    "recommend",
    "recount",
    "refer",
    "ridicule",
    "rule",
    "scoff",
    "slam",
    "term",
    "threaten",
    "thunder",
    "tout",
    "voice",
    "welcome",
];

/// Lemmas of verbs of saying that things do as well as people: a meeting reveals, a figure suggests.
pub const SHOWING_VERBS: &[&str] = &[
    "confirm",
    "estimate",
    "express",
    "hint",
    "imply",
    "indicate",
    "reaffirm",
    "reveal",
    "signal",
    "suggest",
    "underline",
    "underscore",
];

/// Lemmas of verbs of saying whose object is the hearer.
pub const TELLING_VERBS: &[&str] =
    &["ask", "assure", "brief", "caution", "email", "inform", "phone", "promise", "remind", "tell", "text", "urge", "warn"];

/// Lemmas of nouns for what is written or said to somebody: "a letter to the board".
pub const MESSAGES: &[&str] =
    &["email", "letter", "mail", "memo", "message", "note", "remark", "speech", "statement", "testimony"];

/// Words before a name in quotation marks that nobody utters.
pub const NAMING_WORDS: &[&str] =
    &["acronym", "codenamed", "dubbed", "entitled", "nicknamed", "so-called", "subtitled", "titled", "word"];

/// Lemmas of nouns for an act of saying: "the minister's claim that ...".
pub const SPEECH_NOUNS: &[&str] = &[
    "accusation",
    "admission",
    "allegation",
    "announcement",
    "argument",
    "assertion",
    "assurance",
    "claim",
    "comment",
    "complaint",
    "contention",
    "declaration",
    "denial",
    "insistence",
    "pledge",
    "promise",
    "remark",
    "report",
    "statement",
    "suggestion",
    "testimony",
    "vow",
    "warning",
];

/// Words for a way of being in touch that is not a meeting in person: talks held so are another occasion.
pub const REMOTE_MEANS: &[&str] = &["call", "conference", "email", "letter", "phone", "telephone", "tweet", "twitter", "video"];

/// Lemmas of verbs and nouns for what is talked about.
pub const TOPIC_WORDS: &[&str] = &["agenda", "discuss", "discussion", "topic"];

/// Adverbs that leave a claim open.
pub const HEDGES: &[&str] = &[
    "allegedly",
    "apparently",
    "likely",
    "maybe",
    "perhaps",
    "possibly",
    "presumably",
    "probably",
    "purportedly",
    "reportedly",
    "supposedly",
];

/// Lemmas of nouns that stand for a topic without naming it.
pub const EMPTY_NOUNS: &[&str] = &["issue", "matter", "problem", "question", "subject", "thing"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            NEGATIONS,
            PLANNING,
            ALLEGING,
            POSSIBILITY,
            CONDITIONS,
            REPORT_VERBS,
            CHANGES,
            REMOTE_MEANS,
            TOPIC_WORDS,
            EMPTY_NOUNS,
            HEDGES,
            JUDGING_VERBS,
            SHOWING_VERBS,
            TELLING_VERBS,
            MESSAGES,
            NAMING_WORDS,
            SPEECH_NOUNS,
        ] {
            assert!(crate::dictionary::is_sorted_and_unique(list), "{list:?}");
        }
    }

    #[test]
    fn approximators_are_sorted() {
        assert!(crate::dictionary::is_sorted_and_unique(&APPROXIMATORS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
