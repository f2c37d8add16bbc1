"""Marked-up pages: the report's lines, and what the mark-up tells."""

import json

import pytest

from dragoman.model import AttributeSource, TextSource, UrlSource

LEAD = "The foreign ministers of Peru and Chile met in Lima on Monday to talk about the border, officials of both said."
MORE = "They agreed to open two more crossings before the end of the year, according to a statement of the ministry."
LAST = "The talks will go on in Santiago next month, when the two delegations are to meet for the third time."
BODY = f"<p>{LEAD}</p>\n<p>{MORE}</p>\n<p>{LAST}</p>"
TITLE = "Peru and Chile talk about their border"


def document(body=BODY, head="", title=f"{TITLE} | Andes Daily"):
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><nav><ul><li><a href=/>Home</a></li></ul>"
        f"</nav><article><h1>{TITLE}</h1><div class='content'>{body}</div></article><footer>© 2019 Andes Daily</footer>"
        f"</body></html>"
    )


def kinds(article):
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def paragraphs(article):
    return [text for kind, text in kinds(article) if kind == "paragraph"]


def test_the_plain_case(reading, value):
    page, article = reading(document())
    assert kinds(article) == [("headline", TITLE), ("paragraph", LEAD), ("paragraph", MORE), ("paragraph", LAST)]
    assert page.media == "html"
    assert page.text.startswith(f"{TITLE} | Andes Daily")
    assert isinstance(article.headline.sources[0], TextSource)


@pytest.mark.parametrize(
    "extra",
    [
        "<div class='related-posts'><p>Bolivia wants to be asked too, its president said on Sunday in Sucre.</p></div>",
        "<aside><p>Bolivia wants to be asked too, its president said on Sunday in Sucre.</p></aside>",
        "<p>Subscribe to our newsletter to get the latest news from the Andes every morning, free of charge.</p>",
        "<script>var x = 'Bolivia wants to be asked too, its president said.';</script>",
        "<style>.bolivia {color: red}</style><template><p>Bolivia wants to be asked, too, of course.</p></template>",
        "<p hidden>Bolivia wants to be asked too, its president said on Sunday in Sucre.</p>",
        "<div class='social-share'><a href=#>Facebook</a> <a href=#>Twitter</a></div>",
        "<h3>Related stories</h3><ul><li><a href=#>Bolivia wants to be asked too, its president says</a></li></ul>",
    ],
)
def test_furniture_is_left_out(reading, extra):
    _, article = reading(document(BODY + extra))
    assert paragraphs(article) == [LEAD, MORE, LAST]


def test_kinds_of_blocks(reading):
    body = (
        f"<p>{LEAD}</p><figure><img src=x><figcaption>The ministers in Lima. Photo: Pool</figcaption></figure>"
        f"<h2>Two more crossings</h2><p>{MORE}</p><blockquote><p>“We are neighbours and shall be,” the minister "
        f"said.</p></blockquote><ul><li>Crossings open in June and in July of this year.</li></ul><p>{LAST}</p>"
    )
    _, article = reading(document(body))
    assert [kind for kind, _ in kinds(article)] == [
        "headline",
        "paragraph",
        "caption",
        "subhead",
        "paragraph",
        "quote",
        "list",
        "paragraph",
    ]


def test_breaks_part_lines_but_inside_a_sentence(reading):
    body = "<br><br>".join([LEAD, MORE]) + "<br>" + LAST.replace(" when", "<br>when")
    _, article = reading(document(body))
    assert paragraphs(article) == [LEAD, MORE, LAST]


def test_soft_hyphens_and_entities(reading):
    _, article = reading(document(BODY.replace("ministers", "minis&shy;ters").replace("Peru and", "Peru&nbsp;&amp;\n")))
    assert paragraphs(article)[0].startswith("The foreign ministers of Peru & Chile met")


