"""The marked sets: pages written for this project, agency dispatches, and articles of news sites, each open or blind.

Blind: marked by somebody who had not seen the rules, and not looked at while rules are written. Of a blind set only
figures over the whole set are ever shown.
"""

from pathlib import Path
from typing import NamedTuple

import msgspec

from scoring import Answer

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "tests" / "pages"
DISPATCHES = ROOT.parent / "shared" / "dev" / "newswire"  # not ours to ship: beside the repository, or absent
NEWS = ROOT / "tests" / "news"  # its texts are fetched: bench/news.py
REUTERS = ROOT / "tests" / "reuters"  # likewise


class Marked(NamedTuple):
    """A set: its marks, one page a line, and the folder of its texts. A page's file is its id and the suffix."""

    name: str
    marks: Path
    texts: Path
    suffix: str = ""
    blind: bool = False

    @property
    def present(self) -> bool:
        return self.texts.is_dir()

    def answers(self) -> dict[str, Answer]:
        """The marks, by page id."""
        rows = self.marks.read_text(encoding="utf-8").splitlines()
        found = [msgspec.json.decode(row, type=Answer) for row in rows if row.strip()]
        return {answer.id: answer for answer in found}

    @property
    def second(self) -> "Marked | None":
        """The set as another reader marked it, without sight of the first marks; None where nobody has."""
        alone = self.marks.stem == "marks"
        marks = self.marks.with_name("second.jsonl" if alone else f"{self.marks.stem}_second.jsonl")
        return self._replace(marks=marks) if marks.exists() else None

    def path(self, id: str) -> Path:
        """The file of a page."""
        return self.texts / (id + self.suffix)


SETS = {
    marked.name: marked
    for marked in (
        Marked("pages open", PAGES / "open" / "marks.jsonl", PAGES / "open"),
        Marked("pages open plain", PAGES / "open_plain" / "marks.jsonl", PAGES / "open_plain"),
        Marked("pages blind", PAGES / "blind" / "marks.jsonl", PAGES / "blind", blind=True),
        Marked("pages blind plain", PAGES / "blind_plain" / "marks.jsonl", PAGES / "blind_plain", blind=True),
        Marked("pages fresh", PAGES / "blind_fresh" / "marks.jsonl", PAGES / "blind_fresh", blind=True),
        Marked("series open", PAGES / "open_series" / "marks.jsonl", PAGES / "open_series"),
        Marked("series opened", PAGES / "opened_series" / "marks.jsonl", PAGES / "opened_series"),  # blind until read
        Marked("forms open", PAGES / "open_forms" / "marks.jsonl", PAGES / "open_forms"),
        *(
            Marked(
                f"{name} {kind}",
                PAGES / f"{kind}_{name}" / "marks.jsonl",
                PAGES / f"{kind}_{name}",
                blind=kind == "blind",
            )
            for name in ("wires", "sites", "movements", "tours")
            for kind in ("open", "blind")
        ),
        *(
            Marked(f"{name} blind", PAGES / f"blind_{name}" / "marks.jsonl", PAGES / f"blind_{name}", blind=True)
            for name in ("agency", "portals")
        ),
        *(
            Marked(f"news {kind}", NEWS / f"{kind}.jsonl", NEWS / "texts", ".txt", blind=kind == "blind")
            for kind in ("open", "blind")
        ),
        Marked("news blind more", NEWS / "blind_more.jsonl", NEWS / "texts", ".txt", blind=True),
        Marked("reuters blind", REUTERS / "blind.jsonl", REUTERS / "texts", ".txt", blind=True),
        Marked("dispatches open", ROOT / "tests" / "newswire" / "open.jsonl", DISPATCHES, ".txt"),
        Marked("dispatches blind", ROOT / "tests" / "newswire" / "blind.jsonl", DISPATCHES, ".txt", blind=True),
    )
}
