"""What a place name means: with and without the states that the text around speaks of."""

import multiprocessing
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dragoman.lexicon.places import Gazetteer, fold
from dragoman.model import DataError

# name, near -> name shown, country (kind, where it is what matters)
CHOICES = [
    # namesakes, settled by the states around
    ("Tripoli", "", "Tripoli", "LBY"),
    ("Tripoli", "LBN", "Tripoli", "LBN"),
    ("Tripoli", "LBN LBY", "Tripoli", "LBY"),
    ("Tripoli", "GRC", "Tripoli", "LBY"),
    ("Hyderabad", "", "Hyderabad", "IND"),
    ("Hyderabad", "PAK", "Hyderabad", "PAK"),
    ("Hyderabad", "IND PAK", "Hyderabad", "IND"),
    ("Birmingham", "", "Birmingham", "GBR"),
    ("Birmingham", "USA", "Birmingham", "USA"),
    ("Birmingham", "USA GBR", "Birmingham", "GBR"),
    ("Cambridge", "USA", "Cambridge", "USA"),
    ("Valencia", "", "Valencia", "VEN"),
    ("Valencia", "ESP", "Valencia", "ESP"),
    ("Cordoba", "", "Córdoba", "ARG"),
    ("Cordoba", "ESP", "Córdoba", "ESP"),
    ("Córdoba", "ARG", "Córdoba", "ARG"),
    ("Toledo", "ESP", "Toledo", "ESP"),
    ("Granada", "NIC", "Granada", "NIC"),
    ("Barcelona", "VEN", "Barcelona", "VEN"),
    ("Los Angeles", "CHL", "Los Ángeles", "CHL"),
    ("San Jose", "", "San José", "CRI"),
    ("San Jose", "USA", "San Jose", "USA"),
    ("Victoria", "CAN", "Victoria", "CAN"),
    ("Punjab", "", "Punjab Province", "PAK"),
    ("Punjab", "IND", "Indian Punjab", "IND"),
    ("Congo", "COG", "Republic of the Congo", "COG"),
    ("Korea", "PRK", "North Korea", "PRK"),
    # capitals and great towns do not give way to a namesake where nobody would be met
    ("Santiago", "", "Santiago", "CHL"),
    ("Santiago", "USA", "Santiago", "CHL"),
    ("Santiago", "CUB", "Santiago de Cuba", "CUB"),
    ("Santiago", "ESP", "Santiago de Compostela", "ESP"),
    ("Santiago", "DOM", "Santiago de los Caballeros", "DOM"),
    ("Paris", "USA", "Paris", "FRA"),
    ("Athens", "USA", "Athens", "GRC"),
    ("Moscow", "USA", "Moscow", "RUS"),
    ("London", "CAN", "London", "GBR"),
    ("Geneva", "USA", "Geneva", "CHE"),
    ("Vienna", "USA IRN", "Vienna", "AUT"),
    ("Venice", "USA", "Venice", "ITA"),
    ("Naples", "USA", "Naples", "ITA"),
    ("Melbourne", "USA", "Melbourne", "AUS"),
    ("Hebron", "USA ISR", "Hebron", "PSE"),
    ("Bethlehem", "", "Bethlehem", "PSE"),
    ("Bethlehem", "USA", "Bethlehem", "PSE"),
    ("Odessa", "USA RUS", "Odesa", "UKR"),
    ("Washington", "GBR", "Washington", "USA"),
    # states do not give way to towns and regions
    ("Georgia", "", "Georgia", "GEO"),
    ("Georgia", "USA", "Georgia", "GEO"),
    ("Jordan", "USA", "Jordan", "JOR"),
    ("Lebanon", "USA", "Lebanon", "LBN"),
    ("Mexico", "PHL", "Mexico", "MEX"),
    ("Luxembourg", "", "Luxembourg", "LUX"),
    ("Salvador", "", "Salvador", "BRA"),
    # the region or state after a comma
    ("Atlanta, Georgia", "", "Atlanta", "USA"),
    ("Paris, Texas", "FRA", "Paris", "USA"),
    ("Tripoli, Lebanon", "LBY", "Tripoli", "LBN"),
    ("London, Ontario", "GBR", "London", "CAN"),
    ("Birmingham, Alabama", "", "Birmingham", "USA"),
    ("Washington, D.C.", "", "Washington", "USA"),
    ("Baghdad, Ruritania", "", "Baghdad", "IRQ"),
    # names that were changed, and other spellings
    ("Rangoon", "", "Yangon", "MMR"),
    ("Yangon", "", "Yangon", "MMR"),
    ("Kiev", "", "Kyiv", "UKR"),
    ("Kyiv", "", "Kyiv", "UKR"),
    ("Peking", "", "Beijing", "CHN"),
    ("Bombay", "", "Mumbai", "IND"),
    ("Calcutta", "", "Kolkata", "IND"),
    ("Madras", "USA", "Chennai", "IND"),
    ("Saigon", "", "Ho Chi Minh City", "VNM"),
    ("Nur-Sultan", "", "Astana", "KAZ"),
    ("St. Petersburg", "", "Saint Petersburg", "RUS"),
    ("Saint Petersburg", "USA", "Saint Petersburg", "RUS"),
    ("Leningrad", "", "Saint Petersburg", "RUS"),
    ("Basra", "", "Basra", "IRQ"),
    ("Sukhumi", "", "Sukhumi", "GEO"),
    ("Asuncion", "", "Asunción", "PRY"),
    ("Sana'a", "", "Sanaa", "YEM"),
    ("SANAA", "", "Sanaa", "YEM"),
    ("Xian", "", "Xi'an", "CHN"),
    ("Canton", "", "Guangzhou", "CHN"),
    ("Cologne", "", "Cologne", "DEU"),
    ("Mecca", "USA", "Mecca", "SAU"),
    ("The Hague", "", "The Hague", "NLD"),
    ("Hague", "", "The Hague", "NLD"),
    ("Gaza City", "", "Gaza", "PSE"),
    ("Hasakah", "", "Hasakah", "SYR"),
    ("Burma", "", "Myanmar", "MMR"),
    ("the U.S.", "", "United States", "USA"),
    ("Ivory Coast", "", "Ivory Coast", "CIV"),
    ("Côte d’Ivoire", "", "Ivory Coast", "CIV"),
    # an alternate name does not outrank the place that is called so
    ("Islamabad", "", "Islamabad", "PAK"),
    ("Islamabad", "BGD", "Islamabad", "PAK"),
    ("Islamabad", "IND", "Islamabad", "PAK"),
    ("Chittagong", "", "Chittagong", "BGD"),
    ("Paraguay", "", "Paraguay", "PRY"),
    ("Salisbury", "", "Salisbury", "GBR"),
    ("Salisbury", "ZWE", "Harare", "ZWE"),
    ("Philadelphia", "JOR", "Philadelphia", "USA"),
    ("Bor", "", "Bor", "SSD"),
    # the plain case
    ("Abuja", "", "Abuja", "NGA"),
    ("Baghdad", "", "Baghdad", "IRQ"),
    ("Sirte", "", "Sirte", "LBY"),
    ("Tashkent", "", "Tashkent", "UZB"),
    ("Pyongyang", "", "Pyongyang", "PRK"),
    ("Panmunjom", "", "Panmunjom", ""),
    ("Davos", "", "Davos", "CHE"),
    ("Taba", "", "Taba", "EGY"),
    ("Bürgenstock", "", "Bürgenstock", "CHE"),
    ("Middle East", "", "Middle East", ""),
]


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return Gazetteer()


