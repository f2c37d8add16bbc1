"""Whom a typed name means."""

import pytest
from tests import factory as f

from dragoman import record
from dragoman.record import Record


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    kept = record.open(tmp_path_factory.mktemp("who") / "r.db")
    turkey = f.side(f.TEXT, "Türkiye", "Mevlüt Çavuşoğlu", ["Ivan Bogdanov"])
    kept.store(f.report(f.contact(), f.contact(turkey, f.side(f.TEXT, "Hamas"), number=2)))
    return kept


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("hamas", "org:hamas"),
        ("HAMAS", "org:hamas"),
        ("org:hamas", "org:hamas"),
        ("rus", "state:rus"),
        ("Russia", "state:rus"),
        ("turkiye", "state:tur"),
        ("mikhail-bogdanov", "person:mikhail-bogdanov"),
        ("Mikhail Bogdanov", "person:mikhail-bogdanov"),
        ("bogdanov", "person:ivan-bogdanov person:mikhail-bogdanov"),
        ("cavusoglu", "person:mevlüt-çavuşoğlu"),
        ("Mousa Marzook", "person:mousa-abu-marzook"),
        ("nobody", ""),
        ("", ""),
        ("  -  ", ""),
    ],
)
def test_names(kept: Record, name: str, ids: str) -> None:
    assert " ".join(kept.resolve(name)) == ids


def test_a_name_mistyped(kept: Record) -> None:
    assert kept.near("Mikail Bogdanof") == ["Mikhail Bogdanov", "Ivan Bogdanov"]
