"""The docs: their examples run, their tables are complete, their links lead somewhere.

DRAGOMAN_WRITE_DOCS=1 writes what the commands of ```console blocks print now into the pages.
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

import dragoman
from dragoman.cli.app import app
from dragoman.export import FORMATS, schema
from dragoman.export.table import COLUMNS
from dragoman.model import FORMS, LEVELS, STATUSES
from dragoman.pipeline import Coded, Settings, code_line, settle
from dragoman.pipeline.stages import STAGES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as the usual viewers make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                yield page, target


@pytest.mark.parametrize("page", [p for p in PAGES if "```python" in p.read_text(encoding="utf-8")], ids=name_of)
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    monkeypatch.chdir(tmp_path)
    source = "\n".join(blocks(page.read_text(encoding="utf-8"), "python"))
    assert ">>>" in source
    example = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    said: list[str] = []
    assert doctest.DocTestRunner(optionflags=OPTIONS).run(example, out=said.append).failed == 0, "".join(said)


@pytest.mark.parametrize("page", [p for p in PAGES if "```console" in p.read_text(encoding="utf-8")], ids=name_of)
def test_commands_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    """Lines that begin with "$ " are run in order; what they print, less complaints and summaries, follows them."""
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    text = page.read_text(encoding="utf-8")
    for block in blocks(text, "console"):
        calls = re.findall(r"^\$ dragoman (.+)$", block, re.MULTILINE)
        printed = "".join(f"$ dragoman {call}\n{run(call, tmp_path)}" for call in calls)
        if os.environ.get("DRAGOMAN_WRITE_DOCS"):
            page.write_text(page.read_text(encoding="utf-8").replace(block, printed), encoding="utf-8")
        else:
            assert block == printed


def run(call: str, folder: Path) -> str:
    command = [sys.executable, "-m", "dragoman", *call.split()]
    source = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, cwd=folder, env=source, capture_output=True, text=True, check=True)
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


@pytest.mark.parametrize(("page", "target"), list(links()), ids=lambda v: v if isinstance(v, str) else name_of(v))
def test_links_lead_somewhere(page: Path, target: str) -> None:
    path, _, anchor = target.partition("#")
    there = (page.parent / path).resolve() if path else page
    assert there.exists()
    assert not anchor or anchor in anchors(there)


@pytest.mark.parametrize(
    "page", [p for p in PAGES if p.parent.name in ("guides", "reference", "explanation")], ids=name_of
)
def test_the_index_names_each_page(page: Path) -> None:
    assert f"({page.relative_to(ROOT / 'docs').as_posix()})" in text_of("docs/README.md")


@pytest.mark.parametrize("page", sorted((ROOT / "docs/decisions").glob("0*.md")), ids=name_of)
def test_decisions_are_listed(page: Path) -> None:
    title = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert f"[{title}]({page.name})" in text_of("docs/decisions/README.md")


def commands() -> dict[str, Any]:
    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", sorted(commands()))
def test_commands_and_their_options(command: str) -> None:
    """Each option of each command is in its section, and none that there is not."""
    page = text_of("docs/reference/cli.md")
    section = page.partition(f"\n## {command}\n")[2].partition("\n## ")[0]
    assert section
    assert f"`dragoman {command}" in text_of("README.md")
    asked = commands()[command]
    params = [p for each in (asked, *getattr(asked, "commands", {}).values()) for p in each.params]
    there = {option for p in params for option in p.opts if option.startswith("-")}
    rows = "\n".join(line for line in section.splitlines() if line.startswith("| `-"))
    assert set(re.findall(r"(?<=`)--?[a-z][a-z-]*", rows)) == there - {"--help", "-h"}


def test_exit_codes() -> None:
    from dragoman.cli.program import EPILOGUE

    table = text_of("docs/reference/cli.md").partition("## Exit codes")[2]
    assert set(re.findall(r"\b(\d+) [a-z]", EPILOGUE)) - {"30"} <= set(re.findall(r"^\| (\d+) \|", table, re.MULTILINE))


def test_settings(tmp_path: Path) -> None:
    page = text_of("docs/reference/settings.md")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert rows == [*Settings.__struct_fields__, *STAGES]
    (example,) = blocks(page, "toml")
    (tmp_path / "settings.toml").write_text(example, encoding="utf-8")
    assert settle(tmp_path / "settings.toml").timeout == 60


def test_the_face() -> None:
    page = text_of("docs/reference/library.md")
    assert all(f"`{name}`" in page for name in dragoman.__all__)
    assert "__path__" not in page
    for name in ("read_page", "read_article", "read", "open_record", "dates", "same_person", "load_lexicon"):
        assert f"`{name}(" in page


def fields(part: Any) -> Iterator[str]:
    """The names of all properties of a schema, at any depth."""
    if isinstance(part, dict):
        properties = part.get("properties", {})
        yield from properties if isinstance(properties, dict) else ()
        for value in part.values():
            yield from fields(value)


def test_every_field_of_a_report() -> None:
    page = text_of("docs/reference/report.md")
    words = set(re.findall(r"`([\w, ]+)`", page)) | set(re.findall(r'"(\w+)":', page))
    assert {"page", *FORMS, *STATUSES, *LEVELS, *fields(schema())} <= words


def test_every_mode() -> None:
    section = text_of("docs/reference/report.md").split("### Modes")[1].split("###")[0]
    rows = re.findall(r"^\| `([A-Z]+)` \| (.+) \|$", section, re.MULTILINE)
    told = {kind: re.findall(r"`([^`]+)`", modes) for kind, modes in rows}
    assert told == dragoman.load_lexicon().data["ontology"]["modes"]["types"]


def test_formats_and_columns() -> None:
    page = text_of("docs/guides/exporting.md")
    assert all(f"`{name}`" in page for name in FORMATS)
    assert {"date_low", "date_high", "other_sides", "evidence", "event"} <= set(COLUMNS)


def test_the_rooms() -> None:
    rooms = re.findall(r"^\| `(\w+)` \|", text_of("docs/house.md"), re.MULTILINE)
    there = {p.parent.name for p in (ROOT / "src/dragoman").glob("*/__init__.py")}
    assert set(rooms) == there


def test_a_data_pack_as_the_guide_writes_it(tmp_path: Path) -> None:
    for block in blocks(text_of("docs/guides/data-packs.md"), "yaml"):
        path = tmp_path / block.splitlines()[0].removeprefix("# ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")
    lexicon = dragoman.load_lexicon([tmp_path / "my-pack"])
    page = (
        "Talks in The Hague\n\nTHE HAGUE, March 16, 2023 (Example Agency) - Anneke Dijkstra parleyed with "
        "Joris Verbrugghen of the Lowland People's Front in The Hague on Thursday.\n\nNothing else was told.\n"
    )
    (contact,) = dragoman.read_page(page, lexicon=lexicon).contacts
    assert [(s.id, s.head and s.head.rank) for s in contact.sides] == [
        ("state:nld", "envoy"),
        ("org:lowland-front", "group_leader"),
    ]


def test_an_ontology_as_the_guide_writes_it(tmp_path: Path) -> None:
    guide = text_of("docs/guides/data-packs.md")
    block = next(b for b in blocks(guide, "yaml") if b.startswith("# health.yml"))
    (tmp_path / "health.yml").write_text(block, encoding="utf-8")
    coded = Coded([str(tmp_path / "health.yml")])
    sentence, answer = re.search(r'^"([^"]+)" is then a `(\w+)` deed', guide, re.MULTILINE).groups()  # type: ignore[union-attr]
    (event,) = code_line({"text": sentence}, coded)["events"]
    assert event["event"] == answer
    assert [(a["code"], a["sector"]) for a in (*event["source"], *event["target"])] == [("CUB", "CVL"), ("AGO", "CVL")]
    pair = {"text": sentence, "source": "Cuban doctors", "target": "Angolan villagers"}
    assert code_line(pair, coded)["label"] == answer


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_lines_fit(page: Path) -> None:
    """120 columns, tables and block quotes of output apart."""
    fenced = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    long = [line for line in fenced.splitlines() if len(line) > 120 and not line.startswith(("|", "    "))]
    assert long == []
