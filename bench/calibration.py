"""How far scores can be trusted: of those near .8, are 80 % right? What `coding.py --calibration` prints.

On open material only: the development pairs, and deeds of open pages and dispatches that a reader judged
(`tests/newswire/deeds.jsonl`: the file, the trigger, type, actors and recipients that were found, and whether the type
and all of it are right). A deed that is found otherwise now is not judged, and is left out.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
JUDGED = ROOT / "tests" / "newswire" / "deeds.jsonl"
PAGES = ROOT / "tests" / "pages"
FOLDERS = (
    *(PAGES / name for name in ("open", "open_plain", "open_series", "merging")),
    ROOT.parent / "shared" / "dev" / "newswire",
)
BINS = 10


class Answer(NamedTuple):
    """A scored answer. `group`: how lexicon and model came to it. `right`: of the type."""

    group: str
    score: float
    right: bool
    whole: bool = True  # actors and recipients too


def pair_answers(packs: Sequence[str] = ()) -> list[Answer]:
    """The development pairs, none where they are not at hand."""
    from coding import DEV, dev_pairs, fold
    from dragoman.model import OptionError
    from dragoman.pipeline.coding import Coded
    from dragoman.pipeline.passage import relation_of

    bench, found = Coded(packs).bench, []
    for text, source, target, kind in dev_pairs() if DEV.exists() else ():
        try:
            answer = relation_of(text, source or (0, 1), target, bench)
        except OptionError:
            continue
        group = "pair_differing" if answer.review else "pair_agreed" if answer.evidence else "pair_alone"
        if answer.type is not None:
            found.append(Answer(group, answer.score, fold(answer.type) == kind))
    return found


def deed_answers(packs: Sequence[str] = ()) -> list[Answer]:
    """The judged deeds of the files that are at hand, as they are found now."""
    judged = {key_of(row["file"], row): row for row in judgements()}
    scored = {
        key_of(name, deed): deed
        for name in sorted({row["file"] for row in judged.values()})
        for deed in _deeds(name, packs)
    }
    return [
        Answer("deed_review" if deed["review"] else "deed_agreed", deed["score"], row["type_right"], row["whole_right"])
        for key, row in judged.items()
        if (deed := scored.get(key)) is not None
    ]


def judgements() -> list[dict[str, Any]]:
    """What a reader judged."""
    return [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]


def key_of(file: str, deed: dict[str, Any]) -> tuple[Any, ...]:
    """What makes a deed found the one that was judged."""
    sides = (tuple((a["name"], a["code"]) for a in deed[side]) for side in ("actors", "recipients"))
    return (file, *deed["trigger"], deed["type"], *sides)


def _deeds(name: str, packs: Sequence[str]) -> list[dict[str, Any]]:
    from dragoman.model import report_plain
    from dragoman.pipeline.one import read_page
    from dragoman.pipeline.settings import settle

    path = next((folder / name for folder in FOLDERS if (folder / name).exists()), None)
    if path is None:
        return []
    report = read_page(path.read_bytes(), path=name, settings=settle(packs=list(packs)))
    deeds: list[dict[str, Any]] = report_plain(report)["deeds"]
    return deeds


def error(answers: Sequence[Answer]) -> float:
    """Expected calibration error (Naeini et al. 2015): how far score and share right lie apart, over ten bins."""
    return sum(abs(said - right) * n for _, n, said, right in bins(answers)) / max(len(answers), 1)


def bins(answers: Sequence[Answer]) -> list[tuple[float, int, float, float]]:
    """Where a bin begins, how many answers it has, their mean score, the share of them that is right."""
    rows: dict[int, list[Answer]] = {}
    for one in answers:
        rows.setdefault(min(int(one.score * BINS), BINS - 1), []).append(one)
    return [
        (n / BINS, len(row), sum(a.score for a in row) / len(row), sum(a.right for a in row) / len(row))
        for n, row in sorted(rows.items())
    ]


def show() -> None:
    """Prints the tables, and how many deeds are right."""
    for name, answers in (("pairs dev", pair_answers()), ("deeds judged", deed_answers())):
        if not answers:
            print(f"{name}: skipped, not at hand")
            continue
        print(f"{name}: {len(answers)} answers, expected calibration error {error(answers):.3f}")
        print("  from      n  score  right")
        for start, n, said, right in bins(answers):
            print(f"  {start:.1f}   {n:5}  {said:.3f}  {right:.3f}")
        for group in sorted({a.group for a in answers}):
            mine = [a for a in answers if a.group == group]
            whole = (
                f", with both parties {sum(a.whole for a in mine) / len(mine):.3f}" if name == "deeds judged" else ""
            )
            print(f"  {group:16} {len(mine):5} right {sum(a.right for a in mine) / len(mine):.3f}{whole}")
        print()
