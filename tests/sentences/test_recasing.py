"""Recasing: a headline in capitals as its story writes the words."""

import pytest
from tests.factory_articles import lexicon
from tests.reports.factory_reports import lines

from dragoman.sentences.recasing import recase, spellings

STORY = "See the text. Norway's premier Jonas Gahr Store met Ms Lima of UNICEF in Bergen. It was up to the host."
HEADLINES = [
    ("STORE MEETS LIMA IN BERGEN", "Store meets Lima in Bergen"),
    ("NORWEGIAN PREMIER TO SEE UNICEF CHIEF", "Norwegian premier to See UNICEF chief"),
    ("IMF TEAM, U.S. AIDES VISIT BERGEN", "IMF team, U.S. aides visit Bergen"),
    ("NORWAY'S STORE UP IN POLLS", "Norway's Store up in polls"),
    ("Store meets LIMA", "Store meets LIMA"),
    ("STORE", "STORE"),
]


@pytest.mark.parametrize(("headline", "cased"), HEADLINES)
def test_a_headline_is_written_as_its_story(headline: str, cased: str) -> None:
    assert recase(headline, STORY, lexicon().made(spellings)) == cased


def test_a_verb_in_capitals_is_no_name() -> None:
    page = (
        "PERUVIAN FOREIGN MINISTER MEETS WITH CHILEAN PREMIER\n\n7 June 2023\n\n"
        "Peru's foreign minister Ana Gervasi met Chilean President Gabriel Boric in Lima on Tuesday.\n\n"
        "The minister will meet Ecuador's President Guillermo Lasso on Friday.\n"
    )
    assert lines(page, "") == [
        "held host_visit 2023-06-06 Lima: PER Ana Gervasi / CHL Gabriel Boric",
        "planned meeting 2023-06-09 -: PER Ana Gervasi / ECU Guillermo Lasso",
    ]
