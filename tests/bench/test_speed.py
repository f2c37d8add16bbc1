"""The speed bench measures what it says; no time is asserted."""

import pytest

import speed

PAGE = b"""Lorry in Strelsau

STRELSAU, 2 May 2001 (Reuters) - French Foreign Minister Hubert Vedrine
met his Russian counterpart Igor Ivanov in Moscow on Tuesday.

They discussed the Balkans, Vedrine said. The talks lasted two hours and will go on in Paris next week.
"""


def test_both_sides_are_measured_over_the_same_pages(capsys: pytest.CaptureFixture[str]) -> None:
    figures = speed.measure({"a.txt": PAGE, "empty.txt": b""}, rounds=2)
    assert (figures["pages"], figures["left_out"], figures["rounds"]) == (1, 1, 2)
    assert "left out: empty.txt" in capsys.readouterr().err
    assert "ner" in figures["spacy"]["components"]
    assert tuple(figures["stages_s"]) == speed.STAGES
    assert len(figures["ratio_of_rounds"]) == 2
    assert all(stage["wall"] > 0 for stage in figures["stages_s"].values())
    table = speed._table(figures)
    assert all(stage in table for stage in speed.STAGES)
    assert "ratio" in table


def test_nothing_to_read_is_said() -> None:
    with pytest.raises(SystemExit, match="no page could be read"):
        speed.measure({}, rounds=1)
