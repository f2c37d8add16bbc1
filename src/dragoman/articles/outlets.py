"""Outlets: which agencies and sites are known, by name, by host, by the signs they leave in a page."""

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from dragoman.articles.cues import masked
from dragoman.lexicon import Lexicon

_LETTERS = re.compile(r"[^\W_]+")


class Outlet(NamedTuple):
    """A known agency or site."""

    id: str
    name: str
    kind: str


class Outlets(NamedTuple):
    """`by_name`: names, aliases, credits and signatures in folded form; `by_host`: hosts without "www."; `newsroom`:
    words in the names of unknown ones."""

    by_name: dict[str, Outlet]
    by_host: dict[str, Outlet]
    newsroom: re.Pattern[str]
    furniture: dict[str, frozenset[str]]  # by host, as `cues.masked` has its lines

    def named(self, text: str) -> Outlet | None:
        """The outlet that `text` names, and nothing more than names."""
        return self.by_name.get(key(text))

    def agency(self, text: str) -> Outlet | None:
        """The agency that `text` names."""
        found = self.named(text)
        return found if found and found.kind == "agency" else None

    def recurring(self, url: str) -> frozenset[str]:
        """The lines known to recur on the address's host, or on the host above it."""
        host = host_of(url)
        while "." in host:
            if host in self.furniture:
                return self.furniture[host]
            host = host.partition(".")[2]
        return frozenset()

    def at(self, url: str) -> Outlet | None:
        """The outlet of the address's host, or of the host above it."""
        host = host_of(url)
        while "." in host:
            if host in self.by_host:
                return self.by_host[host]
            host = host.partition(".")[2]
        return None

    def same(self, one: str, other: str) -> bool:
        """Whether two names mean one outlet: equal, known as one, or one the other's first word or initials."""
        if key(one) == key(other):
            return True
        first, second = self.named(one), self.named(other)
        if first and second:
            return first.id == second.id
        one_words, other_words = key(one).split(), key(other).split()
        if one_words and other_words and (one_words[0] == other_words[0]) and 1 in (len(one_words), len(other_words)):
            return True
        return _initials(one, other) or _initials(other, one)


def key(text: str) -> str:
    """Letters and digits of a name, lower case, without a leading article: the form in which names are compared."""
    words = _LETTERS.findall(text.casefold())
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def host_of(url: str) -> str:
    """The host of an address, without "www.", "" when it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def outlets(lexicon: Lexicon) -> Outlets:
    """The index, for `lexicon.made(outlets)`."""
    by_name: dict[str, Outlet] = {}
    by_host: dict[str, Outlet] = {}
    furniture: dict[str, frozenset[str]] = {}
    for row in lexicon.data.get("outlets", ()):
        outlet = Outlet(str(row["id"]), str(row["name"]), str(row.get("kind", "")))
        for name in _names(row):
            by_name.setdefault(key(name), outlet)
        for host in row.get("hosts") or ():
            by_host.setdefault(str(host).removeprefix("www."), outlet)
            if row.get("furniture"):
                furniture[str(host).removeprefix("www.")] = frozenset(masked(str(line)) for line in row["furniture"])
    by_name.pop("", None)
    words = "|".join(re.escape(str(word)) for word in lexicon.section("pages")["newsroom"])
    return Outlets(by_name, by_host, re.compile(rf"\b(?:{words})\b"), furniture)


def _names(row: dict[str, Any]) -> list[str]:
    lists = (row.get(field) or () for field in ("aliases", "credits", "signatures"))
    return [str(row["name"]), *(str(name) for names in lists for name in names)]


def _initials(short: str, long: str) -> bool:
    """ "MNA" and "Meridian News Agency"; "SNA" and "Sonamu News"."""
    words = [w for w in _LETTERS.findall(long) if w.lower() not in ("the", "of", "and", "for")]
    letters = "".join(w[0] for w in words).upper()
    return len(words) > 1 and short.isupper() and short in (letters, letters + "A")
