"""Writing one page, in the transaction of the caller: all of its rows or none."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Delete, Select, Table, TextClause, bindparam, delete, insert, select, text, update

from dragoman.model import Account, Merged, Plain
from dragoman.model.seams import Judge, Merger
from dragoman.record.batches import batches
from dragoman.record.decisions import rehome
from dragoman.record.events import LETTERS, assign, drop_empty
from dragoman.record.known import Known
from dragoman.record.oblivion import Oblivion
from dragoman.record.prepared import put, run
from dragoman.record.readings import kept_of, note
from dragoman.record.redact import address_of, redact
from dragoman.record.rows import (
    Facts,
    Row,
    account_row,
    article_row,
    block_rows,
    concerned_rows,
    contact_row,
    content_hash,
    decoded,
    deed_row,
    doer_rows,
    magnitude_rows,
    page_row,
    participant_rows,
    reprint_row,
    said_rows,
    statement_row,
)
from dragoman.record.schema import (
    account,
    article,
    block,
    concerned,
    contact,
    deed,
    doer,
    failure,
    fingerprint,
    magnitude,
    page,
    participant,
    reprint,
    said,
    statement,
)
from dragoman.record.wide import judge_again


class Minds(NamedTuple):
    """What thinks for the record. `join`: where accounts stand. `judge`: what an event shows. None: nobody does."""

    join: Merger | None = None
    judge: Judge | None = None


def store(connection: Connection, plain: Plain, facts: Facts, stamp: str, minds: Minds, *, at: str = "") -> str:
    """Puts a report in: `new`, `changed` (its older rows are replaced), `same`, or `left_out` (the user forgot it)."""
    oblivion = Oblivion.of(connection)
    if oblivion.page(plain["page"]["id"], facts.version):
        return "left_out"
    if plain["page"]["path"]:
        run(connection, _no_failure, path=plain["page"]["path"])
    if oblivion.people:
        whole, plain = plain, redact(plain, oblivion.knows)
        facts = facts._replace(address=address_of(facts.address, whole, plain, oblivion.knows))
    old = run(connection, _read_before, id=plain["page"]["id"]).first()
    if old and old.content_hash == content_hash(plain):
        if (old.stamp, old.coder) != (stamp, facts.coder):
            connection.execute(update(page).where(page.c.id == plain["page"]["id"]).values(stamp=stamp))
            mine = article.c.page_id == plain["page"]["id"]
            connection.execute(update(article).where(mine).values(coder=facts.coder))
        return "same"
    past = kept_of(connection, plain["page"]["id"]) if old else None
    write(connection, plain, facts, stamp, minds)
    note(connection, plain["page"]["id"], facts.version, at, past)
    return "changed" if old else "new"


class Gone(NamedTuple):
    """What a page leaves that is taken out: its contacts and deeds with their events, and what stood with them."""

    events: dict[str, str]
    left: tuple[Account, ...]
    alike: dict[tuple[str, str | None], str]  # events of contacts by sides and date: a mended page has new ids

    def kept(self, plain: Plain) -> dict[str, str]:
        """The events that were told by the page's contacts and deeds, by their ids of now."""
        known = {c["id"]: self.alike.get(_gist(c)) for c in plain["contacts"] if c["id"] not in self.events}
        return self.events | {id: event for id, event in known.items() if event}


def write(connection: Connection, plain: Plain, facts: Facts, stamp: str, minds: Minds) -> None:
    """The page's rows in place of those there are."""
    id = plain["page"]["id"]
    gone = remove(connection, id)
    rehome(connection, id, plain)
    merged = minds.join(plain, Known(connection, gone.left)) if minds.join else Merged()
    own = {told["id"]: letter for kind, letter in LETTERS.items() for told in plain[kind]}
    events, changed = assign(connection, own, merged, gone.kept(plain))
    put(connection, page, [page_row(plain, facts, stamp=stamp)])
    row = article_row(plain, facts, merged.prints)
    number = run(connection, _into_article, **row).scalar_one()
    if connection.dialect.name == "sqlite":
        run(connection, _into_words, number=number, text=row["text"])
    told, values = _told_rows(plain, events, row["text"]), _merging_rows(merged, events, number)
    for table, rows in (*told, *values):
        put(connection, table, rows)
    drop_empty(connection, gone.events.values())
    judge_again(connection, changed | set(gone.events.values()), minds.judge)


def take_out(connection: Connection, id: str, minds: Minds) -> None:
    """The page's rows, with nothing in their place; what they held together is put together anew."""
    gone = remove(connection, id)
    rehome(connection, id, None)
    changed = settle(connection, gone.left, minds, gone.events)
    drop_empty(connection, gone.events.values())
    judge_again(connection, changed | set(gone.events.values()), minds.judge)


