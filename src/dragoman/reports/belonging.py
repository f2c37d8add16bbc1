"""Belonging: whether a day or a state of the sentence belongs to a deed, and not to what stands around it.

A contact may take the day of the clause beside it, since pages tell one contact in many words. Of 47 days that deeds
took so on half of the open pages 15 were of something else: of what was denied, of a year that names a treaty.
"""

from collections.abc import Collection

from dragoman.reports.doers import DoerWords
from dragoman.reports.parties import Desk
from dragoman.reports.setting import in_content
from dragoman.reports.syntax import SUBJECTS, Tree

STEPS = 6
THEN = frozenset({"when", "where"})


def is_day_of(desk: Desk, tree: Tree, trigger: int, date: int) -> bool:
    """Whether the day at a token is told of the deed at another: nothing that tells something else lies between."""
    own = trigger if tree.is_verb(trigger) else tree.verb_above(trigger)
    if date == trigger or _names_a_thing(tree, date, trigger):
        return date == trigger
    for above in tree.up(date):
        if above in (trigger, own):
            return True
        if tree.is_verb(above):
            return own is not None and (_shared(tree, own, above) or _before_the_speaker(desk, tree, date, own, above))
    return own is None


def is_place_of(desk: Desk, tree: Tree, trigger: int, place: int, evidence: Collection[int], words: DoerWords) -> bool:
    """Whether a place is told of a deed: beside its words (`evidence`), or beside the people that it is done to or by
    ("arrested two sailors in Malmo"), since the parse hangs places on either; not "the conflict in Darfur"."""
    if _of_a_thing(desk, tree, place):
        return False
    own = trigger if tree.is_verb(trigger) else tree.verb_above(trigger)
    for above in tree.up(place):
        if above in (trigger, own):
            return True
        if tree.is_verb(above):
            return own is not None and (_shared(tree, own, above) or _before_the_speaker(desk, tree, place, own, above))
        noun = tree.sentence.pos[above] in ("NOUN", "PROPN") and above not in evidence
        if noun and not _is_party(desk, tree, above, words):
            return False
    return own is None


def _is_party(desk: Desk, tree: Tree, token: int, words: DoerWords) -> bool:
    """Whether a noun is somebody, or where things are ("the city of", "a base in")."""
    lemma = tree.sentence.lemmas[token]
    return lemma in words.of or lemma in desk.words.places or desk.reference(tree.sentence.index, token) is not None


def _of_a_thing(desk: Desk, tree: Tree, token: int) -> bool:
    """ "At US suggestions", "in Poland's favour": whose something is; "in Iran's capital" is there."""
    whose = tree.sentence.deps[token] in ("amod", "compound", "nmod", "poss")
    return whose and tree.sentence.lemmas[tree.sentence.heads[token]] not in desk.words.places


def _names_a_thing(tree: Tree, date: int, trigger: int) -> bool:
    """ "His 1996 accord": a year that tells things apart."""
    head = tree.sentence.heads[date]
    return tree.sentence.deps[date] == "nummod" and head != trigger and tree.sentence.pos[head] in ("NOUN", "PROPN")


def _shared(tree: Tree, own: int, above: int) -> bool:
    """Whether a clause takes its day from the one above: "met on Friday and gave a warning", "in May, when"."""
    verb = own
    for _ in range(STEPS):
        if verb == above:
            return True
        dep, own_subject = tree.sentence.deps[verb], bool(tree.kids(verb, SUBJECTS))
        then = any(tree.lower[c] in THEN for c in tree.kids(verb, ("advmod", "mark")))
        joined = dep in ("conj", "xcomp") and not own_subject
        beside = dep == "advcl" and tree.sentence.tags[verb] == "VBG" and not own_subject
        if not (joined or beside or (then and dep in ("relcl", "advcl"))):
            return False
        verb = next((t for t in tree.up(verb) if tree.is_verb(t)), above)
    return False


def _before_the_speaker(desk: Desk, tree: Tree, date: int, own: int, above: int) -> bool:
    """ "Held talks in Moscow yesterday, the movement said": the parse hangs the day on the saying."""
    return tree.sentence.lemmas[above] in desk.words.reporting and in_content(tree, date, own, above)
