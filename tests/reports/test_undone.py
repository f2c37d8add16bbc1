"""Plans called off behind them: status and date of the one contact."""

import pytest
from tests.reports.factory_reports import contacts

HOWARD = "Australian Prime Minister John Howard"
CLARK = "New Zealand Prime Minister Helen Clark"
ROWS = [
    (f"{HOWARD} had been expected to meet {CLARK} on Friday, but the meeting was cancelled.", "cancelled 2023-06-09"),
    (f"{HOWARD} planned to meet {CLARK} on Friday. The meeting has been cancelled.", "cancelled 2023-06-09"),
    (f"{HOWARD} was scheduled to meet {CLARK} on Friday, but it was called off.", "cancelled 2023-06-09"),
    (f"{HOWARD} had agreed to meet {CLARK} in Fiji, but the talks fell through.", "cancelled -"),
    (f"{HOWARD} had agreed to meet {CLARK} in Fiji, but the meeting never took place.", "cancelled -"),
    (f"{HOWARD} was to meet {CLARK} on Friday, but the talks were postponed to June 20.", "planned 2023-06-20"),
    (f"{HOWARD} will meet {CLARK} on Friday. The meeting had been postponed twice.", "planned 2023-06-09"),
    (f"{HOWARD} will meet {CLARK} on Friday. The meeting could be called off, officials said.", "planned 2023-06-09"),
    (f"{HOWARD} will meet {CLARK} on Friday if the trip is not cancelled.", "planned 2023-06-09"),
    (f"{HOWARD} was to have met {CLARK} on Monday, but the trip was put off until June 20.", "planned 2023-06-20"),
    (f"{HOWARD} was due to meet {CLARK} last Monday, but the talks were postponed.", "cancelled 2023-06-05"),
    # the day of the calling-off, and that of what is called off
    (f"{HOWARD} called off on Tuesday the visit he was due to pay to Fiji in July.", "cancelled 2023-07"),
    (f"{HOWARD} on Monday cancelled a trip to Fiji planned for October.", "cancelled 2023-10"),
    (f"{HOWARD} on Monday cancelled a trip to Fiji.", "cancelled -"),
    (f"{HOWARD} scrapped in May the trip to Fiji that he had planned for July.", "cancelled 2023-07"),
    (f"{HOWARD}, due in Suva on Friday, has cancelled the visit.", "cancelled 2023-06-09"),
    (f"{HOWARD}, who was to arrive in Suva on Friday, has cancelled.", "cancelled 2023-06-09"),
    (f"{HOWARD} called off talks with {CLARK} planned for July.", "cancelled 2023-07"),
    (f"{HOWARD} called off the talks he was to hold with {CLARK} in July.", "cancelled 2023-07"),
    (f"{HOWARD} met {CLARK} on Monday. The dinner was cancelled.", "held 2023-06-05"),
    # what states have together
    ("The Indian-Iranian joint commission, due in May, was called off.", "cancelled 2023-05"),
    (
        "A meeting of the joint commission of Hungary and Slovakia, set for June 12, was cancelled.",
        "cancelled 2023-06-12",
    ),
    (
        "The joint commission of Pakistan and Iran, which was to meet on Thursday, has been postponed.",
        "cancelled 2023-06-08",
    ),
    ("Chile has cancelled the joint commission with Bolivia planned for July.", "cancelled 2023-07"),
    ("The joint commission of Brazil and Paraguay was postponed to August 3.", "planned 2023-08-03"),
    ("The joint commission of Brazil and Paraguay met on Tuesday.", "held 2023-06-06"),
    # what did not come about
    (f"The meeting between {HOWARD} and {CLARK} did not take place.", "cancelled -"),
    (f"A meeting planned for Tuesday between {HOWARD} and {CLARK} failed to materialise.", "cancelled 2023-06-06"),
    (f"The expected encounter between {HOWARD} and {CLARK} did not happen.", "cancelled -"),
    ("Talks between Chad and Sudan scheduled for May 20 in Paris never took place.", "cancelled 2023-05-20"),
    (f"The visit of {HOWARD} to Seoul, planned for May, did not materialise.", "cancelled 2023-05"),
    (f"A proposed visit to Peru by {HOWARD} has failed to materialise.", "cancelled -"),
    (f"Officials said the meeting between {HOWARD} and {CLARK} did not take place.", "denied -"),
    (f"Officials said the planned meeting between {HOWARD} and {CLARK} did not take place.", "cancelled -"),
]


@pytest.mark.parametrize(("text", "line"), ROWS)
def test_plan_called_off_behind(text: str, line: str) -> None:
    assert [f"{c['status']} {c['date'] or '-'}" for c in contacts(text)] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "The joint committee of Spain and Portugal cancelled its order for new buses.",
        "The Kenyan commission on land was postponed, Uganda said.",
        f"If the meeting between {HOWARD} and {CLARK} did not take place, there would be war.",
        f"The meeting between {HOWARD} and {CLARK} did not take place in Geneva but in New York.",
    ],
)
def test_not_called_off(text: str) -> None:
    assert [c for c in contacts(text) if c["status"] == "cancelled"] == []
