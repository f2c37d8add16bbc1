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


def test_a_verb_tagged_as_a_noun() -> None:
    (sentence,) = parsed(
        "They were likely to discuss the law with him when the Israeli prime minister visits on May 5."
    )
    at = sentence.words.index("visits")
    assert (sentence.tags[at], sentence.pos[at]) == ("VBZ", "VERB")


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
