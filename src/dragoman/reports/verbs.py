"""Verbs that tell a contact: "met", "received", "flew to", "phoned", each made into a frame with its sides."""

from collections.abc import Sequence

from dragoman.model import LEVELS
from dragoman.reports.beside import complete
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.mediation import body_over, mediators_told
from dragoman.reports.modality import modality
from dragoman.reports.moods import Modality
from dragoman.reports.nouns import channel_of
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import title_rank
from dragoman.reports.ringing import rings_up
from dragoman.reports.staying import on_mission
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import MANY, PAIR, frame_of, goes_on_doing, meets_itself, perfect, present_perfect
from dragoman.reports.verbsides import VerbSides, is_of_others, sides_of
from dragoman.reports.words import Trigger

EACH = frozenset({"other", "another"})


def verb_frame(desk: Desk, tree: Tree, verb: int, spec: Trigger, *, headline: bool) -> Frame | None:
    """The frame of a verb; None where its words make it something else ("welcomed the rapprochement")."""
    form = _form(desk, tree, verb, spec)
    if not form or _is_no_contact(desk, tree, verb, spec, form):
        return None
    sides = sides_of(desk, tree, verb, spec)
    if form == "visit" and (tree.sentence.tags[verb] != "VB" or tree.modal(verb) is not None):
        sides.left = on_mission(desk, tree, verb, sides.left)
    alone = form == "receive" and len({p.actor for p in sides.left}) >= PAIR  # "both have received vehicles"
    if not sides.right and (alone or _is_purpose(desk, tree, verb)):
        return None
    mood = modality(tree, verb, desk.words, headline=headline)
    if form == "visit" and sides.left and all(p.bare and not p.persons for p in sides.left):
        asked = mood.status == "called_for" and not any(_is_state(desk, p.actor) for p in sides.left)
        if not asked:  # "invited Fatah to come to Beijing"
            return None  # "more people to visit Kenya": a state does not travel, somebody for it does
    if mood.status == "held" and spec.ahead:
        mood = Modality("planned", (verb,), "a departure: the stay is still to come")
    frame = frame_of(tree, verb, form, mood, merge_parties(sides.left + sides.right))
    frame.pair, frame.counted = sides.pair, sides.counted
    frame.gathered, frame.bodies = sides.gathered, sides.bodies
    frame.each = sides.pair and sides.counted and _one_by_one(desk, tree, verb, form, sides)
    _gather(desk, tree, frame, sides)
    alike = len({p.actor for p in sides.left if p.actor}) >= MANY and not tree.passive(verb)
    frame.many, frame.faced = alike and not sides.right, alike and bool(sides.right)
    if (
        tree.sentence.lemmas[verb] == "call"
        and frame.form == "meeting"
        and len(sides.right) == 1
        and not tree.passive(verb)
    ):
        frame.host = sides.right[0].actor
    if form == "visit" and spec.destination == ("object",) and sides.left and len(sides.right) == 1:
        frame.host = sides.right[0].actor  # "visited the Peruvian president"
    _describe(desk, tree, frame, spec)
    spoke = bool(spec.needs) and frame.form == "meeting" and not frame.host  # "spoke with Abbas in Ramallah"
    frame.placed = spoke and not _is_aside(desk, tree, verb)
    things = [t for t in tree.kids(verb, OBJECTS) if tree.sentence.lemmas[t] in desk.words.nouns]
    nobody = bool(ends := tree.preps(verb, spec.preps)) and all(_is_thing(desk, tree, t) for t in ends)
    if not (headline or things or nobody or (sides.right and sides.left)):  # "received a call": that tells the contact
        frame = complete(desk, tree, frame, spec)
    whole, alone = len(set(frame.actors)) >= 2, bool(sides.right) and len(set(frame.actors)) == 1
    domestic = any(p.persons for p in sides.left) and any(p.persons for p in sides.right)
    frame.lacking = alone and not domestic and form != "visit" and not is_of_others(desk, tree, verb)
    if spec.persons and not (whole or sides.people):
        return None
    told = spec.alone or sides.right or form == "visit" or sides.pair or sides.mutual or whole
    return frame if told else None


