"""Importing a who's who: holdings of other collections as a data pack that `load` lays over ours.

Invariant: what is imported adds and never contradicts. Who is listed already for an office at that time is left as he
or she is; who would share an office of one holder with somebody goes among the others, with the title.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dragoman.lexicon import (
    Holder,
    Holding,
    Lexicon,
    Who,
    office_holders,
    read_holdings,
    who_is_who,
    words_of,
    write_pack,
)
from dragoman.model import OptionError
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import stage
from dragoman.referents.names import SAME, same_person

Row = dict[str, Any]
FOREVER = "9999"
MOST_ALIASES = 12
LEADING = frozenset({"leader", "president", "chairman", "chairperson", "chairwoman", "chair", "head", "secretary"})


class Imported(NamedTuple):
    """What became of a file: actors and terms in the pack, and what was left out, by reason."""

    actors: int
    terms: int
    left_out: Counter[str]


def import_who(files: Sequence[Path], out: Path, settings: Settings | None = None) -> Imported:
    """Writes the pack `out` of the files' holdings, and loads it once, so that it is known to be right.

    Raises DataError, naming file and line, for a file that is none of a known kind, OptionError where `out` exists.
    """
    settings = settings or settle()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise OptionError(f"{out} is there already; name another folder with --out, or move it away")
    lexicon: Lexicon = stage("data", settings)(settings.packs)
    pack = Pack(lexicon)
    for file in files:
        holdings, left_out = read_holdings(file)
        pack.left_out += left_out
        for holding in holdings:
            pack.add(holding)
    if not pack.rows:
        raise OptionError(f"nothing to import in {', '.join(map(str, files))}: {_reasons(pack.left_out)}")
    actors = write_pack(out, pack.rows.values())
    stage("data", settings)((*settings.packs, str(out)))
    return Imported(actors, pack.terms, pack.left_out)


class Pack:
    """The rows of a pack, by actor, growing."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.rows: dict[str, Row] = {}
        self.terms = 0
        self.left_out: Counter[str] = Counter()
        self._who: Who = lexicon.made(who_is_who)
        self._offices = lexicon.made(office_holders)
        self._states = _states(lexicon)
        self._named = _named(lexicon)
        self._new: dict[tuple[str, str], list[Holder]] = {}
        self._seen: set[tuple[str, ...]] = set()

    def add(self, holding: Holding) -> None:
        """Takes in one post, or counts why not."""
        actor, title = self._place(holding)
        if not actor:
            self.left_out["posts of no state or organisation that is listed"] += 1
            return
        since, until = _ordered(holding)
        key = (actor, title, holding.names[0], since, until)
        if key in self._seen:
            return
        self._seen.add(key)
        office = self._offices.office_of(actor, title) if actor.startswith("state:") else ""
        term = Holder(holding.names[0], holding.names[1 : 1 + MOST_ALIASES], actor, office, title, "", since, until)
        beside = list(self._beside(term)) if office else []
        if any(same_person(term.name, n) >= SAME for h in beside for n in (h.name, *h.aliases)):
            self.left_out["posts listed already"] += 1
            return
        free = office and since and not beside
        self._put(actor, office if free else "others", term)

    def _put(self, actor: str, office: str, term: Holder) -> None:
        self.terms += 1
        row = self.rows.setdefault(actor, {"id": actor})
        values = {"name": term.name, "aliases": list(term.aliases), "title": term.title}
        values |= {"from": term.since, "to": term.until}
        terms = {key: value for key, value in values.items() if value}
        if actor.startswith("state:"):
            row.setdefault("offices", {}).setdefault(office, []).append(terms)
            self._new.setdefault((actor, office), []).append(term)
        else:
            rank = "group_leader" if self._leads(actor, term.title) else "official"
            row.setdefault("leaders", []).append({**terms, "rank": rank})

    def _leads(self, actor: str, title: str) -> bool:
        entry = self._who.actors.get(actor)
        kind = entry.kind if entry is not None else self.rows[actor].get("kind", "")
        return kind in ("party", "movement", "armed_group") and bool(LEADING & set(words_of(title)))

    def _beside(self, term: Holder) -> Iterator[Holder]:
        """Who held the same office of the same actor at that time, listed or imported before."""
        until = self._who.actors[term.actor].known_until
        listed = [h for h in self._who.terms(term.actor) if h.office == term.office]
        for other in (*listed, *self._new.get((term.actor, term.office), ())):
            ends = other.until or (until if other in listed and term.since > (until or FOREVER) else FOREVER)
            if _before(other.since, term.until or FOREVER) and _before(term.since, ends):
                yield other

    def _place(self, holding: Holding) -> tuple[str, str]:
        """The actor of a post, and its title without the actor's name."""
        title, told = self._bare(holding.title)
        if holding.body:
            return self._body(holding), title
        for country in (*((told,) if told else ()), *holding.countries):
            state = country if country.startswith("state:") else self._states.get(country.lower(), "")
            state = state or self._named.get(words_of(country), "")
            if state.startswith("state:"):
                return state, title
        return told, title

    def _bare(self, title: str) -> tuple[str, str]:
        """ "Minister of Foreign Affairs of Tonga", "Tongan Minister of ...": the title, and the state."""
        words = title.split()
        for at in range(len(words) - 1, 0, -1):
            if words[at].lower() in ("of", "to") and at + 1 < len(words):
                rest = words[at + 1 :]
                rest = rest[1:] if rest[0].lower() == "the" else rest
                found = self._named.get(words_of(" ".join(rest)), "")
                if found and words[at].lower() == "of":
                    return " ".join(words[:at]).rstrip(","), found
        found = self._named.get(words_of(words[0]), "") if len(words) > 1 else ""
        return (" ".join(words[1:]), found) if found.startswith("state:") else (title, "")

    def _body(self, holding: Holding) -> str:
        """The organisation by one of its names: listed, or new to us."""
        listed = next((self._named[words_of(n)] for n in holding.body if words_of(n) in self._named), "")
        if listed:
            return listed
        id = "org:" + "-".join(words_of(holding.body[0]))[:80]
        codes = [self._states.get(c.lower(), "") for c in holding.countries]
        states = [self._who.actors[s].code for s in dict.fromkeys(codes) if s]
        row: Row = {
            "id": id,
            "kind": holding.kind or "organisation",
            "code": id[4:].upper()[:24],
            "name": holding.body[0],
        }
        row |= {"aliases": list(holding.body[1 : 1 + MOST_ALIASES])} if holding.body[1:] else {}
        self.rows.setdefault(id, {**row, **({"state": states} if states else {})})
        return id if words_of(holding.body[0]) else ""


