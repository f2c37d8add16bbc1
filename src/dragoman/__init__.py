"""Dragoman reads news pages and keeps the record of diplomatic contacts, with the words that say so.

This is the face: what other programs may call. The rooms behind it are imported when a function is first called, so
that `import dragoman` costs nothing. Offsets count code points of `report.article.text`; dates are EDTF.
"""

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon
    from dragoman.model import Article, DateExpression, Relation, Report, Role
    from dragoman.record import Record

__version__ = "0.1.0"

__all__ = [
    "Report",
    "__version__",
    "dates",
    "load_lexicon",
    "open_record",
    "read",
    "read_article",
    "read_page",
    "relate",
    "roles",
    "same_person",
]


def read_page(
    html_or_text: str | bytes,
    *,
    url: str | None = None,
    published: str | None = None,
    keep_comments: bool = False,
    lexicon: "Lexicon | None" = None,
) -> "Report":
    """The report of one page: its contacts, statements and dates, each value with the words that say it.

    `html_or_text`: a page's HTML, or text scraped from one; bytes are decoded as the page says. `url`: its address,
    which helps to tell outlet and date. `published`: the ISO day of publication, for a page that tells none.
    `keep_comments`: keep readers' comments in `report.article.kept_comments`; they are never coded. `lexicon`: None for
    the built-in data.

    Nothing is recorded, and no time limit holds: `read` has one. The first call loads parser and data, which takes
    some seconds. Raises PageError for what is no page of reporting, OptionError for a `published` that is no day.
    """
    from dragoman import pipeline

    settings = pipeline.settle(keep_comments=keep_comments, published=published)
    if lexicon is None:
        return pipeline.read_page(html_or_text, url=url, settings=settings)
    from dragoman.pipeline.stages import report_of, set_up

    bench = set_up(settings, lexicon=lexicon)
    return report_of(_bytes(html_or_text), bench, settings, path=None, url=url, version=__version__)


def read_article(
    html_or_text: str | bytes,
    *,
    url: str | None = None,
    published: str | None = None,
    keep_comments: bool = False,
    lexicon: "Lexicon | None" = None,
) -> "Article":
    """The article of one page: headline, outlet, origin, dateline, byline, publication, paragraphs; nothing coded.

    Arguments and errors as in `read_page`. No parser is loaded: some milliseconds a page.
    """
    from dragoman import pipeline

    settings = pipeline.settle(keep_comments=keep_comments, published=published)
    if lexicon is None:
        return pipeline.read_article(html_or_text, url=url, settings=settings)
    from dragoman.pipeline.stages import stage

    reader = stage("read", settings)
    options = {"url": url, "published": published, "keep_comments": keep_comments}
    article: Article = reader(_bytes(html_or_text), lexicon=lexicon, **options)[1]
    return article


def read(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    record: "Record | None" = None,
    published: str | None = None,
    keep_comments: bool = False,
    packs: Iterable[str | PathLike[str]] = (),
    workers: int | None = None,
) -> "Iterator[Report]":
    """The reports of files and folders, in their order, read by worker processes with a limit of 30 s a page.

    `record`: where each report is stored before it is out; pages that it holds as this program reads them are skipped
    and give no report. `packs`: data folders laid over the built-in data. `workers`: how many processes, None for one
    on few pages and one a core on many. The other arguments are those of `read_page`.

    A page that cannot be read gives a UserWarning with its path, what was found and what to do; the others are
    read. Raises OptionError, DataError and RecordError.
    """
    import warnings
    from pathlib import Path

    from dragoman import pipeline

    settings = pipeline.settle(
        published=published, keep_comments=keep_comments, packs=[str(pack) for pack in packs], workers=workers
    )
    given = [paths] if isinstance(paths, str | PathLike) else paths
    for outcome in pipeline.run([Path(path) for path in given], record, settings):
        if outcome.report is not None:
            yield outcome.report
        elif outcome.state == "failed":
            warnings.warn(f"{outcome.label}: {outcome.reason}", stacklevel=2)


def open_record(place: str | PathLike[str] = "record.db", *, create: bool = True) -> "Record":
    """The record at a path (SQLite) or a database URL, made when there is none and `create`.

    A context manager: leaving it closes the database. Raises RecordError for what is no record, is one of a newer
    Dragoman, or cannot be written.
    """
    from dragoman import record

    return record.open(place, create=create)


def dates(text: str, published: str | None = None, *, lexicon: "Lexicon | None" = None) -> "tuple[DateExpression, ...]":
    """The time expressions of a text in their order, each with span, EDTF value, TIMEX3 type and value, and the rule.

    `published`: the ISO day on which the text was written. Without it, "on Thursday" has no value (`edtf` is ""), and
    "September 12" keeps its year open (`XXXX-09-12`): nothing is guessed. Raises OptionError when it is no day.
    """
    from dragoman.pipeline.passage import dates_of

    return dates_of(text, published, lexicon)


def relate(
    sentence: str,
    *,
    source: tuple[int, int],
    target: tuple[int, int] | None = None,
    lexicon: "Lexicon | None" = None,
) -> "Relation":
    """What the source does to the target in one sentence: PLOVER type, act, mode, modality, score, evidence.

    `source`, `target`: half-open offsets in code points of the sentence; `target` None where nobody is told. `type` is
    None where the two do nothing to each other. Raises OptionError for an empty or endless sentence and for offsets
    that lie outside it or overlap. Method: a lexicon of acts over the parse, weighed with a small encoder trained on
    the project's own corpus (`training/`).
    """
    from dragoman.pipeline.passage import made, relation_of

    bench = made() if lexicon is None else made()._replace(lexicon=lexicon)
    return relation_of(sentence, source, target, bench)


def roles(text: str, published: str | None = None, *, lexicon: "Lexicon | None" = None) -> "tuple[Role, ...]":
    """The offices that a text names, in their order, each with whom it means as far as the who's who knows.

    A role has its `span`, `words`, the ids of the bodies it is `of`, and `holders`, each with id, name, the day asked
    for and the rule (`via`). `published`: the ISO day on which the text was written; without it only offices at a time
    that the text tells, or with a name beside them, have a holder. Former and deputy offices, several holders, and days
    after those that the data know, have none. Raises OptionError when `published` is no day.
    """
    from dragoman.pipeline.passage import roles_of

    return roles_of(text, published, lexicon)


def same_person(one: str, other: str, *, lexicon: "Lexicon | None" = None) -> float:
    """How surely two names are one person's, 0 to 1, judged by the names alone; from 0.8 on they are taken for one.

    "Musa Abu Marzouk" and "Mousa Abu Marzook" are. Rival romanisations and scripts, titles, particles, initials, short
    forms and the order of family and given name are allowed for; another given name, forebear or ordinal parts. A
    family name alone stays below 0.8. The order of the two does not matter. `lexicon`: None for the built-in data.
    """
    from dragoman.referents.names import same_person as surely

    return surely(one, other, lexicon)


def load_lexicon(packs: Iterable[str | PathLike[str]] = ()) -> "Lexicon":
    """The data that reading rests on: languages, who's who, outlets, places, with packs laid over them in order.

    Load it once and hand it to `read_page`; it never changes. Raises DataError, naming file and place, for a pack
    that cannot be read.
    """
    from dragoman.lexicon import load

    return load([str(pack) for pack in packs])


def _bytes(source: str | bytes) -> bytes:
    return source.encode() if isinstance(source, str) else source


def __getattr__(name: str) -> Any:
    """`Report`, imported when it is asked for."""
    if name != "Report":
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    from dragoman.model import Report

    return Report
