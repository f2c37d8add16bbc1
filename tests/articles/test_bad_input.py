"""What is no page of reporting: one clear word for each, no article invented, and never a long wait."""

import contextlib

import pytest

from dragoman.articles import gather, guard
from dragoman.model import OptionError, PageError

P = "<p>The foreign minister said on Monday that talks would be held in Geneva next week with the delegation.</p>"

COOKIES = (
    "We and our partners store and access information on a device, such as cookies, to show you what you like best."
)
CHOICE = "Some processing may not require your consent, but you may object to such processing whenever you like, below."
LOGIN = (
    "Please sign in to your account to read this story. Have you forgotten your password? Then ask us for a new one, "
    "which we shall send to the address that we have for you."
)
MACHINE = (
    "This site needs to review the security of your connection before it lets you go on to the page you asked for."
)
GONE = (
    "The page that you are looking for does not exist, has moved, or is no longer there. Please check its address. Bye."
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x00\x01\x02" * 500, "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\xff\xd8\xff\xe0....", "JPEG"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"Hello world.", "too little text"),
        (b"Home\nNews\nContact\n", "too little text"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel><item/></channel></rss>', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>', "feed"),
        (b"<html><body><p>We use cookies and similar technologies.</p><button>Accept all</button>", "cookie"),
        (b"<html><body><form><input type=text><input type=password><button>Log in</button></form>", "log-in"),
        (
            b"<html><body><div id=comments><p>I think that this is a bad idea for all of us who live here.</p></div>",
            "comments",
        ),
        (
            b"3 comments:\n\n1. I think you are wrong about all of this, my friend, and know it.\n\nReplyDelete\n\n"
            b"2. No way, he is right about everything that he has said here.\n\nReplyDelete",
            "comments",
        ),
        (b'<?xml version="1.0"?>\n<?xml-stylesheet href="x"?>\n<!-- made -->\n<rss><channel/></rss>', "feed"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "a list of addresses"),
        (b'{"text": "The minister said that talks would be held."}', "JSON data"),
        (
            f"<html><h1>Before you continue</h1><p>{COOKIES}</p><p>{CHOICE}</p><p>{P[3:-4]}</p>".encode(),
            "cookie notice",
        ),
        (f"{COOKIES}\n\n{CHOICE}\n".encode(), "cookie notice"),
        (f"<html><h1>Sign in</h1><p>{LOGIN}</p><input type=password>".encode(), "log-in"),
        (f"Just a moment...\n\n{MACHINE}\n\n{MACHINE}".encode(), "check for machines"),
        (f"<html><h1>Not here</h1><p>{GONE}</p><p>{GONE}</p>".encode(), "server's error"),
        (b"<div>" * 200_000, "elements"),
        (b"<div>" * 600 + P.encode(), "nested"),
        (b"<div/>" * 600 + P.encode(), "nested"),
        (b"<div title='></div>'>" * 600 + P.encode(), "nested"),
        (b"<div></x>" * 600 + P.encode(), "nested"),
        (b"<!-- <script> -->" + b"<div>" * 600 + P.encode(), "nested"),
        (b"<p title='<script>'>" + b"<div>" * 600 + P.encode(), "nested"),
        (b"<div " + b"a=1 " * 100_000 + b">", "attributes"),
        (b"<div " + b" ".join(b"a%d='>'" % n for n in range(2_000)) + b">", "attributes"),
        (b"<p>x</p>" * 150_000, "elements"),
        (b"a line\n" * 30_000, "lines"),
        (b"a" * 8_000_001, "characters"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_refused_in_one_line(reading, source, found):
    with pytest.raises(PageError, match=found) as refusal:
        reading(source, path="bad.html")
    assert refusal.value.page == "bad.html"
    assert refusal.value.advice
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "between",
    [
        "<!-- <script> -->",
        "<i title='<script>'></i>",
        "<i title='<b>' lang='<!--'></i>",
        "<script>'</scripts>' + '<!--'</script>",
        "<!--> <!---> <!-- x --!>",
        "<STYLE>p {color: red} <div></Style>",
        "<textarea><div></textarea>",
    ],
)
def test_what_only_looks_like_a_script_swallows_nothing(reading, between):
    first, second, third = (P.replace("foreign", word) for word in ("prime", "health", "labour"))
    _, article = reading(f"<html><body>{first}{second}{between}{third}")
    assert [word in article.text for word in ("prime", "health", "labour")] == [True, True, True]


@pytest.mark.parametrize(
    "source",
    [
        b"((" * 100_000,
        b"a | " * 100_000,
        b" > a" * 100_000,
        b"A - " * 100_000,
        b"A, " * 100_000,
        b"May 5 2020 " * 30_000,
        b"Comment by x | y | Reply\n" * 15_000,
        b"<a ='" * 100_000,
        b"<html><title>" + b"a - " * 50_000 + b"</title>" + P.encode() * 5,
        b"<html><div class='" + b"ab-" * 300_000 + b"'>" + P.encode() * 5,
        (P * 10_000).encode(),
        b"<html><body><div>" + b"The minister said so on Monday<br>" * 10_000,
        "\u00ad".encode() * 500_000,
    ],
    ids=range(13),
)
def test_hostile_pages_end(reading, source):
    with contextlib.suppress(PageError):
        reading(source)


GERMAN = "<p>Der französische Minister sprach am Montag über Zölle und Steuern.</p>" * 4
LABELLED = f"<html><meta charset=iso-8859-1><h1>Außenminister</h1>{GERMAN}"
RUSSIAN = "Министр иностранных дел провел в понедельник переговоры с делегацией движения в Москве.\n\n" * 4
ENGLISH = "The minister met the delegation in Geneva on Monday, officials said.\n\n" * 4


@pytest.mark.parametrize(
    ("source", "word"),
    [
        (LABELLED.encode("latin-1"), "französische"),
        (LABELLED.encode(), "französische"),
        (RUSSIAN.encode("cp1251"), "переговоры"),
        (ENGLISH.encode("utf-16"), "Geneva"),
        (ENGLISH.encode("utf-16-le"), "Geneva"),
        (b"\xef\xbb\xbf" + ENGLISH.encode(), "Geneva"),
        (LABELLED.encode().decode("latin-1").encode(), "französische"),
        ("Genève, c’est loin – très loin.\n\n".encode().decode("cp1252").encode() + ENGLISH.encode(), "très"),
        (f"<html>{GERMAN}".replace("<", "&lt;").replace(">", "&gt;").encode(), "französische"),
        (f"<html><h1>Talks</h1>{P * 4}<p>And then the mini".encode() + b"\xc3", "Geneva"),
    ],
    ids=["latin-1", "mislabelled", "cp1251", "utf-16", "utf-16 unmarked", "mark", "twice", "in part", "escaped", "cut"],
)
def test_charsets(reading, source, word):
    page, _ = reading(source)
    assert word in page.text


def test_what_was_encoded_twice_and_lost_signs_is_mended(reading):
    said = "“Genève” and Lomé’s envoys – “the two” – came to Foreign\xa0Minister Müller’s house.\n\n"
    lossy = "".join(bytes([b]).decode("cp1252", "ignore") for b in said.encode()).replace("\xa0", " ")
    text = reading(f"{lossy}{ENGLISH}")[0].text
    assert text.startswith("“Genève” and Lomé’s envoys – “the two” – came to Foreign Minister Müller’s house.")


@pytest.mark.parametrize("word", ["Genève", "Ã¨ and â€™ are signs of a text that was encoded twice: Ã¼, Ã¶"])
def test_what_was_encoded_once_stays(reading, word):
    assert word in reading(f"{word}, he said, is a word.\n\n{ENGLISH} 😀 \u0416")[0].text


def test_reports_about_walls_are_read(reading):
    about = "Most sites ask readers to please sign in, a study of the ministry said on Monday."
    _, article = reading(f"Please sign in, say the sites\n\n{ENGLISH}{ENGLISH}{about}\n\n" + P[3:-4])
    assert about in article.text


@pytest.mark.parametrize(
    ("tail", "truncated"), [("", False), ("<p>And then the mini", True), ("</html>", False), ("<p>At the end.", False)]
)
def test_a_file_that_ends_in_a_sentence_is_truncated(reading, tail, truncated):
    assert reading(f"<html><h1>Talks</h1>{P * 4}{tail}")[1].truncated is truncated


def test_published_must_be_a_day(reading):
    with pytest.raises(OptionError, match="YYYY-MM-DD"):
        reading(P, published="yesterday")


def test_guard_lets_real_markup_through():
    guard.check_markup("<svg>" + "<g/><path d=''/>" * 5000 + "</svg>", "x")
    guard.check_markup("<ul>" + "<li>x" * 5000 + "</ul><script>if (a<b) {'<div>'.repeat(600)}</script>" * 20, "x")


def test_gather(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("a.html", "b/c.txt", "b/plain", ".hidden.html", "image.png"):
        (tmp_path / name).write_text("text")
    assert [source.path for source in gather([tmp_path])] == ["a.html", "b/c.txt", "b/plain"]
    assert [source.path for source in gather([tmp_path / "image.png", "-"])] == ["image.png", None]
    assert next(gather([tmp_path])).read() == b"text"
    with pytest.raises(PageError, match="no such file"):
        list(gather([tmp_path / "nothing"]))
