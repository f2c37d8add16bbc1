"""The command line: what each command prints, on which stream, and how it ends."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator
from tests import factory as f
from tests.pipeline.fakes import STAGES

from dragoman import record
from dragoman.cli import main
from dragoman.model import Place


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Dragoman = Callable[..., Ended]


@pytest.fixture
def dragoman(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Dragoman:
    """Runs the program in an empty folder with stages that read `CONTACT 2020-02-19`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["dragoman", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfd.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    """What to give to `read`: a folder of pages, and the settings that name the stages."""
    (tmp_path / "in").mkdir()
    for name, text in {"a": "CONTACT 2020-02-19", "b": "CONTACT 2022-05", "c": "nothing"}.items():
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    stages = "".join(f"{name} = {path!r}\n" for name, path in STAGES.items())
    (tmp_path / "fakes.toml").write_text(f"timeout = 5\n[stages]\n{stages}")
    return ["in", "--settings", "fakes.toml"]


@pytest.fixture
def kept(tmp_path: Path) -> None:
    """A record in its usual place."""
    told = f.statement(f.TEXT, "Bogdanov", "said", "Moscow supports unity", "person:mikhail-bogdanov")
    russia = f.side(f.TEXT, "Russia", "Mikhail Bogdanov", role="Russian Deputy Foreign Minister")
    hamas = f.side(f.TEXT, "Hamas", "Mousa Abu Marzook", ["Sami Khater"])
    doha = Place("Doha", "QAT", 290030)
    with record.open(tmp_path / "record.db") as kept:
        one = f.contact(russia, hamas, place=doha, form="third_place", level="deputy_minister")
        recalled = f.contact(f.side(f.TEXT, "Russia"), hamas, number=2, date="XXXX-09-12", background=True)
        planned = f.contact(hamas, f.side(f.TEXT, "Iran"), number=3, date=None, status="planned")
        kept.store(f.report(one, recalled, planned, statements=[told]))


def test_read_writes_the_record_and_prints_the_contacts(dragoman: Dragoman, pages: list[str], tmp_path: Path) -> None:
    ended = dragoman("read", *pages)
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()] == ["DATE", "2020-02-19", "2022-05"]
    assert ended.err.startswith("3 pages (3 new), 2 contacts -> record.db  ")
    again = dragoman("read", *pages)
    assert (again.code, again.out) == (0, "") and again.err.startswith("3 pages (3 unchanged) -> record.db")
    assert (tmp_path / "record.db").exists()


def test_an_unchanged_page_of_standard_input_is_summed_up_as_a_file(
    dragoman: Dragoman, pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for told in ("1 page (1 new), 1 contact -> record.db", "1 page (1 unchanged) -> record.db"):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"CONTACT 2020-02-19")))
        ended = dragoman("read", "-", *pages[1:])
        assert ended.err.startswith(told) and bool(ended.out) == ("new" in told)


def test_pages_in_another_language_are_counted(dragoman: Dragoman, pages: list[str], tmp_path: Path) -> None:
    settings = (tmp_path / "fakes.toml").read_text()
    (tmp_path / "fakes.toml").write_text(settings.replace("fakes:code'", "fakes:code_foreign'"))
    assert dragoman("read", *pages).err.startswith("3 pages (3 new), 3 not in English (zh), 2 contacts -> record.db")


def test_read_as_jsonl_writes_no_record(dragoman: Dragoman, pages: list[str], tmp_path: Path) -> None:
    ended = dragoman("read", *pages, "--format", "jsonl")
    assert [json.loads(line)["page"]["path"] for line in ended.out.splitlines()] == ["a.txt", "b.txt", "c.txt"]
    assert not (tmp_path / "record.db").exists()
    both = dragoman("read", *pages, "--json", "--into", "mine.db")
    assert both.out == ended.out and (tmp_path / "mine.db").exists()


