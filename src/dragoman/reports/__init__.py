"""Reports: one article's account, coded. The verb is `code`."""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Article, Deed, Linked, Page, Relation, Report, Sentence, Span
from dragoman.reports.consulted import consulted
from dragoman.reports.contacts import code_contacts, tell
from dragoman.reports.deeds import code_deeds
from dragoman.reports.doubled import undoubled
from dragoman.reports.pairs import relate_pair
from dragoman.reports.parties import Desk
from dragoman.reports.statements import code_statements
from dragoman.reports.syntax import Tree
from dragoman.reports.wishes import settle_wishes
from dragoman.reports.words import ContactWords


def code(page: Page, article: Article, sentences: Sequence[Sentence], linked: Linked, lexicon: Lexicon) -> Report:
    """The report of one page: its contacts, deeds, statements and dates."""
    desk = _desk(article, sentences, linked, lexicon)
    statements = code_statements(desk, lexicon)
    contacts = settle_wishes(tell(code_contacts(desk, article.day, lexicon), statements), article.text, lexicon)
    deeds = tell(undoubled(desk, code_deeds(desk, article.day, lexicon), contacts), statements)
    dates = tuple(d.value for row in linked.dates for d in row)
    return Report(page, article, contacts, statements, dates, deeds=deeds)


def code_sentence(
    article: Article, sentences: Sequence[Sentence], linked: Linked, lexicon: Lexicon
) -> tuple[Deed, ...]:
    """The deeds of a text alone, its contacts among them as deeds of type CONSULT."""
    desk = _desk(article, sentences, linked, lexicon)
    deeds = code_deeds(desk, None, lexicon, consult=True)
    return consulted(desk, deeds, code_contacts(desk, None, lexicon))


def relate(
    article: Article,
    sentences: Sequence[Sentence],
    linked: Linked,
    lexicon: Lexicon,
    source: Span | None,
    target: Span | None,
) -> Relation:
    """What a source does to a target in a text of one sentence."""
    return relate_pair(_desk(article, sentences, linked, lexicon), source, target, lexicon)


def _desk(article: Article, sentences: Sequence[Sentence], linked: Linked, lexicon: Lexicon) -> Desk:
    words = lexicon.made(ContactWords)
    return Desk(article, [Tree(s, words) for s in sentences], linked, words)


__all__ = ["code", "code_sentence", "relate"]
