"""Attendance: people told to have been at a contact that another sentence tells.

"Foreign Minister Hakan Fidan also attended the meeting", "rebel commanders X and Y were present", "he was joined by
the defence minister". Each goes to the nearest contact before: to the side for which he or she stands, or to that of
whom they came with.
"""

from collections.abc import Iterator, Sequence

from dragoman.reports.delegations import at_home
from dragoman.reports.discussing import is_recalled
from dragoman.reports.frames import Party, alike
from dragoman.reports.group import FACE, Group
from dragoman.reports.parties import Desk
from dragoman.reports.presence import Attendant, find_present
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.words import ContactWords

WIRE = frozenset({"phone", "video"})
AT = frozenset({"in", "at", "on"})
SEATED = frozenset({"be", "sit"})
JOINTS = frozenset({"and", ",", "also"})
NEAR = 6  # tokens behind a verb of being there in which "along with" adds others
FRONT = 12  # tokens of a sentence's front that may name the side
GUESSED = "an office without its state"  # how the rules open that tell whose officer somebody is
SUPPOSED = frozenset({"whether", "if"})
FAR = 9  # sentences after a contact in which its people may be told


def add_attendants(desk: Desk, groups: Sequence[Group]) -> None:
    """Adds the people told to have been present to the sides of the contacts; nobody stands on two sides of one."""
    for tree in desk.trees:
        for one in (*find_present(desk, tree), *_present(desk, tree)):
            group, side = _side(desk, groups, one, tree.sentence.index) or (None, None)
            if group is not None and side is not None:
                known = {i for p in group.parties for i, _ in p.persons}
                side.persons += [row for row in one.party.persons if row[0] not in known]
            elif one.third and one.party.actor and not desk.words.observing & set(tree.sentence.lemmas):
                _join(desk, groups, one, tree.sentence.index)
        _in_both(desk, groups, tree)


def _in_both(desk: Desk, groups: Sequence[Group], tree: Tree) -> None:
    """ "In both meetings X and Y were present": who was at the last contact was at the one before it too."""
    words = desk.words.nouns
    both = any(tree.lower[t] == "both" and tree.sentence.lemmas[t + 1] in words for t in range(len(tree.sentence) - 1))
    near = _near(desk, groups, tree.sentence.index)
    if not both or len(near) < 2:
        return
    for one in _present(desk, tree):
        side = next((s for s in near[1].parties if s.actor == one.party.actor), None)
        if side is not None:
            known = {i for p in near[1].parties for i, _ in p.persons}
            side.persons += [row for row in one.party.persons if row[0] not in known]


def _join(desk: Desk, groups: Sequence[Group], one: Attendant, sentence: int) -> None:
    """Who attended and stands for none of the sides is one more side; not who brought them together."""
    group = next(iter(_near(desk, groups, sentence, wire=one.wire)), None)
    if group is None or one.party.actor not in desk.linked.actors:
        return
    told = {i for f in group.frames for p in (*f.mediators, *group.parties) for i, _ in p.persons}
    if not told & {i for i, _ in one.party.persons}:
        group.parties.append(one.party)


def _near(desk: Desk, groups: Sequence[Group], sentence: int, *, wire: bool = False) -> list[Group]:
    """The contacts told shortly before a sentence, the last one first; with `wire` the calls. "The meeting" of the
    sentence itself tells none: it has been joined to another of the page."""
    kinds = WIRE if wire else FACE
    told = [(g, max(_told(desk, g, sentence), default=-1)) for g in groups if g.forms & kinds and g.status == "held"]
    return [g for g, at in sorted(told, key=lambda row: -row[1]) if at >= 0 and sentence - at <= FAR]


def _told(desk: Desk, group: Group, sentence: int) -> Iterator[int]:
    """The sentences up to this one that tell a contact; not those that recall it in an aside."""
    frames = [f for f in group.frames if f.sentence <= sentence and not f.headline]
    frames = [f for f in frames if f.sentence == sentence or not is_recalled(desk, f)]
    return (f.sentence for f in frames if f.sentence < sentence or not f.definite)


