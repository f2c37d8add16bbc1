"""Who's who: aliases found in words, people by name, surname, office and day."""

import pickle

import pytest
from tests.factory_articles import lexicon

from dragoman.lexicon import Lexicon, Who, who_is_who, words_of
from dragoman.lexicon.load import lay_over


@pytest.fixture(scope="module")
def who() -> Who:
    return lexicon().made(who_is_who)


# Blank-parted words; the entry matched at the first of them, how, and how many words it takes.
MATCHES = [
    # longest first
    ("Guinea - Bissau met", "state:gnb name 3"),
    ("Guinea met", "state:gin name 1"),
    ("South Sudan met", "state:ssd name 2"),
    # the factions of a state are not the state
    ("Palestinian factions met", "group:palestinian-factions name 2"),
    ("Palestinian officials met", "state:pse demonym 1"),
    ("Sudan met", "state:sdn name 1"),
    ("North Korea met", "state:prk name 2"),
    ("Democratic Republic of the Congo met", "state:cod name 5"),
    ("Republic of the Congo met", "state:cog name 4"),
    ("Papua New Guinea met", "state:png name 3"),
    ("Equatorial Guinea met", "state:gnq name 2"),
    ("European Union met", "org:eu name 2"),
    ("European Commission met", "org:european-commission name 2"),
    ("UN Security Council met", "org:un-security-council name 3"),
    ("UN envoys met", "org:un name 1"),
    ("Palestine Liberation Organization met", "org:plo name 3"),
    ("Palestine met", "state:pse name 1"),
    ("Islamic Jihad met", "org:islamic-jihad name 2"),
    # dots, accents, apostrophes, hyphens
    ("U.S. envoys", "state:usa name 1"),
    ("U.N. envoys", "org:un name 1"),
    ("Côte d'Ivoire met", "state:civ name 2"),
    ("Cote dIvoire met", "state:civ name 2"),
    ("Türkiye met", "state:tur name 1"),
    ("Turkiye met", "state:tur name 1"),
    ("Timor - Leste met", "state:tls name 3"),
    ("Timor-Leste met", "state:tls name 1"),
    ("Sinn Féin met", "org:sinn-fein name 2"),
    ("Bogotá met", "state:col capital 1"),
    ("Sana'a met", "state:yem capital 1"),
    ("Sana’a met", "state:yem capital 1"),
    # acronyms by their case
    ("US envoys", "state:usa name 1"),
    ("WHO experts", "org:who name 1"),
    ("GIA fighters", "org:gia name 1"),
    ("ETA talks", "org:eta name 1"),
    ("IRA talks", "org:ira name 1"),
    ("NATO envoys", "org:nato name 1"),
    ("Nato envoys", "org:nato name 1"),
    ("Unicef experts", "org:unicef name 1"),
    ("Who met them", ""),
    ("Us and them", ""),
    ("Ira Gershwin sang", ""),
    ("us", ""),
    ("nato", ""),
    ("hamas", ""),
    ("HAMAS refused", "org:hamas name 1"),
    ("CHINA refused", "state:chn name 1"),
    # demonyms, capitals, seats, parliaments
    ("Norwegian envoys", "state:nor demonym 1"),
    ("Norwegians left", "state:nor demonym 1"),
    ("Sri Lankan envoys", "state:lka demonym 2"),
    ("South African envoys", "state:zaf demonym 2"),
    ("Moscow refused", "state:rus capital 1"),
    ("Addis Ababa refused", "state:eth capital 2"),
    ("Kiev refused", "state:ukr capital 1"),
    ("Kyiv refused", "state:ukr capital 1"),
    ("Kremlin refused", "state:rus seat 1"),
    ("White House refused", "state:usa seat 2"),
    ("Russian Foreign Ministry refused", "state:rus seat 3"),
    ("Knesset refused", "state:isr parliament 1"),
    ("Reserve Bank of Australia refused", "state:aus part 4"),
    # a small first letter, a dot, a number: nothing
    ("turkey and chad", ""),
    (". Norway", ""),
    ("1973 Norway", ""),
    ("Ruritania refused", ""),
]


