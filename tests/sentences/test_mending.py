"""Mending: a phrase in front of the verb, and who stands behind it."""

import pytest
from tests.factory_articles import parsed

# sentence, its verb, the subject; a word and what it goes under
ROWS = [
    ("After talks with the British envoy, David Lammy, the French king said he was glad.", "said", "king"),
    ("Before a meeting with Cuba's foreign minister, Ana Roa of Peru said she was glad.", "said", "Roa"),
    ("Before the audience with the Leader, Haniyeh and his entourage had conferred with him.", "conferred", "Haniyeh"),
    ("On a visit to Zimbabwe, President Ramaphosa voiced support.", "voiced", "Ramaphosa"),
    ("After talks in Lima, Peru's capital, the king left.", "left", "king"),
    ("After a meeting with the minister Ann Roe, Uganda's premier, Jeje Odongo, told reporters.", "told", "premier"),
    ("Hours before Ruto's meeting with Ann Roe, Tau Weo, secretary general of the union, told it all.", "told", "Weo"),
    ("Two days after talks with Foreign Minister Espen Eide, Tau Weo, the president, flew off.", "flew", "Weo"),
    ("Shortly after meeting the Cuban minister Ann Roe, Tau Weo, the Kenyan president, flew home.", "flew", "Weo"),
    ("The envoy, David Lammy, left.", "left", "envoy"),
    ("Peru will send troops to Juba, his spokesman, Tau Weo, said.", "said", "spokesman"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), ROWS)
def test_the_subject_behind_a_phrase_in_front(text: str, verb: str, subject: str) -> None:
    (sentence,) = parsed(text)
    above, who = sentence.words.index(verb), sentence.words.index(subject)
    assert (sentence.heads[who], sentence.deps[who]) == (above, "nsubj")
    assert sum(sentence.heads[t] == t for t in range(len(sentence))) == 1


@pytest.mark.parametrize("verb", ["left", "leaves on Monday", "departed"])
def test_where_somebody_leaves_for_does_nothing(verb: str) -> None:
    (sentence,) = parsed(f"Mexican minister Marcelo Ebrard {verb} for Oslo to meet Minister Anniken Huitfeldt.")
    oslo = sentence.words.index("Oslo")
    assert (sentence.words[sentence.heads[oslo]], sentence.deps[oslo]) == ("for", "pobj")


def test_a_name_taken_for_an_adjective_is_the_subject() -> None:
    (sentence,) = parsed("Mikulic visits West Germany next week, and debt is expected to figure high on the agenda.")
    assert (sentence.deps[0], sentence.heads[0], sentence.pos[0]) == ("nsubj", 1, "PROPN")


def test_a_subject_is_no_finite_verb() -> None:
    (sentence,) = parsed("Turkey's foreign ministry said on Thursday that talks with the United States were underway.")
    talks = sentence.words.index("talks")
    assert (sentence.tags[talks], sentence.pos[talks]) == ("NNS", "NOUN")


def test_a_noun_goes_under_the_preposition_before_it() -> None:
    (sentence,) = parsed(ROWS[0][0])
    assert (sentence.heads[1], sentence.deps[1]) == (0, "pobj")


def test_two_sides_where_the_second_has_two_words() -> None:
    (sentence,) = parsed("Talks were held between the Malian government and opposition groups in May.")
    words = sentence.words
    one, other = words.index("government"), words.index("groups")
    assert (words[sentence.heads[one]], sentence.deps[one]) == ("between", "pobj")
    assert (sentence.heads[other], sentence.deps[other]) == (one, "conj")


def test_who_is_joined_to_the_object_is_not_joined_to_the_verb() -> None:
    (sentence,) = parsed(
        "She received Vanuatu's minister, Ralph Regenvanu, and two Tongan envoys, Ana Tupou and Sio Vaka."
    )
    joined = sentence.words.index("envoys")
    assert (sentence.words[sentence.heads[joined]], sentence.deps[joined]) == ("minister", "conj")


