"""Somebody: one person of a report with what its page tells of them; and a report with other ids for its people."""

from collections.abc import Iterator, Mapping

import msgspec

from dragoman.model import Contact, Deed, DeedActor, Participant, Report, Side, Statement

PEOPLE = "person:"


class Somebody(msgspec.Struct):
    """One person, growing. `bodies`: ids of the actors stood for; `company`: of who else took part."""

    id: str
    names: set[str] = msgspec.field(default_factory=set)
    bodies: set[str] = msgspec.field(default_factory=set)
    roles: set[str] = msgspec.field(default_factory=set)
    company: set[str] = msgspec.field(default_factory=set)


def people_of(report: Report) -> list[Somebody]:
    """The people of a report, in the order of their ids."""
    found: dict[str, Somebody] = {}
    for contact in report.contacts:
        company = {i for side in _sides(contact) for i in (side.id, *(p.id for p in _persons(side)))}
        for side in _sides(contact):
            for person in _persons(side):
                mine = found.setdefault(person.id, Somebody(person.id))
                mine.names.add(person.name.value)
                mine.bodies.add(side.id)
                mine.roles |= {person.role.value} if person.role is not None else set()
                mine.company |= company - {person.id, side.id}
    for id, name in _others(report):
        found.setdefault(id, Somebody(id)).names.add(name)
    return [found[id] for id in sorted(found)]


def renamed(report: Report, ids: Mapping[str, str]) -> Report:
    """The report with other ids for some of its people."""
    return msgspec.structs.replace(
        report,
        contacts=tuple(_contact(c, ids) for c in report.contacts),
        deeds=tuple(_deed(d, ids) for d in report.deeds),
        statements=tuple(_statement(s, ids) for s in report.statements),
    )


def _others(report: Report) -> Iterator[tuple[str, str]]:
    """Id and name of people who speak or do something."""
    for statement in report.statements:
        if statement.actor_id and statement.actor and statement.actor_id.startswith(PEOPLE):
            yield statement.actor_id, statement.actor
    for deed in report.deeds:
        for actor in (*deed.actors, *deed.recipients):
            if actor.id and actor.id.startswith(PEOPLE):
                yield actor.id, actor.name.value


def _sides(contact: Contact) -> tuple[Side, ...]:
    return (*contact.sides, *contact.mediator)


def _persons(side: Side) -> tuple[Participant, ...]:
    return (*((side.head,) if side.head is not None else ()), *side.members)


def _contact(contact: Contact, ids: Mapping[str, str]) -> Contact:
    sides, mediator = (tuple(_side(s, ids) for s in some) for some in (contact.sides, contact.mediator))
    return msgspec.structs.replace(contact, sides=sides, mediator=mediator)


def _side(side: Side, ids: Mapping[str, str]) -> Side:
    head = _person(side.head, ids) if side.head is not None else None
    members = tuple(_person(m, ids) for m in side.members)
    return msgspec.structs.replace(side, id=ids.get(side.id, side.id), head=head, members=members)


def _person(person: Participant, ids: Mapping[str, str]) -> Participant:
    return msgspec.structs.replace(person, id=ids.get(person.id, person.id))


def _deed(deed: Deed, ids: Mapping[str, str]) -> Deed:
    actors, recipients = (tuple(_doer(a, ids) for a in some) for some in (deed.actors, deed.recipients))
    return msgspec.structs.replace(deed, actors=actors, recipients=recipients)


def _doer(actor: DeedActor, ids: Mapping[str, str]) -> DeedActor:
    return msgspec.structs.replace(actor, id=ids.get(actor.id, actor.id)) if actor.id else actor


def _statement(statement: Statement, ids: Mapping[str, str]) -> Statement:
    about = tuple(ids.get(i, i) for i in statement.about)
    own = statement.actor_id
    return msgspec.structs.replace(statement, actor_id=ids.get(own, own) if own else own, about=about)
