"""Weighing: how surely a draft is a statement, by what is seen of it, with weights learnt on the training corpus.

A logistic regression over a few dozen yes-and-no traits a draft: class and lemma of the cue, its construction and
tense, what the source is, how long the content, where it stands. Weights are data (`attribution_weights.yml`, made by
`training/statements/train.py`), summed in the order of the traits, so that every machine finds the same sum.
"""

from collections.abc import Sequence
from math import exp

from dragoman.lexicon import Lexicon
from dragoman.reports.claims import Claim
from dragoman.reports.contents import MARKS
from dragoman.reports.drafts import Draft
from dragoman.reports.parties import Desk
from dragoman.reports.quotes import Quotes
from dragoman.reports.syntax import Tree

LENGTHS = (1, 2, 3, 5, 8, 13, 21, 34)  # words of a content, upper bounds of the classes
EARLY = 3  # blocks that a page opens with
MODALS = frozenset({"will", "would", "must", "should", "may", "might", "can", "could", "’d", "'d", "’ll", "'ll"})
INDEFINITE = frozenset({"you", "one", "nobody", "anyone", "everyone", "somebody", "someone", "everybody", "who"})


class Weights:
    """`data/languages/en/attribution_weights.yml`, ready to ask: `lexicon.made(Weights)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = lexicon.section("attribution_weights")
        self.bias: float = data["bias"]
        self.least: float = data["least"]
        self.of: dict[str, float] = data["weights"]

    def chance(self, traits: Sequence[str]) -> float:
        """0 to 1: how surely a draft with these traits is a statement."""
        return 1 / (1 + exp(-self.bias - sum(self.of.get(t, 0.0) for t in traits)))


def weighed(desk: Desk, quotes: Quotes, drafts: Sequence[Draft], weights: Weights) -> list[Draft]:
    """The drafts that are likely enough to be statements."""
    return [d for d in drafts if weights.chance(traits_of(desk, quotes, d)) >= weights.least]


def seen(tree: Tree, claim: Claim) -> tuple[str, ...]:
    """The traits of a claim that the parse shows."""
    s, anchor = tree.sentence, claim.anchor
    auxiliaries = {tree.lower[k] for k in tree.kids(anchor, ("aux", "auxpass"))}
    form = "verb" if tree.is_verb(anchor) else "noun" if s.pos[anchor] == "NOUN" else "other"
    traits = [f"lemma={s.lemmas[anchor].lower()}", f"tag={s.tags[anchor]}", f"dep={s.deps[anchor]}", f"form={form}"]
    traits += [f"{form}+bare={claim.bare}+own={claim.own}", f"dep={s.deps[anchor]}+bare={claim.bare}"]
    traits += [f"modal={sorted(m)[0]}" for m in [auxiliaries & MODALS] if m]
    traits += ["negated"] if tree.kids(anchor, ("neg",)) else []
    if claim.source is not None:
        traits += [f"source={s.pos[claim.source]}", f"source={s.deps[claim.source]}"]
        traits += ["source behind"] if claim.source > anchor else []
        traits += ["source indefinite"] if tree.lower[claim.source] in INDEFINITE else []
    return tuple(traits)


def traits_of(desk: Desk, quotes: Quotes, draft: Draft) -> list[str]:
    """All traits of a draft, in a fixed order."""
    text = desk.article.text
    words = sum(len(text[s.start : s.end].split()) for s in draft.content)
    length = next((n for n in LENGTHS if words <= n), 99)
    quoted = any(quotes.at(s.start) or text[s.end - 1] in MARKS for s in draft.content)
    inside = quotes.at(draft.cue[-1].start) is not None
    block = desk.trees[draft.sentence].sentence.block
    place = "headline" if desk.article.blocks[block].kind == "headline" else "early" if block <= EARLY else "body"
    source = "none" if not draft.source else "known" if draft.speaker.id else "named" if draft.speaker.name else "other"
    traits = [*draft.traits, f"act={draft.act}", f"length={length}", f"place={place}", f"speaker={source}"]
    traits += [f"act={draft.act}+speaker={source}", f"act={draft.act}+inside={inside}", f"sure={draft.sure}"]
    traits += ["quoted"] if quoted else []
    traits += ["inside a quotation"] if inside else []
    traits += ["first person"] if draft.first_person else []
    return traits
