"""Names that the record does not know, asked of the who's who."""

import pytest

from dragoman.pipeline import resolve_actor


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Islamic Resistance Movement", "org:hamas"),
        ("hamas", "org:hamas"),
        ("russian federation", "state:rus"),
        ("RUS", "state:rus"),
        ("Mousa Abu Marzook", "person:musa-abu-marzouk"),
        ("Nobody At All", ""),
        ("", ""),
    ],
)
def test_names(name: str, ids: str) -> None:
    assert " ".join(resolve_actor(name)) == ids
