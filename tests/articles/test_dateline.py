"""Datelines, cut off the lead or on lines of their own, as agencies write them."""

import pytest

from dragoman.articles.dateline import agency_line, opening, own_line, place_name
from dragoman.articles.report import tools

LEAD = "The delegation said on Friday that it would come."


def told(found, text):
    if found is None:
        return None
    place = text[slice(*found.place)] if found.place else None
    agency = text[slice(*found.agency)] if found.agency else None
    return place, agency, found.date.edtf if found.date else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("TEHRAN, Apr. 30 (MNA) – ", ("TEHRAN", "MNA", "XXXX-04-30")),
        ("Damascus, SANA – ", ("Damascus", "SANA", None)),
        ("DAMASCUS, (ST)_ ", ("DAMASCUS", "ST", None)),
        ("WASHINGTON, Nov. 11 (UPI) -- ", ("WASHINGTON", "UPI", "XXXX-11-11")),
        ("WASHINGTON (AP) — ", ("WASHINGTON", "AP", None)),
        ("BEIJING - ", ("BEIJING", None, None)),
        ("SEOUL, March 5 (Yonhap) — ", ("SEOUL", "Yonhap", "XXXX-03-05")),
        ("UNITED NATIONS, September 27. /ITAR-TASS/. ", ("UNITED NATIONS", "ITAR-TASS", "XXXX-09-27")),
        ("Gaza, ALRAY - ", ("Gaza", "ALRAY", None)),
        ("Abu Dhabi: ", ("Abu Dhabi", None, None)),
        ("Harare - ", ("Harare", None, None)),
        ("Yerevan, 17 February 2018. ", ("Yerevan", None, "2018-02-17")),
        ("Annexation, 17 February 2018. ", None),
        ("KIEV (UrduPoint News / Sputnik - 19th December, 2019) ", ("KIEV", "UrduPoint News / Sputnik", "2019-12-19")),
        ("HANOI (Pacific Rim Wire, Aug. 6) -- ", ("HANOI", "Pacific Rim Wire", "XXXX-08-06")),
        ("ISLAMABAD, Mar 26 (APP): ", ("ISLAMABAD", "APP", "XXXX-03-26")),
        ("CAIRO, Friday, April 19, 2019 (WAFA) – ", ("CAIRO", "WAFA", "2019-04-19")),
        ("BEIRUT/THE HAGUE, March 7 (Reuters) - ", ("BEIRUT/THE HAGUE", "Reuters", "XXXX-03-07")),
        ("BEIJING, Nov. 4 (Xinhua)--- ", ("BEIJING", "Xinhua", "XXXX-11-04")),
        (
            "ZHANJIANG, GUANGDONG PROVINCE, Nov. 15 (Xinhua) --",
            ("ZHANJIANG, GUANGDONG PROVINCE", "Xinhua", "XXXX-11-15"),
        ),
        ("President Obama - ", None),
        ("The president - ", None),
        ("PAKISTAN - POLITICS: ", None),
        ("UPDATE - ", None),
        ("Russia: ", None),
        ("", None),
    ],
)
def test_before_the_lead(lexicon, head, expected):
    kit = lexicon.made(tools)
    text = head + LEAD
    found = opening(text, kit.dates, kit.outlets, kit.is_town)
    assert told(found, text) == expected
    if found:
        assert text[found.end :] == LEAD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ATHENS, April 3 , 1997 (AFP)", ("ATHENS", "AFP", "1997-04-03")),
        ("NOORDWIJK, Netherlands, April 7 , 1997 (AFP)", ("NOORDWIJK, Netherlands", "AFP", "1997-04-07")),
        ("BEN GURION AIRPORT, Israel, Dec 3 , 2006, 2006", ("BEN GURION AIRPORT, Israel", None, "2006-12-03")),
        ("BAMAKO, Dec 4 , 2005", ("BAMAKO", None, "2005-12-04")),
        ("XI'AN, Nov. 26 , 2006 (Xinhua)", ("XI'AN", "Xinhua", "2006-11-26")),
        ("MUSCAT March 04. 2024 (Saba) -", ("MUSCAT", "Saba", "2024-03-04")),
        ("Abu Dhabi (WAM)", ("Abu Dhabi", "WAM", None)),
        ("MADRID / WAM", ("MADRID", "WAM", None)),
        ("Hamas delegation meets Russia", None),
        ("SONAMU NEWS", None),
    ],
)
def test_on_its_own(lexicon, text, expected):
    kit = lexicon.made(tools)
    assert told(own_line(text, kit.dates, kit.outlets), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MEMO | February 20, 2020", (None, "MEMO", "2020-02-20")),
        ("Khyber Wire | July 28, 2021", (None, "Khyber Wire", "2021-07-28")),
        ("Press TV – October 20, 2015", (None, "Press TV", "2015-10-20")),
        ("DNS | New Delhi | Updated: September 21, 2018 7:48:11 pm", ("New Delhi", "DNS", "2018-09-21")),
        ("Juba - 22 Jun 2018", ("Juba", None, "2018-06-22")),
        ("By WAM", (None, "WAM", None)),
        ("(Xinhua)", (None, "Xinhua", None)),
        ("Monday, 18 May 2015", None),
        ("February 20, 2020 - Posted by | Zionism", None),
        ("Updated: 2007-04-10 16:54", None),
    ],
)
def test_agency_line(lexicon, text, expected):
    kit = lexicon.made(tools)
    assert told(agency_line(text, kit.dates, kit.outlets, kit.is_town), text) == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("NEW DELHI", "New Delhi"),
        ("MAR DEL PLATA, Argentina", "Mar del Plata, Argentina"),
        ("XI'AN", "Xi'an"),
        ("Abu Dhabi", "Abu Dhabi"),
    ],
)
def test_place_name(words, name):
    assert place_name(words) == name
