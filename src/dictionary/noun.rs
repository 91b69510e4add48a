//! Nouns for bodies, places, ships, aircraft, vehicles and buildings. The path says what a noun is a kind of, widest first, so that
//! "the ship" may mean a frigate named before and "the trawler" may not.

use super::Pairs;

/// Noun (lemma) to its path.
pub const NOUNS: &Pairs = &Pairs(
    "\
administration=body/administration
agency=body/agency
aircraft=aircraft
airline=body/company/airline
airliner=aircraft/plane/airliner
airplane=aircraft/plane/airplane
airport=building/airport
airship=aircraft/airship
alliance=body/alliance
ambulance=vehicle/ambulance
apartment=building/apartment
area=place/region/area
army=body/army
assembly=body/assembly
association=body/association
authority=body/authority
automaker=body/company/automaker
bakery=building/shop/bakery
balloon=aircraft/balloon
bank=body/company/bank
bar=building/bar
barge=ship/barge
barn=building/barn
bicycle=vehicle/bicycle
bike=vehicle/bike
biplane=aircraft/plane/biplane
board=body/board
boat=ship/boat
body=body
bookstore=building/shop/bookstore
brewer=body/company/brewer
broadcaster=body/medium/broadcaster
building=building
bungalow=building/house/bungalow
bureau=body/bureau
bus=vehicle/bus
business=body/company/business
cab=vehicle/taxi
cabin=building/cabin
cafe=building/cafe
campaign=body/campaign
canoe=ship/boat/canoe
capital=place/town/capital
car=vehicle/car
carmaker=body/company/carmaker
carrier=body/company/carrier
casino=building/casino
catamaran=ship/boat/catamaran
cathedral=building/church/cathedral
chain=body/company/chain
channel=body/medium/channel
chapel=building/church/chapel
charity=body/charity
chopper=aircraft/helicopter/chopper
church=building/church
cinema=building/cinema
city=place/town/city
clinic=building/clinic
club=body/club
coalition=body/coalition
college=body/college
commission=body/commission
committee=body/committee
company=body/company
complex=building/complex
conglomerate=body/company/conglomerate
congress=body/congress
consulate=body/consulate
convertible=vehicle/car/convertible
corporation=body/company/corporation
corps=body/corps
corvette=ship/warship/corvette
cottage=building/house/cottage
council=body/council
country=place/country
county=place/region/county
court=body/court
courthouse=building/courthouse
craft=ship/craft
cruiser=ship/warship/cruiser
cutter=ship/boat/cutter
delegation=body/delegation
department=body/department
destroyer=ship/warship/destroyer
developer=body/company/developer
dhow=ship/boat/dhow
dinghy=ship/boat/dinghy
district=place/region/district
drone=aircraft/drone
embassy=body/embassy
factory=building/factory
federation=body/federation
ferry=ship/boat/ferry
firm=body/company/firm
flat=building/apartment/flat
force=body/force
foundation=body/foundation
freighter=ship/freighter
frigate=ship/warship/frigate
fund=body/fund
gallery=building/gallery
giant=body/company/giant
glider=aircraft/glider
government=body/government
group=body/group
hatchback=vehicle/car/hatchback
helicopter=aircraft/helicopter
hospital=building/hospital
hotel=building/hotel
house=building/house
institute=body/institute
insurer=body/company/insurer
island=place/region/island
jet=aircraft/plane/jet
jury=body/jury
kindergarten=building/kindergarten
kingdom=place/country/kingdom
league=body/league
library=building/library
lifeboat=ship/boat/lifeboat
limousine=vehicle/car/limousine
liner=ship/liner
lorry=vehicle/truck/lorry
magazine=body/medium/magazine
maker=body/company/maker
mall=building/shop/mall
mansion=building/house/mansion
manufacturer=body/company/manufacturer
market=building/shop/market
military=body/military
minibus=vehicle/bus/minibus
ministry=body/ministry
minivan=vehicle/van/minivan
monastery=building/monastery
mosque=building/mosque
motel=building/hotel/motel
motorbike=vehicle/motorcycle
motorcycle=vehicle/motorcycle
movement=body/movement
municipality=place/town/municipality
museum=building/museum
nation=place/country/nation
navy=body/navy
network=body/medium/network
newspaper=body/medium/newspaper
nightclub=building/nightclub
office=body/office
operator=body/company/operator
organisation=body/organisation
organization=body/organization
orphanage=building/orphanage
outlet=body/medium/outlet
palace=building/palace
panel=body/panel
paper=body/medium/paper
parliament=body/parliament
party=body/party
peninsula=place/region/peninsula
pharmacy=building/shop/pharmacy
pickup=vehicle/truck/pickup
plane=aircraft/plane
plant=building/factory/plant
police=body/police
port=place/town/port
premises=building/premises
prison=building/prison
property=building/property
province=place/region/province
pub=building/bar/pub
publisher=body/company/publisher
raft=ship/raft
regime=body/regime
region=place/region
regulator=body/regulator
republic=place/country/republic
resort=place/town/resort
restaurant=building/restaurant
retailer=body/company/retailer
sailboat=ship/boat/sailboat
school=building/school
schooner=ship/boat/schooner
scooter=vehicle/scooter
sedan=vehicle/car/sedan
senate=body/senate
service=body/service
shed=building/shed
ship=ship
shop=building/shop
skiff=ship/boat/skiff
skyscraper=building/tower/skyscraper
speedboat=ship/boat/speedboat
stadium=building/stadium
startup=body/company/startup
state=place/country/state
station=building/station
steamer=ship/steamer
store=building/shop/store
submarine=ship/submarine
suburb=place/town/suburb
supermarket=building/shop/supermarket
supertanker=ship/tanker/supertanker
supplier=body/company/supplier
suv=vehicle/car/suv
synagogue=building/synagogue
tanker=ship/tanker
taxi=vehicle/taxi
team=body/team
temple=building/temple
territory=place/region/territory
theater=building/theatre
theatre=building/theatre
tower=building/tower
town=place/town
tractor=vehicle/tractor
trailer=vehicle/trailer
train=vehicle/train
tram=vehicle/tram
trawler=ship/boat/trawler
tribunal=body/tribunal
tricycle=vehicle/tricycle
truck=vehicle/truck
tug=ship/boat/tug
union=body/union
university=body/university
utility=body/company/utility
valley=place/region/valley
van=vehicle/van
vehicle=vehicle
vessel=ship/vessel
villa=building/house/villa
village=place/town/village
warehouse=building/warehouse
warship=ship/warship
watchdog=body/watchdog
website=body/medium/website
yacht=ship/boat/yacht",
);

