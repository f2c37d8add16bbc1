"""Usual: offices that only one state calls so, told without their state: "Secretary of State X"; and those whose words
say that they are not the page's own: "TOKYO - Energy Secretary X", "On a visit to Beijing, Agriculture Minister X".
"""

from collections.abc import Iterator

from dragoman.model import NameMention, Person, Sentence
from dragoman.referents.scene import GOVERNING, SUBJECTS, Scene, Told, state_of

SECRETARY = "secretary"
MINISTER, AMBASSADOR = "minister", "ambassador"
PASSING = frozenset({"others", "leader"})  # keys of the who's who under which stands what is no minister's core office
TOWARD = frozenset({"to", "of", "in", "at"})
STEPS = 5  # a word of visiting and its governors: "in Beijing on a visit, X met"
WITHIN = 4  # tokens of "Beijing on a three-day visit"
USUAL = "an office without its state: of the one that has it by that name"
SECRETARIES = "an office without its state: of the one named whose ministers are secretaries"
GUEST = "an office without its state: of the only other one named, told by its holder's visit"


def usual(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Secretary of State X": of the one whose office is called so."""
    of = next((scene.groups.usual[t] for t in person.titles if t in scene.groups.usual), None)
    return (of, (name.span,), USUAL) if of else None


def usual_abroad(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "TOKYO - Agriculture Secretary X took a hard line": before the page's own state comes the one with that office,
    where the page names it too, and nobody else in such an office, and where the own state has no secretaries. Of
    offices that several call so, the one of these that the page names."""
    told = usual(person, sentence, name, scene)
    others = {o.of for row in scene.mentions for o in row.offices if o.title in person.titles and o.of}
    if scene.home is None or others:
        return None
    named, titles = _named(scene), _secretaryships(person)
    if not titles and (told is None or told[0] not in named):
        return _guest(person, sentence, name, scene)
    with_secretaries = [s for s in named if _has_secretaries(s, titles, scene)]
    if told is None and len(with_secretaries) == 1:
        told = with_secretaries[0], (name.span,), SECRETARIES
    own = told is None or told[0] == scene.home or _has_secretaries(scene.home, titles, scene)
    return (
        told if told is not None and told[0] in named and not (own or _meets(told[0], sentence, name, scene)) else None
    )


def _named(scene: Scene) -> dict[str, None]:
    """The states that the page names besides its own, in order."""
    ids = dict.fromkeys(a.entry for row in scene.mentions for a in row.actors if a.entry != scene.home)
    return {i: None for i in ids if scene.who.actors[i].kind == "state"}


def _secretaryships(person: Person) -> list[str]:
    """The titles of a minister who is called a secretary: "energy secretary", "secretary of energy"."""
    ranked = person.titles if person.rank == MINISTER else ()
    return [t for t in ranked if SECRETARY in (t.split()[0], t.split()[-1])]


def _has_secretaries(state: str, titles: list[str], scene: Scene) -> bool:
    """Whether a state's ministers are secretaries, as far as the who's who tells how they are titled, or whether it
    calls a civil servant so."""
    core = (t for t in scene.who.terms(state) if t.rank == MINISTER and t.office not in PASSING)
    served = any(scene.who.actors[state].code in scene.groups.civil_servants.get(t, ()) for t in titles)
    return served or any(SECRETARY in t.title.lower().split() for t in core)


def _meets(state: str, sentence: int, name: NameMention, scene: Scene) -> bool:
    """ "Defense Secretary X met the U.S. ambassador": whether the officer meets one of that state, and is none."""
    parse = scene.sentences[sentence]
    behind = (o for o in scene.mentions[sentence].offices if o.of == state and o.first > name.last)
    return any(parse.lemmas[t] in scene.groups.facing for o in behind for t in range(name.last + 1, o.first))


def _guest(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "BEIJING - On a visit to Beijing, Agriculture Minister X met": who visits the page's own state is of another,
    and of the only one that the page names."""
    named = list(_named(scene))
    serves = person.rank in GOVERNING and person.rank != AMBASSADOR
    if not serves or len(named) != 1 or not any(_visits(sentence, name, scene)):
        return None
    return named[0], (name.span,), GUEST


def _visits(sentence: int, name: NameMention, scene: Scene) -> Iterator[bool]:
    """For each word of visiting beside an officer, whether it says that he is a guest of the page's own state."""
    parse, groups = scene.sentences[sentence], scene.groups
    first = min((o.first for o in name.offices if o.first < name.first), default=name.first)
    yield "visiting" in (w.lower() for w in parse.words[max(first - 1, 0) : name.first])
    verbs = {parse.heads[t] for t in range(name.first, name.last + 1) if parse.deps[t] in SUBJECTS}
    for token, lemma in enumerate(parse.lemmas):
        if lemma in groups.visits | groups.going and verbs & set(_up(parse, token)):
            yield _leads_home(parse, sentence, token, scene)


def _up(parse: Sentence, token: int) -> Iterator[int]:
    """A token and its next governors."""
    for _ in range(STEPS):
        yield token
        token = parse.heads[token]


def _leads_home(parse: Sentence, sentence: int, visit: int, scene: Scene) -> bool:
    """ "A visit to Beijing", "in Beijing on a visit", "arrived in Beijing", "visiting China"."""
    at_home = [(a.first, a.last) for a in scene.mentions[sentence].actors if a.entry == scene.home]
    at_home += [(p.first, p.last) for p in scene.places[sentence] if state_of(p.place, scene) == scene.home]
    for first, last in at_home:
        before = parse.words[first - 1].lower() if first else ""
        if visit < first and (first - visit <= 1 or (before in TOWARD and first - visit <= 2)):
            return True
        if before in TOWARD and last < visit <= last + WITHIN and parse.words[visit + 1 : visit + 2] != ("to",):
            return True
    return False
