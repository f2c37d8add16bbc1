"""What a page may be wrapped in: compressed files, mails, pages saved whole, PDF files."""

import gzip

import pytest

from dragoman.articles import unpack
from dragoman.model import AttributeSource, PageError, Said

LEAD = "The foreign ministers of Peru and Chile met in Lima on Monday to talk about the border, officials of both said."
MORE = "They agreed to open two more crossings before the end of the year, according to a statement of the ministry."
TEXT = f"Peru and Chile talk about their border\n\n{LEAD}\n\n{MORE}\n"
HTML = f"<html><h1>Peru and Chile talk about their border</h1><p>{LEAD}</p><p>{MORE}</p></html>"
MAIL = "From: Desk <desk@andes.example>\r\nTo: you@home.example\r\nSubject: Peru and Chile talk about their border\r\n"
DATED = MAIL + "Date: Tue, 03 Mar 2020 10:00:00 -0500\r\nMIME-Version: 1.0\r\n"
SAVED = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://andes.example/a/1\r\nSubject: Talks\r\n"
    "Date: Tue, 03 Mar 2020 10:00:00 -0500\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n'
    "----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    f"Content-Location: https://andes.example/a/1\r\n\r\n{HTML.replace('=', '=3D')}\r\n"
    "----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----x--\r\n"
)


def pdf(*pages):
    """A small PDF file, a page for each text; a page without text is empty, as a scan is."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, text in enumerate(pages):
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
        stream = f"BT /F1 12 Tf 20 700 Td {lines}ET"
        font = "/MediaBox[0 0 900 800]/Resources<</Font<</F1 3 0 R>>>>"
        parts.append(f"<</Type/Page/Parent 2 0 R{font}/Contents {5 + 2 * number} 0 R>>")
        parts.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj{part}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{out}xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(parts) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    ).encode()


@pytest.mark.parametrize(
    ("source", "media", "published", "address"),
    [
        (gzip.compress(HTML.encode()), "html", None, None),
        (gzip.compress(gzip.compress(TEXT.encode())), "text", None, None),
        (f"{DATED}Content-Type: text/html\r\n\r\n{HTML}".encode(), "html", "2020-03-03", None),
        (f"{DATED}Content-Type: text/plain\r\n\r\n{LEAD}\r\n\r\n{MORE}".encode(), "text", "2020-03-03", None),
        (SAVED.encode(), "html", None, "https://andes.example/a/1"),
    ],
    ids=["gzip", "gzip twice", "mail", "mail of text", "saved page"],
)
def test_what_is_wrapped_is_read(reading, value, source, media, published, address):
    page, article = reading(source, path="page")
    assert page.media == media
    assert value(article.headline) == "Peru and Chile talk about their border"
    assert LEAD in article.text and MORE in article.text
    assert value(article.published) == published
    assert page.url == address


def test_the_day_of_a_mail_is_told_by_its_header(reading):
    _, article = reading(f"{DATED}\r\n{LEAD}\r\n\r\n{MORE}".encode())
    assert isinstance(article.published, Said)
    assert article.published.sources == (AttributeSource("mail", "Date", "Tue, 03 Mar 2020 10:00:00 -0500"),)


@pytest.mark.parametrize(
    "text",
    [f"Date: 3 March 2020\nSubject: Peru\nText: {LEAD}\n\n{MORE}", f"Minister: we shall see\n\n{LEAD}\n\n{MORE}"],
)
def test_lines_with_colons_are_no_mail(text):
    assert unpack.unpack(text.encode(), "page") == unpack.Unpacked(text.encode())


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (gzip.compress(TEXT.encode())[:-12], "breaks off"),
        (gzip.compress(b"a" * (unpack.MAX_UNPACKED + 1)), "unpacks to over 64 MB"),
        (f"{DATED}Content-Type: image/png\r\n\r\n{LEAD}".encode(), "a mail without text"),
    ],
    ids=["cut", "bomb", "picture"],
)
def test_what_cannot_be_unpacked_is_said(reading, source, found):
    with pytest.raises(PageError, match=found):
        reading(source)


def test_zstd(reading):
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.ZstdCompressor().compress(HTML.encode())
    assert LEAD in reading(packed)[1].text
    with pytest.raises(PageError, match="zstd data that is damaged"):
        reading(packed[:6] + b"...." + packed[12:])


def test_pdf_with_its_pages(reading):
    pytest.importorskip("pypdf")
    page, article = reading(pdf(f"Peru and Chile talk about their border\n\n{LEAD}", MORE))
    assert LEAD in article.text and MORE in article.text
    assert page.text[: page.text.index(MORE)].count("\f") == 1


@pytest.mark.parametrize(
    ("source", "found"),
    [(pdf("", ""), "scanned pictures"), (b"%PDF-1.4\n1 0 obj<</Type", "damaged")],
    ids=["scan", "cut"],
)
def test_pdf_without_text(reading, source, found):
    pytest.importorskip("pypdf")
    with pytest.raises(PageError, match=found):
        reading(source)
