"""Triggers: the verbs and nouns of a sentence that tell a contact, each made into a frame with its sides."""

from collections.abc import Iterator

import msgspec

from dragoman.model import LEVELS
from dragoman.reports.beside import complete
from dragoman.reports.frames import Frame, Party, merge_parties
from dragoman.reports.mediation import brought_frame, mediators_told
from dragoman.reports.modality import Modality, modality
from dragoman.reports.nouns import channel_of, noun_frame
from dragoman.reports.parties import Desk
from dragoman.reports.ranks import title_rank
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.telling import frame_of, meets_itself, perfect, present_perfect
from dragoman.reports.words import Trigger


def find_frames(desk: Desk, sentence: int) -> Iterator[Frame]:
    """The frames of one sentence, in order of their triggers."""
    tree = desk.trees[sentence]
    kind = desk.article.blocks[tree.sentence.block].kind
    for token in range(len(tree.sentence)):
        frame = None
        lemma = tree.sentence.lemmas[token]
        if tree.lower[token] == "visiting" and _guest(desk, tree, token) is not None:
            frame = _visiting_frame(desk, tree, token)
        elif lemma == "bring" and tree.sentence.pos[token] == "VERB":
            frame = brought_frame(desk, tree, token)
        elif tree.sentence.pos[token] == "VERB" and lemma in desk.words.verbs:
            frame = _verb_frame(desk, tree, token, desk.words.verbs[lemma], headline=kind == "headline")
        elif tree.sentence.pos[token] in ("NOUN", "PROPN") and lemma in desk.words.nouns:
            frame = noun_frame(desk, tree, token, desk.words.nouns[lemma], headline=kind == "headline")
            if frame is not None and kind != "headline":
                frame = complete(desk, tree, frame, desk.words.nouns[lemma])
        if frame is not None:
            frame.headline = kind == "headline"
            frame.when = _is_when(tree, token)
            frame.bodies = frame.pair and desk.pairs_bodies(sentence)
            yield from _separated(desk, tree, frame)


def _is_when(tree: Tree, token: int) -> bool:
    verb = token if tree.is_verb(token) else tree.verb_above(token)
    return verb is not None and any(tree.lower[c] == "when" for c in tree.kids(verb, ("advmod", "mark")))


