"""One page at a time, in this process: what the library's `read_page` and `read_article` stand on."""

from functools import cache
from typing import Any

import msgspec

import dragoman
from dragoman.model import Article, Report
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import Bench, report_of, set_up, stage


def read_page(
    source: str | bytes,
    *,
    url: str | None = None,
    path: str | None = None,
    published: str | None = None,
    settings: Settings | None = None,
) -> Report:
    """One page, HTML or text, through all stages: no time limit, nothing recorded.

    The parser and the lexicon are loaded at the first call and kept. Raises PageError for what cannot be read.
    """
    settings = _with(settings, published)
    data = source.encode() if isinstance(source, str) else source
    return report_of(data, _bench(_key(settings)), settings, path=path, url=url, version=dragoman.__version__)


def read_article(
    source: str | bytes,
    *,
    url: str | None = None,
    path: str | None = None,
    published: str | None = None,
    settings: Settings | None = None,
) -> Article:
    """The article of one page, HTML or text: no parser is loaded. Raises PageError for what cannot be read."""
    settings = _with(settings, published)
    data = source.encode() if isinstance(source, str) else source
    article: Article = stage("read", settings)(
        data,
        lexicon=_lexicon(_key(settings)),
        path=path,
        url=url,
        published=settings.published,
        keep_comments=settings.keep_comments,
    )[1]
    return article


def _with(settings: Settings | None, published: str | None) -> Settings:
    settings = settings or settle()
    return settle(**{**msgspec.structs.asdict(settings), "published": published}) if published else settings


def _key(settings: Settings) -> bytes:
    """The settings on which what is loaded depends."""
    return msgspec.json.encode(msgspec.structs.replace(settings, published=None, keep_comments=False))


@cache
def _bench(key: bytes) -> Bench:
    return set_up(msgspec.json.decode(key, type=Settings), lexicon=_lexicon(key))


@cache
def _lexicon(key: bytes) -> Any:
    settings = msgspec.json.decode(key, type=Settings)
    return stage("data", settings)(settings.packs)