@pytest.mark.parametrize(("text", "value"), MATCHES)
def test_the_alias_that_begins_here(who: Who, text: str, value: str) -> None:
    words = text.split()
    match = who.match(words, [words_of(w) for w in words], 0)
    assert (f"{match.entry.id} {match.how} {match.length}" if match else "") == value


def test_an_alias_is_found_where_it_begins_only(who: Who) -> None:
    words = ["the", "European", "Union", "and", "Norway"]
    folded = [words_of(w) for w in words]
    ids = [m.entry.id if (m := who.match(words, folded, at)) else None for at in range(len(words))]
    assert ids == [None, "org:eu", None, None, "state:nor"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sergei Lavrov", "sergei lavrov"),
        ("Jean-Marie Guéhenno", "jean marie guehenno"),
        ("Mevlüt Çavuşoğlu", "mevlut cavusoglu"),
        ("Lech Wałęsa", "lech walesa"),
        ("Binali Yıldırım", "binali yildirim"),
        ("Jens Ødegård", "jens odegard"),
        ("Strauß", "strauss"),
        ("Sa'eb Erekat", "saeb erekat"),
        ("Mesha’al", "meshaal"),
        ("U.S.", "us"),
        ("P.L.O.", "plo"),
        ("S. Jaishankar", "s jaishankar"),
        ("e\u0301tat", "etat"),
        ("al-Assad", "al assad"),
        ("Ban Ki\u00admoon", "ban kimoon"),
        ("—", ""),
        ("", ""),
        ("...", ""),
    ],
)
def test_words_are_folded(text: str, words: str) -> None:
    assert words_of(text) == tuple(words.split())
    assert words_of(words) == tuple(words.split())


@pytest.mark.parametrize(
    ("actor", "office", "day", "names"),
    [
        ("state:rus", "head_of_state", "1995-06-01", "Boris Yeltsin"),
        ("state:rus", "head_of_state", "2003-06-01", "Vladimir Putin"),
        ("state:rus", "head_of_state", "2010-06-01", "Dmitry Medvedev"),
        ("state:rus", "head_of_state", "2015-06-01", "Vladimir Putin"),
        ("state:rus", "head_of_government", "2010-06-01", "Vladimir Putin"),
        ("state:rus", "head_of_government", "2015", "Dmitry Medvedev"),
        ("state:usa", "foreign_minister", "1998-03-01", "Madeleine Albright"),
        ("state:usa", "foreign_minister", "2003-03", "Colin Powell"),
        ("state:usa", "foreign_minister", "2014-03-01", "John Kerry"),
        ("state:nor", "foreign_minister", "1993-09-13", "Johan Jorgen Holst"),
        ("state:nor", "foreign_minister", "2012-12-01", "Espen Barth Eide"),
        ("state:nor", "foreign_minister", "2024-12-01", "Espen Barth Eide"),
        ("state:nor", "foreign_minister", "1994-01-18", ""),
        ("state:nor", "foreign_minister", "1890-01-18", ""),
        ("state:nor", "no_such_office", "1995-01-18", ""),
        ("state:xxx", "head_of_state", "1995-01-18", ""),
    ],
)
def test_who_held_an_office_on_a_day(who: Who, actor: str, office: str, day: str, names: str) -> None:
    assert ", ".join(h.name for h in who.holders(actor, office, day)) == names


def test_on_the_day_of_a_handover_both_hold_it(who: Who) -> None:
    names = [h.name for h in who.holders("state:nor", "foreign_minister", "2013-10-16")]
    assert names == ["Espen Barth Eide", "Borge Brende"]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Sergei Lavrov", "person:sergey-lavrov"),
        ("Sergey Lavrov", "person:sergey-lavrov"),
        ("Mousa Abu Marzook", "person:musa-abu-marzouk"),
        ("Yasir Arafat", "person:yasser-arafat"),
        ("Abu Mazen", "person:mahmoud-abbas"),
        ("Børge Brende", "person:borge-brende"),
        ("Jonas Gahr Støre", "person:jonas-gahr-store"),
        ("Peni Koro", ""),
        ("Lavrov", ""),
        ("", ""),
    ],
)
def test_people_by_name_and_alias(who: Who, name: str, person: str) -> None:
    assert {h.id for h in who.people(words_of(name))} == ({person} if person else set())


