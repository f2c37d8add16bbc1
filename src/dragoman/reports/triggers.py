"""Triggers: the verbs and nouns of a sentence that tell a contact, each made into a frame with its sides."""

from collections.abc import Collection, Iterator

import msgspec

from dragoman.model import Span
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.modality import Modality, modality
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.words import Trigger

BETWEEN = frozenset({"between", "among", "involving", "amongst"})
SETTING = frozenset("with after during in at following for before on from through ahead of amid upon".split())
WITH_WORDS = {"letter": {"to", "from", "with"}, "phone": {"to", "from", "with"}}
CHANNELS = frozenset({"by", "over", "via", "through"})
SEPARATELY = frozenset({"separately", "separate", "individually", "respectively"})


def find_frames(desk: Desk, sentence: int) -> Iterator[Frame]:
    """The frames of one sentence, in order of their triggers."""
    tree = desk.trees[sentence]
    kind = desk.article.blocks[tree.sentence.block].kind
    for token in range(len(tree.sentence)):
        frame = None
        lemma = tree.sentence.lemmas[token]
        if tree.lower[token] == "visiting" and _guest(desk, tree, token) is not None:
            frame = _visiting_frame(desk, tree, token)
        elif tree.sentence.pos[token] == "VERB" and lemma in desk.words.verbs:
            frame = _verb_frame(desk, tree, token, desk.words.verbs[lemma], headline=kind == "headline")
        elif tree.sentence.pos[token] in ("NOUN", "PROPN") and lemma in desk.words.nouns:
            frame = _noun_frame(desk, tree, token, desk.words.nouns[lemma], headline=kind == "headline")
        if frame is not None:
            frame.headline = kind == "headline"
            yield from _separated(tree, frame)


def _separated(tree: Tree, frame: Frame) -> Iterator[Frame]:
    """ "met separately with X and Y": a contact each."""
    apart = SEPARATELY & {
        tree.lower[t] for t in range(max(frame.token - 6, 0), min(frame.token + 10, len(tree.sentence)))
    }
    if not apart or len(frame.parties) < 3 or frame.form not in ("meeting", "receive"):
        yield frame
        return
    for party in frame.parties[1:]:
        yield msgspec.structs.replace(frame, parties=[frame.parties[0], party])


def _verb_frame(desk: Desk, tree: Tree, verb: int, spec: Trigger, *, headline: bool) -> Frame | None:
    index, passive = tree.sentence.index, tree.passive(verb)
    form = _form(desk, tree, verb, spec)
    if not form:
        return None
    if form != "visit" and any(tree.sentence.lemmas[t] in desk.words.public for t in tree.kids(verb, OBJECTS)):
        return None
    subject = tree.subject(verb)
    left = [] if subject is None or passive else desk.parties(index, subject)
    pair = subject is not None and not left and desk.is_pair(index, subject)
    right: list[Party] = []
    if passive:
        for agent in tree.kids(verb, ("agent",)):
            left += [p for t in tree.kids(agent, ("pobj",)) for p in desk.parties(index, t)]
        if subject is not None and (spec.object or spec.destination == ("object",)):
            right += desk.parties(index, subject)
    elif spec.object:
        right += [p for t in tree.kids(verb, OBJECTS) for p in desk.parties(index, t)]
    for target in tree.preps(verb, spec.preps):
        right += desk.parties(index, target)
    if spec.persons and not any(p.persons or p.unnamed or not p.bare for p in right):
        return None
    if form == "visit" and left and all(p.bare for p in left):
        return None  # "more people to visit Kenya": a state does not travel, somebody for it does
    mood = modality(tree, verb, desk.words, headline=headline)
    if mood.status == "held" and spec.ahead:
        mood = Modality("planned", (verb,), "a departure: the stay is still to come")
    parties = merge_parties(left + right)
    if form == "meeting" and len(parties) == 1 and not right and _is_body(desk, parties[0].actor):
        form = "multilateral"  # "EU foreign ministers will meet in Luxembourg"
    mediators = _under(desk, tree, verb) if form == "meeting" and len(parties) >= 2 else []
    if mediators:
        form = "mediated"
    frame = _frame(tree, verb, form, mood, parties)
    frame.mediators = mediators
    sport = tree.sentence.lemmas[verb] == "meet" and bool(frame.parties) and all(p.bare for p in frame.parties)
    frame.weak, frame.pair = spec.weak or sport, pair  # "Iran meets the United States tonight"
    frame.perfect = _perfect(tree, verb)
    frame.recalled = _present_perfect(tree, verb) and tree.sentence.index > 1
    return frame if spec.alone or right or form == "visit" or pair else None


