"""Modes: every mode of every type that PLOVER 2021 has, out of a sentence."""

import pytest

from dragoman import load_lexicon
from dragoman.pipeline.coding import Coded, code_line
from dragoman.reports.modes import Modes

# type and mode, then a sentence that tells it
MODES = [
    ("CONSULT visit", "The Danish prime minister visited Kenya on Monday."),
    ("CONSULT third-party", "Qatar mediated between Chad and Sudan in Doha."),
    (
        "CONSULT multilateral",
        "Leaders of Kenya, Uganda and Rwanda met in Kampala for the summit of the East African Community.",
    ),
    ("CONSULT phone", "The Danish prime minister telephoned the president of Kenya."),
    ("RETREAT withdraw", "Rwanda withdrew its troops from Congo."),
    ("RETREAT release", "Iran released three British sailors."),
    ("RETREAT return", "Italy returned the looted statue to Libya."),
    ("RETREAT disarm", "The rebels in Nepal laid down their arms."),
    ("RETREAT ceasefire", "Armenia declared a ceasefire with Azerbaijan."),
    ("RETREAT access", "Syria let in inspectors of the United Nations."),
    ("REQUEST assist", "Haiti asked Canada for food and medicine."),
    ("REQUEST change", "The European Union urged Hungary to change its media law."),
    ("REQUEST yield", "Greece demanded that Turkey withdraw its ships."),
    ("REQUEST meet", "Japan proposed talks to North Korea."),
    ("ACCUSE disapprove", "Russia condemned Georgia."),
    ("ACCUSE investigate", "Spanish prosecutors are investigating the Venezuelan minister."),
    ("ACCUSE allege", "Ukraine accused Russia of fraud."),
    ("REJECT assist", "Hungary refused to send weapons to Ukraine."),
    ("REJECT change", "Hungary rejected a European Union proposal on refugees."),
    ("REJECT yield", "Iran refused to release the British sailors."),
    ("REJECT meet", "North Korea rejected an offer of talks from Japan."),
    ("THREATEN restrict", "The United States threatened to impose sanctions on Turkey."),
    ("THREATEN ban", "Russia threatened to ban the Polish party."),
    ("THREATEN arrest", "Uganda threatened to arrest Rwandan officials."),
    ("THREATEN relations", "Iran threatened to break off relations with Sweden."),
    ("THREATEN expel", "Hungary threatened to deport the Afghan migrants."),
    ("THREATEN territory", "Israel threatened to annex Syrian territory."),
    ("THREATEN violence", "North Korea threatened to attack South Korea."),
    ("PROTEST demo", "Students demonstrated against the government in Lima."),
    ("PROTEST riot", "Protesters threw stones at police in Lima."),
    ("PROTEST strike", "Miners in Chile went on strike against the government."),
    ("PROTEST hunger", "Turkish prisoners went on hunger strike against the government."),
    ("PROTEST boycott", "The Kenyan opposition boycotted the parliament."),
    ("PROTEST obstruct", "Farmers blocked roads in France to protest against the government."),
    ("MOBILIZE troops", "Russia massed troops on the border of Ukraine."),
    ("MOBILIZE weapons", "North Korea test-fired a missile towards Japan."),
    ("MOBILIZE police", "Kenya deployed police to Nairobi ahead of the vote."),
    ("MOBILIZE militia", "Iran deployed militia fighters to Syria."),
    ("SANCTION expel", "Poland expelled two Russian diplomats."),
    ("SANCTION withdraw", "Colombia recalled its ambassador from Nicaragua."),
    ("SANCTION discontinue", "The Netherlands suspended aid to Rwanda."),
    ("COERCE seize", "Iran seized a British tanker."),
    ("COERCE restrict", "Saudi Arabia closed its border with Qatar."),
    ("COERCE ban", "Ukraine banned a Russian party."),
    ("COERCE censor", "Russia censored Ukrainian newspapers."),
    ("COERCE curfew", "Sri Lanka imposed a curfew on the northern city of Jaffna."),
    ("COERCE martial-law", "The Philippine president declared martial law in Mindanao."),
    ("COERCE arrest", "Turkish police arrested three opposition lawmakers."),
    ("COERCE deport", "Pakistan deported Afghan refugees."),
    ("COERCE withhold", "The United States imposed sanctions on Iran."),
    ("COERCE misinformation", "Russia flooded Moldovan networks with disinformation."),
    ("COERCE cyber", "North Korea hacked South Korean banks."),
    ("ASSAULT abduct", "Gunmen abducted two French engineers in Niger."),
    ("ASSAULT beat", "Police beat up protesters in Belarus."),
    ("ASSAULT torture", "Syrian police tortured prisoners."),
    ("ASSAULT execute", "Iran executed two Kurdish dissidents."),
    ("ASSAULT sexual", "Soldiers raped women in Congo."),
    ("ASSAULT assassinate", "Gunmen assassinated the Lebanese minister."),
    ("ASSAULT primitive", "Militants attacked villagers with machetes in Kenya."),
    ("ASSAULT firearms", "Israeli soldiers shot two Palestinian protesters."),
    ("ASSAULT explosives", "Militants bombed a police station in Somalia."),
    ("ASSAULT suicide-attack", "A Palestinian suicide bomber attacked an Israeli bus."),
    ("ASSAULT heavy-weapons", "Turkey shelled a Syrian village."),
    ("ASSAULT crowd-control", "Kenyan police fired tear gas at protesters."),
    ("ASSAULT aerial", "Turkish warplanes bombed a village in Iraq."),
    ("ASSAULT cleansing", "Serbian forces carried out ethnic cleansing in Bosnia."),
    ("ASSAULT unconventional", "Iraqi forces gassed Kurdish villagers."),
    ("ASSAULT property", "Israeli soldiers demolished Palestinian houses."),
]


@pytest.mark.parametrize(("mode", "text"), MODES, ids=[mode for mode, _ in MODES])
def test_a_mode_out_of_a_sentence(mode: str, text: str) -> None:
    events = code_line({"text": text}, Coded())["events"]
    assert mode in [f"{e['event']} {e['mode']}" for e in events]


def test_no_mode_is_left_out() -> None:
    types = load_lexicon().data["ontology"]["modes"]["types"]
    assert {mode for mode, _ in MODES} == {f"{kind} {mode}" for kind, modes in types.items() for mode in modes}


@pytest.mark.parametrize(
    ("act", "status", "near", "mode"),
    [
        ("arrest", "done", (), "arrest"),
        ("arrest", "threatened", (), "arrest"),
        ("air_strike", "threatened", (), "violence"),
        ("arrest", "called_for", (), "change"),
        ("free", "called_for", (), "yield"),
        ("aid_money", "refused", (), "assist"),
        ("aid_money", "promised", (), None),
        ("aid_money", "done", (), None),
        ("appeal", "done", {"ceasefire"}, "yield"),
        ("appeal", "done", {"weather"}, None),
        ("beat", "done", {"torture"}, "torture"),
        ("beat", "promised", {"torture"}, None),
    ],
)
def test_the_mode_of_an_act(act: str, status: str, near: set[str], mode: str | None) -> None:
    assert Modes(load_lexicon()).of(act, status, near) == mode
