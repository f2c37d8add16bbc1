"""The relation model: what a sentence says that its marked source does to its marked target.

Two small encoders, trained on the project's own corpus (`training/`); their card lies beside them. Each gives three
guesses at once: the act, its modality, and the PLOVER type; types are the geometric mean of the type's own guess and of
what act and modality come to by the table of `acts.yml`. A page asks the first one, for the time; a marked pair both.
"""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

START, END = 101, 102
FENCES = ((1, 2), (3, 4))  # source, target: the numbers that fence them
LONGEST = 160  # pieces; what stands behind them is not read

Offsets = tuple[int, int]


class Guess(msgspec.Struct, frozen=True):
    """Probabilities by name, each summing to 1. "none" among each: the pair do nothing to each other."""

    acts: dict[str, float]
    modalities: dict[str, float]
    types: dict[str, float]


class RelationModel:
    """The model out of a folder: `words.onnx`, `first.onnx`, `second.onnx`, `tokenizer.json`, `labels.json`."""

    def __init__(self, folder: Path) -> None:
        from dragoman.reports.onnxruntime import Network
        from dragoman.reports.tokenizers import Pieces

        self._network, self._pieces = Network(folder), Pieces(folder / "tokenizer.json")
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._acts, self._modalities, self._types = labels["acts"], labels["modalities"], labels["types"]

    def guess(self, text: str, source: Offsets | None, target: Offsets | None, *, both: bool = False) -> Guess:
        """What `source` does to `target` in one sentence; half-open offsets in code points, None for nobody told.

        `both`: by both encoders, which is better and takes twice the time.
        """
        ids, fences = self._fenced(text, source, target)
        acts, modalities, types = self._network(ids, fences, both=both)
        return Guess(
            dict(zip(self._acts, acts, strict=True)),
            dict(zip(self._modalities, modalities, strict=True)),
            dict(zip(self._types, types, strict=True)),
        )

    def _fenced(self, text: str, source: Offsets | None, target: Offsets | None) -> tuple[list[int], list[int]]:
        """As `fenced` of `training/network.py`, which the model was trained with: change both or neither."""
        marked = sorted((span, which) for which, span in enumerate((source, target)) if span is not None)
        ids, at, rest = [START], [0, 0], 0
        for (start, end), which in marked:
            ids += self._pieces(text[rest:start])
            at[which] = len(ids)
            opening, closing = FENCES[which]
            ids += [opening, *self._pieces(text[start:end]), closing]
            rest = end
        ids += self._pieces(text[rest:])
        return [*ids[: LONGEST - 1], END], [min(place, LONGEST - 2) for place in at]


@cache
def relation_model() -> RelationModel:
    """Ours, loaded at the first call: a third of a second."""
    return RelationModel(Path(str(files("dragoman.reports") / "trained")))
