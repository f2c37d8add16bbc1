"""The sides of a verb that tells a contact: its subject and object, whom it is done with, "they" and "the two"."""

import msgspec

from dragoman.reports.commissions import shared
from dragoman.reports.frames import Party
from dragoman.reports.mediation import as_host
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import THEM, meets_itself
from dragoman.reports.they import told_before
from dragoman.reports.words import Trigger


class VerbSides(msgspec.Struct):
    """The parties by the way the words give them.

    `left`: who does it. `right`: to or with whom. `pair`: the sides just told do it, or it is done with them;
    `counted`: by more than a pronoun ("the two", "both presidents"). `mutual`: "each other". `people`: whether the far
    side is told as people, or need not be. `gathered`: all who gathered are received. `bodies`: a
    commission of the sides just told does it.
    """

    left: list[Party]
    right: list[Party]
    pair: bool
    counted: bool
    mutual: bool
    people: bool
    gathered: bool = False
    bodies: bool = False


def sides_of(desk: Desk, tree: Tree, verb: int, spec: Trigger) -> VerbSides:
    """The sides that the sentence gives a verb."""
    index, subject = tree.sentence.index, tree.subject(verb)
    passive = tree.passive(verb) and not _is_by_wire(desk, tree, verb)
    left = [] if subject is None or passive else desk.parties(index, subject)
    pair = subject is not None and not any(p.actor for p in left) and desk.is_pair(index, subject)
    left = [] if pair else left  # "their ministers, X and Y": whose they are, the sides told before say
    joint = shared(desk, tree, subject) if subject is not None and not (left or pair) else ([], False)
    left, pair = left or joint[0], pair or joint[1]
    if passive:
        left += _parties(desk, tree, [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))])
    ends = [t for t in tree.preps(verb, spec.preps) if not as_host(desk, tree, t)] or [
        t for by in tree.preps(verb, {"by", "over"}) for t in tree.preps(by, {"with"})
    ]
    right = _objects(desk, tree, verb, spec) + _parties(desk, tree, ends)
    mutual = any(tree.lower[t] == "other" for t in tree.kids(verb, OBJECTS))  # "saw each other", "dined together"
    mutual = mutual or (len(left) > 1 and any(tree.lower[t] == "together" for t in tree.kids(verb, ("advmod", "prt"))))
    seated = pair and any(tree.lower[c] == "down" for c in tree.kids(verb, ("prt", "advmod")))  # "they will sit down"
    behind = [] if passive or right else _ends(tree, verb, spec)
    received = spec.form == "receive"
    ends = [subject] if passive and subject is not None else behind
    gathered = received and bool(left) and any(desk.is_gathered(index, t) for t in ends)
    both = bool(left) and any(_is_counted(desk, tree, t, them=received) for t in behind)  # "Vucic sat with the two"
    both = both or gathered
    counted = both or (pair and subject is not None and _is_counted(desk, tree, subject))
    if pair and not passive and (doing := _who_say(desk, tree, verb, alone=not right) or _who_were(desk, tree, verb)):
        left, pair = doing, False
    if pair and not passive and subject is not None and tree.lower[subject] in THEM and (right or spec.form == "visit"):
        doing = told_before(desk, index, [p.actor for p in right])
        left, pair = doing, not doing
    people = mutual or seated or both or any(p.persons or p.unnamed or not p.bare for p in right)
    return VerbSides(left, [] if gathered else right, pair or both, counted, mutual, people, gathered, joint[1])


