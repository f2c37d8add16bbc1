"""Movements that only the page knows, by who leads them."""

import pytest
from tests.factory_articles import linked

# What the page says; the actor and rank of the first person named in it.
TEXTS = [
    ("Recontra leader Jose Talavera met Nicaraguan envoys.", ("group:recontra", "Recontra", "group_leader")),
    (
        "The chairman of the Popular Front for Recovery, Hassan Idriss, met Chadian envoys.",
        ("group:popular-front-for-recovery", "Popular Front for Recovery", "group_leader"),
    ),
    ("The leader of the Mai-Mai Katanga, Gedeon Kyungu, spoke.", ("group:mai-mai-katanga", "Mai-Mai Katanga", None)),
    (
        "The leader of the secularist Rally for Progress, Jose Talavera, spoke.",
        ("group:rally-for-progress", "Rally for Progress", "group_leader"),
    ),
    # one that the who's who has, and what is no movement
    ("Hamas leader Khaled Meshaal spoke.", ("org:hamas", "Hamas", "group_leader")),
    ("Senate leader Jose Talavera spoke.", ("", "", None)),
    ("The chairman of the Ocean Bank, Jose Talavera, spoke.", ("", "", None)),
    ("The leader Jose Talavera spoke.", ("", "", None)),
]


@pytest.mark.parametrize(("text", "answer"), TEXTS)
def test_a_movement_of_the_page(text: str, answer: tuple[str, str, str | None]) -> None:
    found = linked(text)
    person = found.people[0]
    name = found.actors[person.actor].name if person.actor else ""
    assert (person.actor, name) == answer[:2]
    assert answer[2] is None or person.rank == answer[2]
