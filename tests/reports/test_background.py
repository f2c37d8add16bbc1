"""Background: what a page recalls, and what is its news."""

import pytest
from tests.reports.factory_reports import GENEVA, contacts

OSLO = "OSLO (Agency) - "  # no day
LEAD = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Wednesday. "
FOURTH = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on October 4. "

# the page, its text, and whether each of its contacts is recalled
TOLD = [
    (GENEVA, LEAD + "Ruto received Somali Prime Minister Hamza Abdi Barre in April.", [False, True]),
    (GENEVA, LEAD + "Ruto had been received by Egyptian President Abdel Fattah al-Sisi on May 2.", [False, True]),
    (GENEVA, LEAD + "Ruto had received Somali Prime Minister Hamza Abdi Barre on Tuesday.", [False, False]),
    # told as past before, without a day
    (GENEVA, LEAD + "Ruto had received Somali Prime Minister Hamza Abdi Barre.", [False, True]),
    (GENEVA, LEAD + "His office said Ruto had telephoned Somali Prime Minister Hamza Abdi Barre.", [False, False]),
    (GENEVA, LEAD + "Ruto has received Somali Prime Minister Hamza Abdi Barre.", [False, True]),
    (GENEVA, LEAD + "Ruto has just received Somali Prime Minister Hamza Abdi Barre.", [False, False]),
    (GENEVA, LEAD + "In the course of the day Museveni had also seen Somali Prime Minister Hamza Abdi Barre.",
     [False, False]),
    # long ago, wherever it is told; two that one verb tells
    (GENEVA, "A court heard of a visit that Kenyan President William Ruto paid to Egypt in March 2019.", [True]),
    (GENEVA, "Kenyan President William Ruto visited Egypt and Chad last month.", [False, False]),
    # recalled in the opening, of somebody with other news
    (GENEVA, "The meeting Kenyan President William Ruto held with Ugandan President Yoweri Museveni in April was "
     "useful.", [True]),
    (GENEVA, "Kenyan President William Ruto, who received Somali Prime Minister Hamza Abdi Barre in April, will visit "
     "Kampala.", [True, False]),
    (GENEVA, "Kenyan President William Ruto, who received Somali Prime Minister Hamza Abdi Barre on Tuesday, will "
     "visit Kampala.",
     [False, False]),
    # behind what is long past
    (GENEVA, LEAD + "Egyptian President Abdel Fattah al-Sisi telephoned Ruto in March. Ruto later received Egyptian "
     "Foreign Minister Sameh Shoukry.", [False, True, True]),
    (GENEVA, LEAD + "Egyptian President Abdel Fattah al-Sisi telephoned Ruto on Tuesday. Ruto later received Egyptian "
     "Foreign Minister Sameh Shoukry.", [False, False, False]),
    (GENEVA, LEAD + "Ruto visited Egypt in July 2022. He took part in a meeting of African Union leaders.",
     [False, True, True]),
    # what prepared the news
    (GENEVA, LEAD + "Foreign Ministers Alfred Mutua of Kenya and Jeje Odongo of Uganda had prepared the day. They met "
     "in Kampala on Monday.", [False, True]),
    (GENEVA, LEAD + "Foreign Ministers Alfred Mutua of Kenya and Jeje Odongo of Uganda had prepared the meeting in "
     "talks in Kampala on Monday.", [False, True]),
    (GENEVA, LEAD + "Foreign Ministers Alfred Mutua of Kenya and Jeje Odongo of Uganda met in Kampala on Monday.",
     [False, False]),
    # pages without a day
    (OSLO, FOURTH + "Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre on October 2.",
     [False, False]),
    (OSLO, FOURTH + "Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre on March 2.", [False, True]),
    (OSLO, FOURTH + "Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre on February 29.",
     [False, True]),
]  # fmt: skip


@pytest.mark.parametrize(("dateline", "text", "recalled"), TOLD)
def test_recalled(dateline: str, text: str, recalled: list[bool]) -> None:
    assert [c["background"] for c in contacts(text, dateline)] == recalled
