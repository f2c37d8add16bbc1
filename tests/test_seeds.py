"""The two pages the project began with: what they must yield, value by value. Skipped where they are absent."""

from collections.abc import Callable
from typing import Any

import pytest

import dragoman
from dragoman.model import report_plain

Read = Callable[..., dict[str, Any]]


@pytest.fixture
def read(seed: Callable[[str], bytes]) -> Read:
    """The report of a seed page, by the beginning of its name."""

    def read(start: str, published: str | None = None) -> dict[str, Any]:
        return report_plain(dragoman.read_page(seed(start).decode(), published=published))

    return read


def people(side: dict[str, Any]) -> list[str]:
    return [p["name"] for p in ([side["head"]] if side["head"] else []) + side["members"]]


def test_the_blog_that_reprints_an_agency(read: Read) -> None:
    report = read("004")
    page = report["page"]
    assert (page["outlet"], page["origin"], page["published"], page["comments"]) == (
        "Aletho News",
        "MEMO",
        "2020-02-20",
        4,
    )
    assert "Log Out" not in page["text"] and "Ziomonster" not in page["text"]
    (contact,) = report["contacts"]
    assert (contact["status"], contact["form"], contact["date"]) == ("held", "third_place", "2020-02-19~")
    assert contact["place"] == {"name": "Doha", "country": "QAT", "geonames": 290030}
    sides = {side["code"]: side for side in contact["sides"]}
    assert people(sides["RUS"]) == ["Mikhail Bogdanov"]
    assert people(sides["HAMAS"]) == ["Mousa Abu Marzook", "Sami Khater", "Khaled Meshaal"]
    assert sides["HAMAS"]["head"]["role"] == "head of its International Office"
    assert sides["HAMAS"]["unnamed"] == ["its representative in Moscow"]
    assert any("deal of the century" in topic for topic in contact["topics"])
    assert (contact["plover"], contact["mode"], contact["cameo"]) == ("CONSULT", "third-party", "044")


@pytest.mark.parametrize(
    ("published", "dates"),
    [
        (None, [None, "XXXX-05", "XXXX-09-12"]),
        ("2023-03-16", ["2023-03-16", "2022-05", "2022-09-12"]),
    ],
)
def test_the_local_site_without_a_date(read: Read, published: str | None, dates: list[str | None]) -> None:
    report = read("000", published)
    assert report["page"]["published"] == published
    first, second, third = report["contacts"]
    assert [c["date"] for c in (first, second, third)] == dates
    assert first["date_text"] == "Thursday"
    assert first["venue"] == "guesthouse of the Russian Foreign Ministry"
    assert [c["background"] for c in (first, second, third)] == [False, True, True]
    assert all(c["place"]["name"] == "Moscow" for c in (first, second, third))
    named = [{side["code"]: people(side) for side in c["sides"]} for c in (first, second, third)]
    assert named == [
        {"RUS": ["Mikhail Bogdanov"], "HAMAS": ["Musa Abu Marzouk"]},
        {"RUS": ["Mikhail Bogdanov"], "HAMAS": ["Musa Abu Marzouk"]},
        {"RUS": ["Sergey Lavrov"], "HAMAS": ["Ismail Haniyeh"]},
    ]


def test_one_actor_under_every_spelling(read: Read) -> None:
    heads = {
        side["head"]["id"]
        for start in ("000", "004")
        for contact in read(start)["contacts"][:1]
        for side in contact["sides"]
        if side["id"] == "org:hamas" and side["head"]
    }
    assert heads == {"person:musa-abu-marzouk"}
    names = {side["actor"] for start in ("000", "004") for c in read(start)["contacts"] for side in c["sides"]}
    assert names == {"Russia", "Hamas"}


def test_statements_of_both_pages(read: Read) -> None:
    wanted = {
        "000": [
            ("Hamas", "the rights of the Palestinian people"),
            ("Mikhail Bogdanov", "his country’s position in support"),
        ],
        "004": [
            ("Hamas", "that its delegation was led by"),
            ("Mikhail Bogdanov", "his country’s support for the Palestinian people"),
            ("Mikhail Bogdanov", "is ready to provide support"),
            ("Mikhail Bogdanov", "on the basis of international law"),
        ],
    }
    for start, rows in wanted.items():
        report = read(start)
        text = report["page"]["text"]
        told = [
            (s["source"]["actor"], " ".join(text[a:b] for a, b in s["content"]["spans"])) for s in report["statements"]
        ]
        for actor, words in rows:
            assert any(who == actor and words in content for who, content in told), (start, actor, words)
