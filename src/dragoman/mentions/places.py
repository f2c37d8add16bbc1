"""Places: capitalised names behind a preposition of place, or behind another place and a comma."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.mentions.words import HYPHENS, PlaceWords, View
from dragoman.model import ActorMention, DateMention, NameMention, Office, PlaceMention

BEFORE = frozenset("in at to from near of outside for into around via through towards toward".split())
BEFORE |= frozenset("above across along beyond off onto over opposite throughout beside inside within".split())
JOINING = (
    "el",
    "al",
    "es",
    "de",
    "la",
    "le",
    "du",
    "des",
    "da",
    "do",
    "dos",
    "das",
    "sur",
)  # words written small inside a name
LISTING = (",", "and", "or", "then")  # between places told in a row
LONGEST = 4  # words of a name; hyphens and what they join count with the word before


def find_places(
    view: View,
    actors: Sequence[ActorMention],
    names: Sequence[NameMention],
    offices: Sequence[Office],
    dates: Sequence[DateMention],
    words: PlaceWords,
) -> Iterator[PlaceMention]:
    """Candidates, in order; whether one is a place is for the gazetteer to say."""
    titled = no_places(view, actors, names, offices, dates)
    owners = {a.last: a.first for a in actors if a.how == "name" and a.entry.startswith("state:")}
    within = {t for a in actors for t in range(a.first + 1, a.last + 1)}  # "the Islamic Jihad Movement in Palestine"
    at, behind = 0, False
    while at < len(view.sentence):
        if at in titled or at in within or not view.upper[at] or not _preceded(view, at, words, owners, behind=behind):
            behind = behind and view.sentence.words[at] in LISTING
            at += 1
            continue
        last = run_from(view, at, titled, words)
        if last + 1 < len(view.sentence) and view.sentence.words[last + 1] == "-" and view.glued(last + 1):
            behind = view.sentence.words[last + 3 : last + 4] == (",",)  # "in Gangnam-gu, Seoul"
            at = last + (3 if behind else 1)  # "China-Vietnam talks", "Geneva-based": no place told
            continue
        if _of_mind(view, last + 1, words):
            at = last + 1
            continue
        yield mention(view, at, last)
        at, behind = last + 1, True


def no_places(
    view: View,
    actors: Sequence[ActorMention],
    names: Sequence[NameMention],
    offices: Sequence[Office],
    dates: Sequence[DateMention],
) -> set[int]:
    """Tokens of titled people, offices, peoples, organs and dates."""
    titled = {t for n in names if n.offices or n.honoured for t in range(n.first, n.last + 1)}
    titled |= {t for o in offices for t in range(o.first, o.last + 1) if not _posted(view, o, t)}
    titled |= {t for a in actors if a.how in ("demonym", "part") for t in range(a.first, a.last + 1)}
    titled |= _compounded(view, actors)
    return titled | {t for t, s in enumerate(view.sentence.starts) for d in dates if d.span.start <= s < d.span.end}


def _compounded(view: View, actors: Sequence[ActorMention]) -> set[int]:
    """ "The EU-China summit", "US-Africa talks": two actors around a hyphen are sides, not where it was."""
    ends = {a.last: a for a in actors}
    pairs = ((ends.get(a.first - 2), a) for a in actors if a.first >= 2 and view.sentence.words[a.first - 1] in HYPHENS)
    return {t for one, other in pairs if one is not None for t in range(one.first, other.last + 1)}


def _posted(view: View, office: Office, token: int) -> bool:
    """ "the envoy in Rangoon": where an envoy sits is a place, though it belongs to the office."""
    return token == office.last and view.first[token - 1] == "in" and token - 1 > office.first


def run_from(view: View, at: int, titled: set[int], words: PlaceWords) -> int:
    """The last token of the capitalised run that begins at `at`."""
    last = at
    while (
        last + 1 < len(view.sentence)
        and last - at < LONGEST + 2 * view.sentence.words[at : last + 1].count("-")
        and last + 1 not in titled
        and _goes_on(view, last + 1, words)
    ):
        last += 1
    return last


def _of_mind(view: View, token: int, words: PlaceWords) -> bool:
    """ "In France's view", "in Kenya's interest": nowhere."""
    owns = token + 1 < len(view.sentence) and view.sentence.words[token] in ("'s", "’s")
    return owns and view.first[token + 1] in words.minds


def mention(view: View, first: int, last: int) -> PlaceMention:
    """The tokens as a mention."""
    name = " ".join(view.sentence.words[first : last + 1]).replace(" - ", "-")
    return PlaceMention(first, last, view.sentence.span(first, last), name)


def _preceded(view: View, at: int, words: PlaceWords, owners: Mapping[int, int], *, behind: bool) -> bool:
    """Whether a place may begin at `at`. `owners`: last and first tokens of the states: "in Estonia's Tartu"."""
    if at == 0 and view.sentence.pos[at] == "DET":
        return False
    if at > 1 and view.sentence.words[at - 1] in ("'s", "’s") and owners.get(at - 2, 0) > 0:
        at = owners[at - 2]
    if _names_gathering(view, at, words) or _told_behind(view, at, words):
        return True
    if at == 0:
        return False
    token = at - 1
    while token > 0 and _describes(view, token, words):
        token -= 3 if view.sentence.words[token - 1] == "-" else 1
    before = view.first[max(token, 0)]
    if before == "on":  # of places, `referents.where` keeps venues and waters alone, but for what falls on a town
        return True
    if before == "between":
        return view.first[max(token - 1, 0)] in words.ways
    return before in BEFORE or before in words.before or (behind and view.sentence.words[at - 1] in LISTING)


def _describes(view: View, token: int, words: PlaceWords) -> bool:
    """ "the northern", "flood-hit", "10" of a street: words between the preposition and the name."""
    if view.first[token] == "the" or view.first[token] in words.describing or view.sentence.words[token].isdigit():
        return True
    joined = token > 1 and view.sentence.words[token - 1] == "-" and not view.upper[token - 2]
    return joined and not view.upper[token]


def _names_gathering(view: View, at: int, words: PlaceWords) -> bool:
    """ "the Turin summit", "Khartoum peace talks": a place may name a gathering."""
    for token in range(at + 1, min(at + 5, len(view.sentence))):
        if view.first[token] in words.gatherings:
            return True
        if not view.upper[token] and view.sentence.words[token] != "-" and view.first[token] not in JOINING:
            return False
    return False


def _told_behind(view: View, at: int, words: PlaceWords) -> bool:
    """ "Idlib province", "the Rafah crossing": what follows the name says that it is a place."""
    after = run_from(view, at, set(), words) + 1
    return after < len(view.sentence) and view.sentence.words[after] in words.divisions


def _goes_on(view: View, token: int, words: PlaceWords) -> bool:
    word = view.sentence.words[token]
    if view.upper[token]:
        return view.sentence.pos[token] in ("PROPN", "NOUN", "ADJ")
    if _is_linked(view, token):
        return True
    after = token + 1
    return (
        ((word == "-" and view.glued(token)) or view.first[token] in (*JOINING, "of"))
        and after < len(view.sentence)
        and (view.upper[after] or view.sentence.words[after] in ("-",) or view.first[after] in ("sheikh",))
        and (word != "of" or view.first[token - 1] in words.with_of)
    )


def _is_linked(view: View, token: int) -> bool:
    """The hyphen or the small word within "Port-au-Prince", "Rostov-on-Don"."""
    link = token + 1 if view.sentence.words[token] == "-" else token
    if link < 2 or link + 2 >= len(view.sentence) or view.upper[link] or not view.sentence.words[link].isalpha():
        return False
    hyphens = all(view.sentence.words[t] == "-" and view.glued(t) for t in (link - 1, link + 1))
    return hyphens and view.upper[link - 2] and view.upper[link + 2]
