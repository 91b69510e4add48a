//! States of somebody or something, where one excludes the others of its class for a while: an arrested man is not free, a rejected
//! offer is not accepted, a fake document is not genuine.

use super::Pairs;

/// What tells a state, to its path: the class first, then the state by its plainest word, then what is a kind of it; with "!" before it,
/// it tells that the state has ended: an arrested man is not at large, though he may be free again. A key is the lemma of a verb, an
/// adjective or an adverb.
pub const STATES: &Pairs = &Pairs(
    "\
abide=compliance/kept
accept=proposal/accepted
acquit=trial/acquitted
adhere=compliance/kept
adopt=proposal/accepted
alive=life/alive
allow=permission/allowed
approve=proposal/accepted
arrest=!custody/free/at large
authentic=origin/genuine
ban=permission/forbidden
bogus=origin/fake
breach=compliance/broken
cancel=course/called off
capture=!custody/free/at large
charge=charge/charged
climb=change/rose
close=place/closed
comply=compliance/kept
conclude=course/over
concoct=origin/fake
consider=proposal/considered
convict=trial/convicted
counterfeit=origin/fake
damage=damage/damaged
dead=life/dead
decline=change/fell
delay=course/put off
demolish=damage/destroyed
destroy=damage/destroyed
detain=!custody/free/at large
devastate=damage/destroyed
die=life/dead
dismiss=job/dismissed
divorce=marriage/divorced
doctor=origin/fake
drop=change/fell
end=course/over
escape=custody/free/at large/escaped
extinguish=blaze/under control/out
extradite=custody/extradited
fabricate=origin/fake
faithful=compliance/kept
fake=origin/fake
fall=change/fell
fire=job/dismissed
flee=custody/free/at large/escaped
flout=compliance/broken
forbid=permission/forbidden
forge=origin/fake
free=custody/free
gain=change/rose
genuine=origin/genuine
gut=damage/destroyed
halt=course/over
hold=custody/held
hurt=life/alive/hurt
illegal=law/illegal
illegally=law/illegal
imprison=custody/held
increase=change/rose
indict=charge/charged/indicted
injure=life/alive/hurt
intact=damage/undamaged
jail=custody/held
jump=change/rose
kill=life/dead
lawful=law/legal
lawfully=law/legal
legal=law/legal
legally=law/legal
level=damage/destroyed
liberate=custody/free/released
married=marriage/married
ongoing=course/under way
open=place/open
permit=permission/allowed
plunge=change/fell
postpone=course/put off
prohibit=permission/forbidden
quit=job/resigned
raze=damage/destroyed
rebuff=proposal/rejected
recapture=!custody/free/at large
reinstate=job/reinstated
reject=proposal/rejected
release=custody/free/released
reopen=place/open
resign=job/resigned
resume=course/resumed
retire=job/retired
rise=change/rose
sack=job/dismissed
scrap=course/called off
shut=place/closed
slip=change/fell
spurn=proposal/rejected
study=proposal/considered
suffer=life/alive/hurt
survive=life/alive
suspend=job/suspended
unconscious=condition/unconscious
undamaged=damage/undamaged
underway=course/under way
unharmed=life/alive/unhurt
unhurt=life/alive/unhurt
uninjured=life/alive/unhurt
unlawful=law/illegal
unlawfully=law/illegal
unscathed=life/alive/unhurt
verify=origin/genuine
veto=proposal/rejected
violate=compliance/broken
weigh=proposal/considered
withdraw=proposal/withdrawn
wound=life/alive/hurt",
);

