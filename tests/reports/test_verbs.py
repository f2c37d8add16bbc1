"""Verbs that tell a contact, and the sides they take."""

import pytest
from tests.reports.factory_reports import lines

PAIR = "Serbian President Aleksandar Vucic and Kosovo's Prime Minister Albin Kurti met on Monday. "
MET = "held meeting 2023-06-05 -: SRB Aleksandar Vucic / XKX Albin Kurti"
TOLD = {
    # who heads a part of a state
    "The Chief Minister of Sindh, Murad Ali Shah, met Iranian Foreign Minister Hossein Amir-Abdollahian in Karachi.": [
        "held host_visit - Karachi: PAK Murad Ali Shah / IRN Hossein Amir-Abdollahian",
    ],
    "Sarawak Chief Minister Abang Johari met Indonesian President Joko Widodo on Monday.": [
        "held meeting 2023-06-05 -: MYS Abang Johari / IDN Joko Widodo",
    ],
    "Indian Prime Minister Narendra Modi met Gujarat Chief Minister Bhupendra Patel on Monday.": [],
    # a leader with the party that he leads, and with others of his state
    "South African President Cyril Ramaphosa met leaders of the African National Congress in Pretoria on Monday.": [],
    "Mahmoud Abbas, the Palestinian president, met Fatah leaders in Ramallah on Monday.": [],
    "Palestinian President Mahmoud Abbas met Hamas leader Ismail Haniyeh in Cairo on Monday.": [
        "held third_place 2023-06-05 Cairo: PSE Mahmoud Abbas / HAMAS Ismail Haniyeh",
    ],
    "Turkish President Recep Tayyip Erdogan met opposition leader Kemal Kilicdaroglu in Ankara on Monday.": [
        "held visit 2023-06-05 Ankara: TUR Recep Tayyip Erdogan / CHP Kemal Kilicdaroglu",
    ],
    # who speaks after talks of others
    "Speaking after the trade committee's meeting with Kenyan Ambassador Ann Roe, US Senator John Smith was glad.": [],
    "Speaking after the ministry's talks with Omani Foreign Minister Badr Albusaidi, Kenyan opposition leader Raila "
    "Odinga called them a mistake.": [],
    "Speaking after his meeting with Kenyan Ambassador Ann Roe, US Senator John Smith was glad.": [
        "held meeting - -: USA John Smith / KEN Ann Roe",
    ],
    "After the day's talks with Omani Foreign Minister Badr Albusaidi, Kenyan President William Ruto was glad.": [
        "held meeting - -: KEN William Ruto / OMN Badr Albusaidi",
    ],
    # whom and where, one after the other, the verb left out
    "Oman's foreign minister will meet the Chinese foreign minister in Beijing and the Kenyan foreign minister in "
    "Nairobi next week.": [
        "planned visit 2023-06-12/2023-06-18 Beijing: OMN / CHN",
        "planned visit 2023-06-12/2023-06-18 Nairobi: OMN / KEN",
    ],
    "Oman's Haitham bin Tariq will visit Lima on Friday, Santiago on Saturday and Quito on Sunday.": [
        "planned visit 2023-06-09 Lima: OMN Haitham bin Tariq / PER",
        "planned visit 2023-06-10 Santiago: OMN Haitham bin Tariq / CHL",
        "planned visit 2023-06-11 Quito: OMN Haitham bin Tariq / ECU",
    ],
    "Kenyan President William Ruto met Ugandan President Yoweri Museveni on Monday and the Omani minister said so.": [
        "held meeting 2023-06-05 -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    # set for a day by words on what counts it; the time in which it is the third
    "A round of talks between Oman and Zambia, the third this year, scheduled for June 9 in Rome, is in doubt.": [
        "planned third_place 2023-06-09 Rome: OMN / ZMB",
    ],
    "Oman and Zambia will hold a round of talks, their third this year, on June 9 in Rome.": [
        "planned third_place 2023-06-09 Rome: OMN / ZMB",
    ],
    "The third round of talks between Oman and Zambia this year was held in Rome on Monday.": [
        "held third_place 2023-06-05 Rome: OMN / ZMB",
    ],
    "A round of talks between Oman and Zambia, planned for next week in Rome, has been cancelled.": [
        "cancelled third_place 2023-06-12/2023-06-18 Rome: OMN / ZMB",
    ],
    # where a body gathers, behind its name
    "An emergency summit of the West African bloc ECOWAS in Abuja on Sunday discussed Niger.": [
        "held multilateral 2023-06-04 Abuja: ECOWAS",
    ],
    "The summit of the ASEAN leaders in Bangkok opened on Monday.": ["held multilateral 2023-06-05 Bangkok: ASEAN"],
    # a call each; two whom the sentence names behind
    "Oman's Haitham bin Tariq telephoned both Kenyan President William Ruto and Ugandan President Yoweri Museveni "
    "on Monday.": [
        "held phone 2023-06-05 -: OMN Haitham bin Tariq / KEN William Ruto",
        "held phone 2023-06-05 -: OMN Haitham bin Tariq / UGA Yoweri Museveni",
    ],
    "Oman's Haitham bin Tariq, who telephoned both leaders on Monday, said that Kenyan President William Ruto and "
    "Ugandan President Yoweri Museveni wanted peace.": [
        "held phone 2023-06-05 -: OMN Haitham bin Tariq / KEN William Ruto",
        "held phone 2023-06-05 -: OMN Haitham bin Tariq / UGA Yoweri Museveni",
    ],
    "Oman's Haitham bin Tariq met both Kenyan President William Ruto and Ugandan President Yoweri Museveni in "
    "Muscat.": [
        "held host_visit - Muscat: OMN Haitham bin Tariq / KEN William Ruto / UGA Yoweri Museveni",
    ],
    # talks that a clause behind them gives their sides and their status
    "The talks Kenyan President William Ruto has had with Ugandan President Yoweri Museveni have been useful.": [
        "held meeting - -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "The talks that Omani Foreign Minister Badr Albusaidi had with his Peruvian counterpart in Lima on Monday focused "
    "on trade.": ["held visit 2023-06-05 Lima: OMN Badr Albusaidi / PER"],
    "The talks Kenyan President William Ruto will hold with Ugandan President Yoweri Museveni will deal with oil.": [
        "planned meeting - -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "The meeting that Kenyan President William Ruto refused to have with Ugandan President Yoweri Museveni was put "
    "off.": ["refused meeting - -: KEN William Ruto / UGA Yoweri Museveni"],
    "Ministers welcomed the talks which Norway and Oman held in Lima on Monday.": [
        "held third_place 2023-06-05 Lima: NOR / OMN",
    ],
    # by whom talks were held
    "Discussions were conducted by the Norwegian envoy Jan Egeland and the Omani envoy Ali Badr in Rome on Monday.": [
        "held third_place 2023-06-05 Rome: NOR Jan Egeland / OMN Ali Badr",
    ],
    f"{PAIR}Further discussions were conducted by the two leaders on Tuesday.": [
        MET,
        "held meeting 2023-06-06 -: SRB Aleksandar Vucic / XKX Albin Kurti",
    ],
    "A meeting with Peruvian officials was held by Omani Foreign Minister Badr Albusaidi in Lima on Monday.": [
        "held visit 2023-06-05 Lima: OMN Badr Albusaidi / PER",
    ],
    "Talks between Ghana and Togo were opened by UN envoy Geir Pedersen in Rome on Monday.": [
        "held third_place 2023-06-05 Rome: GHA / TGO",
    ],
    "Consultations held by Ghana and Togo in Rome on Friday were useful.": [
        "held third_place 2023-06-02 Rome: GHA / TGO",
    ],
    # surnames that are capitals, too; where an ambassador is sent, told before the word
    "Omani Sultan Haitham bin Tariq met Foreign Ministers Jose Santiago of Chile and Ali Oran of Algeria in Muscat.": [
        "held host_visit - Muscat: OMN Haitham bin Tariq / CHL Jose Santiago / DZA Ali Oran",
    ],
    "Zambian Foreign Minister Stanley Kakubo received Portuguese Foreign Minister Maria Lima on Monday.": [
        "held host_visit 2023-06-05 Zambia: ZMB Stanley Kakubo / PRT Maria Lima",
    ],
    "Omani Sultan Haitham bin Tariq received Zambia's Kenya ambassador on Monday.": [
        "held host_visit 2023-06-05 Oman: OMN Haitham bin Tariq / ZMB",
    ],
    "The Zambian Oman ambassador, Ann Roe, met Omani Foreign Minister Badr Albusaidi in Muscat.": [
        "held visit - Muscat: ZMB Ann Roe / OMN Badr Albusaidi",
    ],
    # ministers of several states, and one of a body who stands for it alone
    "The foreign ministers of Mali, Niger and EU foreign policy chief Ann Roe met in Vienna on Tuesday.": [
        "held multilateral 2023-06-06 Vienna: MLI / NER / EU Ann Roe",
    ],
    "The presidents of Ghana, Togo and African Union chairman Moussa Faki met in Accra.": [
        "held multilateral - Accra: GHA / TGO / AU Moussa Faki",
    ],
    "The defence ministers of Norway, Sweden and NATO Secretary-General Jens Stoltenberg held talks in Oslo on "
    "Monday.": ["held host_visit 2023-06-05 Oslo: NOR / SWE / NATO Jens Stoltenberg"],
    "Talks between the envoys of Chad, Niger and the Malian president were held in Bamako on Monday.": [
        "held multilateral 2023-06-05 Bamako: TCD / NER / MLI",
    ],
    "Omani Sultan Haitham bin Tariq hosted talks with the leaders of Chad and Niger.": [
        "held multilateral - -: OMN Haitham bin Tariq / TCD / NER",
    ],
    # who spoke aside of something else spoke face to face
    "Zambian Foreign Minister Stanley Kakubo and Omani Foreign Minister Badr Albusaidi spoke on the sidelines of the "
    "summit in Lima.": ["held third_place - Lima: ZMB Stanley Kakubo / OMN Badr Albusaidi"],
    "Canadian Prime Minister Justin Trudeau, who spoke with Uzbek President Shavkat Mirziyoyev on the margins of the "
    "G7 summit on Monday, was upbeat.": ["held third_place 2023-06-05 -: CAN Justin Trudeau / UZB Shavkat Mirziyoyev"],
    "Zambian Foreign Minister Stanley Kakubo spoke with Omani reporters on the sidelines of the summit in Lima.": [],
    "Zambian Foreign Minister Stanley Kakubo spoke on the fringes of the summit in Lima about Oman.": [],
    # the two camps of one word; who is told of where they meet
    "The Moro Islamic Liberation Front is at war. Government and rebel negotiators met in Kuala Lumpur on Monday.": [
        "held third_place 2023-06-05 Kuala Lumpur: PHL / MILF",
    ],
    "Chadian rebels fight on. Government and rebel delegations are attending talks in Geneva, where a negotiator "
    "hailed Chadian President Mahamat Deby.": ["held third_place - Geneva: TCD / TCDREB"],
    # a journey with its stops; the names behind "ally"; a state and its rebels; what comes before talks
    "Blinken will visit Africa next week, with stops planned in Kenya and Ghana.": [
        "planned visit 2023-06-12/2023-06-18 Kenya: USA Blinken / KEN",
        "planned visit 2023-06-12/2023-06-18 Ghana: USA Blinken / GHA",
    ],
    "Norwegian minister Lars Holm is in China after visiting U.S. allies South Korea and Japan.": [
        "held visit - South Korea: NOR Lars Holm / KOR",
        "held visit - Japan: NOR Lars Holm / JPN",
    ],
    "Blinken visited US ally Poland on Monday.": ["held visit 2023-06-05 Poland: USA Blinken / POL"],
    "Talks between Chad and rebels opened in Geneva on Monday.": [
        "held third_place 2023-06-05 Geneva: TCD / TCDREB",
    ],
    "The attack comes days before talks between Chad and its rebels in Geneva.": [
        "planned third_place - Geneva: TCD / TCDREB",
    ],
    # nor is a contact of "they" that of two bodies, or of his company his own; a paper signed, but not at a camp
    "Six people died in South Sudan, the United Nations said. The victims were shot as they travelled east.": [],
    "U.S. President Joe Biden cited reports of his company's alleged contacts with Beijing.": [],
    "Norway agreed with former Kenyan president Uhuru Kenyatta last year to take in people held in camps.": [],
    # somebody whose state the page does not tell is of no contact told before, and nobody else does what he did
    "Kenyan President William Ruto received Chadian minister Idriss Kone. The committee's chairman, Richard Stone, "
    "went to Nairobi last week.": ["held host_visit - Kenya: KEN William Ruto / TCD Idriss Kone"],
    "U.S. President Joe Biden named an adviser. Keith Lamar was forced to resign after reports said he discussed "
    "sanctions with the Iranian ambassador before Biden was inaugurated.": [],
    # the day and place of what is spoken of are not those of the speaking
    "Norwegian minister Lars Holm will discuss on June 9 preparations for Canadian Foreign Minister Melanie Joly's "
    "visit to Norway.": ["planned visit - Norway: CAN Melanie Joly / NOR"],
    "German Chancellor Olaf Scholz was criticised in Poland on Monday for his meeting with French President Emmanuel "
    "Macron.": ["held meeting - -: DEU Olaf Scholz / FRA Emmanuel Macron"],
    "German Chancellor Olaf Scholz was in Warsaw on Monday for his meeting with Polish President Andrzej Duda.": [
        "held visit 2023-06-05 Warsaw: DEU Olaf Scholz / POL Andrzej Duda",
    ],
    # any talks; a source without a name; a party whose name goes on
    "Egypt takes advantage of any discussion with Sudan to tell lies.": [],
    "Iran's Foreign Minister Ali Bagheri met with an unnamed source before he accused Kenyan officials of it.": [],
    "Talks stalled between Lebanese Prime Minister Saad Hariri and the National Rally of Independents.": [],
    # a ministry that tells of talks tells of its own
    "Turkey's foreign ministry said on Thursday that talks with the United States were underway.": [
        "held meeting 2023-06-01~ -: TUR / USA",
    ],
    "Turkey's foreign ministry said that talks were underway with Greece in Ankara.": [
        "held host_visit - Ankara: TUR / GRC",
    ],
    "The African Union said that talks with Chad were underway.": [],
    # companies stand for no state, nor does who is told to chair something
    "Representatives of German car companies met Kazakh President Kassym-Jomart Tokayev in Astana.": [],
    "German company officials met Kenyan officials in Nairobi.": [],
    "Iran has denied it. Its chairman, Richard Stone, met Kenyan President William Ruto.": [],
    # who stands in front of who says it
    "Somchai Boonmee cannot be charged. Police have no evidence to charge Boonmee, Malaysia's attorney general told "
    "reporters. Boonmee will fly to Hanoi.": [],
    "Kenya hosted the Pontiff for a Youth Mass at a racecourse.": [],
    # what is met or gathered and is nobody; who travels, with nobody told to receive them
    "Maltese Foreign Minister Ian Borg told Libyan minister Najla Mangoush that Malta would meet its obligations.": [],
    "The African Union in May agreed to begin gathering money for its force in Somalia.": [],
    "Jonas Lund of Norway and Ana Roa of Peru were abducted while travelling by car through the east.": [],
    "Jonas Lund of Norway and Ana Roa of Peru are accused of killing a guard with a knife in Lima on June 1.": [],
    # people of whom only the head of their government is named
    "German Chancellor Olaf Scholz was ill. Scholz officials met Kenyan diplomats in Nairobi on Monday.": [
        "held visit 2023-06-05 Nairobi: DEU / KEN",
    ],
    # who at home awaits the traveller is no host
    "Egypt's Foreign Minister Sameh Shoukry expects the Egyptian president's trip to Oslo to take place soon.": [
        "planned visit - Oslo: EGY / NOR",
    ],
    # whose officers "our" and "the" are, where somebody speaks
    '"Our foreign minister met his Chinese counterpart on Monday," Peruvian President Dina Boluarte said.': [
        "held meeting 2023-06-05 -: PER / CHN",
    ],
    'Peruvian President Dina Boluarte told reporters: "My foreign minister will travel to Beijing on Friday."': [
        "planned visit 2023-06-09 Beijing: PER / CHN",
    ],
    '"Our delegation met Chinese officials in Lima on Monday," Peruvian President Dina Boluarte said.': [
        "held host_visit 2023-06-05 Lima: PER / CHN",
    ],
    '"The president will meet with Emmanuel Macron on Friday," Kremlin spokesman Dmitry Peskov said.': [
        "planned meeting 2023-06-09 -: RUS / FRA Emmanuel Macron",
    ],
    # who is sent somewhere to talk
    "Japan sent a high-level delegation to Fiji on Monday to seek the return of the trawler.": [
        "held visit 2023-06-05 Fiji: JPN / FJI",
    ],
    "Norway's government will send its deputy trade minister, Kari Lund, to Chad next week.": [
        "planned visit 2023-06-12/2023-06-18 Chad: NOR Kari Lund / TCD",
    ],
    "China sent a search and rescue team to Nepal, and Iran a football team to Oman.": [],
    # heads of state "from" several
    "Finnish President Sauli Niinisto met the heads of state from Chad, Niger and Mali.": [
        "held multilateral - -: FIN Sauli Niinisto / TCD / NER / MLI",
    ],
    # whom a spokesman tells of; an envoy named behind his post
    "Presidential spokesman Jan Hora confirmed that Czech President Petr Pavel and Slovak President Zuzana Caputova"
    " discussed coal during their talks in Prague.": [
        "held host_visit - Prague: CZE Petr Pavel / SVK Zuzana Caputova",
    ],
    "Kenyan Deputy Foreign Minister Peter Otieno held talks with Chad's Ambassador in Nairobi Idriss Mahamat.": [
        "held host_visit - Nairobi: KEN Peter Otieno / TCD Idriss Mahamat",
    ],
    # what a gathering is for, and who calls for it
    "Greece requested an urgent EU meeting to discuss the tariffs.": ["called_for multilateral - -: GRC / EU"],
    "Mali tested a missile, triggering a Niger-led call for an urgent African Union meeting.": [
        "called_for multilateral - -: AU",
    ],
    # in a clause that opens the sentence "he" is its own subject, not who says it
    "Greek Prime Minister Kostas Karas plans to raise the issue when he has his first meeting with U.S. President Joe "
    "Biden, the Greek Minister of Islands, Nikos Elkis, said on Thursday.": [
        "planned meeting - -: GRC Kostas Karas / USA Joe Biden",
    ],
    # a visit "with" somebody
    "During his visit with Rwandan President Paul Kagame, Kenyan President William Ruto asked for coal.": [
        "held meeting - -: KEN William Ruto / RWA Paul Kagame",
    ],
    # "it was a meeting": no state's; the day of the report is not that of the meeting
    "As a paper reported on Monday, Kenyan Foreign Minister Alfred Mutua met Chadian Foreign Minister Ali Saleh. Kenya "
    "was pleased. EU Commissioner Jan Vos said that it was a useful meeting.": [
        "held meeting 2023-06-05~ -: KEN Alfred Mutua / TCD Ali Saleh",
    ],
    # due somewhere, and what was done before
    "Chancellor Olaf Scholz, due in Beijing next week, spoke to President Xi Jinping by video link on Monday.": [
        "planned visit 2023-06-12/2023-06-18 Beijing: DEU Olaf Scholz / CHN",
        "held video 2023-06-05 -: DEU Olaf Scholz / CHN Xi Jinping",
    ],
    "Omani Foreign Minister Badr Albusaidi travels to South Korea on Friday before heading to China.": [
        "planned visit 2023-06-09 South Korea: OMN Badr Albusaidi / KOR",
        "planned visit - China: OMN Badr Albusaidi / CHN",
    ],
    # whom one arrives to talk to, and who attends
    "Omani Foreign Minister Badr Albusaidi arrived in Minsk on Monday to kick off a day of discussions with his "
    "counterpart Sergei Aleinik.": [
        "held visit 2023-06-05 Minsk: OMN Badr Albusaidi / BLR",
        "planned visit - Minsk: OMN Badr Albusaidi / BLR Sergei Aleinik",
    ],
    "Turkey's delegation headed by Deputy Minister Sedat Onal is attending the discussions in Astana with Russia and "
    "Iran.": ["held third_place - Astana: TUR Sedat Onal / RUS / IRN"],
    # the last day of a stay; a town with small words in its name; whom he met before the summit
    "Vietnamese Prime Minister Pham Minh Chinh wound up a three-day visit to Laos on Friday.": [
        "held visit 2023-05-31/2023-06-02 Laos: VNM Pham Minh Chinh / LAO",
    ],
    "Canadian Foreign Minister Melanie Joly met Haitian Prime Minister Ariel Henry in Port-au-Prince on Wednesday.": [
        "held visit 2023-06-07 Port-au-Prince: CAN Melanie Joly / HTI Ariel Henry",
    ],
    "Before the summit, Kenyan President William Ruto met separately with Chadian President Mahamat Deby and Rwandan "
    "President Paul Kagame.": [
        "held meeting - -: KEN William Ruto / TCD Mahamat Deby",
        "held meeting - -: KEN William Ruto / RWA Paul Kagame",
    ],
    # who was once of a body; what a readout says is no plan
    "Denise Li opened the Finance Summit in Ghana, together with former president of the EU Council Jan Topol.": [],
    "Kenyan President William Ruto rang Rwandan President Paul Kagame on Monday. Ruto vowed to seek a solution, "
    "according to a readout of the phone call.": ["held phone 2023-06-05 -: KEN William Ruto / RWA Paul Kagame"],
    # officials of one state, and the name of another's behind the comma
    "During talks with Japanese officials in Tokyo on Monday, Kenyan Foreign Minister Alfred Mutua said trade would "
    "grow.": ["held visit 2023-06-05 Tokyo: KEN Alfred Mutua / JPN"],
    # in the wake of a visit; credentials
    "South Korea's acting president vowed a response in the wake of a visit to Seoul by the Fijian premier.": [
        "held visit - Seoul: FJI / KOR",
    ],
    "The ambassadors of France and Germany were received by the Malian minister to present their credentials.": [
        "held host_visit - Mali: MLI / FRA / DEU",
    ],
    # what a minister without a name says of himself
    "Kenya's foreign minister said on Monday he had spoken by phone with his Rwandan and Ugandan counterparts.": [
        "held phone 2023-06-05 -: KEN / RWA / UGA",
    ],
    # told over the phone
    "Kenyan President William Ruto told Chadian President Mahamat Deby over the phone that the border was closed.": [
        "held phone - -: KEN William Ruto / TCD Mahamat Deby",
    ],
    # which countries, behind what they are called
    "En route to Paris, Kenyan Foreign Minister Alfred Mutua visited allies Chad and Niger.": [
        "held visit - Chad: KEN Alfred Mutua / TCD",
        "held visit - Niger: KEN Alfred Mutua / NER",
    ],
    "Kenyan Foreign Minister Alfred Mutua will visit the Baltic states of Latvia and Estonia.": [
        "planned visit - Latvia: KEN Alfred Mutua / LVA",
        "planned visit - Estonia: KEN Alfred Mutua / EST",
    ],
    "The king's month-long trip takes him to strategically important nations, a London-based institute said.": [],
    "The deal will be signed during the visit of Iran's President Hassan Rouhani to Moscow scheduled for July.": [
        "planned visit 2023-07 Moscow: IRN Hassan Rouhani / RUS",
    ],
    # what they discuss is for a place, and not there
    "Kenyan President William Ruto and Chadian President Mahamat Deby discussed chances for firms to invest in "
    "Uganda.": ["held meeting - -: KEN William Ruto / TCD Mahamat Deby"],
    # no company
    "Kenyan President William Ruto has been polling neck and neck with Raila Odinga of the Orange Democratic "
    "Movement.": [],
    # what they talk about is neither there nor another contact
    "Ghanaian President Nana Akufo-Addo and Rwandan President Paul Kagame will discuss the war in Sudan and the "
    "coming peace talks in Doha.": ["planned meeting - -: GHA Nana Akufo-Addo / RWA Paul Kagame"],
    # the day of what is joined to it
    "UN envoy Bintou Keita has met Chadian minister Ali Abba, and is set to meet Niger's delegation on Thursday.": [
        "held meeting - -: UN Bintou Keita / TCD Ali Abba",
        "planned meeting 2023-06-08 -: UN Bintou Keita / NER",
    ],
    # a summons is no visit
    "Moscow summoned the Egyptian ambassador on Friday. Egyptian President Abdel Fattah al-Sisi visited Russian "
    "President Vladimir Putin in May.": [
        "held host_visit 2023-06-02 Russia: RUS / EGY",
        "held visit 2023-05 Russia: EGY Abdel Fattah al-Sisi / RUS Vladimir Putin",
    ],
    # where somebody had arrived, and with whom
    "Peru's minister Ana Roa spoke in Havana, where she had arrived on Monday with a team of Peruvian deputies.": [
        "held visit 2023-06-05 Havana: PER Ana Roa / CUB",
    ],
    # each delegation has its head
    "The ministry spoke after talks between the delegations headed by Chadian minister Ali Abba and EU Deputy "
    "Secretary General Pedro Serrano.": [
        "held meeting - -: TCD Ali Abba / EU Pedro Serrano",
    ],
    # what came to light later; what was made ready
    "Peru's minister Ana Roa resigned on Monday after news that she had discussed trade with Chilean envoy Ivo Soto.": [
        "held meeting - -: PER Ana Roa / CHL Ivo Soto",
    ],
    "French President Emmanuel Macron confirmed his readiness to pay a visit to India.": [
        "planned visit - India: FRA Emmanuel Macron / IND",
    ],
    # what it was is no contact
    "Friday's encounter was the most serious clash between Israel and Syria since the war.": [],
    # a visit to somebody
    "Egyptian President Abdel Fattah al-Sisi paid a visit to Russian President Vladimir Putin.": [
        "held visit - -: EGY Abdel Fattah al-Sisi / RUS Vladimir Putin",
    ],
    # the dateline's town; a summit that is only mentioned
    "Omani Foreign Minister Badr Albusaidi met his Yemeni counterpart Ahmed bin Mubarak in this Swiss city on "
    "Tuesday.": [
        "held third_place 2023-06-06 Geneva: OMN Badr Albusaidi / YEM Ahmed bin Mubarak",
    ],
    "Omani Foreign Minister Badr Albusaidi called his Yemeni counterpart Ahmed bin Mubarak in April, on the eve of "
    "a summit of the Arab League.": [
        "held phone 2023-04 -: OMN Badr Albusaidi / YEM Ahmed bin Mubarak",
    ],
    # rebels in capitals
    "Congolese Rebels met President Felix Tshisekedi in Goma on Monday.": [
        "held visit 2023-06-05 Goma: CODREB / COD Felix Tshisekedi",
    ],
    # on whom somebody called
    "Omani Foreign Minister Badr Albusaidi received a courtesy call from Swiss Ambassador Anna Berg on Monday.": [
        "held host_visit 2023-06-05 Oman: OMN Badr Albusaidi / CHE Anna Berg",
    ],
    # offices in capitals, and those of a body that has its name from another
    "Greek Foreign Minister Nikos Dendias met with the Foreign Ministers of Cyprus, Egypt and Jordan.": [
        "held multilateral - -: GRC Nikos Dendias / CYP / EGY / JOR",
    ],
    "Kenyan Foreign Minister Alfred Mutua met the Ambassadors of Chad and Niger in Nairobi.": [
        "held host_visit - Nairobi: KEN Alfred Mutua / TCD / NER",
    ],
    "Security Council Secretary Nikolai Patrushev discussed Karabakh with his Armenian counterpart Armen Grigoryan "
    "in Yerevan.": [
        "held visit - Yerevan: RUS Nikolai Patrushev / ARM Armen Grigoryan",
    ],
    # as ministries word it: whose officers they are, who came with whom, who rang
    "Hungarian State Secretary Andras Toth received Mr. Bakhtiyor Ibragimov, Ambassador Extraordinary and "
    "Plenipotentiary of the Republic of Uzbekistan to Hungary.": [
        "held host_visit - Hungary: HUN Andras Toth / UZB Bakhtiyor Ibragimov",
    ],
    "The Special Representative of the Secretary-General for Libya, Abdoulaye Bathily, met with Khaled al-Mishri, "
    "President of the High Council of State, in Tripoli yesterday.": [
        "held visit 2023-06-06 Tripoli: UN Abdoulaye Bathily / LBY Khaled al-Mishri",
    ],
    "Hamas deputy leader Saleh al-Arouri and his accompanying delegation held talks with Iranian Parliament Speaker"
    " Mohammad Baqer Qalibaf in Tehran.": [
        "held visit - Tehran: HAMAS Saleh al-Arouri / IRN Mohammad Baqer Qalibaf",
    ],
    "The Amir of Qatar, Sheikh Tamim, received yesterday a phone call from Egyptian President Abdel Fattah El Sisi.": [
        "held phone 2023-06-06 -: QAT Tamim / EGY Abdel Fattah El Sisi",
    ],
    "Georgian Deputy Minister Khatuna Totladze met the Director General for Europe of the Latvian foreign ministry,"
    " Vilmars Henins.": [
        "held meeting - -: GEO Khatuna Totladze / LVA Vilmars Henins",
    ],
    "Qatar's Emir Tamim bin Hamad Al-Thani met Lebanese Prime Minister Najib Mikati in Doha. On the Lebanese side, "
    "it was attended by HE Ambassador of the Lebanese Republic to the State of Qatar Farah Berri.": [
        "held host_visit - Doha: QAT Tamim bin Hamad Al-Thani / LBN Najib Mikati + Farah Berri",
    ],
    # whose leaders they are; who were there; whom he joined; an envoy told by his own state
    "The African Union, whose leaders met in Addis Ababa on Monday, condemned the coup.": [
        "held multilateral 2023-06-05 Addis Ababa: AU",
    ],
    "Last week AU commissioner Bankole Adeoye and UN envoy Mankeur Ndiaye were in Ndjamena, where they briefed "
    "Chadian President Mahamat Idriss Deby.": [
        "held visit 2023-05-29/2023-06-04 N'Djamena: AU Bankole Adeoye / UN Mankeur Ndiaye / TCD Mahamat Idriss Deby",
    ],
    "Polish President Andrzej Duda joined Lithuanian President Gitanas Nauseda for talks in Vilnius on Monday.": [
        "held visit 2023-06-05 Vilnius: POL Andrzej Duda / LTU Gitanas Nauseda",
    ],
    "UN envoy Volker Turk arrived in Dhaka on Monday. The Austrian diplomat met Prime Minister Sheikh Hasina on "
    "Tuesday.": [
        "held visit 2023-06-06 Dhaka: UN Volker Turk / BGD Hasina",
    ],
    # what goes on; who is received with whom; what a visit comes ahead of; whom he saw before he came
    "Israeli and Syrian negotiators met in Ankara on Monday. Talks will resume in two weeks, a Turkish official "
    "said.": [
        "held third_place 2023-06-05 Ankara: ISR / SYR",
        "planned meeting 2023-06-21~ -: ISR / SYR",
    ],
    "A European Union delegation began talks with Syrian officials in Damascus on Tuesday. The delegation, led by "
    "Danish ambassador Lars Holm, was received by Foreign Minister Faisal Mekdad.": [
        "held visit 2023-06-06 Damascus: EU Lars Holm / SYR Faisal Mekdad",
    ],
    "Iraqi President Abdul Latif Rashid was in Tehran on Tuesday. The visit comes ahead of a summit in Amman on "
    "Thursday between Jordan and Egypt.": [
        "planned host_visit 2023-06-08 Amman: JOR / EGY",
    ],
    "Norwegian envoy Dag Nylander flew to Malaga on Wednesday, where he will see the king. A day earlier he had met"
    " Spanish Prime Minister Pedro Sanchez in Madrid.": [
        "held visit 2023-06-07 Málaga: NOR Dag Nylander / ESP",
        "held visit 2023-06-06 Madrid: NOR Dag Nylander / ESP Pedro Sanchez",
    ],
    # what they spoke of was neither then nor there
    "Italian Foreign Minister Antonio Tajani left Beirut on Wednesday for Damascus, where he will brief President "
    "Bashar al-Assad on his talks with Lebanese Prime Minister Najib Mikati.": [
        "planned visit 2023-06-07 Damascus: ITA Antonio Tajani / SYR Bashar al-Assad",
        "held visit - Beirut: ITA Antonio Tajani / LBN Najib Mikati",
    ],
    "King Abdullah of Jordan briefed Egyptian President Abdel Fattah al-Sisi in Cairo on Monday on his talks with "
    "Mahmoud Abbas in Ramallah last week.": [
        "held visit 2023-06-05 Cairo: JOR Abdullah / EGY Abdel Fattah al-Sisi",
        "held visit 2023-05-29/2023-06-04 Ramallah: JOR Abdullah / PSE Mahmoud Abbas",
    ],
    # half a name
    "Delegations from the two Koreas met in Kaesong on Monday.": [
        "held visit 2023-06-05 Kaesong: KOR / PRK",
    ],
    "South Korean officials sat down with their counterparts from the North in Kaesong on Saturday.": [
        "held visit 2023-06-03 Kaesong: KOR / PRK",
    ],
    "South Korea's president will meet the North's leader, Kim Jong-un, in Kaesong on Friday.": [
        "planned visit 2023-06-09 Kaesong: KOR / PRK Kim Jong-un",
    ],
    "A South African minister visited the North of England.": [],
    # who stands beside his guest; what speakers say of themselves; one minister each; talks of many
    "Omani Foreign Minister Badr Albusaidi and visiting Iranian Foreign Minister Hossein Amir-Abdollahian agreed on"
    " Monday to reopen a school.": [
        "held host_visit 2023-06-05 Oman: OMN Badr Albusaidi / IRN Hossein Amir-Abdollahian",
    ],
    '"We had frank discussions with President Ebrahim Raisi," Pakistani Foreign Minister Bilawal Bhutto Zardari '
    "told reporters in Tehran on Monday.": [
        "held meeting 2023-06-05~ -: PAK Bilawal Bhutto Zardari / IRN Ebrahim Raisi",
    ],
    '"I had a useful meeting with Joao Lourenco," Namibian President Hage Geingob said on Tuesday.': [
        "held meeting 2023-06-06~ -: NAM Hage Geingob / AGO Joao Lourenco",
    ],
    "Malian and Nigerien ministers Adama Ba and Issa Sow met in Gao on Monday.": [
        "held host_visit 2023-06-05 Gao: MLI Adama Ba / NER Issa Sow",
    ],
    "Talks grouping Iran, Russia and Turkey opened in Astana on Tuesday.": [
        "held multilateral 2023-06-06 Astana: IRN / RUS / TUR",
    ],
    "Six-party talks between the two Koreas, China, Japan, Russia and the United States opened in Beijing on Monday.": [
        "held multilateral 2023-06-05 Beijing: KOR / PRK / CHN / JPN / RUS / USA",
    ],
    "The ruling party talks in Tirana ended on Sunday.": [],
    # what is still to come when something else is done; exercises; whose decision it is that a body criticises
    "The ceasefire should pave the way for talks between the Ethiopian government and the TPLF.": [
        "planned meeting - -: ETH / TPLF",
    ],
    "Tunisian judges freed two students on Monday, on the eve of talks between Tunisian President Kais Saied and "
    "Italian Prime Minister Giorgia Meloni in Tunis.": [
        "planned host_visit - Tunis: TUN Kais Saied / ITA Giorgia Meloni",
    ],
    "A court in Baku released a reporter last week ahead of Azerbaijani President Ilham Aliyev's talks with "
    "Armenian Prime Minister Nikol Pashinyan.": [
        "planned meeting - -: AZE Ilham Aliyev / ARM Nikol Pashinyan",
    ],
    "Thailand and Malaysia opened a fresh round of border drills on Tuesday.": [],
    "After a meeting of trade ministers in Manila, ASEAN criticised the Myanmar leader's decision.": [],
    # who rings whom, and who is in front; what a refusal refuses; what is agreed on by telephone; a body that meets
    "Togo's President Faure Gnassingbe called Ghana's President Nana Akufo-Addo to congratulate him.": [
        "held phone - -: TGO Faure Gnassingbe / GHA Nana Akufo-Addo",
    ],
    "Canadian Prime Minister Justin Trudeau called Indian Prime Minister Narendra Modi weak on Monday.": [],
    "On a trip to Namibia, Botswana's President Mokgweetsi Masisi praised Hage Geingob.": [
        "held visit - Namibia: BWA Mokgweetsi Masisi / NAM",
    ],
    "Hungarian Prime Minister Viktor Orban said he will not travel to Kyiv to meet Volodymyr Zelensky.": [
        "refused visit - Kyiv: HUN Viktor Orban / UKR Volodymyr Zelensky",
    ],
    "In a phone call on Monday, Chilean President Gabriel Boric and Colombian President Gustavo Petro agreed to "
    "meet in Lima in July.": [
        "held phone 2023-06-05 -: CHL Gabriel Boric / COL Gustavo Petro",
        "planned third_place 2023-07 Lima: CHL Gabriel Boric / COL Gustavo Petro",
    ],
    "Ugandan Foreign Minister Jeje Odongo and Rwandan Foreign Minister Vincent Biruta agreed to meet next week "
    "during a telephone conversation.": [
        "planned meeting 2023-06-12/2023-06-18 -: UGA Jeje Odongo / RWA Vincent Biruta",
        "held phone - -: UGA Jeje Odongo / RWA Vincent Biruta",
    ],
    "At a summit in Windhoek, Namibian President Hage Geingob will meet Angolan President Joao Lourenco.": [
        "planned host_visit - Windhoek: NAM Hage Geingob / AGO Joao Lourenco",
    ],
    "The African Union met on Friday.": [
        "held multilateral 2023-06-02 -: AU",
    ],
    # a plan called off by the one of whom it is told
    "Kazakh President Kassym-Jomart Tokayev was in Shymkent. Kyrgyz Foreign Minister Jeenbek Kulubaev, who had been"
    " expected in Shymkent, cancelled his trip.": [
        "cancelled visit - Shymkent: KGZ Jeenbek Kulubaev / KAZ",
    ],
    "The talks between Yemen's government and the Houthis began on Thursday. UN envoy Hans Grundberg will meet each "
    "side on Friday.": [
        "held meeting 2023-06-01 -: YEM / HOUTHI",
        "planned meeting 2023-06-09 -: UN Hans Grundberg / YEM",
        "planned meeting 2023-06-09 -: UN Hans Grundberg / HOUTHI",
    ],
    "The talks between Yemen's government and the Houthis began on Thursday. The two sides met separately with UN "
    "envoy Hans Grundberg.": [
        "held meeting 2023-06-01 -: YEM / HOUTHI",
        "held meeting - -: UN Hans Grundberg / YEM",
        "held meeting - -: UN Hans Grundberg / HOUTHI",
    ],
    # whom "they" are, where they are one side
    "Norwegian ministers Jens Lund and Ida Holm opened a school. They also met Kenyan President William Ruto. Their "
    "visit to Nairobi ended on Monday.": [
        "held visit 2023-06-05 Nairobi: NOR Jens Lund + Ida Holm / KEN William Ruto",
    ],
    "Norwegian Trade Minister Jens Lund and Foreign Minister Ida Holm were in Kenya. Officials said Lund and Holm's "
    "trip went well. They held talks with President William Ruto.": [
        "held visit - Kenya: NOR Jens Lund + Ida Holm / KEN William Ruto",
    ],
    # in each of the states visited
    "Kenyan President William Ruto visited Senegal and Ghana last month. He held talks with Senegalese President Macky "
    "Sall and Ghanaian President Nana Akufo-Addo.": [
        "held visit 2023-05 Senegal: KEN William Ruto / SEN Macky Sall",
        "held visit 2023-05 Ghana: KEN William Ruto / GHA Nana Akufo-Addo",
    ],
    # each of the two, and what goes nowhere
    "Serbian President Aleksandar Vucic and Kosovo Prime Minister Albin Kurti met in Skopje on Tuesday. EU foreign "
    "policy chief Josep Borrell held separate meetings with each of the leaders.": [
        "held third_place 2023-06-06 Skopje: SRB Aleksandar Vucic / XKX Albin Kurti",
        "held third_place 2023-06-06~ Skopje: EU Josep Borrell / SRB Aleksandar Vucic",
        "held third_place 2023-06-06~ Skopje: EU Josep Borrell / XKX Albin Kurti",
    ],
    "Bolivia and Peru reached an agreement on Monday, and the two reached another on Tuesday.": [],
    # another time, a journey long past, people by their states
    "Thai Premier Prayut Chan-o-cha and his Malaysian counterpart Anwar Ibrahim met here today. The two leaders "
    "last met in Brunei in November.": [
        "held third_place 2023-06-07 Geneva: THA Prayut Chan-o-cha / MYS Anwar Ibrahim",
        "held third_place 2022-11 Brunei: THA Prayut Chan-o-cha / MYS Anwar Ibrahim",
    ],
    "Zimbabwean President Emmerson Mnangagwa, Angola's Joao Lourenco and Namibia's Hage Geingob met in Luanda on "
    "Saturday.": [
        "held multilateral 2023-06-03 Luanda: ZWE Emmerson Mnangagwa / AGO Joao Lourenco / NAM Hage Geingob",
    ],
    "Norwegian envoy Tor Hansen met the leaders of both rebel factions on Tuesday.": [],
    # sides told before, who goes where, what delays and programmes say
    "US Secretary of State Antony Blinken, who ended a visit to Jordan on Tuesday, told King Abdullah that aid had "
    "to flow. The two men met late on Monday.": [
        "held visit 2023-06-05 Jordan: USA Antony Blinken / JOR Abdullah",
    ],
    "Officials said the visit by US President Joe Biden to Mexico would focus on drugs. Biden is to arrive on "
    "Monday.": [
        "planned visit 2023-06-12 Mexico: USA Joe Biden / MEX",
    ],
    "Egyptian Foreign Minister Sameh Shoukry telephoned Palestinian President Mahmoud Abbas after the meeting.": [
        "held phone - -: EGY Sameh Shoukry / PSE Mahmoud Abbas",
    ],
    "A UN mission led by Norwegian envoy Tor Hansen is to travel to Asmara on Monday.": [
        "planned visit 2023-06-12 Asmara: UN Tor Hansen / ERI",
    ],
    "Israeli Foreign Minister Eli Cohen and Palestinian President Mahmoud Abbas held a long-delayed meeting at Gaza"
    " airport on Tuesday.": [
        "held visit 2023-06-06 Gaza: ISR Eli Cohen / PSE Mahmoud Abbas",
    ],
    "The summit was delayed by a row at a European Union meeting in Brussels in May.": [
        "held multilateral 2023-05 Brussels: EU",
    ],
    "Venezuela's Vice President Delcy Rodriguez met Belarus President Alexander Lukashenko in Minsk on Monday. The "
    "programme of the visit also includes a meeting with the Belarusian speaker, Natalya Kochanova.": [
        "held visit 2023-06-05 Minsk: VEN Delcy Rodriguez / BLR Alexander Lukashenko",
        "planned visit - Minsk: VEN Delcy Rodriguez / BLR Natalya Kochanova",
    ],
    # "called" somebody is a call, but not by a name, and not for something
    "Russian President Vladimir Putin called the Israeli prime minister on Monday.": [
        "held phone 2023-06-05 -: RUS Vladimir Putin / ISR"
    ],
    "Russian President Vladimir Putin called Emmanuel Macron a liar on Monday.": [],
    "Russian President Vladimir Putin called for a meeting with Emmanuel Macron on Monday.": [
        "called_for meeting 2023-06-12 -: RUS Vladimir Putin / FRA Emmanuel Macron"
    ],
    # a body under whose roof nobody else is told to meet
    "Regional heads of state met on Tuesday in Addis Ababa under the umbrella of IGAD.": [
        "held multilateral 2023-06-06 Addis Ababa: IGAD"
    ],
    "On Monday the foreign ministers of the European Union will meet in Luxembourg.": [
        "planned multilateral 2023-06-12 Luxembourg: EU"
    ],
    # who says of themselves what "they" do
    "Negotiators of Hamas and Fatah said they would meet again in Cairo on Monday.": [
        "planned third_place 2023-06-12 Cairo: HAMAS / FATAH"
    ],
    "British envoy Derek Fatchett will report to the 15 EU foreign ministers when they meet in Brussels on Monday.": [
        "planned multilateral 2023-06-12 Brussels: EU"
    ],
    # "the two", with or without a third
    PAIR + "The two last met in Ohrid in March.": [
        MET,
        "held third_place 2023-03 Ohrid: SRB Aleksandar Vucic / XKX Albin Kurti",
    ],
    PAIR + "Egyptian intelligence chief Abbas Kamel met each of the two leaders alone on Tuesday.": [
        MET,
        "held meeting 2023-06-06 -: EGY Abbas Kamel / SRB Aleksandar Vucic",
        "held meeting 2023-06-06 -: EGY Abbas Kamel / XKX Albin Kurti",
    ],
    PAIR + "Vladimir Putin called Emmanuel Macron on Tuesday. The two sides will meet again in Ohrid in July.": [
        MET,
        "held phone 2023-06-06 -: RUS Vladimir Putin / FRA Emmanuel Macron",
        "planned third_place 2023-07 Ohrid: SRB / XKX",
    ],
    # whose seat it was at
    "The Hamas delegation was received at the Russian Foreign Ministry on Tuesday.": [
        "held host_visit 2023-06-06 Russia: RUS / HAMAS"
    ],
    "Iranian Foreign Minister Ali Akbar Velayati held talks at the Russian Foreign Ministry on Monday.": [
        "held visit 2023-06-05 Russia: IRN Ali Akbar Velayati / RUS"
    ],
    "The Iranian ambassador was summoned to the foreign ministry in Copenhagen on Tuesday.": [
        "held host_visit 2023-06-06 Copenhagen: DNK / IRN"
    ],
    "Russian President Vladimir Putin held talks in the Kremlin on Monday.": [],
    "The German ambassador was called in by the Iranian foreign ministry on Monday.": [
        "held host_visit 2023-06-05 Iran: IRN / DEU"
    ],
    # spoken to somewhere, awaited somewhere
    "Mevlut Cavusoglu spoke to his Syrian counterpart in Moscow in May.": [
        "held third_place 2023-05 Moscow: TUR Mevlut Cavusoglu / SYR"
    ],
    "Mevlut Cavusoglu spoke to his Syrian counterpart in May.": ["held phone 2023-05 -: TUR Mevlut Cavusoglu / SYR"],
    "Armenian and Azerbaijani officials are expected in Washington next week.": [
        "planned visit 2023-06-12/2023-06-18 Washington: ARM / AZE / USA"
    ],
    "The delegation, led by Zimbabwe's vice president Constantino Chiwenga, arrived in Beijing on Sunday.": [
        "held visit 2023-06-04 Beijing: ZWE Constantino Chiwenga / CHN"
    ],
    "India's defence minister and his Chinese opposite number met on Thursday in Delhi.": [
        "held host_visit 2023-06-01 Delhi: IND / CHN"
    ],
    "Albanian Prime Minister Edi Rama was to visit Rome on Thursday for talks with Giorgia Meloni.": [
        "planned visit 2023-06-08 Rome: ALB Edi Rama / ITA Giorgia Meloni"
    ],
    # an envoy's office is not that of the minister whom he meets, and a town's state is nobody's name
    "Richard Holbrooke, the U.S. envoy, met Bosnian Foreign Minister Muhamed Sacirbey in Ancona on Monday.": [
        "held third_place 2023-06-05 Ancona: USA Richard Holbrooke / BIH Muhamed Sacirbey"
    ],
    "Armenia's Security Council secretary Armen Grigoryan met Hikmet Hajiyev in Washington on Monday.": [
        "held third_place 2023-06-05 Washington: ARM Armen Grigoryan / AZE Hikmet Hajiyev"
    ],
    "His Highness the Amir Sheikh Tamim bin Hamad Al Thani met with Emmanuel Macron in Paris on Tuesday.": [
        "held visit 2023-06-06 Paris: QAT Tamim bin Hamad Al Thani / FRA Emmanuel Macron"
    ],
    # where a delegation was led, and the later towns of a tour with their days
    "South African President Cyril Ramaphosa led a delegation of African leaders to Kyiv and Moscow on Friday.": [
        "held visit 2023-06-02 Kyiv: ZAF Cyril Ramaphosa / UKR",
        "held visit 2023-06-02 Moscow: ZAF Cyril Ramaphosa / RUS",
    ],
    "UN envoy Hans Grundberg will travel to Addis Ababa on Thursday and to Asmara on Friday.": [
        "planned visit 2023-06-08 Addis Ababa: UN Hans Grundberg / ETH",
        "planned visit 2023-06-09 Asmara: UN Hans Grundberg / ERI",
    ],
    # to go and see somebody, and to look in
    "Norwegian Foreign Minister Jens Lund went to see Omani Foreign Minister Badr Harthi in Muscat on Tuesday.": [
        "held visit 2023-06-06 Muscat: NOR Jens Lund / OMN Badr Harthi",
    ],
    "Norwegian Foreign Minister Jens Lund dropped in on Omani Foreign Minister Badr Harthi in Muscat on Tuesday.": [
        "held visit 2023-06-06 Muscat: NOR Jens Lund / OMN Badr Harthi",
    ],
    "The United States dropped two bombs in Japan on a Tuesday, Norwegian Foreign Minister Jens Lund said.": [],
    # time with somebody, and on the line to him
    "Norwegian Foreign Minister Jens Lund had an hour with Omani Foreign Minister Badr Harthi in Muscat on Tuesday.": [
        "held visit 2023-06-06 Muscat: NOR Jens Lund / OMN Badr Harthi",
    ],
    "Norwegian Foreign Minister Jens Lund was on the line to Omani Foreign Minister Badr Harthi on Tuesday.": [
        "held phone 2023-06-06 -: NOR Jens Lund / OMN Badr Harthi",
    ],
    "Norwegian Foreign Minister Jens Lund has been on the phone to Omani Foreign Minister Badr Harthi.": [
        "held phone - -: NOR Jens Lund / OMN Badr Harthi",
    ],
    # factions meet as one, others with a day or a place
    "The Palestinian factions met in Cairo on Monday.": ["held multilateral 2023-06-05 Cairo: PSEFAC"],
    # where an offer is a call; what was said in a call; whose envoy; what is to come, and what answers
    "Chadian President Mahamat Deby is ready to meet Sudanese general Abdel Fattah al-Burhan in Nairobi.": [
        "called_for third_place - Nairobi: TCD Mahamat Deby / SDN Abdel Fattah al-Burhan",
    ],
    "Latvian Deputy Foreign Minister Janis Mazeiks and the Moldovan president's special envoy for "
    "Transnistria Ion Popa focused on trade and transit at a next round of talks held in Vienna on "
    "Tuesday.": [
        "held third_place 2023-06-06 Vienna: LVA Janis Mazeiks / MDA Ion Popa",
    ],
    "A statement issued after a meeting chaired by Peruvian President Dina Boluarte called for a "
    "quick return of Chilean envoy Juan Soto.": [],
    "Angolan President Joao Lourenco urged M23 to withdraw in a telephone call with Rwandan President Paul Kagame.": [
        "held phone - -: AGO Joao Lourenco / RWA Paul Kagame",
    ],
    "President Emmanuel Macron said the truce was holding, in separate calls with Lebanese Prime "
    "Minister Najib Mikati and Israeli Prime Minister Benjamin Netanyahu.": [
        "held phone - -: FRA Emmanuel Macron / LBN Najib Mikati",
        "held phone - -: FRA Emmanuel Macron / ISR Benjamin Netanyahu",
    ],
    "When Baku and Yerevan sit at the negotiating table, Georgia will help them.": [
        "planned meeting - -: AZE / ARM",
    ],
    "The plan by Ghanaian President Nana Akufo-Addo has been met with resistance from Togolese "
    "President Faure Gnassingbe.": [],
    "Days ahead of peace talks in Juba, UN envoy Nicholas Haysom questioned Sudanese general Abdel "
    "Fattah al-Burhan's motives.": [],
    "Philippine President Ferdinand Marcos and Japanese Prime Minister Fumio Kishida will seek to "
    "calm tempers during their first meeting.": [
        "planned meeting - -: PHL Ferdinand Marcos / JPN Fumio Kishida",
    ],
    "Kenyan President William Ruto received Ugandan Premier Robinah Nabbanja and will host Somali "
    "President Hassan Sheikh Mohamud on Friday.": [
        "held host_visit - Kenya: KEN William Ruto / UGA Robinah Nabbanja",
        "planned host_visit 2023-06-09 Kenya: KEN William Ruto / SOM Hassan Sheikh Mohamud",
    ],
    "Laotian Foreign Minister Saleumxay Kommasith and visiting Vietnamese Foreign Minister Bui Thanh "
    "Son agreed to meet again in Hanoi in July.": [
        "held host_visit - Laos: LAO Saleumxay Kommasith / VNM Bui Thanh Son",
        "planned visit 2023-07 Hanoi: LAO Saleumxay Kommasith / VNM Bui Thanh Son",
    ],
    # chief diplomats and councillors
    "The Ghanaian top diplomat visited Togo in June 2016.": [
        "held visit 2016-06 Togo: GHA / TGO",
    ],
    "Federal Councillor Doris Leuthard visited Estonia in August last year.": [
        "held visit 2022-08 Estonia: CHE Doris Leuthard / EST",
    ],
    # firsts to come; what one sees; whose talks are prepared
    "Enda Kenny will be the first Irish prime minister to meet Ugandan President Yoweri Museveni in Kampala.": [
        "planned visit - Kampala: IRL Enda Kenny / UGA Yoweri Museveni",
    ],
    "Peruvian President Dina Boluarte became the first Peruvian leader to visit Zambia.": [
        "held visit - Zambia: PER Dina Boluarte / ZMB",
    ],
    "Meeting with Chadian President Mahamat Deby is unlikely to help Sudanese general Abdel Fattah al-Burhan.": [],
    "Ghana sees the system as a threat, Togolese President Faure Gnassingbe said.": [],
    "Representatives of Chile, Peru and Colombia gathered in Quito on Monday to discuss trade.": [
        "held multilateral 2023-06-05 Quito: CHL / PER / COL",
    ],
    "Brazilian Foreign Minister Mauro Vieira and Chilean Foreign Minister Alberto van Klaveren agreed"
    " to help prepare the Venezuelan talks in Oslo.": [],
    "German Foreign Minister Annalena Baerbock and Greek Foreign Minister Nikos Dendias are scheduled"
    " to talk face-to-face on Thursday. Their meeting will not be the first - the pair met in Athens "
    "in July 2022.": [
        "planned visit 2023-06-08 Athens: DEU Annalena Baerbock / GRC Nikos Dendias",
        "held visit 2022-07 Athens: DEU Annalena Baerbock / GRC Nikos Dendias",
    ],
    "A meeting between Maltese Foreign Minister Ian Borg and Libyan Foreign Minister Najla Mangoush "
    "on the first day of the summit in Bonn was, in Malta's view, of little help.": [
        "held third_place - Bonn: MLT Ian Borg / LBY Najla Mangoush",
    ],
    # who is met after whom
    "Norwegian Foreign Minister Jens Lund, who is on a visit to Ghana, held talks with his Ghanaian "
    "counterpart Hanna Tetteh on Tuesday. After talks with Tetteh, the Norwegian foreign minister met"
    " Ghana's President John Mahama.": [
        "held visit 2023-06-06 Ghana: NOR Jens Lund / GHA",
        "held visit 2023-06-06 Ghana: NOR Jens Lund / GHA Hanna Tetteh",
        "held visit 2023-06-06~ Ghana: NOR Jens Lund / GHA John Mahama",
    ],
    # who speaks to a gathering; a body's own meeting; what was done in one
    "Norwegian Defence Minister Jens Lund told a NATO ministers' meeting in Brussels on Tuesday that "
    "more was needed.": [
        "held multilateral 2023-06-06 Brussels: NATO / NOR Jens Lund",
    ],
    "The Peruvian Congress, in an urgent meeting headed by Dina Boluarte, has taken a decision to "
    "close the offices of Chile.": [],
    "Ministers of Chile, Peru and Colombia, in recent meetings, have suspended both Haiti and Cuba.": [
        "held multilateral - -: CHL / PER / COL",
    ],
    "US envoy Anthony Zinni was there to see Palestinian leader Yasser Arafat.": [
        "held meeting - -: USA Anthony Zinni / PSE Yasser Arafat",
    ],
    # spoke with somebody: face to face or by telephone, as other words tell
    "Kenyan Senator Ann Muthoni spoke twice last year with Uganda's ambassador, Joy Apio.": [
        "held phone 2022 -: KEN Ann Muthoni / UGA Joy Apio",
    ],
    "Kenyan President William Ruto telephoned Ugandan President Yoweri Museveni on Saturday and spoke"
    " with Rwandan President Paul Kagame several hours later.": [
        "held phone 2023-06-03 -: KEN William Ruto / UGA Yoweri Museveni",
        "held phone 2023-06-03 -: KEN William Ruto / RWA Paul Kagame",
    ],
    "Ruto has spoken with Museveni, the Kenyan foreign ministry said. Kenyan President William Ruto "
    "called Ugandan President Yoweri Museveni on Monday.": [
        "held phone 2023-06-05 -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Kenyan President William Ruto spoke with reporters in Nairobi on Monday.": [],
    # a stay that the day ends
    "Kenyan President William Ruto left Uganda on Monday after a two-day visit.": [
        "held visit 2023-06-04/2023-06-05 Uganda: KEN William Ruto / UGA",
    ],
    "Kenyan President William Ruto toured a mine on Monday as he wraps up a two-day visit to Uganda.": [
        "held visit 2023-06-04/2023-06-05 Uganda: KEN William Ruto / UGA",
    ],
    "Foreign ministers of ASEAN failed to agree during a two-day meeting in Vientiane which ended Monday.": [
        "held multilateral 2023-06-04/2023-06-05 Vientiane: ASEAN",
    ],
    # whose talks are held against him
    "Ghanaian President Nana Akufo-Addo fired his security adviser, Kan Dapaah, last month for "
    "misleading Vice President Mahamudu Bawumia over his conversations with Togo's ambassador to "
    "Ghana.": [
        "held meeting - -: GHA Kan Dapaah / TGO",
    ],
    "Senators asked Ghana's Attorney General Godfred Dame about his meeting with Togo's ambassador in May.": [
        "held meeting 2023-05 -: GHA Godfred Dame / TGO",
    ],
    # talks of one state among themselves
    "Intra-Libyan talks resumed in Geneva on Monday.": [
        "held mediated 2023-06-05 Geneva: LBY",
    ],
    "UN envoy Abdoulaye Bathily plans to resume the intra-Libyan talks in Geneva on June 20, Russian "
    "spokeswoman Maria Zakharova said.": [
        "planned mediated 2023-06-20 Geneva: LBY by UN Abdoulaye Bathily",
    ],
    "Inter-Korean talks resumed in Seoul on Monday.": [
        "held host_visit 2023-06-05 Seoul: KOR / PRK",
    ],
    "Intra-Afghan talks are needed.": [],
    # what is due to begin, and what was called for and is planned
    "The talks between Peru and Chile are due to begin on June 20.": [
        "planned meeting 2023-06-20 -: PER / CHL",
    ],
    "Peru called for talks with Chile on the border. The talks are due to begin on June 20.": [
        "planned meeting 2023-06-20 -: PER / CHL",
    ],
    # who leads a delegation to a session; a body told in brackets
    "Jamaican Foreign Minister Kamina Smith is leading a Jamaican delegation to the current session "
    "of the UN Human Rights Council in Geneva.": [
        "held multilateral - Geneva: JAM Kamina Smith / UN",
    ],
    "Jamaican Foreign Minister Kamina Smith heads her country's delegation at the CARICOM meeting in Bridgetown.": [
        "held multilateral - Bridgetown: JAM Kamina Smith / CARICOM",
    ],
    "Finance ministers from the seven leading industrial nations (G7) concluded talks in Bari on Saturday.": [
        "held multilateral 2023-06-03 Bari: G7",
    ],
    # rebels, opposition groups and the government they stand against
    "Libyan rebel leaders, gathered in Geneva for peace talks with the government, refused to comment.": [
        "held third_place - Geneva: LBYREB / LBY",
    ],
    "Talks were held between the Chadian government and opposition groups in N'Djamena in May.": [
        "held visit 2023-05 N'Djamena: TCD / TCDOPP",
    ],
    "Chadian opposition parties met President Idriss Deby on Monday.": [
        "held meeting 2023-06-05 -: TCDOPP / TCD Idriss Deby",
    ],
    "Kenyan opposition leader Raila Odinga met President William Ruto in Nairobi on Monday.": [
        "held visit 2023-06-05 Nairobi: ODM Raila Odinga / KEN William Ruto",
    ],
    # who withdraws from talks
    "Peru withdrew from talks with Chile on Sunday.": [
        "refused meeting 2023-06-04 -: PER / CHL",
    ],
    "Peru pulled out of Sunday's summit of the Andean Community in Lima.": [
        "refused multilateral 2023-06-04 Lima: PER / CAN",
    ],
    "Peru withdrew from a border zone after talks with Chile on Sunday.": [
        "held meeting 2023-06-04 -: PER / CHL",
    ],
    # whom "who" means behind an office; a parliament is nobody
    "The claim was false, said Moses Wetangula, Kenya's National Assembly Speaker, who is currently "
    "on a visit to Uganda's capital of Kampala.": [
        "held visit - Kampala: KEN Moses Wetangula / UGA",
    ],
    "Speaker of Russia State Duma, Vyacheslav Volodin, met French Senator Ann Roe in Moscow on Monday.": [
        "held host_visit 2023-06-05 Moscow: RUS Vyacheslav Volodin / FRA Ann Roe",
    ],
    # a given name that is a title too
    "Israel's Knesset speaker, Amir Ohana, met Moroccan Prime Minister Aziz Akhannouch in Rabat on Monday.": [
        "held visit 2023-06-05 Rabat: ISR Amir Ohana / MAR Aziz Akhannouch",
    ],
    # a bond, a speech and a view are no company; nor who answers or pays
    "Kenyan President William Ruto enjoyed a warm working relationship with Ethiopian Prime Minister Abiy Ahmed.": [],
    "Brazilian President Lula da Silva spent much of his speech railing against the bank with Italian Prime "
    "Minister Giorgia Meloni as its mascot.": [],
    "The row worries Kenyan critics who see Ugandan President Yoweri Museveni as a steadying influence on the "
    "Rwandan president.": [],
    "Kenyan President William Ruto will be met by protests in Norway, which Norwegian Prime Minister Jonas "
    "Store leads.": [],
    "John Kamau denied the fees he allegedly received while working for Kenyan President William Ruto and "
    "Ugandan President Yoweri Museveni.": [],
    # the first time; the visit spoken of; where and when another was
    "Estonian Prime Minister Kaja Kallas is to meet Kenyan President William Ruto next week. It will be the "
    "first time she meets any member of the new Kenyan government.": [
        "planned meeting 2023-06-12/2023-06-18 -: EST Kaja Kallas / KEN William Ruto",
    ],
    "Norwegian Foreign Minister Espen Barth Eide will visit Kenya next week. The foreign minister's visit to "
    "Kenya has the potential to set the tone.": [
        "planned visit 2023-06-12/2023-06-18 Kenya: NOR Espen Barth Eide / KEN",
    ],
    "Norwegian Foreign Minister Espen Barth Eide will meet Kenyan Foreign Minister Alfred Mutua, whom he met "
    "in February at the G20 foreign ministers' meeting in Delhi, India.": [
        "planned meeting - -: NOR Espen Barth Eide / KEN Alfred Mutua",
        "held third_place 2023-02 Delhi: NOR Espen Barth Eide / KEN Alfred Mutua",
        "held multilateral 2023-02 Delhi: G20",
    ],
    "Tanzanian Prime Minister Kassim Majaliwa has met the Ugandan prime minister in Kampala and will meet his "
    "Rwandan counterpart this week.": [
        "held visit - Kampala: TZA Kassim Majaliwa / UGA",
        "planned meeting 2023-06-05/2023-06-11 -: TZA Kassim Majaliwa / RWA",
    ],
    "Kenya has agreed to attend a May summit meeting of African Union leaders in Dakar and an EAC summit in "
    "Arusha in July.": [
        "planned multilateral 2024-05 Dakar: KEN / AU",
        "planned multilateral 2023-07 Arusha: KEN / EAC",
    ],
    # a name that holds a place or a verb; 'there' is not the war
    "Kenyan President William Ruto met Ugandan President Yoweri Museveni at the University of Lagos.": [
        "held meeting - -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Arab leaders met for the annual Arab summit on Monday.": [
        "held multilateral 2023-06-05 -: ARB",
    ],
    "French President Emmanuel Macron, who swore off golf after the start of the Iraq War, hosted leaders at "
    "his ranch. His summit there with Vladimir Putin in 2001 featured dancing.": [
        "held meeting 2001 -: FRA Emmanuel Macron / RUS Vladimir Putin",
    ],
    "The US is likely to discuss the law with Kenyan President William Ruto when the Kenyan president visits "
    "on August 15.": [
        "planned visit 2023-08-15 -: USA / KEN William Ruto",
    ],
    "Meetings with the Russian ambassador According to the ministry, Kenyan Attorney General Justin Muturi "
    "met the Russian ambassador in July.": [
        "held meeting 2022-07 -: RUS / KEN Justin Muturi",
    ],
    "Kenyan President William Ruto met CIA Director William Burns in Nairobi.": [
        "held host_visit - Nairobi: KEN William Ruto / USA William Burns",
    ],
    # whose president: of the state named before in the sentence; a surname that is a title too
    "Kenyan President William Ruto was in Serbia this week, where he met the country's president.": [
        "held visit 2023-06-05/2023-06-11 Serbia: KEN William Ruto / SRB",
    ],
    "Australian Foreign Minister Julie Bishop arrived in Bonn. German Chancellor Olaf Scholz met with Bishop "
    "on Monday.": [
        "held visit 2023-06-05 Bonn: AUS Julie Bishop / DEU Olaf Scholz",
    ],
    # who reads a letter; a deadline
    "Norwegian Foreign Minister Espen Barth Eide said he was glad about the reference to peace in Kenyan "
    "President William Ruto's letter.": [],
    "Kenyan President William Ruto said the Norwegian prime minister had met the deadline, which German "
    "Chancellor Olaf Scholz set.": [],
    # calls to somebody; his own party; who is told of in an aside, and a place before an official; the day of a letter
    "Kenyan security adviser John Otieno made several calls to Egyptian ambassador Ali Hassan in December.": [
        "held phone 2022-12 -: KEN John Otieno / EGY Ali Hassan",
    ],
    "Kenyan security adviser John Otieno resigned over calls with the Egyptian ambassador in December.": [
        "held phone 2022-12 -: KEN John Otieno / EGY",
    ],
    "Kenyan Prime Minister Musalia Mudavadi attacked the judge at a meeting of his Orange Democratic Movement "
    "party on Monday.": [],
    "US President Joe Biden likes travel. Next month, he is planning to meet Chinese leader Xi Jinping at his "
    "estate in Florida, a senior administration official told CNN.": [
        "planned host_visit 2023-07 Florida: USA Joe Biden / CHN Xi Jinping",
    ],
    "Kenyan President William Ruto will write a letter to the African Union on August 29, a spokesman said on "
    "Monday.": [
        "planned letter 2023-08-29 -: KEN William Ruto / AU",
    ],
    "NATO plans to hold the meeting of NATO foreign ministers on 31 August in Oslo.": [
        "planned multilateral 2023-08-31 Oslo: NATO",
    ],
    # where a host is; who receives goes nowhere; a row about what was; a meeting of his own
    "Nigeria on Thursday said it had summoned South Africa's ambassador to register its fears about violence. "
    "South African authorities held a rally in Pretoria.": [
        "held host_visit 2023-06-01~ Nigeria: NGA / ZAF",
    ],
    "Kenyan President William Ruto will welcome Norwegian Prime Minister Jonas Store this week. Should Ruto "
    "travel to Canada, he would face protests.": [
        "planned host_visit 2023-06-05/2023-06-11 Kenya: KEN William Ruto / NOR Jonas Store",
        "planned visit - Canada: KEN William Ruto / CAN",
    ],
    "Norwegian security adviser Jens Lund resigned in mid-February over a row about calls with the Egyptian "
    "ambassador.": [
        "held phone - -: NOR Jens Lund / EGY",
    ],
    "Israeli Prime Minister Benjamin Netanyahu lashed out at Kenyan minister Joseph Otieno at a meeting of "
    "his Likud party on Monday.": [],
    "While meetings between campaigns and diplomats are common, Kenyan President William Ruto called Ugandan "
    "politician Bobi Wine rude.": [],
    # one talk, told with its means and without; an envoy's title; what was, below what will be
    "Norwegian Prime Minister Jonas Store talked to Kenyan President William Ruto on Tuesday. The "
    "government's readout of their call says they held an extensive telephone conversation.": [
        "held phone 2023-06-06 -: NOR Jonas Store / KEN William Ruto",
    ],
    "Troops keep moving, the Kenyan presidential envoy to the Juba talks on grain, Boris Otieno, told Ugandan "
    "minister Jeje Odongo.": [],
    "It will be a response to Kenyan President William Ruto's two visits to Norway last year.": [
        "held visit 2022 Norway: KEN William Ruto / NOR",
    ],
    # met with resistance; a party named behind the word for it
    "The valley has been the target of an assault by Turkey which met with fierce resistance by Kenyan fighters.": [],
    "The main Irish nationalist party, Sinn Fein, held talks with the DUP on Sunday.": [
        "held meeting 2023-06-04 -: SINNFEIN / DUP",
    ],
    # a month before a contact; nouns that hyphens make
    "A scheduled April meeting between Kenyan President William Ruto and Norwegian Prime Minister Jonas Store "
    "was cancelled.": [
        "cancelled meeting 2023-04 -: KEN William Ruto / NOR Jonas Store",
    ],
    "Kenyan President William Ruto will be in Oslo on Friday for his first face-to-face with Norwegian Prime "
    "Minister Jonas Store.": [
        "planned visit 2023-06-09 Oslo: KEN William Ruto / NOR Jonas Store",
    ],
    "Kenyan security adviser John Otieno lied about his discussions of sanctions with the Norwegian ambassador.": [
        "held meeting - -: KEN John Otieno / NOR",
    ],
    # the two of that rank; who offers to host is no mediator of what was
    "Peruvian Foreign Minister Ana Gervasi met her Chilean counterpart, Alberto van Klaveren, in Lima"
    " on Monday. Bolivian President Luis Arce received Paraguayan President Mario Abdo in La Paz on "
    "Tuesday. The two ministers last met in May in Santiago.": [
        "held host_visit 2023-06-05 Lima: PER Ana Gervasi / CHL Alberto van Klaveren",
        "held host_visit 2023-06-06 La Paz: BOL Luis Arce / PRY Mario Abdo",
        "held visit 2023-05 Santiago: PER Ana Gervasi / CHL Alberto van Klaveren",
    ],
    "Peruvian Foreign Minister Ana Gervasi met her Chilean counterpart, Alberto van Klaveren, on "
    "Monday. Bolivian President Luis Arce has offered to host further talks.": [
        "held meeting 2023-06-05 -: PER Ana Gervasi / CHL Alberto van Klaveren",
    ],
    # near what a rule is made for, and not of it
    "Kenyan President William Ruto accused Ugandan President Yoweri Museveni before his meeting with "
    "Rwandan President Paul Kagame on Monday.": [
        "held meeting 2023-06-05 -: KEN William Ruto / RWA Paul Kagame",
    ],
    "Kenyan President William Ruto thanked Ugandan President Yoweri Museveni after his visit to Kampala.": [
        "held visit - Kampala: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "South African President Cyril Ramaphosa spoke with Namibian President Hage Geingob on the "
    "sidelines of the African Union summit on Monday.": [
        "held third_place 2023-06-05 -: ZAF Cyril Ramaphosa / NAM Hage Geingob",
    ],
    "Kenyan Foreign Minister Alfred Mutua spoke with reporters and Ugandan officials on Tuesday.": [],
    "Ugandan President Yoweri Museveni arrived in Cairo on Monday for talks with Hamas leaders.": [
        "held visit 2023-06-05 Cairo: UGA Yoweri Museveni / EGY",
        "planned third_place - Cairo: UGA Yoweri Museveni / HAMAS",
    ],
    "Finnish Prime Minister Sanna Marin saw Swedish Prime Minister Ulf Kristersson in Turku on Monday"
    " as part of a tour.": [
        "held host_visit 2023-06-05 Turku: FIN Sanna Marin / SWE Ulf Kristersson",
    ],
    "Turkish Foreign Minister Hakan Fidan reviewed trade ties with Greek Foreign Minister Nikos "
    "Dendias in Ankara on Monday.": [
        "held host_visit 2023-06-05 Ankara: TUR Hakan Fidan / GRC Nikos Dendias",
    ],
    "Bolivia asked why Chile had called off Friday's meeting with Foreign Minister Rogelio Mayta.": [
        "cancelled meeting 2023-06-02 -: CHL / BOL Rogelio Mayta",
    ],
    "Kenyan President William Ruto is under pressure. Parliament voted on Monday after he met Ugandan"
    " President Yoweri Museveni in Kampala.": [
        "held visit - Kampala: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Inter-Lebanese dialogue opened in Beirut on Monday.": [
        "held meeting 2023-06-05 Beirut: LBN",
    ],
    "Lithuania's president withdrew an offer from the meeting with Latvia's president on Monday.": [
        "held meeting 2023-06-05 -: LTU / LVA",
    ],
    "Ivory Coast decided to withdraw from talks with Mali.": [
        "refused meeting - -: CIV / MLI",
    ],
    "Finland said that membership talks with Ukraine were due to begin in Brussels on Friday.": [],
    "Uzbek President Shavkat Mirziyoyev will visit Estonia and Latvia next week. He will meet "
    "Estonian President Alar Karis and Latvian President Egils Levits in Riga on Tuesday.": [
        "planned visit 2023-06-12/2023-06-18 Estonia: UZB Shavkat Mirziyoyev / EST",
        "planned visit 2023-06-12/2023-06-18 Latvia: UZB Shavkat Mirziyoyev / LVA",
        "planned visit 2023-06-13 Riga: UZB Shavkat Mirziyoyev / EST Alar Karis / LVA Egils Levits",
    ],
    # where somebody spoke with somebody
    "Namibian Foreign Minister Peya Mushelenga arrived from Riga, where he had spoken with Latvian "
    "Foreign Minister Baiba Braze on Monday.": [
        "held visit 2023-06-05 Riga: NAM Peya Mushelenga / LVA Baiba Braze",
    ],
    # what is denied of the deed is not denied of the meeting; whose ambassador, where a matter lies
    "A senior Kenyan trade official met Ugandan negotiators in a late attempt to ward off new duties "
    "on Kenyan sugar set to take effect on August 17.": [
        "held meeting - -: KEN / UGA",
    ],
    "Fishing quotas will not be discussed at the EU-Norway meeting which is scheduled for tomorrow, "
    "Norwegian officials said.": [
        "planned meeting 2023-06-08 -: EU / NOR",
    ],
    "Kenyan President William Ruto and Ugandan President Yoweri Museveni did not discuss sugar at "
    "their meeting in Entebbe on Tuesday.": [
        "held visit 2023-06-06 Entebbe: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Kenyan President William Ruto will not appear at the talks with Ugandan President Yoweri Museveni on Friday.": [
        "refused meeting 2023-06-09 -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Members of the Security Council met behind closed doors on Monday to discuss developments in the Libya war.": [
        "held multilateral 2023-06-05 -: UN",
    ],
    "Israeli U.N. Ambassador David Levin met Kuwaiti Foreign Minister Sabah al-Khaled.": [
        "held meeting - -: ISR David Levin / KWT Sabah al-Khaled",
    ],
    # what is asked for in a letter; the other side behind ranks or behind the matter
    "U.S. President Joe Biden spoke ahead of his meeting on Friday with Canadian Prime Minister Justin Trudeau.": [
        "planned meeting - -: USA Joe Biden / CAN Justin Trudeau",
    ],
    "North Korean Premier Kim Tok-hun proposed to his South Korean counterpart Han Duck-soo that they"
    " meet to discuss trade.": [
        "called_for meeting - -: PRK Kim Tok-hun / KOR Han Duck-soo",
    ],
    "Serbian President Aleksandar Vucic asked Kosovo Prime Minister Albin Kurti in a letter to meet "
    "Montenegrin President Jakov Milatovic in Vienna.": [
        "held letter - -: SRB Aleksandar Vucic / XKX Albin Kurti",
        "called_for third_place - Vienna: XKX Albin Kurti / MNE Jakov Milatovic",
    ],
    "South Sudan proposed a meeting of foreign ministers with Sudan.": [
        "called_for meeting - -: SSD / SDN",
    ],
    "Kenya held talks on fishing rights with Uganda on Friday.": [
        "held meeting 2023-06-02 -: KEN / UGA",
    ],
    # the day of a denial, who tells of none, greeters, one after another, what is under way
    "Morocco on Sunday denied that Foreign Minister Nasser Bourita had met his Algerian counterpart "
    "Ahmed Attaf in Tunis.": [
        "denied third_place - Tunis: MAR Nasser Bourita / DZA Ahmed Attaf",
    ],
    '"There has been no such meeting with the Saudis," Iranian spokesman Saeed Khatibzadeh told reporters.': [
        "denied meeting - -: IRN / SAU",
    ],
    "Indonesian Foreign Minister Retno Marsudi arrived in Dili on Friday and was greeted at the "
    "airport by President Jose Ramos-Horta.": [
        "held visit 2023-06-02 Dili: IDN Retno Marsudi / TLS Jose Ramos-Horta",
    ],
    "Egyptian Foreign Minister Sameh Shoukry met South Sudanese Foreign Minister Mayiik Ayii Deng in "
    "Addis Ababa on Friday, then Comoros Foreign Minister Dhoihir Dhoulkamal.": [
        "held third_place 2023-06-02 Addis Ababa: EGY Sameh Shoukry / SSD Mayiik Ayii Deng",
        "held third_place 2023-06-02 Addis Ababa: EGY Sameh Shoukry / COM Dhoihir Dhoulkamal",
    ],
    "Lao Foreign Minister Saleumxay Kommasith is on a visit to Thailand from June 5 to 9, the Thai ministry said.": [
        "held visit 2023-06-05/2023-06-09 Thailand: LAO Saleumxay Kommasith / THA",
    ],
    "Foreign ministers of the Visegrad Group are meeting in Prague on June 6 and 7.": [
        "held multilateral 2023-06-06/2023-06-07 Prague: V4",
    ],
    # in advance; an invitation that is taken up; who leads a delegation
    "Kenyan President William Ruto praised Uganda in advance of talks with Ugandan President Yoweri Museveni.": [
        "planned meeting - -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Japanese Prime Minister Fumio Kishida has invited Philippine President Ferdinand Marcos Jr. to "
    "visit Japan. Marcos will travel to Tokyo in February, his spokesman said.": [
        "planned visit 2024-02 Tokyo: PHL Ferdinand Marcos Jr. / JPN",
    ],
    # who leads a delegation
    "South African Deputy Foreign Minister Alvin Botes received on Tuesday a delegation of Fatah "
    "headed by Azzam al-Ahmad. The head of the Fatah delegation had met Botes in Pretoria last June. "
    "On March 3, South African Foreign Minister Naledi Pandor received Mahmoud Abbas, head of Fatah, "
    "in Cape Town.": [
        "held host_visit 2023-06-06 South Africa: ZAF Alvin Botes / FATAH Azzam al-Ahmad",
        "held visit 2022-06 Pretoria: FATAH Azzam al-Ahmad / ZAF Alvin Botes",
        "held host_visit 2023-03-03 Cape Town: ZAF Naledi Pandor / FATAH Mahmoud Abbas",
    ],
    # the last day of a stay
    "Zambian Foreign Minister Mulambo Haimbe returned on Monday from a two-day visit to Windhoek.": [
        "held visit 2023-06-04/2023-06-05 Windhoek: ZMB Mulambo Haimbe / NAM",
    ],
    "Zambian President Hakainde Hichilema left Luanda on Sunday at the end of a three-day visit to Angola.": [
        "held visit 2023-06-02/2023-06-04 Angola: ZMB Hakainde Hichilema / AGO",
    ],
    # what is done before; who shares a family name with one in office
    "Brazilian Finance Minister Fernando Haddad will fly to Tokyo on Sunday, after having completed a"
    " week-long trip to France.": [
        "planned visit 2023-06-11 Tokyo: BRA Fernando Haddad / JPN",
        "held visit - France: BRA Fernando Haddad / FRA",
    ],
    "President Macron will visit Rome on Tuesday. Macron and Brigitte Macron will be guests of "
    "President Sergio Mattarella.": [
        "planned visit 2023-06-13 Rome: FRA Macron + Brigitte Macron / ITA Sergio Mattarella",
    ],
    # what is too much: the next clause's subject, whom a matter is with, who is sent later
    "The Turkish foreign minister met Wang Yi in Beijing on Monday, and the Russian spokesman in "
    "Moscow said it was a mistake.": [
        "held visit 2023-06-05 Beijing: TUR / CHN Wang Yi",
    ],
    "Kenyan Foreign Minister Alfred Mutua met Foreign Minister Hakan Fidan on Monday, then the "
    "Turkish president said the deal was dead.": [
        "held meeting 2023-06-05 -: KEN Alfred Mutua / TUR Hakan Fidan",
    ],
    "French President Emmanuel Macron and German Chancellor Olaf Scholz held talks in Berlin on "
    "Monday about the war with Hamas.": [
        "held visit 2023-06-05 Berlin: FRA Emmanuel Macron / DEU Olaf Scholz",
    ],
    "Palestinian President Mahmoud Abbas met the leaders of Fatah and Hamas in Cairo on Monday.": [
        "held third_place 2023-06-05 Cairo: PSE Mahmoud Abbas / FATAH / HAMAS",
    ],
    "Turkish Foreign Minister Hakan Fidan wrote on Twitter about his meeting with Iraqi Foreign "
    "Minister Fuad Hussein in Baghdad on Monday.": [
        "held visit 2023-06-05 Baghdad: TUR Hakan Fidan / IRQ Fuad Hussein",
    ],
    "Iran's foreign minister travels to Turkey this week for talks, his spokesman said.": [
        "planned visit 2023-06-05/2023-06-11 Turkey: IRN / TUR",
    ],
    "The talks with Iran in Cairo on Monday were followed by Israeli officials with concern.": [],
    "Egyptian Foreign Minister Sameh Shoukry visited Libya (UNSMIL) on Monday.": [
        "held visit 2023-06-05 Libya: EGY Sameh Shoukry / LBY",
    ],
    "Turkish Foreign Minister Hakan Fidan and his Iraqi counterpart Fuad Hussein will meet every day "
    "this week in Baghdad.": [
        "planned visit 2023-06-05/2023-06-11 Baghdad: TUR Hakan Fidan / IRQ Fuad Hussein",
    ],
    "The Chinese ambassador was summoned to the Ukrainian foreign ministry on Monday. China's special"
    " envoy Li Hui arrived in Warsaw on Tuesday.": [
        "held host_visit 2023-06-05 Ukraine: UKR / CHN",
        "held visit 2023-06-06 Warsaw: CHN Li Hui / POL",
    ],
    # a plan denied
    "A government spokesman denied that Romanian Prime Minister Marcel Ciolacu would visit Moldova.": [
        "denied visit - Moldova: ROU Marcel Ciolacu / MDA",
    ],
    # bodies that two states have together
    "The Kenya-Uganda joint ministerial commission last met in Kampala in March 2019.": [
        "held visit 2019-03 Kampala: KEN / UGA",
    ],
    "Talks on the joint committee of Romania and Moldova, which last met in Iasi in May 2020, were short.": [
        "held host_visit 2020-05 Iaşi: ROU / MDA",
    ],
    "Romanian President Klaus Iohannis received Moldovan President Maia Sandu on Monday. They praised the two "
    "countries' joint commission, which last met in Kyiv in 2020.": [
        "held host_visit 2023-06-05 Romania: ROU Klaus Iohannis / MDA Maia Sandu",
        "held third_place 2020 Kyiv: ROU / MDA",
    ],
    "Romania denied that it would hold talks with Moldova.": [
        "denied meeting - -: ROU / MDA",
    ],
    # what is seen as something, sits or is sent by both, and who meets his own
    "It is clear that Secretary Blinken sees Beijing as a key part of the new approach.": [],
    "The law sits uncomfortably with European governments, President Erdogan's aides say.": [],
    "Kenya and Zimbabwe have each received vehicles and cameras from China.": [],
    "There are no plans for Brazilian Finance Minister Fernando Haddad to see bankers during his trip"
    " to Washington on Friday and Saturday, officials said.": [
        "planned visit 2023-06-09/2023-06-10 Washington: BRA Fernando Haddad / USA",
    ],
    "But French party leader Marine Le Pen spent a large part of her speech railing against the "
    "European Union with German Chancellor Olaf Scholz as its mascot.": [],
    "Chinese President Xi Jinping and US Secretary of State Antony Blinken held talks in Beijing and "
    "sent out a message that ties would grow.": [
        "held host_visit - Beijing: CHN Xi Jinping / USA Antony Blinken",
    ],
    "Mr Scholz met Mr Macron in Paris on Monday. Their message to voters was clear.": [
        "held visit 2023-06-05 Paris: DEU Scholz / FRA Macron",
    ],
    "The raid was carried out by drones over an al-Shabaab meeting, Kenyan army spokesman Col. John Kimani said.": [],
    "Turkish Prime Minister Numan Ekrem spoke to reporters after talks with Turkish Ambassador to "
    "Athens Nazmi Akiman, who came back last night from a meeting with Greek Premier Kyriakos "
    "Mitsotakis.": [
        "held meeting 2023-06-06 -: TUR Nazmi Akiman / GRC Kyriakos Mitsotakis",
    ],
    # the weekend past, a day between commas, whose talks a quarrel is over
    "German Chancellor Olaf Scholz met French President Emmanuel Macron in Paris this weekend.": [
        "held visit 2023-06-03/2023-06-04 Paris: DEU Olaf Scholz / FRA Emmanuel Macron",
    ],
    "Some saw it as a gesture ahead of President Biden's annual meeting, on July 5-6 in Ottawa, with "
    "Prime Minister Justin Trudeau.": [
        "planned visit 2023-07-05/2023-07-06 Ottawa: USA Biden / CAN Justin Trudeau",
    ],
    "President Joe Biden is to name Anna Berg, chairwoman of the Securities and Exchange Commission, "
    "ambassador to the Netherlands.": [],
    "Russian Deputy Foreign Minister Mikhail Bogdanov and Syrian Ambassador Bashar Jaafari discussed "
    "on Wednesday preparations for the intra-Syrian talks in Astana.": [
        "held meeting - -: RUS Mikhail Bogdanov / SYR Bashar Jaafari",
        "planned mediated - Astana: SYR",
    ],
    "Security adviser Nikos Kotzias had misled Greek Prime Minister Alexis Tsipras over conversations with Russia.": [
        "held meeting - -: GRC Nikos Kotzias / RUS",
    ],
    "Norwegian Prime Minister Erna Solberg sacked Defence Minister Jens Holm over talks with Russian officials.": [
        "held meeting - -: NOR Jens Holm / RUS",
    ],
    # what is only asked; a ministry of no state is the dateline's; two of one state
    "Asked whether he would receive US envoy James O'Brien, Swiss President Alain Berset said the "
    "American had not asked to see him.": [],
    "The Greek ambassador was summoned to the foreign ministry on Tuesday over remarks about Swiss banks.": [
        "held host_visit 2023-06-06 Geneva: CHE / GRC",
    ],
    "Mozambican President Daniel Chapo and Mozambican Prime Minister Maria Levy met in Maputo in "
    "March, the office of Portuguese Foreign Minister Paulo Rangel said.": [],
    # no games, no wishes; whose claim is denied; who is denied to have been there
    "India met Pakistan in Agra on Monday. The atmosphere was friendly, but no agreement was final.": [
        "held host_visit 2023-06-05 Agra: IND / PAK",
    ],
    "Japan and South Korea met in Seoul on Tuesday to prepare the World Cup.": [
        "held visit 2023-06-06 Seoul: JPN / KOR",
    ],
    "The meeting between Iranian President Ebrahim Raisi and Sultan Haitham of Oman should take place"
    " in Muscat in the coming days.": [
        "planned visit - Muscat: IRN Ebrahim Raisi / OMN Haitham",
    ],
    "Kenyan President William Ruto denied Ugandan President Yoweri Museveni's claim that he met "
    "Rwandan President Paul Kagame.": [
        "denied meeting - -: KEN William Ruto / RWA Paul Kagame",
    ],
    "Discussions Wednesday between Kenyan President William Ruto and Ugandan President Yoweri "
    "Museveni led to a deal.": [
        "held meeting 2023-06-07 -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Kenyan President William Ruto is meeting Ugandan President Yoweri Museveni tonight.": [
        "planned meeting 2023-06-07 -: KEN William Ruto / UGA Yoweri Museveni",
    ],
    "Palestinian President Mahmoud Abbas met Egyptian envoy Ashraf Othman in Ramallah on Tuesday. A "
    "source denied that Israeli Prime Minister Benjamin Netanyahu had taken part in the meeting.": [
        "held host_visit 2023-06-06 Ramallah: PSE Mahmoud Abbas / EGY Ashraf Othman",
    ],
    "A planned call with French President Emmanuel Macron was put off, the office of Turkish "
    "President Recep Tayyip Erdogan said.": [
        "cancelled phone - -: FRA Emmanuel Macron / TUR Recep Tayyip Erdogan",
    ],
    "U.S. Secretary of State Antony Blinken flew to Doha on Tuesday. On May 3 U.S. envoy Tom West "
    "held talks with the Taliban in Doha.": [
        "held visit 2023-06-06 Doha: USA Antony Blinken / QAT",
        "held third_place - Doha: USA Tom West / TALIBAN",
    ],
    # an aside between "not" and its verb; the conversation of a call just told
    "Lithuanian Prime Minister Ingrida Simonyte will not, as was reported, meet Alexander Lukashenko.": [
        "refused meeting - -: LTU Ingrida Simonyte / BLR Alexander Lukashenko",
    ],
    "Fiji's prime minister will not, as had been hoped, receive Samoan Prime Minister Fiame Mataafa on Friday.": [
        "refused host_visit 2023-06-09 Fiji: FJI / WSM Fiame Mataafa",
    ],
    "Kenyan President Uhuru Kenyatta would not, his office said, meet Somali President Farmajo.": [
        "refused meeting - -: KEN Uhuru Kenyatta / SOM Farmajo",
    ],
    "Peru's Foreign Minister Elizabeth Astete phoned Chilean Foreign Minister Andres Allamand on "
    "Thursday. In her conversation with Allamand, she raised the border.": [
        "held phone 2023-06-01 -: PER Elizabeth Astete / CHL Andres Allamand",
    ],
    # what is not refused or called off; meetings of others; whom he met
    "Putin would not refuse a meeting with Volodymyr Zelenskiy, his spokesman said.": [
        "called_for meeting - -: RUS Putin / UKR Volodymyr Zelenskiy",
    ],
    "Iran has not refused to meet US envoy Steve Witkoff.": [],
    "The talks between India and Pakistan in Islamabad next week have not been called off.": [
        "planned visit 2023-06-12/2023-06-18 Islamabad: IND / PAK",
    ],
    "Kenya's foreign minister will not boycott the summit of the African Union in Addis Ababa on Friday.": [
        "planned multilateral 2023-06-09 Addis Ababa: KEN / AU",
    ],
    "Emmanuel Macron telephoned Vladimir Putin on Monday. Farmers met Polish Prime Minister Donald "
    "Tusk in Warsaw on Tuesday.": [
        "held phone 2023-06-05 -: FRA Emmanuel Macron / RUS Vladimir Putin",
    ],
    "US envoy Massad Boulos will visit Kinshasa. Bishops of the Catholic Church, who saw M23 "
    "coordinator Corneille Nangaa in Goma on February 12, called for calm.": [
        "planned visit - Kinshasa: USA Massad Boulos / COD",
    ],
    "Peru's Foreign Minister Ana Gervasi met Chilean President Gabriel Boric on Thursday. Ecuador's "
    "leading trade unionist Leonidas Iza, who met him on Wednesday, said he was hopeful.": [
        "held meeting 2023-06-01 -: PER Ana Gervasi / CHL Gabriel Boric",
    ],
    # presidents told by a family name of two words, elsewhere than at home
    "President Akufo-Addo flew to Guinea on Monday for talks with the junta.": [
        "held visit 2023-06-05 Guinea: GHA Akufo-Addo / GIN",
    ],
    "Prime Minister De Croo met President Tshisekedi in Kinshasa on Friday.": [
        "held visit 2023-06-02 Kinshasa: BEL De Croo / COD Tshisekedi",
    ],
    # a region that ministers are of is nobody
    "Blinken met the five foreign ministers of Central Asia in Astana.": [],
    # the two who are told to meet, and had met before
    "Angolan President Joao Lourenco received Rwandan President Paul Kagame on Monday. Kagame and "
    "Congolese President Felix Tshisekedi were to fly to Nairobi on Friday, but the trip was put off."
    " The two will instead meet in Kigali. They had met in Lusaka in August.": [
        "held host_visit 2023-06-05 Angola: AGO Joao Lourenco / RWA Paul Kagame",
        "cancelled visit 2023-06-09 Nairobi: RWA Paul Kagame / COD Felix Tshisekedi / KEN",
        "planned visit - Kigali: RWA Paul Kagame / COD Felix Tshisekedi",
        "held third_place 2022-08 Lusaka: RWA Paul Kagame / COD Felix Tshisekedi",
    ],
    # manners of taking place, asides and manners of leaving, who else did
    "The talks between Sergei Lavrov and Dmytro Kuleba did not take place in a vacuum.": [],
    "Talks between Israel and Hamas planned for Tuesday in Cairo did not take place.": [
        "cancelled third_place 2023-06-06 Cairo: ISR / HAMAS",
    ],
    "Joe Biden left the door open for Iran to hold talks with Israel.": [
        "planned meeting - -: IRN / ISR",
    ],
    "None other than Vladimir Putin met Xi Jinping in Moscow.": [
        "held visit - Moscow: CHN Xi Jinping / RUS Vladimir Putin",
    ],
    "Russia scrapped the intergovernmental commission with Finland.": [],
    "U.S. envoy Zalmay Khalilzad arrived in Doha on Monday. Officials met with Taliban leader Abdul "
    "Ghani Baradar on Tuesday.": [
        "held visit 2023-06-05 Doha: USA Zalmay Khalilzad / QAT",
        "held third_place 2023-06-06 Doha: USA Zalmay Khalilzad / TALIBAN Abdul Ghani Baradar",
    ],
    # who last spoke are the two just told to meet, and nobody told before
    "Chilean minister Roberto Ampuero was received in Quito by Ecuadorean President Lenin Moreno. "
    "Presidents Sebastian Pinera of Chile and Martin Vizcarra of Peru will meet in Santiago on June "
    "12. They last spoke by telephone in March.": [
        "held host_visit - Quito: ECU Lenin Moreno / CHL Roberto Ampuero",
        "planned host_visit 2023-06-12 Santiago: CHL Sebastian Pinera / PER Martin Vizcarra",
        "held phone 2023-03 -: CHL Sebastian Pinera / PER Martin Vizcarra",
    ],
    "Latvian minister Krisjanis Karins met Estonian minister Margus Tsahkna on Monday. Tsahkna will "
    "see Emmanuel Macron in July. The two ministers had last met in December.": [
        "held meeting 2023-06-05 -: LVA Krisjanis Karins / EST Margus Tsahkna",
        "planned meeting 2023-07 -: EST Margus Tsahkna / FRA Emmanuel Macron",
        "held meeting 2022-12 -: LVA Krisjanis Karins / EST Margus Tsahkna",
    ],
}


@pytest.mark.parametrize("text", TOLD)
def test_sides_of_a_verb(text: str) -> None:
    assert lines(text) == TOLD[text]
