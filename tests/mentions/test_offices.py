"""Offices: titles with rank and owner, as worded."""

import pytest
from tests.factory_articles import found, marked, parsed

from dragoman.model import Office

# Every office of the text stands in brackets; title, rank, owner ("-" where the words leave it open), former, plural.
# the owner stands before the title
LEFT = [
    ("The [Russian foreign minister] landed.", "foreign_minister minister rus"),
    ("The [Norwegian prime minister] landed.", "prime_minister head_of_government nor"),
    ("[China's president] landed.", "president head_of_state chn"),
    ("[Ghana's ambassador] landed.", "ambassador ambassador gha"),
    ("[Reserve Bank of Peru governor] Ana Paz landed.", "governor official per"),
    (
        "[Fiji's Minister for Lands, Mineral Resources and Climate Change] Filimoni Vosarogo landed.",
        "minister_for_lands_mineral_resources_and_climate_change minister fji",
    ),
    ("The [top Norwegian diplomat] landed.", "top_diplomat minister nor"),
    ("The [Norwegian top diplomat] landed.", "top_diplomat minister nor"),
    (
        "[EU Deputy Secretary General at the EEAS] Enrique Mora landed.",
        "deputy_secretary_general deputy_minister eu",
    ),
    (
        "[Norway's envoy for the Horn of Africa] and [Deputy Minister] Ida Holm landed.",
        "envoy envoy nor, deputy_minister deputy_minister -",
    ),
    ("[Norway's president]-elect landed.", "president head_of_state nor"),
    ("[Norway's President-elect] Ida Holm landed.", "president official nor"),
    ("[Norway's ambassador-designate], Ida Holm, landed.", "ambassador_designate ambassador nor"),
    ("The [chief Norwegian negotiator] landed.", "chief_negotiator envoy nor"),
    ("The top [Norwegian general] landed.", "general official nor"),
    ("The [Sri Lankan president] landed.", "president head_of_state lka"),
    ("The [UN secretary-general] landed.", "secretary_general leader un"),
    ("The [U.N. secretary general] landed.", "secretary_general leader un"),
    ("The [EU foreign policy chief] landed.", "foreign_policy_chief minister eu"),
    ("[U.S. Secretary of State] Colin Powell landed.", "secretary_of_state minister usa"),
    ("The [US defense secretary] landed.", "defense_secretary minister usa"),
    ("The [Hamas leader] landed.", "leader leader hamas"),
    ("The [FARC commander] landed.", "commander official farc"),
    ("The [African Union envoy] landed.", "envoy envoy au"),
    ("The [Arab League chief] landed.", "chief leader arab-league"),
    ("The [UN refugee chief] landed.", "refugee_chief official un"),
    ("The [National Assembly speaker] landed.", "national_assembly_speaker official -"),
    ("The [NATO secretary general] landed.", "secretary_general leader nato"),
    ("The [Qatari emir] landed.", "emir head_of_state qat"),
    ("The [Jordanian king] landed.", "king head_of_state jor"),
    ("The [German chancellor] landed.", "chancellor head_of_government deu"),
    ("The [Irish taoiseach] landed.", "taoiseach head_of_government irl"),
    ("The [Indian external affairs minister] landed.", "external_affairs_minister minister ind"),
    ("The [British foreign secretary] landed.", "foreign_secretary minister gbr"),
    ("The [Chinese state councilor] landed.", "state_councilor minister chn"),
    ("The [Kremlin spokesman] spoke.", "spokesman official rus"),
    ("A [White House spokeswoman] spoke.", "spokeswoman official usa"),
    ("A [State Department official] spoke.", "official official usa"),
    ("The [Polisario secretary-general] landed.", "secretary_general leader polisario"),
    ("The [Dutch trade minister] landed.", "trade_minister minister nld"),
    ("The [French interior minister] landed.", "interior_minister minister fra"),
    ("The Russian General Staff met.", ""),
    # what he is for may be any word, and where he is sent is not whose he is
    ("[Italy's chief Brexit negotiator] landed.", "chief_brexit_negotiator envoy ita"),
    ("[Denmark's Arctic minister] landed.", "arctic_minister minister dnk"),
    ("The [UN's Libya envoy] landed.", "envoy envoy un"),
    ("[US special Iran envoy] Rob Malley landed.", "envoy envoy usa"),
    ("[Haiti's deputy ambassador] landed.", "deputy_ambassador ambassador hti"),
    ("The [chief of the Russian General Staff], Ivan Petrov, landed.", "chief leader rus"),
    ("The [Egyptian intelligence chief] landed.", "intelligence_chief official egy"),
    ("The [Pakistani army chief] landed.", "army_chief official pak"),
    ("The [Israeli defence minister] landed.", "defence_minister minister isr"),
    ("[Moscow's ambassador] landed.", "ambassador ambassador rus"),
    ("The [Palestinian chief negotiator] landed.", "chief_negotiator envoy pse"),
    ("The [Vatican nuncio] landed.", "nuncio ambassador vat"),
]
# the owner stands behind "of"
RIGHT = [
    ("The [president of Chad] landed.", "president head_of_state tcd"),
    ("The [foreign minister of Peru] landed.", "foreign_minister minister per"),
    ("The [king of Jordan] landed.", "king head_of_state jor"),
    (
        "The [Under-Secretary of State of the Ministry of Foreign Affairs of Portugal], X, landed.",
        "under_secretary_of_state deputy_minister prt",
    ),
    ("The [emir of Kuwait] landed.", "emir head_of_state kwt"),
    ("The [head of the African Union] landed.", "head leader au"),
    ("The [leader of Hamas] landed.", "leader leader hamas"),
    ("The [prime minister of the United Arab Emirates] landed.", "prime_minister head_of_government are"),
    ("The [secretary general of NATO] landed.", "secretary_general leader nato"),
    ("The [chairman of the Palestine Liberation Organization] landed.", "chairman leader plo"),
    ("The [deputy foreign minister of Iran] landed.", "deputy_foreign_minister deputy_minister irn"),
    ("The [ambassador of Japan] landed.", "ambassador ambassador jpn"),
    ("The [chief of the Hamas political bureau] landed.", "chief leader hamas"),
    ("The [leader of Sinn Fein] landed.", "leader leader sinn-fein"),
    ("The [president of the European Commission] landed.", "president head_of_state european-commission"),
    ("The [crown prince of Abu Dhabi] landed.", "crown_prince minister are"),
    ("The [ambassador to Norway] landed.", "ambassador ambassador -"),
    ("The [head of the government delegation] landed.", "head leader -"),
    ("The [foreign ministers of Egypt] and Jordan met.", "foreign_ministers minister egy plural"),
]
# what it is for, up to the comma before its holder
TOWARD = [
    ("[Norway's special envoy for the Middle East], Tor Hansen, landed.", "special_envoy envoy nor"),
    ("The [Danish minister for Europe and trade], Ida Holm, landed.", "minister minister dnk"),
    ("[Turkey's consul general in Batumi], Ece Tan, landed.", "consul_general official tur"),
    ("The [leader of Hamas in Gaza], Nur Odeh, landed.", "leader leader hamas"),
    ("The [director of its Asia-Pacific division], Eli Stern, landed.", "director official -"),
    ("The [Danish minister] for Europe landed.", "minister minister dnk"),
    ("[Norway's special envoy for the Sahel] Tor Hansen landed.", "special_envoy envoy nor"),
    ("The [Danish envoy for the Horn of Africa] Ida Holm landed.", "envoy envoy dnk"),
    ("The [Ambassador of Ghana to the Kingdom] Kofi Owusu landed.", "ambassador ambassador gha"),
    ("The [chargé d'affaires a.i. of Chile] landed.", "charge_daffaires_ai ambassador chl"),
    ("Qatar's team met [Deputy Minister] Sultan Al Harbi.", "deputy_minister deputy_minister -"),
    ("[UAE envoy] Dr. Sultan Al Harbi landed.", "envoy envoy are"),
    ("The [Danish minister] in Rome, Agency said, left.", "minister minister dnk"),
]
# what stands before a title and changes its rank
RANK = [
    ("The [Russian deputy foreign minister] landed.", "deputy_foreign_minister deputy_minister rus"),
    ("The [Russian first deputy foreign minister] landed.", "first_deputy_foreign_minister deputy_minister rus"),
    ("The [Chinese vice foreign minister] landed.", "vice_foreign_minister deputy_minister chn"),
    ("The [Chinese vice premier] landed.", "vice_premier minister chn"),
    ("The [Thai deputy prime minister] landed.", "deputy_prime_minister minister tha"),
    ("The [Thai first deputy prime minister] landed.", "first_deputy_prime_minister minister tha"),
    ("The [US vice president] landed.", "vice_president minister usa"),
    ("The [US vice-president] landed.", "vice_president minister usa"),
    ("The [US deputy secretary of state] landed.", "deputy_secretary_of_state deputy_minister usa"),
    ("The [US assistant secretary of state] landed.", "assistant_secretary_of_state deputy_minister usa"),
    ("The [US under secretary of state] landed.", "under_secretary_of_state deputy_minister usa"),
    ("The [US under-secretary of state] landed.", "under_secretary_of_state deputy_minister usa"),
    ("The [Polish deputy defence minister] landed.", "deputy_defence_minister deputy_minister pol"),
    ("The [Greek deputy interior minister] landed.", "deputy_interior_minister deputy_minister grc"),
    ("The [Japanese vice minister] landed.", "vice_minister deputy_minister jpn"),
    ("The [Malian acting president] landed.", "acting_president head_of_state mli"),
    ("The [Malian interim prime minister] landed.", "interim_prime_minister head_of_government mli"),
    ("The [British minister of state] landed.", "minister_of_state deputy_minister gbr"),
    ("The [UN special envoy] landed.", "special_envoy envoy un"),
    ("The [UN personal envoy] landed.", "personal_envoy envoy un"),
    ("The [UN deputy secretary-general] landed.", "deputy_secretary_general deputy_minister un"),
    ("The [UN under-secretary-general] landed.", "under_secretary_general deputy_minister un"),
    ("The [Cuban foreign and trade minister] landed.", "foreign_and_trade_minister minister cub"),
    ("The [Iranian parliament speaker] landed.", "parliament_speaker official irn"),
    ("The [Iranian supreme leader] landed.", "supreme_leader head_of_state irn"),
    ("The [Syrian opposition leader] landed.", "opposition_leader group_leader syr"),
    ("The [US national security adviser] landed.", "national_security_adviser minister usa"),
    ("The [Brazilian finance minister] landed.", "finance_minister minister bra"),
    ("The [Brazilian consul general] landed.", "consul_general official bra"),
]
# those who no longer hold it
FORMER = [
    ("The [former Finnish president] landed.", "president head_of_state fin former"),
    ("[Former US president] Jimmy Carter landed.", "president head_of_state usa former"),
    ("The [Finnish former president] landed.", "president head_of_state fin former"),
    ("The [late Egyptian president] was buried.", "president head_of_state egy former"),
    ("The [former Norwegian prime minister] landed.", "prime_minister head_of_government nor former"),
    ("The [erstwhile Indian envoy] landed.", "envoy envoy ind former"),
    ("The [former deputy foreign minister] landed.", "deputy_foreign_minister deputy_minister - former"),
    ("[Saudi Arabia's crown prince] landed.", "crown_prince minister sau"),
]
# more than one holder
PLURAL = [
    ("The [EU foreign ministers] met.", "foreign_ministers minister eu plural"),
]
# an office whose body the words leave open
OPEN = [
    ("The [foreign minister] landed.", "foreign_minister minister -"),
    ("The [prime minister] landed.", "prime_minister head_of_government -"),
    ("[President] Aliyev landed.", "president head_of_state -"),
    ("[Foreign Minister] Wang Yi landed.", "foreign_minister minister -"),
    ("A [spokesman] spoke.", "spokesman official -"),
    ("The [visiting foreign minister] landed.", "foreign_minister minister -"),
    ("The [director general for Latin America], Ms Ana Ruiz, landed.", "director_general leader -"),
    ("The [minister of public works], Mr Luis Ruiz, landed.", "minister_of_public_works minister -"),
    ("The [chief of staff] landed.", "chief_of_staff official -"),
    ("The [governor] landed.", "governor official -"),
    ("The [archbishop] landed.", "archbishop official -"),
    ("The [Baltic foreign ministers] met.", "foreign_ministers minister baltic-states plural"),
    ("The [Nordic prime ministers] met.", "prime_ministers head_of_government nordic-states plural"),
]
# words that are no office here
NONE = [
    ("The ministers' meeting ended.", ""),
    ("The presidential palace was empty.", ""),
    ("The ministry denied it.", ""),
    ("They head to Rome.", ""),
    ("The talks were chaired well.", ""),
    ("The general assembly met.", ""),
    ("In general they agreed.", ""),
    ("A chief concern was water.", ""),
    ("The ministerial meeting ended.", ""),
]
ROWS = [*LEFT, *RIGHT, *TOWARD, *RANK, *FORMER, *PLURAL, *OPEN, *NONE]


