"""Mediation: who brings the sides of a contact together."""

from collections.abc import Collection

from dragoman.reports.chaired import is_shared
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import frame_of, is_body, perfect, present_perfect

REACH = 16  # tokens behind "bring" within which "together" stands, whatever the parse hangs it on
PRESENCE = frozenset({"presence", "invitation"})


def mediators_of(desk: Desk, tree: Tree, noun: int, between: list[Party]) -> list[Party]:
    """ "UN-brokered talks", "talks mediated by Qatar", "Angola hosted talks between ..."; not "at a meeting chaired by
    the president", whose own it is where nobody is told to be brought together."""
    index, found = tree.sentence.index, []
    verb = tree.verb_above(noun)
    brought = desk.words.mediation | desk.words.mediation_hosts
    if between and verb is not None and tree.sentence.lemmas[verb] in brought:
        subject = None if tree.passive(verb) else tree.subject(verb)
        found += desk.parties(index, subject) if subject is not None else []
    for child in tree.kids(noun, ("acl", "amod", "compound", "nmod", "relcl")):
        lemma, word = tree.sentence.lemmas[child], tree.lower[child]
        own = not between and is_own(desk, tree, noun)
        arranged = lemma in desk.words.mediation_hosts and bool(tree.kids(child, ("agent",))) and not own
        shared = is_shared(desk, tree, child)
        if not shared and (lemma in desk.words.mediation or word in desk.words.mediated or arranged):
            found += _agents(desk, tree, child)
            before = desk.actors_in(index, max(child - 3, 0), child - 1)
            if before and child > 1 and tree.sentence.words[child - 1] == "-":
                found.append(Party(before[-1].actors[0], (before[-1].span,), bare=True))
    for part in sorted(tree.below(noun)):  # "a meeting in the city of X that was mediated by Y"
        if tree.sentence.lemmas[part] in desk.words.mediation and tree.sentence.tags[part] == "VBN":
            found += _agents(desk, tree, part)
    light = verb is not None and tree.sentence.lemmas[verb] in desk.words.light
    return [*found, *_present(desk, tree, noun), *(_present(desk, tree, verb) if light and verb is not None else ())]


