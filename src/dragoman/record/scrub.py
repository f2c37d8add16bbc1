"""Scrubbing: what decisions and past readings hold of a page or a person that is forgotten.

The one exception from the rule that a decision is never changed: privacy outranks the log. Who decided, when, and what
kind of act it was stay, so that numbers and undoings hold; words go.
"""

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select, update

from dragoman.model import Anchor, Decision, Plain, Quote
from dragoman.record.decisions import all_of, encoded
from dragoman.record.homes import FOUND, anchor_of
from dragoman.record.names import Token, fold, tokens
from dragoman.record.query import reports
from dragoman.record.readings import forget_readings, packed, unpacked
from dragoman.record.redact import BLOCK, Known, address_of, covered, redact
from dragoman.record.schema import decision, home, reading

FORGOTTEN = "its page was forgotten"
SHORTEST = 3  # letters of a piece of a name that the end of a quote cuts
_NOBODY = "person:left-out"


def scrub_page(connection: Connection, id: str) -> None:
    """Takes out what decisions quote of a page, and of those that were about it alone what was decided, too."""
    forget_readings(connection, id)
    mine = select(home.c.decision).where(home.c.page_id == id)
    numbers = set(connection.scalars(mine))
    for made in all_of(connection):
        if made.number in numbers:
            anchors = tuple(_blank(a) if a.page == id else a for a in made.anchors)
            left = msgspec.structs.replace(made, anchors=anchors)
            if not any(anchor.page for anchor in anchors):
                left = msgspec.structs.replace(
                    left, target="", field=None, value=None, before=None, why=None, entails={}
                )
            _write(connection, left)
    gone = {"page_id": "", "account": None, "reason": FORGOTTEN}
    connection.execute(update(home).where(home.c.page_id == id).values(**gone))


class Scrubbed(NamedTuple):
    """What was changed: how many decisions and earlier versions of pages; `accounts`: see `scrub_people`."""

    decisions: int
    versions: int
    accounts: list[str]


def scrub_people(connection: Connection, known: Known, called: Collection[str]) -> Scrubbed:
    """Takes people out of decisions and of what pages said before. The pages of the record are redacted by then.

    `called`: the folded names of whoever is forgotten now. `accounts` of the answer are the contacts and deeds on which
    changed decisions hang: what their events show is to be judged again.
    """
    texts: dict[str, Plain | None] = {}
    words = {word for name in called for word in name.split()}
    changed: set[int] = set()
    for made in all_of(connection):
        left = _without(connection, made, known, texts)
        left = msgspec.structs.replace(left, anchors=tuple(_whole(a, words) for a in left.anchors))
        if left != made:
            changed.add(made.number)
            _write(connection, left)
    versions = _scrub_readings(connection, known)
    rows = connection.execute(select(home.c.decision, home.c.account).where(home.c.account.is_not(None))).all()
    return Scrubbed(len(changed), versions, sorted({account for number, account in rows if number in changed}))


def _scrub_readings(connection: Connection, known: Known) -> int:
    """How many versions of pages told of them."""
    query = select(reading.c.number, reading.c.report).where(reading.c.report.is_not(None))
    changed = 0
    for number, report in connection.execute(query).all():
        past = unpacked(report)
        plain = redact(past.report, known)
        if plain is not past.report:
            facts = past.facts._replace(address=address_of(past.facts.address, past.report, plain, known))
            new = packed(past._replace(report=plain, facts=facts))
            connection.execute(update(reading).where(reading.c.number == number).values(report=new))
            changed += 1
    return changed


def _write(connection: Connection, made: Decision) -> None:
    row = {"target": made.target, "field": made.field, "by": made.by, "plain": encoded(made)}
    connection.execute(update(decision).where(decision.c.number == made.number).values(**row))


def _whole(anchor: Anchor, words: Collection[str]) -> Anchor:
    """The anchor with what the ends of its quote hold of a name that they cut: "… after Ivan Petr" of Ivan Petrov."""
    quote = anchor.quote
    first, last = next(iter(tokens(quote.prefix)), None), next(iter(tokens(quote.suffix)[::-1]), None)
    prefix, suffix = quote.prefix, quote.suffix
    if first and first.start == 0 and _is_piece(first, words, str.endswith):
        prefix = BLOCK * first.end + prefix[first.end :]
    if last and last.end == len(suffix) and _is_piece(last, words, str.startswith):
        suffix = suffix[: last.start] + BLOCK * (last.end - last.start)
    return msgspec.structs.replace(anchor, quote=Quote(quote.exact, prefix, suffix))


def _is_piece(token: Token, words: Collection[str], holds: Callable[[str, str], bool]) -> bool:
    return len(token.folded) >= SHORTEST and any(holds(word, token.folded) and word != token.folded for word in words)


def _blank(anchor: Anchor) -> Anchor:
    return Anchor(anchor.kind, "", "", Quote(""), part=anchor.part)


def _without(connection: Connection, made: Decision, known: Known, pages: dict[str, Plain | None]) -> Decision:
    """The decision without the people. What it decided of one of them is decided of nobody."""
    out = {"value": _free(made.value, known), "before": _free(made.before, known)}
    field = (
        made.field if made.field is None or not _is_out(made.field.rpartition(" ")[2], known) else f"head of {_NOBODY}"
    )
    return msgspec.structs.replace(
        made,
        **out,
        field=field,
        by=covered(made.by, known),
        why=None if made.why is None else covered(made.why, known),
        anchors=tuple(_anchor(connection, made, place, known, pages) for place in range(len(made.anchors))),
    )


def _anchor(connection: Connection, made: Decision, place: int, known: Known, pages: dict[str, Plain | None]) -> Anchor:
    """Quoted anew where its words are found; else covered, all that may be a name."""
    old = made.anchors[place]
    id = connection.scalar(select(home.c.account).where(home.c.decision == made.number, home.c.place == place))
    if old.page not in pages:
        pages[old.page] = next(iter(reports(connection, [old.page])), None)
    page = pages[old.page]
    if id and page:
        told = next((t for t in page[FOUND[old.kind]] if t["id"] == id), None)
        if told is not None:
            return anchor_of(old.kind, told, page["page"], field=made.field, part=old.part)
    hide: Callable[[str], str] = lambda words: covered(words, known)  # noqa: E731
    quote = Quote(*map(hide, (old.quote.exact, old.quote.prefix, old.quote.suffix)))
    actors = tuple(a for a in old.actors if not _is_out(a, known))
    return msgspec.structs.replace(old, quote=quote, words=tuple(map(hide, old.words)), actors=actors)


def _free(value: Any, known: Known) -> Any:
    """A value without people: a person is None, a string is covered."""
    if isinstance(value, dict):
        if _is_out(str(value.get("id")), known) or known("name", fold(str(value.get("name") or ""))):
            return None
        return {key: item if key == "id" else _free(item, known) for key, item in value.items()}
    if isinstance(value, list):
        return [_free(item, known) for item in value]
    return covered(value, known) if isinstance(value, str) else value


def _is_out(id: str, known: Known) -> bool:
    return known("person", id)
