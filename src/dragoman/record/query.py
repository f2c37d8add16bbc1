"""Questions to the record: contacts by filter, candidates for merging, one thing by its id, whole reports."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, case, exists, func, literal, or_, select

from dragoman.model import NotFound, Plain
from dragoman.record.entry import Entry, Shown
from dragoman.record.events import was_given
from dragoman.record.filter import DeedFilter, Filter
from dragoman.record.rows import contact_of, decoded, report_of
from dragoman.record.schema import article, contact, deed, event, page, participant, redirect, statement

AT_ONCE = 500  # ids a query: SQLite allows 32,766 variables, old ones 999
Judged = tuple[str, Plain | None]  # an event and what the judge says of it
SHORTEST = 4  # letters of an id's beginning
_PAGE = ("id", "path", "url", "outlet", "origin", "headline", "published")


def contacts(connection: Connection, wanted: Filter) -> list[Entry]:
    """The contacts that fit as they were read, oldest first; those without a year last, by their page's publication."""
    query = _entries().where(*_conditions(wanted)).order_by(*_chronological())
    return [_entry(row) for row in connection.execute(query)]


def contacts_of_events(connection: Connection, events: Sequence[str]) -> list[Entry]:
    """All contacts of these events, in the same order."""
    found: list[Entry] = []
    for start in range(0, len(events), AT_ONCE):
        some = contact.c.event_id.in_(events[start : start + AT_ONCE])
        found += [_entry(row) for row in connection.execute(_entries().where(some).order_by(*_chronological()))]
    return found


def events(connection: Connection, wanted: Filter) -> list[Judged]:
    """The events that may fit, by number, each with what is shown of it.

    By the wide rows; those that nobody has judged, or of which people decided who took part, are all there: whoever
    asks has to look at them himself.
    """
    known, sides = event.c.shown.is_not(None), event.c.sides_decided == 1
    conditions = [_event_fits(wanted)]
    if wanted.between:
        one = select(contact.c.id).where(contact.c.event_id == event.c.id, _taking_part(wanted.between))
        conditions.append(or_(sides, exists(one.correlate(event))))
    if not wanted.rejected:
        conditions.append(event.c.hidden == 0)
    fits = or_(~known, and_(*conditions))
    if wanted.pages:
        mine = (contact.c.event_id == event.c.id, contact.c.page_id.in_(wanted.pages))
        fits = and_(fits, exists().where(*mine))
    rows = connection.execute(select(event.c.id, event.c.shown).where(fits).order_by(event.c.number))
    return [(row.id, decoded(row.shown) if row.shown else None) for row in rows]


def eventless(connection: Connection, wanted: Filter) -> list[Entry]:
    """The contacts that fit and tell no event: those of a record from before there were any."""
    mine = (contact.c.event_id.is_(None), *_conditions(wanted))
    return [_entry(row) for row in connection.execute(_entries().where(*mine).order_by(*_chronological()))]


def speakers(connection: Connection, statements: Sequence[str]) -> dict[str, str | None]:
    """Who makes these statements, by their ids."""
    found: dict[str, str | None] = {}
    for start in range(0, len(statements), AT_ONCE):
        some = statement.c.id.in_(statements[start : start + AT_ONCE])
        rows = connection.execute(select(statement.c.id, statement.c.actor_id).where(some))
        found |= {row.id: row.actor_id for row in rows}
    return found


def show(connection: Connection, asked: str) -> Shown:
    """What an id, or the beginning of one, names. Raises NotFound for none, or more than one."""
    kind, id = identify(connection, asked)
    if kind in ("deed", "statement"):
        table = deed if kind == "deed" else statement
        told = connection.scalar(select(table.c.page_id).where(table.c.id == id))
        return Shown(kind, id, (), {p["page"]["id"]: p for p in reports(connection, [str(told)])})
    chosen = {"event": contact.c.event_id, "contact": contact.c.id, "page": contact.c.page_id}[kind] == id
    query = _entries().where(chosen).order_by(*_chronological())
    entries = tuple(_entry(row) for row in connection.execute(query))
    pages = [id] if kind == "page" else list(dict.fromkeys(e.page["id"] for e in entries))
    return Shown(kind, id, entries, {p["page"]["id"]: p for p in reports(connection, pages)})


def identify(connection: Connection, asked: str) -> tuple[str, str]:
    """Kind and whole id of what `asked` names: event, contact, deed, statement or page, by id, beginning, path, URL."""
    asked = connection.scalar(select(redirect.c.into).where(redirect.c.id == asked)) or asked
    if connection.scalar(select(event.c.id).where(event.c.id == asked)):
        return "event", asked
    whole = connection.scalar(select(page.c.id).where(or_(page.c.path == asked, page.c.url == asked)))
    if whole:
        return "page", whole
    found = [("contact", i) for i in _beginning(connection, contact.c.id, asked)]
    found += [("deed", i) for i in _beginning(connection, deed.c.id, asked)]
    found += [("statement", i) for i in _beginning(connection, statement.c.id, asked)]
    found += [("page", i) for i in _beginning(connection, page.c.id, asked)]
    exact = [f for f in found if f[1] == asked]
    pages = [f for f in found if f[0] == "page"]
    if len(found) > 1:
        found = exact or (pages if len(pages) == 1 else found)
    if not found and was_given(connection, asked):
        raise NotFound(
            f"no page tells {asked} any more: its pages were forgotten, or are read otherwise now; "
            "`dragoman decide list` has what people decided of it"
        )
    if not found:
        raise NotFound(f"nothing in the record under {asked!r}; `dragoman contacts` and `dragoman search` list the ids")
    if len(found) > 1:
        raise NotFound(f"{asked!r} begins several ids: {', '.join(i for _, i in found[:4])}; give more of it")
    return found[0]


