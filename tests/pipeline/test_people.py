"""People across documents: one person where the evidence suffices, two and a suggestion where it does not."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests import factory as f

from dragoman.lexicon import Lexicon, load
from dragoman.model import KnownPerson, Report
from dragoman.pipeline.people import People, judge
from dragoman.pipeline.somebody import Somebody, people_of, renamed
from dragoman.record import open as open_record


@cache
def lexicon() -> Lexicon:
    return load()


def somebody(words: str) -> Somebody:
    """`Peni Koro / FJI / minister of fisheries / person:x org:y`."""
    name, bodies, role, company = ([*(part.strip() for part in words.split("/")), "", "", ""])[:4]
    return Somebody("person:x", {name}, set(bodies.split()), {role} - {""}, set(company.split()))


JUDGED = [
    # the same body
    ("Peni Koro / FJI", "Peni Koro / FJI", 1.0, "same"),
    ("Peni Koro / FJI", "Penni Koro / FJI", 0.9, "same"),
    # a like office, or company, where one body is not told
    ("Peni Koro / FJI / minister of fisheries", "Penni Koro / / fisheries minister", 0.9, "same"),
    ("Peni Koro / FJI / / person:a", "Penni Koro / / / person:a", 0.9, "same"),
    ("Peni Koro / FJI / minister of fisheries", "Penni Koro / / mayor", 0.9, "doubt"),
    ("Peni Koro / FJI", "Penni Koro", 0.9, "doubt"),
    ("Peni Koro / FJI", "Peni Koro", 1.0, "same"),
    # other bodies: two, to be reviewed, unless they keep one another's company
    ("Peni Koro / FJI", "Peni Koro / TON", 1.0, "doubt"),
    ("Peni Koro / FJI / / person:a", "Peni Koro / TON / / person:a", 1.0, "same"),
    ("Peni Koro / FJI / / org:un", "Peni Koro / TON / / org:un", 1.0, "doubt"),
    # a family name alone
    ("Koro / FJI", "Koro / FJI", 1.0, "doubt"),
    ("Koro / FJI / fisheries minister", "Koro / FJI / minister of fisheries", 1.0, "same"),
    ("Koro / FJI", "Koro / TON", 1.0, "apart"),
    ("Koro / FJI", "Peni Koro / FJI", 0.7, "apart"),
    # names that are not alike enough
    ("Peni Koro / FJI / envoy for water", "Pena Kuru / FJI / envoy for water", 0.7, "doubt"),
    ("Peni Koro / FJI / envoy for water", "Pena Kuru / TON / envoy for water", 0.7, "apart"),
]


@pytest.mark.parametrize(("one", "other", "score", "verdict"), JUDGED)
def test_the_evidence_decides(one: str, other: str, score: float, verdict: str) -> None:
    for a, b in ((one, other), (other, one)):
        assert judge(somebody(a), somebody(b), score)[0] == verdict


def page(path: str, name: str, role: str | None = None, body: str = "Fiji", *others: str) -> Report:
    """One contact of `name`, for `body`, with Iran."""
    text = f"{body} Iran {name} {role or ''} {' '.join(others)} met held on in"
    mine = f.side(text, body, name, others, role=role)
    mine = f.msgspec.structs.replace(mine, id=f"state:{body.lower()}")
    return f.report(f.contact(mine, f.side(text, "Iran"), text=text), path=path, text=text)


def ids(report: Report) -> list[str]:
    return [p.id for p in people_of(report)]


def known(*reports: Report) -> list[list[str]]:
    people = People((), lexicon())
    return [ids(people.identify(report)) for report in reports]


def test_spellings_of_one_person_have_one_id() -> None:
    one, other = page("a.txt", "Mosese Tikoirotuma"), page("b.txt", "Moses Tikoirotuma")
    assert known(one, other) == [["person:mosese-tikoirotuma"]] * 2


def test_namesakes_of_two_bodies_have_two() -> None:
    one, other = page("a.txt", "Peni Koro"), page("b.txt", "Peni Koro", None, "Tonga")
    assert known(one, other, other) == [["person:peni-koro"], ["person:peni-koro-2"], ["person:peni-koro-2"]]


def test_people_of_the_who_is_who_keep_theirs() -> None:
    assert known(page("a.txt", "Sergey Lavrov", None, "Russia")) == [["person:sergey-lavrov"]]


def test_two_of_one_page_stay_two() -> None:
    one = page("a.txt", "Peni Koro")
    other = page("b.txt", "Peni Koro", None, "Fiji", "Penni Koro")
    assert known(one, other)[1] == ["person:peni-koro", "person:penni-koro"]


def test_the_record_is_asked(tmp_path: Path) -> None:
    with open_record(tmp_path / "record.db") as record:
        people = People(record.persons(), lexicon())
        record.store(people.identify(page("a.txt", "Mosese Tikoirotuma", "envoy")))
        record.store(people.identify(page("b.txt", "Mosese Tikoirotuma", None, "Tonga")))
        rows = record.persons()
        again = People(rows, lexicon())
        later = again.identify(page("c.txt", "Moses Tikoirotuma", None, "Tonga"))
    assert [row.id for row in rows] == ["person:mosese-tikoirotuma", "person:mosese-tikoirotuma-2"]
    assert (rows[0].roles, rows[0].contacts, rows[0].first) == (("envoy",), 1, "2020-02-19")
    assert ids(later) == ["person:mosese-tikoirotuma-2"]
    assert [(s.one, s.other, s.why) for s in again.suggestions()] == [
        ("person:mosese-tikoirotuma", "person:mosese-tikoirotuma-2", "other bodies")
    ]


def test_a_second_reading_gives_the_same_ids() -> None:
    pages = [page("a.txt", "Peni Koro"), page("b.txt", "Peni Koro", None, "Tonga"), page("c.txt", "Penni Koro")]
    people = People((), lexicon())
    first = [ids(people.identify(p)) for p in pages]
    assert [ids(people.identify(p)) for p in pages] == first


def test_speakers_go_with_them() -> None:
    text = "Koro said they met"
    report = f.report(path="a.txt", text=text)
    told = f.statement(text, "Koro", "said", "they met", actor_id="person:koro")
    changed: Any = renamed(f.msgspec.structs.replace(report, statements=(told,)), {"person:koro": "person:peni-koro"})
    assert changed.statements[0].actor_id == "person:peni-koro"


def test_nothing_changes_where_nothing_is_to_change() -> None:
    report = page("a.txt", "Peni Koro")
    assert People((KnownPerson("person:peni-koro", ("Peni Koro",)),), lexicon()).identify(report) is report
