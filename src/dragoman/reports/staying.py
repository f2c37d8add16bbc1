"""Staying: who is told to be abroad for talks, and the missions that bodies send, which a name alone does not tell."""

from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.modality import modality
from dragoman.reports.moods import Modality
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree
from dragoman.reports.telling import frame_of

GOVERNING = frozenset({"head_of_state", "head_of_government", "minister", "deputy_minister"})


def there_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "The premier is in Kigali for talks", "has been in Kigali exchanging views": an officer or a delegation abroad
    is on a visit; not who only "is now in Kigali"."""
    subject = tree.subject(verb)
    if subject is None or tree.sentence.tags[verb] == "VB" or not _on_errand(desk, tree, verb):
        return None
    mood = modality(tree, verb, desk.words)
    return _frame_there(desk, tree, verb, subject, tree.preps(verb, {"in"}), mood) if mood.status == "held" else None


def aside_frame(desk: Desk, tree: Tree, prep: int) -> Frame | None:
    """ "The premier, in Kigali for talks with officials, said": where who speaks is told to be, between commas."""
    named = tree.sentence.heads[prep]
    told = desk.reference(tree.sentence.index, named)
    if prep == 0 or tree.lower[prep - 1] != "," or told is None or told.kind not in ("person", "office"):
        return None
    if told.last != prep - 2 or not _on_errand(desk, tree, named):
        return None
    return _frame_there(desk, tree, prep, named, tree.kids(prep, ("pobj",)), Modality("held"))


def _frame_there(desk: Desk, tree: Tree, token: int, who: int, where: list[int], mood: Modality) -> Frame | None:
    """The visit of those who are abroad at the one place named."""
    index = tree.sentence.index
    there = [p for t in where for p in desk.linked.places[index] if p.first <= t <= p.last]
    if len(there) != 1:
        return None
    sides = [p for p in desk.parties(index, who) if _is_abroad(desk, p, there[0].place.country)]
    return frame_of(tree, token, "visit", mood, merge_parties(sides)) if sides else None


def _on_errand(desk: Desk, tree: Tree, token: int) -> bool:
    """Whether somebody is there "for talks", "negotiating a loan" or "to review the economy"."""
    told = [desk.words.nouns.get(tree.sentence.lemmas[t]) for t in tree.preps(token, {"for"})]
    talks = any(spec is not None and spec.form == "meeting" for spec in told)
    doing = (t for t in tree.kids(token, ("advcl", "xcomp")) if tree.sentence.tags[t] == "VBG" or tree.marked(t))
    meant = (t for t in doing if not _parties_with(desk, tree, t))  # "negotiating with the IMF": told by its own verb
    return talks or any(tree.sentence.lemmas[t] in desk.words.errands for t in meant)


def _parties_with(desk: Desk, tree: Tree, verb: int) -> bool:
    return any(p.actor for t in tree.preps(verb, {"with"}) for p in desk.parties(tree.sentence.index, t))


def _is_abroad(desk: Desk, party: Party, country: str) -> bool:
    """Whether somebody in office, or a delegation, stands for a state that lies elsewhere."""
    actor = desk.linked.actors.get(party.actor)
    ranks = {desk.linked.people[i].rank for i, _ in party.persons}
    away = actor is not None and actor.kind == "state" and bool(country) and country not in actor.home
    return away and (party.team or bool(ranks & GOVERNING))


def on_mission(desk: Desk, tree: Tree, verb: int, sides: list[Party]) -> list[Party]:
    """ "A UN mission visited Chad", "the IMF commission which went there": people of the body, whom it has sent."""
    subject = tree.subject(verb)
    if subject is None or tree.sentence.lemmas[subject] not in desk.words.missions:
        return sides
    return [Party(p.actor, p.spans, p.via, team=True) if p.bare and not p.persons else p for p in sides]