@pytest.mark.parametrize(("name", "near", "shown", "country"), CHOICES)
def test_the_one_place_that_a_name_means(places: Gazetteer, name: str, near: str, shown: str, country: str) -> None:
    found = places.choose(name, near=near.split())
    assert found is not None
    assert (found.name, found.country) == (shown, country)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Great Hall of the People", "venue", "CHN"),
        ("Diaoyutai State Guesthouse", "venue", "CHN"),
        ("Camp David", "venue", "USA"),
        ("Kremlin", "venue", "RUS"),
        ("Palais des Nations", "venue", "CHE"),
        ("White House", "venue", "USA"),
        ("Darfur", "region", "SDN"),
        ("West Bank", "region", "PSE"),
        ("Kashmir", "region", ""),
        ("Horn of Africa", "region", ""),
        ("Texas", "region", "USA"),
        ("South China Sea", "water", ""),
        ("Doha", "capital", "QAT"),
        ("Sucre", "capital", "BOL"),
        ("Hamilton", "city", "CAN"),
        ("Singapore", "country", "SGP"),
    ],
)
def test_the_kind_of_place(places: Gazetteer, name: str, kind: str, country: str) -> None:
    found = places.choose(name)
    assert found is not None
    assert (found.kind, found.country) == (kind, country)


