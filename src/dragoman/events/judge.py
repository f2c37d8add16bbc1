"""Judge: how an event is shown: what stands of its accounts, with what people decided laid over.

Invariant: decisions outrank every machine value, those on the event outrank those on one of its accounts, the newest
outranks the others. Accounts that people rejected have no say in what stands.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from dragoman.events.origins import origins_of
from dragoman.events.rules import Alike, common_of, rules_of
from dragoman.events.standing import Field, Standing, Value, standing
from dragoman.lexicon import Lexicon
from dragoman.model import Plain, Reprint, Ruling
from dragoman.model.overlay import Verdict, key_of, overlaid, pointer_of, value_of, verdicts, whole, with_value


class Judge:
    """Judges event after event by the rules of a lexicon. `alike`: how surely two names are one person's, 0 to 1."""

    def __init__(self, lexicon: Lexicon, alike: Alike | None = None) -> None:
        self._rules, self._common = lexicon.made(rules_of), lexicon.made(common_of)
        self._alike = alike

    def __call__(
        self,
        accounts: Sequence[Plain],
        rulings: Sequence[Ruling] = (),
        *,
        reprints: Sequence[Reprint] = (),
        speakers: Mapping[str, str | None] | None = None,
    ) -> Plain:
        """The event in its plain form, as `standing_of` reads it."""
        found = self.stands(accounts, rulings, reprints=reprints, speakers=speakers)
        plain: Plain = msgspec.to_builtins(found)
        return plain

    def stands(
        self,
        accounts: Sequence[Plain],
        rulings: Sequence[Ruling] = (),
        *,
        reprints: Sequence[Reprint] = (),
        speakers: Mapping[str, str | None] | None = None,
    ) -> Standing:
        """What stands of an event's accounts (plain contacts with `page`), whatever their order."""
        own = [ruling for ruling in rulings if ruling.account is not None]
        told = [overlaid(account, own) for account in accounts] if own else list(accounts)
        rejected = tuple(sorted(a["id"] for a in told if a.get("rejected")))
        counted = [a for a in told if a["id"] not in rejected] or told
        found = self._together(counted, reprints, speakers or {})
        for_all = [ruling for ruling in rulings if ruling.account is None]
        if not rulings:
            return found
        last = whole(for_all)
        out = (last is not None and last.action == "reject") or len(rejected) == len(told)
        found = _decided(found, for_all, own)
        return msgspec.structs.replace(found, decided=last, rejected=rejected, out=out)

    def _together(
        self, accounts: Sequence[Plain], reprints: Sequence[Reprint], speakers: Mapping[str, str | None]
    ) -> Standing:
        if len(accounts) == 1:
            (account,) = accounts
            return Standing(account, (), tuple(origins_of([account["page"]], ())))
        return standing(accounts, self._rules, self._common, alike=self._alike, reprints=reprints, speakers=speakers)


def standing_of(plain: Plain) -> Standing:
    """A Standing out of the plain form that a Judge gave it."""
    return msgspec.convert(plain, Standing)


def _decided(found: Standing, for_all: Sequence[Ruling], own: Sequence[Ruling]) -> Standing:
    """With the values that people decided in the place of those that stood."""
    contact, fields = found.contact, {field.name: field for field in found.fields}
    contact = _pinned_by_account(contact, fields, own, for_all)
    for name, verdict in sorted(verdicts(for_all).items()):
        field = _ruled(fields.get(name) or _field(contact, name), verdict)
        if field is not None:
            fields[name] = field
            entails = (verdict.pinned or verdict.rulings[0]).entails
            contact = with_value(contact, name, field.values[0].value if field.values else None) | entails
    marks = {**contact.get("decided", {}), **_marks(found.contact, fields)}
    if marks:
        contact = {**contact, "decided": marks}
    return msgspec.structs.replace(found, contact=contact, fields=tuple(fields.values()))


def _pinned_by_account(
    contact: Plain, fields: dict[str, Field], own: Sequence[Ruling], for_all: Sequence[Ruling]
) -> Plain:
    """What a person said of one account outranks what the machine read in the others."""
    settled = verdicts(for_all)
    by_account: dict[str, list[Ruling]] = {}
    for ruling in own:
        by_account.setdefault(str(ruling.account), []).append(ruling)
    told = [(name, v) for some in by_account.values() for name, v in verdicts(some).items() if name not in settled]
    best: dict[str, Verdict] = {}
    for name, verdict in told:
        if verdict.pinned is not None and verdict.rulings[0].number > (
            best[name].rulings[0].number if name in best else 0
        ):
            best[name] = verdict
    for name, verdict in sorted(best.items()):
        field = _ruled(fields.get(name) or _field(contact, name), verdict)
        if field is not None:
            fields[name] = field
            contact = with_value(contact, name, verdict.value) | (verdict.pinned.entails if verdict.pinned else {})
    return contact


def _field(contact: Plain, name: str) -> Field:
    """A field that only one account tells, or that is none of those compared."""
    value = value_of(contact, name)
    origin = contact["page"]["outlet"] or contact["page"]["id"]
    values = () if value is None else (Value(value, (contact["id"],), (str(origin),)),)
    return Field(name, values, False)


def _ruled(field: Field, verdict: Verdict) -> Field | None:
    """The field with the decided value first; None where nothing that was decided concerns a value there."""
    left = tuple(v for v in field.values if key_of(v.value) not in verdict.rejected)
    if verdict.pinned is None:
        if len(left) == len(field.values):
            return None  # what was rejected is told no more
        return msgspec.structs.replace(
            field,
            values=left,
            disputed=field.disputed and len(left) > 1,
            decided=verdict.rulings,
            conflict=verdict.conflict,
        )
    key = key_of(verdict.value)
    told = next((v for v in left if key_of(v.value) == key), Value(verdict.value, (), ()))
    first = msgspec.structs.replace(told, value=verdict.value)
    values = (first, *(v for v in left if key_of(v.value) != key))
    return Field(field.name, values, False, verdict.rulings, verdict.conflict)


def _marks(before: Plain, fields: Mapping[str, Field]) -> dict[str, Any]:
    """Who decided which shown value, by its pointer, with the machine's value beside it."""
    marks: dict[str, Any] = {}
    for name, field in fields.items():
        pointer = pointer_of(name, before)
        if field.decided and pointer is not None:
            machine = before.get("decided", {}).get(pointer, {}).get("machine", value_of(before, name))
            marks[pointer] = {**field.decided[0].as_plain(), "machine": machine}
            if field.conflict:
                marks[pointer]["conflict"] = [r.as_plain() | {"value": r.value} for r in field.decided]
    return marks
