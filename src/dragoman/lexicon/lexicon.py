"""Lexicon: data at hand, and what rooms make of it once."""

from collections.abc import Callable
from typing import Any, TypeVar

from dragoman.lexicon.places import Gazetteer
from dragoman.model import DataError

T = TypeVar("T")


class Lexicon:
    """Languages, who's who, outlets, ontology and the gazetteer, as loaded; never changed afterwards.

    `data`: the plain tables, keyed `languages`, `who`, `outlets`, `ontology`. `places`: the gazetteer.
    What a room derives from the tables (a compiled pattern, an index) it asks for through `made`, which keeps it as
    long as the lexicon lives: no room holds state of its own.
    """

    def __init__(self, data: dict[str, Any], places: Gazetteer, *, origin: str = "built in") -> None:
        self.data = data
        self.places = places
        self.origin = origin
        self._made: dict[Callable[[Lexicon], Any], Any] = {}

    def section(self, name: str, *, language: str = "en") -> Any:
        """One file of `data/languages/LANGUAGE/`, by its stem. Raises DataError where there is none."""
        files = self.data["languages"].get(language, {})
        if name not in files:
            raise DataError(
                f"no language data {language}/{name}.yml; there are: {', '.join(sorted(files)) or 'none'}; "
                "add the file to a pack, or rebuild with tools/build_data.py"
            )
        return files[name]

    def made(self, maker: Callable[["Lexicon"], T]) -> T:
        """`maker(self)`, made once a lexicon and kept."""
        if maker not in self._made:
            self._made[maker] = maker(self)
        result: T = self._made[maker]
        return result

    def __reduce__(self) -> tuple[Any, ...]:
        return Lexicon, (self.data, self.places)
