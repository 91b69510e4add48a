//! Common words of news that say the same, each set under its plainest word.
//!
//! Only words that stand for each other in most reports: a set too wide makes contradictions of two facts, a missing one only hides a
//! row. To be replaced by a lexical resource.

use super::Pairs;

/// Lemma to the word it is compared as.
pub const SYNONYMS: &Pairs = &Pairs(
    "\
accord=deal
acquire=buy
agreement=deal
aid=help
aircraft=plane
airplane=plane
amount=sum
assault=attack
assist=help
attempt=try
blaze=fire
boat=vessel
business=firm
casualty=victim
cease=stop
chopper=helicopter
city=town
collision=accident
commence=begin
company=firm
conclude=end
confiscate=seize
construct=build
conversation=meeting
crash=accident
cyclone=storm
decline=fall
decrease=fall
demonstration=protest
demonstrator=protester
detain=arrest
earthquake=quake
encounter=meeting
enormous=huge
escape=flee
fatality=dead
finish=end
goal=aim
halt=stop
harm=damage
hurricane=storm
hurt=injure
increase=rise
inferno=fire
intervene=interfere
intervention=interference
jet=plane
kid=child
meddle=interfere
meddling=interference
movie=film
pact=deal
poll=election
prohibit=ban
purchase=buy
quit=resign
raid=attack
rally=protest
seaman=sailor
session=meeting
ship=vessel
sick=ill
slay=kill
staff=employee
start=begin
store=supermarket
street=road
suit=lawsuit
suspend=stop
talk=meeting
telephone=phone
tremor=quake
troop=soldier
typhoon=storm
worker=employee
wound=injure
youngster=child",
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::{is_sorted_and_unique, lookup};

    #[test]
    fn synonyms_are_sorted_and_no_word_leads_further() {
        assert!(is_sorted_and_unique(&SYNONYMS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(SYNONYMS.iter().all(|(_, word)| lookup(SYNONYMS, word).is_none()));
    }
}