@pytest.mark.parametrize(
    ("surname", "day", "people"),
    [
        ("lavrov", "2010-01-01", "person:sergey-lavrov"),
        ("lavrov", "1970-01-01", ""),
        ("albright", "1998-01-01", "person:madeleine-albright"),
        ("albright", "", "person:madeleine-albright"),
        ("stoltenberg", "1993-01-01", "person:thorvald-stoltenberg"),
        ("stoltenberg", "2003-01-01", ""),
        ("stoltenberg", "2010-01-01", "person:jens-stoltenberg"),
        ("powell", "2003-01-01", "person:colin-powell person:jonathan-powell"),
        ("koro", "", ""),
    ],
)
def test_people_by_family_name_and_day(who: Who, surname: str, day: str, people: str) -> None:
    assert " ".join(sorted({h.id for h in who.surname(surname, day)})) == people


@pytest.mark.parametrize(
    ("actor", "party"),
    [
        ("state:nor", "state:nor"),
        ("org:hamas", "org:hamas"),
        ("org:eu", "org:eu"),
        ("org:european-commission", "org:eu"),
        ("org:un-security-council", "org:un"),
        ("org:state-duma", "state:rus"),
        ("org:russian-security-council", "state:rus"),
        ("org:nobody", "org:nobody"),
        ("", ""),
    ],
)
def test_organs_stand_for_the_body_they_belong_to(who: Who, actor: str, party: str) -> None:
    assert who.party(actor) == party


def test_every_entry_has_its_id_name_code_and_kind(who: Who) -> None:
    assert {row["id"] for row in lexicon().data["who"]} == set(who.actors)
    assert all(entry.name and entry.code and entry.kind for entry in who.actors.values())
    assert len(who.by_code) == sum(entry.kind == "state" for entry in who.actors.values())


def test_every_name_finds_its_own_entry_or_one_of_the_same_name(who: Who) -> None:
    lost = []
    for entry in who.actors.values():
        words = entry.name.replace("'s", " 's").split()  # as the parser parts it
        words = words[1:] if words[0] == "the" else words
        if not words[0][:1].isupper():
            continue
        match = who.match(words, [words_of(w) for w in words], 0)
        if match is None or match.length != len(words):
            lost.append(entry.id)
    assert lost == []


def test_terms_do_not_end_before_they_begin() -> None:
    wrong = [
        (row["id"], term["name"])
        for row in lexicon().data["who"]
        for terms in [*row.get("offices", {}).values(), row.get("leaders", [])]
        for term in terms
        if term.get("from") and term.get("to") and str(term["to"]) < str(term["from"])[: len(str(term["to"]))]
    ]
    assert wrong == []


def test_a_pack_adds_an_office_holder_and_an_organisation() -> None:
    ours = lexicon()
    pack = {
        "who": [
            {"id": "state:ton", "offices": {"foreign_minister": [{"name": "Sione Vuna", "from": "2031"}]}},
            {"id": "org:reef-front", "kind": "movement", "code": "REEF", "name": "Reef Front", "state": "TON"},
        ]
    }
    who = Lexicon(lay_over(ours.data, pack), ours.places).made(who_is_who)
    assert [h.name for h in who.holders("state:ton", "foreign_minister", "2031-05-01")][-1] == "Sione Vuna"
    assert who.actors["state:ton"].name == "Tonga"
    assert who.actors["org:reef-front"].home == ("TON",)
    assert "org:reef-front" not in ours.made(who_is_who).actors


def test_the_index_is_made_once_a_lexicon() -> None:
    ours = lexicon()
    assert ours.made(who_is_who) is ours.made(who_is_who)
    assert pickle.loads(pickle.dumps(ours)).made(who_is_who).actors == ours.made(who_is_who).actors
