"""Importing a who's who: entities of other collections become a data pack, which loads."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.lexicon import load, office_holders, who_is_who
from dragoman.model import DataError, OptionError
from dragoman.pipeline import import_who


def entity(id: str, schema: str, **values: Any) -> dict[str, Any]:
    listed = {name: value if isinstance(value, list) else [value] for name, value in values.items()}
    return {"id": id, "schema": schema, "properties": listed}


FTM = [
    entity("p1", "Person", name="Sione Vuna", alias=["Sione F. Vuna", "Vuna"], country="to"),
    entity("p2", "Person", name="Sergei Lavrov", country="ru"),
    entity("p3", "Person", name="Peni Koro", position="Special Envoy for Water", nationality="fj"),
    entity("p4", "Person", name="Nobody Known"),
    entity("p5", "Person", name="Joris Bakker", country="nl"),
    entity("q1", "Position", name="Minister of Foreign Affairs of Tonga", country="to"),
    entity("q2", "Position", name="Minister of Foreign Affairs", country="ru"),
    entity("q3", "Position", name="Mayor of Utrecht", country="nl"),
    entity("o1", "Occupancy", holder="p1", post="q1", startDate="2031-02-01", endDate="2033"),
    entity("o2", "Occupancy", holder="p2", post="q2", startDate="2004-03-09"),
    entity("o3", "Occupancy", holder="p5", post="q3", startDate="2019-05-01T00:00:00"),
    entity("o4", "Occupancy", holder="p9", post="q3"),
    entity("b1", "Organization", name="Lowland Front", alias="LPF", country="nl"),
    entity("m1", "Membership", member="p5", organization="b1", role="chairman", startDate="2012"),
]


def fact(id: str) -> dict[str, Any]:
    return {"mainsnak": {"datavalue": {"value": {"id": id}}}}


def time(value: str, precision: int) -> list[dict[str, Any]]:
    return [{"datavalue": {"value": {"time": f"+{value}T00:00:00Z", "precision": precision}}}]


def item(id: str, name: str, aliases: tuple[str, ...] = (), **claims: Any) -> dict[str, Any]:
    spelt = {"en": [{"language": "en", "value": a} for a in aliases]}
    return {"id": id, "type": "item", "labels": {"en": {"value": name}}, "aliases": spelt, "claims": claims}


WIKIDATA = [
    item("Q678", "Tonga", P297=[{"mainsnak": {"datavalue": {"value": "TO"}}}]),
    item("Q10", "Minister of Foreign Affairs", P1001=[fact("Q678")]),
    item(
        "Q11",
        "Sione Vuna",
        ("Sione F. Vuna",),
        P31=[fact("Q5")],
        P27=[fact("Q678")],
        P39=[
            {**fact("Q10"), "qualifiers": {"P580": time("2031-02-01", 11), "P582": time("2033-00-00", 9)}},
            {"mainsnak": {"snaktype": "somevalue"}},
            {**fact("Q10"), "rank": "deprecated", "qualifiers": {"P580": time("2001-02-01", 11)}},
        ],
    ),
    item("Q12", "A Rock", P31=[fact("Q8063")]),
    item("Q13", "Nobody Known", P31=[fact("Q5")]),
]


def imported(folder: Path, rows: list[dict[str, Any]]) -> tuple[Any, Path]:
    file, pack = folder / "entities.json", folder / "pack"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return import_who([file], pack), pack


@pytest.mark.parametrize("rows", [FTM, list(reversed(FTM)), WIKIDATA, list(reversed(WIKIDATA))])
def test_an_office_holder_of_a_state(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    _, pack = imported(tmp_path, rows)
    who = load([pack]).made(who_is_who)
    (term,) = (h for h in who.terms("state:ton") if h.name == "Sione Vuna")
    assert (term.office, term.title, term.since, term.until) == (
        "foreign_minister",
        "Minister of Foreign Affairs",
        "2031-02-01",
        "2033",
    )
    assert "Sione F. Vuna" in term.aliases
    held = load([pack]).made(office_holders).held("state:ton", "foreign minister", "2032-01-01")
    assert held is not None and held.holder.name == "Sione Vuna"


def test_an_organisation_and_its_people(tmp_path: Path) -> None:
    done, pack = imported(tmp_path, FTM)
    who = load([pack]).made(who_is_who)
    front = who.actors["org:lowland-front"]
    assert (front.name, front.home, who.names_of(front.id)) == ("Lowland Front", ("NLD",), ["Lowland Front", "LPF"])
    assert [(h.name, h.title, h.since) for h in who.terms(front.id)] == [("Joris Bakker", "chairman", "2012")]
    assert [(h.title, h.since) for h in who.terms("state:nld") if h.name == "Joris Bakker"] == [
        ("Mayor of Utrecht", "2019-05-01")
    ]
    assert [h.title for h in who.terms("state:fji") if h.name == "Peni Koro"] == ["Special Envoy for Water"]
    assert done.terms == 4 and done.actors == 4


def test_what_is_listed_already_is_left_as_it_is(tmp_path: Path) -> None:
    done, pack = imported(tmp_path, FTM)
    assert done.left_out["posts listed already"] == 1
    assert not (pack / "who" / "states" / "rus.yml").exists()
    assert done.left_out["people without a post"] == 1
    assert done.left_out["posts of people who are not in the file"] == 1


def test_two_in_one_office_at_a_time_go_among_the_others(tmp_path: Path) -> None:
    more = [
        entity("p8", "Person", name="Mele Taufa", country="to"),
        entity("o8", "Occupancy", holder="p8", post="q1", startDate="2032-02-01"),
    ]
    _, pack = imported(tmp_path, FTM + more)
    who = load([pack]).made(who_is_who)
    assert {h.office for h in who.terms("state:ton") if h.name == "Mele Taufa"} == {"others"}


def test_nested_entities(tmp_path: Path) -> None:
    post = entity("q1", "Position", name="Minister of Foreign Affairs", country="to")
    held = entity("o1", "Occupancy", post=post, startDate="2031-02-01")
    _, pack = imported(tmp_path, [entity("p1", "Person", name="Sione Vuna", country="to", positionOccupancies=held)])
    assert [h.since for h in load([pack]).made(who_is_who).terms("state:ton") if h.name == "Sione Vuna"] == [
        "2031-02-01"
    ]


@pytest.mark.parametrize(
    "name", ["Dash - Colon: 'Quote' \"Double\"", "# Hash", "{Brace}", "yes", "1999-01-02", "\u2028é\x85"]
)
def test_any_name_survives_the_file(tmp_path: Path, name: str) -> None:
    _, pack = imported(tmp_path, [entity("p1", "Person", name=name, position="Envoy", country="to")])
    names = [h.name for h in load([pack]).made(who_is_who).terms("state:ton")]
    assert " ".join(name.split()) in names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"id": "p1", "name": "Peni"}', "line 1: neither a FollowTheMoney entity"),
        (json.dumps(FTM[0]) + "\n" + json.dumps(WIKIDATA[0]), "line 2: neither"),
        (
            '{"id": "o1", "schema": "Occupancy", "properties": {"holder": 5, "post": ["q"]}}',
            "line 1: 'o1' is not built",
        ),
        ('{"id": "Q1", "labels": {}, "claims": {"P31": [5]}}', "line 1: 'Q1' is not built"),
        ("", "no entity in it"),
        ('{"id": ', "line 1: the file ends inside"),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        import_who([file], tmp_path / "pack")
    assert str(file) in str(error.value) and words in str(error.value)
    assert not (tmp_path / "pack").exists()


def test_nothing_to_import_and_nothing_overwritten(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="nothing to import"):
        imported(tmp_path, [entity("p4", "Person", name="Nobody Known")])
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "mine.yml").write_text("mine")
    with pytest.raises(OptionError, match="is there already"):
        imported(tmp_path, FTM)
