"""Beside: the sides of a telling by the order of its words, where the parse gives one side or none.

A small parser takes "met Noorzai" for an adverb and "a letter to the leader X offering ..." for one to an offer.
So the nearest people or delegations on either side of the trigger are taken, never across another finite verb; where
that does not help, the people nearest in the sentence who do not report it. Only where that makes two sides.
"""

from collections.abc import Sequence

from dragoman.model import Reference
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.intents import worked_on
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import is_on_the_eve
from dragoman.reports.words import Trigger

VIA = "the people named beside it"
REACH = 12  # tokens over which a side is looked for
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS = frozenset({";", ":", "(", '"', "“", "”", "``", "''"})
WITH = frozenset({"with"})
NAMING = frozenset({"compound", "appos", "nmod", "flat"})
TOWARD = {"letter": frozenset({"to", "from"}), "phone": frozenset({"to", "with", "from"})}


def complete(desk: Desk, tree: Tree, frame: Frame, spec: Trigger) -> Frame:
    """The frame with the side that is missing, if the words beside its trigger name one; else as it was."""
    if len(set(frame.actors)) >= 2 or frame.form in ("visit", "multilateral") or frame.definite or frame.pair:
        return frame
    if frame.noun and not frame.parties and tree.preps(frame.token, {"between"}):
        return frame  # "meetings between campaigns and diplomats are common": of nobody that is named
    owners = tree.kids(frame.token, ("poss",)) if frame.noun else []
    if any(tree.sentence.pos[t] == "NOUN" and not desk.parties(tree.sentence.index, t) for t in owners):
        return frame  # "his company's talks with Moscow": not his own
    if frame.noun and len(frame.parties) == 1 and len(frame.parties[0].persons) > 1 and tree.preps(frame.token, WITH):
        return frame  # "after talks with his ambassador": among their own
    if _is_own(tree, frame):
        return frame
    passive = tree.is_verb(frame.token) and tree.passive(frame.token)
    words = _leading(tree, frame, spec, passive=passive)
    before, after = _before(desk, tree, frame), _after(desk, tree, frame, words)
    if frame.form == "letter" and frame.noun and frame.parties and not after:
        return frame  # "was glad of the reference to peace in the president's letter": who reads it is no side
    found = frame.parties or before
    if tree.is_verb(frame.token) and any(s.end <= frame.trigger.start for p in frame.parties for s in p.spans):
        before = []  # its doer is told: nobody else before it takes part
    parties = merge_parties([*found, *before, *after] if frame.parties and not after else [*found, *after])
    parties = [p for p in parties if p.actor]
    stranger = tree.is_verb(frame.token) and _is_stranger(desk, tree, frame)
    binds = not tree.is_verb(frame.token) or spec.object or tree.sentence.tags[frame.token] in FINITE
    if (
        len(parties) < 2
        and binds
        and not (spec.weak or stranger)
        and not (frame.noun and is_on_the_eve(desk, tree, frame.token))
    ):
        parties = merge_parties([*parties, *_nearest(desk, tree, frame, {p.actor for p in parties})])
    row = {p.actor for p in after} - {p.actor for p in found}
    if not 2 <= len(parties) <= 1 + max(len(row), 1) or not any(p.persons or p.unnamed or p.team for p in parties):
        return frame
    told = {p.actor for p in frame.parties}
    if frame.noun:
        parties.sort(key=_first)  # "Kim agreed to this at a meeting with Koizumi"
    frame.parties = [p if p.actor in told else _by_order(p) for p in parties]
    return frame


def _is_own(tree: Tree, frame: Frame) -> bool:
    """ "Chapo and Mondlane met in Maputo": two named of one state, with nobody else."""
    subject = tree.subject(frame.token) if tree.is_verb(frame.token) and not tree.passive(frame.token) else None
    people = [s for p in frame.parties for _, s in p.persons]
    row = {subject, *tree.conjuncts(subject)} if subject is not None else set[int]()
    return len(frame.parties) == 1 and len(people) > 1 and {tree.sentence.root_of(s) for s in people} <= row


