"""Then: whose a capital was on the page's day."""

import pytest
from tests.reports.factory_reports import lines

THEN = "BERN, June 6, 1988 (Agency) - "
LATER = "BERN, June 6, 2003 (Agency) - "
VISIT = "Swiss Foreign Minister Rene Felber visited Moscow on Monday."


@pytest.mark.parametrize(
    ("text", "dateline", "line"),
    [
        (VISIT, THEN, "held visit 1988-06-06 Moscow: CHE Rene Felber / SUN"),
        (
            f"{VISIT} Soviet officials showed him a Russian church.",
            THEN,
            "held visit 1988-06-06 Moscow: CHE Rene Felber / SUN",
        ),
        (f"{VISIT} Soviet rule ended in 1991.", LATER, "held visit 2003-06-02 Moscow: CHE Rene Felber / RUS"),
        (
            "Kremlin leader Mikhail Gorbachev met Swiss Foreign Minister Rene Felber on Monday.",
            THEN,
            "held meeting 1988-06-06 -: SUN Mikhail Gorbachev / CHE Rene Felber",
        ),
        (
            "Swiss Foreign Minister Rene Felber visited Prague on Monday.",
            THEN,
            "held visit 1988-06-06 Prague: CHE Rene Felber / CSK",
        ),
        (
            "Swiss envoy Kurt Frei met Serbian President Slobodan Milosevic in Belgrade on Monday.",
            "BERN, June 5, 1995 (Agency) - ",
            "held visit 1995-06-05 Belgrade: CHE Kurt Frei / SRB Slobodan Milosevic",
        ),
    ],
)
def test_whose_a_capital_was(text: str, dateline: str, line: str) -> None:
    assert lines(text, dateline)[0] == line
