"""Contacts: a sentence and the lines that the record takes from it."""

from typing import Any

import pytest
from tests.reports.factory_reports import contacts, lines, told

# A sentence of a page of Wednesday, 7 June 2023; status, form, date, place: sides, their people.
FORMS = [
    (
        "The fund was proposed by Peruvian minister Ana Roa during a trip to Canada in May.",
        "held visit 2023-05 Canada: PER Ana Roa / CAN",
    ),
    (
        "Jordan's minister Ayman Safadi had found support during visits to Gulf Cooperation Council (GCC) states.",
        "held visit - -: JOR Ayman Safadi / GCC",
    ),
    (
        "Norwegian Foreign Minister Anniken Huitfeldt brokered talks between the Philippine government and the "
        "National Democratic Front in Oslo.",
        "held mediated - Oslo: PHL / NDFP by NOR Anniken Huitfeldt",
    ),
    (  # a state hosts at home
        "Lima is to host the first round of consultations with Chile on Friday.",
        "planned host_visit 2023-06-09 Peru: PER / CHL",
    ),
    (  # surnames joined by a hyphen, one of them told with an office alone
        "President Boluarte and Chilean leader Gabriel Boric fell silent after the Boluarte-Boric summit in Quito.",
        "held third_place - Quito: PER Boluarte / CHL Gabriel Boric",
    ),
    (
        "UN envoy Martin Griffiths held separate talks with Saudi Foreign Minister Faisal bin Farhan on Monday.",
        "held meeting 2023-06-05 -: UN Martin Griffiths / SAU Faisal bin Farhan",
    ),
    (
        "Algerian President Abdelmadjid Tebboune paid a state visit to Portugal last month.",
        "held visit 2023-05 Portugal: DZA Abdelmadjid Tebboune / PRT",
    ),
    (
        "The EU's foreign policy chief, Josep Borrell, met Tunisian President Kais Saied in Tunis on Monday.",
        "held visit 2023-06-05 Tunis: EU Josep Borrell / TUN Kais Saied",
    ),
    (
        "Slovak Prime Minister Robert Fico ended his Rome visit on Monday.",
        "held visit 2023-06-05 Rome: SVK Robert Fico / ITA",
    ),
    (
        "The visit that Kenyan President William Ruto paid to Egypt on Monday was a success.",
        "held visit 2023-06-05 Egypt: KEN William Ruto / EGY",
    ),
    (
        "Kenyan President William Ruto began his China trip on Monday.",
        "held visit 2023-06-05 China: KEN William Ruto / CHN",
    ),
    (
        "Chilean President Gabriel Boric spoke on Monday with Colombian President Gustavo Petro.",
        "held phone 2023-06-05 -: CHL Gabriel Boric / COL Gustavo Petro",
    ),
    (
        "Chilean President Gabriel Boric and Colombian President Gustavo Petro last spoke in April.",
        "held phone 2023-04 -: CHL Gabriel Boric / COL Gustavo Petro",
    ),
    (
        "The largest Palestinian faction, Fatah, held talks with Hamas in Cairo on Monday.",
        "held third_place 2023-06-05 Cairo: FATAH / HAMAS",
    ),
    (
        "Talks between Colombia's largest rebel group, the ELN, and the government began in Quito on Monday.",
        "held third_place 2023-06-05 Quito: ELN / COL",
    ),
    (
        "The African Union opened a summit in Nairobi on Monday.",
        "held multilateral 2023-06-05 Nairobi: AU",
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry met his Sudanese counterpart Mariam al-Sadiq in Khartoum on Sunday.",
        "held visit 2023-06-04 Khartoum: EGY Sameh Shoukry / SDN Mariam al-Sadiq",
    ),
    (
        "The foreign minister of Kazakhstan, Murat Nurtleu, paid a working visit to Tashkent and met with President "
        "Shavkat Mirziyoyev.",
        "held visit - Tashkent: KAZ Murat Nurtleu / UZB Shavkat Mirziyoyev",
    ),
    (
        "Kenyan President William Ruto travelled to Kinshasa, where he met President Felix Tshisekedi.",
        "held visit - Kinshasa: KEN William Ruto / COD Felix Tshisekedi",
    ),
    (
        "UN special envoy Hans Grundberg concluded a visit to Sanaa, where he met Houthi leader Abdul-Malik al-Houthi.",
        "held visit - Sanaa: UN Hans Grundberg / HOUTHI Abdul-Malik al-Houthi",
    ),
    (
        "Indian External Affairs Minister S. Jaishankar called on Sri Lankan President Ranil Wickremesinghe in Colombo "
        "on Friday.",
        "held visit 2023-06-02 Colombo: IND S. Jaishankar / LKA Ranil Wickremesinghe",
    ),
    ("An Omani delegation returned from Sanaa after meeting Houthi officials.", "held visit - Sanaa: OMN / HOUTHI"),
    (
        "Libya's Khalifa Haftar held talks in Cairo with Egyptian President Abdel Fattah al-Sisi.",
        "held visit - Cairo: LNA Khalifa Haftar / EGY Abdel Fattah al-Sisi",
    ),
    (
        "Cuban Foreign Minister Bruno Rodriguez held a meeting with Vatican Secretary of State Pietro Parolin at the "
        "Vatican.",
        "held visit - Vatican: CUB Bruno Rodriguez / VAT Pietro Parolin",
    ),
    (
        "Foreign Minister Penny Wong met with her Solomon Islands counterpart in Honiara today.",
        "held visit 2023-06-07 Honiara: AUS Penny Wong / SLB",
    ),
    (
        "Thailand's foreign minister arrived in Phnom Penh for a two-day visit at the invitation of Cambodia.",
        "held visit - Phnom Penh: THA / KHM",
    ),
    (
        "Polish Prime Minister Donald Tusk welcomed his Lithuanian counterpart Ingrida Simonyte in Warsaw.",
        "held host_visit - Warsaw: POL Donald Tusk / LTU Ingrida Simonyte",
    ),
    (
        "Pope Francis received in audience the President of Angola, Joao Lourenco, on Tuesday.",
        "held host_visit 2023-06-06 Vatican: VAT Francis / AGO Joao Lourenco",
    ),
    (
        "Nepal's Prime Minister Pushpa Kamal Dahal was received by Indian President Droupadi Murmu in New Delhi on "
        "Thursday.",
        "held host_visit 2023-06-01 New Delhi: IND Droupadi Murmu / NPL Pushpa Kamal Dahal",
    ),
    (
        "Myanmar's junta chief Min Aung Hlaing met UN special envoy Noeleen Heyzer in Naypyidaw.",
        "held host_visit - Nay Pyi Taw: MMR Min Aung Hlaing / UN Noeleen Heyzer",
    ),
    (
        "Swedish Prime Minister Ulf Kristersson hosted Finnish President Sauli Niinisto in Stockholm on Monday.",
        "held host_visit 2023-06-05 Stockholm: SWE Ulf Kristersson / FIN Sauli Niinisto",
    ),
    (
        "Talks between Ethiopian and Egyptian negotiators resumed in Kinshasa on Saturday.",
        "held third_place 2023-06-03 Kinshasa: ETH / EGY",
    ),
    (
        "A meeting between Prime Minister Shehbaz Sharif and Russian President Vladimir Putin took place in Samarkand.",
        "held third_place - Samarkand: PAK Shehbaz Sharif / RUS Vladimir Putin",
    ),
    (
        "On the sidelines of the UN General Assembly, Iraqi Prime Minister Mohammed Shia al-Sudani met Jordan's King "
        "Abdullah II.",
        "held third_place - New York: IRQ Mohammed Shia al-Sudani / JOR Abdullah II",
    ),
    (
        "The Colombian government and ELN guerrillas opened a new round of peace talks in Caracas on Monday.",
        "held third_place 2023-06-05 Caracas: COL / ELN",
    ),
    (
        "Representatives of Fatah and Hamas met in Moscow last week.",
        "held third_place 2023-05-29/2023-06-04 Moscow: FATAH / HAMAS",
    ),
    (
        "Chilean Foreign Minister Alberto van Klaveren and his Argentine counterpart Santiago Cafiero met in "
        "Montevideo on Tuesday.",
        "held third_place 2023-06-06 Montevideo: CHL Alberto van Klaveren / ARG Santiago Cafiero",
    ),
    (
        "US Secretary of State Antony Blinken spoke by phone with Ukrainian Foreign Minister Dmytro Kuleba on Friday.",
        "held phone 2023-06-02 -: USA Antony Blinken / UKR Dmytro Kuleba",
    ),
    (
        "Putin and Xi held a telephone conversation on Wednesday, the Kremlin said.",
        "held phone 2023-06-07 -: RUS Putin / CHN Xi",
    ),
    (
        "Japanese Foreign Minister Taro Kono telephoned his Russian counterpart.",
        "held phone - -: JPN Taro Kono / RUS",
    ),
    (
        "Zelensky spoke with Erdogan by telephone about the grain deal.",
        "held phone - -: UKR Zelensky / TUR Erdogan",
    ),
    (
        "Moroccan King Mohammed VI had a phone call with Spanish Prime Minister Pedro Sanchez on Monday.",
        "held phone 2023-06-05 -: MAR Mohammed VI / ESP Pedro Sanchez",
    ),
    (
        "Singapore's Foreign Minister Vivian Balakrishnan held a videoconference with Indonesian Foreign Minister "
        "Retno Marsudi.",
        "held video - -: SGP Vivian Balakrishnan / IDN Retno Marsudi",
    ),
    (
        "South Korean President Moon Jae-in sent a letter to North Korean leader Kim Jong Un.",
        "held letter - -: KOR Moon Jae-in / PRK Kim Jong Un",
    ),
    (
        "Mongolian President Ukhnaa Khurelsukh wrote to Kazakh President Kassym-Jomart Tokayev on Saturday.",
        "held letter 2023-06-03 -: MNG Ukhnaa Khurelsukh / KAZ Kassym-Jomart Tokayev",
    ),
    (
        "Leaders of ASEAN gathered in Jakarta on Thursday for a summit.",
        "held multilateral 2023-06-01 Jakarta: ASEAN",
    ),
    (
        "Angola's President Joao Lourenco hosted talks between the Democratic Republic of Congo and Rwanda in Luanda.",
        "held mediated - Luanda: COD / RWA by AGO Joao Lourenco",
    ),
    (
        "Peruvian Foreign Minister Ana Cecilia Gervasi met Ecuadorian Foreign Minister Gustavo Manrique.",
        "held meeting - -: PER Ana Cecilia Gervasi / ECU Gustavo Manrique",
    ),
]

