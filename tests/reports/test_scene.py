"""Scene: the place of a contact that its own sentence does not place."""

import pytest
from tests.reports.factory_reports import lines

OMAN = "Omani Foreign Minister Badr Albusaidi "
IRAN = "Iranian Foreign Minister Hossein Amir-Abdollahian"

TEXTS = [
    # a mission stands abroad; the dateline's town counts only with "here"
    (
        f"{OMAN}met {IRAN} at the Omani embassy on Tuesday. On Wednesday Albusaidi returns to Muscat.",
        ["-"],
    ),
    (f"{OMAN}met {IRAN} at the Omani consulate in Dubai on Tuesday.", ["Dubai"]),
    # the news of the page, and what it recalls of weeks before
    (
        f"{OMAN}has discussed trade with {IRAN} in a meeting in Tehran. It was agreed upon at his meeting with Kuwaiti "
        "Foreign Minister Salem Al-Sabah on April 17.",
        ["Tehran", "-"],
    ),
    # the same people, the same day
    (
        f"{OMAN}met Iranian President Ebrahim Raisi in Tehran on Monday. Earlier on Monday he held talks with {IRAN}.",
        ["Tehran", "Tehran"],
    ),
    # a delegation that goes on
    (
        "A Hamas delegation headed by Musa Abu Marzouk met Russian Deputy Foreign Minister Mikhail Bogdanov in Moscow "
        "on Monday. The delegation then met Iranian Ambassador Kazem Jalali.",
        ["Moscow", "Moscow"],
    ),
    # told where they were by where they left
    (
        f"{OMAN}met {IRAN} on Monday. Albusaidi told reporters before leaving Tehran that the talks had been useful.",
        ["Tehran"],
    ),
    # nobody was where a visit was called off
    (
        f"{OMAN}was received by {IRAN} on Monday. Albusaidi's visit to Kuwait was cancelled on Monday.",
        ["Iran", "Kuwait"],
    ),
    # what comes next is elsewhere
    (
        f"{IRAN} will receive Omani Foreign Minister Badr Albusaidi on Thursday. The same evening he travels to "
        "Baku for talks with Azerbaijani President Ilham Aliyev.",
        ["Iran", "Baku"],
    ),
    # beside a gathering
    (
        "The summit of the African Union opened in Kampala on Monday. On the sidelines of the summit, Kenyan President "
        "William Ruto met Rwandan President Paul Kagame.",
        ["Kampala", "Kampala"],
    ),
    # beside a gathering still to come, whatever the day on which it was told
    (
        "On the sidelines of the summit, Kenyan President William Ruto will meet Rwandan President Paul Kagame, the "
        "government said on Tuesday. The summit of the African Union will be held in Kampala next week.",
        ["Kampala", "Kampala"],
    ),
    # the home of the party that received, and of the state that hosts a gathering
    (
        "The African National Congress defended the visit to South Africa of Khaled Meshaal. The Hamas leader was "
        "received by ANC secretary-general Gwede Mantashe on Monday.",
        ["South Africa"],
    ),
    ("Algeria will host the Arab League summit on November 1 and 2.", ["Algeria"]),
    ("The African Union will hold a summit hosted by Kenya on November 1.", ["Kenya"]),
    # somebody's residence is no town, and no house is one either
    ("Kenyan President William Ruto met Irish Prime Minister Peter Gore on Monday at Gore's residence.", ["Ireland"]),
    # a movement's name tells no place
    (
        "The Secretary-General of the Islamic Jihad Movement in Palestine, Ziyad al-Nakhala, met on Tuesday with "
        "Russian Deputy Foreign Minister Mikhail Bogdanov at the Foreign Ministry in Moscow.",
        ["Moscow"],
    ),
    # how often they met is no matter of which they spoke
    (
        "Kenyan President William Ruto and Sudanese leader Abdel Fattah al-Burhan met for the second time in Kampala "
        "on Monday.",
        ["Kampala"],
    ),
    (f"{OMAN}met {IRAN} at a hotel outside Dar es Salaam on Monday.", ["Dar es Salaam"]),
    # another day, long before: the place says nothing
    (f"{OMAN}met Iranian President Ebrahim Raisi in Tehran on Monday. In 2019 Albusaidi met {IRAN}.", ["Tehran", "-"]),
    # what is discussed is no place to meet
    (f"{OMAN}and {IRAN} discussed the situation in Yemen on Monday.", ["-"]),
    # where it was told is not where it is
    (
        "US Secretary of State Antony Blinken will meet Israeli Foreign Minister Eli Cohen on Friday, a spokesman said "
        "in Washington.",
        ["-"],
    ),
    # whom somebody received at home, told without a place
    (
        "Ugandan Foreign Minister Sam Okello received a Norwegian delegation led by Jens Lund on Monday. Later the "
        "delegation met Ugandan Trade Minister Ruth Nanka.",
        ["Uganda", "Uganda"],
    ),
    # a call has no place
    (f"{OMAN}and {IRAN} discussed the fighting in Gaza in a telephone conversation on Monday.", ["-"]),
]


@pytest.mark.parametrize(("text", "places"), TEXTS)
def test_places(text: str, places: list[str]) -> None:
    assert [row.split(": ")[0].split(" ", 3)[3] for row in lines(text)] == places
