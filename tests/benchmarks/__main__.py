"""``make bench``: what a 650-word page costs, beside the bare parts it is made of, and near names among a million.

``python -m tests.benchmarks names [TABLE]`` runs one part alone.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from tests.benchmarks import cache, extension, names, reading, register
from tests.benchmarks.processes import served
from tests.benchmarks.timing import in_turn, table
from tests.register import spellings

from copydesk.editor import Editor
from copydesk.model.analysis import Engine
from copydesk.model.draft import Shift
from copydesk.model.page import Page
from copydesk.model.record import Record
from copydesk.model.request import request_of
from copydesk.reading.language import load_language
from copydesk.reading.parse import parse
from copydesk.reading.reader import Reader
from copydesk.register.load import load_register
from copydesk.rules.catalogue import rules

TEXT = (Path(__file__).parent / "page.txt").read_text("utf-8")
PAGE = Page(TEXT, published_at=date(2025, 11, 18))
BODY = json.dumps({"text": TEXT, "published_at": "2025-11-18"}).encode()


def thinking() -> str:
    """Reading and judging, beside the bare language pipeline."""
    nlp, register = load_language(), load_register()
    engine, catalogue = Engine("bench", "pipeline", register.version), rules()

    def hired() -> Editor:
        """Somebody who remembers no paragraph of the page."""
        return Editor(Reader(nlp, register), catalogue, register, engine)

    editor = hired()
    request, shift = request_of(PAGE), Shift(datetime.now(UTC), 1)
    draft = editor.read(PAGE)
    seconds = in_turn(
        {
            "bare spaCy pipeline": lambda: parse(PAGE, nlp),
            "reading (pipeline and readers)": lambda: hired().read(PAGE),
            "judging (rules and label)": lambda: editor.judge(draft, request, {}, shift),
            "whole analysis": lambda: Record.of(editor.judge(hired().read(PAGE), request, {}, shift)),
        },
        rounds=20,
    )
    return table(f"thinking, {draft.document.words} words", seconds, floor="bare spaCy pipeline")


def answering() -> str:
    """A cached page over HTTP, beside a bare Starlette route that returns the same bytes to the same request."""
    with served("copydesk.cli.main", "serve", "--port", "0", "--workers", "1") as desk:
        answer = desk.post(BODY)
        assert json.loads(answer)["flags"], "the page has faults, so there must be flags"
        with served("tests.benchmarks.bare_route", answer.hex()) as bare:
            assert bare.post(BODY) == answer
            tasks = {
                "bare Starlette route": lambda: bare.post(BODY),
                "Copydesk, from the cache": lambda: desk.post(BODY),
            }
            seconds = in_turn(tasks, rounds=300, warm_up=30)
    return table(f"answering over HTTP, {len(answer):,} bytes", seconds, floor="bare Starlette route")


#: By what the command line calls them. ``names`` takes long, and may take a table of names to make its million of.
PARTS = {
    "reading": lambda: reading.measure(PAGE),
    "thinking": thinking,
    "answering": answering,
    "cache": lambda: cache.report(BODY),
    "extension": extension.measure,
    "register": register.measure,
    "spellings": lambda: str(spellings.measure(Editor.hired())),
    "names": names.measure,
}

if __name__ == "__main__":
    asked = [part for part in sys.argv[1:] if part in PARTS]
    tables = [Path(argument) for argument in sys.argv[1:] if argument not in PARTS]
    for part in asked or PARTS:
        told = names.measure(*tables[:1]) if part == "names" else PARTS[part]()
        print(told, end="\n\n", flush=True)
