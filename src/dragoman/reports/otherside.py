"""The other side of a noun that tells a contact: whom "with" means, wherever the parse hangs it."""

from collections.abc import Collection

from dragoman.reports.mediation import as_host
from dragoman.reports.occasions import held_in
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

OTHER_TIME = frozenset({"before", "after", "following"})
BETWEEN = frozenset({"between", "among", "involving", "amongst"})
ABOUT = frozenset({"on", "about", "over"})
WITH_WORDS = {"letter": {"to", "from", "with"}, "phone": {"to", "from", "with"}}


def partners_of(desk: Desk, tree: Tree, noun: int, form: str) -> list[int]:
    """The tokens of those with whom a contact is told: "talks with X", "called on X", "held talks on trade with X"."""
    words = (
        WITH_WORDS.get(form, {"with"})
        if tree.sentence.lemmas[noun] not in ("call", "credential") or form == "phone"
        else {"with", "on", "to"}
    )
    how = [t for t in tree.preps(noun, {"in", "at", "on"}) if tree.sentence.lemmas[t] in desk.words.formats]
    if tree.sentence.deps[noun] == "nsubj":  # "talks were underway with Chad"
        how += tree.kids(tree.sentence.heads[noun], ("acomp",))
    held = held_in(tree, noun, desk.words)
    how += [held] if held is not None else []
    found = [t for n in (noun, *how) for t in tree.preps(n, words) if not as_host(desk, tree, t)]
    above = tree.sentence.heads[noun]
    if not found and above != noun:
        verb = tree.verb_above(noun)
        own = desk.words.verbs.get(tree.sentence.lemmas[verb]) if verb is not None else None
        other = tree.sentence.deps[noun] == "pobj" and tree.lower[above] in OTHER_TIME
        beside = other and own is not None and "with" in own.preps  # "before the summit he met with"
        if verb is not None and tree.sentence.deps[noun] in (*OBJECTS, "nsubjpass", "pobj") and not beside:
            joint = (
                form == "letter" and tree.sentence.lemmas[verb] != "exchange"
            )  # "a letter signed with X": its writers
            found = [t for t in tree.preps(verb, set(words) - {"with"} if joint else words) if t > noun]
    return (
        found or _with_behind(tree, noun, words) or _beside_ranks(desk, tree, noun) or _beside_matter(desk, tree, noun)
    )


def _beside_ranks(desk: Desk, tree: Tree, noun: int) -> list[int]:
    """ "Proposed a meeting of foreign ministers with Sudan": the parse hangs the other side on the ranks."""
    ranks = [t for t in tree.preps(noun, {"of"}) if not any(p.actor for p in desk.parties(tree.sentence.index, t))]
    return [t for rank in ranks for t in tree.preps(rank, {"with"})]


def _beside_matter(desk: Desk, tree: Tree, noun: int) -> list[int]:
    """ "Held talks on fishing rights with Norway": the parse hangs the other side on what they talked about. Not where
    the sides are told, nor behind what is itself with somebody: "talks on the war with Hamas"."""
    index, verb = tree.sentence.index, tree.verb_above(noun)
    subject = tree.subject(verb) if verb is not None else None
    doers = desk.parties(index, subject) if subject is not None else []
    if tree.preps(noun, BETWEEN) or len(doers) != 1 or desk.is_pair(index, subject if subject is not None else noun):
        return []
    rounds = [noun, *tree.preps(noun, {"of"})]
    matters = [t for talks in rounds for t in tree.preps(talks, ABOUT)]
    told = [m for matter in matters for m in (matter, *tree.conjuncts(matter))]
    if any(tree.sentence.lemmas[m] in desk.words.mutual for m in told):
        return []
    return [t for m in told for t in tree.preps(m, {"with"})]


def _with_behind(tree: Tree, noun: int, words: Collection[str]) -> list[int]:
    """ "was satisfied with discussions with the premier": the "with" right behind the noun, whatever the parse says."""
    for token in range(noun + 1, min(noun + 4, len(tree.sentence))):
        if tree.lower[token] in words and tree.sentence.pos[token] == "ADP":
            return tree.kids(token, ("pobj",))
        if tree.sentence.pos[token] not in ("ADV", "PROPN", "NOUN"):
            break
    return []
