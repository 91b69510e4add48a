//! Words that exclude each other: what was a pistol was no rifle, the left knee is not the right. The path says the class first, then
//! what a word is a kind of, so that "gun" may mean a pistol. Vehicles, ships, aircraft and buildings stand in `noun.rs`.

use super::Pairs;

/// Lemma to its path.
pub const CHOICES: &Pairs = &Pairs(
    "\
abdomen=body/stomach
alligator=animal/alligator
ankle=body/ankle
arm=body/arm
arson=crime/arson
attic=room/attic
auditorium=room/auditorium
aunt=family/aunt
ax=weapon/blade/axe
axe=weapon/blade/axe
backyard=room/garden
balcony=room/balcony
basement=room/cellar
bathroom=room/bathroom
baton=weapon/baton
bear=animal/bear
beat=deed/beat
bedroom=room/bedroom
beer=drink/beer
behead=deed/cut
beige=colour/beige
black=colour/black
blackmail=crime/extortion
bludgeon=deed/beat
blue=colour/blue
bomb=weapon/bomb
boyfriend=family/partner/boyfriend
bribery=crime/corruption/bribery
broken=injury/fracture
bronze=metal/bronze
brother=family/sibling/brother
brother-in-law=family/in-law/brother
brown=colour/brown
bruise=injury/bruise
bruised=injury/bruise
buddhist=faith/buddhist
burglary=crime/burglary
burn=injury/burn
cafeteria=room/canteen
calf=body/leg/calf
cannabis=drug/cannabis
canteen=room/canteen
cash=payment/cash
cat=animal/cat
catholic=faith/christian/catholic
ceiling=room/ceiling
cell=room/cell
cellar=room/cellar
champagne=drink/champagne
chest=body/chest
choke=deed/strangle
christian=faith/christian
classroom=room/classroom
closet=room/closet
coal=fuel/coal
cocaine=drug/cocaine
cocktail=drink/cocktail
collarbone=body/shoulder/collarbone
concussion=injury/concussion
corridor=room/corridor
courtyard=room/courtyard
cousin=family/cousin
cow=animal/cow
crocodile=animal/crocodile
crossbow=weapon/crossbow
dagger=weapon/blade/dagger
daughter=family/child/daughter
daughter-in-law=family/in-law/daughter
diesel=fuel/diesel
dislocated=injury/dislocation
dog=animal/dog
driveway=room/driveway
drown=deed/drown
east=direction/east
eastbound=direction/east
eastern=direction/east
ecstasy=drug/ecstasy
elbow=body/arm/elbow
electrocute=deed/shock
elephant=animal/elephant
elevator=room/lift
embezzlement=crime/theft/embezzlement
espionage=crime/spying
ex-husband=family/former/husband
ex-wife=family/former/wife
extortion=crime/extortion
eye=body/head/face/eye
face=body/head/face
father=family/parent/father
father-in-law=family/in-law/father
fentanyl=drug/fentanyl
fiance=family/partner/fiance
fiancee=family/partner/fiancee
finger=body/hand/finger
firearm=weapon/gun
forgery=crime/fraud/forgery
fracture=injury/fracture
fractured=injury/fracture
fraud=crime/fraud
garage=room/garage
garden=room/garden
gasoline=fuel/petrol
gin=drink/gin
girlfriend=family/partner/girlfriend
goat=animal/goat
gold=metal/gold
granddaughter=family/grandchild/granddaughter
grandfather=family/grandparent/grandfather
grandmother=family/grandparent/grandmother
grandson=family/grandchild/grandson
gray=colour/grey
green=colour/green
grenade=weapon/grenade
grey=colour/grey
groin=body/groin
gun=weapon/gun
gym=room/gym
hallway=room/corridor
hammer=weapon/hammer
hamstring=body/leg/thigh/hamstring
handgun=weapon/gun/pistol
hang=deed/hang
hatchet=weapon/blade/axe
heel=body/foot/heel
heroin=drug/heroin
hindu=faith/hindu
hip=body/hip
homicide=crime/killing
horse=animal/horse
husband=family/spouse/husband
jaw=body/head/face/jaw
jewish=faith/jewish
kerosene=fuel/kerosene
kidnapping=crime/kidnapping
kitchen=room/kitchen
knee=body/knee
knife=weapon/blade/knife
lavatory=room/bathroom
left=side/left
leg=body/leg
leopard=animal/leopard
lift=room/lift
lion=animal/lion
lobby=room/lobby
lsd=drug/lsd
machete=weapon/blade/machete
manslaughter=crime/killing/manslaughter
marijuana=drug/cannabis
martini=drink/cocktail/martini
methamphetamine=drug/methamphetamine
monkey=animal/monkey
mortar=weapon/mortar
mother=family/parent/mother
mother-in-law=family/in-law/mother
murder=crime/killing/murder
muslim=faith/muslim
neck=body/neck
negligence=crime/negligence
neighbor=family/neighbour
neighbour=family/neighbour
nephew=family/nephew
niece=family/niece
north=direction/north
northbound=direction/north
northeast=direction/northeast
northeastern=direction/northeast
northern=direction/north
northwest=direction/northwest
northwestern=direction/northwest
nose=body/head/face/nose
office=room/office
opium=drug/opium
orange=colour/orange
orthodox=faith/christian/orthodox
overdose=deed/overdose
painkiller=drug/painkiller
parent=family/parent
pelvis=body/hip/pelvis
perjury=crime/perjury
petrol=fuel/petrol
pig=animal/pig
pink=colour/pink
pistol=weapon/gun/pistol
platinum=metal/platinum
poison=deed/poison
porch=room/porch
port=side/port
propane=fuel/propane
protestant=faith/christian/protestant
purple=colour/purple
rape=crime/rape
red=colour/red
revolver=weapon/gun/pistol/revolver
rib=body/chest/rib
rifle=weapon/gun/rifle
right=side/right
robbery=crime/robbery
roof=room/roof
rum=drink/rum
screwdriver=weapon/screwdriver
share=payment/stock
shark=animal/shark
sheep=animal/sheep
shia=faith/muslim/shiite
shiite=faith/muslim/shiite
shin=body/leg/shin
shoot=deed/shoot
shotgun=weapon/gun/shotgun
shoulder=body/shoulder
sibling=family/sibling
sikh=faith/sikh
silver=colour/silver
sister=family/sibling/sister
sister-in-law=family/in-law/sister
skull=body/head/skull
smother=deed/smother
smuggling=crime/smuggling
snake=animal/snake
son=family/child/son
son-in-law=family/in-law/son
south=direction/south
southbound=direction/south
southeast=direction/southeast
southeastern=direction/southeast
southern=direction/south
southwest=direction/southwest
southwestern=direction/southwest
spine=body/back/spine
spouse=family/spouse
sprain=injury/sprain
sprained=injury/sprain
spying=crime/spying
stab=deed/stab
stairwell=room/stairwell
stalking=crime/stalking
starboard=side/starboard
stepdaughter=family/step/daughter
stepfather=family/step/father
stepmother=family/step/mother
stepson=family/step/son
steroid=drug/steroid
stock=payment/stock
stomach=body/stomach
strain=injury/strain
strained=injury/strain
strangle=deed/strangle
strangulation=deed/strangle
suffocate=deed/smother
sunni=faith/muslim/sunni
sword=weapon/blade/sword
tequila=drink/tequila
theft=crime/theft
thigh=body/leg/thigh
throat=body/neck/throat
thumb=body/hand/thumb
tiger=animal/tiger
toe=body/foot/toe
toilet=room/bathroom
torn=injury/tear
torpedo=weapon/torpedo
treason=crime/treason
trespassing=crime/trespassing
truncheon=weapon/truncheon
uncle=family/uncle
vandalism=crime/vandalism
vodka=drink/vodka
west=direction/west
westbound=direction/west
western=direction/west
whiskey=drink/whisky
whisky=drink/whisky
white=colour/white
wife=family/spouse/wife
wine=drink/wine
wolf=animal/wolf
wrist=body/arm/wrist
yellow=colour/yellow",
);

