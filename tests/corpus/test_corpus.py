"""The corpus is in form, and no rule falls below what it reaches on it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest
from tests.corpus.measure import Judged, Tally, charges, flags_of, tallies
from tests.corpus.reading import CAREFUL, STYLES, files, items, rule_of

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.rules.catalogue import rules

#: Recall and precision below which a rule has become worse. Raise them as rules get better.
FLOORS: dict[str, tuple[float, float]] = {
    "dates/age-mismatch": (0.90, 0.98),
    "dates/ambiguous": (0.90, 0.95),
    "dates/anachronism": (0.90, 0.98),
    "dates/event-mismatch": (0.88, 0.98),
    "dates/future": (0.85, 0.98),
    "dates/impossible": (0.90, 0.98),
    "dates/order": (0.93, 0.98),
    "dates/weekday-mismatch": (0.90, 0.98),
    "names/acronym-mismatch": (0.90, 0.98),
    "names/homoglyph": (0.90, 0.98),
    "names/inconsistent": (0.86, 0.98),
    "names/misspelling": (0.86, 0.98),
    "names/office-mismatch": (0.92, 0.98),
    "names/unknown-organisation": (0.85, 0.98),
    "quotes/anonymous": (0.90, 0.95),
    "quotes/collective": (0.90, 0.95),
    "quotes/conflict": (0.90, 0.95),
    "quotes/no-provenance": (0.90, 0.95),
    "quotes/not-in-source": (0.90, 0.98),
    "quotes/unattributed": (0.90, 0.95),
    "quotes/unverifiable-setting": (0.90, 0.95),
    "sourcing/unconfirmed": (0.90, 0.95),
    "sourcing/vague": (0.90, 0.95),
}
MOST_CAUTIONS = 10  # on the careful prose


@pytest.fixture(scope="module")
def tally(judged: Judged) -> dict[str, Tally]:
    return tallies(judged)


def test_every_rule_has_its_texts_and_its_floor() -> None:
    known = {rule.id for rule in rules()}
    assert {rule_of(path) for path in files()} >= known
    assert set(FLOORS) >= known


@pytest.mark.parametrize("path", files(), ids=rule_of)
def test_a_file_names_its_rule_and_has_labels_and_near_misses(path) -> None:
    assert path.read_text("utf-8").startswith(f"# {rule_of(path)}\n")
    read = list(items(path))
    labelled = sum(bool(item.spans) for item in read)
    assert labelled >= 12
    assert len(read) - labelled >= 12
    assert len({(item.text, item.published_at) for item in read}) == len(read)
    assert set(STYLES) - {item.style for item in read} <= {"transcript"}


def test_there_are_enough_texts_in_every_style() -> None:
    styles = Counter(item.style for path in files() for item in items(path))
    assert sum(styles.values()) >= 1500
    assert min(styles.values()) >= 90


@pytest.mark.parametrize("rule", sorted(FLOORS))
def test_no_rule_falls_below_its_floor(rule: str, tally: dict[str, Tally]) -> None:
    recall, precision = FLOORS[rule]
    reached = tally[rule]
    assert reached.recall >= recall, reached.missed
    assert reached.precision >= precision, reached.wrong + reached.elsewhere


def test_careful_prose_is_left_alone(editor: Editor) -> None:
    shift = Shift(datetime(2025, 12, 2, tzinfo=UTC))
    paragraphs = list(items(CAREFUL))
    charged = charges((item, flags_of(editor, item, shift)) for item in paragraphs)
    assert len(paragraphs) == 200
    assert charged["warning"] == []
    assert len(charged["caution"]) <= MOST_CAUTIONS, charged["caution"]