# Who came: heads, members, delegations, unnamed people in parentheses.
PEOPLE = [
    (
        "Norwegian envoy Erik Solheim and diplomat Jon Westborg met LTTE political chief S. P. Thamilselvan in "
        "Kilinochchi.",
        "NOR Erik Solheim + Jon Westborg / LTTE S. P. Thamilselvan",
    ),
    (
        "An Ethiopian delegation headed by Prime Minister Meles Zenawi met Djibouti's President Ismail Omar Guelleh.",
        "ETH Meles Zenawi / DJI Ismail Omar Guelleh",
    ),
    (
        "Cypriot President Glafcos Clerides met Turkish Cypriot leader Rauf Denktash and UN envoy Alvaro de Soto.",
        "CYP Glafcos Clerides / TRNC Rauf Denktash / UN Alvaro de Soto",
    ),
    (
        "A high-ranking Russian military delegation headed by Deputy Defence Minister Yunus-Bek Yevkurov visited "
        "Niamey on Monday.",
        "RUS Yunus-Bek Yevkurov / NER",
    ),
    (
        "French envoy Jean-Yves Le Drian arrived in Beirut and met Speaker Nabih Berri and Prime Minister Najib "
        "Mikati.",
        "FRA Jean-Yves Le Drian / LBN Najib Mikati + Nabih Berri",
    ),
    (
        "A Bhutanese delegation led by Foreign Minister Tandi Dorji held talks in Dhaka with Bangladeshi Foreign "
        "Minister A. K. Abdul Momen.",
        "BTN Tandi Dorji / BGD A. K. Abdul Momen",
    ),
    (
        "Chilean and Peruvian delegations, led by Chilean Foreign Minister Pablo Reyes and Peruvian Foreign "
        "Minister Luis Ramos, met on Monday.",
        "CHL Pablo Reyes / PER Luis Ramos",
    ),
    (
        "Norwegian Foreign Minister Jens Lund met the foreign ministers of Estonia, the Netherlands and the EU's "
        "foreign policy chief, Josep Borrell.",
        "NOR Jens Lund / EST (foreign ministers) / NLD (foreign ministers) / EU Josep Borrell",
    ),
    (
        "The foreign ministers of Kenya, Uganda, and the deputy defence minister of Rwanda met on Monday.",
        "KEN (foreign ministers) / UGA (foreign ministers) / RWA (deputy defence minister of Rwanda)",
    ),
    (
        "Vietnamese President Vo Van Thuong received a Cuban delegation including Foreign Minister Bruno Rodriguez in "
        "Hanoi.",
        "VNM Vo Van Thuong / CUB Bruno Rodriguez",
    ),
    (
        "Japanese Foreign Minister Taro Kono telephoned his Russian counterpart.",
        "JPN Taro Kono / RUS (Russian counterpart)",
    ),
    ("An Omani delegation returned from Sanaa after meeting Houthi officials.", "OMN / HOUTHI (Houthi officials)"),
    (
        "Foreign Minister Penny Wong met with her Solomon Islands counterpart in Honiara today.",
        "AUS Penny Wong / SLB (Solomon Islands counterpart)",
    ),
    (
        "Senegalese President Macky Sall received the Gambian ambassador in Dakar.",
        "SEN Macky Sall / GMB (Gambian ambassador)",
    ),
    (
        "Algerian Foreign Minister Ahmed Attaf and Energy Minister Mohamed Arkab met Italian Prime Minister Giorgia "
        "Meloni in Rome.",
        "DZA Ahmed Attaf + Mohamed Arkab / ITA Giorgia Meloni",
    ),
    (
        "A Hezbollah delegation led by Mohammad Raad visited Moscow and met Russian Foreign Minister Sergei Lavrov.",
        "HEZBOLLAH Mohammad Raad / RUS Sergei Lavrov",
    ),
    (
        "Turkish Foreign Minister Hakan Fidan met Iraqi Foreign Minister Fuad Hussein in Baghdad, diplomat Omer Celik "
        "told reporters.",
        "TUR Hakan Fidan / IRQ Fuad Hussein",
    ),
]

