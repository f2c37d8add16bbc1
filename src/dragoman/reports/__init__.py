"""Reports: one article's account, coded. The verb is `code`."""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Article, Linked, Page, Report, Sentence
from dragoman.reports.contacts import code_contacts, tell
from dragoman.reports.parties import Desk
from dragoman.reports.statements import code_statements
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords


def code(page: Page, article: Article, sentences: Sequence[Sentence], linked: Linked, lexicon: Lexicon) -> Report:
    """The report of one page: its contacts, statements and dates."""
    words = lexicon.made(ContactWords)
    desk = Desk(article, [Tree(s, words) for s in sentences], linked, words)
    statements = code_statements(desk, lexicon)
    contacts = tell(code_contacts(desk, article.day, lexicon), statements)
    dates = tuple(d.value for row in linked.dates for d in row)
    return Report(page, article, contacts, statements, dates)


__all__ = ["code"]
