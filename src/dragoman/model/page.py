"""Page: what was fetched or pasted, as text, with its address."""

import msgspec


class Page(msgspec.Struct, frozen=True):
    """One version of one page.

    `id`: from the address alone, so that a second reading gives the same. `address`: canonical URL, else
    the path relative to the root read, else `sha256:` of the content. `version`: sha256 of the source bytes, hex.
    `path`: as the user will know it, None for text handed over in memory. `media`: "html" or "text".
    `text`: the document's text nodes in order, entities decoded (what a W3C TextPositionSelector counts);
    for scraped text the decoded file.
    """

    id: str
    address: str
    version: str
    media: str
    text: str
    path: str | None = None
    url: str | None = None

    @property
    def article_id(self) -> str:
        """Page and version: what contacts and statements hang on."""
        return f"{self.id}.{self.version[:12]}"
