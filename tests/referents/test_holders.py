"""Holders: the person whom an office means that stands beside a name, or without one."""

import pytest
from tests.reports.factory_reports import coded, lines, side

from dragoman.model import report_plain

CALL = "Foreign Minister Ilze Kalnina had a video meeting with Icelandic Foreign Minister Jon Arnason on 4 May 2021."
HEAD = "Latvian foreign minister speaks with Icelandic colleague"


def sides(page: str) -> list[list[str]]:
    return [[side(s) for s in c["sides"]] for c in report_plain(coded(page.encode(), "page.txt"))["contacts"]]


@pytest.mark.parametrize(
    ("next_one", "who"),
    [
        # a paragraph that opens with the office: of whom the page told first
        ("\n\nOn 6 May 2021 the foreign minister met Armenian Foreign Minister Aram Vardan.", "LVA Ilze Kalnina"),
        # where it goes on, of whom it told last
        (" On 6 May 2021 the foreign minister met Armenian Foreign Minister Aram Vardan.", "ISL Jon Arnason"),
    ],
)
def test_an_office_that_two_hold(next_one: str, who: str) -> None:
    assert sides(f"{HEAD}\n\n{CALL}{next_one}")[1] == [who, "ARM Aram Vardan"]


def test_an_office_before_a_name_is_not_of_the_one_before() -> None:
    page = (
        "Governor in town\n\nThe governor of the Turkish province of Artvin, Kemal Dursun, met the mayor of Batumi, "
        "Archil Beridze, on 5 March 2020. Also at the meeting were Turkey's consul general in Batumi, Yasemin Oral, "
        "the head of the customs office, Nugzar Shavadze, and hauliers."
    )
    assert sides(page) == [["TUR Kemal Dursun + Yasemin Oral", "GEO Archil Beridze + Nugzar Shavadze"]]


def test_the_admiral_is_a_vice_admiral() -> None:
    page = (
        "Navy chief in Suva\n\nSUVA, May 4, 2021 (Agency) - Fijian Prime Minister Jone Vuna received Danish Vice "
        "Admiral Lars Haugen on Monday. The Admiral met Trade Minister Inia Seru on Tuesday."
    )
    assert sides(page)[1] == ["DNK Lars Haugen", "FJI Inia Seru"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (  # in front of the verb, and behind the comma its subject
            "After talks with the British foreign minister, French President Emmanuel Macron said he was glad.",
            "held meeting - -: FRA Emmanuel Macron / GBR",
        ),
        (
            "Speaking in Vienna after a meeting with the President of the European Council, Mark Rutte asked for help.",
            "held third_place - Vienna: NLD Mark Rutte / EU",
        ),
        (
            "After talks with Britain's David Lammy, the French president said he was glad.",
            "held meeting - -: FRA / GBR David Lammy",
        ),
        (  # where the parse has the subject for an apposition
            "After talks with the Hamas political bureau's head, Ismail Haniyeh, Iran's foreign minister was glad.",
            "held meeting - -: IRN / HAMAS Ismail Haniyeh",
        ),
        (  # whom he met
            "Kenya's president, William Ruto, met Uganda's president in Kampala on Monday.",
            "held visit 2023-06-05 Kampala: KEN William Ruto / UGA",
        ),
        (
            "After a meeting with Kenyan minister Ann Roe, Uganda's foreign minister, Jeje Odongo, was glad.",
            "held meeting - -: UGA Jeje Odongo / KEN Ann Roe",
        ),
        (  # an apposition, closed by a comma
            "After talks with the British foreign minister, David Lammy, the French president said he was glad.",
            "held meeting - -: FRA / GBR David Lammy",
        ),
    ],
)
def test_who_stands_in_front_is_not_the_subject(text: str, line: str) -> None:
    assert lines(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (  # whose envoy he is, and what else
            "Sudan was in focus of a meeting between the Russian president's envoy for Africa and Deputy Foreign "
            "Minister Mikhail Bogdanov and Chad's Ambassador to Moscow Mahamoud Bechir.",
            "held meeting - -: RUS Mikhail Bogdanov / TCD Mahamoud Bechir",
        ),
        (
            "The Kenyan president's special envoy, Ann Roe, met Chadian minister Mahamat Aba in Nairobi.",
            "held host_visit - Nairobi: KEN Ann Roe / TCD Mahamat Aba",
        ),
    ],
)
def test_whose_envoy_and_what_else(text: str, line: str) -> None:
    assert lines(text) == [line]