def _is_purpose(desk: Desk, tree: Tree, verb: int) -> bool:
    """ "Gathered in Chile to discuss trade": what those do who are met, which the verb above tells."""
    above = desk.words.verbs.get(tree.sentence.lemmas[tree.sentence.heads[verb]])
    spoken = tree.sentence.lemmas[verb] in desk.words.spoken and tree.sentence.tags[verb] == "VB"
    purpose = spoken and tree.sentence.deps[verb] in ("advcl", "xcomp") and tree.is_verb(tree.sentence.heads[verb])
    return purpose and above is not None and above.form in ("meeting", "multilateral", "receive")


def _is_state(desk: Desk, actor: str) -> bool:
    return actor in desk.linked.actors and desk.linked.actors[actor].kind == "state"


def _one_by_one(desk: Desk, tree: Tree, verb: int, form: str, sides: VerbSides) -> bool:
    """ "Called both presidents", "visited both capitals", "met separately with the two", "saw each of them"; "the two
    sides met separately with X"."""
    apart = bool((desk.words.separately | {"each"}) & {*tree.lower[verb : verb + 6]})
    return apart if not sides.left else apart or form in ("phone", "visit")


def awaited_frame(desk: Desk, tree: Tree, token: int) -> Frame | None:
    """ "Officials are expected in Washington next week", "was due in Moscow on Friday": a visit to come."""
    verb = token if tree.is_verb(token) else tree.sentence.heads[token]
    passive = tree.passive(token) if tree.is_verb(token) else tree.sentence.lemmas[verb] == "be"
    subject = tree.subject(verb)
    if tree.sentence.deps[token] in ("amod", "acl") and tree.lower[token - 1] == ",":
        subject, passive = verb, True  # "X, due in Beijing next week, said"
    there = [t for t in tree.preps(token, {"in"}) if _is_town(desk, tree, t)]
    if not passive or subject is None or not there or tree.kids(token, ("xcomp", "ccomp")):
        return None
    if any(
        (spec := desk.words.nouns.get(tree.sentence.lemmas[t])) is not None and spec.form == "multilateral"
        for t in tree.preps(token, {"for"})
    ):
        return None  # "are expected in Washington for the summit": the summit tells it
    sides = [p for p in desk.parties(tree.sentence.index, subject) if p.persons or p.unnamed or p.team]
    frame = frame_of(tree, token, "visit", Modality("planned", (token,)), merge_parties(sides))
    return frame if sides else None


def invited_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "The emir invited the army chief to Doha", "Barzani was invited to Baghdad": a visit called for; None where it
    is not said where to, or the place is not the inviter's."""
    index, asking = tree.sentence.index, tree.subject(verb)
    guest = asking if tree.passive(verb) else next(iter(tree.kids(verb, ("dobj",))), None)
    there = [p for t in tree.preps(verb, {"to"}) for p in desk.linked.places[index] if p.first <= t <= p.last]
    if guest is None or not there or tree.kids(verb, ("xcomp", "ccomp")):
        return None
    sides = [p for p in desk.parties(index, guest) if p.persons or p.unnamed or p.team]
    asked = desk.parties(index, asking) if asking is not None and not tree.passive(verb) else []
    if any(there[0].place.country not in desk.linked.actors[p.actor].home for p in asked if p.actor):
        return None  # "the UN invited both sides to Geneva"
    mood = modality(tree, verb, desk.words)
    if not sides or mood.status not in ("held", "planned"):
        return None
    return frame_of(tree, verb, "visit", Modality("called_for", (verb,)), merge_parties(sides))


