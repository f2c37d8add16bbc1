"""How well deeds are coded: the relation of marked pairs, and all events of plain sentences.

    python bench/coding.py                  all sets: figures a class, aims, floors
    python bench/coding.py --check          exit 1 when a figure lies under its floor
    python bench/coding.py --raise-floors   brings the floors up to the figures
    python bench/coding.py --ablation       the words alone, the model alone, both, and nothing else
    python bench/coding.py --calibration    how often scores are right, on open material, and nothing else

Two sets are our own, in `training/blind`, written by somebody who had not seen the rules and kept out of training. The
development pairs lie in `../shared/dev` and are skipped where that folder is absent. Classes are PLOVER's, CONCEDE and
RETREAT as one, YIELD.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import ablation
import calibration
import floors

ROOT = Path(__file__).resolve().parent.parent
BLIND = ROOT / "training" / "blind"
DEV = ROOT.parent / "shared" / "dev" / "plv_dev.jsonl"
AIMS = {
    "macro_f1": 0.80,
    "accuracy": 0.82,
    "quad_accuracy": 0.90,
    "event_f1": 0.60,
    "triple_f1": 0.35,
}
QUADS = {
    "verbal cooperation": "AGREE CONSULT SUPPORT",
    "material cooperation": "COOPERATE AID YIELD",
    "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
QUAD = {kind: quad for quad, kinds in QUADS.items() for kind in kinds.split()}
Offsets = tuple[int, int]
Pair = tuple[str, Offsets | None, Offsets | None, str]
Triple = tuple[str | None, str, str | None]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit code: 1 when a figure lies under its floor."""
    parser = argparse.ArgumentParser(description="Score the coding of deeds.")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure lies under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="bring the floors up to the figures")
    parser.add_argument("--ablation", action="store_true", help="what each part does; nothing else")
    parser.add_argument("--calibration", action="store_true", help="how often scores are right; nothing else")
    asked = parser.parse_args(arguments)
    if asked.ablation:
        ablation.show()
        return 0
    if asked.calibration:
        calibration.show()
        return 0
    lowest, low = floors.load(), []
    sets: dict[str, Callable[[], dict[str, float]]] = {
        "pairs dev": lambda: pair_figures(dev_pairs()),
        "pairs blind": lambda: pair_figures(blind_pairs()),
        "events blind": lambda: event_figures(blind_events()),
    }
    for name, measure in sets.items():
        if name == "pairs dev" and not DEV.exists():
            print(f"{name}: skipped, no {DEV}")
            continue
        figures = measure()
        show(name, figures, lowest.get(name, {}))
        low += [f"{name}: {figure}" for figure in floors.fallen(figures, lowest.get(name, {}))]
        if asked.raise_floors:
            lowest[name] = floors.raised(figures, lowest.get(name, {}), names=[n for n in figures if n != "n"])
    return floors.settle(lowest, low, asked)


def dev_pairs() -> Iterator[Pair]:
    """The development pairs."""
    gold = {row["id"]: row["root"] for row in _lines(DEV.with_name("plv_dev.gold.jsonl"))}
    for row in _lines(DEV):
        spans = [tuple(row[name][0]) if row[name] else None for name in ("source_spans", "target_spans")]
        source, target = spans
        if source and target and source[0] < target[1] and target[0] < source[1]:
            target = None
        yield row["sentence"], source, target, fold(gold[row["id"]])


def blind_pairs() -> Iterator[Pair]:
    """Our own pairs, with the type that act and modality come to."""
    sys.path.insert(0, str(ROOT / "training"))
    from corpus import read_corpus, type_of

    for row in read_corpus(BLIND / "pairs.tsv"):
        yield row.text, row.source, row.target, fold(type_of(row.act, row.modality))


