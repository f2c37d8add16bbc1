"""The stamp of a reading: program, data and settings. Pages read under the same stamp need no second reading."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec

import dragoman
from dragoman.pipeline.settings import Settings

_WRITERS = ("record", "export", "cli", "pipeline", "web")  # rooms that change no value of a report
_READERS = ("articles",)  # rooms that make the article, from which the others code


def stamp(settings: Settings, *, url: str | None = None) -> str:
    """`0.1.0+` and a hash over the code and data that make reports, the packs, the models and the settings.

    Changed code counts, not only a changed version: whoever works on the rules reads the same pages again and again.
    """
    telling = {
        "models": [(m, _version(m)) for m in settings.models],
        "settings": [settings.keep_comments, settings.published, url, sorted(settings.stages.items())],
    }
    return _marked(settings, telling, _WRITERS)


def coder(settings: Settings) -> str:
    """The same over what codes an article that is read: not the readers, nor what the user gave with the page."""
    telling = {
        "models": [(m, _version(m)) for m in settings.models],
        "stages": sorted((name, path) for name, path in settings.stages.items() if name not in ("gather", "read")),
    }
    return _marked(settings, telling, (*_WRITERS, *_READERS))


def _marked(settings: Settings, telling: dict[str, Any], less: Sequence[str]) -> str:
    root = Path(dragoman.__file__).parent
    found = sha256()
    for file in sorted(_files(root, less)):
        found.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    for pack in settings.packs:
        inside = [Path(pack)] if Path(pack).is_file() else Path(pack).rglob("*")
        for file in sorted(p for p in inside if p.is_file()):
            found.update(file.relative_to(pack).as_posix().encode() + b"\0" + file.read_bytes())
    found.update(msgspec.json.encode(telling))
    return f"{dragoman.__version__}+{found.hexdigest()[:16]}"


def _files(root: Path, less: Sequence[str]) -> Iterable[Path]:
    for path in root.rglob("*"):
        room = path.relative_to(root).parts[0]
        if path.is_file() and room not in less and "__pycache__" not in path.parts:
            yield path


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
