"""`dragoman timeline`: the chronology of a pair, drawn in the terminal or to a file."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman import record
from dragoman.cli.asking import ids_of, period_of
from dragoman.cli.chronology import COLOURS, aligned, plainly
from dragoman.cli.ending import complain
from dragoman.export import UNDATED, Moment, days_of, draw, extent, kind_of, line
from dragoman.pipeline import Line, chronology, moments
from dragoman.record import Filter

GLYPHS = {"held": "●", "planned": "○", "called_for": "◇", "cancelled": "×", "refused": "▼", "denied": "■"}
MONTHS = "J·F·M·A·M·J·J·A·S·O·N·D·"  # two places a month
NO_YEAR = "no year told"


class Pair(NamedTuple):
    """What `timeline` was asked, as typed."""

    one: str
    other: str
    since: str | None = None
    until: str | None = None
    undated: bool = False


def show_timeline(place: str | Path, pair: Pair, *, out: Path | None, jsonl: bool) -> int:
    """Draws the contacts of two, oldest first."""
    if out is not None:
        from dragoman.export.matplotlib import check

        check(out)
    with record.open(place, create=False) as kept:
        ids = tuple(ids_of(kept, name) for name in (pair.one, pair.other))
        since, until = period_of(pair.since, pair.until)
        lines = chronology(kept, Filter(between=ids, since=since, until=until, undated=pair.undated))
        found = moments(lines, pair=ids)
    if not found:
        complain(
            f"no contacts of {pair.one} and {pair.other} there; `dragoman actors {pair.one}` ranks its counterparts"
        )
        return 0
    names = (_name(lines, some, typed) for some, typed in zip(ids, (pair.one, pair.other), strict=True))
    title = f"{' – '.join(names)}: {summary(found)}"
    if out is not None:
        if missing := draw(found, title, out):
            complain(f"the font of the picture has no {missing}: write an .svg, which takes the viewer's fonts")
        sys.stderr.write(f"{len(found):,} event{'s' * (len(found) != 1)} -> {out}\n")
    elif jsonl:
        sys.stdout.writelines(line({**msgspec.to_builtins(m), "kind": m.kind}) for m in found)
    else:
        _print(found, title)
    return 0


def _name(lines: Sequence[Line], ids: Sequence[str], typed: str) -> str:
    """What the record calls an actor; a person, whom it may spell in many ways, as typed."""
    sides = (side for each in lines for side in each.entry.contact["sides"])
    return next((str(side["actor"]) for side in sides if side["id"] in ids), typed)


def summary(found: Sequence[Moment]) -> str:
    """`12 events (10 held, 2 planned), 2018-03-01 to 2023-03-16, 2 without a year`."""
    counts = Counter(moment.status for moment in found)
    told = ", ".join(f"{counts[status]} {plainly(status)}" for status in GLYPHS if counts[status])
    days, undated = extent(found), sum(moment.kind in UNDATED for moment in found)
    words = [f"{len(found)} event{'s' * (len(found) != 1)} ({told})"]
    words += [days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"] if days else []
    words += [f"{undated} without a year"] if undated else []
    return ", ".join(words)


def strip(moment: Moment) -> str:
    """The year of a moment, two places a month: its mark where it is one day, shade where it is some day in it.

    `?` where independent origins put it otherwise; arrows where it goes on beyond the year.
    """
    if moment.kind in UNDATED:
        return ""
    places = [" ·"[n % 2] for n in range(len(MONTHS))]
    year = year_of(moment)
    first, last = (_place(day, year) for day in days_of(moment.date))
    fill = {"stay": "━", "span": "░", "open": "░"}.get(moment.kind)
    for place in range(max(first, 0), min(last, len(places) - 1) + 1):
        places[place] = fill or places[place]
    if first < 0:
        places[0] = "◂"
    if last >= len(places):
        places[-1] = "▸"
    for other in (days_of(other) for other in moment.others if kind_of(other) not in UNDATED):
        if 0 <= _place(other[0], year) < len(places):
            places[_place(other[0], year)] = "?"
    if moment.kind in ("day", "near", "stay"):
        places[first] = GLYPHS.get(moment.status, "●")
    return "".join(places)


def year_of(moment: Moment) -> str:
    """The year under which it stands: that of its first day, else of its last."""
    if moment.kind in UNDATED:
        return NO_YEAR
    first, last = days_of(moment.date)
    return last[:4] if first[:4] == "0001" else first[:4]


def _place(day: str, year: str) -> int:
    """Which half of a month of the year; below 0 before it, beyond the last place after it."""
    if day[:4] != year:
        return -1 if day[:4] < year else len(MONTHS)
    return 2 * (int(day[5:7]) - 1) + (int(day[8:10]) > 15)


def _print(found: Sequence[Moment], title: str) -> None:
    """Year by year: a table that fits the terminal, aligned columns elsewhere."""
    if not sys.stdout.isatty():
        header = ("DATE", MONTHS, "STATUS", "ORIGINS", "ID", "WHAT")
        sys.stdout.write(f"{title}\n\n{aligned([header, *(_cells(m) for m in found)])}")
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(title, style="bold"))
    for year, some in groupby(found, year_of):
        table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 1, 0, 0), expand=True)
        for name, ratio in ((year, None), ("" if year == NO_YEAR else MONTHS, None), ("What", 1), ("Id", None)):
            table.add_column(Text(name, "bold" if name == year else ""), ratio=ratio, no_wrap=ratio is None)
        for moment in some:
            style = COLOURS.get(moment.status, "") + (" dim" if moment.recalled else "")
            when = Text(moment.shown.replace("/", "/\n"), "dim" if moment.recalled else "bold")
            table.add_row(when, Text(strip(moment), style.strip()), moment.label, Text(moment.id, "dim"))
        console.print()
        console.print(table)
    console.print(Text("\n" + "   ".join(_legend(found)), style="dim"))


def _legend(found: Sequence[Moment]) -> Iterator[str]:
    kinds = {moment.kind for moment in found}
    yield from (f"{glyph} {plainly(s)}" for s, glyph in GLYPHS.items() if any(m.status == s for m in found))
    yield from (["━ a stay"] if "stay" in kinds else [])
    yield from (["░ some day in it"] if kinds & {"span", "open"} else [])
    yield from (["? another date told"] if any(moment.others for moment in found) else [])


def _cells(moment: Moment) -> tuple[str, ...]:
    told = f"{moment.reports} of {moment.origins}"
    # aligned() folds blanks, which stand for places here
    return (moment.shown, strip(moment).replace(" ", "·") or "–", moment.status, told, moment.id, moment.label)
