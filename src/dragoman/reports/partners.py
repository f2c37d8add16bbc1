"""Partners: with whom what a noun tells is held, where no "with" says so: who is told something there, on whom somebody
calls, whom he joins, who awaits the guest, who offered the talks."""

from dragoman.reports.frames import Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree


def addressed(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "He told X at a meeting", "said as much to Y in an informal meeting": who is spoken to takes part in it."""
    prep, verb = tree.sentence.heads[noun], tree.verb_above(noun)
    if tree.sentence.deps[noun] != "pobj" or tree.lower[prep] not in ("in", "at", "during") or verb is None:
        return []
    definite = any(tree.lower[c] in ("the", "this", "that") for c in tree.kids(noun, ("det",)))
    if tree.sentence.heads[prep] != verb or definite or tree.passive(verb):
        return []
    heard = [*tree.kids(verb, ("dobj", "dative")), *tree.preps(verb, {"to"})]
    return [p for t in heard for p in desk.parties(tree.sentence.index, t) if p.persons and p.actor]


def receiver(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "The minister received a farewell call by Ambassador X": on whom somebody called."""
    verb = tree.sentence.heads[noun]
    called = tree.sentence.lemmas[noun] == "call" and tree.sentence.deps[noun] in OBJECTS
    subject = tree.subject(verb) if called and tree.sentence.lemmas[verb] in desk.words.greeting else None
    return desk.parties(tree.sentence.index, subject) if subject is not None and not tree.passive(verb) else []


def whom_joined(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "Putin joined Merkel and Chirac for talks": whom he joined."""
    verb = tree.verb_above(noun)
    hangs = (
        verb is not None
        and tree.sentence.deps[noun] == "pobj"
        and tree.sentence.heads[tree.sentence.heads[noun]] == verb
    )
    if verb is None or not hangs or tree.sentence.lemmas[verb] not in desk.words.uniting or tree.passive(verb):
        return []
    met = [p for t in tree.kids(verb, ("dobj",)) for p in desk.parties(tree.sentence.index, t)]
    return [p for p in met if p.persons or p.unnamed]


def host_of(desk: Desk, tree: Tree, noun: int, guest: Party) -> list[Party]:
    """ "Peru cancelled a visit by Bolivia's president", "will host a state visit by ...": the host is the subject; not
    who is at home with the guest ("his party expects the Turkish leader's trip")."""
    verb = tree.verb_above(noun)
    if verb is None or tree.sentence.heads[noun] != verb or tree.passive(verb):
        return []
    lemma = tree.sentence.lemmas[verb]
    if lemma not in desk.words.cancelled | desk.words.refused | desk.words.awaiting:
        return []
    subject, actors = tree.subject(verb), desk.linked.actors
    hosts = desk.parties(tree.sentence.index, subject) if subject is not None else []
    home = set(actors[guest.actor].home) if guest.actor in actors else set[str]()
    return [h for h in hosts if h.actor not in actors or not home & set(actors[h.actor].home)]


def offered_by(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "rejected an offer by the United States to hold talks": who offered is a side."""
    for above in tree.up(noun):
        if tree.sentence.pos[above] == "NOUN" and tree.sentence.lemmas[above] in desk.words.called_for:
            return [p for t in tree.preps(above, {"by", "from", "of"}) for p in desk.parties(tree.sentence.index, t)]
        if tree.is_verb(above) and tree.sentence.deps[above] != "acl":
            return []
    return []
