"""Charts behind this one file: matplotlib, an extra that nothing else here needs.

Every event has a row of its own, so that no two labels ever meet, however many fall on one day. A day is a mark, a stay
a bar with a mark at its beginning, a month or a year a hatched bar without one: it is some day in it, nobody knows
which. The same moments give the same bytes.
"""

import re
import warnings
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from dragoman.export.moment import OPEN, UNDATED, Moment, days_of, extent, kind_of, ordinal
from dragoman.model import OptionError

SUFFIXES = (".svg", ".png")
#: Status to mark and colour: told apart by the shape, too.
MARKS = {
    "held": ("o", "#1f5fa8"),
    "planned": ("D", "#2a9d8f"),
    "called_for": ("^", "#8ab17d"),
    "cancelled": ("X", "#c98b00"),
    "refused": ("v", "#d1495b"),
    "denied": ("s", "#7b2d8b"),
}
ROW = 0.26  # inches
WIDTH = 7.0  # inches of the axis of time
LEAST = 30  # days on either side of what is drawn, at least
LABEL = 110  # letters
_GLYPH = re.compile(r"Glyph (\d+) .* missing")
DOTS, TALLEST = 150, 30_000  # a PNG's dots an inch, and its height in dots
STYLE = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
    "font.size": 8,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "none",
    "svg.hashsalt": "dragoman",
}


def draw(moments: Sequence[Moment], title: str, out: Path) -> str:
    """Draws a timeline to an SVG or PNG file, in the order given; the letters that a PNG's font lacks.

    Raises OptionError for another kind of file, one that cannot be written, and where matplotlib is not installed.
    """
    check(out)
    with _library("matplotlib").rc_context(STYLE), warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        figure = _figure(moments, title)
        dots = min(DOTS, TALLEST / figure.get_figheight())
        metadata = {"Date": None} if out.suffix.lower() == ".svg" else {"Software": None}
        try:
            figure.savefig(out, dpi=dots, bbox_inches="tight", pad_inches=0.15, metadata=metadata)
        except OSError as error:
            raise OptionError(f"{out} cannot be written ({error.strerror}); check the folder and its rights") from error
    missing = {int(found[1]) for one in said if (found := _GLYPH.search(str(one.message)))}
    return "".join(map(chr, sorted(missing))) if out.suffix.lower() == ".png" else ""


def plot(points: Sequence[tuple[str, Sequence[float], Sequence[float]]], axes: tuple[str, str], out: Path) -> None:
    """Draws curves (name, x, y) over named axes to a file; errors as in `draw`."""
    check(out)
    with _library("matplotlib").rc_context(STYLE):
        figure = _library("matplotlib.figure").Figure(figsize=(6, 3.4))
        area = figure.subplots()
        for (name, x, y), mark in zip(points, "os^D", strict=False):
            area.plot(x, y, marker=mark, markersize=3, linewidth=1, label=name)
        area.set(xlabel=axes[0], ylabel=axes[1])
        area.set_xlim(left=0)
        area.set_ylim(bottom=0)
        area.xaxis.set_major_formatter("{x:,.0f}")
        area.grid(color="#dddddd", linewidth=0.6)
        area.spines[["top", "right"]].set_visible(False)
        area.legend(frameon=False)
        figure.savefig(out, bbox_inches="tight", metadata={"Date": None} if out.suffix.lower() == ".svg" else None)


def check(out: Path) -> None:
    """Raises OptionError for a file of a kind that is not drawn, and where matplotlib is not installed."""
    if out.suffix.lower() not in SUFFIXES:
        raise OptionError(f"{out}: charts are written as {' or '.join(SUFFIXES)}; give the file such a name")
    _library("matplotlib")


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        advice = "install it with pip install 'dragoman[charts]'; without --out the timeline stands in the terminal"
        raise OptionError(f"drawing a file needs matplotlib, which is not installed; {advice}") from error


def _figure(moments: Sequence[Moment], title: str) -> Any:
    dated = [m for m in moments if m.kind not in UNDATED]
    undated = [m for m in moments if m.kind in UNDATED]
    rows = [*dated, *undated]
    height = (len(rows) + bool(dated and undated)) * ROW
    figure = _library("matplotlib.figure").Figure(figsize=(WIDTH, max(height, 2 * ROW) + 1.2))
    area = figure.add_axes((0.0, 0.6 / figure.get_figheight(), 1.0, max(height, 2 * ROW) / figure.get_figheight()))
    first, last = _limits(dated)
    area.set_xlim(first, last)
    places = [float(n + (bool(dated) and n >= len(dated))) for n in range(len(rows))]
    area.set_ylim((places[-1] if places else 0) + 0.7, -0.7)
    for moment, y in zip(rows, places, strict=True):
        _row(area, moment, y, (first, last))
    if dated and undated:
        area.axhline(len(dated), color="#888888", linewidth=0.6, linestyle=":")
        area.text(0.0, len(dated), " without a day or a year", transform=area.get_yaxis_transform(), **_DIM)
    _dress(area, [m.shown for m in rows], places, bool(dated))
    area.set_title(title, loc="left", fontsize=10, fontweight="bold", pad=42)
    _explain(area, rows)
    return figure


_BEHIND = {"fc": "white", "ec": "none", "pad": 1}
_DIM: dict[str, Any] = {"color": "#666666", "fontsize": 7, "va": "center", "bbox": _BEHIND}


