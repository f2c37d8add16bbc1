"""Forgetting: nothing is left in the file, and a second reading brings nothing back."""

from pathlib import Path

import pytest
from tests import factory as f

from dragoman import record
from dragoman.model import NotFound, OptionError, Report
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
