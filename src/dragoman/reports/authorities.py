"""Authorities: those of a place whom somebody from abroad meets there, told without their state."""

from dragoman.reports.destinations import state_of
from dragoman.reports.frames import Frame, Party
from dragoman.reports.otherside import partners_of
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

OF_PLACE = "the authorities of the place"
WHOSE = ("prep", "poss", "relcl", "acl", "conj", "appos")


def meet_authorities(desk: Desk, frame: Frame) -> None:
    """ "In Harare she met government officials", "held talks with the authorities in Suva": the state of the place is a
    side, where it is abroad to whoever meets them."""
    alone = [p for p in frame.parties if p.actor]
    ours = desk.linked.actors.get(alone[0].actor) if len(alone) == 1 else None
    if frame.form != "meeting" or frame.pair or frame.host or ours is None or ours.kind not in ("state", "igo"):
        return
    tree = desk.trees[frame.sentence]
    met = next((t for t in _ends(desk, tree, frame.token) if _is_of_place(desk, tree, t)), None)
    if met is not None and frame.place is None:
        _put_where(desk, tree, frame, met)
    if met is None or frame.place is None or not frame.place.country or frame.place.country in ours.home:
        return
    state = state_of(desk, frame.place.country)
    span = tree.sentence.span(min([*tree.kids(met, ("amod", "compound")), met]), met)
    unnamed = [span] if tree.sentence.lemmas[met] not in desk.words.authorities else []
    frame.parties = [*frame.parties, Party(state, (span,), OF_PLACE, unnamed=unnamed, bare=not unnamed)]
    frame.lacking = False


def _put_where(desk: Desk, tree: Tree, frame: Frame, met: int) -> None:
    """ "Met local officials in Nairobi": where they are."""
    towns = (p for t in tree.preps(met, {"in", "at"}) for p in desk.linked.places[frame.sentence] if p.last == t)
    if (there := next(towns, None)) is not None:
        frame.place, frame.place_spans, frame.place_kind = there.place, [there.span], there.kind


def _ends(desk: Desk, tree: Tree, token: int) -> list[int]:
    if not tree.is_verb(token):
        return partners_of(desk, tree, token, "meeting")
    return [*tree.kids(token, OBJECTS), *tree.preps(token, {"with"})]


def _is_of_place(desk: Desk, tree: Tree, token: int) -> bool:
    """ "The authorities", "local officials"; not "community leaders", "officials of the bank", nor officials alone,
    who may be anybody's."""
    if desk.reference(tree.sentence.index, token) is not None or any(
        tree.sentence.deps[c] in WHOSE and not _says_where(desk, tree, c) for c in tree.children[token]
    ):
        return False
    beside = [tree.lower[c] for c in tree.kids(token, ("amod", "compound", "nmod"))]
    there = any(tree.lower[c] == "there" for c in tree.kids(token, ("advmod",)))
    if not set(beside) <= desk.words.of_place | desk.words.high:
        return False
    if tree.sentence.lemmas[token] in desk.words.authorities:
        return True
    return tree.sentence.lemmas[token] in desk.words.officials and (bool(set(beside) & desk.words.of_place) or there)


def _says_where(desk: Desk, tree: Tree, prep: int) -> bool:
    return tree.sentence.deps[prep] == "prep" and tree.lower[prep] in ("in", "at", "on", "during", "about", "over")
