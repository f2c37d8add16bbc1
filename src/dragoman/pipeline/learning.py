"""Learning what recurs on a site: pages in, a data pack out. Nothing is recorded."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from dragoman.model import PageError
from dragoman.pipeline.settings import Settings
from dragoman.pipeline.stages import stage


class Learned(NamedTuple):
    """`hosts`: each with how many lines were found; `pages` read; `strangers`: pages whose host nothing tells; `file`:
    what was written, None where nothing recurs; `failed`: a line for each page that could not be read."""

    hosts: dict[str, int]
    pages: int
    strangers: int
    file: Path | None
    failed: list[str]


def learn_outlets(
    paths: Iterable[str | Path], pack: Path, *, host: str | None = None, settings: Settings | None = None
) -> Learned:
    """The lines that recur on the hosts of these pages, written as `outlets/learned.yml` of a data pack.

    `host`: whose pages they are, where they do not tell. Raises PageError for a path that is not there, DataError where
    the pack cannot be written.
    """
    from dragoman.articles import Lines, learn, lines_of
    from dragoman.lexicon import write_outlets

    settings = settings or Settings()
    lexicon = stage("data", settings)(settings.packs)
    pages: list[Lines] = []
    failed: list[str] = []
    for source in stage("gather", settings)(paths):
        name = source.path or source.url or "standard input"
        try:
            found = lines_of(source.read(), name, lexicon, url=source.url)
        except PageError as error:
            failed.append(str(error))
            continue
        pages.append(found if found.host or not host else found._replace(host=host))
    entries = learn(pages, lexicon)
    file = write_outlets(entries, pack) if entries else None
    hosts = {entry["hosts"][0]: len(entry["furniture"]) for entry in entries}
    return Learned(hosts, len(pages), sum(not page.host for page in pages), file, failed)
