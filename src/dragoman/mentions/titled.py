"""Titled: whether words are somebody's title where they stand, and no name."""

from collections.abc import Collection

from dragoman.mentions.owners import NOUNS
from dragoman.mentions.words import TitleWords, View
from dragoman.model import ActorMention


def goes_on(view: View, token: int, words: TitleWords) -> bool:
    """ "Sultan Al Jaber", "Sultan bin Saad": whether a name goes on here."""
    return token < len(view.sentence) and (view.upper[token] or view.first[token] in words.particles)


def is_surname(view: View, at: int, borne: Collection[str]) -> bool:
    """ "Bishop said", "met with Major": a capital, no article before and no name behind."""
    if view.first[at] not in borne or not view.upper[at]:
        return False
    before = view.sentence.pos[at - 1] if at else ""
    behind = view.upper[at + 1 : at + 2]
    return before not in ("DET", "ADJ", "PROPN", "NOUN", "PART") and not any(behind)


def is_title(view: View, at: int, length: int, inside: dict[int, ActorMention], words: TitleWords) -> bool:
    """Whether `length` tokens from `at` on, which are a title's, are one here. `inside`: the actors named, by token."""
    last = at + length - 1
    own = " ".join(view.first[at : last + 1]) in words.own_titles and inside.get(at, inside.get(last)) is not None
    named = {t: inside[t] for t in range(at, last + 1) if t in inside and inside[t].how in ("name", "part", "seat")}
    if any(not (own and a.first >= at) for a in named.values()):
        return False
    sentence = view.sentence
    if length > 1 and sentence.deps[last] == "compound" and sentence.heads[last] == last + 1 and not view.upper[last]:
        return False  # "the head of the government delegation": no head of the government
    joined = at > 0 and (view.first[at - 1] in words.particles or (is_hyphen(view, at - 1) and view.glued(at)))
    if length == 1 and joined:
        return False  # "Bandar bin Sultan", "Sharm el-Sheikh", "vice-president" is matched from its first word
    staff = view.first[at] == "general" and view.upper[at] and length == 1 and at + 1 < len(sentence)
    if staff and view.upper[at + 1] and view.first[at + 1] in words.institutions:
        return False  # "the Russian General Staff", "the General Assembly": nobody's rank
    if view.first[last] in ("pm", "fm"):
        return sentence.words[last].isupper()  # "PM Modi", not "at 3 pm"
    if sentence.pos[last] in NOUNS or length > 1:
        return True
    return view.upper[last] and last + 1 < len(sentence) and sentence.pos[last + 1] == "PROPN"


def is_hyphen(view: View, token: int) -> bool:
    """Whether a token is a hyphen glued to the word before it."""
    return view.sentence.words[token] == "-" and view.glued(token)


def chosen(view: View, last: int, words: TitleWords) -> int:
    """ "President-elect X", "Foreign Minister-designate, X": the last token of an office still to be taken up, before
    its holder's name; `last` for any other."""
    if view.sentence.words[last + 1 : last + 2] != ("-",) or not {*view.first[last + 2 : last + 3]} & words.chosen:
        return last
    name = last + 4 if view.sentence.words[last + 3 : last + 4] == (",",) else last + 3
    return last + 2 if view.upper[name : name + 1] == (True,) and view.sentence.pos[name] == "PROPN" else last
