"""What `dragoman decide` does: a decision put in and told; the list of all."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from dragoman import pipeline, record
from dragoman.cli.chronology import aligned, value_words
from dragoman.cli.ending import complain
from dragoman.export import line
from dragoman.model import Kept, Plain
from dragoman.record import Decided

HEADER = ("NO", "WHEN", "WHO", "WHAT", "ON", "FIELD", "VALUE", "STATE", "WHY")
VERBS: dict[str, Callable[..., Decided]] = {
    "accept": pipeline.accept,
    "correct": pipeline.correct,
    "reject": pipeline.reject,
    "split": pipeline.split,
    "merge": pipeline.merge,
    "undo": pipeline.undo,
}


def decide_one(verb: str, place: str, by: str, why: str | None, arguments: Sequence[Any], *, jsonl: bool) -> None:
    """Puts one decision in, and says what came of it."""
    said = pipeline.said_by(by, why)
    with record.open(place, create=False) as kept:
        done = VERBS[verb](kept, *arguments, said=said)
        told = next(one for one in kept.decisions() if one.decision.number == done.number)
    if jsonl:
        sys.stdout.write(line({**plain_of(told), "new": done.new, "events": list(done.events)}))
        return
    number, what = told.decision.number, _what(told)
    events = f" -> {', '.join(done.events)}" if done.events else ""
    words = f"decision {number}: {what}{events}" if done.new else f"stands already as decision {number}: {what}{events}"
    sys.stdout.write(f"{words}\n")
    if told.rivals:
        against = ", ".join(map(str, told.rivals))
        complain(f"that contradicts decision {against}; the newest is shown, both are listed: dragoman decide list")


def list_decisions(place: str, about: str | None, *, homeless: bool, conflicts: bool, jsonl: bool) -> None:
    """The decisions, oldest first."""
    with record.open(place, create=False) as kept:
        found = kept.decisions(about)
    if homeless:
        found = [one for one in found if one.homeless]
    if conflicts:
        found = [one for one in found if one.rivals]
    if jsonl:
        sys.stdout.writelines(line(plain_of(one)) for one in found)
    elif found:
        sys.stdout.write(aligned([HEADER, *map(_cells, found)]))
    if not found:
        complain("no such decisions; `dragoman decide --help` tells how to make one")


def plain_of(kept: Kept) -> Plain:
    """A decision as JSON: what was decided, where it hangs now, and what speaks against it."""
    made: Plain = msgspec.to_builtins(kept.decision)
    homes = [msgspec.to_builtins(home) for home in kept.homes]
    state = {"event": kept.event, "undone_by": kept.undone_by, "homeless": kept.homeless, "rivals": list(kept.rivals)}
    return {"number": made.pop("number"), **made, "homes": homes, **state}


def _cells(kept: Kept) -> tuple[str, ...]:
    made = kept.decision
    moved = made.scope == "event" and made.action not in ("split", "merge") and kept.event not in (None, made.target)
    on = f"{made.target} (now {kept.event})" if moved else made.target
    value = value_words(made.value) if made.field else ""
    told = (str(made.number), made.at.replace("T", " ").removesuffix("Z"), made.by, made.action, on, made.field or "")
    return (*told, value, state_words(kept), made.why or "")


def state_words(kept: Kept) -> str:
    """What has become of a decision."""
    if kept.undone_by is not None:
        return f"undone by {kept.undone_by}"
    if kept.homeless:
        return f"homeless: {kept.homeless}"
    if kept.rivals:
        return f"conflict with {', '.join(map(str, kept.rivals))}"
    lost = sum(home.id is None for home in kept.homes)
    return f"in force; {lost} of {len(kept.homes)} reports lost" if lost else "in force"


def _what(kept: Kept) -> str:
    made = kept.decision
    if made.action == "undo":
        return f"{made.by} took decision {made.undoes} back"
    field = f" {made.field}" if made.field else ""
    value = f" {value_words(made.value)}" if made.field else ""
    verb = {"split": "split", "merge": "merged"}.get(made.action, f"{made.action}ed")
    return f"{made.by} {verb}{field}{value} of {made.target}" if made.field else f"{made.by} {verb} {made.target}"
