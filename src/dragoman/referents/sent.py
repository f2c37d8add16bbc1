"""Sent: officers told without a state, by the body that sends them or calls them its own."""

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


def _subject(parse: Sentence, verb: int, before: int, scene: Scene) -> ActorMention | None:
    """The body that is the subject of a verb, before a token."""
    subjects = [t for t in range(before) if parse.heads[t] == verb and parse.deps[t] in SUBJECTS]
    found = scene.mentions[parse.index].actors
    return next((a for a in found for t in subjects if a.first <= t <= a.last and a.how != "demonym"), None)