COMMENTS = """<section id="comments" class="comments-area"><h2>3 thoughts on “Peru”</h2><ol class="comment-list">
<li id="comment-1" class="comment"><div class="comment-author"><b class="fn">Ana</b> <span>says:</span></div>
<time datetime="2019-05-07">May 7, 2019</time><p>They met before, if I remember right, in Arica in 2015.</p>
<ol class="children"><li id="comment-2" class="comment"><div class="comment-author"><b class="fn">Juan</b></div>
<p>That was a deputy, and it was in Tacna, my dear friend.</p></li></ol></li>
<li id="comment-3" class="comment"><p>Open it all, and let the people trade as they like!</p></li></ol></section>"""


def test_comments_are_counted_and_kept_apart(reading):
    html = document().replace("</article>", COMMENTS + "</article>")
    _, article = reading(html, keep_comments=True)
    assert paragraphs(article) == [LEAD, MORE, LAST]
    assert article.comments == 3
    assert [(c.author, c.depth) for c in article.kept_comments] == [("Ana", 0), ("Juan", 1), (None, 0)]
    assert article.kept_comments[1].text.startswith("That was a deputy")


JSON_LD = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",'
    '"headline":"Peru and Chile talk about their border","datePublished":"2019-05-06T10:00:00-05:00",'
    '"author":[{"@type":"Person","name":"Rosa Quispe"},{"name":"Luis Soto"}],'
    '"publisher":{"name":"Andes Daily"}}]}</script>'
)


@pytest.mark.parametrize(
    ("head", "day", "source"),
    [
        (JSON_LD, "2019-05-06", AttributeSource),
        ('<meta property="article:published_time" content="2019-05-06T10:00:00Z">', "2019-05-06", AttributeSource),
        ('<link rel="canonical" href="https://andes.example/2019/05/06/border">', "2019-05-06", UrlSource),
        ("", None, None),
    ],
)
def test_published(reading, value, head, day, source):
    _, article = reading(document(head=head))
    assert value(article.published) == day
    if source:
        assert isinstance(article.published.sources[0], source)


def test_json_ld(reading, value):
    _, article = reading(document(head=JSON_LD))
    assert value(article.byline) == "Rosa Quispe; Luis Soto"
    assert value(article.outlet) == "Andes Daily"


@pytest.mark.parametrize("broken", ["{", "[" * 5000, '{"@type": 3}', '{"@graph": [null, 1, "x"]}', "null"])
def test_broken_json_ld_is_passed_over(reading, broken):
    _, article = reading(document(head=f'<script type="application/ld+json">{broken}</script>'))
    assert paragraphs(article) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    ("title", "og", "h1", "headline"),
    [
        (f"{TITLE} | Andes Daily", TITLE, TITLE, TITLE),
        (f"{TITLE} - Andes Daily", TITLE, "", TITLE),
        (f"Andes Daily - {TITLE}", "", TITLE, TITLE),
        (f"{TITLE} – Andes – 06.05.2019", f"{TITLE} – Andes – 06.05.2019", "", TITLE),
        ("Andes Daily | News", "", TITLE, TITLE),
        ("Border: what Lima and Santiago want | Andes Daily", TITLE, TITLE, TITLE),
    ],
)
def test_headline_by_vote(reading, value, title, og, h1, headline):
    head = '<meta property="og:site_name" content="Andes Daily">' + (
        f'<meta property="og:title" content="{og}">' if og else ""
    )
    html = document(head=head, title=title).replace(f"<h1>{TITLE}</h1>", f"<h1>{h1}</h1>" if h1 else "")
    _, article = reading(html)
    assert value(article.headline) == headline


def test_headline_of_a_page_without_headings(reading, value):
    html = (
        f"<html><title>The Andes Daily - Lima's English-language paper</title><body><table><tr><td><font size=5>"
        f"<b>{TITLE}</b></font><br><font size=1>BY ROSA QUISPE<br>The Andes Daily staff</font><p>{LEAD}<p>{MORE}"
        f"<p>{LAST}</table>"
    )
    _, article = reading(html)
    assert value(article.headline) == TITLE
    assert value(article.byline) == "ROSA QUISPE"


def test_standfirst(reading):
    html = document().replace(
        "</h1>", "</h1><p class='standfirst'>Two more crossings are to open, says the ministry</p>"
    )
    _, article = reading(html)
    assert kinds(article)[1] == ("standfirst", "Two more crossings are to open, says the ministry")