def settle(
    connection: Connection, left: Sequence[Account], minds: Minds, before: Mapping[str, str] | None = None
) -> set[str]:
    """Puts these accounts of the record, and all that stands with them, together anew; the events that changed."""
    if not minds.join:
        return set()
    return assign(connection, {}, minds.join(None, Known(connection, left)), before or {}).changed


def remove(connection: Connection, id: str) -> Gone:
    """Takes a page's rows out of every table."""
    old = run(connection, _article, id=id).first()
    if old is None:
        return Gone({}, (), {})
    left = _left(connection, id)
    events: dict[str, str] = {}
    rows = connection.execute(
        select(contact.c.sides, contact.c.date, contact.c.event_id).where(contact.c.page_id == id)
    )
    alike: dict[tuple[str, str | None], str] = {}
    for row in rows:
        alike.setdefault((row.sides, row.date), str(row.event_id))
    for table in (contact, deed, statement):
        mine = select(table.c.id, table.c.event_id).where(table.c.page_id == id, table.c.event_id.is_not(None))
        events |= {i: str(e) for i, e in connection.execute(mine)}
    for some in batches(decoded(old.prints or "[]")):
        printed = (fingerprint.c.print.in_(some), fingerprint.c.number == old.number)
        connection.execute(delete(fingerprint).where(*printed))
    if connection.dialect.name == "sqlite":
        run(connection, _out_of_words, number=old.number, text=old.text)
    connection.execute(delete(page).where(page.c.id == id))  # the rest goes by cascade
    return Gone(events, left, alike)


def _left(connection: Connection, id: str) -> tuple[Account, ...]:
    """What stood together with the page's accounts, or might have."""
    known = Known(connection)
    mine = known.accounts_of([id])
    near = [a for one in mine if one.keys for a in known.candidates(one.keys, one.low, one.high)]
    bound = known.named([i for link in known.links([a.id for a in mine]) for i in (*link.ids, *link.apart)])
    found = {a.id: a for a in (*known.companions([*mine, *bound]), *near) if a.page != id}
    return tuple(found[key] for key in sorted(found))


def _gist(told: Plain) -> tuple[str, str | None]:
    row = contact_row(told, "", 0, None)
    return row["sides"], row["date"]


def _told_rows(plain: Plain, events: dict[str, str], text: str) -> list[tuple[Table, list[Row]]]:
    """What the page tells: contacts, deeds and statements, with their values. `text`: the article's."""
    id, contacts, deeds, statements = (plain["page"]["id"], *(plain[k] for k in ("contacts", "deeds", "statements")))
    owners = (plain["page"], *contacts, *deeds)
    return [
        (contact, [contact_row(c, id, n, events[c["id"]]) for n, c in enumerate(contacts)]),
        (participant, [row for c in contacts for row in participant_rows(c)]),
        (deed, [deed_row(d, id, n, events[d["id"]]) for n, d in enumerate(deeds)]),
        (doer, [row for d in deeds for row in doer_rows(d)]),
        (magnitude, [row for d in deeds for row in magnitude_rows(d)]),
        (statement, [statement_row(s, id, n, text, events[s["id"]]) for n, s in enumerate(statements)]),
        (concerned, [row for s in statements for row in concerned_rows(s)]),
        (said, [row for owner in owners for row in said_rows(owner, id)]),
    ]


def _merging_rows(merged: Merged, events: dict[str, str], number: int) -> list[tuple[Table, list[Row]]]:
    """What merging will ask for: accounts, blocks, fingerprints, reprints."""
    return [
        (account, [account_row(a, merged.stands[a.id], events[a.id]) for a in merged.accounts]),
        (block, [row for a in merged.accounts for row in block_rows(a)]),
        (fingerprint, [{"print": print, "number": number} for print in merged.prints]),
        (reprint, [reprint_row(r) for r in merged.reprints]),
    ]


# What `prepared` compiles, once a dialect.


def _no_failure() -> Delete:
    return delete(failure).where(failure.c.path == bindparam("path"))


def _read_before() -> Select[Any]:
    known = select(page.c.content_hash, page.c.stamp, article.c.coder)
    return known.outerjoin(article, article.c.page_id == page.c.id).where(page.c.id == bindparam("id"))


def _article() -> Select[Any]:
    return select(article.c.number, article.c.text, article.c.prints).where(article.c.page_id == bindparam("id"))


def _into_article() -> Any:
    names = [column.name for column in article.c if column.name != "number"]
    return insert(article).values({name: bindparam(name) for name in names}).returning(article.c.number)


def _into_words() -> TextClause:
    return text("INSERT INTO article_words (rowid, text) VALUES (:number, :text)")


def _out_of_words() -> TextClause:
    return text("INSERT INTO article_words (article_words, rowid, text) VALUES ('delete', :number, :text)")
