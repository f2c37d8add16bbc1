"""Our scoring against the definition it follows, figure by figure; skipped where that is not beside the repository."""

import copy
import json
from importlib.util import module_from_spec, spec_from_file_location
from math import isnan
from random import Random
from typing import Any

import msgspec
import pytest

from reading import read_all
from scoring import Answer, score
from sets import ROOT, SETS, Marked

DEFINITION = ROOT.parent / "shared" / "dev" / "contacts.py"
OPEN = [pytest.param(marked, id=name) for name, marked in SETS.items() if not marked.blind]
TEXTS = [pytest.param(marked, id=name) for name, marked in SETS.items() if not marked.blind and marked.present]
Rows = dict[str, dict[str, Any]]

pytestmark = pytest.mark.skipif(not DEFINITION.exists(), reason="the definition is not beside the repository")


def rows(marked: Marked) -> Rows:
    found = [json.loads(line) for line in marked.marks.read_text(encoding="utf-8").splitlines()]
    return {row["id"]: row for row in found}


def both(marked: Rows, found: Rows) -> tuple[dict[str, float], dict[str, float]]:
    """The definition's figures, and ours of the same names."""
    spec = spec_from_file_location("definition", DEFINITION)
    assert spec is not None and spec.loader is not None
    definition = module_from_spec(spec)
    spec.loader.exec_module(definition)
    theirs = dict(definition.score(marked, found)[0])
    ours = score(*({id: msgspec.convert(row, Answer) for id, row in side.items()} for side in (marked, found)))
    return theirs, {name: ours.figures()[name] for name in theirs}


def agree(marked: Rows, found: Rows) -> bool:
    theirs, ours = both(marked, found)
    return all(abs(ours[n] - v) < 1e-9 or (isnan(v) and isnan(ours[n])) for n, v in theirs.items())


def damaged(marked: Rows, seed: int) -> Rows:
    """A copy with contacts dropped, doubled and shuffled, and values of every kind altered."""
    random, bad = Random(seed), copy.deepcopy(marked)
    for page in bad.values():
        kept = [c for c in page["contacts"] if random.random() > 0.15]
        page["contacts"] = kept + [copy.deepcopy(c) for c in kept if random.random() < 0.15]
        random.shuffle(page["contacts"])
        for contact in page["contacts"]:
            _spoil(contact, random)
        if random.random() < 0.5:
            page.pop("same_as", None)
    return {id: page for id, page in bad.items() if random.random() > 0.05}


def _spoil(contact: dict[str, Any], random: Random) -> None:
    date = contact["date"]
    spoilt = {
        "event": ["a/1", "a/2", "b"],
        "status": ["planned", "refused"],
        "form": ["visit", "host_visit", "meeting"],
        "level": ["official"],
        "date": [date[:7], date[:4], "", "XXXX" + date[4:], date + "~", date[:10] + "/2030-01-02"],
        "place": [None, {"name": "Atlantis", "country": (contact["place"] or {}).get("country")}],
        "background": [not contact["background"]],
        "mode": ["none"],
    }
    contact |= {field: random.choice(values) for field, values in spoilt.items() if random.random() < 0.25}
    for side in contact["sides"]:
        words = (side["head"] or "").split()
        if words and random.random() < 0.4:
            side["head"] = random.choice(
                [words[-1], words[0], f"Dr {side['head']}", f"{words[0][0]}. {words[-1]}", "A B"]
            )
        if random.random() < 0.2:
            side["members"], side["code"] = [], None


@pytest.mark.parametrize("marked", OPEN)
def test_the_figures_of_spoilt_marks_agree(marked: Marked) -> None:
    right = rows(marked)
    assert all(agree(right, damaged(right, seed)) for seed in range(8))
    assert agree(right, {})


@pytest.mark.parametrize("marked", TEXTS)
def test_the_figures_of_readings_agree(marked: Marked) -> None:
    right = rows(marked)
    found, _ = read_all({id: marked.path(id) for id in right})
    assert agree(right, {id: msgspec.to_builtins(answer) for id, answer in found.items()})
