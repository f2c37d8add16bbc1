"""Go-betweens: who mediates, told in another sentence than the contact."""

import pytest
from tests.reports.factory_reports import lines

TALKS = "Delegations of the Colombian government and the National Liberation Army met in Quito on Monday. "

TEXTS = [
    (TALKS + "The Norwegian mediator, Dag Nylander, said the talks would go on.", "by NOR Dag Nylander"),
    (TALKS + "The talks were chaired by U.N. Secretary-General Antonio Guterres.", "by UN Antonio Guterres"),
    (TALKS + "They were the first under Norwegian mediation.", "by NOR"),
    (TALKS + "The dialogue, which Norway has brokered since 2019, goes on.", "by NOR"),
    # nobody mediates
    (TALKS + "Norway said it was following the talks.", ""),
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
