"""Presided: who presides over something that is no state: "X, president of Tsinghua University", "president of the
national assembly". No head of state, and, but for what is a state's own, nobody's officer."""

import msgspec

from dragoman.model import NameMention, Person, Sentence
from dragoman.referents.scene import Scene

STATE = "head_of_state"


def as_presiding(person: Person, sentence: int, name: NameMention, scene: Scene) -> tuple[Person, bool]:
    """The person, an official where the words behind the office tell a body that no state's head presides over; and
    whether the body may be a state's own ("the supreme court"), so that the page can tell whose."""
    if person.rank != STATE:
        return person, True
    parse, groups = scene.sentences[sentence], scene.groups
    over = [h for o in name.offices if o.rank == STATE and (h := _presided(parse, o.first, name)) is not None]
    over = [h for h in over if parse.lemmas[h].lower() in groups.private | groups.public]
    actor = scene.who.actors.get(person.actor)
    if not over or (person.actor and (actor is None or actor.kind != "state")):
        return person, True  # "president of the movement's bureau": who leads the movement
    public = bool(person.actor) or any(parse.lemmas[h].lower() in groups.public for h in over)
    return msgspec.structs.replace(person, rank="official"), public


def _presided(parse: Sentence, office: int, name: NameMention) -> int | None:
    """The noun over which somebody presides: "of the farmers' union", "university president"; None where none is
    told."""
    before = office - 1
    beside = before >= 0 and parse.deps[before] == "compound" and parse.heads[before] >= office
    if beside and parse.pos[before] in ("NOUN", "PROPN"):
        return before
    of = next((t for t in range(office + 1, min(office + 3, len(parse.words))) if parse.lemmas[t] == "of"), None)
    if of is None:
        return None
    ends = (t for t in range(of + 1, len(parse.words)) if parse.heads[t] == of and parse.deps[t] == "pobj")
    end = next(ends, None)
    return name.first - 1 if end is not None and of + 1 < name.first <= end else end  # "President of the Republic X"
