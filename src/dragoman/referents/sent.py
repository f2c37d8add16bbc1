"""Sent: officers told without a state, by the body that sends them or calls them its own, or by who commands them."""

from dragoman.model import ActorMention, NameMention, Person, Sentence
from dragoman.referents.scene import SUBJECTS, Scene, Told

OWN = frozenset({"its", "their"})
STEPS = 8  # governors between a name and the verb whose subject has or sends him
ITS = "an office without its state: of the body whose officer it is told to be"
SENDER = "an office without its state: of the body that sends its holder"


def its(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "Japan said its trade minister, X, would attend", "Japan will send Trade Minister X to Fiji"."""
    parse = scene.sentences[sentence]
    first = min((o.first for o in name.offices if o.first < name.first), default=name.first)
    own = bool(OWN & {w.lower() for w in parse.words[max(first - 1, 0) : first + 1]})
    token = name.last
    for _ in range(STEPS):
        head = parse.heads[token]
        if head == token:
            return None
        if own or (parse.lemmas[head] in scene.groups.sending and parse.deps[token] in ("dobj", "appos")):
            body = _subject(parse, head, first, scene)
            if body is not None:
                return scene.who.party(body.entry), (body.span, name.span), ITS if own else SENDER
        token = head
    return None


def commanded(person: Person, sentence: int, name: NameMention, scene: Scene) -> Told | None:
    """ "President X has dismissed Attorney General Y": of the state of who has the say over him."""
    parse, token = scene.sentences[sentence], name.last
    while parse.deps[token] in ("appos", "compound", "conj") and parse.heads[token] != token:
        token = parse.heads[token]
    verb = parse.heads[token]
    if parse.deps[token] != "dobj" or parse.lemmas[verb] not in scene.groups.subordinating:
        return None
    for other in scene.mentions[sentence].names:
        does = any(parse.heads[t] == verb and parse.deps[t] in SUBJECTS for t in range(other.first, other.last + 1))
        if does and (body := scene.bodies.get((sentence, other.first), "")).startswith("state:"):
            return body, (other.span, name.span), "an office without its state: of the state of who has the say over it"
    return None


def _subject(parse: Sentence, verb: int, before: int, scene: Scene) -> ActorMention | None:
    """The body that is the subject of a verb, before a token."""
    subjects = [t for t in range(before) if parse.heads[t] == verb and parse.deps[t] in SUBJECTS]
    found = scene.mentions[parse.index].actors
    return next((a for a in found for t in subjects if a.first <= t <= a.last and a.how != "demonym"), None)
