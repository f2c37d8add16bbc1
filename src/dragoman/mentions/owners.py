"""Owners: whose an office is, by what stands before its title, and where with it the office begins."""

import msgspec

from dragoman.mentions.words import TitleWords, View
from dragoman.model import ActorMention, Office

NOUNS = frozenset({"NOUN", "PROPN"})
BRANCH = frozenset({"compound", "amod", "nmod"})
MARKS = ("'s", "’s", "'", "’")
PRONOUNS = frozenset({"its", "his", "her", "their", "our", "my"})


def owner_before(view: View, first: int, ends: dict[int, ActorMention]) -> tuple[int, str]:
    """The actor that ends right before the title, perhaps with 's: where it begins, and its id."""
    before = first - 1
    if before >= 0 and view.sentence.words[before] in MARKS:
        before -= 1
    actor = ends.get(before)
    return (actor.first, actor.entry) if actor else (first, "")


def possessor(view: View, first: int, words: TitleWords) -> int:
    """The token of a noun or pronoun that owns the office: "its representative", "the movement's leader"."""
    before = first - 1
    if before >= 0 and view.sentence.words[before] in MARKS:
        before -= 1
        return before if before >= 0 and view.first[before] in words.owners else -1
    return before if before >= 0 and view.first[before] in PRONOUNS else -1


def matter_before(view: View, first: int, words: TitleWords, ends: dict[int, ActorMention]) -> int:
    """ "Italy's chief Brexit negotiator", "the Italian Brexit secretary": where an office begins whose matter we do not
    know, behind the state or "chief"; `first` for any other."""
    at = first - 1
    if at < 1 or at in ends or view.sentence.pos[at] not in NOUNS or view.sentence.deps[at] != "compound":
        return first
    while at > 0 and at - 1 not in ends and view.first[at - 1] in words.modifiers:
        at -= 1
    mark = view.sentence.words[at - 1] in MARKS
    chief = mark and at < first - 1  # "the premier's chief Brexit negotiator"
    return at if at - 1 - mark in ends or chief else first


def branch_before(view: View, first: int, ends: dict[int, ActorMention]) -> int:
    """ "The UN aid chief", "the OSCE mission head": where an office begins that is one in a part of a body, named in
    small letters behind it; `first` for any other, and behind a state ("the Malian junta leader")."""
    at = first
    while at > 0 and at - 1 not in ends and not view.upper[at - 1] and view.sentence.deps[at - 1] in BRANCH:
        at -= 1
    body = ends.get(at - 1)
    return at if body is not None and not body.entry.startswith("state:") else first


def sender_before(view: View, begin: int, of: str, ends: dict[int, ActorMention], words: TitleWords) -> tuple[int, str]:
    """ "The UN's Libya envoy", "Peru's Iran ambassador": of whom somebody is sent, told before where he is."""
    own = next((a for a in ends.values() if a.first == begin), None)
    if own is None or own.how != "name" or view.sentence.words[own.last + 1] in MARKS:
        return begin, of
    at = begin - 1
    while at > 0 and at not in ends and view.first[at] in words.modifiers:
        at -= 1
    at -= at > 0 and view.sentence.words[at] in MARKS
    sender = ends.get(at)
    return (sender.first, sender.entry) if sender is not None else (begin, of)


def sent_by(view: View, office: Office, other: Office) -> Office | None:
    """ "The Russian president's envoy": an office of the state whose president's he is, and no president; None where
    the one does not own the other."""
    owns = view.sentence.words[office.last + 1 : office.last + 2] in (("'s",), ("’s",))
    if not owns or other.first != office.last + 2 or office.plural or other.of:
        return None
    span = view.sentence.span(office.first, other.last)
    return msgspec.structs.replace(other, first=office.first, span=span, of=office.of, of_token=office.of_token)
