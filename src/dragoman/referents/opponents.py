"""Opponents: rebels and oppositions, actors of their own whom the who's who need not know, as the page names them.

"Zairean rebels" say by their adjective against whom they stand; "the government and rebels" by whom they stand beside.
"""

from collections.abc import Mapping

from dragoman.model import Actor, ActorMention, Mentions, Sentence
from dragoman.referents.groups import OF, Groups

REACH = 14  # tokens behind "of" in which a list of those represented may name opponents


class Opponents:
    """Who stands against a state, by what the page says. Adds the actors it makes to `actors`."""

    def __init__(self, actors: dict[str, Actor], groups: Groups) -> None:
        self._actors, self._groups = actors, groups

    def rival(self, sentence: Sentence, first: int, token: int, state: str, sector: str) -> str:
        """The id of those who stand against a state, as the page names them."""
        of = self._actors[state]
        behind = first == token  # "opposition figures of Belarus"
        plain = sentence.lemmas[token] in self._groups.against
        words = sentence.words[token - (not plain) if behind else first : token + 1]
        name = " ".join(words).replace(" - ", "-").replace(" 's ", "'s ").replace(" ’s ", "’s ")
        name += f" of {of.name}" if behind else ""
        id_ = f"group:{of.code.lower()}-{sector.lower()}"
        self._actors.setdefault(id_, Actor(id_, name, of.code + sector, "movement", (of.code,), listed=False))
        return id_

    def opening(self, sentence: Sentence, first: int, token: int) -> int:
        """Where the words for opponents begin: in "the Chadian government and Arab rebels" behind the "and", in
        "Burundi, rebels sign truce" behind the comma."""
        joints = [t for t in range(first, token) if sentence.words[t].lower() in ("and", ",")]
        last = joints[-1] if joints else first
        told = self._groups.of_states | self._groups.people  # "the Sudanese president and opposition figure X"
        ruled = any(sentence.lemmas[t] in told for t in range(first, last))
        joined = bool(joints) and sentence.deps[token] == "conj" and first <= sentence.heads[token] < last
        return last + 1 if ruled or joined or sentence.words[last] == "," else first  # "between Chad and rebels"

    def of_one_state(self, one: str, other: str) -> bool:
        """Whether two actors are at home in the same state."""
        return bool(set(self._actors[one].home) & set(self._actors[other].home))

    def facing(self, sentence: Sentence, found: Mentions) -> str:
        """The state whose government the sentence names: "the Ugandan government met rebels", "between Uganda and its
        rebels"; "" without one."""
        told = {a.entry for a in found.actors if self._actors[a.entry].kind == "state" and self._governs(sentence, a)}
        return next(iter(told)) if len(told) == 1 else ""

    def _governs(self, sentence: Sentence, named: ActorMention) -> bool:
        behind = sentence.lemmas[named.last + 1 : named.last + 3]
        owned = behind[1:] if behind[:1] in (("'s",), ("’s",)) else behind[:1]
        before = sentence.lemmas[max(named.first - 2, 0) : named.first]
        governed = before[1:] == ("of",) and before[0] in self._groups.of_states
        governed = governed or self._beside(sentence, named.last)
        return governed or bool(set(owned) & self._groups.of_states)

    def _beside(self, sentence: Sentence, last: int) -> bool:
        """ "Between Uganda and its rebels": whether those against a state are joined to it."""
        between = sentence.deps[last] == "pobj" and sentence.words[sentence.heads[last]].lower() in ("between", "with")
        joined = (t for t, h in enumerate(sentence.heads) if h == last and sentence.deps[t] == "conj")
        return between and any(sentence.lemmas[t] in self._groups.against for t in joined)

    def represented(self, sentence: Sentence, token: int, found: Mentions) -> tuple[str, ...]:
        """Those behind a noun: "a delegation of the Syrian opposition", "negotiators of the government and of rebels";
        a state that stands for them there is none of the sides."""
        if sentence.words[token + 1 : token + 2] not in tuple((w,) for w in OF):
            return ()
        named = {a.last: a for a in found.actors}
        sides: list[str] = []
        for at in range(token + 2, min(token + REACH, len(sentence))):
            if sentence.lemmas[at] in self._groups.against and sentence.deps[at] in ("pobj", "conj"):
                return tuple(dict.fromkeys((*sides, *self._those(sentence, at, named, sides))))
            if at in named and not self._modifies(sentence, at):
                sides.append(named[at].entry)
            if sentence.pos[at] not in ("ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ", "PART"):
                break
        return ()

    def _modifies(self, sentence: Sentence, at: int) -> bool:
        """Whether the noun that a state's adjective modifies is one of those against it."""
        return any(sentence.lemmas[t] in self._groups.against for t in range(at + 1, min(at + 3, len(sentence))))

    def _those(
        self, sentence: Sentence, at: int, named: Mapping[int, ActorMention], sides: list[str]
    ) -> tuple[str, ...]:
        sector = self._groups.against[sentence.lemmas[at]]
        own = next((named[t] for t in (at - 1, at - 2) if t in named), None)
        if own is not None and self._actors[own.entry].kind != "state":
            return (own.entry,)  # "Tamil Tiger rebels"
        if own is not None:
            return (self.rival(sentence, own.first, at, own.entry, sector),)
        state = next((s for s in reversed(sides) if self._actors[s].kind == "state"), "")
        return (self.rival(sentence, at, at, state, sector),) if state else ()
