"""Topics and outcome: what was talked about, and what came of it."""

import pytest
from tests.reports.factory_reports import contacts, told

MET = "Thai Foreign Minister Don Pramudwinai met Lao Foreign Minister Saleumxay Kommasith in Vientiane on Tuesday"
TOPICS = [
    (f"{MET} to discuss border trade.", "border trade"),
    (f"{MET} and discussed border trade and fisheries.", "border trade; fisheries"),
    (f"{MET}. They discussed the railway project.", "railway project"),
    (
        f"{MET}. The two ministers discussed energy cooperation, migration and tourism.",
        "energy cooperation; migration; tourism",
    ),
    (f"{MET}. The talks focused on water management.", "water management"),
    (f"{MET} for talks on air links.", "air links"),
    (f"{MET} on the sidelines of a trade fair.", ""),
    (f"{MET}. The two sides reviewed bilateral relations.", "bilateral relations"),
    (f"{MET}.", ""),
    (f"{MET}. The weather was fine.", ""),
    (
        "Sudanese Foreign Minister Ali al-Sadiq met South Sudanese Foreign Minister Deng Dau in Juba to "
        "discuss the brutal war in Darfur.",
        "war in Darfur",
    ),
    # how, where and for whom they met
    (f"{MET} on the sidelines of a forum on rice.", ""),
    (f"{MET} on behalf of the president.", ""),
    (f"{MET} over lunch.", ""),
    # rows to their end, wherever the parse hangs them
    (
        f"{MET}. The two ministers exchanged views on cooperation in rare metals, the Burmese refugee problem and "
        "student exchanges.",
        "cooperation in rare metals; Burmese refugee problem; student exchanges",
    ),
    (
        f"{MET}. The talks focused on rubber, the situation in Myanmar and on efforts to reopen the road.",
        "rubber; situation in Myanmar; efforts to reopen the road",
    ),
    (f"{MET}. They discussed regional and international issues.", "regional and international issues"),
    (f"{MET}. They discussed rice prices, and the spokesman praised the talks.", "rice prices"),
    (
        "Thai Foreign Minister Don Pramudwinai hosted Lao Foreign Minister Saleumxay Kommasith in Phuket for talks on "
        "the fate of 12 fishermen held in Vientiane since May.",
        "fate of 12 fishermen",
    ),
    # when it was is no part of what it was about
    (
        "Thai Foreign Minister Don Pramudwinai and Lao Premier Thongloun Sisoulith exchanged views on the dam, fish "
        "and the war in Myanmar during talks in Vientiane on Tuesday.",
        "dam; fish; war in Myanmar",
    ),
    (f"{MET}. They discussed the same questions.", ""),
]
OUTCOMES = [
    (f"{MET} and signed an agreement on air links.", "signed"),
    (f"{MET}. The two ministers signed a memorandum on tourism.", "signed"),
    (f"{MET}. They agreed to reopen the border crossing.", "agreed"),
    (f"{MET}.", None),
    (f"{MET} without agreeing on a fishing line.", None),
    (f"{MET} for the first time since Lima signed a pact with Quito.", None),
    (f"{MET}. A protocol on tea was signed at the end of the talks.", "signed"),
    (f"{MET}. In 1999 a treaty was signed after talks in Lima.", None),
]


@pytest.mark.parametrize(("text", "answer"), TOPICS)
def test_topics(text: str, answer: str) -> None:
    (contact,) = contacts(text)
    assert "; ".join(contact["topics"]) == answer


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_outcome(text: str, outcome: str | None) -> None:
    (contact,) = contacts(text)
    assert (contact["outcome"] or "").split(" ")[0] == (outcome or "")


@pytest.mark.parametrize("text", [t for t, answer in TOPICS if answer])
def test_topics_are_words_of_the_page(text: str) -> None:
    page = told(text)
    for contact in page["contacts"]:
        for number, topic in enumerate(contact["topics"]):
            spans = contact["evidence"][f"/topics/{number}"]
            assert " ".join(page["page"]["text"][a:b] for a, b in spans) == topic
