"""Forgetting: a page or a person, out of every table, the full-text index and the free pages of the file.

A page goes with all its rows. A person goes from the sides of contacts, from the speakers of statements and, name by
name, from the texts (see `redact`). What is left of either is a salted hash, so that a re-reading leaves it out again.
"""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, Engine, delete, func, or_, select

from dragoman.model import NotFound, OptionError, Plain, RecordError
from dragoman.record import oblivion
from dragoman.record.connect import is_emptied, run_plainly
from dragoman.record.deciding import events_of
from dragoman.record.earlier import has_commented, people_before
from dragoman.record.entry import Forgotten
from dragoman.record.names import fold
from dragoman.record.query import identify, reports
from dragoman.record.redact import Known, address_of, alike, names, parts_of, redact
from dragoman.record.rows import Facts, decoded
from dragoman.record.schema import article, contact, failure, page, participant, said, statement
from dragoman.record.scrub import scrub_page, scrub_people
from dragoman.record.who import meant, names_of, resolve
from dragoman.record.wide import judge_again
from dragoman.record.write import Minds, take_out, write

NOBODY = Minds()


def forget(connection: Connection, asked: str, minds: Minds = NOBODY) -> Forgotten:
    """Takes out the page (id, path, URL) or person (id, name) that `asked` names, in the caller's transaction.

    Raises NotFound for what the record does not hold, OptionError for what is neither page nor one person.
    """
    try:
        kind, id = identify(connection, asked)
    except NotFound:
        return _person(connection, asked, minds)
    if kind != "page":
        raise OptionError(f"{asked!r} is a {kind}; only a page or a person can be forgotten: give its page or a name")
    return _page(connection, id, minds)


def clean(engine: Engine, name: str) -> None:
    """Wipes what the deleted rows left behind: index, free pages and log. Outside any transaction; SQLite only.

    Raises RecordError where somebody who reads the record keeps its old pages in use.
    """
    if engine.dialect.name != "sqlite":
        return
    run_plainly(engine, "INSERT INTO article_words (article_words) VALUES ('rebuild')", "VACUUM")
    if not is_emptied(engine):
        raise RecordError(
            f"{name}: it is forgotten, but another program reads the record and keeps what the file held before; wait "
            "for that to end, then run this again"
        )


def _page(connection: Connection, id: str, minds: Minds) -> Forgotten:
    facts = connection.execute(select(page).where(page.c.id == id)).one()
    counts = [
        connection.scalar(select(func.count()).select_from(contact).where(contact.c.page_id == id)) or 0,
        connection.scalar(select(func.count()).select_from(participant).join(contact).where(contact.c.page_id == id))
        or 0,
    ]
    oblivion.add(connection, [("page", id), ("content", facts.version)])
    take_out(connection, id, minds)
    scrub_page(connection, id)
    connection.execute(delete(failure).where(or_(failure.c.path == facts.path, failure.c.version == facts.version)))
    return Forgotten("page", facts.path or facts.url or id, 1, counts[0], counts[1])


def _person(connection: Connection, asked: str, minds: Minds) -> Forgotten:
    before = people_before(connection)
    people = tuple(i for i in resolve(connection, asked) if i.startswith("person:"))
    people = people or _speakers(connection, asked) or meant(before, asked)
    if len(people) > 1:
        raise OptionError(f"{asked!r} may be {', '.join(people[:5])}; name one of them")
    named = {fold(n) for n in names_of(connection, people)} | {row.folded for row in before if row.id in people}
    called = {n for n in named | _wordings(connection, people) if n}
    called |= {fold(asked)} if not asked.startswith("person:") and len(fold(asked).split()) > 1 else set()
    handles = {fold(asked)} if has_commented(connection, fold(asked)) else set()
    again = _is_out(connection, asked)
    if not (people or called or handles or again):
        raise NotFound(f"no page or person {asked!r} in the record; give a whole name, a page's path, or an id")
    remembered = [("person", i) for i in people] + [("name", n) for n in called] + [("handle", h) for h in handles]
    remembered += [("part", p) for n in called for p in parts_of(n)]
    remembered += [("word", w) for n in called for w in n.split()]
    oblivion.add(connection, remembered)
    result = _rewrite_all(connection, asked, called, minds)
    if not (people or again or result.pages or result.versions or result.decisions):
        raise NotFound(f"no page or person {asked!r} in the record; `dragoman search {asked}` looks for the words")
    return result


def _is_out(connection: Connection, asked: str) -> bool:
    """Whether this name or id was forgotten before: the file is cleaned once more, should that have been cut short."""
    known = oblivion.Oblivion.of(connection).knows
    return known("person", asked) or any(known(kind, fold(asked)) for kind in ("name", "part", "handle"))


def _rewrite_all(connection: Connection, asked: str, called: Collection[str], minds: Minds) -> Forgotten:
    """Every page that changes without the forgotten, written anew."""
    known = oblivion.Oblivion.of(connection).knows
    pages = contacts = places = 0
    for plain in reports(connection):
        whole = {**plain, "contacts": [{**c, "event": None} for c in plain["contacts"]]}
        left = redact(whole, known)
        if left is whole:
            continue
        pages += 1
        for old, new in zip(whole["contacts"], left["contacts"], strict=True):
            gone = _heads(old) - _heads(new)
            contacts, places = contacts + bool(gone), places + gone
        _rewrite(connection, whole, left, known, minds)
    scrubbed = scrub_people(connection, known, called)
    judge_again(connection, events_of(connection, scrubbed.accounts), minds.judge)
    for row in connection.execute(select(failure)).all():
        if names(f"{row.path} {row.reason}", known):
            connection.execute(delete(failure).where(failure.c.path == row.path))
    return Forgotten("person", asked, pages, contacts, places, scrubbed.versions, scrubbed.decisions)


def _rewrite(connection: Connection, whole: Plain, plain: Plain, known: Known, minds: Minds) -> None:
    id = plain["page"]["id"]
    row = connection.execute(select(page, article.c.runs, article.c.coder).join(article).where(page.c.id == id)).one()
    facts = Facts(address_of(row.address, whole, plain, known), row.version, row.media, row.runs, row.coder)
    write(connection, plain, facts, row.stamp, minds)


def _heads(contact: Plain) -> int:
    sides = [*contact["sides"], *(contact["mediator"] or ())]
    return sum((s["head"] is not None) + len(s["members"]) for s in sides)


def _speakers(connection: Connection, asked: str) -> tuple[str, ...]:
    """People who only speak."""
    query = select(statement.c.actor_id, statement.c.actor).where(statement.c.actor_id.startswith("person:")).distinct()
    rows = connection.execute(query)
    return tuple(sorted({i for i, name in rows if asked == i or fold(name or "") == fold(asked)}))


def _wordings(connection: Connection, people: tuple[str, ...]) -> set[str]:
    """The spellings that the pages use for these people: the evidence of their names, of two words and more."""
    found = set()
    query = (
        select(said.c.spans, article.c.text, participant.c.name)
        .join_from(
            participant,
            said,
            (said.c.owner == participant.c.contact_id) & (said.c.pointer == participant.c.pointer + "/name"),
        )
        .join(article, article.c.page_id == said.c.page_id)
        .where(participant.c.person_id.in_(people), said.c.spans.is_not(None))
    )
    for spans, words, name in connection.execute(query):
        found |= {wording for wording in _spelt(decoded(spans), words) if alike(wording, fold(name))}
    return found


def _spelt(spans: list[list[int]], words: str) -> Iterator[str]:
    for start, end in spans:
        yield fold(words[start:end])
