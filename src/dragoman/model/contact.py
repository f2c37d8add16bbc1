"""Contact: one meeting, visit, call or letter between political actors, as one report tells it."""

import msgspec

from dragoman.model.place import Place
from dragoman.model.said import Said, Unknown
from dragoman.model.span import Span

STATUSES = ("held", "planned", "called_for", "cancelled", "refused", "denied")
FORMS = (
    "visit",
    "host_visit",
    "third_place",
    "phone",
    "video",
    "letter",
    "multilateral",
    "mediated",
    "meeting",
)
LEVELS = (  # highest first
    "head_of_state",
    "head_of_government",
    "minister",
    "deputy_minister",
    "envoy",
    "ambassador",
    "group_leader",
    "official",
    "delegation",
)
#: Kinds of actors whose heads lead a group, and no state.
LED = frozenset({"party", "movement", "armed_group", "ngo", "organisation"})


class Participant(msgspec.Struct, frozen=True):
    """A named person of a side. `role` as worded by the page; `rank` one of LEVELS, None where no role tells it."""

    name: Said[str]
    id: str
    role: Said[str] | None = None
    rank: str | None = None


class Side(msgspec.Struct, frozen=True):
    """A party of a contact: a state, organisation or movement, with the people who came for it.

    `code`: ISO 3166-1 alpha-3 of a state, else the organisation's own code, None for unlisted actors.
    `unnamed`: people told by office only ("its representative in Moscow").
    """

    actor: Said[str]
    id: str
    code: str | None = None
    head: Participant | None = None
    members: tuple[Participant, ...] = ()
    unnamed: tuple[Said[str], ...] = ()


class Contact(msgspec.Struct, frozen=True):
    """The unit of the record; its fields are the codebook's. `sides`: the sentence's subject first.

    `date` EDTF or Unknown; `date_text` the words. `told_by`: id of the statement whose claim it is, None for the
    outlet's own voice. `plover`, `mode`, `cameo`: the event code, None where the codebook gives none (denied).
    `trigger`: the words that carry the contact. `score` 0..1.
    """

    id: str
    trigger: Span
    status: Said[str]
    form: Said[str]
    date: Said[str] | Unknown
    date_text: Said[str] | Unknown
    place: Said[Place] | Unknown
    venue: Said[str] | Unknown
    sides: tuple[Side, ...]
    level: Said[str]
    background: Said[bool]
    mediator: tuple[Side, ...] = ()
    topics: tuple[Said[str], ...] = ()
    outcome: Said[str] | Unknown = Unknown("none stated")
    told_by: str | None = None
    plover: str | None = None
    mode: str | None = None
    cameo: str | None = None
    score: float = 1.0
