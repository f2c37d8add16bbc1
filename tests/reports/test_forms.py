"""Forms: what words, sides and place make of a contact."""

import pytest
from tests.reports.factory_reports import contacts

MET = "Croatian Prime Minister Andrej Plenkovic met "
FORMS = [
    # three sides that do it together gather; where they do it with another, the place tells
    ("The foreign ministers of Bosnia, Croatia and Serbia met in Vienna on Monday.", ["multilateral"]),
    ("Bosnia, Croatia and Serbia signed a treaty in Vienna on Monday.", ["multilateral"]),
    ("The ambassadors of Portugal, Italy and Spain met Mozambican President Filipe Nyusi in Maputo.", ["visit"]),
    ("The ambassadors of Portugal and Italy met Mozambican President Filipe Nyusi in Maputo.", ["visit"]),
    ("The leaders of Mali, Niger, Chad and Togo met in Paris on Monday.", ["multilateral"]),
    ("The foreign ministers of Bosnia, Croatia and Serbia held a trilateral meeting in Vienna.", ["multilateral"]),
    ("Bosnia and Croatia held three-way talks with an unnamed side in Vienna on Monday.", ["multilateral"]),
    ("China and African countries ended a two-day meeting in Beijing on Monday.", ["multilateral"]),
    ("Turkish Foreign Minister Hakan Fidan met leaders of Palestinian factions in Doha.", ["third_place"]),
    # somebody stands between, named or not; for a meeting still to come it is not said that he will
    ("Indirect talks between Israel and Hamas began in Doha on Monday.", ["mediated"]),
    ("Sudanese President Omar al-Bashir and South Sudanese President Salva Kiir met in Addis Ababa on Monday under the "
     "aegis of the African Union.", ["mediated"]),
    ("Armenian President Vahagn Khachaturyan and Azerbaijani President Ilham Aliyev met in Paris on Monday in talks "
     "mediated by France. The two leaders will meet again in Geneva in July.", ["mediated", "third_place"]),
    # who is received is a guest, wherever the page's places lie
    ("Hungarian President Katalin Novak received Slovak Foreign Minister Miroslav Wlachovsky.", ["host_visit"]),
    ("The king of Jordan, Abdullah II, granted Chilean Foreign Minister Alberto van Klaveren an audience in Amman.",
     ["host_visit"]),
    (MET + "Turkish President Recep Tayyip Erdogan on the sidelines of a forum in Antalya on Friday.", ["third_place"]),
    ("Turkish President Recep Tayyip Erdogan received Croatian Prime Minister Andrej Plenkovic on the sidelines of a "
     "forum in Antalya on Friday.", ["host_visit"]),
    # but a guest whose sentence it is leads
    ("Croatian Prime Minister Andrej Plenkovic was the guest of Turkish President Recep Tayyip Erdogan in Ankara on "
     "Friday.", ["visit"]),
    # by wire, wherever the parse hangs it
    ("Turkish President Recep Tayyip Erdogan exchanged views over the telephone with Chinese President Xi Jinping on "
     "Friday.", ["phone"]),
    ("The foreign ministers of Sweden and Finland conferred by video link on Friday.", ["video"]),
    # one talk, and how they met
    ("Polish Prime Minister Donald Tusk had a long talk with his Czech counterpart Petr Fiala in Prague on Friday.",
     ["visit"]),
    ("Rebel leader Riek Machar and South Sudanese President Salva Kiir met face to face in Addis Ababa on Friday.",
     ["third_place"]),
    # beside the gathering of a body, at home or not; their own summit is none
    ("Indian Prime Minister Narendra Modi met Nepali Prime Minister K.P. Sharma Oli in New York during the UN General "
     "Assembly.", ["third_place"]),
    ("Indian Prime Minister Narendra Modi met Nepali Prime Minister K.P. Sharma Oli during a two-day visit to "
     "Kathmandu.", ["visit"]),
    # the sentence in which they meet decides, not that of the journey; but for a clause of it
    ("Croatian Prime Minister Andrej Plenkovic arrived in Ankara on Thursday. Turkish President Recep Tayyip Erdogan "
     "received him on Friday.", ["host_visit"]),
    ("Croatian Prime Minister Andrej Plenkovic arrived in Ankara on Thursday. He held talks with Turkish President "
     "Recep Tayyip Erdogan in the evening.", ["visit"]),
    # at the seat of one side
    (MET + "NATO Secretary General Jens Stoltenberg at the alliance's headquarters in Brussels.", ["visit"]),
    ("Peruvian Foreign Minister Ana Gervasi met Chilean Foreign Minister Alberto van Klaveren at her office.",
     ["host_visit"]),
    (MET + "Slovenian Prime Minister Robert Golob at the Croatian embassy.", ["meeting"]),
    # where the journey ends, not where it was told
    ("Holbrooke, the U.S. envoy, will return to Belgrade for talks with President Slobodan Milosevic, spokesman "
     "Nicholas Burns said in Washington.", ["visit"]),
    # what they spoke of is elsewhere
    ("Maltese Foreign Minister Ian Borg briefed Libyan Foreign Minister Najla Mangoush on the situation in Palestine, "
     "especially in Jenin.", ["meeting"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "forms"), FORMS)
def test_form(text: str, forms: list[str]) -> None:
    assert [c["form"] for c in contacts(text)] == forms


def test_whose_contact_a_noun_tells_comes_first() -> None:
    told = contacts("North Korean leader Kim Jong Un agreed to the return of two citizens at a meeting with Japanese "
                    "Prime Minister Fumio Kishida in Pyongyang.")  # fmt: skip
    assert [(c["form"], [s["code"] for s in c["sides"]]) for c in told] == [("host_visit", ["PRK", "JPN"])]