def test_agency_line_makes_a_reprint(reading, value):
    head = '<meta property="og:site_name" content="The Notebook">'
    _, article = reading(document(f"<p><em>Andes Wire | May 6, 2019</em></p>{BODY}", head=head))
    assert value(article.origin) == "Andes Wire"
    assert value(article.outlet) == "The Notebook"
    assert value(article.published) == "2019-05-06"


def test_address_and_ids(reading):
    canonical = '<link rel="canonical" href="https://andes.example/border">'
    page, article = reading(document(head=canonical), path="a/b.html", url="https://mirror.example/1")
    assert page.address == "https://andes.example/border"
    again, _ = reading(document(head=canonical), path="other.html")
    assert again.id == page.id
    assert page.id.startswith("p") and len(page.id) == 13
    assert reading(document(), path="a/b.html")[0].address == "a/b.html"
    assert reading(document())[0].address.startswith("sha256:")
    assert article.id == f"{page.id}.{page.version[:12]}"


def test_language(reading):
    german = (
        "Der Präsident hat am Montag den französischen Außenminister getroffen und mit ihm über die Zölle gesprochen."
    )
    _, article = reading(document("".join(f"<p>{german}</p>" for _ in range(3))))
    assert article.language == "de"
    assert reading(document())[1].language == "en"


def test_a_line_above_the_headline_is_no_part_of_it(reading, value):
    shown = f"Talks in Lima - {TITLE}"
    page = document(head=f'<meta property="og:title" content="{TITLE}">', title=shown)
    assert value(reading(page.replace(f"<h1>{TITLE}", f"<h1>{shown}"))[1].headline) == TITLE


def test_the_day_in_a_title(reading, value):
    _, article = reading(document(title=f"{TITLE} | Andes Daily | 28.04.2023"))
    assert value(article.published) == "2023-04-28"


def test_a_person_is_named_before_the_site(reading, value):
    head = (
        '<meta property="og:site_name" content="Andes Daily"><meta name="citation_author" content="Rosa Quispe">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Andes Daily"}}</script>'
    )
    assert value(reading(document(head=head))[1].byline) == "Rosa Quispe"


def test_a_quotation_set_large_is_no_second_one(reading):
    pulled = "<blockquote><p>“They agreed to open two more crossings”</p></blockquote>"
    other = "<blockquote><p>“We are neighbours and shall be”</p></blockquote>"
    _, article = reading(document(BODY.replace(f"<p>{LAST}", f"{pulled}{other}<p>{LAST}")))
    assert [text for kind, text in kinds(article) if kind == "quote"] == ["“We are neighbours and shall be”"]


def story(**data):
    data = {"@type": "NewsArticle", "headline": TITLE, **data}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


WALL = "<div class=paywall><p>Subscribe to continue reading</p></div>"


@pytest.mark.parametrize(
    ("head", "body", "truncated"),
    [
        ("", BODY, False),
        ("", BODY + WALL, True),
        ("", BODY * 5 + WALL, False),
        (story(isAccessibleForFree="False"), BODY, True),
        (story(isAccessibleForFree=False), BODY * 3, False),
        (story(isAccessibleForFree=False, wordCount=900), BODY * 3, True),
        (story(isAccessibleForFree=True), BODY, False),
        (story(isAccessibleForFree=False), f"{BODY * 5}<p>“We shall see,” the…</p>{WALL}", True),
        ("", f"{BODY}<p>“We shall see,” the minister of…</p><p><a href=/1>Read more</a></p>", True),
        ("", f"{BODY}<p>Gespräche folgen im Mai.</p><div>Jetzt weiterlesen mit Anden Plus</div>", True),
    ],
)
def test_teasers(reading, head, body, truncated):
    _, article = reading(document(body, head))
    assert article.truncated is truncated
    assert article.text.startswith(f"{TITLE}\n\n{LEAD}")
    assert "Subscribe" not in article.text and "weiterlesen" not in article.text
