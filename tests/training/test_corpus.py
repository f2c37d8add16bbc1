"""The corpus: every line can be read, no sentence of the blind part is trained on."""

import sys
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "training"
sys.path.insert(0, str(FOLDER))

from corpus import acts, read_corpus, type_of, unmark  # noqa: E402


def test_every_line_is_an_example() -> None:
    rows = read_corpus(FOLDER / "corpus")
    assert len(rows) > 6000
    for row in rows:
        for start, end in (row.source, row.target):
            assert row.text[start:end].strip() == row.text[start:end] != ""


def test_every_act_and_type_is_there() -> None:
    rows = read_corpus(FOLDER / "corpus")
    assert {row.act for row in rows} >= set(acts())
    types = Counter(type_of(row.act, row.modality) for row in rows)
    assert min(types.values()) >= 100, types


def test_the_blind_part_is_not_trained_on() -> None:
    trained = {row.text for row in read_corpus(FOLDER / "corpus")}
    assert not trained & {row.text for row in read_corpus(FOLDER / "blind" / "pairs.tsv")}


@pytest.mark.parametrize(
    ("act", "modality", "kind"),
    [
        ("free", "done", "RETREAT"),
        ("free", "promised", "AGREE"),
        ("free", "refused", "REJECT"),
        ("free", "demanded", "REQUEST"),
        ("shell", "threatened", "THREATEN"),
        ("none", "none", "none"),
    ],
)
def test_the_type_of_an_act(act: str, modality: str, kind: str) -> None:
    assert type_of(act, modality) == kind


def test_marks_become_spans() -> None:
    row = unmark("free", "done", "<t>Two men</t> were freed by <s>Oslo</s>.", "here")
    assert (row.text, row.source, row.target) == ("Two men were freed by Oslo.", (22, 26), (0, 7))


@pytest.mark.parametrize("marked", ["no marks", "<s>one</s> only", "<s>a<t>b</s>"])
def test_marks_that_do_not_pair(marked: str) -> None:
    with pytest.raises(ValueError, match="here"):
        unmark("free", "done", marked, "here")


@pytest.mark.parametrize("line", ["free\tdone", "fly\tdone\t<s>a</s> <t>b</t>", "free\tperhaps\t<s>a</s> <t>b</t>"])
def test_a_line_that_is_no_example(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.tsv").write_text(line)
    with pytest.raises(ValueError, match=r"a\.tsv:1"):
        read_corpus(tmp_path)
