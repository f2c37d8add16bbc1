"""Attendance: people of a contact whom another sentence tells."""

import pytest
from tests.reports.factory_reports import contacts, side

MET = "Syrian President Bashar Assad received U.S. Secretary of State Warren Christopher on Sunday. "

TEXTS = [
    # as many names as sides, each for the one whose turn it is
    (
        "The foreign ministers of Egypt and Sudan, Sameh Shoukry and Ali al-Sadiq, met in Nairobi on Monday.",
        ["EGY Sameh Shoukry", "SDN Ali al-Sadiq"],
    ),
    (
        "The leaders of Russia, Turkey and Iran, Vladimir Putin, Recep Tayyip Erdogan and Ebrahim Raisi, met in Sochi "
        "on Monday.",
        ["RUS Vladimir Putin", "TUR Recep Tayyip Erdogan", "IRN Ebrahim Raisi"],
    ),
    (
        "The foreign ministers of Egypt and Sudan, and Secretary of State Antony Blinken, met in Brno on Monday.",
        ["EGY", "SDN", "USA Antony Blinken"],
    ),
    (
        MET + "Syrian Foreign Minister Farouk al-Sharaa and Dennis Ross, the U.S. envoy, took part in the meeting.",
        ["SYR Bashar Assad + Farouk al-Sharaa", "USA Warren Christopher + Dennis Ross"],
    ),
    (
        MET + "Syrian Foreign Minister Farouk al-Sharaa was present.",
        ["SYR Bashar Assad + Farouk al-Sharaa", "USA Warren Christopher"],
    ),
    (
        MET + "Syrian Foreign Minister Farouk al-Sharaa did not attend the meeting.",
        ["SYR Bashar Assad", "USA Warren Christopher"],
    ),
    (
        MET + "Syrian Foreign Minister Farouk al-Sharaa attended a funeral.",
        ["SYR Bashar Assad", "USA Warren Christopher"],
    ),
    (
        "A Hamas delegation headed by Musa Abu Marzouk met Russian Deputy Foreign Minister Mikhail Bogdanov on Monday. "
        "The delegation also included Sami Khater.",
        ["HAMAS Musa Abu Marzouk + Sami Khater", "RUS Mikhail Bogdanov"],
    ),
    (
        "Lebanese President Michel Aoun received Hamas leader Ismail Haniyeh on Monday. Haniyeh headed a delegation "
        "that included Khalil al-Hayya.",
        ["LBN Michel Aoun", "HAMAS Ismail Haniyeh + Khalil al-Hayya"],
    ),
    (
        MET + "The meeting was also attended by Syrian Foreign Minister Farouk al-Sharaa and U.S. envoy Dennis Ross.",
        ["SYR Bashar Assad + Farouk al-Sharaa", "USA Warren Christopher + Dennis Ross"],
    ),
    (
        MET + "Syrian Foreign Minister Farouk al-Sharaa and U.S. envoy Dennis Ross were present at the talks.",
        ["SYR Bashar Assad + Farouk al-Sharaa", "USA Warren Christopher + Dennis Ross"],
    ),
    (
        MET + "Christopher was joined by U.S. envoy Dennis Ross.",
        ["SYR Bashar Assad", "USA Warren Christopher + Dennis Ross"],
    ),
    # on the side of whom they came with, and on no other
    (
        "South Sudanese President Salva Kiir met SPLM-IO leader Riek Machar in Addis Ababa on Monday. Foreign Minister "
        "Nhial Deng Nhial and envoy Tut Gatluak accompanied the president. Machar was joined by his wife, Angelina "
        "Teny, and by his deputy, Henry Odwar.",
        ["SSD Salva Kiir + Tut Gatluak + Nhial Deng Nhial", "SPLMIO Riek Machar + Henry Odwar + Angelina Teny"],
    ),
    (
        MET + "They were joined by Syrian Foreign Minister Farouk al-Sharaa and U.S. envoy Dennis Ross.",
        ["SYR Bashar Assad + Farouk al-Sharaa", "USA Warren Christopher + Dennis Ross"],
    ),
    # whoever joins people, and not a meeting, is there with them
    (
        MET + "Later Syrian Foreign Minister Farouk al-Sharaa and U.S. envoy Dennis Ross joined the two leaders.",
        ["SYR Bashar Assad + Farouk al-Sharaa", "USA Warren Christopher + Dennis Ross"],
    ),
    (
        MET + "Syrian Foreign Minister Farouk al-Sharaa joined Christopher in condemning the attack.",
        ["SYR Bashar Assad", "USA Warren Christopher"],
    ),
    # ministers of members go on the missions of a union
    (
        "Haitian President Michel Martelly met a CARICOM mission led by Secretary General Edwin Carrington on Monday. "
        "It included Bahamian Foreign Minister Fred Mitchell and Julian Francis.",
        ["HTI Michel Martelly", "CARICOM Edwin Carrington + Fred Mitchell + Julian Francis"],
    ),
    # a guest's guest is no member of his side
    # on the line: at the call told before
    (
        "Syrian President Bashar Assad telephoned U.S. Secretary of State Warren Christopher on Sunday. Assad's aide "
        "Walid Moallem, who had met Christopher in Oslo, was on the line.",
        ["SYR Bashar Assad + Walid Moallem", "USA Warren Christopher"],
    ),
    # not to what an aside recalls
    (
        "Syrian President Bashar Assad received U.S. Secretary of State Warren Christopher on Sunday. Assad and "
        "Christopher, who last met in Oslo in May, signed a pact. Christopher was accompanied by envoy Dennis Ross.",
        ["SYR Bashar Assad", "USA Warren Christopher + Dennis Ross"],
    ),
    (MET + "Christopher was joined by Jordan's King Hussein.", ["SYR Bashar Assad", "USA Warren Christopher"]),
    # a counterpart stands for his state wherever he is named
    (
        "Cambodian Defence Minister Tea Banh held talks with his Thai counterpart, Prawit Wongsuwon, on Friday. "
        "Prawit was accompanied by General Anupong Paochinda.",
        ["KHM Tea Banh", "THA Prawit Wongsuwon + Anupong Paochinda"],
    ),
    # the parse hangs the first two on the last
    (
        "Kenyan President Mwai Kibaki and opposition leader Raila Odinga met on Thursday, brought together by U.N. "
        "Secretary-General Ban Ki-moon.",
        ["KEN Mwai Kibaki", "ODM Raila Odinga"],
    ),
]


