"""Pairs: the relation of a marked source and target, by lexicon, parse and model together."""

from collections.abc import Iterable

from dragoman.lexicon import Lexicon
from dragoman.model import Relation, Span
from dragoman.reports.acts import MODALITY, Acts, normal, status_of
from dragoman.reports.calibration import Calibration
from dragoman.reports.doings import Telling, tellings
from dragoman.reports.modes import Modes, words_by, words_near
from dragoman.reports.parties import Desk
from dragoman.reports.relation import Guess, relation_model

# How much likelier a type is that the words of the sentence tell: of both parties, of the source, of the target, of
# neither. Set on the development sentences: accuracy .812 without any, .821 with 4, 2, 1.5, .824 with these, .822 with
# 12, 4, 2; on our blind ones .694, .694, .703, .706.
TRUST = {(True, True): 8.0, (True, False): 3.0, (False, True): 2.0, (False, False): 1.0}
YIELDING = {"CONCEDE": "RETREAT", "RETREAT": "CONCEDE"}
NOTHING = 0.9  # probability of "none" from which the pair is said to do nothing


def relate_pair(desk: Desk, source: Span | None, target: Span | None, lexicon: Lexicon) -> Relation:
    """What the source does to the target in the desk's text, which is one sentence or a few."""
    text = desk.article.text
    guess = relation_model().guess(text, _pair(source), _pair(target), both=True)
    acts = lexicon.made(Acts)
    told = [t for tree in desk.trees for t in tellings(desk, tree, lexicon)]
    types, best = weigh(guess, acts, told, desk, source, target)
    score, kind = max((_with_twin(types, t), p, t) for t, p in types.items() if t != "none")[1:]
    if types.get("none", 0.0) >= NOTHING:
        return Relation(None, None, None, None, types["none"])
    telling, calibrated = best.get(kind), lexicon.made(Calibration)
    guessed = acts.blend(guess)
    review = (
        bool(best)
        and acts.trained(kind)
        and max((t for t in guessed if t != "none"), key=lambda t: guessed[t]) not in best
    )
    score = calibrated("pair_differing" if review else "pair_agreed" if telling else "pair_alone", score)
    if telling is not None:
        modality = MODALITY.get(telling.status, telling.status)
        tree = desk.trees[telling.sentence]
        near, by = words_near(tree, telling.match), words_by(tree, telling.heads)
        mode = lexicon.made(Modes).of(telling.match.act, telling.status, near, by)
        words = tuple(tree.sentence.span(t, t) for t in sorted(telling.match.evidence))
        return Relation(kind, telling.match.act, mode, modality, score, words, review)
    act, modality = acts.likeliest(guess, kind)
    return Relation(kind, act, lexicon.made(Modes).of(act, status_of(modality)), modality, score, (), review)


def weigh(
    guess: Guess,
    acts: Acts,
    told: Iterable[Telling],
    desk: Desk,
    source: Span | None,
    target: Span | None,
) -> tuple[dict[str, float], dict[str, Telling]]:
    """The probabilities of the types with what the words tell weighed in, and the telling that stands for each type."""
    types = acts.blend(guess)
    best: dict[str, tuple[float, Telling]] = {}
    for telling in told:
        kind = acts.code(telling.match.act, telling.status)[0]
        trust = TRUST[_meets(desk, telling, source, subject=True), _meets(desk, telling, target, subject=False)]
        if trust > best.get(kind, (1.0, telling))[0]:
            best[kind] = (trust, telling)
    for kind, (trust, _) in best.items():
        known = (
            types.get(kind, 0.0) if acts.trained(kind) else max(types.values())
        )  # of the user's own the words decide
        types[kind] = known * trust
    return normal(types), {kind: telling for kind, (_, telling) in best.items()}


def _with_twin(types: dict[str, float], kind: str) -> float:
    """What a type weighs against others: the two ways of yielding, in words and in deed, stand together."""
    return types[kind] + (types.get(YIELDING[kind], 0.0) if kind in YIELDING else 0.0)


def _meets(desk: Desk, telling: Telling, span: Span | None, *, subject: bool) -> bool:
    """Whether a marked span is the telling's source (or target): its words overlap, or it lies under its tokens."""
    if span is None:
        return False
    tree = desk.trees[telling.sentence]
    if any(d.span.overlaps(span) for d in (telling.sources if subject else telling.targets)):
        return True
    heads = [t for h in telling.heads for t in tree.conjuncts(h)] if subject else telling.match.recipients
    return any(span.overlaps(tree.sentence.span(t, t)) for t in heads)


def _pair(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)
