"""Settings: where they come from, and what is said of those that mean nothing."""

from pathlib import Path

import pytest

from dragoman.model import OptionError
from dragoman.pipeline import Settings, settle


def test_what_is_given_stands_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "dragoman.toml"
    file.write_text('workers = 2\ntimeout = 10\npacks = ["ours"]\n[stages]\ncode = "mine:code"\n')
    assert settle(file, workers=3, published=None) == Settings(
        workers=3, timeout=10.0, packs=("ours",), stages={"code": "mine:code"}
    )


def test_nothing_given_are_the_defaults() -> None:
    assert settle() == Settings()
    assert Settings().timeout == 30.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("workers = ", "not readable as TOML"),
        ("worker = 2", r"no setting 'worker' \(meant: workers\?\); there are: models, packs"),
        ('workers = "two"', "workers: 'two' means nothing; give a whole number; see"),
        ("keep_comments = 3", "keep_comments: 3 means nothing; give true or false"),
        ("packs = [1]", r"packs: \[1\] means nothing; give words in quotation marks"),
        ("workers = 0", "workers: 0 means nothing; give 1 to 256"),
        ("timeout = -1", "timeout: -1.0 means nothing"),
        ('published = "yesterday"', "published: 'yesterday' is no day; write it as 2023-03-16"),
        ('published = "2023-02-30"', "is no day"),
        ('[stages]\ncoder = "a:b"', "no stage 'coder'; there are: gather, data, read"),
    ],
)
def test_files_that_mean_nothing(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "dragoman.toml").write_text(text)
    with pytest.raises(OptionError, match=words):
        settle(tmp_path / "dragoman.toml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="cannot be read"):
        settle(tmp_path / "none.toml")
