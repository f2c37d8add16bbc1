"""Stages that do what the page says: the table of stages is tested without any linguistics.

A page reads `CONTACT 2020-02-19`, `SLEEP 5`, `DIE`, `EXIT`, `MEMORY`, `BAD`, `DEFECT` or anything else.
"""

import os
import signal
import time
from collections.abc import Iterable, Sequence
from typing import Any

from tests import factory as f

from dragoman.events import Merger
from dragoman.lexicon import load
from dragoman.model import Article, DataError, Page, PageError, Report, Sentence

STAGES = {
    name: f"tests.pipeline.fakes:{name}"
    for name in ("data", "read", "parse", "find", "link", "code", "people", "merge", "judge")
}


def data(packs: Iterable[str]) -> str:
    return "lexicon"


def broken_data(packs: Iterable[str]) -> str:
    raise DataError("pack/who.yml: line 3 is no YAML; mend the file")


def dying_data(packs: Iterable[str]) -> str:
    os._exit(7)


def read(source: bytes, *, lexicon: Any, path: str | None, **given: Any) -> tuple[Page, Article]:
    text = source.decode()
    word, _, number = text.partition(" ")
    match word:
        case "SLEEP":
            time.sleep(float(number))
        case "DIE":
            os.kill(os.getpid(), signal.SIGKILL)
        case "EXIT":
            os._exit(3)
        case "MEMORY":
            bytearray(1 << 40)
        case "PRINT":
            os.write(1, b"a library prints\n")
        case "BAD":
            raise PageError(path or "-", "it is no page", "give another")
        case "DEFECT":
            raise ValueError("of a\nstage")
    report = f.report(path=path or "-", text=text, published=given["published"])
    return report.page, report.article


def parse(articles: Sequence[Article], *, models: Sequence[str], lexicon: Any) -> list[tuple[Sentence, ...]]:
    return [() for _ in articles]


def find(article: Article, sentences: Sequence[Sentence], lexicon: str) -> str:
    return "mentions"


def link(article: Article, sentences: Sequence[Sentence], mentions: str, lexicon: str) -> str:
    return "linked"


def code(page: Page, article: Article, sentences: Sequence[Sentence], linked: str, lexicon: str) -> Report:
    word, _, date = article.text.partition(" ")
    contacts = [f.contact(date=date.strip())] if word == "CONTACT" else []
    return f.report(*contacts, path=str(page.path), text=article.text)


class people:
    """Nobody is known, and nobody gets another id."""

    def __init__(self, known: Any, lexicon: str) -> None:
        pass

    def identify(self, report: Report) -> Report:
        return report


def merge(lexicon: str, alike: Any) -> Merger:
    return Merger(load())


def judge(lexicon: str, alike: Any) -> Any:
    """The first account stands for its event."""

    def shown(accounts: Any, rulings: Any = (), **_: Any) -> Any:
        return {"contact": accounts[0], "fields": (), "origins": ()}

    return shown


def code_foreign(page: Page, article: Article, sentences: Sequence[Sentence], linked: str, lexicon: str) -> Report:
    """`CONTACT ...` in Chinese."""
    report = code(page, article, sentences, linked, lexicon)
    return f.msgspec.structs.replace(report, article=f.msgspec.structs.replace(report.article, language="zh"))
