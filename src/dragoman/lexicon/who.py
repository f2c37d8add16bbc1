"""Who's who: states, organisations and the people who held their offices, with the index that finds them in tokens.

Invariant: an alias is a tuple of folded words (`words_of`), so that the same key comes out of a YAML file and of a
parser's tokens, whatever the dots, hyphens, apostrophes and accents.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec
from rapidfuzz import fuzz

from dragoman.lexicon.lexicon import Lexicon

OFFICE_RANKS = {
    "head_of_state": "head_of_state",
    "president": "head_of_state",
    "head_of_government": "head_of_government",
    "foreign_minister": "minister",
    "defence_minister": "minister",
}
MARKS = str.maketrans("", "", "'’‘`ʼ´.\u00ad")
SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)
CLOSE = 88  # of 100: "Sali Berhisa" for "Sali Berisha"
POSSESSIVE = re.compile(r"['’]s\b")
WORD = re.compile(r"\w+")


class ActorEntry(msgspec.Struct, frozen=True):
    """A state, organisation or movement. `home`: ISO codes of the states where it is at home; `seat`: its town.

    `known_until`: the last day, month or year of which the file knows; `led_by`: the key of the office whose
    holder leads a state, "" where that changed with time or cannot be said of one office; `existed`: first and last day
    of a state that is no more, which is at home where the one with its capital is now.
    """

    id: str
    kind: str
    code: str
    name: str
    home: tuple[str, ...] = ()
    seat: str = ""
    sector: tuple[str, ...] = ()
    parent: str = ""
    known_until: str = ""
    led_by: str = "head_of_state"
    existed: tuple[str, str] = ("", "")


class Holder(msgspec.Struct, frozen=True):
    """One term of one person: `since`, `until` as precise as known ("" open). `office`: key of the office held."""

    name: str
    aliases: tuple[str, ...]
    actor: str
    office: str
    title: str
    rank: str
    since: str = ""
    until: str = ""
    person: str = ""

    @property
    def id(self) -> str:
        """`person:` and the slug of the name: the same for all terms of one person, under whichever spelling."""
        return self.person or "person:" + "-".join(words_of(self.name))


class Match(msgspec.Struct, frozen=True):
    """An alias found: the entry, `how` it names it, and how many tokens it takes.

    `how`: name, demonym, capital, seat (a building or ministry that stands for the government), parliament, part (its
    central bank).
    """

    entry: ActorEntry
    how: str
    length: int


class Who:
    """The who's who, indexed. Built once a lexicon through `lexicon.made(who_is_who)`."""

    def __init__(
        self,
        rows: Sequence[dict[str, Any]],
        ranks: Sequence[tuple[tuple[str, ...], str]] = (),
        regional: Sequence[str] = (),
        regional_people: Collection[str] = (),
    ) -> None:
        self._regional, self.regional_people = regional, frozenset(regional_people)
        self._adjectives: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._hyphened: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._ranks = {key: rank for key, rank in ranks if rank != "leader"}
        self.actors: dict[str, ActorEntry] = {}
        self._names: dict[str, list[tuple[tuple[str, ...], str, str, bool]]] = defaultdict(list)
        self._people: dict[tuple[str, ...], list[Holder]] = defaultdict(list)
        self._surnames: dict[str, list[Holder]] = defaultdict(list)
        self._offices: dict[tuple[str, str], list[Holder]] = defaultdict(list)
        self._terms: dict[str, list[Holder]] = defaultdict(list)
        self._written: dict[str, list[str]] = {}
        self._demonyms: dict[str, list[str]] = {}
        self._ministries: dict[tuple[str, tuple[str, ...]], str] = {}
        for row in rows:
            self._add(row)
        self._one_person()
        self._keep_homes()
        for entries in self._names.values():
            entries.sort(key=lambda e: (-len(e[0]), HOWS.index(e[1]), e[2]))
        self.by_code = {a.code: a for a in self.actors.values() if a.kind == "state"}
        self.bynames = {row["byname"]: row["id"] for row in rows if "byname" in row}

    def match(self, words: Sequence[str], folded: Sequence[tuple[str, ...]], at: int) -> Match | None:
        """The longest alias that begins at token `at`, None where none does.

        `words`: the tokens as written; `folded`: `words_of` each. Every alias asks for a capital on its first word;
        a short acronym for capitals throughout (`_asks_capitals`).
        """
        if not folded[at] or not words[at][:1].isupper():
            return None
        for key, how, entry, capitals in self._names.get(folded[at][0], ()):
            length = _covers(folded, at, key)
            if length and (not capitals or words[at].isupper() or _capitals(words[at]) > 1):
                return Match(self.actors[entry], how, length)
        return None

    def hyphened(self, words: Sequence[str], folded: Sequence[tuple[str, ...]], at: int) -> Match | None:
        """The actor that a word at token `at` means beside a hyphen only: "Africa" in "the China-Africa summit"."""
        rows = self._hyphened.get(folded[at][0], ()) if folded[at] and words[at][:1].isupper() else ()
        found = ((len(key), entry) for key, entry in rows if _covers(folded, at, key) == len(key))
        length, entry = max(found, default=(0, ""))
        return Match(self.actors[entry], "demonym", length) if length else None

    def region(self, words: Sequence[str], folded: Sequence[tuple[str, ...]], at: int) -> Match | None:
        """The region that an adjective at token `at` names before people of its states: "Arab foreign ministers"."""
        rows = self._adjectives.get(folded[at][0], ()) if folded[at] and words[at][:1].isupper() else ()
        found = ((_covers(folded, at, key), entry) for key, entry in rows)
        length, entry = max(found, default=(0, ""))
        for token in range(at + length, min(at + length + ADJECTIVES, len(words)) if length else 0):
            if words[token] in self.regional_people:
                return Match(self.actors[entry], "demonym", length)
            if not words[token].islower():
                break
        return None

    def party(self, actor: str) -> str:
        """Whom an actor stands for at a table: an organ or the party of a one-party state that state, an organ of a
        union the union."""
        entry = self.actors.get(actor)
        ruling = entry is not None and entry.kind == "party" and "GOV" in entry.sector
        if entry is None or (entry.kind != "body" and not ruling):
            return actor
        if entry.parent in self.actors:
            return self.party(entry.parent)
        if len(entry.home) == 1 and entry.home[0] in self.by_code:
            return self.by_code[entry.home[0]].id
        return actor

    def people(self, name: Sequence[str]) -> list[Holder]:
        """All terms of the people who bear this name or alias; `name` folded words."""
        return self._people.get(tuple(name), [])

    def holders(self, actor: str, office: str, day: str) -> list[Holder]:
        """Who held `office` of `actor` on an ISO day (or month, or year)."""
        return [h for h in self._offices.get((actor, office), ()) if _during(h, day)]

    def names_of(self, actor: str) -> list[str]:
        """The names and aliases of an actor, as its file writes them."""
        return self._written.get(actor, [])

    def demonyms_of(self, actor: str) -> list[str]:
        """The adjectives of a state and the nouns for its people, as its file writes them."""
        return self._demonyms.get(actor, [])

    def terms(self, actor: str) -> list[Holder]:
        """All terms of all offices of an actor, in the order of its file."""
        return self._terms.get(actor, [])

    def held(self, holder: Holder, day: str) -> bool:
        """Whether a term ran on an ISO day. After `known_until` of its file nothing is known of a term without end."""
        until = self.actors[holder.actor].known_until
        known = bool(holder.until) or not until or day[: len(until)] <= until
        return bool(day) and known and _during(holder, day)

    def ministry(self, words: Sequence[str], actor: str) -> str:
        """The key of the office that heads the ministry of this name: "pentagon" `defence_minister`; "" for none."""
        return self._ministries.get((actor, tuple(words)), "")

    def has_holder_like(self, actor: str, name: Sequence[str], day: str) -> bool:
        """Whether somebody who held an office of `actor` on that day bears nearly this name: a slip of the pen
        apart."""
        words = " ".join(name)
        return any(
            fuzz.ratio(words, " ".join(words_of(other))) >= CLOSE
            for h in self._terms.get(actor, ())
            if day and _during(h, day)
            for other in (h.name, *h.aliases)
        )

    def surname(self, word: str, day: str) -> list[Holder]:
        """The people known by a family name who held an office on that day (any day when "")."""
        return [h for h in self._surnames.get(word, ()) if not day or _during(h, day)]

    def _add(self, row: dict[str, Any]) -> None:
        entry = _entry(row)
        self.actors[entry.id] = entry
        self._written[entry.id] = [row["name"], *row.get("aliases", ())]
        self._demonyms[entry.id] = row.get("demonyms", [])
        for alias in row.get("hyphened", ()):
            self._hyphened[words_of(alias)[0]].append((words_of(alias), entry.id))
        for alias in row.get("adjectives", ()):
            self._adjectives[words_of(alias)[0]].append((words_of(alias), entry.id))
        for how, alias in _aliases(row, self._regional):
            key = words_of(POSSESSIVE.sub(" s", alias))  # the parser parts "People's" in two
            if key and not (
                "existed" in row and how in ("capital", "seat")
            ):  # Moscow stands for Russia, not for the USSR
                self._names[key[0]].append((key, how, entry.id, _asks_capitals(alias, key)))
        for key, names in row.get("ministries", {}).items():
            self._ministries |= {(entry.id, words_of(_bare(name))): f"{key}_minister" for name in names}
        for holder in _holders(row):
            self._add_holder(holder if holder.rank else msgspec.structs.replace(holder, rank=self._rank(holder.title)))

    def states_on(self, day: str) -> dict[str, str]:
        """The states that had the capitals of others on an ISO day, by the ids of those others: in 1987 Moscow was that
        of the Soviet Union."""
        rows = [a for a in self.actors.values() if a.existed[0] and a.existed[0] <= day < a.existed[1]]
        return {now.id: row.id for row in rows for now in self._heirs(row)}

    def _heirs(self, past: ActorEntry) -> list[ActorEntry]:
        states = (a for a in self.actors.values() if a.kind == "state" and not a.existed[0])
        return [a for a in states if a.seat == past.seat]

    def _keep_homes(self) -> None:
        for past in [a for a in self.actors.values() if a.existed[0]]:
            home = (*past.home, *(a.code for a in self._heirs(past)))
            self.actors[past.id] = msgspec.structs.replace(past, home=home)

    def _one_person(self) -> None:
        """Terms listed under two spellings are one person's where one name stands among the other's aliases.

        A shared alias alone does not do: "George Bush" is an alias of two presidents.
        """
        names = {h.name: h.id for rows in self._terms.values() for h in rows}
        same = {
            names[a]: min(names[h.name], names[a])
            for rows in self._people.values()
            for h in rows
            for a in h.aliases
            if a in names and names[a] != names[h.name]
        }
        other = {name: same[id_] for name, id_ in names.items() if id_ in same}
        for table in (self._people, self._surnames, self._offices, self._terms):
            for rows in table.values():
                if any(h.name in other for h in rows):
                    rows[:] = [msgspec.structs.replace(h, person=other.get(h.name, "")) for h in rows]

    def _rank(self, title: str) -> str:
        """The rank of the longest known title that the words hold: "Deputy Foreign Minister and envoy"."""
        words = words_of(title)
        parts = ((words[a:b], b - a) for a in range(len(words)) for b in range(a + 1, len(words) + 1))
        found = [(length, self._ranks[part]) for part, length in parts if part in self._ranks]
        return max(found)[1] if found else ""

    def _add_holder(self, holder: Holder) -> None:
        self._offices[holder.actor, holder.office].append(holder)
        self._terms[holder.actor].append(holder)
        for name in {holder.name, *holder.aliases}:
            key = words_of(name)
            if key:
                self._people[key].append(holder)
                self._surnames[key[-1]].append(holder)
                if holder.actor in SURNAME_FIRST and len(key) > 1:
                    self._surnames[key[0]].append(holder)


