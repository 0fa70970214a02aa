"""Stretches of time, as admins write them."""

from __future__ import annotations

import re

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


def seconds_of(words: str) -> int:
    """The seconds of "90m", "12h" or "3d".

    Raises:
        ValueError: when it is none.
    """
    found = re.fullmatch(r"(\d+)([smhd])", words.strip(), re.ASCII)
    if found is None:
        raise ValueError("a time is a number with s, m, h or d, as 90m")
    return int(found[1]) * _UNITS[found[2]]
