//! Acts that are told otherwise than by their own verb: by a noun ("the arrest"), by a verb that says little and a noun ("gave his
//! approval"), by a verb and a particle ("turned down").

/// What "of" tells behind the noun for an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Who does it: "the resignation of the minister".
    Actor,
    /// What it is done to: "the arrest of three men".
    Patient,
}

use Of::{Actor, Patient};

/// Lemma of a noun to the lemma of its verb. Only nouns that nearly always name the act itself, not its result or a body.
pub const NOMINALS: &[(&str, (&str, Of))] = &[
    ("abduction", ("abduct", Patient)),
    ("acceptance", ("accept", Patient)),
    ("acquisition", ("acquire", Patient)),
    ("acquittal", ("acquit", Patient)),
    ("admission", ("admit", Patient)),
    ("announcement", ("announce", Patient)),
    ("apology", ("apologize", Actor)),
    ("appeal", ("appeal", Actor)),
    ("appointment", ("appoint", Patient)),
    ("approval", ("approve", Patient)),
    ("arrest", ("arrest", Patient)),
    ("arrival", ("arrive", Actor)),
    ("assassination", ("assassinate", Patient)),
    ("assault", ("assault", Patient)),
    ("attack", ("attack", Patient)),
    ("attempt", ("try", Patient)),
    ("bombing", ("bomb", Patient)),
    ("cancellation", ("cancel", Patient)),
    ("capture", ("capture", Patient)),
    ("closure", ("close", Patient)),
    ("collapse", ("collapse", Actor)),
    ("condemnation", ("condemn", Patient)),
    ("confirmation", ("confirm", Patient)),
    ("conviction", ("convict", Patient)),
    ("criticism", ("criticize", Patient)),
    ("death", ("die", Actor)),
    ("decision", ("decide", Patient)),
    ("defeat", ("defeat", Patient)),
    ("demand", ("demand", Patient)),
    ("denial", ("deny", Patient)),
    ("departure", ("depart", Actor)),
    ("deployment", ("deploy", Patient)),
    ("destruction", ("destroy", Patient)),
    ("detention", ("detain", Patient)),
    ("disappearance", ("disappear", Actor)),
    ("discovery", ("discover", Patient)),
    ("dismissal", ("dismiss", Patient)),
    ("endorsement", ("endorse", Patient)),
    ("escape", ("escape", Actor)),
    ("evacuation", ("evacuate", Patient)),
    ("eviction", ("evict", Patient)),
    ("execution", ("execute", Patient)),
    ("explosion", ("explode", Actor)),
    ("expulsion", ("expel", Patient)),
    ("extradition", ("extradite", Patient)),
    ("failure", ("fail", Actor)),
    ("indictment", ("indict", Patient)),
    ("inspection", ("inspect", Patient)),
    ("intention", ("intend", Patient)),
    ("invasion", ("invade", Patient)),
    ("investigation", ("investigate", Patient)),
    ("killing", ("kill", Patient)),
    ("launch", ("launch", Patient)),
    ("murder", ("murder", Patient)),
    ("nomination", ("nominate", Patient)),
    ("offer", ("offer", Patient)),
    ("payment", ("pay", Patient)),
    ("plan", ("plan", Patient)),
    ("pledge", ("pledge", Patient)),
    ("promise", ("promise", Patient)),
    ("proposal", ("propose", Patient)),
    ("purchase", ("buy", Patient)),
    ("raid", ("raid", Patient)),
    ("ratification", ("ratify", Patient)),
    ("refusal", ("refuse", Actor)),
    ("rejection", ("reject", Patient)),
    ("release", ("release", Patient)),
    ("removal", ("remove", Patient)),
    ("request", ("request", Patient)),
    ("rescue", ("rescue", Patient)),
    ("resignation", ("resign", Actor)),
    ("responsibility", ("responsibility", Actor)),
    ("retirement", ("retire", Actor)),
    ("return", ("return", Actor)),
    ("sale", ("sell", Patient)),
    ("seizure", ("seize", Patient)),
    ("shooting", ("shoot", Patient)),
    ("suggestion", ("suggest", Patient)),
    ("support", ("support", Patient)),
    ("surrender", ("surrender", Actor)),
    ("suspension", ("suspend", Patient)),
    ("takeover", ("acquire", Patient)),
    ("threat", ("threaten", Actor)),
    ("victory", ("win", Actor)),
    ("visit", ("visit", Actor)),
    ("vow", ("vow", Actor)),
    ("warning", ("warn", Actor)),
    ("withdrawal", ("withdraw", Actor)),
];

