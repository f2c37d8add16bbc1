"""Judging: lexicon and model on one deed. Where they agree it stands; where not, for review, or it falls.

The model is asked for each deed that the words tell, and for clauses between two actors whose verb no list holds.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import Span
from dragoman.reports.acts import Acts, normal, status_of
from dragoman.reports.doers import Doer, DoerWords, doers
from dragoman.reports.doings import NEAR, Telling
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.patterns import Match
from dragoman.reports.relation import Guess, relation_model
from dragoman.reports.syntax import OBJECTS, SUBJECTS, Tree
from dragoman.reports.unreal import unreal

# How much likelier a type is that the words tell, with both parties and with the source only.
TRUST, TRUST_ALONE = 4.0, 2.0
LEAST = 0.19  # what the lexicon's type must reach, weighed
OTHERWISE = 0.75  # what another type must reach to take its place
BOUND = 2  # the weight of a pattern with its object, which stands for review whatever the model says
UNTRAINED = 0.5  # the score of a type that the model was not trained on
TOWARDS = ("against", "at", "to", "with", "toward", "towards", "for")  # "formed committees on the PLO": a topic
SURE = 0.8  # what a type must reach that no word tells


class Verdict(msgspec.Struct, frozen=True):
    """A deed that stands. `type`: PLOVER's; `review`: lexicon and model differ, or the model alone tells."""

    telling: Telling
    type: str
    score: float
    review: bool


def judge(desk: Desk, tree: Tree, telling: Telling, lexicon: Lexicon) -> Verdict | None:
    """The verdict on a deed that the words tell, None where the model sees nothing of the kind."""
    acts = lexicon.made(Acts)
    told = acts.code(telling.match.act, telling.status)[0]
    if not acts.trained(told):
        return Verdict(telling, told, UNTRAINED, False)  # a type of the user's own ontology
    guess = guess_of(desk, tree, telling.sources[0].span, _target(tree, telling))
    types = acts.blend(guess)
    types[told] = types.get(told, 0.0) * (TRUST if telling.targets else TRUST_ALONE)
    types = normal(types)
    best = max((t for t in types if t != "none"), key=lambda t: types[t])
    if telling.targets and best != told and types[best] >= OTHERWISE:
        return Verdict(_as_guessed(telling, guess, acts, best), best, types[best], True)
    if types[told] < LEAST:
        bound = telling.targets and telling.match.weight >= BOUND
        return Verdict(telling, told, LEAST, True) if bound else None
    return Verdict(telling, told, types[told], best != told)


def unworded(desk: Desk, tree: Tree, taken: set[int], lexicon: Lexicon, *, consult: bool) -> Iterator[Verdict]:
    """Deeds between two actors of the record whose verb no list holds, where the model is sure.

    `taken`: tokens that tell a deed already. `consult`: those of type CONSULT too; without, the model is not asked of
    verbs that only a contact can be told with.
    """
    words, acts = lexicon.made(DoerWords), lexicon.made(Acts)
    for verb in range(len(tree.sentence)) if _has_two(desk, tree) else ():
        if tree.sentence.pos[verb] != "VERB" or verb in taken:
            continue
        if tree.sentence.lemmas[verb] in desk.words.reporting or tree.sentence.lemmas[verb] in words.quiet:
            continue
        deeds = _may_tell(desk, tree, verb)
        if not (deeds or consult):
            continue
        source, target = _pair(desk, tree, verb, words, near=NEAR if consult else TOWARDS)
        if source is None or target is None or source.actor == target.actor:
            continue
        if modality(tree, verb, desk.words).status == "none" or unreal(tree, verb, words):
            continue  # told as not happening
        guess = guess_of(desk, tree, source.span, target.span)
        types = acts.blend(guess)
        best = max(types, key=lambda t: types[t])
        if best == "none" or types[best] < SURE:
            continue
        act, mood = acts.likeliest(guess, best)
        if not (deeds or acts.consults(act)):
            continue
        match = Match(act, verb, (verb,), (), -1, False, 0)
        telling = Telling(match, tree.sentence.index, status_of(mood), (verb,), (source,), (target,))
        yield Verdict(telling, best, types[best], True)


def _has_two(desk: Desk, tree: Tree) -> bool:
    """Whether two actors may stand in the sentence at all."""
    return len(desk.linked.references[tree.sentence.index]) > 1


def _may_tell(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether a verb by itself may tell a deed: none that a contact is told with ("went to Moscow to sign"), none that
    describes a noun ("the president, who leads Zanu PF"). Of 13 that such verbs told on open pages nine were wrong."""
    lemma = tree.sentence.lemmas[verb]
    if lemma in desk.words.verbs or lemma in desk.words.light | desk.words.led | desk.words.motion:
        return False
    dep = tree.sentence.deps[verb]
    return dep not in ("relcl", "acl") and (dep in ("conj", "xcomp") or bool(tree.kids(verb, SUBJECTS)))


def _target(tree: Tree, telling: Telling) -> Span | None:
    """The words of the target to mark: its whole phrase, "a Syrian base", rather than the actor in it."""
    if not telling.targets:
        return None
    span = telling.targets[0].span
    for token in telling.match.recipients:
        below = [t for t in tree.below(token) if t <= token and tree.sentence.pos[t] not in ("DET", "PUNCT")]
        phrase = tree.sentence.span(min(below, default=token), token)
        if phrase.covers(span):
            return phrase
    return span


def guess_of(desk: Desk, tree: Tree, source: Span, target: Span | None) -> Guess:
    """The model's guess on two spans of one sentence."""
    start, end = tree.sentence.start, tree.sentence.end
    spans = [None if s is None or not start <= s.start < s.end <= end else s for s in (source, target)]
    if spans[0] is not None and spans[1] is not None and spans[0].overlaps(spans[1]):
        spans[1] = None
    pairs = [None if s is None else (s.start - start, s.end - start) for s in spans]
    return relation_model().guess(desk.article.text[start:end], pairs[0], pairs[1])


def _as_guessed(telling: Telling, guess: Guess, acts: Acts, kind: str) -> Telling:
    act, modality = acts.likeliest(guess, kind)
    match = msgspec.structs.replace(telling.match, act=act)
    sources, targets = telling.sources, telling.targets
    if acts.mutual(act) and len(sources) > 1 and not any(d.code or d.actor or d.person >= 0 for d in targets):
        sources, targets = sources[:1], sources[1:]
    return msgspec.structs.replace(telling, match=match, status=status_of(modality), sources=sources, targets=targets)


def _pair(
    desk: Desk, tree: Tree, verb: int, words: DoerWords, *, near: Sequence[str]
) -> tuple[Doer | None, Doer | None]:
    """Subject and object of a clause where both are actors of the record."""
    index, subject = tree.sentence.index, tree.subject(verb)
    if subject is None:
        return None, None
    agents = [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))]
    others = [*tree.kids(verb, OBJECTS), *(t for p in near for t in tree.preps(verb, {p}))]
    left, right = (agents, [subject]) if tree.passive(verb) else ([subject], others)
    pair = []
    for tokens in (left, right):
        found = (d for t in tokens for d in doers(desk, index, t, words) if d.actor)
        pair.append(next(found, None))
    return pair[0], pair[1]
