"""Deeds: who did what to whom, out of sentences and pages."""

from typing import Any

import pytest
from tests.reports.factory_reports import told

from dragoman.pipeline.coding import Coded, code_line

# sentence, then "TYPE source > target" of each event
EVENTS = [
    ("Russia condemned Israel for bombing a Syrian base.", ["ACCUSE RUS.GOV > ISR.GOV", "ASSAULT ISR.GOV > SYR.GOV"]),
    ("Turkish police arrested three opposition lawmakers.", ["COERCE TUR.GOV > TUR.LEG"]),
    ("The United States imposed sanctions on Iran.", ["COERCE USA.GOV > IRN.GOV"]),
    ("Sanctions were imposed on Iran by the United States.", ["COERCE USA.GOV > IRN.GOV"]),
    ("The United States threatened to impose sanctions on Iran.", ["THREATEN USA.GOV > IRN.GOV"]),
    ("The European Union urged Belarus to release the prisoners.", ["REQUEST IGO.IGO > BLR.GOV"]),
    ("Hamas released two American hostages.", ["RETREAT PSE.OPP > USA.CVL"]),
    ("Hamas refused to release two American hostages.", ["REJECT PSE.OPP > USA.CVL"]),
    ("Japan promised Kenya a loan of 40 million dollars.", ["AGREE JPN.GOV > KEN.GOV"]),
    ("Protesters marched against the government in Lima.", ["PROTEST PER.CVL > PER.GOV"]),
    ("Paris and Bern share a border.", []),
]


def event(row: dict[str, Any]) -> str:
    sides = (f"{a['code'] or '-'}.{a['sector'] or '-'}" for side in ("source", "target") for a in row[side])
    return f"{row['event']} {' > '.join(sides)}"


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_the_events_of_a_sentence(text: str, events: list[str]) -> None:
    assert [event(e) for e in code_line({"id": 1, "text": text}, Coded())["events"]] == events


def test_a_contact_is_its_consult_event() -> None:
    (row,) = code_line({"text": "On Monday Sergey Lavrov met Wang Yi of China in Geneva."}, Coded())["events"]
    assert row["event"] == "CONSULT"


PAGE = (
    "Iran condemned Sweden on Wednesday. Swedish police arrested two Iranian sailors in Malmo on Tuesday. "
    "The foreign minister of Sweden met his Iranian counterpart in Geneva on Wednesday."
)


def test_a_page_tells_deeds_beside_contacts() -> None:
    plain = told(PAGE)
    deeds = {d["type"]: d for d in plain["deeds"]}
    assert set(deeds) == {"ACCUSE", "COERCE"}, "the meeting is a contact"
    assert len(plain["contacts"]) == 1
    arrest = deeds["COERCE"]
    assert (arrest["act"], arrest["mode"], arrest["cameo"], arrest["status"]) == ("arrest", "arrest", "173", "done")
    assert arrest["date"] == "2023-06-06"
    assert arrest["place"]["name"] == "Malmö" and arrest["place"]["country"] == "SWE"


def test_every_value_of_a_deed_has_its_words() -> None:
    plain = told(PAGE)
    for deed in plain["deeds"]:
        for pointer in ("/type", "/status", "/actors/0/name"):
            spans = deed["evidence"][pointer]
            assert spans and all(plain["page"]["text"][start:end].strip() for start, end in spans)
        for pointer in ("date", "place"):
            assert (deed[pointer] is None) == (f"/{pointer}" in deed["unknown"])


def test_a_claim_stays_a_claim() -> None:
    plain = told("Iran said that Swedish police had arrested two Iranian sailors.")
    (deed,) = [d for d in plain["deeds"] if d["type"] == "COERCE"]
    assert deed["told_by"] in {s["id"] for s in plain["statements"]}


def test_what_a_river_did_is_no_deed_of_the_caller() -> None:
    plain = told(
        "Anthony Albanese telephoned James Marape after the river burst its banks above Lae, killing 31 people."
    )
    assert [d for d in plain["deeds"] if d["type"] == "ASSAULT"] == []


def test_the_office_does_not_hide_the_state_it_is_sent_to() -> None:
    (deed,) = told("Ghana recalled its ambassador to Togo on Tuesday.")["deeds"]
    assert [[a["name"] for a in deed[side]] for side in ("actors", "recipients")] == [["Ghana"], ["Togo"]]


def test_a_deed_told_twice_is_told_once_and_more_fully() -> None:
    plain = told("Police fired tear gas at the crowd. Police fired tear gas.")
    assert [[r["name"] for r in d["recipients"]] for d in plain["deeds"]] == [["crowd"]]


def test_a_pattern_with_its_object_stands_for_review() -> None:
    plain = told("Togo denied that its officers had crossed and accused Ghanaian smugglers of bribing police.")
    (deed,) = [d for d in plain["deeds"] if d["act"] == "accuse"]
    assert deed["recipients"][0]["code"] == "GHA" and deed["review"]


def test_a_day_is_nobody() -> None:
    plain = told("Venezuela cut ties on July 22 and rejected the plan on Monday.")
    names = [a["name"] for d in plain["deeds"] for a in (*d["actors"], *d["recipients"])]
    assert "Venezuela" in names and not {"July", "Monday"} & set(names)


def test_a_place_may_have_it_done_to() -> None:
    plain = told("Russian jets bombed the city of Kharkiv on Monday.")
    (deed,) = plain["deeds"]
    assert [(a["name"], a["code"]) for a in deed["recipients"]] == [("Kharkiv", "UKR")]


def test_adjectives_of_judgement_name_nobody() -> None:
    plain = told("The extremist Israeli government attacked defenceless Lebanese villagers on Monday.")
    names = [a["name"] for d in plain["deeds"] for a in (*d["actors"], *d["recipients"])]
    assert names and not any("extremist" in n or "defenceless" in n for n in names)


# sentence, then "TYPE source > target" of each event: where the parties of a deed stand
PARTIES = [
    ("Dozens of civilians were killed in a Russian missile attack on Kharkiv.", ["ASSAULT RUS.GOV > -.CVL"]),
    ("Pakistan deployed 80,000 troops along the frontier with Iran.", ["MOBILIZE PAK.GOV > IRN.GOV"]),
    ("Iraq, which Beijing blames for the bloodshed, denied it.", ["ACCUSE CHN.GOV > IRQ.GOV"]),
    ("Iran complained that Iraq had broken the truce.", ["ACCUSE IRN.GOV > IRQ.GOV"]),
    ("Philippine police detained a former defence secretary.", ["COERCE PHL.GOV > PHL.GOV"]),
    ("Iran asked whether anyone could help.", []),
]


@pytest.mark.parametrize(("text", "events"), PARTIES)
def test_where_the_parties_stand(text: str, events: list[str]) -> None:
    found = [event(e) for e in code_line({"id": 1, "text": text}, Coded())["events"]]
    assert found[: len(events)] == events and bool(found) == bool(events)
