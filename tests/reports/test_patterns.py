"""Patterns: what words tell which act, and whom it is done to."""

import pytest
from tests.factory_articles import lexicon, parsed

from dragoman.model import DataError
from dragoman.reports.patterns import DeedWords, read_pattern
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords

# sentence, then "act: trigger > recipients" of each deed that its words tell
ROWS = [
    ("Kigali condemned the shelling of Goma.", ["criticise: condemned > shelling", "shell: shelling > Goma"]),
    ("The envoy was praised by the king.", ["praise: praised > envoy"]),
    ("Oslo imposed sanctions on Minsk.", ["impose_sanctions: imposed > Minsk"]),
    ("Oslo lifted its sanctions against Minsk.", ["lift_sanctions: lifted > Minsk"]),
    ("Gunmen opened fire on a convoy.", ["shoot: opened > convoy"]),
    ("Police arrested two miners and a priest.", ["arrest: arrested > miners priest"]),
    ("Lima broke off talks with the rebels.", ["halt_talks: broke > rebels"]),
    ("Lima broke off relations with Quito.", ["break_relations: broke > Quito"]),
    ("Students marched against the bill.", ["demonstrate: marched > bill"]),
    ("Prisoners went on hunger strike against the junta.", ["hunger_strike: went > junta"]),
    ("Thousands marched in Basra against Turkey.", ["demonstrate: marched > Turkey"]),
    ("Oman brought envoys together in Muscat.", ["mediate: brought > envoys"]),
    ("The rebels laid down their arms.", ["disarm: laid > -"]),
    ("Accra signed an agreement with Lome.", ["sign: signed > Lome"]),
    ("The two walked home in silence.", []),
    ("The minister made breakfast.", []),
]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_the_act_and_whom_it_is_done_to(text: str, told: list[str]) -> None:
    words = lexicon()
    found = []
    for sentence in parsed(text):
        tree = Tree(sentence, words.made(ContactWords))
        for match in words.made(DeedWords).find(tree):
            whom = " ".join(sentence.words[t] for t in match.recipients) or "-"
            found.append(f"{match.act}: {sentence.words[match.token]} > {whom}")
    assert found == told


def test_every_pattern_stands_under_one_act() -> None:
    seen: dict[tuple[str, str], set[str]] = {}
    for name, section in lexicon().data["languages"]["en"].items():
        for act, lists in section.items() if name.startswith("deeds") else ():
            for kind in ("verbs", "nouns") if act != "sets" else ():
                for text in lists.get(kind, ()):
                    seen.setdefault((kind, text), set()).add(act)
    assert len(seen) > 5000
    assert {key: acts for key, acts in seen.items() if len(acts) > 1} == {}


def test_the_fuller_pattern_weighs_more() -> None:
    bare = read_pattern("free", "release", {}, "x")
    bound = read_pattern("free", "release :@people from", {"people": ["crew", "hostage"]}, "x")
    assert bare.weight < bound.weight
    assert bound.steps[0].words == {"crew", "hostage"}


@pytest.mark.parametrize(
    ("text", "complaint"), [("release :@people", "names the set @people"), ("release :a||b", "an empty alternative")]
)
def test_a_pattern_that_cannot_be_read(text: str, complaint: str) -> None:
    with pytest.raises(DataError, match=complaint):
        read_pattern("free", text, {}, "deeds_own")
