"""Groups: nouns that stand for an actor or for unnamed people of one ("US officials", "a delegation from ..."), and the
actors that modify them."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from dragoman.lexicon import Lexicon, Who
from dragoman.model import Actor, ActorMention, Mentions, Reference, Sentence

OF = ("of", "from", "representing")
DOERS = ("nsubj", "nsubjpass")
MARKS = frozenset({"(", ",", ":", "-", "--", "–", "—"})
MOVEMENTS = frozenset({"movement", "party", "armed_group", "organisation"})  # kinds of bodies that people make
BACK = 12  # tokens to the left over which modifiers of a group noun are looked for

GLOSS = 9  # tokens of an abbreviation, or of what it stands for, between brackets


class Groups:
    """The group nouns and the titles that lead back, made once a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("groups")
        titles: dict[str, Any] = lexicon.section("titles")
        self.governments = frozenset(data["governments"])
        self.delegations = frozenset(data["delegations"])
        self.heading, self.leading = frozenset(data["heading"]), frozenset(data["leading"])
        self.matters = frozenset(data["matters"])
        self.equals = frozenset(data["equals"])
        self.visiting = frozenset(data["visiting"])
        self.guests = frozenset(data["guests"])
        self.filling = frozenset(data["filling"])
        self.together, self.escorted = frozenset(data["together"]), frozenset(data["escorted"])
        self.accompanying = frozenset(data["accompanying"])
        self.receiving = frozenset(data["receiving"])
        self.facing = frozenset(data["facing"])
        self.commanding = frozenset(data["commanding"])
        self.speaking, self.going = frozenset(data["speaking"]), frozenset(data["going"])
        self.charging = frozenset(data["charging"])
        self.people, self.sending = frozenset(data["people"]), frozenset(data["sending"])
        self.subordinating = frozenset(data["subordinating"]) | self.sending
        self.bodies = frozenset(data["bodies"])
        self.private = frozenset(data["private"])
        self.unions = frozenset(data["unions"])
        self.states, self.powers = frozenset(data["states"]), frozenset(data["powers"])
        self.organs = frozenset(data["organs"])
        self.issuing = frozenset(data["issuing"])
        self.seated = frozenset(data["seated"])
        self.against: dict[str, str] = data["against"]
        self.governed = frozenset(titles["realms"])
        self.public = frozenset((*titles["presided"], *titles["central_banks"])) - self.private - self.governed
        self.of_states, self.reigns = frozenset(data["of_states"]), frozenset(data["reigns"])
        self.generic = frozenset(titles["generic"])
        self.officers, self.presiding = frozenset(titles["officers"]), frozenset(titles["presiding"])
        self.top_diplomats = frozenset(titles["top_diplomats"])
        self.diplomats = frozenset(titles["diplomats"]) | frozenset(
            lexicon.section("offices")["offices"]["foreign_minister"]
        )
        self.demoting = frozenset(titles["demoting"])
        self.local = frozenset(titles["local"])
        self.acting = frozenset(data["acting"])
        contacts = lexicon.section("contacts")
        self.denying = frozenset((*contacts["denied"], *contacts["dismissed"]))
        self.styles = frozenset(titles["styles"])
        self.usual: dict[str, str] = titles["usual"]


def modifiers(sentence: Sentence, token: int, found: Mentions, words: Groups) -> tuple[tuple[str, ...], int]:
    """The actors that modify a noun: "top EU and OSCE officials", "a delegation from the Islamic Resistance
    Movement"."""
    by_last = {a.last: a for a in found.actors}
    actors: list[str] = []
    first, at = token, token - 1
    while at >= max(0, token - BACK):
        if (opened := _gloss_before(sentence, at)) is not None:
            at = opened - 1
            continue
        if (
            at in by_last
            and _where(sentence, by_last[at])
            and (behind := tuple(_behind(sentence, token, found, words)))
        ):
            return tuple(dict.fromkeys(behind)), token  # "In Juba, delegations of Sudan and the SPLM-N"
        if at in by_last:
            actors.insert(0, by_last[at].entry)
            first = at = by_last[at].first
        elif not _within_phrase(sentence, at):
            break
        elif not actors and sentence.lemmas[at] in words.private:
            return (), token  # "German company officials"
        at -= 1
    if actors:
        return tuple(dict.fromkeys(actors)), first
    return tuple(dict.fromkeys(_behind(sentence, token, found, words))), first


