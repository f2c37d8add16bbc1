"""JSON Lines: one line a report, whatever is in it."""

import json
from io import StringIO

from tests import factory as f

from dragoman.export import line, write
from dragoman.model import report_plain


def test_a_report_is_a_line() -> None:
    reports = [report_plain(f.report(f.contact(), path=path)) for path in ("a.txt", "b.txt")]
    out = StringIO()
    assert write(reports, out, format="jsonl") == 2
    assert [json.loads(words) for words in out.getvalue().splitlines()] == reports


def test_line_ends_inside_stay_inside() -> None:
    words = "a\u2028b\u2029c\nd\u0085"
    text = line({"text": words})
    assert text.count("\n") == 1 and "\u2028" not in text and json.loads(text) == {"text": words}
