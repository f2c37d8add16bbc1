"""Pronouns: what the parse says of where one stands: who is the subject, whom it cannot mean, what is fronted."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from dragoman.model import Actor, ActorMention, Office, Person, Reference, Sentence
from dragoman.referents.groups import Groups, definite

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "pobj", "dative"})
OPEN = frozenset({"xcomp", "acomp", "conj"})
MATTERS = frozenset({"about", "over", "for", "on", "of"})  # before what somebody is charged with or asked about
JOINTS = frozenset({",", "and", "with"})  # between a name and "his" deputy, beside the words of company
ASKED = frozenset({"dobj", "dative"})
CLAIMED = 12  # governors between a pronoun and whose claim tells of it; a text without full stops has thousands
LASTING = frozenset({"until", "while", "before"})
SERVING = frozenset({"with", "for", "to"})  # between the people of somebody and his name
CHAINED = ("conj", "xcomp", "acomp")  # how a verb hangs on the one whose subject does it


def is_subject(sentence: Sentence, reference: Reference) -> bool:
    """Whether one of the reference's words is the subject of a verb, or says who is: "His Highness X received"."""
    tokens = range(reference.first, reference.last + 1)
    own = any(sentence.deps[t] in SUBJECTS for t in tokens)
    return own or any(sentence.deps[t] == "appos" and _is_his(sentence, sentence.heads[t]) for t in tokens)


def _is_his(sentence: Sentence, token: int) -> bool:
    """ "His Highness", "her deputy": a subject that the name behind it tells."""
    return token > 0 and sentence.deps[token] in SUBJECTS and sentence.words[token - 1].lower() in ("his", "her")


def speakers(sentence: Sentence, token: int, people: Sequence[Person], groups: Groups) -> frozenset[int]:
    """Whom "he" cannot mean where he is told to meet somebody, to come or to go: who only speaks for others. Nobody
    where the sentence tells anything else of him."""
    verbs = {sentence.lemmas[t] for t in _verbs(sentence, token)}
    if sentence.deps[token] not in SUBJECTS or not verbs & (groups.facing | groups.going):
        return frozenset()
    return frozenset(n for n, p in enumerate(people) if any(groups.speaking & set(t.split()) for t in p.titles))


def _verbs(sentence: Sentence, token: int) -> list[int]:
    """The verb of a subject, and those that hang on it: "was to have met", "is due to arrive"."""
    verb = sentence.heads[token]
    return [verb, *(t for t in range(len(sentence)) if sentence.heads[t] == verb and sentence.deps[t] in OPEN)]


def native(sentence: Sentence, named: ActorMention, told: Sequence[int], people: Sequence[Person]) -> Reference | None:
    """ "The Norwegian is to meet": the person of that state named last. `told`: who was named so far, by index."""
    index = (
        next((i for i in reversed(told) if people[i].actor == named.entry), -1) if _is_native(sentence, named) else -1
    )
    if index < 0:
        return None
    span = sentence.span(named.first, named.last)
    via = "the one of that state named last"
    return Reference("person", sentence.index, named.first, named.last, span, person=index, how="office", via=via)


def _is_native(sentence: Sentence, named: ActorMention) -> bool:
    """ "The Norwegian", "the Briton": a demonym in the singular that is a phrase of its own."""
    token = named.last
    alone = sentence.deps[token] in (*SUBJECTS, *OBJECTS) and sentence.tags[token] in ("NN", "NNP")
    behind = sentence.pos[token + 1] if token + 1 < len(sentence) else ""
    opened = named.first > 0 and sentence.words[named.first - 1].lower() == "the"
    return named.how == "demonym" and alone and opened and behind not in ("NOUN", "PROPN")