LEVELS = [
    ("Hamas leader Ismail Haniyeh met Islamic Jihad leader Ziad al-Nakhala in Beirut.", "group_leader"),
    ("The Norwegian ambassador met Tamil Tiger officials in Kilinochchi.", "ambassador"),
    ("Afghan and Uzbek officials opened a summit in Termez on Friday.", "head_of_state"),
    (
        "Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud in Mogadishu.",
        "head_of_state",
    ),
    (
        "Belgian Prime Minister Alexander De Croo met Dutch Foreign Minister Wopke Hoekstra in Brussels.",
        "head_of_government",
    ),
    ("Swiss Foreign Minister Ignazio Cassis met Austrian Foreign Minister Alexander Schallenberg.", "minister"),
    (
        "Iranian Deputy Foreign Minister Ali Bagheri Kani met EU diplomat Enrique Mora in Doha.",
        "deputy_minister",
    ),
    ("UN special envoy Geir Pedersen met Syrian opposition leader Hadi al-Bahra in Istanbul.", "envoy"),
    (
        "Chinese Vice Premier Liu He met Swiss Finance Minister Ueli Maurer in Bern.",
        "minister",
    ),
    ("An Omani delegation visited Sanaa.", "delegation"),
    ("Greek and Albanian officials held talks in Tirana on Friday.", "official"),
]

