"""Reports: one article's account, coded. The verb is `code`."""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Article, Linked, Page, Report, Sentence
from dragoman.reports.contacts import code_contacts


def code(page: Page, article: Article, sentences: Sequence[Sentence], linked: Linked, lexicon: Lexicon) -> Report:
    """The report of one page: its contacts, statements and dates."""
    contacts = code_contacts(article, sentences, linked, article.day, lexicon)
    dates = tuple(d.value for row in linked.dates for d in row)
    return Report(page, article, contacts, (), dates)


__all__ = ["code"]
