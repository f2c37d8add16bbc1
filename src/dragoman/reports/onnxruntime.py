"""onnxruntime's leaf: the only file that imports it.

One sentence a run on one thread: dynamic eight-bit results change with the batch (85 of 600 answers flipped between
batches of 1 and 32), and a second thread gains nothing on thirty tokens.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime


class Network:
    """The relation network: ids and the places of its two fences to three rows of probabilities."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def __call__(self, ids: Sequence[int], fences: Sequence[int]) -> list[list[float]]:
        """Probabilities of acts, modalities and types, in the order of `labels.json`."""
        given = {"ids": np.array([ids], dtype=np.int64), "fences": np.array([fences], dtype=np.int64)}
        rows = []
        for scores in self._session.run(None, given):
            shifted = np.exp(scores[0] - scores[0].max())
            rows.append([float(p) for p in shifted / shifted.sum()])
        return rows
