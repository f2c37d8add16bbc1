"""Checks of who's-who files: what is wrong with an entry, with file and line.

Run when `data/` is built and when a pack is loaded. Within a file: keys, kinds, codes, ranks, dates, terms that overlap
in an office of one holder. Between files: ids listed twice, states and parents that nobody lists, parents in a circle.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from dragoman.model import LEVELS, DataError

Row = dict[str, Any]
Where = tuple[str | int, ...]  # keys and indexes from the entry to the value
CORE = ("head_of_state", "president", "head_of_government", "foreign_minister", "defence_minister")
KINDS = ("state", "igo", "body", "party", "movement", "armed_group", "ngo", "organisation", "group")
KEYS = frozenset(
    "id kind code iso2 name aliases demonyms capital capital_aliases seats ministries parliament central_bank cities "
    "parts sector home byname state parent leaders offices existed successors known_until led_by shared adjectives "
    "hyphened".split()
)
TERM = frozenset("name aliases title rank from to".split())
ID = re.compile(r"(?:state|org|group):[a-z0-9][a-z0-9._-]*")
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Origin(msgspec.Struct, frozen=True):
    """An entry and the file it stands in; `number`: which of the file's list, -1 where the file is one entry."""

    row: Row
    path: Path
    number: int = -1


class Wrong(msgspec.Struct, frozen=True):
    """What is wrong, and where in the entry."""

    where: Where
    what: str


def check_rows(origins: Sequence[Origin], known: Iterable[Row] = ()) -> None:
    """Raises DataError for the first fault, in the order of the files. `known`: entries over which these are laid."""
    base = {row["id"]: row for row in known}
    seen: dict[str, Origin] = {}
    for origin in origins:
        new = not isinstance(origin.row, dict) or origin.row.get("id") not in base
        for wrong in _check_row(origin.row, new=new):
            _complain(origin, wrong)
        first = seen.setdefault(origin.row["id"], origin)
        if first is not origin:
            _complain(origin, Wrong(("id",), f"listed already in {first.path}; put both into one file"))
    rows = base | {i: {**base.get(i, {}), **o.row} for i, o in seen.items()}
    codes = {row["code"] for row in rows.values() if row.get("kind") == "state" and "code" in row}
    for origin in origins:
        for wrong in _check_links(origin.row, rows, codes):
            _complain(origin, wrong)


def _complain(origin: Origin, wrong: Wrong) -> None:
    where = wrong.where if origin.number < 0 else (origin.number, *wrong.where)
    line = line_of(origin.path, where)
    name = origin.row.get("id", "an entry") if isinstance(origin.row, dict) else "an entry"
    path = "/".join(str(part) for part in wrong.where)
    raise DataError(f"{origin.path}, line {line}: {name}: {path}: {wrong.what}")


def line_of(path: Path, where: Where) -> int:
    """The line of a value in a YAML file, or of the nearest thing above it that there is; 1 for none."""
    import yaml

    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = 1
    for part in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _check_row(row: Any, *, new: bool) -> Iterator[Wrong]:
    if not isinstance(row, dict):
        yield Wrong((), "no mapping; an entry has id, kind, code and name")
        return
    if not isinstance(row.get("id"), str) or not ID.fullmatch(row["id"]):
        yield Wrong(("id",), f"{row.get('id')!r} is no id; write state:xxx, org:name or group:name")
    yield from _check_keys(row, new=new)
    if "known_until" in row and not _is_date(row["known_until"]):
        yield Wrong(("known_until",), f"{row['known_until']!r} is no date; write 2025, 2025-06 or 2025-06-30")
    for where, term in _terms(row):
        yield from _check_term(where, term, row.get("known_until"))
    for office in CORE:
        if office not in row.get("shared", ()):
            yield from _overlaps(office, row.get("offices", {}).get(office) or ())


