"""The pipeline: the table of stages, the settings, and the run over many pages. Its verb is `run`."""

from dragoman.events import Field, Standing, origins_of
from dragoman.pipeline.actors import resolve_actor
from dragoman.pipeline.chronology import Line, chronology, judge_of, line_of
from dragoman.pipeline.coding import Coded, code_line
from dragoman.pipeline.one import read_article, read_page
from dragoman.pipeline.outcome import STATES, Outcome
from dragoman.pipeline.run import count, run
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import merger
from dragoman.pipeline.stamp import stamp

__all__ = [
    "STATES",
    "Coded",
    "Field",
    "Line",
    "Outcome",
    "Settings",
    "Standing",
    "chronology",
    "code_line",
    "count",
    "judge_of",
    "line_of",
    "merger",
    "origins_of",
    "read_article",
    "read_page",
    "resolve_actor",
    "run",
    "settle",
    "stamp",
]
