"""The corpus: sentences with a marked source and target, and what the one does to the other.

One example a line: act, modality, sentence with `<s>..</s>` and `<t>..</t>`, parted by tabs. Acts and modalities are
those of `data/ontology/acts.yml`, beside "none".
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
ONTOLOGY = ROOT / "data" / "ontology" / "acts.yml"
MARK = re.compile(r"<(/?)([st])>")
MODALITIES = ("done", "promised", "threatened", "refused", "demanded", "none")


class Example(NamedTuple):
    """One marked sentence. `source`, `target`: half-open offsets in code points of `text`; (0, 0): not marked."""

    act: str
    modality: str
    text: str
    source: tuple[int, int]
    target: tuple[int, int]


def read_corpus(folder: Path) -> list[Example]:
    """All examples of a folder of `.tsv` files, or of one file, in order. Raises ValueError naming file and line."""
    paths = sorted(folder.glob("*.tsv")) if folder.is_dir() else [folder]
    return [example for path in paths for example in _read(path)]


def acts() -> dict[str, dict[str, str]]:
    """The acts of the ontology by name."""
    table: dict[str, dict[str, str]] = _ontology()["acts"]
    return table


@cache
def _ontology() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(ONTOLOGY.read_text(encoding="utf-8"))
    return table


def type_of(act: str, modality: str) -> str:
    """The PLOVER type of an act in a modality, "none" for none."""
    table = _ontology()
    if "none" in (act, modality):
        return "none"
    become = table["modality"].get(modality)
    kind: str = (become or table["acts"][act])["plover"]
    return kind


def _read(path: Path) -> Iterator[Example]:
    known = {*acts(), "none"}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        fields = line.split("\t")
        if len(fields) != 3 or fields[0] not in known or fields[1] not in MODALITIES:
            raise ValueError(f"{path}:{number}: not act, modality and sentence, parted by tabs: {line[:60]!r}")
        yield unmark(fields[0], fields[1], fields[2], f"{path}:{number}")


def unmark(act: str, modality: str, marked: str, where: str) -> Example:
    """A marked sentence as text and spans. Raises ValueError where the marks are not one pair of each."""
    text, rest = "", 0
    spans: dict[str, tuple[int, int]] = {}
    opened: dict[str, int] = {}
    for mark in MARK.finditer(marked):
        text += marked[rest : mark.start()]
        rest = mark.end()
        if mark[1]:
            spans[mark[2]] = (opened.get(mark[2], -1), len(text))
        else:
            opened[mark[2]] = len(text)
    text += marked[rest:]
    if set(spans) != {"s", "t"} or min(spans["s"][0], spans["t"][0]) < 0:
        raise ValueError(f"{where}: marks are not one <s>..</s> and one <t>..</t>")
    return Example(act, modality, text, spans["s"], spans["t"])
