"""The parse asked in a coder's words: who does a verb that has no subject of its own."""

import pytest
from tests.factory_articles import lexicon, parsed

from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

# sentence, a verb in it, who does it
ROWS = [
    ("Russia condemned Israel for bombing Syria.", "bombing", "Israel"),
    ("Russia condemned Israel on Monday for bombing Syria.", "bombing", "Israel"),
    ("Oslo accused the men of spying.", "spying", "men"),
    ("Oslo left after bombing Syria.", "bombing", "Oslo"),
    ("Albanese telephoned Marape after the river burst its banks, killing ten.", "killing", "river"),
    ("The premier rang the king on Monday, offering help.", "offering", "premier"),
    ("Paris urged Hamas to free them.", "free", "Hamas"),
    ("Paris promised to free them.", "free", "Paris"),
    ("The envoy, who met them, left.", "met", "envoy"),
    ("Alvarez was the first leader who visited Quito.", "visited", "Alvarez"),
    ("Alvarez was the leader who visited Quito.", "visited", "leader"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), ROWS)
def test_who_does_it(text: str, verb: str, subject: str) -> None:
    (sentence,) = parsed(text)
    tree = Tree(sentence, lexicon().made(ContactWords))
    found = tree.subject(sentence.words.index(verb))
    assert found is not None and sentence.words[found] == subject