/// Lemmas of nouns for what there may be or not be, that reports deny. Sorted.
pub const DENIABLE: &[&str] = &[
    "access",
    "agreement",
    "alarm",
    "bail",
    "ban",
    "bomb",
    "casualty",
    "charge",
    "comment",
    "contact",
    "cut",
    "damage",
    "deal",
    "doubt",
    "evidence",
    "fault",
    "fine",
    "fire",
    "gunfire",
    "help",
    "injury",
    "limit",
    "link",
    "motive",
    "operation",
    "passenger",
    "permit",
    "power",
    "problem",
    "proof",
    "record",
    "review",
    "rule",
    "sanction",
    "shot",
    "sign",
    "strike",
    "struggle",
    "surgery",
    "survivor",
    "suspect",
    "talk",
    "tear",
    "test",
    "trace",
    "treatment",
    "trial",
    "victim",
    "violence",
    "vote",
    "weapon",
    "witness",
];

/// Lemmas of verbs that leave the telling of the act to the noun behind them.
pub const LIGHT_VERBS: &[&str] =
    &["conduct", "express", "give", "issue", "launch", "make", "mount", "offer", "pay", "reach", "stage", "take", "voice"];

/// A verb and its particle to a verb that says the same.
pub const PARTICLES: &[(&str, &str)] = &[
    ("blow up", "explode"),
    ("call off", "cancel"),
    ("carry out", "conduct"),
    ("gun down", "shoot"),
    ("hand over", "surrender"),
    ("knock down", "demolish"),
    ("lay off", "dismiss"),
    ("pull out", "withdraw"),
    ("put off", "postpone"),
    ("put out", "extinguish"),
    ("set up", "establish"),
    ("shut down", "close"),
    ("stand down", "resign"),
    ("step down", "resign"),
    ("strike down", "overturn"),
    ("take over", "acquire"),
    ("throw out", "dismiss"),
    ("turn down", "reject"),
    ("walk out", "leave"),
    ("wipe out", "destroy"),
];

/// Lemmas of verbs, adjectives and nouns under which an infinitive or a noun in -ing tells what is not done.
pub const NEGATING: &[&str] =
    &["avoid", "decline", "deny", "dispute", "fail", "forget", "neglect", "prevent", "refuse", "unable"];

/// Lemmas of verbs under which an infinitive tells what is done where they are done.
pub const IMPLICATIVE: &[&str] = &[
    "able", "begin", "cause", "come", "continue", "force", "get", "go", "happen", "have", "help", "lead", "manage", "prove",
    "remember", "rush", "start", "tend", "use",
];

/// Lemmas of verbs that tell somebody to do something; not that it is done.
pub const ORDERING: &[&str] = &[
    "advise",
    "ask",
    "beg",
    "command",
    "demand",
    "direct",
    "encourage",
    "instruct",
    "invite",
    "order",
    "request",
    "require",
    "tell",
    "urge",
    "warn",
];

/// Lemmas of nouns for what somebody makes of a matter: "by the captain's account".
pub const ACCOUNTS: &[&str] =
    &["account", "admission", "assessment", "estimate", "judgment", "opinion", "telling", "version", "view", "word"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn tables_are_sorted() {
        for list in [LIGHT_VERBS, NEGATING, IMPLICATIVE, ORDERING, ACCOUNTS] {
            assert!(is_sorted_and_unique(list), "{list:?}");
        }
        assert!(is_sorted_and_unique(&NOMINALS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&PARTICLES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
