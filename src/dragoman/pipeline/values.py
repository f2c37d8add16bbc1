"""Values that people type for the fields of a contact or deed, checked against what the field can hold.

Each check says what was asked, what can stand there, and what to do next: a decision outranks every machine value, so
nothing may enter by it that a machine could not have found.
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from dragoman.lexicon import Lexicon, PlaceEntry, who_is_who, words_of
from dragoman.model import DEED_STATUSES, FORMS, LEVELS, PLOVER_TYPES, STATUSES, NotFound, OptionError, Plain
from dragoman.model.decision import DEED_FIELDS, FIELDS, HEAD, SIDE
from dragoman.model.edtf import bounds, is_yearless

if TYPE_CHECKING:
    from dragoman.record import Record

_POINTER = re.compile(r"/?sides?[ /](\d+)(?:[ /](head|actor))?(?:/(?:name|id))?")
_NEW_PERSON = re.compile(r"(person:[a-z0-9-]+)=(.+)")
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


def field_of(words: str, kind: str, told: Sequence[Plain], record: "Record", lexicon: Lexicon) -> str:
    """The field that `words` name: "date", "/date", "head of russia", "/sides/0/head", "side 1 head" as `show` says it.

    `told`: contacts or deeds whose sides may be meant. Raises OptionError for a field that is none.
    """
    name = words.strip().removeprefix("/")
    if name in (FIELDS if kind == "contact" else DEED_FIELDS):
        return name
    sides = [side for one in told for side in one.get("sides", ())]
    place = _POINTER.fullmatch(words.strip())
    if kind == "contact" and place:
        at = int(place[1]) - (0 if "/" in words else 1)
        if 0 <= at < len(told[0]["sides"]):
            return f"{HEAD if place[2] == 'head' else SIDE}{told[0]['sides'][at]['id']}"
    for prefix in (HEAD, SIDE) if kind == "contact" else ():
        if name.startswith(prefix):
            ids = {s["id"] for s in sides} & set(_actors(name.removeprefix(prefix), record, lexicon))
            if len(ids) == 1:
                return f"{prefix}{ids.pop()}"
    raise OptionError(_no_field(words, kind, sides))


def value_of(words: str, field: str, kind: str, record: "Record", lexicon: Lexicon) -> Any:
    """What `words` mean in a field. Raises OptionError and NotFound for what cannot stand there."""
    words = " ".join(words.split())
    if not words:
        raise OptionError(f"no value for {field}; to take the value away: dragoman decide reject ID {field!r}")
    known = _choices(field, kind, lexicon)
    if known is not None:
        return _one_of(words, field, known)
    if field.startswith(HEAD):
        return _person(words, record, lexicon)
    if field.startswith(SIDE):
        return _actor(words, record, lexicon)
    if field == "date":
        return _date(words)
    if field == "place":
        return _place(words, lexicon)
    if field == "background":
        return _yes_or_no(words)
    return [topic.strip() for topic in words.split(";") if topic.strip()] if field == "topics" else words


def codes_of(contact: Plain, field: str, value: Any, lexicon: Lexicon) -> dict[str, Any]:
    """The event code that follows from a decided status or form, with the other as it is shown; of a type none."""
    if field == "type":
        return {"mode": None, "cameo": None}
    if field not in ("status", "form") or "form" not in contact:
        return {}
    now = {"status": contact["status"], "form": contact["form"], field: value}
    codes = lexicon.data["ontology"]["contacts"]
    code = codes["held"][now["form"]] if now["status"] == "held" else codes["status"][now["status"]]
    return {name: code[name] for name in ("plover", "mode", "cameo")}


def _no_field(words: str, kind: str, sides: Sequence[Plain]) -> str:
    named = [f"'{HEAD}{id}'" for id in dict.fromkeys(s["id"] for s in sides)]
    named += [f"'{SIDE}{id}'" for id in dict.fromkeys(s["id"] for s in sides)]
    there = [*(FIELDS if kind == "contact" else DEED_FIELDS), *named]
    return f"no field {words!r} of this {kind}; there are: {', '.join(there)}"


def _choices(field: str, kind: str, lexicon: Lexicon) -> Sequence[str] | None:
    if field == "status":
        return STATUSES if kind == "contact" else DEED_STATUSES
    if field == "outcome":
        return sorted(set(lexicon.section("topics")["outcomes"].values()))
    return {"form": FORMS, "level": LEVELS, "type": PLOVER_TYPES}.get(field)


def _one_of(words: str, field: str, known: Sequence[str]) -> str:
    asked = words.replace(" ", "_").lower()
    found = next((value for value in known if value.lower() in (asked, words.lower())), None)
    if found is None:
        near = get_close_matches(asked, known, 1)
        hint = f" (meant: {near[0]}?)" if near else ""
        raise OptionError(f"no {field} {words!r}{hint}; there are: {', '.join(known)}")
    return found


def _date(words: str) -> str:
    ends = words.split("/")
    real = all(any(bounds(end)) or is_yearless(end) or end in ("", "..") for end in ends)
    if len(ends) > 2 or not real or (bounds(words) == (None, None) and not is_yearless(words)):
        raise OptionError(
            f"{words!r} is no date; write it in EDTF: 2023-03-16, 2023-03, 2023-03-16~ (about that day), "
            "2023-03-16/2023-03-18 (a stay), XXXX-09-12 (year not known)"
        )
    return words


def _place(words: str, lexicon: Lexicon) -> Plain:
    number = words.removeprefix("geonames:")
    found: PlaceEntry | None
    found = lexicon.places.get(int(number)) if number.isdecimal() else lexicon.places.choose(words)
    if found is None:
        raise NotFound(
            f"no place {words!r} in the gazetteer; write its English name, with its country behind a comma "
            "(Doha, Qatar), or its GeoNames number (geonames:290030)"
        )
    return {"name": found.name, "country": found.country or None, "geonames": found.geonames}


def _yes_or_no(words: str) -> bool:
    if words.lower() not in (*_YES, *_NO):
        raise OptionError(f"background is true or false, not {words!r}: true for what pages only recall")
    return words.lower() in _YES


def _person(words: str, record: "Record", lexicon: Lexicon) -> Plain:
    new = _NEW_PERSON.fullmatch(words)
    if new:
        return {"name": new[2].strip(), "id": new[1], "role": None, "rank": None}
    ids = sorted(i for i in {*record.resolve(words), *_listed(words, lexicon)} if i.startswith("person:"))
    if len(ids) != 1:
        raise _unclear(words, ids, "person", "for somebody new: 'person:anna-example=Anna Example'", record)
    return {"name": _name(ids[0], record, lexicon), "id": ids[0], "role": None, "rank": None}


def _actor(words: str, record: "Record", lexicon: Lexicon) -> Plain:
    ids = sorted(i for i in _actors(words, record, lexicon) if not i.startswith("person:"))
    if len(ids) != 1:
        raise _unclear(words, ids, "actor", "the who's who takes new ones: docs/guides/data-packs.md", record)
    entry = lexicon.made(who_is_who).actors.get(ids[0])
    name = entry.name if entry is not None else _name(ids[0], record, lexicon)
    return {"actor": name, "id": ids[0], "code": entry.code if entry is not None else None}


def _unclear(words: str, ids: Sequence[str], kind: str, new: str, record: "Record") -> OptionError | NotFound:
    if ids:
        return OptionError(f"{words!r} may be {', '.join(ids[:5])}; give the id of the one you mean")
    near = record.near(words)
    hint = f"near it: {', '.join(near)}; " if near else ""
    return NotFound(f"no {kind} {words!r} in the record or the who's who; {hint}{new}")


def _actors(words: str, record: "Record", lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted({*record.resolve(words), *_listed(words, lexicon)}))


def _listed(words: str, lexicon: Lexicon) -> set[str]:
    """Ids of the who's who that a name, alias, code or id means."""
    who, asked = lexicon.made(who_is_who), words_of(words)
    if words in who.actors:
        return {words}
    named = {
        row["id"]
        for row in lexicon.data["who"]
        if asked in map(words_of, (row["name"], row["code"], *row.get("aliases", [])))
    }
    return named or {holder.id for holder in who.people(asked)} | {h.id for h in _holders(words, lexicon)}


def _holders(id: str, lexicon: Lexicon) -> list[Any]:
    who = lexicon.made(who_is_who)
    if not id.startswith("person:"):
        return []
    return [term for actor in who.actors for term in who.terms(actor) if term.id == id][:1]


def _name(id: str, record: "Record", lexicon: Lexicon) -> str:
    holder = _holders(id, lexicon)
    if holder:
        return str(holder[0].name)
    person = next((p for p in record.persons() if p.id == id), None)
    return person.names[0] if person is not None and person.names else id.partition(":")[2].replace("-", " ").title()
