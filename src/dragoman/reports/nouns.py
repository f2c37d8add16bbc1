"""Nouns that tell a contact: "talks", "the visit", "a telephone conversation", each made into a frame."""

from dragoman.reports.frames import Frame, merge_parties
from dragoman.reports.mediation import mediators_of
from dragoman.reports.modality import modality
from dragoman.reports.nounsides import NounSides, sides_of
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import stated_level
from dragoman.reports.syntax import Tree
from dragoman.reports.telling import asker, frame_of, meets_itself, one_body, perfect
from dragoman.reports.words import Trigger

CHANNELS = frozenset({"by", "over", "via", "through"})
MANY = 3  # sides of a gathering
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def noun_frame(desk: Desk, tree: Tree, noun: int, spec: Trigger, *, headline: bool) -> Frame | None:
    """The frame of a noun; None where its words make it something else ("press conference", "meeting place")."""
    form = _noun_form(desk, tree, noun, spec)
    if not form:
        return None
    sides = sides_of(desk, tree, noun, form)
    parties, form = sides.parties, _body_form(desk, sides, form)
    if form == "multilateral" and spec.form == "meeting" and len(sides.between) == 2:
        form = "meeting"  # "the summit talks between X and Y"
    if _is_margin(desk, tree, noun):
        return None
    mediators = merge_parties(mediators_of(desk, tree, noun, sides.between)) if form == "meeting" else []
    apart = {p.actor for p in parties} - {m.actor for m in mediators}
    if mediators and (len(apart) >= 2 or sides.pair or not apart):
        parties, form = [p for p in parties if p.actor not in {m.actor for m in mediators}], "mediated"
    mood = modality(tree, noun, desk.words, headline=headline)
    parties = asker(desk, tree, mood, parties) + parties
    frame = frame_of(tree, noun, form, mood, parties)
    frame.mediators, frame.lacking = mediators, sides.lacking
    if tree.sentence.lemmas[noun] == "call" and form == "meeting" and len(sides.right) == 1:
        frame.host = sides.right[0].actor  # "paid a courtesy call on"
    frame.body = form == "multilateral" and not sides.between and one_body(desk, sides.named)
    frame.many = len(sides.between) >= MANY or _of_many(desk, tree, noun)
    frame.weak, frame.noun = spec.weak and not _counts_talks(desk, tree, noun), True
    frame.pair = sides.pair or (sides.doer_pair and not sides.right)
    _describe(desk, tree, noun, frame)
    return frame


def _counts_talks(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Their 27th round of exploratory talks": as sure as the talks it counts."""
    of = (desk.words.nouns.get(tree.sentence.lemmas[t]) for t in tree.preps(noun, {"of"}))
    return tree.sentence.lemmas[noun] in desk.words.counted and any(s is not None and not s.weak for s in of)


def _of_many(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "Three-way talks", "a trilateral meeting"; "a meeting of the two Koreas, China and Japan"."""
    words = {tree.lower[c] for c in tree.kids(noun, ("amod", "compound", "nmod"))}
    hyphened = {f"{tree.lower[c - 2]}-{tree.lower[c]}" for c in tree.kids(noun, ("compound", "amod", "nmod")) if c > 1}
    if (words | hyphened) & desk.words.many:
        return True
    named = [p for t in tree.preps(noun, {"of"}) for p in desk.parties(tree.sentence.index, t)]
    return len({p.actor for p in named if p.actor}) >= MANY


def _is_margin(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "On the sidelines of the summit": where something else took place."""
    prep = tree.sentence.heads[noun]
    return tree.sentence.deps[noun] == "pobj" and tree.lower[tree.sentence.heads[prep]] in desk.words.sidelines


def _body_form(desk: Desk, sides: NounSides, form: str) -> str:
    """A meeting of one body is multilateral, whoever of it attends."""
    if form != "meeting" or sides.between:
        return form
    alone = len(sides.parties) == 1 and not sides.doer and meets_itself(desk, sides.parties[0])
    return "multilateral" if alone or one_body(desk, sides.named) else form


def _describe(desk: Desk, tree: Tree, noun: int, frame: Frame) -> None:
    """What the words beside the noun say: definite, recalled, a summit, a ministerial, told in the past perfect."""
    beside = {tree.lower[c] for c in tree.children[noun]}
    if tree.sentence.lemmas[noun] == "summit" or "summit" in beside:
        frame.summit = frame.trigger
    frame.level_rank = stated_level(tree, noun, desk.words)
    frame.definite = any(tree.lower[c] in DEFINITE for c in tree.kids(noun, ("det",)))
    frame.recalled = any(tree.lower[c] in desk.words.recalled for c in tree.kids(noun, ("amod",)))
    frame.other = any(tree.lower[c] in desk.words.series for c in tree.kids(noun, ("amod", "det")))
    governor = tree.verb_above(noun)
    frame.attended = frame.definite and governor is not None and _is_attended(desk, tree, governor)
    frame.perfect = governor is not None and perfect(tree, governor)


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


def _is_one_talk(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "A two-hour talk with the president": with somebody who is named or told by office."""
    ends = [p for t in tree.preps(noun, {"with"}) for p in desk.parties(tree.sentence.index, t)]
    return any(p.persons or p.unnamed for p in ends)


def _rung(desk: Desk, tree: Tree, noun: int, verb: int) -> bool:
    """ "Received a call from the minister": a call of a person, no appeal for something."""
    if tree.sentence.lemmas[verb] not in desk.words.ringing or tree.preps(noun, {"for"}):
        return False
    ends = [p for t in tree.preps(noun, {"from", "with"}) for p in desk.parties(tree.sentence.index, t)]
    return any(p.persons or p.unnamed for p in ends)


def _noun_form(desk: Desk, tree: Tree, noun: int, spec: Trigger) -> str:
    beside = {tree.lower[c] for c in tree.kids(noun, ("compound", "amod", "nmod", "nummod"))}
    above = tree.sentence.heads[noun]
    if beside & desk.words.never:
        return ""
    if any(tree.sentence.lemmas[t] in desk.words.papers for t in tree.preps(noun, {"of"})):
        return ""
    if tree.sentence.deps[noun] in ("compound", "nmod") and above != noun:
        return ""
    if spec.plural and tree.sentence.tags[noun] not in ("NNS", "NNPS") and not _is_one_talk(desk, tree, noun):
        return ""
    verb = tree.verb_above(noun)
    if tree.sentence.lemmas[noun] in desk.words.audiences and _is_granted(desk, tree, above):
        return "receive"
    paid = verb is not None and tree.sentence.lemmas[verb] == "pay" and verb == above
    if tree.sentence.lemmas[noun] == "call" and ("courtesy" in beside or paid):
        return "meeting"
    if tree.sentence.lemmas[noun] == "call" and verb == above and _rung(desk, tree, noun, verb):
        return "phone"
    means = [*tree.preps(noun, CHANNELS), *(tree.preps(verb, CHANNELS) if verb is not None else ())]
    beside |= {tree.lower[w] for t in means for w in (t, *tree.kids(t, ("compound", "amod")))}
    if beside & desk.words.phone:
        return "phone"
    if beside & desk.words.video:
        return "video"
    if spec.needs:
        return ""
    return "multilateral" if spec.form == "meeting" and "summit" in beside else spec.form
