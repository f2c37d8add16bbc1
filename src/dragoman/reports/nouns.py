"""Nouns that tell a contact: "talks", "the visit", "a telephone conversation", each made into a frame."""

from collections.abc import Callable

from dragoman.reports.frames import Frame, merge_parties
from dragoman.reports.mediation import mediators_of
from dragoman.reports.modality import modality
from dragoman.reports.nounsides import OWN, NounSides, sides_of
from dragoman.reports.parties import WITHIN, Desk
from dragoman.reports.ranks import GATHERED, stated_level, title_rank
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import (
    MANY,
    PAIR,
    asker,
    frame_of,
    meets_itself,
    offered,
    one_body,
    perfect,
    present_perfect,
)
from dragoman.reports.words import Trigger

SINCE = 8  # tokens behind a noun in which "since" tells what the first time it is
CHANNELS = frozenset({"by", "over", "via", "through"})
DURING = frozenset({"at", "during"})
NO_TRIGGER = Trigger("")
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def noun_frame(desk: Desk, tree: Tree, noun: int, spec: Trigger, *, headline: bool) -> Frame | None:
    """The frame of a noun; None where its words make it something else ("press conference", "meeting place")."""
    form = _noun_form(desk, tree, noun, spec)
    if not form or (form == "visit" and spec.weak and _travels(desk, tree, noun)) or _is_called(desk, tree, noun):
        return None
    sides = sides_of(desk, tree, noun, form)
    if tree.sentence.lemmas[noun] == "credential" and not sides.right:
        return None  # "were received to present their credentials": to whom is told by that
    if form == "letter" and _is_to_nobody(desk, tree, noun, sides):
        return None
    parties, form = sides.parties, _body_form(desk, tree, noun, sides, form)
    if form == "video" and not sides.between and len(parties) == 1 and meets_itself(desk, parties[0]):
        form = "multilateral"  # "ASEAN ministers will hold a meeting by video link"
    if form == "multilateral" and spec.form == "meeting" and len(sides.between) == 2:
        form = "meeting"  # "the summit talks between X and Y"
    form = _summit_of_two(desk, tree, noun, sides, form)
    if _is_margin(desk, tree, noun) or (not (sides.right or sides.between) and _is_own_body(tree, noun)):
        return None
    mediators = merge_parties(mediators_of(desk, tree, noun, sides.between)) if form == "meeting" else []
    among = form == "meeting" and not (sides.left or sides.between) and _among(tree, noun) and len(sides.named) == 1
    if among:  # "the UN envoy resumed the intra-Libyan talks"
        mediators = merge_parties([*mediators, *(p for p in parties if p.actor != sides.named[0].actor)])
    apart = {p.actor for p in parties} - {m.actor for m in mediators}
    if mediators and (len(apart) >= 2 or sides.pair or among or not apart):
        parties, form = [p for p in parties if p.actor not in {m.actor for m in mediators}], "mediated"
    mood = modality(tree, noun, desk.words, headline=headline)
    first = tree.sentence.heads[noun] if tree.sentence.deps[noun] == "conj" else noun
    which = [c for t in {first, noun, *tree.kids(noun, ("nmod",))} for c in tree.kids(t, ("det",))]
    if mood.status == "held" and any(tree.lower[c] == "any" for c in which):
        return None  # "takes advantage of any talks with Chad", "of any G20 or G7 meeting"
    parties = asker(desk, tree, mood, parties) + parties
    if len(parties) < PAIR and (both := offered(desk, tree, noun)):
        told = {p.actor for p in parties} - {p.actor for p in both}
        parties = both if not told else parties  # not "a Saudi call for an Arab League meeting"
    frame = frame_of(tree, noun, form, mood, parties)
    frame.among = among
    frame.mediators, frame.lacking = mediators, sides.lacking and len(parties) < PAIR
    if tree.sentence.lemmas[noun] == "call" and form == "meeting" and len(sides.right) == 1:
        frame.host = sides.right[0].actor  # "paid a courtesy call on"
    frame.body = form == "multilateral" and not sides.between and one_body(desk, sides.named)
    frame.many = len(sides.between) >= MANY or _of_many(desk, tree, noun)
    frame.weak, frame.noun = spec.weak and not _counts_talks(desk, tree, noun), True
    frame.pair, frame.counted = sides.pair or (sides.doer_pair and not sides.right) or sides.both, sides.both
    frame.each = sides.both and _one_by_one(desk, tree, noun)
    _describe(desk, tree, noun, frame)
    return frame


