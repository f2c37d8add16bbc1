"""Recasing: a headline in capitals, written as the story below it writes its words, for the parser and the finders of
names, who take "MEETS WITH" for a name otherwise. The length stays the same, so that offsets do."""

import re
from collections import Counter

import msgspec

from dragoman.lexicon import Lexicon, who_is_who

WORD = re.compile(r"[^\W\d_]+(?:(?:\.[^\W\d_]+)+\.?)?")


class Spellings(msgspec.Struct, frozen=True):
    """How words of the who's who are written, by their lower case. `states`: those of the names of states and their
    people; `letters`: bodies written short ("IMF")."""

    states: dict[str, str] = {}
    letters: dict[str, str] = {}


def spellings(lexicon: Lexicon) -> Spellings:
    """The spellings of a lexicon: `lexicon.made(spellings)`."""
    who = lexicon.made(who_is_who)
    states, letters = dict[str, str](), dict[str, str]()
    for entry in who.actors.values():
        state = entry.kind == "state"
        names = [*who.names_of(entry.id), *who.demonyms_of(entry.id), entry.seat] if state else who.names_of(entry.id)
        for name in names:
            if WORD.fullmatch(name) and (state or name.isupper()):
                (states if state else letters).setdefault(name.lower(), name)
    return Spellings(states, letters)


def recase(headline: str, story: str, known: Spellings) -> str:
    """The headline as its story writes the words; as it is where not all of it is in capitals.

    A word that the story has is written as it mostly is there, the name of a state always as a name; one that it does
    not have is small, but for a body's letters.
    """
    if not headline.isupper() or " " not in headline.strip():
        return headline
    forms: dict[str, Counter[str]] = {}
    for found in WORD.finditer(story):
        opens = not story[max(found.start() - 2, 0) : found.start()].strip(' \n.?!:"“')
        weight = 1 if opens and found[0].istitle() else 10  # "See" opens a sentence
        forms.setdefault(found[0].lower(), Counter())[found[0]] += weight
    cased = WORD.sub(lambda m: _cased(m[0].lower(), forms, known), headline)
    return cased if len(cased) == len(headline) else headline


def _cased(low: str, forms: dict[str, Counter[str]], known: Spellings) -> str:
    if low in known.states:
        return known.states[low]
    return forms[low].most_common(1)[0][0] if low in forms else known.letters.get(low, low)
