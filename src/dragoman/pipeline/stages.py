"""The stages of a run, in order, each with its seam and the callable that fills it. The only file that knows them all.

A setting `stages = { code = "package.module:callable" }` puts another callable of the same seam in the place of ours.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib import import_module
from itertools import chain
from typing import Any, NamedTuple

import msgspec

from dragoman.model import Article, OptionError, Page, Report
from dragoman.model.seams import Coder, Finder, Judge, Linker, Merger, Parser, Reader
from dragoman.pipeline.settings import Settings

#: Stage, its seam in `model/seams.py`, ours.
STAGES: dict[str, tuple[str, str]] = {
    "gather": ("paths to sources", "dragoman.articles:gather"),
    "data": ("packs to a Lexicon", "dragoman.lexicon:load"),
    "read": ("Reader", "dragoman.articles:read"),
    "parse": ("Parser", "dragoman.sentences:parse"),
    "find": ("Finder", "dragoman.mentions:find"),
    "link": ("Linker", "dragoman.referents:link"),
    "code": ("Coder", "dragoman.reports:code"),
    "people": ("KnownPeople and a Lexicon to People", "dragoman.pipeline.people:known_people"),
    "merge": ("a Lexicon and the matcher of names to a Merger", "dragoman.events:Merger"),
    "judge": ("a Lexicon and the matcher of names to a Judge", "dragoman.events:Judge"),
}


class Bench(NamedTuple):
    """The stages of one page, loaded, with the lexicon they share."""

    lexicon: Any
    read: Reader
    parse: Parser
    find: Finder
    link: Linker
    code: Coder


def stage(name: str, settings: Settings) -> Callable[..., Any]:
    """The callable of a stage: the settings', else ours. Raises OptionError for a path that leads to none."""
    path = settings.stages.get(name, STAGES[name][1])
    module, _, attribute = path.partition(":")
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise OptionError(
            f"stage {name}: {path!r} leads to nothing ({error}); write package.module:callable"
        ) from error
    if not callable(found):
        raise OptionError(f"stage {name}: {path!r} cannot be called; it takes the place of a {STAGES[name][0]}")
    made: Callable[..., Any] = found
    return made


def set_up(settings: Settings, *, lexicon: Any = None) -> Bench:
    """Loads stages and lexicon: once a process. The parser is warmed, so that no page pays for its loading."""
    lexicon = stage("data", settings)(settings.packs) if lexicon is None else lexicon
    parse = partial(stage("parse", settings), models=settings.models, lexicon=lexicon)
    parse([])
    return Bench(
        lexicon=lexicon,
        read=stage("read", settings),
        parse=parse,
        find=stage("find", settings),
        link=stage("link", settings),
        code=stage("code", settings),
    )


def merger(settings: Settings, *, lexicon: Any = None) -> Merger:
    """What merges pages into a record, with the names compared as `referents` compares them."""
    lexicon = stage("data", settings)(settings.packs) if lexicon is None else lexicon
    made: Merger = stage("merge", settings)(lexicon, matcher(lexicon))
    return made


def judge(settings: Settings, *, lexicon: Any = None) -> Judge:
    """What tells what an event shows, of its reports and of what people decided."""
    lexicon = stage("data", settings)(settings.packs) if lexicon is None else lexicon
    made: Judge = stage("judge", settings)(lexicon, matcher(lexicon))
    return made


def matcher(lexicon: Any) -> Callable[[str, str], float]:
    """How surely two names are one person's, 0 to 1, as `referents` compares them."""
    from dragoman.referents.names import match, prepare

    @cache
    def prepared(name: str) -> Any:
        return prepare(name, lexicon)

    return lambda one, other: match(prepared(one), prepared(other))


def report_of(
    source: bytes,
    bench: Bench,
    settings: Settings,
    *,
    path: str | None,
    url: str | None,
    version: str,
    captured: str | None = None,
) -> Report:
    """One page through all stages. `captured`: when it was fetched. Raises PageError for what cannot be read."""
    page, article = bench.read(
        source,
        lexicon=bench.lexicon,
        path=path,
        url=url,
        published=settings.published,
        keep_comments=settings.keep_comments,
        **({"captured": captured} if captured else {}),
    )
    return coded(page, article, bench, version)


def coded(page: Page, article: Article, bench: Bench, version: str) -> Report:
    """An article that was read, just now or long ago, through the stages after reading.

    The stories of a digest go through them one by one: none takes actors, days or places over from another.
    """
    stories = article.stories()
    reports = []
    for story, sentences in zip(stories, bench.parse(stories), strict=True):
        mentions = bench.find(story, sentences, bench.lexicon)
        linked = bench.link(story, sentences, mentions, bench.lexicon)
        reports.append(bench.code(page, story, sentences, linked, bench.lexicon))
    report = reports[0] if len(reports) == 1 else _joined(page, article, reports)
    return msgspec.structs.replace(report, version=version)


def _joined(page: Page, article: Article, reports: Sequence[Report]) -> Report:
    """One report of what those of the stories tell, in the order of their words."""
    return Report(
        page,
        article,
        tuple(sorted(chain.from_iterable(r.contacts for r in reports), key=lambda c: c.trigger.start)),
        tuple(chain.from_iterable(r.statements for r in reports)),
        tuple(sorted(chain.from_iterable(r.dates for r in reports), key=lambda d: d.span.start)),
        deeds=tuple(sorted(chain.from_iterable(r.deeds for r in reports), key=lambda d: d.trigger.start)),
    )