@pytest.mark.parametrize(
    ("venue", "town"),
    [("White House", "Washington"), ("Elysee Palace", "Paris"), ("Camp David", None), ("Paris", None)],
)
def test_the_town_of_a_venue(places: Gazetteer, venue: str, town: str | None) -> None:
    place = places.choose(venue)
    assert place is not None
    found = places.town_of(place)
    assert (found and found.name) == town


def test_geonames_ids_are_kept_and_made_ones_are_none(places: Gazetteer) -> None:
    doha, venue = places.choose("Doha"), places.choose("Blair House")
    assert doha is not None and doha.geonames == 290030 and places.get(290030) == doha
    assert venue is not None and venue.id < 0 and venue.geonames is None
    assert places.get(0) is None


def test_own_names_come_before_alternates_then_capitals_then_the_larger(places: Gazetteer) -> None:
    found = places.lookup("Salisbury")
    own = [place for place in found if place.how != 1]
    assert list(found[: len(own)]) == own and found[-1].name == "Harare"
    assert [place.country for place in places.lookup("Tripoli")][:2] == ["LBY", "LBN"]


@pytest.mark.parametrize(
    "name", ["", "  ", "...", "Ruritania", "Xyzzy, Ruritania", ",", "Oslo" + "," * 9999 + "x", "\x00"]
)
def test_what_is_no_place(places: Gazetteer, name: str) -> None:
    assert places.lookup(name) == ()
    assert places.choose(name, near={"USA"}) is None


@pytest.mark.parametrize("name", ["ISB", "CGP", "JFK", "Пекин", "北京", "bei jing"])
def test_codes_other_scripts_and_their_transliterations_are_left_out(places: Gazetteer, name: str) -> None:
    assert places.lookup(name) == ()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sharm el-Sheikh", "sharm el sheikh"),
        ("São Tomé & Príncipe", "sao tome and principe"),
        ("  N'Djamena ", "ndjamena"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Tromsø", "tromso"),
        ("Nuku‘alofa", "nukualofa"),
        ("U.S.", "u s"),
        ("Mazār-e Sharīf", "mazar e sharif"),
        ("—", ""),
    ],
)
def test_folding(name: str, key: str) -> None:
    assert fold(name) == key
    assert fold(key) == key


def _country(places: Gazetteer, name: str) -> str:
    found = places.choose(name)
    return found.country if found else ""


def test_it_serves_threads_forks_and_pickles(places: Gazetteer) -> None:
    names = ["Tripoli", "Baghdad", "Kiev", "Lima", "Oslo", "Rabat", "Suva"] * 20
    expected = [_country(places, name) for name in names]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda name: _country(Gazetteer(), name), names[:14])) == expected[:14]
        fresh = Gazetteer()
        assert list(threads.map(lambda name: _country(fresh, name), names)) == expected
    assert _country(pickle.loads(pickle.dumps(places)), "Kiev") == "UKR"
    for method in ("fork", "spawn"):
        with multiprocessing.get_context(method).Pool(2) as pool:
            assert pool.starmap(_country, [(places, name) for name in names[:7]]) == expected[:7]


def test_it_opens_again_after_close(places: Gazetteer) -> None:
    fresh = Gazetteer()
    fresh.close()
    assert _country(fresh, "Oslo") == "NOR"
    fresh.close()
    assert _country(fresh, "Rabat") == "MAR"


def test_a_missing_file_and_one_that_is_no_gazetteer(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no gazetteer at .*build_places\.py"):
        Gazetteer(tmp_path / "none.sqlite").lookup("Oslo")
    (tmp_path / "wrong.sqlite").write_text("not a database, though long enough to look like one" * 50)
    with pytest.raises(DataError, match="is no gazetteer"):
        Gazetteer(tmp_path / "wrong.sqlite").lookup("Oslo")