def seconded(
    sentence: Sentence, office: Office, told: Sequence[int], people: Sequence[Person], actors: Mapping[str, Actor]
) -> int:
    """ "The Nigerian diplomat" on a page that names nobody else of Nigeria: the envoy of an international body named
    last, whose own state nothing has told so far; -1 without one. `told`: who was named so far, in order."""
    if office.former or not definite(sentence, office.first) or actors[office.of].kind != "state":
        return -1
    if any(p.actor == office.of for p in people):
        return -1
    return next((n for n in told[-1:] if people[n].actor in actors and actors[people[n].actor].kind == "igo"), -1)


def owns_subject(sentence: Sentence, reference: Reference, groups: Groups) -> bool:
    """ "Haniyeh's stay in Tehran is ... during which he ...", "aides with Rice said she": the owner of the subject."""
    tokens = range(reference.first, reference.last + 1)
    heads = [sentence.heads[t] for t in tokens if sentence.deps[t] == "poss"]
    preps = [sentence.heads[t] for t in tokens if sentence.deps[t] == "pobj"]
    served = [sentence.heads[t] for t in preps if sentence.words[t].lower() in SERVING]
    heads += [t for t in served if sentence.lemmas[t] in groups.people]
    return any(sentence.deps[h] in SUBJECTS for h in heads)


def is_co_argument(sentence: Sentence, pronoun: int, reference: Reference) -> bool:
    """ "Barak received him", "spoke with Abbas and invited him": the subject of the verb whose object a pronoun is
    cannot be meant by it, nor that of the verb it is joined to or hangs on ("was due to meet him again")."""
    head = sentence.heads[pronoun]
    if sentence.deps[pronoun] == "pobj":
        head = sentence.heads[head]
    if sentence.words[pronoun].lower() not in ("him", "her") or sentence.deps[pronoun] not in OBJECTS:
        return False
    while sentence.deps[head] in CHAINED and not _subjects_of(sentence, head):
        above = sentence.heads[head]
        told = sentence.deps[head] == "xcomp" and any(
            h == above and sentence.deps[t] in OBJECTS and t < pronoun for t, h in enumerate(sentence.heads)
        )
        if told:
            return False  # "Barak told Arafat to meet him"
        head = above
    return any(t in _subjects_of(sentence, head) for t in range(reference.first, reference.last + 1))


def meant_by(
    sentence: Sentence, token: int, rows: Sequence[Reference], before: Sequence[Reference], groups: Groups
) -> int:
    """Whom a pronoun means by where it stands in its sentence; -1 where that does not tell. `rows`: the references of
    the sentence; `before`: the people named in front."""
    if sentence.words[token].lower() in ("his", "her") and (near := _joined_to(sentence, token, before, groups)) >= 0:
        return near
    told = max(fronted(sentence, token, rows), charged(sentence, token, before, groups))
    return max(told, claimed(sentence, token, before, groups)) if sentence.deps[token] in SUBJECTS else told


def _joined_to(sentence: Sentence, token: int, before: Sequence[Reference], groups: Groups) -> int:
    """ "Received the minister, X, and his delegation", "met X, together with her deputy": the one named right before;
    -1 elsewhere."""
    at = token - 1
    while at > 0 and sentence.words[at].lower() in JOINTS | groups.together:
        at -= 1
    opens = sentence.deps[sentence.heads[token]] in SUBJECTS  # "met X, and his spokesman said"
    near = [r for r in before if r.last == at < token - 1 and r.how != "pronoun" and not opens]
    return near[-1].person if near and set(sentence.words[at + 1 : token]) - {","} else -1


def charged(sentence: Sentence, pronoun: int, before: Sequence[Reference], groups: Groups) -> int:
    """ "The president fired Roe for misleading the deputy over her talks", "asked Abe about his visit": whom something
    is held for or against has what it is about; -1 elsewhere. `before`: the people named in front."""
    if sentence.deps[pronoun] != "poss":
        return -1
    above = list(_above(sentence, pronoun))
    for r in reversed(before):
        verb = sentence.heads[r.last]
        below = above[: above.index(verb)] if verb in above else []
        held = sentence.deps[r.last] == "dobj" and sentence.lemmas[verb] in groups.charging and r.last not in below
        prep = next((sentence.words[t].lower() for t in below if sentence.deps[t] == "prep"), "")
        if held and prep in MATTERS:
            return r.person  # not "thanked him at his meeting with X"
    return -1


