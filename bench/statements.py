"""How well statements are found: who said what, in which words, and whose they are.

    python bench/statements.py                    all sets: figures, floors, recall by construction
    python bench/statements.py --detail hospital  every difference on open passages whose name has a word
    python bench/statements.py --check            exit 1 when a figure lies under its floor
    python bench/statements.py --raise-floors     brings the floors up to the figures

Nine sets, all marked by hand in the codebook's terms: news passages written for this project, half of them open and
half blind (`tests/statements/news_*.txt`, `press_*.txt`), the training corpus and what of it is kept aside
(`training/statements`; without actors and classes), sample pages (`pages.txt`) and two sets of agency dispatches (marks
only; their texts lie in `../shared/dev/newswire` and the sets are skipped where that folder is absent).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import floors
from dragoman import read_page
from dragoman.model import Article, Report, Span
from scoring.attributions import Alignment, Attribution, constructions, count, figures

ROOT = Path(__file__).resolve().parent.parent
DISPATCHES = ROOT.parent / "shared" / "dev" / "newswire"
AIMS = {"spoken_f1": 0.80, "content_f1": 0.60, "actor": 0.85}
UNMARKED = ("spoken_f1", "actor", "nobody", "class")  # what the corpus has no marks for
FLOORED = ("pair_f1", "spoken_f1", "content_f1", "source_f1", "cue_f1", "actor", "nobody", "class")

sys.path.insert(0, str(ROOT))
from tests.statements import marks, news  # noqa: E402


class Page(NamedTuple):
    """A page of a set: its article's text, what is marked and what is found."""

    name: str
    text: str
    marked: list[Attribution]
    found: list[Attribution]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit code: 1 when a figure lies under its floor."""
    parser = argparse.ArgumentParser(description="Score who said what.")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure lies under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="bring the floors up to the figures")
    parser.add_argument("--detail", nargs="*", help="differences on open passages whose name has one of the words")
    asked = parser.parse_args(arguments)
    if asked.detail is not None:
        shown = [*news.passages("open"), *news.passages("open", of="press"), *news.corpus("development")]
        tell(list(scored_pages(p for p in shown if not asked.detail or any(w in p.name for w in asked.detail))))
        return 0
    lowest, low = floors.load(), []
    for name, pages in sets():
        tally = sum((count(p.text, p.marked, p.found) for p in pages), Counter[str]())
        scored = {f: v for f, v in figures(tally).items() if "corpus" not in name or f not in UNMARKED}
        low += [f"{name}: {figure}" for figure in floors.fallen(scored, lowest.get(name, {}))]
        show(name, scored, lowest.get(name, {}), constructions(tally))
        if asked.raise_floors:
            lowest[name] = floors.raised(scored, lowest.get(name, {}), names=[n for n in FLOORED if n in scored])
    return floors.settle(lowest, low, asked)


def sets() -> Iterator[tuple[str, list[Page]]]:
    """The sets that are there, in order."""
    yield "statements news open", list(scored_pages(news.passages("open")))
    yield "statements news blind", list(scored_pages(news.passages("blind")))
    yield "statements press open", list(scored_pages(news.passages("open", of="press")))
    yield "statements press blind", list(scored_pages(news.passages("blind", of="press")))
    yield "statements corpus development", list(scored_pages(news.corpus("development")))
    yield "statements corpus aside", list(scored_pages(news.corpus("aside")))
    yield "statements pages", list(sample_pages())
    if DISPATCHES.exists():
        yield "statements dispatches", list(dispatches("newswire.jsonl"))
        yield "statements dispatches more", list(dispatches("newswire_more.jsonl"))
    else:
        print(f"statements dispatches: skipped, no {DISPATCHES}")


def scored_pages(found: Iterable[news.Passage]) -> Iterator[Page]:
    """News passages, with actors, classes and constructions where they are marked."""
    for passage in found:
        report = read_page(passage.text)
        placed = place(report.article, passage)
        yield Page(passage.name, report.article.text, placed, found_in(report))


def place(article: Article, passage: news.Passage) -> list[Attribution]:
    """The marks of a passage as spans of its article, less what the article leaves out."""
    return [
        Attribution(s["source"], s["cue"], s["content"], m.actor, None, m.act, m.built)
        for m in passage.marks
        for s in marks.in_article(article, passage.text, [m.spans])
    ]


def sample_pages() -> Iterator[Page]:
    """The sample pages with marked statements: spans only."""
    for name, lines in marks.passages().items():
        report = read_page((ROOT / "tests" / "pages" / "open" / name).read_bytes())
        gold = [_marked(marks.resolve(report.article.text, line)) for line in lines]
        yield Page(name, report.article.text, gold, found_in(report))


def dispatches(listed: str) -> Iterator[Page]:
    """The dispatches with marked statements, by the name of their list: spans only."""
    for name, spans in marks.dispatches(marks.HERE / listed):
        source = (DISPATCHES / f"{name}.txt").read_bytes()
        report = read_page(source)
        gold = [_marked(s) for s in marks.in_article(report.article, source.decode(), spans)]
        yield Page(name, report.article.text, gold, found_in(report))


def found_in(report: Report) -> list[Attribution]:
    """The statements of a report."""
    return [
        Attribution(_pairs(one.source), _pairs(one.cue), _pairs(one.content), one.actor, one.actor_id, one.act)
        for one in report.statements
    ]


def _marked(spans: marks.Spans) -> Attribution:
    return Attribution(spans["source"], spans["cue"], spans["content"])


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def show(name: str, scored: dict[str, float], lowest: dict[str, float], built: dict[str, tuple[int, int]]) -> None:
    """One set as a table."""
    under = set(floors.fallen(scored, lowest))
    print(f"{name}\n  {'':12} value   aim     floor")
    for figure, value in scored.items():
        aim = f"{AIMS[figure]:.2f} {'+' if value >= AIMS[figure] else '-'}" if figure in AIMS else ""
        floor = f"{lowest[figure]:.3f}" if figure in lowest else ""
        print(f"  {figure:12} {value:.3f}   {aim:7} {floor}{' FALLEN' if figure in under else ''}".rstrip())
    if built:
        print("  found of " + ", ".join(f"{n} {hit}/{of}" for n, (hit, of) in built.items()))
    print()


def tell(pages: Sequence[Page]) -> None:
    """Every difference on the pages: what is missed (-), what is false (+), what is not quite right (~)."""
    for page in pages:
        print(f"= {page.name}")
        aligned = Alignment(page.text, page.marked, page.found)
        got = {id(mark): one for mark, one in aligned.pairs}
        used = {id(one) for mark, one in aligned.pairs if aligned.likeness(mark, one) >= 0.5}
        for mark in page.marked:
            one = got.get(id(mark))
            if one is None or id(one) not in used:
                print(f" - {mark.built:5} {worded(page.text, mark)}")
            elif worded(page.text, mark) != worded(page.text, one) or mark.act != one.act:
                print(f" ~ {mark.built:5} {worded(page.text, mark)} ({mark.act}, {mark.actor})")
                print(f"         {worded(page.text, one)} ({one.act}, {one.actor})")
            elif mark.actor and mark.actor not in (one.actor, one.id):
                print(f" @ {mark.actor}: {one.actor} {one.id}  {worded(page.text, mark)[:60]}")
        for one in page.found:
            if id(one) not in used:
                print(f" +       {worded(page.text, one)} ({one.act}, {one.actor})")


def worded(text: str, one: Attribution) -> str:
    """A statement on one line."""
    return " | ".join(" / ".join(text[a:b] for a, b in spans) for spans in (one.source, one.cue, one.content))


if __name__ == "__main__":
    sys.exit(main())
