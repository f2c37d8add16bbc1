"""The words that carry contacts, as sets, made once a lexicon from `contacts.yml`."""

from typing import Any

import msgspec

from dragoman.lexicon import Lexicon


class Trigger(msgspec.Struct, frozen=True):
    """What a trigger word says by itself. `destination`: prepositions before the place gone to, or ("object",).

    `weak`: the word alone is not enough for a contact: both sides must stand in its sentence.
    """

    form: str
    object: bool = False
    alone: bool = False
    weak: bool = False
    plural: bool = False
    persons: bool = False
    states: bool = False
    ahead: bool = False
    needs: str = ""
    preps: tuple[str, ...] = ("with",)
    destination: tuple[str, ...] = ()


class ContactWords:
    """`data/languages/en/contacts.yml` and what it leans on, ready to ask: `lexicon.made(ContactWords)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("contacts")
        self.verbs = {w: _trigger(row) for w, row in data["verbs"].items()}
        self.nouns = {w: _trigger(row) for w, row in data["nouns"].items()}
        self.phone = frozenset(data["phone"])
        self.video = frozenset(data["video"])
        self.sidelines = frozenset(data["sidelines"])
        self.never = frozenset(data["never"])
        self.light = frozenset(data["light"])
        self.planned = frozenset(data["planned"])
        self.planned_adjectives = frozenset(data["planned_adjectives"])
        self.arranged = frozenset(data["arranged"])
        self.called_for = frozenset(data["called_for"])
        self.cancelled = frozenset(data["cancelled"])
        self.refused = frozenset(data["refused"])
        self.rumours = frozenset(data["rumours"])
        self.denied = frozenset(data["denied"])
        self.particles = {
            **dict.fromkeys(data["particles_cancelled"].items(), "cancelled"),
            **dict.fromkeys(data["particles_refused"].items(), "refused"),
        }
        self.reporting = frozenset(data["reporting"])
        self.recalled = frozenset(data["recalled"])
        self.no_company = frozenset(data["no_company"])
        self.public = frozenset(data["public"])
        self.vague = frozenset(data["vague"])
        self.venues = frozenset(data["venues"])
        self.pairs = frozenset(lexicon.section("groups")["pairs"])
        self.dayparts = frozenset(lexicon.section("dates")["dayparts"])
        mediation: dict[str, list[str]] = lexicon.section("topics")["mediation"]
        self.mediation = frozenset(mediation["verbs"])
        self.mediated = frozenset(mediation["joined"])


def _trigger(row: dict[str, Any]) -> Trigger:
    destination = row.get("destination", ())
    return Trigger(
        form=row["form"],
        object=row.get("object", False),
        alone=row.get("alone", False),
        weak=row.get("weak", False),
        plural=row.get("plural", False),
        persons=row.get("persons", False),
        states=row.get("states", False),
        ahead=row.get("ahead", False),
        needs=row.get("needs", ""),
        preps=tuple(row.get("with", ("with",))),
        destination=(destination,) if isinstance(destination, str) else tuple(destination),
    )
