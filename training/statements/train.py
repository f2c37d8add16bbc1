"""Learns the weights of drafts of statements: `data/languages/en/attribution_weights.yml`.

    PYTHONPATH=src python training/statements/train.py            what is dropped, over ten folds of pages
    PYTHONPATH=src python training/statements/train.py --write    learns on all of them and writes the weights

Learns on the development part of this folder and the open passages of `tests/statements`, never on what is kept aside.
A draft is right when a mark has a word of its cue and of its content, or half of its content. Logistic regression with
an L2 penalty, by Newton's method; numpy comes with the parser. `python tools/build_data.py` afterwards.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]
WRITTEN = ROOT / "data" / "languages" / "en" / "attribution_weights.yml"
PENALTY, RAREST, LEAST, FOLDS, STEPS = 3.0, 3, 0.5, 10, 30

from tests.statements import news  # noqa: E402

from dragoman.lexicon import Lexicon, load  # noqa: E402
from dragoman.pipeline.settings import settle  # noqa: E402
from dragoman.pipeline.stages import Bench, set_up  # noqa: E402
from dragoman.reports import _desk  # noqa: E402
from dragoman.reports.drafts import Draft  # noqa: E402
from dragoman.reports.quotes import find_quotes  # noqa: E402
from dragoman.reports.statements import find_drafts  # noqa: E402
from dragoman.reports.weighing import traits_of  # noqa: E402
from scoring.attributions import Alignment, Attribution  # noqa: E402
from statements import place  # noqa: E402


class Example(NamedTuple):
    """A draft: its page, its traits, whether it is a statement."""

    page: str
    traits: list[str]
    right: bool


class Model(NamedTuple):
    """A bias and a weight a trait."""

    bias: float
    weights: dict[str, float]

    def chance(self, traits: Sequence[str]) -> float:
        """How surely a draft with these traits is a statement."""
        return float(1 / (1 + np.exp(-self.bias - sum(self.weights.get(t, 0.0) for t in traits))))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Learn the weights of drafts of statements.")
    parser.add_argument("--write", action="store_true", help="write the weights")
    asked = parser.parse_args()
    examples = list(read())
    tell(examples)
    if asked.write:
        model = fit(examples)
        WRITTEN.write_text(worded(model), encoding="utf-8")
        print(f"{WRITTEN.relative_to(ROOT)}: {len(model.weights)} weights; now run python tools/build_data.py")


def read() -> Iterator[Example]:
    """The drafts of all pages that may be learnt from."""
    bench = set_up(settle())
    lexicon: Lexicon = load()
    for passage in (*news.corpus("development"), *news.passages("open"), *news.passages("open", of="press")):
        yield from _of_page(passage, bench, lexicon)


def _of_page(passage: news.Passage, bench: Bench, lexicon: Lexicon) -> Iterator[Example]:
    _, article = bench.read(
        passage.text.encode(), lexicon=lexicon, path=None, url=None, published=None, keep_comments=False
    )
    (sentences,) = bench.parse([article])
    linked = bench.link(article, sentences, bench.find(article, sentences, lexicon), lexicon)
    desk, quotes = _desk(article, sentences, linked, lexicon), find_quotes(article)
    marked = place(article, passage)
    for draft in find_drafts(desk, quotes, lexicon):
        yield Example(passage.name, traits_of(desk, quotes, draft), _is_marked(article.text, marked, draft))


def _is_marked(text: str, marked: Sequence[Attribution], draft: Draft) -> bool:
    source, cue, content = ([[s.start, s.end] for s in spans] for spans in (draft.source, draft.cue, draft.content))
    one, alike = Attribution(source, cue, content), Alignment(text, marked, [])
    return any(
        (alike.words(m.cue) & alike.words(cue) and alike.words(m.content) & alike.words(content))
        or alike.likeness(m, one) >= 0.5
        for m in marked
    )


def fit(examples: Sequence[Example]) -> Model:
    """The weights that make the examples likeliest, rare traits left out. Deterministic."""
    counted = Counter(t for e in examples for t in set(e.traits))
    names = sorted(t for t, n in counted.items() if n >= RAREST)
    place_of = {t: n for n, t in enumerate(names)}
    seen = np.zeros((len(examples), len(names) + 1))
    seen[:, -1] = 1
    for row, example in enumerate(examples):
        seen[row, [place_of[t] for t in example.traits if t in place_of]] = 1
    right = np.array([e.right for e in examples], dtype=float)
    weights, penalty = np.zeros(len(names) + 1), np.full(len(names) + 1, PENALTY)
    penalty[-1] = 0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (chance - right) + penalty * weights
        curve = (seen * (chance * (1 - chance))[:, None]).T @ seen + np.diag(penalty + 1e-6)
        weights -= np.linalg.solve(curve, slope)
    return Model(float(weights[-1]), {n: float(w) for n, w in zip(names, weights[:-1], strict=True)})


def tell(examples: Sequence[Example]) -> None:
    """What would be dropped on pages that were not learnt from."""
    pages = {p: n % FOLDS for n, p in enumerate(sorted({e.page for e in examples}))}
    right = wrong = 0
    for fold in range(FOLDS):
        model = fit([e for e in examples if pages[e.page] != fold])
        dropped = [e for e in examples if pages[e.page] == fold and model.chance(e.traits) < LEAST]
        right += sum(not e.right for e in dropped)
        wrong += sum(e.right for e in dropped)
    of = sum(not e.right for e in examples)
    print(f"{len(examples)} drafts, {of} of them no statements; dropped {right} of these and {wrong} others")


def worded(model: Model) -> str:
    """The model as data, weights to four places."""
    lines = [f"  {t!r}: {w:.4f}" for t, w in model.weights.items() if abs(w) >= 0.00005]
    return "\n".join(
        [
            "# How surely a draft is a statement: weights learnt by training/statements/train.py, summed with the bias",
            "# and put through the logistic function. A draft below `least` is dropped. Not to be edited by hand.",
            f"bias: {model.bias:.4f}",
            f"least: {LEAST}",
            "weights:",
            *lines,
            "",
        ]
    )


if __name__ == "__main__":
    main()
