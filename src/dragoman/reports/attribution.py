"""The words that carry statements, as sets, made once a lexicon from `attribution.yml`."""

from typing import Any

import msgspec

from dragoman.lexicon import Lexicon

OPENERS = frozenset({"for", "as", "of", "on", "over", "at"})


class Cue(msgspec.Struct, frozen=True):
    """What a cue word says and takes: see `attribution.yml`.

    `prepositions` belong to the cue, `toward` open the audience. `names`: whatever stands behind it is a name or a
    judgement.
    """

    kind: str
    takes: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    names: bool = False

    @property
    def openers(self) -> frozenset[str]:
        """The prepositions that open the rest of an object: "accused X of"."""
        return self.takes & OPENERS


class AttributionWords:
    """`data/languages/en/attribution.yml`, ready to ask: `lexicon.made(AttributionWords)`.

    Verbs with a particle stand as two words: "point out".
    """

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("attribution")
        groups: dict[str, list[str]] = lexicon.section("groups")
        people = [*groups["people"], *groups["governments"], *groups["delegations"]]
        self.verbs = _verbs(data)
        self.questioned = frozenset(data["questioned"]["words"])
        self.question_prepositions = frozenset(data["questioned"]["prepositions"])
        self.going_on = frozenset(data["going_on"])
        self.summing = frozenset(data["summing"])
        self.headline_verbs = frozenset(data["headline_verbs"])
        self.naming = frozenset(data["naming"])
        self.asking = frozenset(data["asking"])
        self.documents = frozenset(data["documents"])
        self.phrases = frozenset(v.split()[0] for v in self.verbs if " " in v)
        self.adjectives = {
            w: Cue(row["class"], frozenset({"clause"}), frozenset(row["prepositions"]))
            for row in data["adjectives"]
            for w in row["words"]
        }
        self.hearsay = frozenset(data["hearsay"])
        self.linking = frozenset(data["linking"])
        acts: dict[str, list[str]] = data["nouns"]["classes"]
        self.nouns = dict.fromkeys(data["nouns"]["words"], "assert")
        self.nouns |= {w: act for act, listed in acts.items() for w in listed}
        self.spread = frozenset(data["nouns"]["spread"])
        self.light = frozenset(data["nouns"]["light"])
        self.noun_prepositions = frozenset(data["nouns"]["prepositions"])
        self.raising = frozenset(data["raising"])
        self.settings = frozenset(data["settings"]["words"])
        self.setting_prepositions = frozenset(data["settings"]["prepositions"])
        self.according = frozenset(data["according"])
        self.words_of = frozenset(data["words_of"])
        self.outside = frozenset(data["outside"])
        days: dict[int, list[str]] = lexicon.section("dates")["weekdays"]
        self.days = frozenset(d for listed in days.values() for d in listed)
        self.people = tuple(data["speaker_endings"])
        self.only_speakers = frozenset(data["only_speakers"])
        self.of_texts = frozenset(data["of_texts"])
        self.only_people = frozenset(data["only_people"])
        self.tails = frozenset(data["object_tails"])
        self.speakers = frozenset(data["speakers"]) | frozenset(people)


def _verbs(data: dict[str, Any]) -> dict[str, Cue]:
    kinds: dict[str, str] = {w: act for act, listed in data["classes"].items() for w in listed}
    takes: dict[str, set[str]] = {}
    for group in data["verbs"]:
        for word in group["words"]:
            kinds.setdefault(word, group["class"])
            takes.setdefault(word, set()).update(group["takes"])
    prepositions, toward = data["prepositions"], data["audience_prepositions"]
    for word in (*prepositions, *toward):
        kinds.setdefault(word, "assert")
    return {
        word: Cue(
            kind,
            frozenset(takes.get(word, ())),
            frozenset(prepositions.get(word, ())),
            frozenset(toward.get(word, ())),
            word in data["naming"],
        )
        for word, kind in kinds.items()
    }
