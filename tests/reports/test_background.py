"""Background: what a page recalls, and what is its news."""

import pytest
from tests.reports.factory_reports import GENEVA, contacts

OSLO = "OSLO (Agency) - "  # no day
LEAD = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Wednesday. "
COLD = "It was cold. Many came. They spoke of trade. "
FOURTH = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on October 4. "

# the page, its text, and whether each of its contacts is recalled
TOLD = [
    (GENEVA, LEAD + "Ruto received Somali Prime Minister Hamza Abdi Barre in April.", [False, True]),
    (GENEVA, LEAD + "Ruto had been received by Egyptian President Abdel Fattah al-Sisi on May 2.", [False, True]),
    (GENEVA, LEAD + "Ruto had received Somali Prime Minister Hamza Abdi Barre on Tuesday.", [False, False]),
    # told as past before, without a day
    (GENEVA, LEAD + "Ruto had received Somali Prime Minister Hamza Abdi Barre.", [False, True]),
    (GENEVA, LEAD + "His office said Ruto had telephoned Somali Prime Minister Hamza Abdi Barre.", [False, False]),
    (GENEVA, LEAD + "Ruto has received Somali Prime Minister Hamza Abdi Barre.", [False, True]),
    (GENEVA, LEAD + "Ruto has just received Somali Prime Minister Hamza Abdi Barre.", [False, False]),
    (GENEVA, LEAD + "In the course of the day Museveni had also seen Somali Prime Minister Hamza Abdi Barre.",
     [False, False]),
    # long ago, wherever it is told; two that one verb tells
    (GENEVA, "A court heard of a visit that Kenyan President William Ruto paid to Egypt in March 2019.", [True]),
    (GENEVA, "Kenyan President William Ruto visited Egypt and Chad last month.", [False, False]),
    # recalled in the opening, of somebody with other news
    (GENEVA, "The meeting Kenyan President William Ruto held with Ugandan President Yoweri Museveni in April was "
     "useful.", [True]),
    (GENEVA, "Kenyan President William Ruto, who received Somali Prime Minister Hamza Abdi Barre in April, will visit "
     "Kampala.", [True, False]),
    (GENEVA, "Kenyan President William Ruto, who received Somali Prime Minister Hamza Abdi Barre on Tuesday, will "
     "visit Kampala.",
     [False, False]),
    # behind what is long past
    (GENEVA, LEAD + "Egyptian President Abdel Fattah al-Sisi telephoned Ruto in March. Ruto later received Egyptian "
     "Foreign Minister Sameh Shoukry.", [False, True, True]),
    (GENEVA, LEAD + "Egyptian President Abdel Fattah al-Sisi telephoned Ruto on Tuesday. Ruto later received Egyptian "
     "Foreign Minister Sameh Shoukry.", [False, False, False]),
    (GENEVA, LEAD + "Ruto visited Egypt in July 2022. He took part in a meeting of African Union leaders.",
     [False, True, True]),
    # what prepared the news
    (GENEVA, LEAD + "Foreign Ministers Alfred Mutua of Kenya and Jeje Odongo of Uganda had prepared the day. They met "
     "in Kampala on Monday.", [False, True]),
    (GENEVA, LEAD + "Foreign Ministers Alfred Mutua of Kenya and Jeje Odongo of Uganda had prepared the meeting in "
     "talks in Kampala on Monday.", [False, True]),
    (GENEVA, LEAD + "Foreign Ministers Alfred Mutua of Kenya and Jeje Odongo of Uganda met in Kampala on Monday.",
     [False, False]),
    # only spoken of, in telling something else
    (GENEVA, "Kenyan minister Alfred Mutua resigned on Monday over his talks with Ugandan minister Jeje Odongo.",
     [True]),
    (GENEVA, "Kenyan minister Alfred Mutua was sacked on Monday for misleading the president about his conversations "
     "with the Ugandan ambassador.", [True]),
    (GENEVA, "Kenyan minister Alfred Mutua failed to disclose two meetings with Ugandan minister Jeje Odongo.", [True]),
    (GENEVA, "Kenyan minister Alfred Mutua did nothing wrong in holding talks with the Ugandan ambassador, the "
     "president said.", [True]),
    (GENEVA, "Pressure grew on Kenyan minister Alfred Mutua after it emerged that he met the Ugandan ambassador.",
     [True]),
    (GENEVA, "Voters want the minister to go following reports that Kenyan minister Alfred Mutua met the Ugandan "
     "ambassador.", [True]),
    (GENEVA, "Kenyan minister Alfred Mutua acknowledged on Monday that he met the Ugandan ambassador.", [True]),
    (GENEVA, "It comes on the heels of an admission that Kenyan minister Alfred Mutua met the Ugandan ambassador.",
     [True]),
    (GENEVA, "Police found links, with a meeting between then Under-Secretary Alfred Mutua of Kenya and Ugandan "
     "minister Jeje Odongo.", [True]),
    (GENEVA, "Crowds rallied in a row over the talks of Kenyan minister Alfred Mutua with Ugandan minister Jeje "
     "Odongo. The talks were held in a hotel.", [False]),
    (GENEVA, "Kenyan minister Alfred Mutua spoke on Monday about his talks with Ugandan minister Jeje Odongo.",
     [False]),
    (GENEVA, "Kenyan President William Ruto and Ugandan President Yoweri Museveni agreed on it over dinner.", [False]),
    (GENEVA, LEAD + "Recalling his visit to Chad in April, Ruto said that he was moved.", [False, True]),
    # what led to what is older
    (GENEVA, "Kenyan minister Alfred Mutua was sacked last month after he discussed sanctions with the Ugandan "
     "ambassador.", [True]),
    (GENEVA, "Kenyan minister Alfred Mutua was sacked on Wednesday after he discussed sanctions with the Ugandan "
     "ambassador.", [False]),
    # of another time, behind the opening
    (GENEVA, LEAD + COLD + "Ruto met the Chadian ambassador during the campaign.", [False, True]),
    (GENEVA, LEAD + COLD + "Ruto met Chadian minister Mahamat Saleh prior to his appointment.", [False, True]),
    (GENEVA, LEAD + COLD + "Ruto met Chadian minister Mahamat Saleh twice.", [False, True]),
    (GENEVA, LEAD + COLD + "Ruto met the then Chadian premier, Allamaye Halina, in Accra.", [False, True]),
    (GENEVA, LEAD + COLD + "Ruto then met Chadian premier Allamaye Halina in Accra.", [False, False]),
    (GENEVA, LEAD + COLD + "He's also welcomed Chadian premier Allamaye Halina.", [False, True]),
    (GENEVA, LEAD + COLD + "Ruto often met Chadian premier Allamaye Halina at his ranch.", [False, True]),
    (GENEVA, LEAD + COLD + "Ruto held regular talks with Chadian premier Allamaye Halina.", [False, True]),
    (GENEVA, COLD + COLD + "Ruto has already met Chadian premier Allamaye Halina.", [True]),
    (GENEVA, COLD + COLD + "Kenyan minister Alfred Mutua has had one meeting with Chadian premier Allamaye "
     "Halina.", [True]),
    (GENEVA, "In 2019 Kenyan minister Alfred Mutua visited Chad, where he met French minister Jean-Yves Le Drian.",
     [True, True]),
    (GENEVA, COLD + COLD + "Ruto had received Chadian premier Allamaye Halina.", [True]),
    (GENEVA, LEAD + "Museveni, on his first visit to Chad since 2004, saw Chadian premier Allamaye Halina.",
     [False, False]),
    # of another time, by its words, by who took part, by the year told before
    (GENEVA, "The step came one week after Somali premier Hamza Abdi Barre visited Nairobi.", [True]),
    (GENEVA, "The step came hours after Somali premier Hamza Abdi Barre visited Nairobi.", [False]),
    (GENEVA, COLD + COLD + "Kenyan Defence Minister Aden Duale has spoken to the Somali ambassador in the last year.",
     [True]),
    (GENEVA, COLD + COLD + "The man who met Kenyan Defence Minister Aden Duale before the government took office is "
     "Somali envoy Ali Nur.", [True]),
    (GENEVA, COLD + COLD + "It is his contacts with Somali officials that are in doubt, Kenyan Defence Minister Aden "
     "Duale knows.", [True]),
    (GENEVA, COLD + COLD + "Egyptian President Anwar Sadat met Israeli Prime Minister Menachem Begin in Jerusalem.",
     [True]),
    (GENEVA, COLD + COLD + "In 2007 Norway hosted a forum in Oslo. Kenyan President William Ruto met Somali envoy Ali "
     "Nur there.", [True]),
    # pages without a day
    (OSLO, FOURTH + "Yesterday (October 12) Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre.",
     [False, False]),
    (OSLO, FOURTH + "Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre on October 2.",
     [False, False]),
    (OSLO, FOURTH + "Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre on March 2.", [False, True]),
    (OSLO, FOURTH + "Ruto spoke by telephone with Somali Prime Minister Hamza Abdi Barre on February 29.",
     [False, True]),
]  # fmt: skip


@pytest.mark.parametrize(("dateline", "text", "recalled"), TOLD)
def test_recalled(dateline: str, text: str, recalled: list[bool]) -> None:
    assert [c["background"] for c in contacts(text, dateline)] == recalled
