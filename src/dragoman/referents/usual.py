"""Usual: offices that only one state calls so, told without their state: "Secretary of State X"."""

from dragoman.model import NameMention, Person
from dragoman.referents.scene import Scene, Told

FOREIGN = "foreign_minister"


def usual(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Secretary of State X": of the one whose office is called so."""
    of = next((scene.groups.usual[t] for t in person.titles if t in scene.groups.usual), None)
    return (of, (name.span,), "an office without its state: of the one that has it by that name") if of else None


def usual_abroad(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "TOKYO - Agriculture Secretary X took a hard line": before the page's own state comes the one with that office,
    where the page names it too, and nobody else in such an office, and where the own state has no secretaries."""
    told = usual(person, sentence, name, scene)
    if told is None or scene.home in (None, told[0]):
        return None
    actors = {a.entry for row in scene.mentions for a in row.actors}
    others = {o.of for row in scene.mentions for o in row.offices if o.title in person.titles and o.of}
    ours = [t.title.lower().split() for t in scene.who.terms(scene.home or "") if t.office == FOREIGN]
    return told if told[0] in actors and not others and not any("secretary" in t for t in ours) else None
