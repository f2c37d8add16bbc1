"""Counts to figures. A figure over nothing is nan."""

from collections.abc import Mapping
from math import nan

#: Figure: what was right, and of how many.
RATES = {
    "date_exact": ("date_exact", "dated"),
    "date_compatible": ("date_compatible", "dated"),
    "date_abstain": ("date_abstain", "undated"),
    "place": ("place", "placed"),
    "place_name": ("place_name", "place_named"),
    "status": ("status", "all_right"),
    "form": ("form", "all_right"),
    "form_lenient": ("form_lenient", "all_right"),
    "level": ("level", "all_right"),
    "background": ("background", "all_right"),
    "plover": ("plover", "all_right"),
    "empty_pages_clean": ("empty_pages_clean", "empty_pages"),
    "page_headline": ("page_headline", "pages_marked"),
    "page_outlet": ("page_outlet", "pages_marked"),
    "page_origin": ("page_origin", "pages_marked"),
    "page_published": ("page_published", "pages_marked"),
    "page_comments": ("page_comments", "pages_marked"),
}


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """The figures of a set of pages, from its counts: precision, recall and F1, then the rates."""
    n = {name: counts.get(name, 0) for name in _COUNTED}
    found: dict[str, float] = {}
    for kind in ("held", "all", "persons", "sides"):
        p, r, f1 = f1_of(n[f"{kind}_right"], n[f"{kind}_found"], n[f"{kind}_marked"])
        found |= {f"{kind}_p": p, f"{kind}_r": r, f"{kind}_f1": f1}
        if kind in ("persons", "sides"):
            claimed, asked = n[f"{kind}_found"] + n[f"{kind}_false"], n[f"{kind}_marked"] + n[f"{kind}_missed"]
            found[f"{kind}_f1_e2e"] = f1_of(n[f"{kind}_right"], claimed, asked)[2]
    return found | {name: n[hits] / n[of] if n[of] else nan for name, (hits, of) in RATES.items()}


def f1_of(right: int, found: int, marked: int) -> tuple[float, float, float]:
    """Precision, recall and F1. Finding nothing where nothing is marked is perfect."""
    p = right / found if found else float(not marked)
    r = right / marked if marked else float(not found)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


_COUNTED = {name for rate in RATES.values() for name in rate} | {
    f"{kind}_{what}"
    for kind in ("held", "all", "persons", "sides")
    for what in ("right", "found", "marked", "false", "missed")
}
