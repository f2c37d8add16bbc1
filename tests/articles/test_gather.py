"""Sources of paths: names relative to the root, and no two pages under one name."""

from pathlib import Path

import pytest

from dragoman.articles import gather
from dragoman.model import PageError


def write(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")
    return root


def names(*paths: Path) -> list[str | None]:
    return [source.path for source in gather(paths)]


def test_names_are_relative_to_the_root_read(tmp_path: Path) -> None:
    root = write(tmp_path / "a", "one.html", "deep/two.txt", ".hidden.txt", "image.png")
    assert names(root) == ["one.html", "deep/two.txt"] or names(root) == ["deep/two.txt", "one.html"]


def test_two_roots_with_the_same_file_names_stay_two_pages(tmp_path: Path) -> None:
    one, other = write(tmp_path / "a", "page.html"), write(tmp_path / "b", "page.html")
    assert names(one, other) == ["page.html", "b/page.html"]
    assert names(one / "page.html", other / "page.html", other) == ["page.html", "b/page.html", "b/b/page.html"]


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="no such file or folder"):
        names(tmp_path / "nowhere")
