"""The people of the record, each with what tells whom he or she is: names, bodies, roles, company, days."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, select

from dragoman.model import KnownPerson
from dragoman.record.schema import contact, doer, participant, statement

PEOPLE = "person:"


class _Gathered:
    """One person, while the rows are gone through."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.bodies: set[str] = set()
        self.roles: set[str] = set()
        self.contacts: set[str] = set()

    def known(self, id: str, company: Iterable[str], days: Iterable[str]) -> KnownPerson:
        told = sorted(days)
        return KnownPerson(
            id=id,
            names=tuple(sorted(self.names)),
            bodies=tuple(sorted(self.bodies)),
            roles=tuple(sorted(self.roles)),
            company=tuple(sorted(set(company) - {id})),
            first=told[0] if told else "",
            last=told[-1] if told else "",
            contacts=len(self.contacts),
        )


def persons(connection: Connection) -> list[KnownPerson]:
    """All people of the record, by id."""
    found: dict[str, _Gathered] = defaultdict(_Gathered)
    together: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(_taking_part()):
        person = found[row.person_id]
        person.names.add(row.name)
        person.bodies.add(row.actor_id)
        person.contacts.add(row.contact_id)
        together[row.contact_id] |= {row.person_id, row.actor_id}
        if row.role:
            person.roles.add(row.role)
    for id, name in _speaking(connection):
        found[id].names.add(name)
    days = {row.id: row for row in connection.execute(select(contact.c.id, contact.c.date_low, contact.c.date_high))}
    rows = []
    for id, person in sorted(found.items()):
        company = {who for c in person.contacts for who in together[c]} - person.bodies
        rows.append(person.known(id, company, {d for c in person.contacts for d in _days(days.get(c))}))
    return rows


def _taking_part() -> Select[Any]:
    p = participant.c
    columns = (p.contact_id, p.person_id, p.actor_id, p.name, p.role)
    return select(*columns).where(p.person_id.is_not(None)).order_by(p.contact_id, p.pointer)


def _speaking(connection: Connection) -> list[tuple[str, str]]:
    """Id and name of people who speak or do something, without a contact perhaps."""
    said = select(statement.c.actor_id, statement.c.actor).where(statement.c.actor_id.startswith(PEOPLE))
    done = select(doer.c.actor_id, doer.c.name).where(doer.c.actor_id.startswith(PEOPLE))
    return [(str(id), str(name)) for query in (said, done) for id, name in connection.execute(query) if name]


def _days(row: Any) -> list[str]:
    return [day for day in (row.date_low, row.date_high) if day] if row is not None else []
