"""Deciding: a person's decision goes in, with what follows from it, in one transaction.

A decision names contacts or deeds; the record quotes their words, so that they can be found again. The same decision
of the same person, said again when nothing has come between, is the one that is there: a command that was killed can be
given once more.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, select

from dragoman.model import Anchor, Decision, NotFound, OptionError, Plain
from dragoman.model.decision import LINKING
from dragoman.record.batches import batches
from dragoman.record.decisions import add, all_of, numbers_on, rehome, undoings
from dragoman.record.events import number_of
from dragoman.record.homes import FOUND, anchor_of
from dragoman.record.known import Known
from dragoman.record.oblivion import Oblivion
from dragoman.record.query import identify, reports
from dragoman.record.redact import names
from dragoman.record.schema import contact, deed, home, redirect
from dragoman.record.wide import judge_again
from dragoman.record.write import Minds, settle


class Target(NamedTuple):
    """What an id names, as far as something can be decided of it.

    `kind`: contact or deed. `scope`: event or account. `accounts`: ids of contacts or deeds, those read first before
    the others; `told`: these in their plain form, as they were read, each with its `page`.
    """

    kind: str
    id: str
    scope: str
    accounts: tuple[str, ...]
    told: tuple[Plain, ...]


class Decided(NamedTuple):
    """What a decision came to. `new`: False where it stood already. `events`: where its contacts or deeds stand now."""

    number: int
    new: bool
    events: tuple[str, ...]


def target(connection: Connection, asked: str) -> Target:
    """What `asked` names: an event of contacts or of deeds, a contact, a deed. Raises NotFound, OptionError."""
    into = connection.scalar(select(redirect.c.into).where(redirect.c.id == asked)) or asked
    mine = connection.scalars(select(deed.c.id).where(deed.c.event_id == into)).all()
    if mine:
        return _target(connection, "deed", into, "event", mine)
    kind, id = identify(connection, asked)
    if kind == "event":
        ids = connection.scalars(select(contact.c.id).where(contact.c.event_id == id)).all()
        return _target(connection, "contact", id, "event", ids)
    if kind not in FOUND:
        raise OptionError(
            f"{asked!r} is a {kind}, of which nothing can be decided; name an event, a contact or a deed: "
            f"`dragoman show {asked}` lists them"
        )
    return _target(connection, kind, id, "account", [id])


def decide(connection: Connection, made: Decision, parts: Sequence[Sequence[str]], minds: Minds) -> Decided:
    """Puts a decision in, and what follows from it. `parts`: ids of contacts or deeds; of a split those taken out last.

    Raises NotFound where one of them is there no more, OptionError for a name that was forgotten.
    """
    _check_names(connection, made)
    anchors = tuple(_anchors(connection, parts, made.field))
    made = msgspec.structs.replace(made, anchors=anchors)
    same = _same(connection, made)
    if same is not None:
        return Decided(same, False, events_of(connection, [a.id for a in anchors]))
    return _done(connection, add(connection, made), made, minds)


def undo(connection: Connection, made: Decision, minds: Minds) -> Decided:
    """Takes a decision back by a row more. Raises NotFound for none of that number, OptionError for one undone."""
    decisions = {one.number: one for one in all_of(connection)}
    if made.undoes not in decisions:
        last = f"the last one is {max(decisions)}" if decisions else "there is none yet"
        raise NotFound(f"no decision {made.undoes}; {last}; `dragoman decide list` shows them")
    undone = undoings((one.number, one.undoes) for one in decisions.values())
    if made.undoes in undone:
        by = undone[made.undoes]
        raise OptionError(
            f"decision {made.undoes} was undone already by {by}; `dragoman decide undo {by}` brings it back"
        )
    _check_names(connection, made)
    return _done(connection, add(connection, made), decisions[made.undoes], minds)


def play(connection: Connection, made: Decision, minds: Minds) -> None:
    """Puts a decision of another record in, under its number; its anchors find their homes in this one."""
    number = add(connection, made, number=made.number)
    for page in sorted({anchor.page for anchor in made.anchors}):
        report = next(iter(reports(connection, [page])), None)
        rehome(connection, page, report)
    _done(connection, number, made, minds)


def _done(connection: Connection, number: int, about: Decision, minds: Minds) -> Decided:
    """What follows: links are merged anew, and the events concerned are judged."""
    while about.undoes is not None:
        about = next(one for one in all_of(connection) if one.number == about.undoes)
    mine = about.number or number
    query = select(home.c.account).where(home.c.decision == mine, home.c.account.is_not(None))
    ids = list(connection.scalars(query))
    changed = set(events_of(connection, ids))
    if about.action in LINKING:
        known = Known(connection)
        changed |= settle(connection, known.companions(known.named(ids)), minds)
    events = events_of(connection, ids)
    judge_again(connection, changed | set(events), minds.judge)
    return Decided(number, True, events)


def _target(connection: Connection, kind: str, id: str, scope: str, ids: Sequence[str]) -> Target:
    found = {told["id"]: told for told in _told(connection, kind, ids)}
    ordered = sorted(found, key=lambda i: (found[i]["page"]["published"] or "9999", found[i]["page"]["id"], i))
    return Target(kind, id, scope, tuple(ordered), tuple(found[i] for i in ordered))


def _told(connection: Connection, kind: str, ids: Iterable[str]) -> Iterable[Plain]:
    for report in _reports(connection, kind, ids):
        for told in report[FOUND[kind]]:
            if told["id"] in ids:
                yield {**told, "page": {**report["page"], "text": None}}


def _reports(connection: Connection, kind: str, ids: Iterable[str]) -> Iterable[Plain]:
    table = contact if kind == "contact" else deed
    pages: set[str] = set()
    for some in batches(sorted(ids)):
        pages |= set(connection.scalars(select(table.c.page_id).where(table.c.id.in_(some))))
    return reports(connection, sorted(pages))


def _anchors(connection: Connection, parts: Sequence[Sequence[str]], field: str | None) -> Iterable[Anchor]:
    wanted = [(id, part) for part, ids in enumerate(parts) for id in ids]
    found: dict[str, tuple[str, Plain, Plain]] = {}
    for kind in FOUND:
        for report in _reports(connection, kind, [id for id, _ in wanted]):
            found |= {told["id"]: (kind, told, report["page"]) for told in report[FOUND[kind]]}
    for id, part in wanted:
        if id not in found:
            raise NotFound(
                f"{id} is no longer in the record: its page was read again meanwhile; look again, and decide"
            )
        kind, told, page = found[id]
        yield anchor_of(kind, told, page, field=field, part=part)


def _check_names(connection: Connection, made: Decision) -> None:
    """Nobody comes back by way of a decision who was taken out of the record."""
    known = Oblivion.of(connection)
    words = msgspec.json.encode([made.value, made.why, made.by]).decode()
    if known.people and names(words, known.knows):
        raise OptionError("the decision names a person who was forgotten in this record; leave the name out")


def _same(connection: Connection, made: Decision) -> int | None:
    """The number of the very same decision, where it is the last word on the matter."""
    ids = {anchor.id for anchor in made.anchors}
    numbers = set(numbers_on(connection, sorted(ids)))
    undone = undoings((one.number, one.undoes) for one in all_of(connection))
    for one in reversed(all_of(connection)):
        links = made.action in LINKING
        if one.number not in numbers or one.number in undone or (one.action in LINKING) != links:
            continue
        if not links and (one.field, one.scope) != (made.field, made.scope):
            continue
        told = ("action", "by", "value", "why", "scope")
        parts = {(a.id, a.part) for a in one.anchors} == {(a.id, a.part) for a in made.anchors}
        return one.number if parts and all(getattr(one, n) == getattr(made, n) for n in told) else None
    return None


def events_of(connection: Connection, ids: Sequence[str]) -> tuple[str, ...]:
    """The events that these contacts or deeds tell now, by their numbers."""
    found: dict[str, str] = {}
    for some in batches(sorted(set(ids))):
        for table in (contact, deed):
            rows = connection.execute(select(table.c.id, table.c.event_id).where(table.c.id.in_(some)))
            found |= {id: event for id, event in rows if event}
    return tuple(sorted(set(found.values()), key=number_of))
