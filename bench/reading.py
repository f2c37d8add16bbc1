"""Reads pages with Dragoman and says what it found in the terms of the marks. The only file that knows both."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from dragoman.model import DragomanError, Plain, Report, report_plain
from dragoman.pipeline import merger, read_page, settle
from dragoman.record import open as open_record
from scoring import Answer

AROUND = 60  # characters of the page shown on either side of a contact's words


def read_all(paths: Mapping[str, Path]) -> tuple[dict[str, Answer], dict[str, str]]:
    """What is found on each page, by id, with the events that the pages share; and the pages that made trouble.

    A page that cannot be read has no answer; one that the record refuses has an answer whose contacts have no event.
    """
    reports: dict[str, Report] = {}
    troubles: dict[str, str] = {}
    for id, path in paths.items():
        data = path.read_bytes()
        try:
            reports[id] = read_page(data, path=path.name)
        except Exception as error:  # as in a run: a page that cannot be read, or a defect, costs that page alone
            troubles[id] = f"not read: {type(error).__name__}: {error}"
    events = _events(reports, troubles)
    return {id: _answer(id, report_plain(report), events) for id, report in reports.items()}, troubles


def _events(reports: Mapping[str, Report], troubles: dict[str, str]) -> dict[str, str]:
    """The event of each contact, by contact id, once all pages are in one record; notes those it refuses."""
    merge = merger(settle())
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.db") as record:
        for id in sorted(reports):
            try:
                record.store(reports[id], join=merge)
            except DragomanError as error:
                troubles[id] = f"not recorded: {error}"
        return {contact["id"]: contact["event"] for plain in record.reports() for contact in plain["contacts"]}


def _answer(id: str, plain: Plain, events: Mapping[str, str]) -> Answer:
    page = plain["page"]
    contacts = [_contact(contact, page["text"], events) for contact in plain["contacts"]]
    return msgspec.convert({"id": id, "contacts": contacts, "page": page}, Answer)


def _contact(contact: Plain, text: str, events: Mapping[str, str]) -> dict[str, Any]:
    start, end = contact["trigger"]
    before, after = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    return contact | {
        "sides": [_side(side) for side in contact["sides"]],
        "mediator": None,
        "background": bool(contact["background"]),
        "event": events.get(contact["id"]),
        "trigger": " ".join(f"{before}[{text[start:end]}]{after}".split()),
    }


def _side(side: Plain) -> dict[str, Any]:
    head = side["head"]["name"] if side["head"] else None
    return side | {"head": head, "members": [m["name"] for m in side["members"] if m["name"]]}
