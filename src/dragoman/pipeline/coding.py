"""Coding: sentences by themselves, as `dragoman code` takes and gives them."""

from collections.abc import Sequence
from typing import Any

from dragoman.model import Deed, DeedActor, OptionError, Plain
from dragoman.pipeline.passage import events_of, find_words, made, relation_of
from dragoman.pipeline.settings import settle
from dragoman.pipeline.stages import Bench, set_up


class Coded:
    """What coding needs, loaded once. `packs`: data folders laid over ours."""

    def __init__(self, packs: Sequence[str] = ()) -> None:
        self.bench: Bench = set_up(settle(packs=list(packs))) if packs else made()


def code_line(row: dict[str, Any], coded: Coded) -> Plain:
    """One line coded: with source and target their relation, without either all events of the sentence.

    Raises OptionError for a line without text, or a source or target that does not stand in it.
    """
    text = row.get("text", row.get("sentence"))
    if not isinstance(text, str):
        raise OptionError('no text; write {"id": ..., "text": ...}')
    if row.get("source") is None and row.get("target") is None:
        deeds = events_of(text, coded.bench)
        return {"id": row.get("id"), "events": [_event(d) for d in deeds]}
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


def _event(deed: Deed) -> Plain:
    return {
        "event": deed.type.value,
        "source": [_actor(a) for a in deed.actors],
        "target": [_actor(a) for a in deed.recipients],
        "mode": deed.mode,
        "cameo": deed.cameo,
        "status": deed.status.value,
        "score": round(deed.score, 3),
        "review": deed.review,
    }


def _actor(actor: DeedActor) -> Plain:
    return {"code": actor.code, "sector": actor.sector, "name": actor.name.value}