def wired_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "The president told the premier over the phone that ...", "informed him by telephone": a call."""
    index, subject = tree.sentence.index, tree.subject(verb)
    means = {tree.lower[t] for t in tree.preps(verb, {"by", "over", "via", "on"})} & desk.words.phone
    if subject is None or not means or tree.passive(verb):
        return None
    hearers = tree.kids(verb, ("dobj", "dative"))
    both = [[p for p in desk.parties(index, t) if p.persons or p.unnamed] for t in (subject, *hearers[:1])]
    sides = merge_parties([p for row in both for p in row])
    whole = len(both) == PAIR and all(both) and len({p.actor for p in sides if p.actor}) >= PAIR
    return frame_of(tree, verb, "phone", modality(tree, verb, desk.words), sides) if whole else None


def sent_frame(desk: Desk, tree: Tree, verb: int) -> Frame | None:
    """ "Japan sent a delegation to Fiji", "dispatched its trade minister, X, to Suva": a visit of those sent."""
    index, things = tree.sentence.index, tree.kids(verb, ("nsubjpass",)) or tree.kids(verb, ("dobj",))
    sent = [p for t in things for p in desk.parties(index, t) if _is_sent(desk, tree, t, p)]
    there = [t for one in (verb, *things) for t in tree.preps(one, {"to"}) if _is_town(desk, tree, t)]
    sender = tree.subject(verb) if not tree.passive(verb) else None
    if not sent and sender is not None and any(tree.sentence.lemmas[t] in desk.words.sent for t in things):
        sent = [Party(p.actor, p.spans, p.via, team=True) for p in desk.parties(index, sender) if p.actor]
    if not (sent and there):
        return None
    return frame_of(tree, verb, "visit", modality(tree, verb, desk.words), merge_parties(sent))


def _is_sent(desk: Desk, tree: Tree, token: int, party: Party) -> bool:
    """Whether somebody goes to talk: an envoy, a delegation, whoever holds an office; not "sent advisers and tanks"."""
    ranks = {desk.linked.people[i].rank for i, _ in party.persons}
    return tree.sentence.lemmas[token] in desk.words.sent or bool(ranks - {None, "official"})


def _is_town(desk: Desk, tree: Tree, token: int) -> bool:
    return any(p.first <= token <= p.last for p in desk.linked.places[tree.sentence.index])


def _is_no_contact(desk: Desk, tree: Tree, verb: int, spec: Trigger, form: str) -> bool:
    """Whether what the verb is done to makes it something else."""
    things = tree.kids(verb, OBJECTS)
    if tree.passive(verb) and not tree.kids(verb, ("agent",)) and _is_answered(desk, tree, verb, spec):
        return True  # "the plan has been met with resistance"
    if tree.sentence.lemmas[verb] in desk.words.summoning and _is_bare(desk, tree, verb):
        return True  # "Chad was summoned to appear before the court": only somebody can be called in
    if any(tree.lower[c] in desk.words.fitting for c in tree.kids(verb, ("advmod",))) and not things:
        return True  # "the law sits uncomfortably with them"
    if spec.particle and tree.lower[verb + 1 : verb + 2] != (spec.particle,):
        return True  # "dropped bombs in Japan", not "dropped in on the premier"
    if tree.sentence.deps[verb] == "amod" and form == "visit":
        return True  # "the coming talks"
    if spec.weak and not spec.object and goes_on_doing(tree, verb):
        return True  # "spent an hour railing against the bank"
    if form == "multilateral" and tree.passive(verb):
        of = [tree.sentence.lemmas[t] for t in tree.kids(verb, ("nsubjpass",))]
        if desk.words.nouns.keys() & set(of):
            return True  # "the talks were convened by the envoy": the talks tell it
    if spec.things and not any(tree.sentence.lemmas[t] in spec.things for t in things):
        return True
    if form == "receive" and tree.sentence.deps[verb] in ("relcl", "xcomp") and _is_of_contact(desk, tree, verb):
        return True  # "a meeting that Putin has offered to host"
    index = tree.sentence.index
    somebody = any(desk.parties(index, t) or (form == "receive" and _is_them(desk, index, t)) for t in things)
    if spec.destination == ("object",) and things and not somebody and not any(_is_goal(desk, tree, t) for t in things):
        return True  # "reached an agreement", "entered a new phase"
    seen = [t for t in tree.kids(verb, ("dobj",)) if tree.lower[t] not in EACH] if spec.object and spec.weak else []
    if seen and not somebody and not any(_is_them(desk, index, t) for t in seen):
        return True  # "sees the system as a threat", "faced opposition"
    if form != "visit" and any(tree.sentence.lemmas[t] in desk.words.public for t in things):
        return True
    if (
        spec.object
        and spec.weak
        and any(not _is_within(tree, seen_as) for t in (verb, *things) for seen_as in tree.preps(t, {"as"}))
    ):
        return True  # "critics who see the minister as a steadying hand"
    borne = [*things, *tree.preps(verb, spec.preps)] if spec.object and spec.alone else []
    if any(tree.sentence.lemmas[t] in desk.words.fulfilled for t in borne):
        return True  # "met the deadline that the minister had set", "met with resistance by the rebels"
    if form in ("receive", "meeting") and _is_of_things(desk, tree, verb, things):
        return True
    if spec.object and spec.alone and things and not somebody and all(_is_thing(desk, tree, t) for t in things):
        return True  # "met the target", "to meet its obligations"
    if (
        form == "multilateral"
        and things
        and not (somebody or any(tree.sentence.lemmas[t] in desk.words.nouns for t in things))
    ):
        return True  # "gathered evidence"
    thing = all(tree.lower[t] in ("it", "this", "that") for t in things)
    if form == "receive" and things and (thing or not somebody) and not tree.passive(verb):
        return True  # "welcomed the rapprochement", "will welcome it"
    if form == "letter" and not tree.preps(verb, spec.preps) and not somebody:
        return True  # "wrote: ..." for all to read
    return spec.ahead and bool(tree.kids(verb, ("agent",)))  # "a delegation headed by X": no journey


def _is_within(tree: Tree, noun: int) -> bool:
    """ "Saw him as part of her tour"; not "sees him as a key part of the plan"."""
    return tree.lower[noun] == "part" and not tree.kids(noun, ("det", "amod"))


def _is_of_things(desk: Desk, tree: Tree, verb: int, things: Sequence[int]) -> bool:
    """ "The payments he received while working for X", "will be met by protests": what is received, or who meets, is
    nobody."""
    index, clause = tree.sentence.index, tree.sentence.deps[verb] == "relcl" and not tree.passive(verb)
    if clause and not things and tree.kids(verb, ("nsubj",)) and not tree.preps(verb, {"with"}):
        own = any(tree.meant(t) != t for t in tree.kids(verb, ("nsubj",)))
        where = any(tree.lower[t] in ("where", "when") for t in tree.kids(verb, ("advmod",)))
        what = [] if own or where else [tree.sentence.heads[verb]]
    else:
        what = [t for a in tree.kids(verb, ("agent",)) for t in tree.kids(a, ("pobj",))]
    plain = [
        t for t in what if tree.sentence.pos[t] == "NOUN" and not (desk.parties(index, t) or _is_them(desk, index, t))
    ]
    return bool(what) and plain == what


def _is_bare(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether only a state itself is what the verb is done to: "summoned Chad"."""
    done_to = [p for t in tree.kids(verb, (*OBJECTS, "nsubjpass")) for p in desk.parties(tree.sentence.index, t)]
    return bool(done_to) and all(p.bare and not p.persons for p in done_to)


