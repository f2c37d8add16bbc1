"""Bodies that the page introduces itself: "the National Salvation Rally (NSR)", then "the NSR".

Invariant: one is made only of a capitalised name that says what kind of body it is (`naming_movements`), with its
letters in brackets behind it, where the who's who knows neither; it is a movement of the state its name bears, else of
the page's own.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.lexicon import Lexicon, Who, who_is_who, words_of
from dragoman.model import Actor, ActorMention, Mentions, NameMention, Person, Sentence
from dragoman.referents.groups import Groups
from dragoman.referents.movements import WITHIN, MovementWords

LETTERS = (2, 9)  # how many capitals the letters in brackets may have
REACH = 12  # tokens of a name
OF = frozenset({"of", "from"})
JOINTS = OF | {"the", "a", "an", ",", "'s", "’s", "(", ")"}
GUESSED = "an office without its state"  # how the rules open that tell whose officer somebody is
VIA = "named beside a body that the page introduces"


class Body(msgspec.Struct, frozen=True):
    """A body that the page introduces, and the tokens by which it names it."""

    actor: Actor
    names: tuple[tuple[str, ...], ...]


def find_introduced(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], home: str, lexicon: Lexicon
) -> tuple[Body, ...]:
    """The bodies that the page introduces, in order. `home`: the code of the page's own state, "" unknown."""
    words, who = lexicon.made(MovementWords), lexicon.made(who_is_who)
    found: dict[str, Body] = {}
    for sentence, row in zip(sentences, mentions, strict=True):
        for opening in range(1, len(sentence) - 2):
            if sentence.words[opening] == "(" and (body := _introduced(sentence, row, opening, home, words, who)):
                found.setdefault(body.actor.id, body)
    return tuple(found.values())


def with_introduced(
    sentences: Sequence[Sentence], mentions: Sequence[Mentions], bodies: Sequence[Body]
) -> tuple[Mentions, ...]:
    """The mentions with those of the bodies, and without the people, places and actors read into their names."""
    if not bodies:
        return tuple(mentions)
    return tuple(_with(sentence, row, bodies) for sentence, row in zip(sentences, mentions, strict=True))


def without_actors(mentions: Sequence[Mentions], bodies: Sequence[Body]) -> tuple[Mentions, ...]:
    """The mentions without those of the bodies, for readers that ask the who's who for every actor."""
    ids = {b.actor.id for b in bodies}
    if not ids:
        return tuple(mentions)
    return tuple(msgspec.structs.replace(m, actors=tuple(a for a in m.actors if a.entry not in ids)) for m in mentions)


def stand_for_introduced(
    people: Sequence[Person],
    named: Sequence[tuple[int, NameMention, int]],
    mentions: Sequence[Mentions],
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
) -> tuple[Person, ...]:
    """The people, those without a body, or with a guessed one, as of the body named beside them: "X of the NSR".

    `named`: where each is named, as `link_people` gives it; `mentions`: with the bodies'."""
    rows, groups = list(people), lexicon.made(Groups)
    for at, name, index in named:
        own = [a for a in mentions[at].actors if a.entry.startswith("group:")]
        if not own or (rows[index].actor and not (rows[index].actor_via or "").startswith(GUESSED)):
            continue
        told = {t for a in own for t in range(a.first, a.last + 1)}
        roles = {t for o in name.offices for t in range(o.first, o.last + 1)}
        roles |= {t for t, lemma in enumerate(sentences[at].lemmas) if lemma in groups.people}
        for body in own:
            if _beside(sentences[at], body, name, told, roles):
                leads = any(sentences[at].lemmas[t] in groups.leading for t in roles)
                rank = "group_leader" if leads else rows[index].rank
                rows[index] = msgspec.structs.replace(
                    rows[index], actor=body.entry, actor_spans=(body.span,), actor_via=VIA, rank=rank
                )
                break
    return tuple(rows)