def _separated(desk: Desk, tree: Tree, frame: Frame) -> Iterator[Frame]:
    """ "met separately with X and Y": a contact each."""
    apart = desk.words.separately & {
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
    things = tree.kids(verb, OBJECTS)
    if form == "receive" and things and not any(desk.parties(index, t) for t in things) and not passive:
        return None  # "welcomed the rapprochement"
    if form == "letter" and not tree.preps(verb, spec.preps) and not any(desk.parties(index, t) for t in things):
        return None  # "wrote: ..." for all to read
    if spec.ahead and tree.kids(verb, ("agent",)):
        return None  # "a delegation headed by X": no journey
    subject = tree.subject(verb)
    left = [] if subject is None or passive else desk.parties(index, subject)
    pair = subject is not None and not any(p.actor for p in left) and desk.is_pair(index, subject)
    left = [] if pair else left  # "their ministers, X and Y": whose they are, the sides told before say
    right: list[Party] = []
    if passive:
        for agent in tree.kids(verb, ("agent",)):
            left += [p for t in tree.kids(agent, ("pobj",)) for p in desk.parties(index, t)]
        if subject is not None and (spec.object or spec.destination == ("object",)):
            right += desk.parties(index, subject)
    elif spec.object:
        right += [p for t in tree.kids(verb, OBJECTS) for p in desk.parties(index, t)]
    elif spec.destination == ("object",) and not passive:  # "visited Speaker Berri": whom, not where
        met = [p for t in tree.kids(verb, OBJECTS) for p in desk.parties(index, t)]
        right += [p for p in met if p.persons or p.unnamed]
    for target in tree.preps(verb, spec.preps):
        right += desk.parties(index, target)
    mutual = any(tree.lower[t] == "other" for t in tree.kids(verb, OBJECTS))  # "saw each other"
    seated = pair and any(tree.lower[c] == "down" for c in tree.kids(verb, ("prt", "advmod")))  # "they will sit down"
    lacking = spec.persons and not (mutual or seated) and not any(p.persons or p.unnamed or not p.bare for p in right)
    if form == "visit" and left and all(p.bare for p in left):
        return None  # "more people to visit Kenya": a state does not travel, somebody for it does
    mood = modality(tree, verb, desk.words, headline=headline)
    if mood.status == "held" and spec.ahead:
        mood = Modality("planned", (verb,), "a departure: the stay is still to come")
    parties = merge_parties(left + right)
    if form == "meeting" and len(parties) == 1 and not right and meets_itself(desk, parties[0]):
        form = "multilateral"  # "EU foreign ministers will meet in Luxembourg"
    told = form == "meeting" and (len({p.actor for p in parties}) >= 2 or pair)
    mediators = mediators_told(desk, tree, verb, {p.actor for p in parties}) if told else []
    if mediators:
        form = "mediated"
    frame = frame_of(tree, verb, form, mood, parties)
    frame.mediators = mediators
    if tree.sentence.lemmas[verb] == "call" and form == "meeting" and len(right) == 1 and not passive:
        frame.host = right[0].actor
    sport = tree.sentence.lemmas[verb] == "meet" and bool(frame.parties) and all(p.bare for p in frame.parties)
    frame.weak, frame.pair = spec.weak or sport, pair  # "Iran meets the United States tonight"
    frame.pair_rank = _pair_rank(desk, tree, subject) if pair and subject is not None else ""
    frame.perfect = perfect(tree, verb)
    frame.spoken = tree.sentence.lemmas[verb] in desk.words.spoken
    frame.recalled = present_perfect(tree, verb) and tree.sentence.index > 1
    things = [t for t in tree.kids(verb, OBJECTS) if tree.sentence.lemmas[t] in desk.words.nouns]
    if not (headline or things or (right and left)):  # "received a call": the call tells the contact
        frame = complete(desk, tree, frame, spec)
    frame.lacking = bool(right) and len(set(frame.actors)) == 1 and form != "visit"
    whole = len(set(frame.actors)) >= 2
    if lacking and not whole:
        return None
    return frame if spec.alone or right or form == "visit" or pair or mutual or whole else None


def _pair_rank(desk: Desk, tree: Tree, subject: int) -> str:
    """ "The foreign ministers of the two countries": what the sides just told have, if the page does not name them."""
    rank = title_rank(tree, subject, desk.words)
    return rank if rank in LEVELS and rank != "official" else ""


def _form(desk: Desk, tree: Tree, verb: int, spec: Trigger) -> str:
    beside = {tree.lower[t] for t in tree.preps(verb, {"by", "over", "via", "on", "through"})} | {
        tree.lower[c] for t in tree.preps(verb, {"by", "over", "via", "on", "through"}) for c in tree.children[t]
    }
    if tree.sentence.lemmas[verb] == "call" and not beside & desk.words.phone:
        pays = any(tree.kids(p, ("pobj",)) for p in tree.kids(verb, ("prep",)) if tree.lower[p] == "on")
        asked = [
            c for c in tree.kids(verb, ("xcomp", "ccomp", "advcl")) if tree.sentence.lemmas[c] not in desk.words.paid
        ]
        return "meeting" if pays and not asked else ""
    if spec.needs and not beside & desk.words.phone and not beside & desk.words.video:
        return ""
    if beside & desk.words.video:
        return "video"
    if spec.form == "meeting" and beside & desk.words.phone:
        return "phone"
    if spec.form != "meeting":
        return spec.form
    # the parse hangs the call on what was discussed: "discussed the ending of the war in a telephone conversation"
    below = (t for t in sorted(tree.below(verb)) if tree.lower[tree.sentence.heads[t]] in ("in", "during"))
    return next((m for t in below if (m := channel_of(desk, tree, t))), spec.form)


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
    if not hosts or tree.sentence.lemmas[verb] not in desk.words.reporting | desk.words.hosting:
        return None
    frame = frame_of(tree, token, "receive", modality(tree, verb, desk.words), merge_parties(hosts + guests))
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
