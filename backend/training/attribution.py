"""ATTRIBUTION.md: every text that was learnt from, by document where the corpus names its authors."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FILE: Final = "ATTRIBUTION.md"
NAMED_BY_DOCUMENT: Final = "gum-train"
_FIELDS: Final = ("title", "author", "source", "dateCreated", "licence")

_HEAD: Final = """\
# Texts that the pipeline learnt from

Written by `python -m training` from the headers of the corpora. The corpora as wholes, with their
licences and how they were changed, are in [MODEL_CARD.md](MODEL_CARD.md).

## Documents of GUM

| title | author | source | written | licence of the text |
| --- | --- | --- | --- | --- |
"""


def attribution(corpora: Path) -> str:
    """The page."""
    rows = documents(corpora / f"{NAMED_BY_DOCUMENT}.conllu.gz")
    return _HEAD + "".join(f"| {' | '.join(row[name] for name in _FIELDS)} |\n" for row in rows)


def documents(path: Path) -> Iterator[dict[str, str]]:
    """What the header of each document says."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        row: dict[str, str] = {}
        for line in lines:
            if line.startswith("# newdoc"):
                if row:
                    yield row
                row = dict.fromkeys(_FIELDS, "")
            elif line.startswith("# "):
                name, _, value = line[2:].partition(" = ")
                if name in _FIELDS:
                    row[name] = " ".join(value.replace("|", "/").split())
    if row:
        yield row
