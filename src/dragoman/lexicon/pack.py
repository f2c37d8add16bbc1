"""Data packs written: entries of the who's who as a folder shaped like `data/`, one file an actor, a term a line."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dragoman.model import OptionError

Row = dict[str, Any]


def write_pack(folder: Path, rows: Iterable[Row]) -> int:
    """Writes the entries below `folder`/who, in the order of their ids; how many. Raises OptionError where the folder
    holds something already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OptionError(f"{folder} is there already; name another folder with --out, or move it away")
    listed = sorted(rows, key=lambda r: str(r["id"]))
    for row in listed:
        kind, _, name = row["id"].partition(":")
        path = folder / "who" / ("states" if kind == "state" else "organisations") / f"{_file(name)}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_yaml(row), encoding="utf-8")
    return len(listed)


def _yaml(row: Row) -> str:
    """YAML with values as JSON, which is YAML too: names need no thought about quotes."""
    lines = []
    for key, value in row.items():
        if key == "offices":
            lines.append("offices:")
            for office, terms in value.items():
                lines += [f"  {office}:", *(f"    - {_json(term)}" for term in terms)]
        elif key == "leaders":
            lines += ["leaders:", *(f"  - {_json(term)}" for term in value)]
        else:
            lines.append(f"{key}: {_json(value)}")
    return "\n".join(lines) + "\n"


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]", lambda m: f"\\u{ord(m.group()):04x}", text)


def _file(name: str) -> str:
    return re.sub(r"[^a-z0-9-]", "-", name.lower())[:80]
