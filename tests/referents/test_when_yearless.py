"""When, on pages whose dateline tells day and month and no year."""

import pytest
from tests.factory_articles import marked

from dragoman import read_page

REST = "\n\nThey spoke of trade and of other matters, and of the war. Both said that the talks would go on."
# Values as EDTF of the dates in brackets, "-" for none.
ROWS = [
    ("LUSAKA, May 6 (Xinhua) -- Li Peng met him [today] after landing [yesterday].", "XXXX-05-06 XXXX-05-05"),
    ("LUSAKA, May 6 (Xinhua) -- Li Peng met him [two days ago].", "XXXX-05-04"),
    ("LUSAKA, May 6 (Xinhua) -- Li Peng met him on [Monday].", "-"),
    ("LUSAKA, January 1 (Xinhua) -- Li Peng met him [yesterday].", "-"),
    ("LUSAKA, February 29 (Xinhua) -- Li Peng met him [today].", "-"),
    ("LUSAKA (Xinhua) -- Li Peng met him [today].", "-"),
    # a year alone is history after a sentence
    ("LUSAKA (Xinhua) -- They met in [1964]. On [July 1] a road was opened.", "1964 1964-07-01"),
    ("LUSAKA (Xinhua) -- They met in [1964]. It rained. It stopped. On [July 1] a road opened.", "1964 XXXX-07-01"),
]


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_dates_where_no_year_is_told(text: str, values: str) -> None:
    plain, spans = marked(text)
    report = read_page(f"Li Peng in Lusaka for talks\n\n{plain}{REST}", url="https://example.org/a")
    told = [d for d in report.dates if d.span.of(report.article.text) in {s.of(plain) for s in spans}]
    assert " ".join(d.edtf or "-" for d in told) == values