@pytest.mark.parametrize(("text", "parties"), TEXTS)
def test_people(text: str, parties: list[str]) -> None:
    assert sorted(side(s) for s in contacts(text)[0]["sides"]) == sorted(parties)


def test_the_meeting_is_the_one_told_last() -> None:
    text = MET + "Later Christopher met Jordanian Prime Minister Abdul Karim al-Kabariti. U.S. envoy Dennis Ross was "
    text += "present at the meeting."
    assert "USA Warren Christopher + Dennis Ross" in [side(s) for s in contacts(text)[1]["sides"]]


@pytest.mark.parametrize(
    ("greeted", "answer"),
    [
        ("greeted at the airport by Peruvian Deputy Foreign Minister Ignacio Higueras", (None, ["Ignacio Higueras"])),
        ("greeted by Peruvian Deputy Foreign Minister Ignacio Higueras", ("Ignacio Higueras", [])),
        ("welcomed at the airport by Peruvian President Dina Boluarte", (None, ["Dina Boluarte"])),
        ("received at the airport by Peruvian President Dina Boluarte", ("Dina Boluarte", [])),
    ],
)
def test_who_greets_at_an_airport_leads_no_side(greeted: str, answer: tuple[str | None, list[str]]) -> None:
    text = f"Ecuadorean Foreign Minister Gabriela Sommerfeld arrived in Lima on Tuesday. She was {greeted}."
    (visit,) = contacts(text)
    (host,) = [s for s in visit["sides"] if s["code"] == "PER"]
    assert (host["head"] and host["head"]["name"], [m["name"] for m in host["members"]]) == answer
