"""Presence: people told to have been at a contact by the order of words."""

import pytest
from tests.reports.factory_reports import contacts, side

MET = "Turkish Foreign Minister Ahmet Davutoglu received Hamas leader Khaled Meshaal in Ankara on Monday. "
BOTH = "TUR Ahmet Davutoglu", "HAMAS Khaled Meshaal"


def people(text: str) -> list[str]:
    return [side(s) for s in contacts(text)[0]["sides"]]


# The sentence behind MET; the sides of the contact.
TEXTS = [
    # with whom they came
    ("With Meshaal were Osama Hamdan and Sami Khater.", [BOTH[0], f"{BOTH[1]} + Osama Hamdan + Sami Khater"]),
    ("Taking part on the Turkish side was Deputy Minister Cem Aksoy.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    ("Also present was Turkey's ambassador, Cem Aksoy.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    ("Beside Davutoglu sat his adviser Cem Aksoy.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    ("Meshaal came with two aides, among them Sami Khater.", [BOTH[0], f"{BOTH[1]} + Sami Khater"]),
    ("Meshaal had come with his adviser, Nur Odeh.", [BOTH[0], f"{BOTH[1]} + Nur Odeh"]),
    (
        "Davutoglu was accompanied by Turkish envoy Cem Aksoy, and Meshaal by Sami Khater.",
        [f"{BOTH[0]} + Cem Aksoy", f"{BOTH[1]} + Sami Khater"],
    ),
    (
        "Meshaal arrived at the head of a delegation which comprises lawmaker Nur Odeh and Sami Khater.",
        [BOTH[0], f"{BOTH[1]} + Sami Khater + Nur Odeh"],
    ),
    # who was there
    (
        "Also present were Turkish envoy Cem Aksoy and Sami Khater.",
        [f"{BOTH[0]} + Cem Aksoy", f"{BOTH[1]} + Sami Khater"],
    ),
    (
        "Participating in the talks were Turkish envoy Cem Aksoy and Sami Khater.",
        [f"{BOTH[0]} + Cem Aksoy", f"{BOTH[1]} + Sami Khater"],
    ),
    ("It saw the participation of Turkish envoy Cem Aksoy.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    ("On hand was Turkish envoy Cem Aksoy.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    (
        "Turkish envoy Cem Aksoy was in the room, as was Sami Khater.",
        [f"{BOTH[0]} + Cem Aksoy", f"{BOTH[1]} + Sami Khater"],
    ),
    ("The talks were held in the presence of Turkish envoy Cem Aksoy.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    (
        "At the talks, which were also attended by Turkish envoy Cem Aksoy, he spoke.",
        [f"{BOTH[0]} + Cem Aksoy", BOTH[1]],
    ),
    ("Turkish envoy Cem Aksoy joined in.", [f"{BOTH[0]} + Cem Aksoy", BOTH[1]]),
    (
        "Turkish envoy Cem Aksoy was present together with his deputy, Ece Tan.",
        [f"{BOTH[0]} + Cem Aksoy + Ece Tan", BOTH[1]],
    ),
    # on which side
    ("On the Hamas side, Sami Khater and Nur Odeh took part.", [BOTH[0], f"{BOTH[1]} + Sami Khater + Nur Odeh"]),
    ("On the other side were Sami Khater and Nur Odeh.", [BOTH[0], f"{BOTH[1]} + Sami Khater + Nur Odeh"]),
    (
        "It was attended by Turkish envoy Cem Aksoy and, on the Hamas side, by Nur Odeh.",
        [f"{BOTH[0]} + Cem Aksoy", f"{BOTH[1]} + Nur Odeh"],
    ),
    (
        "Also attending were Turkish envoy Cem Aksoy and, for the Palestinian side, Nur Odeh and Ali Saad.",
        [f"{BOTH[0]} + Cem Aksoy", BOTH[1]],  # no side of that name is there
    ),
    # beside whom
    ("Sami Khater sat beside Meshaal.", [BOTH[0], f"{BOTH[1]} + Sami Khater"]),
    ("Nur Odeh was with Meshaal.", [BOTH[0], f"{BOTH[1]} + Nur Odeh"]),
    (
        "Present were also the Turkish envoy, Ece Tan, and Sami Khater.",
        [f"{BOTH[0]} + Ece Tan", f"{BOTH[1]} + Sami Khater"],
    ),
    ("With them were Turkish envoy Ece Tan and Sami Khater.", [f"{BOTH[0]} + Ece Tan", f"{BOTH[1]} + Sami Khater"]),
    ("Turkish envoy Ece Tan also sat at the table.", [f"{BOTH[0]} + Ece Tan", BOTH[1]]),
    (
        "It was held in the presence of Turkish Undersecretary Ambassador Ece Tan and Turkish envoy Cem Aksoy.",
        [f"{BOTH[0]} + Ece Tan + Cem Aksoy", BOTH[1]],
    ),
    # who signed
    ("Turkish envoy Ece Tan and Sami Khater signed the accord.", [f"{BOTH[0]} + Ece Tan", f"{BOTH[1]} + Sami Khater"]),
    ("It follows an accord, which Sami Khater had signed.", [*BOTH]),
    # for whom
    (
        "Nur Odeh and Sami Khater represented the movement.",
        [BOTH[0], f"{BOTH[1]} + Sami Khater + Nur Odeh"],
    ),
    ("Nur Odeh took part for Hamas, and Ali Saad for Fatah.", [BOTH[0], f"{BOTH[1]} + Nur Odeh", "FATAH Ali Saad"]),
    ("Ali Saad sat in on Hamas's behalf.", [BOTH[0], f"{BOTH[1]} + Ali Saad"]),
    # with whom, the second told without its verb
    (
        "Davutoglu was joined by envoy Cem Aksoy and Meshaal by adviser Ali Saad.",
        [f"{BOTH[0]} + Cem Aksoy", f"{BOTH[1]} + Ali Saad"],
    ),
    (
        "Turkey's team was led by Davutoglu and the Hamas team by Nur Odeh.",
        [BOTH[0], f"{BOTH[1]} + Nur Odeh"],
    ),
    # whose team
    ("Meshaal's team included Nur Odeh and Ali Saad.", [BOTH[0], f"{BOTH[1]} + Nur Odeh + Ali Saad"]),
    ("Ece Tan and Cem Aksoy are part of the Turkish delegation.", [f"{BOTH[0]} + Ece Tan + Cem Aksoy", BOTH[1]]),
    # a side of their own; an observer is none
    ("Qatari envoy Jassim Fahd attended the meeting.", [*BOTH, "QAT Jassim Fahd"]),
    ("Fatah was represented by Azzam al-Ahmad.", [*BOTH, "FATAH Azzam al-Ahmad"]),
    ("Qatari envoy Jassim Fahd attended the meeting as an observer.", [*BOTH]),
    ("Qatari envoy Jassim Fahd did not attend the meeting.", [*BOTH]),
    # something else
    ("With the war were new worries.", [*BOTH]),
    ("Sami Khater was in the party for years.", [BOTH[0], f"{BOTH[1]} + Sami Khater"]),
]


@pytest.mark.parametrize(("sentence", "sides"), TEXTS)
def test_who_was_there(sentence: str, sides: list[str]) -> None:
    assert people(MET + sentence) == sides


TOGETHER = [
    ("Peruvian Foreign Minister Juan Rios, together with his deputy, Ana Roa,", "PER Juan Rios + Ana Roa"),
    ("Peruvian Foreign Minister Juan Rios, along with Trade Minister Ana Roa,", "PER Juan Rios + Ana Roa"),
    ("Together with his deputy, Ana Roa, Peruvian Foreign Minister Juan Rios", "PER Juan Rios + Ana Roa"),
    ("Alongside Trade Minister Ana Roa, Peruvian Foreign Minister Juan Rios", "PER Juan Rios + Ana Roa"),
]


@pytest.mark.parametrize(("who", "side_told"), TOGETHER)
def test_who_did_it_together(who: str, side_told: str) -> None:
    assert people(f"{who} met Hamas leader Khaled Meshaal in Doha on Monday.") == [side_told, BOTH[1]]


def test_alongside_whom_at_the_end() -> None:
    text = "Peruvian Foreign Minister Juan Rios met Hamas leader Khaled Meshaal in Doha, alongside Minister Ana Roa."
    assert people(text) == ["PER Juan Rios + Ana Roa", BOTH[1]]


LED = "Turkish Foreign Minister Ahmet Davutoglu received a Hamas delegation led by Khaled Meshaal in Ankara. "


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("It included Sami Khater, Nur Odeh and three others.", [BOTH[0], f"{BOTH[1]} + Sami Khater + Nur Odeh"]),
        (
            "The delegation also included comrades Nur Odeh and Sami Khater.",
            [BOTH[0], f"{BOTH[1]} + Sami Khater + Nur Odeh"],
        ),
        ("It left in the evening.", [*BOTH]),
    ],
)
def test_a_delegation_told_again(sentence: str, sides: list[str]) -> None:
    assert people(LED + sentence) == sides


