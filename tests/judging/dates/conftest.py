"""What a page tells with another time than on record, as each finder gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from copydesk.judging.dates.mismatch import Mismatch
from copydesk.register.register import Register

Find = Callable[..., Iterable[Mismatch]]
Mismatched = Callable[..., list[tuple[str, str]]]
LATER = date(2026, 2, 1)


@pytest.fixture
def mismatched(read, register: Register) -> Mismatched:
    """What a finder has of a text: the words for each time, with what they tell."""

    def found(find: Find, text: str, published: date = LATER) -> list[tuple[str, str]]:
        document = read(text, published)
        return [(mismatch.told.text, mismatch.name) for mismatch in find(document, document.dates, register)]

    return found
