"""A set of pages scored: its figures, and how far they would waver with other pages of the same kind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import isnan, prod
from random import Random
from typing import NamedTuple

import msgspec

from scoring.answer import Answer
from scoring.clusters import Key, Pairs, contact_pairs, page_pairs
from scoring.figures import f1_of, figures
from scoring.pairing import pair
from scoring.tally import count_page

RESAMPLES, SEED = 1000, 20200220


class Result(NamedTuple):
    """Counts of each page, and for each kind of cluster the pairs marked and found."""

    counts: dict[str, Counter[str]]
    clusters: dict[str, tuple[Pairs, Pairs]]

    def total(self, pages: Mapping[str, int] | None = None) -> Counter[str]:
        """The counts of all pages, or of those given, each as many times as given."""
        n: Counter[str] = Counter()
        for id, times in (dict.fromkeys(self.counts, 1) if pages is None else pages).items():
            for name, count in self.counts[id].items():
                n[name] += times * count
        return n

    def figures(self, pages: Mapping[str, int] | None = None) -> dict[str, float]:
        """The figures of all pages, or of those given, each as many times as given."""
        found = figures(self.total(pages))
        for kind, (marked, seen) in self.clusters.items():
            p, r, f1 = f1_of(*(_size(pairs, pages) for pairs in (marked & seen, seen, marked)))
            found |= {"cluster_p": p, "cluster_r": r, "cluster_f1": f1} if kind == "cluster" else {f"{kind}_f1": f1}
        return found

    def intervals(self, *, resamples: int = RESAMPLES, seed: int = SEED) -> dict[str, tuple[float, float]]:
        """95 % of each figure over sets of as many pages drawn from these with replacement (bootstrap, percentiles).

        Draws in which a figure is over nothing are left out; a figure without any draw has no interval.
        """
        random, pages = Random(seed), sorted(self.counts)
        draws: dict[str, list[float]] = {}
        for _ in range(resamples):
            for name, value in self.figures(Counter(random.choices(pages, k=len(pages)))).items():
                draws.setdefault(name, []).append(value)
        kept = {name: sorted(v for v in values if not isnan(v)) for name, values in draws.items()}
        return {name: (_at(values, 0.025), _at(values, 0.975)) for name, values in kept.items() if values}


def score(marked: Mapping[str, Answer], found: Mapping[str, Answer]) -> Result:
    """Scores readings against marks, by page id; a page without a reading is a page where nothing was found."""
    counts: dict[str, Counter[str]] = {}
    told: dict[Key, str | None] = {}
    seen: dict[Key, str | None] = {}
    for id, page in marked.items():
        reading = found.get(id, Answer(id))
        pairs = pair(page.contacts, reading.contacts)
        counts[id] = count_page(page, reading, pairs)
        told |= {(id, i): contact.event for i, contact in enumerate(page.contacts)}
        seen |= {(id, i): reading.contacts[j].event for i, j in pairs}
    return Result(counts, _clusters(marked, found, told, seen))


def _clusters(
    marked: Mapping[str, Answer],
    found: Mapping[str, Answer],
    told: Mapping[Key, str | None],
    seen: Mapping[Key, str | None],
) -> dict[str, tuple[Pairs, Pairs]]:
    pages = page_pairs(page for page in marked.values() if page.contacts)
    readings = [found[id] for id in marked if id in found]
    clusters = {"cluster": (pages, page_pairs(r for r in readings if r.contacts or _has_twins(r)))}
    if any(seen.values()):
        for kind, visit in (("mentions", False), ("mentions_visit", True)):
            clusters[kind] = (contact_pairs(told, visit=visit), contact_pairs(seen, visit=visit))
    return clusters


def _has_twins(page: Answer) -> bool:
    return not isinstance(page.same_as, msgspec.UnsetType) and bool(page.same_as)


def _size(pairs: Pairs, pages: Mapping[str, int] | None) -> int:
    """How many pairs; drawn pages count their pairs as many times as both were drawn."""
    if pages is None:
        return len(pairs)
    return sum(prod(pages.get(page, 0) for page, _ in pair) for pair in pairs)


def _at(values: Sequence[float], share: float) -> float:
    return values[round(share * (len(values) - 1))]