def _beside(sentence: Sentence, body: ActorMention, name: NameMention, told: set[int], roles: set[int]) -> bool:
    """Whether only an office, joints and the body's other name stand between the body and the name: "X of the NSR",
    "NSR leader X", "X, leader of the NSR", "the leader of the NSR, X"."""
    behind = name.last < body.first
    between = range(name.last + 1, body.first) if behind else range(body.last + 1, name.first)
    rest = [t for t in between if t not in told]
    words = {sentence.words[t].lower() for t in rest}
    if len(between) > REACH or any(sentence.words[t].lower() not in JOINTS and t not in roles for t in rest):
        return False
    if behind:
        return bool(words & OF)
    led = sentence.words[max(body.first - 2, 0) : body.first]
    of_it = bool(OF & {w.lower() for w in led})  # "the leader of the NSR, X"
    return bool(roles & set(rest)) or not rest or ("," in words and of_it)


def _introduced(
    sentence: Sentence, row: Mentions, opening: int, home: str, words: MovementWords, who: Who
) -> Body | None:
    close = next((t for t in range(opening + 1, min(opening + 5, len(sentence))) if sentence.words[t] == ")"), -1)
    letters = sentence.words[opening + 1 : close] if close > 0 else ()
    first = _opening(sentence, opening, words)
    if not _is_short(letters) or first >= opening - 1:
        return None
    name = sentence.words[first:opening]
    if not {w.lower() for w in name} & words.naming:
        return None
    covered = any(a.how == "name" and a.last >= opening - 1 and a.last < close for a in row.actors)
    if covered or any(a.first > opening and a.last < close for a in row.actors):
        return None  # the who's who knows it
    states = [a for a in row.actors if first <= a.first < opening and who.actors[a.entry].kind == "state"]
    homes = tuple(who.actors[a.entry].home[0] for a in states[:1]) or ((home,) if home else ())
    written = " ".join(name).replace(" - ", "-").replace(" 's", "'s")
    actor = Actor(
        f"group:{'-'.join(words_of(written))}",
        written,
        "".join(letters).replace("-", ""),
        "movement",
        homes,
        listed=False,
    )
    return Body(actor, (tuple(name), tuple(letters)))


def _opening(sentence: Sentence, end: int, words: MovementWords) -> int:
    """The first token of the capitalised name that ends before `end`: not the person's in "X of the Rally (R)"."""
    first = end
    for token in range(end - 1, max(end - REACH, -1), -1):
        word = sentence.words[token]
        if word[:1].isupper() or word[:1].isdigit():
            first = token
        elif word.lower() not in WITHIN and word not in ("'s", "’s"):
            break
    for token in range(first + 1, end):
        named = {w.lower() for w in sentence.words[first:token]} & words.naming
        if sentence.words[token] == "the" and not named:
            first = token + 1
    return first + (sentence.words[first] == "The") if first < end else end


def _is_short(letters: Sequence[str]) -> bool:
    """ "NSR", "M5-RFP": capitals and figures only."""
    text = "".join(letters)
    capitals = sum(c.isupper() for c in text)
    return (
        bool(letters)
        and text.replace("-", "").isalnum()
        and not any(c.islower() for c in text)
        and (LETTERS[0] <= capitals <= LETTERS[1])
    )


def _with(sentence: Sentence, row: Mentions, bodies: Sequence[Body]) -> Mentions:
    named = tuple(_named(sentence, bodies))
    taken = {t for a in named for t in range(a.first, a.last + 1)}
    if not taken:
        return row

    def free(first: int, last: int) -> bool:
        return not taken & set(range(first, last + 1))

    actors = [*(a for a in row.actors if free(a.first, a.last)), *named]
    return msgspec.structs.replace(
        row,
        actors=tuple(sorted(actors, key=lambda a: a.first)),
        offices=tuple(o for o in row.offices if free(o.first, o.last)),
        names=tuple(n for n in row.names if free(n.first, n.last)),
        places=tuple(p for p in row.places if free(p.first, p.last)),
        bare=tuple(p for p in row.bare if free(p.first, p.last)),
    )


def _named(sentence: Sentence, bodies: Sequence[Body]) -> Iterator[ActorMention]:
    at = 0
    while at < len(sentence):
        rows = ((len(n), b) for b in bodies for n in b.names if sentence.words[at : at + len(n)] == n)
        length, body = max(rows, key=lambda r: r[0], default=(0, None))
        if body is not None:
            last = at + length - 1
            yield ActorMention(at, last, sentence.span(at, last), body.actor.id, "name")
        at += max(length, 1)
