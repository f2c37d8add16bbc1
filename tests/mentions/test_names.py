"""Names: which capitals are a person's name, and the offices beside it."""

import pytest
from tests.factory_articles import found, marked

# Every name of the text stands in brackets; the titles of the offices beside each ("-" for none), in order.
# the office before the name
TITLED = [
    ("The head of the Turkish company Yildiz Insaat landed with Mr [Yildiz].", "-"),
    ("Russian Foreign Minister [Sergei Lavrov] landed.", "foreign minister"),
    ("Foreign Minister [Lavrov] landed.", "foreign minister"),
    ("Former Finnish foreign minister [Pekka Ranta], now UN envoy, landed.", "foreign minister + envoy"),
    ("[Pekka Ranta], a former Dutch minister who is now the UN's envoy, landed.", "minister + envoy"),
    ("The Ghanaian president, [John Kufuor], landed.", "president"),
    ("Ghana's President [Kufuor] landed.", "president"),
    ("UN Secretary-General [Boutros Boutros-Ghali] landed.", "secretary general"),
    ("U.S. Secretary of State [Madeleine Albright] landed.", "secretary of state"),
    ("US Vice President [Kamala Harris] landed.", "vice president"),
    ("Norwegian Prime Minister [Gro Harlem Brundtland] landed.", "prime minister"),
    ("EU foreign policy chief [Javier Solana] landed.", "foreign policy chief"),
    ("UN special envoy [Lakhdar Brahimi] landed.", "special envoy"),
    ("Hamas leader [Khaled Meshaal] landed.", "leader"),
    ("Zairean President [Mobutu Sese Seko] landed.", "president"),
    ("Chancellor [Helmut Kohl] landed.", "chancellor"),
    ("The head of the African Union, [Moussa Faki Mahamat], landed.", "head"),
    ("Former US president [Jimmy Carter] landed.", "president"),
    ("Sri Lankan President [Chandrika Bandaranaike Kumaratunga] landed.", "president"),
    ("Iranian Deputy Foreign Minister [Ali Bagheri Kani] landed.", "deputy foreign minister"),
    ("Crown Prince [Mohammed bin Salman] landed.", "crown prince"),
    ("Indian External Affairs Minister [S. Jaishankar] landed.", "external affairs minister"),
    ("Defense Minister [Amir Peretz] landed.", "defense minister"),
    ("Vietnamese Deputy Foreign Minister [Le Cong Phung] landed.", "deputy foreign minister"),
    ("Chinese Vice Premier [Qian Qichen] landed.", "vice premier"),
    ("Croatian ambassador [Ivo Sanader] landed.", "ambassador"),
    ("Colonel [Muammar Gaddafi] landed.", "colonel"),
    ("General [Abdel Fattah al-Burhan] landed.", "general"),
    ("Pope [John Paul II] landed.", "pope"),
    ("King [Harald V] landed.", "king"),
    ("King [Abdullah] landed.", "king"),
    ("NATO chief [Jaap de Hoop Scheffer] landed.", "chief"),
    ("rebel leader [Laurent Kabila] landed.", "rebel leader"),
    ("spokesman [Ri Tong Il] spoke.", "spokesman"),
    ("The premier, [Wen Jiabao], landed.", "premier"),
    ("Amir Sheikh [Sabah Al-Ahmad Al-Jaber Al-Sabah] landed.", "amir + sheikh"),
    ("Foreign Minister Datuk Seri [Anifah Aman] landed.", "foreign minister"),
    ("State Minister for Reintegration [Temur Yakobashvili] landed.", "state minister for reintegration"),
    ("Prime Minister [Ch.Saikhanbileg] landed.", "prime minister"),
    ("The head of the Presidential Administration [Daniar Usenov] landed.", "head"),
    ("US Secretary of State for Near Eastern Affairs [Beth Jones] landed.", "secretary of state"),
    ("The KNU's chairman General [Mutu Say Poe] landed.", "chairman + general"),
    ("Rebel leader Major [Alfredo Reinado] landed.", "rebel leader"),
    ("The arms stay in [Donbass], Russian envoy to Minsk [Ivan Petrov] said.", "-; envoy"),
    ("Peruvian Chief of General Staff [Raul Ortega] landed.", "chief of general staff"),
    (
        "After talks with the UN envoy [Jan Berg], Kenyan Foreign Minister [Robert Ngala] left.",
        "envoy; foreign minister",
    ),
    (
        "The Minister of State, Minister of Foreign Affairs, Mr [Mourad Medelci], landed.",
        "minister of state + minister of foreign affairs",
    ),
    ("He saw the Turkish ambassador and Foreign Minister [Simon Coveney] denied it.", "foreign minister"),
    ("Deputy Prime Minister and Foreign Minister [Simon Coveney] landed.", "deputy prime minister + foreign minister"),
    (
        "Jordan's Minister of Foreign Affairs and Expatriates [Ayman Safadi] landed.",
        "minister of foreign affairs and expatriates",
    ),
    (
        "Suriname's Minister of Foreign Affairs and International Business [Albert Ramdin] landed.",
        "minister of foreign affairs and international business",
    ),
    (
        "Ambassador Extraordinary and Plenipotentiary [Juri Seilenthal] landed.",
        "ambassador extraordinary and plenipotentiary",
    ),
    ("Minister of State for Defense Affairs HE Dr. [Khalid Al Attiyah] landed.", "minister of state"),
    (
        "Minister of Foreign Affairs and African Integration [Mahamat Saleh Annadif] landed.",
        "minister of foreign affairs and african integration",
    ),
    ("[Lavrov], President [Vladimir Putin] and Premier [Li Qiang] met.", "-; president; premier"),
]
# the office in apposition behind the name
BEHIND = [
    ("[Marie Dubois], a senior French diplomat, landed.", "diplomat"),
    ("[Ingrid Lund], a high-ranking Norwegian foreign ministry official, landed.", "official"),
    ("[Sergei Lavrov], the Russian foreign minister, landed.", "foreign minister"),
    ("[Ismail Haniyeh], head of the Hamas political bureau, landed.", "head"),
    ("[Martin Griffiths], the UN envoy, landed.", "envoy"),
    ("[Martin Griffiths], the UN's special envoy for Yemen, landed.", "special envoy"),
    ("[John Garang], leader of the SPLA, landed.", "leader"),
    ("[Jean Chrétien] (the premier) landed.", "premier"),
    ("[Joseph Nye], an assistant secretary of defence, landed.", "assistant secretary of defence"),
    ("[Salva Kiir], president of South Sudan, met [Riek Machar], his former deputy.", "president; deputy"),
    ("[Alpha Oumar Konaré], chairman of the African Union commission, landed.", "chairman"),
    ("[Nabil Shaath], who is foreign minister, landed.", "foreign minister"),
    ("[Xanana Gusmão], a former president, landed.", "president"),
]
# honorifics, no office
HONOURED = [
    ("Mr. [Annan] landed.", "-"),
    ("Mr [Annan] landed.", "-"),
    ("Mrs [Ogata] landed.", "-"),
    ("Ms. [Ashton] landed.", "-"),
    ("Dr [Riek Machar] landed.", "-"),
    ("Sir [Jeremy Greenstock] landed.", "-"),
    ("Lord [David Owen] landed.", "-"),
]
# particles, hyphens, apostrophes, initials, marks
SPELLING = [
    ("[Ban Ki-moon] met [Roh Moo-hyun] in private.", "-; -"),
    ("[Ban Ki- moon] spoke in private.", "-"),
    ("[Jean-Marie Guéhenno] met [Lula da Silva] in private.", "-; -"),
    ("[Ursula von der Leyen] met [Mark Rutte].", "-; -"),
    ("[Abdel Fattah el-Sisi] met [Bashar al-Assad].", "-; -"),
    ("[Khaled Mesha'al] met [Sa'eb Erekat].", "-; -"),
    ("[Daniel O'Connell] met [Brian D'Arcy].", "-; -"),
    ("[George H. W. Bush] met [Franklin D. Roosevelt].", "-; -"),
    ("[John F. Kennedy] met [Nikita Khrushchev].", "-; -"),
    ("[Recep Tayyip Erdoğan] met [Lech Wałęsa].", "-; -"),
    ("[Dominique de Villepin] met [Joschka Fischer].", "-; -"),
    ("[Abdullah bin Zayed] met [Mevlüt Çavuşoğlu].", "-; -"),
    ("[Mohamed Ould Abdel Aziz] met [Idriss Déby].", "-; -"),
    ("[Aung San Suu Kyi] met [Thein Sein].", "-; -"),
    ("[Luiz Inácio Lula da Silva] met [Hugo Chávez].", "-; -"),
    ("[Kim Dae-jung] met [Kim Jong-il] in Pyongyang.", "-; -"),
    ("[Andrés Manuel López Obrador] met [Justin Trudeau].", "-; -"),
    ("[Martin McGuinness] met [Ian Paisley].", "-; -"),
    ("[Jaap de Hoop Scheffer] met [Condoleezza Rice].", "-; -"),
    ("[Javier Pérez de Cuéllar] met [Tariq Aziz].", "-; -"),
]
# sentences that open with a capital that is no name
OPENINGS = [
    ("Yesterday [Sergei Lavrov] landed.", "-"),
    ("Meanwhile, [Sergei Lavrov] landed.", "-"),
    ("After [Sergei Lavrov] left, they dined.", "-"),
    ("But [Sergei Lavrov] refused.", "-"),
    ("Both [Sergei Lavrov] and [Anthony Blinken] refused.", "-; -"),
    ("When [Kofi Annan] spoke, they dined.", "-"),
    ("Welcoming [Kofi Annan], they dined.", "-"),
    ("Earlier, [Kofi Annan] spoke.", "-"),
    ('"We agreed," [Kofi Annan] said.', "-"),
    ("Asked by [Kofi Annan], they agreed.", "-"),
    ("Only [Kofi Annan] spoke.", "-"),
    ("Like [Kofi Annan], she agreed.", "-"),
    ("Under [Kofi Annan], it grew.", "-"),
    ("Diplomats praised [Kofi Annan].", "-"),
    ("Talks with [Kofi Annan] failed.", "-"),
    ("Aides of [Kofi Annan] denied it.", "-"),
    ("Addressing reporters, [Kofi Annan] denied it.", "-"),
    ("According to [Kofi Annan], they agreed.", "-"),
    ("Rebels shot at [Carlos Westendorp].", "-"),
    ("Reporters asked [Carlos Westendorp].", "-"),
]
# several people
LISTS = [
    ("[Sergei Lavrov], [Wang Yi] and [Subrahmanyam Jaishankar] met.", "-; -; -"),
    ("Foreign ministers [Sergei Lavrov] and [Wang Yi] met.", "foreign ministers; -"),
    ("Presidents [Ilham Aliyev] and [Serzh Sargsyan] met.", "-; -"),
    ("President [Aliyev] and Prime Minister [Pashinyan] met.", "president; prime minister"),
    (
        "President [Yoweri Museveni], Foreign Minister [Sam Kutesa] and General [Salim Saleh] met.",
        "president; foreign minister; general",
    ),
]
# a title that is a given name
GIVEN = [
    ("Defence Minister [Sultan bin Abdulaziz] landed.", "defence minister"),
    ("Minister Dr. [Sultan Al Harbi] landed.", "minister"),
    ("Sultan [Haitham] landed.", "sultan"),
]
# beside other words written large, and in lists
PARTED = [
    ("Beside [Kofi Annan] sat his wife.", "-"),
    ("Members of the Political Bureau [Nur Odeh] and [Tariq Salem] met.", "-; -"),
    ("Envoys [Nur Odeh], [Said Salem] and [Tariq Salem] met.", "-; -; -"),
    ("The undersecretary of the National Intelligence Organization (MIT), [Cem Aksoy], landed.", "undersecretary"),
    ("The consul general, [Ece Tan], the head of customs, [Ali Kaya], and others met.", "consul general; head"),
]
# capitals that name no person
NOBODY = [
    ("The Foreign Ministry denied it.", ""),
    ("The Peace Accords were signed.", ""),
    ("The World Trade Organization met.", ""),
    ("The Great Hall of the People hosted them.", ""),
    ("The Red Sea port closed.", ""),
    ("Human Rights Watch protested.", ""),
    ("The Security Council met on Monday.", ""),
    ("The Nobel Peace Prize was awarded.", ""),
    ("The Camp David accords held.", ""),
    ("The Ottawa Treaty held.", ""),
    ("The Cold War ended.", ""),
    ("The New Year truce held.", ""),
    ("The Middle East envoy landed.", ""),
    ("Air Force One landed.", ""),
    ("The Six-Party Talks ended.", ""),
    ("The Minsk Protocol failed.", ""),
    ("The Washington Post reported it.", ""),
    ("Xinhua News Agency reported it.", ""),
    ("The Intercontinental Hotel hosted them.", ""),
    ("The San Francisco Treaty held.", ""),
    ("The Doha Agreement held.", ""),
    ("The Kyoto Protocol held.", ""),
    ("The Ramadan truce held.", ""),
    ("Christmas Eve passed.", ""),
    ("The Indian Ocean is wide.", ""),
    ("A spokesman for the senator, R-Ohio, said nothing.", ""),
]
ROWS = [*TITLED, *BEHIND, *HONOURED, *SPELLING, *OPENINGS, *LISTS, *GIVEN, *PARTED, *NOBODY]


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_names_and_the_offices_beside_them(text: str, values: str) -> None:
    plain, spans = marked(text)
    names = [n for row in found(plain) for n in row.names]
    assert [n.span.of(plain) for n in names] == [s.of(plain) for s in spans]
    assert [n.span for n in names] == list(spans)
    assert "; ".join(" + ".join(o.title for o in n.offices) or "-" for n in names) == values


@pytest.mark.parametrize(
    ("text", "words", "honoured"),
    [
        ("Mr. Annan landed.", "annan", True),
        ("Dr Riek Machar landed.", "riek machar", True),
        ("Kofi Annan landed.", "kofi annan", False),
        ("Talks with Dominique de Villepin ended.", "dominique de villepin", False),
        ("Talks with Mevlüt Çavuşoğlu ended.", "mevlut cavusoglu", False),
        ("Talks with Jean-Marie Guéhenno ended.", "jean marie guehenno", False),
        ("Talks with Khaled Mesha'al ended.", "khaled meshaal", False),
        ("Talks with George H. W. Bush ended.", "george h w bush", False),
    ],
)
def test_the_words_of_a_name_are_folded(text: str, words: str, honoured: bool) -> None:
    (name,) = (n for row in found(text) for n in row.names)
    assert (" ".join(name.words), name.honoured) == (words, honoured)