def _side(desk: Desk, groups: Sequence[Group], one: Attendant, sentence: int) -> tuple[Group, Party] | None:
    """The side that a person came with or stands for, in the contact told last before."""
    near = _near(desk, groups, sentence, wire=one.wire)
    if one.other and near:
        return _other_side(near[0], one)
    if one.sure and one.party.actor in {p.actor for g in near[:1] for p in g.parties}:
        one = one._replace(sure=False)  # "with him were ...", of the other side: who "him" is has been read wrongly
    told = next(((g, s) for g in near for s in g.parties if s.actor and _belongs(desk, s, one)), None)
    if told is None and one.beside and one.party.actor:  # "with him": who "him" is may be read wrongly
        own = one.party.actor
        told = next(
            ((g, s) for g in near[:1] for s in g.parties if own == s.actor or at_home(desk, own, s.actor)), None
        )
    return told


def _other_side(group: Group, one: Attendant) -> tuple[Group, Party] | None:
    """ "On the other side were X and Y": their own where it is known, else the second."""
    sides = [p for p in group.parties if p.actor]
    own = next((p for p in sides if p.actor == one.party.actor), None)
    own = own or (sides[1] if len(sides) == 2 and not one.party.actor else None)
    return (group, own) if own is not None else None


def _belongs(desk: Desk, side: Party, one: Attendant) -> bool:
    if not one.beside:
        return side.actor == (one.side or one.party.actor)
    actor = one.party.actor or one.side
    guessed = (one.party.via or "").startswith(GUESSED)
    # a guest's guest is none of his
    ours = one.sure or guessed or actor in ("", side.actor) or at_home(desk, actor, side.actor)
    return ours and bool(one.beside & {i for i, _ in side.persons})


def _present(desk: Desk, tree: Tree) -> Iterator[Attendant]:
    for verb in range(len(tree.sentence)):
        if not tree.is_verb(verb) or any(tree.sentence.deps[c] == "neg" for c in tree.children[verb]):
            continue
        if {tree.lower[c] for c in tree.kids(verb, ("aux",))} & {"will", "would", "to", "may", "could"}:
            continue
        if _is_doubted(tree, verb, desk.words):
            continue
        came, beside = _company(desk, tree, verb)
        if came:
            yield from (Attendant(p, beside) for p in came)
            continue
        side = _told_side(desk, tree, verb)
        third = not side and tree.sentence.lemmas[verb] not in desk.words.signing | desk.words.led
        wire = _is_on_the_line(desk, tree, verb)
        for party in _attendants(desk, tree, verb):
            yield Attendant(party, side=side, third=third, wire=wire)


def _is_doubted(tree: Tree, verb: int, words: ContactWords) -> bool:
    """ "Denied that X had attended it", "reports that X had joined them were false", "asked whether X was there": told
    as not so, or as nobody's word."""
    if any(tree.lower[c] in SUPPOSED for c in tree.kids(verb, ("mark",))):
        return True
    above = tree.sentence.heads[verb]
    clause = tree.sentence.deps[verb] in ("ccomp", "acl", "relcl", "xcomp", "pcomp") and above != verb
    return clause and tree.sentence.lemmas[above] in words.denied | words.rumours


def _told_side(desk: Desk, tree: Tree, verb: int) -> str:
    """ "On the Hamas side, X and Y took part": the actor whose side the front of the sentence names, "" without."""
    front = range(tree.opening, min(verb, FRONT))
    if not front or tree.lower[front[0]] not in ("on", "for", "from") or "," not in tree.lower[front[0] : verb]:
        return ""
    comma = tree.lower.index(",", front[0])
    told = [r for r in desk.linked.references[tree.sentence.index] if r.last < comma and r.kind in ("actor", "group")]
    return told[0].actors[0] if "side" in tree.lower[front[0] : comma] and told and told[0].actors else ""


def _named(desk: Desk, tree: Tree, token: int) -> list[Party]:
    return [p for p in desk.parties(tree.sentence.index, token) if p.persons]


def _company(desk: Desk, tree: Tree, verb: int) -> tuple[list[Party], frozenset[int]]:
    """ "He was joined by X", "X accompanied the president": who came, and the people with whom; nobody of them for
    "they were joined by their ministers", who each go to their own side."""
    subject = tree.subject(verb)
    if subject is None:
        return [], frozenset()
    came, others = list[Party](), list[int]()
    if tree.passive(verb):
        if tree.sentence.lemmas[verb] in desk.words.accompanying:
            came, others = _agents(desk, tree, verb), [subject]
    elif tree.sentence.lemmas[verb] in desk.words.escorting:
        came, others = _named(desk, tree, subject), tree.kids(verb, OBJECTS)
    elif tree.sentence.lemmas[verb] in desk.words.uniting:
        others = [t for t in tree.kids(verb, OBJECTS) if _is_people(desk, tree, t)]
        came = _named(desk, tree, subject) if others and not tree.preps(verb, {"in"}) else []
    people = (i for t in others for p in _named(desk, tree, t) for i, _ in p.persons)
    return came, frozenset(people)