def test_read_lists_failures_and_goes_on(dragoman: Dragoman, pages: list[str], tmp_path: Path) -> None:
    (tmp_path / "in" / "b.txt").write_text("BAD")
    ended = dragoman("read", "nowhere", *pages)
    assert ended.code == 1
    assert ended.err.splitlines()[:2] == [
        "dragoman: nowhere: no such file or folder; check the path; '-' reads standard input",
        "dragoman: b.txt: it is no page; give another",
    ]
    assert ended.err.splitlines()[2].startswith("4 pages (2 new, 2 failed), 1 contact -> record.db")


def test_read_of_nothing(dragoman: Dragoman, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = dragoman("read", "empty")
    assert ended.code == 1 and ended.err.startswith("dragoman: empty: a folder without pages; .eml, .htm")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--published", "yesterday"], "published: 'yesterday' is no day; write it as 2023-03-16"),
        (["--workers", "0"], "workers: 0 means nothing"),
        (["--workers", "many"], "Invalid value for '--workers': it is no whole number"),
        (["--format", "xml"], "Invalid value for '--format': 'xml' is not one of"),
        (["--settings", "none.toml"], "settings none.toml cannot be read"),
        (["--url", "https://x.test/"], "--url is the address of one page"),
        (["--nonsense"], "No such option"),
    ],
)
def test_read_with_options_that_mean_nothing(
    dragoman: Dragoman, pages: list[str], tmp_path: Path, options: list[str], words: str
) -> None:
    ended = dragoman("read", "in", *options)
    assert ended.code == 2 and words in ended.err and "Traceback" not in ended.err
    assert not (tmp_path / "record.db").exists()


def test_data_trouble_has_its_own_code(dragoman: Dragoman, pages: list[str]) -> None:
    ended = dragoman("read", "in", "--packs", "nowhere")
    assert (ended.code, ended.out) == (5, "") and "no data pack at nowhere" in ended.err


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("options", "dates"),
    [
        ([], "2020-02-19 XXXX-09-12 “Wednesday”"),
        (["--between", "hamas", "russia"], "2020-02-19 XXXX-09-12"),
        (["--between", "RUS", "Islamic Resistance Movement"], "2020-02-19 XXXX-09-12"),
        (["--with", "iran"], "“Wednesday”"),
        (["--with", "bogdanov"], "2020-02-19"),
        (["--from", "2019", "--to", "2023"], "2020-02-19"),
        (["--from", "2019", "--to", "2023", "--undated"], "2020-02-19 XXXX-09-12 “Wednesday”"),
        (["--no-background"], "2020-02-19 “Wednesday”"),
        (["--status", "planned"], "“Wednesday”"),
        (["--status", "planned", "--status", "held"], "2020-02-19 XXXX-09-12 “Wednesday”"),
        (["--country", "qat"], "2020-02-19"),
        (["--country", "Doha"], "2020-02-19"),
        (["--country", "doha"], "2020-02-19"),
        (["--country", "Qatar"], "2020-02-19"),
        (["--country", "Qatari"], "2020-02-19"),
        (["--country", "Lomé"], ""),
        (["--country", "Greenland"], ""),
    ],
)
def test_contacts(dragoman: Dragoman, options: list[str], dates: str) -> None:
    ended = dragoman("contacts", *options)
    assert ended.code == 0
    assert " ".join(line.split()[0] for line in ended.out.splitlines()[1:]) == dates


@pytest.mark.usefixtures("kept")
def test_contacts_in_a_pipe_are_plain_columns(dragoman: Dragoman) -> None:
    out = dragoman("contacts", "--from", "2020").out
    assert [line.split("  ")[0] for line in out.splitlines()] == ["DATE", "2020-02-19"]
    assert (
        "  Russia (Mikhail Bogdanov) – Hamas (Mousa Abu Marzook +1)  Doha, QAT  third_place  deputy_minister  " in out
    )
    assert out.endswith("  Aletho News  1 of 1   e1\n") and all(ord(c) < 0x2500 for c in out)
    assert "\x1b" not in out


