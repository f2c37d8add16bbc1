"""Whatever the order in which pages come, go and come again: the same pages end in the same partition."""

import random
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.events import Merger
from dragoman.lexicon import load
from dragoman.model import Place, Report
from dragoman.record import Record

DAYS = ("2020-02-17", "2020-02-19", "2020-02-20", "2020-02-19~", "2020-02-18/2020-02-21", "2020-02", "2020", None)
PLACES = (None, Place("Doha", "QAT", 1), Place("Cairo", "EGY", 2), Place("Qatar", "QAT", 3))
HEADS = (None, "Mikhail Bogdanov", "Sergei Lavrov")
COPIED = " ".join(f"word{n}" for n in range(60))


@pytest.fixture(scope="module")
def merger() -> Merger:
    return Merger(load(), lambda one, other: float(one == other))


def invented(seed: int, count: int = 14) -> list[Report]:
    """Pages of a few contacts and deeds each, close enough to be tied, parted and copied in many ways."""
    draw = random.Random(seed)
    made = []
    for number in range(count):
        text = f"Headline {number}\n\n" + (COPIED if draw.random() < 0.4 else f"Words of page {number} alone.")
        contacts = [_contact(draw, text, n) for n in range(draw.randint(1, 3))]
        deeds = [f.deed(f.doer(text, "Iran", "state:irn"), text=text, date=draw.choice(DAYS), number=20)]
        published = draw.choice((None, "2020-02-20", "2020-02-25", "2021-01-01"))
        made.append(f.report(*contacts, path=f"{number}.txt", text=text, published=published, deeds=deeds))
    return made


def _contact(draw: random.Random, text: str, number: int) -> object:
    sides = [
        f.side(text, "Russia", draw.choice(HEADS)),
        f.side(text, "Hamas", draw.choice((None, "Mousa Abu Marzook"))),
    ]
    if draw.random() < 0.2:
        sides.append(f.side(text, "Qatar"))
    status, form = draw.choice(("held", "held", "planned", "denied")), draw.choice(("meeting", "meeting", "phone"))
    where, told = draw.choice(PLACES), {"number": 14 + number, "text": text}
    return f.contact(*sides, date=draw.choice(DAYS), status=status, form=form, place=where, **told)


def partition(kept: Record) -> tuple[frozenset[frozenset[str]], frozenset[tuple[str, str]]]:
    """The sets of contacts and deeds that are one event; and which pages copy which."""
    events: dict[str, set[str]] = {}
    for plain in kept.reports():
        for contact in plain["contacts"]:
            events.setdefault(contact["event"], set()).add(contact["id"])
    for deed, event in kept.told_together().items():
        events.setdefault(event, set()).add(deed)
    copies = frozenset((r.page, r.other) for r in kept.reprints())
    return frozenset(frozenset(ids) for ids in events.values()), copies


@pytest.mark.parametrize("seed", range(8))
def test_any_order_ends_in_the_same_partition(seed: int, tmp_path: Path, merger: Merger) -> None:
    reports, draw = invented(seed), random.Random(seed)
    found = []
    for turn in range(4):
        order = reports if turn == 0 else draw.sample(reports, len(reports))
        with record.open(tmp_path / f"{turn}.db") as kept:
            for report in order:
                kept.store(report, join=merger)
            found.append(partition(kept))
    assert found == [found[0]] * 4
    assert any(len(group) > 2 for group in found[0][0]), "something is merged at all"


@pytest.mark.parametrize("seed", range(5))
def test_pages_that_come_and_go_leave_no_trace(seed: int, tmp_path: Path, merger: Merger) -> None:
    reports, draw = invented(seed), random.Random(seed)
    stay, go = reports[:10], reports[10:]
    with record.open(tmp_path / "plain.db") as kept:
        for report in stay:
            kept.store(report, join=merger)
        wanted = partition(kept)
    with record.open(tmp_path / "mixed.db") as kept:
        for report in draw.sample(reports, len(reports)):
            kept.store(report, join=merger)
        for report in go:
            kept.forget(str(report.page.path), join=merger)
        assert partition(kept) == wanted
