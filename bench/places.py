"""How well places are read: which of the place names in our own sentences come out as the right place, or as none.

    python bench/places.py                   all sets: figures, aim, floors
    python bench/places.py --detail          what came out wrong on the open sentences and the second
    python bench/places.py --check           exit 1 when a figure lies under its floor
    python bench/places.py --raise-floors    brings the floors up to the figures

The marks (`tests/referents/places.jsonl`) were written from general knowledge before the tables were looked at; every
third sentence is blind. The second set (`places_second.jsonl`) was written later, by who mends the rules, before the
rules were looked at; its first figures stand in the README beside. A mark names the state (ISO alpha-3, two with a
stroke where the line runs through, "" for what lies in none), the names that are right, and GeoNames' id where it is
known for sure; null where the words mean a person or a government.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import floors

ROOT = Path(__file__).resolve().parent.parent
MARKS = ROOT / "tests" / "referents" / "places.jsonl"
SECOND = ROOT / "tests" / "referents" / "places_second.jsonl"
FIGURES = ("right", "found", "right_of_found", "none_right")
AIMS = {"right": 0.95}
Row = dict[str, Any]
Judged = tuple[Row, Row, Row | None, bool]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit code: 1 when a figure lies under its floor."""
    parser = argparse.ArgumentParser(description="Score the reading of places.")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure lies under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="bring the floors up to the figures")
    parser.add_argument("--detail", action="store_true", help="print what came out wrong on the open sentences")
    asked = parser.parse_args(arguments)
    rows = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines() if line.strip()]
    lowest, low = floors.load(), []
    second = [json.loads(line) for line in SECOND.read_text(encoding="utf-8").splitlines()]
    sets = {
        "places open": [row for row in rows if not row["blind"]],
        "places blind": [row for row in rows if row["blind"]],
        "places second": second,
    }
    for name, some in sets.items():
        judged = [each for row in some for each in judge(row)]
        figures = measure(judged)
        show(name, len(judged), figures, lowest.get(name, {}))
        low += [f"{name}: {figure}" for figure in floors.fallen(figures, lowest.get(name, {}))]
        if asked.detail and name != "places blind":
            print("\n".join(_told(*each) for each in judged if not each[3]))
        if asked.raise_floors:
            lowest[name] = floors.raised(figures, lowest.get(name, {}), names=FIGURES)
    return floors.settle(lowest, low, asked)


def judge(row: Row) -> Iterator[Judged]:
    """Each mark of a sentence with what was found there, and whether that is right."""
    found = places(row["text"])
    for mark in row["mentions"]:
        here = [p for p in found if p["start"] < mark["end"] and mark["start"] < p["end"]]
        best = max(here, key=lambda p: min(p["end"], mark["end"]) - max(p["start"], mark["start"]), default=None)
        yield row, mark, best, is_right(mark["place"], best)


def places(text: str) -> list[Row]:
    """What the package finds in a text."""
    from dragoman.pipeline.passage import places_of

    return [
        {
            "start": p.span.start,
            "end": p.span.end,
            "name": p.place.name,
            "country": p.place.country or "",
            "geonames": p.place.geonames,
        }
        for p in places_of(text)
    ]


def is_right(gold: Row | None, found: Row | None) -> bool:
    """The same id where the mark has one, else the same state and one of the names."""
    if gold is None or found is None:
        return gold is None and found is None
    if gold["geonames"] is not None and found["geonames"] is not None:
        return bool(gold["geonames"] == found["geonames"])
    from dragoman.lexicon.folding import fold

    return found["country"] in gold["country"].split("/") and fold(found["name"]) in {
        fold(name) for name in gold["names"]
    }


def measure(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures of one set."""
    places_marked = [each for each in judged if each[1]["place"] is not None]
    found = [each for each in places_marked if each[2] is not None]
    none = [each for each in judged if each[1]["place"] is None]
    return {
        "right": _share(judged),
        "found": len(found) / max(len(places_marked), 1),
        "right_of_found": _share(found),
        "none_right": _share(none),
    }


def _share(judged: Sequence[Judged]) -> float:
    return sum(each[3] for each in judged) / max(len(judged), 1)


def _told(row: Row, mark: Row, found: Row | None, right: bool) -> str:
    words = row["text"][mark["start"] : mark["end"]]
    got = f"{found['name']} {found['country']} {found['geonames']}" if found else "nothing"
    return f"{row['id']} {words!r} {mark['place']} but {got}"


def show(name: str, size: int, figures: Mapping[str, float], lowest: Mapping[str, float]) -> None:
    """One set as a table."""
    under = set(floors.fallen(figures, lowest))
    print(f"{name}: {size} names\n  {'':14} value   aim     floor")
    for figure, value in figures.items():
        aim = f"{AIMS[figure]:.2f} {'+' if value >= AIMS[figure] else '-'}" if figure in AIMS else ""
        floor = f"{lowest[figure]:.3f}" if figure in lowest else ""
        fallen = " FALLEN" if figure in under else ""
        print(f"  {figure:14} {value:.3f}   {aim:7} {floor}{fallen}".rstrip())
    print()


if __name__ == "__main__":
    sys.exit(main())
