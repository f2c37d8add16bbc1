"""Tables of pages: each row a source, with its address and day."""

import gzip
import json

import pytest

from dragoman.articles import gather
from dragoman.articles.rows import read_rows
from dragoman.model import PageError

ROWS = [
    {"id": "a1", "text": "One.", "url": "https://andes.example/1", "date": "2020-03-03T10:00:00Z", "title": "First"},
    {"id": "a2", "text": "<p>Two.</p>", "url": "andes/2", "date": "yesterday", "title": "Second"},
]
LINES = "\n".join(map(json.dumps, ROWS))
TABLE = "id,text,url,date,title\n" + "".join(",".join(row.values()) + "\n" for row in ROWS)
READ = [
    ("a1", b"First\n\nOne.", "https://andes.example/1", "2020-03-03"),
    ("a2", b"<p>Two.</p>", None, None),
]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("in.jsonl", LINES.encode()),
        ("in.JSONL.gz", gzip.compress(LINES.encode())),
        ("in.csv", TABLE.encode("utf-8-sig")),
        ("in.csv", TABLE.replace(",", ";").encode()),
        ("in.tsv", TABLE.replace(",", "\t").encode()),
    ],
)
def test_rows_of_each_form(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    rows = read_rows(tmp_path / name, {})
    assert [(row.name, row.data, row.url, row.published) for row in rows] == READ


def test_parquet(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist(ROWS), tmp_path / "in.parquet")
    rows = read_rows(tmp_path / "in.parquet", {})
    assert [(row.name, row.data, row.url, row.published) for row in rows] == READ
    (tmp_path / "no.parquet").write_bytes(b"PAR1")
    with pytest.raises(PageError, match="no Parquet file"):
        list(read_rows(tmp_path / "no.parquet", {}))


def test_columns_may_be_named(tmp_path):
    file = tmp_path / "in.csv"
    file.write_text("number,words,text\n7,The words.,no\n")
    (row,) = read_rows(file, {"text": "words", "id": "number"})
    assert (row.name, row.data) == ("7", b"The words.")
    (row,) = read_rows(file, {})
    assert (row.name, row.data) == ("1", b"no")


@pytest.mark.parametrize(
    ("content", "columns", "found"),
    [
        ("a,b\n1,2\n", {}, "no column that looks like a page's text; there are: a, b"),
        ("a,text\n1,2\n", {"text": "words"}, "no column 'words'; there are: a, text"),
    ],
)
def test_a_table_without_the_column_is_said(tmp_path, content, columns, found):
    (tmp_path / "in.csv").write_text(content)
    with pytest.raises(PageError, match=found):
        list(read_rows(tmp_path / "in.csv", columns))


def test_a_broken_line_costs_its_own_page_only(tmp_path):
    file = tmp_path / "in.jsonl"
    file.write_text('{"text": "One."}\n{"text": \n[1]\n\n{"text": "Two."}\n')
    sources = list(gather([file]))
    assert [source.path for source in sources] == ["in.jsonl#1", "in.jsonl#2", "in.jsonl#3", "in.jsonl#4"]
    assert (sources[0].read(), sources[3].read()) == (b"One.", b"Two.")
    for source, found in ((sources[1], "no JSON"), (sources[2], "no JSON object")):
        with pytest.raises(PageError, match=found):
            source.read()


def test_a_table_that_breaks_off_is_said(tmp_path):
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(LINES.encode() * 100)[:-20])
    with pytest.raises(PageError, match="cannot be read"):
        list(read_rows(tmp_path / "in.jsonl.gz", {}))
