"""The lexicon as it stands in data/, the pages at hand, and `read` with both filled in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.articles import read
from dragoman.lexicon import Gazetteer, Lexicon
from dragoman.lexicon.load import read_folder
from dragoman.model import Article, Page, Said, Unknown

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
Reading = Callable[..., tuple[Page, Article]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon(read_folder(ROOT / "data"), Gazetteer())


@pytest.fixture(scope="session")
def reading(lexicon: Lexicon) -> Reading:
    """`read` of a str or of bytes."""

    def reading(source: str | bytes, **options: object) -> tuple[Page, Article]:
        raw = source.encode() if isinstance(source, str) else source
        return read(raw, lexicon=lexicon, **options)  # type: ignore[arg-type]

    return reading


def pages_at_hand() -> list[Path]:
    """Every page that the invariants are held on: our own open ones, and what lies beside the repository."""
    folders = (
        ROOT / "tests" / "pages" / "open",
        ROOT / "tests" / "pages" / "kinds",
        ROOT / "tests" / "pages" / "digests" / "open",
        ROOT / "tests" / "pages" / "digests" / "mended",
        SHARED / "seeds",
        SHARED / "dev" / "newswire",
    )
    own = [path for folder in folders for path in sorted(folder.glob("*")) if path.suffix in (".html", ".txt")]
    return own + sorted((SHARED / "dev" / "pages").rglob("*.html.gz"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "page_path" in metafunc.fixturenames:
        metafunc.parametrize("page_path", pages_at_hand(), ids=lambda path: path.name)


@pytest.fixture(scope="session")
def value() -> Callable[[Said[str] | Unknown | None], str | None]:
    """What a field says, None where it says nothing."""
    return lambda field: field.value if isinstance(field, Said) else None
