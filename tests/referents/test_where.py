"""Where: the places of a text, by preposition, gathering, gazetteer and the states at hand."""

import pytest
from tests.factory_articles import linked, marked

# Every place of the text stands in brackets; its name, ISO code ("-" for none) and kind, in order.
# a name behind a word of place
PREPOSITIONS = [
    ("William Ruto left. In [Berlin], Ruto will meet the chancellor.", "Berlin DEU capital"),
    ("They met in [Doha].", "Doha QAT capital"),
    ("They met near [Basra].", "Basra IRQ city"),
    ("They flew to [Tbilisi] from [Baku].", "Tbilisi GEO capital; Baku AZE capital"),
    ("They met outside [Geneva].", "Geneva CHE city"),
    ("They met in [Geneva], [Switzerland].", "Geneva CHE city; Switzerland CHE country"),
    ("They visited [Hiroshima].", "Hiroshima JPN city"),
    ("They left [Kabul] for [Islamabad].", "Kabul AFG capital; Islamabad PAK capital"),
    ("They met in the Swiss city of [Lausanne].", "Lausanne CHE city"),
    ("They met in the port of [Aden].", "Aden YEM city"),
    # of the state told before it, which is then no place of its own
    ("They met in Estonia's [Tartu].", "Tartu EST city"),
    ("They met in Saudi Arabia's [Jeddah].", "Jeddah SAU city"),
    ("They met in Ecuador's oil-rich port city of [Guayaquil].", "Guayaquil ECU city"),
    ("They met in [Ecuador's capital].", "Quito ECU capital"),
    ("They met in [Kenya]'s Ruto home. William Ruto left.", "Kenya KEN country"),
    ("They met in [Sharm el-Sheikh].", "Sharm el-Sheikh EGY city"),
    ("They met in [Rio de Janeiro].", "Rio de Janeiro BRA city"),
    ("They met in [New York].", "New York USA city"),
    ("They met in [Addis Ababa].", "Addis Ababa ETH capital"),
    ("They met in [The Hague].", "The Hague NLD city"),
    ("They met in the [Hague].", "The Hague NLD city"),
    ("They met in [St. Petersburg].", "Saint Petersburg RUS city"),
    ("They met in [Ho Chi Minh City].", "Ho Chi Minh City VNM city"),
    ("They met in [Guatemala City].", "Guatemala City GTM capital"),
    ("They met in [Santo Domingo].", "Santo Domingo DOM capital"),
    ("They met in [Ras al-Khaimah].", "Ras Al Khaimah ARE city"),
    ("They met in [Kuala Lumpur] and [Jakarta].", "Kuala Lumpur MYS capital; Jakarta IDN capital"),
    ("They met in [Cairo], [Amman] and [Riyadh].", "Cairo EGY capital; Amman JOR capital; Riyadh SAU capital"),
    ("They met in [Norway].", "Norway NOR country"),
    ("They met in the [Netherlands].", "Netherlands NLD country"),
    ("They toured [Kenya] and [Uganda].", "Kenya KEN country; Uganda UGA country"),
    ("They met in [Darfur].", "Darfur SDN region"),
    ("They met in [Kashmir].", "Kashmir - region"),
    ("They met in the [West Bank].", "West Bank PSE region"),
    ("They met in the [Gaza Strip].", "Gaza Strip PSE region"),
    ("They met in the [Middle East].", "Middle East - region"),
    ("Talks in [Vienna] ended.", "Vienna AUT capital"),
    ("A visit to [Muscat] is planned.", "Muscat OMN capital"),
]
# buildings
VENUES = [
    ("They met at the [Palais des Nations] in [Geneva].", "Palais des Nations CHE venue; Geneva CHE city"),
    # houses of one name in several states: the town beside them, the state named before, the state of the page
    ("They met at the [Peace Palace] in [Phnom Penh].", "Peace Palace Phnom Penh KHM venue; Phnom Penh KHM capital"),
    ("They met at the [Peace Palace].", "Peace Palace NLD venue"),
    ("Kenya's president met the envoy at [State House].", "Kenya State House KEN venue"),
    ("He was sworn in at [State House], [Lusaka].", "Lusaka State House ZMB venue; Lusaka ZMB capital"),
    ("They met at State House.", ""),
]
# what stands behind the name
BEHIND = [
    ("The [Rafah] crossing was reopened.", "Rafah PSE city"),
    ("[Donetsk] region's leader denied it.", "Donetsk UKR city"),
    ("Jordan, Egypt and Qatar welcomed the truce.", ""),
    ("The road between [Gao] and [Kidal] has been mined.", "Gao MLI city; Kidal MLI city"),
    ("Talks between Ankara and Athens stalled.", ""),
    ("He moved to [Bishkek], then [Yerevan].", "Bishkek KGZ capital; Yerevan ARM capital"),
    ("Police patrolled [Hama].", "Hama SYR city"),
    ("The junta met the envoy in [Rangoon].", "Yangon MMR city"),
    ("Voters in [Georgia] and [Arizona] decide.", "Georgia USA region; Arizona USA region"),
    ("They met in [Georgia] and [Armenia].", "Georgia GEO country; Armenia ARM country"),
    ("The minister toured [Nagorno-Karabakh].", "Nagorno-Karabakh AZE region"),
]
# a capital without its name
CAPITALS = [
    ("They met in the [Ethiopian capital].", "Addis Ababa ETH capital"),
    ("They met in the Ethiopian capital [Addis Ababa].", "Addis Ababa ETH capital"),
]
# what the words around decide
NAMESAKES = [
    ("They met in [Tripoli].", "Tripoli LBY capital"),
    ("Pakistan's premier met the envoy in [Hyderabad].", "Hyderabad PAK city"),
    ("India's premier met the envoy in [Hyderabad].", "Hyderabad IND city"),
    ("The British premier met the envoy in [Birmingham].", "Birmingham GBR city"),
    ("Spain's king met the envoy in [Valencia].", "Valencia ESP city"),
    ("Venezuela's president met the envoy in [Valencia].", "Valencia VEN city"),
    ("Egypt's envoy met them in [Alexandria].", "Alexandria EGY city"),
    ("Ecuador's envoy met them in [Cuenca].", "Cuenca ECU city"),
    ("They met in [Panmunjom].", "Panmunjom - venue"),
    ("Lebanese troops fought in [Tripoli].", "Tripoli LBN city"),
    ("They met in [Athens], [Georgia].", "Athens USA city; Georgia USA region"),
    ("They met in [London], [Ontario].", "London CAN city; Ontario CAN region"),
    ("They met in [Tbilisi], [Georgia].", "Tbilisi GEO capital; Georgia GEO country"),
    ("They met in [Santiago de Cuba].", "Santiago de Cuba CUB city"),
    ("Spain's king landed in [Santiago].", "Santiago de Compostela ESP city"),
    ("The American envoy met them in [San Jose], [California].", "San Jose USA city; California USA region"),
    ("American diplomats met in [Paris].", "Paris FRA capital"),
]
# what stands behind "on" is talked about; houses, islands and what fire falls on are places
TOPICS = [
    ("They held talks on Kashmir.", ""),
    ("Rockets fell on [Sderot].", "Sderot ISR city"),
    ("They met on [Sentosa].", "Sentosa SGP venue"),
    ("The rebels took [Goma].", "Goma COD city"),
    ("They toured flood-hit [Sindh].", "Sindh PAK region"),
    ("They met at [Wright-Patterson Air Force Base].", "Wright-Patterson Air Force Base USA venue"),
    ("They met at the [Peace House].", "Peace House KOR venue"),
]
# names that are no places here
NONE = [
    ("They spoke with Sergei Lavrov.", ""),
    ("Geneva-based diplomats spoke.", ""),
    ("They met in March.", ""),
    ("They met in General Assembly week.", ""),
    ("They spoke to Mr Lincoln.", ""),
    ("They spoke to President Washington Okumu.", ""),
    ("In English he thanked them.", ""),
    ("They spoke to Reuters.", ""),
    ("They joined NATO in protest.", ""),
    ("They spoke to Al Jazeera.", ""),
    ("They spoke in Arabic.", ""),
    ("They landed in Russian helicopters.", ""),
    ("They went to Parliament.", ""),
    ("They are near Agreement.", ""),
    ("The talks went into Ramadan.", ""),
    ("They met in Sunday's rain.", ""),
    ("They spoke at the Security Council.", ""),
    ("They met in [Qom], [Iran].", "Qom IRN city; Iran IRN country"),
    ("They met in [Khartoum], [Sudan].", "Khartoum SDN capital; Sudan SDN country"),
    ("They met in [Kingston], [Jamaica].", "Kingston JAM capital; Jamaica JAM country"),
    ("They met in [Georgetown], [Guyana].", "Georgetown GUY capital; Guyana GUY country"),
    ("He toured [Aleppo] and [Homs].", "Aleppo SYR city; Homs SYR city"),
    ("He was received in [Nouakchott].", "Nouakchott MRT capital"),
    ("The plane landed in [Entebbe].", "Entebbe UGA city"),
    ("He visited [Bethlehem] and [Jerusalem].", "Bethlehem PSE city; Jerusalem ISR capital"),
    ("He visited [Hong Kong].", "Hong Kong HKG country"),
    ("He visited [Taipei].", "Taipei TWN capital"),
    ("He visited [Pristina] and [Skopje].", "Pristina XKX capital; Skopje MKD capital"),
    (
        "He visited [Sarajevo], [Zagreb], and [Belgrade].",
        "Sarajevo BIH capital; Zagreb HRV capital; Belgrade SRB capital",
    ),
    ("They met in [Lagos].", "Lagos NGA city"),
    ("They met in [Tel Aviv].", "Tel Aviv ISR city"),
    ("They met in [Abidjan].", "Abidjan CIV city"),
    ("They met in [Sucre].", "Sucre BOL capital"),
    ("They met in [Gaza].", "Gaza PSE city"),
    ("They met in [Gaza City].", "Gaza PSE city"),
    ("They met in [Tobruk].", "Tobruk LBY city"),
    ("They met in [Aden].", "Aden YEM city"),
    ("They met in [Cape Town].", "Cape Town ZAF city"),
    ("They met in [Pretoria].", "Pretoria ZAF capital"),
    ("They met in [Bloemfontein].", "Bloemfontein ZAF city"),
    ("They met in [Johannesburg].", "Johannesburg ZAF city"),
    ("They met in [Rawalpindi].", "Rawalpindi PAK city"),
    ("They met in [Gitega].", "Gitega BDI capital"),
    ("They met in [Putrajaya].", "Putrajaya MYS city"),
    ("They met in [Kuala Lumpur].", "Kuala Lumpur MYS capital"),
    ("They met in [Brussels].", "Brussels BEL capital"),
    ("They met in [Strasbourg].", "Strasbourg FRA city"),
    ("They met in [Cotonou].", "Cotonou BEN city"),
    ("They met in [Saigon].", "Ho Chi Minh City VNM city"),
    ("They met in [Podgorica].", "Podgorica MNE capital"),
    ("They met in [Amsterdam].", "Amsterdam NLD capital"),
    ("They met in [Sukhumi].", "Sukhumi GEO city"),
    ("They met in [Stepanakert].", "Stepanakert AZE city"),
    ("They met in [Tindouf].", "Tindouf DZA city"),
    ("They met in [Mogadishu].", "Mogadishu SOM capital"),
    ("They met in [Hargeisa].", "Hargeisa SOM city"),
    ("They met in [Erbil].", "Erbil IRQ city"),
    ("They met in [Baku], [Azerbaijan].", "Baku AZE capital; Azerbaijan AZE country"),
    ("They met in [Seoul] and [Pyongyang].", "Seoul KOR capital; Pyongyang PRK capital"),
    ("He flew from [Paris] via [Frankfurt] to [Lima].", "Paris FRA capital; Frankfurt DEU city; Lima PER capital"),
    ("They met in [La Paz].", "La Paz BOL capital"),
    ("They met in [Colombo].", "Colombo LKA capital"),
    ("They met in [Naypyidaw].", "Nay Pyi Taw MMR capital"),
    ("Talks resume in [Lomé].", "Lome TGO capital"),
]
ROWS = [*PREPOSITIONS, *VENUES, *BEHIND, *CAPITALS, *NAMESAKES, *TOPICS, *NONE]


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_places_and_what_they_mean(text: str, values: str) -> None:
    plain, spans = marked(text)
    places = [p for row in linked(plain).places for p in row]
    assert [p.span.of(plain) for p in places] == [s.of(plain) for s in spans]
    assert [p.span for p in places] == list(spans)
    assert "; ".join(f"{p.place.name} {p.place.country or '-'} {p.kind}" for p in places) == values


@pytest.mark.parametrize(
    ("dateline", "name", "country"),
    [
        ("DOHA", "Doha", "QAT"),
        ("Doha", "Doha", "QAT"),
        ("TRIPOLI, Lebanon", "Tripoli", "LBN"),
        ("ADDIS ABABA", "Addis Ababa", "ETH"),
        ("THE HAGUE", "The Hague", "NLD"),
        ("GENEVA", "Geneva", "CHE"),
        ("SHARM EL-SHEIKH", "Sharm el-Sheikh", "EGY"),
        ("PANMUNJOM", "Panmunjom", ""),
    ],
)
def test_the_town_of_the_dateline(dateline: str, name: str, country: str) -> None:
    place = linked("The talks ended.", dateline=dateline).dateline
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize("dateline", ["", "Ruritania", "—"])
def test_no_town_in_the_dateline(dateline: str) -> None:
    assert linked("The talks ended.", dateline=dateline).dateline is None
