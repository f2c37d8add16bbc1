"""PLOVER's versions: the same event by both names."""

import pytest
from tests import factory as f
from tests.factory_articles import lexicon

from dragoman.export import converted, recoded
from dragoman.model import PLOVER_TYPES, OptionError, report_plain

# type of 2021, CAMEO code, type of 2016
BOTH = [
    ("REQUEST", "020", "DEMAND"),
    ("REQUEST", "100", "DEMAND"),
    ("ACCUSE", "111", "DISAPPROVE"),
    ("CONCEDE", "081", "YIELD"),
    ("RETREAT", "0841", "YIELD"),
    ("RETREAT", "0873", "YIELD"),
    ("COERCE", "163", "SANCTION"),
    ("COERCE", "191", "ASSAULT"),
    ("COERCE", "192", "ASSAULT"),
    ("COERCE", "173", "COERCE"),
    ("ASSAULT", "1712", "COERCE"),
    ("ASSAULT", "175", "COERCE"),
    ("ASSAULT", "195", "ASSAULT"),
    ("SANCTION", "161", "SANCTION"),
    ("AID", "071", "AID"),
]


@pytest.mark.parametrize(("new", "cameo", "old"), BOTH)
def test_there_and_back(new: str, cameo: str, old: str) -> None:
    assert converted(new, cameo, "2016", lexicon()) == old
    assert converted(old, cameo, "2021", lexicon()) == new


def test_an_inquiry_had_a_type_of_its_own() -> None:
    assert converted("ACCUSE", "090", "2016", lexicon()) == "INVESTIGATE"
    assert converted("INVESTIGATE", None, "2021", lexicon()) == "ACCUSE"


def test_every_act_comes_back() -> None:
    for act in lexicon().data["ontology"]["acts"]["acts"].values():
        assert act["plover"] in PLOVER_TYPES
        old = converted(act["plover"], act["cameo"], "2016", lexicon())
        assert converted(old, act["cameo"], "2021", lexicon()) == act["plover"], act["gloss"]


def test_a_report_of_2016() -> None:
    arrest = f.deed(f.doer(f.TEXT, "Russia"), type="COERCE", act="blockade", number=2, mode="restrict")
    plain = report_plain(f.report(f.contact(), deeds=[f.deed(f.doer(f.TEXT, "Hamas")), arrest]))
    plain["deeds"][1]["cameo"] = "191"
    (old,) = recoded([plain], "2016", lexicon())
    assert [(d["type"], d["mode"]) for d in old["deeds"]] == [("DISAPPROVE", None), ("ASSAULT", None)]
    assert old["contacts"][0]["plover"] == "CONSULT" and old["plover_version"] == "2016"
    assert [d["type"] for d in plain["deeds"]] == ["ACCUSE", "COERCE"], "the report itself is as it was"
    assert list(recoded([plain], "2021", lexicon())) == [plain]


def test_a_version_that_is_not_there() -> None:
    with pytest.raises(OptionError, match="no PLOVER of 1999; there are: 2016, 2021"):
        list(recoded([], "1999", lexicon()))
