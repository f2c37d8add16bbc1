"""Forgetting: nothing is left in the file, and a second reading brings nothing back."""

import sqlite3
import zlib
from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.model import Comment, Decision, NotFound, OptionError, RecordError, Report
from dragoman.record import Filter, Record

SECRET = "Talks\n\nMikhail Bogdanov received Mousa Abu Marzook. Bogdanov, who spoke to Zephyrine Quux, was glad."


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    kept = record.open(tmp_path / "r.db")
    for report in reports():
        kept.store(report, stamp="1")
    return kept


def reports() -> list[Report]:
    text = f.TEXT + " Sergey Lavrov and Ivan Petrov came."
    lavrov = f.side(text, "Russia", "Sergey Lavrov", ["Mikhail Bogdanov", "Ivan Petrov"])
    told = f.statement(f.TEXT, "Bogdanov", "said", "Moscow supports unity", "person:mikhail-bogdanov")
    return [
        f.report(f.contact(), path="a.txt", statements=[told]),
        f.report(f.contact(lavrov, f.side(f.TEXT, "Hamas")), path="b.txt", text=text),
        f.report(path="bogdanov-meets-marzook.txt", url="https://x.test/mikhail-bogdanov-and-quux", text=SECRET),
        f.report(f.contact(), path="c.txt", text=f.TEXT + " Again."),
    ]


def bytes_of(kept: Record) -> bytes:
    """The file and its log, lower case."""
    kept.close()
    return b"".join(p.read_bytes() for p in sorted(Path(kept.name).parent.iterdir())).lower()


def test_a_page_is_gone_from_the_file(kept: Record) -> None:
    kept.fail("https://x.test/other", "over 30 s")
    assert b"quux" in bytes_of(kept)
    gone = kept.forget("bogdanov-meets-marzook.txt")
    assert (gone.kind, gone.pages, gone.contacts) == ("page", 1, 0)
    data = bytes_of(kept)
    assert b"quux" not in data and b"zephyrine" not in data and b"bogdanov-meets" not in data
    assert kept.counts()["pages"] == 3 and not kept.search("glad")


def test_a_forgotten_page_stays_out(kept: Record) -> None:
    kept.forget("a.txt")
    assert kept.store(reports()[0]) == "left_out"
    assert kept.store(f.report(f.contact(), path="a.txt", text="Another version")) == "left_out", "same address"
    assert kept.store(f.report(f.contact(), path="copy.txt")) == "left_out", "same content"
    assert kept.store(f.report(f.contact(), path="d.txt", text="Other")) == "new"


@pytest.mark.parametrize("asked", ["Mikhail Bogdanov", "mikhail bogdanov", "person:mikhail-bogdanov", "bogdanov"])
def test_a_person_is_gone_from_the_file(kept: Record, asked: str) -> None:
    gone = kept.forget(asked)
    assert (gone.kind, gone.pages, gone.contacts, gone.places) == ("person", 4, 3, 3)
    assert b"bogdanov" not in bytes_of(kept)
    assert not kept.search("bogdanov") and kept.resolve("bogdanov") == ()


def test_what_a_person_leaves(kept: Record) -> None:
    length = len(kept.show("b.txt").reports[kept.show("b.txt").id]["page"]["text"])
    kept.forget("Mikhail Bogdanov")
    shown = kept.show("b.txt")
    (entry,), page = shown.entries, shown.reports[shown.id]["page"]
    side = entry.contact["sides"][0]
    assert side["head"]["name"] == "Sergey Lavrov"
    assert [m["name"] for m in side["members"]] == ["Ivan Petrov"]
    (start, end) = entry.contact["evidence"]["/sides/0/members/0/name"][0]
    assert page["text"][start:end] == "Ivan Petrov", "the evidence moved with the member"
    assert "/sides/0/members/1/name" not in entry.contact["evidence"]
    assert len(page["text"]) == length and "███████ ████████ received" in page["text"]
    assert [e.contact["event"] for e in kept.contacts(Filter())] == ["e1", "e2", "e3"]


