"""`dragoman actors`: the counterparts of somebody, ranked period by period."""

import csv
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman import record
from dragoman.cli.asking import ids_of, period_of
from dragoman.cli.chronology import aligned, plainly
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.model import STATUSES
from dragoman.pipeline import Counterpart, chronology, counterparts
from dragoman.record import Filter

COLUMNS = ("period", "rank", "id", "name", "events", *STATUSES, "level", "first", "last")
NO_PERIOD = "not told"


class Ranking(NamedTuple):
    """What `actors` was asked, as typed."""

    who: str
    by: str | None = None
    since: str | None = None
    until: str | None = None
    undated: bool = False


def rank_actors(place: str | Path, asked: Ranking, *, format: str) -> int:
    """The counterparts, in a format."""
    with record.open(place, create=False) as kept:
        ids = ids_of(kept, asked.who)
        since, until = period_of(asked.since, asked.until)
        lines = chronology(kept, Filter(between=(ids,), since=since, until=until, undated=asked.undated))
        found = counterparts(lines, ids, by=asked.by)
    if format == "jsonl":
        sys.stdout.writelines(line(msgspec.to_builtins(row)) for row in found)
    elif format == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows([COLUMNS, *(_values(row) for row in found)])
    elif found:
        _print(found)
    if not found:
        complain(f"no contacts of {asked.who} there; `dragoman contacts` without options lists all of the record")
    return 0


def _values(row: Counterpart) -> tuple[object, ...]:
    counts = (row.statuses[status] for status in STATUSES)
    return (row.period, row.rank, row.id, row.name, row.events, *counts, row.level, row.first, row.last)


def _print(found: Sequence[Counterpart]) -> None:
    """A table that fits the terminal, aligned columns elsewhere; only the statuses that occur."""
    statuses = [s for s in STATUSES if any(row.statuses[s] for row in found)]
    periods = found[0].period is not None
    header = ["Period"] * periods + ["Rank", "Who", "Events", *map(_title, statuses), "Highest level", "From", "To"]
    if not sys.stdout.isatty():
        sys.stdout.write(aligned([[h.upper() for h in header], *(_cells(row, statuses) for row in found)]))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for name in header:
        numeric = name in ("Rank", "Events", *map(_title, statuses))
        table.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for _, rows in groupby(found, lambda row: row.period):
        for number, row in enumerate(rows):
            cells = _cells(row, statuses)
            if periods and number:
                cells[0] = ""
            table.add_row(*(Text(c, "bold" if n == periods + 1 else "") for n, c in enumerate(cells)))
        table.add_section()
    Console(highlight=False).print(table)


def _title(status: str) -> str:
    return plainly(status).capitalize()


def _cells(row: Counterpart, statuses: Sequence[str]) -> list[str]:
    period = [] if row.period is None else [row.period or NO_PERIOD]
    counts = [str(row.statuses[s] or "–") for s in statuses]
    days = [day or "–" for day in (row.first, row.last)]
    return [*period, str(row.rank), row.name, str(row.events), *counts, plainly(row.level), *days]