def _gloss_before(sentence: Sentence, at: int) -> int | None:
    """ "The European Union (EU) ministers": the bracket that opens what stands between two, told by the one behind."""
    if sentence.words[at] != ")":
        return None
    near = range(at - 1, max(at - GLOSS, 0), -1)
    opened = next((t for t in near if sentence.words[t] == "("), None)
    return opened if opened is not None and _is_gloss(sentence, opened, at) else None


def _past_gloss(sentence: Sentence, last: int) -> int:
    """ "Of the European Union (EU) and Peru": the mark that closes what stands between brackets; `last` without."""
    if sentence.words[last + 1 : last + 2] != ("(",):
        return last
    near = range(last + 2, min(last + 1 + GLOSS, len(sentence)))
    closed = next((t for t in near if sentence.words[t] == ")"), None)
    return closed if closed is not None and _is_gloss(sentence, last + 1, closed) else last


def _is_gloss(sentence: Sentence, opened: int, closed: int) -> bool:
    return all(w[:1].isupper() or w in ("of", "on", "and", "-") for w in sentence.words[opened + 1 : closed])


def _where(sentence: Sentence, actor: ActorMention) -> bool:
    """Whether an actor's name says where: "In Juba, ..."."""
    before = sentence.words[actor.first - 1].lower() if actor.first else ""
    return before in ("in", "at", "from") and sentence.words[actor.last + 1 : actor.last + 2] == (",",)


def opposed(sentence: Sentence, token: int, words: Groups) -> str:
    """ "Opposition figures", "separatist authorities": the sector of people who stand against their state, "" of
    others."""
    for kid in range(max(0, token - 3), token):
        sector = words.against.get(sentence.lemmas[kid].lower(), "")
        if sector and sentence.heads[kid] == token and sentence.deps[kid] in ("amod", "compound", "nmod"):
            return sector
    return ""


def reigning(sentence: Sentence, name: int, token: int, words: Groups) -> bool:
    """ "Reagan administration officials", "the Rajoy government": a noun behind the name of who leads what it means."""
    phrase = range(name + 1, token + 1)
    nouns = sentence.deps[name] == "compound" and all(sentence.pos[t] in ("NOUN", "PROPN") for t in phrase)
    return nouns and any(sentence.lemmas[t] in words.reigns for t in phrase)


def behind_of(sentence: Sentence, token: int, nouns: Container[str] = ()) -> int:
    """The noun that "of", "from", "representing" leads in behind a noun; -1 without one. `nouns`: the first of these
    there, also in a list ("delegations of the government and of the coalition")."""
    prep = token + 1
    if prep >= len(sentence) or sentence.words[prep].lower() not in OF:
        return -1
    if not nouns:
        return next((t for t in range(prep + 1, len(sentence)) if sentence.heads[t] == prep), -1)
    for at in range(prep + 1, min(prep + BACK, len(sentence))):
        if sentence.lemmas[at] in nouns and definite(sentence, at) and sentence.deps[at] in ("pobj", "conj"):
            return at
        if sentence.pos[at] not in ("ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ"):
            break
    return -1


def _named_behind(sentence: Sentence, token: int) -> bool:
    """Whether a name in apposition follows: ", the ELN" behind "the other guerrilla"."""
    words = [w.lower() for w in sentence.words[token + 1 : token + 3]]
    return words[:1] == [","] and (words[1:] == ["the"] or sentence.words[token + 2 : token + 3][0][:1].isupper())


def apposed_body(sentence: Sentence, token: int, found: Mentions) -> ActorMention | None:
    """The actor in apposition to a noun: ", the ELN" behind "the other guerrilla"."""
    near = (a for a in found.actors if a.how == "name" and a.first - token in (2, 3))
    return next(near, None) if _named_behind(sentence, token) else None


def is_its(
    sentence: Sentence,
    body: ActorMention,
    lemma: str,
    told: Sequence[str],
    actors: Mapping[str, Actor],
    words: Groups,
) -> bool:
    """ "The largest Palestinian faction, Fatah, held talks": a movement of the state that the words name. `told`: whom
    they name."""
    movement = lemma in words.bodies and actors[body.entry].kind in MOVEMENTS
    return movement and len(told) == 1 and sentence.words[body.last + 1 : body.last + 2] in ((",",), (")",))