def _is_people(desk: Desk, tree: Tree, token: int) -> bool:
    """Whether a token means somebody, or the two sides: "joined the minister", "joined them"."""
    return desk.is_pair(tree.sentence.index, token) or bool(_named(desk, tree, token))


def _attendants(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """Whom a verb puts at a meeting: "X attended the talks", "the talks were also attended by X"."""
    subject = tree.subject(verb)
    if subject is None:
        return []
    if tree.passive(verb):
        if tree.lower[subject] == "which" and subject > 1 and tree.lower[subject - 1] == ",":
            subject -= 2  # "At the meeting, which was attended by X, he said": the parse loses what "which" means
        met = tree.sentence.lemmas[tree.meant(subject)] in desk.words.nouns or tree.lower[subject] == "it"
        if tree.sentence.lemmas[verb] in desk.words.signing and tree.sentence.lemmas[subject] in desk.words.documents:
            return _agents(desk, tree, verb)
        there = tree.sentence.lemmas[verb] in desk.words.attending | desk.words.led
        return _agents(desk, tree, verb) if met and there else []
    if not (_tells(desk, tree, verb) or _signs(desk, tree, verb)):
        return []
    came = alike(_named(desk, tree, subject))
    for token in range(verb + 1, min(verb + NEAR, len(tree.sentence) - 1)):
        if tree.lower[token] in ("along", "together") and tree.lower[token + 1] == "with":
            came += desk.row(tree.sentence.index, token + 2)  # "was present along with X"
    return came


def _signs(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether its subject signed the paper of a contact: "X and Y signed the accord"."""
    papers = [t for t in tree.kids(verb, OBJECTS) if tree.sentence.lemmas[t] in desk.words.documents]
    told = tree.sentence.deps[verb] not in ("relcl", "acl", "advcl")  # "the accord, which X had signed in May"
    alone = not any(tree.preps(t, {"with"}) for t in (verb, *papers))  # "signed a pact with": a contact by itself
    return tree.sentence.lemmas[verb] in desk.words.signing and bool(papers) and told and alone


def _agents(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """Those behind "by", also behind a second one: "by his wife and by the deputy"."""
    told = tree.kids(verb, ("agent",))
    told += [t for a in told for t in tree.kids(a, ("conj",)) if tree.lower[t] == "by"]
    told = [t for t in told if t == told[0] or tree.lower[t - 1] in JOINTS]  # not "and Y by his deputy"
    rows = [desk.row(tree.sentence.index, a + 1) for a in told]
    named = [p for a in told for t in tree.kids(a, ("pobj",)) for p in _named(desk, tree, t)]
    return [p for row in rows for p in row] or named


def _is_on_the_line(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "X was on the line": who took part in the call told before."""
    there = [t for t in tree.preps(verb, {"on"}) if tree.lower[t] in desk.words.lines]
    return tree.sentence.lemmas[verb] in desk.words.holding and bool(there) and not tree.preps(verb, {"to", "with"})


def _tells(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether a verb says that its subject was at a meeting."""
    lemma = tree.sentence.lemmas[verb]
    if lemma in SEATED:
        there = any(tree.lower[c] in desk.words.present for c in tree.kids(verb, ("acomp", "advmod", "attr")))
        if there or any(tree.sentence.lemmas[t] in desk.words.at_hand for t in tree.preps(verb, AT)):
            return True
    if _is_on_the_line(desk, tree, verb):
        return True
    if lemma not in desk.words.attending:
        return False
    things = [t for t in tree.kids(verb, OBJECTS) if tree.lower[t] != "part"]
    things += tree.preps(verb, {"in", "at"}) + [t for o in tree.kids(verb, OBJECTS) for t in tree.preps(o, {"in"})]
    met = any(tree.sentence.lemmas[t] in desk.words.nouns and tree.kids(t, ("det",)) for t in things)
    alone = lemma == "attend" or (lemma == "take" and bool(tree.kids(verb, OBJECTS)))
    wire = lemma == "join" and bool(desk.words.lines & {tree.lower[t] for t in tree.preps(verb, {"by", "via", "over"})})
    return met or wire or (not things and (alone or any(tree.lower[c] == "in" for c in tree.children[verb])))
