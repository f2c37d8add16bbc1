"""Faced: officers told without a state, by whom they meet and by the office that two states are told to have."""

import pytest
from tests.reports.factory_reports import coded, side

from dragoman.model import report_plain

# Headline, dateline and text; the sides of the first contact.
PAGES = [
    # not of the state whose officer meets him
    (
        "A tax is cut",
        "",
        "Peru has cut a tax on grain, a spokesman said in May. It came days before the scheduled arrival of Norwegian "
        "Trade Minister Jens Lund for talks with Trade Minister Ana Gervasi.",
        ["NOR Jens Lund", "PER Ana Gervasi"],
    ),
    # where another state's officer meets him
    (
        "Governor crosses the river",
        "",
        "The governor of the Iranian province of Ardabil, Hossein Karimi, was in Lankaran on Sunday, where he met the "
        "head of the district administration, Elchin Rzayev.",
        ["IRN Hossein Karimi", "AZE Elchin Rzayev"],
    ),
    (
        "Ambassador at the ministry",
        "",
        "The French Ambassador, Mr Pierre Dumont, paid a courtesy call on the Minister for Transport, Sailosi Tora, at "
        "his office in Honiara on Wednesday.",
        ["FRA Pierre Dumont", "SLB Sailosi Tora"],
    ),
    # the page's own, met by another state's officer told before
    (
        "Minister flies in",
        "TUNIS, May 4, 2021 (Agency) - ",
        "Norwegian Foreign Minister Jens Lund landed on Monday. He met Trade Minister Slim Amri on Tuesday.",
        ["NOR Jens Lund", "TUN Slim Amri"],
    ),
    # who opens the page in an office told of no other state
    (
        "Navy chief calls on PM",
        "SUVA, May 4, 2021 (Agency) - ",
        "Prime Minister Jone Vakalala on Tuesday received Norwegian Foreign Minister Jens Lund.",
        ["FJI Jone Vakalala", "NOR Jens Lund"],
    ),
    # told to be the counterpart of one of that state
    (
        "Armies talk",
        "GENEVA, May 4, 2021 (Agency) - ",
        "Peruvian army chief Raul Ortega met on Monday with his Chilean counterpart, Chairman of the Joint Chiefs of "
        "Staff General Pedro Munoz.",
        ["PER Raul Ortega", "CHL Pedro Munoz"],
    ),
    (
        "Ministers talk",
        "GENEVA, May 4, 2021 (Agency) - ",
        "Peruvian Foreign Minister Raul Ortega met on Monday with his counterpart from Chile, Foreign Minister Pedro "
        "Munoz.",
        ["PER Raul Ortega", "CHL Pedro Munoz"],
    ),
    # the one of two whom the other side leaves
    (
        "Latvian and Turkish foreign ministers hold call",
        "",
        "Foreign Minister Ilze Kalnina spoke by telephone on 4 May 2021 with the Foreign Minister of Turkey, Cem Aras.",
        ["LVA Ilze Kalnina", "TUR Cem Aras"],
    ),
    # whose part he is told to command
    (
        "Admiral calls on PM",
        "SUVA, May 4, 2021 (Agency) - ",
        "Prime Minister Jone Vakalala on Tuesday received Vice Admiral Lars Haugen, who commands the Danish navy.",
        ["FJI Jone Vakalala", "DNK Lars Haugen"],
    ),
    # of the one whose office is called so
    (
        "Readout of a call",
        "",
        "Secretary of State Ellen Marsh spoke by phone on 4 May 2021 with Peruvian Foreign Minister Ana Quispe.",
        ["USA Ellen Marsh", "PER Ana Quispe"],
    ),
    (
        "Readout of a call",
        "",
        "Chancellor of the Exchequer Ellen Marsh spoke by phone on 4 May 2021 with Peruvian minister Ana Quispe.",
        ["GBR Ellen Marsh", "PER Ana Quispe"],
    ),
    # in the company of the guest
    (
        "Presidents talk fish",
        "TARAWA, May 4, 2021 (Agency) - ",
        "Kiribati's President Teburoro Vuna hosted Nauru's President Kinza Adam on Friday. Mr Adam arrived with his "
        "wife and the minister for fisheries, Anthony Audoa.",
        ["KIR Teburoro Vuna", "NRU Kinza Adam + Anthony Audoa"],
    ),
    # who attended is not met; "his office" is that of His Highness
    (
        "Minister receives guest",
        "Muscat, 12 November 2021 (Agency) - ",
        "His Highness Sayyid Theyazin bin Haitham, Minister of Culture, received at his office today Norwegian Foreign "
        "Minister Jens Lund. The meeting was attended by the Secretary General of the Ministry of Defence, Saleh "
        "Harthi, and the Norwegian ambassador, Ola Berg.",
        ["OMN Sayyid Theyazin bin Haitham + Saleh Harthi", "NOR Jens Lund + Ola Berg"],
    ),
    # whatever the rank by which a minister is addressed
    (
        "Ministers meet",
        "ASUNCION, May 4, 2021 (Agency) - ",
        "The Minister of Foreign Affairs, Ambassador Rodolfo Benegas, met Chilean Deputy Minister Luis Mora on Monday.",
        ["PRY Rodolfo Benegas", "CHL Luis Mora"],
    ),
]


@pytest.mark.parametrize(("headline", "dateline", "text", "sides"), PAGES)
def test_whose_officer(headline: str, dateline: str, text: str, sides: list[str]) -> None:
    page = f"{headline}\n\n{dateline}{text}\n\nThe town has seen many guests since the new road was opened to traffic."
    contact = report_plain(coded(page.encode(), "page.txt"))["contacts"][0]
    assert [side(s) for s in contact["sides"]] == sides


def test_a_minister_addressed_as_ambassador_has_a_ministers_rank() -> None:
    headline, dateline, text, _ = PAGES[-1]
    page = f"{headline}\n\n{dateline}{text}\n\nThe town has seen many guests since the new road was opened."
    assert report_plain(coded(page.encode(), "page.txt"))["contacts"][0]["level"] == "minister"


def test_two_states_with_two_officers_tell_nobody_apart() -> None:
    page = "Latvian and Turkish foreign ministers hold call\n\nForeign Minister Ilze Kalnina spoke of fish on Monday."
    assert report_plain(coded(page.encode(), "page.txt"))["contacts"] == []