def reports(connection: Connection, pages: Iterable[str] | None = None) -> Iterator[Plain]:
    """Whole reports in their plain form, in the order of their addresses; those of some pages, or all."""
    if pages is None:
        pages = list(connection.scalars(select(page.c.id).order_by(page.c.address, page.c.id)))
    for id in pages:
        row = connection.execute(select(article).where(article.c.page_id == id)).first()
        if row is not None:
            mine = connection.execute(select(contact).where(contact.c.page_id == id).order_by(contact.c.number))
            told: dict[str, list[Plain]] = {"contacts": [contact_of(r._mapping) for r in mine]}
            for name, table in (("deeds", deed), ("statements", statement)):
                rows = connection.scalars(select(table.c.plain).where(table.c.page_id == id).order_by(table.c.number))
                told[name] = [decoded(plain) for plain in rows]
            yield report_of(row.plain, row.text, row.frame, told)


def _entries() -> Select[Any]:
    shown = (article.c[name] for name in _PAGE[3:])
    return (
        select(contact.c.plain, contact.c.event_id, contact.c.told_by, page.c.id, page.c.path, page.c.url, *shown)
        .add_columns(statement.c.actor, statement.c.source)
        .join_from(contact, page, contact.c.page_id == page.c.id)
        .join(article, article.c.page_id == page.c.id)
        .outerjoin(statement, statement.c.id == contact.c.told_by)
    )


def _entry(row: Row[Any]) -> Entry:
    teller = None if row.told_by is None else row.actor or row.source or ""
    return Entry(contact_of(row._mapping), {name: row._mapping[name] for name in _PAGE}, teller)


def _chronological() -> list[Any]:
    low = func.coalesce(contact.c.date_low, contact.c.date_high)
    published = func.coalesce(article.c.published, "")
    return [case((low.is_(None), 1), else_=0), low, contact.c.date_high, published, page.c.address, contact.c.number]


def _conditions(wanted: Filter) -> list[Any]:
    conditions: list[Any] = []
    if wanted.between:
        conditions.append(_taking_part(wanted.between))
    if wanted.pages:
        conditions.append(contact.c.page_id.in_(wanted.pages))
    return conditions + _values_fit(contact, wanted)


def _event_fits(wanted: Filter) -> Any:
    return and_(literal(True), *_values_fit(event, wanted))


def _values_fit(table: Any, wanted: Filter) -> list[Any]:
    """Of contacts, or of the wide rows of events."""
    conditions: list[Any] = []
    if wanted.statuses:
        conditions.append(table.c.status.in_(wanted.statuses))
    if wanted.country:
        # SQLite has no small letters for those with accents
        place = or_(table.c.place == wanted.country, func.lower(table.c.place) == wanted.country.lower())
        conditions.append(or_(table.c.country == wanted.country.upper(), place))
    if wanted.background is not None:
        conditions.append(table.c.background == int(wanted.background))
    if wanted.since or wanted.until:
        conditions.append(in_time(table.c.date_low, table.c.date_high, wanted))
    return conditions


def in_time(low: Any, high: Any, wanted: Filter | DeedFilter) -> Any:
    """What can lie between the days that were asked for, by the columns of its first and last day."""
    undated = and_(low.is_(None), high.is_(None))
    after = or_(high.is_(None), high >= wanted.since) if wanted.since else literal(True)
    before = or_(low.is_(None), low <= wanted.until) if wanted.until else literal(True)
    within = and_(after, before, ~undated)
    return or_(within, undated) if wanted.undated else within


def _taking_part(groups: Sequence[Sequence[str]]) -> Any:
    """Each group on a side of its own."""
    rows = [participant.alias(f"p{n}") for n in range(len(groups))]
    conditions = []
    for row, ids in zip(rows, groups, strict=True):
        conditions += [row.c.contact_id == contact.c.id, or_(row.c.actor_id.in_(ids), row.c.person_id.in_(ids))]
    for one, other in combinations(rows, 2):
        conditions.append(or_(one.c.side != other.c.side, one.c.stands != other.c.stands))
    return exists(select(literal(1)).select_from(*rows).where(*conditions).correlate(contact))


def _beginning(connection: Connection, column: Any, asked: str) -> list[str]:
    if len(asked) < SHORTEST:
        return list(connection.scalars(select(column).where(column == asked)))
    query = select(column).where(column.startswith(asked, autoescape=True)).order_by(column).limit(5)
    return list(connection.scalars(query))
