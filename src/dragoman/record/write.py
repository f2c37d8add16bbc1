"""Writing one page, in the transaction of the caller: all of its rows or none."""

from collections.abc import Callable, Mapping, Set

from sqlalchemy import Connection, delete, exists, insert, select, text, update

from dragoman.model import Plain
from dragoman.model.seams import Known
from dragoman.record.oblivion import Oblivion
from dragoman.record.redact import address_of, redact
from dragoman.record.rows import (
    Facts,
    article_row,
    concerned_rows,
    contact_row,
    content_hash,
    deed_row,
    doer_rows,
    magnitude_rows,
    page_row,
    pair_rows,
    participant_rows,
    said_rows,
    statement_row,
)
from dragoman.record.schema import (
    about,
    article,
    concerned,
    contact,
    deed,
    doer,
    event,
    failure,
    magnitude,
    page,
    pair,
    participant,
    said,
    statement,
)

Join = Callable[[Plain, Known], Mapping[str, str]]  # a report's contacts to the events that they join
LAST_EVENT = "last_event"
_OUT = text("INSERT INTO article_words (article_words, rowid, text) VALUES ('delete', :number, :text)")
_IN = text("INSERT INTO article_words (rowid, text) VALUES (:number, :text)")


def store(connection: Connection, plain: Plain, facts: Facts, stamp: str, join: Join | None, known: Known) -> str:
    """Puts a report in: `new`, `changed` (its older rows are replaced), `same`, or `left_out` (the user forgot it)."""
    oblivion = Oblivion.of(connection)
    if oblivion.page(plain["page"]["id"], facts.version):
        return "left_out"
    if plain["page"]["path"]:
        connection.execute(delete(failure).where(failure.c.path == plain["page"]["path"]))
    if oblivion.people:
        whole, plain = plain, redact(plain, oblivion.knows)
        facts = facts._replace(address=address_of(facts.address, whole, plain, oblivion.knows))
    old = connection.execute(select(page.c.content_hash, page.c.stamp).where(page.c.id == plain["page"]["id"])).first()
    if old and old.content_hash == content_hash(plain):
        if old.stamp != stamp:
            connection.execute(update(page).where(page.c.id == plain["page"]["id"]).values(stamp=stamp))
        return "same"
    write(connection, plain, facts, stamp, join(plain, known) if join else {})
    return "changed" if old else "new"


def write(connection: Connection, plain: Plain, facts: Facts, stamp: str, joins: Mapping[str, str]) -> None:
    """The page's rows in place of those there are."""
    id = plain["page"]["id"]
    before, held = remove(connection, id)
    connection.execute(insert(page), page_row(plain, facts, stamp=stamp))
    row = article_row(plain, facts)
    number = connection.execute(insert(article).returning(article.c.number), row).scalar_one()
    if connection.dialect.name == "sqlite":
        connection.execute(_IN, {"number": number, "text": row["text"]})
    _insert_contacts(connection, plain, before | dict(joins))
    told = [statement_row(s, id, n, row["text"]) for n, s in enumerate(plain["statements"])]
    done = [deed_row(d, id, n) for n, d in enumerate(plain["deeds"])]
    about_whom = [row for s in plain["statements"] for row in concerned_rows(s)]
    doers = [row for d in plain["deeds"] for row in doer_rows(d)]
    counted = [row for d in plain["deeds"] for row in magnitude_rows(d)]
    owners = (plain["page"], *plain["contacts"], *plain["deeds"])
    values = [r for owner in owners for r in said_rows(owner, id)]
    for table, rows in (
        (deed, done),
        (doer, doers),
        (magnitude, counted),
        (statement, told),
        (concerned, about_whom),
        (said, values),
    ):
        if rows:
            connection.execute(insert(table), rows)
    drop_empty_events(connection, held)


def remove(connection: Connection, id: str) -> tuple[dict[str, str], set[str]]:
    """Takes a page's rows out of every table.

    What it gives: the events that the page's contacts alone stood for, by contact, and all events they stood for.
    """
    old = connection.execute(select(article.c.number, article.c.text).where(article.c.page_id == id)).first()
    if old is None:
        return {}, set()
    mine = select(contact.c.id, contact.c.event_id).where(contact.c.page_id == id, contact.c.event_id.is_not(None))
    events = {i: str(e) for i, e in connection.execute(mine)}
    others = select(contact.c.event_id).where(contact.c.page_id != id, contact.c.event_id.in_(events.values()))
    shared = set(connection.scalars(others))
    if connection.dialect.name == "sqlite":
        connection.execute(_OUT, {"number": old.number, "text": old.text})
    connection.execute(delete(page).where(page.c.id == id))  # the rest goes by cascade
    return {i: e for i, e in events.items() if e not in shared}, set(events.values())


def drop_empty_events(connection: Connection, events: Set[str]) -> None:
    """Those of the events that no contact tells any more; their ids are never given again."""
    if events:
        told = exists().where(contact.c.event_id == event.c.id)
        connection.execute(delete(event).where(event.c.id.in_(events), ~told))


def _insert_contacts(connection: Connection, plain: Plain, joins: Mapping[str, str]) -> None:
    if not plain["contacts"]:
        return
    wanted = [joins.get(code["id"]) for code in plain["contacts"]]
    known = _events(connection, {id for id in wanted if id is not None})
    minted = iter(_mint(connection, sum(id not in known for id in wanted)))
    events = [id if id in known else next(minted) for id in wanted]
    page_id = plain["page"]["id"]
    rows = [contact_row(code, page_id, n, events[n]) for n, code in enumerate(plain["contacts"])]
    connection.execute(insert(contact), rows)
    for table, make in ((participant, participant_rows), (pair, pair_rows)):
        made = [row for code in plain["contacts"] for row in make(code)]
        if made:
            connection.execute(insert(table), made)


def _events(connection: Connection, ids: Set[str]) -> Set[str]:
    """Those of the events that there are."""
    return set(connection.scalars(select(event.c.id).where(event.c.id.in_(ids)))) if ids else set()


def _mint(connection: Connection, count: int) -> list[str]:
    """New events; their numbers go on from the last ever given."""
    if not count:
        return []
    last = connection.scalar(select(about.c.value).where(about.c.key == LAST_EVENT))
    numbers = range(int(last or 0) + 1, int(last or 0) + count + 1)
    if last is None:
        connection.execute(insert(about), {"key": LAST_EVENT, "value": str(numbers[-1])})
    else:
        connection.execute(update(about).where(about.c.key == LAST_EVENT).values(value=str(numbers[-1])))
    connection.execute(insert(event), [{"id": f"e{n}", "number": n} for n in numbers])
    return [f"e{n}" for n in numbers]
