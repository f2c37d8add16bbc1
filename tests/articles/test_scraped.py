"""Text scraped without mark-up: what is the report, what the other lines tell."""

import pytest

from dragoman.articles.report import tools

LEAD = "The foreign ministers of Peru and Chile met in Lima on Monday to talk about the border, officials of both said."
MORE = "They agreed to open two more crossings before the end of the year, according to a statement of the ministry."
LAST = "The talks will go on in Santiago next month, when the two delegations are to meet for the third time."
REPORT = f"{LEAD}\n\n{MORE}\n\n{LAST}"


def kinds(article):
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Share it...", "share"),
        ("Leave a Reply", "comment_form"),
        ("Leave a ReplyAndes Daily", "comment_form"),
        ("Connecting to %s", "comment_form"),
        ("6 + 3 =", "comment_form"),
        ("8 comments:", "comment_count"),
        ("Comment by NAME | February 20, 2020 | Reply", "comment_mark"),
        ("February 20, 2020 - Posted by | Racism, Zionism | , , ,", "blog_footer"),
        ("Related Posts", "related"),
        ("READ MORE: Anger as footbridge closes", "read_more"),
        ("We value your privacy", "cookies"),
        ("© 2020 The Estuary Herald", "legal"),
        ("Past news | Photo | Juche calendar | Contact", "navigation"),
        ("Archive > Africa > 2000 > May", "navigation"),
        ("Portada > Internacional", "navigation"),
        ("Rice > Lavrov talks: the two ministers meet again in Vienna", None),
        ("= (PICTURES) =", "noise"),
        ("ATTENTION - ADDS details ///", "noise"),
        ("News Code 144721", "meta"),
        ("1 year ago", "meta"),
        ("The minister met his colleague at the window.", None),
        ("He shared the view of his guests on the border.", None),
    ],
)
def test_furniture_by_cues(lexicon, line, group):
    found = lexicon.made(tools).cues.group(line)
    assert (found.name if found else None) == group


def test_headline_byline_and_paragraphs(reading, value):
    _, article = reading(
        f"Andes Daily\n\nPeru and Chile talk about their border\n\nBy Rosa Quispe\n\n{REPORT}\n\nShare it..."
    )
    assert kinds(article) == [
        ("headline", "Peru and Chile talk about their border"),
        ("byline", "By Rosa Quispe"),
        ("paragraph", LEAD),
        ("paragraph", MORE),
        ("paragraph", LAST),
    ]
    assert value(article.outlet) == "Andes Daily"
    assert value(article.byline) == "Rosa Quispe"


def test_lead_is_never_promoted(reading, value):
    _, article = reading(REPORT)
    assert value(article.headline) is None
    assert kinds(article)[0] == ("paragraph", LEAD)


@pytest.mark.parametrize(
    "comments",
    [
        "2 comments:\n\n1. {a}\n\nReplyDelete\n\n2. {b}\n\nReplyDelete",
        "Posted by Rosa on May 3, 2019 | Peru, Chile\n\n1. {a}\n\nComment by Ana | May 3, 2019 | Reply\n\n"
        "2. {b}\n\nComment by Juan | May 4, 2019 | Reply",
        "2 Comments\n\nAna says:\nMay 3, 2019 at 9:02 pm\n{a}\nReply\n\nJuan says:\nMay 4, 2019 at 9:02 pm\n{b}\nReply",
        "Comments\n\n{a}\n\nposted by: Ana on 05.03.19 at 10:27 AM [permalink]\n\n{b}\n\n"
        "posted by: Juan on 05.03.19 at 11:27 AM [permalink]",
        "2 Comments\n\nOpen all\nby Ana on Monday May 3\n{a}\n\nNo way\nby Juan on Tuesday May 4\n{b}",
        "2 comments\n\n• Ana\n\n  {a}\n\n• Juan\n\n  {b}",
    ],
    ids=["blogger", "wordpress list", "wordpress", "movable type", "drupal", "disqus"],
)
def test_comments_never_become_reporting(reading, comments):
    """The comments are longer than the report, and one quotes it: neither makes them reporting."""
    long = " ".join(["I met a minister once and he told me that the border was closed for good, my friends!"] * 9)
    text = f"Peru and Chile talk about their border\n\n{REPORT}\n\n" + comments.format(a=f"“{LAST}” {long}", b=long)
    _, article = reading(text)
    assert [t for k, t in kinds(article) if k == "paragraph"] == [LEAD, MORE, LAST]
    assert article.comments == 2


def test_hard_wrapped_paragraphs_are_joined(reading):
    wrapped = LEAD.replace(" about the", "\nabout the")
    _, article = reading(f"Peru and Chile talk about their border\n\n{wrapped}\n\n{MORE}\n\n{LAST}")
    assert kinds(article)[1] == ("paragraph", LEAD)


def test_dateline_is_cut_off_the_lead(reading, value):
    _, article = reading(f"Peru and Chile talk\n\nLIMA, May 6, 2019 (Reuters) - {REPORT}")
    assert kinds(article)[1:3] == [("dateline", "LIMA, May 6, 2019 (Reuters) -"), ("paragraph", LEAD)]
    assert article.text[article.blocks[1].end : article.blocks[2].start] == " "
    assert value(article.dateline.place) == "Lima"
    assert value(article.published) == "2019-05-06"
    assert value(article.origin) == "Reuters"


