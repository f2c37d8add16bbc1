"""Acts: the ontology's table of what a deed is called, and the model's guesses read through it."""

from collections.abc import Collection
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import PLOVER_TYPES
from dragoman.reports.relation import Guess

MODALITY = {"called_for": "demanded", "denied": "refused"}  # a deed's status to the row of acts.yml's table

SPOKEN = frozenset({"AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


class Acts:
    """`data/ontology/acts.yml`, ready to ask: `lexicon.made(Acts)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.data["ontology"]["acts"]
        self._acts: dict[str, dict[str, Any]] = data["acts"]
        self._modality: dict[str, Any] = data["modality"]
        self._types: dict[tuple[str, str], str] = {}  # what `type_of` found: a guess asks 500 times
        self._tables: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}  # what `_come_to` found

    def code(self, act: str, status: str) -> tuple[str, str | None, str]:
        """PLOVER type, mode and CAMEO code of an act in a status."""
        row: dict[str, Any] = self._acts[act]
        become = self._modality.get(MODALITY.get(status, status))
        if become is None:
            return row["plover"], row.get("mode"), row["cameo"]
        return become["plover"], None, become["cameo"]

    def hostile(self, act: str) -> bool:
        """Whether the act harms: announced, it is a threat."""
        return bool(self._acts[act]["sign"] == "-")

    def trained(self, kind: str) -> bool:
        """Whether the model knows the type: those of PLOVER, not those of a user's own ontology."""
        return kind in PLOVER_TYPES

    def home(self, act: str) -> str:
        """Whose state a noun without one is taken for: "" nobody's; "any" the other side's, since an arrest, a strike,
        a ban is done at home unless another state is told; "not bare" so, unless that is a state by its bare name:
        what is only said is as often said abroad ("Egypt invited thirteen factions")."""
        row = self._acts[act]
        if not row.get("domestic"):
            return ""
        return "not bare" if self.spoken(act) else "any"

    def spoken(self, act: str) -> bool:
        """Whether the act is of words and papers."""
        return self._acts[act]["plover"] in SPOKEN

    def by_means(self, act: str) -> bool:
        """Whether the object of the verb is what the act is done with: troops that are moved, police that are sent."""
        return bool(self._acts[act].get("means"))

    def mutual(self, act: str) -> bool:
        """Whether two do the act together: of "X and Y signed" one is the actor, the other the recipient."""
        return bool(self._acts[act].get("mutual"))

    def placeless(self, act: str) -> bool:
        """Whether no town or building is whom the act is done to: where something is signed is no recipient."""
        return bool(self._acts[act].get("placeless"))

    def by_doer(self, act: str, doers: Collection[str]) -> str:
        """The act that it is when one of these does it, by the lemmas of those who do: warplanes bomb from the air."""
        rows: dict[str, list[str]] = self._acts[act].get("by", {})
        return next((other for other, nouns in rows.items() if not set(nouns).isdisjoint(doers)), act)

    def of_people(self, act: str) -> bool:
        """Whether the plural of a nation means its people in it: "arrested dozens of Serbs"."""
        return bool(self._acts[act].get("people"))

    def consults(self, act: str) -> bool:
        """Whether the act is a contact."""
        return bool(self._acts[act]["plover"] == "CONSULT")

    def type_of(self, act: str, modality: str) -> str:
        """The PLOVER type of a guessed act and modality, "none" where either is."""
        found = self._types.get((act, modality))
        if found is None:
            found = "none" if "none" in (act, modality) else self.code(act, status_of(modality))[0]
            self._types[act, modality] = found
        return found

    def blend(self, guess: Guess) -> dict[str, float]:
        """Probabilities of the types by both ways of guessing them: straight, and through act and modality."""
        through = dict.fromkeys(guess.types, 0.0)
        masses = (p * q for p in guess.acts.values() for q in guess.modalities.values())
        for kind, mass in zip(self._come_to(tuple(guess.acts), tuple(guess.modalities)), masses, strict=True):
            through[kind] += mass
        return normal({t: (p * through[t]) ** 0.5 for t, p in guess.types.items()})

    def _come_to(self, acts: tuple[str, ...], modalities: tuple[str, ...]) -> list[str]:
        """The type of each act in each modality, in that order."""
        found = self._tables.get((acts, modalities))
        if found is None:
            found = self._tables[acts, modalities] = [self.type_of(a, m) for a in acts for m in modalities]
        return found

    def likeliest(self, guess: Guess, kind: str) -> tuple[str, str]:
        """The likeliest act and modality that come to a type."""
        rows = [
            (p * q, act, modality)
            for act, p in guess.acts.items()
            for modality, q in guess.modalities.items()
            if self.type_of(act, modality) == kind
        ]
        _, act, modality = max(rows)
        return act, modality


def status_of(modality: str) -> str:
    """A modality of the table as the status of a deed."""
    return "called_for" if modality == "demanded" else modality


def normal(weights: dict[str, float]) -> dict[str, float]:
    """Weights that sum to 1."""
    total = sum(weights.values()) or 1.0
    return {name: weight / total for name, weight in weights.items()}


class ContextWords:
    """`data/ontology/contexts.yml`, ready to ask: `lexicon.made(ContextWords)`. `of`: lemma to its contexts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.of: dict[str, list[str]] = {}
        for context, words in lexicon.data["ontology"]["contexts"].items():
            for word in words:
                self.of.setdefault(word, []).append(context)