def definite(sentence: Sentence, token: int) -> bool:
    """Whether "the", "this" or a possessive opens the noun phrase that holds the token."""
    at = token
    while at >= max(0, token - 5):
        if sentence.words[at].lower() in ("the", "this", "that", "both", "its", "his", "her", "their"):
            return True
        if at != token and sentence.pos[at] not in ("ADJ", "NOUN", "PROPN"):
            return False
        at -= 1
    return False


def _within_phrase(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return (
        sentence.pos[at] in ("ADJ", "NOUN", "PROPN", "PART")
        or word in ("and", "-", "'s", "’s", "/")
        or (word == "," and at > 0 and sentence.pos[at - 1] in ("ADJ", "PROPN"))
    )


def _behind(sentence: Sentence, token: int, found: Mentions, words: Groups) -> Iterator[str]:
    """The actors after "of", "from": "leaders of Hamas and Fatah", "a delegation from the ..."."""
    at = token + 1
    leads = ("for", *OF) if sentence.lemmas[token] in words.acting else OF  # "negotiators for Chad and Mali"
    by_first = {a.first: a for a in found.actors}
    governs = sentence.deps[token] in DOERS and sentence.lemmas[token].lower() in words.of_states
    if governs and (seat := _seated(sentence, token, by_first, words)) is not None:
        yield seat.entry  # "the government in Juba declined"; not "the rebels met the government in Doha"
        return
    if at >= len(sentence) or sentence.words[at].lower() not in leads:
        return
    titles = {o.first for o in found.offices if sentence.pos[o.last + 1 : o.last + 2] == ("PROPN",)}
    at += 1
    while at < len(sentence) and at - token < BACK:
        if at in by_first:
            if at in titles and sentence.words[at - 1] == "and":
                return  # "the presidents of Ghana, Togo and African Union chairman X"
            if (by_first[at].how == "demonym" or _owns(sentence, by_first[at])) and (
                named := _described(sentence, at, by_first)
            ):
                at = named  # "the Palestinian resistance movement Hamas"
            if named_at := _told_in_brackets(sentence, by_first[at].last, by_first, words):
                token, at = at, named_at  # "the leaders of the Baltic states, Estonia, Latvia and Lithuania"
                continue
            if _is_private(sentence, by_first[at].last, words):
                return  # "representatives of German companies"
            yield by_first[at].entry
            at = _past_gloss(sentence, by_first[at].last)
            token = at if _goes_on(sentence, at, by_first) else token
            organ = at + 1 < len(sentence) and sentence.lemmas[at + 1] in words.organs
            at += organ  # "the delegations of the Mozambican government and of Renamo"
            other = at + 1 in by_first and by_first[at + 1].span.covers(sentence.span(at, at))  # "the two Koreas"
            if not other and (at + 1 >= len(sentence) or sentence.words[at + 1] not in ("and", ",", "/")):
                return
        elif (seat := _seated(sentence, at, by_first, words)) is not None:
            yield seat.entry  # "officials of the foreign ministry in Jerusalem"
            return
        elif named_at := _told_in_brackets(sentence, at, by_first, words):
            token, at = at, named_at - 1
        elif sentence.pos[at] not in ("DET", "ADJ", "NUM", "CCONJ", "PUNCT", "PROPN") and not _leads_on(sentence, at):
            return
        at += 1


def _seated(sentence: Sentence, at: int, by_first: Mapping[int, ActorMention], words: Groups) -> ActorMention | None:
    """The capital behind an organ of its state: "the government in Khartoum"."""
    organ = sentence.lemmas[at].lower() in words.organs | words.seated and sentence.words[at + 1 : at + 2] == ("in",)
    found = by_first.get(at + 2) if organ else None
    return found if found is not None and found.how == "capital" else None


def _told_in_brackets(sentence: Sentence, at: int, by_first: Container[int], words: Groups) -> int:
    """Where those begin whom "the guarantor countries (A, B and C)" names behind a mark; 0 where none follows."""
    if sentence.lemmas[at] not in words.powers or sentence.tags[at] != "NNS":
        return 0
    mark = at + 1
    if sentence.words[mark : mark + 1] in (("that",), ("which",)):  # "the countries that act as guarantors (A and B)"
        mark = next((t for t in range(mark, min(mark + BACK, len(sentence))) if sentence.words[t] == "("), mark)
    first = mark + 1 + (sentence.words[mark + 1 : mark + 2] == ("the",))
    return first if mark < len(sentence) and sentence.words[mark] in MARKS and first in by_first else 0


def _goes_on(sentence: Sentence, last: int, by_first: Mapping[int, ActorMention]) -> bool:
    """Whether another actor is joined on right behind one: "Britain, the Taliban and Italy"."""
    at = last + 1 + (sentence.words[last + 1 : last + 2] == (",",))
    if sentence.words[at : at + 1] == ("and",) or at == last + 2:
        at += sentence.words[at] == "and"
        at += sentence.words[at : at + 1] == ("the",)
        return at in by_first
    return False


def _described(sentence: Sentence, at: int, by_first: Mapping[int, ActorMention]) -> int:
    """Where the name stands that an adjective of a state and its noun describe; 0 where none follows."""
    for after in range(at + 1, min(at + 5, len(sentence))):
        if after in by_first:
            return after if by_first[after].how == "name" and after > at + 1 else 0
        if sentence.pos[after] not in ("ADJ", "NOUN", "PROPN", "PART"):
            return 0
    return 0


def _is_private(sentence: Sentence, last: int, words: Groups) -> bool:
    """ "German car companies": whether what a state's adjective opens is a phrase of those who do not stand for it."""
    at = last + 1
    while at + 1 < len(sentence) and sentence.pos[at] in ("ADJ", "NOUN") and sentence.pos[at + 1] == "NOUN":
        at += 1
    return at < len(sentence) and sentence.lemmas[at] in words.private


def _owns(sentence: Sentence, actor: ActorMention) -> bool:
    """ "Palestine's radical Hamas movement"."""
    return sentence.words[actor.last + 1 : actor.last + 2] in (("'s",), ("’s",))


def _leads_on(sentence: Sentence, at: int) -> bool:
    """ "and of the former rebel movement Renamo", "the leading powers (G7)": words between the joint and the name."""
    return (
        sentence.words[at].lower() in ("of", "from")
        or sentence.deps[at] == "amod"
        or (
            sentence.pos[at] == "NOUN"
            and at + 1 < len(sentence)
            and (sentence.pos[at + 1] in ("NOUN", "PROPN") or sentence.words[at + 1].lower() in ("and", "of", "from"))
        )
    )


def plain(sentence: Sentence, token: int) -> str:
    """The lemma; of a capitalised plural that the parser takes for a name, the singular: "the Ambassadors of Chad"."""
    lemma = sentence.lemmas[token]
    named = sentence.tags[token] in ("NNP", "NNPS") and lemma == sentence.words[token].lower()
    return lemma[:-1] if named and len(lemma) > 1 and lemma.endswith("s") else lemma


def joined_actors(sentence: Sentence, token: int, found: Mentions) -> tuple[str, ...]:
    """The actors joined on behind a token: ", Latvia and the Congo" behind "the foreign ministers of Estonia"; not one
    with an office of its own: "and EU envoy X"."""
    by_first, row, at = {a.first: a for a in found.actors}, [], token + 1
    held = {o.first for o in found.offices if o.of}
    while at + 1 < len(sentence) and sentence.words[at] in (",", "and"):
        at += 1 + (sentence.words[at + 1] == "and")
        at += sentence.words[at : at + 1] == ("the",)
        if at not in by_first or at in held:
            break
        row.append(by_first[at].entry)
        at = by_first[at].last + 1
    return tuple(dict.fromkeys(row))


def is_name(sentence: Sentence, token: int) -> bool:
    """ "The South Sudan Council of Churches": a body of its own name, no noun that leads back."""
    beside = [t for t in (token - 1, token + 2) if 0 <= t < len(sentence)]
    behind = sentence.words[token + 1 : token + 2] == ("of",)
    return sentence.words[token][:1].isupper() and any(
        sentence.pos[t] == "PROPN" and sentence.words[t][:1].isupper() and (t < token or behind) for t in beside
    )


def actor_reference(sentence: Sentence, actor: ActorMention) -> Reference:
    """An actor's name as a reference."""
    first, last = actor.first, actor.last
    return Reference("actor", sentence.index, first, last, actor.span, actors=(actor.entry,), how=actor.how)


def at_table(reference: Reference, who: Who) -> Reference:
    """Organs stand for the body they belong to: a council for its state, the Commission for the Union."""
    actors = tuple(dict.fromkeys(who.party(a) for a in reference.actors))
    return reference if actors == reference.actors else msgspec.structs.replace(reference, actors=actors)