def _states(lexicon: Lexicon) -> dict[str, str]:
    """The states by their codes of two and of three letters, small."""
    rows = [row for row in lexicon.data["who"] if row["kind"] == "state" and "existed" not in row]
    return {str(row[key]).lower(): row["id"] for key in ("iso2", "code") for row in rows if row.get(key)}


def _named(lexicon: Lexicon) -> dict[tuple[str, ...], str]:
    """The actors by their names, aliases and demonyms, folded; a name that two bear is nobody's."""
    found: dict[tuple[str, ...], set[str]] = {}
    for row in lexicon.data["who"]:
        if "existed" not in row:
            for name in (row["name"], *row.get("aliases", ()), *row.get("demonyms", ())):
                found.setdefault(words_of(name), set()).add(row["id"])
    return {words: min(ids) for words, ids in found.items() if len(ids) == 1 and words}


def _ordered(holding: Holding) -> tuple[str, str]:
    """First and last day; neither where the last lies before the first."""
    since, until = holding.since, holding.until
    wrong = since and until and until < since[: len(until)]
    return ("", "") if wrong else (since, until)


def _before(one: str, other: str) -> bool:
    """Whether a day lies before another for sure enough to matter: the day of a handover does not."""
    size = min(len(one), len(other))
    return one[:size] < other[:size] if size else True


def _reasons(left_out: Iterable[tuple[str, int]] | Counter[str]) -> str:
    rows = left_out.most_common() if isinstance(left_out, Counter) else left_out
    return "; ".join(f"{count:,} {reason}" for reason, count in rows) or "no post in it"