def is_own(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "At an urgent meeting headed by the president": a body's own, where no sides are told."""
    led = (c for c in tree.kids(noun, ("acl",)) if tree.sentence.lemmas[c] in desk.words.led)
    return tree.sentence.lemmas[noun] in desk.words.assemblies and any(tree.kids(c, ("agent",)) for c in led)


def mediators_told(desk: Desk, tree: Tree, verb: int, sides: Collection[str]) -> list[Party]:
    """ "met in Brussels under EU mediation", "met, brought together by Annan", "met in talks arranged by X"; only who
    is not a side."""
    found = []
    index = tree.sentence.index
    for noun in tree.preps(verb, {"under", "with", "through"}):
        if tree.sentence.lemmas[noun] in desk.words.mediation_nouns:
            found += [Party(r.actors[0], (r.span,), bare=True) for r in desk.actors_in(index, noun - 3, noun - 1)]
            found += [p for t in tree.preps(noun, {"of"}) for p in desk.parties(index, t)]
        if tree.sentence.lemmas[noun] in desk.words.go_betweens:
            found += desk.parties(index, noun)
    for child in tree.kids(verb, ("advcl", "acl", "conj", "ccomp")):
        if tree.sentence.tags[child] in ("VBN", "VBD") and _brings(desk, tree, child):
            found += _agents(desk, tree, child)
    for noun in tree.preps(verb, {"in", "at", "for", "during"}):
        if tree.sentence.lemmas[noun] in desk.words.nouns:
            found += mediators_of(desk, tree, noun, [])
    found += _present(desk, tree, verb)
    return [p for p in merge_parties(found) if (p.actor or p.persons) and p.actor not in sides]


def body_over(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """ "Heads of state met under the umbrella of IGAD": the body that meets, where nobody else is told to."""
    nouns = [t for t in tree.preps(verb, {"under"}) if tree.sentence.lemmas[t] in desk.words.mediation_nouns]
    over = [p for n in nouns for t in tree.preps(n, {"of"}) for p in desk.parties(tree.sentence.index, t)]
    return [p for p in over if is_body(desk, p.actor)][:1]


def brought_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "Natalegawa had brought the two sides together in Jakarta": those brought are the sides."""
    index = tree.sentence.index
    objects = tree.kids(verb, (*OBJECTS, "nsubjpass"))
    if "together" not in tree.lower[verb + 1 : verb + REACH] or not objects:
        return None
    sides = merge_parties([p for t in objects for p in desk.parties(index, t)])
    pair = not sides and any(desk.is_pair(index, t) for t in objects)
    if len({p.actor for p in sides if p.actor}) < 2 and not pair:
        return None
    frame = frame_of(tree, verb, "mediated", modality(tree, verb, desk.words), sides)
    subject = None if tree.passive(verb) else tree.subject(verb)
    hosts = desk.parties(index, subject) if subject is not None else _agents(desk, tree, verb)
    if subject is not None and tree.sentence.lemmas[subject] in desk.words.nouns:
        return None  # "the summit will bring together the leaders of": the gathering tells it
    frame.mediators = [p for p in hosts if p.actor not in {s.actor for s in sides}]
    frame.pair, frame.perfect = pair, perfect(tree, verb)
    return frame


def shuttled_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "Shuttled between the two delegations", "passed messages between Iran and the United States": indirect talks."""
    index, lemma = tree.sentence.index, tree.sentence.lemmas[verb]
    carried = [t for t in tree.kids(verb, OBJECTS) if tree.sentence.lemmas[t] in desk.words.carried]
    if (lemma not in desk.words.shuttling and not carried) or present_perfect(tree, verb):
        return None  # "has mediated between them for months": no meeting
    ends = [t for up in (verb, *carried) for t in tree.preps(up, {"between"})]
    towns = {t for p in desk.linked.places[index] for t in range(p.first, p.last + 1) if p.kind == "town"}
    sides = merge_parties([p for t in ends if t not in towns for p in desk.parties(index, t)])
    subject = tree.subject(verb)
    pair = not sides and any(desk.is_pair(index, t) for t in ends)
    told = {p.actor for p in sides if p.actor}
    if subject is None or tree.passive(verb) or (len(told) < 2 and not pair):
        return None
    frame = frame_of(tree, verb, "mediated", modality(tree, verb, desk.words), sides)
    frame.mediators = [p for p in desk.parties(index, subject) if p.actor not in told]
    frame.pair, frame.perfect, frame.weak = pair, perfect(tree, verb), True
    return frame if frame.mediators else None


def _brings(desk: Desk, tree: Tree, verb: int) -> bool:
    lemma = tree.sentence.lemmas[verb]
    together = lemma == "bring" and any(tree.lower[c] == "together" for c in tree.children[verb])
    return together or lemma in desk.words.mediation | desk.words.mediation_hosts


def _agents(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """Who did what a passive tells."""
    index = tree.sentence.index
    return [p for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",)) for p in desk.parties(index, t)]


def _present(desk: Desk, tree: Tree, token: int) -> list[Party]:
    """ "In the presence of Borrell", "under mediator X", "with Museveni as host"."""
    index = tree.sentence.index
    people = [t for t in tree.preps(token, {"under"}) if any(p.persons for p in desk.parties(index, t))]
    hosts = [_host(desk, tree, t) for t in tree.preps(token, {"with"}) if as_host(desk, tree, t)]
    nouns = [t for t in tree.preps(token, {"in", "at"}) if tree.sentence.lemmas[t] in PRESENCE]
    told = [*people, *hosts, *(t for n in nouns for t in tree.preps(n, {"of"}))]
    return [p for t in told for p in desk.parties(index, t)]


def as_host(desk: Desk, tree: Tree, token: int) -> bool:
    """ "With President Museveni as host", "with Norway in the chair", "with Norway presiding"."""
    if _presides(desk, tree, token):
        return True
    above = tree.sentence.heads[token]
    beside = [*tree.children[above], *tree.children[tree.sentence.heads[above]]]
    roles = [*tree.preps(token, {"as"}), *(t for c in beside if tree.lower[c] == "as" for t in tree.kids(c, ("pobj",)))]
    return any(tree.sentence.lemmas[t] in desk.words.mediating for t in roles)


def _host(desk: Desk, tree: Tree, token: int) -> int:
    """Who it is, where the parse takes what he does for what he is called: "with Thabo Mbeki presiding"."""
    return token - 1 if tree.lower[token] in desk.words.presiding else token


def _presides(desk: Desk, tree: Tree, token: int) -> bool:
    """Whether the words right behind somebody say that he leads what others do, whatever the parse hangs them on."""
    behind = range(token + 1, min(token + 4, len(tree.sentence)))
    if any(tree.lower[t] in desk.words.chairs for t in behind) and tree.lower[behind[0]] in ("in", "at"):
        return True
    return any(tree.lower[t] in desk.words.presiding for t in (token, *behind[:1]))
