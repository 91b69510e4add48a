//! Nouns for what people are, by field: "the leader" may be a president, never a surgeon.

use super::Pairs;

/// Role noun (lemma) to its field.
pub const ROLES: &Pairs = &Pairs(
    "\
activist=person
actor=artist
actress=artist
administrator=person
admiral=soldier
adviser=official
advisor=official
aide=official
ally=official
ambassador=minister
analyst=doctor
anchor=person
archbishop=cleric
architect=person
artist=artist
assailant=outlaw
associate=official
athlete=athlete
attacker=outlaw
attorney=lawyer
aunt=family
author=writer
autocrat=leader
bailiff=person
bandit=outlaw
banker=person
barrister=lawyer
billionaire=business
bishop=cleric
bomber=outlaw
boy=person
brigand=outlaw
broker=person
brother=family
builder=person
businessman=business
businesswoman=business
campaigner=person
candidate=politician
captain=soldier
captive=person
cardinal=cleric
ceo=business
chair=official
chairman=official
chairperson=official
chairwoman=official
chancellor=leader
chief=official
child=person
clerk=person
coach=athlete
colonel=soldier
comedian=person
commander=soldier
commando=soldier
commissioner=official
commodore=soldier
composer=person
conductor=person
confidant=official
congressman=politician
congresswoman=politician
constable=police
consultant=official
coordinator=person
coroner=person
counsel=lawyer
cousin=family
crewman=soldier
curator=person
dancer=person
daughter=family
daughter-in-law=family
dean=person
defendant=person
dentist=person
deputy=official
despot=leader
detective=police
dictator=leader
diplomat=minister
director=official
diver=person
doctor=doctor
donor=official
driver=person
economist=person
editor=writer
electrician=person
emir=leader
emperor=leader
engineer=person
envoy=minister
executive=business
expert=doctor
farmer=person
father=family
fighter=outlaw
firefighter=person
fisherman=person
founder=business
general=soldier
girl=person
goalkeeper=athlete
governor=politician
gunman=outlaw
hacker=person
head=official
headteacher=person
hijacker=outlaw
historian=person
hostage=person
husband=family
imam=cleric
incumbent=politician
inspector=person
insurgent=outlaw
intruder=outlaw
investigator=person
investor=business
journalist=writer
judge=lawyer
justice=lawyer
kidnapper=outlaw
king=leader
lady=person
lawmaker=politician
lawyer=lawyer
leader=leader
lecturer=person
legislator=politician
librarian=person
lieutenant=soldier
lifeguard=person
lobbyist=official
magistrate=person
major=soldier
man=person
manager=official
marshal=person
mayor=politician
mechanic=person
member=official
midwife=person
migrant=person
militant=outlaw
miner=person
minister=minister
monarch=leader
mother=family
mp=politician
musician=artist
navigator=person
nephew=family
niece=family
nominee=politician
nurse=doctor
officer=official
official=official
ombudsman=person
operative=official
opponent=politician
organiser=person
organizer=person
owner=business
paramedic=person
partner=business
passenger=person
pastor=cleric
peer=politician
person=person
pharmacist=person
physician=doctor
pilot=officer
pirate=outlaw
plaintiff=person
player=athlete
pm=leader
policeman=police
policewoman=police
politician=politician
pope=cleric
premier=leader
presenter=person
president=leader
priest=cleric
prince=leader
princess=leader
principal=person
professor=doctor
prosecutor=lawyer
protester=person
queen=leader
rabbi=cleric
raider=outlaw
ranger=person
rebel=outlaw
rector=person
refugee=person
regulator=official
reporter=writer
representative=politician
researcher=doctor
resident=person
robber=outlaw
ruler=leader
sailor=soldier
scientist=doctor
seaman=soldier
secretary=minister
senator=politician
sergeant=soldier
sheriff=police
shooter=outlaw
shopkeeper=person
singer=artist
sister=family
skipper=officer
soldier=soldier
solicitor=lawyer
son=family
son-in-law=family
speaker=politician
spokesman=official
spokesperson=official
spokeswoman=official
spouse=family
staffer=official
strategist=official
striker=athlete
strongman=leader
student=person
sultan=leader
superintendent=person
surgeon=doctor
survivor=person
suspect=outlaw
teacher=person
teenager=person
tenant=person
terrorist=outlaw
thief=outlaw
tourist=person
trader=person
treasurer=person
trustee=person
tycoon=business
tyrant=leader
uncle=family
victim=person
volunteer=official
warden=person
warlord=leader
whip=politician
widow=family
wife=family
witness=person
woman=person
worker=person
writer=writer",
);

