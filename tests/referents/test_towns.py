"""Towns told without their name: the one named before, the dateline's, the first town of a state."""

import pytest
from tests.factory_articles import linked

ROWS = [
    # dateline, text, the places in order
    ("GENEVA", "They met in the Swiss city on Monday.", "Geneva"),
    ("", "They met in the Swiss city on Monday.", ""),
    ("VIENNA", "They met in the Swiss city on Monday.", ""),
    ("ROME", "He flew to Lausanne. They met in the lakeside Swiss city.", "Lausanne Lausanne"),
    ("ROME", "They met in the Swiss city of Basel.", "Basel"),
    ("RIYADH", "He signed a deal in Mecca. The two had met in the Saudi city before.", "Mecca Mecca"),
    ("", "They met in the Tanzanian commercial capital.", "Dar es Salaam"),
    ("", "They met in Tanzania's commercial capital.", "Dar es Salaam"),
    ("", "They met in the Tanzanian capital.", "Dodoma"),
    ("", "He flew to Basra on Sunday. They met in the city a day later.", "Basra Basra"),
    ("", "They met in the town.", ""),
    ("", "They met at UN headquarters on Monday.", "New York"),
    ("", "They met at NATO's headquarters on Monday.", "Brussels"),
    ("", "They met on the sidelines of the UN General Assembly.", "New York"),
    ("", "He spoke to the UN General Assembly.", ""),
    ("", "He flew to Basra on Sunday. He spoke to the city council.", "Basra"),
]


@pytest.mark.parametrize(("dateline", "text", "places"), ROWS)
def test_towns_without_their_name(dateline: str, text: str, places: str) -> None:
    assert " ".join(p.place.name for row in linked(text, dateline=dateline).places for p in row) == places
