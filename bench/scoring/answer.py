"""What is said of one page, by people (a mark) or by the reader: the nouns that are scored.

Marks hold more than is scored (roles, topics, why); those fields are passed over when they are converted.
"""

import msgspec


class Place(msgspec.Struct, frozen=True):
    """A town or country; `country` is ISO 3166 alpha-3."""

    name: str | None = None
    country: str | None = None


class Side(msgspec.Struct, frozen=True):
    """One side of a contact: its actor and the persons named, by their names alone."""

    actor: str | None = None
    code: str | None = None
    head: str | None = None
    members: tuple[str, ...] = ()


class Contact(msgspec.Struct, frozen=True):
    """One contact in the terms of the codebook. `date` is EDTF, "" where the page gives no way to know.

    `date_world`: a date known from elsewhere, accepted as well. `mediator`: the mark's words, with names in them.
    `trigger`: words of the page, for people who look at the detail; never scored.
    """

    status: str | None = None
    form: str | None = None
    date: str | None = None
    date_world: str | None = None
    place: Place | None = None
    sides: tuple[Side, ...] = ()
    level: str | None = None
    mediator: str | None = None
    background: bool = False
    plover: str | None = None
    mode: str | None = None
    event: str | None = None
    trigger: str = ""

    @property
    def is_held(self) -> bool:
        """Held, and not recalled from earlier: what the main figure counts."""
        return self.status == "held" and not self.background

    @property
    def dates(self) -> tuple[str, ...]:
        """The dates that are right."""
        return tuple(d for d in (self.date, self.date_world) if d)


class Facts(msgspec.Struct, frozen=True):
    """What the page says of itself."""

    headline: str | None = None
    outlet: str | None = None
    origin: str | None = None
    published: str | None = None
    comments: int = 0


class Answer(msgspec.Struct, frozen=True):
    """One page. `same_as`: pages with the same main contact; left out, the `event` of the main contact tells."""

    id: str
    contacts: tuple[Contact, ...] = ()
    same_as: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    page: Facts | None = None
