"""Filters: which contacts, deeds and statements of the record to list."""

import msgspec

from dragoman.model.edtf import bounds


class Filter(msgspec.Struct, frozen=True):
    """All conditions hold together; an empty one holds always.

    `between`: groups of ids (actors or persons); each group must take part, on sides of its own. `since`, `until`: ISO
    days; a contact counts when its date can lie between them. `undated`: keep those without a year under such a
    condition. `country`: ISO alpha-3 or the name of the place. `background`: None both, else only those (not) recalled.
    `pages`: ids. `rejected`: what people rejected, too; of events only.
    """

    between: tuple[tuple[str, ...], ...] = ()
    since: str | None = None
    until: str | None = None
    undated: bool = False
    statuses: tuple[str, ...] = ()
    country: str | None = None
    background: bool | None = None
    pages: tuple[str, ...] = ()
    rejected: bool = False


class DeedFilter(msgspec.Struct, frozen=True):
    """All conditions hold together; an empty one holds always.

    `by`, `to`: ids and codes, of whom one must do the deed, or have it done to them. `types`: PLOVER's. `since`,
    `until`: ISO days; a deed counts when its date can lie between them, without one only when `undated`. `rejected`:
    those that people rejected, too.
    """

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    undated: bool = False
    rejected: bool = False


class StatementFilter(msgspec.Struct, frozen=True):
    """All conditions hold together; an empty one holds always.

    `by`: ids of actors and people, of whom one must speak, or be the body that the speaker stands for. `about`: ids of
    which one must be named in the content. `acts`: classes of cues. `since`, `until`: ISO days of publication; a page
    that tells none fits only where neither is given. `limit`: at most so many, None for all.
    """

    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    limit: int | None = None


def lies_in(date: str | None, wanted: Filter | DeedFilter) -> bool:
    """Whether an EDTF date can lie between the days asked for; what the columns of days are asked in a query."""
    if not wanted.since and not wanted.until:
        return True
    low, high = bounds(date)
    if low is None and high is None:
        return wanted.undated
    return not (wanted.since and high and high < wanted.since) and not (wanted.until and low and low > wanted.until)