NONE = [
    "Kenyan President William Ruto made a stopover in Lima on Monday on his way to Chile.",
    "Traders doubt the outcome of any G20 or G7 meeting in Rome.",
    "Chile's banks will meet with Colombian President Gustavo Petro. Chilean President Gabriel Boric is ill.",
    "The Colombian firm will join the Lima Stock Exchange, Peru's trade minister said.",
    "The Chilean plan met with fierce resistance by Bolivian President Luis Arce on Monday.",
    "Chilean President Gabriel Boric and Colombian President Gustavo Petro spoke to reporters on Monday.",
    "Chilean President Gabriel Boric spoke to Colombian television on Monday.",
    "France take on Poland in Doha on Sunday for a place in the quarter-finals.",
    "The Portuguese prime minister visited a hospital in Porto on Monday.",
    "Swedish and Danish scholars met at a seminar in Lund.",
    "The delegation will meet at the hotel for breakfast.",
    "Italian Foreign Minister Antonio Tajani condemned the attack in Kabul.",
    "Ghana and Uruguay drew 1-1 in Al Wakrah on Friday in their last group match.",
    "The midfielder visited Portugal on holiday after the season.",
    "The President of the Republic received the credentials of the new ambassador of Norway.",
    "Croatia beat Morocco 2-1 in Doha on Saturday and finished third.",
    "Lavrov met reporters in Moscow on Monday.",
    "Prime Minister Rishi Sunak met the press in London on Tuesday.",
    "The Swedish foreign minister said at a news conference that he was content.",
    "French President Emmanuel Macron visited a primary school in Marseille on Friday.",
    "Canadian Prime Minister Justin Trudeau met Finance Minister Chrystia Freeland in Ottawa.",
    "Chancellor Olaf Scholz visited a steel works in Duisburg.",
    "Inflation in Argentina met the forecast of the central bank.",
    "The two ministers will meet again in Doha next month.",
    "The summit of Mount Kenya was reached by a Nepalese climber on Sunday.",
    "German tourists visited Greece in record numbers last year.",
    "Norway's parliament held talks on the budget on Tuesday.",
    "The minister called for calm after the floods in Pakistan.",
    "If Chad eases its visa rules we will welcome it, Niger's foreign minister said.",
    "The Peruvian foreign minister failed to meet the Chilean foreign minister in Lima.",
    "The Peruvian foreign minister tried to enter Chile on Monday.",
    "Chadian minister Ali Abba stressed the importance of talks with Niger.",
    "US Attorney General Jeff Sessions left. Peru's Ana Roa scolded Sessions over his ties with Egypt's ambassador.",
]

