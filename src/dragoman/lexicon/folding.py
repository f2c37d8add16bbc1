"""Folding: the key under which a place name is kept and asked for.

The built gazetteer holds keys made by this file, so a change here makes it stale: `tools/build_places.py --check`
compares the hash of this file. Standard library only, so that the builder can load it by path.
"""

import re
import unicodedata

__all__ = ["fold"]

# Letters that NFKD leaves whole, and the apostrophes of transliteration, which papers set or leave out at will
# (Sana'a, Sanaa; Xi'an, Xian; Nuku`alofa).
_LETTERS = str.maketrans(dict.fromkeys("'’‘‛ʻʼʽʾʿ`´ʹ′", "")) | str.maketrans(
    {
        **dict(zip("łøđðıħŋəɨŧɓɗɛɔƙ", "loddihnaitbdeok", strict=True)),
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "&": " and ",
    }
)
_BLANKS = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """The key of a name: marks stripped, lower case, punctuation to blanks, one blank between words; "" for no letters.

    NFKD, then combining marks out, then lower case; letters without a decomposition are spelt out ("Łódź" -> "lodz"),
    "&" becomes "and", apostrophes go without a blank ("Sana'a" -> "sanaa"); any other run that is neither letter nor
    digit becomes one blank ("Sharm el-Sheikh" -> "sharm el sheikh", "U.S." -> "u s").
    """
    text = name.lower()
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return _BLANKS.sub(" ", text.translate(_LETTERS)).strip()