def _form(desk: Desk, tree: Tree, verb: int, spec: Trigger) -> str:
    beside = {tree.lower[t] for t in tree.preps(verb, {"by", "over", "via", "on", "through"})} | {
        tree.lower[c] for t in tree.preps(verb, {"by", "over", "via", "on", "through"}) for c in tree.children[t]
    }
    if tree.sentence.lemmas[verb] == "call" and not beside & desk.words.phone:
        pays = any(tree.kids(p, ("pobj",)) for p in tree.kids(verb, ("prep",)) if tree.lower[p] == "on")
        return "meeting" if pays and not tree.kids(verb, ("xcomp", "ccomp", "advcl")) else ""
    if spec.needs and not beside & desk.words.phone and not beside & desk.words.video:
        return ""
    if beside & desk.words.video:
        return "video"
    return "phone" if spec.form == "meeting" and beside & desk.words.phone else spec.form


def _noun_frame(desk: Desk, tree: Tree, noun: int, spec: Trigger, *, headline: bool) -> Frame | None:
    index = tree.sentence.index
    form = _noun_form(desk, tree, noun, spec)
    if not form:
        return None
    left = [p for t in tree.kids(noun, ("poss",)) for p in desk.parties(index, t)]
    pair = any(desk.is_pair(index, t) for t in tree.kids(noun, ("poss",)))
    between = [p for t in tree.preps(noun, BETWEEN) for p in desk.parties(index, t)]
    pair = pair or any(desk.is_pair(index, t) for t in tree.preps(noun, BETWEEN))
    named = _modifiers(desk, tree, noun)
    left += [p for t in tree.preps(noun, {"by"}) for p in desk.parties(index, t)]
    if form != "visit":
        named += [p for t in tree.preps(noun, {"of"}) for p in desk.parties(index, t) if p.actor]
    elif not left:
        left += [p for t in tree.preps(noun, {"of"}) for p in desk.parties(index, t)]
    right = [p for t in _with(tree, noun, form) for p in desk.parties(index, t)]
    doer, doer_pair = ([], False) if left or between else _doer(desk, tree, noun, form)
    if form == "visit" and left and len(left) == 1:
        right += _host_of(desk, tree, noun)
    right += _offered_by(desk, tree, noun)
    mood = modality(tree, noun, desk.words, headline=headline)
    if not (left or between or right or named or pair):
        between = _loose_between(desk, tree, noun)
    if pair and not (left or between):
        left = _named_before(desk, tree, noun)
    parties = merge_parties(left + doer + between + right + named)
    if (
        form == "meeting"
        and not between
        and (_one_body(desk, named) or (len(parties) == 1 and not doer and _is_body(desk, parties[0].actor)))
    ):
        form = "multilateral"
    body = form == "multilateral" and not between and _one_body(desk, named)
    mediators = merge_parties(_mediators(desk, tree, noun, between)) if form == "meeting" else []
    between_them = {p.actor for p in mediators}
    if mediators:
        parties, form = [p for p in parties if p.actor not in between_them], "mediated"
    frame = _frame(tree, noun, form, mood, parties)
    frame.lacking = bool(right) and not (left or doer or between or named or pair)
    frame.mediators, frame.body = mediators, body
    if tree.sentence.lemmas[noun] == "summit" or any(tree.lower[c] == "summit" for c in tree.children[noun]):
        frame.summit = frame.trigger
    frame.weak, frame.pair, frame.noun = spec.weak, pair or (doer_pair and not right), True
    frame.definite = any(tree.lower[c] in ("the", "this", "that", "these", "those") for c in tree.kids(noun, ("det",)))
    governor = tree.verb_above(noun)
    frame.perfect = governor is not None and _perfect(tree, governor)
    frame.recalled = any(tree.lower[c] in desk.words.recalled for c in tree.kids(noun, ("amod",)))
    frame.level_rank = "minister" if any(tree.lower[c] == "ministerial" for c in tree.children[noun]) else ""
    return frame


