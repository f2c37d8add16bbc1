"""Venues: the building or room that the clause of a frame names."""

from dragoman.reports.frames import Frame
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree


def put_venue(desk: Desk, tree: Tree, frame: Frame, scope: set[int], clause: set[int]) -> None:
    """Gives a frame the venue named in its own words or its clause, and the town of the venue where it has no place."""
    told = {t for t in clause | scope if not _elsewhere(tree, t, frame.token)}
    for place in desk.linked.places[frame.sentence]:
        if place.kind == "venue" and place.first in told:
            frame.venue = place.span
            if frame.place is None and place.place.country:
                frame.place, frame.place_spans = place.town or place.place, [place.span]
                frame.place_via = "the town of the venue" if place.town is not None else frame.place_via
            return
    for token in sorted(told):
        if _is_building(desk, tree, token) and tree.sentence.deps[token] == "pobj":
            prep = tree.sentence.heads[token]
            if tree.lower[prep] in ("in", "at") and _named_venue(tree, token):
                inside = sorted(t for t in tree.below(token) if _in_phrase(tree, t, token))
                last = next((t for t in reversed(inside) if tree.sentence.pos[t] != "PUNCT"), token)
                frame.venue = tree.sentence.span(_without_article(tree, inside[0]), last)
                return


def _elsewhere(tree: Tree, token: int, trigger: int) -> bool:
    """ "Flew to Accra, where she was received at the palace": in a clause on a place, in which the trigger is not."""
    for up in (token, *tree.up(token)):
        where = tree.is_verb(up) and any(tree.lower[t] == "where" for t in tree.kids(up, ("advmod",)))
        if where and trigger not in tree.below(up):
            return True
    return False


def _is_building(desk: Desk, tree: Tree, token: int) -> bool:
    """ "The palace", "the Hotel Bristol"."""
    named = [t for t in tree.kids(token, ("compound", "nmod")) if tree.sentence.words[t][:1].isupper()]
    ours = tree.sentence.pos[token] == "PROPN" and any(tree.lower[t] in desk.words.venues for t in named)
    return ours or tree.sentence.lemmas[token] in desk.words.venues


def _named_venue(tree: Tree, token: int) -> bool:
    """A venue is a building that is told apart: by a name or by whose it is."""
    return any(tree.sentence.pos[t] == "PROPN" for t in tree.below(token)) or bool(
        tree.kids(token, ("poss", "compound"))
    )


def _in_phrase(tree: Tree, token: int, noun: int) -> bool:
    while token != noun:
        if tree.sentence.deps[token] in ("relcl", "acl", "appos", "conj", "advcl"):
            return False
        token = tree.sentence.heads[token]
    return True


def _without_article(tree: Tree, token: int) -> int:
    return token + 1 if tree.lower[token] in ("the", "a", "an") else token
