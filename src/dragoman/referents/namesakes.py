"""Namesakes: people of the page who share no more than the family name with an office-holder of the who's who."""

from collections.abc import Collection, Sequence

from dragoman.lexicon import Holder, Who, words_of
from dragoman.model import LEVELS, NameMention, Office, Sentence
from dragoman.referents.names import same_person

NEAR = 40  # namesakes in office looked at
SURE = 0.9  # of 1: surer than SAME, since the pair shares the family name already
PAIR = 2  # words of a name
OTHER = 0.4  # of 1: another given name beside the same family name
HEADS = ("head_of_state", "head_of_government")
BESIDE = frozenset({"compound", "amod", "nmod"})


def is_other(words: Sequence[str], holders: Sequence[Holder]) -> bool:
    """Whether a full name is that of none of the holders: "Devin Nunes" and the minister Aloysio Nunes."""
    full = " ".join(words)
    return len(words) > 1 and bool(holders) and all(same_person(full, h.name) < OTHER for h in holders)


def of_one_state(rows: Sequence[Holder], name: NameMention) -> bool:
    """Whether the office beside a name does not speak against the namesake listed: an Igor Ivanov who is mayor of a
    Bulgarian town is not the minister of Russia."""
    told = {o.of for o in name.offices if o.of.startswith("state:")}
    listed = {h.actor for h in rows if h.actor.startswith("state:")}
    return not told or not listed or bool(told & listed)


def is_renowned(holder: Holder) -> bool:
    """Whether the lone family name of a holder is enough: heads of state and government, foreign ministers."""
    return holder.rank in ("head_of_state", "head_of_government") or holder.office == "foreign_minister"


def in_power(office: Office, before: str) -> bool:
    """ "Prime Minister X", "Trade Minister X" of whom the who's who knows a party only; not a minister of the party's,
    nor a shadow minister. `before`: the words up to the office."""
    if office.rank == "head_of_government":
        return True
    own = office.of or office.former or before.rstrip().lower().endswith("shadow")
    return office.rank in ("minister", "deputy_minister") and not own


def is_language(sentence: Sentence, name: NameMention, tongues: Collection[str], full: Collection[str]) -> bool:
    """ "They spoke in English and German", "English farmers": no Bill English, whom the page may have named in full
    (`full`: the family names it has told so)."""
    if len(name.words) > 1 or name.offices or name.honoured or name.words[0] not in tongues:
        return False
    top = name.first
    while sentence.deps[top] == "conj":
        top = sentence.heads[top]
    spoken = sentence.deps[top] == "pobj" and sentence.words[sentence.heads[top]].lower() in ("in", "into")
    spoken = spoken or (top != name.first and sentence.words[top].lower() in tongues)  # "speaking German and English"
    return spoken or sentence.deps[top] in BESIDE or name.words[0] not in full


def of_family(name: NameMention, who: Who, day: str) -> list[Holder]:
    """Who is told by his family name, in office that day: "President Sassou Nguesso", at the rank told; "Shehbaz" for
    the who's who's "Shahbaz Sharif", spelt nearly so."""
    if len(name.words) < PAIR or not day:
        return []
    near = who.surname(name.words[-1], day)
    ranks = {o.rank for o in name.offices if o.rank in LEVELS}
    ends = [h for h in near if h.rank in ranks and words_of(h.name)[-len(name.words) :] == name.words]
    words = " ".join(name.words)
    spelt = (h for h in near[:NEAR] if same_person(words, h.name) >= SURE)
    return next((rows for rows in (ends, list(spelt)) if len({h.id for h in rows}) == 1), [])
