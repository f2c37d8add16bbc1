"""Staying: who is told to be abroad for talks, and the missions that bodies send, which a name alone does not tell."""

from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.modality import modality
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree
from dragoman.reports.telling import frame_of

GOVERNING = frozenset({"head_of_state", "head_of_government", "minister", "deputy_minister"})


def there_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "The premier is in Kigali for talks": an officer abroad is on a visit; not who only "is now in Kigali"."""
    subject, index = tree.subject(verb), tree.sentence.index
    there = [p for t in tree.preps(verb, {"in"}) for p in desk.linked.places[index] if p.first <= t <= p.last]
    told = [desk.words.nouns.get(tree.sentence.lemmas[t]) for t in tree.preps(verb, {"for"})]
    talks = any(spec is not None and spec.form == "meeting" for spec in told)
    if subject is None or len(there) != 1 or not talks or tree.sentence.tags[verb] == "VB":
        return None
    sides = [p for p in desk.parties(index, subject) if _is_abroad(desk, p, there[0].place.country)]
    mood = modality(tree, verb, desk.words)
    return frame_of(tree, verb, "visit", mood, merge_parties(sides)) if sides and mood.status == "held" else None


def _is_abroad(desk: Desk, party: Party, country: str) -> bool:
    """Whether somebody in office stands for a state that lies elsewhere."""
    actor = desk.linked.actors.get(party.actor)
    ranks = {desk.linked.people[i].rank for i, _ in party.persons}
    away = actor is not None and actor.kind == "state" and bool(country) and country not in actor.home
    return away and bool(ranks & GOVERNING)


def on_mission(desk: Desk, tree: Tree, verb: int, sides: list[Party]) -> list[Party]:
    """ "A UN mission visited Chad", "the IMF commission which went there": people of the body, whom it has sent."""
    subject = tree.subject(verb)
    if subject is None or tree.sentence.lemmas[subject] not in desk.words.missions:
        return sides
    return [Party(p.actor, p.spans, p.via, team=True) if p.bare and not p.persons else p for p in sides]
