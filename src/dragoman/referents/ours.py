"""Ours: the state whose page it is: the one of the ministry that issues it, else that of the dateline.

Where neither tells, the one to which the envoys told on it are posted, else the one in whose houses officers receive
("the President of the Republic received at Baabda Palace").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon, Who, who_is_who, words_of
from dragoman.model import Article, Mentions, Place, PlaceReference, Said, Sentence
from dragoman.referents.groups import Groups

AT = frozenset({"to", "in"})
SUBJECT = "nsubj"
OF = frozenset({"of", "the"})  # before the state in the name of a body
STEPS = 4  # governors between a house and the verb of receiving there
WORD = re.compile(r"[\w'’.-]*\w|[^\w\s]")


def find_ours(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mentions],
    places: Sequence[Sequence[PlaceReference]],
    dateline: Place | None,
    lexicon: Lexicon,
) -> str | None:
    """The actor id of the page's own state; None where neither letterhead, dateline, envoys nor houses tell one."""
    who: Who = lexicon.made(who_is_who)
    if issuer := find_issuer(article, lexicon):
        return issuer
    if dateline is not None:
        return who.by_code[dateline.country].id if dateline.country in who.by_code else None
    posted = Counter(s for rows in zip(sentences, mentions, places, strict=True) for s in _posted(*rows, who))
    if posted:
        (first, most), *others = posted.most_common()
        return first if not others or most > others[0][1] else None
    hosting = lexicon.made(Groups).receiving
    houses = {s for sentence, found in zip(sentences, mentions, strict=True) for s in _houses(sentence, found, hosting)}
    return next(iter(houses)) if len(houses) == 1 else None


def find_issuer(article: Article, lexicon: Lexicon) -> str:
    """ "Ministry of Foreign Affairs of the Republic of Peru" above the text, as byline or as outlet: its state, ""
    where no such body issues the page; a headline only where it is that name, not "Ministry summons Peru's envoy"."""
    who: Who = lexicon.made(who_is_who)
    issuing = lexicon.made(Groups).issuing
    told = [article.outlet, article.byline, article.dateline.agency]
    told += [] if isinstance(article.dateline.place, Said) else [article.headline]
    for text in (said.value for said in told if isinstance(said, Said)):
        words = WORD.findall(text)
        folded = [words_of(w) for w in words]
        official = {w for row in (folded[:1] if text == _headline(article) else folded) for w in row} & issuing
        heads = text == _headline(article)
        found = ((at, who.match(words, folded, at)) for at in (range(len(words)) if official else ()))
        states = ((at, m) for at, m in found if m is not None and m.entry.kind == "state")
        state = next((m.entry.id for at, m in states if not heads or _is_named(words, at, m.length)), None)
        if state is not None:
            return state
    return ""


def _is_named(words: Sequence[str], at: int, length: int) -> bool:
    """Whether a state ends the name of a body: "of Peru", "Ministry of Foreign Affairs, Republic of Peru"."""
    before = words[at - 1].lower() if at else ""
    return before in OF or (before == "," and at + length == len(words))


def _headline(article: Article) -> str:
    return article.headline.value if isinstance(article.headline, Said) else ""


def _posted(sentence: Sentence, found: Mentions, places: Sequence[PlaceReference], who: Who) -> Iterator[str]:
    """The states to which ambassadors and consuls are told to be posted: "the Dutch Ambassador to Uganda"."""
    for office in found.offices:
        if not office.of or not (office.rank == "ambassador" or "consul" in office.title):
            continue
        for first, last, state in _lands(found, places, who):
            at = first - 2 if sentence.words[first - 1].lower() == "the" else first - 1
            if last in (office.last, office.last + 2) and sentence.words[at].lower() in AT and state != office.of:
                yield state


def _lands(found: Mentions, places: Sequence[PlaceReference], who: Who) -> Iterator[tuple[int, int, str]]:
    """The states that a sentence names, and those in which its towns lie: first and last token, and id."""
    named = {a.first: a for a in found.actors if a.how == "name" and who.actors[a.entry].kind == "state"}
    yield from ((a.first, a.last, a.entry) for a in named.values())
    for place in places:
        row = who.by_code.get(place.place.country or "")
        if row is not None and place.first not in named:
            yield place.first, place.last, row.id


def _houses(sentence: Sentence, found: Mentions, hosting: frozenset[str]) -> Iterator[str]:
    """The states at whose seats somebody receives."""
    for actor in found.actors:
        if actor.how != "seat" or actor.first == 0:
            continue
        verb = sentence.heads[actor.last]
        for _ in range(STEPS):
            if sentence.lemmas[verb] in hosting:
                break
            verb = sentence.heads[verb]
        else:
            continue
        if any(h == verb and d == SUBJECT for h, d in zip(sentence.heads, sentence.deps, strict=True)):
            yield actor.entry