SURNAME_FIRST = frozenset(f"state:{c}" for c in ("chn", "twn", "hkg", "mac", "kor", "prk", "vnm", "sgp", "khm"))
ADJECTIVES = 3  # words between the adjective of a region and the noun for its people
HOWS = ("name", "seat", "parliament", "part", "demonym", "capital")


def who_is_who(lexicon: Lexicon) -> Who:
    """The index over the lexicon's who's who: `lexicon.made(who_is_who)`."""
    ranks = [(words_of(t), rank) for rank, row in lexicon.section("titles")["ranks"].items() for t in row]
    groups = lexicon.section("groups")
    return Who(lexicon.data["who"], ranks, groups["regional"], groups["regional_people"])


def words_of(text: str) -> tuple[str, ...]:
    """Folded words: marks stripped, lower case, apostrophes and dots dropped, parted at all else."""
    if text.isascii():  # nine names in ten, and the index asks for 90,000: four times faster
        return tuple(WORD.findall(text.translate(MARKS).lower()))
    text = unicodedata.normalize("NFKD", text.translate(SPECIAL).translate(MARKS))
    return tuple(WORD.findall("".join(c for c in text if not unicodedata.combining(c)).lower()))


def _entry(row: dict[str, Any]) -> ActorEntry:
    state = row.get("state") or []
    home = [row["code"]] if row["kind"] == "state" else [state] if isinstance(state, str) else list(state)
    return ActorEntry(
        id=row["id"],
        kind=row["kind"],
        code=row["code"],
        name=row["name"],
        home=tuple(home),
        seat=row.get("capital") or row.get("home") or "",
        sector=tuple(row.get("sector") or (["GOV"] if row["kind"] == "state" else [])),
        parent=row.get("parent", ""),
        known_until=str(row.get("known_until", "")),
        led_by=row.get("led_by", "head_of_state"),
        existed=(str(row["existed"]["from"]), str(row["existed"]["to"])) if "existed" in row else ("", ""),
    )


