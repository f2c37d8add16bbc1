"""Elapsed: whether what is told as still to come is over, or under way, on the day of the page."""

import datetime

from dragoman.model.edtf import bounds
from dragoman.reports.frames import Frame
from dragoman.reports.intents import ERRAND
from dragoman.reports.modality import JOURNEY, JOURNEY_NOW, PRESENT

ARRIVED = 6  # days behind an arrival in which its talks may be still to come


def is_over(frame: Frame, day: str | None) -> bool:
    """ "Flew there last week for talks", "went there on Monday to see him": told when it was done."""
    if frame.status_via not in (JOURNEY, ERRAND) or frame.date is None or not day:
        return False
    errand = frame.status_via == ERRAND and not frame.near
    return lies_before(frame.date.value.edtf, day if errand else _ago(day))


def is_under_way(frame: Frame, day: str | None) -> bool:
    """ "Are meeting on June 19 and 20", told on the second of these days; "are meeting today"."""
    if frame.status_via not in (PRESENT, JOURNEY_NOW) or frame.date is None or not day or frame.near:
        return False
    whole = frame.date.value.edtf == day and frame.date.value.type == "DATE"  # not "tonight"
    if frame.status_via == PRESENT and frame.form != "visit" and whole:
        return True  # "are meeting today and tomorrow"
    if frame.date.mention.last is None:
        return False  # "travels there this week": not yet, as far as told
    first, last = bounds(frame.date.value.edtf)
    return "X" not in frame.date.value.edtf and first is not None and last is not None and first < day <= last


def _ago(day: str) -> str:
    """The last day on which somebody who went for talks may still have had them before him."""
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=ARRIVED)).isoformat()


def lies_before(edtf: str, day: str) -> bool:
    """Whether the last day that an EDTF date may mean is before an ISO day; False where no year is known."""
    last = bounds(edtf)[1]
    return "X" not in edtf and last is not None and last < day


def lies_after(edtf: str, day: str) -> bool:
    """Whether the first day that an EDTF date may mean is behind an ISO day; False where no year is known."""
    first = bounds(edtf)[0]
    return "X" not in edtf and first is not None and first > day


def year_before(day: str) -> str:
    """The ISO day a year before one."""
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=366)).isoformat()