def _is_to_nobody(desk: Desk, tree: Tree, noun: int, sides: NounSides) -> bool:
    """ "The two sent out a message that all is well", "their message to voters": to whom is not told; not "exchanged
    letters"."""
    told = (
        sides.right or sides.between or sides.named or tree.sentence.deps[noun] not in (*OBJECTS, "nsubj", "nsubjpass")
    )
    together = sides.pair or sides.doer_pair or len({p.actor for p in [*sides.left, *sides.doer]}) >= PAIR
    return together and not told and tree.sentence.lemmas[tree.sentence.heads[noun]] not in desk.words.swapping


def _is_own_body(tree: Tree, noun: int) -> bool:
    """ "Lashed out at X at a meeting of his Labour party"."""
    return any(tree.lower[c] in OWN for t in tree.preps(noun, {"of"}) for c in tree.kids(t, ("poss",)))


def _one_by_one(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Separate meetings with the two", "a meeting with each of them"."""
    return bool((desk.words.separately | {"each"}) & {*tree.lower[max(noun - 6, 0) : noun + 6]})


def _travels(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "A UN mission is to travel to Asmara": those who go, no journey."""
    verb = tree.verb_above(noun) if tree.sentence.deps[noun] == "nsubj" else None
    spec = desk.words.verbs.get(tree.sentence.lemmas[verb]) if verb is not None else None
    below = verb is not None and any(
        tree.sentence.lemmas[t] in desk.words.verbs for t in tree.kids(verb, ("xcomp",)) if tree.is_verb(t)
    )
    return below or (spec is not None and spec.form in ("visit", "meeting"))


def _is_called(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Friday's encounter was the worst clash between X and Y": what it is told to be."""
    verb = tree.sentence.heads[noun]
    told = tree.sentence.deps[noun] == "nsubj" and tree.sentence.lemmas[verb] == "be"
    return told and any(tree.sentence.lemmas[t] in desk.words.papers for t in tree.kids(verb, ("attr",)))


def _counts_talks(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Their 27th round of exploratory talks": as sure as the talks it counts."""
    of = (desk.words.nouns.get(tree.sentence.lemmas[t]) for t in tree.preps(noun, {"of"}))
    return tree.sentence.lemmas[noun] in desk.words.counted and any(s is not None and not s.weak for s in of)


def _of_many(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Three-way talks", "a trilateral meeting"; "a meeting of the two Koreas, China and Japan"."""
    words = {tree.lower[c] for c in tree.kids(noun, ("amod", "compound", "nmod"))}
    if (words | _hyphened(tree, noun)) & desk.words.many:
        return True
    named = [p for t in tree.preps(noun, {"of"}) for p in desk.parties(tree.sentence.index, t)]
    return len({p.actor for p in named if p.actor}) >= MANY


def _hyphened(tree: Tree, noun: int) -> set[str]:
    """ "Six-party": the two halves of a word before the noun."""
    return {f"{tree.lower[c - 2]}-{tree.lower[c]}" for c in tree.kids(noun, ("compound", "amod", "nmod")) if c > 1}


def _among(tree: Tree, noun: int) -> bool:
    """ "Intra-Libyan talks", "the inter-Palestinian dialogue": held by those of one state or people."""
    return any(word.partition("-")[0] in WITHIN for word in _hyphened(tree, noun))


def _is_margin(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "On the sidelines of the summit": where something else took place."""
    prep = tree.sentence.heads[noun]
    return tree.sentence.deps[noun] == "pobj" and tree.lower[tree.sentence.heads[prep]] in desk.words.sidelines


def _body_form(desk: Desk, tree: Tree, noun: int, sides: NounSides, form: str) -> str:
    """A meeting of one body is multilateral, whoever of it attends: "EU ministers began a two-day meeting"."""
    if form != "meeting" or sides.between:
        return form
    if sides.left and sides.doer and not sides.pair:
        return "multilateral"  # "told a NATO ministers' meeting"
    verb = tree.verb_above(noun)
    prep = tree.lower[tree.sentence.heads[noun]]
    at = tree.sentence.deps[noun] == "pobj" and prep in DURING and tree.sentence.lemmas[noun] in desk.words.assemblies
    if at and len(sides.parties) == 1 and meets_itself(desk, sides.parties[0]):
        return "multilateral"  # "ASEAN admitted Laos at a meeting in Kuala Lumpur"
    convenes = verb is not None and tree.sentence.deps[noun] in OBJECTS
    holds = convenes and verb is not None and tree.sentence.lemmas[verb] in desk.words.convening
    subject = tree.subject(verb) if verb is not None else None
    ranked = subject is not None and title_rank(tree, subject, desk.words) in GATHERED
    holds = holds and (ranked or tree.sentence.lemmas[noun] in desk.words.assemblies)
    alone = len(sides.parties) == 1 and not sides.right and (holds or not sides.doer)
    alone = alone and meets_itself(desk, sides.parties[0])
    own = one_body(desk, sides.named) or _each_its_own(desk, tree, noun, sides)
    return "multilateral" if alone or own else form


def _each_its_own(desk: Desk, tree: Tree, noun: int, sides: NounSides) -> bool:
    """ "The IMF and World Bank meetings": of each of the bodies by itself."""
    several = tree.sentence.tags[noun] == "NNS" and tree.sentence.lemmas[noun] in desk.words.assemblies
    alone = len(sides.named) > 1 and not (sides.left or sides.right)
    return several and alone and all(meets_itself(desk, p) for p in sides.named)


def _summit_of_two(desk: Desk, tree: Tree, noun: int, sides: NounSides, form: str) -> str:
    """ "Chirac and Blair will meet for a summit", "the two hold their annual summit": a meeting of the two."""
    verb = tree.verb_above(noun)
    lemma = tree.sentence.lemmas[verb] if verb is not None else ""
    own = lemma in desk.words.convening or desk.words.verbs.get(lemma, NO_TRIGGER).form == "meeting"
    known = [desk.linked.actors[p.actor].kind for p in sides.doer if p.actor in desk.linked.actors]
    two = sides.doer_pair or (len(known) == 2 and not {"igo", "group"} & set(known))
    return "meeting" if form == "multilateral" and own and two and not (sides.named or sides.between) else form


def _describe(desk: Desk, tree: Tree, noun: int, frame: Frame) -> None:
    """What the words beside the noun say: definite, recalled, a summit, a ministerial, told in the past perfect."""
    beside = {tree.lower[c] for c in tree.children[noun]}
    if tree.sentence.lemmas[noun] == "summit" or "summit" in beside:
        frame.summit = frame.trigger
    frame.level_rank = stated_level(tree, noun, desk.words)
    idiom = desk.words.nouns[tree.sentence.lemmas[noun]].needs in IDIOMS  # "on the phone": none told before
    the = any(tree.lower[c] in DEFINITE for c in tree.kids(noun, ("det",)))
    frame.definite = not idiom and (the or _is_spoken_of(tree, noun))
    known = the or tree.kids(noun, ("poss",))
    frame.spoken = bool(known) and tree.sentence.lemmas[noun] in desk.words.speeches  # of a call just told
    before = [c for c in tree.kids(noun, ("amod",)) if tree.lower[c] in desk.words.recalled]
    since = tree.lower[noun : noun + SINCE].count("since") > 0  # "on his first visit to Gaza since 1967"
    frame.recalled = any(not (since and tree.lower[c] == "first") for c in before)
    frame.other = any(_of_series(desk, tree, c) for c in tree.kids(noun, ("amod", "det", "nmod", "compound")))
    governor = tree.verb_above(noun)
    frame.attended = frame.definite and governor is not None and _is_attended(desk, tree, governor)
    resumes = governor is not None and tree.sentence.lemmas[governor] in desk.words.resuming
    frame.other = frame.other or (resumes and tree.sentence.deps[noun] in ("nsubj", "nsubjpass"))
    frame.perfect = governor is not None and perfect(tree, governor)
    if governor is not None and tree.sentence.heads[noun] == governor and tree.sentence.index > 1:
        fresh = any(tree.lower[c] in desk.words.fresh for c in tree.kids(governor, ("advmod",)))
        so_far = frame.status == "held" and present_perfect(tree, governor) and not fresh
        frame.recalled = frame.recalled or so_far


def _is_spoken_of(tree: Tree, noun: int) -> bool:
    """ "The minister's visit to Kenya has the potential to set the tone": one that the page has told."""
    verb = tree.sentence.heads[noun]
    present = tree.sentence.tags[verb] in ("VBZ", "VBP") and tree.sentence.deps[noun] == "nsubj"
    return present and bool(tree.kids(noun, ("poss",)))


def _of_series(desk: Desk, tree: Tree, token: int) -> bool:
    """ "The previous round", "follow-up meetings"."""
    word = tree.lower[token]
    joined = tree.lower[token + 1 : token + 2] == ("-",)
    return word in desk.words.series or (joined and "".join(tree.lower[token : token + 3]) in desk.words.series)


def _is_attended(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "X took part in the talks", "X was present at the talks"."""
    present = any(tree.lower[c] in desk.words.present for c in tree.kids(verb, ("acomp", "advmod")))
    return tree.sentence.lemmas[verb] in desk.words.attending or (tree.sentence.lemmas[verb] == "be" and present)


def channel_of(desk: Desk, tree: Tree, noun: int) -> str:
    """ "In a telephone conversation": phone, video or letter, where a noun says so; "" else."""
    spec = desk.words.nouns.get(tree.sentence.lemmas[noun])
    form = _noun_form(desk, tree, noun, spec) if spec is not None else ""
    return form if form in ("phone", "video", "letter") else ""


def _is_granted(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "The king granted the envoy an audience": the host leads."""
    return tree.is_verb(verb) and tree.sentence.lemmas[verb] in desk.words.granting and not tree.passive(verb)


def _has_partner(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "A two-hour talk with the president": with somebody who is named or told by office."""
    ends = [p for t in tree.preps(noun, {"with"}) for p in desk.parties(tree.sentence.index, t)]
    return any(p.persons or p.unnamed for p in ends)


def _rung(desk: Desk, tree: Tree, noun: int, verb: int) -> bool:
    """ "Received a call from the minister", "made a call to him": a call of a person, no appeal for something."""
    lemma = tree.sentence.lemmas[verb]
    words = {"from", "with"} if lemma in desk.words.ringing else {"to"} if lemma in desk.words.placing else set[str]()
    if not words or tree.preps(noun, {"for"}) or tree.kids(noun, ("acl",)):
        return False
    if any(tree.marked(t) for t in tree.kids(verb, ("advcl", "xcomp"))):
        return False  # "made a call to the ambassador and the people to rise"
    ends = [
        p for t in (*tree.preps(noun, words), *tree.preps(verb, words)) for p in desk.parties(tree.sentence.index, t)
    ]
    return any(p.persons or p.unnamed for p in ends)


def _called_up(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "He said so in separate calls with X and Y": calls of people in which something was said."""
    prep = tree.sentence.heads[noun]
    said = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] in ("in", "during", "after", "over", "about")
    return said and _has_partner(desk, tree, noun)


def _is_spell(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Had an hour with X", "came out of forty minutes with X"."""
    above = tree.sentence.heads[noun]
    spent = tree.sentence.deps[noun] in OBJECTS and tree.sentence.lemmas[above] in desk.words.spending
    out = tree.lower[above] == "of" and tree.lower[tree.sentence.heads[above]] == "out"
    beside = [p for t in tree.preps(above, {"with"}) if t > noun for p in desk.parties(tree.sentence.index, t)]
    told = spent and any(p.persons or p.unnamed for p in beside)
    return told or ((spent or out) and _has_partner(desk, tree, noun))


def _on_the_wire(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Was on the line to X", "has been on the phone with X"; not "X was on the line", who took part in a call."""
    prep = tree.sentence.heads[noun]
    verb = tree.sentence.heads[prep]
    on = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] == "on"
    if not on or tree.sentence.lemmas[verb] not in desk.words.holding:
        return False
    subject, index = tree.subject(verb), tree.sentence.index
    both = subject is not None and (desk.is_pair(index, subject) or len(desk.parties(index, subject)) > 1)
    return both or any(tree.preps(t, {"to", "with"}) for t in (noun, prep, verb))


def _is_of_igo(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "The World Bank meeting", "an IMF board meeting"."""
    rows = desk.actors_in(tree.sentence.index, min(tree.below(noun)), noun - 1)
    actors = desk.linked.actors
    return any(actors[a].kind == "igo" and noun in tree.up(r.last) for r in rows for a in r.actors if a in actors)


def _has_owner(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "The arrival of X", "in Lima of X", "her arrival": not "upon arrival"."""
    goals = [noun, *tree.preps(noun, {"in"})]
    return any(tree.preps(t, {"of"}) for t in goals) or bool(tree.kids(noun, ("poss",)))


IDIOMS: dict[str, Callable[[Desk, Tree, int], bool]] = {
    "spell": _is_spell,
    "wire": _on_the_wire,
    "whose": _has_owner,
}


def _noun_form(desk: Desk, tree: Tree, noun: int, spec: Trigger) -> str:
    beside = {tree.lower[c] for c in tree.kids(noun, ("compound", "amod", "nmod", "nummod"))}
    above = tree.sentence.heads[noun]
    if (
        spec.weak
        and tree.sentence.heads[noun] == noun + 1
        and all(w[:1].isupper() for w in tree.sentence.words[noun : noun + 2])
        and noun + 1 < len(tree.sentence)
    ):
        return ""  # "the Securities and Exchange Commission"
    sure = {"party"} if _hyphened(tree, noun) & desk.words.many else set[str]()  # not "the six-party talks"
    if (beside & desk.words.never) - (sure | (desk.words.boards if _is_of_igo(desk, tree, noun) else set())):
        return ""
    spoken = tree.sentence.lemmas[noun] in desk.words.speeches  # "discussions of sanctions with the envoy"
    if not spoken and any(tree.sentence.lemmas[t] in desk.words.papers for t in tree.preps(noun, {"of"})):
        return ""
    if tree.sentence.deps[noun] in ("compound", "nmod") and above != noun:
        return ""
    envoy = tree.lower[above] == "to" and tree.sentence.lemmas[tree.sentence.heads[above]] in desk.words.sent
    if envoy and not tree.preps(noun, {"between", "with"}):
        return ""  # "the Chadian envoy to the Juba talks": what he is called
    one = tree.sentence.tags[noun] not in ("NNS", "NNPS") and not beside & desk.words.phone
    if spec.plural and one and not _has_partner(desk, tree, noun):
        return ""
    if spec.needs in IDIOMS:
        return spec.form if IDIOMS[spec.needs](desk, tree, noun) else ""
    verb = tree.verb_above(noun)
    if tree.sentence.lemmas[noun] in desk.words.audiences and _is_granted(desk, tree, above):
        return "receive"
    paid = verb is not None and tree.sentence.lemmas[verb] == "pay" and verb == above
    if tree.sentence.lemmas[noun] == "call" and (beside & desk.words.courtesies or paid):
        return "receive" if tree.sentence.lemmas[above] in desk.words.greeting else "meeting"
    rung = verb is not None and verb == above and _rung(desk, tree, noun, verb)
    rung = rung or ("planned" in beside and _has_partner(desk, tree, noun))  # "a planned call with the king"
    if (
        tree.sentence.lemmas[noun] == "call"
        and not beside & desk.words.video
        and (rung or _called_up(desk, tree, noun))
    ):
        return "phone"
    means = [*tree.preps(noun, CHANNELS), *(tree.preps(verb, CHANNELS) if verb is not None else ())]
    beside |= {tree.lower[w] for t in means for w in (t, *tree.kids(t, ("compound", "amod")))}
    if beside & desk.words.phone:
        return "phone"
    if beside & desk.words.video:
        return "video"
    if spec.needs:
        return ""
    if tree.sentence.lemmas[noun] == "visit" and not tree.preps(noun, {"to", "in"}) and _has_partner(desk, tree, noun):
        return "meeting"  # "during her visit with the premier"
    return "multilateral" if spec.form == "meeting" and "summit" in beside else spec.form
