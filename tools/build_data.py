"""Builds `data/` into `src/dragoman/lexicon/built/data.json`: one entry a line, with the hashes of its sources.

python tools/build_data.py           build
python tools/build_data.py --check   exit 1 when what is committed is stale
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from dragoman.lexicon.load import read_folder

ROOT = Path(__file__).resolve().parent.parent
DATA, BUILT = ROOT / "data", ROOT / "src" / "dragoman" / "lexicon" / "built" / "data.json"


def sources() -> dict[str, str]:
    """sha256 of every source, by path below data/."""
    paths = sorted(p for p in DATA.rglob("*.yml") if p.relative_to(DATA).parts[0] != "places")
    return {p.relative_to(DATA).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in paths}


def render(data: dict[str, Any], hashes: dict[str, str]) -> str:
    """JSON with one entry a line: diffs stay readable."""

    def compact(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def rows(items: list[Any]) -> str:
        return "[\n" + ",\n".join(compact(item) for item in items) + "\n]"

    def table(items: dict[str, Any]) -> str:
        return "{\n" + ",\n".join(f"{compact(k)}:{compact(v)}" for k, v in items.items()) + "\n}"

    languages = ",\n".join(f"{compact(name)}:{table(files)}" for name, files in data["languages"].items())
    return (
        f'{{"sources":{table(hashes)},\n"data":{{\n"languages":{{{languages}}},\n"who":{rows(data["who"])},\n'
        f'"outlets":{rows(data["outlets"])},\n"ontology":{table(data["ontology"])}}}}}\n'
    )


def main() -> int:
    """Builds, or checks. Returns the exit code."""
    text = render(read_folder(DATA), sources())
    if "--check" in sys.argv[1:]:
        stale = not BUILT.exists() or BUILT.read_text(encoding="utf-8") != text
        print("data.json is stale: run python tools/build_data.py" if stale else "data.json is up to date")
        return int(stale)
    BUILT.parent.mkdir(parents=True, exist_ok=True)
    BUILT.write_text(text, encoding="utf-8")
    print(f"{BUILT.relative_to(ROOT)}: {len(text) / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