def test_both_meetings() -> None:
    text = f"{MET}On Tuesday Davutoglu received Fatah envoy Azzam al-Ahmad. "
    text += "In both meetings Turkish envoy Cem Aksoy was present."
    assert [next(side(s) for s in c["sides"]) for c in contacts(text)] == [f"{BOTH[0]} + Cem Aksoy"] * 2


SIDES = "The Sudanese government and the SPLM-N held talks in Geneva on Tuesday. "
LEADERS = [
    ("The government side was headed by Minister Ali Hassan.", "SDN Ali Hassan", "SPLMN"),
    (
        "The government team was led by Ali Hassan, and that of the SPLM-N by Nur Odeh.",
        "SDN Ali Hassan",
        "SPLMN Nur Odeh",
    ),
    (
        "The SPLM-N delegation was led by Nur Odeh and the government's by Ali Hassan.",
        "SDN Ali Hassan",
        "SPLMN Nur Odeh",
    ),
    ("Heading the government delegation was Ali Hassan.", "SDN Ali Hassan", "SPLMN"),
]


@pytest.mark.parametrize(("text", "one", "other"), LEADERS)
def test_who_led_the_teams(text: str, one: str, other: str) -> None:
    assert people(SIDES + text) == [one, other]


@pytest.mark.parametrize(
    "visitors", ["the visitors", "the Palestinians", "the Palestinian guests", "the delegation", "Meshaal and his team"]
)
def test_a_delegation_takes_its_people_along(visitors: str) -> None:
    text = f"{LED}It included Sami Khater. On Tuesday {visitors} met Turkish President Abdullah Gul."
    assert sorted(side(s) for s in contacts(text)[1]["sides"]) == [
        "HAMAS Khaled Meshaal + Sami Khater",
        "TUR Abdullah Gul",
    ]


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("A Fatah delegation - Nur Odeh, Ali Saad and Sami Khater -", "FATAH Sami Khater + Nur Odeh + Ali Saad"),
        ("A Fatah delegation (Nur Odeh and Ali Saad)", "FATAH Nur Odeh + Ali Saad"),
        ("The Peruvian delegation – Foreign Minister Juan Rios and envoy Ana Roa –", "PER Juan Rios + Ana Roa"),
        ("The Peruvian delegation - Juan Rios stayed at home -", "PER"),
    ],
)
def test_a_delegation_listed_behind_a_dash(who: str, told: str) -> None:
    assert people(f"{who} met Hamas leader Khaled Meshaal in Doha on Monday.") == [told, BOTH[1]]


def test_who_accompanied_the_head_goes_along() -> None:
    text = f"{LED}Meshaal was accompanied by Sami Khater. On Tuesday the delegation met Turkish President Abdullah Gul."
    assert [[side(s) for s in c["sides"]] for c in contacts(text)][1] == [
        "HAMAS Khaled Meshaal + Sami Khater",
        "TUR Abdullah Gul",
    ]
