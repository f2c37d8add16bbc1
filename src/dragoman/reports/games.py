"""Games: states that play each other: "India will meet Sri Lanka in the final"."""

from dragoman.reports.frames import Frame, Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import Tree

NEAR = 2  # sentences around in which two words of games tell of one
SEVERAL = 2
PLAYED = frozenset({"in", "at", "for", "of"})  # before what is played
NOUNS = ("NOUN", "PROPN", "ADJ")
ALONE = frozenset({"final", "friendly", "match", "game"})  # before another noun they are none: "the final round"


def is_game(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """Whether a frame has nothing but the bare names of states, and words of a game in its sentence, or two around; or
    of people without an office: "Serbia's X will meet Spain's Y in the semi-final"."""
    bare = bool(frame.parties) and all(p.bare and not (p.persons or p.unnamed or p.team) for p in frame.parties)
    players = bool(frame.parties) and all(_is_player(desk, p) for p in frame.parties)
    talks = any(lemma in desk.words.speeches | desk.words.spoken for lemma in tree.sentence.lemmas)
    if not (bare or players) or talks or frame.form in ("phone", "video", "letter") or not _are_states(desk, frame):
        return False
    at, block = tree.sentence.index, tree.sentence.block
    around = [t for t in desk.trees if abs(t.sentence.index - at) <= NEAR and t.sentence.block >= block - 1]
    own = any(_game(desk, tree, t) and _of_frame(tree, t, frame.token) for t in range(len(tree.sentence)))
    if own or not bare or tree.preps(frame.token, {"over"}) or _aims(tree, frame.token):
        return own
    return len({w for t in around for w in _games(desk, t)} - ALONE) >= SEVERAL


def _of_frame(tree: Tree, word: int, trigger: int) -> bool:
    """ "Meet in the final": told with the verb itself, and not with what they met for or over."""
    chain = [word, *tree.up(word)]
    if trigger not in chain:
        return False
    between = chain[: chain.index(trigger)]
    return all(not tree.is_verb(t) and (tree.sentence.pos[t] != "ADP" or tree.lower[t] in PLAYED) for t in between)


def _aims(tree: Tree, trigger: int) -> bool:
    """ "Met to prepare the World Cup"."""
    return any(tree.marked(t) for t in tree.kids(trigger, ("advcl", "xcomp")))


def _is_player(desk: Desk, party: Party) -> bool:
    """ "Spain's X": somebody whose office neither the page nor the who's who tells."""
    people = [desk.linked.people[i] for i, _ in party.persons]
    return bool(people) and all(p.role is None and p.rank is None for p in people)


def _are_states(desk: Desk, frame: Frame) -> bool:
    return all(p.actor in desk.linked.actors and desk.linked.actors[p.actor].kind == "state" for p in frame.parties)


def _games(desk: Desk, tree: Tree) -> set[str]:
    """The words of games in a sentence, of one or two tokens."""
    return {word for t in range(len(tree.sentence)) if (word := _game(desk, tree, t))}


def _game(desk: Desk, tree: Tree, token: int) -> str:
    lemma = tree.sentence.lemmas[token].lower()
    names = {lemma, f"{tree.lower[token - 1]} {lemma}"} if token else {lemma}
    found = next(iter(names & desk.words.games), "")
    before = tree.sentence.pos[token + 1 : token + 2] in (("NOUN",), ("PROPN",))
    return "" if tree.sentence.pos[token] not in NOUNS or (before and found in ALONE) else found
