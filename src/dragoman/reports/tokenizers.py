"""The leaf of `tokenizers`: the only file that imports it. Words to the numbers of the network's vocabulary."""

from pathlib import Path

from tokenizers import Tokenizer


class Pieces:
    """MiniLM's word pieces."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))

    def __call__(self, text: str) -> list[int]:
        """The numbers of the text's pieces, without start and end."""
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids
