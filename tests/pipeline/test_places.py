"""Where a name as typed means."""

import pytest

from dragoman.pipeline import Meant, resolve_place


@pytest.mark.parametrize(
    ("name", "countries", "place"),
    [
        ("Qatar", "QAT", None),
        ("qat", "QAT", None),
        ("the Netherlands", "NLD", None),
        ("Ivory Coast", "CIV", None),
        ("Greenland", "GRL", None),
        ("Doha", "", "Doha"),
        ("Lome", "", "Lomé"),
        ("Xyzzy", "", None),
        ("", "", None),
    ],
)
def test_names(name: str, countries: str, place: str | None) -> None:
    assert resolve_place(name) == Meant(tuple(countries.split()), place)
