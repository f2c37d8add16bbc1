"""Itinerary: the day of a contact that its own sentence does not date."""

import pytest
from tests.reports.factory_reports import contacts

TEXTS = [
    # within a tour
    (
        "Kenyan President William Ruto will start a five-day European tour on December 6. In Berlin, Ruto will hold "
        "talks with German Chancellor Olaf Scholz.",
        ["2023-12-06/2023-12-10"],
    ),
    (
        "Australian Prime Minister John Howard will visit three Asian capitals from November 10 to 15. In Manila "
        "Howard will hold talks with Philippine President Gloria Arroyo.",
        ["2023-11-10/2023-11-15"],
    ),
    (
        "Kenyan President William Ruto will start a five-day European tour on December 6. Ruto met German Chancellor "
        "Olaf Scholz in Nairobi.",
        [None],
    ),
    # beside a gathering
    (
        "The African Union opened its summit in Kampala on Monday. On the sidelines of the summit, Kenyan President "
        "William Ruto met Rwandan President Paul Kagame.",
        ["2023-06-05", "2023-06-05"],
    ),
    (
        "Kenyan President William Ruto met Rwandan President Paul Kagame on the sidelines of the summit. The last "
        "summit of the African Union was held in Kampala in April.",
        [None, "2023-04"],
    ),
    # told as going on
    (
        "Iranian President Ebrahim Raisi met Omani Foreign Minister Badr Albusaidi on Monday. Albusaidi also met "
        "Iranian Foreign Minister Hossein Amir-Abdollahian.",
        ["2023-06-05", "2023-06-05~"],
    ),
    (
        "On Monday, NATO chief Jens Stoltenberg will meet Finnish President Sauli Niinisto. He will also have talks "
        "with Swedish Prime Minister Ulf Kristersson.",
        ["2023-06-12", "2023-06-12"],
    ),
    # a year that is still to come
    ("The next summit of the African Union will be held in Kampala, capital of Uganda, in 2026.", ["2026"]),
]


@pytest.mark.parametrize(("text", "dates"), TEXTS)
def test_days_of_what_it_is_part_of(text: str, dates: list[str | None]) -> None:
    assert [c["date"] for c in contacts(text)] == dates
