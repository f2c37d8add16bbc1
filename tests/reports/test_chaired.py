"""The sides of a contact as those who led it for them."""

import pytest
from tests.reports.factory_reports import contacts, side

LAO, DANE = "Lao Deputy Minister Bounleua Phandanouvong", "Danish Deputy Minister Ida Holm"
BOTH = ["LAO Bounleua Phandanouvong", "DNK Ida Holm"]
TEXTS = [
    (f"The consultations in Vientiane on Monday were co-chaired by {LAO} and {DANE}.", BOTH),
    (f"The talks were led by {LAO} and {DANE}.", BOTH),
    (
        "The consultations, led by Deputy Minister Bounleua Phandanouvong on the Lao side and Ida Holm on the Danish "
        "side, took place in Vientiane on Monday.",
        BOTH,
    ),
    ("The talks, headed by Bounleua Phandanouvong for Laos and Ida Holm for Denmark, were held in Vientiane.", BOTH),
    (f"Laos and Denmark held talks in Vientiane on Monday. The talks were led by {LAO} and {DANE}.", BOTH),
]


@pytest.mark.parametrize(("text", "sides"), TEXTS)
def test_who_led_it(text: str, sides: list[str]) -> None:
    (told,) = contacts(text)
    assert ([side(s) for s in told["sides"]], told["mediator"]) == (sides, None)


def test_one_chairman_mediates() -> None:
    (told,) = contacts(f"The talks between Chad and Sudan in Paris on Monday were chaired by {DANE}.")
    assert [side(s) for s in told["sides"]] == ["TCD", "SDN"]
    assert [side(s) for s in told["mediator"]] == ["DNK Ida Holm"]


def test_who_speaks_behind_the_chairman() -> None:
    text = f"A UN Security Council meeting on Monday was chaired by {DANE} and Chinese envoy Zhang Jun spoke."
    assert all("CHN" not in side(s) for told in contacts(text) for s in told["sides"])