def test_a_person_stays_out_of_every_later_reading(kept: Record) -> None:
    kept.forget("Mikhail Bogdanov")
    before = list(kept.reports())
    assert [kept.store(report, stamp="2") for report in reports()] == ["same"] * 4
    assert list(kept.reports()) == before
    new = f.report(f.contact(), path="d.txt", text=f.TEXT + " New: Mikhail  BOGDANOV and bogdanov's men.")
    assert kept.store(new) == "new"
    assert b"mikhail" not in bytes_of(kept).replace(b"mikhail gorbachev", b"")


def test_somebody_only_mentioned(kept: Record) -> None:
    assert kept.forget("Zephyrine Quux").pages == 1
    assert b"quux" not in bytes_of(kept) and b"bogdanov" in bytes_of(kept)


def test_names_that_are_kept(kept: Record) -> None:
    """Another participant with a name in common keeps it."""
    kept.forget("Ivan Petrov")
    text = f.TEXT + " Ivan Bogdanov came with Ivan Petrov."
    other = f.contact(f.side(text, "Russia", "Ivan Bogdanov", ["Ivan Petrov"]), f.side(text, "Hamas"))
    kept.store(f.report(other, path="d.txt", text=text))
    text = kept.show("d.txt").reports[kept.show("d.txt").id]["page"]["text"]
    assert text.endswith("Ivan Bogdanov came with ████ ██████.")


@pytest.mark.parametrize(
    ("asked", "error", "words"),
    [
        ("Nobody Known", NotFound, "no page or person"),
        ("nobody", NotFound, "no page or person"),
        ("e1", OptionError, "only a page or a person"),
    ],
)
def test_what_cannot_be_forgotten(kept: Record, asked: str, error: type[Exception], words: str) -> None:
    before = list(kept.reports())
    with pytest.raises(error, match=words):
        kept.forget(asked)
    assert list(kept.reports()) == before


def test_a_name_that_several_bear(kept: Record) -> None:
    kept.store(f.report(f.contact(f.side(f.TEXT, "Russia", "Ivan Bogdanov"), f.side(f.TEXT, "Hamas")), path="d.txt"))
    with pytest.raises(OptionError, match="ivan-bogdanov, person:mikhail-bogdanov; name one"):
        kept.forget("bogdanov")
    with pytest.raises(NotFound):
        kept.forget("petrovich")


EARLIER = "Visit\n\nThey met Stanley Kakubo in Lusaka. Kakubo went on."
LATER = "Visit\n\nThey met a Zambian delegation in Lusaka. It went on."


def reread(folder: Path, *, contact: bool) -> Record:
    """A page that named him when it was read first, and on which somebody decided something then."""
    kept = record.open(folder / "r.db")
    for text, head in ((EARLIER, "Stanley Kakubo"), (LATER, None)):
        told = f.contact(f.side(text, "Zambia", head), f.side(text, "Russia"), text=text, number=text.index("met"))
        kept.store(f.report(*([told] if contact else []), path="a.txt", text=text))
        if head and contact:
            (on,) = (e.contact["id"] for e in kept.contacts())
            kept.decide(Decision("reject", "Anna", "2026-01-01T00:00:00Z", on, "account"), [[on]])
    return kept


def everything(kept: Record) -> bytes:
    """All there is in the file: every row of every table, with what is compressed unpacked, and the bytes."""
    raw, found = bytes_of(kept), []
    with sqlite3.connect(kept.name) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for value in (v for row in connection.execute(f"SELECT * FROM {table}") for v in row):
                packed = isinstance(value, bytes) and value[:1] == b"x"
                found.append(zlib.decompress(value) if packed else value if isinstance(value, bytes) else b"")
                found.append(str(value).encode())
    return raw + b"\n".join(found).lower()


