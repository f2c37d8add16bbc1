"""Loading: the built tables, and the user's packs laid over them.

A pack is a folder shaped like `data/`. Laid over: a mapping adds and replaces keys, a list is appended to, an entry of
`who` or `outlets` with the id of an existing one is merged into it by the same rules.
"""

import datetime
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

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
        data = lay_over(data, read_folder(Path(pack)))
        names.append(str(pack))
    return Lexicon(data, Gazetteer(), origin=", ".join(names))


def read_folder(folder: Path) -> dict[str, Any]:
    """A folder shaped like `data/`, as plain tables. Raises DataError for what is no YAML mapping or list."""
    if not folder.is_dir():
        raise DataError(f"no data pack at {folder}: a pack is a folder shaped like data/; check the path")
    data: dict[str, Any] = {"languages": {}, "who": [], "outlets": [], "ontology": {}}
    for path in sorted(folder.rglob("*.yml")):
        parts = path.relative_to(folder).with_suffix("").parts
        content = read_yaml(path)
        match parts:
            case ("languages", language, name):
                data["languages"].setdefault(language, {})[name] = content
            case ("ontology", name):
                data["ontology"][name] = content
            case ("who", *_):
                data["who"].extend(content if isinstance(content, list) else [content])
            case ("outlets", *_):
                data["outlets"].extend(content if isinstance(content, list) else [content])
    return data


def read_yaml(path: Path) -> Any:
    """One YAML file, with its dates as ISO strings. Raises DataError naming file and line."""
    import yaml

    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return _plain(yaml.load(path.read_text(encoding="utf-8"), Loader=loader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: not readable as YAML: {' '.join(str(error).split())}; mend the file") from error


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