def test_the_last_of_several_subjects() -> None:
    (sentence,) = parsed("The presidents of Ghana, Togo and African Union chairman Moussa Faki met in Accra.")
    first, last = sentence.words.index("presidents"), sentence.words.index("Faki")
    assert (sentence.heads[last], sentence.deps[last], sentence.deps[first]) == (first, "conj", "nsubj")


def test_no_subject_behind_a_preposition() -> None:
    (sentence,) = parsed(
        "The talks Kenyan President William Ruto will hold with Ugandan President Yoweri Museveni will deal with oil."
    )
    other = sentence.words.index("Museveni")
    assert (sentence.words[sentence.heads[other]], sentence.deps[other]) == ("with", "pobj")


def test_capitals_are_no_verb() -> None:
    (sentence,) = parsed("The summit of the West African bloc ECOWAS in Abuja opened on Sunday.")
    name = sentence.words.index("ECOWAS")
    assert (sentence.pos[name], sentence.words[sentence.heads[name]], sentence.deps[name]) == ("PROPN", "bloc", "appos")


def test_a_verb_with_a_subject_is_no_adjective() -> None:
    (sentence,) = parsed("Omani Sultan Haitham bin Tariq hosted talks with the leaders of Chad and Niger.")
    hosted, talks = sentence.words.index("hosted"), sentence.words.index("talks")
    assert (sentence.heads[talks], sentence.deps[talks], sentence.deps[hosted]) == (hosted, "dobj", "ROOT")


def test_a_verb_tagged_as_a_noun() -> None:
    (sentence,) = parsed(
        "They were likely to discuss the law with him when the Israeli prime minister visits on May 5."
    )
    at = sentence.words.index("visits")
    assert (sentence.tags[at], sentence.pos[at]) == ("VBZ", "VERB")


def test_a_plural_written_short() -> None:
    (sentence,) = parsed("The speaker met Lithuanian MPs Laima Kairys and Jonas Petraitis.")
    at = sentence.words.index("MPs")
    assert (sentence.lemmas[at], sentence.tags[at]) == ("mp", "NNS")


def test_what_was_said_following_talks() -> None:
    (sentence,) = parsed("Tonga's minister told reporters at a briefing following informal talks with the Cuban envoy.")
    after, talks = sentence.words.index("following"), sentence.words.index("talks")
    assert (sentence.deps[after], sentence.heads[talks], sentence.deps[talks]) == ("prep", after, "pobj")


@pytest.mark.parametrize(
    ("text", "word", "above", "label"),
    [
        ("Odinga visits Peru next week, and is to meet its president.", "Odinga", "visits", "nsubj"),
        ("Odinga recently visited Lima hoping to sign a pact but came back without one.", "Lima", "visited", "dobj"),
        ("It was settled at a joint meeting here of AU trade and finance ministers.", "of", "meeting", "prep"),
    ],
)
def test_a_name_before_its_verb_one_behind_it_and_what_goes_on_behind_here(
    text: str, word: str, above: str, label: str
) -> None:
    (sentence,) = parsed(text)
    at = sentence.words.index(word)
    assert (sentence.words[sentence.heads[at]], sentence.deps[at]) == (above, label)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        (
            "Wagner spoke by telephone with Minister Luis Gallegos, and the two discussed vaccines and trade.",
            "vaccines",
        ),
        ("He also telephoned Fijian Minister Manoa Kamikamica on Tuesday, and the two discussed shipping.", "shipping"),
    ],
)
def test_a_past_tense_is_no_participle_before_its_object(text: str, thing: str) -> None:
    (sentence,) = parsed(text)
    verb, what = sentence.words.index("discussed"), sentence.words.index(thing)
    assert (sentence.deps[verb], sentence.tags[verb]) == ("conj", "VBD")
    assert (sentence.heads[what], sentence.deps[what]) == (verb, "dobj")
    assert (sentence.heads[verb - 1], sentence.deps[verb - 1]) == (verb, "nsubj")