def _is_answered(desk: Desk, tree: Tree, verb: int, spec: Trigger) -> bool:
    ends = tree.preps(verb, {"with"}) if "with" in spec.preps else []
    return bool(ends) and all(p.bare for t in ends for p in desk.parties(tree.sentence.index, t))


def _is_thing(desk: Desk, tree: Tree, token: int) -> bool:
    """Whether a common noun is nobody whom the words know: no officer, no delegation, no spell ("met two hours")."""
    words, lemma = desk.words, tree.sentence.lemmas[token]
    people = words.sent | words.pairs | words.companies | words.title_ranks.keys() | words.spells | words.authorities
    named = desk.reference(tree.sentence.index, token) is not None or lemma in people
    common = tree.sentence.tags[token] in ("NN", "NNS") and tree.sentence.words[token].islower()
    return common and not named and not tree.preps(token, {"with"})


def _is_them(desk: Desk, index: int, token: int) -> bool:
    return desk.is_pair(index, token) or desk.is_gathered(index, token)


def _is_of_contact(desk: Desk, tree: Tree, verb: int) -> bool:
    """Whether what is done, here or by the verb above, is done to a contact that stands before its clause."""
    clause = verb if tree.sentence.deps[verb] == "relcl" else tree.sentence.heads[verb]
    named = tree.sentence.deps[clause] == "relcl" and not any(
        desk.reference(tree.sentence.index, t) for t in tree.kids(verb, OBJECTS)
    )
    return named and tree.sentence.lemmas[tree.sentence.heads[clause]] in desk.words.nouns