CODES = [
    ("Peruvian officials met Ecuadorian officials on Monday.", "CONSULT None 040"),
    ("Mongolian President Ukhnaa Khurelsukh wrote to Kazakh President Kassym-Jomart Tokayev.", "CONSULT None 040"),
    ("Leaders of ASEAN gathered in Jakarta on Thursday for a summit.", "CONSULT multilateral 040"),
    ("German Foreign Minister Annalena Baerbock cancelled her visit to Fiji.", "REJECT None 124"),
    (
        "Israel denied that its foreign minister Eli Cohen had met Libyan Foreign Minister Najla Mangoush in Rome.",
        "None None None",
    ),
    (
        "Angola's President Joao Lourenco hosted talks between the Democratic Republic of Congo and Rwanda in Luanda.",
        "CONSULT third-party 045",
    ),
    (
        "Kuwait's foreign minister, Salem Al-Sabah, visited Amman and met Jordan's King Abdullah II.",
        "CONSULT visit 042",
    ),
    ("Jordan's King Abdullah II received Kuwaiti Foreign Minister Salem Al-Sabah in Amman.", "CONSULT visit 043"),
    ("Putin and Xi held a telephone conversation on Wednesday.", "CONSULT phone 041"),
    (
        "Malian Foreign Minister Abdoulaye Diop met his Algerian counterpart Ahmed Attaf in Doha.",
        "CONSULT third-party 044",
    ),
    ("Armenian and Azerbaijani delegations are expected to meet in Washington on Sunday.", "AGREE None 036"),
    ("North Korea rejected an offer by the United States to hold talks.", "REJECT None 124"),
    ("Morocco invited Israeli Prime Minister Benjamin Netanyahu to visit Rabat.", "REQUEST None 026"),
]


