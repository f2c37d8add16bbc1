"""Coding: sentences by themselves, as `dragoman code` takes and gives them."""

from collections.abc import Sequence
from typing import Any

from dragoman.lexicon import Lexicon, who_is_who
from dragoman.model import Deed, DeedActor, OptionError, Plain
from dragoman.pipeline.passage import events_of, find_words, made, relation_of
from dragoman.pipeline.settings import settle
from dragoman.pipeline.stages import Bench, set_up

# PLOVER's codes for bodies of no one state, by the first sector of the who's who; another body keeps its own code.
WORLDWIDE = {"IGO": "IGO", "NGO": "NGO", "UAF": "IMG"}


class Coded:
    """What coding needs, loaded once. `packs`: data folders laid over ours."""

    def __init__(self, packs: Sequence[str] = ()) -> None:
        self.bench: Bench = set_up(settle(packs=list(packs))) if packs else made()
        self.codes = Codes(self.bench.lexicon)


class Codes:
    """Codes as PLOVER has them: of a movement or party its state, of a worldwide body IGO, NGO or IMG."""

    def __init__(self, lexicon: Lexicon) -> None:
        who = lexicon.made(who_is_who)
        self._states = frozenset(who.by_code)
        self._of: dict[str, str] = {}
        for entry in who.actors.values():
            first = entry.sector[0] if entry.sector else ""
            home = "" if first == "IGO" or not entry.home else entry.home[0]
            self._of[entry.id] = home or WORLDWIDE.get(first, entry.code)
            self._of.setdefault(entry.code, self._of[entry.id])

    def __call__(self, code: str | None, id_: str | None = None) -> str | None:
        """The code of a state, or one of PLOVER's for bodies of none; as it is where the who's who has no such body.

        `id_`: of the who's who, where known: a state and a party may share a code ("NLD").
        """
        if code is None or id_ in self._of:
            return self._of.get(id_ or "")
        if code in self._states or (code[:3] in self._states and code not in self._of):
            return code[:3]  # "COLREB": rebels in a state
        return self._of.get(code, code)


def code_line(row: dict[str, Any], coded: Coded) -> Plain:
    """One line coded: with source and target their relation, without either all events of the sentence.

    Raises OptionError for a line without text, or a source or target that does not stand in it.
    """
    text = row.get("text", row.get("sentence"))
    if not isinstance(text, str):
        raise OptionError('no text; write {"id": ..., "text": ...}')
    if row.get("source") is None and row.get("target") is None:
        deeds = events_of(text, coded.bench)
        return {"id": row.get("id"), "events": [_event(d, coded.codes) for d in deeds]}
    source, target = (_offsets(text, row.get(name), name) for name in ("source", "target"))
    found = relation_of(text, source, target, coded.bench)
    return {
        "id": row.get("id"),
        "label": found.type,
        "mode": found.mode,
        "modality": found.modality,
        "score": round(found.score, 3),
        "act": found.act,
        "review": found.review,
        "evidence": [[s.start, s.end] for s in found.evidence],
    }


def _offsets(text: str, given: Any, name: str) -> tuple[int, int] | None:
    if given is None or isinstance(given, str):
        return None if given is None else find_words(text, given, name)
    if isinstance(given, list) and len(given) == 2 and all(isinstance(n, int) for n in given):
        return given[0], given[1]
    raise OptionError(f"{name} {given!r} is neither words of the sentence nor [start, end]")


def _event(deed: Deed, codes: Codes) -> Plain:
    return {
        "event": deed.type.value,
        "source": [_actor(a, codes) for a in deed.actors],
        "target": [_actor(a, codes) for a in deed.recipients],
        "mode": deed.mode,
        "cameo": deed.cameo,
        "act": deed.act,
        "status": deed.status.value,
        "score": round(deed.score, 3),
        "review": deed.review,
    }


def _actor(actor: DeedActor, codes: Codes) -> Plain:
    return {"code": codes(actor.code, actor.id), "sector": actor.sector, "name": actor.name.value, "id": actor.id}
