"""The JSON Schema holds what is written, and refuses what is not."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests import factory as f

from dragoman.export import schema
from dragoman.model import Place, Report, report_plain

VALIDATOR = Draft202012Validator(schema())


def reports() -> list[Report]:
    told = f.statement(f.TEXT, "Bogdanov", "said", "Moscow supports unity")
    many = f.contact(
        f.side(f.TEXT, "Russia", "Mikhail Bogdanov", ["A B"], role="Deputy Foreign Minister", unnamed=["Hamas"]),
        place=Place("Doha", "QAT", 290030),
        mediator=(f.side(f.TEXT, "Qatar"),),
        topics=(f.value(f.TEXT, "unity", score=0.5),),
        told_by="s1",
    )
    return [
        f.report(),
        f.report(f.contact(), many, statements=[told]),
        f.report(f.contact(date=None, date_text=None), published=None, outlet=None, text=""),
    ]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("report", reports())
def test_reports_hold(report: Report) -> None:
    VALIDATOR.validate(report_plain(report))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("contacts/0/status", "met"),
        ("contacts/0/form", None),
        ("contacts/0/sides", []),
        ("contacts/0/evidence", {"/date": [[1]]}),
        ("contacts/0/evidence", {"date": [[1, 2]]}),
        ("contacts/0/place", {"name": "Doha"}),
        ("contacts/0/score", 1.5),
        ("page/text", None),
        ("page/comments", -1),
        ("page", {}),
    ],
)
def test_what_does_not_hold(path: str, value: Any) -> None:
    plain = report_plain(f.report(f.contact()))
    *parts, last = (int(part) if part.isdigit() else part for part in path.split("/"))
    place: Any = plain
    for part in parts:
        place = place[part]
    place[last] = value
    assert not VALIDATOR.is_valid(plain)


def test_every_field_written_is_described() -> None:
    plain = report_plain(reports()[1])
    names = schema()["$defs"]
    assert plain.keys() == schema()["properties"].keys()
    assert plain["page"].keys() <= names["page"]["properties"].keys()
    assert plain["contacts"][1].keys() <= names["contact"]["properties"].keys()
    assert plain["contacts"][1]["sides"][0].keys() == names["side"]["properties"].keys()
    assert plain["statements"][0].keys() == names["statement"]["properties"].keys()