def worded(office: Office) -> str:
    flags = (["former"] if office.former else []) + (["plural"] if office.plural else [])
    owner = office.of.split(":")[1] if office.of else "-"
    return " ".join([office.title.replace(" ", "_"), office.rank, owner, *flags])


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_offices_with_rank_and_owner(text: str, values: str) -> None:
    plain, spans = marked(text)
    offices = [o for row in found(plain) for o in row.offices]
    assert [o.span.of(plain) for o in offices] == [s.of(plain) for s in spans]
    assert [o.span for o in offices] == list(spans)
    assert ", ".join(worded(o) for o in offices) == values


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Hamas met the press; its representative spoke.", "its"),
        ("The premier brought his deputy.", "his"),
        ("The premier brought her spokesman.", "her"),
        ("The rebels sent their leader.", "their"),
        ("The movement's leader spoke.", "movement"),
        ("The group's spokesman denied it.", "group"),
        ("The country's president denied it.", "country"),
        ("The leader of the movement denied it.", "movement"),
        ("The head of the party denied it.", "party"),
        ("The head of the movement's International Relations Office denied it.", "movement"),
        ("The president of the republic denied it.", "republic"),
        ("The commander of the militia denied it.", "militia"),
        ("The Peruvian president denied it.", ""),
        ("The president denied it.", ""),
        ("The town's mayor denied it.", ""),
    ],
)
def test_a_noun_or_pronoun_that_owns_the_office(text: str, owner: str) -> None:
    sentences = parsed(text)
    owners = [
        sentence.words[office.of_token] if office.of_token >= 0 else ""
        for sentence, row in zip(sentences, found(text), strict=True)
        for office in row.offices
    ]
    assert owners[-1] == owner