@pytest.mark.parametrize(("asked", "contact"), [("Stanley Kakubo", True), ("Stanley Kakubo", False), ("kakubo", True)])
def test_somebody_whom_only_an_earlier_version_names(tmp_path: Path, asked: str, contact: bool) -> None:
    kept = reread(tmp_path, contact=contact)
    assert b"kakubo" in everything(kept)
    gone = kept.forget(asked)
    assert (gone.pages, gone.contacts, gone.versions, gone.decisions) == (0, 0, 1, int(contact))
    assert b"kakubo" not in everything(kept) and b"stanley" not in everything(kept)
    kept.store(f.report(path="b.txt", text=EARLIER))
    assert b"kakubo" not in everything(kept), "a later reading leaves the name out"
    assert kept.forget(asked).versions == 0, "twice is once"


@pytest.mark.parametrize("around", ["in Lusaka and in Ndola " + "x ", "in Lusaka and so "])
def test_a_name_that_the_end_of_a_quote_cuts(tmp_path: Path, around: str) -> None:
    text = f"Visit\n\nThey met {around}Stanley Kakubo of Zambia."
    kept = record.open(tmp_path / "r.db")
    for words in (text, text.replace("Stanley Kakubo", "Somebody")):
        told = f.contact(text=words, number=words.index("met"))
        kept.store(f.report(told, path="a.txt", text=words))
        if words is text:
            (on,) = (e.contact["id"] for e in kept.contacts())
            kept.decide(Decision("reject", "Anna", "2026-01-01T00:00:00Z", on, "account"), [[on]])
            assert not kept.decisions()[0].decision.anchors[0].quote.suffix.endswith(("Stanley", "Kakubo", " "))
    kept.forget("Stanley Kakubo")
    (quote,) = (anchor.quote for anchor in kept.decisions()[0].decision.anchors)
    assert quote.suffix.startswith("et in Lusaka and") and not any(w in quote.suffix for w in ("Stan", "Kak"))
    assert b"kakub" not in everything(kept)


def test_a_commenter_of_one_word(tmp_path: Path) -> None:
    page = f.report(path="a.txt", text=EARLIER)
    said = [
        Comment("Well put.", "Truth_Teller7", "1 May 2019"),
        Comment("@truth_teller7 no", "Ann"),
        Comment("Truth.", "Bob"),
    ]
    article = f.msgspec.structs.replace(page.article, kept_comments=tuple(said), comments=3)
    page = f.msgspec.structs.replace(page, article=article)
    kept = record.open(tmp_path / "r.db")
    kept.store(page)
    gone = kept.forget("truth_teller7")
    assert (gone.kind, gone.pages) == ("person", 1)
    assert b"teller" not in everything(kept)
    (report,) = kept.reports()
    assert [(c["author"], c["text"]) for c in report["page"]["kept_comments"]] == [
        ("█" * 13, "Well put."),
        ("Ann", "██████████████ no"),
        ("Bob", "Truth."),
    ]
    assert kept.store(page) == "same", "a later reading leaves the name out"


def test_a_word_that_a_commenter_bears_stays_in_the_text(tmp_path: Path) -> None:
    page = f.report(path="a.txt", text=EARLIER)
    article = f.msgspec.structs.replace(page.article, kept_comments=(Comment("So the visit was, Visit.", "Visit"),))
    kept = record.open(tmp_path / "r.db")
    kept.store(f.msgspec.structs.replace(page, article=article))
    kept.forget("visit")
    (report,) = kept.reports()
    assert report["page"]["text"] == EARLIER
    assert report["page"]["kept_comments"][0]["text"] == "So the █████ was, █████."


def test_the_index_holds_no_word_of_earlier_versions(tmp_path: Path) -> None:
    kept = reread(tmp_path, contact=False)
    kept.tidy()
    kept.close()
    with sqlite3.connect(kept.name) as connection:
        assert not any(b"kakubo" in block for (block,) in connection.execute("SELECT block FROM article_words_data"))


def test_a_reader_in_the_way_is_told_and_the_file_cleaned_later(tmp_path: Path) -> None:
    kept = reread(tmp_path, contact=False)
    reader = sqlite3.connect(kept.name, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM page").fetchone()
    with pytest.raises(RecordError, match="another program reads"):
        kept.forget("Stanley Kakubo")
    reader.close()
    kept.forget("Stanley Kakubo")
    assert b"kakubo" not in everything(kept)
