"""Pairing: two people named behind a noun for both sides of a contact, one for each side.

"Their foreign ministers, X and Y, will discuss it", "the special representatives, X and Y, continued", "the deputy
ministers of the two countries, X and Y". Each goes to the side whose office he holds; what the words leave open goes by
the order in which the sides were told.
"""

from collections.abc import Iterator, Sequence

from dragoman.model import Span
from dragoman.reports.frames import Party
from dragoman.reports.group import Group
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

FAR = 3  # sentences behind a contact in which its two people may be named
REACH = 6  # tokens from the noun to the comma: "of the two countries"
GUESSED = "an office without its state"  # how the rules open that tell whose officer somebody is

Named = tuple[int, Span]


def pair_people(desk: Desk, groups: Sequence[Group]) -> None:
    """Gives each of two sides the one of two people named for both."""
    for tree in desk.trees:
        for first, second in _named(desk, tree):
            group = _told(groups, tree.sentence.index)
            sides = [p for p in group.parties if p.actor] if group is not None else []
            if len(sides) == 2:
                _share(desk, sides, first, second)


def _named(desk: Desk, tree: Tree) -> Iterator[tuple[Named, Named]]:
    """The two people behind a plural noun that stands for both sides."""
    index = tree.sentence.index
    for token in range(tree.opening, len(tree.sentence) - REACH):
        if not (tree.sentence.tags[token] == "NNS" and desk.is_pair(index, token)):
            continue
        comma = next((t for t in range(token + 1, token + REACH) if tree.lower[t] == ","), -1)
        between = range(token + 1, comma)
        if comma < 0 or any(tree.sentence.pos[t] not in ("ADP", "DET", "NUM", "NOUN") for t in between):
            continue
        rows = [p.persons[0] for p in desk.row(index, comma + 1)]
        if len(rows) == 2:
            yield rows[0], rows[1]


def _told(groups: Sequence[Group], sentence: int) -> Group | None:
    """The contact told in this sentence, else the last one before it."""
    near = [g for g in groups if any(0 <= sentence - f.sentence <= FAR and not f.headline for f in g.frames)]
    return max(near, key=lambda g: max(f.sentence for f in g.frames if f.sentence <= sentence), default=None)


def _share(desk: Desk, sides: Sequence[Party], first: Named, second: Named) -> None:
    """Puts each on a side: its own where the page tells it, else the one that is left, in order."""
    actors = [s.actor for s in sides]
    one, other = (_body(desk, n) for n in (first, second))
    if not {one, other} <= {"", *actors}:
        return  # of others: "the two guarantors, X and Y"
    turned = one == actors[1] or other == actors[0]
    if turned and (one == actors[0] or other == actors[1]):
        return  # both of one side
    rows = (second, first) if turned else (first, second)
    for side, mine, theirs in zip(sides, rows, reversed(rows), strict=True):
        side.persons = [row for row in side.persons if row[0] != theirs[0]]
        if mine[0] not in {i for i, _ in side.persons}:
            side.persons = [*side.persons, mine]


def _body(desk: Desk, named: Named) -> str:
    """Whom somebody stands for by the words or the who's who; "" where a rule only guessed it."""
    person = desk.linked.people[named[0]]
    return "" if (person.actor_via or "").startswith(GUESSED) else person.actor
