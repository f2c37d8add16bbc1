"""What all tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"


@pytest.fixture(scope="session")
def seed() -> Callable[[str], bytes]:
    """A seed page by the beginning of its name. The seeds are pages of real outlets, so the repository has none."""

    def seed(start: str) -> bytes:
        found = sorted(SEEDS.glob(f"{start}*"))
        if not found:
            pytest.skip("the seeds are pages of real outlets and lie beside the repository, in ../shared/seeds")
        return found[0].read_bytes()

    return seed
