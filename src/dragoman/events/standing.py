"""Standing: of an event that several pages tell, which value of each field stands, and whether they disagree.

Every value is kept with its reports. Two values are in dispute when they cannot both be true and independent origins
tell them; a plan that came about is history, no dispute.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import msgspec

from dragoman.events.origins import Origin, by_page, origins_of
from dragoman.events.rules import Alike, Common, Names, Rules, Standards
from dragoman.lexicon.folding import fold
from dragoman.model import LEVELS, Plain, Reprint, Ruling
from dragoman.model.edtf import bounds, falls_on, is_day, is_near, is_yearless, shifted

FIELDS = ("status", "date", "form", "place", "venue", "level", "outcome")
NEAR = 2  # days by which a date told as near may be off
Told = tuple[Any, tuple[Plain, ...]]  # a value and the accounts that tell it


class Value(msgspec.Struct, frozen=True):
    """A value of a field, the accounts that tell it (ids), and the names of their independent origins."""

    value: Any
    accounts: tuple[str, ...]
    origins: tuple[str, ...]


class Field(msgspec.Struct, frozen=True):
    """`values`: the one that stands, then the others, best first. `disputed`: independent origins disagree.

    `decided`: what people said of it, the newest first; the value that stands is theirs, and what origins dispute is
    settled. `conflict`: the last words of several people cannot both stand.
    """

    name: str
    values: tuple[Value, ...]
    disputed: bool
    decided: tuple[Ruling, ...] = ()
    conflict: bool = False


class Standing(msgspec.Struct, frozen=True):
    """An event as its reports together tell it. `contact`: the plain form of the best account, with what stands.

    `decided`: the last word of a person on the event as such (accepted, rejected). `rejected`: accounts (ids) that
    people rejected; where all of them are, or the event is, it is `out`.
    """

    contact: Plain
    fields: tuple[Field, ...]
    origins: tuple[Origin, ...]
    decided: Ruling | None = None
    rejected: tuple[str, ...] = ()
    out: bool = False

    @property
    def disputed(self) -> tuple[str, ...]:
        """The names of the fields in dispute."""
        return tuple(field.name for field in self.fields if field.disputed)

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The names of the fields on which people's decisions contradict each other."""
        return tuple(field.name for field in self.fields if field.conflict)


def standing(
    accounts: Sequence[Plain],
    rules: Rules,
    common: Common,
    *,
    alike: Alike | None = None,
    reprints: Sequence[Reprint] = (),
    speakers: Mapping[str, str | None] | None = None,
) -> Standing:
    """What stands of one event's accounts (plain contacts with `page`), whatever their order.

    `alike`: how surely two names are one person's, 0 to 1: two spellings are no dispute.

    `speakers`: who makes each statement (actor or person, by the statement's id): a participant's word is direct.
    """
    accounts = sorted(accounts, key=lambda a: a["id"])
    origins = origins_of(list({a["page"]["id"]: a["page"] for a in accounts}.values()), reprints)
    judge = _Judge(rules.standing, common.states, by_page(origins), speakers or {}, Names(alike))
    found = [judge.field(name, accounts, partial(_of, name=name)) for name in FIELDS]
    actors = sorted({side["id"] for a in accounts for side in a["sides"]})
    found += [judge.field(f"head of {actor}", accounts, partial(_head, actor=actor)) for actor in actors]
    fields = [field for field in found if field]
    status = next(field.values[0].value for field in fields if field.name == "status")
    best = judge.best([account for account in accounts if account["status"] == status])  # not the word of who denies it
    values = {field.name: field.values[0].value for field in fields if field.name in FIELDS}
    return Standing({**best, **values}, tuple(fields), tuple(origins))


class _Judge:
    def __init__(
        self,
        rules: Standards,
        states: frozenset[str],
        origins: Mapping[str, Origin],
        speakers: Mapping[str, str | None],
        names: Names,
    ) -> None:
        self._persons = names
        self._rules, self._states, self._origins, self._speakers = rules, states, origins, speakers

    def field(self, name: str, accounts: Sequence[Plain], of: Callable[[Plain], Any]) -> Field | None:
        """The values of a field, None where no account has one."""
        told: dict[str, tuple[Any, list[Plain]]] = {}
        for account in accounts:
            if (value := of(account)) is not None:
                told.setdefault(_key(value), (value, []))[1].append(account)
        if not told:
            return None
        kind = "head" if name.startswith("head of ") else name
        values: list[Told] = [(value, tuple(tellers)) for value, tellers in told.values()]
        ranked = sorted(values, key=lambda v: self._rank(kind, v, values))
        disputed = any(self._disputed(kind, ranked[0], other) for other in ranked[1:])
        return Field(name, tuple(Value(v, tuple(a["id"] for a in t), self._names(t)) for v, t in ranked), disputed)

    def best(self, accounts: Sequence[Plain]) -> Plain:
        """The account to show what has no field of its own: the most settled, told in its time, with most people."""

        def order(account: Plain) -> tuple[Any, ...]:
            people = sum((side["head"] is not None) + len(side["members"]) for side in account["sides"])
            intended = account["status"] in self._rules.intended
            vague = not is_day(account["date"]) or is_near(account["date"])
            quality = (bool(account["background"]), -self._direct(account), vague, account["place"] is None)
            return (intended, *quality, -people, -account["score"], account["id"])

        return min(accounts, key=order)

    def _rank(self, kind: str, told: Told, values: Sequence[Told]) -> tuple[Any, ...]:
        agreeing = [a for v, t in values if not self._contradict(kind, told[0], v) for a in t]
        criteria = self._rules.fields.get(kind, self._rules.criteria)
        return (*(self._by(name, kind, told, agreeing) for name in criteria), _key(told[0]))

    def _by(self, criterion: str, kind: str, told: Told, agreeing: Sequence[Plain]) -> Any:
        """A number, the lower the better."""
        value, tellers = told
        match criterion:
            case "origins":
                return -len(self._names(agreeing))
            case "told":
                return all(bool(a["background"]) for a in tellers)
            case "direct":
                return -max(self._direct(a) for a in tellers)
            case "recent":
                return -max(int((a["page"]["published"] or "0").replace("-", "")[:8]) for a in tellers)
            case "score":
                return -max(a["score"] for a in tellers)
            case "settled":
                return value in self._rules.intended
            case "day":
                return not is_day(value)
            case "highest":
                return LEVELS.index(value) if value in LEVELS else len(LEVELS)
            case "worded":
                return value in self._rules.vague_forms
        return self._vagueness(kind, value)

    def _vagueness(self, kind: str, value: Any) -> int:
        if kind == "date":
            return 2 if not is_day(value) else int(is_near(value))
        if kind == "place":
            return int(not value["name"] or fold(value["name"]) in self._states)
        return 0

    def _contradict(self, kind: str, one: Any, other: Any) -> bool:
        """Whether two values of a field cannot both be true."""
        if _key(one) == _key(other) or kind in ("level", "venue", "outcome"):
            return False
        match kind:
            case "status":
                return one not in self._rules.intended and other not in self._rules.intended
            case "form":
                vague = one in self._rules.vague_forms or other in self._rules.vague_forms
                return not vague and not any(one in alike and other in alike for alike in self._rules.alike_forms)
            case "head":
                return not self._persons.same((one["id"], one["name"]), (other["id"], other["name"]))
            case "date":
                return not dates_meet(one, other)
            case "place":
                return self._places_contradict(one, other)
        return True

    def _places_contradict(self, one: Plain, other: Plain) -> bool:
        if one["country"] and other["country"] and one["country"] != other["country"]:
            return True
        vague = self._vagueness("place", one) or self._vagueness("place", other)
        return not vague and one["name"] != other["name"]

    def _direct(self, account: Plain) -> int:
        if account["told_by"] is None:
            return 1
        speaker = self._speakers.get(account["told_by"])
        people = [p["id"] for s in account["sides"] for p in (s["head"], *s["members"]) if p]
        return 2 if speaker and speaker in [*people, *(s["id"] for s in account["sides"])] else 0

    def _disputed(self, kind: str, one: Told, other: Told) -> bool:
        apart = set(self._names(one[1])) != set(self._names(other[1]))
        return apart and self._contradict(kind, one[0], other[0])

    def _names(self, accounts: Sequence[Plain]) -> tuple[str, ...]:
        found = {self._origins[a["page"]["id"]].first: self._origins[a["page"]["id"]].name for a in accounts}
        return tuple(found[first] for first in sorted(found))


def dates_meet(one: str, other: str) -> bool:
    """Whether two EDTF dates can mean one day."""
    for vague, exact in ((one, other), (other, one)):
        if is_yearless(vague):
            return not is_day(exact) or falls_on(vague, str(bounds(exact)[0]))
    slack = NEAR if is_near(one) or is_near(other) else 0
    (low, high), (first, last) = bounds(one), bounds(other)
    starts, ends = shifted(last, slack), shifted(high, slack)
    return (low is None or starts is None or low <= starts) and (first is None or ends is None or first <= ends)


def _of(account: Plain, *, name: str) -> Any:
    return account[name]


def _head(account: Plain, *, actor: str) -> Plain | None:
    return next((side["head"] for side in account["sides"] if side["id"] == actor and side["head"]), None)


def _key(value: Any) -> str:
    """What tells one value from another: a person's id, a place's name and country, else the value."""
    if isinstance(value, dict):
        known = value["id"] if "rank" in value else f"{value['country']} {value['name']}"
        return str(known)
    return str(value)