def blind_events() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Our own plain sentences with their events."""
    return ((row["text"], row["events"]) for row in _lines(BLIND / "events.jsonl"))


def pair_figures(pairs: Iterable[Pair]) -> dict[str, float]:
    """Macro F1 over the classes of the gold, accuracy, the same over four quad classes, F1 of each class."""
    from dragoman import relate
    from dragoman.model import OptionError

    gold, found = [], []
    for text, source, target, kind in pairs:
        gold.append(kind)
        try:
            found.append(fold(str(relate(text, source=source or (0, 1), target=target).type)))
        except OptionError:
            found.append("none")
    return classified(gold, found)


def classified(gold: Sequence[str], found: Sequence[str]) -> dict[str, float]:
    """The figures of one classification."""
    each = {kind: _f1(gold, found, kind) for kind in sorted(set(gold))}
    quads = [QUAD.get(k, "none") for k in gold], [QUAD.get(k, "none") for k in found]
    return {
        "n": float(len(gold)),
        "macro_f1": sum(each.values()) / len(each),
        "accuracy": _share(gold, found),
        "quad_macro_f1": sum(_f1(*quads, quad) for quad in set(quads[0])) / len(set(quads[0])),
        "quad_accuracy": _share(*quads),
        **{f"f1_{kind}": value for kind, value in each.items()},
    }


def event_figures(rows: Iterable[tuple[str, list[dict[str, Any]]]]) -> dict[str, float]:
    """F1 of event types, of source and target countries with their type, and of whole triples, over sentences."""
    from dragoman.pipeline import Coded, code_line

    coded, n = Coded(), 0
    tallies = {name: Counter[str]() for name in ("event", "source", "target", "triple")}
    for text, marked in rows:
        n += 1
        found = code_line({"text": text}, coded)["events"]
        for name, tally in tallies.items():
            gold, ours = _items(_as_plover(marked, coded.codes), name), _items(found, name)
            tally["right"] += sum((gold & ours).values())
            tally["marked"] += sum(gold.values())
            tally["found"] += sum(ours.values())
    figures = {f"{name}_f1": 2 * t["right"] / max(t["marked"] + t["found"], 1) for name, t in tallies.items()}
    return {"n": float(n), **figures}


def _as_plover(events: Sequence[Mapping[str, Any]], codes: Callable[[str], str | None]) -> list[dict[str, Any]]:
    """Marked events with PLOVER's codes: the marks have a body by its own, as the who's who does."""
    sides = ("source", "target")
    return [{**e, **{s: [{**a, "code": codes(a["code"])} for a in e[s]] for s in sides}} for e in events]


def _items(events: Sequence[Mapping[str, Any]], name: str) -> Counter[Any]:
    """What a figure counts of a sentence's events, each with how often it stands there."""
    triples = [t for e in events for t in _triples(e)]
    match name:
        case "event":
            return Counter(fold(e["event"]) for e in events)
        case "source":
            return Counter((t[0], t[1]) for t in triples if t[0])
        case "target":
            return Counter((t[1], t[2]) for t in triples if t[2])
    return Counter(t for t in triples if t[0] or t[2])


def _triples(event: Mapping[str, Any]) -> list[Triple]:
    sources, targets = ([a["code"] for a in event[side]] or [None] for side in ("source", "target"))
    return [(s, fold(event["event"]), t) for s in sources for t in targets]


def fold(kind: str) -> str:
    """The fifteen classes: CONCEDE and RETREAT are one."""
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def show(name: str, figures: Mapping[str, float], lowest: Mapping[str, float]) -> None:
    """One set as a table."""
    under = set(floors.fallen(figures, lowest))
    print(f"{name}: {figures['n']:.0f} sentences\n  {'':18} value   aim     floor")
    for figure, value in figures.items():
        if figure == "n":
            continue
        aim = f"{AIMS[figure]:.2f} {'+' if value >= AIMS[figure] else '-'}" if figure in AIMS else ""
        floor = f"{lowest[figure]:.3f}" if figure in lowest else ""
        fallen = " FALLEN" if figure in under else ""
        print(f"  {figure:18} {value:.3f}   {aim:7} {floor}{fallen}".rstrip())
    print()


def _f1(gold: Sequence[str], found: Sequence[str], kind: str) -> float:
    right = sum(g == f == kind for g, f in zip(gold, found, strict=True))
    return 2 * right / max(gold.count(kind) + found.count(kind), 1)


def _share(gold: Sequence[str], found: Sequence[str]) -> float:
    return sum(g == f for g, f in zip(gold, found, strict=True)) / max(len(gold), 1)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    sys.exit(main())
