"""Articles as the record keeps them: made whole again, they are what was read."""

from pathlib import Path

import pytest
from tests import factory as f

import dragoman
from dragoman import record
from dragoman.model import Comment, report_plain
from dragoman.model.plain import page_plain
from dragoman.record.stored import article_of

OPEN = sorted((Path(__file__).resolve().parents[1] / "pages" / "open").glob("0*.*"))


@pytest.mark.parametrize("page", OPEN, ids=lambda page: page.name)
def test_what_was_read_comes_back(page: Path) -> None:
    article = dragoman.read_article(page.read_bytes(), keep_comments=True)
    of = f.report().page
    plain = page_plain(of, article)
    again = article_of({**plain, "id": article.page_id}, article.runs)
    assert page_plain(of, again) == plain and again.runs == article.runs and again.blocks == article.blocks


def test_an_article_of_the_record(tmp_path: Path) -> None:
    with record.open(tmp_path / "r.db") as kept:
        report = f.report(f.contact())
        kept.store(report)
        page, article = kept.article(report.page.id) or (None, None)
        assert page is not None and article is not None
        assert (page.id, page.address, page.version, page.text) == (report.page.id, "a.txt", report.page.version, "")
        assert page_plain(page, article) == report_plain(report)["page"] and article.runs == report.article.runs
        assert kept.article("p0") is None


def test_kept_comments_come_back() -> None:
    comment = {"text": "No.", "author": "A", "date": None, "depth": 1}
    plain = report_plain(f.report())["page"]
    assert article_of(plain | {"kept_comments": [comment]}).kept_comments == (Comment("No.", "A", None, 1),)


def test_who_coded_what(tmp_path: Path) -> None:
    with record.open(tmp_path / "r.db") as kept:
        kept.store(f.report(path="b.txt"), stamp="1", coder="new")
        kept.store(f.report(path="a.txt", text="other"), stamp="1")
        ids = {path: f.report(path=path).page.id for path in ("a.txt", "b.txt")}
        assert kept.coded_otherwise("new") == [ids["a.txt"]]
        assert kept.coded_otherwise(None) == [ids["a.txt"], ids["b.txt"]]
        assert kept.store(f.report(path="a.txt", text="other"), stamp="2", coder="new") == "same"
        assert kept.coded_otherwise("new") == []
        assert kept.store(f.report(path="a.txt", text="other"), stamp="2", coder="newer") == "same"
        assert kept.coded_otherwise("new") == [ids["a.txt"]]
