"""Mentions: words that name a person, office, actor, place or time. Where they stand, not yet whom they mean."""

import msgspec

from dragoman.model.span import Span


class DateParts(msgspec.Struct, frozen=True):
    """A calendar point as worded; None for what the words leave open."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class DateMention(msgspec.Struct, frozen=True):
    """Words that name a time. `kind`: day, month, year, years, decade, century, season, quarter, half, range of the
    calendar; month_week ("the second week of April": `number`, -1 the last, of `base`); weekday, weekdays, deictic,
    anchored, unit, count, within told from another date; feast; duration, set, vague.

    `first`, `last`: calendar parts (`last` for ranges). `weekday`: Monday 0. `turn`: past, this, next or "". `unit`,
    `number`: of "two weeks ago"; of `weekdays`, the days to its last one. `way`: -1 ago, 1 from now, of counts.
    `anchored`: counted from the last date mentioned, not from publication. `part`: "early", "late". `time`: of the day,
    as TIMEX3 writes it (T20:00, TMO), "" without. `value`: what the words alone come to: a length (P3D), how often
    (XXXX-WXX-1), PAST_REF, the day of a memorable event. `base`: the date that "three years ago today" counts from.
    """

    span: Span
    kind: str
    first: DateParts = DateParts()
    last: DateParts | None = None
    weekday: int | None = None
    turn: str = ""
    unit: str = ""
    number: int = 0
    way: int = 0
    anchored: bool = False
    part: str = ""
    time: str = ""
    value: str = ""
    base: "DateMention | None" = None


class ActorMention(msgspec.Struct, frozen=True):
    """A state, organisation or movement named in tokens `first`..`last` of a sentence.

    `entry`: its id in the who's who. `how`: name, demonym, capital, seat, parliament, part.
    """

    first: int
    last: int
    span: Span
    entry: str
    how: str


class Office(msgspec.Struct, frozen=True):
    """An office as worded: `span` covers title and affiliation ("Russian Deputy Foreign Minister").

    `title`: the folded title alone ("deputy foreign minister"). `rank`: one of LEVELS, "leader" where the organisation
    decides, "counterpart" where the other side does. `of`: who's-who id of the body it belongs to, "" where the
    words do not say. `of_token`: the token of a noun that stands for that body ("the movement's"), -1 without one.
    """

    first: int
    last: int
    span: Span
    title: str
    rank: str
    of: str = ""
    of_token: int = -1
    former: bool = False
    plural: bool = False


class NameMention(msgspec.Struct, frozen=True):
    """A person's name in tokens `first`..`last`, with the offices that stand beside it.

    `of`: who's-who id of the body in "Yoweri Museveni of Uganda", "" without; `honoured`: an honorific stands before.
    """

    first: int
    last: int
    span: Span
    words: tuple[str, ...]
    offices: tuple[Office, ...] = ()
    honoured: bool = False
    of: str = ""


class PlaceMention(msgspec.Struct, frozen=True):
    """A capitalised name that may be a place, in tokens `first`..`last`."""

    first: int
    last: int
    span: Span
    name: str


class Mentions(msgspec.Struct, frozen=True):
    """What one sentence names, each in order of its tokens. `bare`: candidates for places that no word says to be
    where something is ("Bandung, 1955, remained the point of comparison")."""

    actors: tuple[ActorMention, ...] = ()
    offices: tuple[Office, ...] = ()
    names: tuple[NameMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    bare: tuple[PlaceMention, ...] = ()
