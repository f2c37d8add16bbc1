"""KnownPerson: somebody of the record, with what tells one person from another."""

import msgspec


class KnownPerson(msgspec.Struct, frozen=True):
    """A person of the record as its pages tell it. Every tuple is sorted.

    `names`: the spellings. `bodies`: ids of the actors he or she stood for. `roles`: as worded. `company`: ids of the
    people and actors met or accompanied. `first`, `last`: ISO days between which the contacts lie, "" where none is
    dated. `contacts`: how many.
    """

    id: str
    names: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    contacts: int = 0