/// What is asked where reports choose other words of a class. Sorted by class.
pub const ASKED: &[(&str, &str)] = &[
    ("aircraft", "What kind of aircraft"),
    ("animal", "Which animal"),
    ("body", "Which part of the body"),
    ("building", "What kind of building"),
    ("colour", "Which colour"),
    ("crime", "Which crime"),
    ("deed", "In what way"),
    ("direction", "In which direction"),
    ("drink", "Which drink"),
    ("drug", "Which drug"),
    ("faith", "Of which faith"),
    ("family", "Which relation"),
    ("fuel", "Which fuel"),
    ("injury", "What injury"),
    ("metal", "Which metal"),
    ("ordinal", "Which in the row"),
    ("payment", "In what it is paid"),
    ("room", "In which room or part of the place"),
    ("score", "How it ended"),
    ("ship", "What kind of ship"),
    ("side", "On which side"),
    ("vehicle", "What kind of vehicle"),
    ("weapon", "Which weapon"),
];

/// The points of the compass, clockwise from north, as they end the paths of the class "direction".
const POINTS: [&str; 8] = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

/// The point of the compass that a path names, in eighths of the circle clockwise from north.
#[must_use]
pub fn eighth(path: &str) -> Option<u8> {
    let point = path.strip_prefix("direction/")?;
    POINTS.iter().position(|known| *known == point).and_then(|eighth| u8::try_from(eighth).ok())
}

/// How far two points of the compass lie apart, in eighths of the circle: 0 to 4.
#[must_use]
pub fn apart(one: u8, other: u8) -> u8 {
    let gap = one.abs_diff(other);
    gap.min(8 - gap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::{class, is_sorted_and_unique, lookup};

    #[test]
    fn tables_are_sorted_and_every_class_is_asked_for() {
        assert!(is_sorted_and_unique(&CHOICES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        assert!(is_sorted_and_unique(&ASKED.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        for (word, path) in CHOICES.iter() {
            let class = class(path);
            assert!(lookup(ASKED, class).is_some() && class.len() < path.len(), "{word}");
        }
    }
}