/// Nouns that tell a state behind a preposition ("in custody"): lemma to the prepositions and the path. Sorted.
pub const CIRCUMSTANCES: &[(&str, (&[&str], &str))] = &[
    ("bail", (&["on"], "custody/free/released")),
    ("bar", (&["behind"], "custody/held")),
    ("breach", (&["in"], "compliance/broken")),
    ("coma", (&["in"], "condition/critical/coma")),
    ("compliance", (&["in"], "compliance/kept")),
    ("control", (&["under"], "blaze/under control")),
    ("custody", (&["in"], "custody/held")),
    ("danger", (&["out"], "condition/safe")),
    ("jail", (&["in"], "custody/held")),
    ("large", (&["at"], "custody/free/at large")),
    ("loose", (&["on"], "custody/free/at large")),
    ("prison", (&["in"], "custody/held")),
    ("progress", (&["in"], "course/under way")),
    ("run", (&["on"], "custody/free/at large")),
    ("violation", (&["in"], "compliance/broken")),
    ("way", (&["on", "under"], "course/under way")),
];

/// Adjectives that tell a state before "condition". Sorted.
pub const CONDITIONS: &[(&str, &str)] = &[
    ("critical", "condition/critical"),
    ("fair", "condition/fair"),
    ("good", "condition/good"),
    ("serious", "condition/serious"),
    ("stable", "condition/stable"),
];

/// Lemmas of words that tell a plea behind "plead". Sorted.
pub const PLEAS: &[(&str, &str)] = &[("contest", "plea/no contest"), ("guilty", "plea/guilty")];

/// Lemmas of verbs whose subject is in the state, not their object. Sorted.
pub const OWN: &[&str] = &[
    "abide", "adhere", "breach", "climb", "comply", "decline", "die", "divorce", "drop", "escape", "fall", "flee", "flout",
    "gain", "increase", "jump", "plead", "plunge", "quit", "resign", "retire", "rise", "slip", "suffer", "survive", "violate",
];

/// Nouns for what opens and closes, buildings aside. Lemmas, sorted.
pub const CLOSING: &[&str] = &[
    "beach", "border", "bridge", "canal", "crossing", "gate", "highway", "mine", "motorway", "park", "pier", "road", "runway",
    "site", "street", "terminal", "tunnel",
];

/// Nouns for what is proposed to somebody, who accepts or rejects it. Lemmas, sorted.
pub const PROPOSED: &[&str] = &[
    "amendment",
    "appeal",
    "application",
    "approach",
    "bid",
    "bill",
    "budget",
    "ceasefire",
    "claim",
    "compromise",
    "deal",
    "demand",
    "law",
    "measure",
    "merger",
    "motion",
    "offer",
    "petition",
    "plan",
    "project",
    "proposal",
    "referendum",
    "request",
    "resolution",
    "settlement",
    "takeover",
    "treaty",
    "truce",
];

/// Classes of states of a person: what is told of "three men" is told of others than what is told of "two men". Sorted.
pub const PERSONAL: &[&str] = &["charge", "condition", "custody", "job", "life", "marriage", "plea", "trial"];

/// Classes whose states do not follow one another: one report errs. Sorted.
pub const LASTING: &[&str] = &["change", "compliance", "law", "origin", "plea"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::{class, is_sorted_and_unique};

    /// All paths, of all tables.
    fn paths() -> impl Iterator<Item = &'static str> {
        let circumstances = CIRCUMSTANCES.iter().map(|(_, (_, path))| *path);
        let words = CONDITIONS.iter().chain(PLEAS).map(|(_, path)| *path);
        STATES.iter().map(|(_, path)| path).chain(circumstances).chain(words)
    }

    #[test]
    fn tables_are_sorted() {
        let keys = |table: &[(&'static str, &str)]| table.iter().map(|entry| entry.0).collect::<Vec<_>>();
        assert!(is_sorted_and_unique(&STATES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&CIRCUMSTANCES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        for list in [&keys(CONDITIONS), &keys(PLEAS), CLOSING, PROPOSED, OWN, PERSONAL, LASTING] {
            assert!(is_sorted_and_unique(list), "{list:?}");
        }
    }

    #[test]
    fn every_path_leads_below_its_class_and_every_class_has_one() {
        for path in paths() {
            assert!(class(path).len() < path.len() && !path[1..].contains('!'), "{path}");
        }
        for known in PERSONAL.iter().chain(LASTING) {
            assert!(paths().any(|path| class(path.trim_start_matches('!')) == *known), "{known}");
        }
    }
}
