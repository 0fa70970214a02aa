"""What reading costs: each reader beside the bare pipeline; words a second, memory, disk and time to load."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import count
from statistics import median

from tests.benchmarks.timing import in_turn, table

from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.language import SHIPPED, load_language
from copydesk.reading.names import read_names
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import parse
from copydesk.reading.quotes import Framed, read_quotes
from copydesk.reading.reader import Reader
from copydesk.reading.sourcing import read_sourcings
from copydesk.register.load import load_register

#: Loads everything in a process of its own, as a worker does, and tells what each step took, in seconds and megabytes.
_LOADING = """
import json, os, sys, time
def step(name):
    global began
    with open("/proc/self/statm") as pages:
        resident = int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    steps[name] = (time.process_time() - began, resident / 1e6)
    began = time.process_time()
steps, began = {}, time.process_time()
from copydesk.reading.language import load_language
from copydesk.reading.reader import Reader
from copydesk.register.load import load_register
step("importing (spaCy, mostly)")
nlp = load_language()
step("the pipeline")
register = load_register()
step("the register")
from copydesk.model.page import Page
Reader(nlp, register).read(Page(sys.stdin.read()))
step("the first page")
print(json.dumps(steps))
"""


def measure(page: Page) -> str:
    """Seconds of processor time, so that other work on the machine counts for less."""
    nlp, register = load_language(), load_register()
    reader = Reader(nlp, register)
    editions = (Page(f"{page.text}\n\nCorrection {nth}: an earlier edition gave another day.") for nth in count())
    parsed = parse(page, nlp)
    day = page_date(parsed)
    dates, found = read_dates(parsed, day), read_names(parsed, register)
    offices = read_offices(parsed, found, dates, register)
    framed = Framed(parsed, found, dates)
    quotes = read_quotes(parsed, framed, found, offices, dates)
    bare, whole = "bare pipeline, by paragraphs", "reading, whole"
    seconds = in_turn(
        {
            bare: lambda: parse(page, nlp),
            "plain pipeline, the page at once": lambda: nlp(page.text),
            "dates": lambda: read_dates(parsed, day),
            "names": lambda: read_names(parsed, register),
            "offices": lambda: read_offices(parsed, found, dates, register),
            "quotes": lambda: read_quotes(parsed, Framed(parsed, found, dates), found, offices, dates),
            "sourcing": lambda: read_sourcings(framed, found, quotes),
            whole: lambda: Reader(nlp, register).read(page),
            "the same, one paragraph edited since": lambda: reader.read(next(editions)),
        },
        rounds=20,
        clock=time.process_time,
    )
    words = sum(not token.is_punct for paragraph in parsed.paragraphs for token in paragraph.doc)
    speeds = " · ".join(f"{name} {words / median(seconds[name]):,.0f}" for name in (bare, whole))
    return "\n".join(
        (table(f"reading, {words} words", seconds, floor=bare), f"  words a second: {speeds}", *_loading(page.text))
    )


def _loading(text: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", _LOADING], input=text, capture_output=True, text=True, check=True)
    size = sum(file.stat().st_size for file in SHIPPED.rglob("*") if file.is_file())
    lines = [f"  the pipeline on disk: {size / 1e6:.1f} MB"]
    for name, (seconds, megabytes) in json.loads(done.stdout).items():
        lines.append(f"  {name:<50} {seconds:>6.2f} s, then {megabytes:>4.0f} MB in memory")
    return lines
