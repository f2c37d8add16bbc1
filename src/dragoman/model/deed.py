"""Deed: who did what to whom, as one report tells it."""

import msgspec

from dragoman.model.magnitude import Magnitude
from dragoman.model.place import Place
from dragoman.model.said import Said, Unknown
from dragoman.model.span import Span

DEED_STATUSES = ("done", "promised", "threatened", "refused", "called_for", "denied")
PLOVER_TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT"
).split()
SECTORS = "GOV MIL PTY OPP REB UAF CVL BUS MED REL JUD LEG IGO NGO INT".split()


class DeedActor(msgspec.Struct, frozen=True):
    """Who does a deed, or whom it is done to. `name` as in the who's who, else as the page words it.

    `id`: actor or person of the record, None for those named by a noun only ("protesters"). `code`: ISO 3166-1 alpha-3
    of the state, else the organisation's own code; None where the page does not tell. `code_via`: the rule that gave
    the code where the name's own words do not. `sector`: one of SECTORS.
    """

    name: Said[str]
    id: str | None = None
    code: str | None = None
    sector: str | None = None
    code_via: str | None = None


class Deed(msgspec.Struct, frozen=True):
    """A political deed; its fields are the codebook's. `act`: the concrete act of `data/ontology/acts.yml`.

    `type`: PLOVER's, after what has become of the act (`status`): promised help is AGREE, a refused visit REJECT.
    `told_by`: id of the statement whose claim it is, None for the outlet's own voice. `score` 0..1. `review`: lexicon
    and model disagree, a person should look. `magnitudes`: how many people and how much
    money, as told.
    """

    id: str
    trigger: Span
    type: Said[str]
    act: str
    status: Said[str]
    actors: tuple[DeedActor, ...]
    recipients: tuple[DeedActor, ...]
    date: Said[str] | Unknown
    place: Said[Place] | Unknown
    mode: str | None = None
    cameo: str | None = None
    contexts: tuple[Said[str], ...] = ()
    told_by: str | None = None
    score: float = 1.0
    review: bool = False
    magnitudes: tuple[Magnitude, ...] = ()