def _is_goal(desk: Desk, tree: Tree, token: int) -> bool:
    """Whether a noun is where somebody may go: a place, "the country", "both capitals", "the embassy in Minsk"."""
    lemma = tree.sentence.lemmas[token]
    known = lemma in desk.words.visited | desk.words.places | desk.words.venues or desk.is_pair(
        tree.sentence.index, token
    )
    named = any(_is_town(desk, tree, t) or desk.reference(tree.sentence.index, t) for t in tree.kids(token, ("appos",)))
    return known or named or _is_town(desk, tree, token) or bool(tree.preps(token, {"in", "of", "at", "near"}))


def _gather(desk: Desk, tree: Tree, frame: Frame, sides: VerbSides) -> None:
    """Makes a meeting of one body with itself multilateral, and one that somebody brings about mediated."""
    if frame.form != "meeting":
        return
    if not frame.parties and not frame.pair and (over := body_over(desk, tree, frame.token)):
        frame.form, frame.parties = "multilateral", over
    elif len(frame.parties) == 1 and not sides.right and meets_itself(desk, frame.parties[0]):
        frame.form = "multilateral"  # "EU foreign ministers will meet in Luxembourg"
    told = {p.actor for p in frame.parties}
    if frame.form == "meeting" and (len(told) >= 2 or frame.pair):
        frame.mediators = mediators_told(desk, tree, frame.token, told)
        frame.form = "mediated" if frame.mediators else "meeting"


def _describe(desk: Desk, tree: Tree, frame: Frame, spec: Trigger) -> None:
    """What the words of the verb say beside: weak, told in the past perfect, spoken, recalled, of what rank."""
    verb, lemma = frame.token, tree.sentence.lemmas[frame.token]
    sport = lemma == "meet" and len(frame.parties) > 1 and all(p.bare for p in frame.parties)
    sport = sport and frame.status in ("held", "planned")
    frame.weak = spec.weak or sport  # "Iran meets the United States tonight"
    subject = tree.subject(verb)
    frame.other = any(tree.lower[c] == "last" for c in tree.kids(verb, ("advmod",)))  # "last met in Brunei"
    frame.pair_rank = _pair_rank(desk, tree, subject) if frame.pair and subject is not None else ""
    frame.perfect, frame.spoken = perfect(tree, verb), lemma in desk.words.spoken
    frame.summons = lemma in desk.words.summoning or (lemma == "call" and frame.form == "receive")
    fresh = any(tree.lower[c] in desk.words.fresh for c in tree.kids(verb, ("advmod",)))
    frame.recalled = present_perfect(tree, verb) and tree.sentence.index > 1 and not fresh


def _pair_rank(desk: Desk, tree: Tree, subject: int) -> str:
    """ "The foreign ministers of the two countries": what the sides just told have, if the page does not name them."""
    rank = title_rank(tree, subject, desk.words)
    return rank if rank in LEVELS and rank != "official" else ""


