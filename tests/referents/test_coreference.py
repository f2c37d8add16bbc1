"""Coreference: what pronouns, offices, groups and organs of a text lead back to."""

import pytest
from tests.factory_articles import linked, marked

from dragoman.model import Linked, Span

# Whom the words in brackets mean, parted by " / ": a person's name, or the bodies' ids without their kind; "-" nobody.
# he and she lead back to the nearest subject
PRONOUNS = [
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna landed in Suva. [He] met the premier.", "Sione Vuna"),
    ("2020-02-20", "Chilean President Michelle Bachelet landed in Lima. [She] met the premier.", "Michelle Bachelet"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna landed in Suva and said [he] would stay.", "Sione Vuna"),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna received Fijian envoy Peni Koro. [He] praised the talks.",
        "Sione Vuna",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna met Fijian envoy Peni Koro. The room was cold. [He] praised the talks.",
        "Sione Vuna",
    ),
    ("2020-02-20", "Tongan envoy Sione Vuna landed. Fijian envoy Peni Koro left. [He] praised the talks.", "Peni Koro"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna, [who] landed on Monday, met the king.", "Sione Vuna"),
    ("2020-02-20", "Fiji received Tongan Foreign Minister Sione Vuna, [who] landed on Monday.", "Sione Vuna"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna took [his] deputy to Suva.", "Sione Vuna"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna landed. [The Tongan guest] met the premier.", "Sione Vuna"),
    ("2020-02-20", "Tongan envoy Sione Vuna, [whom] Fijian envoy Peni Koro met, left.", "Sione Vuna"),
    ("2020-02-20", "Tongan envoy Sione Vuna praised Fijian envoy Peni Koro, whom [he] met.", "Sione Vuna"),
    ("2020-02-20", "Tongan envoy Sione Vuna said Fijian envoy Peni Koro, whom [he] met, left.", "Sione Vuna"),
    ("2020-02-20", "Tongan envoy Sione Vuna met Fijian envoy Peni Koro and was due to see [him] again.", "Peni Koro"),
    ("2020-02-20", "Tongan envoy Sione Vuna told Fijian envoy Peni Koro to meet [him] there.", "Sione Vuna"),
    (
        "2020-02-20",
        "Fijian envoy Peni Koro left. Officials with Tongan Foreign Minister Sione Vuna in Apia said [he] would come.",
        "Sione Vuna",
    ),
    ("2020-02-20", "They met. [He] left.", "-"),
    ("2020-02-20", "Rain fell on Suva. [She] left.", "-"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna said the king had received [him].", "Sione Vuna"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna landed. Asked about Fiji, [he] said nothing.", "Sione Vuna"),
    (
        "2020-02-20",
        '"We agreed," Tongan Foreign Minister Sione Vuna said. "[I] am glad," [he] added.',
        "- / Sione Vuna",
    ),
    ("2020-02-20", "Rice and Lavrov met. [They] dined.", "-"),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna spoke with Fijian envoy Peni Koro and invited [him] to Suva.",
        "Peni Koro",
    ),
    ("2010-02-20", "Before [he] left, President Hu Jintao met the king.", "Hu Jintao"),
]
# a body led back to
ITS = [
    ("2004-02-20", "Hamas sent envoys to Cairo. A [delegation from the Movement] left for Doha.", "hamas"),
    ("2004-02-20", "Hamas sent envoys to Cairo. A [delegation from the city] left for Doha.", "-"),
    ("2004-02-20", "Hamas sent envoys to Cairo. [It] wants a truce.", "hamas"),
    ("2004-02-20", "Hamas sent envoys to Cairo. [The movement] wants a truce.", "hamas"),
    ("2004-02-20", "Hamas sent envoys to Cairo. [The group] wants a truce.", "hamas"),
    ("2004-02-20", "Fatah met the press. Hamas sent envoys to Cairo. [The movement] wants a truce.", "hamas"),
    ("2004-02-20", "Hamas sent envoys to Egypt. [The movement] wants a truce.", "hamas"),
    ("2004-02-20", "The European Union sent envoys to Cairo. [The bloc] wants a truce.", "eu"),
    ("2004-02-20", "ASEAN ministers met in Manila. [The bloc] wants a truce.", "asean"),
    ("2004-02-20", "The SPLA met the IGAD envoys. [The rebel group] refused.", "splma"),
    ("2004-02-20", "Hamas met the press. [The movement's leader] spoke.", "hamas"),
    ("2004-02-20", "Norway recalled [its ambassador].", "nor"),
    ("2004-02-20", "Norway protested. [The country's ambassador] left.", "nor"),
    ("2004-02-20", "Norway denied that [its officials] had met Danish envoys.", "nor"),
    ("2004-02-20", "Hamas said [its delegation] would leave.", "hamas"),
    ("2004-02-20", "Tongan Foreign Minister Sione Vuna said [his delegation] would leave.", "ton"),
    ("2004-02-20", "[Its officials] were silent.", "-"),
    ("2004-02-20", "The ministers met. [The movement] was silent.", "-"),
]
# an office named before, or after
OFFICES = [
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna landed in Suva. [The foreign minister] met the king.",
        "Sione Vuna",
    ),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna landed in Suva. [The minister] met the king.", "Sione Vuna"),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna landed in Suva. [The Tongan minister] met the king.",
        "Sione Vuna",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna landed in Suva. [The Tongan official] met the king.",
        "Sione Vuna",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna landed in Suva. [The Tongan diplomat] met the king.",
        "Sione Vuna",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna met Fijian Foreign Minister Peni Koro. [The Fijian minister] smiled.",
        "Peni Koro",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna met Fijian Foreign Minister Peni Koro. [The Tongan minister] smiled.",
        "Sione Vuna",
    ),
    (
        "2020-02-20",
        "Tongan envoy Sione Vuna met Fijian Foreign Minister Peni Koro. [The Fijian foreign minister] smiled.",
        "Peni Koro",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna met Fijian President Peni Koro. [The president] smiled.",
        "Peni Koro",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna met Fijian President Peni Koro. [The minister] smiled.",
        "Sione Vuna",
    ),
    (
        "2020-02-20",
        "Tongan Foreign Minister Sione Vuna met Fijian President Peni Koro. [The Fijian leader] smiled.",
        "Peni Koro",
    ),
    ("2020-02-20", "UN envoy Pavel Horak landed in Suva. [The UN envoy] met the king.", "Pavel Horak"),
    ("2020-02-20", "UN envoy Pavel Horak landed in Suva. [The envoy] met the king.", "Pavel Horak"),
    ("2020-02-20", "[The Tongan foreign minister] landed in Suva.", "ton"),
    ("2020-02-20", "[The Tongan foreign minister] met [the Fijian president].", "ton / fji"),
    ("2020-02-20", "[Tonga's ambassador] to Fiji left.", "ton"),
    ("2020-02-20", "A [Tongan diplomat] left.", "ton"),
    ("2020-02-20", "A [senior Tongan official] left.", "ton"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna landed in Suva. A [former foreign minister] met the king.", "-"),
]
# the other side's holder of the same office
COUNTERPARTS = [
    (
        "2020-02-20",
        "Tongan envoy Sione Vuna met Fijian envoy Peni Koro. [The Tongan] left on Monday.",
        "ton; Sione Vuna",
    ),
    ("2020-02-20", "Fijian envoy Peni Koro landed in Suva. [The Tongan] left on Monday.", "ton"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna met his [Fijian counterpart].", "fji"),
    ("2020-02-20", "Tongan Foreign Minister Sione Vuna met [his Fijian counterpart Peni Koro].", "Peni Koro"),
    (
        "2020-02-20",
        "Fijian Foreign Minister Peni Koro landed. Tongan Foreign Minister Sione Vuna met [his Fijian counterpart].",
        "Peni Koro",
    ),
    (
        "2020-02-20",
        "Fijian envoy Peni Koro landed in Suva. Tongan Foreign Minister Sione Vuna met his [Fijian counterpart].",
        "fji",
    ),
    ("2020-02-20", "The minister met his [Chinese] and [Indian counterparts].", "chn / chn ind"),
    ("2020-02-20", "The minister met [his counterpart] from [Fiji].", "fji / fji"),
]
# nouns that stand for people of one or more bodies
GROUPS = [
    ("2020-02-20", "[US and Chinese officials] met in Rome.", "usa chn"),
    ("2020-02-20", "[Officials] of the US and China met in Rome.", "usa chn"),
    ("2020-02-20", "[Officials] from the US and China met in Rome.", "usa chn"),
    ("2020-02-20", "[Senior US officials] met in Rome.", "usa"),
    ("2020-02-20", "[Top EU and OSCE officials] met in Rome.", "eu osce"),
    ("2020-02-20", "[Iranian, Turkish and Russian officials] met in Rome.", "irn tur rus"),
    ("2020-02-20", "[The leaders] of Hamas and Fatah met in Rome.", "hamas fatah"),
    ("2020-02-20", "[Leaders] of the two movements met in Rome.", "-"),
    ("2020-02-20", "[Taliban negotiators] met in Rome.", "taliban"),
    ("2020-02-20", "[Serbian and Kosovan negotiators] met in Rome.", "srb xkx"),
    ("2020-02-20", "The [Syrian government] refused.", "syr"),
    ("2020-02-20", "The [government of Syria] refused.", "syr"),
    ("2020-02-20", "[Iraqi authorities] refused.", "irq"),
    ("2020-02-20", "The [Sudanese army] refused.", "sdn"),
    ("2020-02-20", "The [Israeli side] refused.", "isr"),
    ("2020-02-20", "The [German embassy] reopened.", "deu"),
    ("2020-02-20", "[Arab officials] met in Rome.", "arab-states"),
    ("2020-02-20", "[Officials] met in Rome.", "-"),
    ("2020-02-20", "[EU foreign ministers] met in Rome.", "eu"),
    ("2020-02-20", "[British lawmakers] met in Rome.", "gbr"),
]
# parties that travel
DELEGATIONS = [
    ("2020-02-20", "A [Hamas delegation] landed in Cairo.", "hamas"),
    ("2020-02-20", "A [delegation] of Hamas landed in Cairo.", "hamas"),
    ("2020-02-20", "A [delegation] from the Islamic Resistance Movement landed in Cairo.", "hamas"),
    ("2020-02-20", "A [high-level Hamas delegation] landed in Cairo.", "hamas"),
    ("2020-02-20", "A Hamas delegation landed in Cairo. [The delegation] met the minister.", "hamas"),
    (
        "2020-02-20",
        "A Hamas delegation landed in Cairo, and a Fatah delegation in Rome. [The delegation] left.",
        "fatah",
    ),
    ("2020-02-20", "The [Chinese delegation] left.", "chn"),
    ("2020-02-20", "A [US trade delegation] left.", "usa"),
    ("2020-02-20", "A [parliamentary delegation] from Norway left.", "nor"),
    ("2020-02-20", "A [Taliban team] left.", "taliban"),
    ("2020-02-20", "[Hamas and Fatah delegations] left.", "hamas fatah"),
    ("2020-02-20", "The [Russian and Ukrainian delegations] left.", "rus ukr"),
    ("2020-02-20", "[The delegation] left.", "-"),
    ("2020-02-20", "A [delegation] of Palestine's radical Hamas movement landed.", "hamas"),
    ("2020-02-20", "A Hamas delegation landed in Cairo. [The visitors] met the minister.", "hamas"),
    ("2020-02-20", "A Hamas delegation landed in Cairo. The [Palestinian guests] met the minister.", "hamas"),
    ("2020-02-20", "A Hamas delegation landed in Cairo. The minister received the [Palestinians].", "pse; hamas"),
    ("2020-02-20", "A Hamas delegation landed in Cairo. The minister received the [Israelis].", "isr"),
    ("2020-02-20", "[The visitors] left.", "-"),
    ("2020-02-20", "Colombia spoke of [the other guerrilla], the ELN.", "-"),
]
# those who stand against their state
AGAINST = [
    ("1997-02-20", "[Zairean rebels] refused.", "cod-reb"),
    ("2012-02-20", "The [Syrian opposition] refused.", "syr-opp"),
    ("2020-02-20", "Hamas leader Ismail Haniyeh landed in Cairo. [The militants] refused.", "hamas"),
]
# an organ stands for the body it belongs to
ORGANS = [
    ("2012-02-20", "The [State Department] denied it.", "usa"),
    ("2012-02-20", "The [Kremlin] denied it.", "rus"),
    ("2012-02-20", "The [European Commission] denied it.", "eu"),
    ("2012-02-20", "The [State Duma] denied it.", "rus"),
    ("2012-02-20", "The [Russian Security Council] denied it.", "rus"),
    ("2012-02-20", "The [UN Security Council] denied it.", "un"),
    ("2012-02-20", "[Moscow] denied it.", "rus"),
    ("2012-02-20", "The [Syrian opposition] refused. [The opposition] wants arms.", "syr-opp / syr-opp"),
    ("2004-02-20", "Norway protested. [Its ambassador] left.", "nor"),
    ("2004-02-20", "Norway recalled an envoy. [Its foreign minister] spoke.", "nor"),
    ("2004-02-20", "The Norwegian government protested. [Its ambassador] left.", "nor"),
    ("2004-02-20", "Norwegian Prime Minister Kjell Magne Bondevik protested. [His foreign minister] left.", "nor"),
    ("2010-02-20", "Russian President Dmitry Medvedev met the king. [The Kremlin leader] smiled.", "Dmitry Medvedev"),
    ("2010-02-20", "Tongan Foreign Minister Sione Vuna met the king. [The top Tongan diplomat] left.", "Sione Vuna"),
    ("2010-02-20", "US Secretary of State Hillary Clinton met the king. [The secretary] left.", "Hillary Clinton"),
    (
        "2010-02-20",
        "US Secretary of State Hillary Clinton met the king. [The top US diplomat] left.",
        "Hillary Clinton",
    ),
    ("2010-02-20", "UN chief Ban Ki-moon met the king. [The secretary-general] left.", "Ban Ki-moon"),
    ("2010-02-20", "UN chief Ban Ki-moon met the king. [The UN secretary-general] left.", "Ban Ki-moon"),
    ("2010-02-20", "Hamas leader Khaled Mashaal met the king. [The Hamas leader] left.", "Khaled Mashaal"),
    ("2010-02-20", "[The Hamas leader] left. Hamas leader Khaled Mashaal met the king.", "Khaled Mashaal"),
    ("2010-02-20", "German Chancellor Angela Merkel met the king. [The chancellor] left.", "Angela Merkel"),
    ("2010-02-20", "German Chancellor Angela Merkel met the king. [The German leader] left.", "Angela Merkel"),
    ("2010-02-20", "Tongan Foreign Minister Sione Vuna met the king, Tupou. [The king] left.", "Tupou"),
    ("2010-02-20", "Tongan envoy Sione Vuna met Fijian general Peni Koro. [The envoy] left.", "Sione Vuna"),
    (
        "2010-02-20",
        "Tongan envoy Sione Vuna met Fijian general Peni Koro. [Koro] left. [He] smiled.",
        "Peni Koro / Peni Koro",
    ),
    (
        "2010-02-20",
        "Tongan envoy Sione Vuna met Fijian general Peni Koro. [Vuna] told [Koro] [he] was glad.",
        "Sione Vuna / Peni Koro / Sione Vuna",
    ),
    ("2010-02-20", "[Iranian and Iraqi foreign ministers] met.", "irn irq"),
    ("2010-02-20", "[The Iranian and Iraqi foreign ministers] met.", "irn irq"),
    ("2010-02-20", "The king met [EU ambassadors].", "eu"),
    ("2010-02-20", "The king met [Arab League foreign ministers].", "arab-league"),
    ("2010-02-20", "The king met [African Union mediators].", "au"),
    ("2010-02-20", "The king met [Hamas leaders].", "hamas"),
    ("2010-02-20", "The king met [leaders of Hamas].", "hamas"),
    ("2010-02-20", "The king met a [leader of Hamas].", "hamas"),
    ("2010-02-20", "The king met a [Hamas leader].", "hamas"),
    ("2010-02-20", "The king met the [visiting Iranian delegation].", "irn"),
    ("2010-02-20", "The king met the [Iranian negotiating team].", "irn"),
    ("2010-02-20", "The king met [Israeli and Palestinian negotiators].", "isr pse"),
    ("2010-02-20", "The [U.S.-backed government] refused.", "-"),
    ("2010-02-20", "The [Iran-backed group] refused.", "-"),
    ("2010-02-20", "The [Ethiopia-based group] refused.", "-"),
    ("2010-02-20", "The [Western-backed government] refused.", "-"),
]
ROWS = [*PRONOUNS, *ITS, *OFFICES, *COUNTERPARTS, *GROUPS, *DELEGATIONS, *AGAINST, *ORGANS]


def meaning(found: Linked, span: Span) -> str:
    """Whom the references mean that end where `span` ends."""
    ending = [r for row in found.references for r in row if r.span.end == span.end]
    words = [
        found.people[r.person].name if r.person >= 0 else " ".join(a.split(":")[-1] for a in r.actors) for r in ending
    ]
    return "; ".join(dict.fromkeys(w for w in words if w)) or "-"


@pytest.mark.parametrize(("day", "text", "values"), ROWS)
def test_whom_the_words_lead_back_to(day: str, text: str, values: str) -> None:
    plain, spans = marked(text)
    found = linked(plain, day=day)
    assert " / ".join(meaning(found, span) for span in spans) == values


@pytest.mark.parametrize(
    ("text", "words", "kind", "how"),
    [
        ("Hamas refused.", "Hamas", "actor", "name"),
        ("The Norwegian army refused.", "Norwegian", "actor", "demonym"),
        ("Oslo refused.", "Oslo", "actor", "capital"),
        ("The Kremlin refused.", "Kremlin", "actor", "seat"),
        ("A Hamas delegation left.", "Hamas delegation", "group", "delegation"),
        ("Hamas officials left.", "Hamas officials", "group", "people"),
        ("The Syrian government refused.", "Syrian government", "group", "government"),
        ("Tongan envoy Sione Vuna left.", "Sione Vuna", "person", ""),
        ("Tongan envoy Sione Vuna left.", "Tongan envoy", "person", "office"),
        ("Tongan envoy Sione Vuna left. He smiled.", "He", "person", "pronoun"),
        ("Hamas refused. It left.", "It", "actor", "pronoun"),
        ("The Tongan premier left.", "Tongan premier", "office", ""),
    ],
)
def test_kinds_of_reference(text: str, words: str, kind: str, how: str) -> None:
    found = linked(text, day="2010-02-20")
    assert (kind, how) in {(r.kind, r.how) for row in found.references for r in row if r.span.of(text) == words}


@pytest.mark.parametrize(
    ("text", "actor", "name", "home"),
    [
        ("Zairean rebels refused.", "group:cod-reb", "Zairean rebels", ("COD",)),
        ("The Syrian opposition refused.", "group:syr-opp", "Syrian opposition", ("SYR",)),
        ("Syrian opposition figures refused.", "group:syr-opp", "Syrian opposition", ("SYR",)),
        ("The rebels of Sudan refused.", "group:sdn-reb", "rebels of Sudan", ("SDN",)),
        ("Opposition figures of Belarus refused.", "group:blr-opp", "Opposition figures of Belarus", ("BLR",)),
    ],
)
def test_an_actor_that_the_whos_who_lacks(text: str, actor: str, name: str, home: tuple[str, ...]) -> None:
    made = linked(text, day="2012-02-20").actors[actor]
    assert (made.name, made.home, made.listed) == (name, home, False)
