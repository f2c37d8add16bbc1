"""Loading: the built tables, and the user's packs laid over them.

A pack is a folder shaped like `data/`. Laid over: a mapping adds and replaces keys, a list is appended to, an entry of
`who` or `outlets` with the id of an existing one is merged into it by the same rules. A pack that is one file is an
ontology: acts, and the words that tell them.
"""

import datetime
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from dragoman.lexicon.check import Origin, check_rows
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.places import Gazetteer
from dragoman.model import DataError


def load(packs: Iterable[str | Path] = ()) -> Lexicon:
    """The lexicon: ours, with each pack laid over it in the order given.

    Raises DataError, naming file and place, for a pack that cannot be read.
    """
    built = files("dragoman.lexicon") / "built"
    data: dict[str, Any] = msgspec.json.decode((built / "data.json").read_bytes())["data"]
    names = ["built in"]
    for pack in packs:
        path = Path(pack)
        data = lay_over(data, read_ontology(path) if path.is_file() else read_folder(path, over=data["who"]))
        names.append(str(pack))
    return Lexicon(data, Gazetteer(), origin=", ".join(names))


def read_folder(folder: Path, *, over: Iterable[dict[str, Any]] = ()) -> dict[str, Any]:
    """A folder shaped like `data/`, as plain tables. `over`: the who's who over which it will be laid.

    Raises DataError, naming file and line, for what is no YAML, and for a who's who that `check_rows` finds wrong.
    """
    if not folder.is_dir():
        raise DataError(
            f"no data pack at {folder}: a pack is a folder shaped like data/, or one file of acts; check the path"
        )
    data: dict[str, Any] = {"languages": {}, "who": [], "outlets": [], "ontology": {}}
    origins: list[Origin] = []
    for path in sorted(folder.rglob("*.yml")):
        parts = path.relative_to(folder).with_suffix("").parts
        content = read_yaml(path)
        match parts:
            case ("languages", language, name):
                data["languages"].setdefault(language, {})[name] = content
            case ("ontology", name):
                data["ontology"][name] = content
            case ("who", *_):
                listed = enumerate(content) if isinstance(content, list) else [(-1, content)]
                origins += [Origin(row, path, number) for number, row in listed]
            case ("outlets", *_):
                data["outlets"].extend(content if isinstance(content, list) else [content])
    check_rows(origins, over)
    data["who"] = [origin.row for origin in origins]
    return data


def read_ontology(path: Path) -> dict[str, Any]:
    """One file of acts as a pack: `acts` and `modality` as in `ontology/acts.yml`, `deeds` as in a `deeds*.yml`.

    Raises DataError for another key, and for an act without type and code.
    """
    content = read_yaml(path)
    if not isinstance(content, dict) or not content.keys() <= {"acts", "modality", "deeds"}:
        raise DataError(f"{path}: not an ontology; its keys are acts, modality and deeds")
    for act, row in content.get("acts", {}).items():
        missing = [key for key in ("plover", "cameo", "sign") if not isinstance(row, dict) or key not in row]
        if missing:
            raise DataError(f"{path}: the act {act!r} lacks {', '.join(missing)}; write plover, cameo and sign")
    table = {key: content[key] for key in ("acts", "modality") if key in content}
    words = {"en": {"deeds_own": content["deeds"]}} if "deeds" in content else {}
    return {"languages": words, "who": [], "outlets": [], "ontology": {"acts": table}}


def read_yaml(path: Path) -> Any:
    """One YAML file, with its dates as ISO strings. Raises DataError naming file and line."""
    import yaml

    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return _plain(yaml.load(path.read_text(encoding="utf-8"), Loader=loader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: not readable as YAML: {' '.join(str(error).split())}; mend the file") from error


def write_outlets(entries: list[dict[str, Any]], pack: Path) -> Path:
    """Writes entries of outlets into a pack as `outlets/learned.yml`, over what was learned before; gives its path.

    Raises DataError where it cannot be written.
    """
    import yaml

    file = pack / "outlets" / "learned.yml"
    head = "# Lines that recur on a host. Look through them: what is listed here is never reporting.\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        rows = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=118)
        file.write_text(head + rows, encoding="utf-8")
    except OSError as error:
        raise DataError(f"{file} cannot be written ({error.strerror}); name another folder with --out") from error
    return file


def lay_over(base: Any, top: Any) -> Any:
    """`top` over `base`, neither changed."""
    if isinstance(base, dict) and isinstance(top, dict):
        merged = {key: lay_over(base[key], top[key]) if key in top else base[key] for key in base}
        return merged | {key: top[key] for key in top if key not in base}
    if isinstance(base, list) and isinstance(top, list):
        return _join(base, top)
    return top


def _join(base: list[Any], top: list[Any]) -> list[Any]:
    keyed = {row["id"]: row for row in base if isinstance(row, dict) and "id" in row}
    if not keyed:
        return base + [row for row in top if row not in base]
    new = [row for row in top if row.get("id") not in keyed]
    over = {row["id"]: row for row in top if row.get("id") in keyed}
    return [lay_over(row, over[row["id"]]) if row.get("id") in over else row for row in base] + new


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