def _under(desk: Desk, tree: Tree, verb: int) -> list[Party]:
    """ "met in Brussels under EU mediation": who mediates."""
    found = []
    for noun in tree.preps(verb, {"under", "with", "through"}):
        if tree.sentence.lemmas[noun] in ("mediation", "auspices", "facilitation"):
            found += [
                Party(r.actors[0], (r.span,), bare=True)
                for r in desk.actors_in(tree.sentence.index, noun - 3, noun - 1)
            ]
            found += [p for t in tree.preps(noun, {"of"}) for p in desk.parties(tree.sentence.index, t)]
    return merge_parties(found)


def _host_of(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "Peru cancelled a visit by Bolivia's president", "will host a state visit by ...": the host is the subject."""
    verb = tree.verb_above(noun)
    if verb is None or tree.sentence.heads[noun] != verb or tree.passive(verb):
        return []
    lemma = tree.sentence.lemmas[verb]
    if lemma not in desk.words.cancelled | desk.words.refused | {"host", "welcome", "receive", "expect", "prepare"}:
        return []
    subject = tree.subject(verb)
    return desk.parties(tree.sentence.index, subject) if subject is not None else []


def _offered_by(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "rejected an offer by the United States to hold talks": who offered is a side."""
    for above in tree.up(noun):
        if tree.sentence.pos[above] == "NOUN" and tree.sentence.lemmas[above] in desk.words.called_for:
            return [p for t in tree.preps(above, {"by", "from", "of"}) for p in desk.parties(tree.sentence.index, t)]
        if tree.is_verb(above) and tree.sentence.deps[above] != "acl":
            return []
    return []


def _mediators(desk: Desk, tree: Tree, noun: int, between: list[Party]) -> list[Party]:
    """ "UN-brokered talks", "talks mediated by Qatar", "Angola hosted talks between ..."."""
    index, found = tree.sentence.index, []
    verb = tree.verb_above(noun)
    if (
        between
        and verb is not None
        and tree.sentence.lemmas[verb] in (*desk.words.mediation, "host", "chair", "convene")
    ):
        subject = None if tree.passive(verb) else tree.subject(verb)
        found += desk.parties(index, subject) if subject is not None else []
    for child in tree.kids(noun, ("acl", "amod", "compound", "nmod")):
        lemma, word = tree.sentence.lemmas[child], tree.lower[child]
        if lemma in desk.words.mediation or word in desk.words.mediated:
            found += [
                p for a in tree.kids(child, ("agent",)) for t in tree.kids(a, ("pobj",)) for p in desk.parties(index, t)
            ]
            before = desk.actors_in(index, max(child - 3, 0), child - 1)
            if before and child > 1 and tree.sentence.words[child - 1] == "-":
                found.append(Party(before[-1].actors[0], (before[-1].span,), bare=True))
    return found


def _named_before(desk: Desk, tree: Tree, token: int) -> list[Party]:
    """ "Ciampi told a news conference with President Sezer after their meeting": two people of two sides just named."""
    rows = [
        r
        for r in desk.linked.references[tree.sentence.index]
        if r.kind == "person" and r.last < token and r.how != "pronoun"
    ]
    parties = merge_parties([desk.party_of(r.person, r.span) for r in rows])
    known = [p for p in parties if p.actor]
    return known[-2:] if len(known) >= 2 else []


def _loose_between(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """ "Talks had taken place at the palace between X and Y": the parse may hang "between" on the palace."""
    for token in range(noun + 1, min(noun + 20, len(tree.sentence))):
        if tree.lower[token] in ("between", "involving") and tree.sentence.deps[token] == "prep":
            found = [p for t in tree.kids(token, ("pobj",)) for p in desk.parties(tree.sentence.index, t)]
            if len({p.actor for p in found if p.actor}) >= 2:
                return found
    return []


def _one_body(desk: Desk, named: list[Party]) -> bool:
    """ "the Senior Officials Meeting of FOCAC", "the APEC meeting": the body meets, whoever attends."""
    return len(named) == 1 and _is_body(desk, named[0].actor)


def _is_body(desk: Desk, actor: str) -> bool:
    return actor in desk.linked.actors and desk.linked.actors[actor].kind == "igo"


def _noun_form(desk: Desk, tree: Tree, noun: int, spec: Trigger) -> str:
    beside = {tree.lower[c] for c in tree.kids(noun, ("compound", "amod", "nmod", "nummod"))}
    above = tree.sentence.heads[noun]
    if beside & desk.words.never:
        return ""
    if tree.sentence.deps[noun] in ("compound", "nmod") and above != noun:
        return ""
    if spec.plural and tree.sentence.tags[noun] not in ("NNS", "NNPS"):
        return ""
    if tree.sentence.lemmas[noun] == "call" and "courtesy" in beside:
        return "meeting"
    verb = tree.verb_above(noun)
    means = [*tree.preps(noun, CHANNELS), *(tree.preps(verb, CHANNELS) if verb is not None else ())]
    beside |= {tree.lower[w] for t in means for w in (t, *tree.kids(t, ("compound", "amod")))}
    if beside & desk.words.phone:
        return "phone"
    if beside & desk.words.video:
        return "video"
    if spec.needs:
        return ""
    return "multilateral" if spec.form == "meeting" and "summit" in beside else spec.form


def _modifiers(desk: Desk, tree: Tree, noun: int) -> list[Party]:
    """The actors that stand before the noun: "US-Russian talks", "the EU-China summit"; capitals there are places."""
    first = noun
    while first > 0 and (
        tree.sentence.pos[first - 1] in ("ADJ", "PROPN", "NOUN", "NUM")
        or tree.lower[first - 1] in ("-", "/", "–", "and", ",")
    ):
        first -= 1
    rows = [r for r in desk.actors_in(tree.sentence.index, first, noun - 1) if r.how != "capital"]
    inside = [r for r in rows if noun in tree.up(r.last) or tree.sentence.heads[r.last] == noun]
    return [Party(r.actors[0], (r.span,), bare=True) for r in inside]


def _with(tree: Tree, noun: int, form: str) -> list[int]:
    words = (
        WITH_WORDS.get(form, {"with"})
        if tree.sentence.lemmas[noun] not in ("call", "credential") or form == "phone"
        else {"with", "on", "to"}
    )
    found = tree.preps(noun, words)
    above = tree.sentence.heads[noun]
    if not found and above != noun:
        verb = tree.verb_above(noun)
        if verb is not None and tree.sentence.deps[noun] in (*OBJECTS, "nsubjpass", "pobj"):
            found = [t for t in tree.preps(verb, words) if t > noun]
    return found or _with_behind(tree, noun, words)


def _with_behind(tree: Tree, noun: int, words: Collection[str]) -> list[int]:
    """ "was satisfied with discussions with the premier": the "with" right behind the noun, whatever the parse says."""
    for token in range(noun + 1, min(noun + 4, len(tree.sentence))):
        if tree.lower[token] in words and tree.sentence.pos[token] == "ADP":
            return tree.kids(token, ("pobj",))
        if tree.sentence.pos[token] not in ("ADV", "PROPN", "NOUN"):
            break
    return []


def _doer(desk: Desk, tree: Tree, noun: int, form: str) -> tuple[list[Party], bool]:
    """The subject of the verb that the noun hangs on: "X held talks", "X said after talks with Y"."""
    dep, above = tree.sentence.deps[noun], tree.sentence.heads[noun]
    verb = tree.verb_above(noun)
    if verb is None:
        return [], False
    lemma = tree.sentence.lemmas[verb]
    if dep in OBJECTS or dep == "attr":
        by_wire = form in ("phone", "letter")
        takes = (
            by_wire
            or lemma in desk.words.light
            or lemma in desk.words.planned
            or lemma in desk.words.refused
            or lemma in desk.words.cancelled
            or any((lemma, tree.lower[c]) in desk.words.particles for c in tree.kids(verb, ("prt", "advmod")))
        )
    elif dep == "pobj":
        ahead = form == "multilateral" and tree.lower[above] in ("ahead", "before", "of")
        takes = (
            not ahead and tree.lower[above] in SETTING and (_hangs_on(tree, above, verb) or lemma in desk.words.light)
        )
    elif dep in ("nsubjpass", "conj"):
        takes = dep == "conj"
    else:
        takes = False
    subject = tree.subject(verb) if takes else None
    if subject is None:
        return [], False
    if tree.passive(verb) and dep in OBJECTS:
        return [], False
    return desk.parties(tree.sentence.index, subject), desk.is_pair(tree.sentence.index, subject)


def _hangs_on(tree: Tree, prep: int, verb: int) -> bool:
    """Whether only adverbs, adjectives and prepositions stand between a preposition and its verb."""
    for token in tree.up(prep):
        if token == verb:
            return True
        counted = tree.sentence.lemmas[token] in ("round", "series", "day", "hour", "week", "session", "set")
        if tree.sentence.pos[token] not in ("ADV", "ADP", "ADJ", "SCONJ") and not counted:
            return False
    return False


def _visiting_frame(desk: Desk, tree: Tree, token: int) -> Frame | None:
    """ "Hu told visiting Kenyan President Kibaki": a meeting, told by the adjective."""
    index = tree.sentence.index
    guest = _guest(desk, tree, token)
    if guest is None:
        return None
    verb = next((t for t in (*tree.up(token), *tree.up(guest)) if tree.is_verb(t) and t != token), None)
    guests = [p for p in desk.parties(index, guest) if p.persons or p.unnamed]
    if verb is None or not guests:
        return None
    subject = tree.subject(verb)
    hosts = desk.parties(index, subject) if subject is not None and subject != guest and not tree.passive(verb) else []
    if not hosts or tree.sentence.lemmas[verb] not in (
        *desk.words.reporting,
        "meet",
        "receive",
        "brief",
        "assure",
        "urge",
        "thank",
        "ask",
        "see",
    ):
        return None
    frame = _frame(tree, token, "receive", modality(tree, verb, desk.words), merge_parties(hosts + guests))
    frame.weak = tree.sentence.lemmas[verb] in ("meet", "receive")
    return frame


def _guest(desk: Desk, tree: Tree, token: int) -> int | None:
    """The last token of the office or name that "visiting" describes; None where it is a verb ("while visiting
    Cairo")."""
    for after in range(token + 1, min(token + 4, len(tree.sentence))):
        reference = desk.reference(tree.sentence.index, after)
        if (
            reference is not None
            and reference.kind in ("person", "office")
            and tree.lower[token - 1 if token else 0] not in ("while", "when", "was", "is", "be", "been", "are", "were")
        ):
            return reference.last
    return None


def _frame(tree: Tree, token: int, form: str, mood: Modality, parties: list[Party]) -> Frame:
    return Frame(
        sentence=tree.sentence.index,
        token=token,
        trigger=trigger_span(tree, token),
        form=form,
        status=mood.status,
        status_spans=mood.spans(tree),
        status_via=mood.rule,
        parties=parties,
    )


def trigger_span(tree: Tree, token: int) -> Span:
    """The trigger with its auxiliaries, or with the light verb's noun as it stands."""
    first = token
    for child in sorted(tree.kids(token, ("aux", "auxpass")), reverse=True):
        if child == first - 1:
            first = child
    return tree.sentence.span(first, token)


def _present_perfect(tree: Tree, verb: int) -> bool:
    """ "has visited Kosovo": done at some time before."""
    return any(tree.lower[c] in ("has", "have") for c in tree.kids(verb, ("aux",)))


def _perfect(tree: Tree, verb: int) -> bool:
    """Whether the verb is a past perfect: "had discussed"."""
    return any(tree.lower[c] == "had" for c in tree.kids(verb, ("aux",)))
