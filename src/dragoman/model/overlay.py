"""Overlay: what people decided, laid over a contact or deed in its plain form.

Invariant: the machine's value is never lost: it stands in `decided` beside the one that is shown, so that an export
tells both. What is shown depends on the machine's values and the rulings alone, whatever the order of either.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from dragoman.model.decision import HEAD, SIDE, Ruling
from dragoman.model.plain import Plain


class Verdict(NamedTuple):
    """What the rulings on one field come to. `pinned`: the one whose value stands, None where the machine's do.

    `rejected`: values that are out, as `key_of` has them. `conflict`: people who decided last of each say different
    things. `rulings`: all, the newest first.
    """

    pinned: Ruling | None
    value: Any
    rejected: frozenset[str]
    conflict: bool
    rulings: tuple[Ruling, ...]


def verdicts(rulings: Iterable[Ruling]) -> dict[str, Verdict]:
    """What the rulings come to, field by field, for those with one; an event accepted is all of its fields accepted."""
    by_field: dict[str, list[tuple[Ruling, Any]]] = {}
    for ruling in newest(rulings):
        if ruling.field is not None:
            by_field.setdefault(ruling.field, []).append((ruling, ruling.value))
        elif ruling.action == "accept":
            for name, value in (ruling.value or {}).items():
                by_field.setdefault(name, []).append((ruling, value))
    return {field: _verdict(told) for field, told in by_field.items()}


def whole(rulings: Iterable[Ruling]) -> Ruling | None:
    """The last word on a contact, deed or event as such, accepted or rejected; None where nobody has spoken."""
    return next((r for r in newest(rulings) if r.field is None and r.action in ("accept", "reject")), None)


def newest(rulings: Iterable[Ruling]) -> list[Ruling]:
    """The newest first."""
    return sorted(rulings, key=lambda ruling: -ruling.number)


def overlaid(told: Plain, rulings: Sequence[Ruling]) -> Plain:
    """A contact or deed with what people decided of it, and of its event, in place of the machine's values.

    Beside the values stand `decided` (pointer to who, when, why and the machine's value; "" for all of it) and, where
    the whole was rejected, `rejected`. The very same object where no ruling concerns it. A ruling on the event outranks
    one on the account.
    """
    mine = [r for r in rulings if r.account in (None, told["id"])]
    if not mine:
        return told
    shown, decided = told, {}
    for own in (True, False):
        for field, verdict in sorted(verdicts(r for r in mine if (r.account is None) != own).items()):
            pointer, value = pointer_of(field, told), decided_value(shown, field, verdict)
            if pointer is None or value is KEPT:
                continue
            said = verdict.pinned or verdict.rulings[0]
            shown = with_value(shown, field, value) | said.entails
            decided[pointer] = {**said.as_plain(), "machine": value_of(told, field)}
            if verdict.conflict:
                decided[pointer]["conflict"] = [r.as_plain() | {"value": r.value} for r in verdict.rulings]
    last = whole(mine)
    if last is not None:
        decided[""] = last.as_plain()
        shown = {**shown, "rejected": True} if last.action == "reject" else shown
    return {**shown, "decided": decided} if decided else told


KEPT = object()  # the machine's value stands


def decided_value(shown: Plain, field: str, verdict: Verdict) -> Any:
    """The value that the rulings give a field, None for none, KEPT where they leave the one shown."""
    if verdict.pinned is not None:
        return verdict.value
    now = value_of(shown, field)
    return None if now is not None and key_of(now) in verdict.rejected else KEPT


def value_of(told: Plain, field: str) -> Any:
    """The value of a field: head of an actor, actor of a side, else by its name."""
    if field.startswith(HEAD):
        side = _side(told, field.removeprefix(HEAD))
        return side["head"] if side else None
    if field.startswith(SIDE):
        side = _side(told, field.removeprefix(SIDE))
        return {name: side[name] for name in ("actor", "id", "code")} if side else None
    return told.get(field)


def with_value(told: Plain, field: str, value: Any) -> Plain:
    """The same with another value in the field."""
    if not field.startswith((HEAD, SIDE)):
        return {**told, field: value}
    actor = field.removeprefix(HEAD).removeprefix(SIDE)
    new = {"head": value} if field.startswith(HEAD) else value
    return {**told, "sides": [{**s, **new} if s["id"] == actor else s for s in told["sides"]]}


def pointer_of(field: str, told: Plain) -> str | None:
    """The field as a JSON pointer into this contact or deed; None for a side that it has not."""
    if not field.startswith((HEAD, SIDE)):
        return f"/{field}"
    actor = field.removeprefix(HEAD).removeprefix(SIDE)
    at = next((n for n, side in enumerate(told.get("sides", ())) if side["id"] == actor), None)
    return None if at is None else f"/sides/{at}/{'head' if field.startswith(HEAD) else 'actor'}"


def key_of(value: Any) -> str:
    """What tells one value from another: a person's or actor's id, a place's name and country, else the value."""
    if isinstance(value, dict):
        return str(value["id"] if "id" in value else f"{value['country']} {value['name']}")
    return str(value)


def _side(told: Plain, actor: str) -> Plain | None:
    return next((side for side in told.get("sides", ()) if side["id"] == actor), None)


def _verdict(told: Sequence[tuple[Ruling, Any]]) -> Verdict:
    """`told`: the newest first. A value rejected is out, and what was said before it may stand again."""
    rejected: set[str] = set()
    pinned: tuple[Ruling | None, Any] = (None, None)
    for ruling, value in told:
        if ruling.action == "reject":
            rejected.add(key_of(value))
        elif key_of(value) not in rejected:
            pinned = (ruling, value)
            break
    rulings = tuple(ruling for ruling, _ in told)
    return Verdict(*pinned, frozenset(rejected), _differ(told), rulings)


def _differ(told: Sequence[tuple[Ruling, Any]]) -> bool:
    """Whether the last words of several people cannot both stand: two values, or a value that the other rejects."""
    last: dict[str, tuple[Ruling, Any]] = {}
    for ruling, value in told:
        last.setdefault(ruling.by, (ruling, value))
    said = {key_of(v) for r, v in last.values() if r.action != "reject"}
    out = {key_of(v) for r, v in last.values() if r.action == "reject"}
    return len(said) > 1 or bool(said & out)
