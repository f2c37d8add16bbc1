"""Moving: contacts whose sentence has two days: held on one and again on another, put off from one to another."""

import pytest
from tests.reports.factory_reports import lines

AGAIN = [
    (
        "Chadian President Mahamat Deby and Gabonese President Ali Bongo talked by telephone on May 2, and again on "
        "May 20.",
        [
            "held phone 2023-05-02 -: TCD Mahamat Deby / GAB Ali Bongo",
            "held phone 2023-05-20 -: TCD Mahamat Deby / GAB Ali Bongo",
        ],
    ),
    (
        "Chadian President Mahamat Deby met Gabonese President Ali Bongo in Libreville on May 3 and again in Ndjamena "
        "on June 1.",
        [
            "held visit 2023-05-03 Libreville: TCD Mahamat Deby / GAB Ali Bongo",
            "held host_visit 2023-06-01 N'Djamena: TCD Mahamat Deby / GAB Ali Bongo",
        ],
    ),
    (
        "Chadian President Mahamat Deby met Gabonese President Ali Bongo in Libreville on May 3 and said again that he "
        "would pay.",
        ["held visit 2023-05-03 Libreville: TCD Mahamat Deby / GAB Ali Bongo"],
    ),
]
PUT_OFF = [
    (
        "The meeting of Chadian President Mahamat Deby and Gabonese President Ali Bongo has been put off to June 20.",
        "planned meeting 2023-06-20 -: TCD Mahamat Deby / GAB Ali Bongo",
    ),
    (
        "A visit of Chadian President Mahamat Deby to Libreville was postponed until July 3.",
        "planned visit 2023-07-03 Libreville: TCD Mahamat Deby / GAB",
    ),
    (
        "Talks between the foreign ministers of Chad and Gabon have been postponed from June 10 to June 20.",
        "planned meeting 2023-06-20 -: TCD / GAB",
    ),
    (
        "A visit of Chadian President Mahamat Deby to Libreville was postponed on Monday.",
        "cancelled visit 2023-06-05 Libreville: TCD Mahamat Deby / GAB",
    ),
    (
        "The meeting of Chadian President Mahamat Deby and Gabonese President Ali Bongo was postponed.",
        "cancelled meeting - -: TCD Mahamat Deby / GAB Ali Bongo",
    ),
]


@pytest.mark.parametrize(("text", "answer"), AGAIN, ids=str)
def test_held_again_on_another_day(text: str, answer: list[str]) -> None:
    assert lines(text) == answer


@pytest.mark.parametrize(("text", "answer"), PUT_OFF, ids=str)
def test_put_off_to_a_day_that_is_named(text: str, answer: str) -> None:
    assert lines(text) == [answer]