def _aliases(row: dict[str, Any], regional: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    for alias in [row["name"], *row.get("aliases", [])]:
        yield "name", _bare(alias)
    for adjective in row.get("adjectives", []):  # "the Arab states"
        for noun in regional:
            yield "name", f"{adjective} {noun}"
    for alias in row.get("demonyms", []):
        yield "demonym", alias
    for alias in [row.get("capital") or "", *row.get("capital_aliases", [])] if row["kind"] == "state" else []:
        yield "capital", alias
    for alias in row.get("seats", []):
        yield "seat", _bare(alias)
    for names in row.get("ministries", {}).values():
        for alias in names:
            yield "seat", _bare(alias)
    for alias in row.get("parliament", []):
        yield "parliament", _bare(alias)
    for alias in row.get("central_bank", []):
        yield "part", _bare(alias)


def _bare(alias: str) -> str:
    return alias[4:] if alias[:4] in ("the ", "The ") else alias


def _holders(row: dict[str, Any]) -> Iterator[Holder]:
    for office, terms in row.get("offices", {}).items():
        for term in terms:
            yield _holder(row, office, term, OFFICE_RANKS.get(office, term.get("rank", "")))
    for term in row.get("leaders", []):
        yield _holder(row, "leader", term, term.get("rank", "group_leader"))


def _holder(row: dict[str, Any], office: str, term: dict[str, Any], rank: str) -> Holder:
    return Holder(
        name=term["name"],
        aliases=tuple(term.get("aliases", ())),
        actor=row["id"],
        office=office,
        title=term.get("title", ""),
        rank=rank,
        since=str(term.get("from", "")),
        until=str(term.get("to", "")),
    )


def _covers(folded: Sequence[tuple[str, ...]], at: int, key: tuple[str, ...]) -> int:
    """How many tokens from `at` make up `key`, 0 when they do not. Tokens that fold to nothing (hyphens) are
    skipped."""
    done, token = 0, at
    while done < len(key):
        if token >= len(folded):
            return 0
        part = folded[token]
        if part and part != key[done : done + len(part)]:
            return 0
        if not part and done == 0:
            return 0
        done += len(part)
        token += 1
    return token - at


def _asks_capitals(alias: str, key: tuple[str, ...]) -> bool:
    """Whether the text must write it in capitals: "US", "WHO", "GIA", "LeT"; not "NATO", which some write "Nato"."""
    short = len(key) == 1 and (len(key[0]) <= 3 or key[0] in COMMON_WORDS)
    return short and (alias.isupper() or _capitals(alias) > 1)


def _capitals(word: str) -> int:
    return sum(c.isupper() for c in word)


COMMON_WORDS = frozenset({"who", "was", "eta", "ira", "ace", "act", "aid", "pact", "plan", "unit", "same", "safe"})


def _during(holder: Holder, day: str) -> bool:
    return holder.since[: len(day)] <= day[: len(holder.since) or None] and (
        not holder.until or day[: len(holder.until)] <= holder.until[: len(day)]
    )
