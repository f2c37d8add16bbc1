"""Chaired: the sides of a contact as those who led it for them, or the body that called it.

"The consultations were co-chaired by Lao deputy minister X and her Danish counterpart, Y", "talks led by X on the
Latvian side and Y for Japan", "held under the co-chairmanship of X and Y": those named; an office alone tells nobody.
One chairman alone may be of neither side.
"""

from collections.abc import Iterator

from dragoman.model import Reference
from dragoman.reports.frames import Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree
from dragoman.reports.telling import is_body

FINITE = {("VBD",), ("VBZ",), ("VBP",)}
FOR = frozenset({"for", "from"})
NEAR = 4  # tokens of "on the Latvian side"


def chaired_by(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """Those who led the contact that a noun tells, where they are of two bodies or more; none elsewhere."""
    for token in range(len(tree.sentence)):
        at = _behind(desk, tree, token)
        if at and _is_of(desk, tree, noun, token):
            parties = list(_chairs(desk, tree, at))
            if len({p.actor for p in parties if p.actor}) > 1:
                return parties
    return []


def is_shared(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether a verb of leading has chairmen of two bodies, who mediate nothing; not where the sides are told too."""
    at = _behind(desk, tree, verb)
    led = tree.subject(verb)
    led = tree.sentence.heads[verb] if led is None else led
    if {tree.lower[c] for c in tree.kids(led, ("prep",))} & {"between", "among"}:
        return False
    return bool(at) and len({p.actor for p in _chairs(desk, tree, at) if p.actor}) > 1


def _behind(desk: Desk, tree: Tree, token: int) -> int:
    """The token behind "chaired by", "under the co-chairmanship of"; 0 elsewhere."""
    lemma, behind = tree.sentence.lemmas[token].removeprefix("co-"), tree.lower[token + 1 : token + 2]
    led = lemma in desk.words.led and tree.is_verb(token) and behind == ("by",)
    return token + 2 if led or (lemma in desk.words.chairmanships and behind == ("of",)) else 0


def _is_of(desk: Desk, tree: Tree, noun: int, token: int) -> bool:
    """Whether a noun is the contact that is led: its verb's subject, what its participle hangs on, or the last such
    noun before."""
    words, lemmas = desk.words, tree.sentence.lemmas
    told = [t for t in range(token) if lemmas[t] in words.nouns and tree.sentence.tags[t].startswith("N")]
    if not told or told[-1] != noun:
        return False
    led = tree.subject(token) if tree.is_verb(token) else None
    led = tree.sentence.heads[token] if led is None and tree.sentence.deps[token] in ("acl", "relcl") else led
    return led is None or lemmas[led] in words.nouns or lemmas[tree.meant(led)] in words.nouns


def _chairs(desk: Desk, tree: Tree, at: int) -> Iterator[Party]:
    """The people from a token on, each of the body whose side he is told to be on, else of his own."""
    rows = [r for r in desk.linked.references[tree.sentence.index] if r.first >= at]
    named = [r for r in rows if r.kind == "person" and not r.how]
    whole = any(tree.sentence.deps[t] == "auxpass" for t in tree.children[at - 2])
    last = at - 1
    for name in named:
        told = any(tree.is_verb(t) and tree.sentence.tags[t] != "VBN" for t in range(last + 1, name.first))
        if told or (whole and tree.sentence.tags[name.last + 1 : name.last + 2] in FINITE):
            return  # "was chaired by X and envoy Y spoke"
        party, side = desk.party_of(name.person, name.span), _side(desk, tree, name)
        if side is not None:
            party = Party(side.actors[0], (side.span, *party.spans), "on its side", party.persons)
        yield party
        last = name.last


def _side(desk: Desk, tree: Tree, name: Reference) -> Reference | None:
    """ "X on the Latvian side", "X for Japan": whose side is told right behind a name."""
    first = name.last + 1
    for body in desk.linked.references[tree.sentence.index]:
        if body.kind == "actor" and first < body.first <= first + NEAR and len(body.actors) == 1:
            between = tree.lower[first : body.first]
            on = between[0] == "on" and tree.lower[body.last + 1 : body.last + 2] == ("side",)
            if between in (("on", "the"), ("from", "the"), ("for", "the")) and (on or between[0] in FOR):
                return body
            if between in (("for",), ("from",)) and body.how == "name":
                return body
    return None


def convened_by(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "A conference organised by the WFP": an international body's own, where nobody else is told to meet there."""
    if tree.sentence.lemmas[noun] not in desk.words.assemblies or any(
        tree.lower[c] not in ("a", "an") for c in tree.kids(noun, ("det", "poss"))
    ):
        return []
    called = [c for c in tree.kids(noun, ("acl",)) if tree.sentence.lemmas[c] in desk.words.calling]
    agents = [p for c in called for t in tree.preps(c, {"by"}) for p in desk.parties(tree.sentence.index, t)]
    return [p for p in agents if is_body(desk, p.actor) and not p.persons]
