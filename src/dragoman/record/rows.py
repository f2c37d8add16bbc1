"""A report's plain form as the rows of the tables, and back again."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import RowMapping

from dragoman.model import Account, Article, Page, Plain, Reprint, Stand
from dragoman.model.edtf import bounds
from dragoman.record.names import fold

Row = dict[str, Any]


class Facts(NamedTuple):
    """What a page's rows hold beside the plain form of its report."""

    address: str
    version: str
    media: str
    runs: str
    coder: str | None = None

    @classmethod
    def of(cls, page: Page, article: Article, coder: str | None = None) -> "Facts":
        runs = [[r.start, r.page_start, r.length] for r in article.runs]
        return cls(page.address, page.version, page.media, encoded(runs), coder)


def encoded(value: Any) -> str:
    """As JSON text, keys in their order."""
    return msgspec.json.encode(value).decode()


def decoded(text: str) -> Any:
    """JSON text as plain values."""
    return msgspec.json.decode(text)


def content_hash(plain: Plain) -> str:
    """The hash of a report's plain form: what has the same needs no writing."""
    return sha256(msgspec.json.encode(plain)).hexdigest()


def page_row(plain: Plain, facts: Facts, *, stamp: str) -> Row:
    """The row of `page`."""
    page = plain["page"]
    return {
        "id": page["id"],
        "address": facts.address,
        "version": facts.version,
        "media": facts.media,
        "path": page["path"],
        "url": page["url"],
        "stamp": stamp,
        "content_hash": content_hash(plain),
    }


def article_row(plain: Plain, facts: Facts, prints: Sequence[int] = ()) -> Row:
    """The row of `article`, with the fingerprints of its text."""
    page = plain["page"]
    return {
        "id": page["article"],
        "page_id": page["id"],
        **{name: page[name] for name in ("outlet", "origin", "headline", "published", "language", "text")},
        "runs": facts.runs,
        "plain": encoded({**page, "text": None}),
        "frame": encoded({**plain, "page": None, "contacts": None, "deeds": None, "statements": None}),
        "prints": encoded(prints) if prints else None,
        "coder": facts.coder,
    }


def report_of(page: str, text: str, frame: str, told: dict[str, list[Plain]]) -> Plain:
    """The report's plain form, keys as `report_plain` orders them, from what `article_row` and its fellows stored.

    `told`: contacts, deeds and statements by these names.
    """
    parts = {"page": {**decoded(page), "text": text}, **told}
    return {key: parts.get(key, value) for key, value in decoded(frame).items()}


def contact_row(contact: Plain, page_id: str, number: int, event: str | None) -> Row:
    """The wide row of one contact: the shown values."""
    low, high = bounds(contact["date"])
    place = contact["place"] or {"name": None, "country": None, "geonames": None}
    copied = ("id", "status", "form", "date", "date_text", "venue", "level", "outcome", "told_by")
    return {
        **{name: contact[name] for name in (*copied, "plover", "mode", "cameo", "score")},
        "page_id": page_id,
        "number": number,
        "event_id": event,
        "date_low": low,
        "date_high": high,
        "place": place["name"],
        "country": place["country"],
        "geonames": place["geonames"],
        "topics": "; ".join(contact["topics"]) or None,
        "sides": " | ".join(side["actor"] for side in contact["sides"]),
        "background": int(bool(contact["background"])),
        "plain": encoded(contact),
    }


def contact_of(row: RowMapping) -> Plain:
    """The contact's plain form with its event."""
    contact: Plain = decoded(row["plain"])
    return {**contact, "event": row["event_id"]}


def deed_row(deed: Plain, page_id: str, number: int, event: str | None = None) -> Row:
    """The wide row of one deed: the shown values."""
    low, high = bounds(deed["date"])
    copied = ("id", "type", "act", "mode", "cameo", "status", "date", "told_by", "score")
    days = {"date_low": low, "date_high": high}
    return {
        **{name: deed[name] for name in copied},
        **days,
        "page_id": page_id,
        "number": number,
        "event_id": event,
        "plain": encoded(deed),
    }


def doer_rows(deed: Plain) -> Iterator[Row]:
    """Who does a deed and whom it is done to: one row each."""
    for stands in ("actors", "recipients"):
        for number, one in enumerate(deed[stands]):
            named = {"actor_id": one["id"], "name": one["name"], "folded": fold(one["name"])}
            place = {"deed_id": deed["id"], "stands": stands, "number": number}
            yield {**place, **named, "code": one["code"], "sector": one["sector"]}


