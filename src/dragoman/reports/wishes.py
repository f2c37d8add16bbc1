"""Wishes: what somebody says that others ought to do: "Chad and Niger should talk, the envoy said".

Who is quoted calls for it. In the page's own voice it is an opinion, and no contact; with a day or a place it
is a plan.
"""

from collections.abc import Sequence

import msgspec

from dragoman.lexicon import Lexicon
from dragoman.model import Contact, Said
from dragoman.reports.words import ContactWords

HAVE = "have"
VIA = "somebody says that they ought to"


def settle_wishes(contacts: Sequence[Contact], text: str, lexicon: Lexicon) -> tuple[Contact, ...]:
    """The contacts without the page's own wishes; those of the people it quotes are called for."""
    words = lexicon.made(ContactWords)
    code = lexicon.data["ontology"]["contacts"]["status"]["called_for"]
    rows = []
    for contact in contacts:
        if not _is_wish(contact, text, words):
            rows.append(contact)
        elif contact.told_by is not None:
            status = msgspec.structs.replace(contact.status, value="called_for", via=VIA)
            plover, mode, cameo = code["plover"], code["mode"], code["cameo"]
            rows.append(msgspec.structs.replace(contact, status=status, plover=plover, mode=mode, cameo=cameo))
    return tuple(rows)


def _is_wish(contact: Contact, text: str, words: ContactWords) -> bool:
    """Whether a modal such as "should" alone makes it a plan, without a day or a place: not "the talks should begin in
    Muscat soon", "must have met"."""
    told = {span.of(text) for span in contact.status.spans}
    modal = contact.status.value == "planned" and bool(told) and told <= words.wishing
    set_ = isinstance(contact.date, Said) or isinstance(contact.place, Said)
    return modal and not (set_ or HAVE in contact.trigger.of(text).split())
