"""Takes: the content that the parse gives a cue verb, as tokens."""

import msgspec

from dragoman.reports.attribution import Cue
from dragoman.reports.syntax import Tree

INTERRUPTED = ("parataxis", "ccomp", "advcl", "dep", "conj")
RELATIVE = frozenset({"WDT", "WP", "WP$"})
COMPLEMENT = ("oprd", "xcomp", "acomp", "attr", "ccomp")


class Taken(msgspec.Struct, frozen=True):
    """Content tokens, prepositions that belong to the cue, the audience's token; `bare`: a noun phrase, no clause."""

    content: frozenset[int]
    cue: tuple[int, ...] = ()
    audience: int | None = None
    bare: bool = False


def taken(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """The content of an active verb: small clause, clause, infinitive, prepositional object, object, or the clause it
    interrupts. None where the parse gives none: then only a quotation can."""
    ways = (_small, _clause, _infinitive, _toward, _interrupted, _prepositional, _object)
    return next((found for way in ways if (found := way(tree, verb, cue)) is not None), None)


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb is a "to" infinitive."""
    return any(tree.sentence.tags[t] == "TO" for t in tree.kids(verb, ("aux", "mark")))


def wh_object(tree: Tree, verb: int) -> int | None:
    """ "what diplomats called", "whom they blamed": the relative pronoun before the verb that is its object."""
    for kid in tree.kids(verb, ("dobj", "pobj", "attr", "oprd", "dative", "nsubj")):
        if kid < verb and tree.sentence.tags[kid] in RELATIVE and (tree.sentence.deps[kid] != "nsubj" or _has_other(tree, verb, kid)):
            return kid
    return None


def _has_other(tree: Tree, verb: int, subject: int) -> bool:
    return any(k != subject for k in tree.kids(verb, ("nsubj",)))


def _clause(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    if "clause" not in cue.takes:
        return None
    for clause in tree.kids(verb, ("ccomp", "csubj")):
        if is_infinitive(tree, clause) or _cuts(tree, clause, verb):
            continue
        if tree.sentence.tags[clause] == "VBG" and not tree.kids(clause, ("aux", "mark")) and not tree.kids(clause, ("nsubj",)):
            continue
        return Taken(frozenset(_clauses(tree, verb, clause)), audience=_object_audience(tree, verb, cue))
    return None


def _cuts(tree: Tree, clause: int, verb: int) -> bool:
    """A clause labelled as the verb's content that has the verb inside it."""
    return clause == verb


def _clauses(tree: Tree, verb: int, clause: int) -> set[int]:
    """The clause, and what hangs on the cue instead of on it: an opening adverbial, a closing one without a comma."""
    content = tree.below(clause)
    if clause > verb:
        return content | _tail(tree, verb, content)
    return content | _front(tree, verb, content)


def _tail(tree: Tree, verb: int, content: set[int]) -> set[int]:
    tail: set[int] = set()
    last = max(content)
    for kid in tree.children[verb]:
        if kid > last and tree.sentence.deps[kid] in ("prep", "advcl", "npadvmod", "advmod"):
            below = tree.below(kid)
            if min(below) == last + 1 and not _agent_clause(tree, kid):
                tail |= below
                last = max(below)
    return tail


def _agent_clause(tree: Tree, token: int) -> bool:
    """ "according to": another statement's cue."""
    return tree.lower[token] in ("according", "per")


def _front(tree: Tree, verb: int, content: set[int]) -> set[int]:
    front: set[int] = set()
    first = min(content)
    for kid in tree.children[verb]:
        if kid < first and tree.sentence.deps[kid] in ("prep", "advcl", "npadvmod", "advmod", "nsubj", "ccomp", "dep"):
            front |= tree.below(kid)
    return front


def _infinitive(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    if not cue.takes & {"infinitive", "persons"}:
        return None
    for kid in tree.kids(verb, ("xcomp", "ccomp", "advcl")):
        if kid < verb or not is_infinitive(tree, kid):
            continue
        subject = tree.kids(kid, ("nsubj", "nsubjpass"))
        objects = tree.kids(verb, ("dobj", "dative"))
        if "persons" in cue.takes and (subject or objects):
            audience = subject[0] if subject else objects[0]
            return Taken(frozenset(tree.below(kid) - tree.below(audience)), audience=audience)
        if tree.sentence.deps[kid] == "advcl" or "infinitive" not in cue.takes:
            continue
        return Taken(frozenset(tree.below(kid)))
    if "persons" not in cue.takes:
        return None
    return _infinitive_of_object(tree, verb)


def _infinitive_of_object(tree: Tree, verb: int) -> Taken | None:
    """ "ordered [the army to leave]", parsed as a noun with an infinitive."""
    for noun in tree.kids(verb, ("dobj",)):
        for kid in tree.kids(noun, ("acl", "relcl")):
            if is_infinitive(tree, kid):
                return Taken(frozenset(tree.below(kid)), audience=noun)
    return None


def _toward(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "called on Israel to stop": the audience behind the preposition, the infinitive as content."""
    for prep in tree.kids(verb, ("prep", "prt")):
        if tree.lower[prep] not in cue.toward:
            continue
        for noun in tree.kids(prep, ("pobj",)):
            kids = [*tree.kids(noun, ("acl", "relcl")), *tree.kids(prep, ("pcomp",)), *tree.kids(verb, ("xcomp", "advcl"))]
            for kid in kids:
                if kid > noun and is_infinitive(tree, kid):
                    return Taken(frozenset(tree.below(kid)), (prep,), noun)
    return None


def _small(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "called it an insult", "described the mood as serious": the object and what it is called."""
    if "small" not in cue.takes:
        return None
    content: set[int] = set()
    named = False
    for kid in tree.children[verb]:
        dep = tree.sentence.deps[kid]
        if dep in COMPLEMENT and kid > verb and not is_infinitive(tree, kid) and not tree.kids(kid, ("mark",)):
            named = True
            content |= tree.below(kid)
        elif dep == "prep" and tree.lower[kid] == "as":
            named = True
            content |= tree.below(kid)
        elif dep in ("dobj", "dative") and kid > verb:
            content |= tree.below(kid)
            named = named or len(tree.kids(verb, ("dobj", "dative"))) > 1
    wh = wh_object(tree, verb)
    if wh is not None and content:
        return Taken(frozenset(content | {wh}))
    return Taken(frozenset(content)) if named and content else None


def _prepositional(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    for prep in tree.kids(verb, ("prep", "prt", "dative", "advmod")):
        if prep > verb and tree.lower[prep] in cue.prepositions:
            content: set[int] = set()
            for kid in tree.children[prep]:
                content |= tree.below(kid)
            if tree.sentence.deps[prep] in ("prt", "advmod") and not content:
                for kid in tree.kids(verb, ("dobj",)):
                    content |= tree.below(kid)
            if content and max(content) > prep:
                return Taken(frozenset(content), (prep,), bare=True)
    return None


def _object(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    if not cue.takes & {"object"}:
        return None
    wh = wh_object(tree, verb)
    objects = [k for k in tree.kids(verb, ("dobj", "oprd")) if k > verb]
    objects += [k for k in tree.kids(verb, ("xcomp", "pcomp", "ccomp")) if k > verb and tree.sentence.tags[k] == "VBG"]
    objects += [k for k in tree.kids(verb, ("ccomp",)) if k > verb and is_infinitive(tree, k)]
    rest: set[int] = set()
    for prep in tree.kids(verb, ("prep", "dative")):
        if prep > verb and tree.lower[prep] in cue.openers:
            rest |= tree.below(prep)
    if wh is not None and not objects:
        return Taken(frozenset({wh} | rest), bare=True) if rest else None
    if not objects:
        return None
    content = set(rest)
    for one in objects:
        content |= tree.below(one)
    return Taken(frozenset(content), bare=True)


def _interrupted(tree: Tree, verb: int, cue: Cue) -> Taken | None:
    """ "Russia, he explained, is ready": the clause above, where the cue stands in it as an aside."""
    if "clause" not in cue.takes or tree.sentence.deps[verb] not in INTERRUPTED:
        return None
    above = tree.sentence.heads[verb]
    if above == verb or not tree.kids(verb, ("nsubj", "nsubjpass")):
        return None
    own = tree.below(verb)
    first, last = min(own), max(own)
    if not _fenced(tree, first, last):
        return None
    return Taken(frozenset(tree.below(above) - own))


def _fenced(tree: Tree, first: int, last: int) -> bool:
    """Whether commas or dashes set a stretch off, or it ends the sentence behind one."""
    marks = (",", "--", "—", "–", "-")
    before = first > 0 and (tree.lower[first - 1] in marks or tree.lower[first] in marks)
    n = len(tree.sentence)
    after = last + 1 >= n or tree.lower[last + 1] in (*marks, ".", ":", '"', "”") or tree.lower[last] in marks
    return before and after


def _object_audience(tree: Tree, verb: int, cue: Cue) -> int | None:
    if "audience" not in cue.takes and "persons" not in cue.takes:
        return None
    return next((k for k in tree.kids(verb, ("dobj", "dative")) if k > verb and tree.sentence.pos[k] != "ADP"), None)
