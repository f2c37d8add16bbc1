"""What each part of the coding of pairs does: the words alone, the model alone, both. `coding.py --ablation`.

The words alone answer with the type of the clause that has both parties, else of one that has the source, else of one
that has the target; where there is none they answer nothing.
"""

from collections.abc import Iterable

Offsets = tuple[int, int]
Pair = tuple[str, Offsets | None, Offsets | None, str]
WAYS = ("words alone", "model alone", "both")


def answered(pairs: Iterable[Pair]) -> tuple[list[str], dict[str, list[str]]]:
    """The gold of the pairs, and what each way answers; "none" for nothing."""
    from coding import fold

    gold: list[str] = []
    found: dict[str, list[str]] = {way: [] for way in WAYS}
    for text, source, target, kind in pairs:
        gold.append(kind)
        for way, answer in zip(WAYS, _answers(text, source or (0, 1), target), strict=True):
            found[way].append(fold(answer))
    return gold, found


def _answers(text: str, source: Offsets, target: Offsets | None) -> tuple[str, str, str]:
    from dragoman.model import Span
    from dragoman.pipeline.passage import _linked, made
    from dragoman.reports import _desk
    from dragoman.reports.acts import Acts
    from dragoman.reports.doings import tellings
    from dragoman.reports.pairs import relate_pair, weigh
    from dragoman.reports.relation import relation_model

    lexicon = made().lexicon
    if target is not None and source[0] < target[1] and target[0] < source[1]:
        return "none", "none", "none"
    desk, acts = _desk(*_linked(text, made(), None), lexicon), lexicon.made(Acts)
    spans = Span(*source), Span(*target) if target else None
    guess = relation_model().guess(text, source, target, both=True)
    told = [t for tree in desk.trees for t in tellings(desk, tree, lexicon)]
    plain = {kind: p for kind, p in acts.blend(guess).items() if kind != "none"}
    weighed, best = weigh(guess, acts, told, desk, *spans)
    trust = {kind: weighed.get(kind, 0.0) / max(plain.get(kind, 0.0), 1e-9) for kind in best}
    words = max(trust, key=lambda k: trust[k]) if trust else "none"
    return words, max(plain, key=lambda k: plain[k]), str(relate_pair(desk, *spans, lexicon).type)


def show() -> None:
    """Prints the table of `docs/explanation/coding.md`."""
    from coding import DEV, blind_pairs, classified, dev_pairs

    columns = {}
    for name, pairs in (("development", dev_pairs), ("our own, blind", blind_pairs)):
        if name == "development" and not DEV.exists():
            continue
        gold, found = answered(pairs())
        columns[name] = {way: classified(gold, rows) for way, rows in found.items()}
    print(f"| | {' | '.join(columns)} |\n|{' --- |' * (len(columns) + 1)}")
    for way in WAYS:
        cells = [f"{c[way]['macro_f1']:.3f} / {c[way]['accuracy']:.3f}" for c in columns.values()]
        print(f"| {way} | {' | '.join(cells)} |")
