"""Doings: what one sentence tells of deeds. The lexicon finds the act, the parse its parties, the words above it its
modality."""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.reports.acts import Acts
from dragoman.reports.bidding import asked_by, bidden, granted
from dragoman.reports.doers import Doer, DoerWords, adjective, doers
from dragoman.reports.fitting import actors_fit, recipients_fit
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.patterns import DeedWords, Match, objects_of
from dragoman.reports.syntax import Tree
from dragoman.reports.unreal import unreal

STATUS = {
    "held": "done",
    "planned": "promised",
    "called_for": "called_for",
    "refused": "refused",
    "cancelled": "refused",
    "denied": "denied",
}
MISREAD = ("advmod", "npadvmod", "dep", "nmod", "compound", "intj", "amod")
ASIDE = ("against", "on", "to", "with", "toward", "towards", "from", "over", "for")
WHERE = ("in", "at", "near", "outside")
NEAR = ("against", "on", "at", "to", "with", "toward", "towards", "from", "over", "in", "into", "for")


class Telling(msgspec.Struct, frozen=True):
    """A deed in one sentence, before it is written down. `tokens`: what settles its status; `heads`: those that head
    the phrases of whoever does it."""

    match: Match
    sentence: int
    status: str
    tokens: tuple[int, ...]
    sources: tuple[Doer, ...]
    targets: tuple[Doer, ...]
    heads: tuple[int, ...] = ()


def tellings(desk: Desk, tree: Tree, lexicon: Lexicon, *, headline: bool = False) -> list[Telling]:
    """The deeds of one sentence, with whoever does them and whom they are done to, in order.

    What only says the modality of another deed ("agreed" in "agreed to free them") is none of its own.
    """
    words, acts = lexicon.made(DoerWords), lexicon.made(Acts)
    rows = []
    for match in lexicon.made(DeedWords).find(tree):
        mood = modality(tree, match.token, desk.words, headline=headline)
        if mood.status == "none" or unreal(tree, match.token, words):
            continue
        status, settling = STATUS[mood.status], mood.tokens
        if status == "done" and (verb := asked_by(tree, match.token, words)) is not None:
            status, settling = "called_for", (verb,)
        if status == "called_for" and settling and granted(tree, settling[0], words):
            continue  # what is told is the granting
        consented = any(tree.sentence.lemmas[t] in words.consenting for t in settling)
        if status == "promised" and acts.hostile(match.act) and not consented:
            status = "threatened"
        heads = _nominal_source(desk, tree, match, words) if match.noun else _verbal_source(tree, match.token, words)
        if not heads and match.bound >= 0 and tree.passive(match.token):
            heads = _nominal_source(desk, tree, msgspec.structs.replace(match, token=match.bound), words)
        if not heads and not match.noun:
            heads = _misread_subject(desk, tree, match.token)
        match = msgspec.structs.replace(match, act=acts.by_doer(match.act, [tree.sentence.lemmas[t] for t in heads]))
        asked = settling if status == "called_for" else ()
        sources, targets = parties(desk, tree, match, heads, words, acts, asked=asked)
        sources, targets = actors_fit(sources, match.act, acts), recipients_fit(targets, match.act, acts)
        told = any(
            d.code or d.actor or d.person >= 0 for d in targets
        )  # "agreed to exchange prisoners": with each other
        if not told and len(sources) > 1 and (acts.mutual(match.act) or consented):
            sources, targets = sources[:1], sources[1:]
        if not targets and (
            match.noun or (match.weight <= 1 and tree.sentence.lemmas[match.token] in words.commanding)
        ):
            continue  # "the funding", "ordered construction to begin": the word alone says too little
        rows.append(Telling(match, tree.sentence.index, status, settling, tuple(sources), tuple(targets), tuple(heads)))
    above = {t for row in rows if row.sources for t in row.tokens if t != row.match.token}
    return [row for row in rows if row.match.token not in above]


