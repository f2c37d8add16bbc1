"""Triggers: the verbs and nouns of a sentence that tell a contact, each made into a frame with its sides."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.reports.beside import complete, tellers
from dragoman.reports.commissions import called_off_frame
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.games import is_game
from dragoman.reports.greeters import is_greeting
from dragoman.reports.mediation import brought_frame, is_own, shuttled_frame
from dragoman.reports.modality import modality
from dragoman.reports.nouns import noun_frame
from dragoman.reports.parties import Desk
from dragoman.reports.placing import is_discussed
from dragoman.reports.seats import add_host
from dragoman.reports.signing import resolved_frame, signed_frame
from dragoman.reports.staying import aside_frame, there_frame
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import PAIR, frame_of
from dragoman.reports.turns import in_turn
from dragoman.reports.verbs import awaited_frame, invited_frame, sent_frame, verb_frame, wired_frame
from dragoman.reports.words import ContactWords

PREFIXES = frozenset({"co", "re"})


def find_frames(desk: Desk, sentence: int) -> Iterator[Frame]:
    """The frames of one sentence, in order of their triggers."""
    tree = desk.trees[sentence]
    headline = desk.article.blocks[tree.sentence.block].kind == "headline"
    told: list[Frame] = []
    for token in range(len(tree.sentence)):
        verb = tree.sentence.pos[token] == "VERB" and not _is_half(tree, token)
        frame = (
            _of_verb(desk, tree, token, headline=headline) if verb else _of_noun(desk, tree, token, headline=headline)
        )
        purpose = frame is not None and _is_purpose(tree, frame, told, desk.words)
        if frame is not None and not (purpose or is_game(desk, tree, frame)):
            told.append(frame)
            frame.headline = headline
            frame.when, frame.greets = _is_when(tree, token), is_greeting(desk, frame)
            frame.bodies = frame.pair and (frame.bodies or desk.pairs_bodies(sentence))
            add_host(desk, tree, frame)
            yield from _separated(desk, tree, frame)


def _is_half(tree: Tree, token: int) -> bool:
    """ "A wait-and-see stance": the last word of one that hyphens join, no verb; not "co-host"."""
    joined = token > 1 and tree.sentence.tags[token] == "VB" and tree.sentence.tags[token - 1] == "HYPH"
    return joined and tree.lower[token - 2] not in PREFIXES


def _is_purpose(tree: Tree, frame: Frame, told: Sequence[Frame], words: ContactWords) -> bool:
    """ "Requested a UN meeting to discuss the launch", "discussed the coming talks": what one told before is about."""
    verb, lemma = frame.token, tree.sentence.lemmas[frame.token]
    if frame.noun and not frame.parties and frame.form == "meeting":  # "discussed the coming talks in Doha"
        return any(is_discussed(tree, verb, f.token, words) for f in told if not f.noun)
    if frame.noun and _is_earlier(tree, frame, told):
        return True
    if frame.noun or lemma not in words.spoken or tree.lower[verb - 1] != "to":
        return False
    above = tree.sentence.heads[verb]
    gathers = (f for f in told if f.noun and f.form == "multilateral" and above in (f.token, *tree.up(f.token)))
    return any(set(frame.actors) <= set(f.actors) for f in gathers)


def _is_earlier(tree: Tree, frame: Frame, told: Sequence[Frame]) -> bool:
    """ "X meets Y after Rome talks": other talks than what the verb tells, and nobody else is told of them."""
    prep = tree.sentence.heads[frame.token]
    behind = tree.sentence.deps[frame.token] == "pobj" and tree.lower[prep] in ("after", "before", "following")
    alone = behind and not frame.definite and len(set(frame.actors)) < PAIR
    return alone and any(f.token == tree.sentence.heads[prep] and len(set(f.actors)) >= PAIR for f in told)


def _of_verb(desk: Desk, tree: Tree, token: int, *, headline: bool) -> Frame | None:
    """The frame of a verb: the first of the ways in which one tells a contact that its lemma may take."""
    words, lemma, frame = desk.words, tree.sentence.lemmas[token], None
    spec = words.verbs.get(lemma)
    if tree.lower[token] == "visiting" and _guest(desk, tree, token) is not None:
        return _visiting_frame(desk, tree, token)
    if lemma in words.shuttling | words.carrying:
        frame = shuttled_frame(desk, tree, token)
    elif lemma == "bring":
        frame, spec = brought_frame(desk, tree, token), None
    elif lemma in words.signing | words.agreeing:
        frame, spec = signed_frame(desk, tree, token), None
    elif lemma in words.awaited:
        frame, spec = awaited_frame(desk, tree, token), None
    elif lemma in words.inviting:
        frame = invited_frame(desk, tree, token)
    elif lemma in words.sending:
        frame = sent_frame(desk, tree, token)
    elif lemma in words.addressing and spec is None:
        frame = wired_frame(desk, tree, token)
    if frame is None and spec is not None:
        frame = verb_frame(desk, tree, token, spec, headline=headline)
    if frame is None and lemma in words.resolving:
        frame = resolved_frame(desk, tree, token)
    return frame


def _of_noun(desk: Desk, tree: Tree, token: int, *, headline: bool) -> Frame | None:
    """The frame of a noun, of "visiting", of "due in Moscow", or of "is in Moscow for talks"."""
    lemma, pos = tree.sentence.lemmas[token], tree.sentence.pos[token]
    if tree.lower[token] == "visiting" and _guest(desk, tree, token) is not None:
        return _visiting_frame(desk, tree, token)
    if lemma in desk.words.awaited and pos == "ADJ":
        return awaited_frame(desk, tree, token)
    if pos == "AUX" and lemma == "be" and not headline:
        return there_frame(desk, tree, token)
    if tree.lower[token] == "in" and not headline:
        return aside_frame(desk, tree, token)
    if lemma in desk.words.panels and pos in ("NOUN", "PROPN"):
        return called_off_frame(desk, tree, token)
    if pos not in ("NOUN", "PROPN") or lemma not in desk.words.nouns or _is_name(desk, tree, token):
        return None
    frame = noun_frame(desk, tree, token, desk.words.nouns[lemma], headline=headline)
    if frame is None or headline or is_own(desk, tree, token):
        return frame
    frame = complete(desk, tree, frame, desk.words.nouns[lemma])
    if frame.lacking and frame.form in ("meeting", "multilateral") and len(set(frame.actors)) == 1:
        frame.parties = merge_parties([*tellers(desk, tree, token), *frame.parties])
    return frame


def _is_name(desk: Desk, tree: Tree, token: int) -> bool:
    """ "He criticised Sessions": somebody of that name, whom the page gives an office elsewhere."""
    told = desk.reference(tree.sentence.index, token)
    named = told is not None and told.kind == "person" and told.how == "" and tree.sentence.words[token][:1].isupper()
    return named and told is not None and desk.linked.people[told.person].role is not None


def _is_when(tree: Tree, token: int) -> bool:
    verb = token if tree.is_verb(token) else tree.verb_above(token)
    return verb is not None and any(tree.lower[c] == "when" for c in tree.kids(verb, ("advmod", "mark")))


def _separated(desk: Desk, tree: Tree, frame: Frame) -> Iterator[Frame]:
    """ "met separately with X and Y", "met X on Monday and Y on Tuesday": a contact each."""
    if turns := in_turn(desk, tree, frame):
        yield from turns
        return
    beside = range(max(frame.token - 6, 0), min(frame.token + 10, len(tree.sentence)))
    behind = " ".join(tree.lower[frame.token :])
    things = [*tree.kids(frame.token, OBJECTS), *tree.preps(frame.token, {"with", "to"})]
    each = any(tree.lower[c] == "both" for t in things for c in tree.children[t])  # "telephoned both the king and Y"
    turned = frame.form == "phone" and (each or any(w in behind for w in desk.words.one_by_one))
    apart = turned or desk.words.separately & {tree.lower[t] for t in beside}
    if not apart or len(frame.parties) < 3 or frame.form not in ("meeting", "receive", "phone"):
        yield frame
        return
    for party in frame.parties[1:]:
        yield msgspec.structs.replace(frame, parties=[frame.parties[0], party])


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
    if hosts := _hosts_beside(desk, tree, token):
        frame = frame_of(tree, token, "receive", modality(tree, verb, desk.words), merge_parties(hosts + guests))
        return frame if {h.actor for h in hosts} - {g.actor for g in guests} else None
    hosts = desk.parties(index, subject) if subject is not None and subject != guest and not tree.passive(verb) else []
    if subject == guest:  # "Visiting Foreign Minister X told President Y"
        hosts = [
            p for t in tree.kids(verb, ("dobj", "dative")) for p in desk.parties(index, t) if p.persons or p.unnamed
        ]
    if not hosts or tree.sentence.lemmas[verb] not in desk.words.reporting | desk.words.hosting:
        return None
    frame = frame_of(tree, token, "receive", modality(tree, verb, desk.words), merge_parties(hosts + guests))
    frame.weak = tree.sentence.lemmas[verb] in ("meet", "receive")
    return frame


def _hosts_beside(desk: Desk, tree: Tree, token: int) -> list[Party]:
    """ "President X and visiting Premier Y agreed": who is joined to the guest by "and"."""
    joint = token - 2 if tree.lower[max(token - 1, 0)] == "the" else token - 1
    host = desk.reference(tree.sentence.index, joint - 1) if joint > 0 and tree.lower[joint] == "and" else None
    return (
        desk.parties(tree.sentence.index, host.last) if host is not None and host.kind in ("person", "office") else []
    )


def _guest(desk: Desk, tree: Tree, token: int) -> int | None:
    """The last token of the office or name that "visiting" describes; None where it is a verb ("while visiting
    Cairo", "is officially visiting Cairo")."""
    if tree.kids(token, ("aux",)):
        return None
    for after in range(token + 1, min(token + 4, len(tree.sentence))):
        reference = desk.reference(tree.sentence.index, after)
        if (
            reference is not None
            and reference.kind in ("person", "office")
            and tree.lower[token - 1 if token else 0] not in ("while", "when", "was", "is", "be", "been", "are", "were")
        ):
            return reference.last
    return None
