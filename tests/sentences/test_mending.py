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
