"""Values as people type them: what each field takes, and what it says to what it does not take."""

from typing import Any

import pytest
from tests import factory as f

from dragoman import record
from dragoman.lexicon import Lexicon, load
from dragoman.model import DragomanError, Plain, report_plain
from dragoman.pipeline.values import codes_of, field_of, value_of
from dragoman.record import Record


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    kept = record.open(tmp_path_factory.mktemp("values") / "r.db")
    kept.store(f.report(f.contact()))
    return kept


def contact() -> Plain:
    told: Plain = report_plain(f.report(f.contact()))["contacts"][0]
    return told


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("date", "date"),
        ("/date", "date"),
        ("head of russia", "head of state:rus"),
        ("head of state:rus", "head of state:rus"),
        ("head of RUS", "head of state:rus"),
        ("side hamas", "side org:hamas"),
        ("/sides/0/head", "head of state:rus"),
        ("/sides/1/actor", "side org:hamas"),
        ("side 2", "side org:hamas"),
        ("side 1 head", "head of state:rus"),
    ],
)
def test_fields(kept: Record, lexicon: Lexicon, words: str, field: str) -> None:
    assert field_of(words, "contact", [contact()], kept, lexicon) == field


@pytest.mark.parametrize("words", ["plac", "head of france", "/sides/7/head", "type", ""])
def test_what_is_no_field(kept: Record, lexicon: Lexicon, words: str) -> None:
    with pytest.raises(DragomanError, match=r"there are: status, form, date, .*'head of state:rus'"):
        field_of(words, "contact", [contact()], kept, lexicon)


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("status", "held", "held"),
        ("status", "called for", "called_for"),
        ("level", "Deputy Minister", "deputy_minister"),
        ("outcome", "agreed", "agreed"),
        ("date", "2020-02-19", "2020-02-19"),
        ("date", "2020-02-19~", "2020-02-19~"),
        ("date", "2020-02", "2020-02"),
        ("date", "XXXX-09-12", "XXXX-09-12"),
        ("date", "2020-02-19/2020-02-21", "2020-02-19/2020-02-21"),
        ("date", "2020-02-19/..", "2020-02-19/.."),
        ("place", "Doha", {"name": "Doha", "country": "QAT", "geonames": 290030}),
        ("place", "Doha, Qatar", {"name": "Doha", "country": "QAT", "geonames": 290030}),
        ("place", "geonames:290030", {"name": "Doha", "country": "QAT", "geonames": 290030}),
        ("venue", " Hotel  Xanadu ", "Hotel Xanadu"),
        ("background", "yes", True),
        ("topics", "grain; prisoners", ["grain", "prisoners"]),
        ("side org:hamas", "Türkiye", {"actor": "Turkey", "id": "state:tur", "code": "TUR"}),
    ],
)
def test_values(kept: Record, lexicon: Lexicon, field: str, words: str, value: Any) -> None:
    assert value_of(words, field, "contact", kept, lexicon) == value


@pytest.mark.parametrize(
    ("words", "id", "name"),
    [
        ("bogdanov", "person:mikhail-bogdanov", "Mikhail Bogdanov"),
        ("person:anna-example=Anna Example", "person:anna-example", "Anna Example"),
    ],
)
def test_people(kept: Record, lexicon: Lexicon, words: str, id: str, name: str) -> None:
    told = value_of(words, "head of state:rus", "contact", kept, lexicon)
    assert (told["id"], told["name"]) == (id, name)


@pytest.mark.parametrize(
    ("field", "words", "complaint"),
    [
        ("status", "hold", r"no status 'hold' \(meant: held\?\); there are: held, planned"),
        ("form", "dinner", "no form 'dinner'; there are: visit"),
        ("date", "yesterday", "'yesterday' is no date; write it in EDTF"),
        ("date", "2020-02-30", "is no date"),
        ("date", "2020-03-01/2020-02-01", "is no date"),
        ("date", "2020/2021/2022", "is no date"),
        ("place", "Nowhereville", "no place 'Nowhereville' in the gazetteer; write its English name"),
        ("background", "perhaps", "background is true or false, not 'perhaps'"),
        ("head of state:rus", "Nobody Atall", "no person 'Nobody Atall' in the record or the who's who"),
        ("side org:hamas", "Nobody Atall", "no actor 'Nobody Atall'"),
        ("venue", "  ", "no value for venue"),
    ],
)
def test_what_cannot_stand_there(kept: Record, lexicon: Lexicon, field: str, words: str, complaint: str) -> None:
    with pytest.raises(DragomanError, match=complaint):
        value_of(words, field, "contact", kept, lexicon)


def test_deeds_have_fields_of_their_own(kept: Record, lexicon: Lexicon) -> None:
    assert value_of("sanction", "type", "deed", kept, lexicon) == "SANCTION"
    assert value_of("promised", "status", "deed", kept, lexicon) == "promised"
    with pytest.raises(DragomanError, match="no field 'form' of this deed"):
        field_of("form", "deed", [contact()], kept, lexicon)


@pytest.mark.parametrize(
    ("field", "value", "codes"),
    [
        ("status", "denied", (None, None, None)),
        ("status", "planned", ("AGREE", None, "036")),
        ("form", "phone", ("CONSULT", "phone", "041")),
    ],
)
def test_the_event_code_follows(lexicon: Lexicon, field: str, value: str, codes: tuple[str | None, ...]) -> None:
    assert tuple(codes_of(contact(), field, value, lexicon).values()) == codes
    assert codes_of(contact(), "date", "2020", lexicon) == {}
