"""Decision: what a person says of the record, beside the machine's values and above them.

Invariant: a decision is a row that is never overwritten. What a contact or event shows is computed anew from machine
values and the decisions in force; a decision taken back is a row more.
"""

from typing import Any

import msgspec

from dragoman.model.plain import Plain

ACTIONS = ("accept", "correct", "reject", "split", "merge", "undo")
LINKING = ("split", "merge")
FIELDS = ("status", "form", "date", "place", "venue", "level", "outcome", "background", "topics")
DEED_FIELDS = ("type", "status", "date", "place")
HEAD, SIDE = "head of ", "side "  # with the id of an actor behind them: fields too
TOLD = ("status", "form", "level", "type")  # fields that never go without a value


class Quote(msgspec.Struct, frozen=True):
    """Words of an article with those around them, as a W3C TextQuoteSelector."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Anchor(msgspec.Struct, frozen=True):
    """What a decision hangs on: one contact or deed of one page, as it was found when it was decided.

    `id`: as it was then. `quote`: the words that carried it. `words`: those that said the field's value, none where
    the page had none. `actors`: ids of the sides, of a deed those of doers and recipients. `part`: of a split 1 for
    what is taken out, 0 for what it is taken out of.
    """

    kind: str
    page: str
    id: str
    quote: Quote
    words: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    part: int = 0


class Decision(msgspec.Struct, frozen=True):
    """One act of one person.

    `number`: in the order in which the record took them in, from 1; 0 before that. `at`: UTC, to the second. `target`:
    the id that was named, as the record knew it then. `scope`: event (all that tells it), account (one contact or deed)
    or decision (of an undo). `field`: None for the whole. `value`: what is right, or what is rejected; of a whole
    event accepted, all values shown. `before`: what was shown. `entails`: values that follow from it (codes). `undoes`:
    the number taken back.
    """

    action: str
    by: str
    at: str
    target: str
    scope: str
    field: str | None = None
    value: Any = None
    before: Any = None
    why: str | None = None
    entails: dict[str, Any] = {}
    undoes: int | None = None
    anchors: tuple[Anchor, ...] = ()
    number: int = 0


class Home(msgspec.Struct, frozen=True):
    """Where a decision hangs now. `id`: of the contact or deed, None with a `reason` where none is found."""

    page: str
    id: str | None
    reason: str | None = None
    part: int = 0


class Kept(msgspec.Struct, frozen=True):
    """A decision as the record keeps it. `undone_by`: the number of the undo in force. `event`: where it counts now.

    `rivals`: numbers of decisions in force of other people, on the same, that say something else.
    """

    decision: Decision
    homes: tuple[Home, ...]
    event: str | None = None
    undone_by: int | None = None
    rivals: tuple[int, ...] = ()

    @property
    def homeless(self) -> str | None:
        """Why it has no place in the record any more, None where it has one."""
        if not self.decision.anchors or any(home.id for home in self.homes):
            return None
        return next((home.reason for home in self.homes if home.reason), "what it was about is not in the record")


class Ruling(msgspec.Struct, frozen=True):
    """A decision in force, as far as it concerns one event. `account`: the contact or deed, None for all of it."""

    number: int
    action: str
    by: str
    at: str
    field: str | None = None
    value: Any = None
    why: str | None = None
    entails: dict[str, Any] = {}
    account: str | None = None

    def as_plain(self) -> Plain:
        """Who, when, what and why, as exports mark a decided value."""
        return {
            "decision": self.number,
            "action": self.action,
            "by": self.by,
            "at": self.at,
            "why": self.why,
            "scope": "event" if self.account is None else "account",
        }


class Link(msgspec.Struct, frozen=True):
    """People put accounts together (`apart` empty), or take those of `apart` out of `ids`. Later numbers outrank."""

    number: int
    ids: tuple[str, ...]
    apart: tuple[str, ...] = ()
