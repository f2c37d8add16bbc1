"""Faced: officers told without a state, by whom they meet, by whose counterpart they are, and by the office that two
states are told to have.

Nobody meets the ministers of his own state in a report of contacts between states: the one whom a guest meets is of the
place where they meet, else of the page's own state.
"""

from collections.abc import Iterator

from dragoman.model import NameMention, Person
from dragoman.referents.groups import modifiers
from dragoman.referents.scene import SERVING, SUBJECTS, Scene, Told, state_of, subjects_first

NEAR = 8  # tokens between a word of meeting and whom one meets
BACK = 3  # sentences before in which the one who meets may be named
AT = frozenset({"in", "to", "at"})
ATTEND = "attend"
FACED = "an office without its state: of the place where another state's officer meets its holder"
AT_HOME = "an office without its state: of the page's own, met by another state's officer"
POSTED = "an office without its state: of the one to which the envoy whom its holder meets is posted"
EQUAL = "an office without its state: of the one whose counterpart its holder is told to be"
ONE_OF_TWO = "an office without its state: the one of two states told to hold it that the other side is not of"


def face(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Karimi was in Lankaran, where he met the head of the district, X"."""
    if person.rank not in SERVING:
        return None
    other = next(_opposite(sentence, name, scene), "")
    if not other.startswith("state:"):
        return None
    words = scene.sentences[sentence].words
    for place in scene.places[sentence]:
        at = words[place.first - 1].lower() if place.first else ""
        state = state_of(place.place, scene)
        if at in AT and state not in ("", other) and not _within(place.first, name):
            return state, (place.span, name.span), FACED
    if scene.home not in (None, other):
        return scene.home, (name.span,), AT_HOME
    return None


def face_posted(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Attorney General X met twice with Chad's ambassador to Kenya": of the state to which the envoy is posted."""
    parse, found = scene.sentences[sentence], scene.mentions[sentence]
    if person.rank not in SERVING:
        return None
    for office in found.offices:
        met = any(parse.lemmas[t].lower() in scene.groups.facing for t in range(name.last + 1, office.first))
        if office.rank != "ambassador" or not office.of or not met:
            continue
        near = (a for a in found.actors if office.first < a.first <= office.last + NEAR // 2 and a.entry != office.of)
        for actor in near:
            at = actor.first - 1 - (parse.words[actor.first - 1].lower() == "the")
            if actor.how == "name" and parse.words[at].lower() == "to" and actor.entry.startswith("state:"):
                return actor.entry, (actor.span, name.span), POSTED
    return None


def equal_to(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Met his Chilean counterpart, Foreign Minister X", "his counterpart from Chile, X": of the state whose one he is
    told to be."""
    parse, found = scene.sentences[sentence], scene.mentions[sentence].actors
    at = min((o.first for o in name.offices if o.first < name.first), default=name.first) - 1
    at -= at > 0 and parse.words[at] == ","
    behind = next((a for a in found if a.last == at and parse.words[a.first - 1].lower() in ("from", "of")), None)
    at = behind.first - 2 if behind is not None else at
    if at < 1 or parse.lemmas[at] not in scene.groups.equals or parse.tags[at] == "NNS":
        return None
    state = behind if behind is not None else next((a for a in found if a.last == at - 1), None)
    return (scene.who.party(state.entry), (state.span, name.span), EQUAL) if state is not None else None


def _within(token: int, name: NameMention) -> bool:
    return any(o.first <= token <= o.last for o in name.offices)


def opposite(sentence: int, name: NameMention, scene: Scene) -> str:
    """The state whose named officer meets the holder in the same sentence: "talks of Ann Roe with Foreign Minister X";
    "" where it tells none."""
    told = {scene.bodies.get((sentence, n.first), "") for n in scene.mentions[sentence].names}
    other = next(_opposite(sentence, name, scene), "")
    return other if other in told and other.startswith("state:") else ""


def _opposite(sentence: int, name: NameMention, scene: Scene) -> Iterator[str]:
    """The bodies of those who meet the officer, the likeliest first."""
    parse, found = scene.sentences[sentence], scene.mentions[sentence]
    first = min((o.first for o in name.offices if o.first < name.first), default=name.first)
    near = range(first - 1, max(first - NEAR, -1), -1)
    told = (t for t in near if parse.lemmas[t].lower() in scene.groups.facing)
    met = next((t for t in told if parse.deps[t] not in SUBJECTS), -1)  # not "the meeting was attended by X"
    if met < 0 or any(n.first > met for n in found.names if n.last < first):
        return
    for other in reversed([n for n in found.names if n.last < met]):
        if body := scene.bodies.get((sentence, other.first)):
            yield body
    for actor in reversed([a for a in found.actors if a.last < met and a.how == "demonym"]):
        yield actor.entry
    for i in range(sentence - 1, max(sentence - BACK, -1), -1):
        if ATTEND in scene.sentences[i].lemmas:
            continue  # who was there besides
        for one in subjects_first(scene, i):
            if body := scene.bodies.get((i, one.first)):
                yield body


def one_of_two(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Latvian and Turkish foreign ministers hold call", then "Foreign Minister X spoke with ... of Turkey"."""
    beside = {a.entry for a in scene.mentions[sentence].actors}
    for i in range(sentence - 1, -1, -1):
        for office in scene.mentions[i].offices:
            if not office.plural or office.title.removesuffix("s") not in person.titles:
                continue
            states, _ = modifiers(scene.sentences[i], office.last, scene.mentions[i], scene.groups)
            rest = [s for s in states if s not in beside]
            if len(states) == 2 and len(rest) == 1 and rest[0].startswith("state:"):
                return rest[0], (office.span, name.span), ONE_OF_TWO
    return None