@pytest.mark.usefixtures("kept")
def test_contacts_for_machines(dragoman: Dragoman) -> None:
    lines = [json.loads(line) for line in dragoman("contacts", "--json").out.splitlines()]
    assert [(line["date"], line["event"], line["page"]["outlet"]) for line in lines] == [
        ("2020-02-19", "e1", "Aletho News"),
        ("XXXX-09-12", "e2", "Aletho News"),
        (None, "e3", "Aletho News"),
    ]
    rows = list(csv.DictReader(StringIO(dragoman("contacts", "--format", "csv").out)))
    assert [row["date"] for row in rows] == ["2020-02-19", "XXXX-09-12", ""]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["contacts", "--with", "Mikail Bogdanof"], 3, "near it: Mikhail Bogdanov"),
        (["contacts", "--status", "met"], 2, "no status 'met'; there are: held, planned"),
        (["contacts", "--from", "yesterday"], 2, "--from 'yesterday' is no date; write it as 2023"),
        (["contacts", "--between", "hamas"], 2, "--between"),
        (["contacts", "--record", "none.db"], 4, "no record at none.db; read pages first"),
        (["contacts", "--record", "."], 4, "is a folder"),
        (["show", "e99"], 3, "nothing in the record under 'e99'"),
        (["search", "--", "-"], 2, "no word to search for"),
        (["export", "--format", "xml"], 2, "Invalid value for '--format': 'xml' is not one of"),
        (["statements", "--limit", "0"], 2, "Invalid value for '--limit': it is less than 1"),
        (["export", "--format", "csv", "--out", "none/x.csv"], 2, "cannot be written"),
        (["contacts", "--from", "2023", "--to", "2019"], 2, "--from 2023 comes after --to 2019"),
        (["deeds", "--from", "2023", "--to", "2019"], 2, "--from 2023 comes after --to 2019"),
        (["statements", "--from", "2023", "--to", "2019"], 2, "--from 2023 comes after --to 2019"),
        (["actors", "hamas", "--from", "2023", "--to", "2019"], 2, "--from 2023 comes after --to 2019"),
        (["timeline", "hamas", "russia", "--from", "2023", "--to", "2019"], 2, "--from 2023 comes after --to 2019"),
        (["contacts", "--country", "Xyzzy"], 2, "--country 'Xyzzy' is no country or town that is known; write"),
        (["contacts", "--country", "Dohaa"], 2, "is known (near it: Doha); write"),
        (["forget", "Nobody Known", "--yes"], 3, "no page or person 'Nobody Known'"),
        (["forget", "a.txt"], 2, "say --yes"),
        (["nonsense"], 2, "No such command 'nonsense'"),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_code(
    dragoman: Dragoman, arguments: list[str], code: int, words: str
) -> None:
    ended = dragoman(*arguments)
    assert (ended.code, ended.out) == (code, "") and words in ended.err and "Traceback" not in ended.err


@pytest.mark.usefixtures("kept")
def test_show_gives_the_words_behind_each_value(dragoman: Dragoman) -> None:
    out = dragoman("show", "e1").out
    assert "side 1 head" in out and "“Mikhail Bogdanov” [2]" in out and "by rule: day told" in out
    assert "Minister] [Mikhail Bogdanov] received [Mousa Abu Marzook] of Hamas in [Doha] on [Wednesday]." in out
    assert "Bogdanov said: Moscow supports unity" in out
    assert "not in the record: venue: not told" in out
    assert all(line == line.rstrip() for line in out.splitlines())


@pytest.mark.usefixtures("kept")
def test_show_a_page_shows_its_contacts(dragoman: Dragoman) -> None:
    assert dragoman("show", "a.txt").out.startswith("Russia receives Hamas  3 contacts\n")
    assert len(dragoman("show", "a.txt", "--json").out.splitlines()) == 3


@pytest.mark.usefixtures("kept")
def test_search(dragoman: Dragoman) -> None:
    assert "Sami [Khater] attended. Bogdanov said" in dragoman("search", "khater").out
    (hit,) = dragoman("search", "sami khater", "--json").out.splitlines()
    assert json.loads(hit)["page"]["path"] == "a.txt" and len(json.loads(hit)["contacts"]) == 3
    nothing = dragoman("search", "nowhere")
    assert (nothing.code, nothing.out) == (0, "") and "no article holds nowhere" in nothing.err


