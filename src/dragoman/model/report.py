"""Report: one page read. Everything in it points back to the article's text."""

import msgspec

from dragoman.model.article import Article
from dragoman.model.contact import Contact
from dragoman.model.date import DateExpression
from dragoman.model.deed import Deed
from dragoman.model.page import Page
from dragoman.model.statement import Statement


class Report(msgspec.Struct, frozen=True):
    """What one article says: its contacts, deeds, statements and dates, in the order of their triggers."""

    page: Page
    article: Article
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    version: str = ""
    deeds: tuple[Deed, ...] = ()
