"""onnxruntime's leaf: the only file that imports it.

One sentence a run on one thread: dynamic eight-bit results change with the batch (85 of 600 answers flipped between
batches of 1 and 32), and a second thread gains nothing on thirty tokens.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime


class Network:
    """The relation networks of a folder: ids and the places of two fences to three rows of probabilities.

    `words.onnx` looks up the vectors that both networks read, `first.onnx` and `second.onnx` weigh them; the second is
    loaded when it is asked for.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._words, self._first = self._session("words"), self._session("first")

    def __call__(self, ids: Sequence[int], fences: Sequence[int], *, both: bool = False) -> list[list[float]]:
        """Probabilities of acts, modalities and types, in the order of `labels.json`; `both`: the geometric mean of
        what both networks say, at twice the time."""
        given = {"ids": np.array([ids], dtype=np.int64), "fences": np.array([fences], dtype=np.int64)}
        given["vectors"] = self._words.run(None, {"ids": given["ids"]})[0]
        rows = [_logs(scores[0]) for scores in self._first.run(None, given)]
        if both:
            others = (_logs(scores[0]) for scores in self._second.run(None, given))
            rows = [_logs((row + other) / 2) for row, other in zip(rows, others, strict=True)]
        return [[float(p) for p in np.exp(row)] for row in rows]

    @cached_property
    def _second(self) -> onnxruntime.InferenceSession:
        return self._session("second")

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        path = str(self._folder / f"{name}.onnx")
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _logs(scores: Any) -> Any:
    """Log probabilities of scores."""
    shifted = scores - scores.max()
    return shifted - np.log(np.exp(shifted).sum())
