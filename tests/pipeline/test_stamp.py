"""The stamp: what makes another reading necessary."""

from pathlib import Path

import pytest

from dragoman.pipeline import Settings, stamp


def test_the_same_program_has_the_same_stamp() -> None:
    assert stamp(Settings()) == stamp(Settings()) and stamp(Settings()).startswith("0.1.0+")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Settings(workers=4), True),
        (Settings(timeout=5), True),
        (Settings(published="2020-01-01"), False),
        (Settings(keep_comments=True), False),
        (Settings(models=("en_core_web_lg",)), False),
        (Settings(stages={"code": "a:b"}), False),
    ],
)
def test_settings(other: Settings, same: bool) -> None:
    assert (stamp(other) == stamp(Settings())) is same


def test_a_changed_pack(tmp_path: Path) -> None:
    settings = Settings(packs=(str(tmp_path),))
    before = stamp(settings)
    (tmp_path / "who.yml").write_text("id: x")
    assert stamp(settings) != before
