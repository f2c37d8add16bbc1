"""Full-text search."""

import pytest
from tests import factory as f

from dragoman import record
from dragoman.model import OptionError
from dragoman.record import Record

PAGES = {
    "a.txt": "Talks\n\nThe ministers met in São Paulo on Monday.",
    "b.txt": "Visit\n\nThe minister went to Doha. Talks about Paulo came later.",
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    kept = record.open(tmp_path_factory.mktemp("search") / "r.db")
    for path, text in PAGES.items():
        kept.store(f.report(path=path, text=text))
    return kept


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("doha", "b.txt"),
        ("sao paulo", "a.txt"),
        ('"são paulo"', "a.txt"),
        ("paulo", "a.txt b.txt"),
        ("talks ministers", "a.txt"),
        ("minist*", "a.txt b.txt"),
        ("nowhere", ""),
        ("doha AND", ""),
        ('doha" OR "talks', ""),
        ("text:doha", ""),
        ("doha)", "b.txt"),
    ],
)
def test_words(kept: Record, words: str, paths: str) -> None:
    assert sorted(str(hit.page["path"]) for hit in kept.search(words)) == paths.split()


def test_the_passage_marks_the_words(kept: Record) -> None:
    assert "went to \x02Doha\x03." in kept.search("doha")[0].passage


@pytest.mark.parametrize("words", ["", "  ", '"', "***", "-"])
def test_nothing_to_search_for(kept: Record, words: str) -> None:
    with pytest.raises(OptionError, match="no word to search for"):
        kept.search(words)