def magnitude_rows(deed: Plain) -> Iterator[Row]:
    """What a deed counts, one row each; none in a deed of before there were magnitudes."""
    for number, one in enumerate(deed.get("magnitudes", ())):
        yield {"deed_id": deed["id"], "number": number, **one}


def participant_rows(contact: Plain) -> Iterator[Row]:
    """Who took part: one row a side, head, member and unnamed person."""
    for stands in ("sides", "mediator"):
        for number, side in enumerate(contact[stands] or ()):
            shared = {"contact_id": contact["id"], "stands": stands, "side": number}
            shared |= {"actor_id": side["id"], "code": side["code"]}
            for pointer, kind, person in _of_side(side):
                yield shared | {
                    "pointer": f"/{stands}/{number}{pointer}",
                    "kind": kind,
                    "person_id": person.get("id"),
                    "name": person["name"],
                    "folded": fold(person["name"]),
                    "role": person.get("role"),
                    "rank": person.get("rank"),
                }


def account_row(account: Account, stand: Stand, event: str) -> Row:
    """The row of one account: its features as JSON, the same bytes each time, and where it stands."""
    features = msgspec.json.encode(account, order="deterministic").decode()
    stands = {"words": stand.words, "circle": stand.circle, "event_id": event}
    return {"id": account.id, "page_id": account.page, "features": features, **stands}


def block_rows(account: Account) -> Iterator[Row]:
    """An account under each of its keys."""
    for key in account.keys:
        yield {"account_id": account.id, "key": key, "low": account.low, "high": account.high}


def reprint_row(reprint: Reprint) -> Row:
    """Two pages with the same words."""
    pages = {"page_id": reprint.page, "other_id": reprint.other}
    return {**pages, "share": reprint.share, "passages": encoded(reprint.passages)}


def _of_side(side: Plain) -> Iterator[tuple[str, str, Plain]]:
    yield "/actor", "actor", {"name": side["actor"]}
    if side["head"]:
        yield "/head", "head", side["head"]
    for place, member in enumerate(side["members"]):
        yield f"/members/{place}", "member", member
    for place, words in enumerate(side["unnamed"]):
        yield f"/unnamed/{place}", "unnamed", {"name": words}


def said_rows(owner: Plain, page_id: str) -> Iterator[Row]:
    """One row a value of a page or contact that has evidence, a source, a rule or a reason for being absent."""
    evidence, sources = owner["evidence"], owner.get("sources", {})
    rules, unknown, scores = owner["rules"], owner["unknown"], owner.get("scores", {})
    for pointer in dict.fromkeys((*evidence, *sources, *rules, *unknown)):
        yield {
            "page_id": page_id,
            "owner": owner["id"],
            "pointer": pointer,
            "value": encoded(at_pointer(owner, pointer)),
            "spans": encoded(evidence[pointer]) if pointer in evidence else None,
            "sources": encoded(sources[pointer]) if pointer in sources else None,
            "rule": rules.get(pointer),
            "reason": unknown.get(pointer),
            "score": scores.get(pointer, 1.0),
        }


def statement_row(statement: Plain, page_id: str, number: int, text: str, event: str | None = None) -> Row:
    """The row of one statement; `text`: the article's."""
    words = " ".join(text[start:end] for start, end in statement["source"]["spans"])
    return {
        "id": statement["id"],
        "page_id": page_id,
        "number": number,
        "actor": statement["source"]["actor"],
        "actor_id": statement["source"]["id"],
        "kind": statement["kind"],
        "source": " ".join(words.split()) or None,
        "side_id": statement["source"]["side"],
        "act": statement["cue"]["class"],
        "event_id": event,
        "plain": encoded(statement),
    }


def concerned_rows(statement: Plain) -> Iterator[Row]:
    """Whom a statement is about: one row each."""
    for id in statement["about"]:
        yield {"statement_id": statement["id"], "actor_id": id}


def at_pointer(value: Any, pointer: str) -> Any:
    """What a JSON pointer leads to, None where it leads nowhere."""
    for part in pointer.split("/")[1:]:
        if isinstance(value, list):
            value = value[int(part)] if part.isdigit() and int(part) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(part.replace("~1", "/").replace("~0", "~"))
        else:
            return None
    return value
