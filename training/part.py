"""Parts two trained models into the word vectors that they share and what is their own.

python training/part.py FIRST.onnx SECOND.onnx --out DIR

The word vectors are left as they were pretrained (`train.py`), so that two models have them in common: half of the
weights of each. Writes `words.onnx` (ids to vectors), `first.onnx` and `second.onnx` (ids, fences and vectors to the
three rows). Needs what `training/README.md` installs.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
from onnx import ModelProto, numpy_helper
from onnx.utils import extract_model

LOOKED_UP = "/encoder/words/Gather_output_0"  # the vectors, as the exporter calls them
TABLE = "encoder.words.weight_quantized"
OUTPUTS = ["act", "modality", "type"]
SAME = 1e-6  # averaging runs moves one weight in eleven million by a step of eight bits


def part(first: Path, second: Path, folder: Path) -> None:
    """Writes the three files. Raises SystemExit where the two do not share their word vectors."""
    left, right = (table_of(path) for path in (first, second))
    if left.shape != right.shape or (left != right).sum() > left.size * SAME:
        raise SystemExit(f"{first} and {second} do not have the same word vectors")
    extract_model(str(first), str(folder / "words.onnx"), ["ids"], [LOOKED_UP])
    rename(folder / "words.onnx")
    for path, name in ((first, "first"), (second, "second")):
        own = folder / f"{name}.onnx"
        extract_model(str(path), str(own), ["ids", "fences", LOOKED_UP], OUTPUTS)
        rename(own)
        print(f"{own}: {own.stat().st_size / 1e6:.1f} MB")


def table_of(path: Path) -> "onnx.numpy_helper.np.ndarray":
    """The word vectors of a model, in eight bits."""
    return next(numpy_helper.to_array(w) for w in onnx.load(str(path)).graph.initializer if w.name == TABLE)


def rename(path: Path) -> None:
    """The vectors under the name `vectors`."""
    model: ModelProto = onnx.load(str(path))
    for node in model.graph.node:
        node.input[:] = ["vectors" if name == LOOKED_UP else name for name in node.input]
        node.output[:] = ["vectors" if name == LOOKED_UP else name for name in node.output]
    for value in (*model.graph.input, *model.graph.output):
        value.name = "vectors" if value.name == LOOKED_UP else value.name
    del model.graph.value_info[:]
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(arguments)
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        part(args.first, args.second, Path(folder))
        for made in sorted(Path(folder).glob("*.onnx")):
            (args.out / made.name).write_bytes(made.read_bytes())


if __name__ == "__main__":
    main()