@pytest.mark.usefixtures("kept")
def test_export_and_schema_fit(dragoman: Dragoman) -> None:
    validator = Draft202012Validator(json.loads(dragoman("schema").out))
    (line,) = dragoman("export", "--format", "jsonl").out.splitlines()
    validator.validate(json.loads(line))
    ended = dragoman("export", "--format", "csv", "--out", "out.csv")
    assert ended.err == "1 page -> out.csv\n" and len(Path("out.csv").read_bytes().split(b"\r\n")) == 5


@pytest.mark.usefixtures("kept")
def test_forget(dragoman: Dragoman) -> None:
    person = dragoman("forget", "Sami Khater", "--yes")
    assert (person.code, person.out) == (0, "")
    assert person.err == "forgot Sami Khater: 1 page redacted, out of 3 contacts; a later reading leaves it out\n"
    page = dragoman("forget", "a.txt", "-y")
    assert page.err == "forgot page a.txt: 3 contacts gone; a later reading leaves it out\n"
    assert dragoman("contacts").out == ""


def test_version_and_help(dragoman: Dragoman) -> None:
    assert dragoman("--version").out == "dragoman 0.1.0\n"
    help = dragoman("--help")
    assert help.code == 0 and "130 stopped by" in help.out and "─" not in help.out


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom dragoman.cli import main\nsys.argv = ['dragoman', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'sqlalchemy', 'alembic', 'spacy', 'numpy', 'trafilatura', 'selectolax', 'rich', 'yaml'}\n"
        "sys.exit(' '.join(sorted(heavy & sys.modules.keys())) or None)"
    )
    ended = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, text=True)
    assert ended.stderr == "" and ended.returncode == 0


@pytest.mark.usefixtures("kept")
def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "dragoman", "contacts", "--json"]
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, cwd=tmp_path, env=environment())
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_ctrl_c_ends_cleanly_and_the_same_command_goes_on(tmp_path: Path, pages: list[str]) -> None:
    (tmp_path / "in" / "b.txt").write_text("SLEEP 50")  # longer than the wait below, shorter than the page's limit
    slow = (tmp_path / "fakes.toml").read_text().replace("timeout = 5", "timeout = 60")
    (tmp_path / "fakes.toml").write_text(slow)
    command = [sys.executable, "-m", "dragoman", "read", *pages]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a suite run in the background ignores it
    )
    for _ in range(200):
        if (tmp_path / "record.db-wal").exists() and record.open(tmp_path / "record.db").counts()["pages"]:
            break
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=40)  # less than the page sleeps
    assert process.returncode == 130
    assert err.decode() == "dragoman: stopped; what was recorded stays, and the same command goes on from there\n"
    (tmp_path / "in" / "b.txt").write_text("quick")
    again = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True)
    assert again.stderr.startswith("3 pages (2 new, 1 unchanged)")


def test_recode_lists_what_changed_and_only_once(dragoman: Dragoman, pages: list[str], tmp_path: Path) -> None:
    dragoman("read", *pages)
    nothing = dragoman("recode", "--settings", "fakes.toml")
    assert (nothing.code, nothing.out) == (0, "") and "--all" in nothing.err
    other = (tmp_path / "fakes.toml").read_text().replace("fakes:code", "test_recoding:code_otherwise")
    (tmp_path / "other.toml").write_text(other)
    dry = dragoman("recode", "--settings", "other.toml", "--dry-run", "--json")
    assert [json.loads(line)["field"] for line in dry.out.splitlines()] == ["/date"]
    assert dry.err == "3 articles would be coded again: 1 contact changed\n"
    done = dragoman("recode", "--settings", "other.toml")
    assert [line.split()[3] for line in done.out.splitlines()] == ["CHANGE", "changed"]
    assert done.err.startswith("3 articles coded again: ")
    assert dragoman("recode", "--settings", "other.toml").out == ""


def test_a_url_names_a_record_on_a_server(dragoman: Dragoman) -> None:
    ended = dragoman("contacts", "--record", "postgresql://somebody:secret@127.0.0.1:1/none")
    assert ended.code == 4 and "postgresql://somebody:***@127.0.0.1:1/none" in ended.err