def _limits(dated: Sequence[Moment]) -> tuple[float, float]:
    found = extent(list(dated))
    if found is None:
        return 0.0, 1.0
    first, last = map(ordinal, found)
    room = max((last - first) // 25, LEAST)
    return float(max(first - room, ordinal(OPEN[0]))), float(min(last + room, ordinal(OPEN[1])))


def _row(area: Any, moment: Moment, y: float, limits: tuple[float, float]) -> None:
    mark, colour = MARKS.get(moment.status, ("o", "#444444"))
    faint = 0.45 if moment.recalled else 1.0
    if moment.kind not in UNDATED:
        _date(area, moment.date, y, limits, mark, colour, faint, size=30 + 24 * (min(moment.origins, 6) - 1))
        for other in moment.others:
            _other(area, moment.date, other, y, limits, mark, colour)
    label = moment.label if len(moment.label) <= LABEL else moment.label[: LABEL - 1] + "…"
    area.text(1.012, y, label, transform=area.get_yaxis_transform(), va="center", alpha=max(faint, 0.7), clip_on=False)
    if moment.kind in UNDATED:
        area.scatter([0.012], [y], s=30, marker=mark, color=colour, alpha=faint, transform=area.get_yaxis_transform())


def _date(
    area: Any, edtf: str, y: float, limits: tuple[float, float], mark: str, colour: str, faint: float, size: float
) -> None:
    first, last = (float(ordinal(day)) for day in days_of(edtf))
    first, last, kind = max(first, limits[0]), min(last, limits[1]), kind_of(edtf)
    if kind == "stay":
        area.barh(y, last + 1 - first, left=first, height=0.3, color=colour, alpha=0.5 * faint)
    if kind in ("span", "open"):
        bar = {"height": 0.5, "facecolor": "none", "edgecolor": colour, "alpha": faint, "linewidth": 0.8}
        area.barh(y, last + 1 - first, left=first, hatch="////", **bar)
    if kind == "open":
        ends = days_of(edtf)
        for end, at, sign in ((ends[0], limits[0], "<"), (ends[1], limits[1], ">")):
            if end in OPEN:
                area.scatter([at], [y], s=30, marker=sign, color=colour, clip_on=False)
    if kind in ("day", "near", "stay"):
        edge = {"linestyle": ":", "linewidth": 1.1, "facecolor": "white"} if kind == "near" else {"facecolor": colour}
        area.scatter([first], [y], s=size, marker=mark, edgecolor=colour, alpha=faint, zorder=3, **edge)


def _other(area: Any, edtf: str, other: str, y: float, limits: tuple[float, float], mark: str, colour: str) -> None:
    """Another date that is told of it: a hollow mark, joined to the one that stands."""
    if kind_of(other) in UNDATED:
        return
    ends = [min(max(float(ordinal(days_of(d)[0])), limits[0]), limits[1]) for d in (edtf, other)]
    area.plot(ends, [y, y], color=colour, linewidth=0.9, linestyle=(0, (2, 2)), zorder=2)
    area.scatter([ends[1]], [y], s=30, marker=mark, facecolor="white", edgecolor=colour, zorder=2.5)


def _dress(area: Any, dates: Sequence[str], places: Sequence[float], dated: bool) -> None:
    days = _library("matplotlib.dates")
    area.set_yticks(places, dates)
    area.tick_params(axis="y", length=0)
    area.grid(axis="y", color="#eeeeee", linewidth=0.6)
    area.set_axisbelow(True)
    area.spines[["left", "right"]].set_visible(False)
    if not dated:
        area.set_xticks([])
        area.spines[["top", "bottom"]].set_visible(False)
        return
    epoch = ordinal(days.get_epoch()[:10])
    low, high = (end - epoch for end in area.get_xlim())
    ticks = days.AutoDateLocator(minticks=4, maxticks=10).tick_values(days.num2date(low), days.num2date(high))
    inside = [t for t in ticks if low <= t <= high]
    area.set_xticks([t + epoch for t in inside], [_tick(days.num2date(t), high - low) for t in inside])
    area.grid(axis="x", color="#dddddd", linewidth=0.6)
    area.tick_params(axis="x", top=True, labeltop=True, labelsize=7)


def _tick(day: Any, width: float) -> str:
    return f"{day:%Y}" if width > 365 * 4 else f"{day:%Y-%m}" if width > 150 else f"{day:%Y-%m-%d}"


def _explain(area: Any, moments: Sequence[Moment]) -> None:
    """A legend of what occurs."""
    lines, patches = _library("matplotlib.lines"), _library("matplotlib.patches")
    found: list[Any] = []
    for status, (mark, colour) in MARKS.items():
        if any(m.status == status for m in moments):
            found.append(_mark(lines, mark, colour, status.replace("_", " ")))
    kinds = {m.kind for m in moments}
    if "near" in kinds:
        found.append(_mark(lines, "o", "#444444", "near that day", markerfacecolor="white", linestyle=":"))
    if "stay" in kinds:
        found.append(patches.Patch(color="#444444", alpha=0.5, label="a stay"))
    if kinds & {"span", "open"}:
        found.append(patches.Patch(facecolor="none", edgecolor="#444444", hatch="////", label="some day in it"))
    if any(m.others for m in moments):
        hollow = {"markerfacecolor": "white", "linestyle": "--", "linewidth": 0.9}
        found.append(lines.Line2D([], [], color="#444444", marker="o", label="another date told", **hollow))
    if any(m.origins > 1 for m in moments):
        found.append(_mark(lines, "o", "#444444", "larger: more independent origins", markersize=8))
    place = {"loc": "lower left", "bbox_to_anchor": (0.0, 1.0), "borderaxespad": 1.9 if moments else 0.4}
    area.legend(handles=found, ncols=8, frameon=False, fontsize=7, handletextpad=0.4, columnspacing=1.2, **place)


def _mark(lines: Any, mark: str, colour: str, label: str, **more: Any) -> Any:
    style = {"linestyle": "", "markersize": 5, **more}
    if style["linestyle"] == ":":
        style["linestyle"] = ""
    return lines.Line2D([], [], marker=mark, color=colour, label=label, **style)
