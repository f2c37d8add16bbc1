"""A Wikidata JSON dump, or a part of one, as holdings.

Of a person (P31 human, Q5): labels and aliases, P39 position held with P580 start and P582 end, P27 citizenship. Of a
position: its label, P1001 and P17 country; of a country its P298 or P297 code. English first.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from dragoman.lexicon.holdings import Holding, day_of

HUMAN = "Q5"
SPELLINGS = ("en", "en-gb", "mul", "fr", "de", "es", "it", "nl", "pt")
PRECISION = {9: 4, 10: 7, 11: 10}  # of a time value: year, month, day; to that many characters
Post = tuple[str, str, str]  # the position, since, until


class Wikidata:
    """The entities of one file. See `holdings.Collection`."""

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self._people: dict[str, tuple[tuple[str, ...], tuple[Post, ...], tuple[str, ...]]] = {}
        self._wanted: set[str] = set()
        self._posts: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._codes: dict[str, str] = {}

    def first(self, entity: dict[str, Any]) -> None:
        claims = entity.get("claims") or {}
        if HUMAN not in _items(claims, "P31"):
            code = (*_strings(claims, "P298"), *_strings(claims, "P297"))
            if code:
                self._codes[entity["id"]] = code[0]
            return
        posts = tuple(_post(statement) for statement in claims.get("P39", ()) if _stands(statement))
        names = _names(entity)
        if not posts or not names:
            self.left_out["people without a post"] += 1
            return
        self._people[entity["id"]] = (names, posts, tuple(_items(claims, "P27")))
        self._wanted |= {id for id, _, _ in posts}

    def second(self, entity: dict[str, Any]) -> None:
        if entity["id"] in self._wanted:
            claims = entity.get("claims") or {}
            label = (*_names(entity), "")[0]
            states = (*_items(claims, "P1001"), *_items(claims, "P17"))
            self._posts[entity["id"]] = (label, tuple(dict.fromkeys(states)))

    def holdings(self) -> Iterator[Holding]:
        for names, posts, citizen in self._people.values():
            for id, since, until in posts:
                title, states = self._posts.get(id, ("", ()))
                if not title:
                    self.left_out["posts whose entity is not in the file"] += 1
                    continue
                codes = tuple(self._codes[state] for state in (states or citizen) if state in self._codes)
                yield Holding(names, title, codes, since=since, until=until)


def _stands(statement: dict[str, Any]) -> bool:
    """Whether a statement names a position and is not one that Wikidata itself calls wrong."""
    return bool(_item(statement["mainsnak"])) and statement.get("rank") != "deprecated"


def _post(statement: dict[str, Any]) -> Post:
    qualifiers = statement.get("qualifiers") or {}
    since, until = ((*map(_time, qualifiers.get(name, ())), "")[0] for name in ("P580", "P582"))
    return _item(statement["mainsnak"]), since, until


def _time(snak: dict[str, Any]) -> str:
    value = (snak.get("datavalue") or {}).get("value") or {}
    length = PRECISION.get(value.get("precision", 0), 0)
    time = str(value.get("time", ""))
    return day_of(time[1 : 1 + length]) if time.startswith("+") and length else ""


def _names(entity: dict[str, Any]) -> tuple[str, ...]:
    """The label, then other spellings: of languages in Latin letters only."""
    labels, aliases = entity.get("labels") or {}, entity.get("aliases") or {}
    names = [labels[code]["value"] for code in SPELLINGS if code in labels]
    names += [alias["value"] for code in SPELLINGS[:3] for alias in aliases.get(code, ())]
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def _items(claims: dict[str, Any], name: str) -> list[str]:
    return [id for statement in claims.get(name, ()) if (id := _item(statement["mainsnak"]))]


def _item(snak: dict[str, Any]) -> str:
    value = (snak.get("datavalue") or {}).get("value")
    return str(value.get("id", "")) if isinstance(value, dict) else ""


def _strings(claims: dict[str, Any], name: str) -> list[str]:
    values = (statement["mainsnak"].get("datavalue", {}).get("value") for statement in claims.get(name, ()))
    return [value for value in values if isinstance(value, str)]
