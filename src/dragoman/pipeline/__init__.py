"""The pipeline: the table of stages, the settings, and the run over many pages. Its verb is `run`."""

from dragoman.events import Field, Standing, origins_of
from dragoman.pipeline.actors import resolve_actor
from dragoman.pipeline.chronology import Line, chronology, judge_of, line_of
from dragoman.pipeline.coding import Coded, code_line
from dragoman.pipeline.counterparts import Counterpart, counterparts
from dragoman.pipeline.deciding import Said, accept, correct, merge, reject, said_by, split, undo
from dragoman.pipeline.importing import Imported, import_who
from dragoman.pipeline.learning import Learned, learn_outlets
from dragoman.pipeline.moments import moments
from dragoman.pipeline.one import read_article, read_page
from dragoman.pipeline.outcome import STATES, Outcome
from dragoman.pipeline.places import Meant, resolve_place
from dragoman.pipeline.profile import Profile, profiles
from dragoman.pipeline.recoding import Change, Recoding, changes_of, recode
from dragoman.pipeline.run import count, run
from dragoman.pipeline.settings import Settings, settle
from dragoman.pipeline.stages import judge, merger
from dragoman.pipeline.stamp import coder, stamp

__all__ = [
    "STATES",
    "Change",
    "Coded",
    "Counterpart",
    "Field",
    "Imported",
    "Learned",
    "Line",
    "Meant",
    "Outcome",
    "Profile",
    "Recoding",
    "Said",
    "Settings",
    "Standing",
    "accept",
    "changes_of",
    "chronology",
    "code_line",
    "coder",
    "correct",
    "count",
    "counterparts",
    "import_who",
    "judge",
    "judge_of",
    "learn_outlets",
    "line_of",
    "merge",
    "merger",
    "moments",
    "origins_of",
    "profiles",
    "read_article",
    "read_page",
    "recode",
    "reject",
    "resolve_actor",
    "resolve_place",
    "run",
    "said_by",
    "settle",
    "split",
    "stamp",
    "undo",
]
