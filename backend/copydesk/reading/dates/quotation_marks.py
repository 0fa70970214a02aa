"""Where quotation marks are open: only as much as dates need, to know whether a speaker tells them."""

from __future__ import annotations

import re

_MARK = re.compile("[\"'“”‘’«»„]")
_CLOSING = {"“": "”", "«": "»", "„": "“”"}


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Stretches of one paragraph inside quotation marks, in order.

    Double marks that are not closed hold until the paragraph ends, as where a speech goes on in the next one;
    single marks that are not closed are apostrophes.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    closers = ""
    single: int | None = None
    for met in _MARK.finditer(text):
        at, mark = met.start(), met.group()
        if opened is not None:
            if mark in closers:
                found.append((opened, at))
                opened = None
        elif mark == '"':
            opened, closers = at, '"'
        elif mark in _CLOSING:
            opened, closers = at, _CLOSING[mark]
        elif mark in "'‘’" and opened is None:
            if single is None:
                if mark != "’" and _opens(text, at):
                    single = at
            elif _closes(text, at):
                found.append((single, at))
                single = None
    if opened is not None:
        found.append((opened, len(text)))
    return sorted(found)


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-") and after.isalpha()


def _closes(text: str, at: int) -> bool:
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum() and (before in ".,!?…" or after in " .,;:!?)—–\n")
