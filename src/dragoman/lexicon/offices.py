"""Offices with time: whom the title of an office of a body means on a day, as far as the who's who knows.

Invariant: an answer is one person, or nobody. Where two people fit (a handover, "deputy foreign minister"), where the
file of the body ends before the day, and where a title means no office that one person bears, the answer is nobody.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import msgspec

from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.who import Holder, Who, who_is_who, words_of

Title = tuple[str, ...]
SILENT = frozenset({"the", "of", "for", "and", "s"})
MONARCH = ("monarch",)
HEADS = frozenset({"chief", "boss", "head"})
SOON = 120  # days within which somebody elect takes office; a Russian president elect waits two months


class Held(msgspec.Struct, frozen=True):
    """Who a title means: the term, and the rule that says so."""

    holder: Holder
    via: str


class Offices:
    """The titles of `offices.yml` over the who's who. Built once a lexicon through `lexicon.made(office_holders)`."""

    def __init__(self, who: Who, words: dict[str, Any]) -> None:
        self._who = who
        self._spelt: dict[str, str] = words["spelt"]
        self.only: dict[str, str] = words["only"]
        plain = self.plain
        self._keys: dict[Title, str] = {plain(t): key for key, titles in words["offices"].items() for t in titles}
        self._means = {plain(t): plain(other) for t, other in words["means"].items()}
        self._titled = {plain(t) for t in words["titled"]}
        self._monarchs = {plain(t) for t in words["monarchs"]}
        self._leading = {plain(t) for t in words["leading"]}
        self._matching = {plain(t): key for t, key in words["matching"].items()}
        self._tops = [plain(t) for t in words["tops"]]
        self._sole = {plain(t) for t in words["sole"]}
        self.beside = _words(words["beside"])
        self.acting = _words(words["acting"])
        self.passing = _words(words["passing"])
        self.coming = _words(words["coming"])
        self.then = _words(words["then"])
        self.successors = frozenset(words["successors"])
        self.counterparts = frozenset(words["counterparts"])

    def key(self, title: str) -> str:
        """The key of the office that a title means in any state: `foreign_minister`; "" for none of these."""
        return self._keys.get(self.plain(title), "")

    def office_of(self, actor: str, title: str) -> str:
        """The key of the office of an actor that a title means: by the title, or by how holders there are titled."""
        asked = self._asked(title)
        core = (h for h in self._who.terms(actor) if h.office not in ("others", "leader"))
        return self.key(title) or next((h.office for h in core if self._plain(h) == asked), "")

    def matching(self, title: str) -> str:
        """The key of the office in a state whose holder is the counterpart of a body's office of that title."""
        asked = self._asked(title)
        key: str = self._matching.get(asked, "")
        return key

    def plain(self, title: str) -> Title:
        """A title's words as they are compared: "Political Bureau chief" as "head of the Political Bureau"."""
        words = tuple(self._spelt.get(w, w) for w in words_of(title) if w not in SILENT)
        return ("head", *words[:-1]) if len(words) > 1 and words[-1] in HEADS else words

    def held(
        self, actor: str, title: str, day: str, *, ministry: str = "", acting: bool = False, passing: bool = False
    ) -> Held | None:
        """Who held the office on an ISO day. `title`: as worded, without owner and without `beside`. `ministry`: the
        key of the office whose ministry stands before the title ("the Pentagon chief"). `acting`: for the time being;
        `passing`: with the whole government, so that the plain title does too ("the caretaker prime minister").
        """
        terms = [h for h in self._who.terms(actor) if self._who.held(h, day)]
        asked = self._asked(title)
        if acting:
            fit = [h for h in terms if self._acts(h) and self._same_office(h, asked)]
            if fit or not passing:
                return _one(fit, "held the office for the time being on the day")
        if ministry and asked in self._leading:
            return _one((h for h in terms if h.office == ministry), "the head of a ministry")
        return self._core(asked, terms) or self._listed(asked, terms) or self._leader(actor, asked, terms)

    def keyed(self, actor: str, key: str, day: str) -> Held | None:
        """Who held the office of that key (`foreign_minister`) on an ISO day."""
        terms = _unfinished([h for h in self._who.terms(actor) if self._who.held(h, day)])
        return _one((h for h in terms if h.office == key), "holder of the office on the day")

    def next(self, actor: str, title: str, day: str) -> Held | None:
        """Who took the office next after a day, and soon: "the president-elect"."""
        asked = self._asked(title)
        named = [h for h in self._who.terms(actor) if self._who.held(h, day) and set(words_of(h.title)) & self.coming]
        if found := _one((h for h in named if self._plain(h)[: len(asked)] == asked), "named for the office"):
            return found
        later = [h for h in self._who.terms(actor) if len(h.since) >= len("2001-01") and h.since > day]
        fit = [h for h in later if _days(day, h.since) <= SOON]
        fit = [h for h in fit if h.office != "others" and not self._acts(h)]
        fit = [h for h in fit if self._same_office(h, asked) or (h.office == "leader" and self._heads(h, asked))]
        first = min((h.since for h in fit), default="")
        found = _one((h for h in fit if h.since == first), "who took the office next")
        now = self.held(actor, title, day)
        return None if found is not None and now is not None and now.holder.id == found.holder.id else found

    def after(self, person: str, name: str, day: str) -> Held | None:
        """Who came after a person in the office that he or she held last, by a day or soon after it."""
        terms = [h for h in self._who.people(words_of(name)) if h.id == person and h.office != "others" and h.since]
        last = max((h for h in terms if h.since <= day), key=lambda h: h.since, default=None)
        if last is None or not last.until or not day or (last.until > day and _days(day, last.until) > SOON):
            return None
        rows = (h for h in self._who.terms(last.actor) if h.office == last.office and h.id != last.id)
        later = [h for h in rows if h.since[: len(last.until)] >= last.until[: len(h.since)] and h.since]
        later = [h for h in later if last.office != "leader" or self._plain(h) == self._plain(last)]
        first = min((h.since for h in later), default="")
        return _one((h for h in later if h.since == first and not self._acts(h)), "who came next in the office")

    def _heads(self, holder: Holder, asked: Title) -> bool:
        return asked in self._sole and self._plain(holder)[: len(asked)] == asked

    def _asked(self, title: str) -> Title:
        asked = self.plain(title)
        return self._means.get(asked, asked)

    def _same_office(self, holder: Holder, asked: Title) -> bool:
        return self._keys.get(asked) == holder.office or self._plain(holder) == asked

    def _core(self, asked: Title, terms: Sequence[Holder]) -> Held | None:
        """The four offices that a state's file lists by key, by that key or by the holder's own title."""
        core = _unfinished([h for h in terms if h.office not in ("others", "leader")])
        if asked in self._keys:
            return _one((h for h in core if h.office == self._keys[asked]), "holder of the office on the day")
        if asked in self._titled or asked in self._monarchs:
            titles = self._monarchs if asked == MONARCH else {asked}
            return _one((h for h in core if any(self._bears(h, t) for t in titles)), "holder of the title on the day")
        return None

    def _listed(self, asked: Title, terms: Sequence[Holder]) -> Held | None:
        """Others whose titles one person bears, whole or with what follows: "president [of the Commission]"."""
        if asked in self._leading or not asked:
            return None
        sole = any(asked[:n] in self._sole for n in range(1, len(asked) + 1))
        whole = [h for h in terms if self._plain(h) == asked and (sole or len(asked) > 2)]
        if asked in self._sole and not whole:
            whole = [h for h in terms if self._plain(h)[: len(asked)] == asked]
        return _one(whole, "holder of the title on the day")

    def _leader(self, actor: str, asked: Title, terms: Sequence[Holder]) -> Held | None:
        if asked not in self._leading:
            return None
        entry = self._who.actors[actor]
        if entry.kind == "state":
            return _one((h for h in terms if h.office == entry.led_by), "who leads the state")
        for top in self._tops:
            fit = [h for h in terms if self._plain(h) == top or self._plain(h)[: len(top)] == top]
            if fit:
                return _one(fit, "who leads the body")
        return None

    def _plain(self, holder: Holder) -> Title:
        words = self.plain(holder.title)
        words = words[1:] if words[:1] and words[0] in self.acting else words
        return self._means.get(words, words)

    def _bears(self, holder: Holder, asked: Title) -> bool:
        title = self.plain(holder.title)
        return any(title[at : at + len(asked)] == asked for at in range(len(title)))

    def _acts(self, holder: Holder) -> bool:
        return bool(set(words_of(holder.title)) & self.acting)


def office_holders(lexicon: Lexicon) -> Offices:
    """The offices of the lexicon: `lexicon.made(office_holders)`."""
    return Offices(lexicon.made(who_is_who), lexicon.section("offices"))


def _one(fit: Iterable[Holder], via: str) -> Held | None:
    """The one person among these terms; nobody where there are two."""
    rows = list(fit)
    return Held(rows[-1], via) if len({h.id for h in rows}) == 1 else None


def _unfinished(terms: list[Holder]) -> list[Holder]:
    """Without the terms that another of the same office has ended, though nobody wrote down the end: packs go on where
    our files stop."""
    return [
        t
        for t in terms
        if t.until or not any(o.office == t.office and o.since > t.since and o.id != t.id for o in terms)
    ]


def _words(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(word for row in rows for word in words_of(row))


def _days(first: str, last: str) -> int:
    """Days between two days; a month or a year counts from its first day."""
    return (date.fromisoformat((last + "-01-01")[:10]) - date.fromisoformat((first + "-01-01")[:10])).days
