"""Moment: one event on a timeline, with all that is not known of its day left as unknown."""

from collections.abc import Sequence
from datetime import date

import msgspec

from dragoman.model.edtf import bounds, is_day, is_near, is_yearless

UNDATED = frozenset({"yearless", "none"})
OPEN = ("0001-01-01", "9999-12-31")


class Moment(msgspec.Struct, frozen=True):
    """`date`: EDTF, "" for none. `words`: the page's own for it. `label`: what to write beside it.

    `others`: other dates that independent origins tell. `origins`, `reports`: how many. `recalled`: told by pages
    that only look back.
    """

    id: str
    date: str
    status: str
    label: str
    words: str = ""
    reports: int = 1
    origins: int = 1
    recalled: bool = False
    others: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """How its date is to be drawn: day, near, stay (all its days), span (some day in it), open, yearless, none."""
        return kind_of(self.date)

    @property
    def shown(self) -> str:
        """Its date as written beside it: EDTF, else the words of the page, else a dash."""
        return self.date or (f"“{self.words}”" if self.words else "–")

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day that it can mean; of an open end the first or last day of all."""
        return days_of(self.date)


def kind_of(edtf: str) -> str:
    """How a date is to be drawn."""
    low, high = bounds(edtf)
    if low is None and high is None:
        return "yearless" if is_yearless(edtf) else "none"
    if low is None or high is None:
        return "open"
    if is_day(edtf):
        return "near" if is_near(edtf) else "day"
    return "stay" if "/" in edtf and all(is_day(part) for part in edtf.split("/")) else "span"


def days_of(edtf: str) -> tuple[str, str]:
    """The first and the last day of a date; of an open end the first or last day of all."""
    low, high = bounds(edtf)
    return low or OPEN[0], high or OPEN[1]


def extent(moments: Sequence[Moment]) -> tuple[str, str] | None:
    """The first and the last day that dated moments, and what others tell of them, can mean; None for no such days."""
    dates = [d for m in moments for d in (m.date, *m.others)]
    days = sorted(day for edtf in dates for day in bounds(edtf) if day)
    return (days[0], days[-1]) if days else None


def ordinal(day: str) -> int:
    """An ISO day as a number that grows by one a day."""
    return date.fromisoformat(day).toordinal()
