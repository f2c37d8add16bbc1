"""Foes: bodies that the page names only beside the government they talk with: "the Chadian government and Anfar".

Invariant: one is made only of a capitalised name that nothing else on the page or in the who's who claims, joined to a
government whose state is told, on a page that tells of a mediator or of people who stand against a state.
"""

from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon, who_is_who, words_of
from dragoman.model import Actor, ActorMention, Mentions, Sentence
from dragoman.referents.groups import Groups
from dragoman.referents.introduced import Body
from dragoman.referents.movements import WITHIN, MovementWords

REACH = 6  # tokens of a name
JOINING = frozenset({"between", "of"})  # "talks between", "representatives of"
BACK = 8  # tokens between such a word and the government


def find_foes(sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon) -> tuple[Body, ...]:
    """The bodies that the page names beside a government only, in order."""
    groups, found = lexicon.made(Groups), dict[str, Body]()
    telling = frozenset(groups.against) | lexicon.made(MovementWords).mediating
    if not any(lemma in telling for sentence in sentences for lemma in sentence.lemmas):
        return ()
    people = {w for row in mentions for n in row.names if len(n.words) > 1 or n.offices for w in n.words}
    for sentence, row in zip(sentences, mentions, strict=True):
        for state, first, last in _joined(sentence, row, groups):
            body = _body(sentence, row, (first, last), state, people, lexicon)
            if body is not None:
                found.setdefault(body.actor.id, body)
    return tuple(found.values())


def _joined(sentence: Sentence, row: Mentions, groups: Groups) -> Iterator[tuple[str, int, int]]:
    """Each government whose state is told, with the name joined to it: the state, and the name's ends."""
    for token, lemma in enumerate(sentence.lemmas):
        before = {w.lower() for w in sentence.words[max(token - BACK, 0) : token]}
        owner = _owner(sentence, row, token) if lemma in groups.of_states and before & JOINING else None
        if owner is None:
            continue
        end = max(token, owner.last) + 1
        if sentence.words[end : end + 1] == ("and",):
            first = end + 1 + (sentence.words[end + 1 : end + 2] == ("the",))
            yield owner.entry, first, _last(sentence, first)


def _owner(sentence: Sentence, row: Mentions, token: int) -> ActorMention | None:
    """Whose government it is: "the Chadian government", "Chad's government", "the government of Chad"."""
    for actor in row.actors:
        between = [w.lower() for w in sentence.words[actor.last + 1 : token]]
        behind = [w.lower() for w in sentence.words[token + 1 : actor.first]]
        near = actor.last < token and between in ([], ["'s"], ["’s"])
        if near or (actor.first > token and behind in (["of"], ["of", "the"])):
            return actor
    return None


def _last(sentence: Sentence, first: int) -> int:
    """The last token of the capitalised name that begins at a token; the one before it without one."""
    last = first - 1
    for token in range(first, min(first + REACH, len(sentence))):
        if sentence.words[token][:1].isupper():
            last = token
        elif sentence.words[token].lower() not in WITHIN or last < first:
            break
    return last


def _body(
    sentence: Sentence, row: Mentions, name: tuple[int, int], state: str, people: set[str], lexicon: Lexicon
) -> Body | None:
    who, tokens = lexicon.made(who_is_who), range(name[0], name[1] + 1)
    home, words = who.actors[state].home, sentence.words[name[0] : name[1] + 1]
    ends = [(a.first, a.last) for a in row.actors] + [(o.first, o.last) for o in row.offices]
    ends += [(n.first, n.last) for n in row.names if len(n.words) > 1]
    taken = {t for first, last in ends for t in range(first, last + 1)}
    parts = words_of(" ".join(words))
    last = name[1]
    if sentence.heads[last] == last + 1 and sentence.pos[last + 1] == "NOUN":
        return None  # "the government and Hutu rebels"
    days = {day for row in lexicon.section("dates")["weekdays"].values() for day in row}
    if {w.lower() for w in words} & (days | lexicon.made(Groups).public):
        return None  # "the government and Congress", "and Monday's guests"
    lone = len(parts) == 1 and (parts[0] in people or who.surname(parts[0], ""))
    if not words or taken & set(tokens) or lone or who.actors[state].kind != "state":
        return None
    written = " ".join(words).replace(" - ", "-")
    letters = written if written.isupper() else "".join(parts).upper()
    actor = Actor(f"group:{'-'.join(parts)}", written, letters, "movement", home[:1], listed=False)
    return Body(actor, (tuple(words),))