def tellers(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "Chad's foreign ministry said that talks with Niger were under way": a state that tells of talks without saying
    whose they are tells of its own."""
    prepared = worked_on(tree, noun, desk.words)  # "talks are under way for a meeting with X, the premier said"
    verb = tree.sentence.heads[noun] if prepared is None else prepared
    above = tree.sentence.heads[verb]
    subject = tree.sentence.deps[noun] in ("nsubj", "nsubjpass") and tree.is_verb(verb)
    subject = subject or prepared is not None
    others = tree.kids(verb, ("agent",)) or tree.preps(verb, {"between", "by"}) or tree.kids(noun, ("compound",))
    if (
        others
        or not subject
        or tree.sentence.deps[verb] != "ccomp"
        or tree.sentence.lemmas[above] not in desk.words.reporting
    ):
        return []
    teller = tree.subject(above)
    told = desk.parties(tree.sentence.index, teller) if teller is not None else []
    actors = desk.linked.actors
    return (
        told if len(told) == 1 and told[0].actor in actors and actors[told[0].actor].kind not in ("igo", "ngo") else []
    )


def _is_stranger(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """Whether somebody of no known state did it, or a "he" whom nobody knows: then nobody else of the sentence did."""
    doer = tree.subject(frame.token)
    he = doer is not None and tree.lower[doer] in ("he", "she") and not desk.parties(tree.sentence.index, doer)
    return he or any(p.persons and not p.actor for p in frame.parties)


def _first(party: Party) -> int:
    """Where the words for a party begin: its person before what he or she stands for."""
    return party.persons[0][1].start if party.persons else party.spans[0].start


def _nearest(desk: Desk, tree: Tree, frame: Frame, told: set[str]) -> list[Party]:
    """The people of other sides nearest to the trigger in its sentence, who are not the ones that report it."""
    found: dict[str, Party] = {}
    rows = sorted(_candidates(desk, tree), key=lambda r: min(abs(r.first - frame.token), abs(r.last - frame.token)))
    for r in rows:
        if abs(r.first - frame.token) > 2 * REACH or _reports(desk, tree, r, frame.token) or _befell(desk, tree, r):
            continue
        if _of_place(tree, r.last, frame.token) or _of_matter(desk, tree, r, frame.token):
            continue
        for party in desk.parties(tree.sentence.index, r.last):
            if party.actor and party.actor not in told and len(found) + min(len(told), 1) < 2:
                found.setdefault(party.actor, party)
    return list(found.values())


def _of_place(tree: Tree, token: int, trigger: int) -> bool:
    """ "Attend talks in Geneva, where a delegate praised X": who is told of in the clause that describes the place."""
    clauses = (
        t for t in tree.up(token) if tree.sentence.deps[t] in ("relcl", "advcl") and trigger not in tree.below(t)
    )
    return any(tree.lower[c] == "where" for t in clauses for c in tree.kids(t, ("advmod",)))


def _of_matter(desk: Desk, tree: Tree, reference: Reference, trigger: int) -> bool:
    """ "The ministers discussed preparations for a summit between A and B": who is told of in what was discussed."""
    if not tree.is_verb(trigger) or tree.sentence.lemmas[trigger] not in desk.words.spoken:
        return False
    within = any(reference.last in tree.below(t) for t in tree.kids(trigger, OBJECTS))
    return within and _led_in(tree, reference) not in WITH


def _befell(desk: Desk, tree: Tree, reference: Reference) -> bool:
    """ "Called for a quick return of the envoy": what happens to somebody, who need not be there."""
    of = next((t for t in range(reference.first - 1, max(reference.first - 5, 0), -1) if tree.lower[t] == "of"), 0)
    return _led_in(tree, reference) == "of" and tree.sentence.lemmas[of - 1] in desk.words.befalling


def _reports(desk: Desk, tree: Tree, reference: Reference, trigger: int) -> bool:
    """Whether somebody is the subject of a verb of saying above the trigger."""
    for token in range(reference.first, reference.last + 1):
        while tree.sentence.deps[token] in NAMING:  # "army spokesman Col. X said"
            token = tree.sentence.heads[token]
        verb = tree.sentence.heads[token]
        says = tree.sentence.lemmas[verb] in desk.words.reporting and tree.sentence.deps[token] == "nsubj"
        if says and verb != trigger:
            return True
    return False


def _by_order(party: Party) -> Party:
    party.via = party.via or VIA
    return party


def _leading(tree: Tree, frame: Frame, spec: Trigger, *, passive: bool) -> frozenset[str]:
    """The words that may stand before the other side; "" for none."""
    if passive:
        return frozenset({"by"})
    if tree.is_verb(frame.token):
        return frozenset(spec.preps) | (frozenset({""}) if spec.object else frozenset())
    return TOWARD.get(frame.form, frozenset({"with"}))


def _before(desk: Desk, tree: Tree, frame: Frame) -> list[Party]:
    """The nearest people before the trigger that no preposition leads in, of the same clause."""
    for r in reversed(_candidates(desk, tree)):
        between = range(r.last + 1, frame.token)
        if r.last >= frame.token or len(between) > 2 * REACH:
            continue
        finite = [t for t in between if tree.sentence.tags[t] in FINITE and not _own(tree, frame.token, t)]
        if len(finite) > (not tree.is_verb(frame.token)) or any(tree.lower[t] in STOPS for t in between):
            return []
        if _led_in(tree, r) == "":
            return [p for p in desk.parties(tree.sentence.index, r.last) if p.actor]
    return []


def _after(desk: Desk, tree: Tree, frame: Frame, words: frozenset[str]) -> list[Party]:
    """The nearest people behind the trigger, led in by one of the words."""
    for r in _candidates(desk, tree):
        between = range(frame.token + 1, r.first)
        if r.first <= frame.token:
            continue
        if len(between) > REACH or any(tree.sentence.tags[t] in FINITE or tree.lower[t] in STOPS for t in between):
            return []
        if _led_in(tree, r) in words:
            return [p for p in desk.parties(tree.sentence.index, r.last) if p.actor]
    return []


def _candidates(desk: Desk, tree: Tree) -> Sequence[Reference]:
    """People, officers and delegations of the sentence, in order; of two for one phrase the longer."""
    rows = [
        r
        for r in desk.linked.references[tree.sentence.index]
        if (r.kind in ("person", "office") or (r.kind == "group" and r.how in ("people", "delegation")))
        and not _owns_other(desk, tree, r)
    ]
    return sorted(rows, key=lambda r: (r.first, -r.last))


def _owns_other(desk: Desk, tree: Tree, reference: Reference) -> bool:
    """ "Condemned the president's decree", "the Macron campaign": whose thing is spoken of, and who takes no part."""
    named = reference.kind == "person" and tree.lower[max(reference.first - 1, 0)] == "the"
    of = ("poss", "compound") if named else ("poss",)
    token = next((t for t in range(reference.last, reference.first - 1, -1) if tree.sentence.deps[t] in of), None)
    if token is None or reference.first <= tree.sentence.heads[token] <= reference.last:
        return False
    thing = tree.sentence.lemmas[tree.sentence.heads[token]]
    words = desk.words
    return thing not in words.nouns.keys() | words.companies | words.venues | words.title_ranks.keys() | words.seats


def _led_in(tree: Tree, reference: Reference) -> str:
    """The preposition before a reference, its article and adjectives skipped; "" for none."""
    token = reference.first - 1
    while token >= 0 and tree.sentence.pos[token] in ("DET", "ADJ", "PROPN", "NOUN", "PRON", "NUM"):
        if tree.sentence.pos[token] in ("PROPN", "NOUN") and token + 1 < reference.first - 3:
            break
        token -= 1
    return tree.lower[token] if token >= 0 and tree.sentence.pos[token] in ("ADP", "SCONJ") else ""


def _own(tree: Tree, trigger: int, token: int) -> bool:
    """Whether a finite word is the trigger's own auxiliary, or a verb that has it as its infinitive."""
    return tree.sentence.heads[token] == trigger or token in tree.up(trigger)
