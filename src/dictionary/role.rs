//! Nouns for what people are, by field: "the leader" may be a president, never a surgeon.

use super::Pairs;

/// Offices, ranks and professions (in the form they are compared by) by sort: of one sort one person has one.
pub const OFFICES: &Pairs = &Pairs(
    "\
accountant=work
admiral=rank
ambassador=state
banker=work
carpenter=work
catcher=player
chairman=firm
chef=work
chief executive=firm
chief financial officer=firm
colonel=rank
congressman=state
constable=rank
corporal=rank
dentist=work
doctor=work
electrician=work
engineer=work
farmer=work
firefighter=work
fisherman=work
forward=player
general=rank
goalkeeper=player
governor=state
inspector=rank
journalist=work
judge=state
lawyer=work
librarian=work
lieutenant=rank
linebacker=player
mayor=state
mechanic=work
midfielder=player
miner=work
nurse=work
paramedic=work
pharmacist=work
pilot=work
pitcher=player
plumber=work
president=firm
professor=work
prosecutor=state
quarterback=player
receiver=player
senator=state
sergeant=rank
sheriff=state
striker=player
superintendent=rank
teacher=work
treasurer=firm
vice president=firm
winger=player",
);

/// Role noun (lemma) to its field.
pub const ROLES: &Pairs = &Pairs(
    "\
accountant=person
activist=person
actor=artist
actress=artist
administrator=person
admiral=soldier
adviser=official
advisor=official
aide=official
alderman=politician
ally=official
ambassador=minister
analyst=doctor
anchor=person
archbishop=cleric
architect=person
artist=artist
assailant=outlaw
assemblyman=politician
associate=official
athlete=athlete
attacker=outlaw
attorney=lawyer
aunt=family
author=writer
autocrat=leader
baby=person
bailiff=person
bandit=outlaw
banker=person
barber=person
barrister=lawyer
bartender=person
batsman=athlete
billionaire=business
bishop=cleric
bomber=outlaw
bowler=athlete
boxer=athlete
boy=person
boyfriend=family
brigand=outlaw
broker=person
brother=family
brother-in-law=family
builder=person
burglar=outlaw
businessman=business
businesswoman=business
bystander=person
cadet=soldier
campaigner=person
camper=person
candidate=politician
captain=soldier
captive=person
cardinal=cleric
carpenter=person
cashier=person
ceo=business
chair=official
chairman=official
chairperson=official
chairwoman=official
chancellor=leader
chauffeur=person
chef=person
chief=official
child=person
civilian=person
clerk=person
climber=person
coach=athlete
colleague=person
colonel=soldier
columnist=writer
comedian=person
comedienne=artist
commander=soldier
commando=soldier
commissioner=official
commodore=soldier
commuter=person
composer=person
conductor=person
confidant=official
congregant=person
congressman=politician
congresswoman=politician
constable=police
consultant=official
contractor=person
convict=outlaw
cook=person
coordinator=person
cop=police
cornerback=athlete
coroner=person
corporal=soldier
councillor=politician
councilman=politician
councilwoman=politician
counsel=lawyer
courier=person
cousin=family
crewman=soldier
curator=person
customer=person
cyclist=athlete
dancer=person
daughter=family
daughter-in-law=family
deacon=cleric
dean=person
defendant=person
democrat=politician
demonstrator=person
dentist=person
deputy=official
despot=leader
detainee=person
detective=police
dictator=leader
diplomat=minister
director=official
diver=person
docker=person
doctor=doctor
donor=official
driver=person
drummer=artist
economist=person
editor=writer
electrician=person
emir=leader
emperor=leader
employee=person
engineer=person
envoy=minister
escapee=outlaw
evacuee=person
ex-husband=family
ex-wife=family
executive=business
expert=doctor
farmer=person
father=family
father-in-law=family
fiance=family
fiancee=family
fighter=outlaw
filmmaker=artist
firefighter=person
fisherman=person
founder=business
fugitive=outlaw
general=soldier
girl=person
girlfriend=family
goalie=athlete
goalkeeper=athlete
golfer=athlete
governor=politician
graduate=person
grandchild=family
granddaughter=family
grandfather=family
grandmother=family
grandson=family
guard=person
guest=person
guitarist=artist
gunman=outlaw
hacker=person
half-brother=family
half-sister=family
head=official
headteacher=person
hijacker=outlaw
hiker=person
historian=person
hostage=person
hunter=person
husband=family
imam=cleric
immigrant=person
incumbent=politician
infant=person
inmate=person
inspector=person
insurgent=outlaw
intruder=outlaw
investigator=person
investor=business
islander=person
janitor=person
jockey=athlete
journalist=writer
judge=lawyer
juror=person
justice=lawyer
kid=person
kidnapper=outlaw
killer=outlaw
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
linebacker=athlete
lineman=athlete
lobbyist=official
longshoreman=person
magistrate=person
major=soldier
man=person
manager=official
marine=soldier
marshal=person
mayor=politician
mechanic=person
medic=person
member=official
midfielder=athlete
midwife=person
migrant=person
militant=outlaw
miner=person
minister=minister
monarch=leader
monk=cleric
mother=family
mother-in-law=family
motorist=person
mp=politician
murderer=outlaw
musician=artist
navigator=person
neighbor=person
neighbour=person
nephew=family
niece=family
nominee=politician
novelist=writer
nun=cleric
nurse=doctor
officer=official
official=official
ombudsman=person
onlooker=person
operative=official
opponent=politician
organiser=person
organizer=person
owner=business
paramedic=person
paratrooper=soldier
parent=family
parishioner=person
partner=business
passenger=person
pastor=cleric
patient=person
pedestrian=person
peer=politician
pensioner=person
person=person
pharmacist=person
physician=doctor
pilot=officer
pirate=outlaw
pitcher=athlete
plaintiff=person
player=athlete
playwright=writer
plumber=person
pm=leader
poet=writer
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
prisoner=person
producer=person
professor=doctor
prosecutor=lawyer
protester=person
publicist=official
pupil=person
quarterback=athlete
queen=leader
rabbi=cleric
raider=outlaw
ranger=person
rapper=artist
rebel=outlaw
recruit=soldier
rector=person
refugee=person
regulator=official
relative=family
reporter=writer
representative=politician
republican=politician
rescuer=person
researcher=doctor
resident=person
retiree=person
robber=outlaw
rookie=athlete
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
shopper=person
shortstop=athlete
sibling=family
singer=artist
sister=family
sister-in-law=family
skier=athlete
skipper=officer
sniper=outlaw
soldier=soldier
solicitor=lawyer
son=family
son-in-law=family
speaker=politician
spectator=person
spokesman=official
spokesperson=official
spokeswoman=official
spouse=family
sprinter=athlete
staffer=official
stepdaughter=family
stepfather=family
stepmother=family
stepson=family
stevedore=person
stowaway=person
strategist=official
striker=athlete
strongman=leader
student=person
subscriber=person
sultan=leader
superintendent=person
surgeon=doctor
survivor=person
suspect=outlaw
swimmer=athlete
taxpayer=person
teacher=person
teammate=athlete
teenager=person
tenant=person
terrorist=outlaw
thief=outlaw
toddler=person
tourist=person
trader=person
treasurer=person
trooper=police
trucker=person
trustee=person
twin=family
tycoon=business
tyrant=leader
uncle=family
usher=person
veteran=person
victim=person
villager=person
volunteer=official
voter=person
waiter=person
waitress=person
warden=person
warlord=leader
welder=person
whip=politician
widow=family
widower=family
wife=family
winger=athlete
witness=person
woman=person
worker=person
worshiper=person
worshipper=person
writer=writer
youngster=person",
);

/// Role nouns that are one role under two forms, to the form they are compared by.
pub const SAME_ROLES: &[(&str, &str)] = &[
    ("advisor", "adviser"),
    ("attorney", "lawyer"),
    ("businesswoman", "businessman"),
    ("ceo", "chief executive"),
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
