"""The JSON Schema (Draft 2020-12) of a report, as `report_plain` makes it and JSONL holds it."""

from typing import Any

from dragoman.model import (
    ARTICLE_FORMS,
    BLOCK_KINDS,
    DEED_STATUSES,
    FORMS,
    LEVELS,
    MAGNITUDES,
    SECTORS,
    STATEMENT_ACTS,
    STATEMENT_KINDS,
    STATUSES,
)

Schema = dict[str, Any]

# What a value may be when the page does not tell it.
_TEXT: Schema = {"type": ["string", "null"]}
_EDTF: Schema = {
    "type": ["string", "null"],
    "description": "EDTF (ISO 8601-2); null when the page gives no way to know",
}
_SPAN: Schema = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 1}],
    "items": False,
    "minItems": 2,
    "description": "[start, end) in code points of page.text",
}
_SPANS: Schema = {"type": "array", "items": {"$ref": "#/$defs/span"}}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 1}


def schema() -> Schema:
    """The schema. Fields may be added to a report, none renamed, so nothing unknown is refused."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dragoman report",
        "description": "One page: its contacts, deeds, statements and dates, each value with the words that say it.",
        **_object(
            page={"$ref": "#/$defs/page"},
            contacts=_list("contact"),
            deeds=_list("deed"),
            statements=_list("statement"),
            dates=_list("date"),
            version={"type": "string"},
        ),
        "$defs": {
            "span": _SPAN,
            "page": _noted(_page()),
            "contact": _decidable(_noted(_contact())),
            "deed": _decidable(_noted(_deed())),
            "doer": _object(name={"type": "string"}, id=_TEXT, code=_TEXT, sector=_one_of(*SECTORS, None)),
            "magnitude": _magnitude(),
            "side": _side(),
            "person": _object(name={"type": "string"}, id={"type": "string"}, role=_TEXT, rank=_one_of(*LEVELS, None)),
            "place": _object(name={"type": "string"}, country=_TEXT, geonames={"type": ["integer", "null"]}),
            "statement": _statement(),
            "date": _date(),
            "decision": _decision(),
        },
    }


def _page() -> Schema:
    page = _object(
        id={"type": "string"},
        version={"type": "string"},
        article={"type": "string"},
        path=_TEXT,
        url=_TEXT,
        outlet=_TEXT,
        origin=_TEXT,
        headline=_TEXT,
        dateline=_dateline(),
        byline=_TEXT,
        published=_EDTF,
        language={"type": "string"},
        text={"type": "string"},
        blocks={"type": "array", "items": _object(kind=_one_of(*BLOCK_KINDS), start=_COUNT, end=_COUNT)},
        comments=_COUNT,
        truncated={"type": "boolean"},
        form=_one_of(*ARTICLE_FORMS),
    )
    entry = _object(start=_COUNT, end=_COUNT, written=_EDTF)
    entry["properties"] |= {"headline": _TEXT, "dateline": _dateline()}
    page["properties"] |= {"entries": {"type": "array", "items": entry}, "captured": {"type": "string"}}
    return page


def _dateline() -> Schema:
    return _object(place=_TEXT, agency=_TEXT, date=_EDTF)


def _contact() -> Schema:
    return _object(
        id={"type": "string"},
        trigger={"$ref": "#/$defs/span"},
        status=_one_of(*STATUSES),
        form=_one_of(*FORMS),
        date=_EDTF,
        date_text=_TEXT,
        place=_maybe("place"),
        venue=_TEXT,
        sides={**_list("side"), "minItems": 1},
        mediator={"anyOf": [_list("side"), {"type": "null"}]},
        level=_one_of(*LEVELS),
        topics={"type": "array", "items": {"type": "string"}},
        outcome=_TEXT,
        background={"type": "boolean"},
        told_by=_TEXT,
        plover=_TEXT,
        mode=_TEXT,
        cameo=_TEXT,
        score=_SCORE,
        event=_TEXT,
    )


def _deed() -> Schema:
    words = {"type": "string"}
    return _object(
        id=words,
        trigger={"$ref": "#/$defs/span"},
        type=words,
        act=words,
        mode=_TEXT,
        cameo=_TEXT,
        status=_one_of(*DEED_STATUSES),
        actors=_list("doer"),
        recipients=_list("doer"),
        contexts={"type": "array", "items": words},
        magnitudes=_list("magnitude"),
        date=_EDTF,
        place=_maybe("place"),
        told_by=_TEXT,
        score=_SCORE,
        review={"type": "boolean"},
    )


def _magnitude() -> Schema:
    end: Schema = {"type": ["number", "null"], "minimum": 0}
    return _object(kind=_one_of(*MAGNITUDES), words={"type": "string"}, low=end, high=end, currency=_TEXT)


def _side() -> Schema:
    return _object(
        actor={"type": "string"},
        id={"type": "string"},
        code=_TEXT,
        head=_maybe("person"),
        members=_list("person"),
        unnamed={"type": "array", "items": {"type": "string"}},
    )


def _statement() -> Schema:
    return _object(
        id={"type": "string"},
        source=_object(spans=_SPANS, actor=_TEXT, id=_TEXT, side=_TEXT),
        cue=_object(spans=_SPANS, **{"class": _one_of(*STATEMENT_ACTS)}),
        content=_object(spans=_SPANS),
        kind=_one_of(*STATEMENT_KINDS),
        audience=_maybe("span"),
        about={"type": "array", "items": {"type": "string"}},
        inside=_TEXT,
        score=_SCORE,
    )


def _date() -> Schema:
    words = {"type": "string"}
    return _object(start=_COUNT, end=_COUNT, edtf=words, type=words, timex=words, why=words)


def _noted(properties: Schema) -> Schema:
    """With evidence, rules and reasons, by JSON pointer."""
    pointers = {"propertyNames": {"pattern": "^/"}}
    words = {"type": "object", "additionalProperties": {"type": "string"}, **pointers}
    notes = {
        "evidence": {"type": "object", "additionalProperties": _SPANS, **pointers},
        "rules": words,
        "unknown": words,
    }
    more = {
        "sources": {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "object"}},
            **pointers,
        },
        "scores": {"type": "object", "additionalProperties": _SCORE, **pointers},
    }
    return {
        **properties,
        "properties": {**properties["properties"], **notes, **more},
        "required": [*properties["required"], *notes],
    }


def _decision() -> Schema:
    """Who decided a value, when and why; `machine`: what had been read; `conflict`: what several people said."""
    words = {"type": "string"}
    told = _object(
        decision=_COUNT, action=_one_of("accept", "correct", "reject"), by=words, at=words, why=_TEXT,
        scope=_one_of("event", "account"),
    )  # fmt: skip
    return {**told, "properties": {**told["properties"], "machine": {}, "conflict": {"type": "array"}}}


def _decidable(properties: Schema) -> Schema:
    """With what people decided, by JSON pointer, "" for the whole; both are there only where somebody did."""
    pointers = {"propertyNames": {"pattern": "^(/.*)?$"}}
    decided = {"type": "object", "additionalProperties": {"$ref": "#/$defs/decision"}, **pointers}
    more = {"decided": decided, "rejected": {"type": "boolean"}}
    return {**properties, "properties": {**properties["properties"], **more}}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _maybe(name: str) -> Schema:
    return {"anyOf": [{"$ref": f"#/$defs/{name}"}, {"type": "null"}]}


def _one_of(*values: str | None) -> Schema:
    return {"enum": list(values)}
