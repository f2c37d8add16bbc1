"""Deciding: what a person says of the record, checked and put in. The command line and a web app call the same.

Every verb takes the record, an id as `dragoman show` takes it, and `said`: who speaks, why, and the minds that merge
and judge. It answers with a Decided: the number of the decision, whether it is new, and the events it concerns now.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dragoman.lexicon import Lexicon
from dragoman.model import Decision, OptionError, Plain
from dragoman.model.decision import FIELDS, HEAD, TOLD
from dragoman.model.overlay import overlaid, value_of
from dragoman.model.seams import Judge, Merger
from dragoman.pipeline.chronology import judge_of
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import judge, merger, stage
from dragoman.pipeline.values import codes_of, field_of
from dragoman.pipeline.values import value_of as typed

if TYPE_CHECKING:
    from dragoman.record import Decided, Record, Target

SHOWN = tuple(name for name in FIELDS if name not in ("background", "topics"))  # what an event accepted stands for


class Said(NamedTuple):
    """Who decides, why, when (UTC, now where not given), and what thinks for the record meanwhile."""

    by: str
    why: str | None
    lexicon: Lexicon
    join: Merger
    judge: Judge
    at: str = ""

    def decision(self, action: str, target: str, scope: str, **more: Any) -> Decision:
        """A decision of this person."""
        from dragoman.record import now

        return Decision(action, self.by, self.at or now(), target, scope, why=self.why, **more)


def said_by(by: str, why: str | None = None, settings: Settings | None = None, *, at: str = "") -> Said:
    """What the verbs need. A web app makes it once and changes `by` and `why` with `_replace`.

    Raises OptionError where nobody is named.
    """
    if not by.strip():
        raise OptionError("nobody is named who decides; say --by NAME, or set DRAGOMAN_BY")
    settings = settings or settle()
    lexicon = stage("data", settings)(settings.packs)
    minds = merger(settings, lexicon=lexicon), judge(settings, lexicon=lexicon)
    return Said(" ".join(by.split()), " ".join(why.split()) if why and why.strip() else None, lexicon, *minds, at)


def accept(record: "Record", asked: str, field: str | None = None, *, said: Said) -> "Decided":
    """Says that what is shown is right: of one field, or of the whole; what machines find later does not move it."""
    target = record.target(asked)
    shown = shown_of(record, target)
    if field is None:
        value: Any = {name: shown[name] for name in SHOWN if shown.get(name) is not None}
        if target.kind == "deed":
            value = {name: shown[name] for name in ("type", "status", "date", "place") if shown[name] is not None}
        heads = {f"{HEAD}{s['id']}": s["head"] for s in shown.get("sides", ()) if s["head"]}
        made = said.decision("accept", target.id, target.scope, value={**value, **heads})
        return _decide(record, made, [target.accounts], said)
    name = field_of(field, target.kind, [shown], record, said.lexicon)
    value = value_of(shown, name)
    if value is None:
        raise OptionError(f"{target.id} shows no {name}; give one: dragoman decide correct {target.id} {name!r} VALUE")
    made = said.decision("accept", target.id, target.scope, field=name, value=value, before=value)
    return _decide(record, made, [target.accounts], said)


def correct(record: "Record", asked: str, field: str, value: str, *, said: Said) -> "Decided":
    """Says what is right in a field: `value` as typed. Raises OptionError, NotFound for what cannot stand there."""
    target = record.target(asked)
    shown = shown_of(record, target)
    name = field_of(field, target.kind, [shown], record, said.lexicon)
    right = typed(value, name, target.kind, record, said.lexicon)
    follows = codes_of(shown, name, right, said.lexicon)
    before = value_of(shown, name)
    if name.startswith(HEAD) and before and before["id"] == right["id"]:
        right = {**before, "name": right["name"]}
    told = {"field": name, "value": right, "before": before, "entails": follows}
    return _decide(record, said.decision("correct", target.id, target.scope, **told), [target.accounts], said)


def reject(record: "Record", asked: str, field: str | None = None, *, said: Said) -> "Decided":
    """Says that an event, contact or deed is none, or that the value shown in a field is wrong: the next one stands."""
    target = record.target(asked)
    if field is None:
        return _decide(record, said.decision("reject", target.id, target.scope), [target.accounts], said)
    shown = shown_of(record, target)
    name = field_of(field, target.kind, [shown], record, said.lexicon)
    if name in (*TOLD, "background", "topics") or name.startswith("side "):
        right = f"dragoman decide correct {asked} {name!r} VALUE"
        raise OptionError(f"a {target.kind} never goes without its {name}; say which is right: {right}")
    value = value_of(shown, name)
    if value is None:
        raise OptionError(f"{target.id} shows no {name}, so there is none to reject; look: dragoman show {target.id}")
    made = said.decision("reject", target.id, target.scope, field=name, value=value, before=value)
    return _decide(record, made, [target.accounts], said)


def split(record: "Record", asked: str, out: Sequence[str], *, said: Said) -> "Decided":
    """Takes accounts (contacts or deeds, or pages with all that they tell of it) out of an event."""
    target = record.target(asked)
    if target.scope != "event":
        raise OptionError(f"{asked!r} is one {target.kind}, nothing to split; name its event: `dragoman show {asked}`")
    taken = list(dict.fromkeys(id for one in out for id in _inside(target, one)))
    left = [id for id in target.accounts if id not in taken]
    if not taken or not left:
        every = "all" if taken else "none"
        raise OptionError(
            f"{every} of the {len(target.accounts)} reports of {target.id} would go; name some of them, not all: "
            f"{', '.join(target.accounts[:4])}"
        )
    return _decide(record, said.decision("split", target.id, "event"), [left, taken], said)


def merge(record: "Record", asked: Sequence[str], *, said: Said) -> "Decided":
    """Says that events (or single contacts, or deeds) are one."""
    targets = [record.target(one) for one in asked]
    ids = list(dict.fromkeys(id for target in targets for id in target.accounts))
    if len({target.id for target in targets}) < 2:
        raise OptionError(f"{', '.join(asked)}: that is one already; name two events or more")
    if len({target.kind for target in targets}) > 1:
        raise OptionError(f"{', '.join(asked)}: contacts and deeds are never one; name events of one kind")
    made = said.decision("merge", " ".join(target.id for target in targets), "event")
    return _decide(record, made, [ids], said)


def undo(record: "Record", number: int, *, said: Said) -> "Decided":
    """Takes a decision back; an undo, too. The row stays, and one more says who took it back, and why."""
    made = said.decision("undo", str(number), "decision", undoes=number)
    return record.undo(made, join=said.join, judge=said.judge)


def shown_of(record: "Record", target: "Target") -> Plain:
    """What an event, contact or deed shows now, decisions applied."""
    from dragoman.record import Entry

    event = record.event_of(target.accounts[0])
    rulings = record.rulings([event]).get(event, []) if event else []
    if target.scope == "account" or target.kind == "deed":
        return overlaid(target.told[0], rulings)
    bare = [{name: value for name, value in told.items() if name != "page"} for told in target.told]
    entries = [Entry({**b, "event": event}, told["page"]) for b, told in zip(bare, target.told, strict=True)]
    return judge_of(record, entries)(entries).contact


def _decide(record: "Record", made: Decision, parts: Sequence[Sequence[str]], said: Said) -> "Decided":
    return record.decide(made, parts, join=said.join, judge=said.judge)


def _inside(target: "Target", asked: str) -> list[str]:
    """What of an event an id names. Raises OptionError for what is no part of it."""
    pages = {told["page"]["id"]: told["id"] for told in target.told} | {
        str(told["page"]["path"]): told["id"] for told in target.told
    }
    if asked in target.accounts or asked in pages:
        return [pages.get(asked, asked)]
    begun = [id for id in target.accounts if id.startswith(asked)]
    if not begun:
        raise OptionError(
            f"{asked!r} is no report of {target.id}; these are: {', '.join(target.accounts[:6])}; "
            f"`dragoman show {target.id}` shows them"
        )
    return begun
