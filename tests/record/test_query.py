"""Questions to the record: a small chronology, and which of its contacts each question finds."""

from pathlib import Path
from typing import Any

import pytest
from tests import factory as f

from dragoman import record
from dragoman.model import NotFound, Place
from dragoman.record import Filter, Record

HAMAS, RUSSIA, IRAN = ("org:hamas",), ("state:rus",), ("state:irn",)
DOHA, MOSCOW = Place("Doha", "QAT", 290030), Place("Moscow", "RUS", 524901)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    russia, hamas, iran = (f.side(f.TEXT, name) for name in ("Russia", "Hamas", "Iran"))
    lavrov = f.side(f.TEXT, "Russia", "Sergey Lavrov")
    kept = record.open(tmp_path_factory.mktemp("query") / "r.db")
    kept.store(
        f.report(
            f.contact(russia, hamas, number=1, date="2020-02-19~", place=DOHA),
            f.contact(lavrov, hamas, number=2, date="XXXX-09-12", background=True),
            f.contact(russia, iran, number=3, date="2022-05", status="planned", place=MOSCOW),
            f.contact(hamas, iran, number=4, date=None),
            f.contact(hamas, number=5, date="2019", mediator=(iran,)),
            f.contact(russia, hamas, number=6, date="2023-03-16/2023-03-18"),
            path="a.txt",
        )
    )
    return kept


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({}, "5136 24"),
        ({"between": (HAMAS,)}, "516 24"),
        ({"between": (HAMAS, RUSSIA)}, "16 2"),
        ({"between": (RUSSIA, HAMAS)}, "16 2"),
        ({"between": (HAMAS, IRAN)}, "5 4"),
        ({"between": (HAMAS, HAMAS)}, ""),
        ({"between": (("person:sergey-lavrov",),)}, "2"),
        ({"between": (("person:sergey-lavrov",), HAMAS)}, "2"),
        ({"between": (("person:sergey-lavrov",), RUSSIA)}, ""),
        ({"since": "2020-01-01"}, "136"),
        ({"since": "2020-01-01", "until": "2022-05-10"}, "13"),
        ({"until": "2019-06-01"}, "5"),
        ({"since": "2023-03-17", "until": "2023-03-17"}, "6"),
        ({"since": "2023-03-17", "undated": True}, "6 24"),
        ({"statuses": ("planned",)}, "3"),
        ({"statuses": ("planned", "denied")}, "3"),
        ({"country": "qat"}, "1"),
        ({"country": "moscow"}, "3"),
        ({"background": False}, "5136 4"),
        ({"background": True}, "2"),
        ({"pages": ("nowhere",)}, ""),
    ],
)
def test_filters(kept: Record, wanted: dict[str, Any], numbers: str) -> None:
    found = [entry.contact["id"][-1] for entry in kept.contacts(Filter(**wanted))]
    assert "".join(found) == numbers.replace(" ", "")


@pytest.mark.parametrize("way", ["event", "whole", "beginning", "page", "path"])
def test_show_finds_by(kept: Record, way: str) -> None:
    contact = kept.contacts(Filter(statuses=("planned",)))[0]
    id, page = contact.contact["id"], contact.page["id"]
    asked = {"event": contact.contact["event"], "whole": id, "beginning": page[:6], "page": page, "path": "a.txt"}[way]
    shown = kept.show(str(asked))
    kinds = {"event": "event", "whole": "contact"}
    assert shown.kind == kinds.get(way, "page")
    assert len(shown.entries) == (1 if way in kinds else 6) and list(shown.reports) == [page]


@pytest.mark.parametrize(
    ("asked", "words"), [("e99", "nothing in the record under 'e99'"), ("", "nothing"), ("zzzzzz", "list the ids")]
)
def test_show_says_what_it_does_not_find(kept: Record, asked: str, words: str) -> None:
    with pytest.raises(NotFound, match=words):
        kept.show(asked)


def test_an_id_that_begins_several(tmp_path: Path) -> None:
    kept = record.open(tmp_path / "r.db")
    kept.store(f.report(f.contact(number=1), f.contact(number=2)))
    id = kept.contacts()[0].contact["id"]
    with pytest.raises(NotFound, match="begins several ids"):
        kept.show(id[:-1])
