"""Turns: one verb that tells several contacts, each with its own day or place, or one after another: "met A in Rome
and B in Paris", "met A and then B"."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.model import DateReference, PlaceReference, Span
from dragoman.reports.frames import Frame, Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import SUBJECTS, Tree

TURNED = ("meeting", "receive", "phone")
UNDATED = ("SET", "DURATION")
JOINTS = (",", "and", "then", "with")
NEAR = 5  # tokens between somebody and where or when he was met


class Turn(msgspec.Struct):
    """Those met in one turn, with the day and the place told behind them; `end`: where the words for these end."""

    parties: list[Party]
    date: DateReference | None = None
    place: PlaceReference | None = None
    end: int = 0


def in_turn(desk: Desk, tree: Tree, frame: Frame) -> list[Frame]:
    """A frame each turn, where every turn has its own day or every one its own place, or "then" parts them."""
    if frame.form not in TURNED or frame.headline:
        return []
    doers = [part for p in frame.parties if (part := _before(p, frame.trigger)) is not None]
    turns = _turns(desk, tree, frame)
    whole = len(turns) > 1 and (all(t.date for t in turns) or all(t.place for t in turns))
    if not whole and (after := _one_after_another(desk, tree, frame)):
        parted = [msgspec.structs.replace(frame, parties=[*doers, *turn.parties]) for turn in after]
        return parted if doers else []
    return [_taken(frame, doers, turn) for turn in turns] if whole and doers else []


def _one_after_another(desk: Desk, tree: Tree, frame: Frame) -> list[Turn]:
    """ "Met A in Addis Ababa on Friday, then B": whom the verb has as an object up to "then", and who is behind it."""
    for token in range(frame.token + 1, len(tree.sentence) - 1):
        if tree.is_verb(token):
            return []
        if tree.lower[token] in desk.words.turning and tree.lower[token - 1] in (",", "and"):
            rows = (_told_from(desk, tree, frame, t) for t in (token, token + 1))
            joined = next((row for row in rows if row), [])
            start, end = frame.trigger.end, tree.sentence.starts[token]
            before = [p for party in frame.parties if (p := _between(party, start, end)) is not None]
            return [Turn(before), Turn(joined)] if before and joined else []
    return []


def _taken(frame: Frame, doers: Sequence[Party], turn: Turn) -> Frame:
    taken = msgspec.structs.replace(frame, parties=[*doers, *turn.parties], date=turn.date)
    if turn.place is not None:
        taken.place, taken.place_spans, taken.place_kind = turn.place.place, [turn.place.span], turn.place.kind
    return taken


def _turns(desk: Desk, tree: Tree, frame: Frame) -> list[Turn]:
    """The turns in order: whom the verb has as an object, up to the first day or place, and who is joined on behind
    one by "and" or a comma, as far as a day or place follows them at once."""
    settings = sorted(_settings(desk, tree, frame), key=lambda row: row[0].start)
    if not settings:
        return []
    first = settings[0][0].start
    behind = [p for party in frame.parties if (p := _between(party, frame.trigger.end, first)) is not None]
    turns = [Turn(behind)] if behind else []
    for span, what in settings:
        if not turns or span.start < _end(turns[-1]):
            return turns
        if _is_far(tree, turns[-1], span):
            return turns[:-1]
        if isinstance(what, DateReference):
            turns[-1].date = turns[-1].date or what
        else:
            turns[-1].place = turns[-1].place or what
        turns[-1].end = span.end
        if joined := _joined(desk, tree, frame, span):
            turns.append(Turn(joined))
    return [t for t in turns if t.date is not None or t.place is not None]


def _settings(desk: Desk, tree: Tree, frame: Frame) -> Iterator[tuple[Span, DateReference | PlaceReference]]:
    """The days and places behind the verb."""
    end = frame.trigger.end
    for date in desk.linked.dates[frame.sentence]:
        if date.mention.span.start > end and date.value.type not in UNDATED and date.value.edtf:
            yield date.mention.span, date
    for place in desk.linked.places[frame.sentence]:
        if place.span.start > end and {*tree.lower[max(place.first - 2, 0) : place.first]} & {"in", "at"}:
            yield place.span, place


def _joined(desk: Desk, tree: Tree, frame: Frame, setting: Span) -> list[Party]:
    """Who is joined on behind a day or a place, and does nothing else there."""
    at = next((t for t, start in enumerate(tree.sentence.starts) if start >= setting.end), len(tree.sentence))
    joints = 0
    while at + joints < len(tree.sentence) and tree.lower[at + joints] in JOINTS:
        joints += 1
    return _told_from(desk, tree, frame, at + joints) if joints else []


def _told_from(desk: Desk, tree: Tree, frame: Frame, at: int) -> list[Party]:
    """The people told from a token on; none where they are the subject of another verb: "met A on Monday, and the
    Russian spokesman in Moscow said"."""
    found = desk.row(tree.sentence.index, at) or desk.people_at(tree.sentence.index, at)
    for token in (at, *tree.up(at)) if found else ():
        if token == frame.token:
            break
        if tree.sentence.deps[token] in SUBJECTS and tree.sentence.heads[token] != frame.token:
            return []
    return found


def _end(turn: Turn) -> int:
    """Where the words for those of a turn, and for its setting, end."""
    people = [span.end for p in turn.parties for _, span in p.persons]
    return max([turn.end, *people, *(s.end for p in turn.parties for s in p.unnamed)])


def _is_far(tree: Tree, turn: Turn, setting: Span) -> bool:
    """Whether a verb or a clause stands between somebody and a day: "and Y said on Tuesday"."""
    ends = _end(turn)
    between = [t for t, start in enumerate(tree.sentence.starts) if ends <= start < setting.start]
    return len(between) > NEAR or any(tree.is_verb(t) for t in between)


def _between(party: Party, start: int, end: int) -> Party | None:
    """The people of a party who stand in a stretch of the text; None where nobody does."""
    persons = [row for row in party.persons if start < row[1].start < end]
    unnamed = [s for s in party.unnamed if start < s.start < end]
    return msgspec.structs.replace(party, persons=persons, unnamed=unnamed) if persons or unnamed else None


def _before(party: Party, trigger: Span) -> Party | None:
    """What of a party stands before the trigger; None where nothing does."""
    spans = tuple(s for s in party.spans if s.start < trigger.start)
    persons = [row for row in party.persons if row[1].start < trigger.start]
    unnamed = [s for s in party.unnamed if s.start < trigger.start]
    return msgspec.structs.replace(party, spans=spans, persons=persons, unnamed=unnamed) if spans else None
