"""Go-betweens: who mediates, told in another sentence than the contact."""

import pytest
from tests.reports.factory_reports import lines

TALKS = "Delegations of the Colombian government and the National Liberation Army met in Quito on Monday. "

TEXTS = [
    (TALKS + "The Norwegian mediator, Dag Nylander, said the talks would go on.", "by NOR Dag Nylander"),
    (TALKS + "The talks were chaired by U.N. Secretary-General Antonio Guterres.", "by UN Antonio Guterres"),
    (TALKS + "They were the first under Norwegian mediation.", "by NOR"),
    (TALKS + "The dialogue, which Norway has brokered since 2019, goes on.", "by NOR"),
    (TALKS + "The next round opens on July 3, under Norwegian mediator Dag Nylander.", "by NOR Dag Nylander"),
    (TALKS + "The talks at the hotel were convened by U.N. Secretary-General Antonio Guterres.",
     "by UN Antonio Guterres"),
    # nobody mediates
    (TALKS + "Norway said it was following the talks.", ""),
    (TALKS + "They spoke of the start of the Sudan dialogue scheduled for July under UN auspices.", ""),
    (TALKS + "Oil rose. Rain fell. Schools opened. Cats slept. The Norwegian mediator, Dag Nylander, left.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mediator"), TEXTS)
def test_told_beside(text: str, mediator: str) -> None:
    first = lines(text)[0]
    assert first.partition(" by ")[2] == mediator.removeprefix("by ")
    assert first.startswith("held mediated" if mediator else "held third_place")


def test_who_mediates_once_does_so_at_their_other_meetings() -> None:
    told = lines(TALKS + "The Norwegian mediator, Dag Nylander, praised both sides. Ministers spoke of hope. The press "
                 "was kept out. It rained. Envoys of the two sides had met in Oslo in May.")  # fmt: skip
    assert [row.partition(" by ")[2] for row in told] == ["NOR Dag Nylander"] * 2


@pytest.mark.parametrize(("text", "told"), [
    ("Near Bern, ten days of negotiations between Yemen and the Houthis, chaired by the UN, ended on May 20.",
     "held mediated 2023-05-20 Bern: YEM / HOUTHI by UN"),
    ("The minister explained the idea of a meeting between Mahmoud Abbas and Benjamin Netanyahu in Moscow, which "
     "President Vladimir Putin has offered to host.",
     "called_for mediated - Moscow: PSE Mahmoud Abbas / ISR Benjamin Netanyahu by RUS Vladimir Putin"),
])  # fmt: skip
def test_told_in_its_own_sentence(text: str, told: str) -> None:
    assert lines(text) == [told]


def test_other_people_of_the_other_side_are_no_other_meeting() -> None:
    told = lines("Delegates from Fatah and Hamas met in Cairo on Monday under the sponsorship of Egypt. Hamas was led "
                 "by Musa Abu Marzouk. The factions agreed on a plan when they met in Cairo on May 3.")  # fmt: skip
    assert [row.partition(" by ")[2] for row in told] == ["EGY"] * len(told)


def test_who_is_to_mediate_in_one_country_was_not_at_a_meeting_in_another() -> None:
    told = lines(
        "Delegations of the Colombian government and the National Liberation Army met in Quito on Monday. They are to "
        "meet again in Oslo on June 20, with Norway in the chair."
    )
    assert [row.partition(" by ")[2] for row in told] == ["", "NOR"]
