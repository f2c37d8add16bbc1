"""The plain form of a report: the codebook's JSON, made in one place and read by the record and the exports.

Values are plain; beside them stand `evidence` (JSON pointer to `[start, end]` pairs in `page.text`), `sources` (pointer
to what lies outside the text: mark-up, URL, the user), `rules` (pointer to the rule that inferred) and `unknown`
(pointer to the reason). Pointers are relative to the object that holds them.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from dragoman.model.article import Article, Dateline, Entry
from dragoman.model.contact import Contact, Participant, Side
from dragoman.model.date import DateExpression
from dragoman.model.deed import Deed, DeedActor
from dragoman.model.magnitude import Magnitude
from dragoman.model.page import Page
from dragoman.model.place import Place
from dragoman.model.report import Report
from dragoman.model.said import Said, Unknown
from dragoman.model.source import Source, TextSource
from dragoman.model.span import Span
from dragoman.model.statement import Statement

Plain = dict[str, Any]


class _Notes:
    """Gathers evidence, sources, rules and reasons while values are made plain."""

    def __init__(self) -> None:
        self.evidence: dict[str, list[list[int]]] = {}
        self.sources: dict[str, list[Any]] = {}
        self.rules: dict[str, str] = {}
        self.unknown: dict[str, str] = {}
        self.scores: dict[str, float] = {}

    def plain(self, pointer: str, value: Said[Any] | Unknown | None) -> Any:
        if value is None:
            return None
        self._cite(pointer, value.sources)
        if isinstance(value, Unknown):
            self.unknown[pointer] = value.reason
            return None
        if value.via:
            self.rules[pointer] = value.via
        if value.score < 1.0:
            self.scores[pointer] = round(value.score, 3)
        return place_plain(value.value) if isinstance(value.value, Place) else value.value

    def _cite(self, pointer: str, sources: tuple[Source, ...]) -> None:
        spans = [[s.span.start, s.span.end] for s in sources if isinstance(s, TextSource)]
        other = [msgspec.to_builtins(s) for s in sources if not isinstance(s, TextSource)]
        if spans:
            self.evidence[pointer] = spans
        if other:
            self.sources[pointer] = other

    def into(self, row: Plain) -> Plain:
        row["evidence"], row["rules"], row["unknown"] = self.evidence, self.rules, self.unknown
        if self.sources:
            row["sources"] = self.sources
        if self.scores:
            row["scores"] = self.scores
        return row


def report_plain(report: Report) -> Plain:
    """One report as the codebook's JSON object. Same report, same object, keys in the same order."""
    return {
        "page": page_plain(report.page, report.article),
        "contacts": [contact_plain(c) for c in report.contacts],
        "deeds": [deed_plain(d) for d in report.deeds],
        "statements": [statement_plain(s) for s in report.statements],
        "dates": [date_plain(d) for d in report.dates],
        "version": report.version,
    }


def page_plain(page: Page, article: Article) -> Plain:
    """The page and its article: address, headline, dateline, blocks, text, number of comments."""
    notes = _Notes()
    row: Plain = {
        "id": page.id,
        "version": page.version,
        "article": article.id,
        "path": page.path,
        "url": page.url,
        "outlet": notes.plain("/outlet", article.outlet),
        "origin": notes.plain("/origin", article.origin),
        "headline": notes.plain("/headline", article.headline),
        "dateline": _dateline(notes, "/dateline", article.dateline),
        "byline": notes.plain("/byline", article.byline),
        "published": notes.plain("/published", article.published),
        "language": article.language,
        "text": article.text,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end} for b in article.blocks],
        "comments": article.comments,
        "truncated": article.truncated,
        "form": article.form,
    }
    if article.lookalikes:
        row["lookalikes"] = [[span.start, span.end] for span in article.lookalikes]
    if article.entries:
        row["entries"] = [_entry(notes, f"/entries/{number}", entry) for number, entry in enumerate(article.entries)]
    if article.captured is not None:
        row["captured"] = notes.plain("/captured", article.captured)
    if article.kept_comments:
        row["kept_comments"] = [msgspec.to_builtins(c) for c in article.kept_comments]
    return notes.into(row)


def entry_of(page: Plain, offset: int) -> Plain | None:
    """The entry of a page's plain form that holds the offset, None where none does."""
    return next((e for e in page.get("entries", ()) if e["start"] <= offset < e["end"]), None)


def _dateline(notes: _Notes, at: str, line: Dateline) -> Plain:
    return {name: notes.plain(f"{at}/{name}", getattr(line, name)) for name in ("place", "agency", "date")}


def _entry(notes: _Notes, at: str, entry: Entry) -> Plain:
    """What stands in an entry; the headline and the dateline only of one that has some."""
    row: Plain = {"start": entry.start, "end": entry.end, "written": notes.plain(f"{at}/written", entry.written)}
    if entry.headline is not None:
        row["headline"] = notes.plain(f"{at}/headline", entry.headline)
    if entry.dateline != Dateline():
        row["dateline"] = _dateline(notes, f"{at}/dateline", entry.dateline)
    return row


