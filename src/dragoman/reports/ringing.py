"""Ringing: whether "called" tells a telephone call, and not what somebody is called or called for."""

from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree


def rings_up(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "Bush called Sharon on Monday", "called both presidents and urged them": somebody by somebody, and not names."""
    subject, index = tree.subject(verb), tree.sentence.index
    things = tree.kids(verb, ("dobj",))
    named = tree.kids(verb, ("oprd",))
    if not things and len(named) == 1 and any(p.persons for p in desk.parties(index, named[0])):
        things, named = named, []  # the parse has "called Prime Minister X" for calling somebody something
    others = [c for c in tree.kids(verb, ("xcomp", "ccomp")) if tree.sentence.tags[c] != "VB"]  # not "to thank him"
    if subject is None or tree.passive(verb) or len(things) != 1 or named or others or tree.kids(verb, ("prt",)):
        return False
    both = [[p for p in desk.parties(index, t) if p.persons or p.unnamed] for t in (subject, things[0])]
    pair = desk.is_pair(index, things[0]) and tree.lower[things[0]] not in ("them", "both")
    behind = things[0] + 1
    opens = tree.sentence.tags[behind] if behind < len(tree.sentence) else ""
    said = opens in ("DT", "JJ", "``", "VBN")  # "called him a liar"
    return bool(both[0]) and bool(both[1] or pair) and not said
