"""Counting: the day of what a sentence tells so long before or after its own day: "met him on Friday, five days after a
visit by the premier".
"""

import datetime

import msgspec

from dragoman.model import DateReference
from dragoman.reports.days import DAY
from dragoman.reports.frames import Frame
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

COUNTED = "counted from the day beside it"
WAYS = {"after": -1, "before": 1}  # "five days after it": it was before
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}


def count_date(desk: Desk, tree: Tree, frame: Frame) -> DateReference | None:
    """The day to which a length before the clause of a frame leads, counted from the day told outside that clause; None
    without either, or where the clause has a day of its own."""
    rows = desk.linked.dates[tree.sentence.index]
    for length in rows:
        mention = length.mention
        behind = next((t for t, s in enumerate(tree.sentence.starts) if s >= mention.span.end), None)
        if length.value.type != "DURATION" or behind is None or tree.lower[behind] not in WAYS or mention.number < 1:
            continue
        clause = tree.below(tree.sentence.heads[behind] if tree.sentence.deps[behind] == "mark" else behind)
        others = [d for d in rows if d is not length and d.value.edtf]
        told = [d for d in others if tree.sentence.root_of(d.mention.span) not in clause]
        if frame.token not in clause or len(told) < len(others):
            continue
        main = next((d.value.edtf for d in told if len(d.value.edtf) == DAY and "X" not in d.value.edtf), None)
        edtf = _moved(main, mention.unit, mention.number * WAYS[tree.lower[behind]]) if main else ""
        if edtf:
            value = msgspec.structs.replace(length.value, edtf=edtf, type="DATE", timex=edtf.rstrip("~"), why=COUNTED)
            return msgspec.structs.replace(length, value=value)
    return None


def _moved(day: str, unit: str, number: int) -> str:
    """The EDTF of a day so many units away: as exact as the unit, "" for other units."""
    if unit in DAYS:
        moved = datetime.date.fromisoformat(day) + datetime.timedelta(days=number * DAYS[unit])
        return moved.isoformat() + ("~" if unit == "week" else "")
    if unit not in MONTHS:
        return ""
    years, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + number * MONTHS[unit], 12)
    return f"{years:04d}" if unit == "year" else f"{years:04d}-{month + 1:02d}"