def contact_plain(contact: Contact) -> Plain:
    """One contact: the codebook's fields with evidence, rules and reasons."""
    notes = _Notes()
    row: Plain = {
        "id": contact.id,
        "trigger": _pair(contact.trigger),
        "status": notes.plain("/status", contact.status),
        "form": notes.plain("/form", contact.form),
        "date": notes.plain("/date", contact.date),
        "date_text": notes.plain("/date_text", contact.date_text),
        "place": notes.plain("/place", contact.place),
        "venue": notes.plain("/venue", contact.venue),
        "sides": [_side(notes, f"/sides/{i}", s) for i, s in enumerate(contact.sides)],
        "mediator": [_side(notes, f"/mediator/{i}", s) for i, s in enumerate(contact.mediator)] or None,
        "level": notes.plain("/level", contact.level),
        "topics": [notes.plain(f"/topics/{i}", t) for i, t in enumerate(contact.topics)],
        "outcome": notes.plain("/outcome", contact.outcome),
        "background": notes.plain("/background", contact.background),
        "told_by": contact.told_by,
        "plover": contact.plover,
        "mode": contact.mode,
        "cameo": contact.cameo,
        "score": round(contact.score, 3),
        "event": None,
    }
    return notes.into(row)


def deed_plain(deed: Deed) -> Plain:
    """One deed: the codebook's fields with evidence, rules and reasons."""
    notes = _Notes()
    row: Plain = {
        "id": deed.id,
        "trigger": _pair(deed.trigger),
        "type": notes.plain("/type", deed.type),
        "act": deed.act,
        "mode": deed.mode,
        "cameo": deed.cameo,
        "status": notes.plain("/status", deed.status),
        "actors": [_doer(notes, f"/actors/{i}", a) for i, a in enumerate(deed.actors)],
        "recipients": [_doer(notes, f"/recipients/{i}", a) for i, a in enumerate(deed.recipients)],
        "contexts": [notes.plain(f"/contexts/{i}", c) for i, c in enumerate(deed.contexts)],
        "magnitudes": [_magnitude(notes, f"/magnitudes/{i}", m) for i, m in enumerate(deed.magnitudes)],
        "date": notes.plain("/date", deed.date),
        "place": notes.plain("/place", deed.place),
        "told_by": deed.told_by,
        "score": round(deed.score, 3),
        "review": deed.review,
    }
    return notes.into(row)


def statement_plain(statement: Statement) -> Plain:
    """One statement: source, cue and content as span lists."""
    return {
        "id": statement.id,
        "source": {
            "spans": _pairs(statement.source),
            "actor": statement.actor,
            "id": statement.actor_id,
            "side": statement.side,
        },
        "cue": {"spans": _pairs(statement.cue), "class": statement.act},
        "content": {"spans": _pairs(statement.content)},
        "kind": statement.kind,
        "audience": _pair(statement.audience) if statement.audience else None,
        "about": list(statement.about),
        "inside": statement.inside,
        "score": round(statement.score, 3),
    }


def date_plain(date: DateExpression) -> Plain:
    """One date expression."""
    return {
        "start": date.span.start,
        "end": date.span.end,
        "edtf": date.edtf,
        "type": date.type,
        "timex": date.timex,
        "why": date.why,
    }


def place_plain(place: Place) -> Plain:
    """A place; `country` and `geonames` null where it has none."""
    return {"name": place.name, "country": place.country or None, "geonames": place.geonames}


def _doer(notes: _Notes, at: str, actor: DeedActor) -> Plain:
    if actor.code_via:
        notes.rules[f"{at}/code"] = actor.code_via
    return {"name": notes.plain(f"{at}/name", actor.name), "id": actor.id, "code": actor.code, "sector": actor.sector}


def _magnitude(notes: _Notes, at: str, one: Magnitude) -> Plain:
    words = notes.plain(f"{at}/words", one.words)
    return {"kind": one.kind, "words": words, "low": one.low, "high": one.high, "currency": one.currency}


def _side(notes: _Notes, at: str, side: Side) -> Plain:
    return {
        "actor": notes.plain(f"{at}/actor", side.actor),
        "id": side.id,
        "code": side.code,
        "head": _participant(notes, f"{at}/head", side.head) if side.head else None,
        "members": [_participant(notes, f"{at}/members/{i}", m) for i, m in enumerate(side.members)],
        "unnamed": [notes.plain(f"{at}/unnamed/{i}", u) for i, u in enumerate(side.unnamed)],
    }


def _participant(notes: _Notes, at: str, person: Participant) -> Plain:
    return {
        "name": notes.plain(f"{at}/name", person.name),
        "id": person.id,
        "role": notes.plain(f"{at}/role", person.role),
        "rank": person.rank,
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(s) for s in spans]
