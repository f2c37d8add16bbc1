"""Pages of several parts through all stages: each part is read against its own day and people."""

import pytest
from jsonschema import Draft202012Validator

from dragoman import read_page
from dragoman.export import schema
from dragoman.model import Said, report_plain
from dragoman.record.stored import article_of

DIGEST = """World digest
14 June 2015

Talks in Ankara
ANKARA, June 11 (Reuters) - Russian Foreign Minister Sergey Lavrov met Turkish minister Mevlut Cavusoglu on Tuesday.
The two ministers agreed to meet again.

A visit to Cairo
CAIRO, June 13 (Reuters) - The Iranian foreign minister, Mohammad Javad Zarif, met the Egyptian president on Friday.
He said that the talks had been useful.

Prisoners freed
SANAA, June 14 (Reuters) - He was released on Saturday with forty others, a Yemeni official said.
"""
LIVE = """<html><head><title>Talks: as it happened</title>
<meta property="article:published_time" content="2018-07-13T08:00:00Z"></head><body><main>
<h1>Talks: as it happened</h1><div>
<div class="live-blog__entry"><time datetime="2018-07-13T08:00:00Z">8:00</time>
<p>Lavrov met Iranian Foreign Minister Mohammad Javad Zarif yesterday, the ministry says.</p></div>
<div class="live-blog__entry"><time datetime="2018-07-12T16:42:00Z">16:42</time>
<p>Russian Foreign Minister Sergey Lavrov will leave Vienna tomorrow, his spokeswoman says.</p></div>
<div class="live-blog__entry"><time datetime="2018-07-11T10:05:00Z">10:05</time>
<p>Good morning from Vienna, where the ministers of six states arrived yesterday for talks.</p></div>
</div></main></body></html>"""


@pytest.fixture(scope="module")
def digest():
    return read_page(DIGEST)


@pytest.fixture(scope="module")
def live():
    return read_page(LIVE)


def days(report):
    return {d.span.of(report.article.text).lower(): d.edtf for d in report.dates}


def test_dates_of_a_story_count_from_its_own_dateline(digest):
    assert digest.article.form == "digest"
    found = days(digest)
    assert (found["tuesday"], found["friday"], found["saturday"]) == ("2015-06-09", "2015-06-12", "2015-06-13")


def test_nobody_crosses_the_border_of_a_story(digest):
    third = digest.article.entries[2]
    told = [s for s in digest.statements if s.content[0].start >= third.start]
    assert all(s.actor_id not in ("person:sergey-lavrov", "person:mohammad-javad-zarif") for s in told)
    for contact in digest.contacts:
        names = {p.name.value for side in contact.sides for p in (side.head, *side.members) if p is not None}
        assert not {"Sergey Lavrov", "Mohammad Javad Zarif"} <= names
    assert len(digest.contacts) >= 2
    assert [c.trigger.start for c in digest.contacts] == sorted(c.trigger.start for c in digest.contacts)


def test_ids_of_stories_differ(digest):
    ids = [one.id for one in (*digest.contacts, *digest.deeds, *digest.statements)]
    assert len(ids) == len(set(ids))


def test_the_plain_form_holds_the_stories(digest):
    page = report_plain(digest)["page"]
    assert [e["headline"] for e in page["entries"]] == ["Talks in Ankara", "A visit to Cairo", "Prisoners freed"]
    assert [e["dateline"]["date"] for e in page["entries"]] == ["2015-06-11", "2015-06-13", "2015-06-14"]
    made = article_of(page)
    assert [e.day for e in made.entries] == [e.day for e in digest.article.entries]
    assert [s.headline.value for s in made.stories() if isinstance(s.headline, Said)][-1] == "Prisoners freed"


def test_the_schema_holds(digest, live):
    validator = Draft202012Validator(schema())
    for report in (digest, live):
        assert validator.is_valid(report_plain(report))


def test_dates_of_an_entry_count_from_its_own_day(live):
    assert live.article.form == "live"
    text, found = live.article.text, [(d.span.start, d.edtf) for d in live.dates]
    wanted = {"yesterday, the": "2018-07-12", "tomorrow": "2018-07-13", "yesterday for": "2018-07-10"}
    assert dict(found) | {text.index(words): day for words, day in wanted.items()} == dict(found)


def test_people_of_a_live_page_are_those_of_the_whole_page(live):
    (contact,) = (c for c in live.contacts if c.status.value == "held")
    names = {p.id for side in contact.sides for p in (side.head, *side.members) if p is not None}
    assert len(names) == 2
    assert contact.date.value == "2018-07-12"
