"""Counting: days told as so long before or after another day of the sentence."""

import pytest
from tests.reports.factory_reports import GENEVA, contacts

LEAD = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Tuesday, "
SAW = "he saw Somali Prime Minister Hamza Abdi Barre in Mogadishu."
BARRE = "Somali Prime Minister Hamza Abdi Barre visited Kampala."

# the page, its text, and of each contact the day and whether it is recalled
TOLD = [
    (LEAD + "a day after " + SAW, [("2023-06-06", False), ("2023-06-05", False)]),
    (LEAD + "three days after " + SAW, [("2023-06-06", False), ("2023-06-03", True)]),
    (LEAD + "two weeks after " + BARRE, [("2023-06-06", False), ("2023-05-23~", True)]),
    (LEAD + "seven months after " + BARRE, [("2023-06-06", False), ("2022-11", True)]),
    (LEAD + "a year after " + BARRE, [("2023-06-06", False), ("2022", True)]),
    # no day to count from, and a day of its own
    (LEAD.replace(" on Tuesday", "") + "a day after " + SAW, [("", False), ("", False)]),
    (LEAD + "a month after " + SAW[:-1] + " on May 3.", [("2023-06-06", False), ("2023-05-03", True)]),
]


@pytest.mark.parametrize(("text", "answers"), TOLD)
def test_counted(text: str, answers: list[tuple[str, bool]]) -> None:
    assert [(c["date"] or "", c["background"]) for c in contacts(text, GENEVA)] == answers
