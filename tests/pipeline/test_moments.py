"""Moments: what a timeline writes beside an event."""

from pathlib import Path

from tests import factory as f

from dragoman import record
from dragoman.events import Merger
from dragoman.lexicon import load
from dragoman.model import Place
from dragoman.pipeline import chronology, moments
from dragoman.record import Filter

PAIR = (("state:rus",), ("org:hamas",))


def test_a_disputed_date_is_kept_beside_the_one_that_stands(tmp_path: Path) -> None:
    merger = Merger(load(), lambda one, other: float(one == other))
    with record.open(tmp_path / "r.db") as kept:
        for path, outlet, day in (("a", "One", "2020-02-19"), ("b", "Two", "2020-02-19"), ("c", "Three", "2020-02-20")):
            text = f"Headline {path}\n\nRussia met Hamas in Doha on unity, prisoners, elections, funds."
            sides = [f.side(text, "Russia", "Sergei Lavrov"), f.side(text, "Hamas", "Mousa Abu Marzook")]
            contact = f.contact(*sides, date=day, text=text, number=20, place=Place("Doha", "QAT", 290030))
            kept.store(f.report(contact, path=path, text=text, outlet=outlet), join=merger)
        (moment,) = moments(chronology(kept, Filter(between=PAIR)), pair=PAIR)
    assert (moment.date, moment.others, moment.reports, moment.origins) == ("2020-02-19", ("2020-02-20",), 3, 3)
    assert moment.label == (
        "meeting · Doha, QAT · Sergei Lavrov – Mousa Abu Marzook · 3 reports of 3 origins"
        " · disputed: date (or 2020-02-20)"
    )


def test_others_who_take_part_are_named_and_so_is_what_is_recalled(tmp_path: Path) -> None:
    with record.open(tmp_path / "r.db") as kept:
        sides = [f.side(f.TEXT, name) for name in ("Hamas", "Egypt", "Russia")]
        kept.store(f.report(f.contact(*sides, status="planned", background=True)))
        (moment,) = moments(chronology(kept, Filter(between=PAIR)), pair=PAIR)
    assert (moment.label, moment.recalled) == ("planned · meeting · also Egypt · recalled", True)
