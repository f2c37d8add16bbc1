"""The run, over stages that sleep, die and fail on command."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from tests.pipeline.fakes import STAGES

from dragoman import record
from dragoman.model import DataError, DragomanError, OptionError, report_plain
from dragoman.pipeline import Outcome, Settings, count, run

FAKE = Settings(stages=STAGES, workers=1)


def pages(folder: Path, *texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def told(outcomes: list[Outcome]) -> str:
    return " ".join(f"{o.label[:3]}:{o.state}" for o in outcomes)


def settings(**more: object) -> Settings:
    return msgspec.structs.replace(FAKE, **more)


def test_pages_come_out_in_their_order(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", "SLEEP 0.5", "a", "CONTACT 2020-02-19", "b")
    outcomes = list(run([folder], settings=settings(workers=3)))
    assert told(outcomes) == "000:read 001:read 002:read 003:read"
    assert [len(o.report.contacts) for o in outcomes if o.report] == [0, 0, 1, 0]
    assert {o.report.version for o in outcomes if o.report} == {"0.1.0"}


def test_one_worker_or_three_give_the_same_bytes(tmp_path: Path) -> None:
    texts = [f"CONTACT 2020-02-{day:02}" if day % 3 else f"SLEEP 0.0{day % 7}" for day in range(1, 29)]
    folder = pages(tmp_path / "in", *texts)
    found = []
    for workers in (1, 3):
        with record.open(tmp_path / f"{workers}.db") as kept:
            out = [
                msgspec.json.encode(report_plain(o.report))
                for o in run([folder], kept, settings(workers=workers))
                if o.report
            ]
            found.append((out, list(kept.reports()), kept.counts()))
    assert found[0] == found[1]


def test_a_page_over_the_time_limit_is_given_up_and_the_others_read(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", "a", "SLEEP 60", "b")
    outcomes = list(run([folder], settings=settings(timeout=0.5)))
    assert told(outcomes) == "000:read 001:failed 002:read"
    assert outcomes[1].reason == "reading it takes over 0.5 s; raise `timeout` in the settings, or look at the page"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("DIE", "its reader died (signal 9)"),
        ("EXIT", "its reader died (exit 3)"),
        ("MEMORY", "reading it takes over 4096 MB"),
        ("BAD", "it is no page; give another"),
        ("DEFECT", "ValueError in pipeline/fakes.py:"),
    ],
)
def test_a_page_that_fails_is_listed_and_the_others_read(tmp_path: Path, text: str, reason: str) -> None:
    folder = pages(tmp_path / "in", "a", text, "b")
    with record.open(tmp_path / "r.db") as kept:
        outcomes = list(run([folder], kept, FAKE))
        assert told(outcomes) == "000:new 001:failed 002:new"
        assert outcomes[1].reason.startswith(reason) and "\n" not in outcomes[1].reason
        assert kept.failures() == [("001.txt", outcomes[1].reason)]
        (folder / "001.txt").write_text("good")
        assert told(list(run([folder], kept, FAKE))) == "000:skipped 001:new 002:skipped"
        assert kept.failures() == []


def test_what_a_library_prints_goes_not_to_our_output(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert told(list(run([pages(tmp_path / "in", "PRINT")], settings=FAKE))) == "000:read"
    captured = capfd.readouterr()
    assert captured.out == "" and "a library prints" in captured.err


def test_sources_that_are_not_there(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(65 << 20)
    folder = pages(tmp_path / "in", "a")
    outcomes = list(run([tmp_path / "none", tmp_path / "pipe", tmp_path / "huge.txt", folder], settings=FAKE))
    assert [o.state for o in outcomes] == ["failed", "failed", "failed", "read"]
    assert [o.reason.partition(";")[0] for o in outcomes[:3]] == [
        "no such file or folder",
        "it is no regular file",
        "65 MB, over the limit of 64 MB",
    ]


def test_a_second_reading_changes_nothing(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", "CONTACT 2020-02-19", "CONTACT 2020-02-19", "a")
    with record.open(tmp_path / "r.db") as kept:
        assert told(list(run([folder], kept, FAKE))) == "000:new 001:new 002:new"
        before = list(kept.reports())
        assert kept.counts()["events"] == 1, "two pages of one meeting"
        assert told(list(run([folder], kept, FAKE))) == "000:skipped 001:skipped 002:skipped"
        other = settings(keep_comments=True)
        assert told(list(run([folder], kept, other))) == "000:same 001:same 002:same", "read again, found the same"
        assert list(kept.reports()) == before
        (folder / "001.txt").write_text("CONTACT 2021-01-01")
        assert told(list(run([folder], kept, other))) == "000:skipped 001:changed 002:skipped"
        assert [e.contact["event"] for e in kept.contacts()] == ["e1", "e2"]


def test_the_pages_of_a_run_stopped_midway_are_in(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", *"abcdef")
    with record.open(tmp_path / "r.db") as kept:
        outcomes = run([folder], kept, FAKE)
        next(outcomes), next(outcomes)
        outcomes.close()
        assert kept.counts()["pages"] == 2
        assert told(list(run([folder], kept, FAKE))[:3]) == "000:skipped 001:skipped 002:new"


KILLED = """
import sys
from tests.pipeline.test_run import FAKE
from dragoman import record
from dragoman.pipeline import run
with record.open(sys.argv[2]) as kept:
    for outcome in run([sys.argv[1]], kept, FAKE):
        print(outcome.label, flush=True)
"""


def test_a_run_killed_midway_goes_on_where_it_stopped(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", "CONTACT 2020-02-19", "b", "SLEEP 20", "c")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-c", KILLED, str(folder), str(tmp_path / "r.db")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    assert process.stdout is not None
    assert [process.stdout.readline().strip() for _ in range(2)] == [b"000.txt", b"001.txt"]
    process.send_signal(signal.SIGKILL)
    process.communicate()
    (folder / "002.txt").write_text("d")
    with record.open(tmp_path / "r.db") as kept:
        assert kept.counts() == {"pages": 2, "contacts": 1, "deeds": 0, "events": 1, "failures": 0}
        assert told(list(run([folder], kept, FAKE))) == "000:skipped 001:skipped 002:new 003:new"


def test_nothing_to_read_starts_nobody(tmp_path: Path) -> None:
    assert list(run([], settings=settings(stages=STAGES | {"data": "none:none"}))) == []


@pytest.mark.parametrize(
    ("stages", "error", "words"),
    [
        ({"data": "tests.pipeline.fakes:broken_data"}, DataError, "pack/who.yml: line 3"),
        ({"data": "tests.pipeline.fakes:dying_data"}, DragomanError, r"ended while it was set up \(exit 7\)"),
        ({"code": "tests.pipeline.fakes:nothing"}, OptionError, "leads to nothing"),
        ({"code": "no.such.module:code"}, OptionError, "stage code: 'no.such.module:code' leads to nothing"),
        ({"code": "tests.pipeline.fakes:STAGES"}, OptionError, "cannot be called"),
    ],
)
def test_a_worker_that_cannot_be_set_up(
    tmp_path: Path, stages: dict[str, str], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        list(run([pages(tmp_path / "in", "a")], settings=settings(stages=STAGES | stages)))


def test_count(tmp_path: Path) -> None:
    assert count([pages(tmp_path / "in", *"abc"), tmp_path / "none"]) == 4
