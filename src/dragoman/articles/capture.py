"""Captures: when a page was fetched or saved, as archives, saved files and tables tell it. Never its publication.

What a page was at the moment of capture, it had been published by then: the moment bounds its date, and tells which of
two date lines is the clock of the page.
"""

import re
from datetime import date as Date
from datetime import timedelta
from email.utils import parsedate_to_datetime

from dragoman.articles.draft import Told
from dragoman.model import AttributeSource

# SingleFile and the Wayback Machine say so in a comment of the page, which no reader sees.
_SAVED = re.compile(r"<!--.{0,400}?\bsaved date: (\w{3} \w{3} \d\d? \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4})", re.DOTALL)
_SAVED_PARTS = re.compile(r"\w{3} (\w{3}) (\d\d?) (\d{4}) (\S+) GMT([+-]\d{4})")
_ARCHIVED = re.compile(r"\bFILE ARCHIVED ON (\d\d:\d\d:\d\d) (\w{3}) (\d\d), (\d{4}) AND RETRIEVED FROM")
_ADDRESS = re.compile(r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\w\w_)?/(https?:/?/?.+)")
_MOMENT = re.compile(r"((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?\s*")
_HEAD = 4_000  # characters in which a saved page says so
_TAIL = 4_000


def moment_of(value: str) -> str | None:
    """A moment or day as archives and tables write it, as ISO 8601 without parts of seconds; None for what is none."""
    found = _MOMENT.fullmatch(value.strip())
    if found is None or not _is_day(found.group(1)):
        return None
    day, clock, zone = found.groups()
    return f"{day}T{clock}{zone or ''}" if clock else day


def captured_of(text: str, url: str | None) -> Told | None:
    """The moment that a saved or archived page tells: in its address, or in a comment of the program that saved it."""
    address = _ADDRESS.match(url) if url else None
    if address and url:
        moment = moment_of("{}-{}-{}T{}:{}:{}Z".format(*address.groups()))
        if moment:
            return Told(moment, source=AttributeSource("address", "web.archive.org", url))
    if "saved date:" in text[:_HEAD] and (saved := _SAVED.search(text, 0, _HEAD)):
        return _mail_moment(_SAVED_PARTS.sub(r"\2 \1 \3 \4 \5", saved.group(1)), "SingleFile", saved.group(1))
    if "FILE ARCHIVED ON" not in text[-_TAIL:] and "FILE ARCHIVED ON" not in text[:_HEAD]:
        return None
    archived = _ARCHIVED.search(text, max(len(text) - _TAIL, 0)) or _ARCHIVED.search(text, 0, _HEAD)
    if archived:
        clock, month, day, year = archived.groups()
        return _mail_moment(f"{day} {month} {year} {clock} GMT", "Wayback Machine", archived.group())
    return None


def saved_on(written: str) -> Told | None:
    """The moment in the header of a page that a browser saved in one file."""
    return _mail_moment(written, "MHTML", written)


def original(url: str) -> str:
    """The address itself of one in the Wayback Machine, "https://web.archive.org/web/20200221030405/https://..."."""
    found = _ADDRESS.match(url)
    return re.sub(r"^(https?):/*", r"\1://", found.group(7)) if found else url


def is_possible(day: str, captured: str) -> bool:
    """Whether a page captured then can have been published on that day; a day more for the zones of time."""
    return not captured or day[:10] <= (Date.fromisoformat(captured[:10]) + timedelta(days=1)).isoformat()


def _mail_moment(written: str, program: str, words: str) -> Told | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError):
        return None
    value = moment.isoformat(timespec="seconds").removesuffix("+00:00")
    value += "Z" if len(value) == len("2020-02-18T10:37:53") else ""  # "-0000" is no zone, but the time is that of UTC
    return Told(value, source=AttributeSource("comment" if program != "MHTML" else "mail", program, words))


def _is_day(text: str) -> bool:
    try:
        Date.fromisoformat(text)
    except ValueError:
        return False
    return True