def _check_keys(row: Row, *, new: bool) -> Iterator[Wrong]:
    for key in row.keys() - KEYS:
        yield Wrong((key,), f"no such key; there are: {', '.join(sorted(KEYS))}")
    missing = [key for key in ("kind", "code", "name") if new and not row.get(key)]
    if missing:
        yield Wrong((missing[0],), f"lacking; a new entry has kind, code and name (lacks {', '.join(missing)})")
    if "kind" in row and row["kind"] not in KINDS:
        yield Wrong(("kind",), f"no kind {row['kind']!r}; there are: {', '.join(KINDS)}")
    offices = row.get("offices", {})
    if not isinstance(offices, dict):
        yield Wrong(("offices",), "no mapping of offices to terms")
        return
    for key in offices.keys() - {*CORE, "others"}:
        yield Wrong(("offices", key), f"no such office; there are: {', '.join(CORE)}, others")
    if row.get("led_by", "") not in (*CORE, ""):
        yield Wrong(("led_by",), f"no office {row['led_by']!r}; there are: {', '.join(CORE)}")


def _terms(row: Row) -> Iterator[tuple[Where, Any]]:
    offices = row.get("offices", {})
    for office, terms in offices.items() if isinstance(offices, dict) else ():
        yield from ((("offices", office, n), term) for n, term in enumerate(terms or ()))
    yield from ((("leaders", n), term) for n, term in enumerate(row.get("leaders") or ()))


def _check_term(where: Where, term: Any, known: Any) -> Iterator[Wrong]:
    if not isinstance(term, dict) or not isinstance(term.get("name"), str) or not term["name"].strip():
        yield Wrong(where, "a term is a mapping with the name of its holder")
        return
    for key in term.keys() - TERM:
        yield Wrong((*where, key), f"no such key; there are: {', '.join(sorted(TERM))}")
    if "rank" in term and term["rank"] not in LEVELS:
        yield Wrong((*where, "rank"), f"no rank {term['rank']!r}; there are: {', '.join(LEVELS)}")
    for key in ("from", "to"):
        if key in term and not _is_date(term[key]):
            yield Wrong((*where, key), f"{term[key]!r} is no date; write 2025, 2025-06 or 2025-06-30")
    since, until = str(term.get("from", "")), str(term.get("to", ""))
    if since and until and until < since[: len(until)]:
        yield Wrong((*where, "to"), f"{term['name']}'s term ends ({until}) before it begins ({since})")
    if known and since and since[: len(str(known))] > str(known):
        yield Wrong((*where, "from"), f"begins ({since}) after known_until ({known}), up to which the file is right")


def _overlaps(office: str, terms: Sequence[Any]) -> Iterator[Wrong]:
    """Terms that overlap for sure: a day of handover, and months known only as months, are none."""
    dated = [(n, t) for n, t in enumerate(terms) if isinstance(t, dict) and t.get("from")]
    dated.sort(key=lambda item: str(item[1]["from"]))
    for (_, one), (number, other) in pairwise(dated):
        since, until = str(other["from"]), str(one.get("to", ""))
        if one["name"] == other["name"] or (until and until <= since[: len(until)]):
            continue
        size = min(len(since), len(until))
        if not until or until[:size] > since[:size]:
            ends = f"to {until}" if until else "without an end"
            yield Wrong(
                ("offices", office, number),
                f"{one['name']} ({ends}) and {other['name']} (from {since}) overlap; an office has one holder at a "
                f"time: mend the dates, or write shared: [{office}] where several hold it together",
            )


def _check_links(row: Row, rows: Mapping[str, Row], codes: set[str]) -> Iterator[Wrong]:
    states = row.get("state") or ()
    for number, code in enumerate([states] if isinstance(states, str) else states):
        if code not in codes:
            where: Where = ("state",) if isinstance(states, str) else ("state", number)
            yield Wrong(where, f"no state has the code {code!r}; write the code of a file in who/states, like FRA")
    for number, other in enumerate(row.get("successors") or ()):
        if other not in rows:
            yield Wrong(("successors", number), f"nobody has the id {other!r}")
    if row.get("parent") and row["parent"] not in rows:
        yield Wrong(("parent",), f"nobody has the id {row['parent']!r}")
    circle = _circle(row["id"], rows)
    if circle:
        yield Wrong(("parent",), f"parents in a circle: {' > '.join(circle)}")


def _circle(start: str, rows: Mapping[str, Row]) -> list[str]:
    way, at = [start], rows[start].get("parent")
    while at and at in rows and at not in way:
        way.append(at)
        at = rows[at].get("parent")
    return [*way, start] if at == start else []


def _is_date(value: Any) -> bool:
    found = DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
