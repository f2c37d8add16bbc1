"""Linking: one verb for people, places, dates and what leads back to them; on which day; and never an error."""

import pickle

import msgspec
import pytest
from hypothesis import given as any_of
from hypothesis import settings
from tests.factory_articles import article, given, lexicon, linked, parsed
from tests.mentions.test_find import TEXTS

from dragoman.mentions import find
from dragoman.model import Article, Dateline, Linked
from dragoman.referents import link
from dragoman.sentences import parse

TEXT = (
    "Norwegian Foreign Minister Knut Vollebaek received a Hamas delegation in Oslo on Monday.\n\n"
    "He told the movement's leaders that US and Chinese officials would visit Tripoli, Lebanon, next week.\n\n"
    "The Syrian opposition praised Vollebaek. The foreign minister left."
)


def link_again(source: Article) -> Linked:
    """Parsed, found and linked afresh."""
    (sentences,) = parse([source])
    return link(source, sentences, find(source, sentences, lexicon()), lexicon())


def check(source: Article, found: Linked, sentences: int) -> None:
    """Every index points at something, every span lies in the text."""
    assert len(found.references) == len(found.places) == len(found.dates) == sentences
    end = len(source.text)
    for person in found.people:
        assert person.span.end <= end
        assert person.words
        assert bool(person.actor) == bool(person.actor_spans)
        assert person.actor in found.actors or not person.actor
    for number, row in enumerate(found.references):
        assert [r.first for r in row] == sorted(r.first for r in row)
        for r in row:
            assert r.sentence == number
            assert r.span.end <= end
            assert r.person < len(found.people)
            assert (r.kind == "person") == (r.person >= 0)
            assert all(a in found.actors for a in r.actors)
    assert all(p.span.end <= end and p.place.name for row in found.places for p in row)
    assert all(d.mention.span == d.value.span for row in found.dates for d in row)


@settings(max_examples=40, deadline=None, derandomize=True)
@any_of(TEXTS)
def test_any_text_is_linked(text: str) -> None:
    sentences = len(parsed(text))
    check(article(text), linked(text), sentences)
    check(article(text), linked(text, day="2004-02-29"), sentences)


def test_an_article_is_linked() -> None:
    check(article(TEXT), linked(TEXT, day="1998-06-10"), len(parsed(TEXT)))


@pytest.mark.parametrize(
    ("published", "dateline", "day", "date"),
    [
        ("1998-06-10", "", "1998-06-10", "1998-06-08"),
        ("", "1998-06-10", "1998-06-10", "1998-06-08"),
        ("2005-01-05", "1998-06-10", "1998-06-10", "1998-06-08"),
        ("1998-06-10", "XXXX-06-03", "1998-06-10", "1998-06-08"),
        ("1998-06-10", "1998-06", "1998-06-10", "1998-06-08"),
        ("1998-06", "", None, ""),
        ("1998", "", None, ""),
        ("XXXX-06-10", "", None, ""),
        ("", "", None, ""),
    ],
)
def test_the_day_that_dates_are_counted_from(published: str, dateline: str, day: str | None, date: str) -> None:
    source = article("The envoys met on Monday.", day=published or None)
    if dateline:
        source = msgspec.structs.replace(source, dateline=Dateline(date=given(dateline)))
    assert source.day == day
    ((reference,),) = link_again(source).dates
    assert reference.value.edtf == date


@pytest.mark.parametrize(
    ("day", "office", "people"),
    [
        ("1998-06-10", "US Secretary of State Albright", "person:madeleine-albright"),
        ("2003-06-10", "US Secretary of State Powell", "person:colin-powell"),
        ("2003-06-10", "Albright", ""),
        (None, "Albright", ""),
        (None, "Madeleine Albright", "person:madeleine-albright"),
    ],
)
def test_the_day_that_offices_are_read_on(day: str | None, office: str, people: str) -> None:
    found = linked(f"Talks with {office} ended.", day=day)
    assert " ".join(p.id for p in found.people) == people


def test_two_runs_are_equal() -> None:
    source = article(TEXT, day="1998-06-10")
    once, again = link_again(source), link_again(source)
    assert once == again
    assert list(once.actors) == list(again.actors)
    assert pickle.dumps(once) == pickle.dumps(again)


def test_linked_pickles() -> None:
    found = linked(TEXT, day="1998-06-10")
    assert pickle.loads(pickle.dumps(found)) == found
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Linked) == found


def test_a_fresh_lexicon_links_the_same() -> None:
    source = article(TEXT, day="1998-06-10")
    fresh = pickle.loads(pickle.dumps(lexicon()))
    sentences = parsed(TEXT)
    assert link(source, sentences, find(source, sentences, fresh), fresh) == linked(TEXT, day="1998-06-10")


def test_what_was_linked_before_does_not_matter() -> None:
    before = linked(TEXT, day="1998-06-10")
    linked("Hamas met Knut Vollebaek of Fiji.", day="2015-01-01")
    assert linked(TEXT, day="1998-06-10") == before


def test_the_actors_are_those_of_the_page() -> None:
    actors = linked(TEXT, day="1998-06-10").actors
    assert {"state:nor", "org:hamas", "state:usa", "state:chn", "state:lbn", "group:syr-opp"} <= set(actors)
    assert "state:fra" not in actors
    norway = actors["state:nor"]
    assert (norway.name, norway.code, norway.kind, norway.home, norway.seat) == (
        "Norway",
        "NOR",
        "state",
        ("NOR",),
        "Oslo",
    )


@pytest.mark.parametrize(
    ("text", "words", "type_", "timex"),
    [
        ("They met on 3 May 1999.", "3 May 1999", "DATE", "1999-05-03"),
        ("They met in May 1999.", "May 1999", "DATE", "1999-05"),
        ("They met last week.", "last week", "DATE", "1998-W23"),
        ("They met two weeks ago.", "two weeks ago", "DATE", "1998-W22"),
        ("It was a three-day visit.", "three-day", "DURATION", "P3D"),
        ("They talked for two hours.", "two hours", "DURATION", "PT2H"),
        ("It was a six-month truce.", "six-month", "DURATION", "P6M"),
    ],
)
def test_dates_as_timex(text: str, words: str, type_: str, timex: str) -> None:
    ((date,),) = linked(text, day="1998-06-10").dates
    assert date.mention.span.of(text) == words
    assert (date.value.type, date.value.timex) == (type_, timex)


@pytest.mark.parametrize(
    ("day", "text", "why"),
    [
        (None, "They met on Monday.", "no publication date to count from"),
        (None, "They met on 3 May.", "as written, no year on the page"),
        ("1998-06-10", "They met on 3 May 1997.", "as written"),
        ("1998-06-10", "They met on 3 May.", "the nearest such date, by tense"),
        ("1998-06-10", "They met on Monday.", "the latest such weekday on or before publication"),
        ("1998-06-10", "They met on 31 April 1997.", "no such day in the calendar"),
        ("1998-06-10", "It was a three-day visit.", "a length of time, no date"),
        ("1998-06-10", "They met yesterday.", "counted in days"),
    ],
)
def test_the_rule_that_gave_the_date(day: str | None, text: str, why: str) -> None:
    ((date,),) = linked(text, day=day).dates
    assert date.value.why == why