def parties(
    desk: Desk,
    tree: Tree,
    match: Match,
    heads: Sequence[int],
    words: DoerWords,
    acts: Acts,
    *,
    asked: Sequence[int] = (),
) -> tuple[list[Doer], list[Doer]]:
    """Who does a deed and whom it is done to. Who asks for a deed is the actor of the asking.

    `asked`: the words that ask for it.
    """
    index, verb, means = tree.sentence.index, match.token, acts.by_means(match.act)
    sources = [d for t in heads for d in (doers(desk, index, t, words) or adjective(desk, tree, t, words))]
    own = objects_of(tree, verb) if means else []  # "moved troops", "called up reservists"
    targets = [d for t in match.recipients if t not in own for d in doers(desk, index, tree.meant(t), words)]
    if match.bound >= 0 and not means and (not targets or _only_where(tree, match, targets)):
        whose = [d for d in doers(desk, index, match.bound, words) if d not in sources]
        targets = _others(whose, sources) if targets and any(d.code for d in _others(whose, sources)) else targets
    if not targets and match.bound >= 0 and not means:
        targets = [d for d in doers(desk, index, match.bound, words) if d not in sources]
    if not targets:  # "Chad and Niger met in Oslo": of two who do it together the place is none
        placeless = acts.placeless(match.act) or (acts.mutual(match.act) and len(sources) > 1)
        targets = _loose(desk, tree, match, words, placeless=placeless) or _charged(desk, tree, match, words, sources)
    if asked:
        asking = [d for t in _asker(tree, asked[0], verb) for d in doers(desk, index, t, words)]
        if asking != sources:  # of an asking whose actor is not told ("Israel was urged to"), no other is
            return asking, _others(sources, asking) or _others(targets, asking)
    return sources, _others(targets, sources)


def _only_where(tree: Tree, match: Match, targets: Sequence[Doer]) -> bool:
    """ "Stormed the French embassy in Ouagadougou": behind the last preposition stands where it was done."""
    preps = (tree.sentence.heads[t] for t in match.recipients)
    return bool(targets) and all(tree.lower[p] in WHERE and tree.sentence.heads[p] == match.bound for p in preps)


def _others(some: Sequence[Doer], than: Sequence[Doer]) -> list[Doer]:
    """Those of some who are not among the others."""
    known = {(d.actor, d.person) for d in than if d.actor or d.person >= 0}
    return [d for d in some if (d.actor, d.person) not in known and d not in than]


def _verbal_source(tree: Tree, verb: int, words: DoerWords) -> list[int]:
    if (told := bidden(tree, verb, words)) is not None and not tree.passive(verb):
        return [told]
    if tree.passive(verb):
        return [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))] or tree.preps(verb, {"by"})
    subject = tree.subject(verb)
    return [] if subject is None else [subject]


def _misread_subject(desk: Desk, tree: Tree, verb: int) -> list[int]:
    """ "Vanuatu on Monday recognised Abkhazia": a name before a finite verb without a subject, taken for an adverb."""
    if tree.sentence.tags[verb] not in ("VBD", "VBZ", "VBP") or tree.passive(verb):
        return []
    before = [t for t in tree.kids(verb, MISREAD) if t < verb and tree.sentence.pos[t] == "PROPN"]
    return [t for t in before if desk.reference(tree.sentence.index, t) is not None][:1]


def _nominal_source(desk: Desk, tree: Tree, match: Match, words: DoerWords) -> list[int]:
    """ "Israel's raid on", "a raid by Israeli jets on", "talks between", "X launched a raid on"."""
    noun = match.token
    own = [*tree.kids(noun, ("poss",)), *tree.preps(noun, {"by", "from", "between"})]
    if own:
        return own
    described = tree.kids(noun, ("compound", "nmod", "amod"))
    named = [t for t in described if desk.reference(tree.sentence.index, t) is not None]
    if named:
        return named
    verb = tree.verb_above(noun)
    if verb is None or tree.sentence.lemmas[verb] not in words.light or tree.passive(verb):
        return []
    subject = tree.subject(verb)
    return [] if subject is None else [subject]


def _asker(tree: Tree, asking: int, deed: int) -> list[int]:
    """The subject of the word that asks, else of what stands above the deed."""
    first = [asking] if tree.is_verb(asking) and asking != deed else []
    for above in (*first, *tree.up(deed)):
        if tree.is_verb(above) and (subject := tree.subject(above)) is not None and not tree.passive(above):
            return [subject]
    return []


def _charged(desk: Desk, tree: Tree, match: Match, words: DoerWords, sources: Sequence[Doer]) -> list[Doer]:
    """ "complained that Harare had jailed them": of a charge in a clause of its own, whoever that clause has do it."""
    if match.act not in words.charging:
        return []
    clauses = tree.kids(match.token, ("ccomp",))
    subjects = [t for clause in clauses if not tree.passive(clause) for t in tree.kids(clause, ("nsubj",))]
    found = [d for t in subjects for d in doers(desk, tree.sentence.index, t, words) if d.actor]
    return _others(found, sources)


def _loose(desk: Desk, tree: Tree, match: Match, words: DoerWords, *, placeless: bool) -> list[Doer]:
    """ "freed three engineers from Turkey", "staged a march in front of the US embassy": whoever stands beside.

    `placeless`: not who stands behind "in": "signed in Ankara", "in the presence of the minister".
    """
    index = tree.sentence.index
    for prep in ASIDE if placeless else NEAR:
        for target in tree.preps(match.token, {prep}):
            found = [d for d in doers(desk, index, target, words) if d.actor or d.person >= 0 or d.sector]
            if found:
                return found
    return []
