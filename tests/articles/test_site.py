"""The name of the site, where the page's data do not give it: two signs have to agree."""

import json

import pytest

LEAD = "The foreign ministers of Peru and Chile met in Lima on Monday to talk about the border, officials of both said."
MORE = "They agreed to open two more crossings before the end of the year, according to a statement of the ministry."
TITLE = "Peru and Chile talk about their border"


def document(title, top="", foot="", head=""):
    return (
        f"<html><head><title>{title}</title>{head}</head><body><header>{top}</header><article><h1>{TITLE}</h1>"
        f"<p>{LEAD}</p><p>{MORE}</p></article><footer>{foot}</footer></body></html>"
    )


@pytest.mark.parametrize(
    ("title", "top", "foot", "name"),
    [
        (f"{TITLE} - Fjord Courier", "", "", "Fjord Courier"),
        (f"{TITLE} | Fjord Courier", "", "", "Fjord Courier"),
        (f"Fjord Courier: {TITLE}", "", "", None),
        (f"Fjord Courier | {TITLE}", "", "", "Fjord Courier"),
        (f"{TITLE} - Fjord Courier | fjord.example", "", "", "Fjord Courier"),
        ("Border talks in the capital - Fjord Courier", "", "", None),
        ("Border talks in the capital - Fjord Courier", "<a href=/>Fjord Courier</a>", "", "Fjord Courier"),
        ("Border talks in the capital - Fjord Courier", "", "© 2021 The Fjord Courier.", "Fjord Courier"),
        (TITLE, "<a href=/>Fjord Courier</a>", "Copyright 2021 Fjord Courier. Terms", "Fjord Courier"),
        (TITLE, "<a href=/>The Fjord Courier</a>", "© Fjord Courier", "The Fjord Courier"),
        (TITLE, "<a href=/>Fjord Courier</a>", "", None),
        (TITLE, "", "© 2021 Fjord Courier", None),
        (f"{TITLE} - Courier", "", "", None),
        (f"{TITLE} - Courier", "", "© Courier", "Courier"),
        (f"{TITLE} | World", "<a href=/world>World</a>", "", None),
        (f"{TITLE} | World | Fjord Courier", "<a href=/world>World</a>", "", "Fjord Courier"),
        (f"{TITLE} - 12 May 2020", "", "", None),
        (f"{TITLE} - what comes next", "", "", None),
    ],
)
def test_the_name_of_a_marked_up_site(reading, value, title, top, foot, name):
    assert value(reading(document(title, top, foot))[1].outlet) == name


@pytest.mark.parametrize("kind", ["WebSite", "NewsMediaOrganization"])
def test_the_site_in_the_data_of_the_page(reading, value, kind):
    data = json.dumps({"@graph": [{"@type": kind, "name": "Fjord Courier"}, {"@type": "WebPage", "name": "x"}]})
    head = f"<script type='application/ld+json'>{data}</script>"
    assert value(reading(document(TITLE, head=head))[1].outlet) == "Fjord Courier"


SCRAPED = f"{{top}}\n\n{TITLE}\n{{under}}\n\n{LEAD}\n\n{MORE}\n\n{{foot}}\n"


@pytest.mark.parametrize(
    ("top", "foot", "name"),
    [
        ("Log in | Basket\nThe Upper Fjord Valley Courier\nHOME  SPORTS", "© 2021 Upper Fjord Valley Courier", True),
        ("Log in or ask for your new password\nThe Upper Fjord Valley Courier\nHOME  SPORTS", "", False),
        ("Ministry of Foreign Affairs of the Republic of Peru\n\nMEDIA RELEASE", "ENDS", True),
        ("Embassy of Peru in the Kingdom of Norway", "", True),
        ("Ministry of Foreign Affairs opens its archive to readers", "", False),
    ],
)
def test_the_name_of_a_scraped_site(reading, value, top, foot, name):
    found = value(reading(SCRAPED.format(top=top, under="17 March 2021", foot=foot))[1].outlet)
    assert found == (next(w for w in top.split("\n") if len(w) > 24) if name else None)


def test_an_address_beside_the_author(reading, value):
    page = SCRAPED.format(top="Fjord Courier", under="Joan Field / joan.field@fjord.example\nMarch 17, 2021", foot="")
    assert value(reading(page)[1].byline) == "Joan Field"


def test_more_of_another_story_is_no_rest_of_this_one(reading):
    for foot, cut in (("Read more: Premier to open the fair", False), ("Read more", True)):
        page = SCRAPED.format(top="Fjord Courier", under="March 17, 2021", foot=f"{foot}\nAll rights reserved")
        assert reading(page)[1].truncated is cut


def test_a_line_of_publication_with_a_clock_is_no_paragraph(reading):
    page = document(TITLE).replace("</h1>", "</h1><div>Published: June 3, 2021 at 6:14 p.m.</div>")
    article = reading(page)[1]
    assert "6:14" not in article.text and [b.kind for b in article.blocks] == ["headline", "paragraph", "paragraph"]
