"""CSV: one row a contact, harmless to spreadsheets."""

import csv
from io import StringIO

import pytest
from tests import factory as f

from dragoman.export import write
from dragoman.export.table import COLUMNS, DEED_COLUMNS, guarded
from dragoman.model import Magnitude, Place, Report, report_plain


def table(*reports: Report) -> list[dict[str, str]]:
    out = StringIO(newline="")
    write(map(report_plain, reports), out, format="csv")
    return list(csv.DictReader(StringIO(out.getvalue(), newline="")))


def test_a_contact_is_a_row() -> None:
    russia = f.side(f.TEXT, "Russia", "Mikhail Bogdanov", ["Sami Khater", "A B"], role="Deputy Foreign Minister")
    contact = f.contact(russia, f.side(f.TEXT, "Hamas"), date="2022-05", place=Place("Doha", "QAT", 290030))
    (row,) = table(f.report(contact))
    expected = {
        "status": "held",
        "date": "2022-05",
        "date_low": "2022-05-01",
        "date_high": "2022-05-31",
        "country": "QAT",
        "geonames": "290030",
        "side_1": "Russia",
        "code_1": "RUS",
        "head_1": "Mikhail Bogdanov",
        "role_1": "Deputy Foreign Minister",
        "members_1": "Sami Khater; A B",
        "side_2": "Hamas",
        "head_2": "",
        "background": "false",
        "outlet": "Aletho News",
        "path": "a.txt",
        "evidence": "Russia receives Hamas",
    }
    assert {name: row[name] for name in expected} == expected
    assert tuple(row) == COLUMNS


def test_more_sides_and_mediators_stand_in_columns_of_their_own() -> None:
    sides = [f.side(f.TEXT, name) for name in ("Russia", "Hamas", "Iran")]
    contact = f.contact(*sides, mediator=(f.side(f.TEXT, "Qatar", "A B"),))
    (row,) = table(f.report(contact))
    assert (row["other_sides"], row["mediators"]) == ("Iran", "Qatar (A B)")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM", "'@SUM"),
        ("\tx", "'\tx"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("Russia", "Russia"),
        ("a=b", "a=b"),
        (-1.5, "-1.5"),
        (None, ""),
        ("", ""),
    ],
)
def test_cells_that_would_be_formulas(value: object, cell: str) -> None:
    assert guarded(value) == cell


def test_no_formula_comes_from_a_page() -> None:
    text = '=cmd|" /C calc"!A0\n\nSay "yes", then\nleave; x'
    (row,) = table(f.report(f.contact(), text=text, path="=1.txt"))
    assert row["headline"] == "'" + text.partition("\n")[0] and row["path"] == "'=1.txt"
    assert row["evidence"].startswith("'=cmd")


def test_no_contacts_give_the_header() -> None:
    assert table(f.report()) == []


def test_a_deed_is_a_row() -> None:
    dead = Magnitude("dead", f.value(f.TEXT, "unity"), 12)
    crowd = f.doer(f.TEXT, "The delegation", None, None, "CVL")
    iran = f.doer(f.TEXT, "Russia", "state:rus")
    deed = f.deed(crowd, iran, crowd, magnitudes=(dead,), review=True)
    out = StringIO(newline="")
    write([report_plain(f.report(f.contact(), deeds=[deed]))], out, format="deeds-csv")
    (row,) = csv.DictReader(StringIO(out.getvalue(), newline=""))
    expected = {
        "type": "ACCUSE",
        "cameo": "111",
        "actors": "The delegation",
        "actor_codes": "",
        "recipients": "Russia; The delegation",
        "recipient_ids": "state:rus; ",
        "recipient_codes": "RUS; ",
        "recipient_sectors": "GOV; CVL",
        "dead": "unity",
        "wounded": "",
        "review": "true",
        "path": "a.txt",
    }
    assert {name: row[name] for name in expected} == expected
    assert tuple(row) == DEED_COLUMNS
