"""Telling: what verbs and nouns that carry contacts share: the frame they begin, their tense, whether a body meets."""

from dragoman.model import Span
from dragoman.reports.frames import Frame, Party
from dragoman.reports.moods import Modality
from dragoman.reports.parties import Desk
from dragoman.reports.refusals import answering
from dragoman.reports.syntax import OBJECTS, Tree

MANY = 3  # sides of a gathering
PAIR = 2
HAS = frozenset({"'s", "'ve", "’s", "’ve"})
THEM = frozenset({"they", "them", "their", "themselves"})
PAST = frozenset({"was", "were", "had"})


def frame_of(tree: Tree, token: int, form: str, mood: Modality, parties: list[Party]) -> Frame:
    """The frame that a trigger begins."""
    return Frame(
        sentence=tree.sentence.index,
        token=token,
        trigger=trigger_span(tree, token),
        form=form,
        status=mood.status,
        status_spans=mood.spans(tree),
        status_via=mood.rule,
        parties=parties,
        was=mood.status == "planned" and _was(tree, token),
    )


def _was(tree: Tree, token: int) -> bool:
    """ "Were due to meet", "had been scheduled for": what was planned then."""
    chain = [token, *tree.up(token)][:3]
    return any(
        tree.lower[t] in PAST or any(tree.lower[c] in PAST for c in tree.kids(t, ("aux", "auxpass"))) for t in chain
    )


def trigger_span(tree: Tree, token: int) -> Span:
    """The trigger with its auxiliaries, or with the light verb's noun as it stands."""
    first = token
    for child in sorted(tree.kids(token, ("aux", "auxpass")), reverse=True):
        if child == first - 1:
            first = child
    return tree.sentence.span(first, token)


def perfect(tree: Tree, verb: int) -> bool:
    """Whether the verb is a past perfect: "had discussed"."""
    return any(tree.lower[c] == "had" for c in tree.kids(verb, ("aux",)))


def goes_on_doing(tree: Tree, verb: int) -> bool:
    """ "Spent his speech railing against the bank with X as its mascot": what he did is told by the verb below, and the
    "with" is none of his company."""
    spent = [t for o in tree.kids(verb, OBJECTS) for t in sorted(tree.below(o)) if tree.sentence.deps[t] == "acl"]
    below = [*tree.kids(verb, ("xcomp", "advcl")), *spent]
    doing = [t for t in below if tree.sentence.tags[t] == "VBG" and t > verb]
    return bool(doing) and not any(verb < t < doing[0] for t in tree.preps(verb, {"with"}))


def present_perfect(tree: Tree, verb: int) -> bool:
    """ "has visited Kosovo", "he's visited Kosovo": done at some time before."""
    active = [c for c in tree.kids(verb, ("aux",)) if tree.lower[c] in ("has", "have")]
    own = ("aux", "auxpass") if tree.kids(verb, OBJECTS) else ("aux",)  # "he's also welcomed X"
    short = [c for c in tree.kids(verb, own) if tree.lower[c] in HAS]
    return bool(active) or (bool(short) and tree.sentence.tags[verb] == "VBN")


def one_body(desk: Desk, named: list[Party]) -> bool:
    """ "the Senior Officials Meeting of FOCAC", "the APEC meeting": the body meets, whoever attends."""
    return len(named) == 1 and is_body(desk, named[0].actor)


def meets_itself(desk: Desk, party: Party) -> bool:
    """ "EU foreign ministers met": the body itself, not one man of it at his lunch."""
    return is_body(desk, party.actor) and not party.persons


def is_body(desk: Desk, actor: str) -> bool:
    """Whether an actor is an international body, or a group whose members may meet: "the Palestinian factions"."""
    return actor in desk.linked.actors and desk.linked.actors[actor].kind in ("igo", "group")


def asker(desk: Desk, tree: Tree, mood: Modality, parties: list[Party]) -> list[Party]:
    """ "Greece urged Turkey to hold talks": where one side is told, who asks for the contact is the other."""
    if mood.status != "called_for" or len(parties) != 1 or not mood.tokens or not tree.is_verb(mood.tokens[0]):
        return []
    subject = tree.subject(mood.tokens[0])
    asking = desk.parties(tree.sentence.index, subject) if subject is not None else []
    return [p for p in asking if p.actor and p.actor != parties[0].actor and not is_body(desk, p.actor)]


def offered(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "Seoul accepted a proposal by the North for talks", "Iran agreed to the US offer to hold talks": who answers the
    offer and who made it; empty where one of them is not told."""
    above, index = tree.sentence.heads[noun], tree.sentence.index
    offer = tree.sentence.heads[above]
    of_offer = tree.sentence.deps[noun] == "pobj" and tree.lower[above] in ("for", "of")
    to_hold = (
        tree.sentence.deps[noun] == "dobj" and tree.sentence.deps[above] in ("acl", "relcl") and tree.marked(above)
    )
    verb = answering(tree, offer)
    if not (of_offer or to_hold) or tree.sentence.lemmas[offer] not in desk.words.intended or verb is None:
        return []
    subject = tree.subject(verb)
    if subject is None or tree.passive(verb):
        return []
    made = [*tree.kids(offer, ("poss",)), *tree.preps(offer, {"by", "from"})]
    theirs = [p for t in made for p in desk.parties(index, t)]
    theirs = theirs or [
        Party(r.actors[0], (r.span,), bare=True) for r in desk.actors_in(index, max(offer - 3, 0), offer - 1)
    ]
    ours = desk.parties(index, subject)
    whole = len({p.actor for p in ours} | {p.actor for p in theirs}) == PAIR and len(theirs) == len(ours) == 1
    return [*ours, *theirs] if whole else []


def is_on_the_eve(desk: Desk, tree: Tree, trigger: int) -> bool:
    """ "Freed two of them this week, ahead of the talks", "on the eve of a visit": the day of what went before."""
    above = next((n for n, t in enumerate(tree.up(trigger)) if tree.is_verb(t)), 0)
    return any(tree.lower[t] in desk.words.eves for t in list(tree.up(trigger))[:above])