@pytest.mark.parametrize(
    ("tail", "origin"),
    [
        (" (ANI)", "ANI"),
        ("\n\nSource: Xinhua", "Xinhua"),
        ("\n\nPTI", "PTI"),
        (" REUTER \x03", "REUTER"),
        (" The post Peru and Chile talk appeared first on Andes Daily.", "Andes Daily"),
    ],
)
def test_origin_below_the_report(reading, value, tail, origin):
    _, article = reading(f"Peru and Chile talk about their border\n\n{REPORT}{tail}")
    assert value(article.origin) == origin
    assert article.text.endswith(LAST)


def test_origin_above_the_report(reading, value):
    _, article = reading(f"Reprinted from Anadolu Agency | March 5, 2021\n\nPeru and Chile talk\n\n{REPORT}")
    assert (value(article.origin), value(article.headline)) == ("Anadolu Agency", "Peru and Chile talk")
    assert value(article.published) == "2021-03-05"


def test_a_line_that_names_the_source_is_no_headline(reading, value):
    _, article = reading(f"Source: Xinhua | 2019-10-14 21:05:33 | Editor: yl\n\n{REPORT}")
    assert (value(article.origin), value(article.headline)) == ("Xinhua", None)


@pytest.mark.parametrize("tail", ["staff", "agencies"])
def test_an_author_and_others(reading, value, tail):
    _, article = reading(f"Peru and Chile talk\n\nBy Omar Haddad and {tail}, 5 March 2021\n\n{REPORT}")
    assert value(article.byline) == f"Omar Haddad and {tail}"


def test_an_author_before_a_bar_is_no_agency(reading, value):
    _, article = reading(f"Peru and Chile talk\n\nBy Litia Vuki | 14 July, 2022, 6:40 am\n\n{REPORT}")
    assert (value(article.byline), value(article.origin)) == ("Litia Vuki", None)


@pytest.mark.parametrize("mark", [" AFP", " REUTER \x03"])
def test_a_short_last_paragraph_that_an_agency_signs_is_of_the_report(reading, mark):
    _, article = reading(
        f"Peru and Chile talk about their border\n\n{LEAD}\n\n{MORE}\n\nThe envoy left on Monday.{mark}"
    )
    assert article.text.endswith("The envoy left on Monday.")


def test_agency_that_is_the_outlet_is_no_origin(reading, value):
    _, article = reading(f"Meridian News Agency\n\nPeru and Chile talk\n\nLIMA, May 6, 2019 (MNA) - {REPORT}")
    assert value(article.outlet) == "Meridian News Agency"
    assert value(article.origin) is None


def test_teaser_is_marked(reading):
    _, article = reading(f"Peru and Chile talk about their border\n\n{LEAD}\n\n{MORE}\n\nContinue reading")
    assert article.truncated


def test_feed_as_text(reading, value):
    _, article = reading(
        f"title: Andes Daily\nlink: https://andes.example\n\ntitle: Peru and Chile talk about their border\n"
        f"link: https://andes.example/1\npubDate: Mon, 06 May 2019 10:00:00 +0000\ndescription: {LEAD} {MORE}\n"
    )
    assert value(article.headline) == "Peru and Chile talk about their border"
    assert value(article.published) == "2019-05-06"
    assert kinds(article)[-1] == ("paragraph", f"{LEAD} {MORE}")


@pytest.mark.parametrize(
    "above",
    [
        "Will Peru and Chile agree about their border?\n\nBy Rosa Quispe\n\n",
        "The minister on his border: “It is nobody's but ours”\n\n3 March 2020\n\n",
        "Peru and Chile talk about their border in Lima\n\n" + "An offer\n\n" * 20,
    ],
    ids=["a question", "a quotation", "far above"],
)
def test_headlines_that_look_like_none(reading, value, above):
    assert value(reading(above + REPORT)[1].headline) == above.split("\n")[0]


def test_terms_below_a_copyright_line_are_no_report(reading):
    terms = "If you live in this state you have the right to tell us not to pass on what we know of you to others.\n\n"
    _, article = reading(f"Peru and Chile talk\n\n{REPORT}\n\n© 2023 Andes Daily\n\nYour rights\n\n{terms * 9}")
    assert [text for kind, text in kinds(article) if kind == "paragraph"] == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        ("I have lived on that border for forty years and I never saw a minister there!", False),
        ("“I shall be glad of it,” the mayor said. “We have waited long enough, you know.”", True),
        ("He told us on the way home that the road would be closed until the end of the year.", True),
    ],
)
def test_comments_without_any_mark(reading, tail, kept):
    _, article = reading(f"Peru and Chile talk about their border\n\n{REPORT}\n\n{tail}\n\nPost a Comment\n")
    assert (tail in article.text) is kept
    assert LAST in article.text


def test_an_opinion_with_a_form_below_is_kept_whole(reading):
    own = "I have seen many such talks, and I tell you that we shall see many more of them before the year is out."
    _, article = reading(f"Why I stay at home\n\n{own}\n\n{LEAD}\n\n{own} Again.\n\n{own} Still.\n\nPost a Comment\n")
    assert article.text.count(own) == 3