/// Words that end or begin the names of bodies beside the nouns for them. Sorted.
pub const BODY_WORDS: &[&str] = &[
    "ag",
    "bundestag",
    "center",
    "centre",
    "co",
    "co.",
    "corp",
    "corp.",
    "duma",
    "gmbh",
    "inc",
    "inc.",
    "knesset",
    "llc",
    "ltd",
    "ltd.",
    "media",
    "news",
    "plc",
    "post",
    "press",
    "society",
    "times",
];

/// Words behind the name of a firm that tell its legal form: no part of what it is compared by. Sorted.
pub const LEGAL_FORMS: &[&str] =
    &["ag", "co", "co.", "corp", "corp.", "gmbh", "inc", "inc.", "llc", "ltd", "ltd.", "nv", "oyj", "plc", "sa"];

/// First words of names of ships. Sorted.
pub const SHIP_PREFIXES: &[&str] = &["hmas", "hmcs", "hms", "ins", "m/s", "ms", "mt", "mv", "rms", "rv", "ss", "uss"];

/// Words that begin names of places and reach over "of": "the Bay of Such". Sorted.
pub const PLACE_HEADS: &[&str] = &[
    "bay", "cape", "city", "gulf", "horn", "isle", "isles", "kingdom", "lake", "mount", "port", "republic", "sea", "strait",
    "straits",
];

/// Words inside a name that are no part of a last name by themselves. Sorted.
pub const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter",
    "van", "von", "y",
];

/// Words behind a name that tell a namesake apart. Sorted.
pub const SUFFIXES: &[&str] = &["ii", "iii", "iv", "jr", "jr.", "sr", "sr."];

/// Common family names of East Asia, where they come first. Sorted.
pub const FAMILY_NAMES: &[&str] = &[
    "bae", "chang", "chen", "cho", "choi", "chung", "deng", "feng", "gao", "guo", "han", "hong", "hu", "huang", "jang", "jeong",
    "jiang", "jung", "kang", "kim", "kwon", "lee", "li", "liang", "lin", "liu", "luo", "ma", "moon", "oh", "park", "ri", "seo",
    "shin", "song", "sun", "tang", "wang", "wu", "xi", "xie", "xu", "yang", "yoo", "yoon", "yu", "zhang", "zhao", "zheng",
    "zhou", "zhu",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn nouns_and_name_words_are_sorted() {
        assert!(is_sorted_and_unique(&NOUNS.iter().map(|entry| entry.0).collect::<Vec<_>>()));
        for list in [BODY_WORDS, SHIP_PREFIXES, PLACE_HEADS, PARTICLES, SUFFIXES, FAMILY_NAMES] {
            assert!(is_sorted_and_unique(list), "{list:?}");
        }
    }
}
