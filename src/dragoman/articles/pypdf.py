"""The reader of PDF files behind this one file: pypdf, pure Python. Only the text that a file holds; no OCR."""

import logging
from io import BytesIO

from dragoman.model import PageError

MOST_PAGES = 200  # of a news page as PDF; what is longer is a book


def page_texts(data: bytes, page: str) -> list[str]:
    """The text of each page, in order. Raises PageError for a file that is damaged, locked or over MOST_PAGES."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        advice = "install it with pip install pypdf, or turn the file into text (pdftotext FILE)"
        raise PageError(page, "a PDF file, and no reader for it is installed", advice) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells each flaw of a file in a line of its own
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PageError(page, "a PDF that is locked with a password", "save it without the password first")
        if len(reader.pages) > MOST_PAGES:
            raise PageError(page, f"a PDF of {len(reader.pages):,} pages", f"cut out the report: {MOST_PAGES} at most")
        return [sheet.extract_text() for sheet in reader.pages]
    except DependencyError as error:
        raise PageError(page, "a PDF that is locked", "save it without the lock first") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        # pypdf answers damage with whatever its own code trips over.
        raise PageError(
            page, "a PDF that is damaged", "fetch it anew, or turn it into text (pdftotext FILE)"
        ) from error
