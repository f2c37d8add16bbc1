"""Makes the nouns that tests need: a report out of a text and the words in it that say each value.

`report("Russia met Hamas.", contact("Russia", "Hamas", date="2020-02-19"))`: what is not given is made up the same way
each time; evidence is the first place of the words in the text, or the whole text where the words are not in it.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import msgspec

from dragoman.model import (
    Account,
    Article,
    Block,
    Contact,
    Deed,
    DeedActor,
    GivenSource,
    Merged,
    Page,
    Participant,
    Place,
    Report,
    Run,
    Said,
    Side,
    Span,
    Stand,
    Statement,
    Unknown,
    said,
)

CODES = {"Russia": "RUS", "Hamas": "HAMAS", "Qatar": "QAT", "Türkiye": "TUR", "Iran": "IRN", "Egypt": "EGY"}
TEXT = (
    "Russia receives Hamas\n\n"
    "Russian Deputy Foreign Minister Mikhail Bogdanov received Mousa Abu Marzook of Hamas in Doha on Wednesday. "
    "Sami Khater attended.\n\n"
    "Bogdanov said Moscow supports unity. The delegation thanked Russia."
)


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def span_of(text: str, words: str) -> Span:
    at = text.find(words) if words else -1
    return Span(at, at + len(words)) if at >= 0 else Span(0, max(len(text), 1))


def value(text: str, words: str, *, of: Any = None, via: str | None = None, score: float = 1.0) -> Said[Any]:
    return said(words if of is None else of, span_of(text, words), "tests", via=via, score=score)


def person(text: str, name: str, role: str | None = None, rank: str | None = None) -> Participant:
    return Participant(value(text, name), f"person:{slug(name)}", value(text, role) if role else None, rank)


def side(
    text: str,
    actor: str,
    head: str | None = None,
    members: Sequence[str] = (),
    *,
    role: str | None = None,
    unnamed: Sequence[str] = (),
) -> Side:
    code = CODES.get(actor)
    kind = "org" if code == "HAMAS" else "state"
    return Side(
        value(text, actor),
        f"{kind}:{slug(actor)}" if kind == "org" else f"state:{str(code).lower()}",
        code,
        person(text, head, role) if head else None,
        tuple(person(text, name) for name in members),
        tuple(value(text, words) for words in unnamed),
    )


def contact(
    *sides: Side,
    text: str = TEXT,
    number: int = 1,
    date: str | None = "2020-02-19",
    date_text: str | None = "Wednesday",
    place: Place | None = None,
    status: str = "held",
    form: str = "meeting",
    background: bool = False,
    level: str = "official",
    **more: Any,
) -> Contact:
    sides = sides or (side(text, "Russia", "Mikhail Bogdanov"), side(text, "Hamas", "Mousa Abu Marzook"))
    trigger = Span(number, number + 1)
    return Contact(
        id=f"c{number}",
        trigger=trigger,
        status=said(status, trigger, "tests"),
        form=said(form, trigger, "tests"),
        date=said(date, span_of(text, date_text or ""), "tests", via="day told") if date else Unknown("not told"),
        date_text=value(text, date_text) if date_text else Unknown("not told"),
        place=said(place, span_of(text, place.name), "tests") if place else Unknown("not told"),
        venue=Unknown("not told"),
        sides=sides,
        level=said(level, trigger, "tests", via="rank of the titles"),
        background=said(background, trigger, "tests"),
        plover="CONSULT",
        cameo="040",
        score=0.9,
        **more,
    )


def doer(text: str, name: str, id: str | None = None, code: str | None = None, sector: str = "GOV") -> DeedActor:
    return DeedActor(value(text, name), id, code or CODES.get(name), sector)


def deed(
    actor: DeedActor,
    *recipients: DeedActor,
    text: str = TEXT,
    type: str = "ACCUSE",
    act: str = "criticise",
    date: str | None = "2020-02-19",
    number: int = 1,
    **more: Any,
) -> Deed:
    trigger = Span(number, number + 1)
    return Deed(
        id=f"d{number}",
        trigger=trigger,
        type=said(type, trigger, "tests"),
        act=act,
        status=said("done", trigger, "tests"),
        actors=(actor,),
        recipients=recipients,
        date=said(date, trigger, "tests") if date else Unknown("not told"),
        place=Unknown("not told"),
        cameo="111",
        score=0.8,
        **more,
    )


def statement(
    text: str, source: str, cue: str, content: str, actor_id: str | None = None, number: int = 1
) -> Statement:
    return Statement(
        id=f"s{number}",
        source=(span_of(text, source),),
        cue=(span_of(text, cue),),
        content=(span_of(text, content),),
        kind="indirect",
        actor=source,
        actor_id=actor_id,
    )


def report(
    *contacts: Contact,
    path: str = "a.txt",
    text: str = TEXT,
    url: str | None = None,
    published: str | None = "2020-02-20",
    outlet: str | None = "Aletho News",
    statements: Sequence[Statement] = (),
    deeds: Sequence[Deed] = (),
    version: str = "0.1.0",
) -> Report:
    address = url or path
    page = Page(
        id="p" + sha256(address.encode()).hexdigest()[:12],
        address=address,
        version=sha256(text.encode()).hexdigest(),
        media="text",
        text=text,
        path=path,
        url=url,
    )
    article = _article(page, published, outlet)
    return Report(
        page=page,
        article=article,
        contacts=tuple(_named(c, f"{article.id}.{c.id}") for c in contacts),
        statements=tuple(_named(s, f"{article.id}.{s.id}") for s in statements),
        version=version,
        deeds=tuple(_named(d, f"{article.id}.{d.id}") for d in deeds),
    )


def joining(event: str | None) -> Any:
    """A merger that lets the contacts of each page join an event, or none."""

    def join(plain: dict[str, Any], known: Any) -> Merged:
        page = plain["page"]["id"]
        own = [account(id=c["id"], page=page) for c in plain["contacts"]]
        there = known.companions([account(id="", event=event)]) if event else ()
        ids = [a.id for a in (*own, *there) if a.id]
        return Merged(accounts=tuple(own), stands={id: Stand(id, None, event or id) for id in ids})

    return join


def account(**given: Any) -> Account:
    """An account of Russia and Hamas; dates as `accounts_of` would take them."""
    from dragoman.events.accounts import days_of
    from dragoman.events.rules import rules_of
    from dragoman.lexicon import load

    actors = frozenset(given.pop("actors", "state:rus org:hamas").split())
    lead = given.pop("lead", "2020-02-20")
    date = given.pop("date", "2020-02-19")
    days = days_of(date, lead, load().made(rules_of).contacts, news=False)
    made = {"id": "c1", "page": "p1", "kind": "contact", "form": "meeting", "status": "held", "trigger": (0, 1)}
    made |= {"keys": (" ".join(sorted(actors)),), "actors": actors, "lead": lead, **days}
    return Account(**(made | given))


def _named(noun: Any, id: str) -> Any:
    return msgspec.structs.replace(noun, id=id)


def _article(page: Page, published: str | None, outlet: str | None) -> Article:
    text, blocks, at = page.text, [], 0
    for number, part in enumerate(text.split("\n\n")):
        if part:
            blocks.append(Block("headline" if number == 0 else "paragraph", at, at + len(part)))
        at += len(part) + 2
    return Article(
        id=page.article_id,
        page_id=page.id,
        text=text,
        blocks=tuple(blocks),
        runs=(Run(0, 0, len(text)),) if text else (),
        headline=said(text[: blocks[0].end], Span(0, blocks[0].end), "tests") if blocks else Unknown("empty"),
        outlet=Said(outlet, (GivenSource("outlet", outlet),), "tests") if outlet else Unknown("not told"),
        origin=Unknown("not told"),
        published=Said(published, (GivenSource("published", published),), "tests") if published else Unknown("none"),
        byline=Unknown("not told"),
        language="en",
    )
