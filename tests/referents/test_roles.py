"""Roles: whom an office without a name means, in its sentence."""

import json
from pathlib import Path

import pytest
from tests.factory_articles import linked

ROLES = [json.loads(line) for line in Path(__file__).with_name("roles.jsonl").read_text("utf-8").splitlines()]

# Day of publication, text, who is meant by the offices in order, "-" for nobody
TOLD = [
    ("2003-05-14", "The Russian foreign minister left for Sofia.", "igor-ivanov"),
    ("2023-05-14", "The Russian foreign minister left for Sofia.", "sergey-lavrov"),
    ("", "The Russian foreign minister left for Sofia.", "-"),
    ("2041-05-14", "The Russian foreign minister left for Sofia.", "-"),
    ("2023-05-14", "A former Russian foreign minister left for Sofia.", "-"),
    ("2023-05-14", "The then Russian foreign minister was there.", "-"),
    ("2023-05-14", "In March 1999 the then Russian foreign minister was told of it.", "igor-ivanov"),
    ("2023-05-14", "In July 2000 the US president locked them in.", "bill-clinton"),
    ("2023-05-14", "The Russian deputy foreign minister left for Sofia.", "-"),
    ("2008-12-01", "The US president-elect named his team.", "barack-obama"),
    ("2014-04-15", "Ukraine's acting president spoke in parliament.", "oleksandr-turchynov"),
    ("2018-05-30", "The Pentagon chief renamed the command.", "james-mattis"),
    ("1998-01-24", "In Havana the Pope spoke of freedom.", "john-paul-ii"),
    ("2017-09-07", "The French and German foreign ministers spoke.", "jean-yves-le-drian sigmar-gabriel"),
    ("2006-05-26", "Australia is sending troops. The foreign minister will fly to Dili.", "alexander-downer"),
    ("2006-11-14", "France and Spain agreed, and the prime minister will sign.", "-"),
    ("2007-10-22", "Moscow gave the Bavarian prime minister tea.", "-"),
    ("2020-03-05", "Russian Foreign Minister Sergei Lavrov phoned his Turkish counterpart.", "mevlut-cavusoglu"),
    ("2020-09-02", "Lebanon's caretaker prime minister met the envoy.", "hassan-diab"),
    ("2004-07-15", "Iraq's interim prime minister visited Amman.", "iyad-allawi"),
    ("2014-04-15", "Ukraine's acting foreign secretary spoke.", "-"),
    ("2016-11-01", "The UN secretary-general-designate promised reform.", "antonio-guterres"),
    ("2020-11-18", "Lebanon's prime minister-designate gave up.", "saad-hariri"),
    ("2017-01-10", "Ban Ki-moon's successor promised reform.", "antonio-guterres"),
    ("2009-01-22", "Condoleezza Rice's successor flew to Cairo.", "hillary-clinton"),
    ("2008-03-22", "Condoleezza Rice's successor will be told.", "-"),
    ("2015-07-14", "Iran's top diplomat and his American counterpart left.", "mohammad-javad-zarif john-kerry"),
    ("2014-03-15", "Russia's ambassador to the United Nations vetoed the text.", "vitaly-churkin"),
    ("2016-04-13", "The UN special envoy for Syria opened the round.", "staffan-de-mistura"),
    ("2006-09-19", "The OSCE's chairman-in-office visited Tiraspol.", "karel-de-gucht"),
]


@pytest.mark.parametrize(("day", "text", "who"), TOLD)
def test_whom_it_means(day: str, text: str, who: str) -> None:
    article = linked(text, day=day or None)
    ids = [i.id.removeprefix("person:") for row in article.references for r in row for i in r.incumbents]
    assert (" ".join(ids) or "-") == who


def test_the_rule_and_the_day_are_named() -> None:
    article = linked("In July 2000 the US president locked them in.", day="2016-10-05")
    (known,) = (i for row in article.references for r in row for i in r.incumbents)
    assert (known.day, known.via) == ("2000-07", "who's who: holder of the title on the day, at the time told")


def test_nobody_is_added_to_the_people() -> None:
    article = linked("The Russian foreign minister left for Sofia.", day="2003-05-14")
    assert article.people == ()


def test_the_marked_set_is_sound() -> None:
    assert len(ROLES) >= 200
    assert all(row["text"].count(row["role"]) == 1 for row in ROLES)
    assert len({row["text"] for row in ROLES}) == len(ROLES)


def test_one_who_turned_bears_both_offices() -> None:
    article = linked("Former foreign minister turned president Karim Dastan spoke.", day="2003-05-14")
    assert article.people[0].titles == ("foreign minister", "president")
