"""Staying: officers abroad for talks, and missions sent there."""

import pytest
from tests.reports.factory_reports import lines

# Sentences of a page of Wednesday, 7 June 2023.
STAYS = [
    (
        "Ghanaian Foreign Minister Shirley Botchwey is in Oslo for talks.",
        ["held visit - Oslo: GHA Shirley Botchwey / NOR"],
    ),
    (
        "Ghanaian Foreign Minister Shirley Botchwey was in Oslo on Monday for consultations on fish.",
        ["held visit 2023-06-05 Oslo: GHA Shirley Botchwey / NOR"],
    ),
    ("Ghanaian Foreign Minister Shirley Botchwey is now in Oslo.", []),
    ("Ghanaian Foreign Minister Shirley Botchwey is in Accra for talks.", []),
    (
        "Ghanaian Foreign Minister Shirley Botchwey, in Oslo for talks with government officials, said it would rain.",
        ["held visit - Oslo: GHA Shirley Botchwey / NOR"],
    ),
    (
        "Ghanaian Foreign Minister Shirley Botchwey has been in Norway exchanging views on fish.",
        ["held visit - Norway: GHA Shirley Botchwey / NOR"],
    ),
    ("A Ghanaian delegation is in Oslo to discuss a loan.", ["held visit - Oslo: GHA / NOR"]),
    ("A Ghanaian delegation is in Washington negotiating with the IMF.", ["held visit - Washington: GHA / IMF"]),
    ("Ghanaian Foreign Minister Shirley Botchwey, in Oslo for a wedding, said it would rain.", []),
    ("A UN mission visited Ghana in May.", ["held visit 2023-05 Ghana: UN / GHA"]),
    ("A UN mission will visit Ghana in July.", ["planned visit 2023-07 Ghana: UN / GHA"]),
]


@pytest.mark.parametrize(("text", "told"), STAYS)
def test_who_stays_there(text: str, told: list[str]) -> None:
    assert lines(text) == told
