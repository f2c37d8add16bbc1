"""Entities of a JSON file, one after the other, whatever their layout; faults with file and line."""

import gzip
import json
from pathlib import Path

import pytest

from dragoman.lexicon import entities
from dragoman.lexicon.entities import read_entities
from dragoman.model import DataError

ROWS = [{"id": "a", "text": 'brace } and quote " and \\ '}, {"id": "b", "in": {"c": [{}, {"d": "{"}]}}, {"id": "é\n"}]
LINES = "\n".join(json.dumps(row) for row in ROWS)
LAYOUTS = {
    "lines": LINES,
    "lines with blanks between": "\n\n" + LINES.replace("\n", "\r\n\r\n") + "\n",
    "a list on one line": json.dumps(ROWS),
    "a list, one a line": "[\n" + LINES.replace("\n", ",\n") + "\n]\n",
    "a list over many lines": json.dumps(ROWS, indent=2),
    "unescaped letters": json.dumps(ROWS, ensure_ascii=False),
}


def file(folder: Path, text: str, *, zipped: bool = False) -> Path:
    path = folder / "entities.json"
    path.write_bytes(gzip.compress(text.encode()) if zipped else text.encode())
    return path


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("chunk", [1, 7, 1 << 20])
def test_every_layout_and_chunk(tmp_path: Path, layout: str, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "CHUNK", chunk)
    assert [row for _, row in read_entities(file(tmp_path, LAYOUTS[layout]))] == ROWS
    assert [row for _, row in read_entities(file(tmp_path, LAYOUTS[layout], zipped=True))] == ROWS


def test_the_line_of_each(tmp_path: Path) -> None:
    assert [line for line, _ in read_entities(file(tmp_path, LAYOUTS["lines"]))] == [1, 2, 3]
    assert [line for line, _ in read_entities(file(tmp_path, LAYOUTS["a list over many lines"]))] == [2, 6, 17]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{"id": "a"}\nid,name\n', 2, "'id,name' begins no JSON object"),
        ('{"id": "a"}\n{"id": a}\n', 2, "no JSON object"),
        ('{"id": "a"}\n\n{"id": "b"', 3, "the file ends inside this entity"),
        ('{"id": "a}\n', 1, "the file ends inside this entity"),
        ("<html>", 1, "'<html>' begins no JSON object"),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = file(tmp_path, text)
    with pytest.raises(DataError) as error:
        list(read_entities(path))
    assert f"{path}, line {line}: " in str(error.value) and words in str(error.value)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file"):
        list(read_entities(tmp_path / "nothing.json"))
    (tmp_path / "latin.json").write_bytes(b'{"id": "\xe9"}')
    with pytest.raises(DataError, match=r"latin\.json: cannot be read"):
        list(read_entities(tmp_path / "latin.json"))
    (tmp_path / "half.json.gz").write_bytes(gzip.compress(LINES.encode() * 50)[:-30])
    with pytest.raises(DataError, match=r"half\.json\.gz: cannot be read"):
        list(read_entities(tmp_path / "half.json.gz"))


def test_an_entity_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "LONGEST", 100)
    monkeypatch.setattr(entities, "CHUNK", 50)
    with pytest.raises(DataError, match="line 2: an entity of over 100 characters"):
        list(read_entities(file(tmp_path, '{"id": "a"}\n{"id": "' + "b" * 1000 + '"}')))


def test_no_more_than_a_chunk_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "CHUNK", 1000)
    held = []
    real = entities._Scanner._more

    def more(scanner: entities._Scanner) -> bool:
        got = real(scanner)
        held.append(len(scanner._text))
        return got

    monkeypatch.setattr(entities._Scanner, "_more", more)
    count = sum(1 for _ in read_entities(file(tmp_path, json.dumps([{"id": n} for n in range(5000)]))))
    assert count == 5000 and max(held) <= 1100 and len(held) > 50
