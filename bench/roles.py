"""How well an office without a name is read: whom "the Russian foreign minister" of a day means.

    python bench/roles.py                  figures, by kind of mention
    python bench/roles.py --detail         every mention that comes out wrong
    python bench/roles.py --check          exit 1 when a figure lies under its floor
    python bench/roles.py --raise-floors   brings the floors up to the figures

The set, `tests/referents/roles.jsonl`, was written before anybody looked at what the data say of these offices; the
second, `roles_second.jsonl`, by who mends the rules, before the rules were looked at.
`holder`: of the mentions whose holder the who's who lists for that body, how many have him or her, and nobody else;
`nobody`: of those that mean nobody known, how many come out so; `all`: of all.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import dragoman
import floors
from dragoman.lexicon import Holder, load, who_is_who
from dragoman.pipeline.passage import roles_of

SETS = Path(__file__).resolve().parent.parent / "tests" / "referents"
NAMED = {"roles": "roles.jsonl", "roles second": "roles_second.jsonl"}
AIM = 0.95
SAME = 0.8


class Answer(NamedTuple):
    """One mention, answered. `known`: whether the who's who lists the holder at all."""

    row: dict[str, Any]
    got: tuple[str, ...]
    known: bool

    @property
    def right(self) -> bool:
        """Everybody meant, and nobody else; nobody where the who's who does not know the holder."""
        wanted = self.row["holder"] if self.known else []
        pairs = [any(same(one, other) for other in self.got) for one in wanted]
        return all(pairs) and len(self.got) == len(wanted)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit code: 1 when a figure lies under its floor."""
    parser = argparse.ArgumentParser(description="Score whom offices mean.")
    parser.add_argument("--detail", action="store_true", help="every mention that comes out wrong")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure lies under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="bring the floors up to the figures")
    asked = parser.parse_args(arguments)
    lowest, low = floors.load(), []
    for name, file in NAMED.items():
        answers = answer([json.loads(line) for line in (SETS / file).read_text(encoding="utf-8").splitlines()])
        values = figures(answers)
        print(name)
        show(answers, values, lowest.get(name, {}), detail=asked.detail)
        low += [f"{name}: {figure}" for figure in floors.fallen(values, lowest.get(name, {}))]
        if asked.raise_floors:
            lowest[name] = floors.raised(values, lowest.get(name, {}), names=list(values))
    return floors.settle(lowest, low, asked)


def answer(rows: Sequence[dict[str, Any]]) -> list[Answer]:
    """All mentions, answered with our own data."""
    lexicon = load()
    who = lexicon.made(who_is_who)
    answers = []
    for row in rows:
        start = row["text"].index(row["role"])
        inside = range(start, start + len(row["role"]))
        found = [r for r in roles_of(row["text"], row["published"], lexicon) if r.span.start in inside]
        whole = max(found, key=lambda r: (r.span.end, r.span.end - r.span.start), default=None)
        got = tuple(h.name for h in whole.holders) if whole is not None else ()
        day = row["published"]
        listed = {h.name for a in who.actors for h in who.terms(a) if day and listed_by(h, day)}
        told = row["kind"] in ("named", "then")
        known = told or all(any(same(one, other) for other in listed) for one in row["holder"])
        answers.append(Answer(row, got, known))
    return answers


def listed_by(term: Holder, day: str) -> bool:
    """Whether a term ran on a day, or began within four months behind it: somebody elect is known by then."""
    later = (date.fromisoformat(day) + timedelta(120)).isoformat()
    return term.since[:10] <= later[: len(term.since)] and (not term.until or term.until >= day[: len(term.until)])


def figures(answers: Sequence[Answer]) -> dict[str, float]:
    """The shares, by name."""
    known = [a for a in answers if a.row["holder"] and a.known]
    nobody = [a for a in answers if not a.row["holder"] or not a.known]
    return {"holder": _share(known), "nobody": _share(nobody), "all": _share(answers)}


def same(one: str, other: str) -> bool:
    """Whether two names are one person's; a name alone stands for whoever bears it."""
    words = one.lower().split()
    return dragoman.same_person(one, other) >= SAME or (len(words) == 1 and words[0] in other.lower().split())


def show(answers: Sequence[Answer], values: dict[str, float], lowest: dict[str, float], *, detail: bool) -> None:
    """Prints the figures, by kind too, and what came out wrong."""
    kinds = defaultdict(list)
    for each in answers:
        kinds[each.row["kind"]].append(each)
    for kind, some in sorted(kinds.items()):
        print(f"{kind:14} {sum(a.right for a in some):4} of {len(some):4}")
    for name, value in values.items():
        aim = f"  aim {AIM}" if name == "holder" else ""
        print(f"{name:14} {value:.3f}  floor {lowest.get(name, 0):.3f}{aim}")
    known = [a for a in answers if a.row["holder"] and a.known]
    asked = [a for a in answers if a.row["holder"]]
    print(f"{len(asked)} have a holder, the who's who knows {len(known)} of them")
    for each in answers if detail else ():
        if not each.right:
            wanted = ", ".join(each.row["holder"]) or "nobody"
            note = "" if each.known else " (not in the who's who)"
            got = ", ".join(each.got) or "nobody"
            print(f"{each.row['kind']:12} {each.row['published']} {each.row['role']}: {wanted}{note}, not {got}")


def _share(some: Sequence[Answer]) -> float:
    return sum(a.right for a in some) / len(some) if some else float("nan")


if __name__ == "__main__":
    sys.exit(main())
