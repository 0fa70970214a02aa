"""``python -m tests.benchmarks names``: nearest names among a million, beside rapidfuzz over all of them, in one run.

The million is made of given names and family names of real people: those in a table named on the command line (its
column ``name``), else those in the register. The questions are some of these names with one letter in ten garbled.
Recall counts a question as answered when the index gives a name as close as the closest of all, by the same measure.
Timed in seconds of the processor: on a busy machine the slowest answers would else be those that had to wait for it.
"""

from __future__ import annotations

import csv
import gzip
import random
import sqlite3
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from copydesk.register.load import load_register
from copydesk.register.nearest_names import NearestNames, build, name_key

NAMES = 1_000_000
QUESTIONS = 1_000
EXHAUSTIVE = 300  # of these: comparing with a million takes its time, and of fewer one miss says little


def real_names(table: Path | None) -> list[str]:
    """Names of people to take parts from."""
    if table is not None:
        with gzip.open(table, "rt", encoding="utf-8") as lines:
            return [row["name"] for row in csv.DictReader(lines)]
    return [person.name for person in load_register().records.people.values()]


def made(names: Sequence[str], count: int, chance: random.Random) -> list[str]:
    """So many different names out of the parts of some; a part that many bear is as frequent as it is among them."""
    parted = [name.split() for name in names if " " in name]
    found: dict[str, None] = dict.fromkeys(" ".join(parts) for parts in parted[:count])
    while len(found) < count:
        given, family = chance.choice(parted)[:-1], chance.choice(parted)[-1]
        middle = [chance.choice(parted)[0]] if chance.random() < 0.3 else []
        found.setdefault(" ".join([*given, *middle, family]))
    return list(found)


def garbled(name: str, chance: random.Random) -> str:
    """The name with one letter in ten wrong, at least one: dropped, doubled, changed, or swapped with the next."""
    letters = list(name)
    for _ in range(max(1, round(len(name) * 0.1))):
        at = chance.randrange(len(letters) - 1)
        match chance.randrange(4):
            case 0:
                del letters[at]
            case 1:
                letters.insert(at, chance.choice(string.ascii_lowercase))
            case 2:
                letters[at] = chance.choice(string.ascii_lowercase)
            case _:
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


#: Run in a process of its own, where nothing else takes or frees memory.
_MEMORY = """
import sqlite3, sys
from pathlib import Path
from copydesk.register.nearest_names import NearestNames
resident = lambda: int(Path("/proc/self/statm").read_text().split()[1]) * 4096
before = resident()
index = NearestNames(sqlite3.connect(sys.argv[1]))
for question in sys.argv[2:]:
    index.nearest(question)
print(resident() - before)
"""


def memory(file: Path, questions: Sequence[str]) -> int:
    """Bytes of memory that the open index holds, once questions have been asked."""
    return int(subprocess.check_output([sys.executable, "-c", _MEMORY, str(file), *questions]))


def measure(table: Path | None = None) -> str:
    """The whole comparison, as a table to print."""
    chance = random.Random(2026)
    names = made(real_names(table), NAMES, chance)
    questions = [garbled(chance.choice(names), chance) for _ in range(QUESTIONS)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "names.sqlite"
        database = sqlite3.connect(file)
        start = time.process_time()
        build(database, ((f"n{number}", name) for number, name in enumerate(names)))
        built = time.process_time() - start
        database.close()
        keys = [name_key(name) for name in names]
        index = NearestNames(sqlite3.connect(file))
        answers, seconds = [], []
        for question in questions:
            start = time.process_time()
            answers.append(index.nearest(question, limit=5, least=0))
            seconds.append(time.process_time() - start)
        held, size = memory(file, questions[:200]), file.stat().st_size
    exhaustive, right = [], 0
    for question, answer in zip(questions[:EXHAUSTIVE], answers, strict=False):
        asked = name_key(question)
        start = time.process_time()
        _, best, _ = process.extractOne(asked, keys, scorer=DamerauLevenshtein.normalized_similarity)
        exhaustive.append(time.process_time() - start)
        right += bool(answer) and answer[0].similarity >= best - 1e-9
    ordered = quantiles(seconds, n=100)
    return "\n".join(
        (
            f"nearest of {len(keys):,} names, {len(questions):,} garbled questions",
            f"  index       median {median(seconds) * 1000:8.2f} ms   99th percentile {ordered[98] * 1000:8.2f} ms",
            f"  rapidfuzz   median {median(exhaustive) * 1000:8.2f} ms   over all names, {EXHAUSTIVE} questions",
            f"  faster      {median(exhaustive) / median(seconds):8.0f} times",
            f"  recall      {right / EXHAUSTIVE:8.3f}",
            f"  memory      {held / 1e6:8.0f} MB held by the index; {size / 1e6:.0f} MB on disk",
            f"  built in    {built:8.0f} s",
        )
    )