def _form(desk: Desk, tree: Tree, verb: int, spec: Trigger) -> str:
    means = tree.preps(verb, {"by", "over", "via", "on", "through"})
    means += [t for o in tree.kids(verb, ("dobj",)) for t in tree.preps(o, {"by", "over", "via"})]
    beside = {tree.lower[t] for t in means} | {tree.lower[c] for t in means for c in tree.children[t]}
    if tree.sentence.lemmas[verb] == "call" and not beside & desk.words.phone:
        pays = any(desk.parties(tree.sentence.index, t) for t in tree.preps(verb, {"on"}))
        asked = [
            c for c in tree.kids(verb, ("xcomp", "ccomp", "advcl")) if tree.sentence.lemmas[c] not in desk.words.paid
        ]
        if any(tree.lower[c] == "in" for c in tree.kids(verb, ("prt",))):
            return "receive"  # "the ambassador was called in by the ministry"
        if pays:
            return "meeting" if not asked else ""
        return "phone" if rings_up(desk, tree, verb) else ""
    if spec.needs and not beside & desk.words.phone and not beside & desk.words.video:
        there = [t for t in tree.preps(verb, {"in", "at"}) if t not in _days(desk, tree)]
        whom = [t for t in tree.preps(verb, spec.preps) if not _talk_between(desk, tree, verb, t)]
        return _spoke(desk, tree, verb, whom, spec) if not there else "meeting" if whom else ""
    if beside & desk.words.video:
        return "video"
    if spec.form == "meeting" and beside & desk.words.phone:
        return "phone"
    agreed = tree.sentence.tags[verb] == "VB" and tree.sentence.lemmas[tree.sentence.heads[verb]] in desk.words.promised
    if spec.form != "meeting" or agreed:  # "agreed to meet during a telephone conversation": they agreed by telephone
        return spec.form
    # the parse hangs the call on what was discussed: "discussed the ending of the war in a telephone conversation"
    below = (t for t in sorted(tree.below(verb)) if tree.lower[tree.sentence.heads[t]] in ("in", "during"))
    return next((m for t in below if (m := channel_of(desk, tree, t))), spec.form)


SPOKEN_AT = frozenset("on over during after before as at against of beside alongside".split())


def _spoke(desk: Desk, tree: Tree, verb: int, ends: Sequence[int], spec: Trigger) -> str:
    """ "Biden spoke with Erdogan on Tuesday", "Biden and Erdogan spoke on Tuesday": people of two bodies, with no word
    of where: by telephone, as a rule; "on the sidelines of the summit" face to face."""
    subject, index = tree.subject(verb), tree.sentence.index
    doers = desk.parties(index, subject) if subject is not None else []
    whom = [p for t in ends for p in desk.parties(index, t)]
    sides = doers + whom
    days = [d for d in _days(desk, tree) if verb in tree.up(d)]
    aside = _is_aside(desk, tree, verb)
    told = bool(whom) if ends else (aside or bool(days)) and tree.sentence.deps[verb] != "relcl"
    if any(t not in days and tree.lower[t] not in desk.words.sidelines for t in tree.preps(verb, SPOKEN_AT)):
        return ""  # "spoke with him after the funeral", "as guests of honour"
    if any(desk.reference(index, t) is None for end in ends for t in tree.conjuncts(end)):
        return ""  # "spoke with reporters and Ugandan officials"
    if not told or len({p.actor for p in sides if p.actor}) < len(sides) or not all(p.persons for p in doers):
        return ""
    if not all(p.persons or p.unnamed for p in whom):
        return ""
    near = (p for p in desk.linked.places[index] if verb < p.first and tree.lower[p.first - 1] in ("in", "at"))
    there = any(verb in tree.up(p.first) for p in near)  # the parse hangs the place on whom one speaks to
    there = there or any(tree.lower[c] == "where" for c in tree.kids(verb, ("advmod",)))  # "Riga, where he spoke with"
    return "" if len(sides) < PAIR else "meeting" if there or aside else spec.form


def _is_aside(desk: Desk, tree: Tree, verb: int) -> bool:
    return any(tree.lower[t] in desk.words.sidelines for t in tree.below(verb))


def _talk_between(desk: Desk, tree: Tree, verb: int, end: int) -> bool:
    """ "Spoke before his meeting on Friday with X": with whom he meets."""
    between = range(verb + 1, tree.sentence.heads[end])
    return any(tree.sentence.pos[t] == "NOUN" and tree.sentence.lemmas[t] in desk.words.nouns for t in between)


def _days(desk: Desk, tree: Tree) -> list[int]:
    return [tree.sentence.root_of(d.mention.span) for d in desk.linked.dates[tree.sentence.index]]
