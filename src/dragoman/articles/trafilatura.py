"""The fallback extractor behind this one file: trafilatura's fast mode, asked only where our own choice looks wrong.

It chooses; it never writes. What it keeps is compared with our lines, and our lines are what goes into the article.
"""

from dragoman.articles.headline import squash

LONGEST = 2_000_000  # characters; it takes minutes on what is far above any page


def paragraphs(html: str) -> frozenset[str]:
    """The paragraphs that trafilatura keeps, letters and figures only; none when it finds nothing."""
    if len(html) > LONGEST:
        return frozenset()
    try:
        from trafilatura import extract
    except ImportError:  # jusText, which it loads, needs lxml_html_clean; an installation without it has no fallback
        return frozenset()
    text = extract(html, fast=True, include_comments=False, include_tables=False) or ""
    return frozenset(squash(line) for line in text.split("\n") if len(line) > 20)
