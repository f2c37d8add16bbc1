"""The lexicon: what Dragoman knows before it reads. The only room that opens data files; its verb is `load`.

Ours come built into the package (`built/`, made by `tools/build_data.py` from `data/`); a user's packs, folders shaped
like `data/`, are laid over them.
"""

from dragoman.lexicon.holdings import Holding, read_holdings
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.load import load, write_outlets
from dragoman.lexicon.offices import Held, Offices, office_holders
from dragoman.lexicon.pack import write_pack
from dragoman.lexicon.places import Gazetteer, PlaceEntry
from dragoman.lexicon.who import ActorEntry, Holder, Match, Who, who_is_who, words_of

__all__ = [
    "ActorEntry",
    "Gazetteer",
    "Held",
    "Holder",
    "Holding",
    "Lexicon",
    "Match",
    "Offices",
    "PlaceEntry",
    "Who",
    "load",
    "office_holders",
    "read_holdings",
    "who_is_who",
    "words_of",
    "write_outlets",
    "write_pack",
]