/// Role nouns that are one role under two forms, to the form they are compared by.
pub const SAME_ROLES: &[(&str, &str)] = &[
    ("advisor", "adviser"),
    ("attorney", "lawyer"),
    ("businesswoman", "businessman"),
    ("chair", "chairman"),
    ("chairperson", "chairman"),
    ("chairwoman", "chairman"),
    ("congresswoman", "congressman"),
    ("policewoman", "policeman"),
    ("premier", "prime minister"),
    ("spokesperson", "spokesman"),
    ("spokeswoman", "spokesman"),
];

/// Role nouns so wide that a closer one does not differ from them.
pub const WIDE_ROLES: &[&str] = &[
    "aide",
    "ally",
    "associate",
    "chief",
    "counterpart",
    "deputy",
    "figure",
    "head",
    "leader",
    "man",
    "member",
    "official",
    "person",
    "politician",
    "representative",
    "woman",
];

/// Role nouns that judge the one they name.
pub const LOADED_ROLES: &[&str] = &["autocrat", "despot", "dictator", "strongman", "terrorist", "thug", "tyrant", "warlord"];

/// Titles written before a name that are no part of it, and what they tell of the person's gender.
pub const TITLES: &[(&str, Gender)] = &[
    ("adm.", Gender::Unknown),
    ("capt.", Gender::Unknown),
    ("cmdr.", Gender::Unknown),
    ("col.", Gender::Unknown),
    ("dame", Gender::Female),
    ("det.", Gender::Unknown),
    ("dr", Gender::Unknown),
    ("dr.", Gender::Unknown),
    ("gen.", Gender::Unknown),
    ("gov.", Gender::Unknown),
    ("hon.", Gender::Unknown),
    ("lady", Gender::Female),
    ("lord", Gender::Male),
    ("lt.", Gender::Unknown),
    ("maj.", Gender::Unknown),
    ("miss", Gender::Female),
    ("mr", Gender::Male),
    ("mr.", Gender::Male),
    ("mrs", Gender::Female),
    ("mrs.", Gender::Female),
    ("ms", Gender::Female),
    ("ms.", Gender::Female),
    ("pres.", Gender::Unknown),
    ("prof.", Gender::Unknown),
    ("rep.", Gender::Unknown),
    ("rev.", Gender::Unknown),
    ("sen.", Gender::Unknown),
    ("sgt.", Gender::Unknown),
    ("sir", Gender::Male),
    ("supt.", Gender::Unknown),
];

/// Nouns for women and men that do not end in "woman" or "man".
pub const GENDERED: &[(&str, Gender)] = &[
    ("actress", Gender::Female),
    ("aunt", Gender::Female),
    ("boy", Gender::Male),
    ("brother", Gender::Male),
    ("daughter", Gender::Female),
    ("emperor", Gender::Male),
    ("father", Gender::Male),
    ("girl", Gender::Female),
    ("grandfather", Gender::Male),
    ("grandmother", Gender::Female),
    ("husband", Gender::Male),
    ("king", Gender::Male),
    ("lady", Gender::Female),
    ("mother", Gender::Female),
    ("nephew", Gender::Male),
    ("niece", Gender::Female),
    ("pope", Gender::Male),
    ("prince", Gender::Male),
    ("princess", Gender::Female),
    ("queen", Gender::Female),
    ("sister", Gender::Female),
    ("son", Gender::Male),
    ("son-in-law", Gender::Male),
    ("sultan", Gender::Male),
    ("uncle", Gender::Male),
    ("widow", Gender::Female),
    ("wife", Gender::Female),
];

/// Gender as the words of a text tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// "he", "Mr." or the like was said.
    Male,
    /// "she", "Mrs." or the like was said.
    Female,
    /// Nothing was said.
    #[default]
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn roles_and_titles_are_sorted() {
        assert!(is_sorted_and_unique(&ROLES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&SAME_ROLES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(WIDE_ROLES) && is_sorted_and_unique(LOADED_ROLES));
        assert!(is_sorted_and_unique(&GENDERED.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&TITLES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
