"""Games: states that play each other: "India will meet Sri Lanka in the final"; teams that travel to play."""

from dragoman.reports.frames import Frame, Party
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree

NEAR = 2  # sentences around in which two words of games tell of one
SEVERAL = 2
AWAY = frozenset({"for", "ahead", "of"})  # before what a team travels for
PLAYED = frozenset({"in", "at", "for", "of"})  # before what is played
NOUNS = ("NOUN", "PROPN", "ADJ")


def is_game(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """Whether a frame has nothing but the bare names of states, and words of a game in its sentence, or two around; or
    of people without an office: "Serbia's X will meet Spain's Y in the semi-final"."""
    bare = bool(frame.parties) and all(p.bare and not (p.persons or p.unnamed or p.team) for p in frame.parties)
    players = bool(frame.parties) and all(_is_player(desk, p) for p in frame.parties)
    talks = any(lemma in desk.words.speeches | desk.words.spoken for lemma in tree.sentence.lemmas)
    if _plays_away(desk, tree, frame):
        return True
    if not (bare or players) or talks or frame.form in ("phone", "video", "letter") or not _are_states(desk, frame):
        return False
    at, block = tree.sentence.index, tree.sentence.block
    around = [t for t in desk.trees if abs(t.sentence.index - at) <= NEAR and t.sentence.block >= block - 1]
    own = any(_game(desk, tree, t) and _of_frame(tree, t, frame.token) for t in range(len(tree.sentence)))
    if own or not bare or tree.preps(frame.token, {"over"}) or _aims(tree, frame.token):
        return own
    return len({w for t in around for w in _games(desk, t)} - desk.words.games_alone) >= SEVERAL


def _plays_away(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """ "Fiji's rugby team visited Samoa", "a team flew to Lima for the Games", "went to Rome to play a match": a visit
    of people of whom nobody is named, and who are told to be there for sport; a delegation may go to the Games."""
    guests = [p for p in frame.parties if not p.bare]
    if frame.form != "visit" or not guests or any(p.persons for p in guests):
        return False
    subject = tree.subject(frame.token) if tree.is_verb(frame.token) else None
    verb = frame.token if subject is not None else tree.sentence.heads[frame.token]
    who = [subject] if subject is not None else [*tree.kids(frame.token, ("poss",)), *tree.preps(frame.token, AWAY)]
    team = any(tree.sentence.lemmas[t] in desk.words.teams for t in who)
    told = [*who, *([*tree.preps(frame.token, AWAY), *tree.preps(verb, AWAY)] if team else [])]
    aims = (t for t in tree.kids(frame.token, ("advcl", "xcomp")) if tree.sentence.lemmas[t] in desk.words.playing)
    told += [o for t in aims if tree.marked(t) for o in tree.kids(t, OBJECTS)]  # not "to play a part"
    return any(_of_sport(desk, tree, t) for t in told)


def _of_sport(desk: Desk, tree: Tree, noun: int) -> bool:
    """ "The match", "the table tennis team", "a series of matches": a noun of a game, or one beside such a word."""
    own = [noun, *tree.kids(noun, ("compound", "nmod")), *tree.preps(noun, {"of"})]
    return any(_game(desk, tree, t) for t in own)


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
    return "" if tree.sentence.pos[token] not in NOUNS or (before and found in desk.words.games_alone) else found