@pytest.mark.parametrize(("text", "answer"), FORMS)
def test_one_contact(text: str, answer: str) -> None:
    assert "\n".join(lines(text)) == answer


@pytest.mark.parametrize(("text", "answer"), PEOPLE)
def test_people(text: str, answer: str) -> None:
    (contact,) = contacts(text)
    assert " / ".join(_people(s) for s in contact["sides"]) == answer


def _people(party: dict[str, Any]) -> str:
    named = " + ".join(p["name"] for p in [party["head"], *party["members"]] if p)
    return " ".join(w for w in (party["code"], named, *(f"({u})" for u in party["unnamed"])) if w)


@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_level(text: str, level: str) -> None:
    assert [c["level"] for c in contacts(text)] == [level]


@pytest.mark.parametrize("text", NONE)
def test_no_contact(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(("text", "answer"), CODES)
def test_codes(text: str, answer: str) -> None:
    assert [f"{c['plover']} {c['mode']} {c['cameo']}" for c in contacts(text)] == [answer]


PAGE = (
    "Omani Foreign Minister Badr Albusaidi met Iranian Foreign Minister Hossein Amir-Abdollahian at the Niavaran "
    "Palace in Tehran on Monday to discuss shipping. On Tuesday he held talks with Iraqi Foreign Minister Fuad "
    "Hussein in Baghdad.\n\nHe will visit Kuwait and Bahrain next month. In December 2022, Albusaidi had met Syrian "
    "President Bashar al-Assad in Damascus. A Houthi official said that Albusaidi had spoken by phone with Saudi "
    "Foreign Minister Faisal bin Farhan."
)


def test_ids_are_distinct_and_stay() -> None:
    ids = [c["id"] for c in contacts(PAGE)]
    told.cache_clear()
    again = [c["id"] for c in contacts(PAGE)]
    assert len(set(ids)) == len(ids) >= 4
    assert again == ids


def test_a_page_read_twice_gives_the_same_report() -> None:
    first = told(PAGE)
    told.cache_clear()
    assert told(PAGE) == first


@pytest.mark.parametrize("text", [PAGE, *(t for t, answer in FORMS if answer)])
def test_every_value_has_evidence(text: str) -> None:
    page = told(text)
    for contact in page["contacts"]:
        values = [f"/{f}" for f in ("status", "form", "date", "date_text", "place", "venue", "level") if contact[f]]
        values += [f"/topics/{n}" for n in range(len(contact["topics"]))]
        for n, party in enumerate(contact["sides"]):
            values.append(f"/sides/{n}/actor")
            values += [f"/sides/{n}/head/name"] if party["head"] else []
            values += [f"/sides/{n}/members/{m}/name" for m in range(len(party["members"]))]
            values += [f"/sides/{n}/unnamed/{m}" for m in range(len(party["unnamed"]))]
        assert [v for v in values if v not in contact["evidence"] and v not in contact.get("sources", {})] == []
        size = len(page["page"]["text"])
        assert all(0 <= a < b <= size for spans in contact["evidence"].values() for a, b in spans)


@pytest.mark.parametrize("text", [PAGE, *(t for t, answer in FORMS if answer)])
def test_names_are_the_words_of_their_span(text: str) -> None:
    page = told(text)
    for contact in page["contacts"]:
        for n, party in enumerate(contact["sides"]):
            people = {f"/sides/{n}/head/name": party["head"]} if party["head"] else {}
            people |= {f"/sides/{n}/members/{m}/name": p for m, p in enumerate(party["members"])}
            for pointer, person in people.items():
                spans = contact["evidence"][pointer]
                assert person["name"] in [" ".join(page["page"]["text"][a:b].split()) for a, b in spans]