def claimed(sentence: Sentence, pronoun: int, before: Sequence[Reference], groups: Groups) -> int:
    """ "Lee praised Gul's claim that she met X", "Lee urged Gul to resign after news that she met X": whose claim it
    is, or who is to do what the clause belongs to; -1 elsewhere. `before`: the people named in front."""
    for token in (pronoun, *islice(_above(sentence, pronoun), CLAIMED)):
        head = sentence.heads[token]
        if sentence.deps[token] == "advcl" and any(
            h == token and sentence.words[t].lower() in LASTING for t, h in enumerate(sentence.heads)
        ):
            return -1  # "asked Gul to wait until she had met X"
        if sentence.deps[token] == "acl" and sentence.lemmas[sentence.heads[head]] in groups.denying:
            return -1  # "rejected Gul's claim that she met X"
        if sentence.deps[token] == "acl":
            near = [t for t in range(pronoun) if sentence.heads[t] == head and sentence.deps[t] == "poss"]
        elif sentence.deps[token] == "xcomp" and sentence.tags[token] == "VB":
            on = [t for t in range(head, token) if sentence.heads[t] == head and sentence.words[t].lower() == "on"]
            near = [t for t in range(token) if sentence.heads[t] in on and sentence.deps[t] == "pobj"]
            near += [t for t in range(head, token) if sentence.heads[t] == head and sentence.deps[t] in ASKED]
        else:
            continue
        if told := [r for r in before if r.how != "pronoun" and any(r.first <= t <= r.last for t in near)]:
            return told[-1].person
    return -1


def is_described(sentence: Sentence, pronoun: int, reference: Reference) -> bool:
    """ "Gul, whom she met in Berlin": who does it to somebody described by the clause is another."""
    head = sentence.heads[pronoun]
    whom = next((t for t in range(pronoun) if sentence.words[t].lower() == "whom"), -1)
    return (
        whom >= 0
        and head in (sentence.heads[whom], sentence.heads[sentence.heads[whom]])
        and (0 < whom - reference.last <= 2)
    )


def _subjects_of(sentence: Sentence, verb: int) -> list[int]:
    return [t for t, h in enumerate(sentence.heads) if h == verb and sentence.deps[t] in SUBJECTS]


def fronted(sentence: Sentence, token: int, rows: Sequence[Reference]) -> int:
    """ "In his meeting with Kagame, Hu said": a pronoun in a fronted phrase means the subject behind it; -1
    elsewhere."""
    above = set(_above(sentence, token))
    root = next((t for t in _above(sentence, token) if _is_clause(sentence, t)), 0)
    own = (r for r in rows if r.kind == "person" and r.how != "pronoun" and r.last < token)
    if any(sentence.deps[r.last] in SUBJECTS and sentence.heads[r.last] in above for r in own):
        return -1  # "Hu plans to raise it when he meets Kagame, Minister Li said"
    for r in rows:
        named = r.kind == "person" and r.how != "pronoun" and token < r.first < root
        subject = sentence.heads[r.last] == root and sentence.deps[r.last] in SUBJECTS
        between = [w.lower() for w in sentence.words[token + 1 : r.first]]
        if named and subject and "," in between and not {"his", "her"} & set(between[between.index(",") :]):
            return r.person  # but "He is to meet Kagame, his spokesman Li said"
    return -1


def _is_clause(sentence: Sentence, token: int) -> bool:
    """Whether a word heads the sentence, or a clause joined on that has a subject of its own."""
    joined = sentence.deps[token] == "conj" and bool(_subjects_of(sentence, token))
    return joined or sentence.heads[token] == token


def _above(sentence: Sentence, token: int) -> Iterator[int]:
    """The governors of a token, nearest first."""
    while (above := sentence.heads[token]) != token:
        yield above
        token = above
