"""Profiles: what the who's who and a record have on an actor or a person: names, roles over time, contacts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from dragoman.lexicon import ActorEntry, Holder, Lexicon, Who, who_is_who, words_of
from dragoman.model import Plain
from dragoman.model.edtf import bounds
from dragoman.pipeline.actors import resolve_actor
from dragoman.pipeline.people import People
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import stage
from dragoman.record import Filter
from dragoman.referents.names_search import NameIndex

if TYPE_CHECKING:
    from dragoman.record import Entry, Record

PEOPLE = "person:"
OFFICES = ("head_of_state", "president", "head_of_government", "foreign_minister", "defence_minister")
LISTED, TOLD = "who's who", "pages"


class Profile(msgspec.Struct, frozen=True):
    """One actor or person. `kind`: person, state, igo, ... `names`: all spellings, the shown one first.

    `roles`: of a person the offices held, of an actor its office-holders; each with title, of whom or by whom (`of`,
    `id`), first and last day as known, `source` (who's who or pages); a term without an end has `known_until`, that of
    its file, and one that pages tell the number of `contacts` that do.
    `contacts`: count, first and last day; `latest`: the newest ones, plain. `review`: who may be the same person.
    """

    id: str
    kind: str
    name: str
    code: str | None
    names: tuple[str, ...]
    facts: dict[str, str]
    roles: tuple[Plain, ...]
    contacts: int
    first: str | None
    last: str | None
    latest: tuple[Plain, ...]
    review: tuple[Plain, ...]


def profiles(name: str, record: "Record | None", settings: Settings | None = None, *, latest: int = 5) -> list[Profile]:
    """Who a name means, in the record and the who's who, by id; another spelling where nobody bears it as it stands."""
    settings = settings or settle()
    lexicon: Lexicon = stage("data", settings)(settings.packs)
    who = lexicon.made(who_is_who)
    ids = set(record.resolve(name) if record is not None else ()) | set(resolve_actor(name, settings))
    ids |= {name} if name in who.actors or any(h.id == name for h in _named(who, name)) else set()
    ids = ids or _spelt(name, who, record, lexicon)
    pairs = _reviews(record, lexicon, ids) if record is not None else {}
    return [_profile(id, record, who, pairs.get(id, ()), latest) for id in sorted(ids)]


def _profile(id: str, record: "Record | None", who: Who, review: Iterable[Plain], latest: int) -> Profile:
    entries = record.contacts(Filter(between=((id,),))) if record is not None else []
    terms = sorted((t for a in who.actors for t in who.terms(a) if t.id == id), key=_since)
    entry = who.actors.get(id)
    roles = [_listed(t, who) for t in terms] + list(_told(id, entries))
    roles += [_held(t, who) for t in _recent(who, entry)] if entry is not None else []
    spellings = [n for t in terms for n in (t.name, *t.aliases)] if entry is None else [entry.name, *who.names_of(id)]
    names = tuple(dict.fromkeys([*spellings, *_spellings(id, entries)]))
    days = [d for e in entries for d in bounds(e.contact["date"]) if d]
    return Profile(
        id=id,
        kind=entry.kind if entry is not None else "person" if id.startswith(PEOPLE) else "actor",
        name=names[0] if names else id,
        code=entry.code if entry is not None else None,
        names=names,
        facts=_facts(entry, who) if entry is not None else {},
        roles=tuple(roles),
        contacts=len({e.contact["event"] or e.contact["id"] for e in entries}),
        first=min(days, default=None),
        last=max(days, default=None),
        latest=tuple(_line(e) for e in sorted(entries, key=_day, reverse=True)[:latest]),
        review=tuple(review),
    )


def _named(who: Who, id: str) -> Iterator[Holder]:
    return (t for a in who.actors for t in who.terms(a) if t.id == id) if id.startswith(PEOPLE) else iter(())


def _spelt(name: str, who: Who, record: "Record | None", lexicon: Lexicon) -> set[str]:
    """The people whose name is like this one: of the who's who, and of the record."""
    rows = sorted({(n, t.id) for a in who.actors for t in who.terms(a) for n in (t.name, *t.aliases)})
    rows += sorted((n, p.id) for p in record.persons() for n in p.names) if record is not None else []
    if len(words_of(name)) == 1:
        return {id for full, id in rows if words_of(name)[0] in words_of(full)}
    index = NameIndex((full for full, _ in rows), lexicon)
    return {rows[number][1] for _, number in index.search(name)}


def _reviews(record: "Record", lexicon: Lexicon, ids: Iterable[str]) -> dict[str, list[Plain]]:
    """The pairs to review in which one of these stands."""
    pairs: dict[str, list[Plain]] = {}
    wanted = {i for i in ids if i.startswith(PEOPLE)}
    for pair in People(record.persons(), lexicon).suggestions(wanted) if wanted else ():
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if one in wanted:
                pairs.setdefault(one, []).append({"id": other, "score": round(pair.score, 3), "why": pair.why})
    return pairs


def _listed(term: Holder, who: Who) -> Plain:
    of = who.actors[term.actor]
    title = term.title or term.office.replace("_", " ")
    return _role(title, of.id, of.name, term.since, term.until, LISTED) | _running(term, who)


def _held(term: Holder, who: Who) -> Plain:
    title = term.title or term.office.replace("_", " ")
    return _role(title, term.id, term.name, term.since, term.until, LISTED) | _running(term, who)


def _running(term: Holder, who: Who) -> Plain:
    """Until when a term without an end is known to run."""
    until = who.actors[term.actor].known_until
    return {"known_until": until} if until and not term.until else {}


def _recent(who: Who, entry: ActorEntry) -> list[Holder]:
    """Who held the offices of an actor when its file was last right."""
    held = [t for t in who.terms(entry.id) if who.held(t, entry.known_until)] if entry.known_until else []
    return sorted(held, key=lambda t: OFFICES.index(t.office) if t.office in OFFICES else len(OFFICES))


def _told(id: str, entries: Sequence["Entry"]) -> Iterator[Plain]:
    """The roles that pages give a person, each with the days of the contacts that tell it."""
    found: dict[tuple[str, str, str], list[Any]] = {}
    for entry in entries:
        for side in (*entry.contact["sides"], *(entry.contact["mediator"] or ())):
            for person in (side["head"], *side["members"]):
                if person is not None and person["id"] == id and person["role"]:
                    key = (person["role"].lower(), side["id"], side["actor"])
                    found.setdefault(key, [person["role"]]).append(entry)
    for (_, of, name), (role, *told) in sorted(found.items(), key=lambda item: (min(map(_day, item[1][1:])), item[0])):
        days = sorted(d for e in told for d in bounds(e.contact["date"]) if d)
        yield _role(role, of, name, days[0] if days else "", days[-1] if days else "", TOLD) | {"contacts": len(told)}


def _role(title: str, id: str, of: str, since: str, until: str, source: str) -> Plain:
    return {"title": title, "id": id, "of": of, "from": since or None, "to": until or None, "source": source}


def _spellings(id: str, entries: Sequence["Entry"]) -> list[str]:
    names: list[str] = []
    for entry in entries:
        for side in (*entry.contact["sides"], *(entry.contact["mediator"] or ())):
            names += [side["actor"]] if side["id"] == id else []
            names += [p["name"] for p in (side["head"], *side["members"]) if p is not None and p["id"] == id]
    return sorted(set(names))


def _facts(entry: ActorEntry, who: Who) -> dict[str, str]:
    homes = [who.by_code[code].name for code in entry.home if code in who.by_code and who.by_code[code] is not entry]
    parent = who.actors[entry.parent].name if entry.parent in who.actors else ""
    facts = {
        "at home in": ", ".join(homes),
        "seat": entry.seat,
        "part of": parent,
        "sector": ", ".join(entry.sector),
        "known until": entry.known_until,
    }
    return {name: value for name, value in facts.items() if value}


def _line(entry: "Entry") -> Plain:
    contact = entry.contact
    place = contact["place"]["name"] if contact["place"] else None
    copied = {name: contact[name] for name in ("id", "event", "date", "status", "form")}
    sides = [side["actor"] for side in contact["sides"]]
    return {**copied, "place": place, "sides": sides, "page": entry.page["id"], "outlet": entry.page["outlet"]}


def _day(entry: "Entry") -> tuple[str, str]:
    return bounds(entry.contact["date"])[0] or "", entry.contact["id"]


def _since(term: Holder) -> tuple[str, str, str]:
    return term.since, term.until, term.title
