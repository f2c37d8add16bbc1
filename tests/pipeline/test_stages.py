"""The table of stages: every one of ours is there and can be called."""

import pytest

from dragoman.pipeline import Settings
from dragoman.pipeline.stages import STAGES, stage


@pytest.mark.parametrize("name", STAGES)
def test_ours(name: str) -> None:
    assert callable(stage(name, Settings()))
