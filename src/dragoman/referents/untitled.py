"""Untitled: whose one somebody is who is named without an office: "Hezbollah's X", "X for the MDC", "X, who commands
the Norwegian navy", "Islamic Jihad was represented by X"."""

from collections.abc import Callable

from dragoman.model import NameMention
from dragoman.referents.scene import Scene, Told

MARKS = ("'s", "’s")
LED = 5  # tokens between a verb of leading and the body that is led


def represented(sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Islamic Jihad was represented by X": the subject's actor."""
    parse, agent = scene.sentences[sentence], -1
    by = parse.heads[name.last]
    if parse.deps[name.last] == "pobj" and parse.deps[by] in ("agent", "prep"):
        agent = parse.heads[by]
    if agent < 0 or parse.lemmas[agent] not in scene.groups.filling or parse.deps[by] != "agent":
        return None
    for actor in scene.mentions[sentence].actors:
        if any(parse.heads[t] == agent and parse.deps[t] == "nsubjpass" for t in range(actor.first, actor.last + 1)):
            rule = "an office without its state: of the team it is in"
            return scene.who.party(actor.entry), (actor.span, name.span), rule
    return None


def possessed(sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Hezbollah's Wafiq Safa", "the DUP's Arlene Foster": the actor right before the name."""
    parse, at = scene.sentences[sentence], name.first - 1
    while at > 0 and parse.words[at][:1].isupper() and parse.pos[at] == "PROPN":
        at -= 1  # "Fiji's Ratu X"
    if at < 1 or parse.words[at] not in MARKS or len(name.words) < 2:
        return None
    actor = next((a for a in scene.mentions[sentence].actors if a.last == at - 1 and a.how == "name"), None)
    if actor is None:
        return None
    return scene.who.party(actor.entry), (actor.span, name.span), "the body whose one he or she is told to be"


def for_body(sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "X and Y for the MDC and Z for ZANU-PF": the party behind the row of names that his stands in."""
    parse, names = scene.sentences[sentence], {n.first: n for n in scene.mentions[sentence].names}
    at = name.last + 1
    while at + 1 < len(parse) and parse.words[at] in (",", "and"):
        at += 1 + (parse.words[at + 1] == "and")
        if at not in names or names[at].offices:
            return None
        at = names[at].last + 1
    if at + 1 >= len(parse) or parse.words[at] not in ("for", "representing"):
        return None
    first = at + 2 if parse.words[at + 1].lower() == "the" else at + 1
    body = next((a for a in scene.mentions[sentence].actors if a.first == first and a.how == "name"), None)
    if body is None or scene.who.actors[body.entry].kind == "state":
        return None  # "left for Egypt", "thanked X for Egypt's help"
    return scene.who.party(body.entry), (body.span, name.span), "the body for which he or she is told to stand"


def commanding(sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Vice Admiral X, who commands the Norwegian navy": of the body whose part he is told to lead."""
    parse, at = scene.sentences[sentence], name.last + 1
    if [w.lower() for w in parse.words[at : at + 2]] != [",", "who"]:
        return None
    verb = at + 2 + (parse.lemmas[at + 2 : at + 3] == ("have",) or parse.lemmas[at + 2 : at + 3] == ("be",))
    if verb >= len(parse) or parse.lemmas[verb] not in scene.groups.commanding:
        return None
    led = next((a for a in scene.mentions[sentence].actors if verb < a.first <= verb + LED), None)
    if led is None or {",", "and", "in"} & set(parse.words[verb : led.first]):
        return None
    return scene.who.party(led.entry), (led.span, name.span), "an office without its state: of the body he or she leads"


UNTITLED: tuple[Callable[[int, NameMention, Scene], Told | None], ...] = (
    represented,
    possessed,
    for_body,
    commanding,
)