def _is_by_wire(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "Conferred by video link": by what they did it, not by whom, whatever the parse makes of the verb."""
    means = [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))]
    said = {tree.lower[w] for t in means for w in (t, *tree.kids(t, ("compound", "amod")))}
    return bool(said & (desk.words.video | desk.words.phone)) and not tree.kids(verb, ("auxpass",))


def _objects(desk: Desk, tree: Tree, verb: int, spec: Trigger) -> list[Party]:
    """Whom it is done to; of a visit only people ("visited Speaker Berri": whom, not where)."""
    whom = spec.object or spec.destination == ("object",)
    if tree.passive(verb):
        subject = tree.subject(verb)
        return desk.parties(tree.sentence.index, subject) if subject is not None and whom else []
    met = _parties(desk, tree, tree.kids(verb, OBJECTS)) if whom else []
    return met if spec.object else [p for p in met if p.persons or p.unnamed]


def _ends(tree: Tree, verb: int, spec: Trigger) -> list[int]:
    visited = spec.destination == ("object",)  # "visited both capitals"
    return [*tree.preps(verb, spec.preps), *(tree.kids(verb, OBJECTS) if spec.object or visited else ())]


def _parties(desk: Desk, tree: Tree, tokens: list[int]) -> list[Party]:
    return [p for t in tokens for p in desk.parties(tree.sentence.index, t)]


def _is_counted(desk: Desk, tree: Tree, token: int, *, them: bool = False) -> bool:
    """ "The two", "both presidents": the sides just told, by more than a pronoun, but for `them`."""
    return desk.is_pair(tree.sentence.index, token) and (them or tree.lower[token] not in THEM)


def _who_say(desk: Desk, tree: Tree, verb: int, *, alone: bool) -> list[Party]:
    """ "The Maoists have said they will not see the ambassador": who says of themselves what "they" do. Where nobody is
    met, `alone`, they are two sides or a body: "negotiators of A and B said they would meet again"."""
    subject, above = tree.subject(verb), tree.sentence.heads[verb]
    if subject is None or tree.lower[subject] != "they" or tree.sentence.deps[verb] not in ("ccomp", "advcl"):
        return []
    teller = tree.subject(above) if tree.sentence.deps[verb] == "ccomp" else _plural_before(desk, tree, verb)
    said = desk.parties(tree.sentence.index, teller) if teller is not None and teller != subject else []
    plural = teller is not None and tree.sentence.tags[teller] in ("NNS", "NNPS")
    sides = {p.actor for p in said if p.actor}
    if alone:
        return said if plural and (len(sides) == 2 or any(meets_itself(desk, p) for p in said)) else []
    return said if plural and len(sides) == 1 else []


def _who_were(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """ "X and Y were in Addis Ababa, where they briefed Z": the two of the clause above."""
    subject, above = tree.subject(verb), tree.verb_above(verb)
    where = any(tree.lower[c] == "where" for c in tree.kids(verb, ("advmod",)))
    there = tree.subject(above) if above is not None and where else None
    if subject is None or there is None or tree.lower[subject] != "they" or len(tree.conjuncts(there)) < 2:
        return []
    return desk.parties(tree.sentence.index, there)


def _plural_before(desk: Desk, tree: Tree, verb: int) -> int | None:
    """ "Will report to the EU foreign ministers when they meet": the people of a body told before the clause."""
    if not any(tree.lower[c] == "when" for c in tree.kids(verb, ("advmod", "mark"))):
        return None
    groups = [r for r in desk.linked.references[tree.sentence.index] if r.kind == "group" and r.last < verb]
    return groups[-1].last if groups and groups[-1].how == "people" else None


def is_of_others(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "The banks will meet with Minister X", "farmers met Prime Minister X": theirs, and not of whom the page has told
    before."""
    subject = tree.subject(verb)
    told = tree.meant(subject) if subject is not None else verb
    plural = subject is not None and tree.sentence.tags[told] in ("NNS", "NNPS")
    if plural and tree.sentence.lemmas[told].lower() not in desk.words.sent and not tree.kids(told, ("det", "poss")):
        return True
    if subject is not None and tree.sentence.pos[told] == "PROPN" and desk.reference(tree.sentence.index, told) is None:
        return True  # a body that no one knows
    rows = [told, *(t for t in tree.preps(told, {"of"}) if tree.sentence.pos[told] != "VERB")]
    return any(tree.sentence.pos[t] == "NOUN" and tree.sentence.lemmas[t] in desk.words.firms for t in rows)
