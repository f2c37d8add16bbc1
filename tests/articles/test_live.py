"""Live pages: told apart, their entries kept with their times."""

import json

import pytest

ENTRIES = [
    (
        "16:42",
        "2018-07-11T16:42:00+02:00",
        "The foreign minister of Sarmia has left the hall without a word to the press.",
    ),
    ("15:10", "2018-07-11T15:10:00+02:00", "The two delegations are back in the hall after an hour in separate rooms."),
    (
        "10:05",
        "2018-07-11T10:05:00+02:00",
        "Good morning from Ostrava Gate, where the two foreign ministers meet today.",
    ),
]
TITLE = "Live: Sarmia and the Free Cities talk about the harbour"
DATA = json.dumps({"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2018-07-11T10:05:00+02:00"})


def document(name, tag="div", data=DATA):
    body = "".join(
        f'<{tag} class="{name}"><time datetime="{when}">{hour}</time><p>{text}</p></{tag}>'
        for hour, when, text in ENTRIES
    )
    script = f'<script type="application/ld+json">{data}</script>' if data else ""
    return (
        f"<html><head>{script}<title>{TITLE}</title></head><body><main><h1>{TITLE}</h1><div>{body}</div></main></body>"
    )


@pytest.mark.parametrize(
    "html",
    [
        document("live-blog__entry"),
        document("liveblog-post", "article"),
        document("c-live-update", "li", data=""),
        document("ticker_item", "section", data=""),
    ],
)
def test_marked_entries(reading, html):
    _, article = reading(html)
    assert article.form == "live"
    assert [entry.written.value for entry in article.entries] == [when[:16] for _, when, _ in ENTRIES]
    assert [article.text[entry.start : entry.end] for entry in article.entries] == [text for *_, text in ENTRIES]


def test_a_live_page_whose_entries_nothing_marks(reading):
    _, article = reading(document("x"))
    assert article.form == "live"
    assert article.entries == ()
    assert all(text in article.text for *_, text in ENTRIES)


@pytest.mark.parametrize("name", ["live-blog-teaser", "delivery-item", "olive-post", "alive"])
def test_no_live_page(reading, name):
    _, article = reading(document(name, data=""))
    assert article.form == "article"


CLOCKS = ("4.42pm", "3.10pm", "10.05am")


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        (CLOCKS, ["16:42", "15:10", "10:05"]),
        (("16:42 CEST", "15:10 CEST", "10:05 CEST"), ["16:42", "15:10", "10:05"]),
        (("4:42 p.m. (1442 GMT)", "3:10 p.m. (1310 GMT)", "12:05 a.m. (2205 GMT)"), ["16:42", "15:10", "00:05"]),
    ],
)
def test_scraped_entries(reading, lines, times):
    body = "\n".join(f"{line}\n{text}\nUpdated at 6.02pm BST" for line, (*_, text) in zip(lines, ENTRIES, strict=True))
    _, article = reading(f"Harbour talks: as it happened\nWed 11 Jul 2018\n{body}\n")
    assert article.form == "live"
    assert [entry.written.value for entry in article.entries] == [f"2018-07-11T{time}" for time in times]
    assert [article.text[entry.start : entry.end] for entry in article.entries] == [text for *_, text in ENTRIES]


def test_two_times_of_day_are_no_live_page(reading):
    text = "\n".join(f"{line}\n{text}" for line, (*_, text) in zip(CLOCKS[:2], ENTRIES, strict=False))
    _, article = reading(f"Harbour talks: as it happened\nWed 11 Jul 2018\n{text}\n{ENTRIES[2][2]}")
    assert article.form == "article"


def test_the_headline_of_a_scraped_live_page_stands_above_its_entries(reading):
    titled = zip(CLOCKS, ("They leave", "Back again", "Good morning"), ENTRIES, strict=True)
    body = "\n\n".join(f"{line}\n{title}\n\n{text}" for line, title, (*_, text) in titled)
    points = "- Two foreign ministers meet in Ostrava Gate\n- They talk in separate rooms"
    _, article = reading(f"The harbour talks: as it happened\n\n{points}\n\n{body}\n")
    assert article.form == "live"
    assert article.headline.value == "The harbour talks: as it happened"
    assert [article.text[entry.start : entry.end] for entry in article.entries] == [text for *_, text in ENTRIES]
